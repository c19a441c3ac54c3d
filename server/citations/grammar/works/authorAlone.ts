import { wordSet } from '../../wordSet';
import type { DivisionSequence } from '../divisions';
import { isMark, textMatches, type ParseState } from '../parseState';
import { isQuranText } from '../quran/surahInQuranText';
import { addWorkCitations } from './addWorkCitations';
import { readCarriedDivisions } from './carriedDivisions';

const sira = wordSet('sira sirah seerah shamail');

/** What an author is cited for by his name alone. Folded last words of names. */
const authors: Readonly<
  Record<string, { readonly tafsir: string; readonly history?: string; readonly others: ReadonlySet<string> }>
> = {
  tabari: { tafsir: 'tafsir-tabari', history: 'tarikh-tabari', others: wordSet('dhakhair tahdhib dalail ikhtilaf') },
  kathir: { tafsir: 'tafsir-ibnkathir', history: 'bidaya', others: sira },
  katheer: { tafsir: 'tafsir-ibnkathir', history: 'bidaya', others: sira },
  qurtubi: { tafsir: 'tafsir-qurtubi', others: wordSet('tadhkira tadhkirah') },
  zamakhshari: { tafsir: 'kashshaf', others: wordSet('asas balagha mufassal') },
};

/**
 * Reads "Ibn Kathir, vol. 1, p. 216": the name of an author for his work, before a volume and a page. It is his commentary in a
 * text on the Qur'an that speaks of no history, and his history in a text that speaks of no commentary.
 */
export function readPlaceOfAuthor(state: ParseState, sequence: DivisionSequence): boolean {
  if (sequence.divisions.map(({ kind }) => kind).join() !== 'volume,page' || !isMark(state, sequence.first - 1, ','))
    return false;
  const last = sequence.first - 2;
  const name = state.tokens[last];
  if (last < state.consumedTo || name?.kind !== 'word' || !name.capital) return false;
  const author = Object.hasOwn(authors, name.text) ? authors[name.text] : undefined;
  const first = author === undefined ? undefined : firstOfName(state, last);
  if (author === undefined || first === undefined) return false;
  // He wrote other works that the text names, too.
  if (state.hasCue(author.others)) return false;
  const isOnQuran = state.hasCue(commentaryWords) && isQuranText(state);
  const isOnHistory = state.hasCue(historyWords);
  if (isOnQuran === isOnHistory && (isOnQuran || author.history !== undefined)) return false;
  const key = isOnHistory && !isOnQuran ? author.history : isOnQuran ? author.tafsir : undefined;
  const work = key === undefined ? undefined : state.titles.workOfKey(key);
  if (work === undefined) return false;
  const { start } = state.tokens[first];
  addWorkCitations(state, work, sequence.divisions, { start, work: { start, end: name.end } });
  state.consumedTo = sequence.next;
  readCarriedDivisions(state, work);
  return true;
}

/** Index of the first token of a name: "al-Tabari", "Ibn Kathir". Undefined for a longer one, which may be another's. */
function firstOfName(state: ParseState, last: number): number | undefined {
  let first = last;
  if (isMark(state, last - 1, '-') && textMatches(state, last - 2, /^(?:al|at|az|e)$/)) first = last - 2;
  else if (textMatches(state, last - 1, /^ibn$/)) first = last - 1;
  const before = state.tokens[first - 1];
  const isLonger =
    before?.kind === 'word' && before.capital && !/^(?:see|in|also|imam|and|but|compare)$/.test(before.text);
  // "Smith on Tabari", "his student Ibn Kathir"
  const isOther = before?.kind === 'word' && !/^(?:see|in|also|imam|and|but|compare|cf|read)$/.test(before.text);
  return isOther || isLonger || isMark(state, first - 1, '-') || first < state.consumedTo ? undefined : first;
}

const commentaryWords = wordSet(
  'tafsir tafseer tafsirs commentary commentator commentators exegete exegetes mufassir mufassirun',
);
const historyWords = wordSet('history tarikh chronicle chronicles annals historian historians bidaya bidayah');
