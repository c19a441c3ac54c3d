import { escapeHtml } from '../../../base/html';
import { plainLine } from '../../../base/safeText';
import { isRightToLeft } from '../../shared/markdown';
import type { CitedKey } from './citedKeys';
import { headFacts } from './exportHead';
import { placeOf, type ExportLine } from './exportLines';
import type { ExportList } from './exportList';

const styles = `body { font-family: serif; }
table { border-collapse: collapse; }
th, td { border: 1px solid #999; padding: 2px 6px; text-align: start; vertical-align: top; }
.end { text-align: end; }`;

interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string | number | undefined;
  /** Whether the text stands at the end of the cell: numbers, and the text before a match. */
  readonly atEnd?: true;
}

const lineColumns: readonly Column<ExportLine>[] = [
  { title: 'Place', cell: placeOf },
  { title: 'Date', cell: ({ date }) => date },
  { title: 'Speaker', cell: ({ speaker }) => speaker },
  { title: 'Before', cell: ({ left }) => left, atEnd: true },
  { title: 'Match', cell: ({ node }) => node },
  { title: 'After', cell: ({ right }) => right },
];

const sourceColumns: readonly Column<CitedKey>[] = [
  { title: 'Source', cell: ({ description }) => description },
  { title: 'Key', cell: ({ key }) => key },
  { title: 'Places', cell: ({ count }) => count, atEnd: true },
  { title: 'Transcripts', cell: ({ transcripts }) => transcripts, atEnd: true },
];

/** A page with one table, which a word processor takes when it is copied. All text is escaped; the page loads nothing. */
export function* listHtml(list: ExportList): Generator<string> {
  const title = list.kind === 'lines' ? 'Concordance' : 'Cited sources';
  const head = headFacts(list.head).map(([label, value]) => `<p>${label}: ${isolated(value)}</p>\n`);
  yield `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${styles}
</style>
</head>
<body>
<h1>${title}</h1>
${head.join('')}`;
  if (list.kind === 'lines') yield* htmlTable(lineColumns, list.rows, mostlyRightToLeft(list.rows));
  else yield* htmlTable(sourceColumns, list.rows, false);
  yield `</body>
</html>
`;
}

function* htmlTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  rightToLeft: boolean,
): Generator<string> {
  const align = ({ atEnd }: Column<Row>): string => (atEnd === true ? ' class="end"' : '');
  const titles = columns.map(column => `<th${align(column)}>${column.title}</th>`).join('');
  const direction = rightToLeft ? ' dir="rtl"' : '';
  yield `<table${direction}>\n<thead><tr>${titles}</tr></thead>\n<tbody>\n`;
  for (const row of rows) {
    const cells = columns.map(column => `<td${align(column)}>${isolated(String(column.cell(row) ?? ''))}</td>`);
    yield `<tr>${cells.join('')}</tr>\n`;
  }
  yield '</tbody>\n</table>\n';
}

/** The order of the columns is that of reading: before, match, after. */
function mostlyRightToLeft(lines: readonly ExportLine[]): boolean {
  return lines.filter(({ node }) => isRightToLeft(node)).length > lines.length / 2;
}

/** Text with a direction of its own. */
function isolated(text: string): string {
  return text === '' ? '' : `<bdi>${escapeHtml(plainLine(text).trim())}</bdi>`;
}
