import { siteFlags } from './themeFacts';

/**
 * Which keys of a file occur inside longer ones. The longer ones of key `k` are `longer[begins[k]] …
 * longer[begins[k + 1] - 1]`; each is an index of a key, and `counts` has the number of mentions of `k` inside it.
 */
export interface Nesting {
  readonly begins: Uint32Array;
  readonly longer: Uint32Array;
  readonly counts: Uint32Array;
  /** By site: a sum of `nestingBits`. */
  readonly bits: Uint8Array;
}

/** Whether a site is inside a longer phrase, and inside one that is a name. */
export const nestingBits = { inPhrase: 1, inName: 2 } as const;

/** Sites of one file in text order; the longest first if several have the same start. */
export interface SiteColumns {
  /** Index of the key of each site. */
  readonly keyOfSite: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Sums of `siteFlags`. */
  readonly flags: Uint8Array;
  readonly keyCount: number;
}

/**
 * Finds which sites are inside longer ones. Variants count neither as longer nor as shorter phrases, since they have
 * the span of the longer phrase they were derived from. Verbs with their objects do not count either.
 */
export function nestingOf(sites: SiteColumns): Nesting {
  const { keyOfSite, flags, keyCount } = sites;
  const bits = new Uint8Array(keyOfSite.length);
  const pairs = new Map<number, number>();
  for (let site = 0; site < keyOfSite.length; site++) {
    if ((flags[site] & ignoredFlags) !== 0) continue;
    for (const longer of sitesAround(sites, site)) {
      const pair = keyOfSite[site] * keyCount + keyOfSite[longer];
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      bits[site] |= nestingBits.inPhrase | ((flags[longer] & siteFlags.proper) !== 0 ? nestingBits.inName : 0);
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

/** Numbers of the sites of longer phrases that contain a site, one for each key. */
export function sitesAround(sites: Omit<SiteColumns, 'keyCount'>, site: number): number[] {
  const { keyOfSite, starts, ends, flags } = sites;
  const start = starts[site];
  const end = ends[site];
  const longer: number[] = [];
  const addIfAround = (other: number): void => {
    if (ends[other] < end || (flags[other] & ignoredFlags) !== 0 || ends[other] - starts[other] === end - start) return;
    if (!longer.some(known => keyOfSite[known] === keyOfSite[other])) longer.push(other);
  };
  for (let other = site - 1; other >= 0 && starts[other] + longestPhrase >= start; other--) addIfAround(other);
  for (let other = site + 1; other < starts.length && starts[other] === start; other++) addIfAround(other);
  return longer;
}

const ignoredFlags = siteFlags.variant | siteFlags.verbal;
/** Greatest distance, in UTF-16 units, from the start of a phrase to one inside it. */
const longestPhrase = 256;
