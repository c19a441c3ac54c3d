import { asciiDigits } from '../text/fold';
import type { Span } from '../text/span';
import type { Line } from './lineLayout';
import { endsClosed } from './lineLayout';
import { pattern } from './pattern';
import { plainDigits } from './superscripts';

/** How the label of a note is written: `5)`, `5.`, `[5]`, … Notes of one section share it. */
type LabelStyle = ')' | '.' | '[]' | '()' | '-' | ':' | 'superscript' | '[^]';

/** A line with which a note begins. */
interface NoteLine {
  /** Index of the line. */
  readonly line: number;
  /** In ASCII digits, or the name of a Markdown note. */
  readonly number: string;
  readonly style: LabelStyle;
  readonly label: Span;
  /** Start of the body. */
  readonly body: number;
}

/** Where the notes of a file are. All lines are indexes. */
export interface NotePlaces {
  /** Lines that are the heading of a section of notes. */
  readonly headings: ReadonlySet<number>;
  /** In text order. */
  readonly notes: readonly NotePlace[];
}

export interface NotePlace extends NoteLine {
  /** The line after the last one of the section or page. The note does not go further. */
  readonly sectionEnd: number;
}

const heading = pattern('iu')`
  ^(?:#{1,6} {0,3})?[*_]{0,2}(?:
    foot ?notes?|end ?notes?|notes?|notes and references|references|references and notes
    |پی[ \u200c-]?نوشت(?:[ \u200c]?ها)?|پانوشت(?:[ \u200c]?ها)?|پاورقی(?:[ \u200c]?ها)?|یادداشت(?:[ \u200c]?ها)?
    |منابع|ارجاعات|الهوامش|هوامش|الحواشي|المصادر|الملاحظات
  )[*_]{0,2} {0,2}[:：.]?[*_]{0,2}$`;

/** A file with more labelled lines is a table. The text after this many notes belongs to the last note. */
const maxNotes = 10_000;

/**
 * Finds the notes: under a heading, and Markdown's `[^5]:` anywhere. Where there are none, at the end of each page and
 * of the file.
 */
export function findNotePlaces(text: string, lines: readonly Line[], furniture: readonly boolean[]): NotePlaces {
  const labels = lines.map((line, index) => (furniture[index] ? undefined : readLabel(text, line, index)));
  const headings = new Set<number>();
  const notes: NotePlace[] = [];
  for (let i = 0; i < lines.length && notes.length < maxNotes; i++) {
    const label = labels[i];
    if (label?.style === '[^]') notes.push({ ...label, sectionEnd: lines.length });
    else if (isHeading(text, lines[i]) && !furniture[i]) {
      const section = sectionFrom(text, lines, labels, furniture, i + 1);
      if (section.notes.length === 0) continue;
      headings.add(i);
      for (const note of section.notes.slice(0, maxNotes)) notes.push({ ...note, sectionEnd: section.end });
      i = section.end - 1;
    }
  }
  return { headings, notes: notes.length > 0 ? notes : pageNotes(text, lines, labels, furniture) };
}

function isHeading(text: string, line: Line): boolean {
  return line.end - line.start <= 40 && heading.test(text.slice(line.start, line.end));
}

const labelPattern = pattern('u')`
  ^(?:
    \[\^([^\]\s]{1,20})\]:|\[(\d{1,3})\][.:]?|\((\d{1,3})\)[.:]?|(\d{1,3}) ?([).:])(?!\d)|(\d{1,3}) ?[-–—](?=\s)
    |([⁰¹²³⁴-⁹]{1,3})[.):]?
  ) {0,8}`;

/** The label with which a line begins. */
function readLabel(text: string, line: Line, index: number): NoteLine | undefined {
  if (!mayBeginLabel(text.charCodeAt(line.start))) return undefined;
  const match = labelPattern.exec(
    asciiDigits(text.slice(line.start, Math.min(line.end, line.start + 32))).replace(/[\t\u00a0\u200f\u200e]/g, ' '),
  );
  if (match === null) return undefined;
  const [whole, markdown, square, round, plain, sign, dashed, raised] = match;
  const number = markdown ?? square ?? round ?? plain ?? dashed ?? plainDigits(raised);
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
  return {
    line: index,
    number: number.replace(/^0+(?=\d)/, ''),
    style,
    label: { start: line.start, end: line.start + whole.trimEnd().length },
    body: line.start + whole.length,
  };
}

/**
 * Whether a label can begin with this code unit. Most lines begin with a letter, so this saves the regular expression.
 */
