import { bookByOsis } from '../../bible';
import { wordSet } from '../../wordSet';
import { readChapterVerse, readChapterVerseList, type ChapterVerseOptions } from '../chapterVerse';
import { readDivisionWord } from '../divisionWords';
import { readDivision } from '../divisions';
import { ordinalEndingAt } from '../numerals';
import { isAnd, isNeverCounted, isVerseAfterComma, isWordAfterReference } from '../numbers';
import {
  isAnyMark,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import {
  placesOfChapterVerses,
  placesOfVerses,
  type Scripture,
  type ScripturePlace,
} from '../scripture/scripturePlace';
import { bookStart, headOfBook } from './addBook';
import { hasBookCue, mayBeScore, needsCue } from './bookCues';
import type { BookMatch } from './bookMatch';
import { bookEndingBefore } from './bookNames';
import { readMoreChapters } from './moreChapters';
import { maxVerseOfBible } from './chapterEnd';
import { readSpacedVerse } from './spacedVerse';
import { lastOfChapter, readWholeChapter } from './wholeChapter';

const bibleOptions: ChapterVerseOptions = { maxVerse: maxVerseOfBible };

/** Reads chapter and verse, or a chapter, after the name of a book: "John 3:16-18", "1 Cor 13:4ff", "Psalm 23". */
export function readBookChapterVerse(state: ParseState, index: number): boolean {
  const match = bookEndingBefore(state, isVerseWordBefore(state, index) ? index - 1 : index);
  if (match === undefined || isEmperor(state, match)) return false;
  if (match.next < index && isMark(state, index - 1, '(') && !isPlaceInBrackets(state, match, index)) return false;
  if (readSpacedVerse(state, match, index)) return true;
  const source: Scripture = { work: 'bible', book: match.book };
  const roman = state.tokens[index].kind === 'word';
  const last = lastOfChapter(state, match, index);
  const reference = readChapterVerse(state, index, {
    ...bibleOptions,
    anySeparator: last === index && !isAnyMark(state, index + 1, ',/') && !isMark(state, index - 1, ','),
    comma: hasCommaNotation(state, last) || (last > index && isInReference(state, index)),
    romanChapter: roman,
    ...(last === index ? {} : { separator: last + 1 }),
  });
  const head = headOfBook(state, match);
  if (reference !== undefined) {
    if (
      mayBeScore(state, match) ||
      mayBeMeasure(state, match, last, reference.next) ||
      (!roman && isDecimal(state, match, index, reference.next)) ||
      (roman && match.ambiguous && mayBePope(state, match, index, reference.chapter.from)) ||
      (roman &&
        match.ambiguous &&
        state.tokens[index].text.length < 2 &&
        !isInReference(state, index) &&
        state.tokens[match.first].text !== 'st' &&
        !isEpigraph(state, match.first))
    )
      return false;
    const references = readChapterVerseList(state, reference, { ...bibleOptions, comma: state.language.comma });
    let { next } = references[references.length - 1];
    const close = isMark(state, index - 1, '(') && isMark(state, next, ')') ? state.tokens[next].end : undefined;
    if (close !== undefined) next++;
    const places = placesOfChapterVerses(references).map((place, position) =>
      position === 0 ? { ...place, division: { start: bookStart(state, match), end: reference.chapter.end } } : place,
    );
    addScriptureCitations(state, source, places, { ...head, ...(close === undefined ? {} : { end: close }) });
    state.consumedTo = next;
    if (close === undefined) readMoreChapters(state, source, true);
    return true;
  }
  return readWholeChapter(state, index, match);
}

/** Whether "Marcus" is the emperor, whose Meditations are cited by his name: "Marcus II.1" in a lecture on Stoics. */
function isEmperor(state: ParseState, { first, book }: BookMatch): boolean {
  return book.osis === 'mark' && textMatches(state, first, /^marcus$/) && state.hasCue(stoicWords);
}

/** Whether a dash behind a quotation leads to a name: «"Be patient."—James v. 7.» */
function isEpigraph(state: ParseState, first: number): boolean {
  const dash = state.tokens[first - 1];
  if (
    dash === undefined ||
    !/^\s{0,3}[-—–―]{1,2}\s{0,3}$/u.test(state.view.slice(state.tokens[first - 2]?.end ?? 0, state.tokens[first].start))
  )
    return false;
  return isAnyMark(state, first - 2, '"\'') || isAnyMark(state, first - 3, '"\'');
}

const stoicWords = wordSet('aurelius meditations stoic stoics stoicism epictetus stoa stoiker');

/** Whether a Roman numeral after a name is that of a pope or a king: "Johannes XXIII. 12 Jahre später". */
function mayBePope(state: ParseState, { book }: BookMatch, index: number, chapter: number): boolean {
  if (isInReference(state, index)) return false;
  // "Acts iv. 32, and the painter put Acts xxix. 4": a mistake, as the paragraph cites the book so.
  const { lastBook } = state.context;
  if (lastBook?.block === state.block && lastBook.book === book && !state.tokens[index].capital) return false;
  const isSentenceEnd = isMark(state, index + 1, '.') && state.tokens[index + 2]?.spaced === true;
  return chapter > book.verses.length || (isSentenceEnd && state.language.code !== 'en');
}

/**
 * Whether brackets after a name hold nothing but chapter and verse: "John (3:16)". With a comma, as in "Amos (5,24)", the name
 * has to be that of a book and of nothing else, or a word such as "prophet" or "read" stands before it.
 */
function isPlaceInBrackets(state: ParseState, match: BookMatch, index: number): boolean {
  if (isMark(state, index + 1, ':')) return true;
  if (!state.language.comma) return false;
  // French writes a space behind the comma: "l'Épître aux Hébreux (13, 14)".
  const isSpaced = state.language.code === 'fr' && isMark(state, index + 1, ',') && isNumber(state, index + 2);
  if (!isVerseAfterComma(state, index + 1) && !(isSpaced && isLetterOfBook(state, match))) return false;
  const reference = readChapterVerse(state, index, { ...bibleOptions, comma: true });
  const last = reference?.verses[reference.verses.length - 1];
  if (reference === undefined || last === undefined) return false;
  const close = isMark(state, reference.next, '.') ? reference.next + 1 : reference.next;
  if (!isMark(state, close, ')') || (last.to ?? last.from) > (match.book.verses[reference.chapter.from - 1] ?? 0))
    return false;
  return !match.ambiguous || hasBookCue(state, match, match.next);
}

/** Whether "Épître aux", "Lettre aux" or "livre de" stands before the name of a book. */
function isLetterOfBook({ tokens }: ParseState, { first }: BookMatch): boolean {
  const words = tokens.slice(Math.max(0, first - 2), first + 2).map(({ text }) => text);
  return words.some(text => /^(?:l['’]?)?(?:epitre|lettre|livre|evangile|prophete)$/.test(text));
}

/** Whether the word "verse" stands between a book and chapter and verse: "Genesis verse 6:4". */
function isVerseWordBefore(state: ParseState, index: number): boolean {
  return textMatches(state, index - 1, /^verses?$/) && isMark(state, index + 1, ':') && isNumber(state, index + 2);
}

/** Whether a comma after the number at a token stands before a verse: "Mt 5,3", "Mt 5, 3". */
function hasCommaNotation(state: ParseState, index: number): boolean {
  const verse = state.tokens[index + 2];
  if (!isMark(state, index + 1, ',') || verse?.kind !== 'number' || (verse.spaced && !state.language.comma))
    return false;
  return state.commaNotation();
}

/** Whether a dotted number after a name that is also a person's may be a decimal: "Mark 2.5 times". */
function isDecimal(state: ParseState, match: BookMatch, index: number, next: number): boolean {
  const isScore = textMatches(state, next, /^(?:to|in|after|at|on|for|by|from|with|against)$/);
  if (peoples.has(match.book.osis) && !isScore && isNeverCounted(state, next) && state.speaksOfBible()) return false;
  return (
    needsCue(state, match) &&
    isMark(state, index + 1, '.') &&
    !isInReference(state, index) &&
    !hasBookCue(state, match, next)
  );
}

/** Books with the names of peoples, and Acts: "My point is that Romans 13.1 comes before …". */
const peoples = wordSet('rom gal heb acts');

/**
 * Whether two numbers with a comma after a whole name in prose may be a measure or a house: "bei Micha 3,16 Kilo", "calle San
 * Juan 3, 16 escalones". After a citation a mark or a word with little meaning follows, or a cue stands before it.
 */
function mayBeMeasure(state: ParseState, match: BookMatch, index: number, next: number): boolean {
  if (!isMark(state, index + 1, ',') || isInReference(state, index) || hasBookCue(state, match, next)) return false;
  const length = state.tokens[match.next - 1].end - state.tokens[match.first].start;
  if (length <= maxAbbreviation || /^\d/.test(match.book.osis)) return false;
  // "Amos 5,24: Es ströme …"
  if (isMark(state, next, ':') && state.tokens[next + 1]?.kind === 'word' && !isMark(state, match.first - 1, ','))
    return false;
  const end = isAnd(state, next) && isNumber(state, next + 1) ? next + 2 : next;
  return !isReferenceEnd(state, end) && !isWordAfterReference(state, end);
}

const maxAbbreviation = 3;

/** Reads "the 23rd Psalm"; `index` is the word "Psalm". */
export function readOrdinalPsalm(state: ParseState, index: number): boolean {
  const ordinal = ordinalEndingAt(state, index - 1);
  const book = bookByOsis('ps');
  if (ordinal === undefined || ordinal.first < state.consumedTo || book === undefined || ordinal.value > 150)
    return false;
  const start = state.tokens[ordinal.first].start;
  const end = state.tokens[index].end;
  const division = { start, end };
  const verse = verseOfPsalm(state, index + 1);
  const places: ScripturePlace[] =
    verse === undefined
      ? [{ chapter: ordinal.value, division, start, end }]
      : placesOfVerses(verse.division, ordinal.value).map((place, position) =>
          position === 0 ? { ...place, start } : place,
        );
  addScriptureCitations(state, { work: 'bible', book }, places, { start, division });
  state.consumedTo = verse?.next ?? index + 1;
  return true;
}

/** The verses behind "the 23rd Psalm": ", verse 4", ", Vers 15". */
function verseOfPsalm(state: ParseState, index: number): ReturnType<typeof readDivision> {
  const word = isMark(state, index, ',') ? index + 1 : index;
  if (readDivisionWord(state, word)?.kind !== 'verse') return undefined;
  const verse = readDivision(state, word);
  return verse === undefined || verse.first < word || textMatches(state, verse.next, /^(?:of|from|aus|von)$/)
    ? undefined
    : verse;
}
