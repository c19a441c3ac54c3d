import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '../../server/base/slices';
import { concordance } from '../../server/features/search/concordance';
import { countingSort } from '../../server/features/study/concordance/countingSort';
import { orderLines } from '../../server/features/study/concordance/lineOrder';
import { lineRows, type LineRow } from '../../server/features/study/concordance/lineRows';
import { findLines, type LineSet } from '../../server/features/study/concordance/lineSet';
import { wordDistance, type LineView, type SortPlace } from '../../server/features/study/concordance/lineView';
import { exportView, type ViewExport } from '../../server/features/study/export/exportView';
import { fold } from '../../server/text/fold';
import { wordsIn } from '../../server/text/words';
import { corpusOf, type TestCorpus } from './fixture';
import { searchSamples } from './searchSamples';

const cancelled = (): boolean => false;
const mill = `Speech of Mira Talen at the Mill of Orsk - 6 /Jun/ 2007

The following is the full text of the speech delivered on June 6, 2007 by Mira Talen, in a meeting with bakers.

A cold stone turns. Every grey stone turned before it, and no stone, however old, forgets its river [The Holy Quran, 18: 2].

The Stone-mason came. A stone
river is a dry river.
`;

const persian = `سخنرانی در دیدار نانوایان - 6 /Jun/ 2009

امروز درباره آب سخن می‌گویم. آب پاک است و هر که آب را پاس دارد خانه را پاس داشته است.

آب از کوه می‌آید و به خانه می‌رسد.
`;

