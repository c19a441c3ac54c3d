import { wordSet } from '../wordSet';
import { readBookChapterVerse } from './bible/bibleReader';
import { lastCitedScripture } from './carried/backReference';
import { readVersesOfMentionedBook } from './carried/mentionedBook';
import { readChapterVerse, readChapterVerseList, type ChapterVerse } from './chapterVerse';
import { isClockTime, isNearScoreWord } from './falsePositives';
import { fillsListItem } from './listItem';
import { isAnd, isVerseAfterComma, isWordAfterReference } from './numbers';
import { readPlaceBeforeSource } from './placeBeforeSource';
import { readCitedResolution } from './speech/documentReader';
import { isAnyMark, isInReference, isMark, isNumber, isReferenceEnd, textMatches, type ParseState } from './parseState';
import { isPlaceOfNamedSurah } from './quran/placeOfNamedSurah';
import { isQuranInHand } from './quran/quranInHand';
import { readSurahBeforeNumber } from './quran/surahBeforeNumber';
import { addScriptureCitations } from './scripture/addScriptureCitations';
import { readCarriedNumbers } from './works/carriedNumbers';
import { readColumnInHand } from './works/columnInHand';
import { readForty } from './works/fortyHadith';
import { readNumberedTitle } from './works/numberedTitle';
import { readColumnsOfMentionedWork } from './works/columnReader';
import { readStepOfLadder } from './works/stepOfLadder';
import { readNumbersOfPage } from './works/numbersOfPage';
import { placesOfChapterVerses, theQuran, versesIn } from './scripture/scripturePlace';

/**
 * Reads a citation from its first number: after a book of the Bible, after a surah's name, or "2:255" without a name.
 */
export function readFromNumber(state: ParseState, index: number): boolean {
  return (
    readCitedResolution(state, index) ||
    readNumberedTitle(state, index) ||
    readStepOfLadder(state, index) ||
    readForty(state, index) ||
    readColumnsOfMentionedWork(state, index) ||
    readColumnInHand(state, index) ||
    readBookChapterVerse(state, index) ||
    readPlaceBeforeSource(state, index) ||
    readSurahBeforeNumber(state, index) ||
    readBareChapterVerse(state, index) ||
    readCarriedNumbers(state, index) ||
    readNumbersOfPage(state, index)
  );
}

/** Reads "(2:255)" or "[2:255]", where the context shows that it is the Qur'an, and "3:18" listed after a scripture. */
function readBareChapterVerse(state: ParseState, index: number): boolean {
  if (state.language.comma && isVerseAfterComma(state, index + 1) && isMark(state, index - 1, '(')) {
    const place = readChapterVerse(state, index, { maxVerse: 176, comma: true });
    return place !== undefined && readVersesOfMentionedBook(state, index, place);
  }
  if (!isMark(state, index + 1, ':') || !isNumber(state, index + 2)) return false;
  const reference = readChapterVerse(state, index, { maxVerse: 286 });
  if (reference === undefined) return false;
  if (continuesScriptureCitation(state, index) && readCarriedChapterVerse(state, reference)) return true;
  if (readVersesOfMentionedBook(state, index, reference)) return true;
  if (followsLastBook(state, index, reference) && readCarriedChapterVerse(state, reference)) return true;
  const references = readChapterVerseList(state, reference, { maxVerse: 286 });
  const next = references[references.length - 1].next;
  if (!versesExist(reference)) return false;
  const { topic, citesQuran } = state.context;
  const blockTopic = topic !== undefined && topic.block === state.block ? topic.work : undefined;
  const isAfterQuran = isInBracketsAfterQuran(state, index);
  if (blockTopic === 'bible' && !isAfterQuran) return false;
  const alone = isInReference(state, index) && fillsListItem(state, index, next);
  const afterVerseWord = followsVerseWord(state, index);
  const cuedInProse =
    blockTopic === 'quran' &&
    !isInReference(state, index) &&
    followsReferenceCue(state, index) &&
    (isReferenceEnd(state, next) || isAnd(state, next) || isWordAfterReference(state, next)) &&
    !isClockTime(state, reference);
  const inBrackets =
    alone &&
    !isNearScoreWord(state, index) &&
    !isStampOfRecording(state, index) &&
    !isAfterOtherScripture(state, index) &&
    (blockTopic === 'quran' ||
      isAfterQuran ||
      (citesQuran && (state.isNote || afterVerseWord || followsQuotation(state, index))) ||
      (blockTopic === undefined && afterVerseWord));
  const ofVerse = !cuedInProse && !inBrackets && isNumberOfVerse(state, index, next) && !isClockTime(state, reference);
  const inNote = !cuedInProse && !inBrackets && isRepeatedInNote(state, index, references);
  const afterQuotation = !inBrackets && alone && isPlaceOfQuranText(state, index, reference);
  const ofSameSurah = !cuedInProse && !ofVerse && continuesSurah(state, index, reference, next);
  const inHand =
    !cuedInProse &&
    !ofVerse &&
    !ofSameSurah &&
    (isQuranInHand(state, index, reference) || isPlaceOfNamedSurah(state, index, reference));
  if (!cuedInProse && !inBrackets && !ofVerse && !inNote && !afterQuotation && !ofSameSurah && !inHand) return false;
  const { start } = state.tokens[ofVerse ? index - 1 : index];
  addScriptureCitations(state, theQuran, placesOfChapterVerses(references), { start });
  state.consumedTo = next;
  return true;
}

