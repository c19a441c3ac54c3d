import type { Span } from '../text/span';
import { cleanForm, isPlainForm } from './cleanForm';
import type { ThemeFacts } from './themeFacts';

/** Collects the candidates of one transcript, in any order. */
export interface Collector {
  /** Adds a candidate with the span [start, end). `flags`: a sum of `siteFlags`. */
  add(key: string, start: number, end: number, flags: number): void;
  /** Counts an occurrence of a content word, by its key. The words of a compound ("decision making") are counted apart. */
  count(key: string): void;
  /**
   * The facts of all that was added. `words`: number of running words; `titleKeys`: keys of the phrases in the title.
   */
  finish(words: number, titleKeys: readonly string[]): ThemeFacts;
  /** The keys of the candidates so far. */
  keys(): string[];
}

/**
 * `view`: the masked view of the transcript, from which forms are read. `gaps`: note marks and honorifics, which are no
 * part of forms, sorted by start.
 */
export function createCollector(view: string, gaps: readonly Span[] = []): Collector {
  const keys = new Map<string, number>();
  const forms = new Map<string, number>();
  const formOf = (start: number, end: number): number => {
    const written = view.slice(start, end);
    // A form that was seen before is plain: others are added as they are cleaned.
    const known = forms.get(written);
    if (known !== undefined) return known;
    return idOf(forms, isPlainForm(written) ? written : cleanForm(view, start, end, gaps));
  };
  /** Five numbers for each site: key, form, start, end, flags. */
  const sites: number[] = [];
  const counts = new Map<string, { times: number }>();
  return {
    add(key, start, end, flags) {
      sites.push(idOf(keys, key), formOf(start, end), start, end, flags);
    },
    count(key) {
      const count = counts.get(key);
      if (count === undefined) counts.set(key, { times: 1 });
      else count.times++;
    },
    keys: () => copies([...keys.keys()]),
    finish(words, titleKeys) {
      const order = inTextOrder(sites);
      splitCompounds(counts);
      const quadruples = new Uint32Array(order.length * 4);
      const flags = new Uint8Array(order.length);
      for (let i = 0; i < order.length; i++) {
        for (let k = 0; k < 4; k++) quadruples[4 * i + k] = sites[order[i] + k];
        flags[i] = sites[order[i] + 4];
      }
      return {
        keys: [...keys.keys()].join('\n'),
        forms: [...forms.keys()].join('\n'),
        sites: quadruples,
        flags,
        titleKeys,
        words,
        vocabulary: [...counts.keys()].join('\n'),
        counts: Uint32Array.from(counts.values(), ({ times }) => times),
      };
    },
  };
}

function splitCompounds(counts: Map<string, { times: number }>): void {
  const compounds: string[] = [];
  for (const key of counts.keys()) if (key.includes(' ')) compounds.push(key);
  for (const key of compounds) {
    const { times } = counts.get(key)!;
    counts.delete(key);
    for (const part of key.split(' ')) counts.set(part, { times: times + (counts.get(part)?.times ?? 0) });
  }
}

/** Offsets in `sites`: ascending by start, then descending by end. */
function inTextOrder(sites: readonly number[]): Uint32Array {
  const order = Uint32Array.from({ length: sites.length / 5 }, (_, i) => 5 * i);
  return order.sort((a, b) => sites[a + 2] - sites[b + 2] || sites[b + 3] - sites[a + 3] || a - b);
}

function idOf(ids: Map<string, number>, text: string): number {
  let id = ids.get(text);
  if (id === undefined) ids.set(text, (id = ids.size));
  return id;
}

/** Copies of slices of the text. V8 keeps the whole text in memory as long as one of its slices is used. */
function copies(texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : texts.join('\n').split('\n');
}
