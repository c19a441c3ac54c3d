import assert from 'node:assert/strict';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFormulaIndex } from '../../../server/themes/formulas/formulaIndex';
import { marked } from '../../support/marked';
import { byNumber, formulas, indexOf, passages, shown, spoken, textOf } from './support';

const [vow] = passages;

describe('formulas', () => {
  it('are passages that recur, as far as they agree', async () => {
    assert.deepEqual(await formulas(`Once ${vow} and slept.`, `There ${vow}, while others sang.`), [
      [`0: ${vow}`, `1: ${vow}`],
    ]);
  });

  it('are found across different case, punctuation, spelling, line breaks and paragraphs', async () => {
    const [british, broken] = [
      'we laid the first grey stone in honour of the harbour',
      'We laid the first gray stone,\nin “honor”  of the\n\nharbor',
    ];
    assert.deepEqual(await formulas(british, broken), [[`0: ${british}`, `1: ${broken}`]]);
  });

  /** `there` differs from `here`; `changes` are the words there < the words here. */
  const variants: [what: string, there: string, changes: string[]][] = [
    [
      'a different word',
      'we laid the first stone of this bridge at early dawn before the whole village woke',
      ['this<the', 'early<'],
    ],
    ['a word left out', 'we laid the first stone of the bridge before the whole village woke', ['<at dawn']],
    [
      'added words',
      'we laid the first stone of the bridge over the river at dawn before the whole village woke',
      ['over the river<'],
    ],
  ];
  for (const [what, there, changes] of variants) {
    it(`are found with ${what}, which is reported as a change`, async () => {
      const here = `${vow} before the whole village woke`;
      const texts = {
        here: `A story: ${here}. Much else was said there.`,
        there: `Another beginning. Then ${there}? Nothing like it.`,
      };
      const found = await indexOf(texts).all();
      const [{ sites }] = found;
      assert.deepEqual([found.length, textOf(sites[0], texts)], [1, here]);
      assert.ok(there.startsWith(textOf(sites[1], texts)));
      const reported = sites[1].changes.map(
        change => `${textOf({ uri: 'there', ...change.here }, texts)}<${textOf(change.there, texts)}`,
      );
      assert.deepEqual(reported, changes);
    });
  }

  it('do not include passages with too few words in common', async () => {
    assert.deepEqual(
      await formulas(
        'we laid the first stone near a bridge one cold morning long ago',
        'we laid the first stone under another arch some warm evening last year',
      ),
      [],
    );
  });

  it('ignore note marks and notes, which are not spoken', async () => {
    const marked = 'we laid the first stone (12) of the bridge at dawn';
    const mark = { start: marked.indexOf('(12)'), end: marked.indexOf(' of the'), number: '12' };
    const index = createFormulaIndex();
    index.set('a', spoken(vow));
    index.set('b', spoken(marked, { marks: [mark] }));
    const [{ sites }] = await index.snapshot().all();
    assert.deepEqual(
      sites.map(({ start, end, changes }) => [start, end, changes.length]),
      [
        [0, vow.length, 0],
        [0, marked.length, 0],
      ],
    );
    index.set(
      'b',
      spoken(vow, {
        notes: [
          { start: 0, end: vow.length, number: '1', label: { start: 0, end: 1 }, body: { start: 1, end: vow.length } },
        ],
      }),
    );
    assert.deepEqual(await index.snapshot().all(), []);
  });

  it('are found within one transcript, and not across the end of a transcript', async () => {
    assert.deepEqual(await formulas(`${vow}. Later ${vow}.`), [[`0: ${vow}`, `0: ${vow}`]]);
    assert.deepEqual(await formulas('we laid the first stone', 'of the bridge at dawn', vow), []);
  });

  it('have at least eight words, and some content words', async () => {
    assert.deepEqual(
      await formulas('seven bright lamps burn above seven doors', 'seven bright lamps burn above seven doors'),
      [],
    );
    assert.deepEqual(
      await formulas('it was not that they would have been in it', 'it was not that they would have been in it'),
      [],
    );
  });

  it('do not include a few words of the next sentence, nor function words at the end', async () => {
    const end = 'The old lamps were lit again above the harbour wall';
    assert.deepEqual(await formulas(`They slept. ${end}. And then rain.`, `It slept. ${end}. And then snow.`), [
      [`0: ${end}`, `1: ${end}`],
    ]);
    assert.deepEqual(
      await formulas(
        'the old lamps burn again above the harbour wall of the town',
        'the old lamps burn again above the harbour wall of the king',
      ),
      [['0: the old lamps burn again above the harbour wall', '1: the old lamps burn again above the harbour wall']],
    );
  });

  it('include a passage inside a longer one if it has twice as many places', async () => {
    const long = `at the old harbour ${vow} before the rain came down upon the roofs`;
    assert.deepEqual(
      (await formulas(long, long, `x ${vow} y`, `z ${vow} w`)).map(group => group.length).sort(),
      [2, 4],
    );
    assert.equal((await formulas(long, long, `x ${vow} y`)).length, 1, 'two of three places are inside the longer one');
  });

  it('are sorted by the amount of text that they cover', async () => {
    const other = 'seven bright lamps burn above seven doors of our old house by the shore';
    const found = await formulas(
      `${vow}. Rain came and went for days. ${other}.`,
      `${vow}; nothing else fell to us that year. ${other}!`,
      `Hear: ${vow}.`,
    );
    assert.deepEqual(
      found.map(([first]) => first),
      [`0: ${vow}`, `0: ${other}`],
    );
  });

  it('are not found in one repeated word, and have several places in a chant', async () => {
    assert.deepEqual(await formulas('la '.repeat(20_000)), []);
    for (const places of await formulas(
      'long live our green valley '.repeat(300),
      'long live our green valley '.repeat(200),
    ))
      assert.ok(places.length > 1);
  });

  it('are found at an offset: the shortest one, with all its places', async () => {
    const { text: a, cursors } = marked(
      '$0Hear. at the old harbour we laid the first $0stone of the bridge at dawn ' +
        'before the rain came down upon the $0roofs of the town.',
    );
    const long = `at the old harbour ${vow} before the rain came down upon the roofs of the town`;
    assert.equal(a, `Hear. ${long}.`);
    const texts = { a, b: long, c: `x ${vow} y`, d: `z ${vow} w` };
    const index = indexOf(texts);
    const at = async (uri: 'a' | 'c', offset: number): Promise<string[]> => {
      const answer = await index.at(uri, offset);
      return answer === undefined ? [] : [textOf(answer.site, texts), ...answer.formula.sites.map(site => site.uri)];
    };
    const [hear, stone, roofs] = cursors;
    assert.deepEqual(await at('a', stone), [vow, 'a', 'b', 'c', 'd']);
    assert.deepEqual(await at('a', roofs), [long, 'a', 'b']);
    assert.deepEqual(await at('a', hear), []);
    assert.deepEqual(await at('c', 0), []);
    assert.deepEqual(await at('c', 2), [vow, 'a', 'b', 'c', 'd']);
    assert.equal(await index.at('none', 0), undefined);
  });

  it('look for the offsets of each file once, because they may have to be read', async () => {
    const vow2 = 'every winter the ferrymen mend the seven ropes of the crossing';
    const looks: string[] = [];
    const index = createFormulaIndex();
    for (const uri of ['a', 'b', 'c', 'd']) {
      const { sequence, ...words } = spoken(
        `${vow}. ${'other words follow '.replace(/\w+/g, `$&${uri}`).repeat(6)}. ${vow2}.`,
      );
      const watched = {
        ...sequence,
        get starts() {
          if (looks.at(-1) !== uri) looks.push(uri);
          return sequence.starts;
        },
      };
      index.set(uri, { ...words, sequence: watched });
    }
    assert.equal((await index.snapshot().all()).length, 2);
    assert.deepEqual([...looks].sort(), ['a', 'b', 'c', 'd']);
  });

  it('of ../shared/corpus begin and end with a word', async function () {
    const folder = join(__dirname, '../../../../shared/corpus');
    if (!existsSync(folder)) return this.skip();
    const texts = Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]));
    const found = await indexOf(texts).all();
    assert.ok(found.length > 0);
    for (const places of shown(found, texts))
      for (const place of places) assert.match(place, /: [\p{L}\p{N}][^]*[\p{L}\p{N}]$/u);
  });
});

