import { csvRow, tsvRow } from '../../../base/csv';
import { printableJson } from '../../../base/safeText';
import type { CitedKey } from './citedKeys';
import type { ExportHead } from './exportHead';
import { placeOf, type ExportLine } from './exportLines';

/** What the formats for lists write: the lines of a concordance, or cited sources. */
export type ExportList =
  | { readonly kind: 'lines'; readonly head: ExportHead; readonly rows: readonly ExportLine[] }
  | { readonly kind: 'sources'; readonly head: ExportHead; readonly rows: readonly CitedKey[] };

/** CSV as spreadsheets open it: with a BOM. */
export function* listCsv(list: ExportList): Generator<string> {
  yield '\ufeff';
  for (const row of table(list)) yield csvRow(row);
}

/** A table with tabs, as programs read it: without a BOM. */
export function* listTsv(list: ExportList): Generator<string> {
  for (const row of table(list)) yield tsvRow(row);
}

/** One JSON object on each line, the head first. */
export function* listJsonl({ kind, head, rows }: ExportList): Generator<string> {
  const line = (object: object): string => printableJson(JSON.stringify(object)) + '\n';
  yield line({ type: 'export', ...head, [kind]: rows.length });
  const type = kind === 'lines' ? 'line' : 'source';
  for (const row of rows) yield line({ type, ...row });
}

/**
 * The titles of the columns, and the rows as cells. A file of comma-separated values has no place for a head that programs would not
 * take for data, so each row repeats it in its last columns.
 */
function* table(list: ExportList): Generator<(string | number | undefined)[]> {
  const { query, set, selection, exported, program, corpus } = list.head;
  const selected = selection === undefined ? [] : [selection];
  const head = [set, ...selected, exported, program, corpus];
  const headColumns = ['set', ...selected.map(() => 'selection'), 'exported', 'program', 'corpus'];
  if (list.kind === 'sources') {
    yield ['key', 'description', 'count', 'transcripts', ...headColumns];
    for (const { key, description, count, transcripts } of list.rows)
      yield [key, description, count, transcripts, ...head];
    return;
  }
  yield ['file', 'place', 'date', 'speaker', 'left', 'node', 'right', 'query', ...headColumns];
  for (const line of list.rows) {
    const { file, date, speaker, left, node, right } = line;
    yield [file, placeOf(line), date, speaker, left, node, right, query, ...head];
  }
}
