/*
 * How a file becomes a `Transcript` and its masked view:
 *
 * 1. `layoutLines` splits the text into lines. Furniture, the title and the first lines of notes are found among them.
 * 2. `groupLines` joins the lines of a paragraph, also over page breaks. Each group of lines becomes one `Block`.
 * 3. `maskedView` makes the view. Sentences, brackets, quotations, honorifics, dates and note marks are found in it.
 *
 * The view shows each block as if it were not wrapped, so that a regular expression finds a phrase over a line end.
 * Inside a block, line ends, tabs, furniture, time stamps and HTML tags are replaced by spaces; a line end after a hyphen is
 * replaced by a word joiner (U+2060), so that the word stays one. Outside of blocks everything but line ends is
 * replaced by spaces, and directly after a block there always is a line feed. Each code unit is replaced by exactly
 * one: the view is as long as the file, and an offset in the view is an offset in the file. In this example ⏎ is a line
 * end, ⇥ a tab, ⊕ a word joiner, and · a space that replaces something:
 *
 *     Dear friends, this mill is non-⏎commercial. It⏎⏎- 7 -⏎⏎turns [00:12:35]⇥well.⏎⏎It is old.⏎
 *     Dear friends, this mill is non-⊕commercial. It·········turns············well.⏎⏎It is old.⏎
 *
 * The page number and the time stamp are furniture. There are two blocks: the first ends with "well.".
 *
 * A note mark without brackets (`twice.1`) is shown as a superscript (`twice.¹`), so that it is no part of a word.
 */
import { alignToCharacters } from '../text/characters';
import { mergeSpans, overlaps } from '../text/span';
import type { Span } from '../text/span';
import { readBlock } from './blockContents';
import { findBrackets, findRoundDirections } from './brackets';
import { firstDay, partsOfDay } from './dates/calendars';
import { findDates } from './dates/findDates';
import { readFront } from './front';
import type { Front } from './front';
import { findFurniture, frontMatterLines, furnitureSpans, withBareLines } from './furniture';
import { isSectionHeading } from './headings';
import { findHonorifics } from './honorifics';
import type { Line } from './lineLayout';
import { layoutLines, withoutOuterSpace } from './lineLayout';
import { findMarks } from './marks';
import { withBoldSigns, withWholeTag } from './turns/boldTags';
import { findMarkup, findTags, type Markup } from './markup';
import { blanked, maskedView, withRaisedMarks } from './maskedView';
import { findNotePlaces } from './notes';
import type { NotePlace, NotePlaces } from './notes';
import { findPageMarks } from './pageMarks';
import { cueParagraphs } from './cues/cueParagraphs';
import { cueTurns } from './cues/cueTurns';
import { withoutEntities } from './cues/cueTags';
import { cueStarts, findSubtitles, type Subtitles } from './cues/findCues';
import type { LineGroup } from './paragraphs';
import { groupLines, groupSpan } from './paragraphs';
import { findStageLines } from './stageLines';
import { alignedText } from './yamlScalars';
import { findLabels } from './turns/findLabels';
import { type NumberedLines, withoutNumbers, withoutLineNumbers } from './turns/lineNumbers';
import { findTimestamps } from './turns/timestamps';
import { type LabelLines, labelLines, type SpeakerLabel, turnsOf, withLabels } from './turns/turns';
import type { Block, BlockKind, Bracket, DateMention, Language, Note, NoteMark, Transcript } from './transcript';

export interface Parsed {
  readonly transcript: Transcript;
  /** The masked view, described above. It is as large as the file, so do not keep it longer than needed. */
  readonly view: string;
}

