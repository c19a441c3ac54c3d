import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseConfig } from '../../server/config/parseConfig';
import { curate, CurationRefused, type Curation } from '../../server/config/curationEdits';
import { undoEdit } from '../../server/config/textChanges';
import { readCuration, type Curated } from '../../server/themes/readCuration';
import { readForm } from '../../server/themes/themeKey';

const curatedOf = (text: string): Curated => readCuration(parseConfig(text).curation);
const key = (text: string): string => readForm(text).key;

const written = `// On top.
{
\t"corpusStudy": 1,
\t// Names.
\t"aliases": {
\t\t"Harbour Board": ["board of harbours", "harbour men"] // as they say
\t},
\t"themes": [
\t\t{ "label": "sense of thrift", "forms": ["feeling of thrift"] }, // since spring
\t\t// the lamps
\t\t{ "label": "copper lanterns" }
\t],
\t"hidden": ["old days"], // not now
\t"works": [] /* none */
}
`;

describe('curate', () => {
  it('creates a complete file if there is none', () => {
    for (const text of [undefined, '', ' \n']) {
      const after = curate(text, { action: 'hide', theme: 'old days' });
      assert.equal(after, '{\n  "corpusStudy": 1,\n  "hidden": ["old days"]\n}\n');
    }
    assert.equal(
      curate(undefined, { action: 'makeTheme', label: 'sense of thrift', forms: ['feeling of thrift'] }),
      '{\n  "corpusStudy": 1,\n  "themes": [\n    { "label": "sense of thrift", "forms": ["feeling of thrift"] }\n  ]\n}\n',
    );
  });

  it('writes an item where a person would, and changes nothing else', () => {
    /** The lines that a curation changes or adds. */
    const changedLines = (curation: Curation): string[] => {
      const before = written.split('\n');
      return curate(written, curation)
        .split('\n')
        .filter(line => !before.includes(line));
    };
    assert.deepEqual(changedLines({ action: 'hide', theme: 'river patrol' }), [
      '\t"hidden": ["old days", "river patrol"], // not now',
    ]);
    assert.deepEqual(changedLines({ action: 'makeTheme', label: 'river patrol' }), [
      '\t\t{ "label": "copper lanterns" },',
      '\t\t{ "label": "river patrol" }',
    ]);
    assert.deepEqual(changedLines({ action: 'addForm', theme: 'harbour board', form: 'the board' }), [
      '\t\t"Harbour Board": ["board of harbours", "harbour men", "the board"] // as they say',
    ]);
    assert.deepEqual(changedLines({ action: 'addForm', theme: 'river patrol', form: 'river guard' }), [
      '\t\t"Harbour Board": ["board of harbours", "harbour men"], // as they say',
      '\t\t"river patrol": ["river guard"]',
    ]);
    assert.deepEqual(changedLines({ action: 'rename', theme: 'sense of thrift', label: 'Thrift' }), [
      '\t\t{ "label": "Thrift", "forms": ["feeling of thrift", "sense of thrift"] }, // since spring',
    ]);
    assert.deepEqual(changedLines({ action: 'rename', theme: 'river patrol', label: 'Patrols' }), [
      '\t\t{ "label": "copper lanterns" },',
      '\t\t{ "label": "Patrols", "forms": ["river patrol"] }',
    ]);
    assert.deepEqual(changedLines({ action: 'unhide', theme: 'old days' }), ['\t"hidden": [], // not now']);
  });

  it('merges a theme with all its forms, and keeps its comments', () => {
    const after = curate(written, { action: 'merge', theme: 'sense of thrift', into: 'Harbour Board' });
    assert.deepEqual(parseConfig(after).curation, {
      themes: [{ label: 'copper lanterns', forms: [] }],
      hidden: ['old days'],
      aliases: { 'Harbour Board': ['board of harbours', 'harbour men', 'sense of thrift', 'feeling of thrift'] },
    });
    for (const comment of written.match(/\/\/.*|\/\*.*\*\//g)!) assert.ok(after.includes(comment), comment);
  });

  it('resolves conflicts between themes in favour of the newest curation', () => {
    /** The themes after one curation after the other. */
    const after = (...curations: Curation[]): Curated =>
      curatedOf(curations.reduce<string>((text, curation) => curate(text, curation), written));
    // A form added to an alias becomes a form of the theme of the alias.
    assert.equal(
      after({ action: 'addForm', theme: 'harbour men', form: 'dock hands' }).canonical(key('dock hands')),
      key('Harbour Board'),
    );
    // A form moves from its theme; a theme brings its forms along.
    assert.equal(
      after({ action: 'addForm', theme: 'copper lanterns', form: 'harbour men' }).canonical(key('harbour men')),
      key('copper lanterns'),
    );
    assert.equal(
      after({ action: 'addForm', theme: 'copper lanterns', form: 'sense of thrift' }).canonical(
        key('feeling of thrift'),
      ),
      key('copper lanterns'),
    );
    // Renaming a theme to the label of another merges them.
    const merged = after({ action: 'rename', theme: 'sense of thrift', label: 'Copper Lanterns' });
    assert.deepEqual(
      [merged.label(key('copper lanterns')), merged.canonical(key('feeling of thrift'))],
      ['Copper Lanterns', key('copper lanterns')],
    );
    // If a form becomes the label, the old label becomes a form.
    const swapped = after({ action: 'rename', theme: 'sense of thrift', label: 'feeling of thrift' });
    assert.deepEqual(
      [swapped.label(key('feeling of thrift')), swapped.canonical(key('sense of thrift'))],
      ['feeling of thrift', key('feeling of thrift')],
    );
    // A named theme is no longer hidden; a hidden theme keeps its label.
    assert.equal(after({ action: 'makeTheme', label: 'old days' }).isHidden(key('old days')), false);
    const hidden = after({ action: 'hide', theme: 'harbour men' });
    assert.deepEqual(
      [hidden.isHidden(key('Harbour Board')), hidden.label(key('Harbour Board'))],
      [true, 'Harbour Board'],
    );
  });

  it('takes a phrase literally if its key would lose words', () => {
    const after = curate(undefined, { action: 'makeTheme', label: 'we want thrift' });
    const curated = curatedOf(curate(after, { action: 'hide', theme: 'we want thrift' }));
    assert.deepEqual([curated.isHidden(key('we want thrift')), curated.isHidden(key('thrift'))], [true, false]);
  });

  it('refuses files and names that it cannot use, and says what to do', () => {
    const refusalOf = (text: string, curation: Curation = { action: 'hide', theme: 'x' }): string => {
      try {
        curate(text, curation, 'talks/corpus.json');
      } catch (error) {
        if (error instanceof CurationRefused) return error.message;
      }
      return assert.fail('The curation was written.');
    };
    assert.match(
      refusalOf('{"name": "x"}'),
      /^Nothing was written to talks\/corpus\.json, because it belongs to another program.*"corpusStudy": 1/,
    );
    assert.match(refusalOf('[1]'), /belongs to another program/);
    assert.match(
      refusalOf('{\n"corpusStudy": 1,\n"hidden" []}'),
      /^Nothing was written to talks\/corpus\.json, because it is not valid JSON at line 3\. Correct that/,
    );
    assert.match(refusalOf('{"corpusStudy": 7}'), /later version of Corpus Study.*Update Corpus Study/);
    assert.match(refusalOf('{"corpusStudy": 0}'), /another version.*needs "corpusStudy": 1/);
    assert.match(refusalOf('{"corpusStudy": 1, "themes": {}}'), /"themes" should be a list/);
    assert.match(refusalOf('{"corpusStudy": 1, "aliases": {"x": [], "x": []}}'), /two entries for "x"/);
    assert.match(
      refusalOf('{"corpusStudy": 1, "aliases": {"x y": 5}}', { action: 'addForm', theme: 'x y', form: 'z' }),
      /forms of "x y" should be a list/,
    );
    assert.match(refusalOf(written, { action: 'rename', theme: 'old days', label: ' … ' }), /no word/);
    assert.match(refusalOf(written, { action: 'makeTheme', label: 'w '.repeat(300) }), /too long/);
  });

  it('reads a single text as a list, and uses the last of two fields with the same name', () => {
    const text =
      '{"corpusStudy": 1, "hidden": "a1", "hidden": "old days", "aliases": {"Board": "harbour men"}, ' +
      '"themes": [{"label": "thrift", "forms": "saving"}]}';
    assert.deepEqual(parseConfig(curate(text, { action: 'hide', theme: 'b1' })).curation.hidden, ['old days', 'b1']);
    assert.deepEqual(
      { ...parseConfig(curate(text, { action: 'addForm', theme: 'Board', form: 'dock hands' })).curation.aliases },
      { Board: ['harbour men', 'dock hands'] },
    );
    const moved = parseConfig(curate(text, { action: 'addForm', theme: 'thrift', form: 'harbour men' })).curation;
    assert.deepEqual(
      [{ ...moved.aliases }, moved.themes],
      [{ Board: [] }, [{ label: 'thrift', forms: ['saving', 'harbour men'] }]],
    );
  });
});

describe('undoEdit', () => {
  const before = '{\n  "a": [1],\n  "b": [2],\n  "c": [3]\n}\n';
  const after = before.replace('[2]', '[2, 22]');

  it('restores the text before the edit', () => {
    assert.equal(undoEdit({ before, after }, after), before);
  });

  it('keeps later changes in other places', () => {
    assert.equal(undoEdit({ before, after }, after.replace('[1]', '[1, 11]')), before.replace('[1]', '[1, 11]'));
    assert.equal(undoEdit({ before, after }, after.replace('[3]', '[]')), before.replace('[3]', '[]'));
  });

  it('gives up if the same place was changed later, or if the result would not be valid JSON', () => {
    assert.equal(undoEdit({ before, after }, after.replace('22', '23')), undefined);
    assert.equal(undoEdit({ before, after }, ''), undefined);
    assert.equal(undoEdit({ before, after }, after.replace('[3]', '[')), undefined);
  });

  it('never changes what was written in another place', () => {
    const part = fc.constantFrom('"x",', '"y",', '\n', '// z\n');
    fc.assert(
      fc.property(fc.array(part), fc.array(part), fc.array(part), fc.array(part), (a, added, b, written) => {
        const old = `[${a.join('')}"middle",${b.join('')}"end"]`;
        const edited = `[${a.join('')}${added.join('')}"middle",${b.join('')}"end"]`;
        const current = `[${a.join('')}${added.join('')}"middle",${b.join('')}${written.join('')}"end"]`;
        const undone = undoEdit({ before: old, after: edited }, current);
        if (undone !== undefined) assert.equal(undone, `[${a.join('')}"middle",${b.join('')}${written.join('')}"end"]`);
      }),
    );
  });
});
