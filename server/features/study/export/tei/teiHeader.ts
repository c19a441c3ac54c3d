import { titleCase } from '../../../../text/titleCase';
import { isoDate, type CalendarDate } from '../../../../transcript/calendar';
import { describeDate } from '../../../../transcript/dates/describeDate';
import { honorificMeaning } from '../../../../transcript/honorifics';
import type { Entry } from '../../../../index/facts';
import { countNoun } from '../../../shared/counts';
import { plainTitle } from '../../../shared/listTitle';
import type { ExportHead } from '../exportHead';
import { dateAttributes, teiCalendars } from './teiDate';
import { idOf, type TeiIds, type TeiTheme } from './teiSpans';
import type { XmlWriter } from './xmlWriter';

/** What the header of a transcript says beside the facts of its file. */
export interface HeaderParts {
  readonly head: ExportHead;
  readonly ids: TeiIds;
  readonly themes: readonly TeiTheme[];
  /** The speakers, with their ids. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Sentences about the text: what is left out, what is replaced. */
  readonly remarks: readonly string[];
}

/** Writes the `teiHeader` of a transcript. */
export function* writeHeader(xml: XmlWriter, entry: Entry, parts: HeaderParts): Generator<void, void> {
  xml.open('teiHeader');
  xml.line();
  writeFile(xml, entry, parts);
  yield* writeEncoding(xml, entry, parts);
  writeProfile(xml, entry, parts);
  xml.close();
  xml.line();
}

/** Writes the `teiHeader` of several transcripts. */
export function writeCorpusHeader(xml: XmlWriter, count: number, head: ExportHead): void {
  const title =
    head.set === undefined ? countNoun(count, 'transcript') : `${countNoun(count, 'transcript')}: ${head.set}`;
  xml.open('teiHeader');
  xml.line();
  xml.open('fileDesc');
  xml.open('titleStmt');
  xml.element('title', title);
  xml.close();
  writePublication(xml, head);
  xml.open('sourceDesc');
  xml.element('p', 'Each transcript has its source in a header of its own.');
  xml.close();
  xml.close();
  xml.line();
  xml.open('encodingDesc');
  writeProgram(xml, head);
  xml.close();
  xml.line();
  xml.close();
  xml.line();
}

function writeFile(xml: XmlWriter, entry: Entry, { head, ids }: HeaderParts): void {
  const { name, facts, date, speaker, place } = entry;
  const title = plainTitle(entry);
  const author = speaker === undefined ? undefined : titleCase(speaker);
  xml.open('fileDesc');
  xml.line();
  xml.open('titleStmt');
  xml.element('title', title);
  if (author !== undefined) xml.element('author', author);
  xml.close();
  xml.line();
  xml.open('extent');
  xml.element('measure', countNoun(facts.words, 'word'), { unit: 'words', quantity: facts.words });
  xml.close();
  xml.line();
  writePublication(xml, head);
  xml.open('sourceDesc');
  xml.open('bibl');
  xml.element('title', title);
  if (author !== undefined) xml.element('author', author);
  if (date !== undefined) writeDate(xml, date, ids);
  if (place !== undefined) xml.element('placeName', place);
  xml.element('idno', name, { type: 'file' });
  xml.element('idno', facts.passages.fingerprint, { type: 'fingerprint' });
  xml.close();
  xml.close();
  xml.line();
  xml.close();
  xml.line();
}

function writePublication(xml: XmlWriter, head: ExportHead): void {
  xml.open('publicationStmt');
  xml.open('p');
  xml.text(`Made with ${head.program} on `);
  xml.element('date', head.exported, { when: head.exported });
  xml.text(` from a corpus of ${countNoun(head.transcripts, 'transcript')} with the fingerprint `);
  xml.element('idno', head.corpus, { type: 'fingerprint' });
  xml.text('.');
  xml.close();
  xml.close();
  xml.line();
}

