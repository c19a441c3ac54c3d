import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSegmentBuilder } from '../../server/search/writing/segmentBuilder';
import { SegmentDamaged, memorySource } from '../../server/search/bytes/bytes';
import { PostingCursor } from '../../server/search/postings/postingCursor';
import { otherSpelling, TermReader } from '../../server/search/passages/termReader';
import { concatenated } from '../../server/search/segment/segmentLayout';
import { wordAt } from '../../server/search/segment/lexicon';
import { withNothingDeleted, withoutFiles } from '../../server/search/postings/liveSegment';
import { mergeSegments } from '../../server/search/writing/mergeSegments';
import { openSegment, type Segment } from '../../server/search/segment/segment';
import { TermTable } from '../../server/search/bytes/termTable';
import { eachTerm } from '../../server/search/passages/terms';
import { fold } from '../../server/text/fold';
import { runToEnd } from '../../server/base/slices';
import { passagesOfText, plainIndex } from './plain';

const decoder = new TextDecoder();

/** The words that `TermReader` reads, as `start-end:term/other spelling`. */
function readTerms(text: string): string[] {
  const terms = new TermTable();
  const term = (id: number): string => decoder.decode(terms.bytes.subarray(terms.offsets[id], terms.offsets[id + 1]));
  const reader = new TermReader(terms);
  reader.read(text, 0, text.length);
  return Array.from({ length: reader.count }, (_, i) => {
    const other = reader.others.findIndex((value, at) => at % 2 === 0 && value === i);
    return `${reader.starts[i]}-${reader.ends[i]}:${term(reader.terms[i])}${other < 0 ? '' : '/' + term(reader.others[other + 1])}`;
  });
}

/** The same words by `eachTerm` and `fold`. */
function foldedTerms(text: string): string[] {
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
  return openSegment(memorySource(concatenated(builder.finish())));
}

