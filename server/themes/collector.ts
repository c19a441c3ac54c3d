import type { ThemeFacts } from './model';

/** Gathers candidates, which come in the order of their starts. */
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
      const order = longestFirst(sites);
      const quadruples = new Uint32Array(order.length * 4);
      const flags = new Uint8Array(order.length);
      for (let i = 0; i < order.length; i++) {
        for (let k = 0; k < 4; k++) quadruples[4 * i + k] = sites[order[i] + k];
        flags[i] = sites[order[i] + 4];
      }
      const tidy = unpinned([...forms.keys()].map(form => (untidy.test(form) ? form.replace(/\u2060/g, '').replace(/\s+/g, ' ') : form)));
      return { keys: unpinned([...keys.keys()]), forms: tidy, sites: quadruples, flags, words };
    },
  };
}

/** What a form as written has that is not shown. */
const untidy = /[^\S ]| {2}|\u2060/;

/** Offsets in `sites`, by start (as they are), those with one start by end, the longest first. */
function longestFirst(sites: readonly number[]): Uint32Array {
  const order = new Uint32Array(sites.length / 5);
  for (let i = 0; i < order.length; i++) {
    let at = i;
    for (; at > 0 && sites[order[at - 1] + 2] === sites[5 * i + 2] && sites[order[at - 1] + 3] < sites[5 * i + 3]; at--) order[at] = order[at - 1];
    order[at] = 5 * i;
  }
  return order;
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
