import assert from 'node:assert/strict';
import { findPlaces } from '../../server/features/study/plots/plotSubject';
import { dispersionPlot } from '../../server/features/study/plots/dispersionPlot';
import { sourcesPlot } from '../../server/features/study/plots/sourcesPlot';
import { placeInTime, type TimeScale } from '../../server/features/study/plots/timeAxis';
import { timePlot } from '../../server/features/study/plots/timePlot';
import { countCitations } from '../../server/features/study/export/citedKeys';
import { Cancelled } from '../../server/base/slices';
import { relativeFrequency } from '../../server/study/measures/frequency';
import { parseDate } from '../../server/transcript/calendar';
import { corpusOf, type TestCorpus } from '../features/fixture';

const never = (): boolean => false;
const talk = (title: string, date: string, body: string): string => `${title}\n\nBy Ada Rill, ${date}\n\n${body}\n`;
const files = {
  'bread.txt': talk(
    'On Bread',
    '3 May 1991',
    'Bread is made of grain. We read of it [The Holy Quran, 94: 5] and again [John 6: 35].',
  ),
  'mills.txt': talk(
    'On Mills',
    '1991',
    'The old mill grinds the grain, and old grain is grain [The Holy Quran, 94: 6].',
  ),
  'ovens.txt': talk(
    'On Ovens',
    '9 June 1995',
    'An oven needs no grain, but wood. It is of stone [The Holy Quran, 2: 255].',
  ),
  'undated.txt':
    'On Tables\n\nBy Ada Rill\n\nA table has grain, too, where it is of wood, and whoever sits at it is a guest.\n',
};
const config = JSON.stringify({ corpusStudy: 1, sets: { early: { to: '1992' } }, aliases: {} });
const gregorian = (years: number): TimeScale => ({ years, calendar: 'gregorian' });