/**
 * Whether brackets follow what may be a quotation of the Qur'an, after another citation of it in the same paragraph: "We say: no
 * compulsion (2:256)." Neither names nor words for times and places stand in the sentence, and no book of the Bible between.
 */
function isInBracketsAfterQuran(state: ParseState, index: number): boolean {
  const last = state.candidates[state.candidates.length - 1];
  if (last === undefined || !last.key.startsWith('quran:') || !isMark(state, index - 1, '(')) return false;
  const { namedBook } = state.context;
  const isBookNamed = namedBook?.block === state.block && namedBook.start >= last.end;
  const minute = state.tokens[index + 2];
  if (state.tokens[index].value <= 24 && minute.value < 60 && minute.value % 10 === 0) return false;
  return (
    !isBookNamed && isQuotingSentence(state, index - 2) && state.tokens[index].start - last.end <= maxDistanceToBrackets
  );
}

/** Whether square brackets may hold the time in a recording that the words before them speak of: "we film. [12:41]". */
function isStampOfRecording({ tokens, view }: ParseState, index: number): boolean {
  if (tokens[index - 1]?.text !== '[' || tokens[index].value > 99 || tokens[index + 2].value > 59) return false;
  const { start } = tokens[index];
  const before = view.slice(Math.max(tokens[0].start, start - 80), start);
  return /(?<!\p{L})(?:films?|filmed|filming|tapes?|cameras?|video|recording|audio|clip|minutes?)(?!\p{L})/iu.test(
    before,
  );
}

/** Whether the Bible or a thing with such numbers is named after the last citation, if that is one of the Qur'an. */
function isAfterOtherScripture({ candidates, view, tokens }: ParseState, index: number): boolean {
  const last = candidates[candidates.length - 1];
  return last?.key.startsWith('quran:') === true && otherScripture.test(view.slice(last.end, tokens[index].start));
}

