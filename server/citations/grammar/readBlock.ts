import { readOrdinalPsalm } from './bible/bibleReader';
import { readChapterInWords } from './bible/chapterInWords';
import { readHebrewPlace } from './bible/hebrewPlace';
import { readOrdinalOfBook } from './bible/ordinalChapter';
import { isBookBeforeNumber, isRomanChapterOfBook } from './bible/wordsInNames';
import { readThisVerse } from './carried/backReference';
import { noteMentionedBook } from './carried/mentionedBook';
import { noteNamedBook } from './carried/namedBook';
import { readIbid } from './carried/ibid';
import { readNextVerse } from './carried/nextVerse';
import { readFromDivisionWord } from './divisionReader';
import { divisionWordAt } from './divisionWords';
import { readFromNumber } from './numberReader';
import { isNumberOrRoman } from './numerals';
import { enclosureTokens, isInReference, isMark, tokenSpan, type ParseState } from './parseState';
import { isSurahWord, quranNameAt, type QuranNameMatch } from './quran/quranName';
import { readAfterQuranName } from './quran/quranReader';
import { readOrdinalSurah } from './quran/ordinalSurah';
import { readForeignSurah, readSurah } from './quran/surahReader';
import { readDocument } from './speech/documentReader';
import { readSpeech } from './speech/speechReader';
import { has, starts } from './starts';
import { noteTopicWord, setTopic } from './topicWords';
import { readAuthorYear } from './works/authorYearReader';
import { readAbbreviation } from './works/abbreviationReader';
import { readCollectorInBrackets, readNarratedBy } from './works/collectorReader';
import { readDatedInstrument } from './works/datedInstrument';
import { readClauseOfLaw } from './works/lawSection';
import { readNumberOfWork } from './works/numberOfWork';
import { readQuestionInHand } from './works/divisionInHand';
import { readNamedPart } from './works/partReader';
import { readMencius, readShortTitle } from './works/shortTitleReader';
import { readTitle } from './works/titleReader';
import { readTractate } from './works/tractateReader';

/**
 * How a paragraph becomes citations, with the example "See Surah Hud, verse 5, and al-Kafi (vol. 2, p. 163).":
 *
 * 1. recognise.ts splits the paragraph into tokens (tokenize.ts), pairs its brackets and creates a `ParseState`.
 * 2. `readBlock` goes through the tokens from left to right and offers each token to the readers below, in a fixed
 *    order. A reader is a function `readX(state, index)`. If a citation starts at the token (or ends there, as in
 *    "verse 5 of Surah Hud"), it adds a `CitationCandidate`, sets `state.consumedTo` to the token after it and returns
 *    true. At "Surah", `readSurah` finds the name by its sound and the verse after it, and adds `quran:11:5`. At
 *    "al-Kafi", the title index finds the work; `readTitle` reads the divisions "vol. 2, p. 163" and adds
 *    `kafi:2:p163`.
 * 3. Each added candidate updates `state.context`, so that a later "ibid.", "this verse" or "(verse 6)" has a source.
 * 4. finishCitations.ts removes overlapping candidates, adds surrounding brackets to a span, and sets the form.
 *
 * To add a form of citation, write a reader in a file of its own and call it in `readFromWord` here, in
 * `readFromNumber` (numberReader.ts) or in `readFromDivisionWord` (divisionReader.ts). If the form has neither a digit
 * nor a bracket, add its first word to mayHoldCitation.ts. A new work needs no reader, only an entry in
 * a file of works/.
 */

/** Called with the start offset of each token before it is read, in UTF-16 units of the view. */
export type BeforeToken = (offset: number) => void;

/** Adds the citations of one paragraph or note to `state.candidates`. Reads each token a bounded number of times. */
export function readBlock(state: ParseState, beforeToken?: BeforeToken): void {
  for (let index = 0; index < state.tokens.length; index++) {
    if (index < state.consumedTo) continue;
    const { kind, start, capital } = state.tokens[index];
    beforeToken?.(start);
    if (kind === 'number') readFromNumber(state, index);
    else if (state.starts[index] !== 0) readFromWord(state, index);
    else if (kind === 'word' && (capital || mayStartAnywhere(state, index))) readFromName(state, index);
  }
}

/** Whether a name or a phrase may start at a word in lower case that starts nothing by itself. */
function mayStartAnywhere(state: ParseState, index: number): boolean {
  return isInReference(state, index) || state.authorYears !== undefined || isBeforeSame(state, index);
}

/** Whether «نفسها» or a similar word stands behind a word. */
function isBeforeSame({ starts: bits }: ParseState, index: number): boolean {
  return index + 1 < bits.length && has(bits[index + 1], starts.same);
}

/** As `readFromWord`, for a word at which only a name or a phrase that points back may start. */
function readFromName(state: ParseState, index: number): boolean {
  if (readAuthorYear(state, index)) return true;
  noteNamedBook(state, index);
  if (isBeforeSame(state, index) && readThisVerse(state, index)) return true;
  if (readShortTitle(state, index) || readMencius(state, index)) return true;
  if (readAbbreviation(state, index)) return true;
  return readTitleAt(state, index);
}

