import { createInterner } from './interner';
import { createTally, type Sums, type Tally } from './tally';
import { siteFlags, type ThemeFacts } from './themeFacts';
import { nesting, type Nesting } from './nesting';

/** A transcript in the index; all arrays of its sites go by site number, which is their order in the text. */
export interface StoredFile {
  readonly uri: string;
  /** Running words. */
  readonly words: number;
  /** The numbers of its keys in the corpus, ascending. */
  readonly keys: Uint32Array;
  /** Its sites by key: those of `keys[k]` are `sitesByKey[begins[k]] … sitesByKey[begins[k + 1] - 1]`, in text order. */
  readonly begins: Uint32Array;
  readonly sitesByKey: Uint32Array;
  /** Of each site: index into `keys`, number of its form, start, end, flags. */
  readonly keyOfSite: Uint32Array;
  readonly forms: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly flags: Uint8Array;
  /** Which keys lie in which longer ones, and how often. */
  readonly nesting: Nesting;
  /** Numbers of the keys of its content words, and how often they stand in it. */
  readonly vocabulary: Uint32Array;
  readonly counts: Uint32Array;
  /** Numbers of the keys in its title. */
  readonly titleKeys: Uint32Array;
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
  formText(form: number): string;
  file(uri: string): StoredFile | undefined;
  /** Files that have the key as a candidate, in the order that they were set. */
  filesOf(id: number): readonly StoredFile[];
  /** All numbers of keys are below it; some may be unused. */
  readonly size: number;
  sums(id: number): Sums;
  /** Number of transcripts that have the key in their title. */
  titled(id: number): number;
  /** How often the word with this key stands in the corpus; 0 where it does not. */
  wordCount(key: string): number;
  /** Running words of the corpus. */
  readonly words: number;
}

export function createThemeStore(): ThemeStore {
  const files = new Map<string, StoredFile>();
  const keys = createInterner();
  const forms = createInterner();
  const sums = createTally();
  const wordCounts: number[] = [];
  const titleCounts: number[] = [];
  /** Files of each key: mostly one, then without a list around it. */
  const holders: (StoredFile | StoredFile[] | undefined)[] = [];
  let words = 0;

  const remove = (uri: string): void => {
    const file = files.get(uri);
    if (file === undefined) return;
    files.delete(uri);
    words -= file.words;
    file.keys.forEach((id, k) => {
      addTo(sums, id, file, k, -1);
      const held = holders[id];
      const rest = Array.isArray(held) ? held.filter(each => each !== file) : [];
      holders[id] = rest.length > 1 ? rest : rest[0];
      keys.release(id);
    });
    file.vocabulary.forEach((id, k) => {
      wordCounts[id] -= file.counts[k];
      keys.release(id);
    });
    for (const id of file.titleKeys) {
      titleCounts[id]--;
      keys.release(id);
    }
    for (const form of new Set(file.forms)) forms.release(form);
  };

  return {
    set(uri, facts) {
      remove(uri);
      const ids = Uint32Array.from(facts.keys, key => keys.hold(key));
      const formIds = Uint32Array.from(facts.forms, form => forms.hold(form));
      const vocabulary = Uint32Array.from(facts.vocabulary, key => keys.hold(key));
      const titleKeys = Uint32Array.from(facts.titleKeys, key => keys.hold(key));
      const file = store(uri, facts, { ids, formIds, vocabulary, titleKeys });
      files.set(uri, file);
      words += file.words;
      file.keys.forEach((id, k) => {
        addTo(sums, id, file, k, 1);
        const held = holders[id];
        if (held === undefined) holders[id] = file;
        else if (Array.isArray(held)) held.push(file);
        else holders[id] = [held, file];
      });
      file.vocabulary.forEach((id, k) => {
        wordCounts[id] = (wordCounts[id] ?? 0) + file.counts[k];
      });
      for (const id of titleKeys) titleCounts[id] = (titleCounts[id] ?? 0) + 1;
    },
    delete: remove,
    idOf(key) {
      const id = keys.find(key);
      return id === undefined || holders[id] === undefined ? undefined : id;
    },
    keyOf: id => keys.text(id),
    formText: form => forms.text(form),
    file: uri => files.get(uri),
    filesOf(id) {
      const held = holders[id];
      return held === undefined ? [] : Array.isArray(held) ? held : [held];
    },
    get size() {
      return keys.size;
    },
    sums: id => sums.of(id),
    titled: id => titleCounts[id] ?? 0,
    wordCount(key) {
      const id = keys.find(key);
      return id === undefined ? 0 : (wordCounts[id] ?? 0);
    },
    get words() {
      return words;
    },
  };
}

