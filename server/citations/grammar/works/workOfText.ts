import { firstEndingAfter } from '../../../text/span';
import type { Work } from '../../citation';
import { wordSet } from '../../wordSet';
import { bookStartingAt } from '../bible/bookNames';
import type { NumberRange } from '../numbers';
import type { ParseState } from '../parseState';

/** The work of the transcript, if a place in running text may be one of it. */
export function workAt(state: ParseState): Work | undefined {
  return state.isLine === true || state.isNote || state.isTitle ? undefined : state.workOfPage();
}

/** Whether the work has a place. */
export function has(work: Work, numbers: readonly NumberRange[]): boolean {
  return (
    numbers.every(({ from, to }) => from > 0 && (to === undefined || to > from)) &&
    hasPlace(
      work,
      numbers.map(({ from, to }) => to ?? from),
    )
  );
}

/** Whether a work has a place of these numbers, from the outermost on. */
export function hasPlace({ key, divisions, limits }: Work, numbers: readonly number[]): boolean {
  const verses = chapterLengths[key]?.[numbers[0] - 1];
  if (verses !== undefined && numbers.length === 2 && numbers[1] > verses) return false;
  return numbers.every((number, level) => number > 0 && number <= (limits?.[divisions[level]] ?? maxNumber));
}

/** Where a work does not say how many of a division it has. */
const maxNumber = 200;

/** The verses of the chapters of works that are often taught. The thirteenth chapter of the Gita has 34 or 35. */
const chapterLengths: Readonly<Record<string, readonly number[]>> = {
  gita: [47, 72, 43, 42, 29, 47, 30, 28, 34, 42, 55, 20, 35, 27, 20, 24, 28, 78],
  'yoga-sutras': [51, 55, 56, 34],
};

/** Index of the first token of the paragraph after the last place of the work in it. */
export function startOfPassage({ candidates, tokens }: ParseState, { key }: Work): number {
  for (let index = candidates.length - 1; index >= 0; index--)
    if (candidates[index].key.startsWith(`${key}:`)) return firstEndingAfter(tokens, candidates[index].end);
  return 0;
}

/** Whether another text was named or cited in the paragraph, after the last place and the last name of the work. */
export function isOtherMeant(state: ParseState, work: Work, index: number): boolean {
  const from = Math.max(startOfPassage(state, work), index - maxTokensBack);
  const { candidates } = state;
  for (let cursor = index - 1; cursor >= from; cursor--) {
    const { kind, text, capital, start } = state.tokens[cursor];
    if (kind !== 'word') continue;
    if (otherTexts.has(text)) return true;
    if (!capital) continue;
    const title = state.titles.startingAt(state.tokens, cursor);
    if (title?.work === work)
      return candidates.some(each => each.start > start && each.end <= state.tokens[index].start);
    if (title !== undefined && !title.ordinary) return true;
    if (bookStartingAt(state, cursor) !== undefined) return true;
  }
  const first = state.tokens[from]?.start ?? 0;
  return candidates.some(({ start, key }) => start >= first && !key.startsWith(`${work.key}:`));
}

/** Chosen by hand: a long paragraph. */
const maxTokensBack = 250;

/** Other texts with verses, chapters or questions, and those who are quoted from them. */
const otherTexts = wordSet(
  'bible gospel gospels psalm psalms psalmist testament torah talmud quran koran surah sura hadith upanishad upanishads veda vedas',
  'sutra sutras purana puranas ramayana mahabharata dhammapada hymn hymns song poem poet novel constitution statute act court',
  'sang sung sing sings singing bhajan bhajans kirtan thesis textbook essay play',
  'luthers westminster larger shorter smaller baltimore geneva genevan belgic dort canons confession',
  'jesus christ buddha muhammad paul apostle luther calvin wesley thomas confucius laozi rumi kabir tukaram shakespeare',
);
