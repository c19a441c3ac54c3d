import { isArabicScript } from '../../tokenize';
import { wordSet } from '../../wordSet';
import { isAfterScoreWord } from '../falsePositives';
import { isAnd } from '../numbers';
import { isAnyMark, isInBrackets, isInReference, isMark, isNumber, textMatches, type ParseState } from '../parseState';
import { readDivisionWord } from '../divisionWords';
import { opening } from '../carried/passages';
import { followsBibleCitation } from './bibleList';
import type { BookMatch } from './bookMatch';
import { bookStartingAt } from './bookNames';

/** Whether the name of a match needs a cue before a whole chapter: it is also a name, a word or a short abbreviation. */
export function needsCue(state: ParseState, match: BookMatch): boolean {
  return match.ambiguous || (match.next - match.first === 1 && shortNames.has(state.tokens[match.first].text));
}

/** Abbreviations that are also something else: "Gen 4" (a generation), "Rev. 3" (a revision), "Col. 12" (a column). */
const shortNames = wordSet('gen rev col phil gal mal num prov isa');

/**
 * Whether the words near a name that may be something else show that it is a book. The name and its chapter are the tokens
 * [match.first, next).
 */
export function hasBookCue(state: ParseState, match: BookMatch, next: number): boolean {
  if (isAloneInReference(state, match.first, next)) return true;
  if (hasLanguageCue(state, match.first, next) || isOpened(state, match) || isOfSubject(state, match)) return true;
  // A Persian or Arabic name needs a word such as "Gospel" before it.
  if (isArabicScript(state.tokens[match.first].text)) return false;
  if (followsBibleCitation(state, match.first) || isListedWithReference(state, next)) return true;
  if (hasReadingCue(state, match.first)) return true;
  const { lastBook, lastSource } = state.context;
  const isSameBook = lastBook?.block === state.block && lastBook.book === match.book;
  if (isSameBook || hasVerseInBrackets(state, next)) return true;
  const name = state.tokens[match.next - 1].text;
  const citesBible = lastSource !== 'unknown' && lastSource?.block === state.block && lastSource.work === 'bible';
  if (isOrdinaryWord(name) || (name === 'acts' && mayBePartsOfPlay(state, match.first, next))) return false;
  return (
    citesBible ||
    (maySayIn(state, match) && textMatches(state, match.first - 1, /^in$/)) ||
    narratingVerbs.has(state.tokens[next]?.text ?? '')
  );
}

/** Whether a text that speaks of the Bible says directly before a name what it goes through: "We're in Ruth 2", "Estamos en Lucas 15". */
function isOpened(state: ParseState, { first }: BookMatch): boolean {
  const { start } = state.tokens[first];
  const before = state.view.slice(Math.max(0, start - maxFromOpening), start);
  return opening.test(before) && state.speaksOfBible();
}

/** Whether the transcript says that it is about a passage of the book: "… next week, Ruth 3" in a sermon on Ruth 2. */
function isOfSubject({ context }: ParseState, { book }: BookMatch): boolean {
  return context.subjects.some(
    ({ source, isReading }) => !isReading && source.work === 'bible' && source.book === book,
  );
}

/** In UTF-16 units: "We've now come to". */
const maxFromOpening = 30;

/** Whether the tokens [first, next) are all of a note or a line, or come first in brackets as a whole item. */
export function isAloneInReference(state: ParseState, first: number, next: number): boolean {
  const innermost = state.enclosureIndex[first];
  const start = innermost < 0 ? 0 : state.enclosures[innermost].open + 1;
  if (skipSee(state, start) !== first) return false;
  if (innermost >= 0) return next === state.enclosures[innermost].close || isAnyMark(state, next, ';,');
  if (!state.isNote && state.isLine !== true) return false;
  return next === state.tokens.length || (isMark(state, next, '.') && next + 1 === state.tokens.length);
}

/** Index of the token after "see" or "cf." at a token. */
function skipSee(state: ParseState, index: number): number {
  if (!textMatches(state, index, /^(?:see|cf|compare)$/)) return index;
  if (isMark(state, index + 1, '.')) return index + 2;
  return textMatches(state, index + 1, /^also$/) ? index + 2 : index + 1;
}

/** Whether a list goes on after a token with another book and chapter and verse: "Mark 4; John 5; Luke 6:1". */
function isListedWithReference(state: ParseState, index: number): boolean {
  let cursor = index;
  for (let items = 0; items < maxItemsAhead; items++) {
    if (isAnyMark(state, cursor, ';,')) cursor++;
    else if (!isAnd(state, cursor)) return false;
    if (isAnd(state, cursor)) cursor++;
    const book = bookStartingAt(state, cursor);
    if (book === undefined || !isNumber(state, book.next)) return false;
    if (isMark(state, book.next + 1, ':') && isNumber(state, book.next + 2)) return true;
    if (!needsCue(state, book)) return true;
    cursor = book.next + 1;
    if (isMark(state, cursor, '-') && isNumber(state, cursor + 1)) cursor += 2;
  }
  return false;
}

/** Items of a list that are looked at after a name. */
const maxItemsAhead = 6;

/** Whether a word for reading or for scripture comes before a token, at most seven tokens away, in the same sentence. */
function hasReadingCue(state: ParseState, first: number): boolean {
  for (let cursor = first - 1; cursor >= Math.max(0, first - maxCueDistance); cursor--) {
    const { kind, text } = state.tokens[cursor];
    if (kind === 'mark' && /^[.!?;]$/.test(text) && !textMatches(state, cursor - 1, /^cf$/)) return false;
    if (kind === 'word' && (readingCues.has(text) || (isNear(state, cursor, first) && isNearCue(state, text))))
      return true;
    if (kind === 'word' && text === 'turn' && cursor >= first - 5 && textMatches(state, first - 1, /^to$/)) return true;
  }
  return false;
}

