import assert from 'node:assert/strict';
import { Cancelled } from '../../server/base/slices';
import type { ThemeIndex } from '../../server/themes/themeFacts';
import { createThemeIndex } from '../../server/themes/themeIndex';
import { themeKey } from '../../server/themes/themeKey';
import { marked, withCursor } from '../support/marked';
import { indexOf, themeFacts, writerOf } from './support';

function shown(index: ThemeIndex, texts: Record<string, string>, key: string): string[] {
  return index.sites(key).map(site => `${site.uri} ${site.form}: ${texts[site.uri].slice(site.start, site.end)}`);
}

const texts = {
  a: 'They keep the spirit of patience. A spirit of quiet patience helps.',
  b: 'The spirit of patience grows. The spirits of patience are many.',
};

describe('theme index', () => {
  it('lists exact mentions before variants, in the order of files and text', () => {
    assert.deepEqual(shown(indexOf(texts), texts, 'patience spirit'), [
      'a exact: spirit of patience',
      'b exact: spirit of patience',
      'b exact: spirits of patience',
      'a variant: spirit of quiet patience',
    ]);
  });

  it('moves a file that is set again to the end of the order', () => {
    const writer = writerOf(texts);
    writer.set('a', themeFacts(texts.a));
    assert.deepEqual(
      writer
        .snapshot()
        .sites('patience spirit')
        .map(({ uri }) => uri),
      ['b', 'b', 'a', 'a'],
    );
  });

  it('summarises a theme: label, count, transcripts, forms', () => {
    const index = indexOf(texts);
    const { label, count, transcripts } = index.summary('patience spirit')!;
    assert.deepEqual([label, count, transcripts], ['spirit of patience', 4, 2]);
    assert.deepEqual(index.forms('patience spirit')[0], { text: 'spirit of patience', count: 2 });
  });

  it('requires three mentions, or two transcripts', () => {
    const countIn = (files: Record<string, string>): number | undefined =>
      indexOf(files).summary('river patrol')?.count;
    assert.equal(countIn({ a: 'A river patrol came. The river patrol left.' }), undefined);
    assert.equal(countIn({ a: 'A river patrol came. The river patrol left. They saw river patrols.' }), 3);
    assert.equal(countIn({ a: 'A river patrol came.', b: 'The river patrol left.' }), 2);
  });

  it('leaves out a phrase that occurs mostly inside one longer theme', () => {
    const index = indexOf({
      a: 'We saw northern river patrols. The northern river patrol. These northern river patrols.',
    });
    assert.equal(index.summary('river patrol'), undefined);
    assert.equal(index.summary('northern river patrol')?.count, 3);
  });

  it('has no theme without content words, and keeps the others of the corpus', async () => {
    const writer = writerOf(texts);
    // Candidates of paragraphs in an unknown language, where link words are not known as such.
    const keys = ['against', 'for', 'against for', 'and against', 'on (ra)', 'to', 'in and on', '(as)'];
    for (const uri of ['c', 'd', 'e']) {
      writer.set(uri, {
        keys,
        forms: keys,
        sites: Uint32Array.from(keys.flatMap((_, i) => [i, i, 20 * i, 20 * i + 9])),
        flags: new Uint8Array(keys.length),
        titleKeys: [],
        words: 100,
        vocabulary: ['against'],
        counts: Uint32Array.of(8),
      });
    }
    const index = writer.snapshot();
    assert.deepEqual(
      (await index.ranked(50)).map(({ key }) => key),
      ['patience spirit'],
    );
    for (const key of keys) assert.equal(index.summary(key), undefined, key);
  });

  it('finds the longest theme that touches an offset', () => {
    const {
      text: a,
      cursors: [inTheme],
      spans: [span],
    } = marked(`
They keep the spirit of patience.
A spirit of quiet patience helps.
  ^^^^^^^^^^^^^^^^^^^^^^^^
These spirits of $0quiet patience help.`);
    const index = indexOf({ a, b: texts.b });
    assert.deepEqual(index.at('a', span.start), { key: 'patience spirit', ...span });
    assert.deepEqual(index.at('a', span.end), { key: 'patience spirit', ...span });
    assert.equal(index.at('a', inTheme)?.key, 'patience spirit');
    assert.equal(index.at('a', 0), undefined);
    assert.equal(index.at('none', 0), undefined);
  });

  it('ranks themes for the corpus and for one transcript, and finds them by name', async () => {
    const index = indexOf({ ...texts, c: 'River patrols here. A river patrol there. River patrols of old.' });
    const keys = async (themes: ReturnType<ThemeIndex['ranked']>): Promise<string[]> =>
      (await themes).map(({ key }) => key);
    assert.deepEqual(await keys(index.ranked(5)), ['patience spirit', 'river patrol']);
    assert.deepEqual(await keys(index.ranked(5, 'c')), ['river patrol']);
    assert.deepEqual(await keys(index.find('patrol riv', 5)), ['river patrol']);
    assert.deepEqual(await keys(index.find('patiense', 5)), ['patience spirit']);
    assert.deepEqual(await keys(index.find('zzz', 5)), []);
  });

  it('answers callers that wait for the same ranking when another one cancels', async () => {
    const index = indexOf(texts);
    const cancelledCall = index.ranked(5, undefined, () => true);
    const [first, second] = await Promise.all([index.ranked(5), index.ranked(5)]);
    await assert.rejects(cancelledCall, Cancelled);
    assert.equal(first.length, 1);
    assert.equal(first[0], second[0], 'the ranking is computed once');
  });

  it('applies corpus.json: aliases, themes, hidden phrases', async () => {
    const { text: c, cursor } = withCursor('The calm $0heart of a gardener waits. Copper lanterns burn.');
    const all = { ...texts, c };
    const writer = writerOf(all);
    writer.curate({
      themes: [{ label: 'Lantern light', forms: ['copper lantern'] }],
      aliases: { 'spirit of patience': ['calm hearts'] },
      hidden: [],
    });
    let index = writer.snapshot();
    assert.deepEqual(shown(index, all, 'patience spirit').at(-1), 'c alias: calm heart');
    assert.equal(index.at('c', cursor)?.key, 'patience spirit');
    assert.deepEqual(index.summary(themeKey('copper lanterns')), {
      ...index.summary(themeKey('Lantern light')),
      label: 'Lantern light',
      count: 1,
    });
    const [mention] = index.sites('patience spirit');
    writer.curate({ themes: [], aliases: {}, hidden: ['Spirits of patience'] });
    index = writer.snapshot();
    assert.deepEqual(
      [index.summary('patience spirit'), index.at(mention.uri, mention.start), await index.ranked(9)],
      [undefined, undefined, []],
    );
  });

  it('can only be forked from a snapshot of a theme index', () => {
    const other = { ...indexOf({}) };
    assert.throws(() => createThemeIndex(other), TypeError);
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
