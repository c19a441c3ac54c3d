import { allCells, measureCells, type CellResult } from './matrix/measure';

/**
 * Prints which ways to cite are read, in which languages: `npx tsx test/accuracy/matrix-report.ts`. Each figure is "read of
 * all", then the number of wrong keys, if any. `--failures` lists what failed; `--only=TEXT` takes the cells whose table, row or
 * column has this text.
 */
const only = process.argv.find(argument => argument.startsWith('--only='))?.slice('--only='.length);
const parts = only?.split(',') ?? [];
const results = measureCells(
  allCells().filter(({ table, row, column }) => parts.every(part => `${table} / ${row} / ${column}`.includes(part))),
);
for (const table of new Set(results.map(({ cell }) => cell.table)))
  console.log(
    `\n${printed(
      table,
      results.filter(({ cell }) => cell.table === table),
    )}`,
  );
console.log(`\nAll: ${figures(results)}`);
if (process.argv.includes('--failures')) for (const result of results) printFailures(result);

/** A table with a line for each column, and the rows side by side: there are more columns than rows. */
function printed(table: string, all: readonly CellResult[]): string {
  const rows = [...new Set(all.map(({ cell }) => cell.row))];
  const columns = [...new Set(all.map(({ cell }) => cell.column))];
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(26) + cells.map(cell => cell.padStart(11)).join('');
  const at = (row: string, column: string): string => {
    const found = all.filter(({ cell }) => cell.row === row && cell.column === column);
    return found.length === 0 ? '·' : figures(found);
  };
  return [
    `${table}: ${figures(all)}`,
    line('', [...rows, 'all']),
    ...columns.map(column =>
      line(column, [...rows.map(row => at(row, column)), figures(all.filter(({ cell }) => cell.column === column))]),
    ),
    line('all', [...rows.map(row => figures(all.filter(({ cell }) => cell.row === row))), '']),
  ].join('\n');
}

/** Share of the sentences that were read in percent, their number, and "✗3" for three wrong keys. */
function figures(found: readonly CellResult[]): string {
  const sum = (of: (result: CellResult) => number): number => found.reduce((total, result) => total + of(result), 0);
  const wrong = sum(result => result.false);
  const all = sum(({ cell }) => cell.sentences.length);
  const share = ((100 * sum(({ read }) => read)) / all).toFixed(0);
  return `${share}%${wrong === 0 ? '' : ` ✗${wrong}`}`;
}

function printFailures({ cell, failures }: CellResult): void {
  if (failures.length === 0) return;
  console.log(`\n${cell.table} / ${cell.row} / ${cell.column}`);
  for (const { text, want, found } of failures)
    console.log(`  ${text}\n    want ${want.join(' ')}; found ${found.join(' ')}`);
}
