import { upperBound } from '../base/binarySearch';
import { overlaps, touches, type Span } from '../text/span';
import type { StoredFile } from './storedFile';
import type { ThemeForm } from './themeFacts';

/** A site of a theme in a file. */
export interface Mention {
  readonly file: StoredFile;
  /** Number of the site. */
  readonly site: number;
  readonly form: ThemeForm;
}

export function spanOf({ starts, ends }: StoredFile, site: number): Span {
  return { start: starts[site], end: ends[site] };
}

/**
 * Removes variants and aliases that overlap an earlier mention of the list: a phrase can match both as a whole and with
 * a word left out.
 */
export function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const earlierSites = new Map<StoredFile, number[]>();
  return mentions.filter(({ file, site, form }) => {
    const earlier = earlierSites.get(file);
    const span = spanOf(file, site);
    if (form !== 'exact' && earlier?.some(other => overlaps(spanOf(file, other), span)) === true) return false;
    if (earlier === undefined) earlierSites.set(file, [site]);
    else earlier.push(site);
    return true;
  });
}

/** Longest mention, in UTF-16 units, that is found from an offset inside it. */
const longestMention = 512;

/** Numbers of the sites that touch an offset. */
export function sitesTouching(file: StoredFile, offset: number): number[] {
  const { starts } = file;
  const touching: number[] = [];
  for (let site = upperBound(starts, offset) - 1; site >= 0 && starts[site] >= offset - longestMention; site--) {
    if (touches(spanOf(file, site), offset)) touching.push(site);
  }
  return touching;
}
