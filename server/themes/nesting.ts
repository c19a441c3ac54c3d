import { siteFlags } from './themeFacts';

/**
 * Which keys of a file lie inside mentions of longer ones: of key k the longer ones are `longer[begins[k]] …
 * longer[begins[k + 1] - 1]`, each as index of a key, with the number of mentions of k inside it in `counts`.
 */
export interface Nesting {
  readonly begins: Uint32Array;
  readonly longer: Uint32Array;
  readonly counts: Uint32Array;
  /** Of each site: a sum of `nested`. */
  readonly bits: Uint8Array;
}

/** Whether a site lies inside a longer phrase, and inside one that is a name. */
export const nested = { inPhrase: 1, inName: 2 } as const;

/** Sites of one file in text order, the longest first where several begin together. */
export interface SiteColumns {
  readonly keyOfSite: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly flags: Uint8Array;
  readonly keyCount: number;
}

/** Variants count as neither side: they stand over the longer phrase that they were made from. Verbs with objects hold nothing. */
export function nesting(sites: SiteColumns): Nesting {
  const { keyOfSite, flags, keyCount } = sites;
  const bits = new Uint8Array(keyOfSite.length);
  const pairs = new Map<number, number>();
  for (let site = 0; site < keyOfSite.length; site++) {
    if ((flags[site] & notAround) !== 0) continue;
    for (const other of around(sites, site)) {
      const pair = keyOfSite[site] * keyCount + keyOfSite[other];
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      bits[site] |= (flags[other] & siteFlags.proper) !== 0 ? nested.inPhrase | nested.inName : nested.inPhrase;
    }
  }
  const sorted = Float64Array.from(pairs.keys()).sort();
  const begins = new Uint32Array(keyCount + 1);
  for (const pair of sorted) begins[Math.floor(pair / keyCount) + 1]++;
  for (let key = 0; key < keyCount; key++) begins[key + 1] += begins[key];
  return {
    begins,
    longer: Uint32Array.from(sorted, pair => pair % keyCount),
    counts: Uint32Array.from(sorted, pair => pairs.get(pair)!),
    bits,
  };
}

/** Site numbers of the longer phrases that a site lies in, each key once. */
export function around({ keyOfSite, starts, ends, flags }: Omit<SiteColumns, 'keyCount'>, site: number): number[] {
  const start = starts[site];
  const end = ends[site];
  const found: number[] = [];
  const consider = (other: number): void => {
    if (ends[other] < end || (flags[other] & notAround) !== 0 || ends[other] - starts[other] === end - start) return;
    if (!found.some(known => keyOfSite[known] === keyOfSite[other])) found.push(other);
  };
  for (let other = site - 1; other >= 0 && starts[other] + reach >= start; other--) consider(other);
  for (let other = site + 1; other < starts.length && starts[other] === start; other++) consider(other);
  return found;
}

const notAround = siteFlags.variant | siteFlags.verbal;
/** Longest distance, in UTF-16 units, from the start of a phrase to one inside it. */
const reach = 256;
