import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSegmentBuilder } from '../../server/search/writing/segmentBuilder';
import { SegmentDamaged, memorySource } from '../../server/search/bytes/bytes';
import { PostingCursor } from '../../server/search/postings/postingCursor';
import { otherSpelling, TermReader } from '../../server/search/passages/termReader';
import { joined } from '../../server/search/segment/segmentLayout';
import { wordAt } from '../../server/search/segment/lexicon';
import { allAlive } from '../../server/search/postings/liveSegment';
import { mergeSegments } from '../../server/search/writing/mergeSegments';
import { occurrences } from '../../server/search/evaluation/occurrences';
import { wordsOfText } from '../../server/search/passages/passageWords';
import { openSegment, type Segment } from '../../server/search/segment/segment';
import { TermTable } from '../../server/search/bytes/termTable';
import { eachTerm } from '../../server/search/passages/terms';
import { fold } from '../../server/text/fold';
import { runToEnd } from '../../server/base/slices';
import { passagesOfText, plainIndex } from './plain';

const decoder = new TextDecoder();

/** The words that the builder reads, as `start-end:term`, the other spelling behind a stroke. */
function read(text: string): string[] {
  const terms = new TermTable();
  const term = (id: number): string => decoder.decode(terms.bytes.subarray(terms.offsets[id], terms.offsets[id + 1]));
  const found: string[] = [];
  new TermReader(terms).read(text, 0, text.length, (id, other, start, end) =>
    found.push(`${start}-${end}:${term(id)}${other < 0 ? '' : '/' + term(other)}`),
  );
  return found;
}

function folded(text: string): string[] {
  const found: string[] = [];
  eachTerm(text, 0, text.length, (start, end) => {
    const written = text.slice(start, end);
    const word = new TextDecoder().decode(new TextEncoder().encode(fold(written)));
    const other = otherSpelling(written);
    if (word !== '')
      found.push(`${start}-${end}:${word}${other === undefined || other === word || other === '' ? '' : '/' + other}`);
  });
  return found;
}

function segmentOf(...texts: string[]): Segment {
  const builder = createSegmentBuilder();
  texts.forEach((text, i) =>
    builder.addFacts({ uri: `f${i}`, fingerprint: String(text.length) }, passagesOfText(text)),
  );
  return openSegment(memorySource(joined(builder.finish())));
}

/** All that a segment says, in words. */
function told(segment: Segment): unknown {
  const postings: Record<string, unknown[]> = {};
  for (let term = 0; term < segment.lexicon.size; term++) {
    const list: unknown[] = (postings[wordAt(segment.lexicon, term)] = [segment.frequencies[term]]);
    for (const cursor = new PostingCursor(segment, term); cursor.next();) {
      const places: number[] = [];
      cursor.positions(places);
      list.push([cursor.passage, cursor.count, places]);
    }
  }
  return {
    files: segment.files,
    firsts: [...segment.firsts],
    starts: [...segment.starts],
    ends: [...segment.ends],
    lengths: [...segment.lengths],
    kinds: [...segment.kinds],
    words: segment.words,
    postings,
  };
}

const alphabet = fc.constantFrom(
  ..."abz AZ09'’-.é\u0301ßİΣσςﷺ\u0640\u0670\u064eوىيككتاب\u200c\u2060\ud83d\ude00\ud800 \n",
);

