import { grown } from '../base/growableArray';
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
  /** Length of the longest phrase that can contain another one, in UTF-16 units. */
  readonly reach: number;
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
  const reach = reachOf(sites);
  const bits = new Uint8Array(keyOfSite.length);
  /** For each mention inside a longer phrase: key × `keyCount` + key of the longer one. */
  let pairs = new Float64Array(keyOfSite.length);
  let count = 0;
  for (let site = 0; site < keyOfSite.length; site++) {
    if ((flags[site] & ignoredFlags) !== 0) continue;
    for (const longer of sitesAround(sites, site, reach)) {
      pairs = grown(pairs, count + 1);
      pairs[count++] = keyOfSite[site] * keyCount + keyOfSite[longer];
      bits[site] |= nestingBits.inPhrase | ((flags[longer] & siteFlags.proper) !== 0 ? nestingBits.inName : 0);
    }
  }
  return { ...countPairs(pairs.subarray(0, count).sort(), keyCount), bits, reach };
}

/** Numbers of the sites of longer phrases that contain a site, one for each key. `reach`: that of the file. */
export function sitesAround(sites: Omit<SiteColumns, 'keyCount'>, site: number, reach: number): number[] {
  const { keyOfSite } = sites;
  const around: number[] = [];
  someSiteAround(sites, site, reach, longer => {
    if (!around.some(known => keyOfSite[known] === keyOfSite[longer])) around.push(longer);
    return false;
  });
  return around;
}

/** Whether `test` is true for one of the sites of longer phrases that contain a site. `reach`: that of the file. */
export function someSiteAround(
  { starts, ends, flags }: Pick<SiteColumns, 'starts' | 'ends' | 'flags'>,
  site: number,
  reach: number,
  test: (longer: number) => boolean,
): boolean {
  const start = starts[site];
  const end = ends[site];
  const isAround = (other: number): boolean =>
    ends[other] >= end && (flags[other] & ignoredFlags) === 0 && ends[other] - starts[other] !== end - start;
  for (let other = site - 1; other >= 0 && starts[other] + longestPhrase >= start; other--) {
    if (starts[other] + reach < end) break;
    if (isAround(other) && test(other)) return true;
  }
  for (let other = site + 1; other < starts.length && starts[other] === start; other++)
    if (isAround(other) && test(other)) return true;
  return false;
}

const ignoredFlags = siteFlags.variant | siteFlags.verbal;
/** Greatest distance, in UTF-16 units, from the start of a phrase to one inside it. */
const longestPhrase = 256;

function reachOf({ starts, ends, flags }: SiteColumns): number {
  let reach = 0;
  for (let site = 0; site < starts.length; site++)
    if ((flags[site] & ignoredFlags) === 0) reach = Math.max(reach, ends[site] - starts[site]);
  return reach;
}

/** Counts equal pairs of a sorted list, grouped by their first key. */
function countPairs(sorted: Float64Array, keyCount: number): Pick<Nesting, 'begins' | 'longer' | 'counts'> {
  const begins = new Uint32Array(keyCount + 1);
  const longer = new Uint32Array(sorted.length);
  const counts = new Uint32Array(sorted.length);
  let different = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) {
      begins[Math.floor(sorted[i] / keyCount) + 1]++;
      longer[different++] = sorted[i] % keyCount;
    }
    counts[different - 1]++;
  }
  for (let key = 0; key < keyCount; key++) begins[key + 1] += begins[key];
  return { begins, longer: longer.slice(0, different), counts: counts.slice(0, different) };
}