/** Whether a cue of the language of the page stands before a name or, where verbs come last, after its place. */
function hasLanguageCue(state: ParseState, first: number, next: number): boolean {
  const { cues, code } = state.language;
  const isCue = (cursor: number): boolean => cues.has(state.tokens[cursor].text);
  for (let cursor = first - 1; cursor >= Math.max(0, first - maxCueDistance); cursor--) {
    if (isAnyMark(state, cursor, '.!?;۔') && !textMatches(state, cursor - 1, /^(?:cf|vgl|cfr|bkz|ک|ر)$/)) break;
    if (isCue(cursor)) return true;
  }
  if (!verbsLast.test(code)) return false;
  for (let cursor = next; cursor < Math.min(state.tokens.length, next + 4); cursor++) if (isCue(cursor)) return true;
  return false;
}

const verbsLast = /^(?:tr|fa|ur)$/;

/** Whether a token is directly before a name, or with a preposition or an article between: "read from John". */
function isNear(state: ParseState, cursor: number, first: number): boolean {
  return (
    cursor === first - 1 ||
    (cursor === first - 2 &&
      textMatches(state, first - 1, /^(?:from|to|in|of|the|at|on|out|about|with|as|says)$|^[.,:]$/))
  );
}

const maxCueDistance = 7;

const readingCues = wordSet(
  'preach preached preaches preaching sermon sermons homily lectionary scripture scriptures bible biblical',
  'gospel gospels testament psalm psalms apostle evangelist epistle epistles prophet chapter chapters verse verses',
  'reading readings text passage memorised memorized memorise memorize recited recite exegesis exposition devotional',
);

/** Words that are a cue only directly before the name, or with one word between. */
const nearCues = wordSet('read reads cf quote quotes quoted quoting cites cited citing paul jesus');

/** Whether "Acts" may be the parts of a play: several of them, or a word of the theatre in the paragraph nearby. */
function mayBePartsOfPlay(state: ParseState, first: number, next: number): boolean {
  if (next - first > 2 || (isAnd(state, next) && isNumber(state, next + 1)) || textMatches(state, next, /^of$/))
    return true;
  for (let cursor = Math.max(0, first - 30); cursor < Math.min(state.tokens.length, next + 30); cursor++)
    if (wordsOfTheatre.has(state.tokens[cursor].text)) return true;
  return false;
}

const wordsOfTheatre = wordSet(
  'play plays scene scenes opera operas drama dramas dramatic theatre theater stage curtain actor actors actress actresses',
  'soprano tenor ballet musical tragedy comedy comedies playwright rehearsal rehearsals audience orchestra libretto hero',
);

/** Names that are also ordinary words. Neither "in" nor another citation nearby shows that they are books. */
function isOrdinaryWord(name: string): boolean {
  return ordinaryNames.has(name) || shortNames.has(name) || name.length < 3;
}

const ordinaryNames = wordSet('song songs wisdom kings judges numbers job proverbs ps sam dan mic pet tim am is act');

/** Whether "in" before a name is a cue: "in Romans 12", but "in Daniel 4 the valve had failed". */
function maySayIn(state: ParseState, { book }: BookMatch): boolean {
  return !firstNames.has(book.osis) || book.verses.length === 1 || state.speaksOfBible();
}

const firstNames = wordSet('mark luke john matt dan joel amos ruth esth ezra titus jas mic nah jonah josh tob jdt');

/** "See Mark 3 below" is a cue only in a text that speaks of the Bible. */
function isNearCue(state: ParseState, text: string): boolean {
  return nearCues.has(text) || (seeCues.has(text) && state.speaksOfBible());
}

const seeCues = wordSet('see compare study studied studying studies');

/** Verbs that say what a text tells. After "John 3" they show that it is no person or thing. */
const narratingVerbs = wordSet('tells says speaks describes records reminds teaches promises warns recounts narrates');

/** Whether brackets follow in the same paragraph that hold only verses: "(v. 38)", "(vv. 43-44)". */
function hasVerseInBrackets(state: ParseState, index: number): boolean {
  for (let cursor = index; cursor < Math.min(state.tokens.length, index + maxTokensAhead); cursor++) {
    if (!isMark(state, cursor, '(') || !isInBrackets(state, cursor + 1)) continue;
    const word = readDivisionWord(state, cursor + 1);
    if (word?.kind === 'verse' && isNumber(state, word.numberIndex)) return true;
  }
  return false;
}

/** Tokens after a chapter among which verses in brackets are looked for. */
const maxTokensAhead = 60;

/** Whether a word for a game of the language, or for a vote, stands near a name and two numbers. */
function isNearLanguageScore(state: ParseState, { first, next }: BookMatch): boolean {
  const { scores } = state.language;
  for (let cursor = Math.max(0, first - 8); cursor < Math.min(state.tokens.length, next + 10); cursor++) {
    const { text } = state.tokens[cursor];
    if (scores.has(text) || (cursor > next && votes.test(text))) return true;
  }
  return false;
}

const votes = /^(?:votes?|score|result|goals?|odds|half|final)$/;

/**
 * Whether chapter and verse after a name may be the result of a game ("beat Luke 6:4"). Only outside brackets, after names
 * that are also a person's or a word, with no cue that a text is read.
 */
export function mayBeScore(state: ParseState, match: BookMatch): boolean {
  return (
    match.ambiguous &&
    !isInReference(state, match.first) &&
    (isAfterScoreWord(state, match.first) || isNearLanguageScore(state, match)) &&
    !textMatches(state, match.first - 1, /^(?:in|see|cf|read|reads|from|as)$/) &&
    !hasReadingCue(state, match.first)
  );
}
