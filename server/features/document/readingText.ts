import { inSlices } from '../../base/slices';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { mostlyRightToLeft } from '../../text/bidi';
import { positionAt } from '../../text/lines';
import type { Span } from '../../text/span';
import { titleCase } from '../../text/titleCase';
import { describeDate } from '../../transcript/dates/describeDate';
import type { Block, Language, Note, Transcript, Turn } from '../../transcript/transcript';
import { cueTime } from '../shared/cueTime';
import { plainTitle } from '../shared/listTitle';
import { headingLevel, headingSigns, markdownSigns } from './markdownSigns';
import { nonCitationBrackets } from './nonCitationBrackets';
import { pageBegins } from './pageBegins';
import { readingRuns, type ReadingFacts, type ReadingFrame, type ReadingMark, type ReadingRun } from './readingRuns';
import { withoutOverlap, type KindOfSpan } from './withoutOverlap';

/** A transcript as a reader sees it: in the order of the file, without furniture. */
export interface ReadingText {
  title: string;
  /** Whether one of the blocks is the title. */
  titleInText: boolean;
  date?: string;
  speaker?: string;
  place?: string;
  language: Language;
  dir: Direction;
  blocks: ReadingBlock[];
}

type Direction = 'ltr' | 'rtl';

/**
 * `turn` is the name of a speaker who says nothing; other names stand with the paragraph that they begin. `notes` is a heading
 * above notes, and `note` a note, that no mark refers to; other notes stand with the block of their first mark.
 */
export interface ReadingBlock {
  kind: 'title' | 'heading' | 'paragraph' | 'turn' | 'notes' | 'note';
  dir: Direction;
  /** Of a heading: 1 to 6. */
  level?: number;
  /** Of a paragraph: counted from 1, as `corpus/quote` has it. */
  number?: number;
  /** Time in the recording at which the paragraph begins: `12:35`. */
  time?: string;
  /** The name of who begins to speak, with remarks beside it. */
  speaker?: ReadingRun[];
  /** All words of the block are this. */
  frame?: ReadingFrame;
  runs: ReadingRun[];
  notes?: ReadingNote[];
}

export interface ReadingNote {
  number: string;
  /** Line and character of the label of the note. */
  label: [number, number];
  dir: Direction;
  runs: ReadingRun[];
}

export interface ReadingOptions {
  /** Marks the first themes of the transcript; waits until all themes are known. */
  readonly themes: boolean;
}

/**
 * Themes that are marked: the first ones of the list of the transcript's themes, and then those of several words. Chosen
 * by hand, so that a page is not full of marks.
 */
const mostThemes = { first: 10, ofSeveralWords: 40 };
/** Share of the longest lines that are no measure, and the longest lines of hard-wrapped text. Chosen by hand. */
const outliers = 0.05;
const longestLine = 130;
/** Fewest characters of a line in hard-wrapped text. Chosen by hand. */
const shortestLine = 50;

/**
 * The reading text of a transcript; undefined for another file. Works in slices. Rejects with `Cancelled` and
 * `TextUnavailable`.
 */
export async function readingText(
  corpus: Corpus,
  uri: string,
  options: ReadingOptions,
  cancelled: () => boolean,
): Promise<ReadingText | undefined> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return undefined;
  const text = await corpus.text(uri);
  const themes = options.themes ? await themeSpans(corpus, uri, cancelled) : [];
  return inSlices(build(entry, text, themes), cancelled);
}

async function themeSpans(corpus: Corpus, uri: string, cancelled: () => boolean): Promise<Span[]> {
  const themes = await corpus.themes();
  const ranked = await themes.ranked(mostThemes.ofSeveralWords, uri, cancelled);
  const marked = ranked.filter(({ label }, i) => i < mostThemes.first || label.includes(' '));
  return marked.flatMap(({ key }) => themes.sites(key, uri));
}

/** Of themes that overlap, those that a hover shows: the longest. */
function* longestOnly(sites: readonly Span[]): Generator<void, Span[]> {
  const longestFirst = [...sites].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Set<number>();
  const kept: Span[] = [];
  for (const [i, site] of longestFirst.entries()) {
    if (i % 500 === 0) yield;
    let isFree = true;
    for (let at = site.start; at < site.end && isFree; at++) isFree = !taken.has(at);
    if (!isFree) continue;
    for (let at = site.start; at < site.end; at++) taken.add(at);
    kept.push(site);
  }
  return kept;
}