/** Parses any text as a transcript. Never throws. Takes time linear in the length of the text. */
export function parseTranscript(text: string): Parsed {
  const allLines = layoutLines(text);
  const subtitles = findSubtitles(text, allLines);
  const numbered = subtitles === undefined ? withoutLineNumbers(text, allLines) : withoutNumbers(allLines);
  const { lines, numbers } = numbered;
  const layout = subtitles === undefined ? proseLayout(text, numbered) : subtitleLayout(text, lines, subtitles);
  const { furniture, skipped, noText, notePlaces, labels, front, groups } = layout;
  const noteByLine = new Map(notePlaces.notes.map(note => [note.line, note]));
  const blanks = mergeSpans([...noText, ...labels.map(({ label }) => label)]);
  const masked = blanked(maskedView(text, lines, groups, skipped), blanks);
  const unmarkedView = withTitleAbove(subtitles === undefined ? masked : withoutEntities(masked), front);

  const spans = groups.map(group => withoutOuterSpace(unmarkedView, groupSpan(lines, group)));
  const kinds = groups.map(({ from: line }, index): BlockKind => {
    if (noteByLine.has(line)) return 'note';
    if (notePlaces.headings.has(line)) return 'notes-heading';
    if (layout.areTurns(line)) return 'paragraph';
    return kindOfText(unmarkedView, line, spans[index], index < groups.length - 1, front);
  });
  const { notes, sections } = notesOf(groups, spans, noteByLine);
  const readSpans = spans.filter((_, index) => kinds[index] !== 'note' && kinds[index] !== 'notes-heading');
  const { marks, problems } = findMarks(unmarkedView, readSpans, notes, sections);
  const view = withRaisedMarks(unmarkedView, marks);
  const markup = findMarkup(view);
  const prose = blanked(view, markup.nonProse);
  const honorifics = findHonorifics(prose);
  const { titleAbove } = front;
  const read = [
    ...(titleAbove === undefined ? [] : [readBlock(view, 'title', titleAbove)]),
    ...spans.map((span, index) => readBlock(view, kinds[index], span)),
  ];
  const blocks = read.map(({ block }) => block);
  return {
    view,
    transcript: alignToCharacters<Transcript>(text, {
      length: text.length,
      language: mainLanguage(blocks),
      ...front.facts,
      blocks,
      notes,
      marks,
      brackets: bracketsIn(
        withLabels(view, text, labels),
        markup,
        blocks,
        [...bracketsOfMarks(view, marks), ...notes.map(note => note.label), ...honorifics],
        labels.map(({ label }) => label),
      ),
      turns: turnsOf(text, labels, blocks, layout.stops),
      quotations: read.flatMap(({ quotations }) => quotations),
      honorifics,
      dates: withFrontDate(front.facts, findDates(prose, 0, prose.length, ownYear(front.facts))),
      furniture: without(furnitureSpans(lines, furniture, noText), titleAbove),
      lineNumbers: numbers,
      nonProse: markup.nonProse,
      problems,
      ...(subtitles !== undefined && { cues: cueStarts(subtitles) }),
    }),
  };
}

/** The lines of a file and what they are. */
interface Layout {
  /** Two flags for each line: whether it is furniture, and whether it is that or nothing but a label of a speaker. */
  readonly furniture: readonly boolean[];
  readonly skipped: readonly boolean[];
  /** Time stamps, tags, and numbers of lines and pages inside lines, in text order and without overlap. */
  readonly noText: readonly Span[];
  readonly notePlaces: NotePlaces;
  readonly labels: readonly SpeakerLabel[];
  /** Offsets of paragraphs with which a turn ends although no label follows. */
  readonly stops: readonly number[];
  readonly front: Front;
  readonly groups: readonly LineGroup[];
  /** Whether a block that begins with a line is what somebody says, and no heading. */
  readonly areTurns: (line: number) => boolean;
}

