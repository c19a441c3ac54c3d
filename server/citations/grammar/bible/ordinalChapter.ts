import { readDivisionWord } from '../divisionWords';
import { readDivision, type NumberedDivision } from '../divisions';
import { wordSet } from '../../wordSet';
import { isNeverCounted, isWordAfterReference } from '../numbers';
import { ordinalEndingAt } from '../numerals';
import { isMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { placesOfVerses, versesIn, type Scripture, type ScripturePlace } from '../scripture/scripturePlace';
import type { BookMatch } from './bookMatch';
import { bookStartingAt } from './bookNames';

/**
 * Reads "the 14th of Luke, verse 5" and "the twenty-first of John", where the word "chapter" is left out; `index` is "the". A
 * name that is also a person's needs a text that speaks of the Bible, and a number that counts no persons.
 */
export function readOrdinalOfBook(state: ParseState, index: number): boolean {
  if (state.language.code !== 'en' || state.tokens[index].text !== 'the') return false;
  const of = wordOfAfterOrdinal(state, index + 1);
  const ordinal = of === undefined ? undefined : ordinalEndingAt(state, of - 1);
  if (of === undefined || ordinal?.first !== index + 1) return false;
  const match = state.tokens[of + 1]?.capital === true ? bookStartingAt(state, of + 1) : undefined;
  if (match === undefined || isMark(state, match.next, "'")) return false;
  const source: Scripture = { work: 'bible', book: match.book };
  const verses = versesIn(source, ordinal.value);
  const verse = verseAfter(state, match.next);
  if (verses === 0 || match.book.verses.length === 1) return false;
  if (verse === undefined ? !isChapterAlone(state, match, ordinal.value, index) : !hasVerses(verse.division, verses))
    return false;
  if (match.ambiguous && !state.speaksOfBible()) return false;
  const { start } = state.tokens[index];
  const { end } = state.tokens[match.next - 1];
  const division = { start, end };
  const places: ScripturePlace[] =
    verse === undefined
      ? [{ chapter: ordinal.value, division, start, end }]
      : placesOfVerses(verse.division, ordinal.value).map((place, position) =>
          position === 0 ? { ...place, start } : place,
        );
  addScriptureCitations(state, source, places, { start, division });
  state.consumedTo = verse?.next ?? match.next;
  return true;
}

/** Index of "of" behind an ordinal that starts at a token. */
function wordOfAfterOrdinal(state: ParseState, index: number): number | undefined {
  for (let cursor = index + 1; cursor <= index + maxOrdinalTokens; cursor++)
    if (textMatches(state, cursor, /^of$/)) return cursor;
  return undefined;
}

/** "hundred and twenty-first" has five tokens. */
const maxOrdinalTokens = 5;

/** The verses after the name of the book: ", verse 5", " at verse 5". */
function verseAfter(state: ParseState, index: number): ReturnType<typeof readDivision> {
  const word = isMark(state, index, ',') || textMatches(state, index, /^at$/) ? index + 1 : index;
  if (readDivisionWord(state, word)?.kind !== 'verse') return undefined;
  const verse = readDivision(state, word);
  return verse === undefined || verse.first < word ? undefined : verse;
}

function hasVerses({ numbers }: NumberedDivision, count: number): boolean {
  return numbers.every(({ from, to }) => from > 0 && (to ?? from) <= count);
}

/** Whether an ordinal is a chapter without a verse: "the first of John" is a letter, "the second of Mark" a child. */
function isChapterAlone(
  state: ParseState,
  { ambiguous, next, book }: BookMatch,
  chapter: number,
  index: number,
): boolean {
  const isLed = textMatches(state, index - 1, /^(?:in|from|to|into|through|of|see|read|with|and|or|compare|by|at)$/);
  const before = state.tokens[index - 1];
  const isObject =
    before?.kind === 'word' ? !before.capital && before.text !== 'on' : before?.text === ',' && chapter > maxChildren;
  if ((ambiguous || otherPlurals.has(book.osis)) && !isLed && !isObject) return false;
  if (ambiguous && chapter <= maxCounted) return false;
  if (textMatches(state, next, /^(?:and|or)$/)) return !ambiguous;
  return isReferenceEnd(state, next) || isWordAfterReference(state, next) || isNeverCounted(state, next);
}

const maxChildren = 12;

/** Books whose names are also those of peoples or things: "the twelfth of Romans was killed". */
const otherPlurals = wordSet('rom gal heb acts num prov judg lam');

/** Chosen by hand: few things and persons of one name are counted higher. */
const maxCounted = 6;
