import type { Work } from '../../citations/citation';
import { fold } from '../../text/fold';

/** The names of a work as they are compared; folding them takes longer than all else at a key. */
export interface WorkNames {
  /** Folded words of each name. */
  readonly words: readonly (readonly string[])[];
  /** The same in one, without "the" and "holy" in front. */
  readonly squeezed: readonly string[];
}

const remembered = new WeakMap<Work, WorkNames>();

export function namesOf(work: Work): WorkNames {
  let names = remembered.get(work);
  if (names === undefined) {
    const words = [work.title, work.key.replace(/^bib:/, ''), work.original ?? '', ...work.spellings]
      .map(wordsOf)
      .filter(each => each.length > 0);
    remembered.set(work, (names = { words, squeezed: words.map(each => squeeze(each)) }));
  }
  return names;
}

/** A name without spaces, hyphens and what often stands in front of it. */
export function squeeze(words: readonly string[]): string {
  return words.join('').replace(/^(?:the)?(?:holy)?/, '');
}

/** The words of a name, folded. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}
