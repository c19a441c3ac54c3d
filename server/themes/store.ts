import { siteFlags, type ThemeFacts } from './model';

/** A transcript in the index. `ids` gives the number in the corpus of each of its keys. */
export interface StoredFile {
  readonly uri: string;
  readonly facts: ThemeFacts;
  readonly ids: Uint32Array;
  /** Pairs of `ids` and their index, as id × 2²⁴ + index, sorted: for finding the index of an id. */
  readonly byId: Float64Array;
  /** Its sites by key: those of local key k are `sitesByKey[begins[k]] … sitesByKey[begins[k + 1] - 1]`, as site numbers. */
  readonly begins: Uint32Array;
  readonly sitesByKey: Uint32Array;
}

/**
 * All candidates of a corpus by key. Only sums are kept for the corpus, so that a file costs its own keys when it comes
 * or goes: the sites stay with their file.
 */
export interface ThemeStore {
  set(uri: string, facts: ThemeFacts): void;
  delete(uri: string): void;
  /** Number of a key, or undefined where no transcript has it. */
  idOf(key: string): number | undefined;
  keyOf(id: number): string;
  file(uri: string): StoredFile | undefined;
  /** Files that have the key, in the order that they were set. */
  filesOf(id: number): StoredFile[];
  /** Keys that some file has, in the order in which they were first met. */
  ids(): number[];
  /** Mentions, variants left out. */
  exactCount(id: number): number;
  readonly fileCount: number;
  /** Running words of the corpus. */
  readonly words: number;
}

export function createThemeStore(): ThemeStore {
  const files = new Map<string, StoredFile>();
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  /** Files of each key: mostly one, then without a list around it. */
  const holders: (StoredFile | StoredFile[] | undefined)[] = [];
  const exact: number[] = [];
  let words = 0;

  const number = (key: string): number => {
    let id = numbers.get(key);
    if (id === undefined) {
      numbers.set(key, id = keys.length);
      keys.push(key);
      exact.push(0);
    }
    return id;
  };
  const remove = (uri: string): void => {
    const file = files.get(uri);
    if (file === undefined) return;
    files.delete(uri);
    words -= file.facts.words;
    file.ids.forEach((id, k) => {
      exact[id] -= exactIn(file, k);
      const held = holders[id];
      const rest = Array.isArray(held) ? held.filter(each => each !== file) : [];
      holders[id] = rest.length > 1 ? rest : rest[0];
    });
  };
  return {
    set(uri, facts) {
      remove(uri);
      const ids = Uint32Array.from(facts.keys, number);
      const file: StoredFile = { uri, facts, ids, byId: Float64Array.from(ids, (id, k) => id * shift + k).sort(), ...groupByKey(facts) };
      files.set(uri, file);
      words += facts.words;
      file.ids.forEach((id, k) => {
        exact[id] += exactIn(file, k);
        const held = holders[id];
        if (held === undefined) holders[id] = file;
        else if (Array.isArray(held)) held.push(file);
        else holders[id] = [held, file];
      });
    },
    delete: remove,
    idOf: key => {
      const id = numbers.get(key);
      return id === undefined || holders[id] === undefined ? undefined : id;
    },
    keyOf: id => keys[id],
    file: uri => files.get(uri),
    filesOf: id => [holders[id] ?? []].flat(),
    ids: () => keys.map((_, id) => id).filter(id => holders[id] !== undefined),
    exactCount: id => exact[id],
    get fileCount() { return files.size; },
    get words() { return words; },
  };
}

const shift = 2 ** 24;

/** Number of the key in a file, or -1. */
export function localKey(file: StoredFile, id: number): number {
  const { byId } = file;
  let low = 0;
  let high = byId.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byId[middle] < id * shift) low = middle + 1;
    else high = middle;
  }
  return low < byId.length && Math.floor(byId[low] / shift) === id ? byId[low] % shift : -1;
}

/** Site numbers of a key in a file, in text order. */
export function sitesOf(file: StoredFile, key: number): Uint32Array {
  return file.sitesByKey.subarray(file.begins[key], file.begins[key + 1]);
}

export function isVariant(file: StoredFile, site: number): boolean {
  return (file.facts.flags[site] & siteFlags.variant) !== 0;
}

export const keyAt = (file: StoredFile, site: number): number => file.facts.sites[4 * site];
export const formAt = (file: StoredFile, site: number): string => file.facts.forms[file.facts.sites[4 * site + 1]];
export const startAt = (file: StoredFile, site: number): number => file.facts.sites[4 * site + 2];
export const endAt = (file: StoredFile, site: number): number => file.facts.sites[4 * site + 3];

function exactIn(file: StoredFile, key: number): number {
  let count = 0;
  for (const site of sitesOf(file, key)) if (!isVariant(file, site)) count++;
  return count;
}

function groupByKey(facts: ThemeFacts): { begins: Uint32Array; sitesByKey: Uint32Array } {
  const count = facts.flags.length;
  const begins = new Uint32Array(facts.keys.length + 1);
  for (let site = 0; site < count; site++) begins[facts.sites[4 * site] + 1]++;
  for (let key = 0; key < facts.keys.length; key++) begins[key + 1] += begins[key];
  const next = begins.slice();
  const sitesByKey = new Uint32Array(count);
  for (let site = 0; site < count; site++) sitesByKey[next[facts.sites[4 * site]]++] = site;
  return { begins, sitesByKey };
}
