import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { analyse, analyseLazily } from '../../server/index/analyseText';
import { checkCorpus } from '../../server/features/document/problems';
import type { FileFacts } from '../../server/index/facts';
import { createCorpus } from '../../server/index/createCorpus';
import { extractPassages } from '../../server/search/passages/extractPassages';
import { spokenWords } from '../../server/themes/formulas/spoken';
import { dateTarget } from '../../server/transcript/calendar';
import { parseTranscript } from '../../server/transcript/parse';
import { tagger } from '../support/tagger';
import { parts } from './support';

const reader = createCitationReader(builtInWorks);

const fails = (): never => assert.fail('broken');
const steps = { parse: parseTranscript, extractPassages, spokenWords };
const wells =
  'The wells of the valley are old [Sahih Muslim 1553]. The wells of the valley feed us all, and we keep them clean.\n';

describe('analyse', () => {
  it('does not read a number in a citation as a year, but keeps the date by which a speech is cited', () => {
    const text =
      'He cited it (1) and them [Sahih Muslim 1553] in 1953.\n\nNotes:\n1) Speech at the opening of the mill (12/5/1996).\n';
    for (const facts of [analyse(text, { reader }), analyseLazily(text, reader)]) {
      assert.deepEqual(
        facts.citations.map(({ key }) => key),
        ['muslim:h1553', 'speech:1996-05-12'],
      );
      assert.deepEqual(
        facts.transcript.dates.map(({ date }) => dateTarget(date)),
        ['date:1953', 'date:1996-05-12'],
      );
    }
  });

  it('does not parse a text again whose parse is given', () => {
    const given = parseTranscript(wells);
    const facts = analyseLazily(wells, reader, undefined, given, { ...steps, parse: fails });
    assert.equal(facts.transcript.blocks, given.transcript.blocks);
    assert.deepEqual(facts.citations, analyse(wells, { reader }).citations);
  });

  it('finds citations when they are first asked for, and once', () => {
    let readings = 0;
    const counting: typeof reader = {
      ...reader,
      read: (view, transcript) => {
        readings++;
        return reader.read(view, transcript);
      },
    };
    const uri = 'file:///a.txt';
    const corpus = createCorpus('file:///', parts);
    corpus.set(uri, 'a.txt', analyseLazily(wells, counting), wells);
    const { facts } = corpus.snapshot().entry(uri)!;
    assert.equal(facts.transcript.blocks.length, 1);
    assert.equal(readings, 0);
    assert.equal(facts.citations.length, 1);
    assert.deepEqual(
      [facts.transcript.dates, facts.transcript.problems, facts.spoken.words.length > 0],
      [[], [], true],
    );
    assert.equal(readings, 1);
  });

  it('finds the same after any edit in whatever order it is asked, also where steps fail', () => {
    const asks = {
      citations: (facts: FileFacts) => facts.citations,
      dates: (facts: FileFacts) => facts.transcript.dates,
      problems: (facts: FileFacts) => facts.transcript.problems,
      passages: (facts: FileFacts) => facts.passages,
      spoken: (facts: FileFacts) => facts.spoken,
    };
    const names = Object.keys(asks) as (keyof typeof asks)[];
    const transcript = `${wells}\nHe said it on 12 May 1996 (Luke 10:35), and again in Psalm 151:9.\n\nNotes:\n1) Ibid., verse 36.\n`;
    const order = fc.shuffledSubarray(names, { minLength: names.length });
    const inserted = fc.constantFrom('', 'x', ' ', '\n\n', '(1)', '12', '“', '[Luke 4]', 'ibid. ');
    const edit = fc.tuple(fc.nat(transcript.length), fc.nat(9), inserted);
    fc.assert(
      fc.property(edit, order, fc.subarray(['citations', 'passages', 'spoken']), ([at, removed, by], asked, broken) => {
        const text = transcript.slice(0, at) + by + transcript.slice(at + removed);
        const readers = broken.includes('citations') ? { ...reader, read: fails } : reader;
        const all = {
          ...steps,
          ...(broken.includes('passages') && { extractPassages: fails }),
          ...(broken.includes('spoken') && { spokenWords: fails }),
        };
        const facts = analyseLazily(text, readers, undefined, undefined, all);
        const inOrder = analyseLazily(text, readers, undefined, undefined, all);
        const expected = Object.fromEntries(names.map(name => [name, asks[name](inOrder)]));
        for (const name of asked) assert.deepEqual(asks[name](facts), expected[name], name);
        if (broken.length > 0) return;
        const { citations, passages, spoken, ...whole } = analyse(text, { reader });
        const { dates, problems } = whole.transcript;
        assert.deepEqual(expected, { citations, dates, problems, passages, spoken });
      }),
      { numRuns: 40 },
    );
  });

  for (const [what, recognisers, brokenSteps, rest] of [
    ['contents', { reader, tagger }, { ...steps, parse: fails }, []],
    ['citations', { reader: { ...reader, read: fails }, tagger }, steps, ['themes', 'passages', 'spoken']],
    ['themes', { reader, tagger: { tag: fails } }, steps, ['citations', 'passages', 'spoken']],
    ['passages', { reader, tagger }, { ...steps, extractPassages: fails }, ['citations', 'themes']],
    ['repeated passages', { reader, tagger }, { ...steps, spokenWords: fails }, ['citations', 'themes', 'passages']],
  ] as const) {
    it(`finds everything else if the ${what} cannot be found`, async () => {
      const facts = analyse(wells, recognisers, undefined, brokenSteps);
      const { code, message } = facts.transcript.problems[0];
      assert.equal(code, 'analysis-failed');
      assert.equal(
        message,
        `The ${what} of this file are missing: the analysis failed (broken). Please report this error.`,
      );
      const found = [
        ...(facts.citations.length > 0 ? ['citations'] : []),
        ...(facts.themes!.keys.length > 0 ? ['themes'] : []),
        ...(facts.passages.tokens.length > 0 ? ['passages'] : []),
        ...(facts.spoken.words.length > 0 ? ['spoken'] : []),
      ];
      assert.deepEqual(found, rest);
      if (what !== 'themes') {
        const failed: string[] = [];
        const lazy = analyseLazily(wells, recognisers.reader, name => failed.push(name), undefined, brokenSteps);
        assert.deepEqual([lazy.passages, lazy.spoken], [facts.passages, facts.spoken]);
        assert.deepEqual(failed, [what]);
      }
      // The other files of a corpus keep their answers, and `check` shows the problem.
      const corpus = createCorpus('file:///', {
        ...parts,
        readText: uri => Promise.resolve(uri.endsWith('a.txt') ? wells : `${wells}${wells}`),
      });
      corpus.set('file:///a.txt', 'a.txt', facts);
      for (const name of ['b.txt', 'c.txt'])
        corpus.set(`file:///${name}`, name, analyse(wells + wells, { reader, tagger }));
      const snapshot = corpus.snapshot();
      assert.deepEqual(
        (await checkCorpus(snapshot)).map(entry => [entry.file, entry.code]),
        [['a.txt', 'analysis-failed']],
      );
      assert.notEqual((await snapshot.themes()).summary('valley well'), undefined);
      assert.notEqual((await (await snapshot.formulas()).all()).length, 0);
    });
  }
});