function* build(entry: Entry, text: string, themes: readonly Span[]): Generator<void, ReadingText> {
  const { transcript } = entry.facts;
  const facts = yield* factsOf(entry, text, yield* longestOnly(themes));
  const builder = new BlockBuilder(entry, text, facts);
  const blocks: ReadingBlock[] = [];
  for (const item of itemsOf(transcript)) {
    blocks.push(...builder.build(item));
    yield;
  }
  const { date, speaker, place } = entry;
  const body = transcript.blocks.filter(({ kind }) => kind === 'paragraph');
  const rightToLeft = body.filter(({ language }) => language === 'fa' || language === 'ar').length * 2 > body.length;
  const directions = blocks.filter(({ kind, dir }) => kind === 'paragraph' && dir === 'rtl').length * 2;
  return {
    title: plainTitle(entry),
    titleInText: blocks.some(({ kind }) => kind === 'title'),
    ...(date !== undefined && { date: describeDate(date) }),
    ...(speaker !== undefined && { speaker: titleCase(speaker) }),
    ...(place !== undefined && { place }),
    language: transcript.language,
    dir: rightToLeft || directions > body.length ? 'rtl' : 'ltr',
    blocks,
  };
}

/** A block with the turns whose labels stand before it. At the end of the file there may be turns alone. */
interface Item {
  readonly block?: Block;
  /** Index of the block. */
  readonly index: number;
  readonly turns: readonly Turn[];
}

function* itemsOf({ blocks, turns }: Transcript): Generator<Item> {
  let next = 0;
  for (const [index, block] of blocks.entries()) {
    const before: Turn[] = [];
    while (next < turns.length && turns[next].label.start < block.end) before.push(turns[next++]);
    yield { block, index, turns: before };
  }
  if (next < turns.length) yield { index: blocks.length, turns: turns.slice(next) };
}

/** Builds the blocks of one transcript, in the order of the file. */
class BlockBuilder {
  readonly #entry: Entry;
  readonly #text: string;
  readonly #facts: ReadingFacts;
  readonly #notesByStart: ReadonlyMap<number, number>;
  readonly #marked: ReadonlySet<number>;
  readonly #attached = new Set<number>();
  #paragraphs = 0;
  #nextMark = 0;

  constructor(entry: Entry, text: string, facts: ReadingFacts) {
    this.#entry = entry;
    this.#text = text;
    this.#facts = facts;
    const { notes } = entry.facts.transcript;
    this.#notesByStart = new Map(notes.map(({ start }, index) => [start, index]));
    this.#marked = markedNotes(entry.facts.transcript);
  }

