import { firstEndingAfter } from '../../../text/span';
import { wordSet } from '../../wordSet';
import { readDivisionWord } from '../divisionWords';
import { isAnyMark, isInBrackets, isMark, isNumber, textMatches, type ParseState } from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { versePlaces, versesIn } from '../scripture/scripturePlace';
import { lastCitedScripture } from './backReference';
import { isSame } from './sameScripture';

/**
 * Reads "the next verse", "the verse after it" and «الآية التي بعدها» as the verse behind the one that was cited last in the
 * paragraph, or in the paragraph before. Not where another chapter is the subject, or the last verse stands in brackets: the
 * next one may then be that of either.
 */
export function readNextVerse(state: ParseState, index: number): boolean {
  if (state.isNote || state.isTitle) return false;
  const phrase = nextVersePhrase(state, index) ?? verseAfterPhrase(state, index) ?? arabicPhrase(state, index);
  const { lastScripture } = state.context;
  const source = phrase === undefined ? undefined : lastCitedScripture(state);
  if (phrase === undefined || source === undefined || lastScripture === undefined || isContinued(state, phrase.next))
    return false;
  const [chapter, verse] = lastScripture.levels.slice(source.work === 'bible' ? 1 : 0).map(({ number }) => number);
  if (verse === undefined || !isPlain(state, index, lastScripture.key)) return false;
  const last = Number(lastVerse.exec(lastScripture.key)?.[1] ?? verse);
  const number = phrase.isBefore ? verse - 1 : last + 1;
  if (number < 1 || number > versesIn(source, chapter) || isOtherChapter(state, chapter)) return false;
  const { start } = state.tokens[phrase.first];
  const { end } = state.tokens[phrase.next - 1];
  const item = { from: number, start, end, next: phrase.next };
  addScriptureCitations(state, source, versePlaces([item], chapter, start), { start, form: 'this' });
  state.consumedTo = phrase.next;
  return true;
}

/** The last number of a key: the end of a range. */
const lastVerse = /-(\d{1,3})$/;

interface NextVerse {
  readonly first: number;
  readonly next: number;
  readonly isBefore: boolean;
}

/** Reads "the next verse", "the following ayah", "der nächste Vers"; the article may be missing at a start. */
function nextVersePhrase(state: ParseState, index: number): NextVerse | undefined {
  const adjective =
    nextWords.has(state.tokens[index].text) || previousWords.has(state.tokens[index].text) ? index : index + 1;
  const text = state.tokens[adjective]?.text ?? '';
  const isBefore = previousWords.has(text);
  if (!nextWords.has(text) && !isBefore) return undefined;
  if (adjective === index ? !isStart(state, index) : !textMatches(state, index, article)) return undefined;
  return isVerse(state, adjective + 1) ? { first: index, next: adjective + 2, isBefore } : undefined;
}

const nextWords = wordSet('next following nachste nachsten folgende folgenden');
const previousWords = wordSet('previous preceding vorige vorigen vorhergehende');
const article = /^(?:the|der|den|dem|im)$/;

/** Reads "the verse after it", "the verse that follows", "the ayah before that". */
function verseAfterPhrase(state: ParseState, index: number): NextVerse | undefined {
  if (!textMatches(state, index, /^the$/) || !isVerse(state, index + 1)) return undefined;
  const words = [2, 3].map(offset => state.tokens[index + offset]?.text ?? '');
  const isBefore = words[0] === 'before';
  if (words[0] === 'after' || isBefore)
    return /^(?:it|that|this)$/.test(words[1]) ? { first: index, next: index + 4, isBefore } : undefined;
  if (/^(?:that|which)$/.test(words[0]) && /^(?:follows|followed|comes)$/.test(words[1]))
    return words[1] === 'comes' && !textMatches(state, index + 4, /^(?:next|after)$/)
      ? undefined
      : { first: index, next: words[1] === 'comes' ? index + 5 : index + 4, isBefore: false };
  return undefined;
}

/** Reads «الآية التي بعدها», «الآية التالية», «آیه بعد», «آیهٔ بعدی». */
function arabicPhrase(state: ParseState, index: number): NextVerse | undefined {
  if (!arabicVerse.test(state.tokens[index].text)) return undefined;
  const [one, two] = [1, 2].map(offset => state.tokens[index + offset]?.text ?? '');
  if (one === 'التی' && /^(?:بعدها|تلیها|قبلها)$/u.test(two))
    return { first: index, next: index + 3, isBefore: two === 'قبلها' };
  // Arabic «الآية بعد الصلاة» is a verse after the prayer.
  const isPersian = state.language.code === 'fa' && two !== 'از';
  if (/^(?:التالیه|بعدی)$/u.test(one) || (isPersian && one === 'بعد'))
    return { first: index, next: index + 2, isBefore: false };
  return /^(?:السابقه|قبلی)$/u.test(one) || (isPersian && one === 'قبل')
    ? { first: index, next: index + 2, isBefore: true }
    : undefined;
}