describe('the formula index', () => {
  const text = fc.array(fc.constantFrom(...passages), { maxLength: 9 }).map(parts => parts.join(' '));

  it('returns places that do not overlap, begin and end with a word, and have four of five words in common', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), async texts => {
        for (const { words, sites } of await indexOf(byNumber(texts)).all()) {
          assert.ok(words >= 8 && sites.length > 1 && sites.some(({ changes }) => changes.length === 0));
          const exact = textOf(
            sites.find(({ changes }) => changes.length === 0)!,
            texts,
          );
          sites.forEach((site, i) => {
            const here = textOf(site, texts);
            assert.match(here, /^\w[^]*\w$/);
            assert.ok(i === 0 || sites[i - 1].uri !== site.uri || sites[i - 1].end <= site.start, 'no overlap');
            assert.ok(i === 0 || sites[i - 1].uri <= site.uri);
            if (site.changes.length === 0) assert.equal(plain(here), plain(exact));
            const replaced = site.changes.reduce(
              (sum, { there }) => sum + textOf(there, texts).split(/\s+/).filter(Boolean).length,
              0,
            );
            assert.ok(replaced <= 0.2 * words, `${replaced} of ${words}: ${here}`);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds a passage that was inserted into two texts, with one change', async () => {
    const word = fc.integer({ min: 0, max: 400 }).map(n => `w${n}x`);
    const passage = fc.uniqueArray(word, { minLength: 12, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        passage,
        fc.nat(),
        fc.constantFrom('drop', 'add', 'exchange', 'none'),
        async (words, at, change) => {
          const copy = [...words];
          // At least three words before the change and seven words after it.
          const place = 3 + (at % (words.length - 10));
          if (change === 'drop') copy.splice(place, 1);
          if (change === 'add') copy.splice(place, 0, 'added');
          if (change === 'exchange') copy[place] = 'exchanged';
          const texts = {
            a: `first alpha ${words.join(' ')} beta second`,
            b: `third gamma ${copy.join(' ')} delta fourth`,
          };
          const found = await indexOf(texts).all();
          assert.deepEqual(shown(found, texts), [[`a: ${words.join(' ')}`, `b: ${copy.join(' ')}`]]);
          assert.equal(found[0].sites[1].changes.length, change === 'none' ? 0 : 1);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function plain(text: string): string {
  return text.replace(/\W+/g, ' ');
}
