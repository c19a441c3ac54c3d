import { bookByOsis } from '../../bible';
import { formatKey, type Level } from '../../key';
import { wordSet } from '../../wordSet';
import { readDivision } from '../divisions';
import { readDivisionWord } from '../divisionWords';
import { isAnyMark, isInBrackets, isMark, isNumber, textMatches, type ParseState } from '../parseState';
import { isSurahWord } from '../quran/quranName';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { placesOfVerses, theQuran, versesIn, type Scripture } from '../scripture/scripturePlace';

/** A phrase such as "this verse", with the verse or chapter that it refers to. */
interface BackReference {
  /** Key of that chapter or verse; undefined if nothing suitable was cited before. */
  readonly key: string | undefined;
  readonly source: Scripture;
  readonly target: 'chapter' | 'verse';
  /** Number of the chapter, or of the chapter of the verse. Meaningless without a key. */
  readonly chapter: number;
  readonly end: number;
  readonly next: number;
}

/** Reads "this surah", "the same chapter" or "this verse" that starts at a token. */
export function readBackReference(
  state: ParseState,
  index: number,
  target: 'chapter' | 'verse',
): BackReference | undefined {
  let cursor = index;
  const { tokens } = state;
  const { text } = tokens[cursor] ?? { text: '' };
  if (text === 'the' && /^(?:same|above|aforementioned|said|mentioned)$/.test(tokens[cursor + 1]?.text ?? ''))
    cursor += 2;
  else if (pointers.has(text)) cursor++;
  else if (isFollowedBySame(state, cursor)) return referenceToLast(state, cursor, target, cursor + 2);
  else return undefined;
  while (
    /^(?:same|very|noble|holy|blessed|sacred|honou?rable|glorious|great|beautiful|luminous)$/.test(
      tokens[cursor]?.text ?? '',
    ) &&
    cursor < index + 4
  )
    cursor++;
  return referenceToLast(state, cursor, target, cursor + 1);
}

/** Words before "verse" or "chapter" that point to the last one, apart from "the same". */
export const pointers = wordSet('this that these those این همین همان ان هذه هذا تلک');
/** Words for "same" that follow their noun. */
export const wordsForSame = wordSet('نفسها ذاتها عینها المذکوره');

/** Whether «نفسها» or a similar word follows the noun: «السورة نفسها», "the same surah". */
function isFollowedBySame(state: ParseState, index: number): boolean {
  return wordsForSame.has(state.tokens[index + 1]?.text ?? '');
}

/** The last cited chapter or verse, if the token at `cursor` names that division. `next` is the token after the phrase. */
function referenceToLast(
  state: ParseState,
  cursor: number,
  target: 'chapter' | 'verse',
  next: number,
): BackReference | undefined {
  const { tokens } = state;
  const word = tokens[cursor]?.kind === 'word' ? backReferenceKindAt(state, cursor) : undefined;
  if (word === undefined || word.kind !== target) return undefined;
  const scripture = state.context.lastScripture;
  const isRecent =
    scripture !== undefined &&
    state.block - scripture.block <= maxBlocksBack &&
    !(word.ofQuran && scripture.work !== 'quran');
  const source = isRecent ? lastCitedScripture(state) : undefined;
  const depth = scripture?.work === 'bible' ? 1 : 0;
  const end = tokens[next - 1].end;
  if (scripture === undefined || source === undefined)
    return { key: undefined, source: theQuran, target, chapter: 0, end, next };
  const levels = target === 'chapter' ? scripture.levels.slice(0, depth + 1) : scripture.levels;
  const key = target === 'chapter' ? formatKey({ work: scripture.work, from: levels }) : scripture.key;
  return {
    key: target === 'verse' && !isVerse(source, scripture.levels.slice(depth)) ? undefined : key,
    source,
    target,
    chapter: scripture.levels[depth].number,
    end,
    next,
  };
}

/** Whether a place is a verse that its chapter has: nobody means "this verse" of one that is not there. */
function isVerse(source: Scripture, [chapter, verse]: readonly Level[]): boolean {
  const last = versesIn(source, chapter.number);
  return (verse as Level | undefined) !== undefined && verse.number <= last;
}

/** How many blocks before the current one "this verse" may refer to. Chosen by hand. */
const maxBlocksBack = 3;

/** The division that a token names; `ofQuran` if only the Qur'an calls it so ("surah", "ayah"). */
function backReferenceKindAt(
  state: ParseState,
  index: number,
): { readonly kind: 'chapter' | 'verse'; readonly ofQuran: boolean } | undefined {
  if (isSurahWord(state, index)) return { kind: 'chapter', ofQuran: true };
  const word = readDivisionWord(state, index);
  if (word?.kind !== 'chapter' && word?.kind !== 'verse') return undefined;
  return { kind: word.kind, ofQuran: /^(?:a|ا)/.test(state.tokens[index].text) };
}

/** The Qur'an or the book of the Bible that was cited last. */
export function lastCitedScripture(state: ParseState): Scripture | undefined {
  const { lastScripture } = state.context;
  if (lastScripture?.work === 'quran') return theQuran;
  const name = lastScripture?.levels[0]?.name;
  const book = name === undefined ? undefined : bookByOsis(name);
  return book === undefined ? undefined : { work: 'bible', book };
}

