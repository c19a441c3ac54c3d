import assert from 'node:assert/strict';
import { curate } from '../../server/config/curationEdits';
import { configBounds } from '../../server/config/configReader';
import { withoutDeepNesting } from '../../server/config/nesting';
import { parseConfig } from '../../server/config/parseConfig';
import { addSilence } from '../../server/config/silenceEdits';
import { undoEdit } from '../../server/config/textChanges';
import type { CorpusConfig } from '../../server/config/corpusConfig';

/** A corpus.json with one field, and a phrase after it that must not be lost. */
const withField = (field: string): string => `{"corpusStudy": 1, ${field}, "hidden": ["last year"]}`;
const messages = ({ problems }: CorpusConfig): string[] => problems.map(({ message }) => message);
const list = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => item(i)).join();

describe('a corpus.json from a stranger', () => {
  for (const [open, close] of [
    ['[', ']'],
    ['{"a":', '}'],
    ['[{"a":', '}]'],
  ])
    for (const depth of [30, 8000, 200_000])
      it(`with ${depth} times ${open} loses only that part`, () => {
        const deep = open.repeat(depth) + '1' + close.repeat(depth);
        const text = withField(`"works": ${deep}`);
        const config = parseConfig(text);
        assert.deepEqual(config.curation.hidden, ['last year']);
        const problem = config.problems.find(({ code }) => code === 'config-limit')!;
        assert.equal(problem.message, 'This is nested too deeply, so it is not used.');
        assert.match(text.slice(problem.start, problem.end), /^[[{].*[\]}]$/s);
      });

  it('that ends in the middle of its nesting is used up to there', () => {
    const config = parseConfig(`{"corpusStudy": 1, "hidden": ["last year"], "works": ${'['.repeat(100_000)}`);
    assert.deepEqual(config.curation.hidden, ['last year']);
  });

  it('keeps its offsets where nesting is taken out', () => {
    const text = `["[[", /* [ */ ${'['.repeat(30)}${']'.repeat(30)}, "]"]`;
    const { text: shallow, removed } = withoutDeepNesting(text);
    assert.equal(shallow.length, text.length);
    assert.equal(removed.length, 1);
    assert.equal(shallow.slice(0, removed[0].start), text.slice(0, removed[0].start));
    assert.equal(shallow.slice(removed[0].end), text.slice(removed[0].end));
    assert.equal(text.slice(removed[0].start, removed[0].end), '['.repeat(11) + ']'.repeat(11));
    assert.deepEqual(withoutDeepNesting(text.replaceAll('['.repeat(30), '['.repeat(10))).removed, []);
  });

  it('with too deep nesting is never edited', () => {
    const text = withField(`"works": ${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    assert.throws(() => curate(text, { action: 'hide', theme: 'common water' }), /nested too deeply/);
    assert.equal(addSilence(text, { code: 'x' }), undefined);
    assert.equal(undoEdit({ before: '{}', after: '{ }' }, text), undefined);
  });

  it('with too many entries is used up to the bound', () => {
    const config = parseConfig(`{"corpusStudy": 1, "silence": [${list(configBounds.entries + 5, () => '{}')}]}`);
    assert.ok(messages(config).some(message => /^A.* needs/.test(message)));
    const many = parseConfig(
      `{"corpusStudy": 1, "works": [{"key": "a", "title": "A", "spellings": [${list(configBounds.entries, i => `"s${i}"`)}]}]}`,
    );
    assert.deepEqual(messages(many), [
      'Only the first 100000 entries of this file are used: this one and those below are not.',
    ]);
    assert.ok(many.works[0].spellings.length > configBounds.entries - 10);
  });

  for (const [name, field] of [
    ['hidden', `"hidden": [${list(10_100, i => `"phrase ${i}"`)}]`],
    ['aliases', `"aliases": {${list(5100, i => `"label ${i}": ["alias ${i}"]`)}}`],
    ['themes', `"themes": [${list(5100, i => `{"label": "label ${i}", "forms": ["form ${i}"]}`)}]`],
  ] as const)
    it(`with too many phrases in "${name}" is used up to the bound`, () => {
      const config = parseConfig(`{"corpusStudy": 1, ${field}}`);
      assert.deepEqual(messages(config), [
        'Only the first 10000 phrases of themes are used: this one and those below are not.',
      ]);
      const { hidden, aliases, themes } = config.curation;
      const used = hidden.length + 2 * Object.keys(aliases).length + 2 * themes.length;
      assert.equal(used, configBounds.phrases);
    });

  it('with endless texts and names loses those', () => {
    const endless = 'a'.repeat(1_000_000);
    const config = parseConfig(
      withField(`"transcripts": {"${endless}": {"title": "A"}, "b.txt": {"title": "${endless}", "speaker": "B"}}`),
    );
    assert.deepEqual({ ...config.transcripts }, { 'b.txt': { speaker: 'B' } });
    assert.deepEqual(config.curation.hidden, ['last year']);
    assert.equal(config.problems.length, 2);
  });

  it('with endless mistakes has a list of problems that ends', () => {
    for (const wrong of ['5,'.repeat(20_000), ','.repeat(20_000), '"\n'.repeat(20_000)]) {
      const { problems } = parseConfig(`{"corpusStudy": 1, "hidden": [${wrong}]}`);
      assert.ok(problems.length > 100 && problems.length <= 2 * configBounds.problems, String(problems.length));
    }
  });
});
