import { asciiDigits } from '../text/fold';
import type { Span } from '../text/span';
import type { Line } from './lineLayout';
import { endsClosed } from './lineLayout';
import { pattern } from './pattern';

/** How a note's label is written; the notes of one section share it. */
export type LabelStyle = ')' | '.' | '[]' | '()' | '-' | ':' | 'superscript' | '[^]';

/** A line that begins a note. */
export interface NoteLine {
  /** Index of the line. */
  readonly line: number;
  readonly number: string;
  readonly style: LabelStyle;
  readonly label: Span;
  /** Where the body starts. */
  readonly body: number;
}

/** Where the notes of a file stand, line by line. */
export interface NotePlaces {
  /** Indexes of lines that head a section of notes. */
  readonly headings: ReadonlySet<number>;
  /** Lines that begin a note, in order. */
  readonly notes: readonly NoteLine[];
  /** Line behind the last one of each note's section or page: a note goes no further. */
  readonly ends: readonly number[];
}

const heading = pattern('iu')`
  ^(?:#{1,6} {0,3})?[*_]{0,2}(?:
    foot ?notes?|end ?notes?|notes?|notes and references|references|references and notes
    |پی[ \u200c-]?نوشت(?:[ \u200c]?ها)?|پانوشت(?:[ \u200c]?ها)?|پاورقی(?:[ \u200c]?ها)?|یادداشت(?:[ \u200c]?ها)?
    |منابع|ارجاعات|الهوامش|هوامش|الحواشي|المصادر|الملاحظات
  )[*_]{0,2} {0,2}[:：.]?[*_]{0,2}$`;

/** A file with more labelled lines holds no notes but a table; what stands behind belongs to the last. */
const most = 10_000;

/** Finds the sections of notes: under a heading, at page ends, at the end of the file, and Markdown's `[^5]:` anywhere. */
export function findNotePlaces(text: string, lines: readonly Line[], furniture: readonly boolean[]): NotePlaces {
  const labels = lines.map((line, index) => (furniture[index] ? undefined : readLabel(text, line, index)));
  const headings = new Set<number>();
  const places: { note: NoteLine; end: number }[] = [];
  for (let i = 0; i < lines.length && places.length < most; i++) {
    const label = labels[i];
    if (label?.style === '[^]') places.push({ note: label, end: lines.length });
    else if (isHeading(text, lines[i]) && !furniture[i]) {
      const section = sectionFrom(text, lines, labels, furniture, i + 1);
      if (section.notes.length === 0) continue;
      headings.add(i);
      for (const note of section.notes.slice(0, most)) places.push({ note, end: section.end });
      i = section.end - 1;
    }
  }
  if (places.length === 0) for (const place of bottomNotes(text, lines, labels, furniture)) places.push(place);
  return { headings, notes: places.map(place => place.note), ends: places.map(place => place.end) };
}

function isHeading(text: string, line: Line): boolean {
  return line.end - line.start <= 40 && heading.test(text.slice(line.start, line.end));
}

const label = pattern('u')`
  ^(?:
    \[\^([^\]\s]{1,20})\]:|\[(\d{1,3})\][.:]?|\((\d{1,3})\)[.:]?|(\d{1,3}) ?([).:])(?!\d)|(\d{1,3}) ?[-–—](?=\s)
    |([⁰¹²³⁴-⁹]{1,3})[.):]?
  ) {0,8}`;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function readLabel(text: string, line: Line, index: number): NoteLine | undefined {
  const first = text.charCodeAt(line.start);
  // Most lines begin with a letter.
  if (first >= 0x41 && first !== 0x5b && first < 0x660 && first !== 0xb9 && first !== 0xb2 && first !== 0xb3)
    return undefined;
  const match = label.exec(
    asciiDigits(text.slice(line.start, Math.min(line.end, line.start + 32))).replace(/[\t\u00a0\u200f\u200e]/g, ' '),
  );
  if (match === null) return undefined;
  const [whole, markdown, square, round, plain, sign, dashed, raised] = match;
  const number =
    markdown ?? square ?? round ?? plain ?? dashed ?? [...raised].map(digit => superscripts.indexOf(digit)).join('');
  const style: LabelStyle =
    markdown !== undefined
      ? '[^]'
      : square !== undefined
        ? '[]'
        : round !== undefined
          ? '()'
          : plain !== undefined
            ? (sign as ')' | '.' | ':')
            : dashed !== undefined
              ? '-'
              : 'superscript';
  const length = whole.trimEnd().length;
  return {
    line: index,
    number: String(number).replace(/^0+(?=\d)/, ''),
    style,
    label: { start: line.start, end: line.start + length },
    body: line.start + whole.length,
  };
}

