import { csvTable, tsvTable } from '../../../base/csv';
import { printableJson } from '../../../base/safeText';
import type { CitedKey } from './citedKeys';
import type { ExportHead } from './exportHead';
import { placeOf, type ExportLine } from './exportLines';

/** What the formats for lists write: the lines of a concordance, or cited sources. */
export type ExportList =
  | { readonly kind: 'lines'; readonly head: ExportHead; readonly rows: readonly ExportLine[] }
  | { readonly kind: 'sources'; readonly head: ExportHead; readonly rows: readonly CitedKey[] };

/** CSV as spreadsheets open it: with a BOM. */
export function listCsv(list: ExportList): string {
  const { columns, rows } = table(list);
  return `\ufeff${csvTable(columns, rows)}`;
}

/** A table with tabs, as programs read it: without a BOM. */
export function listTsv(list: ExportList): string {
  const { columns, rows } = table(list);
  return tsvTable(columns, rows);
}

/** One JSON object on each line, the head first. */
export function listJsonl({ kind, head, rows }: ExportList): string {
  const type = kind === 'lines' ? 'line' : 'source';
  const objects = [{ type: 'export', ...head, [kind]: rows.length }, ...rows.map(row => ({ type, ...row }))];
  return objects.map(each => printableJson(JSON.stringify(each)) + '\n').join('');
}

/**
 * The rows as cells. A file of comma-separated values has no place for a head that programs would not take for data, so each row
 * repeats it in its last columns.
 */
function table(list: ExportList): { columns: string[]; rows: (string | number | undefined)[][] } {
  const { query, set, selection, exported, program, corpus } = list.head;
  const selected = selection === undefined ? [] : [selection];
  const head = [set, ...selected, exported, program, corpus];
  const headColumns = ['set', ...selected.map(() => 'selection'), 'exported', 'program', 'corpus'];
  if (list.kind === 'sources')
    return {
      columns: ['key', 'description', 'count', 'transcripts', ...headColumns],
      rows: list.rows.map(({ key, description, count, transcripts }) => [
        key,
        description,
        count,
        transcripts,
        ...head,
      ]),
    };
  return {
    columns: ['file', 'place', 'date', 'speaker', 'left', 'node', 'right', 'query', ...headColumns],
    rows: list.rows.map(line => {
      const { file, date, speaker, left, node, right } = line;
      return [file, placeOf(line), date, speaker, left, node, right, query, ...head];
    }),
  };
}