const otherScripture = new RegExp(
  `(?<!\\p{L})(?:${[
    'gospels? of|torah|talmud|psalms?|isaiah|moses wrote|preacher|pastor|church|bible says',
    'letter|referee|board|clerk|score',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** Chosen by hand: a few sentences. In UTF-16 units. */
const maxDistanceToBrackets = 500;

/** Whether the sentence that ends at a token says that something is said, and names nobody and no place after that. */
function isQuotingSentence(state: ParseState, last: number): boolean {
  for (let index = last; index >= 0 && index > last - longestQuotation; index--) {
    const { kind, text, capital } = state.tokens[index];
    if (kind === 'number' || (kind === 'mark' && /[.!?;]/.test(text))) return false;
    if (kind === 'word' && (sayingWords.test(text) || capital))
      return sayingWords.test(text) && isAnyMark(state, index + 1, ':,"') && textMatches(state, index - 1, speakers);
  }
  return false;
}

/** Before a word of saying. Another name may be that of a prophet of the Bible, "the clerk" closes at half past five. */
const speakers = /^(?:we|he|it|who|god|allah|lord|quran|koran|verse|ayah)$/;
const sayingWords = /^(?:says?|said|saying|recites?|recited|reads?|tells?|told|verse|ayah|aya|ayat|revealed)$/;
/** In tokens. Chosen by hand: a verse, or the beginning of one. */
const longestQuotation = 30;

/** Whether "It also says in 1:3" follows a verse of a book of the Bible in the same paragraph. */
function followsLastBook(state: ParseState, index: number, reference: ChapterVerse): boolean {
  const { topic, lastScripture } = state.context;
  return (
    topic?.work === 'bible' &&
    topic.block === state.block &&
    lastScripture?.work === 'bible' &&
    lastScripture.block === state.block &&
    !isInReference(state, index) &&
    followsReferenceCue(state, index) &&
    !isClockTime(state, reference)
  );
}

/**
 * Whether "verse 51:19" in running text is one of the Qur'an: chapter and verse after the word, in a transcript that speaks of
 * no other scripture, poem or song.
 */
function isNumberOfVerse(state: ParseState, index: number, next: number): boolean {
  if (isInReference(state, index) || !textMatches(state, index - 1, /^(?:verses?|ayahs?|ayat|aya)$/)) return false;
  if (textMatches(state, next, /^(?:of|from)$/)) return false;
  state.context.speaksOfOtherVerses ??= otherVerses.test(state.view);
  return !state.context.speaksOfOtherVerses;
}

/** Other texts with verses, and their readers. */
const otherVerses = new RegExp(
  `\\b(?:${[
    'Bibl|Gospel|Testament|Psalm|Scripture|Torah|Talmud|Rabbi|Apostle',
    'Epistle|Christ|Jesus|Church|Parish|Pastor|Sermon on|Genesis|Exodus',
    'Leviticus|Deuteronomy|Isaiah|Jeremiah|Ezekiel|Proverbs|Matthew|Luke|Acts',
    'Corinthians|Romans|Hebrews|Revelation|Gita|Upanishad|Veda|Mahabharata|Ramayana',
    'Purana|Dhammapada|Sutra|Granth|Avesta|Mormon|Edda|Iliad|Odyssey',
    'Aeneid|Commedia|Shahnameh|Masnavi|Mathnawi|poem|poet|epic|canto',
    'stanza|hymn|song|anthem|ballad|chorus|rhyme',
  ].join('|')})`,
  'i',
);

/**
 * Whether "(94:6)" behind a sentence is a place of the Qur'an: in brackets, with numbers that no clock and hardly a result of a
 * game shows, in a transcript that names or cites the Qur'an and speaks of no other scripture, poem or song.
 */
function isPlaceOfQuranText(state: ParseState, index: number, { chapter, verses: [verse] }: ChapterVerse): boolean {
  if (state.isNote || !isAnyMark(state, index - 1, '([') || isNearScoreWord(state, index)) return false;
  if (!(state.context.citesQuran || state.hasCue(quranCues)) || state.tokens[index - 2]?.kind === 'number')
    return false;
  // "[45:12]" may be a time of the recording, "[3:102]" is none.
  const isNoTime = verse.from > 59 || (chapter.from > 24 && isMark(state, index - 1, '('));
  if (!isNoTime || chapter.from + verse.from < minSum) return false;
  state.context.speaksOfOtherVerses ??= otherVerses.test(state.view);
  return !state.context.speaksOfOtherVerses;
}

/**
 * Whether a note of a text on the Qur'an compares verses, "Repeated in 6:152 and 17:34": one of them is no time of day, and
 * the text speaks of no other scripture, poem or song.
 */
function isRepeatedInNote(state: ParseState, index: number, references: readonly ChapterVerse[]): boolean {
  if (!state.isNote || !state.hasCue(quranCues) || !textMatches(state, index - 1, /^(?:in|see|cf|also|compare|and)$/))
    return false;
  if (state.tokens.some(({ text }) => wordsOfRaces.has(text)) || state.hasCue(wordsOfRaces)) return false;
  const isNoTime = references.some(({ chapter, verses }) => chapter.from > 24 || verses[0].from > 59);
  if (!isNoTime || references.some(reference => !versesExist(reference))) return false;
  state.context.speaksOfOtherVerses ??= otherVerses.test(state.view);
  return !state.context.speaksOfOtherVerses;
}

const wordsOfRaces = wordSet('ran marathon race races game games match runner runners seconds stopwatch');
/** "(30:7)" may be a result; numbers that are higher together are rare in games. */
const minSum = 40;
const quranCues = wordSet('quran koran quranic surah sura surat ayah ayat');

/**
 * Whether chapter and verse without brackets go on with the surah that was cited before in the paragraph: "al-Anbiya 21:83 …
 * and of the fish, 21:87."
 */
function continuesSurah(state: ParseState, index: number, reference: ChapterVerse, next: number): boolean {
  const { lastScripture } = state.context;
  return (
    lastScripture?.work === 'quran' &&
    lastScripture.block === state.block &&
    lastScripture.levels[0].number === reference.chapter.from &&
    (isAnyMark(state, index - 1, ',:;(') || isAnd(state, index - 1)) &&
    (isReferenceEnd(state, next) || isAnd(state, next) || isWordAfterReference(state, next)) &&
    !isNearScoreWord(state, index) &&
    !isClockTime(state, reference)
  );
}

/** Whether the Qur'an has the verses. */
function versesExist(reference: ChapterVerse): boolean {
  const count = versesIn(theQuran, reference.chapter.from);
  return (
    reference.verses.every(verse => (verse.to ?? verse.from) <= count) &&
    (reference.rangeEnd === undefined || reference.rangeEnd.verse <= versesIn(theQuran, reference.rangeEnd.chapter))
  );
}

/**
 * Whether "see", "stated in" or "speaks of it in" stands before a number, so that it is a place in a text: "as is
 * mentioned in 36:65". "In 7:23" alone may be a time or a result.
 */
function followsReferenceCue(state: ParseState, index: number): boolean {
  const before = isMark(state, index - 1, '.') || isMark(state, index - 1, ':') ? index - 2 : index - 1;
  if (textMatches(state, before, /^(?:see|cf|compare)$/)) return true;
  if (before !== index - 1 || !textMatches(state, before, /^in$/)) return false;
  for (let cursor = before - 1; cursor >= Math.max(0, before - 5); cursor--) {
    if (state.tokens[cursor].kind !== 'word') return false;
    if (referenceVerbs.has(state.tokens[cursor].text)) return true;
  }
  return false;
}

const referenceVerbs = wordSet(
  'mentioned mentions stated states said says speaks spoken reads written writes described describes quoted quotes',
  'cited cites repeated repeats repeat commands commanded found explained explains promised promises declares',
);

/** Whether the brackets around a token directly follow a quotation mark. */
function followsQuotation(state: ParseState, index: number): boolean {
  const innermost = state.enclosureIndex[index];
  if (innermost < 0) return false;
  const { open } = state.enclosures[innermost];
  const tokenIndex = isAnyMark(state, open - 1, '.,') ? open - 2 : open - 1;
  return isAnyMark(state, tokenIndex, `"'`);
}

