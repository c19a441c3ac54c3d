import assert from 'node:assert/strict';
import { emptyConfig } from '../../server/config/parseConfig';
import { analyseLazily } from '../../server/index/analyseText';
import { createCitationReader } from '../../server/citations/recognise';
import { makeEntry, overridesOf } from '../../server/index/entry';
import type { ValueSources } from '../../server/index/facts';
import { pathDate } from '../../server/index/pathDate';
import { isoDate, parseDate } from '../../server/transcript/calendar';

const named: readonly (readonly [path: string, date: string, from: string])[] = [
  ['1958-Stavik.txt', '1958', 'file-name'],
  ['Stavik 1958.md', '1958', 'file-name'],
  ['stavik_1958.txt', '1958', 'file-name'],
  ['2009-11-03_ropes.txt', '2009-11-03', 'file-name'],
  ['2009.11.03.txt', '2009-11-03', 'file-name'],
  ['ropes-20091103.txt', '2009-11-03', 'file-name'],
  ['20091103 ropes', '2009-11-03', 'file-name'],
  ['03-11-2009 ropes.txt', '2009-11-03', 'file-name'],
  ['talk-3-Nov-2009.txt', '2009-11-03', 'file-name'],
  ['ropes, November 3, 2009.txt', '2009-11-03', 'file-name'],
  ['2009-11 ropes.txt', '2009-11', 'file-name'],
  ['talks/1961/ropes.txt', '1961', 'folder'],
  ['talks/1961/04-12 ropes.txt', '1961-04-12', 'file-name'],
  ['talks/1961/04/12 ropes.txt', '1961-04-12', 'file-name'],
  ['1961/04/ropes.txt', '1961-04', 'folder'],
  ['1961-04/12.txt', '1961-04-12', 'file-name'],
  ['1961-04-12/ropes.txt', '1961-04-12', 'folder'],
  ['1961/12 angry bakers.txt', '1961', 'folder'],
  ['1961/14-30 ropes.txt', '1961', 'folder'],
  ['1961/volume/03.txt', '1961', 'folder'],
  ['1961/Stavik 1962.txt', '1962', 'file-name'],
  ['1961/April/ropes.txt', '1961-04', 'folder'],
  ['1961/April/12.txt', '1961-04-12', 'file-name'],
  ['1961/04 April/panel_2.txt', '1961-04', 'folder'],
  ['1961/04-Apr/12 ropes.txt', '1961-04-12', 'file-name'],
  ['1961/04. April/12/ropes.txt', '1961-04-12', 'folder'],
  ['1961/04_april/ropes.txt', '1961-04', 'folder'],
  ['1961/05 April/ropes.txt', '1961', 'folder'],
  ['1961/April letters/12.txt', '1961', 'folder'],
  ['1961/Ramadan/12.txt', '1961', 'folder'],
  ['1961/04/May/12.txt', '1961-04', 'folder'],
  ['1961/April/31.txt', '1961-04', 'folder'],
];
const undated: readonly string[] = [
  'ropes.txt',
  'the 1958 flood again.txt',
  'Stavik-1203.txt',
  'meeting 4512.txt',
  'talks/0007/12.txt',
  '1950-1958 Stavik.txt',
  'room1958.txt',
  '1958a.txt',
  '1390-02-03.txt',
  '04-12 ropes.txt',
  'session 2003-04.txt',
  '2999-Stavik.txt',
  'a.1958.b/c.txt',
];
const prose = 'Dear friends, we have mended the rope, and we thank you for your help in the storm of this winter.\n';
const reader = createCitationReader([]);

function entryOf(name: string, text: string, override: Parameters<typeof parseDate>[0] | undefined = undefined) {
  const date = override === undefined ? undefined : parseDate(override);
  const config = { ...emptyConfig, transcripts: date === undefined ? {} : { [name]: { date } } };
  const entry = makeEntry('file:///a', name, analyseLazily(text, reader), overridesOf(config));
  return { ...entry, iso: entry.date === undefined ? undefined : isoDate(entry.date) };
}

describe('pathDate', () => {
  for (const [path, date, from] of named)
    it(`reads ${path}`, () => {
      const found = pathDate(path, 'en');
      assert.deepEqual(found && [isoDate(found.date), found.from], [date, from]);
    });

  for (const path of undated)
    it(`finds no date in ${path}`, () => {
      assert.equal(pathDate(path, 'en'), undefined);
    });

  it('reads years of the Persian calendar for Persian transcripts only', () => {
    for (const [path, date] of [
      ['1391/04/15.txt', '2012-07-05'],
      ['1391-04-15_rope.txt', '2012-07-05'],
      ['۱۳۹۱/۰۴/۱۵.txt', '2012-07-05'],
      ['۱۳۹۱/تیر/۱۵.txt', '2012-07-05'],
      ['۱۳۹۱/۰۴ تیر/۱۵.txt', '2012-07-05'],
      ['سخنرانی ۱۳۹۱.txt', '2012-03-20/2013-03-20'],
    ]) {
      assert.equal(isoDate(pathDate(path, 'fa')!.date), date);
      for (const language of ['en', 'ar', 'und'] as const) assert.equal(pathDate(path, language), undefined);
    }
  });
});

describe('makeEntry', () => {
  const cases: readonly (readonly [
    name: string,
    path: string,
    text: string,
    override: string | undefined,
    iso: string,
    from: ValueSources,
  ])[] = [
    [
      'corpus.json first',
      '1961-Varga.txt',
      `---\ndate: 1962\n---\n\n${prose}`,
      '1970',
      '1970',
      { title: 'file-name', date: 'corpus.json' },
    ],
    [
      'then front matter',
      '1961-Varga.txt',
      `---\ndate: 1962\n---\n\n${prose}`,
      undefined,
      '1962',
      { title: 'file-name', date: 'front-matter' },
    ],
    [
      'then the title',
      '1961.txt',
      `Ines Varga's Speech at the Quay - 3 May 1964\n\n${prose}`,
      undefined,
      '1964-05-03',
      { title: 'title', date: 'title', speaker: 'title', place: 'title' },
    ],
    [
      'then the byline',
      '1961.txt',
      `The Rope\nBy Ines Varga, 3 May 1965\n\n${prose}`,
      undefined,
      '1965-05-03',
      { title: 'title', date: 'byline', speaker: 'byline' },
    ],
    [
      'then the dateline',
      '1961.txt',
      `The Rope\nMerrow, 3 May 1966\n\n${prose}`,
      undefined,
      '1966-05-03',
      { title: 'title', date: 'dateline', place: 'dateline' },
    ],
    [
      'then the name of the file',
      '1961/1967-Varga.txt',
      prose,
      undefined,
      '1967',
      { title: 'file-name', date: 'file-name' },
    ],
    ['then the folders', '1961/rope.txt', prose, undefined, '1961', { title: 'file-name', date: 'folder' }],
    [
      'a name that is more exact than the file',
      '1966-05-03.txt',
      `The Rope\nMay 1966\n\n${prose}`,
      undefined,
      '1966-05-03',
      { title: 'title', date: 'file-name' },
    ],
    [
      'a name that contradicts the file',
      '1967-05-03.txt',
      `The Rope\nMay 1966\n\n${prose}`,
      undefined,
      '1966-05',
      { title: 'title', date: 'dateline' },
    ],
  ];
  for (const [name, path, text, override, iso, from] of cases)
    it(`takes the date of the most trusted source: ${name}`, () => {
      const entry = entryOf(path, text, override);
      assert.equal(entry.iso, iso);
      assert.deepEqual(entry.from, from);
    });
});
