import { parse } from 'bibtex-parse';
import type { Work } from '../citations/citation';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import { plainLatex } from './latex';

/** What a BibTeX file holds. */
export interface Bibliography {
  /** Works with the keys `bib:CITEKEY`, in lower case. */
  readonly works: readonly Work[];
  /** The entry of each work, by key. */
  readonly places: ReadonlyMap<string, Span>;
  /** Entries that cannot be read. The others are used. */
  readonly problems: readonly Problem[];
}

/** Most entries of a file, and the longest entry in UTF-16 units. Chosen by hand. */
const maxEntries = 5000;
const maxEntry = 50_000;

/**
 * Reads a BibTeX file. Never throws: each entry is parsed alone, so that a mistake in one hides no other. An entry needs a
 * key and a title; with an author and a year it can be cited by them.
 */
export function parseBib(text: string): Bibliography {
  const works = new Map<string, Work>();
  const places = new Map<string, Span>();
  const problems: Problem[] = [];
  const strings = new Map<string, string>();
  const report = (span: Span, message: string): void => {
    problems.push({ start: span.start, end: span.end, code: 'config-bibliography', severity: 'error', message });
  };
  for (const span of entrySpans(text)) {
    const source = text.slice(span.start, span.end);
    const first = { start: span.start, end: firstLineEnd(text, span) };
    const items = source.length > maxEntry ? undefined : parsed(source);
    if (items === undefined) {
      report(
        first,
        'This entry is not valid BibTeX and is left out. Look for a missing brace, comma or quotation mark.',
      );
      continue;
    }
    for (const { itemtype, type = '', key, name, value, fields = [] } of items) {
      if (itemtype === 'string' && name !== undefined) strings.set(name.toLowerCase(), textOf(value, strings));
      if (itemtype !== 'entry') continue;
      const values = new Map(
        fields.map(field => [field.name.toLowerCase(), textOf(field.value, strings, field.datatype)]),
      );
      const work = workOf(key ?? '', type, values);
      if (typeof work === 'string') report(first, work);
      else if (places.has(work.key)) report(first, `An entry above already has the key "${key}". Choose another key.`);
      else {
        works.set(work.key, work);
        places.set(work.key, span);
      }
    }
  }
  return { works: [...works.values()], places, problems };
}

/** The spans from each `@type{` at the start of a line to the next one. */
function entrySpans(text: string): Span[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/^[ \t]{0,40}@[ \t]{0,4}[a-zA-Z]{1,30}[ \t]{0,4}[{(]/gm)) {
    starts.push(match.index);
    if (starts.length >= maxEntries) break;
  }
  return starts
    .map((start, index) => ({ start, end: trimmedEnd(text, start, starts[index + 1] ?? text.length) }))
    .filter(({ start, end }) => !/^\s*@\s*comment/i.test(text.slice(start, Math.min(end, start + 60))));
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1])) last--;
  return last;
}

function firstLineEnd(text: string, { start, end }: Span): number {
  const line = text.indexOf('\n', start);
  return line < 0 ? end : Math.min(line, end);
}

function parsed(source: string): ReturnType<typeof parse> | undefined {
  try {
    const items = parse(source, { number: 'string' });
    return items.some(({ itemtype }) => itemtype !== 'comment') ? items : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a value; a name of `@string` stands for its value, and parts may be joined with "#". */
function textOf(value: unknown, strings: ReadonlyMap<string, string>, datatype = ''): string {
  if (Array.isArray(value))
    return value
      .map((part: { value: unknown; datatype: string }) => textOf(part.value, strings, part.datatype))
      .join('');
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return datatype === 'identifier' ? (strings.get(text.toLowerCase()) ?? text) : text;
}

/** The work of an entry, or a sentence that says what is wrong with it. */
function workOf(key: string, type: string, values: ReadonlyMap<string, string>): Work | string {
  const field = (...names: readonly string[]): string =>
    plainLatex(names.map(name => values.get(name) ?? '').find(text => text !== '') ?? '');
  const title = field('title', 'booktitle');
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u.test(key.replace(/[:/+']/g, '-')))
    return `The key "${key}" cannot be used. It may have letters, digits, "-", "_", ".", ":" and "/".`;
  if (title === '') return `The entry "${key}" has no title and is left out.`;
  const author = authorsOf(values.get('author') ?? values.get('editor') ?? '');
  const year = /\b(?:1[0-9]|20)\d\d\b/.exec(field('year', 'date'))?.[0];
  const publisher = [field('journal', 'journaltitle', 'publisher', 'institution'), field('address', 'location')];
  const genre = [type.toLowerCase(), ...publisher].filter(part => part !== '').join(', ');
  return {
    key: `bib:${key.toLowerCase().replace(/[:/+']/g, '-')}`,
    title,
    spellings: [],
    divisions: ['volume', 'page'],
    isExact: true,
    ...(title.split(' ').length < 3 ? { isCitedByTitle: false } : {}),
    ...(author === '' ? {} : { author }),
    ...(year === undefined ? {} : { period: year }),
    ...(genre === '' ? {} : { genre }),
  };
}

/** "Hallam, Edith W. and Jan Pell" as it is shown: "Hallam, Edith W. and Jan Pell", without LaTeX. */
function authorsOf(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .split(' and ')
    .map(name => plainLatex(name))
    .filter(name => name !== '')
    .join(' and ');
}
