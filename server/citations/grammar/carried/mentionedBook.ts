import { firstEndingAfter } from '../../../text/span';
import { bookNamed, type BibleBook } from '../../bible';
import { wordSet } from '../../wordSet';
import type { BookMatch } from '../bible/bookMatch';
import { bookStartingAt } from '../bible/bookNames';
import { readChapterVerseList, type ChapterVerse } from '../chapterVerse';
import type { DivisionSequence } from '../divisions';
import { fillsListItem } from '../listItem';
import { ordinalEndingAt } from '../numerals';
import { isWordAfterReference } from '../numbers';
import { isInReference, isMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { hasSourceNoun } from './antecedent';
import { bookNamedDirectlyBefore } from './namedBook';
import { bookOfSubject } from './subjectInHand';
import { placesOfChapterVerses, placesOfVerses, versesIn, type Scripture } from '../scripture/scripturePlace';

/**
 * Stores the book of the Bible that is named after a word at `index`, for verses later in the paragraph: "the Letter to
 * Titus", "the Gospel of Mark", "the prophet Hosea".
 */
export function noteMentionedBook(state: ParseState, index: number): void {
  const { text, capital } = state.tokens[index];
  if (!bookWords.has(text)) return;
  const nameIndex = nameAfter(state, index);
  const match = nameIndex === undefined ? undefined : bookStartingAt(state, nameIndex);
  if (match === undefined) return;
  const book = numberedBook(state, index, match);
  if (book === undefined) return;
  // A lower-case "letter of James" or "book of John" may be anybody's.
  if (/^(?:letter|book)$/.test(text) && !capital && authors.has(book.osis)) return;
  const ofProphet = text === 'prophet' || text === 'prophecy';
  if (ofProphet && !(prophets.has(book.osis) && !state.context.citesQuran)) return;
  state.context.lastBook = { book, block: state.block };
}

/** Words after which the name of a book may stand. */
export const bookWords = wordSet('gospel letter epistle book prophet prophecy');
const authors = wordSet('john mark luke matt jas jude');
const prophets = wordSet('isa jer ezek dan hos joel amos obad mic nah hab zeph hag zech mal');

/** Index of the name after "Gospel of", "Letter of Paul to the", "prophet". */
function nameAfter(state: ParseState, index: number): number | undefined {
  let cursor = index + 1;
  if (!textMatches(state, index, /^prophet$/)) {
    if (isMark(state, cursor, ',')) return undefined;
    if (textMatches(state, cursor, /^of$/) && textMatches(state, cursor + 1, /^(?:st|saint|paul)$/)) {
      const to = textMatches(state, cursor + 2, /^paul$/) ? cursor + 3 : cursor + 2;
      if (textMatches(state, to, /^to$/)) cursor = to;
    }
    if (textMatches(state, cursor, /^according$/)) cursor++;
    if (!textMatches(state, cursor, /^(?:of|to)$/)) return undefined;
    cursor++;
  }
  while (cursor < index + 8 && textMatches(state, cursor, /^(?:the|st|saint|prophet|apostle|king)$/)) cursor++;
  return isMark(state, cursor, '.') ? cursor + 1 : cursor;
}

/** The book of a name, with the number before the word: "First Letter to the Corinthians". Without it, "1" is a guess. */
function numberedBook(state: ParseState, index: number, match: BookMatch): BibleBook | undefined {
  const hasNumber = state.tokens[match.first].kind === 'number';
  if (!/^\d/.test(match.book.osis) || hasNumber) return match.book;
  const ordinal = ordinalEndingAt(state, index - 1);
  if (ordinal === undefined) return undefined;
  const name = state.view.slice(state.tokens[match.first].start, state.tokens[match.next - 1].end);
  return bookNamed(`${ordinal.value} ${name}`);
}

/** The book that was named or cited last in this paragraph, if neither the Qur'an nor another work was. */
function currentBook(state: ParseState): BibleBook | undefined {
  const { lastBook, lastSource, quranBlock } = state.context;
  if (lastBook === undefined || lastBook.block !== state.block || quranBlock === state.block) return undefined;
  const isOtherWork = lastSource === 'unknown' || (lastSource?.block === state.block && lastSource.work !== 'bible');
  return isOtherWork ? undefined : lastBook.book;
}

function hasVerses(book: BibleBook, chapter: number, lastVerse: number): boolean {
  return lastVerse <= versesIn({ work: 'bible', book }, chapter);
}

/** Reads "(1:12)" in brackets, or in a note, as chapter and verse of the book that was named in the paragraph. */
export function readVersesOfMentionedBook(state: ParseState, index: number, reference: ChapterVerse): boolean {
  const current = currentBook(state);
  const book = current ?? bookOfSubject(state, reference);
  if (book === undefined || !isInReference(state, index) || mayBeTime(state, index)) return false;
  const comma = isMark(state, index + 1, ',');
  if (comma && !(continuesChapter(state, reference) || (current === undefined && isChapterOfSubject(state, reference))))
    return false;
  const references = readChapterVerseList(state, reference, { maxVerse: 176, comma });
  const { next } = references[references.length - 1];
  const exist = references.every(
    ({ chapter, verses, rangeEnd }) =>
      verses.every(verse => hasVerses(book, chapter.from, verse.to ?? verse.from)) &&
      (rangeEnd === undefined || hasVerses(book, rangeEnd.chapter, rangeEnd.verse)),
  );
  if (!exist || !fillsListItem(state, index, next)) return false;
  addScriptureCitations(state, { work: 'bible', book }, placesOfChapterVerses(references), {
    start: reference.start,
    form: 'carried',
  });
  state.consumedTo = next;
  return true;
}

/** "(8,39)" may be a price: the paragraph has to cite the same chapter before it. */
function continuesChapter({ context, block }: ParseState, { chapter }: ChapterVerse): boolean {
  const { lastScripture } = context;
  return lastScripture?.block === block && lastScripture.levels[1]?.number === chapter.from;
}

/** Whether the transcript is about the chapter: "(12,1)" in a sermon on Röm 12,9-21. */
function isChapterOfSubject({ context }: ParseState, { chapter }: ChapterVerse): boolean {
  return context.subjects.every(subject => subject.chapter === chapter.from);
}

/** Whether a word for a meeting stands before the brackets: "at the evening service (9:15)". */
function mayBeTime(state: ParseState, index: number): boolean {
  return state.tokens.slice(Math.max(0, index - 4), index).some(({ text }) => wordsOfTime.has(text));
}

const wordsOfTime = wordSet(
  'service services mass session meeting meet starts doors clock noon mattins vespers evensong bus',
);

/**
 * Reads "chapter three, verse twenty-eight" as a place in the book that was named in the paragraph, and "chapter fifteen" after
 * another chapter of it: "we got as far as Luke fourteen, and tonight it's chapter fifteen".
 */
export function readDivisionsOfMentionedBook(state: ParseState, sequence: DivisionSequence): boolean {
  const [chapter, verse] = ['chapter', 'verse'].map(kind => sequence.divisions.find(each => each.kind === kind));
  const named = bookNamedDirectlyBefore(state, sequence.first);
  const book = named?.book ?? currentBook(state);
  if (book === undefined || chapter === undefined || chapter.numbers.length > 1) return false;
  if (sequence.divisions.length !== (verse === undefined ? 1 : 2)) return false;
  const number = chapter.numbers[0].from;
  const { start } = named ?? sequence.divisions[0];
  if (verse === undefined) {
    if (chapter.numbers[0].to !== undefined || number > book.verses.length) return false;
    if (named === undefined && !isNextChapter(state, book, sequence)) return false;
    const place = { chapter: number, chapterDigits: chapter.numbers[0], division: chapter, start, end: chapter.end };
    addScriptureCitations(state, { work: 'bible', book }, [place], { start, form: 'carried' });
    state.consumedTo = sequence.next;
    return true;
  }
  if (!verse.numbers.every(item => hasVerses(book, number, item.to ?? item.from))) return false;
  const source: Scripture = { work: 'bible', book };
  const places = placesOfVerses(verse, number).map((place, position) =>
    position === 0 ? { ...place, start: Math.min(start, place.start) } : place,
  );
  const end = places.length === 1 ? sequence.divisions[1].end : undefined;
  addScriptureCitations(state, source, places, { start, ...(end === undefined ? {} : { end }), form: 'carried' });
  state.consumedTo = sequence.next;
  return true;
}

/**
 * Whether a chapter without its book follows another chapter of the book in the paragraph, with no other book or work named
 * between, and ends there: no noun may follow.
 */
function isNextChapter(
  state: ParseState,
  book: BibleBook,
  { divisions: [chapter], first, next }: DivisionSequence,
): boolean {
  const { lastScripture, namedBook } = state.context;
  const cited = state.candidates[state.candidates.length - 1];
  if (
    lastScripture?.work !== 'bible' ||
    lastScripture.block !== state.block ||
    cited?.key.startsWith('bible:') !== true
  )
    return false;
  if (namedBook !== undefined && namedBook.start >= cited.end && namedBook.book !== book) return false;
  const from = firstEndingAfter(state.tokens, cited.end);
  const distance = Math.abs(chapter.numbers[0].from - lastScripture.levels[1].number);
  return (
    first - from <= maxTokensBetween &&
    distance > 0 &&
    distance <= maxChaptersBetween &&
    !hasSourceNoun(state, from, first) &&
    (chapter.numbers[0].start > chapter.start || articles.test(state.tokens[first - 1]?.text ?? '')) &&
    (isReferenceEnd(state, next) || isWordAfterReference(state, next)) &&
    !textMatches(state, next, /^(?:of|from|in)$/)
  );
}

/** Articles before an ordinal: "the twelfth chapter", "das zwölfte Kapitel". */
const articles = /^(?:the|das|dem|le|au|el|al|il|nel|o)$/;

/** How far a chapter may be from the one before it. Chosen by hand. */
const maxTokensBetween = 30;
const maxChaptersBetween = 3;
