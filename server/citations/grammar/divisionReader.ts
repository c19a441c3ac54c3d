import { bookStart, headOfBook } from './bible/addBook';
import { bookEndingBefore } from './bible/bookNames';
import { readOrdinalChapterAfterBook } from './bible/chapterAfterBook';
import { maxVerseOfBible } from './bible/chapterEnd';
import { readChapterOfSameBook } from './carried/sameBook';
import { readMentionedSource } from './carried/mentionedSource';
import { readChapterVerse, readChapterVerseList } from './chapterVerse';
import { readDivisionWord } from './divisionWords';
import { readDivisions, type DivisionSequence } from './divisions';
import { isInReference, isMark, isNumber, tokenSpan, type ParseState } from './parseState';
import { isArabicVerseWord, quranNameFrom, type QuranNameMatch } from './quran/quranName';
import { addScriptureCitations } from './scripture/addScriptureCitations';
import { placesOfChapterVerses, theQuran } from './scripture/scripturePlace';
import { readBeforeSource, skipConnector } from './sourceAfterDivision';
import { readArticle } from './works/articleReader';
import { readLinesOfPoet } from './works/linesOfPoet';
import { readBookInHand } from './works/columnInHand';
import { readPlaceInTreatise } from './works/treatiseOn';
import { readDivisionsOfPage } from './works/placeOfPage';
import { readPlaceOfAuthor } from './works/authorAlone';
import { readBeforeShortTitle } from './works/shortTitleAfterPlace';
import { readDivisionInHand } from './works/divisionInHand';
import { readChapterOfRule } from './works/monasticRule';
import { readBeforeAbbreviation } from './works/abbreviationReader';
import { readAfterSource, sourceEndBefore } from './sourceBeforeDivision';

/**
 * Reads a citation from its first division word. Its source may stand
 * - before the division, if only the division shows that it is a source ("al-Baqarah, verse 153", a misspelled title),
 * - after the division ("verses 5 and 7 of Surah Hud", "Sermon 27 of Nahj al-Balagha"),
 * - earlier in the paragraph ("(verse 75)").
 */
export function readFromDivisionWord(state: ParseState, index: number): boolean {
  if (readVerseNumbers(state, index) || readChapterWordAndPlace(state, index)) return true;
  const sequence = readDivisions(state, index);
  if (sequence === undefined || sequence.first < state.consumedTo) return false;
  return (
    readChapterOfSameBook(state, sequence) ||
    readChapterOfRule(state, sequence) ||
    readOrdinalChapterAfterBook(state, sequence) ||
    readAfterSource(state, sequence) ||
    readBeforeAbbreviation(state, sequence) ||
    readBeforeSource(state, sequence) ||
    readBeforeShortTitle(state, sequence) ||
    readPlaceOfAuthor(state, sequence) ||
    readArticle(state, sequence) ||
    readMentionedSource(state, sequence) ||
    readDivisionInHand(state, sequence) ||
    readLinesOfPoet(state, sequence) ||
    readBookInHand(state, sequence) ||
    readPlaceInTreatise(state, sequence) ||
    readDivisionsOfPage(state, sequence) ||
    skipUnknownSource(state, sequence)
  );
}

/** Reads "verse 2:255" and "ayah 5:54 of the Qur'an": chapter and verse after the word. */
function readVerseNumbers(state: ParseState, index: number): boolean {
  const word = readDivisionWord(state, index);
  if (word?.kind !== 'verse' || !isNumber(state, word.numberIndex) || !isMark(state, word.numberIndex + 1, ':'))
    return false;
  const reference = readChapterVerse(state, word.numberIndex, { maxVerse: 286, inProse: word.plural });
  if (reference === undefined) return false;
  const { topic, citesQuran, lastScripture } = state.context;
  const after = quranNameAfter(state, reference.next);
  const isBible =
    (topic?.work === 'bible' && topic.block === state.block) ||
    (after === undefined && lastScripture?.work === 'bible');
  const arabicWord = isArabicVerseWord(state.tokens[index].text);
  if (isBible || !(arabicWord || citesQuran || after !== undefined || topic?.work === 'quran')) return false;
  const references = readChapterVerseList(state, reference, { maxVerse: 286, inProse: word.plural });
  const start = state.tokens[index].start;
  const work = after === undefined ? undefined : tokenSpan(state, after.first, after.next);
  addScriptureCitations(
    state,
    theQuran,
    placesOfChapterVerses(references).map((place, position) => (position === 0 ? { ...place, start } : place)),
    { start, ...(work === undefined || references.length > 1 ? {} : { end: work.end, work }) },
  );
  state.consumedTo = after === undefined ? references[references.length - 1].next : after.next;
  return true;
}

/** Reads "John chapter 3:16" and "Kejadian pasal 3:16": chapter and verse after the word for the chapter. */
function readChapterWordAndPlace(state: ParseState, index: number): boolean {
  const word = readDivisionWord(state, index);
  if (word?.kind !== 'chapter' || !isNumber(state, word.numberIndex) || !isMark(state, word.numberIndex + 1, ':'))
    return false;
  const sourceEnd = sourceEndBefore(state, index);
  const book = sourceEnd === undefined ? undefined : bookEndingBefore(state, sourceEnd);
  const reference =
    book === undefined ? undefined : readChapterVerse(state, word.numberIndex, { maxVerse: maxVerseOfBible });
  if (book === undefined || reference === undefined) return false;
  const division = { start: bookStart(state, book), end: reference.chapter.end };
  const places = placesOfChapterVerses([reference]).map((place, position) =>
    position === 0 ? { ...place, division, start: division.start } : place,
  );
  addScriptureCitations(state, { work: 'bible', book: book.book }, places, headOfBook(state, book));
  state.consumedTo = reference.next;
  return true;
}

/** "of the Qur'an" that starts at a token. */
function quranNameAfter(state: ParseState, index: number): QuranNameMatch | undefined {
  const tokenIndex = skipConnector(state, index);
  return tokenIndex === undefined ? undefined : quranNameFrom(state, tokenIndex);
}

/**
 * Skips a title that no table knows and the divisions after it. Returns true, without a candidate, and resets the
 * context, so that later citations do not take over an earlier source.
 */
function skipUnknownSource(state: ParseState, sequence: DivisionSequence): boolean {
  const sourceEnd = sourceEndBefore(state, sequence.first);
  if (sourceEnd === undefined || !isInReference(state, sequence.first)) return false;
  const innermost = state.enclosureIndex[sequence.first];
  const from = Math.max(state.consumedTo, sourceEnd - maxTitleTokens);
  const hasTitle = state.tokens
    .slice(from, sourceEnd)
    .some(
      (token, position) =>
        token.kind === 'word' && token.capital && state.enclosureIndex[from + position] === innermost,
    );
  if (!hasTitle) return false;
  state.context.lastSource = 'unknown';
  state.context.lastScripture = undefined;
  state.context.mentionedWork = undefined;
  state.consumedTo = sequence.next;
  return true;
}

/** Tokens before a division among which the title of an unknown source is looked for. */
const maxTitleTokens = 10;
