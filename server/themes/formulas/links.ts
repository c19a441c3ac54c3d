import { align, sameWords, similar, type Alignment } from './align';
import type { SpokenWords } from './formula';
import { eachShingle, sameShingle, shingle } from './shingles';
import type { ShingleTable } from './shingleTable';

/** Fewest words of a formula, of which one may differ. */
export const shortest = 8;
/** Fewest words of it that say something: "it would have been for all of them" is none. */
const telling = 2;
/** A shingle with more places than this leads only to those that share `shortest` words in a row with it: "I would like to say that" stands everywhere. */
const crowd = 32;
/** Most places in one other transcript of what stands at a word: of a refrain with more the first are told. */
const refrain = 256;
/** Words that are looked at between two looks at the clock. */
const chunk = 16;

export interface IndexedFile {
  readonly number: number;
  readonly uri: string;
  readonly spoken: SpokenWords;
}

/** What stands in a file (A) and nearly the same in another place (B, in `file`). */
export interface Link extends Alignment {
  readonly file: IndexedFile;
}

/**
 * All stretches that shingles of a file's words [from, to) lead to, sorted; each is as long as the texts agree, also
 * beyond these words. Words that `told` marks are passed over, and later places in the same file are marked in it: what
 * they lead to is found from the first.
 */
export function* linksOf(
  file: IndexedFile,
  from: number,
  to: number,
  table: ShingleTable,
  fileOf: (number: number) => IndexedFile,
  told?: Uint8Array,
): Generator<void, Link[]> {
  const { words } = file.spoken;
  const found: Link[] = [];
  const open = new Map<IndexedFile, OpenLinks>();
  const places = createPlaces(file, table, fileOf);
  for (let begin = from; begin < to; begin += chunk) {
    eachShingle(words, begin, Math.min(to, begin + chunk), (at, hash) => {
      if (told?.[at] === 1) return;
      for (const place of places.around(at, hash)) {
        const other = fileOf(Math.floor(place / wordRange));
        const word = place % wordRange;
        const near = open.get(other) ?? new OpenLinks();
        if (near.hold(at, word) || near.isFull(at)) continue;
        const alignment = align(words, at, other.spoken.words, word, other === file);
        if (!isFormula(words, alignment)) continue;
        const link = { ...alignment, file: other };
        found.push(link);
        if (other === file) told?.fill(1, Math.max(at + shingle, link.b), link.bEnd);
        near.add(link);
        open.set(other, near);
      }
    });
    yield;
  }
  return found.sort((a, b) => a.a - b.a || a.aEnd - b.aEnd || compare(a.file.uri, b.file.uri) || a.b - b.b);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A place as one number: that of the file × `wordRange` + that of the word. */
const wordRange = 2 ** 32;

/** Collects the places of shingles of a file. */
function createPlaces(
  file: IndexedFile,
  table: ShingleTable,
  fileOf: (number: number) => IndexedFile,
): { around(at: number, hash: number): Float64Array } {
  const { words } = file.spoken;
  let found = new Float64Array(256);
  /** The other places of the shingle at a word, by file, in text order inside one. They are good until the next call. */
  const around = (at: number, hash: number): Float64Array => {
    let count = 0;
    table.each(hash, (number, word) => {
      if (number === file.number && word > at - shingle && word < at + shingle) return;
      if (!sameShingle(words, at, fileOf(number).spoken.words, word)) return;
      if (count === found.length) {
        const more = new Float64Array(2 * count);
        more.set(found);
        found = more;
      }
      found[count++] = number * wordRange + word;
    });
    if (count > crowd) {
      const all = count;
      count = 0;
      for (let i = 0; i < all; i++)
        if (goesOn(words, at, fileOf(Math.floor(found[i] / wordRange)).spoken.words, found[i] % wordRange))
          found[count++] = found[i];
    }
    return count < 2 ? found.subarray(0, count) : found.subarray(0, count).sort();
  };
  return { around };
}

/** Whether `shortest` words in a row are the same around a shingle. */
function goesOn(A: Uint32Array, i: number, B: Uint32Array, j: number): boolean {
  let run = shingle;
  for (let k = 1; run < shortest && i >= k && j >= k && A[i - k] === B[j - k]; k++) run++;
  for (let k = shingle; run < shortest && i + k < A.length && j + k < B.length && A[i + k] === B[j + k]; k++) run++;
  return run >= shortest;
}

/** The links to one other file that may go on over the word that is looked at. */
class OpenLinks {
  private links: Link[] = [];
  /** By how far B's words are ahead of A's, at either end: most places that are known already lie there. */
  private readonly diagonals = new Map<number, Link>();

  add(link: Link): void {
    this.links.push(link);
    this.diagonals.set(link.b - link.a, link);
    this.diagonals.set(link.bEnd - link.aEnd, link);
  }

  /** Whether a link already joins the two words, or words within its gaps of them. */
  hold(at: number, word: number): boolean {
    const straight = this.diagonals.get(word - at);
    return (straight !== undefined && isOn(straight, at, word)) || this.links.some(link => isOn(link, at, word));
  }

  isFull(at: number): boolean {
    if (this.links.length >= refrain) this.links = this.links.filter(link => link.aEnd > at);
    return this.links.length >= refrain;
  }
}

function isOn(link: Link, at: number, word: number): boolean {
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
  return longer >= shortest && same >= shortest - 1 && same >= similar * longer && tells(words, a, aEnd);
}

/** Whether enough of the words say something. */
export function tells(words: Uint32Array, from: number, to: number): boolean {
  let count = 0;
  for (let i = from; i < to && count < telling; i++) count += words[i] & 1;
  return count >= telling;
}