function mayBeginLabel(unit: number): boolean {
  return unit < 0x41 || unit === 0x5b || unit >= 0x660 || unit === 0xb9 || unit === 0xb2 || unit === 0xb3;
}

/**
 * The notes after a heading, in the style of the first, which must be the next line. A further note must be next in the
 * count or begin a paragraph.
 */
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
    const label = labels[end];
    if (notes.length > 0 && lines[end].blanks > 0 && label === undefined && startsSection(text, lines[end])) break;
    if (label?.style !== style) continue;
    const last = notes[notes.length - 1];
    const step = last === undefined ? 1 : Number(label.number) - Number(last.number);
    // A wrapped line may begin with a year or verse in brackets, which is not next in the count.
    if (
      last === undefined ||
      lines[end].blanks > 0 ||
      (step >= 0 && step <= 2) ||
      (step < 20 && endsClosed(text, lines[end - 1]))
    )
      notes.push(label);
  }
  return { notes, end };
}

/** Whether the line is a Markdown heading or in capitals: it ends the notes. */
function startsSection(text: string, line: Line): boolean {
  const content = text.slice(line.start, Math.min(line.end, line.start + 80));
  return /^#{1,6} /.test(content) || (/\p{Lu}{4}/u.test(content) && !/\p{Ll}/u.test(content));
}

/**
 * Notes without a heading, at the end of a page or of the file: labelled lines that count up and whose numbers occur as
 * marks in the text of the page.
 */
function pageNotes(
  text: string,
  lines: readonly Line[],
  labels: readonly (NoteLine | undefined)[],
  furniture: readonly boolean[],
): NotePlace[] {
  const places: NotePlace[] = [];
  let pageStart = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && !lines[i].newPage && (!furniture[i] || isSeparator(text, lines[i]))) continue;
    const notes = notesAtEnd(text, lines, labels, furniture, pageStart, i);
    const first = Number(notes[0]?.number);
    const previous = Number(places[places.length - 1]?.number);
    // Lines that neither begin a count nor continue that of the previous page are a list of the text.
    if (
      notes.length > 0 &&
      (first === 1 || first === previous + 1) &&
      areMarked(text.slice(lines[pageStart].start, lines[notes[0].line].start), notes)
    )
      for (const note of notes) places.push({ ...note, sectionEnd: i });
    pageStart = i;
  }
  return places;
}

/** The labelled lines at the end of lines [from, to): in one style, counting up, after a separator or an empty line. */
function notesAtEnd(
  text: string,
  lines: readonly Line[],
  labels: readonly (NoteLine | undefined)[],
  furniture: readonly boolean[],
  from: number,
  to: number,
): NoteLine[] {
  const notes: NoteLine[] = [];
  // Number of notes, counted from the last, that an empty line separates from the text.
  let separated = 0;
  for (let i = to - 1; i >= from; i--) {
    if (furniture[i]) {
      if (!isSeparator(text, lines[i]) || notes.length === 0) continue;
      return notes;
    }
    const label = labels[i];
    const next = notes[0];
    const fits =
      label !== undefined &&
      label.style !== '-' &&
      label.style !== ':' &&
      (next === undefined || (next.style === label.style && Number(next.number) - Number(label.number) === 1));
    if (fits) notes.unshift(label);
    if (fits && (lines[i].blanks > 0 || i === from)) separated = notes.length;
    if (!fits && lines[i].blanks > 0) break;
  }
  return notes.slice(notes.length - separated);
}

/** Whether a line of furniture is a rule between text and notes. */
function isSeparator(text: string, line: Line): boolean {
  return (
    '-_—–─='.includes(text[line.start]) &&
    line.end - line.start >= 3 &&
    !/[\d\p{L}]/u.test(text.slice(line.start, Math.min(line.end, line.start + 20)))
  );
}

const markAfterWord = /[\p{L}"”’»).,!?؟،\]'] ?(?:\((\d{1,3})\)|\[(\d{1,3})\]|([⁰¹²³⁴-⁹]{1,3}))/gu;

/** Whether more than half of the notes have a mark, after a word or a closing sign, in the text `above` them. */
function areMarked(above: string, notes: readonly NoteLine[]): boolean {
  const marks = new Set<string>();
  for (const [, round, square, raised] of asciiDigits(above.replace(/\s/g, ' ')).matchAll(markAfterWord))
    marks.add(round ?? square ?? plainDigits(raised));
  return notes.filter(note => marks.has(note.number)).length * 2 > notes.length;
}
