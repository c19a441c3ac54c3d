import { compareStrings } from '../../../base/compareStrings';
import { wordList } from '../../../search/passages/passageFacts';
import { fold } from '../../../text/fold';
import { compareDates } from '../../../transcript/calendar';
import { wordsOfLine, type LineFile, type LineSet } from './lineSet';
import { wordDistance, type SortPlace } from './lineView';

/** A rank below `ranks` for each line; lower ones come first. */
export interface Ranks {
  readonly rankOf: Uint32Array;
  readonly ranks: number;
}

/** Lines between two points where the work may be interrupted. */
const stride = 256;

/** The ranks of all lines for one place. Yields about every millisecond. */
export function* ranksOf(set: LineSet, place: SortPlace): Generator<void, Ranks> {
  const distance = wordDistance(place);
  if (distance !== undefined) return yield* wordRanks(set, distance);
  if (place === 'node') return yield* stringRanks(set.form, set.forms);
  const files = place === 'date' ? rankFiles(set.files, byDate) : rankFiles(set.files, byTitle(set.files));
  return { rankOf: set.file.map(file => files[file]), ranks: set.files.length };
}

/** The ranks of groups: by the number of their lines, the most first, and then by their words. */
export function* groupRanks({ form, forms }: LineSet, lines: Uint32Array): Generator<void, Ranks> {
  const counts = new Uint32Array(forms.length);
  for (let i = 0; i < lines.length; i++) {
    counts[form[lines[i]]]++;
    if (i % 4096 === 0) yield;
  }
  const { rankOf } = yield* stringRanks(Uint32Array.from(forms.keys()), forms);
  const order = Array.from(forms.keys()).sort((a, b) => counts[b] - counts[a] || rankOf[a] - rankOf[b]);
  const rankOfForm = ranksInOrder(order);
  return { rankOf: form.map(each => rankOfForm[each]), ranks: forms.length };
}

/** Ranks of the words at a distance from the node. Where the passage has no word there, it comes first. */
function* wordRanks(set: LineSet, distance: number): Generator<void, Ranks> {
  const words = new Map<string, number>([['', 0]]);
  const wordOf = new Uint32Array(set.total);
  for (const { entry, first, count } of set.files) {
    const list = wordList(entry.facts.passages);
    const { tokens } = entry.facts.passages;
    for (let line = first; line < first + count; line++) {
      const token = tokenAt(set, line, distance);
      const word = token === undefined ? '' : list[tokens[token]];
      let known = words.get(word);
      if (known === undefined) words.set(word, (known = words.size));
      wordOf[line] = known;
      if (line % stride === 0) yield;
    }
    yield;
  }
  return yield* stringRanks(wordOf, [...words.keys()]);
}

/** The running word at a distance from the node of a line, in its passage. */
export function tokenAt(set: LineSet, line: number, distance: number): number | undefined {
  const { first, end, from, to } = wordsOfLine(set, line);
  const token = distance < 0 ? first + distance : end - 1 + distance;
  return token >= from && token < to ? token : undefined;
}

/** Ranks of strings by code units, for lines that have an index of one. The strings are sorted in parts, by how they begin. */
function* stringRanks(indexOf: Uint32Array, strings: readonly string[]): Generator<void, Ranks> {
  const byStart = new Map<number, number[]>();
  for (const [index, text] of strings.entries()) {
    const start = unitAt(text, 0) * 0x10001 + unitAt(text, 1);
    const known = byStart.get(start);
    if (known === undefined) byStart.set(start, [index]);
    else known.push(index);
    if (index % 4096 === 0) yield;
  }
  const order: number[] = [];
  for (const start of [...byStart.keys()].sort((a, b) => a - b)) {
    const part = byStart.get(start)!.sort((a, b) => compareStrings(strings[a], strings[b]));
    for (const index of part) order.push(index);
    yield;
  }
  const rankOf = ranksInOrder(order);
  return { rankOf: indexOf.map(index => rankOf[index]), ranks: strings.length };
}

/** 0 behind the end of the text, or else 1 + the code unit. */
function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) + 1 : 0;
}

function ranksInOrder(order: readonly number[]): Uint32Array {
  const ranks = new Uint32Array(order.length);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}

/** Equal files have the same rank. */
function rankFiles(files: readonly LineFile[], compare: (a: LineFile, b: LineFile) => number): Uint32Array {
  const order = Array.from(files.keys()).sort((a, b) => compare(files[a], files[b]) || a - b);
  const ranks = new Uint32Array(files.length);
  for (let i = 1; i < order.length; i++)
    ranks[order[i]] = ranks[order[i - 1]] + (compare(files[order[i - 1]], files[order[i]]) === 0 ? 0 : 1);
  return ranks;
}

/** Undated transcripts come last. */
function byDate({ entry: { date: a } }: LineFile, { entry: { date: b } }: LineFile): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareDates(a, b);
}

/** By title; transcripts with the same title by their names. */
function byTitle(files: readonly LineFile[]): (a: LineFile, b: LineFile) => number {
  const titles = new Map(files.map(file => [file, fold(file.entry.title)]));
  return (a, b) => compareStrings(titles.get(a)!, titles.get(b)!) || compareStrings(a.name, b.name);
}