function readFromWord(state: ParseState, index: number): boolean {
  const { kind, text, capital } = state.tokens[index];
  const bits = state.starts[index];
  if (readAuthorYear(state, index)) return true;
  if (has(bits, starts.question) && readQuestionInHand(state, index)) return true;
  const name = has(bits, starts.quranName) ? quranNameAt(state, index) : undefined;
  if (name !== undefined) {
    if (readAfterQuranName(state, name)) return true;
    setTopic(state, 'quran');
    return readQuranNameAlone(state, name);
  }
  if (has(bits, starts.surah) && !isBookBeforeNumber(state, index)) {
    if (readSurah(state, index) || readOrdinalSurah(state, index) || readForeignSurah(state, index)) return true;
    setTopic(state, 'quran');
    return false;
  }
  if (has(bits, starts.foreignSurah) && readForeignSurah(state, index)) return true;
  const isPsalm = text === 'psalm' || (text === 'psalms' && state.language.code === 'de');
  if (isPsalm && readOrdinalPsalm(state, index)) return true;
  if (has(bits, starts.topic)) noteTopicWord(state, index);
  if (has(bits, starts.namedBook)) noteMentionedBook(state, index);
  noteNamedBook(state, index);
  if (has(bits, starts.ibid) && readIbid(state, index)) return true;
  if ((has(bits, starts.pointer) || isBeforeSame(state, index)) && readThisVerse(state, index)) return true;
  if (has(bits, starts.pointer) && (readOrdinalOfBook(state, index) || readNextVerse(state, index))) return true;
  if (has(bits, starts.narration) && readNarratedBy(state, index)) return true;
  if (has(bits, starts.collector) && readCollectorInBrackets(state, index)) return true;
  if (has(bits, starts.namedPart) && readNamedPart(state, index)) return true;
  if (has(bits, starts.declaration) && readDatedInstrument(state, index)) return true;
  if (has(bits, starts.clause) && readClauseOfLaw(state, index)) return true;
  if (has(bits, starts.tractate) && readTractate(state, index)) return true;
  if (readShortTitle(state, index) || readMencius(state, index)) return true;
  if (readAbbreviation(state, index)) return true;
  if (has(bits, starts.number) && readNumberOfWork(state, index)) return true;
  const consumed = state.consumedTo;
  if (readTitleAt(state, index)) return true;
  if (state.consumedTo > consumed) return false;
  if (has(bits, starts.romanChapter) && isRomanChapterOfBook(state, index) && readFromNumber(state, index)) return true;
  if (
    has(bits, starts.division) &&
    divisionWordAt(state, index) !== undefined &&
    !isBookBeforeNumber(state, index) &&
    readFromDivisionWord(state, index)
  )
    return true;
  if (has(bits, starts.speech) && readSpeech(state, index)) return true;
  const mayBeDocument = has(bits, starts.document) || (capital && has(bits, starts.symbol));
  if (mayBeDocument && readDocument(state, index)) return true;
  if (has(bits, starts.numberInWords) && kind === 'word') {
    if (readHebrewPlace(state, index) || readChapterInWords(state, index)) return true;
  }
  return has(bits, starts.roman) && isNumberOrRoman(state, index) && readFromNumber(state, index);
}

/** Reads the work whose title starts at a word. Of a longer title that cites nothing, the words are skipped. */
function readTitleAt(state: ParseState, index: number): boolean {
  if (!mayStartTitle(state, index)) return false;
  const title = state.titles.startingAt(state.tokens, index);
  if (title === undefined || isBookBeforeNumber(state, index)) return false;
  if (readTitle(state, title)) return true;
  // "Cassian, Conference 5": the title begins with the author.
  if (title.next > index + 1 && readShortTitle(state, title.next - 1)) return true;
  if (title.next > index + 1 && !hasSurahWord(state, index + 1, title.next)) state.consumedTo = title.next;
  return false;
}

/** Whether the word "surah" stands in the tokens [from, to): "Allah Surah" sounds like a title. */
function hasSurahWord(state: ParseState, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (isSurahWord(state, index)) return true;
  return false;
}

/**
 * In prose a title starts with a capital letter or an article. In brackets and notes it may also start in lower case.
 */
function mayStartTitle(state: ParseState, index: number): boolean {
  const { capital, text } = state.tokens[index];
  return capital || ((text === 'al' || text === 'as') && isMark(state, index + 1, '-')) || isInReference(state, index);
}

/** "[The Holy Quran]": brackets or a note that contain only the name of the Qur'an, with or without a full stop. */
function readQuranNameAlone(state: ParseState, name: QuranNameMatch): boolean {
  if (name.short || !isInReference(state, name.first)) return false;
  const [first, last] = enclosureTokens(state, name.first);
  // "The Quran (القرآن)" gives the name in another script.
  if (state.enclosureIndex[name.first] >= 0 && first >= 2 && quranNameAt(state, first - 2) !== undefined) return false;
  if (first !== name.first || !(name.next === last || (isMark(state, name.next, '.') && name.next + 1 === last)))
    return false;
  const span = tokenSpan(state, name.first, name.next);
  state.candidates.push({ key: 'quran', ...span, form: 'prose', work: span, problems: [] });
  state.context.lastSource = { work: 'quran', levels: [], key: 'quran', block: state.block };
  state.consumedTo = name.next;
  return true;
}
