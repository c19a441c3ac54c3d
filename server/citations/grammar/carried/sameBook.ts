import { wordSet } from '../../wordSet';
import type { DivisionSequence } from '../divisions';
import { textMatches, type ParseState } from '../parseState';
import { isOtherNamedSince } from '../works/authorBefore';
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
  if (textMatches(state, same + 2, /^(?:by|of|von|de|di)$/)) return false;
  if (source === undefined || isOtherBookSince(state, first)) return false;
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

/** Whether another person, text or book was named since the last citation: "I lent him Dune". */
function isOtherBookSince(state: ParseState, first: number): boolean {
  const { end, start } = state.candidates[state.candidates.length - 1] ?? state.tokens[0];
  const from = state.candidates.length > 0 ? end : start;
  const between = state.view.slice(from, state.tokens[first].start);
  if (state.language.code !== 'en' && /\p{Lu}\p{L}{3}/u.test(between)) return true;
  if (isOtherNamedSince(state, from, first, personsOfBible)) return true;
  return /(?<!\p{L})\p{L}{0,8}book(?!\p{L})/iu.test(between);
}

const personsOfBible =
  'noah moses adam eve abraham abram sarah isaac jacob joseph david solomon saul samuel israel egypt jesus christ paul peter john';

function isLink({ tokens, language }: ParseState, index: number): boolean {
  const { text } = tokens[index] ?? { text: '' };
  return /^(?:of|in|the)$/.test(text) || language.of.has(text);
}

const sameWords = wordSet('same meme mismo stesso mesmo selben desselben gleichen');