/** Whether the brackets around a token follow the word "verse": "the Throne Verse (2:255)". */
function followsVerseWord(state: ParseState, index: number): boolean {
  const innermost = state.enclosureIndex[index];
  return (
    innermost >= 0 &&
    /^(?:verse|verses|ayah|ایه|الایه)$/.test(state.tokens[state.enclosures[innermost].open - 1]?.text ?? '')
  );
}

/** Words that link one reference to the next: "2:255 and again in 3:18", "compare 61:4". */
const linkingWords = wordSet(
  'and or again also in see cf compare beside besides with then later once more as well the to of same likewise similarly',
  'و نیز همچنین در',
);

/** Whether only linking words stand between the last citation, of a scripture, and a token. */
function continuesScriptureCitation(state: ParseState, index: number): boolean {
  const last = state.candidates[state.candidates.length - 1];
  if (last === undefined || !/^(?:quran|bible):/.test(last.key) || state.tokens[index].start - last.end > 60)
    return false;
  let words = 0;
  for (let cursor = index - 1; cursor >= 0 && state.tokens[cursor].start >= last.end; cursor--) {
    const { kind, text } = state.tokens[cursor];
    if (kind === 'word' ? !linkingWords.has(text) : !(kind === 'mark' && /^[,;)\]]$/.test(text))) return false;
    if (kind === 'word') words++;
  }
  return words > 0;
}

/** Adds chapter and verse of the scripture that was cited last, if it has them. */
function readCarriedChapterVerse(state: ParseState, reference: ChapterVerse): boolean {
  const source = lastCitedScripture(state);
  if (
    source === undefined ||
    reference.verses.some(verse => (verse.to ?? verse.from) > versesIn(source, reference.chapter.from)) ||
    !(isReferenceEnd(state, reference.next) || isWordAfterReference(state, reference.next))
  )
    return false;
  const references = readChapterVerseList(state, reference, { maxVerse: 286 });
  addScriptureCitations(state, source, placesOfChapterVerses(references), { start: reference.start, form: 'carried' });
  state.consumedTo = references[references.length - 1].next;
  return true;
}
