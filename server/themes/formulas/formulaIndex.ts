import { inSlices } from '../../base/slices';
import { touches } from '../../text/span';
import { compare, linksOf, type IndexedFile, type Link } from './links';
import type { Formula, FormulaChange, FormulaIndexWriter, FormulaSite, SpokenWords } from './formula';
import { patternsOf, type Pattern } from './patterns';
import { eachShingle } from './shingles';
import { spanOf, wordAt } from './spoken';
import { createShingleTable } from './shingleTable';

/** Words around the cursor whose shingles are looked up: passages that agree in four of five words share one within so many. */
const around = 64;
/** Share of a place's words inside formulas that were told before from which on it is known, and share of known places from which on a formula is not told. */
const known = 0.6;

/** An empty index of formulas. Changing a transcript costs its own words. */
export function createFormulaIndex(): FormulaIndexWriter {
  const files = new Map<string, IndexedFile>();
  const byNumber: (IndexedFile | undefined)[] = [];
  const free: number[] = [];
  const fileOf = (number: number): IndexedFile => byNumber[number]!;
  const table = createShingleTable(number => fileOf(number).spoken.words);
  let all: readonly Formula[] | undefined;
  let revision = 0;

  const remove = (uri: string): void => {
    const file = files.get(uri);
    if (file === undefined) return;
    const hashes = new Set<number>();
    eachShingle(file.spoken.words, 0, file.spoken.words.length, (_, hash) => hashes.add(hash));
    table.remove(hashes, file.number);
    files.delete(uri);
    byNumber[file.number] = undefined;
    free.push(file.number);
  };
  const changed = (): void => {
    all = undefined;
    revision++;
  };
  /** Looks at everything again where the corpus changes meanwhile: places of two states of it do not go together. */
  function* find(): Generator<void, readonly Formula[]> {
    for (;;) {
      const begun = revision;
      const steps = findAll(
        [...files.values()].sort((a, b) => compare(a.uri, b.uri)),
        (file, told) => linksOf(file, 0, file.spoken.words.length, table, fileOf, told),
      );
      let step = steps.next();
      while (!step.done && revision === begun) {
        yield;
        if (revision === begun) step = steps.next();
      }
      if (step.done === true && revision === begun) return (all = step.value);
    }
  }

  return {
    set(uri: string, spoken: SpokenWords) {
      remove(uri);
      const number = free.pop() ?? byNumber.length;
      const file = { number, uri, spoken };
      files.set(uri, file);
      byNumber[number] = file;
      eachShingle(spoken.words, 0, spoken.words.length, (at, hash) => table.add(hash, number, at));
      changed();
    },
    delete(uri: string) {
      remove(uri);
      changed();
    },
    at(uri, offset) {
      const file = files.get(uri);
      const word = file === undefined ? -1 : wordAt(file.spoken, offset);
      if (file === undefined || word < 0) return undefined;
      const links = finish(
        linksOf(file, Math.max(0, word - around), Math.min(file.spoken.words.length, word + around), table, fileOf),
      );
      const patterns = finish(
        patternsOf(
          file,
          links.filter(link => link.a <= word && word < link.aEnd),
        ),
      ).filter(({ from, to }) => touches(spanOf(file.spoken, from, to), offset));
      if (patterns.length === 0) return undefined;
      const pattern = patterns.reduce((a, b) => (b.to - b.from < a.to - a.from ? b : a));
      return { formula: toFormula(pattern), site: ownSite(pattern) };
    },
    all: (cancelled = () => false) => (all !== undefined ? Promise.resolve(all) : inSlices(find(), cancelled)),
  };
}

/**
 * One file after the other, by URI: what was found from an earlier one is not looked for again. Then the whole is told
 * with the weightiest first, and what lies mostly in what was told before is left out.
 */
function* findAll(
  files: readonly IndexedFile[],
  linksFrom: (file: IndexedFile, told: Uint8Array) => Generator<void, Link[]>,
): Generator<void, Formula[]> {
  const seen = new Map(files.map(file => [file, new Uint8Array(file.spoken.words.length)]));
  const found: Pattern[] = [];
  for (const file of files) {
    const patterns = yield* patternsOf(file, yield* linksFrom(file, seen.get(file)!));
    for (const pattern of patterns) mark(pattern, seen);
    found.push(...patterns);
  }
  const told = new Map(files.map(file => [file, new Uint8Array(file.spoken.words.length)]));
  const formulas: Formula[] = [];
  for (const pattern of found.sort(
    (a, b) => weight(b) - weight(a) || compare(a.file.uri, b.file.uri) || a.from - b.from,
  )) {
    yield;
    const places = placesOf(pattern);
    if (places.filter(({ file, from, to }) => isKnown(told.get(file)!, from, to)).length >= known * places.length)
      continue;
    mark(pattern, told);
    formulas.push(toFormula(pattern));
  }
  return formulas;
}

/** Words that a reader is spared by knowing them already. */
function weight({ from, to, others }: Pattern): number {
  return (to - from) * others.length;
}

function placesOf({ file, from, to, others }: Pattern): { file: IndexedFile; from: number; to: number }[] {
  return [{ file, from, to }, ...others.map(({ file, b, bEnd }) => ({ file, from: b, to: bEnd }))];
}

function mark(pattern: Pattern, marks: ReadonlyMap<IndexedFile, Uint8Array>): void {
  for (const { file, from, to } of placesOf(pattern)) marks.get(file)!.fill(1, from, to);
}

function isKnown(told: Uint8Array, from: number, to: number): boolean {
  let count = 0;
  for (let i = from; i < to; i++) count += told[i];
  return count >= known * (to - from);
}

function toFormula(pattern: Pattern): Formula {
  const sites = [ownSite(pattern), ...pattern.others.map(place => otherSite(pattern, place))];
  return { words: pattern.to - pattern.from, sites: sites.sort((a, b) => compare(a.uri, b.uri) || a.start - b.start) };
}

function ownSite({ file: { uri, spoken }, from, to }: Pattern): FormulaSite {
  return { uri, ...spanOf(spoken, from, to), before: from, behind: spoken.words.length - to, changes: [] };
}

function otherSite({ file, from, to }: Pattern, place: Link): FormulaSite {
  const { uri, spoken } = place.file;
  const change = (a: number, aEnd: number, b: number, bEnd: number): FormulaChange => ({
    here: spanOf(spoken, b, bEnd),
    there: { uri: file.uri, ...spanOf(file.spoken, a, aEnd) },
  });
  const changes: FormulaChange[] = [];
  if (place.a > from) changes.push(change(from, place.a, place.b, place.b));
  for (let g = 0; g < place.gaps.length; g += 4)
    changes.push(change(place.gaps[g], place.gaps[g + 1], place.gaps[g + 2], place.gaps[g + 3]));
  if (place.aEnd < to) changes.push(change(place.aEnd, to, place.bEnd, place.bEnd));
  return {
    uri,
    ...spanOf(spoken, place.b, place.bEnd),
    before: place.b,
    behind: spoken.words.length - place.bEnd,
    changes,
  };
}

/** Runs a piece of work that is small enough to be done at once. */
function finish<T>(work: Generator<void, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}