/** The notes under a heading, in the style of the first: its line must come at once, and each further one be next in the count or begin a paragraph. */
function sectionFrom(
  text: string,
  lines: readonly Line[],
  labels: readonly (NoteLine | undefined)[],
  furniture: readonly boolean[],
  from: number,
): { notes: NoteLine[]; end: number } {
  let first = from;
  while (first < lines.length && furniture[first]) first++;
  const style = labels[first]?.style;
  const notes: NoteLine[] = [];
  let end = first;
  if (style === undefined) return { notes, end };
  for (; end < lines.length; end++) {
    if (furniture[end]) continue;
    const found = labels[end];
    if (notes.length > 0 && lines[end].blanks > 0 && found === undefined && startsSection(text, lines[end])) break;
    if (found?.style !== style) continue;
    const last = notes[notes.length - 1];
    const step = last === undefined ? 1 : Number(found.number) - Number(last.number);
    // A wrapped line may begin with a year or a verse in brackets: it is not next in the count.
    if (
      last === undefined ||
      lines[end].blanks > 0 ||
      (step >= 0 && step <= 2) ||
      (step < 20 && endsClosed(text, lines[end - 1]))
    )
      notes.push(found);
  }
  return { notes, end };
}

/** A Markdown heading or a line of capitals ends the notes. */
function startsSection(text: string, line: Line): boolean {
  const content = text.slice(line.start, Math.min(line.end, line.start + 80));
  return /^#{1,6} /.test(content) || (/\p{Lu}{4}/u.test(content) && !/\p{Ll}/u.test(content));
}

/**
 * Notes without a heading: labelled lines at the foot of a page or of the file, which count up and whose numbers stand as
 * marks in the text above them. A rule often stands before them.
 */
function bottomNotes(
  text: string,
  lines: readonly Line[],
  labels: readonly (NoteLine | undefined)[],
  furniture: readonly boolean[],
): { note: NoteLine; end: number }[] {
  const found: { note: NoteLine; end: number }[] = [];
  let pageStart = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && !lines[i].newPage && (!furniture[i] || isRule(text, lines[i]))) continue;
    const foot = footOf(text, lines, labels, furniture, pageStart, i);
    // A count that neither begins nor goes on is a list of the text.
    const first = Number(foot[0]?.number);
    const before = found[found.length - 1]?.note.number;
    if (
      foot.length > 0 &&
      (first === 1 || first === Number(before) + 1) &&
      areMarked(text.slice(lines[pageStart].start, lines[foot[0].line].start), foot)
    )
      for (const note of foot) found.push({ note, end: i });
    pageStart = i;
  }
  return found;
}

/** The run of labelled paragraphs at the foot of lines [from, to): they count up in one style, a rule or an empty line stands before the first. */
function footOf(
  text: string,
  lines: readonly Line[],
  labels: readonly (NoteLine | undefined)[],
  furniture: readonly boolean[],
  from: number,
  to: number,
): NoteLine[] {
  const run: NoteLine[] = [];
  let detached = 0;
  for (let i = to - 1; i >= from; i--) {
    if (furniture[i]) {
      if (!isRule(text, lines[i]) || run.length === 0) continue;
      return run;
    }
    const found = labels[i];
    const next = run[0];
    const fits =
      found !== undefined &&
      found.style !== '-' &&
      found.style !== ':' &&
      (next === undefined || (next.style === found.style && Number(next.number) - Number(found.number) === 1));
    if (fits) run.unshift(found);
    if (fits && (lines[i].blanks > 0 || i === from)) detached = run.length;
    if (!fits && lines[i].blanks > 0) break;
  }
  return run.slice(run.length - detached);
}

function isRule(text: string, line: Line): boolean {
  return (
    '-_—–─='.includes(text[line.start]) &&
    line.end - line.start >= 3 &&
    !/[\d\p{L}]/u.test(text.slice(line.start, Math.min(line.end, line.start + 20)))
  );
}

const mark = /[\p{L}"”’»).,!?؟،\]'] ?(?:\((\d{1,3})\)|\[(\d{1,3})\]|([⁰¹²³⁴-⁹]{1,3}))/gu;

/** Whether most of the notes have a mark, behind a word or a closing sign, in the text above them. */
function areMarked(above: string, run: readonly NoteLine[]): boolean {
  const marks = new Set<string>();
  for (const match of asciiDigits(above.replace(/\s/g, ' ')).matchAll(mark))
    marks.add(match[1] ?? match[2] ?? [...match[3]].map(digit => superscripts.indexOf(digit)).join(''));
  return run.filter(note => marks.has(note.number)).length * 2 > run.length;
}
