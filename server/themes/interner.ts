import { flatCopy } from '../base/flatCopy';

/**
 * Numbers texts, so that each is kept once however many files have it. Uses of a text are counted. When the last use is
 * released, its number may be reused for another text.
 */
export interface Interner {
  /** The number of a text. Adds a use of it. */
  acquire(text: string): number;
  /** Removes a use of a text. */
  release(id: number): void;
  /** The number of a text, or undefined if it has no use. */
  find(text: string): number | undefined;
  text(id: number): string;
}

export function createInterner(): Interner {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  const uses: number[] = [];
  const unusedIds: number[] = [];
  return {
    acquire(text) {
      const known = ids.get(text);
      if (known !== undefined) {
        uses[known]++;
        return known;
      }
      const id = unusedIds.pop() ?? texts.length;
      // Texts are slices of longer ones.
      const own = flatCopy(text);
      ids.set(own, id);
      texts[id] = own;
      uses[id] = 1;
      return id;
    },
    release(id) {
      if (--uses[id] > 0) return;
      ids.delete(texts[id]);
      texts[id] = '';
      unusedIds.push(id);
    },
    find: text => ids.get(text),
    text: id => texts[id],
  };
}
