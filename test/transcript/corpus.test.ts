import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decode } from '../../server/text/decode';
import { lineStarts, positionAt } from '../../server/text/lines';
import type { Span } from '../../server/text/span';
import { isoDate } from '../../server/transcript/calendar';
import { parseTranscript, type Parsed } from '../../server/transcript/parse';
import { looksLikeTranscript } from '../../server/transcript/recognise';

/** Real transcripts beside the project, which are not part of it. Where they are missing, the tests are skipped. */
const shared = resolve(__dirname, '../../../shared');
const transcriptsFolder = join(shared, 'corpus');
const addressesFolder = join(shared, 'data', 'state-of-the-union');

interface Real extends Parsed {
  readonly name: string;
  readonly text: string;
  /** First and last line of a span, counted from 1. */
  readonly lines: (span: Span) => [number, number];
}

describe('the three transcripts of ../shared/corpus', () => {
  let first: Real;
  let second: Real;
  let third: Real;
  before(function () {
    const files = loadAll(transcriptsFolder);
    if (files === undefined) return this.skip();
    assert.equal(files.length, 3);
    [first, second, third] = files;
  });

  it('have their titles, dates and speakers', () => {
    assert.deepEqual(
      [first, second, third].map(({ transcript }) => isoDate(transcript.date!.value)),
      ['2014-11-27', '2024-02-24', '2024-02-18'],
    );
    assert.deepEqual(
      [first, second, third].map(real => real.lines(real.transcript.title!)),
      [
        [4, 5],
        [6, 9],
        [10, 10],
      ],
    );
    assert.deepEqual(
      [first, second, third].map(real => real.lines(real.transcript.blocks.find(({ kind }) => kind === 'title')!)),
      [
        [4, 5],
        [6, 9],
        [10, 10],
      ],
    );
    assert.deepEqual(
      [first, second].map(({ transcript }) => transcript.speaker?.value),
      ['Supreme Leader', 'Ayatollah Seyed Ali Khamenei'],
    );
  });

  it('have about as many words and sentences as were counted', () => {
    const words = [first, second, third].map(({ transcript }) =>
      transcript.blocks.reduce((sum, block) => sum + block.words, 0),
    );
    for (const [index, counted] of [5907, 3555, 1776].entries())
      assert.ok(Math.abs(words[index] - counted) < counted / 50, `${words[index]} for ${counted}`);
    const sentences = [first, second, third].map(({ transcript }) =>
      transcript.blocks.reduce((sum, block) => sum + block.sentences.length / 2, 0),
    );
    for (const [index, counted] of [420, 232, 63].entries())
      assert.ok(Math.abs(sentences[index] - counted) < counted / 8, `${sentences[index]} for ${counted}`);
  });

  it('join paragraphs over page breaks, except for the three where a paragraph ends', () => {
    const begins = (real: Real): Set<number> => new Set(starts(real, real.transcript.blocks));
    const [one, two] = [begins(first), begins(second)];
    assert.deepEqual(
      [50, 99, 149, 199, 249, 299, 349].filter(line => one.has(line)),
      [99],
    );
    assert.deepEqual(
      [47, 92, 138, 184, 229].filter(line => two.has(line)),
      [92, 229],
    );
    const blocks = third.transcript.blocks.map(third.lines);
    assert.ok(blocks.some(([from, to]) => from === 30 && to === 37));
    assert.ok(blocks.some(([from, to]) => from === 59 && to === 63));
  });

  it('have their furniture', () => {
    assert.deepEqual(first.transcript.furniture, []);
    assert.deepEqual(second.transcript.furniture, []);
    assert.deepEqual(third.transcript.furniture.map(third.lines), [
      [5, 6],
      [8, 8],
      [12, 12],
      [34, 35],
    ]);
  });

  it('keep hyphens at line ends', () => {
    for (const [real, lines] of [
      [first, [13, 63, 269]],
      [second, [221]],
    ] as const) {
      const ends = lineStarts(real.text);
      for (const line of lines)
        assert.match(real.view.slice(ends[line] - 2, ends[line] + 1), /^-\u2060\p{L}$/u, `line ${line}`);
    }
  });

  it('have their brackets', () => {
    assert.deepEqual(first.transcript.brackets.map(first.lines), [
      [21, 22],
      [24, 24],
      [81, 81],
      [87, 88],
      [95, 96],
      [101, 101],
      [122, 122],
      [174, 174],
      [175, 175],
    ]);
    assert.deepEqual(
      first.transcript.brackets.map(({ kind }) => kind === 'stage'),
      [false, false, false, false, false, false, false, true, false],
    );
    assert.equal(second.transcript.brackets.length, 78);
    assert.ok(second.transcript.brackets.every(({ kind }) => kind === 'editorial'));
    assert.equal(
      second.transcript.brackets.filter(bracket => second.lines(bracket)[0] !== second.lines(bracket)[1]).length,
      6,
    );
    assert.deepEqual(third.transcript.brackets, []);
  });

  it('have their notes and marks', () => {
    const { notes, marks, problems } = second.transcript;
    assert.deepEqual(starts(second, marks), [26, 41, 99, 103, 186, 188, 195]);
    assert.deepEqual(starts(second, notes), [233, 236, 238, 240, 242, 244, 246]);
    assert.deepEqual(
      marks.map(({ note }) => note),
      [0, 1, 2, 3, 4, 5, 6],
    );
    assert.deepEqual(problems, []);
    for (const real of [first, third])
      assert.deepEqual([real.transcript.notes, real.transcript.marks, real.transcript.problems], [[], [], []]);
  });

  it('have their honorifics', () => {
    assert.deepEqual(
      starts(first, first.transcript.honorifics),
      [95, 98, 99, 128, 140, 141, 143, 151, 157, 160, 167, 167, 226, 353, 386],
    );
    assert.deepEqual(
      second.transcript.honorifics.map(({ id }) => id),
      ['aj', 'heaven'],
    );
    assert.deepEqual(third.transcript.honorifics, []);
  });

  it('have their quotations, including those that are never closed', () => {
    assert.deepEqual(
      [first, second, third].map(({ transcript }) => transcript.quotations.length),
      [35, 17, 28],
    );
    assert.deepEqual(
      first.transcript.quotations.map(first.lines).filter(([from]) => from === 355 || from === 356),
      [
        [355, 356],
        [356, 356],
        [356, 357],
      ],
    );
    assert.deepEqual(
      second.transcript.quotations.map(second.lines).filter(([from]) => from === 238),
      [[238, 238]],
    );
    assert.ok(third.transcript.quotations.map(third.lines).some(([from, to]) => from === 30 && to === 37));
  });

  it('have their dates and no others', () => {
    const dates = (real: Real): string[] =>
      real.transcript.dates.map(date => `${real.lines(date)[0]} ${isoDate(date.date)}`);
    assert.deepEqual(dates(first), ['5 2014-11-27', '7 2014-11-27']);
    assert.deepEqual(dates(second), [
      '9 2024-02-24',
      '46 1940/1949',
      '51 1980',
      '69 1980/1988',
      '79 1963',
      '234 2024-03-01',
      '236 1996-03-08',
      '240 2023-04-04',
      '247 2023-12-08',
    ]);
    assert.deepEqual(dates(third), [
      '10 2024-02-18',
      '14 2024-02-18',
      '14 --02-11',
      '30 jalali:--11-22',
      '30 --02-11',
      '37 jalali:--11-22',
      '41 1978-02-18',
      '41 1978-01-09',
      '41 1979-02-11',
      '43 jalali:--11-29',
      '43 --02-18',
      '47 jalali:--11-29',
      '47 --02-18',
    ]);
  });

  it('are recognised', () => {
    assert.deepEqual(
      [first, second, third].map(({ text, name }) => looksLikeTranscript(text, name)),
      [true, true, true],
    );
  });
});

