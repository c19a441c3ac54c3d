import { firstEndingAfter } from '../../../text/span';
import type { DivisionKind, Work } from '../../citation';
import { wordSet } from '../../wordSet';
import { hasSourceNoun } from '../carried/antecedent';
import { readRange, readRangeList, type NumberRange } from '../numbers';
import { isMark, isNumber, textMatches, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { titleSpan } from './titleReader';

const numberWords = wordSet('no nos n nn number numbers can cann');

/** Reads "no. 12 of Lumen Gentium", "nn. 12–14 of Laudato Si'" and "can. 849 of the Code of Canon Law". */
export function readNumberOfWork(state: ParseState, index: number): boolean {
  const word = state.tokens[index].text;
  if (!numberWords.has(word)) return false;
  const dotted = isMark(state, index + 1, '.');
  if (!dotted && !/^numbers?$/.test(word)) return false;
  const numberIndex = dotted ? index + 2 : index + 1;
  const first = isNumber(state, numberIndex) ? readRange(state, numberIndex) : undefined;
  if (first === undefined) return false;
  const numbers = readRangeList(state, first, true, 9999);
  const last = numbers[numbers.length - 1];
  if (!textMatches(state, last.next, /^(?:of|in|from)$/)) return false;
  if (readSameDocument(state, index, numbers, word.startsWith('can') ? 'canon' : 'paragraph')) return true;
  const titleIndex = textMatches(state, last.next + 1, /^the$/) ? last.next + 2 : last.next + 1;
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
  const isNamed = same === of + 3 || textMatches(state, of + 1, /^(?:that|this)$/);
  if (!isNamed || !textMatches(state, same, documentWord)) return false;
  const { lastSource } = state.context;
  if (lastSource === undefined || lastSource === 'unknown' || lastSource.block !== state.block) return false;
  const work = state.titles.workOfKey(lastSource.work);
  const cited = state.candidates[state.candidates.length - 1];
  const from = cited === undefined ? 0 : firstEndingAfter(state.tokens, cited.end);
  if (work?.divisions[0] !== kind || hasSourceNoun(state, from, index)) return false;
  const { start } = state.tokens[index];
  addWorkCitations(state, work, [{ kind, numbers, start, end: numbers[numbers.length - 1].end }], {
    start,
    form: 'carried',
    ...(numbers.length > 1 ? {} : { end: state.tokens[same].end }),
  });
  state.consumedTo = same + 1;
  return true;
}

const documentWord = /^(?:document|text|constitution|encyclical|exhortation|decree|declaration|letter|catechism|code)$/;