/** Reads "this ayah", "the same verse" or "this surah" as a citation of the verse or chapter that was cited last. */
export function readThisVerse(state: ParseState, index: number): boolean {
  const reference = readBackReference(state, index, 'verse') ?? readBackReference(state, index, 'chapter');
  if (
    reference?.key === undefined ||
    isNumber(state, reference.next) ||
    textMatches(state, reference.next - 1, pluralChapter) ||
    isQuotedNext(state, reference.next) ||
    isCitedLaterInSentence(state, reference.next)
  )
    return false;
  const start = state.tokens[index].start;
  if (readVersesOfReference(state, reference, start)) return true;
  if (isWeakPointer(state, index, reference.target)) return false;
  state.candidates.push({ key: reference.key, start, end: reference.end, form: 'this', problems: [] });
  state.consumedTo = reference.next;
  return true;
}

/**
 * Whether a phrase cites nothing by itself: "that verse", without "same", may be a verse that nobody has cited; "in the same
 * surah" says where something stands that has no place; a commentary on "this verse" is not the verse.
 */
function isWeakPointer(state: ParseState, index: number, target: 'chapter' | 'verse'): boolean {
  const isSame = textMatches(state, index, /^the$/) && textMatches(state, index + 1, /^same$/);
  // "The same surah opens with …": the sentence is about it.
  if (isSame && target === 'chapter') return !state.tokens[index].capital || isAnyMark(state, index + 3, ',.');
  // "It was the same verse": two verses say the same.
  if (isSame && textMatches(state, index - 1, /^(?:is|was|be|were|are|s)$/)) return true;
  if (isSame && isVerseOfOther(state, index)) return true;
  if (textMatches(state, index - 1, /^(?:on|about|upon|regarding|concerning)$/)) return true;
  return textMatches(state, index, /^(?:that|those|ان|تلک)$/) && !textMatches(state, index + 1, /^(?:same|very)$/);
}

/** Whether "the same verse" is one of a song or of another scripture: "the Torah repeats the same verse", "… from John". */
function isVerseOfOther(state: ParseState, index: number): boolean {
  let [first, last] = [index, index + 3];
  while (first > 0 && !isAnyMark(state, first - 1, '.!?')) first--;
  while (last < index + maxTokensBehind && last < state.tokens.length && !isAnyMark(state, last, '.!?')) last++;
  const sentence = state.tokens.slice(Math.max(first, state.consumedTo), last);
  const near = state.tokens.slice(Math.max(0, index - maxTokensAround), index + maxTokensAround);
  if (sentence.some(({ text }) => otherWorks.has(text)) || textMatches(state, index + 3, /^forms?$/)) return true;
  if ([...near, ...sentence].some(({ text }) => wordsOfSongs.has(text))) return true;
  return textMatches(state, index + 3, /^(?:of|from|in)$/) && !textMatches(state, index + 4, /^(?:surah|sura|the)$/);
}

const maxTokensBehind = 15;

/** Songs and poems have verses, too: these words count before and after the sentence as well. */
const maxTokensAround = 12;
const wordsOfSongs = wordSet(
  'song songs hymn hymns hymnal anthem choir sang sing sings sung poet poets poem poems ballad tune melody singer chorus refrain',
  'opera carol',
);
const otherWorks = wordSet(
  'psalm psalms bible torah gospel gospels talmud isaiah jeremiah ezekiel luke matthew hebrews romans corinthians homer dante',
  'milton shakespeare virgil pub both gita rumi hafez hafiz saadi national',
);

/** "These chapters": one of them was cited, the others are unknown. */
const pluralChapter = /^(?:chapters|suwar|s(?:u|oo|ou)ra[ht]?s)$/;

/** Whether the verse itself follows a phrase such as "this verse": 'this verse: "Read …"'. It may be another verse. */
function isQuotedNext(state: ParseState, index: number): boolean {
  return isAnyMark(state, index, ':-') && isMark(state, index + 1, '"');
}

/** Reads ", verse 4" after "the same surah". */
function readVersesOfReference(state: ParseState, reference: BackReference, start: number): boolean {
  if (reference.target !== 'chapter') return false;
  const comma = isMark(state, reference.next, ',') ? reference.next + 1 : reference.next;
  if (readDivisionWord(state, comma)?.kind !== 'verse') return false;
  const division = readDivision(state, comma);
  if (division === undefined || division.first !== comma || textMatches(state, division.next, /^(?:of|from|in)$/))
    return false;
  addScriptureCitations(state, reference.source, placesOfVerses(division.division, reference.chapter), {
    start,
    form: 'this',
  });
  state.consumedTo = division.next;
  return true;
}

/** Whether brackets later in the sentence cite what "this verse" refers to: 'this verse says "…" [Qur'an 5:54]'. */
function isCitedLaterInSentence(state: ParseState, index: number): boolean {
  for (let cursor = index; cursor < Math.min(state.tokens.length, index + 80); cursor++) {
    const { kind, text } = state.tokens[cursor];
    if (
      kind === 'mark' &&
      /^[.!?؟]$/.test(text) &&
      !isInBrackets(state, cursor) &&
      state.tokens[cursor + 1]?.text !== '[' &&
      state.tokens[cursor + 1]?.text !== '(' &&
      state.tokens[cursor + 1]?.text !== '"'
    )
      return false;
    if (kind === 'mark' && (text === '[' || text === '(') && startsWithVerseNumber(state, cursor + 1)) return true;
  }
  return false;
}

/** Whether brackets, from their first token on, contain a number that looks like a verse: "5:54", "Hud, 5)". */
function startsWithVerseNumber(state: ParseState, index: number): boolean {
  for (
    let cursor = index;
    cursor < Math.min(state.tokens.length, index + 12) && isInBrackets(state, cursor);
    cursor++
  ) {
    if (
      isNumber(state, cursor) &&
      isAnyMark(state, cursor + 1, ':)]') &&
      (cursor > index || isMark(state, cursor + 1, ':'))
    )
      return true;
  }
  return false;
}
