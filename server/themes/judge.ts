import { lookUp } from './english';
import { keyness } from './frequencies';
import { demonyms, frameVerbs, generalHeads, generalModifiers, generalSingles, lightVerbs, reflexives } from './lists';
import { siteFlags } from './themeFacts';
import { around, nested } from './nesting';
import { classOf, wordsOf } from './phraseKey';
import { indexOfKey, isVariant, keyAt, sitesOf, type StoredFile } from './storedFile';
import type { ThemeStore } from './themeStore';

/** Decides what is a theme and what it is worth. Answers are computed on demand and cached. */
export interface Judge {
  isTheme(id: number): boolean;
  /** Mentions of a word in no longer theme. */
  freeMentions(id: number): number;
  /** Above 0 for themes; only comparable within one corpus. */
  score(id: number): number;
}

/** Share of the mentions inside one longer phrase from which on the shorter is no theme of its own. */
const contained = 0.9;

export function createJudge(store: ThemeStore): Judge {
  const verdicts = new Map<number, boolean>();
  const free = new Map<number, number>();
  const judge: Judge = {
    isTheme(id) {
      let verdict = verdicts.get(id);
      if (verdict === undefined) verdicts.set(id, (verdict = decide(store, judge, id)));
      return verdict;
    },
    freeMentions(id) {
      let count = free.get(id);
      if (count === undefined) free.set(id, (count = freeMentions(store, judge, id)));
      return count;
    },
    score: id => worth(store, judge, id),
  };
  return judge;
}

function decide(store: ThemeStore, judge: Judge, id: number): boolean {
  const { exact, variants, aside, edge, verbal, proper } = store.counts(id);
  const transcripts = store.fileCount(id);
  const mentions = exact + variants;
  if (mentions < 2) return false;
  if (verbal > 0) return isVerbalTheme(store, id, mentions, transcripts);
  if (exact === 0) return false;
  if (aside >= Math.max(2, exact / 2) || edge >= (exact * 2) / 3 || isSeriesTitle(store, id, transcripts)) return false;
  const key = store.keyOf(id);
  switch (classOf(key)) {
    case 'day':
      return true;
    case 'pair':
      return isEnough(mentions, transcripts) || meanKeyness(store, key) >= strong;
    case 'single':
      return mentions >= 3 && isTelling(store, judge, id, key);
    case 'phrase':
      if (!isEnough(mentions, transcripts) && meanKeyness(store, key) < strong) return false;
      return (proper >= 0.6 * exact || !isVague(store, key)) && !isContained(store, judge, id, exact);
  }
}

/** Log₂ of how much more often the words of a phrase stand here than in everyday English, from which on two mentions are no accident. */
const strong = 5;

function isEnough(mentions: number, transcripts: number): boolean {
  return mentions >= 3 || transcripts >= 2;
}

/** "State of the Union": what the titles of a whole series say is no theme of its speeches. */
function isSeriesTitle(store: ThemeStore, id: number, transcripts: number): boolean {
  const titled = store.titleCount(id);
  return titled >= 3 && titled >= transcripts / 2;
}

function isVerbalTheme(store: ThemeStore, id: number, mentions: number, transcripts: number): boolean {
  const words = store.keyOf(id).split(' ');
  const object = words[words.length - 1];
  if (reflexives.has(object)) return mentions >= 2;
  if (!isEnough(mentions, transcripts) || frameVerbs.has(words[0])) return false;
  // "Hold elections", "stand against Saddam": a verb that says little takes an object that says much.
  if (lightVerbs.has(words[0])) return meanKeyness(store, object) >= 5 && mentions >= 3;
  const special = meanKeyness(store, `${words[0]} ${object}`);
  return special >= 0.3 && !(lookUp(object).generalHead && special < 2);
}

/** Two words of which one says little, and the other is no more frequent here than anywhere. */
function isVague(store: ThemeStore, key: string): boolean {
  const words = wordsOf(key);
  const general = words.filter(word => generalHeads.has(word) || generalModifiers.has(word)).length;
  if (general === words.length) return true;
  return words.length === 2 && general === 1 && meanKeyness(store, key) < 1;
}

function isContained(store: ThemeStore, judge: Judge, id: number, exact: number): boolean {
  for (const [longer, count] of containersOf(store, id))
    if (count >= contained * exact && judge.isTheme(longer)) return true;
  return false;
}

