import { firstIndexWhere, lowerBound } from '../../base/binarySearch';
import { compareStrings } from '../../base/compareStrings';
import { clip, sameWords, leastSimilarity, type Alignment } from './align';
import type { IndexedFile } from './fileVersions';
import type { SpokenWords } from './formula';
import { hasContent, fewestWords, type Link } from './links';

/** A passage of a file, words [from, to), with its other places. */
export interface Pattern {
  readonly file: IndexedFile;
  readonly from: number;
  readonly to: number;
  /** Sorted by URI and place, without overlap; at least one. */
  readonly others: readonly Link[];
}

/** Most words of a neighbouring sentence that are cut off at either end of a passage. Chosen by hand. */
const mostRaggedWords = 3;
/**
 * Two passages that overlap are both listed if the longer one has `length` times as many words and the shorter one
 * `places` times as many places. Chosen by hand.
 */
const bothListed = { length: 1.5, places: 2 };

/**
 * Combines the links of one file into passages. Links overlap in many ways, because each other text agrees over a
 * shorter or longer stretch. Each stretch of a link is a candidate. Candidates are taken in descending order of the
 * words that they cover (length × other places). A candidate that shares at least half of the shorter one's words with
 * one already taken is only taken if the two are sufficiently different (`bothListed`).
 *
 *     links   ├──────────────────────────────┤  to one place
 *                      ├─────────┤              to four places
 *                      ├──────────┤             to one place: too similar to the one above
 *     taken   ├──────────────────────────────┤
 *                      ├─────────┤
 */
export function* patternsOf(file: IndexedFile, links: readonly Link[]): Generator<void, Pattern[]> {
  const stretches = yield* stretchesOf(links);
  const taken: Stretch[] = [];
  for (const stretch of stretches.sort((x, y) => weight(y) - weight(x) || x.from - y.from || y.to - x.to)) {
    if (taken.every(other => areBothListed(stretch, other))) taken.push(stretch);
  }
  const patterns: Pattern[] = [];
  for (const stretch of taken) {
    const { from, to } = withoutRaggedEnds(file.spoken, stretch.from, stretch.to);
    const pattern = patternOf(file, from, to, links);
    if (pattern !== undefined) patterns.push(pattern);
    yield;
  }
  return patterns;
}

/** Words that a link joins to another place, and the number of places (this one included) that have most of them. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly places: number;
}

/** `links` must be sorted by start and end. */
function* stretchesOf(links: readonly Link[]): Generator<void, Stretch[]> {
  /** For each link the greatest end of all links up to it. */
  const greatestEnd = new Uint32Array(links.length);
  links.forEach((link, i) => {
    greatestEnd[i] = Math.max(link.aEnd, i === 0 ? 0 : greatestEnd[i - 1]);
  });
  const stretches: Stretch[] = [];
  for (let i = 0; i < links.length; i++) {
    const { a: from, aEnd: to } = links[i];
    if (i > 0 && links[i - 1].a === from && links[i - 1].aEnd === to) continue;
    const required = leastSimilarity * (to - from);
    const end = firstIndexWhere(0, links.length, index => links[index].a > to - required);
    let places = 1;
    for (let k = end - 1; k >= 0 && greatestEnd[k] >= from + required; k--) {
      if (Math.min(to, links[k].aEnd) - Math.max(from, links[k].a) >= required) places++;
    }
    stretches.push({ from, to, places });
    yield;
  }
  return stretches;
}

function weight({ from, to, places }: Stretch): number {
  return (to - from) * (places - 1);
}

function areBothListed(x: Stretch, y: Stretch): boolean {
  const overlap = Math.min(x.to, y.to) - Math.max(x.from, y.from);
  const [shorter, longer] = x.to - x.from <= y.to - y.from ? [x, y] : [y, x];
  if (overlap < 0.5 * (shorter.to - shorter.from)) return true;
  return (
    longer.to - longer.from >= bothListed.length * (shorter.to - shorter.from) &&
    shorter.places >= bothListed.places * longer.places
  );
}

/**
 * Shortens a passage whose ends do not fall on sentence boundaries. The few words of a neighbouring sentence that
 * happen to agree are cut off, and so are function words at the end: "… of the Union is strong. And".
 */
function withoutRaggedEnds(
  { words, sentences }: SpokenWords,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  const firstSentence = sentences[lowerBound(sentences, from)];
  if (firstSentence <= from + mostRaggedWords && firstSentence < to) from = firstSentence;
  const next = lowerBound(sentences, to);
  if (sentences[next] === to) return { from, to };
  const lastSentence = sentences[next - 1];
  if (lastSentence > from && lastSentence >= to - mostRaggedWords) return { from, to: lastSentence };
  while (to > from && (words[to - 1] & 1) === 0) to--;
  return { from, to };
}

/** The pattern of the words [from, to); undefined if they are too few or have no other place. */
function patternOf(file: IndexedFile, from: number, to: number, links: readonly Link[]): Pattern | undefined {
  if (to - from < fewestWords || !hasContent(file.spoken.words, from, to)) return undefined;
  const places = links
    .filter(link => link.a < to && link.aEnd > from)
    .map((link): Link => ({ ...clip(link, from, to), file: link.file }))
    .filter(link => isSimilar(link, to - from) && (link.file !== file || link.bEnd <= from || link.b >= to));
  const others = withoutOverlap(places);
  return others.length === 0 ? undefined : { file, from, to, others };
}

function isSimilar(place: Alignment, length: number): boolean {
  const longer = Math.max(length, place.bEnd - place.b);
  const same = sameWords(place);
  return same >= leastSimilarity * longer && same >= fewestWords - 1;
}

/** Of places that overlap, only the one with the most equal words is kept. */
function withoutOverlap(places: readonly Link[]): Link[] {
  const separate: Link[] = [];
  const sorted = [...places].sort(
    (x, y) => compareStrings(x.file.uri, y.file.uri) || x.b - y.b || x.bEnd - y.bEnd || x.a - y.a,
  );
  for (const place of sorted) {
    const last = separate.at(-1);
    if (last === undefined || last.file !== place.file || last.bEnd <= place.b) separate.push(place);
    else if (sameWords(place) > sameWords(last)) separate[separate.length - 1] = place;
  }
  return separate;
}
