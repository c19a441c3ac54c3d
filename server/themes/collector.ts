import type { ThemeFacts } from './themeFacts';

/** Gathers candidates, in any order. */
export interface Collector {
  add(key: string, start: number, end: number, flags: number): void;
  /** Counts a content word by its key. */
  count(key: string): void;
  /** All of it; `titleKeys` are those of another collector, over the title. */
  finish(words: number, titleKeys?: readonly string[]): ThemeFacts;
  /** The keys so far. */
  keys(): string[];
}

/** `view`: the masked view, from which forms are read. */
export function createCollector(view: string): Collector {
  const keys = new Map<string, number>();
  const forms = new Map<string, number>();
  const sites: number[] = [];
  const counts = new Map<string, number>();
  return {
    add(key, start, end, flags) {
      sites.push(idIn(keys, key), idIn(forms, view.slice(start, end)), start, end, flags);
    },
    count(key) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    keys: () => unpinned([...keys.keys()]),
    finish(words, titleKeys = []) {
      const order = longestFirst(sites);
      const quadruples = new Uint32Array(order.length * 4);
      const flags = new Uint8Array(order.length);
      for (let i = 0; i < order.length; i++) {
        for (let k = 0; k < 4; k++) quadruples[4 * i + k] = sites[order[i] + k];
        flags[i] = sites[order[i] + 4];
      }
      const tidy = unpinned(
        [...forms.keys()].map(form => (untidy.test(form) ? form.replace(/\u2060/g, '').replace(/\s+/g, ' ') : form)),
      );
      return {
        keys: unpinned([...keys.keys()]),
        forms: tidy,
        sites: quadruples,
        flags,
        titleKeys,
        words,
        vocabulary: unpinned([...counts.keys()]),
        counts: Uint32Array.from(counts.values()),
      };
    },
  };
}

/** What a form as written has that is not shown. */
const untidy = /[^\S ]| {2}|\u2060/;

/** Offsets in `sites`, by start, those with one start by end, the longest first. */
function longestFirst(sites: readonly number[]): Uint32Array {
  const order = Uint32Array.from({ length: sites.length / 5 }, (_, i) => 5 * i);
  return order.sort((a, b) => sites[a + 2] - sites[b + 2] || sites[b + 3] - sites[a + 3] || a - b);
}

function idIn(ids: Map<string, number>, text: string): number {
  let id = ids.get(text);
  if (id === undefined) ids.set(text, (id = ids.size));
  return id;
}

/** Copies that are no slices of the text, which would keep all of it alive. */
function unpinned(texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : texts.join('\n').split('\n');
}