describe('places of plots', () => {
  let fixture: TestCorpus;
  before(async () => (fixture = await corpusOf(files, config)));

  it('of a query are its words, exact in the file', async () => {
    const plot = await dispersionPlot(fixture.corpus, { subjects: [{ kind: 'query', text: 'old grain' }] }, never);
    const [{ hits, total }] = plot.series;
    assert.equal(total, 1);
    const { file } = plot.transcripts[hits[0].transcript];
    const [start, end] = hits[0].spans;
    assert.equal(fixture.slice(file, { start, end }), 'old grain');
  });

  it('of a source are its citations, with the words before them as their place', async () => {
    const plot = await dispersionPlot(fixture.corpus, { subjects: [{ kind: 'source', text: 'quran:94' }] }, never);
    const [{ hits, label, total, range }] = plot.series;
    assert.match(label, /Qur'an, 94/);
    assert.deepEqual([total, range], [2, 2]);
    const cited = hits.map(({ transcript, spans: [start, end], places }) => {
      const { file, words } = plot.transcripts[transcript];
      assert.ok(places[0] > 0 && places[0] < words);
      return fixture.slice(file, { start, end });
    });
    assert.deepEqual(cited.sort(), ['[The Holy Quran, 94: 5]', '[The Holy Quran, 94: 6]']);
  });

  it('are only those of the set', async () => {
    const question = {
      subjects: [{ kind: 'source', text: 'quran' } as const, { kind: 'query', text: 'grain' } as const],
    };
    const all = await dispersionPlot(fixture.corpus, question, never);
    const early = await dispersionPlot(fixture.corpus, { ...question, set: 'early' }, never);
    assert.deepEqual(
      all.series.map(({ total }) => total),
      [3, 6],
    );
    assert.deepEqual(
      early.series.map(({ total }) => total),
      [2, 4],
    );
    assert.deepEqual(early.transcripts.map(({ file }) => file).sort(), ['bread.txt', 'mills.txt']);
  });

  it('of what is not known are none, with a note', async () => {
    for (const kind of ['theme', 'source'] as const) {
      const { entries, notes } = await findPlaces(
        fixture.corpus,
        { kind, text: 'zzyx' },
        { scope: undefined, cancelled: never },
      );
      assert.equal(entries.length, 0);
      assert.match(notes.join(' '), /“zzyx”/);
    }
  });

  it('stop being searched when the request is cancelled', async () => {
    const question = { subjects: [{ kind: 'query', text: 'grain' } as const] };
    await assert.rejects(
      dispersionPlot(fixture.corpus, question, () => true),
      Cancelled,
    );
    await assert.rejects(
      timePlot(fixture.corpus, { ...question, ...gregorian(1) }, () => true),
      Cancelled,
    );
    await assert.rejects(
      sourcesPlot(fixture.corpus, { level: 'work', limit: 9 }, () => true),
      Cancelled,
    );
  });
});

describe('time in plots', () => {
  const place = (date: string, scale: TimeScale): unknown => placeInTime(parseDate(date), scale);

  it('has periods of years', () => {
    assert.equal(place('1994-05-03', gregorian(1)), 1994);
    assert.equal(place('1994', gregorian(5)), 1990);
    assert.equal(place('1999-12', gregorian(10)), 1990);
  });

  it('has a place for dates that do not say their period, and for none', () => {
    assert.equal(place('1980/1988', gregorian(1)), 'rough');
    assert.equal(place('1980/1988', gregorian(10)), 1980);
    assert.equal(placeInTime({ calendar: 'gregorian', month: 5, day: 3 }, gregorian(1)), 'rough');
    assert.equal(placeInTime(undefined, gregorian(1)), 'undated');
  });

  it('converts a day between calendars, and a year only where it lies in one period', () => {
    const persian: TimeScale = { years: 1, calendar: 'persian' };
    assert.equal(place('1993-05-03', persian), 1372);
    assert.equal(place('1993-03-01', persian), 1371);
    assert.equal(place('1993', persian), 'rough');
    assert.equal(place('1372', persian), 1372);
    assert.equal(place('1993', { ...persian, years: 10 }), 1370);
    assert.equal(place('1372-02-13', gregorian(1)), 1993);
    assert.equal(place('2000-04-06', { years: 1, calendar: 'islamic' }), 1421);
  });

  it('has rates with intervals over transcripts, and no interval for one transcript', async () => {
    const { corpus } = await corpusOf(files, config);
    const subjects = [{ kind: 'query', text: 'grain' } as const];
    const { periods, series, words } = await timePlot(corpus, { subjects, ...gregorian(1) }, never);
    assert.deepEqual(
      periods.map(({ place, transcripts }) => [place, transcripts]),
      [
        [1991, 2],
        [1995, 1],
        ['undated', 1],
      ],
    );
    assert.equal(
      periods.reduce((sum, period) => sum + period.words, 0),
      words,
    );
    const [{ points, total }] = series;
    assert.deepEqual(
      points.map(({ count, transcripts }) => [count, transcripts]),
      [
        [4, 2],
        [1, 1],
        [1, 1],
      ],
    );
    assert.equal(total, 6);
    const dispersion = await dispersionPlot(corpus, { subjects }, never);
    const parts = dispersion.transcripts.flatMap(({ words, date }, i) =>
      date?.startsWith('1991') === true
        ? [{ words, count: dispersion.series[0].hits.find(({ transcript }) => transcript === i)?.places.length ?? 0 }]
        : [],
    );
    const { rate, low, high } = relativeFrequency(parts)!;
    assert.deepEqual(points[0], { count: 4, transcripts: 2, rate, low, high });
    assert.equal(points[1].low, undefined);
    assert.equal(points[1].rate, 1 / periods[1].words);
  });
});

describe('sources in plots', () => {
  it('are counted by work, chapter and place, by transcript, and together', async () => {
    const fixture = await corpusOf(files, config);
    const { corpus } = fixture;
    const works = await sourcesPlot(corpus, { level: 'work', limit: 10 }, never);
    assert.deepEqual(
      works.sources.map(({ key, count, transcripts }) => [key, count, transcripts]),
      [
        ['quran', 3, 3],
        ['bible', 1, 1],
      ],
    );
    assert.deepEqual(works.together, [{ first: 0, second: 1, transcripts: 1 }]);
    assert.equal(
      works.cells.reduce((sum, { count }) => sum + count, 0),
      works.total,
    );
    for (const { transcript, start, end } of works.cells)
      assert.match(fixture.slice(works.transcripts[transcript].file, { start, end }), /Quran|John/);
    const chapters = await sourcesPlot(corpus, { level: 'division', work: 'quran', limit: 1 }, never);
    assert.deepEqual(
      chapters.sources.map(({ key, count }) => [key, count]),
      [['quran:94', 2]],
    );
    assert.deepEqual([chapters.found, chapters.total], [2, 3]);
    const places = await sourcesPlot(corpus, { level: 'place', limit: 10 }, never);
    const { byKey } = countCitations(corpus, undefined);
    assert.deepEqual(places.sources.map(({ key }) => key).sort(), [...byKey.keys()].sort());
  });

  it('are those of a set', async () => {
    const { corpus } = await corpusOf(files, config);
    const { sources } = await sourcesPlot(corpus, { level: 'place', limit: 10, set: 'early' }, never);
    assert.deepEqual(sources.map(({ key }) => key).sort(), ['bible:john:6:35', 'quran:94:5', 'quran:94:6']);
  });
});
