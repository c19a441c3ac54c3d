import type { Work } from '../../citation';
import { wordSet } from '../../wordSet';
import { readDivisions } from '../divisions';
import { isAnyMark, isMark, isNumber, type ParseState } from '../parseState';

/**
 * Whether the words before a title make another work of it: "Sharh Usul al-Kafi", "a commentary on Sahih Muslim", «شرح
 * صحیح مسلم».
 */
export function isOtherWorkBefore(state: ParseState, first: number, work?: Work): boolean {
  const isCommentary = work?.genre !== undefined && /commentary/i.test(work.genre);
  let isOn = false;
  if (work?.key === 'gita' && isOtherGita(state, first)) return true;
  for (let cursor = first - 1; cursor >= Math.max(0, first - 6); cursor--) {
    const { kind, text } = state.tokens[cursor];
    // "The commentary of al-Mizan" is that work; "a commentary on al-Mizan" is another one.
    if (kind === 'word' && otherWorkWords.has(text)) return !(isCommentary && !isOn && text.startsWith('comment'));
    isOn ||= text === 'on' || text === 'upon' || text === 'to';
    if (kind === 'word' ? !joiningWords.has(text) : !isAnyMark(state, cursor, '"*_\'-')) return false;
  }
  return false;
}

/** "Ashtavakra Gita" and "Uddhava-Gita" are other songs. */
function isOtherGita(state: ParseState, first: number): boolean {
  return otherGitas.has(state.tokens[isMark(state, first - 1, '-') ? first - 2 : first - 1]?.text ?? '');
}

const otherGitas = wordSet(
  'ashtavakra astavakra uddhava anu avadhuta ganesha ganesa guru rama shiva siva devi ribhu vyadha hamsa ishvara isvara pandava yama',
);

/** Whether the words after a title, up to a comma, make another work of it: "Sahih Muslim with the commentary of …". */
export function isOtherWorkAfter(state: ParseState, next: number): boolean {
  for (let cursor = next; cursor < Math.min(state.tokens.length, next + 6); cursor++) {
    const { kind, text } = state.tokens[cursor];
    if (kind === 'word' && otherWorkWords.has(text)) return true;
    if (kind === 'word' ? !joiningWords.has(text) : !isAnyMark(state, cursor, '"*_\'-(')) return false;
  }
  return false;
}

/** Skips the place in another work, so that it is not read as a place in a source that was named before. */
export function skipOtherWork(state: ParseState, next: number): void {
  state.context.lastSource = 'unknown';
  state.context.mentionedWork = undefined;
  state.consumedTo = next;
  for (let cursor = next; cursor < Math.min(state.tokens.length, next + 8); cursor++) {
    if (isAnyMark(state, cursor, ';)]') || (isMark(state, cursor, '.') && state.tokens[cursor + 1]?.spaced)) return;
    const sequence = readDivisions(state, cursor);
    if (sequence !== undefined) {
      state.consumedTo = sequence.next;
      return;
    }
    if (!isNumber(state, cursor)) continue;
    while (isNumber(state, cursor) || (isAnyMark(state, cursor, ':/-') && isNumber(state, cursor + 1))) cursor++;
    state.consumedTo = cursor;
    return;
  }
}

/** Kinds of works on another work. */
const otherWorkWords = wordSet(
  'sharh sharhe charh commentary commentaries explanation mukhtasar mokhtasar mukhtasir abridgement abridgment abridged',
  'talkhis talkhees summary digest hashiya hashiyah hashiyat hashiye taliq taliqa taliqat gloss glosses index concordance',
  'supplement critique refutation zawaid takhrij',
  'شرح شروح مختصر تلخیص حاشیه تعلیق تعلیقه زوائد فهرست نقد',
);
/** Words between a kind of work and the title. */
const joiningWords = wordSet(
  'on of to upon the a an his her its in with from al ala ul ol il li fi bi e i ye ala short long great famous',
  'بر علی',
);
