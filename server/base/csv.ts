import { plainLine } from './safeText';

/**
 * A table as CSV (RFC 4180), the first row with the names of the columns. Cells have one line and no control characters. An
 * apostrophe is put before what a spreadsheet would execute as a formula: at the start of a cell, and inside of it where a
 * spreadsheet that separates cells by semicolons, tabs or bars would begin another.
 */
export function csvTable(
  columns: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  return [columns, ...rows]
    .map(row => row.map(cell => csvCell(cell === undefined ? '' : String(cell))).join(',') + '\r\n')
    .join('');
}

/** The start of a cell, with signs that are not seen, before a sign that begins a formula, also as a wide one. */
const formulaStart =
  /(^|[;|"])([\p{White_Space}\p{Default_Ignorable_Code_Point}']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

function csvCell(text: string): string {
  const safe = plainLine(text).replace(formulaStart, "$1$2'");
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