  build({ block, index, turns }: Item): ReadingBlock[] {
    const { transcript } = this.#entry.facts;
    // Of several labels in front of a paragraph, the last one begins it.
    const own = block?.kind === 'paragraph' ? turns.at(-1) : undefined;
    const alone = turns.filter(turn => turn !== own).map(turn => this.#turn(turn));
    if (block === undefined) return alone;
    const note = block.kind === 'note' ? this.#notesByStart.get(block.start) : undefined;
    if (note !== undefined) {
      if (this.#marked.has(note)) return alone;
      return [...alone, { kind: 'note', dir: this.#dir(block), runs: [], notes: [this.#note(transcript.notes[note])] }];
    }
    if (block.kind === 'notes-heading' && !this.#hasLooseNotes(index)) return alone;
    return [...alone, this.#block(block, own)];
  }

  #block(block: Block, turn: Turn | undefined): ReadingBlock {
    const { kind } = block;
    const runs = readingRuns(kind === 'paragraph' ? this.#facts : { ...this.#facts, lineLength: undefined }, block);
    const frame = runs[0]?.frame;
    const notes = this.#notesOf(block);
    const level = kind === 'heading' ? (headingLevel(this.#text, block) ?? 2) : undefined;
    const number = kind === 'paragraph' ? ++this.#paragraphs : undefined;
    const time = this.#timeOf(block, turn);
    return {
      kind: kind === 'notes-heading' ? 'notes' : kind === 'note' ? 'paragraph' : kind,
      dir: this.#dir(block),
      ...(level !== undefined && { level }),
      ...(number !== undefined && { number }),
      ...(time !== undefined && { time }),
      ...(turn !== undefined && { speaker: this.#label(turn) }),
      ...(frame !== undefined && isAll(frame, runs) && { frame }),
      runs,
      ...(notes.length > 0 && { notes }),
    };
  }

  #turn(turn: Turn): ReadingBlock {
    return { kind: 'turn', dir: this.#dir(turn.label), speaker: this.#label(turn), runs: [] };
  }

  /** The label without the colon behind it and without times. */
  #label({ label, name }: Turn): ReadingRun[] {
    let { end } = label;
    while (end > name.end && /[\s:：*_]/.test(this.#text[end - 1])) end--;
    const marks = [{ of: { kind: 'speaker' as const }, start: name.start, end: name.end }];
    return readingRuns({ ...this.#facts, marks, frames: [] }, { start: label.start, end });
  }

  #note({ number, label, body }: Note): ReadingNote {
    const { line, character } = positionAt(this.#facts.lineStarts, label.start);
    return {
      number,
      label: [line, character],
      dir: this.#dir(body),
      runs: readingRuns({ ...this.#facts, pages: [] }, body),
    };
  }

  /** The notes whose first mark is in the block. */
  #notesOf(block: Block): ReadingNote[] {
    const { marks, notes } = this.#entry.facts.transcript;
    const found: ReadingNote[] = [];
    for (; this.#nextMark < marks.length && marks[this.#nextMark].start < block.end; this.#nextMark++) {
      const { note } = marks[this.#nextMark];
      if (note === undefined || this.#attached.has(note)) continue;
      this.#attached.add(note);
      found.push(this.#note(notes[note]));
    }
    return found;
  }

  /** Whether a note without a mark follows the block of an index before the next other one. */
  #hasLooseNotes(heading: number): boolean {
    const { blocks } = this.#entry.facts.transcript;
    for (let i = heading + 1; i < blocks.length && blocks[i].kind === 'note'; i++) {
      const note = this.#notesByStart.get(blocks[i].start);
      if (note === undefined || !this.#marked.has(note)) return true;
    }
    return false;
  }

  /** The time of the cue, or the time that stands in or before the label or the paragraph. */
  #timeOf(block: Block, turn: Turn | undefined): string | undefined {
    if (block.kind !== 'paragraph') return undefined;
    const cue = cueTime(this.#entry, block.start);
    if (cue !== undefined) return cue;
    const start = turn?.label.start ?? block.start;
    const before = this.#text.slice(Math.max(0, start - 24), start);
    return (stampBefore.exec(before) ??
      stampInside.exec(this.#text.slice(start, Math.min(block.end, start + 120))))?.[1];
  }

  #dir({ start, end }: Span): Direction {
    return mostlyRightToLeft(this.#text.slice(start, Math.min(end, start + 400))) ? 'rtl' : 'ltr';
  }
}

const clock = '(?:\\d{1,2}:)?\\d{1,2}:\\d{2}';
const stampBefore = new RegExp(`(?:^|\\s)[[(]?(${clock})(?:[.,]\\d{1,3})?[\\])]?\\s{0,4}$`);
const stampInside = new RegExp(`^[^\\n]{0,80}?[[(](\\d{1,2}:\\d{2}:\\d{2}|0\\d:\\d{2})(?:[.,]\\d{1,3})?[\\])]`);

/** The notes that a mark in the running text refers to; those of other notes are behind them. */
function markedNotes({ marks, notes, blocks }: Transcript): Set<number> {
  const shown = blocks.filter(({ kind }) => kind !== 'note' && kind !== 'notes-heading');
  const found = new Set<number>();
  let next = 0;
  for (const { note, start } of marks) {
    while (next < shown.length && shown[next].end <= start) next++;
    if (note !== undefined && notes[note] !== undefined && shown[next]?.start <= start) found.add(note);
  }
  return found;
}

function isAll(frame: ReadingFrame, runs: readonly ReadingRun[]): boolean {
  const isBeside = ({ mark, text }: ReadingRun): boolean => mark !== undefined || !/\p{L}{4}/u.test(text);
  return runs.every(run => run.frame === frame || isBeside(run));
}

function* factsOf(entry: Entry, text: string, themes: readonly Span[]): Generator<void, ReadingFacts> {
  const { transcript, citations, lineStarts } = entry.facts;
  const isMarkdown = /\.(?:md|markdown)$/i.test(entry.name);
  const of = <K extends string>(kind: K, spans: readonly Span[]): KindOfSpan<K>[] =>
    spans.map(span => ({ kind, span }));
  const marks: KindOfSpan<Exclude<ReadingMark, 'speaker'>>[] = [
    ...of('noteMark', transcript.marks),
    ...of('citation', citations),
    ...of('date', transcript.dates),
    ...of('honorific', transcript.honorifics),
    ...of('theme', themes),
  ];
  yield;
  const frames: KindOfSpan<ReadingFrame>[] = [
    ...nonCitationBrackets(entry, text).map(bracket => ({ kind: bracket.kind, span: bracket })),
    ...of('quotation', transcript.quotations),
  ];
  // In the order in which a hover chooses.
  const shownMarks = withoutOverlap(marks, ['noteMark', 'citation', 'date', 'honorific', 'theme']);
  yield;
  const shownFrames = withoutOverlap(frames, ['stage', 'editorial', 'quotation']);
  const pages = pageBegins(text, transcript);
  yield;
  return {
    text,
    lineStarts,
    furniture: transcript.furniture,
    marks: shownMarks,
    frames: shownFrames,
    pages,
    ...(isMarkdown ? markdownSigns(text, transcript) : { signs: headingSigns(text, transcript), emphasis: [] }),
    lineLength: transcript.cues === undefined ? fullLineLength(lineStarts) : undefined,
  };
}

/** The usual length of full lines, at most `longestLine`; undefined where lines are short. */
function fullLineLength(lineStarts: Uint32Array): number | undefined {
  const lengths = lineStarts
    .slice(1)
    .map((start, i) => start - lineStarts[i])
    .filter(length => length > 1)
    .sort();
  const length = lengths.at(-Math.ceil(lengths.length * outliers)) ?? 0;
  return length < shortestLine ? undefined : Math.min(length, longestLine);
}
