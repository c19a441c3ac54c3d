import assert from 'node:assert/strict';
import { checkCorpus } from '../../server/features/document/problems';
import { parseConfig } from '../../server/config/parseConfig';
import { dateTarget } from '../../server/transcript/calendar';
import { looksLikeTranscript } from '../../server/transcript/recognise';
import { diagnosticCodes } from './schema';
import { sampleConfig, sampleCorpus, sampleFiles } from './sample';

/** The transcript with mistakes. */
const proof = '2022-03-uncorrected-proof.txt';

describe('sample corpus', () => {
  it('has the layouts and encodings of archives', () => {
    const files = sampleFiles();
    assert.ok(files.length >= 12);
    assert.deepEqual([...new Set(files.map(file => file.encoding))].sort(), [
      'utf-16le',
      'utf-8',
      'windows-1252',
      'windows-1256',
    ]);
    for (const sign of ['\r\n', '\f', '’', '[^1]', '\n ', '-\n'])
      assert.ok(
        files.some(({ text }) => text.includes(sign)),
        JSON.stringify(sign),
      );
    assert.deepEqual(
      files.filter(file => file.binary || file.text.includes('\uFFFD')),
      [],
    );
  });

  it('is recognised without settings', () => {
    for (const { text, name } of sampleFiles()) assert.ok(looksLikeTranscript(text, name), name);
  });

  it('has a title and the date of its file name in every transcript', async () => {
    for (const { name, facts } of (await sampleCorpus()).snapshot().entries()) {
      assert.ok(facts.transcript.title !== undefined, name);
      assert.ok(facts.transcript.date !== undefined, name);
      assert.ok(
        dateTarget(facts.transcript.date.value).startsWith(`date:${name.slice(0, 7)}`),
        `${name}: ${dateTarget(facts.transcript.date.value)}`,
      );
    }
  });

  it('has a corpus.json without mistakes that takes effect', async () => {
    assert.deepEqual(parseConfig(sampleConfig()).problems, []);
    const corpus = (await sampleCorpus()).snapshot();
    const report = corpus.entries().find(({ name }) => name.startsWith('2018-12'));
    assert.equal(report?.speaker, 'Ilse Varanda');
    assert.ok(corpus.citations.count('bib:channels') >= 5);
    assert.ok(corpus.citations.count('bib:histories') >= 1);
  });

  it('has a mistake of every kind in the uncorrected proof and none in other files', async () => {
    const found = await checkCorpus((await sampleCorpus()).snapshot());
    assert.deepEqual(
      found.filter(({ file }) => file !== proof),
      [],
    );
    // No text of a user shows an error of the program.
    const codes = diagnosticCodes.filter(code => code !== 'analysis-failed');
    assert.deepEqual([...new Set(found.map(({ code }) => code))].sort(), codes.sort());
  });

  it('has a problem that its corpus.json silences', async () => {
    const corpus = await sampleCorpus();
    await corpus.configure({ ...corpus.config, silence: [] });
    assert.deepEqual(
      (await checkCorpus(corpus.snapshot())).filter(({ file }) => file !== proof).map(({ code }) => code),
      ['volume-missing'],
    );
  });

  it('cites the same source, and other speeches, from several transcripts', async () => {
    const corpus = (await sampleCorpus()).snapshot();
    for (const key of ['quran:5:32', 'nahj:letter:53', 'speech:1996-05-12', 'gulistan']) {
      assert.ok(corpus.citations.count(key) > 0, key);
    }
    const transcripts = (key: string): number => new Set(corpus.citations.sites(key).map(({ uri }) => uri)).size;
    assert.ok(transcripts('nahj:letter:53') >= 2);
    assert.ok(transcripts('speech:2005-06-09') >= 2);
    assert.ok(transcripts('bible') >= 8);
  });

  it('has themes that several transcripts repeat in different words', async () => {
    const themes = await (await sampleCorpus()).snapshot().themes();
    for (const label of [
      'sense of stewardship',
      'patience of builders',
      'care of common water',
      'memory of the flood',
    ]) {
      const [theme] = await themes.find(label, 1);
      assert.ok(theme !== undefined && theme.transcripts >= 2, label);
      assert.ok(themes.forms(theme.key).length >= 2, label);
    }
  });
});
