import { plainLine } from './safeText';

/**
 * A table as CSV (RFC 4180), the first row with the names of the columns. Cells have one line and no control characters. An
 * apostrophe is put before what a spreadsheet would execute as a formula: at the start of a cell, and inside of it where a
 * spreadsheet that separates cells by semicolons, tabs or bars would begin another.
 */
export function csvTable(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map(csvRow).join('');
}

/** One row of `csvTable`. */
export function csvRow(cells: readonly Cell[]): string {
  return cells.map(cell => quoted(guarded(cell), /[",;]/)).join(',') + '\r\n';
}

/**
 * A row of a table with a tab between cells and a line feed after rows. Cells are as those of `csvTable`; one with a quotation mark is
 * quoted, because spreadsheets, R and pandas would take such a mark at its start for the start of a quoted cell.
 */
export function tsvRow(cells: readonly Cell[]): string {
  return cells.map(cell => quoted(guarded(cell), /"/)).join('\t') + '\n';
}

/** Rows of `tsvRow`, the first with the names of the columns. */
export function tsvTable(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map(tsvRow).join('');
}

type Cell = string | number | undefined;

/** The start of a cell, with signs that are not seen, before a sign that begins a formula, also as a wide one. */
const formulaStart =
  /(^|[;|"])([\p{White_Space}\p{Default_Ignorable_Code_Point}']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

function guarded(cell: Cell): string {
  return cell === undefined ? '' : plainLine(String(cell)).replace(formulaStart, "$1$2'");
}

function quoted(text: string, signs: RegExp): string {
  return signs.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
