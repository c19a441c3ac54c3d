import assert from 'node:assert/strict';
import { checkCorpus, problems } from '../../server/features/document/problems';
import { quickFixes } from '../../server/features/document/quickFixes';
import { corpusOf, markedCorpus, type MarkedCorpus } from './fixture';

/** The Qur'an's surah 5 has 120 verses. */
const fixture = `They read a verse that is not there [The Holy Quran, 5: 1$054] on the way.

And they read it again at home [The Holy Quran, 5: 154] that night.
`;

describe('problems', () => {
  let sample: MarkedCorpus;
  before(async () => {
    sample = await markedCorpus(fixture);
  });

  it('are those of citations, and corpus.json can silence them by kind and file', async () => {
    assert.deepEqual(
      (await problems(sample.corpus, sample.file)).map(({ code }) => code),
      ['verse-missing', 'verse-missing'],
    );
    assert.deepEqual(
      (await checkCorpus(sample.corpus)).map(({ file, severity, code }) => [file, code, typeof severity]),
      [
        ['a.txt', 'verse-missing', 'string'],
        ['a.txt', 'verse-missing', 'string'],
      ],
    );
    for (const [silence, expectedCount] of [
      ['{"code": "verse-missing"}', 0],
      ['{"code": "verse-missing", "file": "b.txt"}', 2],
      ['{"code": "verse-missing", "file": "*.txt"}', 0],
      ['{"code": "note-orphan"}', 2],
    ] as const) {
      const quiet = await corpusOf({ 'a.txt': sample.text }, `{"corpusStudy": 1, "silence": [${silence}]}`);
      assert.equal((await problems(quiet.corpus, quiet.uri('a.txt'))).length, expectedCount, silence);
    }
  });

  it('have quick fixes: repairs, then silences that corpus.json accepts', async () => {
    const [cursor] = sample.cursors;
    const fixes = await quickFixes(sample.corpus, sample.file, { start: cursor, end: cursor });
    const silences = fixes.filter(({ silence }) => silence !== undefined);
    assert.equal(silences.length, 2);
    assert.deepEqual(fixes.slice(-2), silences);
    assert.match(silences[0].title, /^Silence here/);
    assert.match(silences[1].title, /^Silence this kind/);
    for (const { silence } of silences) {
      const quiet = await corpusOf({ 'a.txt': sample.text }, JSON.stringify({ corpusStudy: 1, silence: [silence] }));
      assert.deepEqual(await problems(quiet.corpus, quiet.uri('a.txt')), []);
    }
    assert.deepEqual(await quickFixes(sample.corpus, sample.file, { start: 0, end: 1 }), []);
  });
});