describe('the builder of segments', () => {
  it('reads words as terms are cut and folded everywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 80 }), text => assert.deepEqual(read(text), folded(text))),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => assert.deepEqual(read(text), folded(text))),
      { numRuns: 500 },
    );
    for (const text of ['x'.repeat(200), 'é'.repeat(200), "it's o'clock, the river’s", 'ﷺ'.repeat(80)])
      assert.deepEqual(read(text), folded(text));
  });

  it('writes the dagger alef both ways', () => {
    assert.deepEqual(
      read('ٱلۡكِتَٰبِ').map(word => word.split(':')[1]),
      ['الکتب/الکتاب'],
    );
    assert.deepEqual(
      read('ٱلصَّلَوٰةَ').map(word => word.split(':')[1]),
      ['الصلوه/الصلاه'],
    );
  });

  it('makes the same segment of a text and of the words that were found in it', () => {
    const text = 'One river. Two rivers, one Bridge!\nالكِتَٰب and the River’s bank.';
    const builder = createSegmentBuilder();
    const facts = passagesOfText(text);
    const passages = [...facts.kinds].map((kind, i) => ({
      start: facts.bounds[2 * i],
      end: facts.bounds[2 * i + 1],
      kind,
    }));
    builder.addText({ uri: 'f0', fingerprint: String(text.length) }, text, passages);
    assert.deepEqual(told(openSegment(memorySource(joined(builder.finish())))), told(segmentOf(text)));
  });

  it('keeps every place of words that stand often, with skips over the passages', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, i) => (i % 3 === 0 ? 'lamp '.repeat((i % 200) + 1) : 'oil') + ` n${i}.`,
    );
    const segment = segmentOf(lines.join('\n'));
    const term = [...Array(segment.lexicon.size).keys()].find(each => wordAt(segment.lexicon, each) === 'lamp')!;
    const cursor = new PostingCursor(segment, term);
    const places: number[] = [];
    for (const passage of [0, 3, 4, 900, 901, 2700, 2997]) {
      assert.equal(cursor.seek(passage), passage % 3 === 0, String(passage));
      if (passage % 3 !== 0) continue;
      cursor.positions(places);
      assert.deepEqual(
        places,
        Array.from({ length: (passage % 200) + 1 }, (_, i) => i),
      );
    }
    assert.equal(cursor.seek(2999), false);
  });
});

