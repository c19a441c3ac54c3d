import { wordSet } from '../wordSet';
import type { ParseState } from './parseState';

const quranTopicWords = wordSet('ayah ayat aya ayahs ayas ayats quranic koranic ایه ایات الایه الایات');
const bibleTopicWords = wordSet(
  'bible gospel gospels testament torah scripture scriptures psalm psalms apostle epistle jesus biblical انجیل تورات',
);

/** Whether a folded word may show which scripture a paragraph is about. */
export function isTopicWord(text: string): boolean {
  return quranTopicWords.has(text) || bibleTopicWords.has(text);
}

/** Sets the topic if the word at a token shows which scripture the paragraph is about. */
export function noteTopicWord(state: ParseState, index: number): void {
  const { text, capital } = state.tokens[index];
  if (quranTopicWords.has(text)) setTopic(state, 'quran');
  else if (capital && bibleTopicWords.has(text)) setTopic(state, 'bible');
}

export function setTopic(state: ParseState, work: 'quran' | 'bible'): void {
  state.context.topic = { work, block: state.block };
  if (work === 'quran') state.context.quranBlock = state.block;
}
