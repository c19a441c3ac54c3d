import { firstEndingAfter } from '../../../text/span';
import type { DivisionKind, Work } from '../../citation';
import { wordSet } from '../../wordSet';
import { hasSourceNoun } from '../carried/antecedent';
import { isThingInSentence } from '../carried/otherSourceSince';
import { isNeverCounted, isWordAfterReference, readRange, readRangeList, type NumberRange } from '../numbers';
import {
  enclosureTokens,
  isAnyMark,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { titleSpan } from './titleReader';

/** Words for the number of a paragraph, folded. */
export const numberWords = wordSet('no nos n nn nr numero numeros numeri number numbers can cann');

/** Reads "no. 12 of Lumen Gentium", "nn. 12–14 of Laudato Si'" and "can. 849 of the Code of Canon Law". */
export function readNumberOfWork(state: ParseState, index: number): boolean {
  const word = state.tokens[index].text;
  if (!numberWords.has(word)) return false;
  const dotted = isAnyMark(state, index + 1, '.°');
  // French "nos" is also "our".
  const isPlain =
    /^(?:numbers?|numero|numeros|numeri)$/.test(word) ||
    (word === 'nos' && state.language.code === 'fr' && textMatches(state, index - 1, /^(?:aux|les|des|voir)$/));
  if (!dotted && !isPlain) return false;
  const numberIndex = dotted ? index + 2 : index + 1;
  const first = isNumber(state, numberIndex) ? readRange(state, numberIndex) : undefined;
  if (first === undefined) return false;
  const numbers = readRangeList(state, first, true, 9999);
  const last = numbers[numbers.length - 1];
  const isOf = textMatches(state, last.next, /^(?:of|in|from)$/) || isOfWord(state, last.next);
  // "Empiece por el número 6" may be that of anything.
  const isWord = word.startsWith('numero') || word === 'numeri';
  if (!isOf)
    return (
      (!isWord && readNumberInHand(state, index, numbers)) ||
      readNumberOfCatechism(state, index, numbers) ||
      readNumberOfMentioned(state, index, numbers)
    );
  if (readSameDocument(state, index, numbers, word.startsWith('can') ? 'canon' : 'paragraph')) return true;
  const isArticle = textMatches(state, last.next + 1, /^the$/) || isOfWord(state, last.next + 1);
  const titleIndex = isArticle ? last.next + 2 : last.next + 1;
  const title = titleIndex < state.tokens.length ? state.titles.startingAt(state.tokens, titleIndex) : undefined;
  const kind = word.startsWith('can') ? 'canon' : numberedKind(title?.work);
  if (title === undefined || title.ordinary || title.weak || title.work.divisions[0] !== kind) return false;
  const { start } = state.tokens[index];
  const span = titleSpan(state, title);
  addWorkCitations(state, title.work, [{ kind, numbers, start, end: last.end }], {
    start,
    work: span,
    ...(numbers.length > 1 ? {} : { end: span.end }),
  });
  state.consumedTo = title.next;
  return true;
}

function isOfWord({ language, tokens }: ParseState, index: number): boolean {
  return language.of.has(tokens[index]?.text ?? '');
}

/** Reads "Le Catéchisme le reprend aux n. 2402 à 2406": no other catechism has paragraphs with such numbers. */
function readNumberOfCatechism(state: ParseState, index: number, numbers: readonly NumberRange[]): boolean {
  const work = state.titles.workOfKey('catechism');
  const last = work?.limits?.paragraph ?? 0;
  if (work === undefined || numbers.some(({ from, to }) => from < minOfCatechism || (to ?? from) > last)) return false;
  const before = state.tokens.slice(Math.max(0, index - maxTokensFromCatechism), index);
  const at = before.findLastIndex(({ text, capital }) => capital && catechisms.test(text));
  const isNamed = at >= 0 && /^(?:the|le|il|el|der|dem|den|o|del|du|nel|im)$/.test(before[at - 1]?.text ?? '');
  if (!isNamed || before.slice(at).some(({ text }) => text === '.')) return false;
  if (
    !before.slice(at).some(({ text }) => teachingWords.has(text)) ||
    isOfWord(state, numbers[numbers.length - 1].next)
  )
    return false;
  const { start } = before[at];
  const { end, next } = numbers[numbers.length - 1];
  addWorkCitations(state, work, [{ kind: 'paragraph', numbers, start: state.tokens[index].start, end }], {
    start,
    work: { start, end: before[at].end },
  });
  state.consumedTo = next;
  return true;
}

/** Reads "(cf. n. 948)" at the end of a sentence that names a document of numbered paragraphs, and no other work. */
function readNumberOfMentioned(state: ParseState, index: number, numbers: readonly NumberRange[]): boolean {
  const { mentionedWork } = state.context;
  if (mentionedWork?.block !== state.block || mentionedWork.work.divisions[0] !== 'paragraph') return false;
  const limit = mentionedWork.work.limits?.paragraph ?? 0;
  if (numbers.some(({ from, to }) => from < 1 || (to ?? from) > limit)) return false;
  const { end, next } = numbers[numbers.length - 1];
  const [open] = enclosureTokens(state, index);
  const isFilled = isMark(state, open - 1, '(') && isMark(state, next, ')');
  const before = state.view.slice(state.tokens[open].start, state.tokens[index].start);
  if (!isFilled || !/^(?:cfr?\.? |see |vgl\. |voir )?$/u.test(before)) return false;
  const between = state.view.slice(mentionedWork.span.end, state.tokens[open].start);
  const from = firstEndingAfter(state.tokens, mentionedWork.span.end);
  const last = state.candidates[state.candidates.length - 1];
  const isOther = last !== undefined && last.start > mentionedWork.span.start;
  const isTaught = state.tokens.slice(from, from + maxTokensToVerb).some(({ text }) => documentVerbs.has(text));
  if (!isTaught || !isAnyMark(state, next + 1, '.;,:!?')) return false;
  if (/[.!?]\s/u.test(between) || isOther || hasSourceNoun(state, from, open)) return false;
  const { start } = state.tokens[index];
  addWorkCitations(state, mentionedWork.work, [{ kind: 'paragraph', numbers, start, end }], { start, form: 'carried' });
  state.consumedTo = next;
  return true;
}

const catechisms = /^(?:catechisme|catechism|catecismo|catechismo|katechismus)$/;
const teachingWords = wordSet(
  'says say teaches teach explains treats repeats recalls states reprend dit enseigne rappelle explique affirme traite',
  'dice insegna ricorda spiega afferma ensena recuerda explica afirma diz ensina lembra sagt lehrt erklart behandelt',
);
/** What a document does in what it says. */
const documentVerbs = wordSet(
  'says say said teaches teach taught explains treats repeats recalls states speaks reminds calls describes declares affirms asks',
  'reprend dit enseigne rappelle explique affirme traite parle dice insegna ricorda spiega afferma parla ensena recuerda explica',
  'afirma habla diz ensina lembra fala sagt lehrt erklart behandelt spricht erinnert',
);
const maxTokensToVerb = 3;
/** Chosen by hand: questions of other catechisms have lower numbers. */
const minOfCatechism = 400;
const maxTokensFromCatechism = 9;

/** Reads "al n. 2045" and "see nos. 12 and 14" after a paragraph of a document that the same paragraph cites. */
function readNumberInHand(state: ParseState, index: number, numbers: readonly NumberRange[]): boolean {
  const { lastSource } = state.context;
  if (lastSource === undefined || lastSource === 'unknown' || lastSource.block !== state.block) return false;
  const work = state.titles.workOfKey(lastSource.work);
  const cited = state.candidates[state.candidates.length - 1];
  const last = lastSource.levels[0]?.number;
  if (work?.divisions[0] !== 'paragraph' || cited?.key !== lastSource.key || last === undefined) return false;
  const before = state.tokens[index - 1]?.text ?? '';
  if (!wordsBeforeNumber.has(before) && !isAnyMark(state, index - 1, '.;,(')) return false;
  const from = firstEndingAfter(state.tokens, cited.end);
  const { mentionedWork } = state.context;
  const isOther = mentionedWork?.block === state.block && mentionedWork.span.start >= cited.end;
  if (isOther || index - from > maxTokens || hasSourceNoun(state, from, index)) return false;
  if (isThingInSentence(state, from, index)) return false;
  const limit = work.limits?.paragraph ?? 0;
  if (!numbers.every(({ from: number, to }) => (to ?? number) <= limit && Math.abs(number - last) <= maxBetween))
    return false;
  const { next } = numbers[numbers.length - 1];
  const token = state.tokens[next];
  const ends = isReferenceEnd(state, next) || (token.kind === 'word' && !token.capital && mayFollow(state, next));
  if (!ends) return false;
  const { start } = state.tokens[index];
  addWorkCitations(state, work, [{ kind: 'paragraph', numbers, start, end: numbers[numbers.length - 1].end }], {
    start,
    form: 'carried',
  });
  state.consumedTo = next;
  return true;
}

function mayFollow(state: ParseState, index: number): boolean {
  const { text } = state.tokens[index];
  if (state.language.of.has(text)) return false;
  return state.language.code !== 'en' || isWordAfterReference(state, index) || isNeverCounted(state, index);
}

/** Chosen by hand: a few sentences, and a part of a document. */
const maxTokens = 80;
const maxBetween = 400;
const wordsBeforeNumber = wordSet(
  'al nel il col dal e at in see also cf the and under im unter siehe und',
  'au aux le les du des et voir el en ver y ao no na pelo o',
);

/** What the numbers of a work count: paragraphs, or the hadiths of a small collection. */
function numberedKind(work: Work | undefined): DivisionKind {
  return work?.divisions[0] === 'hadith' && work.volumes === undefined ? 'hadith' : 'paragraph';
}

/** Reads "no. 44 of the same document" after a place in a document of the same paragraph. */
function readSameDocument(
  state: ParseState,
  index: number,
  numbers: readonly NumberRange[],
  kind: 'canon' | 'paragraph',
): boolean {
  const of = numbers[numbers.length - 1].next;
  const same =
    textMatches(state, of + 1, /^(?:the|that|this)$/) && textMatches(state, of + 2, /^same$/) ? of + 3 : of + 2;
  const isSame = textMatches(state, of + 1, /^(?:meme|mismo|stesso|mesmo|gleichen|selben)$/);
  const isNamed = same === of + 3 || isSame || textMatches(state, of + 1, /^(?:that|this)$/);
  if (!isNamed || !documentWords.has(state.tokens[same]?.text ?? '')) return false;
  const { lastSource } = state.context;
  if (lastSource === undefined || lastSource === 'unknown' || lastSource.block !== state.block) return false;
  const work = state.titles.workOfKey(lastSource.work);
  const cited = state.candidates[state.candidates.length - 1];
  const from = cited === undefined ? 0 : firstEndingAfter(state.tokens, cited.end);
  if (work?.divisions[0] !== kind || hasSourceNoun(state, from, index)) return false;
  // "The constitution of the club says so in no. 12 of the same constitution."
  const noun = state.tokens[same].text;
  if (state.tokens.slice(from, index).some(({ text }) => text === noun)) return false;
  const { start } = state.tokens[index];
  addWorkCitations(state, work, [{ kind, numbers, start, end: numbers[numbers.length - 1].end }], {
    start,
    form: 'carried',
    ...(numbers.length > 1 ? {} : { end: state.tokens[same].end }),
  });
  state.consumedTo = same + 1;
  return true;
}

const documentWords = wordSet(
  'document text texte textes texto testo documento dokuments encyclique enciclica constitution encyclical exhortation',
  'decree declaration letter catechism code',
);
