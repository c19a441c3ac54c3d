import { plainLine, printableJson } from '../../../base/safeText';
import { collapseWhitespace } from '../../shared/readableText';
import type { BibliographyItem, ItemName } from './bibliographyItems';
import type { ExportHead } from './exportHead';

/** CSL types of the entry types of BibTeX. */
const typesOfEntries: Readonly<Record<string, string>> = {
  article: 'article-journal',
  booklet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  mastersthesis: 'thesis',
  misc: 'document',
  online: 'webpage',
  phdthesis: 'thesis',
  report: 'report',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
};

/** A bibliography as CSL-JSON, which Zotero and pandoc read. The head is in the field `custom` of each item. */
export function cslJson(items: readonly BibliographyItem[], head: ExportHead): string {
  return (
    printableJson(
      JSON.stringify(
        items.map(item => cslItem(item, head)),
        undefined,
        2,
      ),
    ) + '\n'
  );
}

function cslItem(item: BibliographyItem, head: ExportHead): object {
  const { id, title, authors, date, place, note } = item;
  return {
    id,
    type: typeOf(item),
    title: oneLine(title),
    ...(authors.length > 0 && { author: authors.map(cslName) }),
    ...(date !== undefined && { issued: cslDate(date) }),
    ...(place !== undefined && { 'event-place': oneLine(place) }),
    note: noteOf(note),
    custom: head,
  };
}

/** Programs take a note that begins with one word and a colon for a field of that name, and drop it. */
function noteOf(note: string): string {
  const text = oneLine(note);
  return /^(?:\{:|[^\s:]{1,200}:)/.test(text) ? `Note – ${text}` : text;
}

function typeOf({ kind, entryType = 'book' }: BibliographyItem): string {
  if (kind === 'document') return 'document';
  if (kind !== 'work') return 'speech';
  return Object.hasOwn(typesOfEntries, entryType) ? typesOfEntries[entryType] : 'book';
}

function cslName(name: ItemName): object {
  return 'literal' in name
    ? { literal: oneLine(name.literal) }
    : { family: oneLine(name.family), given: oneLine(name.given) };
}

/** Gregorian dates with a year are numbers; others stay as they are written. */
function cslDate(date: string): object {
  const ends = date.split('/').map(end => (/^\d{4}(?:-\d\d){0,2}$/.test(end) ? end.split('-').map(Number) : undefined));
  return ends.length > 2 || ends.includes(undefined) ? { literal: date } : { 'date-parts': ends };
}

function oneLine(text: string): string {
  return collapseWhitespace(plainLine(text));
}
