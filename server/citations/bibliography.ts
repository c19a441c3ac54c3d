import { fold } from '../text/fold';
import type { Span } from '../text/span';
import type { Transcript } from '../transcript/transcript';
import { particles } from './authorNames';

/** An entry of the bibliography at the end of a transcript: "Hallam, Edith W. 1978. The Far River. London: Reed." */
export interface BibliographyEntry extends Span {
  /** Key of the work: `bib:hallam1978`, `bib:osei2001a`. */
  readonly key: string;
  /** The first author and the year as they are cited: "Hallam 1978". */
  readonly name: string;
  /** Folded surname of the first author, or name of the institution, without spaces. */
  readonly surname: string;
  /** Folded words of all authors. */
  readonly authorWords: readonly string[];
  readonly year: number;
  /** The letter after the year, or empty. */
  readonly letter: string;
}

const headings = [
  '(?:list of )?references|reference list|(?:select(?:ed)? |annotated )?bibliography|works cited|literature cited',
  'cited (?:works|literature)|sources cited|bibliographie|literaturverzeichnis|literatur|bibliograf[ií]a',
  'referencias|referências|opere citate|kaynakça|کتابنامه|کتاب‌نامه|فهرست منابع|منابع|المراجع|المصادر والمراجع',
];
const heading = new RegExp(
  String.raw`^(?:#{1,6} {0,3})?[*_]{0,2}(?:${headings.join('|')})[*_]{0,2}[:.]?[*_]{0,2}$`,
  'iu',
);

/** Longest text of an entry that is read, in UTF-16 units, and the most entries of a transcript. Chosen by hand. */
const maxEntry = 1000;
const maxEntries = 2000;

/**
 * The entries below a heading such as "References", "Bibliography" or "Works cited". `text` is the file or its masked view.
 * Entries with the same authors and year, which no citation can tell apart, get no key and are left out.
 */
export function findBibliography(text: string, { blocks }: Pick<Transcript, 'blocks'>): BibliographyEntry[] {
  const entries: BibliographyEntry[] = [];
  let isInside = false;
  for (const { kind, start, end } of blocks) {
    const length = end - start;
    if (length < 60 && heading.test(text.slice(start, end).trim())) isInside = true;
    else if (!isInside) continue;
    else {
      const entry = readEntry(text.slice(start, Math.min(end, start + maxEntry)), start, end);
      if (entry !== undefined) entries.push(entry);
      else if (kind === 'heading' || kind === 'title' || kind === 'notes-heading') isInside = false;
    }
    if (entries.length >= maxEntries) break;
  }
  const count = new Map<string, number>();
  for (const { key } of entries) count.set(key, (count.get(key) ?? 0) + 1);
  return entries.filter(({ key }) => count.get(key) === 1);
}

/** The marks and numbers that may stand before an entry. */
const label = /^(?:[-–—*•·]|\[\d{1,3}\]|\d{1,3}[.)])\s{1,4}/u;
/** The year directly after the authors: "Hallam, Edith W. 1978.", "Osei, K. (2001a)." */
const yearAfterAuthors = /^(.{2,160}?)[.,]?\s{0,3}[([]?((?:1[5-9]|20)\d\d)([a-h])?[)\]]?[.,:]/su;
/** The year of publication at the end: "Dakar: Rive, 1990." */
const yearOfPublication = /[,:(\s]((?:1[5-9]|20)\d\d)([a-h])?\)?[.,;]?\s{0,3}(?:\(?pp?\.[^.]{1,30})?\.?$/u;

function readEntry(written: string, start: number, end: number): BibliographyEntry | undefined {
  const content = written.replace(label, '').replace(/[*_]/g, ' ');
  const direct = yearAfterAuthors.exec(content);
  // A full stop that ends a title stands between authors and a year that is not that of an author-date style.
  const isDirect = direct !== null && !/\p{Ll}{4}\.\s+\p{Lu}\p{Ll}{2}/u.test(direct[1]);
  const year = isDirect ? direct : yearOfPublication.exec(content.trim());
  if (year === null) return undefined;
  const authors = isDirect ? direct[1] : authorsBeforeTitle(content);
  const [value, letter] = isDirect ? [year[2], year[3]] : [year[1], year[2]];
  const surname = surnameOf(authors);
  if (surname === undefined) return undefined;
  return {
    start,
    end,
    key: `bib:${surname.letters}${value}${letter ?? ''}`,
    name: `${surname.written} ${value}${letter ?? ''}`,
    surname: surname.letters,
    authorWords: foldedWords(authors),
    year: Number(value),
    letter: letter ?? '',
  };
}

/** The part before the first full stop that ends no initial: "Sarr, Aminata" of "Sarr, Aminata. Millstones. …". */
function authorsBeforeTitle(content: string): string {
  return /^(?:.{0,160}?)(?=(?<!\s\p{Lu})\.\s)/su.exec(content)?.[0] ?? content.slice(0, 60);
}

/** The surname of the first author, or the whole name of an institution. Undefined where it is no name. */
function surnameOf(authors: string): { readonly written: string; readonly letters: string } | undefined {
  const first = /^([^,.(&]{2,60})/u.exec(authors.trim())?.[1]?.trim() ?? '';
  const words = first.split(/\s+/);
  const isName = words.length <= 6 && words.every(word => /^\p{Lu}|^\p{Lo}/u.test(word) || particles.has(fold(word)));
  const letters = foldedWords(first).join('');
  return isName && /^\p{L}{2,60}$/u.test(letters) ? { written: words.join(' '), letters } : undefined;
}

function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '');
}