/** The content of a segment as plain data. */
function contentOf(segment: Segment): { readonly files: Segment['files'] } & Record<string, unknown> {
  const postings: Record<string, unknown[]> = {};
  for (let term = 0; term < segment.lexicon.size; term++) {
    const list: unknown[] = (postings[wordAt(segment.lexicon, term)] = [segment.frequencies[term]]);
    for (const cursor = new PostingCursor(segment, term); cursor.next();) {
      const places = new Uint16Array(1000);
      list.push([cursor.passage, cursor.count, [...places.subarray(0, cursor.positions(places))]]);
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
    fileWords: [...segment.fileWords],
    text: Array.from(segment.lengths, (_, passage) =>
      Array.from(segment.wordsOf(passage, passage + 1), term => wordAt(segment.lexicon, term)).join(' '),
    ),
    postings,
  };
}

const alphabet = fc.constantFrom(
  ..."abz AZ09'’-.é\u0301ßİΣσςﷺ\u0640\u0670\u064eوىيككتاب\u200c\u2060\ud83d\ude00\ud800 \n",
  ...'日本語の検索全文ガカ\u3099ｶﾞー々ไทย国家𠀀𠀁',
);

describe('the segment builder', () => {
  it('reads the same words as eachTerm and fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 80 }), text =>
        assert.deepEqual(readTerms(text), foldedTerms(text)),
      ),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text =>
        assert.deepEqual(readTerms(text), foldedTerms(text)),
      ),
      { numRuns: 500 },
    );
    for (const text of [
      'x'.repeat(200),
      'é'.repeat(200),
      "it's o'clock, the river’s",
      'ﷺ'.repeat(80),
      '検索'.repeat(900),
      '𠀀'.repeat(700),
    ])
      assert.deepEqual(readTerms(text), foldedTerms(text));
  });

  it('indexes both spellings of the dagger alef', () => {
    assert.deepEqual(
      readTerms('ٱلۡكِتَٰبِ').map(word => word.split(':')[1]),
      ['الکتب/الکتاب'],
    );
    assert.deepEqual(
      readTerms('ٱلصَّلَوٰةَ').map(word => word.split(':')[1]),
      ['الصلوه/الصلاه'],
    );
  });

  it('builds the same segment from a text and from its words', () => {
    const text = 'One river. Two rivers, one Bridge!\nالكِتَٰب and the River’s bank.';
    const builder = createSegmentBuilder();
    const facts = passagesOfText(text);
    const passages = [...facts.kinds].map((kind, i) => ({
      start: facts.bounds[2 * i],
      end: facts.bounds[2 * i + 1],
      kind,
    }));
    builder.addText({ uri: 'f0', fingerprint: String(text.length) }, text, passages);
    assert.deepEqual(contentOf(openSegment(memorySource(concatenated(builder.finish())))), contentOf(segmentOf(text)));
  });

  it('stores every position of frequent words, with skip data', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, i) => (i % 3 === 0 ? 'lamp '.repeat((i % 200) + 1) : 'oil') + ` n${i}.`,
    );
    const segment = segmentOf(lines.join('\n'));
    const term = [...Array(segment.lexicon.size).keys()].find(each => wordAt(segment.lexicon, each) === 'lamp')!;
    const cursor = new PostingCursor(segment, term);
    const places = new Uint16Array(1000);
    for (const passage of [0, 3, 4, 900, 901, 2700, 2997]) {
      assert.equal(cursor.seek(passage), passage % 3 === 0, String(passage));
      if (passage % 3 !== 0) continue;
      assert.deepEqual(
        [...places.subarray(0, cursor.positions(places))],
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

  it('equals one segment of all files', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), texts => {
        const segments = texts.map((each, i) => {
          const builder = createSegmentBuilder();
          builder.addFacts({ uri: `f${i}`, fingerprint: String(each.length) }, passagesOfText(each));
          return withNothingDeleted(openSegment(memorySource(concatenated(builder.finish()))));
        });
        assert.deepEqual(
          contentOf(openSegment(memorySource(concatenated(runToEnd(mergeSegments(segments)))))),
          contentOf(segmentOf(...texts)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('equals one segment of the files that are not deleted', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), fc.nat(255), (texts, deleted) => {
        const isDeleted = (i: number): boolean => ((deleted >> (i % 8)) & 1) === 1;
        const kept = texts.filter((_, i) => !isDeleted(i));
        const build = (from: number, to: number): Segment => {
          const builder = createSegmentBuilder();
          for (let i = from; i < to; i++)
            builder.addFacts({ uri: `f${i}`, fingerprint: String(texts[i].length) }, passagesOfText(texts[i]));
          return openSegment(memorySource(concatenated(builder.finish())));
        };
        const half = Math.floor(texts.length / 2);
        const segments = [build(0, half), build(half, texts.length)].map((segment, part) =>
          withoutFiles(
            withNothingDeleted(segment),
            [...segment.files.keys()].filter(file => isDeleted(file + part * half)),
          ),
        );
        const merged = openSegment(memorySource(concatenated(runToEnd(mergeSegments(segments)))));
        const { files, ...content } = contentOf(merged);
        const { files: expectedFiles, ...expected } = contentOf(segmentOf(...kept));
        assert.equal(files.length, expectedFiles.length);
        assert.deepEqual(content, expected);
      }),
      { numRuns: 100 },
    );
  });

  it('runs during edits and changes no answer', async () => {
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

  it('opens as it was written, and not if it is damaged', () => {
    const builder = createSegmentBuilder();
    builder.addFacts({ uri: 'f0', fingerprint: String(text.length) }, passagesOfText(text));
    const bytes = concatenated(builder.finish());
    assert.deepEqual(contentOf(openSegment(memorySource(bytes))), contentOf(segmentOf(text)));
    const expected = JSON.stringify(contentOf(segmentOf(text)));
    for (let at = 0; at < bytes.length; at += 3) {
      const bad = bytes.slice();
      bad[at] ^= 0x41;
      try {
        assert.equal(JSON.stringify(contentOf(openSegment(memorySource(bad)))), expected, `byte ${at}`); // between sections
      } catch (error) {
        assert.ok(error instanceof SegmentDamaged, `byte ${at}: ${String(error)}`);
      }
    }
    for (const length of [0, 3, 16, 100, bytes.length - 40])
      assert.throws(() => contentOf(openSegment(memorySource(bytes.slice(0, length)))), SegmentDamaged);
  });

  it('is searched after reopening; a damaged one is reported and left out', async () => {
    const builder = createSegmentBuilder();
    builder.addFacts({ uri: 'old', fingerprint: '1' }, passagesOfText(text));
    const bytes = concatenated(builder.finish());
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

describe('completions of a prefix', () => {
  const line = (words: readonly string[]): string => words.join(' ') + '.';
  /** Texts with 150 words that begin with "be". */
  const textsWithPrefix = (files: number): string[] =>
    Array.from({ length: files }, (_, file) =>
      Array.from({ length: 40 }, (_, i) =>
        line(Array.from({ length: 12 }, (_, k) => `be${((i * 7 + k * k + file * 13) % 150) * ((k % 3) + 1)}`)),
      ).join('\n'),
    );

  it('equal those of an index built from scratch after deletions', async () => {
    const texts = textsWithPrefix(12);
    const index = plainIndex();
    const rebuilt = plainIndex();
    for (const [i, text] of texts.entries()) {
      index.set(`f${i}`, text);
      if (i % 3 === 0) index.toKeep();
    }
    for (const i of [2, 5, 9]) index.delete(`f${i}`);
    index.set('f1', line(Array.from({ length: 80 }, (_, i) => `be${i}`)));
    for (const [i, text] of texts.entries()) if (![1, 2, 5, 9].includes(i)) rebuilt.set(`f${i}`, text);
    rebuilt.set('f1', line(Array.from({ length: 80 }, (_, i) => `be${i}`)));
    await index.settle();
    for (const query of ['be', 'be1', 'be2 be', 'be* -be13*', '"be0 be', 'be4 OR be7']) {
      const [a, b] = await Promise.all([index, rebuilt].map(each => each.search({ query, limit: 1000 }, () => false)));
      assert.deepEqual(a, b, query);
      assert.ok(a.total > 0, query);
    }
  });

  it('are counted up to 10,000, with the same best passages in all segmentations', async () => {
    const passages = Array.from({ length: 36_000 }, (_, i) =>
      line([
        `go${'abc'[i % 3]}`,
        ...(i % 7 === 0 ? ['goa', 'goa'] : []),
        ...(i % 1001 === 0 ? ['gob', 'gob', 'gob', 'near'] : []),
      ]),
    );
    const file = (from: number, to: number): string => passages.slice(from, to).join('\n');
    const whole = plainIndex({ a: file(0, 18_000), b: file(18_000, 36_000) });
    const split = plainIndex({ b: file(18_000, 36_000) });
    split.toKeep();
    split.set('c', file(0, 500));
    split.toKeep();
    split.delete('c');
    split.set('a', file(0, 18_000));
    for (const query of ['go', 'goa OR gob', 'go* goa', 'goa', 'go* -near']) {
      const [a, b] = await Promise.all([whole, split].map(each => each.search({ query, limit: 30 }, () => false)));
      assert.deepEqual(a, b, query);
      assert.deepEqual([a.total, a.exact], query === 'goa' ? [15_428, true] : [10_000, false], query);
      const all = await whole.search({ query, limit: 40_000 }, () => false);
      assert.deepEqual(all.hits.slice(0, 30), a.hits, query);
      assert.ok(all.exact && all.total > 10_000, query);
    }
  });
});
