import { wordSet } from '../../wordSet';
import type { DivisionSequence } from '../divisions';
import { isAnyMark, isMark, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { isOtherNamedSince } from './authorBefore';

/**
 * Reads "(Letter 53)" and "(Sermon 27)" as parts of Nahj al-Balagha: brackets that hold nothing else, in a text that names this
 * book and speaks of Ali, and of no other letters that have numbers.
 */
export function readPartOfNahj(state: ParseState, { divisions, first, next }: DivisionSequence): boolean {
  const [{ kind, numbers, start }] = divisions;
  if (divisions.length > 1 || numbers.length > 1 || !/^(?:letter|sermon)$/.test(kind)) return false;
  if (!isMark(state, first - 1, '(') || !isMark(state, next, ')') || !state.tokens[first].capital) return false;
  if (!state.hasCue(titleWords) || !state.hasCue(persons) || state.hasCue(otherLetters)) return false;
  if (isLetterOfOther(state, first)) return false;
  const work = state.titles.workOfKey('nahj');
  const number = numbers[0].to ?? numbers[0].from;
  if (work === undefined || number < 1 || number > (work.limits?.[kind] ?? 0)) return false;
  addWorkCitations(state, work, divisions, { start, form: 'carried' });
  state.consumedTo = next;
  return true;
}

/** Whether the sentence names another person, or tells of the letter of a firm or an office. */
export function isLetterOfOther(state: ParseState, first: number): boolean {
  let from = first - 1;
  while (from > 0 && !isAnyMark(state, from - 1, '.!?')) from--;
  if (state.tokens.slice(from, first).some(({ text }) => letterWriters.has(text))) return true;
  return isOtherNamedSince(state, state.tokens[from].start - 1, first, peopleOfNahj);
}

const letterWriters = wordSet('bank court lawyer file office firm company landlord council judge ministry my our');
/** The people of the book, in small letters. */
const peopleOfNahj =
  "nahj nahjul al-balagha balagha balaghah imam ali's alis malik's maliks al-ashtar ashtar uthman hunayf muawiya hasan husayn " +
  "kumayl amir al-mu'minin muminin commander faithful god allah ramadan iraq kufa basra egypt";

const titleWords = wordSet('nahj nahjul');
const persons = wordSet('ali faithful imam malik muminin');
/** Letters and sermons of others, and letters of a file. */
const otherLetters = wordSet(
  'seneca lucilius pliny cicero augustine jerome basil chrysostom newman donne wesley spurgeon eckhart epistle epistles exhibit',
  'correspondence bundle annex appendix',
);
