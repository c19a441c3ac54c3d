import { compareStrings } from '../../base/compareStrings';
import { clip, sameWords, similar, type Alignment } from './align';
import type { IndexedFile } from './fileVersions';
import type { SpokenWords } from './formula';
import { hasContent, shortest, type Link } from './links';

/** A passage of a file with its other places. */
export interface Pattern {
  readonly file: IndexedFile;
  readonly from: number;
  readonly to: number;
  /** Sorted by URI and place, without overlap; at least one. */
  readonly others: readonly Link[];
}

/** Words of another sentence at an end of a passage that are left out. */
const ragged = 3;
/** How much longer than a passage inside it one has to be, and how much more often than it the inner has to stand, for both to be told. */
const both = { length: 1.5, places: 2 };

/**
 * The passages of one file that its links add up to. Links overlap in all ways, for two texts agree over more or less;
 * of all stretches that some link has, those are told that save a reader most words (length × other places), and one that
 * overlaps a told one by half only where the shorter of the two stands in at least twice as many places.
 *
 *     links   ├──────────────────────────────┤  to one place
 *                      ├─────────┤              to four places
 *                      ├──────────┤             to one place: no news beside the one above
 *     told    ├──────────────────────────────┤
 *                      ├─────────┤
 */
export function* patternsOf(file: IndexedFile, links: readonly Link[]): Generator<void, Pattern[]> {
  const stretches = yield* stretchesOf(links);
  const told: Stretch[] = [];
  for (const stretch of stretches.sort((a, b) => weight(b) - weight(a) || a.from - b.from || b.to - a.to)) {
    if (told.every(other => isNews(stretch, other))) told.push(stretch);
  }
  const patterns: Pattern[] = [];
  for (const stretch of told) {
    const { from, to } = tidy(file.spoken, stretch.from, stretch.to);
    const pattern = patternOf(file, from, to, links);
    if (pattern !== undefined) patterns.push(pattern);
    yield;
  }
  return patterns;
}

/** Words that some link joins to another place, and in how many places, this one included, most of them stand. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly places: number;
}

function* stretchesOf(links: readonly Link[]): Generator<void, Stretch[]> {
  /** The farthest end of all links up to each: where it falls short, no earlier link reaches either. */
  const reach = new Uint32Array(links.length);
  links.forEach((link, i) => {
    reach[i] = Math.max(link.aEnd, i === 0 ? 0 : reach[i - 1]);
  });
  const stretches: Stretch[] = [];
  for (let i = 0; i < links.length; i++) {
    const { a: from, aEnd: to } = links[i];
    if (i > 0 && links[i - 1].a === from && links[i - 1].aEnd === to) continue;
    const wanted = similar * (to - from);
    let places = 1;
    for (let k = firstBeyond(links, to - wanted) - 1; k >= 0 && reach[k] >= from + wanted; k--) {
      if (Math.min(to, links[k].aEnd) - Math.max(from, links[k].a) >= wanted) places++;
    }
    stretches.push({ from, to, places });
    yield;
  }
  return stretches;
}

/** Index of the first link that begins beyond a word. */
function firstBeyond(links: readonly Link[], word: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (links[middle].a <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weight({ from, to, places }: Stretch): number {
  return (to - from) * (places - 1);
}

function isNews(a: Stretch, b: Stretch): boolean {
  const overlap = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  const [short, long] = a.to - a.from <= b.to - b.from ? [a, b] : [b, a];
  if (overlap < 0.5 * (short.to - short.from)) return true;
  return long.to - long.from >= both.length * (short.to - short.from) && short.places >= both.places * long.places;
}

/** Without the few words of a neighbouring sentence that happen to agree, and without function words at an end that is none of a sentence: "… of the Union is strong. And". */
function tidy({ words, sentences }: SpokenWords, from: number, to: number): { from: number; to: number } {
  const first = sentences[firstAtLeast(sentences, from)];
  if (first <= from + ragged && first < to) from = first;
  const next = firstAtLeast(sentences, to);
  if (sentences[next] === to) return { from, to };
  const last = sentences[next - 1];
  if (last > from && last >= to - ragged) return { from, to: last };
  while (to > from && (words[to - 1] & 1) === 0) to--;
  return { from, to };
}

function firstAtLeast(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function patternOf(file: IndexedFile, from: number, to: number, links: readonly Link[]): Pattern | undefined {
  if (to - from < shortest || !hasContent(file.spoken.words, from, to)) return undefined;
  const places = links
    .filter(link => link.a < to && link.aEnd > from)
    .map((link): Link => ({ ...clip(link, from, to), file: link.file }))
    .filter(link => isLike(link, to - from) && (link.file !== file || link.bEnd <= from || link.b >= to));
  const others = withoutOverlap(places);
  return others.length === 0 ? undefined : { file, from, to, others };
}

function isLike(place: Alignment, length: number): boolean {
  const longer = Math.max(length, place.bEnd - place.b);
  const same = sameWords(place);
  return same >= similar * longer && same >= shortest - 1;
}

/** Of places that overlap those are kept that share most words. */
function withoutOverlap(places: readonly Link[]): Link[] {
  const kept: Link[] = [];
  const byFile = [...places].sort(
    (a, b) => compareStrings(a.file.uri, b.file.uri) || a.b - b.b || a.bEnd - b.bEnd || a.a - b.a,
  );
  for (const place of byFile) {
    const last = kept.at(-1);
    if (last === undefined || last.file !== place.file || last.bEnd <= place.b) kept.push(place);
    else if (sameWords(place) > sameWords(last)) kept[kept.length - 1] = place;
  }
  return kept;
}
