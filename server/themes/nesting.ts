import { siteFlags } from './model';

/**
 * Which keys of a file lie inside mentions of longer ones: of key k the longer ones are `longer[begins[k]] …
 * longer[begins[k + 1] - 1]`, each as index of a key, with the number of mentions of k inside it in `counts`.
 */
export interface Nesting {
  readonly begins: Uint32Array;
  readonly longer: Uint32Array;
  readonly counts: Uint32Array;
}

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
  const pairs = new Map<number, number>();
  for (let site = 0; site < sites.keyOfSite.length; site++) {
    if (!counts(sites, site)) continue;
    const shorter = sites.keyOfSite[site];
    for (const other of around(sites, site)) {
      const pair = shorter * sites.keyCount + sites.keyOfSite[other];
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  const sorted = Float64Array.from(pairs.keys()).sort();
  const begins = new Uint32Array(sites.keyCount + 1);
  for (const pair of sorted) begins[Math.floor(pair / sites.keyCount) + 1]++;
  for (let key = 0; key < sites.keyCount; key++) begins[key + 1] += begins[key];
  return { begins, longer: Uint32Array.from(sorted, pair => pair % sites.keyCount), counts: Uint32Array.from(sorted, pair => pairs.get(pair)!) };
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

function counts({ flags }: SiteColumns, site: number): boolean {
  return (flags[site] & notAround) === 0;
}
