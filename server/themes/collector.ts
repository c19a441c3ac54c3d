import type { ThemeFacts } from './model';

/** Gathers candidates in any order; what it gives is sorted. */
export interface Collector {
  add(key: string, start: number, end: number, flags: number): void;
  finish(words: number): ThemeFacts;
}

/** `view`: the masked view, from which forms are read. */
export function createCollector(view: string): Collector {
  const keys = new Map<string, number>();
  const forms = new Map<string, number>();
  const sites: number[] = [];
  return {
    add(key, start, end, flags) {
      sites.push(idIn(keys, key), idIn(forms, view.slice(start, end)), start, end, flags);
    },
    finish(words) {
      const order = Array.from({ length: sites.length / 5 }, (_, i) => i * 5)
        .sort((a, b) => sites[a + 2] - sites[b + 2] || sites[b + 3] - sites[a + 3] || a - b);
      const tidy = unpinned([...forms.keys()].map(form => form.replace(/\u2060/g, '').replace(/\s+/g, ' ')));
      const quadruples = new Uint32Array(order.length * 4);
      const flags = new Uint8Array(order.length);
      order.forEach((from, i) => {
        for (let k = 0; k < 4; k++) quadruples[4 * i + k] = sites[from + k];
        flags[i] = sites[from + 4];
      });
      return { keys: unpinned([...keys.keys()]), forms: tidy, sites: quadruples, flags, words };
    },
  };
}

function idIn(ids: Map<string, number>, text: string): number {
  let id = ids.get(text);
  if (id === undefined) ids.set(text, id = ids.size);
  return id;
}

/** Copies that are no slices of the text, which would keep all of it alive. */
function unpinned(texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : texts.join('\n').split('\n');
}
