import { compareStrings } from '../../base/compareStrings';
import type { FileSet, IndexedFile } from './fileVersions';
import type { Formula } from './formula';
import { toFormulas } from './formulaSites';
import { linksOf } from './links';
import { patternsOf, type Pattern } from './patterns';

/**
 * A place is covered if formulas that are already in the list contain this share of its words. A formula is left out of
 * the list if this share of its places is covered. Chosen by hand.
 */
const coveredShare = 0.6;

/**
 * The formulas of all files, those that cover the most text first. A formula whose places are mostly covered by
 * formulas before it is left out. Yields about every millisecond.
 */
export function* allFormulas(fileSet: FileSet): Generator<void, readonly Formula[]> {
  const files = [...fileSet.byUri.values()].sort((a, b) => compareStrings(a.uri, b.uri));
  const patterns = yield* allPatterns(files, fileSet);
  patterns.sort((a, b) => weight(b) - weight(a) || compareStrings(a.file.uri, b.file.uri) || a.from - b.from);
  const covered = createMarks(files);
  const listed: Pattern[] = [];
  for (const pattern of patterns) {
    yield;
    const places = placesOf(pattern);
    const coveredPlaces = places.filter(({ file, from, to }) => isCovered(covered.get(file)!, from, to));
    if (coveredPlaces.length >= coveredShare * places.length) continue;
    if (!isWholeSpeech(pattern)) mark(pattern, covered);
    listed.push(pattern);
  }
  return yield* toFormulas(listed);
}

/** The patterns of each file, except those that were already found from an earlier file. */
function* allPatterns(files: readonly IndexedFile[], fileSet: FileSet): Generator<void, Pattern[]> {
  const seen = createMarks(files);
  const patterns: Pattern[] = [];
  for (const file of files) {
    const links = yield* linksOf(file, 0, file.spoken.words.length, fileSet, { covered: seen.get(file) });
    for (const pattern of yield* patternsOf(file, links)) {
      mark(pattern, seen);
      patterns.push(pattern);
    }
  }
  return patterns;
}

/** Share of the words of a file from which a passage is the whole speech, and its fewest words. Chosen by hand. */
const wholeSpeech = { share: 0.8, fewestWords: 60 };

/**
 * Whether a pattern says only that files are the same speech. What is said in it and elsewhere is a formula all the
 * same.
 */
function isWholeSpeech(pattern: Pattern): boolean {
  const places = placesOf(pattern);
  return places.every(
    ({ file, from, to }) =>
      to - from >= Math.max(wholeSpeech.fewestWords, wholeSpeech.share * file.spoken.words.length),
  );
}

/** Number of words that a reader who knows the passage need not read again. */
function weight({ from, to, others }: Pattern): number {
  return (to - from) * others.length;
}

/** One byte for each word of each file. */
type Marks = ReadonlyMap<IndexedFile, Uint8Array>;

function createMarks(files: readonly IndexedFile[]): Marks {
  return new Map(files.map(file => [file, new Uint8Array(file.spoken.words.length)]));
}

function mark(pattern: Pattern, marks: Marks): void {
  for (const { file, from, to } of placesOf(pattern)) marks.get(file)!.fill(1, from, to);
}

function isCovered(marks: Uint8Array, from: number, to: number): boolean {
  let count = 0;
  for (let i = from; i < to; i++) count += marks[i];
  return count >= coveredShare * (to - from);
}

function placesOf({ file, from, to, others }: Pattern): { file: IndexedFile; from: number; to: number }[] {
  return [{ file, from, to }, ...others.map(other => ({ file: other.file, from: other.b, to: other.bEnd }))];
}
