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
  const earlierSpans = new Map<StoredFile, TakenSpans>();
  return mentions.filter(({ file, site, form }) => {
    const span = spanOf(file, site);
    let earlier = earlierSpans.get(file);
    if (earlier === undefined) earlierSpans.set(file, (earlier = new TakenSpans()));
    if (form !== 'exact' && earlier.overlap(span)) return false;
    earlier.add(span);
    return true;
  });
}

/** UTF-16 units of a stretch of text, whose spans are looked through together: a few mentions. Chosen by hand. */
const stretch = 64;

/** Spans of one text, by the stretches of the text that they lie in. */
class TakenSpans {
  readonly #byStretch = new Map<number, Span[]>();

  add(span: Span): void {
    for (const number of stretchesOf(span)) {
      const spans = this.#byStretch.get(number);
      if (spans === undefined) this.#byStretch.set(number, [span]);
      else spans.push(span);
    }
  }

  overlap(span: Span): boolean {
    return stretchesOf(span).some(number => this.#byStretch.get(number)?.some(other => overlaps(other, span)) === true);
  }
}

function stretchesOf({ start, end }: Span): number[] {
  const first = Math.floor(start / stretch);
  return Array.from({ length: Math.floor(Math.max(start, end - 1) / stretch) - first + 1 }, (_, i) => first + i);
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
