import type { Problem } from '../../../text/problem';
import type { Span } from '../../../text/span';
import { mayMeanSurah } from '../../names/surahNames';
import { surah } from '../../quran';
import { changeNumberFix } from '../numberFix';
import { isReferenceEnd, type ParseState } from '../parseState';
import { addScriptureCitations, type CitationHead } from '../scripture/addScriptureCitations';
import { theQuran, versesIn, type ScripturePlace } from '../scripture/scripturePlace';
import { toSpan } from '../scripture/scriptureProblems';
import type { SurahNameMatch } from './surahName';
import { readVersesOfSurah, type SurahVerses } from './surahVerses';

/** Adds the citations of a named surah and its verses. `division` is the span of the name and the word "surah". */
export function addNamedSurah(
  state: ParseState,
  name: SurahNameMatch,
  division: Span,
  verses: SurahVerses | undefined,
  head: CitationHead,
): void {
  const number = verses?.number;
  const disagrees =
    number !== undefined &&
    number.from !== name.number &&
    !mayMeanSurah(state.view.slice(name.start, name.end), number.from);
  const problems = [
    ...(head.problems ?? []),
    ...(disagrees ? [nameNumberMismatch(state, name.number, number, name)] : []),
  ];
  const chapter: ScripturePlace = { chapter: name.number, division, ...division };
  const places = verses === undefined || verses.places.length === 0 ? [chapter] : verses.places;
  addScriptureCitations(
    state,
    theQuran,
    places.map((place, position) =>
      position === 0 ? { ...place, start: division.start, end: Math.max(place.end, division.end) } : place,
    ),
    { ...head, division, problems, ...(verses?.end === undefined ? {} : { end: verses.end }) },
  );
}

/** The problem that a surah's name and number disagree. Offers to change either. */
export function nameNumberMismatch(
  state: ParseState,
  namedSurah: number,
  number: Span & { readonly from: number },
  name: Span,
): Problem {
  const byName = surah(namedSurah);
  const byNumber = surah(number.from);
  const other = byNumber === undefined ? '' : ` (${byNumber.name})`;
  return {
    code: 'name-number-mismatch',
    severity: 'error',
    ...toSpan(name),
    message: `${byName?.name} is surah ${namedSurah}, not ${number.from}${other}.`,
    fixes: [
      changeNumberFix(state, number, String(namedSurah)),
      ...(byNumber === undefined
        ? []
        : [
            {
              title: `Change ${state.view.slice(name.start, name.end)} to ${byNumber.name}`,
              edits: [{ start: name.start, end: name.end, newText: byNumber.name }],
            },
          ]),
    ],
  };
}

/**
 * Adds a citation for a name after "Surah" that is no surah's but close to one, and suggests that one. It has a key only
 * where chapter and verse are written after the name.
 */
export function reportUnknownSurah(
  state: ParseState,
  name: SurahNameMatch,
  next: number,
  first: number,
  head: CitationHead,
): boolean {
  const guess = surah(name.number);
  const verses = readVersesOfSurah(state, next, name);
  if (guess === undefined || (verses === undefined && !isReferenceEnd(state, next))) return false;
  const division = { start: state.tokens[first].start, end: state.tokens[next - 1].end };
  const problem = unknownName(state, name, guess.name);
  if (verses?.number !== undefined && verses.places.length > 0 && verses.places.every(isVerse)) {
    addScriptureCitations(state, theQuran, verses.places, {
      ...head,
      division,
      problems: [...(head.problems ?? []), problem],
      ...(verses.end === undefined ? {} : { end: verses.end }),
    });
    state.consumedTo = Math.max(next, verses.next);
    return true;
  }
  const firstPlace = verses?.places[0];
  state.candidates.push({
    // The surah is only a guess, so the citation has no key and does not count as a mention of it.
    key: '',
    start: head.start,
    end: verses?.end ?? firstPlace?.end ?? division.end,
    form: 'prose',
    ...(head.work === undefined ? {} : { work: head.work }),
    division,
    ...(firstPlace?.locus === undefined ? {} : { locus: firstPlace.locus }),
    problems: [problem],
  });
  state.context.lastSource = 'unknown';
  state.context.lastScripture = undefined;
  state.consumedTo = Math.max(next, verses?.next ?? 0);
  return true;
}

/** Whether the Qur'an has the verses of a place. */
function isVerse({ chapter, verse }: ScripturePlace): boolean {
  return verse !== undefined && verse.from >= 1 && (verse.to ?? verse.from) <= versesIn(theQuran, chapter);
}

/** The problem of a name that is no surah's, with the surah whose name is near. */
function unknownName(state: ParseState, { start, end, number }: SurahNameMatch, near: string): Problem {
  return {
    code: 'unknown-surah-name',
    severity: 'warning',
    start,
    end,
    message: `No surah is called “${state.view.slice(start, end)}”; ${near} (${number}) is near.`,
    fixes: [{ title: `Change to ${near}`, edits: [{ start, end, newText: near }] }],
  };
}
