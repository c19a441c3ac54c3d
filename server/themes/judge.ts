import { lookUp } from './english';
import { generalHeads, generalModifiers, generalSingles, measures } from './lists';
import { siteFlags } from './model';
import { endAt, isVariant, keyAt, localKey, sitesOf, startAt, type StoredFile, type ThemeStore } from './store';

/** What the corpus says of a candidate. */
export interface Measures {
  readonly exact: number;
  readonly variants: number;
  /** Transcripts that have it, exact or not. */
  readonly transcripts: number;
  /** Mentions that are addresses or name whom a report quotes. */
  readonly aside: number;
  readonly proper: number;
  readonly edge: number;
  /** Mentions inside longer candidates, by the key of those that occur more than once. */
  readonly containers: ReadonlyMap<number, number>;
  /** Mentions in no longer theme. */
  readonly free: number;
}

/** Decides what is a theme and what it is worth. Everything is worked out when asked, and kept until `forget`. */
export interface Judge {
  isTheme(id: number): boolean;
  measures(id: number): Measures;
  /** Above 0 for themes; only comparable within one corpus. */
  score(id: number): number;
  forget(): void;
}

/** Longest distance, in UTF-16 units, that a candidate is looked for around another. */
const reach = 256;
/** Share of the mentions inside one longer phrase from which on the shorter is no theme of its own. */
const contained = 0.9;

export function createJudge(store: ThemeStore): Judge {
  const measured = new Map<number, Measures>();
  const verdicts = new Map<number, boolean>();
  const judge: Judge = {
    measures(id) {
      let found = measured.get(id);
      if (found === undefined) measured.set(id, found = measure(store, judge, id));
      return found;
    },
    isTheme(id) {
      let verdict = verdicts.get(id);
      if (verdict === undefined) verdicts.set(id, verdict = decide(store, judge, id));
      return verdict;
    },
    score: id => worth(store, judge, id),
    forget() {
      measured.clear();
      verdicts.clear();
    },
  };
  return judge;
}

/** The content words of a key: "(ra)", links and the "and" of pairs go. */
function wordsOfKey(key: string): string[] {
  return key.split(' ').filter(word => word !== 'for' && word !== 'in' && word !== 'and' && !word.startsWith('('));
}

function isSingle(key: string): boolean {
  return wordsOfKey(key).length === 1;
}

function decide(store: ThemeStore, judge: Judge, id: number): boolean {
  if (store.exactCount(id) < 2) return false;
  const key = store.keyOf(id);
  const found = judge.measures(id);
  if (found.exact + found.variants < 3 && found.transcripts < 2) return false;
  if (found.exact >= 3 && (found.aside >= found.exact / 2 || found.edge >= (found.exact * 2) / 3)) return false;
  if (isSingle(key)) return isSalient(key, found, store.words);
  for (const [longer, count] of found.containers) if (count >= contained * found.exact && judge.isTheme(longer)) return false;
  return true;
}

/** Names, rare words, and everyday nouns that this corpus uses far more than others; what longer themes hold is not counted. */
function isSalient(key: string, found: Measures, words: number): boolean {
  if (found.free < 3) return false;
  const word = lookUp(wordsOfKey(key)[0]);
  if (found.proper >= 0.6 * found.exact) return true;
  // Of other scripts we know no everyday words.
  if (arabicScript.test(key)) return found.exact >= Math.max(4, salient(words));
  if (generalSingles.has(word.key)) return false;
  if (!word.common) return true;
  return word.reading === 'noun' && !word.canBeVerb && found.free >= 5 && found.exact >= salient(words);
}

const arabicScript = /\p{Script=Arabic}/u;

/** Mentions that make a theme of an everyday noun: about one in a thousand words of a few speeches, fewer in a large corpus. */
function salient(words: number): number {
  return (0.9 * words) / 1000 / (1 + Math.max(0, Math.log10(words / 10_000)));
}

/** C-value (Frantzi, Ananiadou and Mima, 2000) × how special its words are × spread over transcripts. */
function worth(store: ThemeStore, judge: Judge, id: number): number {
  const key = store.keyOf(id);
  const found = judge.measures(id);
  const words = wordsOfKey(key);
  const nested = [...found.containers.values()].reduce((sum, count) => sum + count, 0) / Math.max(1, found.containers.size);
  const single = words.length === 1;
  const own = single ? found.free : found.exact + found.variants - nested;
  // A pair says less than a phrase as long: many are habits of style.
  const length = single ? 0.6 : key.includes(' and ') ? 1 : Math.log2(1 + words.length);
  const special = words.reduce((sum, word) => sum + speciality(word), 0) / words.length;
  return length * Math.max(0.1, own) * special * (1 + 0.5 * Math.log2(found.transcripts));
}

function speciality(key: string): number {
  if (generalHeads.has(key) || generalModifiers.has(key) || measures.has(key)) return 0.3;
  const word = lookUp(key);
  return word.common ? 0.8 : 1.2;
}

function measure(store: ThemeStore, judge: Judge, id: number): Measures {
  const key = store.keyOf(id);
  const single = isSingle(key);
  const sums = { exact: 0, variants: 0, transcripts: 0, aside: 0, proper: 0, edge: 0, free: 0 };
  const containers = new Map<number, number>();
  for (const file of store.filesOf(id)) {
    sums.transcripts++;
    for (const site of sitesOf(file, localKey(file, id))) {
      if (isVariant(file, site)) { sums.variants++; continue; }
      const flags = file.facts.flags[site];
      sums.exact++;
      if (flags & siteFlags.aside) sums.aside++;
      if (flags & siteFlags.proper) sums.proper++;
      if (flags & siteFlags.edge) sums.edge++;
      const longer = containing(file, site).filter(other => store.exactCount(other) > 1);
      for (const other of longer) containers.set(other, (containers.get(other) ?? 0) + 1);
      if (single && !longer.some(other => judge.isTheme(other))) sums.free++;
    }
  }
  return { ...sums, containers, free: single ? sums.free : sums.exact };
}

/** Keys of the candidates around a site that are longer than it, each once. */
function containing(file: StoredFile, site: number): number[] {
  const start = startAt(file, site);
  const end = endAt(file, site);
  const found = new Set<number>();
  const consider = (other: number): void => {
    if (endAt(file, other) >= end && endAt(file, other) - startAt(file, other) > end - start && !isVariant(file, other)) found.add(file.ids[keyAt(file, other)]);
  };
  for (let other = site - 1; other >= 0 && startAt(file, other) >= start - reach; other--) consider(other);
  for (let other = site + 1; other < file.facts.flags.length && startAt(file, other) === start; other++) consider(other);
  return [...found];
}