/** Index of a key in a file, or -1. */
export function indexIn(file: StoredFile, id: number): number {
  const { keys } = file;
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] < id) low = middle + 1;
    else high = middle;
  }
  return keys[low] === id ? low : -1;
}

/** Site numbers of a key in a file, in text order. */
export function sitesOf(file: StoredFile, id: number): Uint32Array {
  const k = indexIn(file, id);
  return k < 0 ? file.sitesByKey.subarray(0, 0) : file.sitesByKey.subarray(file.begins[k], file.begins[k + 1]);
}

export function isVariant(file: StoredFile, site: number): boolean {
  return (file.flags[site] & siteFlags.variant) !== 0;
}

/** Number of the key of a site. */
export function keyAt(file: StoredFile, site: number): number {
  return file.keys[file.keyOfSite[site]];
}

/** The numbers in the corpus of the texts of a file's facts, in their order. */
interface Numbers {
  readonly ids: Uint32Array;
  readonly formIds: Uint32Array;
  readonly vocabulary: Uint32Array;
  readonly titleKeys: Uint32Array;
}

function store(uri: string, facts: ThemeFacts, { ids, formIds, vocabulary, titleKeys }: Numbers): StoredFile {
  const { sites, flags } = facts;
  const order = Uint32Array.from(ids.keys()).sort((a, b) => ids[a] - ids[b]);
  const place = new Uint32Array(ids.length);
  order.forEach((local, k) => {
    place[local] = k;
  });
  const column = (which: number, map: (value: number) => number): Uint32Array =>
    Uint32Array.from(flags, (_, site) => map(sites[4 * site + which]));
  const keyOfSite = column(0, local => place[local]);
  const starts = column(2, value => value);
  const ends = column(3, value => value);
  const { begins, sitesByKey } = groupByKey(keyOfSite, ids.length);
  return {
    uri,
    words: facts.words,
    keys: Uint32Array.from(order, local => ids[local]),
    begins,
    sitesByKey,
    keyOfSite,
    forms: column(1, local => formIds[local]),
    starts,
    ends,
    flags,
    nesting: nesting({ keyOfSite, starts, ends, flags, keyCount: ids.length }),
    vocabulary,
    counts: facts.counts,
    titleKeys,
  };
}

function groupByKey(keyOfSite: Uint32Array, keyCount: number): { begins: Uint32Array; sitesByKey: Uint32Array } {
  const begins = new Uint32Array(keyCount + 1);
  for (const key of keyOfSite) begins[key + 1]++;
  for (let key = 0; key < keyCount; key++) begins[key + 1] += begins[key];
  const next = begins.slice();
  const sitesByKey = new Uint32Array(keyOfSite.length);
  keyOfSite.forEach((key, site) => {
    sitesByKey[next[key]++] = site;
  });
  return { begins, sitesByKey };
}

/** Adds what a file has of its key `k`, or takes it away. */
function addTo(sums: Tally, id: number, file: StoredFile, k: number, sign: 1 | -1): void {
  for (let i = file.begins[k]; i < file.begins[k + 1]; i++) sums.add(id, file.flags[file.sitesByKey[i]], sign);
}

/** What was set of a file, without the sites of the user's phrases. */
export function factsOf(file: StoredFile, store: ThemeStore): ThemeFacts {
  const kept = Array.from(file.flags.keys()).filter(site => (file.flags[site] & siteFlags.literal) === 0);
  const keys = new Map<number, number>();
  const forms = new Map<number, number>();
  const numberOf = (ids: Map<number, number>, id: number): number => {
    if (!ids.has(id)) ids.set(id, ids.size);
    return ids.get(id)!;
  };
  const sites = Uint32Array.from(
    kept.flatMap(site => [
      numberOf(keys, keyAt(file, site)),
      numberOf(forms, file.forms[site]),
      file.starts[site],
      file.ends[site],
    ]),
  );
  const texts = (ids: Iterable<number>): string[] => Array.from(ids, id => store.keyOf(id));
  return {
    keys: texts(keys.keys()),
    forms: Array.from(forms.keys(), form => store.formText(form)),
    sites,
    flags: Uint8Array.from(kept, site => file.flags[site]),
    titleKeys: texts(file.titleKeys),
    words: file.words,
    vocabulary: texts(file.vocabulary),
    counts: file.counts,
  };
}
