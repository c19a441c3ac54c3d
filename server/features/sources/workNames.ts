import type { Work } from '../../citations/citation';
import { fold } from '../../text/fold';

/** The names of a work in the forms in which they are compared. */
export interface WorkNames {
  /** The folded words of each name. */
  readonly words: readonly (readonly string[])[];
  /** Each name as `compactName` gives it. */
  readonly compact: readonly string[];
}

/** Folding the names takes longer than any other work on a keystroke, so it is done once for each work. */
const cache = new WeakMap<Work, WorkNames>();

/** The title, the key, the name in the work's own script and all known spellings. */
export function workNames(work: Work): WorkNames {
  let names = cache.get(work);
  if (names === undefined) {
    const words = [work.title, work.key.replace(/^bib:/, ''), work.original ?? '', ...work.spellings]
      .map(nameWords)
      .filter(each => each.length > 0);
    cache.set(work, (names = { words, compact: words.map(each => compactName(each)) }));
  }
  return names;
}

/** The folded words of a name without spaces and hyphens between them, and without a leading "the" and "holy". */
export function compactName(words: readonly string[]): string {
  return words.join('').replace(/^(?:the)?(?:holy)?/, '');
}

/** The words of a name, folded. */
export function nameWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}
