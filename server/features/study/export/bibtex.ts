import { plainLine } from '../../../base/safeText';
import { collapseWhitespace } from '../../shared/readableText';
import type { BibliographyItem, ItemName } from './bibliographyItems';
import { headFacts, type ExportHead } from './exportHead';

/**
 * A bibliography as BibTeX in UTF-8. Signs that LaTeX gives a meaning are escaped, and braces are always balanced. The head is a
 * comment before the entries.
 */
export function bibtex(items: readonly BibliographyItem[], head: ExportHead): string {
  const comment = headFacts(head).map(([label, value]) => `% ${label}: ${commented(value)}\n`);
  return [comment.join(''), ...items.map(entry)].join('\n');
}

/** Text in a comment. BibTeX looks for "@" there, too, and editors count the braces. */
function commented(text: string): string {
  const plain: Readonly<Record<string, string>> = { '@': '(at)', '{': '(', '}': ')' };
  return collapseWhitespace(plainLine(text)).replace(/[@{}]/g, sign => plain[sign]);
}

function entry(item: BibliographyItem): string {
  const { id, title, authors, date, place, note } = item;
  const fields: [string, string | undefined][] = [
    ['author', authors.length === 0 ? undefined : authors.map(name).join(' and ')],
    // Double braces keep the capitals.
    ['title', `{${latex(title)}}`],
    ...dateFields(date),
    ['address', place === undefined ? undefined : latex(place)],
    ['howpublished', item.kind === 'transcript' ? 'Transcript' : undefined],
    ['note', latex(isReadable(date) ? note : `${note}. Date: ${date}`)],
  ];
  const lines = fields.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field} = {${value}},\n`]));
  return `@${entryType(item)}{${id},\n${lines.join('')}}\n`;
}

function entryType({ kind, entryType: own = 'book' }: BibliographyItem): string {
  if (kind !== 'work') return 'misc';
  return /^[a-z]{1,20}$/.test(own) && !/^(?:comment|string|preamble)$/.test(own) ? own : 'book';
}

/** `date` for BibLaTeX, `year` for BibTeX. */
function dateFields(date: string | undefined): [string, string][] {
  if (date === undefined || !isReadable(date)) return [];
  const years = date.split('/').map(end => end.slice(0, 4));
  return [
    ['year', [...new Set(years)].join('--')],
    ['date', date],
  ];
}

/** Whether a date, if there is one, is a Gregorian one with a year, or a range of such. */
function isReadable(date: string | undefined): boolean {
  return date === undefined || /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(date);
}

/** In braces, so that BibTeX does not take a name apart, if its parts are not known. "others" is its "et al.". */
function name(each: ItemName): string {
  if ('literal' in each && each.literal === 'others') return 'others';
  return 'literal' in each ? `{${latex(each.literal)}}` : `${latexPart(each.family)}, ${latexPart(each.given)}`;
}

/** A part of a name. A comma or "and" in it would end the name. */
function latexPart(part: string): string {
  return /,|\band\b/i.test(part) ? `{${latex(part)}}` : latex(part);
}

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces, also after a backslash: so where not all of a text have a partner.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // The first of two hyphens, which would become a dash.
  '-': '-{}',
};

/** Text of a file as a value between braces, on one line. */
function latex(text: string): string {
  const line = collapseWhitespace(plainLine(text));
  const hasPairs = bracesArePaired(line);
  return line.replace(/[\\{}~^&%$#_]|-(?=-)/g, sign =>
    hasPairs && (sign === '{' || sign === '}') ? `\\${sign}` : (signs[sign] ?? `\\${sign}`),
  );
}

function bracesArePaired(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
