import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Folder } from '../support/folder';
import { bench } from './bench';
import { draw } from './draw';
import { line, misses, verdict, type Figure } from './figures';
import { formerServer } from './former';
import { emptyProgram, mainThreadTime, processTimes } from './processTimes';
import { compare, load, resultsOf, save, type Results } from './results';

const slow: Figure = { what: 'a key, p95', value: 9, unit: 'ms CPU', target: 8 };
const beside: Figure = {
  what: 'from nothing',
  value: 4,
  unit: 's CPU',
  peer: { name: '0.1.0', value: 10, ratio: 0.4 },
};
const rate: Figure = { what: 'building', value: 16, unit: 'MB/s', peer: { name: 'MiniSearch', value: 2 } };

describe('the benchmark', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const results = (figures: readonly Figure[], more: Partial<Results> = {}): Results => ({
    ...resultsOf(folder.path, false, figures, []),
    ...more,
  });

  it('says for each target whether it is met, or by how much it is missed', () => {
    assert.deepEqual([slow, beside, rate].map(verdict), ['missed by 13 % (≤ 8.0)', 'met (≤ 0.40×)', '']);
    assert.deepEqual([slow, beside, rate].map(misses), [true, false, false]);
    const both: Figure = { ...slow, value: 8, peer: { name: '0.1.0', value: 10, ratio: 0.6 } };
    assert.equal(verdict(both), 'met (≤ 8.0), missed by 33 % (≤ 0.60×)');
    assert.equal(verdict({ ...rate, target: 20 }), 'missed by 20 % (≥ 20.0)');
    assert.equal(verdict({ ...rate, peer: { name: 'prototype', value: 20, ratio: 0.9 } }), 'missed by 11 % (≥ 0.90×)');
    assert.equal(misses({ ...slow, value: NaN }), true);
    assert.match(line(beside), /^from nothing +4\.0 s CPU +met \(≤ 0\.40×\) +0\.1\.0 10\.0 \(2\.5 times faster\)$/);
    assert.match(line(rate), /MiniSearch 2\.0 \(8\.0 times faster\)$/);
  });

  it('keeps results with the machine and the commit', () => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd: folder.path,
        encoding: 'utf8',
      });
    git('init', '-q');
    folder.write('file', 'one');
    git('add', '-A');
    git('commit', '-qm', 'one');
    const commit = git('rev-parse', '--short', 'HEAD').trim();
    const path = join(folder.path, 'kept', 'results.json');
    save(path, results([{ ...slow, value: NaN }, rate], { missing: ['No network.'] }));
    const kept = load(path);
    assert.equal(kept.commit, commit);
    assert.deepEqual(kept.figures, [{ ...slow, value: NaN }, rate]);
    assert.ok(kept.machine.processors > 0 && kept.node === process.version && kept.missing.length === 1);
    folder.write('file', 'two');
    assert.equal(results([]).commit, `${commit}+`);
  });

  it('compares two runs by figure and peer, the greatest changes for the worse first', () => {
    const before = results([slow, beside, rate, { ...slow, what: 'only before' }]);
    const after = results([{ ...slow, value: 18 }, { ...beside, value: 2 }, rate, { ...slow, what: 'only after' }]);
    const [, ...changes] = compare(before, after);
    assert.deepEqual(
      changes.map(change => change.replace(/ {2,}/g, ' ')),
      [
        'a key, p95 9.0 → 18.0 ms CPU 2.00 × worse',
        'building | MiniSearch 16.0 → 16.0 MB/s the same',
        'from nothing | 0.1.0 4.0 → 2.0 s CPU 2.00 × better',
      ],
    );
    const other = { ...before.machine, processor: 'another' };
    assert.match(compare(before, { ...after, machine: other })[1], /^Other machines: /);
  });

  it('draws what stands beside a peer as one picture', () => {
    const missed: Figure = { ...beside, what: 'with <themes>', value: 9.5 };
    const picture = draw(results([slow, beside, rate, missed, { ...rate, value: NaN }]));
    assert.equal(picture.match(/<rect x=/g)?.length, 3);
    for (const colour of ['#2f7d4f', '#8a99a6', '#b5541c']) assert.ok(picture.includes(`fill="${colour}"`), colour);
    assert.ok(picture.includes('with &lt;themes&gt;') && !picture.includes('NaN'));
    assert.equal(draw(results([])).includes('NaN'), false);
    // The bar of what takes .4 of the time ends left of the line, that of what is slower right of it.
    const widths = [...picture.matchAll(/<rect x="(\d+)" y="\d+" width="(\d+)"/g)].map(([, x, w]) => [
      Number(x),
      Number(w),
    ]);
    assert.ok(widths.every(([x, width]) => x > 0 && width >= 2 && x + width < 860));
  });

  it('draws from a file of results, and says what is wrong with one', async () => {
    const path = folder.write('results.json', JSON.stringify(results([beside, rate])));
    mkdirSync(join(folder.path, 'docs'));
    assert.equal(await quietly(() => bench(folder.path, ['--draw', path])), 0);
    assert.match(readFileSync(join(folder.path, 'docs', 'bench.svg'), 'utf8'), /^<svg .*<\/svg>\n$/s);
    for (const options of [['--draw'], ['--against', folder.write('wrong.json', '{}')], ['--only=nothing']])
      assert.equal(await quietly(() => bench(folder.path, options)), 2, options.join(' '));
  });

  it('says why it cannot compare with version 0.1.0', async () => {
    const attempt = (onlyIfBuilt: boolean): ReturnType<typeof formerServer> => formerServer(folder.path, onlyIfBuilt);
    const [unbuilt, noHistory] = await quietly(() => Promise.resolve([attempt(true), attempt(false)]));
    assert.ok(typeof unbuilt === 'object' && /is not built/.test(unbuilt.reason));
    assert.ok(
      typeof noHistory === 'object' && /"git worktree prune" failed/.test(noHistory.reason),
      JSON.stringify(noHistory),
    );
  });

  it('measures the processor time of other processes by thread', async function () {
    if (process.platform !== 'linux') return this.skip();
    for (const end = process.cpuUsage().user + 100_000; process.cpuUsage().user < end;);
    const { total, main, worker, helpers } = processTimes(process.pid)!;
    assert.ok(main >= 100 && total >= main && worker >= 0 && Math.abs(total - main - worker - helpers) < 1);
    assert.ok(mainThreadTime(process.pid)! >= 100);
    assert.ok((await emptyProgram()) > 0);
    assert.equal(processTimes(undefined), undefined);
  });

  it('finds its own files', () => {
    for (const name of ['fts5.py', 'manyTranscripts.mjs']) assert.ok(existsSync(resolve(__dirname, name)), name);
  });
});

/** Without what is printed. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log, error } = console;
  console.log = console.error = () => undefined;
  try {
    return await work();
  } finally {
    Object.assign(console, { log, error });
  }
}
