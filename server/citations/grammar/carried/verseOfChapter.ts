import { firstEndingAfter } from '../../../text/span';
import { wordSet } from '../../wordSet';
import type { Level } from '../../key';
import { divisionWordAt } from '../divisionWords';
import { readDivision, type DivisionSequence } from '../divisions';
import { isNeverCounted, isWordAfterReference } from '../numbers';
import { ordinalEndingAt } from '../numerals';
import {
  isAnyMark,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { has, starts } from '../starts';
import { maxDistanceWithoutCue } from '../../names/surahNames';
import { surahNameEndingBefore } from '../quran/surahName';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { placesOfVerses, versesIn, type Scripture } from '../scripture/scripturePlace';
import { lastCitedScripture } from './backReference';
import { mayBeOfSubject, passageInHand } from './passageInHand';
import { subjectIsNamed, subjectWithVerse } from './subjectInHand';

/** Reads "(verse 75)" after a citation of the chapter in the same paragraph, or where the chapter in hand is plain. */
export function readVerseOfMentionedChapter(state: ParseState, sequence: DivisionSequence): boolean {
  const [verse] = sequence.divisions;
  // "The second verse was harder" may count the verses of anything. Turkish writes the number of a verse so: "26. âyette".
  const isTurkish = state.language.code === 'tr' && isNumber(state, sequence.first);
  const isOrdinal = verse.numbers[0].start === verse.start && !isTurkish;
  if (
    state.isNote ||
    isOrdinal ||
    followsUnreadNumber(state, sequence.first) ||
    isVerseOfSong(state, sequence.first) ||
    belongsToOtherSource(state, sequence.next) ||
    (isTurkish && isOfOtherTextInTurkish(state, sequence)) ||
    !(isTurkish || isInReference(state, sequence.first) || mayEndVerse(state, sequence))
  )
    return false;
  const found = chapterOfParagraph(state, sequence) ?? (isTurkish ? undefined : chapterInHand(state, sequence));
  if (found === undefined) return false;
  const [source, chapter] = found;
  addScriptureCitations(state, source, placesOfVerses(verse, chapter), { start: verse.start, form: 'carried' });
  state.consumedTo = sequence.next;
  return true;
}

/**
 * Whether a sentence in Turkish speaks of another scripture or of another surah than the last one: "Tevrat'ta 26. ayette", "başka
 * bir surede, 26. ayette".
 */
function isOfOtherTextInTurkish({ tokens, candidates }: ParseState, { first, next }: DivisionSequence): boolean {
  let from = first;
  while (from > 0 && !(/^[.!?]$/.test(tokens[from - 1].text) && tokens[from - 1].end !== tokens[first].end)) from--;
  const cited = firstEndingAfter(tokens, candidates[candidates.length - 1]?.end ?? 0);
  let to = next;
  while (to < tokens.length && !/^[.!?]$/.test(tokens[to].text)) to++;
  return tokens.slice(Math.max(Math.min(from, first), cited), to).some(({ text }) => otherTurkishTexts.test(text));
}

const otherTurkishTexts =
  /^(?:incil|tevrat|zebur|mezmur|matta|markos|luka|yuhanna|yesaya|tekvin|sure(?:de|nin|ler|si)|siir|ilahi|kanun|anayasa|gazel)\p{L}{0,8}$/u;

/** Whether a number that was not read stands directly before a verse: "Job 43, verse 1". It is the chapter. */
function followsUnreadNumber(state: ParseState, first: number): boolean {
  const before = isMark(state, first - 1, ',') ? first - 2 : first - 1;
  return before >= state.consumedTo && isNumber(state, before);
}

/** The chapter that was cited last in the paragraph and not far away, unless another book was named after it. */
function chapterOfParagraph(
  state: ParseState,
  { divisions: [verse], first }: DivisionSequence,
): readonly [Scripture, number] | undefined {
  const { lastScripture, namedBook } = state.context;
  if (lastScripture?.block !== state.block) return undefined;
  const cited = state.candidates[state.candidates.length - 1]?.end ?? 0;
  const source = lastCitedScripture(state);
  if (verse.start - cited > maxDistanceInParagraph || mayBeOfSubject(state, verse)) return undefined;
  if (namesOtherChapter(state, cited, verse.start) || followsOtherSurah(state, first)) return undefined;
  if (source !== undefined && lastScripture.levels.length > 0 && isMissing(source, lastScripture.levels))
    return undefined;
  const isOtherBook =
    namedBook?.block === state.block &&
    namedBook.start >= cited &&
    !(source?.work === 'bible' && source.book === namedBook.book);
  const chapter = lastScripture.levels[lastScripture.work === 'bible' ? 1 : 0]?.number;
  return isOtherBook || chapter === undefined || source === undefined ? undefined : [source, chapter];
}

/** Whether a chapter with its number was named and not read in [from, to): "Romans 8, the twelfth chapter too, and verse 9". */
function namesOtherChapter(state: ParseState, from: number, to: number): boolean {
  for (let index = firstEndingAfter(state.tokens, from); index < state.tokens.length; index++) {
    if (state.tokens[index].start >= to) return false;
    if (!has(state.starts[index], starts.division) || divisionWordAt(state, index)?.kind !== 'chapter') continue;
    if (ordinalEndingAt(state, index - 1) !== undefined || readDivision(state, index) !== undefined) return true;
  }
  return false;
}

/** Whether the name of another surah than the last one stands directly before a verse: "… Yusuf, verse 4". */
function followsOtherSurah(state: ParseState, first: number): boolean {
  const { lastScripture } = state.context;
  if (lastScripture?.work !== 'quran' || !isMark(state, first - 1, ',')) return false;
  const name = surahNameEndingBefore(state, first - 1);
  return name !== undefined && name.distance <= maxDistanceWithoutCue && name.number !== lastScripture.levels[0].number;
}

/** Whether a source has no such chapter: no verse is one of "Ephesians 7". */
function isMissing(source: Scripture, levels: readonly Level[]): boolean {
  const chapter = levels[source.work === 'bible' ? 1 : 0]?.number;
  return chapter !== undefined && versesIn(source, chapter) === 0;
}

/** Whole sermons are one paragraph in some transcripts. In UTF-16 units. */
const maxDistanceInParagraph = 1500;

/** The chapter that earlier paragraphs go through, if it is plain. */
function chapterInHand(
  state: ParseState,
  { divisions: [verse], first, next }: DivisionSequence,
): readonly [Scripture, number] | undefined {
  if (!isVerseInProse(state, first, next)) return undefined;
  const isOfReading = subjectIsNamed(state, verse.start);
  const passage =
    (isOfReading ? undefined : passageInHand(state, verse, verse.start, verse.end)) ?? subjectWithVerse(state, verse);
  if (passage !== undefined) return [passage.source, passage.chapter];
  state.context.hasLooseVerse = true;
  return undefined;
}

/**
 * Whether a verse stands in a sentence, not alone as in the text of a hymn, and its abbreviation stands where that of a verse
 * does: "in v. 2", "(v. 20)", but "Kiln Committee v. 3 tenants".
 */
function isVerseInProse(state: ParseState, first: number, next: number): boolean {
  const isBracketed = isAnyMark(state, first - 1, '([');
  if (!isBracketed && state.tokens.length - (next - first) < minWordsAround) return false;
  if (!/^vv?s{0,2}$/.test(state.tokens[first].text)) return true;
  if (isBracketed) return true;
  // "V. 4 ist kein Vers für den Muttertag."
  const isSentence = state.tokens[first].capital && (first === 0 || isAnyMark(state, first - 1, '.!?'));
  return (
    isMark(state, first + 1, '.') &&
    (isMark(state, first - 1, ',') || isSentence || wordsBeforeShort.has(state.tokens[first - 1]?.text ?? ''))
  );
}

const minWordsAround = 3;

const wordsBeforeShort = wordSet(
  'in at see and to from by cf with through im aus bis und siehe vgl den en dans au aux voir et ver y e el los al nel nei em no',
);

/** Whether a verse in running text may end before a token: at a mark, or before a word that no number counts. */
function mayEndVerse(state: ParseState, { divisions, first, next: index }: DivisionSequence): boolean {
  if (isReferenceEnd(state, index) || isArabicVerse.test(state.tokens[first].text)) return true;
  if (isMark(state, index, ':')) return state.tokens[index + 1]?.kind === 'word';
  // No number of "Vers 5" or "verset 5" counts the word after it; German nouns have a capital.
  if (state.language.code !== 'en' && longVerseWord.test(state.tokens[first].text) && !state.tokens[index].capital)
    return state.tokens[index].kind === 'word';
  // "Look at verses 18 and 19 side by side": the numbers are those of the verses.
  const [{ numbers }] = divisions;
  const isPlural = numbers.length > 1 && textMatches(state, first, /^verses$/);
  if (isPlural && textMatches(state, index, /^(?:side|together|aloud|again|back|out|here|there|now|both)$/))
    return true;
  return (
    wordsAfterVerse.has(state.tokens[index].text) || isWordAfterReference(state, index) || isNeverCounted(state, index)
  );
}

const longVerseWord = /^(?:vers(?:en|es?)?|versets?|versett[io]|versiculos?)$/;

/** The word in Arabic script names nothing but verses of the Qur'an, so that any word may follow. */
const isArabicVerse = /^[وفب]?(?:ال)?ای(?:ه|ات)/u;

const wordsAfterVerse = wordSet(
  'is was are and also of which that we where it he say says read reads state states speak speaks tell tells describe',
  'describes explain explains refer refers begin begins repeat repeats add adds there they you she who what how until',
  'with without but so because when while if then for',
  'theres hes shes its theyre were youre weve thats whats whos heres',
);

/** Whether a poem or a song is named between the last citation and a verse, or in the 30 tokens before the verse. */
function isVerseOfSong(state: ParseState, index: number): boolean {
  const cited = state.candidates[state.candidates.length - 1]?.end ?? 0;
  for (let cursor = index - 1; cursor >= Math.max(0, index - 30) && state.tokens[cursor].start >= cited; cursor--)
    if (songWords.has(state.tokens[cursor].text)) return true;
  return false;
}

const songWords = wordSet(
  'song songs hymn hymns anthem anthems poem poems ballad ballads stanza stanzas ode odes carol carols sonnet sonnets',
  'ghazal ghazals qasida nasheed nasheeds tune chorus refrain lyric lyrics lied lieder liedes strophe strophen gedicht',
  'chanson cantique strophes poeme cancion himno poema estrofa canzone inno poesia strofa',
);

/** Whether the divisions before a token belong to something that follows: "verse 2 of the song". */
export function belongsToOtherSource(state: ParseState, index: number): boolean {
  const { language, tokens } = state;
  if (textMatches(state, index, /^(?:of|from|in|از|من)$/))
    return !textMatches(state, index + 1, /^(?:it|this|that|which)$/);
  if (easternSource.test(tokens[index]?.text ?? '')) return true;
  if (language.code === 'en' || !language.of.has(tokens[index]?.text ?? '')) return false;
  return !articles.has(tokens[index].text) && !pronouns.has(tokens[index + 1]?.text ?? '');
}

/** Words for another source after a verse, which need no preposition in Persian and Arabic. */
const easternSource = /^(?:ال)?(?:انجیل|تورا[ته]|سوره|کتاب|سفر|مزمور|مزامیر|قانون|دستور|همین|همان)$/u;

/** Articles among the words for "of": "au verset 12 le fils demande". German "der" is a genitive, too. */
const articles = wordSet('le la les l il lo gli i el los las');

/** Pronouns after a preposition: "V. 6 von denen, die hungern". */
const pronouns = wordSet(
  'denen ihm ihr ihnen ihn uns euch mir dir dem welchem qui lui eux quien quienes quello colui chi',
);
