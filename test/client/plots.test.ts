import assert from 'node:assert/strict';
import { newQuestion, restoredQuestion } from '../../client/plots/plotQuestion';
import { plotTitle } from '../../client/plots/plotTitle';
import { formatNumber, shortened, tickNumber } from '../../client/plots/view/numbers';
import { searchNear, tableOf } from '../../client/plots/view/tables';
import { nearestPlace, placeBeside, type TargetRow } from '../../client/plots/view/targets';
import { segmentsOf, timeTicks, xOfPeriods } from '../../client/plots/view/timeLayout';
import { howCounted } from '../../client/plots/view/howCounted';
import type { PlotAnswer } from '../../client/plots/plotMessages';

const row = (y: number, xs: readonly number[], height = 0): TargetRow => ({
  xs,
  y: () => y,
  height,
  label: index => String(index),
  open: () => undefined,
});

describe('places of a picture', () => {
  it('are found by the nearest mark', () => {
    const rows = [row(10, [5, 50, 90], 8), row(30, [48, 52], 8), row(50, [], 8)];
    assert.deepEqual(nearestPlace(rows, 49, 10, 12), { row: 0, index: 1 });
    assert.deepEqual(nearestPlace(rows, 49, 30, 12), { row: 1, index: 0 });
    assert.deepEqual(nearestPlace(rows, 51, 32, 12), { row: 1, index: 1 });
    assert.equal(nearestPlace(rows, 70, 10, 12), undefined);
    assert.equal(nearestPlace(rows, 50, 20, 12), undefined);
    assert.equal(nearestPlace(rows, 5, 50, 12), undefined);
  });

  it('of lines are found by the distance', () => {
    const rows = [row(10, [50]), row(18, [52])];
    assert.deepEqual(nearestPlace(rows, 50, 11, 12), { row: 0, index: 0 });
    assert.deepEqual(nearestPlace(rows, 52, 17, 12), { row: 1, index: 0 });
  });

  it('are walked through with the arrow keys, over rows without any', () => {
    const rows = [row(0, []), row(10, [5, 50, 90]), row(20, []), row(30, [48, 95])];
    assert.deepEqual(placeBeside(rows, undefined, 'right'), { row: 1, index: 0 });
    assert.deepEqual(placeBeside(rows, { row: 1, index: 2 }, 'right'), { row: 1, index: 2 });
    assert.deepEqual(placeBeside(rows, { row: 1, index: 2 }, 'down'), { row: 3, index: 1 });
    assert.deepEqual(placeBeside(rows, { row: 3, index: 0 }, 'up'), { row: 1, index: 1 });
    assert.deepEqual(placeBeside(rows, { row: 3, index: 0 }, 'down'), { row: 3, index: 0 });
    assert.deepEqual(placeBeside(rows, { row: 9, index: 0 }, 'left'), { row: 1, index: 0 });
    assert.equal(placeBeside([row(0, [])], undefined, 'right'), undefined);
  });
});

describe('time on the axis', () => {
  it('has gaps, and a place behind the last period for what has no exact date', () => {
    const places = [1990, 1991, 1994, 'rough', 'undated'] as const;
    const segments = segmentsOf(places, 1);
    assert.equal(segments[0], segments[1]);
    assert.equal(new Set(segments).size, 4);
    const xs = xOfPeriods(places, 1);
    assert.deepEqual(xs.slice(0, 4), [1990, 1991, 1994, 1995]);
    assert.ok(xs[4] > xs[3]);
    const labels = timeTicks(places, 1, 20).map(({ label }) => label);
    assert.deepEqual(labels, ['1990', '1991', '1992', '1993', '1994', 'not exact', 'no date']);
  });

  it('names few years of many, and decades as such', () => {
    assert.ok(
      timeTicks(
        Array.from({ length: 300 }, (_, i) => 1700 + i),
        1,
        8,
      ).length <= 8,
    );
    assert.deepEqual(
      timeTicks([1980, 1990], 10, 8).map(({ label }) => label),
      ['1980–89', '1990–99'],
    );
    assert.deepEqual(
      timeTicks(['undated'], 1, 8).map(({ label }) => label),
      ['no date'],
    );
  });
});

