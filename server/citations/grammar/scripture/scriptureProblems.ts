import type { Problem } from '../../../text/problem';
import type { Span } from '../../../text/span';
import { isInOtherBibles } from '../../bibleEditions';
import { surah } from '../../quran';
import { changeNumberFix } from '../numberFix';
import type { NumberRange } from '../numbers';
import type { ParseState } from '../parseState';
import { chaptersIn, levelsOfPlace, versesIn, type Scripture, type ScripturePlace } from './scripturePlace';

/** The problem of a place, if its chapter or verse does not exist or its range is reversed. At most one. */
export function problemsOf(state: ParseState, source: Scripture, place: ScripturePlace): Problem[] {
  const { from, to } = levelsOfPlace(source, place);
  const depth = source.work === 'bible' ? 1 : 0;
  const [chapter, verse] = [from[depth].number, from[depth + 1]?.number];
  const lastChapter = (to ?? from)[depth].number;
  const lastVerse = (to ?? from)[depth + 1]?.number;
  const reversed = place.verse?.reversed === true || lastChapter < chapter;
  if (source.work === 'bible' && !reversed && isInOtherBibles(source.book, chapter, lastVerse ?? 0, lastChapter))
    return [];
  for (const number of [chapter, lastChapter])
    if (versesIn(source, number) === 0) return [chapterMissing(state, source, place, number)];
  if (verse === undefined || lastVerse === undefined) return [];
  if (reversed) return [rangeReversed(state, place)];
  if (verse < 1 || verse > versesIn(source, chapter)) return [verseMissing(state, source, place, chapter, verse)];
  if (lastVerse > versesIn(source, lastChapter)) return [verseMissing(state, source, place, lastChapter, lastVerse)];
  return [];
}

function chapterMissing(state: ParseState, source: Scripture, place: ScripturePlace, chapter: number): Problem {
  const count = chaptersIn(source);
  const span = place.chapterDigits ?? place.division ?? place;
  const nearest = chapter < 1 ? 1 : count;
  const name =
    source.work === 'quran'
      ? "The Qur'an has 114 surahs"
      : `${source.book.name} has ${count} ${count === 1 ? 'chapter' : 'chapters'}`;
  return {
    code: 'chapter-missing',
    severity: 'error',
    ...toSpan(span),
    message: `${name}; there is no ${source.work === 'quran' ? 'surah' : 'chapter'} ${chapter}.`,
    fixes: place.chapterDigits === undefined ? [] : [changeNumberFix(state, place.chapterDigits, String(nearest))],
  };
}

function verseMissing(
  state: ParseState,
  source: Scripture,
  place: ScripturePlace,
  chapter: number,
  verse: number,
): Problem {
  const count = versesIn(source, chapter);
  const nearest = verse < 1 ? 1 : count;
  const name =
    source.work === 'quran' ? `Surah ${chapter}, ${surah(chapter)?.name}, ` : `${source.book.name} ${chapter} `;
  // Older editions number some verses differently, so that a chapter ends one or two verses later.
  const mayBeOtherEdition = verse > count && verse <= count + 2;
  const hint = mayBeOtherEdition ? ` Some editions number verses differently; the last one here is ${count}.` : '';
  return {
    code: 'verse-missing',
    severity: mayBeOtherEdition ? 'warning' : 'error',
    ...toSpan(place.locus ?? place),
    message: `${name}has ${count} ${count === 1 ? 'verse' : 'verses'}; there is no verse ${verse}.${hint}`,
    fixes:
      place.verse === undefined || place.rangeEnd !== undefined
        ? []
        : [changeNumberFix(state, place.verse, nearestRange(place.verse, nearest))],
  };
}

/** The verse or range that a fix writes, if `nearest` is the nearest verse that exists. */
function nearestRange(verse: NumberRange, nearest: number): string {
  return verse.to === undefined || verse.from >= nearest ? String(nearest) : `${verse.from}-${nearest}`;
}

function rangeReversed(state: ParseState, place: ScripturePlace): Problem {
  return {
    code: 'verse-missing',
    severity: 'error',
    ...toSpan(place.locus ?? place),
    message: 'The range ends before it starts.',
    fixes:
      place.verse?.reversed !== true
        ? []
        : [changeNumberFix(state, place.verse, `${place.verse.from}-${place.verse.to}`)],
  };
}

/** The bare span of an object that may have other fields. */
export function toSpan({ start, end }: Span): Span {
  return { start, end };
}
