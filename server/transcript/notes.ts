import { asciiDigits } from '../text/fold';
import { areBetweenSentences, bareMarksIn } from './bareMarks';
import { isAddress } from './furniture';
import { gluedNotes } from './gluedNotes';
import type { Line } from './lineLayout';
import { endsClosed } from './lineLayout';
import type { NoteLine } from './noteLabels';
import { readBareLabel, readLabel } from './noteLabels';
import { pattern } from './pattern';
import { plainDigits } from './superscripts';

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
    |منابع|منابع و مآخذ|یادداشت(?:[ \u200c]?ها)? و منابع|ارجاعات|حواشی|حوالہ جات|حوالے
    |الهوامش|هوامش|هوامش وإحالات|الحواشي|الإحالات|المراجع|المصادر|المصادر والمراجع|الملاحظات
    |anmerkung(?:en)?|fu(?:ß|ss)noten?|endnoten?|einzelnachweise|nachweise|quellen(?:angaben|nachweise)?
    |anmerkungen und (?:quellen|nachweise)
    |notes? (?:de bas de page|finales)|notes et références|références|renvois|note a piè di pagina|note e riferimenti|riferimenti
    |notas?|notas (?:al pie|a pie de página|finales|de rodapé)|notas y referencias|referencias|referências|voetnoten|eindnoten
    |noten
    |dipnot(?:lar)?|notlar|kaynaklar|kaynakça|catatan(?: kaki| akhir)?|rujukan
    |(?:transcriber|editor|translator|author|lecturer|speaker|interviewer|compiler)(?:['’]s|s['’]) (?:foot|end)?notes?
    |notes by the (?:transcriber|editor|translator|author|lecturer|speaker|interviewer|compiler|archivist)s?
    |anmerkungen (?:des|der) (?:herausgebers|herausgeberin|redaktion|übersetzers|übersetzerin|verfassers|verfasserin|bearbeiters)
    |notes (?:du (?:traducteur|transcripteur)|de (?:l['’]éditeur|la rédaction|l['’]auteur|la traductrice))
    |notas (?:del (?:editor|traductor|transcriptor|autor)|de la (?:redacción|editora|traductora))
    |note (?:del (?:curatore|traduttore|redattore)|dell['’]autore|della redazione)
  )(?: \([^()\n]{2,60}\))?[*_]{0,2} {0,2}[:：.]?[*_]{0,2}$`;

/** A file with more labelled lines is a table. The text after this many notes belongs to the last note. */
const maxNotes = 10_000;

/**
 * Finds the notes: under a heading, and Markdown's `[^5]:` anywhere. Where there are none, at the end of each page and
 * of the file.
 */
export function findNotePlaces(text: string, lines: readonly Line[], furniture: readonly boolean[]): NotePlaces {
  const labels = lines.map((line, index) => (furniture[index] ? undefined : readLabel(text, line, index)));
  const bareLabels = lines.map((line, index) => (furniture[index] ? undefined : readBareLabel(text, line, index)));
  const headings = new Set<number>();
  const notes: NotePlace[] = [];
  let textStart = 0;
  for (let i = 0; i < lines.length && notes.length < maxNotes; i++) {
    const label = labels[i];
    if (label?.style === '[^]') notes.push({ ...label, sectionEnd: lines.length });
    else if (isHeading(text, lines[i]) && !furniture[i]) {
      const above = text.slice(lines[textStart].start, lines[i].start);
      const section =
        sectionFrom(text, lines, labels, furniture, i + 1) ??
        bareSectionFrom(text, lines, bareLabels, furniture, i + 1, above);
      if (section === undefined) {
        // The marks of the next section are not looked for above this line, so that each line is read only once.
        textStart = i;
        continue;
      }
      headings.add(i);
      for (const note of section.notes.slice(0, maxNotes)) notes.push({ ...note, sectionEnd: section.end });
      i = section.end - 1;
      textStart = Math.min(section.end, lines.length - 1);
    }
  }
  return { headings, notes: notes.length > 0 ? notes : pageNotes(text, lines, labels, bareLabels, furniture) };
}

function isHeading(text: string, line: Line): boolean {
  return line.end - line.start <= 90 && heading.test(text.slice(line.start, line.end));
}

/** Notes below one heading, and the line after the last one of them. */
interface NoteSection {
  readonly notes: readonly NoteLine[];
  readonly end: number;
}

/**
 * The notes after a heading, in the style of the first, which must be the next line. A further note must be next in the
 * count or begin a paragraph. Undefined if there are none.
 */
function sectionFrom(
  text: string,
  lines: readonly Line[],
  labels: readonly (NoteLine | undefined)[],
  furniture: readonly boolean[],
  from: number,
): NoteSection | undefined {
  let first = from;
  while (first < lines.length && furniture[first]) first++;
  const style = labels[first]?.style;
  const notes: NoteLine[] = [];
  let end = first;
  if (style === undefined) return undefined;
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

/** As `sectionFrom`, for notes without a sign after the number: they count up by one, and most have a mark `above`. */
function bareSectionFrom(
  text: string,
  lines: readonly Line[],
  labels: readonly (NoteLine | undefined)[],
  furniture: readonly boolean[],
  from: number,
  above: string,
): NoteSection | undefined {
  let first = from;
  while (first < lines.length && furniture[first]) first++;
  const notes: NoteLine[] = [];
  let end = first;
  for (; end < lines.length; end++) {
    if (furniture[end]) continue;
    const label = labels[end];
    if (notes.length === 0 && label?.number !== '1') return undefined;
    const number = Number(label?.number);
    const last = Number(notes[notes.length - 1]?.number ?? 0);
    // A number may be left out by mistake. Then only a line after a whole sentence begins a note.
    const isAfterGap = notes.length >= 2 && number > last && number <= last + 3 && endsClosed(text, lines[end - 1]);
    if (number === last + 1 || isAfterGap) notes.push(label!);
    else if (isHeading(text, lines[end]) || (lines[end].blanks > 0 && startsSection(text, lines[end]))) break;
  }
  return notes.length > 0 && areMostMarked(above, notes) ? { notes, end } : undefined;
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
  bareLabels: readonly (NoteLine | undefined)[],
  furniture: readonly boolean[],
): NotePlace[] {
  const places: NotePlace[] = [];
  let pageStart = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && !lines[i].newPage && !(furniture[i] && endsPage(text, lines[i]))) continue;
    const previous = Number(places[places.length - 1]?.number);
    const isOnPage = (notes: readonly NoteLine[]): boolean =>
      notes.length > 0 && arePageNotes(text, lines, furniture, notes, pageStart, previous);
    const end = i === lines.length ? endBeforeImprint(text, lines, pageStart) : i;
    const page = [labels, bareLabels]
      .map(all => notesAtEnd(text, lines, all, furniture, pageStart, end))
      .find(isOnPage);
    for (const note of page ?? []) places.push({ ...note, sectionEnd: end });
    pageStart = i;
  }
  if (places.length > 0) return places;
  const atEnd = notesAtEndOfFile(text, lines, labels, furniture);
  return atEnd.length > 0 ? atEnd : [...gluedNotes(text, lines, furniture)];
}

/**
 * The line at which the notes of the last page end: before an imprint apart from them, "PRINTED BY J. HALE", "Finis", "Typed by A.
 * Moss, June 1934".
 */
function endBeforeImprint(text: string, lines: readonly Line[], from: number): number {
  const last = lines.length - 1;
  let first = last;
  while (first > from && lines[first].blanks === 0 && first > last - maxLinesOfImprint) first--;
  const isApart = first > from && lines[first].blanks > 0;
  return isApart && imprint.test(text.slice(lines[first].start, Math.min(lines[first].end, lines[first].start + 90)))
    ? first
    : lines.length;
}

const maxLinesOfImprint = 3;
const imprint = pattern('iu')`
  ^[\s*_\[(]{0,8}(?:
    printed|published|typed|typeset|transcribed|copyright|©|gedruckt|imprimé|impreso|stampato|the[ ]end|finis|ende|fin|fine
  )(?!\p{L})`;

/** Notes without a heading at the end of the file, with their marks on any page. */
function notesAtEndOfFile(
  text: string,
  lines: readonly Line[],
  labels: readonly (NoteLine | undefined)[],
  furniture: readonly boolean[],
): NotePlace[] {
  const notes = notesAtEnd(text, lines, labels, furniture, 0, lines.length);
  if (notes.length === 1 && isOnlyNote(text, lines, notes[0])) return [{ ...notes[0], sectionEnd: lines.length }];
  if (notes.length < 2 || !arePageNotes(text, lines, furniture, notes, 0, NaN)) return [];
  return notes.map(note => ({ ...note, sectionEnd: lines.length }));
}

/** Whether a line is the one note of a file: `(1) …` apart from the text, with one mark `(1)` at the end of a sentence. */
function isOnlyNote(text: string, lines: readonly Line[], note: NoteLine): boolean {
  if (note.number !== '1' || !/^(?:\(\)|\[\]|superscript)$/.test(note.style) || lines[note.line].blanks === 0)
    return false;
  const above = asciiDigits(text.slice(0, lines[note.line].start));
  const marks = [...above.matchAll(note.style === '()' ? /\(1\)/g : note.style === '[]' ? /\[1\]/g : /¹/g)];
  if (marks.length !== 1) return false;
  const [{ 0: mark, index }] = marks;
  return (
    endOfSentence.test(above.slice(Math.max(0, index - 12), index)) &&
    /^(?:\s|$)/.test(above.slice(index + mark.length))
  );
}

const endOfSentence = /\p{Ll}{3}["”’»)]?[.!?…]["”’»)]?$/u;

/** Whether a line of furniture ends a page. The rule above notes and a web address inside them do not. */
function endsPage(text: string, line: Line): boolean {
  return !isSeparator(text, line) && !isAddress(text, line);
}

/** Whether the labelled lines at the end of a page are notes. `previous` is the number of the last note before them. */
function arePageNotes(
  text: string,
  lines: readonly Line[],
  furniture: readonly boolean[],
  notes: readonly NoteLine[],
  pageStart: number,
  previous: number,
): boolean {
  const first = Number(notes[0].number);
  // Lines that neither begin a count nor continue that of the previous page are a list of the text.
  const above = text.slice(lines[pageStart].start, lines[notes[0].line].start);
  const isAfterGap = first > previous && first <= previous + 3 && areRaised(above, notes);
  if (first !== 1 && first !== previous + 1 && !isAfterGap) return false;
  const lineAbove = notes[0].line - 1;
  const isBelowRule = lineAbove >= 0 && furniture[lineAbove] && isSeparator(text, lines[lineAbove]);
  if (notes[0].style === 'bare' && isSurelyBare(lines, notes, above)) return true;
  if (notes[0].style === 'bare') return (isBelowRule || notes.length > 1) && areMostMarked(above, notes);
  if (areMarked(above, notes)) return true;
  if (isBelowRule && notes.length > 1 && (areMostMarked(above, notes) || areFirstMarked(above, notes))) return true;
  // Below a rule or in a count one mark is enough, if it cannot be the number of an item.
  if (isBelowRule && first === previous + 1 && notes.length === 1) {
    const marks = bareMarksIn(above, first, first);
    if (marks.length === 1 && areBetweenSentences(above, marks)) return true;
  }
  return (isBelowRule || first === previous + 1) && hasGluedMark(above, notes);
}

/**
 * Whether notes are apart from the text, with two spaces or more after their numbers, and the first of them has a mark between two
 * sentences: `pulled up to the table.1` and `1  See the bulletin`.
 */
function isSurelyBare(lines: readonly Line[], notes: readonly NoteLine[], above: string): boolean {
  const [first] = notes;
  if (lines[first.line].blanks === 0 || notes.some(note => note.body - note.label.end < 2)) return false;
  const number = Number(first.number);
  const marks = bareMarksIn(above, number, number);
  return marks.length === 1 && areBetweenSentences(above, marks);
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
      (next === undefined || (next.style === label.style && isBefore(text, lines, label, next)));
    if (fits) notes.unshift(label);
    if (fits && (lines[i].blanks > 0 || i === from)) separated = notes.length;
    if (!fits && lines[i].blanks > 0) break;
  }
  return notes.slice(notes.length - separated);
}

/** Whether a label is one less than the next one, or the same by a mistake of counting. */
function isBefore(text: string, lines: readonly Line[], label: NoteLine, next: NoteLine): boolean {
  const step = Number(next.number) - Number(label.number);
  // Of notes whose numbers stand apart, one may be lost.
  if (label.style === 'bare' && step > 1 && step <= 3 && Math.min(spaces(label), spaces(next)) >= 2)
    return endsClosed(text, lines[next.line - 1]);
  return step === 1 || (step === 0 && endsClosed(text, lines[next.line - 1]));
}

function spaces({ label, body }: NoteLine): number {
  return body - label.end;
}

/** Whether a line of furniture is a rule between text and notes. */
function isSeparator(text: string, line: Line): boolean {
  return (
    '-_—–─='.includes(text[line.start]) &&
    line.end - line.start >= 3 &&
    !/[\d\p{L}]/u.test(text.slice(line.start, Math.min(line.end, line.start + 20)))
  );
}

const markAfterWord = /(?:[\p{L}"”’»).,!?؟،\]'] ?|[;:]|\d )(?:\((\d{1,3})\)|\\?\[(\d{1,3})\\?\]|([⁰¹²³⁴-⁹]{1,3}))/gu;
const gluedMark = /[\p{L}"”’»).,;:!?؟،\]'](?:\((\d{1,3})\)|\\?\[(\d{1,3})\\?\]|([⁰¹²³⁴-⁹]{1,3}))/gu;

/** Whether more than half of the notes have a mark, after a word, a number or a closing sign, in the text `above` them. */
function areMarked(above: string, notes: readonly NoteLine[]): boolean {
  const marks = marksIn(above, markAfterWord);
  return notes.filter(note => marks.has(note.number)).length * 2 > notes.length;
}

/** Whether at least one note has a mark that is glued to a word or a closing sign. */
function hasGluedMark(above: string, notes: readonly NoteLine[]): boolean {
  const marks = marksIn(above, gluedMark);
  return notes.some(note => marks.has(note.number));
}

/** Whether all notes have a raised number that is glued to a word or a closing sign, which is nothing but a mark. */
function areRaised(above: string, notes: readonly NoteLine[]): boolean {
  const numbers = new Set<string>();
  for (const match of above.matchAll(raisedMark)) numbers.add(plainDigits(match[1]));
  return notes.every(note => numbers.has(note.number));
}

const raisedMark = /[\p{L}"”’»).,;:!?؟،\]']([⁰¹²³⁴-⁹]{1,3})/gu;

/** The numbers of the marks that a pattern with three groups finds. */
function marksIn(above: string, marks: RegExp): Set<string> {
  const numbers = new Set<string>();
  for (const [, round, square, raised] of asciiDigits(above.replace(/\s/g, ' ')).matchAll(marks))
    numbers.add(round ?? square ?? plainDigits(raised));
  return numbers;
}

/** Whether at least two thirds of the notes have a mark of any kind, also digits without brackets that count up. */
function areMostMarked(above: string, notes: readonly NoteLine[]): boolean {
  const marks = marksIn(above, markAfterWord);
  for (const { number } of bareMarksIn(above, Number(notes[0].number), Number(notes[notes.length - 1].number)))
    marks.add(number);
  return notes.filter(note => marks.has(note.number)).length * 3 >= notes.length * 2;
}

/**
 * Whether the first notes, three or more and at least half of them, have marks without brackets that stand between sentences
 * and count up without a gap. The notes after them have lost their marks.
 */
function areFirstMarked(above: string, notes: readonly NoteLine[]): boolean {
  const marks = bareMarksIn(above, Number(notes[0].number), Number(notes[notes.length - 1].number));
  return (
    marks.length >= Math.max(3, notes.length / 2) &&
    marks.every(({ number }, index) => Number(number) === Number(notes[0].number) + index) &&
    areBetweenSentences(above, marks)
  );
}
