/** Texts by number, each held once however many files have it; a number is used again when nobody holds its text. */
export interface Interner {
  /** The number of a text, held once more. */
  hold(text: string): number;
  release(id: number): void;
  /** Undefined where nobody holds the text. */
  find(text: string): number | undefined;
  text(id: number): string;
  /** All numbers are below it. */
  readonly size: number;
}

export function createInterner(): Interner {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const holders: number[] = [];
  const unused: number[] = [];
  return {
    hold(text) {
      const known = numbers.get(text);
      if (known !== undefined) {
        holders[known]++;
        return known;
      }
      const id = unused.pop() ?? texts.length;
      numbers.set(text, id);
      texts[id] = text;
      holders[id] = 1;
      return id;
    },
    release(id) {
      if (--holders[id] > 0) return;
      numbers.delete(texts[id]);
      texts[id] = '';
      unused.push(id);
    },
    find: text => numbers.get(text),
    text: id => texts[id],
    get size() {
      return texts.length;
    },
  };
}