describe('the lines of a concordance', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf({ ...searchSamples, 'mill.txt': mill, 'persian.txt': persian });
  });
  const find = (query: string): Promise<LineSet> =>
    findLines([{ corpus: sample.corpus, prefix: '' }], query, { cancelled });
  const rows = async (query: string, view: Partial<LineView> = {}, window = 70): Promise<LineRow[]> => {
    const set = await find(query);
    const { lines } = await orderLines(set, { sort: [], ...view }, cancelled);
    return lineRows(set, lines, { sort: view.sort ?? [], window, cancelled });
  };
  const nodes = (found: readonly LineRow[]): string[] => found.map(({ file, node }) => `${file.name} ${node.start}`);

  it('are those of the command concordance', async () => {
    for (const query of [
      'stone',
      'river',
      'the',
      '"stone river"',
      'the river',
      'cites:quran',
      'آب',
      'river OR wheel',
      'nosuchword',
    ]) {
      const expected = (await concordance(sample.corpus, query)).lines;
      const found = await rows(query);
      assert.deepEqual(
        found.map(({ file, node, texts, date }) => ({ ...node, file: file.name, ...texts, date })),
        expected.map(({ file, start, end, left, node, right, date }) => ({
          file,
          start,
          end,
          before: left,
          node,
          after: right,
          date,
        })),
        query,
      );
      if (query !== 'nosuchword') assert.ok(found.length > 0, query);
    }
  });

  it('are sorted by the nearest words, and mark just these', async () => {
    const marked = (row: LineRow): string[] =>
      row.marks.map(({ part, start, end }) => row.texts![part].slice(start, end));
    const found = await rows('stone', { sort: ['before1', 'after1'], transcripts: [sample.uri('mill.txt')] });
    assert.deepEqual(found.map(marked), [
      ['A', 'river'],
      ['cold', 'turns'],
      ['grey', 'turned'],
      ['no', 'however'],
      ['The', 'mason'],
    ]);
    const further = await rows('stone', { sort: ['after2', 'node'], transcripts: [sample.uri('mill.txt')] });
    assert.deepEqual(further.map(marked), [
      ['before', 'stone'],
      ['came', 'Stone'],
      ['Every', 'stone'],
      ['is', 'stone'],
      ['old', 'stone'],
    ]);
  });

  it('begin and end with their passage: a word beyond it neither sorts nor is marked', async () => {
    const [row] = await rows('mason', { sort: ['before3', 'after2'], transcripts: [sample.uri('mill.txt')] });
    assert.deepEqual(row.texts, { before: 'The Stone-', node: 'mason', after: ' came. A stone river is a dry river.' });
    assert.deepEqual(
      row.marks.map(({ sort, start, end }) => [sort, row.texts!.after.slice(start, end)]),
      [[1, 'A']],
    );
    // The citation ends its passage; the word that follows it in the file is in the next one.
    const [cited] = await rows('cites:quran:18:2', {
      sort: ['after1', 'before1'],
      transcripts: [sample.uri('mill.txt')],
    });
    assert.deepEqual(
      cited.marks.map(({ sort, start, end }) => [sort, cited.texts!.before.slice(start, end)]),
      [[1, 'river']],
    );
  });

  it('have marks that are the sorted words, for any sorts', async () => {
    const places: readonly SortPlace[] = ['before1', 'before2', 'before3', 'after1', 'after2', 'after3'];
    for (const query of ['river', 'the', 'آب'])
      for (const place of places) {
        const distance = wordDistance(place)!;
        const found = await rows(query, { sort: [place] }, 1000);
        const words = found.map(({ texts, marks: [mark] }) =>
          mark ? fold(texts![mark.part].slice(mark.start, mark.end)) : '',
        );
        assert.deepEqual(words, [...words].sort(), `${query} ${place}`);
        for (const { texts, marks } of found)
          for (const { part, start, end } of marks) {
            const between = distance < 0 ? texts![part].slice(end) : texts![part].slice(0, start);
            assert.ok(wordsIn(between).length <= Math.abs(distance) - 1, `${query} ${place}: ${between}`);
          }
      }
  });

  it('are sorted by date, by title and by the node, and else stand as in the corpus', async () => {
    const dates = (await rows('the', { sort: ['date'] })).map(({ date }) => date ?? '9999');
    assert.deepEqual(dates, [...dates].sort());
    const titles = (await rows('the', { sort: ['transcript'] })).map(({ file }) => fold(file.entry.title));
    assert.deepEqual(titles, [...titles].sort());
    const inCorpus = nodes(await rows('the'));
    const byNode = await rows('the', { sort: ['node'] });
    assert.deepEqual(nodes(byNode), inCorpus);
  });

  it('are mirrored in text from right to left', async () => {
    const found = await rows('آب', { sort: ['before1', 'after1'] });
    assert.ok(found.length >= 3);
    for (const { dir } of found) assert.equal(dir, 'rtl');
    const [first] = found.filter(({ node }) => persian.slice(node.end).startsWith(' را'));
    assert.deepEqual(
      first.marks.map(({ part, start, end }) => first.texts![part].slice(start, end)),
      ['که', 'را'],
    );
    for (const { dir } of await rows('river')) assert.equal(dir, 'ltr');
  });

  it('are a sample that the seed decides, and no sort changes', async () => {
    const set = await find('the');
    const chosen = async (seed: number, sort: readonly SortPlace[] = []): Promise<number[]> => {
      const { lines } = await orderLines(set, { sort, sample: { size: 5, seed } }, cancelled);
      return [...lines];
    };
    const first = await chosen(1);
    assert.equal(first.length, 5);
    assert.deepEqual(
      first,
      [...first].sort((a, b) => a - b),
    );
    assert.deepEqual(await chosen(1), first);
    assert.deepEqual(
      (await chosen(1, ['after1'])).sort((a, b) => a - b),
      first,
    );
    const others = await Promise.all([2, 3, 4, 5].map(seed => chosen(seed)));
    assert.ok(others.some(lines => lines.join() !== first.join()));
    const { lines } = await orderLines(set, { sort: [], sample: { size: set.total + 1, seed: 1 } }, cancelled);
    assert.equal(lines.length, set.total);
  });

  it('are chosen evenly: each line is in about as many samples as any other', async () => {
    const set = await find('the');
    const times = new Array<number>(set.total).fill(0);
    const size = Math.floor(set.total / 2);
    for (let seed = 0; seed < 400; seed++)
      for (const line of (await orderLines(set, { sort: [], sample: { size, seed } }, cancelled)).lines) times[line]++;
    // Six standard deviations of the binomial distribution around 200.
    for (const count of times) assert.ok(Math.abs(count - (400 * size) / set.total) < 60, String(count));
  });

  it('are grouped by the matched words, the most frequent first', async () => {
    const set = await find('(river OR stone OR the)');
    const { lines, groups } = await orderLines(set, { sort: ['after1'], grouped: true }, cancelled);
    assert.equal(lines.length, set.total);
    assert.ok(groups!.length >= 3);
    for (const { text } of groups!.slice(0, 3)) assert.equal(text, text.toLowerCase());
    assert.deepEqual(
      groups!.map(({ count }) => count),
      groups!.map(({ count }) => count).sort((a, b) => b - a),
    );
    const runs: number[] = [];
    [...lines].forEach((line, i) => {
      if (i > 0 && set.form[line] === set.form[lines[i - 1]]) runs[runs.length - 1]++;
      else runs.push(1);
    });
    assert.deepEqual(
      groups!.map(({ count }) => count),
      runs,
    );
  });

  it('of an export are those that were not dropped, and it says which they are', async () => {
    const set = await find('stone');
    const { lines } = await orderLines(set, { sort: ['before1'] }, cancelled);
    const [first, second] = [...lines].map(line => ({
      uri: set.files[set.file[line]].entry.uri,
      offset: set.starts[line],
    }));
    const options: ViewExport = {
      view: { sort: ['before1'] },
      window: 20,
      format: 'jsonl',
      dropped: [first, { uri: second.uri, offset: second.offset + 1 }],
      exported: '2026-05-14',
      program: 'Corpus Study test',
      cancelled,
    };
    const { text, lines: count } = await exportView(set, options);
    assert.equal(count, set.total - 1);
    const [head, ...written] = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { start: number; selection?: string; left: string });
    assert.equal(head.selection, `1 line left out by hand; of ${set.total} lines`);
    assert.equal(written.length, count);
    assert.ok(!written.some(({ start }) => start === first.offset));
    for (const { left } of written) assert.ok(left.length <= 21, left);
    for (const format of ['csv', 'tsv', 'html', 'markdown'] as const) {
      const { text: other } = await exportView(set, { ...options, format });
      assert.match(other, /1 line left out by hand/, format);
    }
    const { text: whole } = await exportView(set, { ...options, dropped: [] });
    assert.doesNotMatch(whole, /selection/);
  });

  it('of an export are exactly the sample on the screen', async () => {
    const set = await find('the');
    const view: LineView = { sort: ['after1'], sample: { size: 4, seed: 7 } };
    const { lines } = await orderLines(set, view, cancelled);
    const { text } = await exportView(set, {
      view,
      window: 70,
      format: 'jsonl',
      dropped: [],
      exported: '2026-05-14',
      program: 'x',
      cancelled,
    });
    const [head, ...written] = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { start: number; selection?: string });
    assert.deepEqual(
      written.map(({ start }) => start),
      [...lines].map(line => set.starts[line]),
    );
    assert.equal(head.selection, `a sample of 4, seed 7; of ${set.total} lines`);
  });

  it('are sorted stably by counting', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 200 }), keys => {
        const lines = Uint32Array.from(keys.keys());
        const sorted = [...runToEnd(countingSort(lines, keys, 21))];
        assert.deepEqual(
          sorted,
          [...keys.keys()].sort((a, b) => keys[a] - keys[b] || a - b),
        );
      }),
    );
  });
});
