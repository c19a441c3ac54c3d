import { languageOf } from '../text/language';
import { sentencesIn } from '../text/sentences';
import type { Span } from '../text/span';
import { firstEndingAfter, overlaps } from '../text/span';
import { countWords } from '../text/words';
import { findBrackets, findRoundDirections } from './brackets';
import { findDates } from './dates/findDates';
import { readFront } from './front';
import { findFurniture, frontMatterLines } from './furniture';
import { isSectionHeading } from './headings';
import { findHonorifics } from './honorifics';
import type { Line } from './lineLayout';
import { isSpace, layoutLines } from './lineLayout';
import { findMarks } from './marks';
import type { Block, BlockKind, Bracket, DateMention, Language, Note, Transcript } from './transcript';
import { findNotePlaces } from './notes';
import { groupLines, groupSpan, maskedView } from './paragraphs';
import { quotationsIn } from './quotations';

export interface Parsed {
  readonly transcript: Transcript;
  /** As long as the text: wrapped lines joined, furniture blanked, paragraph ends kept. Drop it after use: it holds the file. */
  readonly view: string;
}

/** Reads a transcript out of any text. Never throws; time is linear in the length. `fileName` is not used to guess facts. */
export function parseTranscript(text: string, _fileName?: string): Parsed {
  const lines = layoutLines(text);
  const furniture = findFurniture(text, lines);
  const places = findNotePlaces(text, lines, furniture);
  const front = readFront(text, lines, furniture, frontMatterLines(text, lines));
  const starts = lines.map(() => false);
  const alone = lines.map(() => false);
  for (const note of places.notes) starts[note.line] = true;
  for (const end of places.ends) if (end < lines.length) starts[end] = true;
  for (const index of places.headings) alone[index] = true;
  for (const index of front.breaks) starts[index] = true;

  const groups = front.regroup(groupLines(text, lines, furniture, starts, alone));
  const stamps = findTimestamps(text);
  const view = blanked(maskedView(text, lines, groups, furniture), stamps);

  const noteLines = new Map(places.notes.map((note, index) => [note.line, { ...note, section: places.ends[index] }]));
  const notes: Note[] = [];
  const sections: number[] = [];
  const blocks: Block[] = groups.map((group, index) => {
    const span = visible(view, groupSpan(lines, group));
    const note = noteLines.get(group.from);
    if (note !== undefined) sections.push(note.section);
    if (note !== undefined)
      notes.push({
        start: span.start,
        end: span.end,
        number: note.number,
        label: note.label,
        body: { start: Math.min(note.body, span.end), end: span.end },
      });
    const kind: BlockKind =
      note !== undefined
        ? 'note'
        : places.headings.has(group.from)
          ? 'notes-heading'
          : front.titleLine === group.from
            ? 'title'
            : !front.details.has(group.from) && isSectionHeading(view, span, index < groups.length - 1)
              ? 'heading'
              : 'paragraph';
    return block(view, kind, span);
  });
  const reading = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading' || kind === 'title');
  const { marks, problems } = findMarks(view, reading, notes, sections);
  return {
    view,
    transcript: {
      length: text.length,
      language: mainLanguage(blocks),
      ...front.facts,
      blocks,
      notes,
      marks,
      brackets: bracketsOf(view, takenBrackets(marks, notes)),
      quotations: blocks.flatMap(({ start, end, sentences }) => quotationsIn(view, start, end, sentences)),
      honorifics: findHonorifics(view),
      dates: withDateOf(front.facts, findDates(view)),
      furniture: withStamps(furnitureSpans(lines, furniture), stamps),
      problems,
    },
  };
}

function block(view: string, kind: BlockKind, span: Span): Block {
  const { start, end } = span;
  return {
    start,
    end,
    kind,
    language: languageOf(view, start, end),
    sentences: sentencesIn(view, start, end),
    words: countWords(view, start, end),
  };
}

/** Front matter is blanked in the view, but its date is one of the file's. */
function withDateOf({ date }: Pick<Transcript, 'date'>, found: readonly DateMention[]): readonly DateMention[] {
  if (date === undefined || found.some(other => overlaps(other, date))) return found;
  return [...found, { start: date.start, end: date.end, date: date.value }].sort((a, b) => a.start - b.start);
}

/** The language of most words. */
function mainLanguage(blocks: readonly Block[]): Language {
  const words = new Map<Language, number>();
  for (const { language, words: count } of blocks) words.set(language, (words.get(language) ?? 0) + count);
  return [...words].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und';
}

/** Square brackets and round stage directions in text order, none inside another. */
function bracketsOf(view: string, taken: readonly Span[]): Bracket[] {
  const all = [...findBrackets(view, taken), ...findRoundDirections(view)].sort((a, b) => a.start - b.start);
  return all.filter((bracket, index) => index === 0 || bracket.start >= all[index - 1].end);
}

/** Square brackets that belong to marks and labels, in text order. */
function takenBrackets(marks: readonly Span[], notes: readonly Note[]): Span[] {
  return [...marks, ...notes.map(note => note.label)].sort((a, b) => a.start - b.start);
}

const timestamp = /[[(]\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?[\])]/g;

/** `[00:12:35]`: time stamps of a recording are furniture inside the lines. */
function findTimestamps(text: string): Span[] {
  return [...text.matchAll(timestamp)].map(match => ({ start: match.index, end: match.index + match[0].length }));
}

function blanked(view: string, stamps: readonly Span[]): string {
  if (stamps.length === 0) return view;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of stamps) {
    parts.push(view.slice(done, start), ' '.repeat(end - start));
    done = end;
  }
  return parts.join('') + view.slice(done);
}

/** A group without the blanks at its ends; one of a time stamp alone stays as it is. */
function visible(view: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(view.charCodeAt(from))) from++;
  while (to > from && isSpace(view.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : { start, end };
}

function withStamps(furniture: readonly Span[], stamps: readonly Span[]): Span[] {
  if (stamps.length === 0) return [...furniture];
  const inside = stamps.filter(
    stamp =>
      furniture[firstEndingAfter(furniture, stamp.start)]?.start > stamp.start ||
      firstEndingAfter(furniture, stamp.start) === furniture.length,
  );
  return [...furniture, ...inside].sort((a, b) => a.start - b.start);
}

/** One span for each run of neighbouring furniture lines. */
function furnitureSpans(lines: readonly Line[], furniture: readonly boolean[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!furniture[i]) continue;
    const from = i;
    while (i + 1 < lines.length && furniture[i + 1] && lines[i + 1].blanks === 0 && !lines[i + 1].newPage) i++;
    spans.push({ start: lines[from].start, end: lines[i].end });
  }
  return spans;
}
