import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extractThemes } from '../../server/themes/extract';
import { themeKey } from '../../server/themes/themeKey';
import type { ThemeFacts, ThemeIndex, ThemeIndexWriter } from '../../server/themes/themeFacts';
import { createThemeIndex } from '../../server/themes/themeIndex';
import { plainTranscript } from '../search/plain';
import { tagger } from '../support/tagger';

const facts = (text: string): ThemeFacts => extractThemes(text, plainTranscript(text), tagger);

function indexOf(texts: Record<string, string>): ThemeIndexWriter {
  const index = createThemeIndex();
  for (const [uri, text] of Object.entries(texts)) index.set(uri, facts(text));
  return index;
}

function shown(index: ThemeIndex, texts: Record<string, string>, key: string): string[] {
  return index.sites(key).map(site => `${site.uri} ${site.form}: ${texts[site.uri].slice(site.start, site.end)}`);
}

describe('theme index', () => {
  const texts = {
    a: 'They keep the spirit of patience. A spirit of quiet patience helps.',
    b: 'The spirit of patience grows. The spirits of patience are many.',
  };

  it('gives exact mentions before variants, in the order of files and text', () => {
    assert.deepEqual(shown(indexOf(texts), texts, 'patience spirit'), [
      'a exact: spirit of patience',
      'b exact: spirit of patience',
      'b exact: spirits of patience',
      'a variant: spirit of quiet patience',
    ]);
  });

  it('sums up: label, count, transcripts, forms', () => {
    const index = indexOf(texts);
    const { label, count, transcripts } = index.summary('patience spirit')!;
    assert.deepEqual([label, count, transcripts], ['spirit of patience', 4, 2]);
    assert.deepEqual(index.forms('patience spirit')[0], { text: 'spirit of patience', count: 2 });
  });

  it('needs three mentions, or two transcripts', () => {
    assert.equal(indexOf({ a: 'A river patrol came. The river patrol left.' }).summary('river patrol'), undefined);
    assert.equal(
      indexOf({ a: 'A river patrol came. The river patrol left. They saw river patrols.' }).summary('river patrol')
        ?.count,
      3,
    );
    assert.equal(indexOf({ a: 'A river patrol came.', b: 'The river patrol left.' }).summary('river patrol')?.count, 2);
  });

  it('drops what mostly stands in one longer theme', () => {
    const index = indexOf({
      a: 'We saw northern river patrols. The northern river patrol. These northern river patrols.',
    });
    assert.equal(index.summary('river patrol'), undefined);
    assert.equal(index.summary('northern river patrol')?.count, 3);
  });

  it('knows the theme at a place: the longest that touches it', () => {
    const index = indexOf(texts);
    const at = index.at('a', texts.a.indexOf('quiet'));
    assert.deepEqual(at, {
      key: 'patience spirit',
      start: texts.a.indexOf('spirit of quiet'),
      end: texts.a.indexOf(' helps'),
    });
    assert.equal(index.at('a', 0), undefined);
    assert.equal(index.at('none', 0), undefined);
  });

  it('ranks for the corpus and for one transcript, and finds by what is typed', async () => {
    const index = indexOf({ ...texts, c: 'River patrols here. A river patrol there. River patrols of old.' });
    assert.deepEqual(
      (await index.ranked(5)).map(theme => theme.key),
      ['patience spirit', 'river patrol'],
    );
    assert.deepEqual(
      (await index.ranked(5, 'c')).map(theme => theme.key),
      ['river patrol'],
    );
    assert.deepEqual(
      (await index.find('patrol riv', 5)).map(theme => theme.key),
      ['river patrol'],
    );
    assert.deepEqual(
      (await index.find('patiense', 5)).map(theme => theme.key),
      ['patience spirit'],
    );
    assert.deepEqual(await index.find('zzz', 5), []);
  });

  it('does as corpus.json says: aliases, themes, hidden', async () => {
    const all = { ...texts, c: 'The calm heart of a gardener waits. Copper lanterns burn.' };
    const index = indexOf(all);
    index.curate({
      themes: [{ label: 'Lantern light', forms: ['copper lantern'] }],
      aliases: { 'spirit of patience': ['calm hearts'] },
      hidden: [],
    });
    assert.deepEqual(shown(index, all, 'patience spirit').at(-1), 'c alias: calm heart');
    assert.equal(index.at('c', all.c.indexOf('heart'))?.key, 'patience spirit');
    assert.deepEqual(index.summary(themeKey('copper lanterns')), {
      ...index.summary(themeKey('Lantern light')),
      label: 'Lantern light',
      count: 1,
    });
    index.curate({ themes: [], aliases: {}, hidden: ['Spirits of patience'] });
    assert.deepEqual(
      [index.summary('patience spirit'), index.at('a', texts.a.indexOf('quiet')), await index.ranked(9)],
      [undefined, undefined, []],
    );
  });

  it('is after any edits what it is when built afresh', async () => {
    const sentence = fc.constantFrom(
      'The river patrol met the northern gate. ',
      'A patrol of the river sang. ',
      'Northern river patrols rest. ',
      'The gate of wide rivers fell. ',
      'Gardens wait. ',
    );
    const text = fc.array(sentence, { maxLength: 5 }).map(parts => parts.join(''));
    const edits = fc.array(fc.record({ uri: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.option(text) }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(edits, async changes => {
        const index = createThemeIndex();
        const files = new Map<string, string>();
        for (const { uri, text: content } of changes) {
          files.delete(uri);
          if (content === null) index.delete(uri);
          else {
            index.set(uri, facts(content));
            files.set(uri, content);
          }
          await index.ranked(3);
        }
        const rebuilt = indexOf(Object.fromEntries(files));
        assert.deepEqual(await index.ranked(99), await rebuilt.ranked(99));
        for (const { key } of await rebuilt.ranked(99)) {
          assert.deepEqual(index.sites(key), rebuilt.sites(key));
          assert.deepEqual(index.forms(key), rebuilt.forms(key));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('themeKey', () => {
  it('is the same for all forms of a theme', () => {
    for (const form of ['sense of responsibility', 'the senses of responsibility', 'Responsibility sense'])
      assert.equal(themeKey(form), 'responsibility sense', form);
    assert.equal(themeKey('good things'), 'good thing');
    assert.equal(themeKey(''), '');
  });
});
