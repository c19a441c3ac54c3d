import assert from 'node:assert/strict';
import { memorySource } from '../../server/search/bytes/bytes';
import { PhraseCursor } from '../../server/search/postings/phraseCursor';
import { PhraseScan } from '../../server/search/postings/phraseScan';
import { wordAt } from '../../server/search/segment/lexicon';
import { openSegment, type Segment } from '../../server/search/segment/segment';
import { concatenated } from '../../server/search/segment/segmentLayout';
import { createSegmentBuilder } from '../../server/search/writing/segmentBuilder';
import { randomFrom } from '../bench/passages';
import { passagesOfText, plainIndex } from './plain';

/** Passages of words that are drawn so that "a" is in most of them and "g" in few; some passages have 300 words. */
function drawnPassages(count: number, seed: number): string[][] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () =>
    Array.from(
      { length: random() < 0.01 ? 300 : 1 + Math.floor(random() * 12) },
      () => 'abcdefg'[Math.floor(random() ** 2.5 * 7)],
    ),
  );
}

function segmentOf(passages: readonly string[][]): Segment {
  const builder = createSegmentBuilder();
  const facts = passagesOfText(passages.map(words => words.join(' ') + '.').join('\n'));
  builder.addFacts({ uri: 'f', fingerprint: '1' }, facts);
  return openSegment(memorySource(concatenated(builder.finish())));
}

function termsOf(segment: Segment, words: readonly string[]): number[] {
  const all = Array.from({ length: segment.lexicon.size }, (_, term) => wordAt(segment.lexicon, term));
  return words.map(word => all.indexOf(word));
}

/** Where words stand in a row: `forms` of each. */
function placesIn(passage: readonly string[], row: readonly (readonly string[])[]): number[] {
  return passage.flatMap((_, at) => (row.every((forms, i) => forms.includes(passage[at + i])) ? [at] : []));
}

describe('phrases', () => {
  const passages = drawnPassages(4000, 5);
  const segment = segmentOf(passages);

  it('of words with one form are found as by reading all passages, in any windows', () => {
    const phrases = ['ab', 'aaa', 'aba', 'ga', 'gg', 'gfe', 'aaaaaaaaa', 'abcabc'];
    for (const phrase of phrases) {
      for (const window of [97, 2500]) {
        const scan = new PhraseScan(segment, termsOf(segment, [...phrase]));
        const found: [number, number[]][] = [];
        for (let to = window; to < passages.length + window; to += window) {
          const limit = Math.min(to, passages.length);
          for (let passage = scan.next(limit); passage < limit; passage = scan.next(limit))
            found.push([passage, Array.from({ length: scan.places }, (_, i) => scan.positionAt(i))]);
        }
        const expected = passages.flatMap((words, passage): [number, number[]][] => {
          const places = placesIn(
            words,
            [...phrase].map(word => [word]),
          );
          return places.length > 0 ? [[passage, places]] : [];
        });
        assert.deepEqual(found, expected, `${phrase} in windows of ${window}`);
      }
    }
  });

  it('of words with several forms are found in the same way, also when passages are asked for one by one', () => {
    for (const row of [
      ['ab', 'a'],
      ['a', 'bcd', 'a'],
      ['gf', 'ab'],
      ['ag', 'bf', 'ce'],
    ]) {
      const forms = row.map(each => [...each]);
      const terms = forms.map(each => termsOf(segment, each));
      const all = new PhraseCursor(segment, terms);
      const single = new PhraseCursor(segment, terms);
      const found = new Set<number>();
      for (let to = 500; to <= passages.length; to += 500)
        for (let passage = all.next(to); passage < to; passage = all.next(to)) {
          found.add(passage);
          assert.deepEqual([...all.positions.subarray(0, all.places)], placesIn(passages[passage], forms));
          for (let place = 0; place < all.places; place++)
            assert.deepEqual(
              forms.map((own, word) => own[all.termAt(place, word)]),
              passages[passage].slice(all.positions[place], all.positions[place] + row.length),
            );
        }
      for (const [passage, words] of passages.entries()) {
        const places = placesIn(words, forms);
        assert.equal(found.has(passage), places.length > 0, `${row.join(' ')} in ${passage}`);
        if (passage % 3 === 0) assert.equal(single.at(passage), places.length > 0, `${row.join(' ')} at ${passage}`);
      }
    }
  });

  it('leave out passages that cannot have enough places, and only these', () => {
    const terms = termsOf(segment, ['a', 'b']);
    const enough = (_: number, most: number): boolean => most >= 3;
    for (const phrase of [
      new PhraseScan(segment, terms),
      new PhraseCursor(
        segment,
        terms.map(term => [term]),
      ),
    ]) {
      const found: number[] = [];
      for (let passage = phrase.next(4000, enough); passage < 4000; passage = phrase.next(4000, enough))
        if (phrase.places >= 3) found.push(passage);
      const expected = [...passages.keys()].filter(passage => placesIn(passages[passage], [['a'], ['b']]).length >= 3);
      assert.ok(expected.length > 0);
      assert.deepEqual(found, expected);
    }
  });

  it('read no positions where no passage has all words', () => {
    const apart = Array.from({ length: 3000 }, (_, i) => (i % 2 === 0 ? ['left', 'side'] : ['right', 'side']));
    const own = segmentOf(apart);
    let reads = 0;
    const counting = new Proxy(own, {
      get: (target, name) => {
        if (name === 'positions') reads++;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      },
    });
    const terms = termsOf(own, ['left', 'right']);
    assert.equal(new PhraseScan(counting, terms).next(3000) >= 3000, true);
    assert.equal(
      new PhraseCursor(
        counting,
        terms.map(term => [term]),
      ).next(3000) >= 3000,
      true,
    );
    assert.equal(reads, 0);
  });

  it('with more than 10,000 passages have the same best passages in all segmentations', async () => {
    const many = drawnPassages(22_000, 9).map(words => words.join(' ') + '.');
    const file = (from: number, to: number): string => many.slice(from, to).join('\n');
    const whole = plainIndex({ a: file(0, 11_000), b: file(11_000, 22_000) });
    const split = plainIndex({ b: file(11_000, 22_000), c: file(0, 300) });
    split.toKeep();
    split.delete('c');
    split.set('a', file(0, 11_000));
    for (const query of ['"a a"', '"a b" c']) {
      const [a, b] = await Promise.all([whole, split].map(each => each.search({ query, limit: 30 }, () => false)));
      assert.deepEqual(a, b, query);
      const all = await whole.search({ query, limit: 22_000 }, () => false);
      assert.deepEqual(all.hits.slice(0, 30), a.hits, query);
      assert.ok(all.total > (query === '"a b" c' ? 1000 : 10_000), `${query}: ${all.total}`);
    }
  });
});
