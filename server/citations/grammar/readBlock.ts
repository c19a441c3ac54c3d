import { readOrdinalPsalm } from './bible/bibleReader';
import { readThisVerse } from './carried/backReference';
import { readIbid } from './carried/ibid';
import { readFromDivisionWord } from './divisionReader';
import { divisionWord } from './divisionWords';
import { readFromNumber } from './numberReader';
import { isNumberOrRoman } from './numerals';
import { isInReference, isMark, tokenSpan, type ParseState } from './parseState';
import { isSurahWord, quranNameAt } from './quran/quranName';
import { readAfterQuranName } from './quran/quranReader';
import { readForeignSurah, readSurah } from './quran/surahReader';
import { readSpeech } from './speech/speechReader';
import { readTitle } from './works/titleReader';

/** Called before each token with its offset: what a note's mark points to is remembered there. */
export type BeforeToken = (offset: number) => void;

/** Reads one paragraph or note from left to right; what is found goes to `state.found`. Each token is looked at a bounded number of times. */
export function readBlock(state: ParseState, passing?: BeforeToken): void {
  for (let index = 0; index < state.tokens.length; index++) {
    if (index < state.consumedTo) continue;
    passing?.(state.tokens[index].start);
    if (state.tokens[index].kind === 'number') readFromNumber(state, index);
    else readFromWord(state, index);
  }
}

function readFromWord(state: ParseState, index: number): boolean {
  const { kind, text } = state.tokens[index];
  if (kind === 'mark' && text !== '§' && text !== '¶') return false;
  const name = quranNameAt(state, index);
  if (name !== undefined) {
    if (readAfterQuranName(state, name)) return true;
    setTopic(state, index, 'quran');
    return readQuranNameAlone(state, name);
  }
  if (isSurahWord(state, index)) {
    if (readSurah(state, index)) return true;
    setTopic(state, index, 'quran');
    return false;
  }
  if (text.startsWith('sure') && readForeignSurah(state, index)) return true;
  if (text === 'psalm' && readOrdinalPsalm(state, index)) return true;
  noteTopicWord(state, index);
  if (readIbid(state, index) || readThisVerse(state, index)) return true;
  const title = mayStartTitle(state, index) ? state.titles.startingAt(state.tokens, index) : undefined;
  if (title !== undefined) {
    if (readTitle(state, title)) return true;
    if (title.next > index + 1) {
      state.consumedTo = title.next;
      return false;
    }
  }
  if (divisionWord(text) !== undefined && readFromDivisionWord(state, index)) return true;
  if (readSpeech(state, index)) return true;
  return isNumberOrRoman(state, index) && readFromNumber(state, index);
}

/** In prose titles start with a capital or an article; in brackets people write as they like. */
function mayStartTitle(state: ParseState, index: number): boolean {
  const { capital, text } = state.tokens[index];
  return capital || ((text === 'al' || text === 'as') && isMark(state, index + 1, '-')) || isInReference(state, index);
}

/** Words that tell which scripture a paragraph speaks of. */
function noteTopicWord(state: ParseState, index: number): void {
  const { text, capital } = state.tokens[index];
  if (/^(?:ayah|ayat|aya|ayahs|ayas|ayats|quranic|koranic|ایه|ایات|الایه|الایات)$/.test(text))
    setTopic(state, index, 'quran');
  else if (
    capital &&
    /^(?:bible|gospel|gospels|testament|torah|scripture|scriptures|psalm|psalms|apostle|epistle|jesus|انجیل|تورات|biblical)$/.test(
      text,
    )
  )
    setTopic(state, index, 'bible');
}

function setTopic(state: ParseState, index: number, work: 'quran' | 'bible'): void {
  state.context.topic = { work, block: state.block, at: state.tokens[index].start };
}

/** "[The Holy Quran]": brackets that hold the name alone. */
function readQuranNameAlone(
  state: ParseState,
  name: { readonly first: number; readonly next: number; readonly short: boolean },
): boolean {
  if (name.short || !isInReference(state, name.first)) return false;
  const innermost = state.enclosureIndex[name.first];
  const [first, last] =
    innermost >= 0
      ? [state.enclosures[innermost].open + 1, state.enclosures[innermost].close]
      : [0, state.tokens.length];
  if (first !== name.first || !(name.next === last || (isMark(state, name.next, '.') && name.next + 1 === last)))
    return false;
  const span = tokenSpan(state, name.first, name.next);
  state.candidates.push({ key: 'quran', ...span, form: 'prose', work: span, problems: [] });
  state.context.lastSource = { work: 'quran', levels: [], key: 'quran', block: state.block };
  state.consumedTo = name.next;
  return true;
}
