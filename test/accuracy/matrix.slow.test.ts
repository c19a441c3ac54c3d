import assert from 'node:assert/strict';
import { allCells, measureCells, type CellResult } from './matrix/measure';

/** Least share of the sentences of a table and of a row that are read. `npx tsx test/accuracy/matrix-report.ts` prints all. */
const floor = 0.97;
/** Highest share of wrong keys. */
const most = 0.001;

describe('the matrix of ways to cite', function () {
  this.timeout(600_000);
  let results: CellResult[];
  before(() => (results = measureCells(allCells())));

  it('has sentences in each table', () => {
    const tables = new Set(results.map(({ cell }) => cell.table));
    assert.deepEqual([...tables], ['Bible: names', 'Bible: places', "Qur'an", 'Works', 'Documents', 'Look-alikes']);
    assert.ok(sum(results, ({ cell }) => cell.sentences.length) > 25_000);
  });

  it('is read in each table and each language', () => {
    const low: string[] = [];
    for (const [name, group] of [...grouped(results, table), ...grouped(results, row)]) {
      const share = sum(group, ({ read }) => read) / sum(group, ({ cell }) => cell.sentences.length);
      if (share < floor) low.push(`${name}: ${(100 * share).toFixed(1)} % read\n${examples(group)}`);
    }
    assert.deepEqual(low, []);
  });

  it('gives hardly any wrong key, and none for what is no citation', () => {
    const lookAlikes = results.filter(({ cell }) => cell.table === 'Look-alikes');
    assert.equal(
      sum(lookAlikes, result => result.false),
      0,
      examples(lookAlikes),
    );
    const wrong = results.filter(result => result.false > 0);
    const share = sum(wrong, result => result.false) / sum(results, ({ cell }) => cell.sentences.length);
    assert.ok(share <= most, `${share}\n${examples(wrong)}`);
  });
});

function table({ cell }: CellResult): string {
  return cell.table;
}

function row({ cell }: CellResult): string {
  return `${cell.table} / ${cell.row}`;
}

function grouped(results: readonly CellResult[], name: (result: CellResult) => string): Map<string, CellResult[]> {
  const groups = new Map<string, CellResult[]>();
  for (const result of results) groups.set(name(result), [...(groups.get(name(result)) ?? []), result]);
  return groups;
}

function sum(results: readonly CellResult[], of: (result: CellResult) => number): number {
  return results.reduce((total, result) => total + of(result), 0);
}

function examples(results: readonly CellResult[]): string {
  return results
    .flatMap(({ failures }) => failures.slice(0, 2))
    .slice(0, 12)
    .map(({ text, want, found }) => `  ${text} wants ${want.join(' ')}, finds ${found.join(' ')}`)
    .join('\n');
}