function proseLayout(text: string, { lines, numbers, numbered, pageLines }: NumberedLines): Layout {
  const tags = findTags(text);
  const noText = mergeSpans([...findTimestamps(text), ...findPageMarks(text), ...tags, ...numbers]);
  const pageFurniture = findFurniture(text, lines).map(
    (flag, line) => pageLines.has(line) || (flag && !numbered.has(line)),
  );
  const furniture = withBareLines(text, lines, pageFurniture, noText);
  const notePlaces = findNotePlaces(text, lines, furniture);
  const isText = textLines(lines, furniture, notePlaces);
  const labels = findLabels(withBoldSigns(text, tags), lines, isText).map(each => withWholeTag(each, tags));
  const turnLines = labelLines(lines, labels, isText);
  const front = readFront(text, lines, furniture, frontMatterLines(text, lines), labels[0]?.line);
  const skipped = furniture.map((flag, line) => flag || turnLines.bare.has(line));
  const noteLines = new Set(notePlaces.notes.map(note => note.line));
  const breaks = forcedBreaks(lines, skipped, notePlaces, front, turnLines);
  const groups = groupLines(text, lines, skipped, ...breaks, line => noteLines.has(line), numbers.length > 0);
  return {
    furniture,
    skipped,
    noText,
    notePlaces,
    labels,
    stops: [],
    front,
    groups: front.regroup(groups),
    areTurns: line => turnLines.starts.has(line),
  };
}

/** Subtitles, with the layout of the text that stands before them, if there is one. */
function subtitleLayout(text: string, lines: readonly Line[], { first, cues, tags }: Subtitles): Layout {
  const above = proseLayout(text, withoutNumbers(lines.slice(0, first)));
  const shown = new Set(cues.flatMap(cue => cue.lines.map(line => line.index)));
  const withCues = (flags: readonly boolean[]): boolean[] =>
    lines.map((_, index) => (index < first ? flags[index] : !shown.has(index)));
  const { labels, stops, starts } = cueTurns(text, cues);
  return {
    ...above,
    front: withVttTitle(text, above.front),
    furniture: withCues(above.furniture),
    skipped: withCues(above.skipped),
    noText: mergeSpans([...above.noText, ...tags]),
    labels: [...above.labels, ...labels],
    stops,
    groups: [...above.groups, ...cueParagraphs(text, cues, starts)],
    areTurns: line => line >= first || above.areTurns(line),
  };
}

/** The front with the title behind the sign of WebVTT: `WEBVTT - The Weir`. */
function withVttTitle(text: string, front: Front): Front {
  const match = /^WEBVTT[ \t]+-[ \t]+(\S[^\r\n]{2,100})/.exec(text.slice(0, 140));
  if (match === null || front.facts.title !== undefined || /^(?:this file|generated|created|auto)/i.test(match[1]))
    return front;
  const end = match[0].trimEnd().length;
  const value = match[1].trim();
  return { ...front, facts: { ...front.facts, title: { start: end - value.length, end, value, from: 'title' } } };
}

/** The view with the title of front matter in it, and a line feed after it. */
function withTitleAbove(view: string, { titleAbove }: Front): string {
  if (titleAbove === undefined) return view;
  const { start, end } = titleAbove;
  return `${view.slice(0, start)}${alignedText(titleAbove)}\n${view.slice(end + 1)}`;
}

/** The spans without [start, end) of `part`. */
function without(spans: readonly Span[], part: Span | undefined): Span[] {
  if (part === undefined) return [...spans];
  return spans
    .flatMap(({ start, end }) =>
      end <= part.start || start >= part.end
        ? [{ start, end }]
        : [
            { start, end: part.start },
            { start: part.end, end },
          ],
    )
    .filter(({ start, end }) => start < end);
}

/** A test for the lines that are text, neither furniture nor notes. */
function textLines(
  lines: readonly Line[],
  furniture: readonly boolean[],
  { notes, headings }: NotePlaces,
): (line: number) => boolean {
  const isNote = lines.map((_, line) => headings.has(line));
  notes.forEach(({ line, sectionEnd }, i) => {
    // Behind a note of Markdown the text goes on after an empty line.
    const end = Math.min(sectionEnd, notes[i + 1]?.line ?? lines.length);
    for (
      let next = line;
      next < end && (next === line || sectionEnd < lines.length || lines[next].blanks === 0);
      next++
    )
      isNote[next] = true;
  });
  return line => !furniture[line] && !isNote[line];
}

