/** A filter that a search can have. `field` is its name in the query language. */
export interface FilterField {
  readonly field: string;
  readonly label: string;
  readonly example: string;
}

export const filterFields: readonly FilterField[] = [
  { field: 'year', label: 'Year', example: '2014, 2014..2024' },
  { field: 'speaker', label: 'Speaker', example: 'part of the name' },
  { field: 'in', label: 'Part of the Transcript', example: 'title, notes, quotations' },
  { field: 'file', label: 'File', example: 'part of the path' },
  { field: 'cites', label: 'Cited Source', example: 'quran:2, nahj:sermon:27' },
  { field: 'theme', label: 'Theme', example: 'name of the theme' },
  { field: 'set', label: 'Set of Transcripts', example: 'name of a set in corpus.json' },
];

/** A filter in a query: `text`, from `start` to `end` in UTF-16 units. */
export interface QueryFilter {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const filterPattern = new RegExp(
  `(?<=^|\\s)-?(?:${filterFields.map(({ field }) => field).join('|')}):(?:"[^"]*"?|[^\\s"]*)(?=\\s|$)`,
  'giu',
);

/** The filters of a query, in their order. */
export function filtersIn(query: string): QueryFilter[] {
  return [...query.matchAll(filterPattern)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
    text,
  }));
}

export function withoutFilter(query: string, { start, end }: QueryFilter): string {
  return `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trim();
}

/**
 * Adds a filter at the end. A value with spaces is quoted; quotation marks inside a value are removed, as it cannot
 * have any.
 */
export function withFilter(query: string, field: string, value: string): string {
  return `${beginFilter(query, field)}${quoteValue(value)}`;
}

/** The query with the name of a filter and its colon at the end, where the value follows. */
export function beginFilter(query: string, field: string): string {
  return `${query.trimEnd()} ${field}:`.trimStart();
}

function quoteValue(value: string): string {
  const plain = value.replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
  return plain.includes(' ') ? `"${plain}"` : plain;
}
