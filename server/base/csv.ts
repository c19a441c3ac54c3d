/**
 * A table as CSV (RFC 4180), the first row with the names of the columns. An apostrophe is put before a cell that a
 * spreadsheet would execute as a formula.
 */
export function csvTable(
  columns: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  return [columns, ...rows]
    .map(row => row.map(cell => csvCell(cell === undefined ? '' : String(cell))).join(',') + '\r\n')
    .join('');
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