/** Two flags for each line: whether a block starts with it, and whether it is a block of its own. */
function forcedBreaks(
  lines: readonly Line[],
  furniture: readonly boolean[],
  { notes, headings }: NotePlaces,
  front: Front,
  turnLines: LabelLines,
): [starts: boolean[], single: boolean[]] {
  const starts = lines.map((_, line) => turnLines.starts.has(line));
  const single = lines.map(() => false);
  for (const { line } of notes) starts[line] = true;
  for (const sectionEnd of new Set(notes.map(note => note.sectionEnd))) {
    // The line after a section may be a page number, which begins no block.
    let next = sectionEnd;
    while (next < lines.length && furniture[next]) next++;
    if (next < lines.length) starts[next] = true;
  }
  for (const index of front.breaks) starts[index] = true;
  for (const index of headings) single[index] = true;
  return [starts, single];
}

/**
 * Kind of a block that is neither a note nor the heading of notes. `line` is the first line, `hasNext` whether a block
 * follows.
 */
function kindOfText(view: string, line: number, span: Span, hasNext: boolean, front: Front): BlockKind {
  if (front.titleLine === line) return 'title';
  return !front.details.has(line) && isSectionHeading(view, span, hasNext) ? 'heading' : 'paragraph';
}

/** The notes, and for each of them the end of its section, which identifies the section. */
function notesOf(
  groups: readonly LineGroup[],
  spans: readonly Span[],
  noteByLine: ReadonlyMap<number, NotePlace>,
): { notes: Note[]; sections: number[] } {
  const notes: Note[] = [];
  const sections: number[] = [];
  groups.forEach(({ from }, index) => {
    const place = noteByLine.get(from);
    if (place === undefined) return;
    const { start, end } = spans[index];
    const { number, label, body } = place;
    notes.push({ start, end, number, label, body: { start: Math.min(body, end), end } });
    sections.push(place.sectionEnd);
  });
  return { notes, sections };
}

/** The language of most words. */
function mainLanguage(blocks: readonly Block[]): Language {
  const counts = new Map<Language, number>();
  for (const { language, words } of blocks) counts.set(language, (counts.get(language) ?? 0) + words);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und';
}

/**
 * Square brackets and round stage directions outside `others`, which are marks, labels and honorifics, and paragraphs that are
 * a direction without brackets. None inside another.
 */
function bracketsIn(
  view: string,
  markup: Markup,
  blocks: readonly Block[],
  others: readonly Span[],
  speakers: readonly Span[],
): Bracket[] {
  const excluded = others.filter(({ start }) => view[start] === '[').sort((a, b) => a.start - b.start);
  const all = [
    ...findBrackets(view, markup, excluded, speakers),
    ...findRoundDirections(view, speakers),
    ...findStageLines(view, blocks),
  ].sort((a, b) => a.start - b.start);
  return all.filter((bracket, index) => index === 0 || bracket.start >= all[index - 1].end);
}

/** The marks as whole brackets: those of `[1, 2]` have one bracket each. */
function bracketsOfMarks(view: string, marks: readonly NoteMark[]): Span[] {
  const spans: Span[] = [];
  let open: number | undefined;
  for (const { start, end } of marks) {
    if (view[start] === '[' || view[start] === '(') open = start;
    if (open === undefined || view[end - 1] === ']' || view[end - 1] === ')') {
      spans.push({ start: open ?? start, end });
      open = undefined;
    }
  }
  return spans;
}

/** The Gregorian year in which the transcript's own date begins. */
function ownYear({ date }: Pick<Transcript, 'date'>): number | undefined {
  return date?.value.year === undefined
    ? undefined
    : partsOfDay('gregorian', firstDay(date.value.calendar, date.value)).year;
}

/** The dates with that of YAML front matter, which is not in the view. */
function withFrontDate({ date }: Pick<Transcript, 'date'>, dates: readonly DateMention[]): readonly DateMention[] {
  if (date === undefined || dates.some(other => overlaps(other, date))) return dates;
  return [...dates, { start: date.start, end: date.end, date: date.value }].sort((a, b) => a.start - b.start);
}