/** Names, and nouns that stand here at least four times as often as in everyday English; what longer themes hold is not counted. */
function isTelling(store: ThemeStore, judge: Judge, id: number, key: string): boolean {
  const { exact, proper, attributive } = store.counts(id);
  if (arabicScript.test(key)) return exact >= Math.max(4, salient(store.words));
  const word = wordsOf(key)[0];
  if (generalSingles.has(word) || generalModifiers.has(word) || word.length < 3) return false;
  if (attributive > 0.7 * exact && !places.has(word)) return false;
  const special = meanKeyness(store, key);
  if (special < 2 && !(proper >= 0.6 * exact && special >= 1)) return false;
  return judge.freeMentions(id) >= (proper >= 0.6 * exact ? 1 : 2);
}

const places: ReadonlySet<string> = new Set(demonyms.values());
const arabicScript = /\p{Script=Arabic}/u;

/** Mentions that make a theme of a word whose everyday frequency is not known: about one in a thousand words of a few speeches, fewer in a large corpus. */
function salient(words: number): number {
  return (0.9 * words) / 1000 / (1 + Math.max(0, Math.log10(words / 10_000)));
}

/** A corpus of fewer running words is taken for one of so many: in a few sentences every word is frequent. */
const fewestWords = 5000;

/** What is assumed of words whose everyday frequency nobody has counted for us: twice as frequent here. */
const unknownKeyness = 1;

/** Mean over the words of a key. */
function meanKeyness(store: ThemeStore, key: string): number {
  const words = wordsOf(key);
  if (arabicScript.test(key)) return unknownKeyness;
  return (
    words.reduce(
      (sum, word) => sum + keyness(word, (store.wordCount(word) + 0.5) / Math.max(fewestWords, store.words)),
      0,
    ) / Math.max(1, words.length)
  );
}

/** C-value (Frantzi, Ananiadou and Mima, 2000) × how special its words are × spread over transcripts. */
function worth(store: ThemeStore, judge: Judge, id: number): number {
  const key = store.keyOf(id);
  const { exact, variants, verbal } = store.counts(id);
  const kind = verbal > 0 ? 'verbal' : classOf(key);
  const containers = [...containersOf(store, id).values()];
  const nested = containers.length === 0 ? 0 : containers.reduce((sum, count) => sum + count, 0) / containers.length;
  const own = kind === 'single' ? judge.freeMentions(id) : exact + variants - nested;
  const length = kind === 'phrase' ? Math.log2(1 + wordsOf(key).length) : kind === 'single' ? 0.6 : 1.2;
  const special = Math.min(1.6, Math.max(0.15, (meanKeyness(store, key) + 1) / 4));
  return length * Math.max(0.1, own) * special * (1 + 0.5 * Math.log2(store.fileCount(id)));
}

/** Longer phrases with at least two mentions that hold a key, each with the number of mentions inside it. */
function containersOf(store: ThemeStore, id: number): Map<number, number> {
  const found = new Map<number, number>();
  for (const file of store.filesOf(id)) {
    const { begins, longer, counts } = file.nesting;
    const k = indexOfKey(file, id);
    for (let i = begins[k]; i < begins[k + 1]; i++) {
      const container = file.keys[longer[i]];
      found.set(container, (found.get(container) ?? 0) + counts[i]);
    }
  }
  for (const container of found.keys()) if (store.counts(container).exact < 2) found.delete(container);
  return found;
}

function freeMentions(store: ThemeStore, judge: Judge, id: number): number {
  let free = 0;
  for (const file of store.filesOf(id)) {
    for (const site of sitesOf(file, id)) if (!isVariant(file, site) && !liesInTheme(file, site, judge)) free++;
  }
  return free;
}

function liesInTheme(file: StoredFile, site: number, judge: Judge): boolean {
  return (
    (file.nesting.bits[site] & nested.inPhrase) !== 0 &&
    around(file, site).some(other => judge.isTheme(keyAt(file, other)))
  );
}

/** Whether a word is part of a longer name that is a theme of its own: "Council" in "Water Council" does not speak of councils. */
export function liesInName(file: StoredFile, site: number, judge: Judge): boolean {
  return (
    (file.nesting.bits[site] & nested.inName) !== 0 &&
    around(file, site).some(other => (file.flags[other] & siteFlags.proper) !== 0 && judge.isTheme(keyAt(file, other)))
  );
}
