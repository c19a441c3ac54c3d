import { firstEndingAfter, type Span } from '../text/span';
import { isoDate } from '../transcript/calendar';
import { findDates } from '../transcript/dates/findDates';
import type { Block, DateMention, Note, Transcript } from '../transcript/transcript';
import type { Citation, Resolution, Work } from './citation';
import { readBlock, type Passing } from './grammar/driver';
import { newMemory, pairBrackets, type Memory, type Scan } from './grammar/scan';
import { settle } from './grammar/settle';
import { resolveQuery } from './query';
import type { CitationReader } from './reader';
import { createTitleIndex, type TitleIndex } from './titles';
import { tokenize } from './tokenize';

/** A reader for a table of works; where two works share a spelling the earlier one wins, so a user's works should stand first. */
export function createCitationReader(works: readonly Work[]): CitationReader {
  const titles = createTitleIndex(works);
  return {
    read: (view, transcript) => readTranscript(view, transcript, titles),
    resolve: text => resolution(readLine(text, titles)),
    resolveQuery: text => resolveQuery(text, works, titles, line => resolution(readLine(line, titles))),
  };
}

function resolution(citations: readonly Citation[]): Resolution {
  return {
    targets: [...new Set(citations.map(citation => citation.key).filter(key => key !== ''))],
    problems: citations.flatMap(citation => citation.problems),
  };
}

function readLine(text: string, titles: TitleIndex): Citation[] {
  const dates = findDates(text, 0, text.length);
  const scan = openScan(
    text,
    { start: 0, end: text.length },
    { titles, dates, memory: newMemory(), block: 0, isNote: false, isTitle: false, isLine: true, skip: [] },
  );
  readBlock(scan);
  return settle(scan);
}

/**
 * Notes first, in a chain of their own ("ibid." in a note means the note before), then the text, in which the mark of a
 * note counts as what the note cites.
 */
function readTranscript(view: string, transcript: Transcript, titles: TitleIndex): Citation[] {
  const skip = [...transcript.honorifics, ...transcript.marks].sort((a, b) => a.start - b.start);
  const own = transcript.date === undefined ? {} : { ownDay: isoDate(transcript.date.value) };
  const shared = { titles, dates: transcript.dates, skip, ...own };
  const found: Citation[] = [];
  const noteMemory = newMemory();
  const cited = transcript.notes.map((note, index) => {
    const before = noteMemory.last;
    found.push(
      ...readSpan(view, note.body, { ...shared, memory: noteMemory, block: index, isNote: true, isTitle: false }),
    );
    return noteMemory.last === before ? undefined : { last: noteMemory.last, scripture: noteMemory.scripture };
  });
  const memory = newMemory();
  memory.citesQuran = noteMemory.citesQuran;
  let mark = 0;
  transcript.blocks.forEach((block, index) => {
    if (block.kind === 'note' || firstNoteAround(transcript.notes, block)) return;
    const passing = (offset: number): void => {
      for (; mark < transcript.marks.length && transcript.marks[mark].start < offset; mark++) {
        const source = cited[transcript.marks[mark].note ?? -1];
        if (source !== undefined) pointAt(memory, source, index);
      }
    };
    found.push(
      ...readSpan(view, block, { ...shared, memory, block: index, isNote: false, isTitle: isTitle(block) }, passing),
    );
    passing(block.end);
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A note's mark in the text: what the note cites was cited here. */
function pointAt(memory: Memory, source: Pick<Memory, 'last' | 'scripture'>, block: number): void {
  memory.last = source.last === undefined || source.last === 'unknown' ? source.last : { ...source.last, block };
  memory.scripture = source.scripture === undefined ? undefined : { ...source.scripture, block };
}

function firstNoteAround(notes: readonly Note[], block: Block): boolean {
  const note = notes[firstEndingAfter(notes, block.start)];
  return note !== undefined && note.start <= block.start && block.end <= note.end;
}

function isTitle(block: Block): boolean {
  return block.kind === 'title' || block.kind === 'heading' || block.kind === 'notes-heading';
}

interface Setting {
  readonly titles: TitleIndex;
  readonly dates: readonly DateMention[];
  readonly memory: Memory;
  readonly block: number;
  readonly isNote: boolean;
  readonly isTitle: boolean;
  readonly isLine?: boolean;
  readonly ownDay?: string;
  /** Honorifics and marks of notes: read over, sorted by start. */
  readonly skip: readonly Span[];
}

function readSpan(view: string, span: Span, setting: Setting, passing?: Passing): Citation[] {
  if (!worthReading(view.slice(span.start, span.end))) return [];
  const scan = openScan(view, span, setting);
  readBlock(scan, passing);
  return settle(scan);
}

/** Nearly every citation has a digit or a bracket; the others have one of these words. */
function worthReading(text: string): boolean {
  return /[\p{Nd}[(]|\bs(?:u|oo|ou|o)r[ae]|\b(?:ayah|ayat|verses?|psalms?|qur|kor[ao]n|ibid|chapter|sermon|letter|saying)\b|سور|[آاٱ]ی|همان/iu.test(
    text,
  );
}

function openScan(view: string, span: Span, setting: Setting): Scan {
  const tokens = withoutSpans(tokenize(view, span.start, span.end), setting.skip);
  const { titles, dates, memory, block, isNote, isTitle, isLine, ownDay } = setting;
  return {
    view,
    tokens,
    ...pairBrackets(tokens),
    titles,
    dates,
    memory,
    block,
    isNote,
    isTitle,
    isLine,
    ownDay,
    found: [],
    done: 0,
  };
}

function withoutSpans<T extends Span>(tokens: T[], skip: readonly Span[]): T[] {
  if (skip.length === 0 || tokens.length === 0) return tokens;
  let at = skip.findIndex(span => span.end > tokens[0].start);
  if (at < 0) return tokens;
  return tokens.filter(token => {
    while (at < skip.length && skip[at].end <= token.start) at++;
    return at >= skip.length || token.start < skip[at].start;
  });
}
