import assert from 'node:assert/strict';
import { annotations } from '../../server/features/document/annotations';
import { outline } from '../../server/features/document/outline';
import { hover } from '../../server/features/hover/hover';
import { searchDocument } from '../../server/features/search/searchDocument';
import { searchCorpus } from '../../server/features/search/passageSearch';
import { searchResults } from '../../server/features/search/searchResults';
import { quotation } from '../../server/features/shared/quotation';
import { sourcePage } from '../../server/features/sources/sourcePage';
import { workUri } from '../../server/features/sources/sourceUri';
import { corpusOf, type TestCorpus } from './fixture';

const lines = [
  'We read in Surah',
  'Baqarah, verse',
  '153, and in al-Kafi, vol. 2,',
  'p. 163, how <i>the wheel</i> turns.',
  'A sense of',
  'duty is all.',
  '[laughter]',
  'This sense of duty stays with every miller who has ever',
  'stood beside the wheel of the upper mill at Orsk',
  'and counted the sacks before the sun was up.',
  'Good night.',
];

function srt(minutes: number): string {
  return lines
    .map((line, i) => {
      const time = (second: number): string =>
        `0${minutes < 60 ? 0 : 1}:${String(minutes % 60).padStart(2, '0')}:${String(second).padStart(2, '0')},000`;
      return `${i + 1}\r\n${time(3 * i)} --> ${time(3 * i + 3)}\r\n${line}\r\n`;
    })
    .join('\r\n');
}

describe('in subtitles', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf({ '2011-05-02 mill.srt': srt(12), 'second.srt': srt(61) });
  });
  const file = '2011-05-02 mill.srt';

  it('search results have the time of the first match, and no times in their text', async () => {
    const { hits } = await searchResults(sample.corpus, { query: '"sense of duty"', limit: 5 }, () => false);
    assert.deepEqual(
      hits.map(({ time, text }) => [
        time,
        /-->|\d:\d/.test(text),
        text.includes('A sense of duty is all. [laughter] This'),
      ]),
      [
        ['12:12', false, true],
        ['1:01:12', false, true],
      ],
    );
    const [{ text, matches }] = hits;
    assert.deepEqual(
      matches.slice(0, 1).map(({ start, end }) => text.slice(start, end)),
      ['sense'],
    );
    assert.ok(text.includes('how the wheel turns.'), text);
  });

  it('a quotation and a document of results name the time', async () => {
    const entry = sample.entry(file);
    const start = sample.files[file].indexOf('stood beside');
    assert.equal(
      quotation(entry, sample.files[file], { start, end: start + 24 }),
      '“stood beside the wheel o” — 2011-05-02 mill, 2 May 2011, 12:24',
    );
    const answer = await searchCorpus(sample.corpus, { query: 'sacks', limit: 5 }, () => false);
    const slices: string[] = [];
    for await (const { text } of searchDocument([{ corpus: sample.corpus, prefix: '', answer }], {
      query: 'sacks',
      sort: 'relevance',
      day: 'Today',
    }))
      slices.push(text);
    assert.match(slices[1], /\n {2}12:00 · 2011-05-02 mill\.srt:3:1\n/);
  });

  it('the outline has the time of each paragraph', async () => {
    const symbols = await outline(sample.corpus, sample.uri(file));
    assert.deepEqual(
      symbols.map(({ kind, detail }) => [kind, detail]),
      [['paragraph', '12:00']],
    );
  });

  it('citations run over cues, and the page of their source names the time', async () => {
    const found = annotations(sample.entry(file), sample.files[file]).filter(({ kind }) => kind === 'citation');
    assert.deepEqual(
      found.map(({ target }) => target),
      ['quran:2:153', 'kafi:2:p163'],
    );
    assert.ok(found.every(({ start, end, text }) => sample.files[file].slice(start, end) === text));
    const page = await sourcePage(sample.corpus, workUri('kafi', 'al-Kafi'));
    assert.match(page?.text ?? '', / · 12:06\n/);
  });

  it('voices are annotated as speakers, and their tags as nothing else', async () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mira Talen>The mill is old.\n\n00:02.000 --> 00:03.000\n<v Jon>It is.\n';
    const one = await corpusOf({ 'a.vtt': text });
    assert.deepEqual(
      annotations(one.entry('a.vtt'), text).map(({ kind, target, text }) => [kind, target ?? text.slice(0, 6)]),
      [
        ['furniture', 'WEBVTT'],
        ['furniture', '00:01.'],
        ['speaker', 'speaker:mira-talen'],
        ['furniture', '00:02.'],
        ['speaker', 'speaker:jon'],
      ],
    );
  });

  it('themes run over cues', async () => {
    const themes = await sample.corpus.themes();
    const theme = themes.at(sample.uri(file), sample.at(file, 'A sense of', 0) + 4);
    assert.ok(theme);
    assert.equal(themes.summary(theme.key)?.count, 4);
  });

  it('a hover on a repeated passage names the time of the other place', async () => {
    const answer = await hover(sample.corpus, sample.uri(file), sample.at(file, 'ever\r\n'), { commandLinks: false });
    assert.match(answer?.markdown ?? '', /second, 1:01:\d\d/);
  });
});