describe('merging segments', () => {
  const text = fc
    .array(fc.array(fc.constantFrom('ab', 'b', 'c', 'كتٰب', 'dd'), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map(lines => lines.map(line => line.join(' ') + '.').join('\n'));

  it('gives what one segment of all files would be', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), texts => {
        const segments = texts.map((each, i) => {
          const builder = createSegmentBuilder();
          builder.addFacts({ uri: `f${i}`, fingerprint: String(each.length) }, passagesOfText(each));
          return allAlive(openSegment(memorySource(joined(builder.finish()))));
        });
        assert.deepEqual(
          told(openSegment(memorySource(joined(runToEnd(mergeSegments(segments)))))),
          told(segmentOf(...texts)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('happens beside edits, and changes no answer', async () => {
    const index = plainIndex();
    const plain = plainIndex();
    const random = fc.sample(fc.record({ file: fc.integer({ min: 0, max: 30 }), text: fc.option(text, { freq: 3 }) }), {
      numRuns: 150,
      seed: 7,
    });
    const last = new Map<string, string>();
    for (const [i, { file, text: own }] of random.entries()) {
      const uri = `f${file}`;
      if (own === null) {
        index.delete(uri);
        last.delete(uri);
      } else {
        index.set(uri, own);
        last.set(uri, own);
      }
      if (i % 3 === 0) index.toKeep();
      if (i % 10 === 0) await new Promise(resolve => setImmediate(resolve));
    }
    await index.settle();
    assert.ok(index.toKeep().length < 20);
    for (const [uri, own] of last) plain.set(uri, own);
    for (const query of ['ab', 'b c', '"ab b"', 'a*', 'کتب', 'کتاب', 'ab -dd']) {
      const [a, b] = await Promise.all(
        [index, plain].map(each => each.search({ query, limit: 1000, finished: true }, () => false)),
      );
      assert.deepEqual(a, b, query);
    }
  });
});

describe('a segment on disk', () => {
  const text = 'A lamp and its oil.\nThe lamp is lit.';

  it('opens as it was written, and a damaged one never', () => {
    const builder = createSegmentBuilder();
    builder.addFacts({ uri: 'f0', fingerprint: String(text.length) }, passagesOfText(text));
    const bytes = joined(builder.finish());
    assert.deepEqual(told(openSegment(memorySource(bytes))), told(segmentOf(text)));
    const expected = JSON.stringify(told(segmentOf(text)));
    for (let at = 0; at < bytes.length; at += 3) {
      const bad = bytes.slice();
      bad[at] ^= 0x41;
      try {
        assert.equal(JSON.stringify(told(openSegment(memorySource(bad)))), expected, `byte ${at}`); // between sections
      } catch (error) {
        assert.ok(error instanceof SegmentDamaged, `byte ${at}: ${String(error)}`);
      }
    }
    for (const length of [0, 3, 16, 100, bytes.length - 40])
      assert.throws(() => told(openSegment(memorySource(bytes.slice(0, length)))), SegmentDamaged);
  });

  it('is searched after reopening, and what is damaged is told and left out', async () => {
    const builder = createSegmentBuilder();
    builder.addFacts({ uri: 'old', fingerprint: '1' }, passagesOfText(text));
    const bytes = joined(builder.finish());
    const index = plainIndex({ new: 'Another lamp.' });
    assert.deepEqual(index.open(memorySource(bytes)), ['old']);
    assert.equal(index.fingerprint('old'), '1');
    assert.equal((await index.search({ query: 'lamp', limit: 5, finished: true }, () => false)).total, 3);
    const lost: string[] = [];
    const other = plainIndex({ new: 'Another lamp.' }, uris => lost.push(...uris));
    let broken = false;
    other.open({
      length: bytes.length,
      read: (offset, length) => {
        const own = bytes.slice(offset, offset + length);
        if (broken) own.fill(7);
        return own;
      },
    });
    broken = true;
    assert.equal((await other.search({ query: 'lamp', limit: 5, finished: true }, () => false)).total, 1);
    assert.deepEqual(lost, ['old']);
  });
});

describe('occurrences', () => {
  it('are the places of a phrase', () => {
    const index = plainIndex({ a: 'old lamp, old lamp.\nlamp old.', b: 'the old lamp.' });
    const found = [...occurrences(index.snapshot().segments, ['old', 'lamp'])].map(
      each => `${each.uri} ${each.passage} ${each.position}/${each.length}`,
    );
    assert.deepEqual(found.sort(), ['a 0 0/4', 'a 0 2/4', 'b 0 1/3']);
  });

  it('count in the words that a passage is cut into', () => {
    assert.deepEqual(wordsOfText("an old lamp's oil", 0, 17), [0, 2, 3, 6, 7, 11, 14, 17]);
  });
});

describe('words that are begun', () => {
  const line = (words: readonly string[]): string => words.join(' ') + '.';
  /** Beginnings of 150 words: word number i stands in i passages or so. */
  const begun = (files: number): string[] =>
    Array.from({ length: files }, (_, file) =>
      Array.from({ length: 40 }, (_, i) =>
        line(Array.from({ length: 12 }, (_, k) => `be${((i * 7 + k * k + file * 13) % 150) * ((k % 3) + 1)}`)),
      ).join('\n'),
    );

  it('are completed as in an index built afresh, whatever was deleted', async () => {
    const texts = begun(12);
    const index = plainIndex();
    const fresh = plainIndex();
    for (const [i, text] of texts.entries()) {
      index.set(`f${i}`, text);
      if (i % 3 === 0) index.toKeep();
    }
    for (const i of [2, 5, 9]) index.delete(`f${i}`);
    index.set('f1', line(Array.from({ length: 80 }, (_, i) => `be${i}`)));
    for (const [i, text] of texts.entries()) if (![1, 2, 5, 9].includes(i)) fresh.set(`f${i}`, text);
    fresh.set('f1', line(Array.from({ length: 80 }, (_, i) => `be${i}`)));
    await index.settle();
    for (const query of ['be', 'be1', 'be2 be', 'be* -be13*', '"be0 be', 'be4 OR be7']) {
      const [a, b] = await Promise.all([index, fresh].map(each => each.search({ query, limit: 1000 }, () => false)));
      assert.deepEqual(a, b, query);
      assert.ok(a.total > 0, query);
    }
  });

  it('are counted to ten thousand, and the best are the same in any segments', async () => {
    const passages = Array.from({ length: 36_000 }, (_, i) =>
      line([
        `go${'abc'[i % 3]}`,
        ...(i % 7 === 0 ? ['goa', 'goa'] : []),
        ...(i % 1001 === 0 ? ['gob', 'gob', 'gob', 'near'] : []),
      ]),
    );
    const file = (from: number, to: number): string => passages.slice(from, to).join('\n');
    const whole = plainIndex({ a: file(0, 18_000), b: file(18_000, 36_000) });
    const parted = plainIndex({ b: file(18_000, 36_000) });
    parted.toKeep();
    parted.set('c', file(0, 500));
    parted.toKeep();
    parted.delete('c');
    parted.set('a', file(0, 18_000));
    for (const query of ['go', 'goa OR gob', 'go* goa', 'goa', 'go* -near']) {
      const [a, b] = await Promise.all([whole, parted].map(each => each.search({ query, limit: 30 }, () => false)));
      assert.deepEqual(a, b, query);
      assert.deepEqual([a.total, a.exact], query === 'goa' ? [15_428, true] : [10_000, false], query);
      const all = await whole.search({ query, limit: 40_000 }, () => false);
      assert.deepEqual(all.hits.slice(0, 30), a.hits, query);
      assert.ok(all.exact && all.total > 10_000, query);
    }
  });
});
