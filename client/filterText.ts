/** What a search can be narrowed down by. `field` is how the query writes it. */
export interface FilterField {
  readonly field: string;
  readonly label: string;
  readonly example: string;
}

export const filterFields: readonly FilterField[] = [
  { field: 'year', label: 'Year', example: '2014, 2014..2024' },
  { field: 'speaker', label: 'Speaker', example: 'a part of the name' },
  { field: 'in', label: 'Part of the Transcript', example: 'title, notes, quotations' },
  { field: 'file', label: 'File', example: 'a part of the path' },
  { field: 'cites', label: 'Cited Source', example: 'quran:2, nahj:sermon:27' },
  { field: 'theme', label: 'Theme', example: 'the name of a theme' },
];

export interface WrittenFilter {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const written = new RegExp(
  `(?<=^|\\s)-?(?:${filterFields.map(({ field }) => field).join('|')}):(?:"[^"]*"?|[^\\s"]*)(?=\\s|$)`,
  'giu',
);

/** The filters that a query holds, in its order. */
export function filtersIn(query: string): WrittenFilter[] {
  return [...query.matchAll(written)].map(({ index, 0: text }) => ({ start: index, end: index + text.length, text }));
}

/** The query without one of its filters. */
export function withoutFilter(query: string, { start, end }: WrittenFilter): string {
  return `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trim();
}

/** The query with a filter at its end. A value with white space is put into quotation marks, which it cannot hold itself. */
export function withFilter(query: string, field: string, value: string): string {
  return `${beginFilter(query, field)}${quoted(value)}`;
}

/** The query up to the colon of a filter that is being written. */
export function beginFilter(query: string, field: string): string {
  return `${query.trimEnd()} ${field}:`.trimStart();
}

function quoted(value: string): string {
  const plain = value.replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
  return plain.includes(' ') ? `"${plain}"` : plain;
}