describe('the table of a plot', () => {
  const transcript = { uri: 'file:///a.txt', file: 'a.txt', title: 'On Weirs', date: '1991', words: 500, stamp: 's' };
  const answer: PlotAnswer = {
    kind: 'dispersion',
    plot: {
      words: 500,
      transcripts: [transcript],
      series: [
        {
          label: 'weir',
          query: 'weir',
          total: 2,
          range: 1,
          dp: 0,
          dpNorm: null,
          hits: [{ transcript: 0, places: [3, 9], spans: [20, 24, 60, 64] }],
        },
      ],
      notes: [],
    },
  };

  it('has the numbers of the plot, and leads to the first place', () => {
    const { columns, rows } = tableOf(answer, newQuestion({ per: 1000 }), 'file:///');
    assert.deepEqual(
      columns.map(({ name }) => name),
      ['Transcript', 'Date', 'Words', 'Places', 'Per 1,000 words'],
    );
    assert.deepEqual(rows[0].cells, ['On Weirs', '1991', 500, 2, 4]);
    assert.ok(rows[0].open?.type === 'open');
    assert.deepEqual([rows[0].open.places[0].start, rows[0].open.places[0].end], [20, 24]);
  });

  it('says how its numbers are counted', () => {
    const sentences = howCounted(answer, newQuestion({ set: 'early' }));
    assert.match(
      sentences.join('\n'),
      /Counted in the set “early”: 500 words in 1 transcript\.\n“weir”: 2 places in 1 of 1 transcript; DP 0.000\./,
    );
  });

  it('searches for what it leads to', () => {
    assert.deepEqual(searchNear('weir', 'old', 5), { type: 'search', query: 'weir NEAR/5 =old' });
    assert.deepEqual(searchNear('"old weir"', 'stone', 5), { type: 'search', query: '"old weir" stone' });
  });
});

describe('the question of a plot', () => {
  it('is restored, without what another version or a damaged state has written', () => {
    const question = newQuestion({
      kind: 'time',
      years: 10,
      subjects: [{ kind: 'theme', text: 'Water' }],
      set: 'early',
    });
    assert.deepEqual(restoredQuestion(JSON.parse(JSON.stringify(question))), question);
    const damaged = {
      kind: 'pie',
      per: 7,
      years: '10',
      window: -1,
      subjects: [{ kind: 'query', text: 3 }],
      __proto__x: 1,
    };
    assert.deepEqual(restoredQuestion(damaged), newQuestion());
    for (const state of [undefined, null, 3, 'x', []]) assert.deepEqual(restoredQuestion(state), newQuestion());
  });

  it('names its tab', () => {
    assert.equal(plotTitle(newQuestion({ kind: 'dispersion', subjects: [] })), 'Plot');
    assert.equal(plotTitle(newQuestion({ kind: 'collocates', query: 'weir' })), 'Plot: weir');
    assert.ok(plotTitle(newQuestion({ kind: 'collocates', query: 'weir '.repeat(20) })).length <= 41);
  });
});

describe('numbers of plots', () => {
  it('are written with the digits that count', () => {
    assert.deepEqual([12345, 0.0123, 1.234, -1.5, 250.7].map(formatNumber), [
      '12,345',
      '0.012',
      '1.23',
      '−1.50',
      '251',
    ]);
    assert.deepEqual([0.30000000000000004, 2, -0.5].map(tickNumber), ['0.3', '2', '−0.5']);
  });

  it('and names are cut between letters', () => {
    assert.equal(shortened('a\u0301b\u0301c\u0301d', 3), 'a\u0301b\u0301…');
    assert.equal(shortened('abc', 3), 'abc');
  });
});
