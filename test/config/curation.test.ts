import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseConfig } from '../../server/config/parseConfig';
import { curate, CurationRefused, type Curation } from '../../server/config/curationEdits';
import { undoEdit } from '../../server/config/undoEdit';
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

describe('curation of corpus.json', () => {
  it('makes a whole file where there is none', () => {
    for (const text of [undefined, '', ' \n']) {
      const after = curate(text, { action: 'hide', theme: 'old days' });
      assert.equal(after, '{\n  "corpusStudy": 1,\n  "hidden": ["old days"]\n}\n');
    }
    assert.equal(
      curate(undefined, { action: 'makeTheme', label: 'sense of thrift', forms: ['feeling of thrift'] }),
      '{\n  "corpusStudy": 1,\n  "themes": [\n    { "label": "sense of thrift", "forms": ["feeling of thrift"] }\n  ]\n}\n',
    );
  });

  it('writes an item where a person would, and leaves the rest as it is', () => {
    const line = (curation: Curation): string[] => {
      const before = written.split('\n');
      return curate(written, curation)
        .split('\n')
        .filter(line => !before.includes(line));
    };
    assert.deepEqual(line({ action: 'hide', theme: 'river patrol' }), [
      '\t"hidden": ["old days", "river patrol"], // not now',
    ]);
    assert.deepEqual(line({ action: 'makeTheme', label: 'river patrol' }), [
      '\t\t{ "label": "copper lanterns" },',
      '\t\t{ "label": "river patrol" }',
    ]);
    assert.deepEqual(line({ action: 'addForm', theme: 'harbour board', form: 'the board' }), [
      '\t\t"Harbour Board": ["board of harbours", "harbour men", "the board"] // as they say',
    ]);
    assert.deepEqual(line({ action: 'addForm', theme: 'river patrol', form: 'river guard' }), [
      '\t\t"Harbour Board": ["board of harbours", "harbour men"], // as they say',
      '\t\t"river patrol": ["river guard"]',
    ]);
    assert.deepEqual(line({ action: 'rename', theme: 'sense of thrift', label: 'Thrift' }), [
      '\t\t{ "label": "Thrift", "forms": ["feeling of thrift", "sense of thrift"] }, // since spring',
    ]);
    assert.deepEqual(line({ action: 'rename', theme: 'river patrol', label: 'Patrols' }), [
      '\t\t{ "label": "copper lanterns" },',
      '\t\t{ "label": "Patrols", "forms": ["river patrol"] }',
    ]);
    assert.deepEqual(line({ action: 'unhide', theme: 'old days' }), ['\t"hidden": [], // not now']);
  });

  it('merges a theme with all its forms, and keeps the comments that stood by it', () => {
    const after = curate(written, { action: 'merge', theme: 'sense of thrift', into: 'Harbour Board' });
    assert.deepEqual(parseConfig(after).curation, {
      themes: [{ label: 'copper lanterns', forms: [] }],
      hidden: ['old days'],
      aliases: { 'Harbour Board': ['board of harbours', 'harbour men', 'sense of thrift', 'feeling of thrift'] },
    });
    for (const comment of written.match(/\/\/.*|\/\*.*\*\//g)!) assert.ok(after.includes(comment), comment);
  });

  it('takes what is asked for at its word where themes stand against each other', () => {
    const ask = (...curations: Curation[]): Curated =>
      curatedOf(curations.reduce<string>((text, curation) => curate(text, curation), written));
    // The alias of an alias belongs to the theme.
    assert.equal(
      ask({ action: 'addForm', theme: 'harbour men', form: 'dock hands' }).canonical(key('dock hands')),
      key('Harbour Board'),
    );
    // A form of another theme changes sides; a theme of its own comes with its forms.
    assert.equal(
      ask({ action: 'addForm', theme: 'copper lanterns', form: 'harbour men' }).canonical(key('harbour men')),
      key('copper lanterns'),
    );
    assert.equal(
      ask({ action: 'addForm', theme: 'copper lanterns', form: 'sense of thrift' }).canonical(key('feeling of thrift')),
      key('copper lanterns'),
    );
    // A new name that is another theme's makes them one.
    const merged = ask({ action: 'rename', theme: 'sense of thrift', label: 'Copper Lanterns' });
    assert.deepEqual(
      [merged.label(key('copper lanterns')), merged.canonical(key('feeling of thrift'))],
      ['Copper Lanterns', key('copper lanterns')],
    );
    // A form becomes the name, and the name a form.
    const turned = ask({ action: 'rename', theme: 'sense of thrift', label: 'feeling of thrift' });
    assert.deepEqual(
      [turned.label(key('feeling of thrift')), turned.canonical(key('sense of thrift'))],
      ['feeling of thrift', key('feeling of thrift')],
    );
    // What is named is no longer hidden; what is hidden keeps its names.
    assert.equal(ask({ action: 'makeTheme', label: 'old days' }).isHidden(key('old days')), false);
    const hidden = ask({ action: 'hide', theme: 'harbour men' });
    assert.deepEqual(
      [hidden.isHidden(key('Harbour Board')), hidden.label(key('Harbour Board'))],
      [true, 'Harbour Board'],
    );
  });

  it('means the very words where they are no phrase that texts repeat in other forms', () => {
    const after = curate(undefined, { action: 'makeTheme', label: 'we want thrift' });
    const curated = curatedOf(curate(after, { action: 'hide', theme: 'we want thrift' }));
    assert.deepEqual([curated.isHidden(key('we want thrift')), curated.isHidden(key('thrift'))], [true, false]);
  });

  it('refuses what it cannot write to, and says what to do', () => {
    const refused = (text: string, curation: Curation = { action: 'hide', theme: 'x' }): string => {
      try {
        curate(text, curation, 'talks/corpus.json');
      } catch (error) {
        if (error instanceof CurationRefused) return error.message;
      }
      return assert.fail('it was written');
    };
    assert.match(refused('{"name": "x"}'), /^talks\/corpus\.json belongs to something else.*"corpusStudy": 1/);
    assert.match(refused('[1]'), /belongs to something else/);
    assert.match(
      refused('{\n"corpusStudy": 1,\n"hidden" []}'),
      /^talks\/corpus\.json is not valid JSON at line 3.*mend it/,
    );
    assert.match(refused('{"corpusStudy": 7}'), /another version/);
    assert.match(refused('{"corpusStudy": 1, "themes": {}}'), /"themes" should be a list/);
    assert.match(refused('{"corpusStudy": 1, "aliases": {"x": [], "x": []}}'), /names "x" twice/);
    assert.match(
      refused('{"corpusStudy": 1, "aliases": {"x y": 5}}', { action: 'addForm', theme: 'x y', form: 'z' }),
      /forms of "x y" should be a list/,
    );
    assert.match(refused(written, { action: 'rename', theme: 'old days', label: ' … ' }), /no word/);
    assert.match(refused(written, { action: 'makeTheme', label: 'w '.repeat(300) }), /too long/);
  });

  it('takes texts that stand alone for lists, and the last of two fields of one name', () => {
    const text =
      '{"corpusStudy": 1, "hidden": "a1", "hidden": "old days", "aliases": {"Board": "harbour men"}, "themes": [{"label": "thrift", "forms": "saving"}]}';
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

describe('undoing an edit', () => {
  const before = '{\n  "a": [1],\n  "b": [2],\n  "c": [3]\n}\n';
  const after = before.replace('[2]', '[2, 22]');

  it('gives the text before it', () => {
    assert.equal(undoEdit({ before, after }, after), before);
  });

  it('keeps what was changed elsewhere since, before and behind', () => {
    assert.equal(undoEdit({ before, after }, after.replace('[1]', '[1, 11]')), before.replace('[1]', '[1, 11]'));
    assert.equal(undoEdit({ before, after }, after.replace('[3]', '[]')), before.replace('[3]', '[]'));
  });

  it('is given up where the same place was changed, or no JSON would be left', () => {
    assert.equal(undoEdit({ before, after }, after.replace('22', '23')), undefined);
    assert.equal(undoEdit({ before, after }, ''), undefined);
    assert.equal(undoEdit({ before, after }, after.replace('[3]', '[')), undefined);
  });

  it('never touches what was written in another place', () => {
    const part = fc.constantFrom('"x",', '"y",', '\n', '// z\n');
    fc.assert(
      fc.property(fc.array(part), fc.array(part), fc.array(part), fc.array(part), (a, added, b, written) => {
        const old = `[${a.join('')}"middle",${b.join('')}"end"]`;
        const edited = `[${a.join('')}${added.join('')}"middle",${b.join('')}"end"]`;
        const now = `[${a.join('')}${added.join('')}"middle",${b.join('')}${written.join('')}"end"]`;
        const undone = undoEdit({ before: old, after: edited }, now);
        if (undone !== undefined) assert.equal(undone, `[${a.join('')}"middle",${b.join('')}${written.join('')}"end"]`);
      }),
    );
  });
});
