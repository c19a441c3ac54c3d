import assert from 'node:assert/strict';
import { Cancelled } from '../../server/base/slices';
import type { ThemeIndex } from '../../server/themes/themeFacts';
import { ThemeState } from '../../server/themes/themeState';
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

  it('requires two mentions of a phrase, and three of a word or two transcripts', () => {
    const count = (key: string, files: Record<string, string>): number | undefined =>
      indexOf(files).summary(key)?.count;
    assert.equal(count('river patrol', { a: 'A river patrol came.' }), undefined);
    assert.equal(count('river patrol', { a: 'A river patrol came. The river patrol left.' }), 2);
    assert.equal(count('river patrol', { a: 'A river patrol came.', b: 'The river patrol left.' }), 2);
    assert.equal(count('lantern', { a: 'The lantern burns. A lantern fell.' }), undefined);
    assert.equal(count('lantern', { a: 'The lantern burns. A lantern fell. There were no lanterns.' }), 3);
  });

  const saidTwice: [genre: string, key: string, text: string][] = [
    ['a parliament', 'rural bus', 'We cannot cut the rural bus again. A village without its rural buses falls silent.'],
    ['a sermon', 'narrow gate', 'Enter by the narrow gate and no other. A narrow gate keeps out the proud.'],
    ['a court', 'grain ledger', 'The clerk kept a grain ledger. Was the grain ledger in his own hand?'],
    [
      'a lecture',
      'bridge toll',
      'Every bridge toll was farmed out. By then the toll of the bridge paid for the walls.',
    ],
    [
      'a press briefing',
      'flood warning',
      'We issued a flood warning at dawn. Nobody on the coast saw the flood warning.',
    ],
    ['an interview', 'night shift', 'My mother worked the night shift. You never sleep after a night shift.'],
    ['a khutbah', 'orphan right', 'Guard the rights of the orphan. Whoever eats the rights of orphans eats fire.'],
    ['a speech', 'self-restraint', 'They preached self-restraint to the poor. Self-restraint begins at the top.'],
    ['an assembly', 'flood-defence', 'Here is a plan for flood-defence. Our neighbours refused flood-defence.'],
    [
      'an interview',
      'Warden of the Weir',
      'She became Warden of the Weir. The Warden of the Weir has a key to every gate.',
    ],
  ];
  for (const [genre, key, text] of saidTwice) {
    it(`finds what is said twice in ${genre}: ${key}`, () => {
      assert.equal(indexOf({ a: text }).summary(themeKey(key))?.count, 2);
    });
  }

  it('has no theme of general words or addresses that are said twice', async () => {
    for (const text of [
      'It was a good thing to do. We all want to do a good thing.',
      'That is the main point. The main point has been made.',
      'The other side waited. We saw the other side leave.',
      'It happened last year. We met last year as well.',
      'Dear friends, sit down. Listen now, dear friends.',
      'The great majority went home. A great majority stayed away.',
      'This is a big problem. There was a big problem before.',
      'Mr. Speaker, it rains. I thank you, Mr. Speaker.',
      'It took a long time. After a long time they slept.',
      'In the first place we ran. In the first place we hid.',
    ])
      assert.deepEqual(
        (await indexOf({ a: text }).ranked(9)).map(({ label }) => label),
        [],
        text,
      );
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
        keys: keys.join('\n'),
        forms: keys.join('\n'),
        sites: Uint32Array.from(keys.flatMap((_, i) => [i, i, 20 * i, 20 * i + 9])),
        flags: new Uint8Array(keys.length),
        titleKeys: [],
        words: 100,
        vocabulary: 'against',
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
These spirits of $0calm patience help.`);
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
    assert.deepEqual(await keys(index.ranked(5)), ['river patrol', 'patience spirit']);
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

describe('a list of themes', () => {
  it('reads the forms only of the themes that it shows', async () => {
    const index = indexOf({
      a: 'The river patrol met the water council. The copper lantern of the northern gate burned.',
      b: 'The river patrol met the water council. The copper lantern of the northern gate burned.',
    });
    assert.ok(index instanceof ThemeState);
    let read = 0;
    for (const uri of ['a', 'b']) {
      const file = index.store.file(uri)!;
      const { formLines } = file;
      Object.defineProperty(file, 'formLines', { get: () => (read++, formLines) });
    }
    const [best] = await index.ranked(1);
    assert.ok(best.count >= 2);
    assert.equal(read, best.count);
    assert.ok((await index.ranked(Infinity)).length > 1);
  });
});
