import { wordSet } from '../../wordSet';
import type { DivisionSequence } from '../divisions';
import { isAnyMark, isMark, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';

/**
 * Reads "(Letter 53)" and "(Sermon 27)" as parts of Nahj al-Balagha: brackets that hold nothing else, in a text that names this
 * book and speaks of Ali, and of no other letters that have numbers.
 */
export function readPartOfNahj(state: ParseState, { divisions, first, next }: DivisionSequence): boolean {
  const [{ kind, numbers, start }] = divisions;
  if (divisions.length > 1 || numbers.length > 1 || !/^(?:letter|sermon)$/.test(kind)) return false;
  if (!isMark(state, first - 1, '(') || !isMark(state, next, ')') || !state.tokens[first].capital) return false;
  if (!state.hasCue(titleWords) || !state.hasCue(persons) || state.hasCue(otherLetters)) return false;
  if (!isOfAli(state, first - 1)) return false;
  const work = state.titles.workOfKey('nahj');
  const number = numbers[0].to ?? numbers[0].from;
  if (work === undefined || number < 1 || number > (work.limits?.[kind] ?? 0)) return false;
  addWorkCitations(state, work, divisions, { start, form: 'carried' });
  state.consumedTo = next;
  return true;
}

/**
 * Whether the sentence before the brackets speaks of Ali and names nobody else, and no file: "Rilke says it to a young poet
 * (Letter 8)", "the bank answered him (Letter 12)".
 */
function isOfAli(state: ParseState, open: number): boolean {
  return !isOfOthers(state, open) && wordsOfSentence(state, open).some(({ text }) => speaker.has(text));
}

/** Whether the sentence before brackets names somebody or something else than Ali and those to whom he wrote. */
export function isOfOthers(state: ParseState, open: number, from = 0): boolean {
  return wordsOfSentence(state, open).some(
    ({ text, capital, start }, position) =>
      start >= from && (others.has(text) || (capital && !(position === 0 ? startWords : ofAli).has(text))),
  );
}

/** The words of the sentence before a token, without the quotation directly before it. */
function wordsOfSentence(state: ParseState, open: number): ParseState['tokens'] {
  let end = open;
  if (isMark(state, open - 1, '"')) {
    end = open - 2;
    while (end > 0 && open - end < maxTokensOfQuotation && !isMark(state, end, '"')) end--;
  }
  let first = end;
  while (first > 0 && !isAnyMark(state, first - 1, '.!?')) first--;
  return state.tokens.slice(first, end).filter(({ kind }) => kind === 'word');
}

const maxTokensOfQuotation = 120;

const speaker = wordSet('ali imam commander amir he his him nahj');
const ofAli = wordSet(
  'imam ali commander faithful amir al muminin mu minin malik ashtar nahj balagha balaghah egypt god allah i uthman hunayf basra',
  'kufa governor lord prince believers abi talib hazrat sermon letter ibn abbas ziyad ramadan maliks alis',
);
const startWords = wordSet(
  'imam ali commander amir nahj he his in to and but so when then here there that this it what the as at for with we i you if a',
  'malik maliks alis the listen look see remember again elsewhere once after before think',
);
const others = wordSet(
  'brother father mother sister bank council ministry landlord office company firm file solicitor lawyer court judge poet my our',
);
const titleWords = wordSet('nahj nahjul');
const persons = wordSet('ali faithful imam malik muminin');
/** Letters and sermons of others, and letters of a file. */
const otherLetters = wordSet(
  'seneca lucilius pliny cicero augustine jerome basil chrysostom newman donne wesley spurgeon eckhart epistle epistles exhibit',
  'correspondence bundle annex appendix',
);