function writeProgram(xml: XmlWriter, { program }: ExportHead): void {
  xml.open('appInfo');
  xml.open('application', { ident: 'corpus-study', version: /\d+(?:\.\d+){0,3}/.exec(program)?.[0] ?? '0' });
  xml.element('label', program);
  xml.close();
  xml.close();
  xml.line();
}

function* writeEncoding(
  xml: XmlWriter,
  entry: Entry,
  { head, ids, themes, remarks }: HeaderParts,
): Generator<void, void> {
  xml.open('encodingDesc');
  xml.line();
  xml.open('editorialDecl');
  for (const sentence of [...howItIsWritten, ...remarks]) xml.element('p', sentence);
  xml.close();
  xml.line();
  const honorifics = [...new Set(entry.facts.transcript.honorifics.map(({ id }) => id))].sort();
  if (themes.length + honorifics.length > 0) {
    xml.open('classDecl');
    xml.line();
    yield* writeTaxonomy(
      xml,
      'Themes',
      themes.map(({ label }, i) => [idOf(ids, 'theme', i + 1), label]),
    );
    yield* writeTaxonomy(
      xml,
      'Honorifics',
      honorifics.map(id => [idOf(ids, 'honorific.', id), honorificMeaning(id)?.meaning ?? id]),
    );
    xml.close();
    xml.line();
  }
  writeProgram(xml, head);
  xml.close();
  xml.line();
}

const howItIsWritten: readonly string[] = [
  'All text of the file is kept in its order. Notes stand at their place in the file. Running heads, page numbers and the like are fw.',
  'Citations are ref: n has the key of the cited source, target its entry in the list of sources. Spans that cross others are in spanGrp.',
  'The annotations were found by a program and were not checked by a person.',
];

function* writeTaxonomy(
  xml: XmlWriter,
  title: string,
  categories: readonly (readonly [string, string])[],
): Generator<void, void> {
  if (categories.length === 0) return;
  xml.open('taxonomy');
  xml.element('desc', title);
  xml.line();
  for (const [id, text] of categories) {
    xml.open('category', { 'xml:id': id });
    xml.element('catDesc', text);
    xml.close();
    xml.line();
    yield;
  }
  xml.close();
  xml.line();
}

function writeProfile(xml: XmlWriter, entry: Entry, { ids, people }: HeaderParts): void {
  const { date, place, facts } = entry;
  const { language, dates } = facts.transcript;
  xml.open('profileDesc');
  xml.line();
  if (date !== undefined || place !== undefined) {
    xml.open('creation');
    if (date !== undefined) writeDate(xml, date, ids);
    if (place !== undefined) xml.element('placeName', place);
    xml.close();
    xml.line();
  }
  xml.open('langUsage');
  xml.element('language', languageNames[language], { ident: language });
  xml.close();
  xml.line();
  const used = [...dates.map(mention => mention.date), ...(date === undefined ? [] : [date])];
  const calendars = new Set(used.map(({ calendar }) => calendar).filter(calendar => calendar !== 'gregorian'));
  if (calendars.size > 0) {
    xml.open('calendarDesc');
    for (const calendar of calendars) {
      const { id, title } = teiCalendars[calendar];
      xml.open('calendar', { 'xml:id': `${ids.prefix}${id}` });
      xml.element('p', title);
      xml.close();
    }
    xml.close();
    xml.line();
  }
  writePeople(xml, people);
  xml.close();
  xml.line();
}

const languageNames = { en: 'English', fa: 'Persian', ar: 'Arabic', und: 'Not known' } as const;

function writePeople(xml: XmlWriter, people: HeaderParts['people']): void {
  if (people.length === 0) return;
  xml.open('particDesc');
  xml.open('listPerson');
  xml.line();
  for (const { id, name } of people) {
    xml.open('person', { 'xml:id': id });
    xml.element('persName', name);
    xml.close();
    xml.line();
  }
  xml.close();
  xml.close();
  xml.line();
}

function writeDate(xml: XmlWriter, date: CalendarDate, ids: TeiIds): void {
  xml.element('date', describeDate(date) || isoDate(date), dateAttributes(date, ids.prefix));
}