describe('the 65 addresses of ../shared/data/state-of-the-union', () => {
  let addresses: readonly Real[];
  before(function () {
    const files = loadAll(addressesFolder);
    if (files === undefined) return this.skip();
    assert.equal(files.length, 65);
    addresses = files;
  });

  /** Names of the addresses of which `isWrong` holds. */
  const namesWhere = (isWrong: (address: Real) => boolean): string[] =>
    addresses.filter(isWrong).map(({ name }) => name);

  it('are recognised', () => {
    assert.deepEqual(
      namesWhere(({ text, name }) => !looksLikeTranscript(text, name)),
      [],
    );
  });

  it('have a title each', () => {
    assert.deepEqual(
      namesWhere(({ transcript }) => transcript.title === undefined),
      [],
    );
  });

  it('have a date in the year of their file name, if they have one', () => {
    const dated = addresses.filter(({ transcript }) => transcript.date !== undefined);
    assert.ok(dated.length >= 51, `${dated.length} of the addresses have a date`);
    assert.deepEqual(
      namesWhere(
        ({ name, transcript: { date } }) => date !== undefined && date.value.year !== Number(name.slice(0, 4)),
      ),
      [],
    );
  });

  it('have the speaker that the title names', () => {
    const namesSpeaker = ({ text }: Real): boolean => /^PRESIDENT [^\n]*'S /.test(text);
    const named = addresses.filter(namesSpeaker).length;
    assert.ok(named >= 54, `${named} titles name a speaker`);
    assert.deepEqual(
      namesWhere(address => namesSpeaker(address) && !address.transcript.speaker?.value.startsWith('PRESIDENT ')),
      [],
    );
  });

  it('have no problems, and one note, between the paragraphs of the longest', () => {
    assert.deepEqual(
      namesWhere(({ transcript }) => transcript.problems.length > 0),
      [],
    );
    const withNotes = addresses.filter(({ transcript }) => transcript.notes.length > 0);
    assert.deepEqual(
      withNotes.map(real => [real.name, starts(real, real.transcript.marks), starts(real, real.transcript.notes)]),
      [['1946-Truman.txt', [10], [14]]],
    );
  });
});

/** First lines of spans, counted from 1. */
function starts(real: Real, spans: readonly Span[]): number[] {
  return spans.map(span => real.lines(span)[0]);
}

/** The transcripts of a folder by file name, parsed; undefined where there is no such folder. */
function loadAll(folder: string): Real[] | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => load(join(folder, name), name));
}

function load(path: string, name: string): Real {
  const { text } = decode(readFileSync(path));
  const starts = lineStarts(text);
  return {
    ...parseTranscript(text),
    name,
    text,
    lines: ({ start, end }) => [positionAt(starts, start).line + 1, positionAt(starts, end - 1).line + 1],
  };
}
