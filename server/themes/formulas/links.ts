import { compareStrings } from '../../base/compareStrings';
import { grown } from '../../base/growableArray';
import { align, mayReach, sameWords, leastSimilarity, type Alignment } from './align';
import type { FileSet, IndexedFile } from './fileVersions';
import { eachShingle, sameShingle, shingleLength } from './shingles';

/** Fewest words of a formula, of which one may differ. Chosen by hand. */
export const fewestWords = 8;
/** Fewest content words of a formula: "it would have been for all of them" has none. Chosen by hand. */
const fewestContentWords = 2;
/**
 * Of a shingle with more places than this, only those places are used that have `fewestWords` words in a row in common:
 * phrases such as "I would like to say that" occur everywhere. Chosen by hand.
 */
const mostPlaces = 32;
/**
 * Most places in one file that one word is linked to; of a refrain with more places the first ones count. Chosen by
 * hand.
 */
const mostLinksPerFile = 256;
/**
 * Most words that the links between two files join, as a multiple of their words. Only a text that says the same thing
 * dozens of times over has more: each link there runs on to the end of the text. Chosen by hand.
 */
const mostJoined = 24;
/** Words that are processed between two points where the work may be interrupted. */
const wordsPerStep = 16;

/** Words of a file (A) that are nearly the same as those of another place (B, in `file`). */
export interface Link extends Alignment {
  readonly file: IndexedFile;
}

/**
 * All links that begin with a shingle in a file's words [from, to), sorted. Each is as long as the texts agree, also
 * outside these words.
 *
 * Words that are marked in `covered` are skipped. If a link leads to a later place in the same file, that place is
 * marked: its own links are the same as those of the first place.
 *
 * With `target`, only links that cover this word are sure to be found: a phrase of a whole corpus has thousands of others around it.
 */
export function* linksOf(
  file: IndexedFile,
  from: number,
  to: number,
  files: FileSet,
  { covered, target }: { readonly covered?: Uint8Array | undefined; readonly target?: number } = {},
): Generator<void, Link[]> {
  const { words } = file.spoken;
  const links: Link[] = [];
  const openLinks = new Map<IndexedFile, OpenLinks>();
  const placesAt = createPlaceFinder(file, files);
  for (let begin = from; begin < to; begin += wordsPerStep) {
    eachShingle(words, begin, Math.min(to, begin + wordsPerStep), (at, hash) => {
      if (covered?.[at] === 1) return;
      for (const place of placesAt(at, hash)) {
        const other = files.withId(fileIdOf(place));
        const word = wordOf(place);
        const known = openLinks.get(other);
        if (known !== undefined && (known.isFull(at) || known.include(at, word))) continue;
        if (target !== undefined && other !== file && !mayReach(words, at, other.spoken.words, word, target)) continue;
        const alignment = align(words, at, other.spoken.words, word, other === file);
        if (!isFormula(words, alignment)) continue;
        const link = { ...alignment, file: other };
        links.push(link);
        if (other === file) covered?.fill(1, Math.max(at + shingleLength, link.b), link.bEnd);
        const open = known ?? new OpenLinks(mostJoined * (words.length + other.spoken.words.length));
        open.add(link);
        openLinks.set(other, open);
      }
    });
    yield;
  }
  return links.sort((x, y) => x.a - y.a || x.aEnd - y.aEnd || compareStrings(x.file.uri, y.file.uri) || x.b - y.b);
}

/** Whether the words [from, to) contain enough content words. */
export function hasContent(words: Uint32Array, from: number, to: number): boolean {
  let count = 0;
  for (let i = from; i < to && count < fewestContentWords; i++) count += words[i] & 1;
  return count >= fewestContentWords;
}

/** A place as one number, so that places sort by file and word: file id × `wordRange` + index of the word. */
const wordRange = 2 ** 32;

function fileIdOf(place: number): number {
  return Math.floor(place / wordRange);
}

function wordOf(place: number): number {
  return place % wordRange;
}

/**
 * Finds the other places of the shingle at a word of a file, grouped by file, in text order inside one. The array is
 * valid until the next call.
 */
function createPlaceFinder(file: IndexedFile, files: FileSet): (at: number, hash: number) => Float64Array {
  const { words } = file.spoken;
  let places = new Float64Array(256);
  return (at, hash) => {
    let count = 0;
    files.eachPlace(hash, (other, word) => {
      if (other === file && word > at - shingleLength && word < at + shingleLength) return;
      if (!sameShingle(words, at, other.spoken.words, word)) return;
      places = grown(places, count + 1);
      places[count++] = other.id * wordRange + word;
    });
    if (count > mostPlaces) {
      const total = count;
      count = 0;
      for (let i = 0; i < total; i++) {
        const other = files.withId(fileIdOf(places[i])).spoken.words;
        if (shareLongRun(words, at, other, wordOf(places[i]))) places[count++] = places[i];
      }
    }
    return count < 2 ? places.subarray(0, count) : places.subarray(0, count).sort();
  };
}

/** Whether a shingle that both texts have is part of `fewestWords` equal words in a row. */
function shareLongRun(A: Uint32Array, i: number, B: Uint32Array, j: number): boolean {
  let run = shingleLength;
  for (let k = 1; run < fewestWords && i >= k && j >= k && A[i - k] === B[j - k]; k++) run++;
  for (let k = shingleLength; run < fewestWords && i + k < A.length && j + k < B.length && A[i + k] === B[j + k]; k++)
    run++;
  return run >= fewestWords;
}

/** The links to one other file that may extend over the current word. */
class OpenLinks {
  #links: Link[] = [];
  /**
   * Links by the difference between B's and A's word indexes, at both ends. A place that is part of a link mostly has
   * one of these differences, so that few places need a search through all links.
   */
  readonly #byDiagonal = new Map<number, Link>();
  /** Words that may still be joined. */
  #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  add(link: Link): void {
    this.#room -= link.aEnd - link.a;
    this.#links.push(link);
    this.#byDiagonal.set(link.b - link.a, link);
    this.#byDiagonal.set(link.bEnd - link.aEnd, link);
  }

  /** Whether a link already joins the two words, or words that its gaps may have shifted against them. */
  include(at: number, word: number): boolean {
    const likely = this.#byDiagonal.get(word - at);
    return (likely !== undefined && joins(likely, at, word)) || this.#links.some(link => joins(link, at, word));
  }

  isFull(at: number): boolean {
    if (this.#room < 0) return true;
    if (this.#links.length >= mostLinksPerFile) this.#links = this.#links.filter(link => link.aEnd > at);
    return this.#links.length >= mostLinksPerFile;
  }
}

function joins(link: Link, at: number, word: number): boolean {
  return (
    link.a <= at &&
    at < link.aEnd &&
    link.b <= word &&
    word < link.bEnd &&
    Math.abs(word - link.b - (at - link.a)) <= link.gaps.length
  );
}

function isFormula(words: Uint32Array, alignment: Alignment): boolean {
  const { a, aEnd, b, bEnd } = alignment;
  const longer = Math.max(aEnd - a, bEnd - b);
  const same = sameWords(alignment);
  return (
    longer >= fewestWords && same >= fewestWords - 1 && same >= leastSimilarity * longer && hasContent(words, a, aEnd)
  );
}
