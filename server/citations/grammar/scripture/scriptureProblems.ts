import type { Problem } from '../../../text/problem';
import type { Span } from '../../../text/span';
import { lastVerseInAnyBible } from '../../bibleEditions';
import { inHebrewPsalms } from '../../otherNumberings';
import type { ChapterAndVerse } from '../../bibleNumberings';
import { surah } from '../../quran';
import { wordSet } from '../../wordSet';
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
  for (const number of [chapter, lastChapter])
    if (lastVerseOf(source, number) === 0 || isUnlikelyPsalm(state, source, number))
      return [chapterMissing(state, source, place, number)];
  if (verse === undefined || lastVerse === undefined) return [];
  if (reversed) return [rangeReversed(state, place)];
  if (verse < 1 || verse > lastVerseOf(source, chapter)) return [verseMissing(state, source, place, chapter, verse)];
  if (lastVerse > lastVerseOf(source, lastChapter)) return [verseMissing(state, source, place, lastChapter, lastVerse)];
  return [];
}

/** Whether a psalm is that of Greek and Syriac Bibles only, in a text that speaks of none: it is more likely a mistake. */
function isUnlikelyPsalm(state: ParseState, source: Scripture, chapter: number): boolean {
  return source.work === 'bible' && source.book.osis === 'ps' && chapter === 151 && !state.hasCue(otherBibles);
}

const otherBibles = wordSet(
  'septuagint septuaginta lxx orthodox vulgate apocrypha apocryphal apocryphon deuterocanonical peshitta syriac',
  'greek slavonic ethiopian coptic armenian qumran scroll scrolls byzantine griechisch griechischen orthodoxe orthodoxen',
  'septante grec grecque orthodoxes septuaginta griega ortodoxa greco greca ortodossa',
);

/** The last verse of a chapter in any edition; 0 if there is no such chapter. */
function lastVerseOf(source: Scripture, chapter: number): number {
  return source.work === 'bible' ? lastVerseInAnyBible(source.book, chapter) : versesIn(source, chapter);
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
  const count = lastVerseOf(source, chapter);
  const nearest = verse < 1 ? 1 : count;
  const psalm = source.work === 'bible' ? inHebrewPsalms(source.book, { chapter, verse }) : undefined;
  if (psalm !== undefined) return psalmOfOtherNumbering(state, place, { chapter, verse }, psalm);
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

/** A verse that the psalm has only in Greek and Latin Bibles, which count it under another number. */
function psalmOfOtherNumbering(
  state: ParseState,
  place: ScripturePlace,
  { chapter, verse }: Required<ChapterAndVerse>,
  psalm: Required<ChapterAndVerse>,
): Problem {
  const title = `${psalm.chapter}:${psalm.verse}`;
  return {
    code: 'verse-missing',
    severity: 'warning',
    ...toSpan(place.locus ?? place),
    message:
      `Psalm ${chapter} has no verse ${verse} in Hebrew and most English Bibles. ` +
      `What Greek and Latin Bibles count as Psalm ${chapter}:${verse} is Psalm ${title} there.`,
    fixes:
      place.chapterDigits === undefined || psalm.verse !== verse
        ? []
        : [changeNumberFix(state, place.chapterDigits, String(psalm.chapter))],
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
