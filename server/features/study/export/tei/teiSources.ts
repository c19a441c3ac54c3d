import type { BibliographyItem } from '../bibliographyItems';
import type { StandOff } from './inlineWriter';
import type { XmlWriter } from './xmlWriter';

/** Writes `back`: the cited sources, and the spans that cross others. Nothing where there are none of both. */
export function writeBack(
  xml: XmlWriter,
  sources: readonly BibliographyItem[],
  idOfSource: (item: BibliographyItem) => string,
  standOff: readonly StandOff[],
): void {
  if (sources.length + standOff.length === 0) return;
  xml.open('back');
  xml.line();
  xml.open('div', { type: 'sources' });
  xml.line();
  if (sources.length > 0) {
    xml.open('listBibl');
    xml.line();
    for (const item of sources) writeSource(xml, item, idOfSource(item));
    xml.close();
    xml.line();
  }
  if (standOff.length > 0) writeStandOff(xml, standOff);
  xml.close();
  xml.line();
  xml.close();
  xml.line();
}

function writeSource(xml: XmlWriter, { key, title, authors, date, note }: BibliographyItem, id: string): void {
  xml.open('bibl', { 'xml:id': id, n: key });
  for (const name of authors) xml.element('author', 'literal' in name ? name.literal : `${name.family}, ${name.given}`);
  xml.element('title', title);
  if (date !== undefined) xml.element('date', date, /^\d{4}(?:-\d\d){0,2}$/.test(date) ? { when: date } : {});
  xml.element('note', note);
  xml.close();
  xml.line();
}

/** The attributes of the element that a span would have been, as far as `span` has them. */
function writeStandOff(xml: XmlWriter, standOff: readonly StandOff[]): void {
  xml.open('spanGrp', { type: 'crossing' });
  xml.line();
  for (const { span, from, to } of standOff) {
    const { n, target, ref, ana, subtype } = span.attributes;
    xml.open('span', {
      'xml:id': span.attributes['xml:id'],
      type: span.kind,
      subtype,
      n,
      from: `#${from}`,
      to: `#${to}`,
      corresp: target ?? ref,
      ana,
    });
    if (span.kind === 'date') xml.empty('date', span.attributes);
    xml.close();
    xml.line();
  }
  xml.close();
  xml.line();
}
