import type { Entry } from '../../index/facts';
import type { Span } from '../../text/span';
import { titleCase } from '../../text/titleCase';
import { isoDate, type CalendarDate } from '../../transcript/calendar';
import { describeDate } from '../../transcript/dates/describeDate';
import { monthNames } from '../../transcript/dates/describeDate';
import { plainTitle } from '../shared/listTitle';
import { locusIn } from '../shared/quotation';
import { collapseWhitespace, readableText, shorten } from '../shared/readableText';
import { turnAt } from '../shared/speakers';
import { pageBegins } from './pageBegins';

/** The styles of footnotes: notes of Chicago (18th edition), MLA (9th edition) and APA (7th edition). */
export type FootnoteStyle = 'chicago' | 'mla' | 'apa';

/** Longest passage in UTF-16 units of the file; a longer one is cut. Chosen by hand. */
const maxPassage = 50_000;
/** Longest title, in characters. Chosen by hand. */
const maxTitle = 200;

/** Where a span is: printed pages, paragraphs counted from 1, or a place that has one name in all styles, such as a time. */
type Locator =
  | { readonly kind: 'page' | 'paragraph'; readonly first: string; readonly last: string }
  | { readonly kind: 'other'; readonly text: string };

interface Parts {
  readonly speaker: string | undefined;
  readonly title: string;
  readonly date: CalendarDate | undefined;
  readonly place: string | undefined;
  readonly file: string;
  readonly locator: Locator | undefined;
}

/**
 * A span of a transcript as a footnote in each style: speaker, title, date, place, page or paragraph, file, and then the words of the
 * span if it has any. Names stay as they are written: which part is the family name is not known. Plain text on one line; `text` is that
 * of the file.
 */
export function footnotes(entry: Entry, text: string, span: Span): Record<FootnoteStyle, string> {
  const { date, place, name } = entry;
  const speaker = turnAt(entry, span.start)?.speaker ?? entry.speaker;
  const parts: Parts = {
    speaker: speaker === undefined ? undefined : collapseWhitespace(titleCase(speaker)),
    title: shorten(collapseWhitespace(plainTitle(entry)), maxTitle),
    date,
    place,
    file: name,
    locator: pagesOf(entry, text, span) ?? paragraphsOf(entry, span),
  };
  const passage = passageOf(entry, text, span);
  return { chicago: chicago(parts) + passage, mla: mla(parts) + passage, apa: apa(parts) + passage };
}

/** `Ada Rill, “The Mill” (transcript, Upper Merrow, May 3, 1993), 14, 1993/mill.txt.` */
function chicago({ speaker, title, date, place, file, locator }: Parts): string {
  const inBrackets = joined(['transcript', place, date && dateIn(date, monthFirst)]);
  return sentence([
    speaker,
    `“${title}” (${inBrackets})`,
    locator && locatorIn(locator, ['', ''], ['para. ', 'paras. '], '–'),
    file,
  ]);
}

/** `Ada Rill, “The Mill,” 3 May 1993, Upper Merrow, p. 14, transcript, 1993/mill.txt.` */
function mla({ speaker, title, date, place, file, locator }: Parts): string {
  const lead = `“${title}${/[?!.…]$/.test(title) ? '' : ','}” `;
  const rest = joined([
    date && dateIn(date, shortMonth),
    place,
    locator && locatorIn(locator, ['p. ', 'pp. '], ['par. ', 'pars. '], '-'),
    'transcript',
    file,
  ]);
  return sentence([speaker, lead + rest]);
}

/** `Ada Rill. (1993, May 3). The Mill [Transcript]. Upper Merrow. 1993/mill.txt, p. 14.` */
function apa({ speaker, title, date, place, file, locator }: Parts): string {
  const day = `(${date === undefined ? 'n.d.' : dateIn(date, yearFirst)}).`;
  const what = `${title} [Transcript].`;
  const where = locator && locatorIn(locator, ['p. ', 'pp. '], ['para. ', 'paras. '], '–');
  return [
    ...(speaker === undefined ? [what, day] : [closed(speaker), day, what]),
    ...(place === undefined ? [] : [closed(place)]),
    sentence([file, where]),
  ].join(' ');
}

function passageOf({ facts }: Entry, text: string, span: Span): string {
  const words = readableText(text, span, facts.transcript.furniture, maxPassage).trim();
  if (words === '') return '';
  return ` “${words}${span.end - span.start <= maxPassage ? '' : ' …'}”`;
}

/** The printed pages of a span; undefined where one of its ends is on none with a number. */
function pagesOf({ facts }: Entry, text: string, { start, end }: Span): Locator | undefined {
  const pages = pageBegins(text, facts.transcript);
  const pageAt = (offset: number): string | undefined => pages.findLast(page => page.start <= offset)?.page;
  const [first, last] = [pageAt(start), pageAt(Math.max(start, end - 1))];
  return first && last ? { kind: 'page', first, last } : undefined;
}

function paragraphsOf(entry: Entry, { start, end }: Span): Locator | undefined {
  const locus = locusIn(entry);
  const lastOffset = Math.max(start, end - 1);
  const [first, last] = [locus({ start, end }), locus({ start: lastOffset, end: lastOffset })];
  const [from, to] = [first, last].map(text => /^¶ (\d+)$/.exec(text)?.[1]);
  if (from !== undefined) return { kind: 'paragraph', first: from, last: to ?? from };
  if (first === '') return undefined;
  return { kind: 'other', text: last === '' || last === first ? first : `${first}–${last}` };
}

type OneAndMore = readonly [one: string, more: string];

function locatorIn(locator: Locator, pages: OneAndMore, paragraphs: OneAndMore, dash: string): string {
  if (locator.kind === 'other') return locator.text;
  const { kind, first, last } = locator;
  const [one, more] = kind === 'page' ? pages : paragraphs;
  return first === last ? `${one}${first}` : `${more}${first}${dash}${last}`;
}

type DateForm = (year: string, month: number | undefined, day: number | undefined) => string;

const months = monthNames.gregorian;
const shortMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

const monthFirst: DateForm = (year, month, day) =>
  month === undefined
    ? year
    : day === undefined
      ? `${months[month - 1]} ${year}`
      : `${months[month - 1]} ${day}, ${year}`;
const shortMonth: DateForm = (year, month, day) =>
  [day, month && shortMonths[month - 1], year].filter(Boolean).join(' ');
const yearFirst: DateForm = (year, month, day) =>
  month === undefined ? year : `${year}, ${[months[month - 1], day].filter(Boolean).join(' ')}`;

/** A date in the Gregorian calendar, with that of the file in brackets; as in the file where it cannot be converted. */
function dateIn(date: CalendarDate, form: DateForm): string {
  const own = describeDate(date);
  const ends = isoDate(date)
    .split('/')
    .map(end => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(end));
  if (ends.includes(null) || ends.some(end => end?.[1] === '0000')) return own;
  const number = (digits: string | undefined): number | undefined =>
    digits === undefined ? undefined : Number(digits);
  const gregorian = ends.map(end => form(String(Number(end![1])), number(end![2]), number(end![3]))).join(' – ');
  return date.calendar === 'gregorian' ? gregorian : `${gregorian} [${own}]`;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== '').join(', ');
}

function sentence(parts: readonly (string | undefined)[]): string {
  return closed(joined(parts));
}

function closed(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