/** Whether a sentence starts at a token, or a subtitle. */
function isStart(state: ParseState, index: number): boolean {
  return state.tokens[index].capital && (index === 0 || isAnyMark(state, index - 1, '.!?:"-'));
}

/** Whether one verse is named at a token: the singular, without a number behind it. */
function isVerse(state: ParseState, index: number): boolean {
  const word = readDivisionWord(state, index);
  return word?.kind === 'verse' && !word.plural && !word.short && !isNumber(state, word.numberIndex);
}

/** Whether words after a phrase say of what text the verse is, or its number: "the next verse of the song", "… (2:31)". */
function isContinued(state: ParseState, next: number): boolean {
  if (isNumber(state, isAnyMark(state, next, ',([:') ? next + 1 : next)) return true;
  if (state.tokens.slice(next, next + 4).some(({ text }) => wordsOfMaking.has(text))) return true;
  return (
    textMatches(state, next, /^(?:of|in|from|von|aus|des|der|de|du|from|number|no|من|از)$/) || isMark(state, next, '(')
  );
}

const wordsOfMaking = wordSet('by written composed sung sings rhymes louder loud all');

/** Whether the verse that was cited last is the last citation, near and in running text, and no poem was named since. */
function isPlain(state: ParseState, index: number, key: string): boolean {
  const { lastScripture } = state.context;
  const last = state.candidates[state.candidates.length - 1];
  if (last === undefined)
    return lastScripture !== undefined && state.block - lastScripture.block === 1 && index < maxTokensIn;
  if (last.key !== key || lastScripture?.block !== state.block) return false;
  const after = firstEndingAfter(state.tokens, last.end);
  const other = state.candidates[state.candidates.length - 2];
  if (other !== undefined && isListedWith(state, other.end, last.start)) return false;
  if (index - after > maxTokens || isInBrackets(state, firstEndingAfter(state.tokens, last.start))) return false;
  return !state.tokens.slice(after, index).some(({ text }) => otherTexts.has(text));
}

/** Whether two citations stand in a list: the next verse may be that of either. */
function isListedWith({ view }: ParseState, end: number, start: number): boolean {
  return /^[\s,;]{1,3}(?:and )?$/u.test(view.slice(end, start));
}

/** Chosen by hand: a few sentences; and the beginning of the next paragraph. */
const maxTokens = 90;
const maxTokensIn = 14;
const otherTexts = wordSet(
  'rap rapper choir choirs sang sing sings singing singer soloist tenor soprano bass band album melody tune lyrics music organ',
  'sonnet sonnets rhyme rhymes rhymed poet poets poems poetry wrote writes amazing ghazal qasida rumi hafez hafiz saadi iqbal',
  'shakespeare donne milton dante goethe schiller blake whitman dickinson eliot stand daughter son',
  'song hymn poem stanza anthem chorus lied strophe gedicht chanson',
  'psalm psalms chapter surah kapitel quran bible gospel شعر شعرا القصیده قصیده البیت الشاعر المتنبی دیوان سوره السوره',
);

/** Whether the transcript is about another chapter than that of the verse, which was then cited in passing. */
function isOtherChapter({ context, block }: ParseState, chapter: number): boolean {
  const { passages, subjects } = context;
  const last = passages[passages.length - 1];
  if (last === undefined || last.chapter !== chapter) return subjects.length > 0;
  const isOther = (each: { readonly source: typeof last.source; readonly chapter: number }): boolean =>
    each.chapter !== chapter || !isSame(each.source, last.source);
  return (
    subjects.some(isOther) ||
    passages.some(each => each.isDeclared && block - each.block <= maxBlocksBack && isOther(each))
  );
}

/** Whether a phrase for the next verse may start with a folded word. */
export function mayStartNextVerse(text: string): boolean {
  return nextWords.has(text) || previousWords.has(text) || article.test(text) || arabicVerse.test(text);
}

const arabicVerse = /^[وف]?(?:ال)?ایه$/u;

/** Paragraphs after which a passage that was opened is no longer in hand, unless it was cited again. Chosen by hand. */
const maxBlocksBack = 6;
