import { inOneBuffer } from '../base/sharedBuffer';
import { nestingOf, type Nesting } from './nesting';
import { siteFlags, type ThemeFacts } from './themeFacts';

/**
 * The facts of one transcript as the index keeps them. Immutable. Sites are numbered by their order in the text; arrays
 * "by site" are indexed by that number. Keys are numbered by `SharedNames`.
 */
export interface StoredFile {
  readonly uri: string;
  /** Grows with each file that is stored: the order of two files. */
  readonly order: number;
  /** Running words. */
  readonly words: number;
  /** Numbers of its keys, ascending. */
  readonly keys: Uint32Array;
  /** The sites of `keys[k]` are `sitesByKey[begins[k]] … sitesByKey[begins[k + 1] - 1]`, in text order. */
  readonly begins: Uint32Array;
  readonly sitesByKey: Uint32Array;
  /** By site: index into `keys`. */
  readonly keyOfSite: Uint32Array;
  /** By site: index of its form, see `formText`. */
  readonly forms: Uint32Array;
  /** The forms, one per line: their texts are needed only of the themes that are shown. */
  readonly formLines: string;
  /** Where each line of `formLines` ends. */
  readonly formEnds: Uint32Array;
  /** By site: offsets in UTF-16 units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** By site: a sum of `siteFlags`. */
  readonly flags: Uint8Array;
  /** Which keys lie inside longer ones, and how often. */
  readonly nesting: Nesting;
  /** Numbers of the keys of its content words, and how often each occurs. */
  readonly vocabulary: Uint32Array;
  readonly counts: Uint32Array;
  /** Numbers of the keys in its title. */
  readonly titleKeys: Uint32Array;
}

/** The numbers of the texts of `ThemeFacts`, each array in the order of the facts. */
interface FactIds {
  readonly keys: Uint32Array;
  readonly vocabulary: Uint32Array;
  readonly titleKeys: Uint32Array;
}

export function storeFile(uri: string, order: number, facts: ThemeFacts, ids: FactIds): StoredFile {
  const { sites, flags } = facts;
  const ascending = Uint32Array.from(ids.keys.keys()).sort((a, b) => ids.keys[a] - ids.keys[b]);
  const rank = new Uint32Array(ids.keys.length);
  ascending.forEach((key, k) => {
    rank[key] = k;
  });
  const keyOfSite = columnOf(sites, 0);
  for (let site = 0; site < keyOfSite.length; site++) keyOfSite[site] = rank[keyOfSite[site]];
  const starts = columnOf(sites, 2);
  const ends = columnOf(sites, 3);
  const { begins, sitesByKey } = groupByKey(keyOfSite, ids.keys.length);
  const file: StoredFile = {
    uri,
    order,
    words: facts.words,
    keys: Uint32Array.from(ascending, key => ids.keys[key]),
    begins,
    sitesByKey,
    keyOfSite,
    forms: columnOf(sites, 1),
    formLines: facts.forms,
    formEnds: lineEnds(facts.forms),
    starts,
    ends,
    flags,
    nesting: nestingOf({ keyOfSite, starts, ends, flags, keyCount: ids.keys.length }),
    vocabulary: ids.vocabulary,
    counts: facts.counts,
    titleKeys: ids.titleKeys,
  };
  return inOneBuffer(file, 'nesting');
}

/** Converts a stored file back to facts, without the sites of the user's phrases. */
export function factsOf(file: StoredFile, keyText: (id: number) => string): ThemeFacts {
  const proposed = Array.from(file.flags.keys()).filter(site => (file.flags[site] & siteFlags.literal) === 0);
  const keys = new Map<number, number>();
  const forms = new Map<number, number>();
  const indexIn = (ids: Map<number, number>, id: number): number => {
    let index = ids.get(id);
    if (index === undefined) ids.set(id, (index = ids.size));
    return index;
  };
  const sites = Uint32Array.from(
    proposed.flatMap(site => [
      indexIn(keys, keyAt(file, site)),
      indexIn(forms, file.forms[site]),
      file.starts[site],
      file.ends[site],
    ]),
  );
  const keyTexts = (ids: Iterable<number>): string[] => Array.from(ids, id => keyText(id));
  return {
    keys: keyTexts(keys.keys()).join('\n'),
    forms: Array.from(forms.keys(), form => formText(file, form)).join('\n'),
    sites,
    flags: Uint8Array.from(proposed, site => file.flags[site]),
    titleKeys: keyTexts(file.titleKeys),
    words: file.words,
    vocabulary: keyTexts(file.vocabulary).join('\n'),
    counts: file.counts,
  };
}

/** A form of a file as written (white space folded), by its index. */
export function formText({ formLines, formEnds }: StoredFile, form: number): string {
  return formLines.slice(form === 0 ? 0 : formEnds[form - 1] + 1, formEnds[form]);
}

/** Index of a key in `file.keys`, or -1. The innermost loop of ranking, so it does not use the general `lowerBound`. */
export function indexOfKey({ keys }: StoredFile, id: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] < id) low = middle + 1;
    else high = middle;
  }
  return keys[low] === id ? low : -1;
}

/** Numbers of the sites of a key in a file, in text order. */
export function sitesOf(file: StoredFile, id: number): Uint32Array {
  const k = indexOfKey(file, id);
  return k < 0 ? file.sitesByKey.subarray(0, 0) : file.sitesByKey.subarray(file.begins[k], file.begins[k + 1]);
}

export function isVariant(file: StoredFile, site: number): boolean {
  return (file.flags[site] & siteFlags.variant) !== 0;
}

/** Number of the key of a site. */
export function keyAt(file: StoredFile, site: number): number {
  return file.keys[file.keyOfSite[site]];
}

/** One column of rows of four numbers. */
function columnOf(sites: Uint32Array, which: number): Uint32Array {
  const column = new Uint32Array(sites.length / 4);
  for (let site = 0; site < column.length; site++) column[site] = sites[4 * site + which];
  return column;
}

function lineEnds(lines: string): Uint32Array {
  const ends: number[] = [];
  for (let end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', end + 1)) ends.push(end);
  ends.push(lines.length);
  return Uint32Array.from(ends);
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
