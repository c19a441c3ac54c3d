import { wordSet } from '../../wordSet';
import type { DivisionSequence } from '../divisions';
import { textMatches, type ParseState } from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { chapterPlace } from '../scripture/scripturePlace';
import { lastCitedScripture } from './backReference';

/** Reads "chapter nine of the same book" after a place in a book of the Bible, in this paragraph or the one before. */
export function readChapterOfSameBook(state: ParseState, { divisions, first, next }: DivisionSequence): boolean {
  const [chapter] = divisions;
  const { lastScripture } = state.context;
  if (chapter.kind !== 'chapter' || divisions.length > 1 || lastScripture?.work !== 'bible') return false;
  let same = next;
  while (same < next + 3 && isLink(state, same)) same++;
  if (same === next || !sameWords.has(state.tokens[same]?.text ?? '')) return false;
  if (!textMatches(state, same + 1, /^(?:book|livre|libro|livro|buch(?:es)?)$/)) return false;
  const source = state.block - lastScripture.block > 1 ? undefined : lastCitedScripture(state);
  if (source === undefined) return false;
  const { start } = state.tokens[first];
  const { end } = state.tokens[same + 1];
  const places = chapter.numbers.map((item, index) => ({ ...chapterPlace(item), ...(index === 0 ? { start } : {}) }));
  addScriptureCitations(state, source, places, {
    start,
    form: 'carried',
    ...(places.length === 1 ? { end } : {}),
  });
  state.consumedTo = same + 2;
  return true;
}

function isLink({ tokens, language }: ParseState, index: number): boolean {
  const { text } = tokens[index] ?? { text: '' };
  return /^(?:of|in|the)$/.test(text) || language.of.has(text);
}

const sameWords = wordSet('same meme mismo stesso mesmo selben desselben gleichen');
