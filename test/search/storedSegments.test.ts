import assert from 'node:assert/strict';
import { memorySource, putVarint, SegmentDamaged, type ByteSource } from '../../server/search/bytes/bytes';
import {
  packed,
  packedOffsets,
  packedSpans,
  unpacked,
  unpackedOffsets,
  unpackedSpans,
} from '../../server/search/bytes/packedNumbers';
import type { PassageFacts } from '../../server/search/passages/passageFacts';
import { wordList } from '../../server/search/passages/passageFacts';
import { positionsIn } from '../../server/search/postings/manyTerms';
import type { LiveSegment } from '../../server/search/postings/liveSegment';
import { placesOfTerm } from '../../server/search/postings/termPlaces';
import { createSearchIndex } from '../../server/search/searchIndex';
import { wordAt } from '../../server/search/segment/lexicon';
import { rankTerms } from '../../server/search/segment/runningWords';
import { openSegment, type Segment } from '../../server/search/segment/segment';
import { concatenated } from '../../server/search/segment/segmentLayout';
import { createSegmentBuilder } from '../../server/search/writing/segmentBuilder';
import { randomFrom } from '../bench/passages';
import { passagesOfText } from './plain';

/** Lines of words that are drawn like those of a language: few are frequent. */
function drawnText(lines: number, seed: number): string {
  const random = randomFrom(seed);
  return Array.from(
    { length: lines },
    () =>
      Array.from({ length: 1 + Math.floor(random() * 30) }, () => `w${Math.floor(1 / random() ** 1.2)}`).join(' ') +
      '.',
  ).join('\n');
}

function bytesOf(files: Readonly<Record<string, PassageFacts>>): Uint8Array {
  const builder = createSegmentBuilder();
  for (const [uri, facts] of Object.entries(files)) builder.addFacts({ uri, fingerprint: facts.fingerprint }, facts);
  return concatenated(builder.finish());
}

/** Bytes as they come from a file: each read is a copy. */
function fileOf(bytes: Uint8Array): ByteSource & { read: ByteSource['read']; bytesRead: number } {
  return {
    length: bytes.length,
    bytesRead: 0,
    read(offset, length) {
      this.bytesRead += length;
      return bytes.slice(offset, offset + length);
    },
  };
}

function textOf({ lexicon }: Segment, words: Uint32Array): string[] {
  return Array.from(words, term => wordAt(lexicon, term));
}

function* allWords(segments: readonly LiveSegment[]): Generator<void, string> {
  const found: string[] = [];
  for (const { segment } of segments) {
    found.push(...textOf(segment, segment.wordsOf(0, segment.passages)));
    yield;
  }
  return found.sort().join(' ');
}

describe('the running words of a segment', () => {
  const facts = passagesOfText(drawnText(3000, 3));
  const bytes = bytesOf({ f: facts });
  const segment = openSegment(fileOf(bytes));

  it('are those of its files in reading order, for any range of passages', () => {
    const words = wordList(facts);
    const expected = Array.from(facts.tokens, token => words[token]);
    for (const [from, to] of [
      [0, 3000],
      [0, 1],
      [17, 17],
      [999, 2001],
      [2999, 3000],
    ])
      assert.deepEqual(
        textOf(segment, segment.wordsOf(from, to)),
        expected.slice(facts.firsts[from], facts.firsts[to]),
        `${from} to ${to}`,
      );
  });

  it('take one byte for each of the 128 most frequent terms, and two for most others', () => {
    const words = segment.wordsOf(0, segment.passages);
    const ranked = [...segment.frequencies.keys()].sort(
      (a, b) => segment.frequencies[b] - segment.frequencies[a] || a - b,
    );
    const frequent = new Set(ranked.slice(0, 128));
    const inOneByte = words.filter(term => frequent.has(term)).length;
    assert.ok(inOneByte > words.length / 2 && inOneByte < words.length && ranked.length < 1 << 14);
    const { ranks } = rankTerms(segment.frequencies);
    assert.deepEqual([...rankTerms(segment.frequencies).terms], ranked);
    const written = new Uint8Array(2 * words.length - inOneByte);
    let length = 0;
    for (const word of words) length = putVarint(written, length, ranks[word]);
    assert.equal(length, written.length);
    assert.ok(Buffer.from(bytes).includes(Buffer.from(written)));
  });

  it('and the places of a term agree', () => {
    const words = segment.wordsOf(0, segment.passages);
    for (const term of [0, 1, 5, segment.lexicon.size - 1]) {
      const { passages, positions } = placesOfTerm(segment, term);
      const found = Array.from(passages, (passage, i) => facts.firsts[passage] + positions[i]);
      assert.deepEqual(
        found,
        [...words.keys()].filter(i => words[i] === term),
      );
      assert.deepEqual(
        positionsIn(segment, term, passages[0]),
        [...positions].slice(0, passages.filter(passage => passage === passages[0]).length),
      );
    }
  });

  it('leave out other spellings of a word, which have places', () => {
    const own = openSegment(memorySource(bytesOf({ f: passagesOfText('ٱلۡكِتَٰبِ and more.') })));
    assert.deepEqual(textOf(own, own.wordsOf(0, 1)), ['الکتب', 'and', 'more']);
    const term = [...Array(own.lexicon.size).keys()].find(each => wordAt(own.lexicon, each) === 'الکتاب')!;
    assert.deepEqual([...placesOfTerm(own, term).positions], [0]);
  });
});

describe('packed numbers', () => {
  const values = Uint32Array.of(0, 1, 127, 128, 16_383, 16_384, 2 ** 21, 2 ** 28 - 1, 2 ** 28, 2 ** 32 - 1);

  it('are read as they were written', () => {
    assert.deepEqual(unpacked(packed(values), values.length), values);
    assert.equal(packed(Uint32Array.of(0, 127)).length, 2);
    const offsets = Uint32Array.of(0, 0, 5, 300, 300, 2 ** 31);
    assert.deepEqual(unpackedOffsets(packedOffsets(offsets), 5), offsets);
    assert.deepEqual(unpackedOffsets(packedOffsets(Uint32Array.of(0)), 0), Uint32Array.of(0));
  });

  it('keep spans of several files, also those that overlap', () => {
    const starts = Uint32Array.of(3, 10, 500_000_000, 0, 2, 1);
    const ends = Uint32Array.of(9, 10, 500_000_100, 7, 3, 90);
    assert.deepEqual(unpackedSpans(packedSpans(starts, ends), 6), { starts, ends });
  });
});

describe('opening a segment', () => {
  it('refuses one of an earlier version, so that its files are indexed again', () => {
    const bytes = bytesOf({ f: passagesOfText('The river and its bank.') });
    assert.equal(openSegment(memorySource(bytes)).passages, 1);
    const earlier = bytes.slice();
    new DataView(earlier.buffer).setUint32(4, new DataView(bytes.buffer).getUint32(4, true) - 1, true);
    assert.throws(() => openSegment(memorySource(earlier)), SegmentDamaged);
  });

  it('reads which files it has, however many words they have', () => {
    const lengthOf = (lines: number): { all: number; opened: number } => {
      const bytes = bytesOf({ a: passagesOfText(drawnText(lines, 1)), b: passagesOfText(drawnText(lines, 2)) });
      const source = fileOf(bytes);
      openSegment(source);
      return { all: bytes.length, opened: source.bytesRead };
    };
    const [small, large] = [lengthOf(20), lengthOf(2000)];
    assert.ok(large.all > 10 * small.all);
    // Each block of 16 KB has a checksum of four bytes.
    assert.ok(large.opened < small.opened + large.all / 4096 + 100, `${small.opened} and ${large.opened} bytes`);
  });

  it('finds damage when it reads the damaged part: the files are indexed again, and the answer is right', async () => {
    const files = { a: passagesOfText(drawnText(120, 1)), b: passagesOfText(drawnText(120, 2)) };
    const bytes = bytesOf(files);
    const rightIndex = createSearchIndex();
    for (const [uri, facts] of Object.entries(files)) rightIndex.set(uri, facts);
    const passagesOf = (uri: string): PassageFacts | undefined => files[uri as keyof typeof files];
    const right = rightIndex.snapshot(passagesOf);
    const queries = ['"w1 w2"', 'w5', 'w12*', 'w1 -w2', 'w99999'];
    const ask = (snapshot: typeof right) =>
      Promise.all(queries.map(query => snapshot.search({ query, limit: 20, finished: true }, () => false)));
    const rightAnswers = await ask(right);
    const rightWords = await right.read(allWords, () => false);
    let found = 0;
    for (let at = 8; at < bytes.length; at += Math.floor(bytes.length / 61)) {
      const bad = bytes.slice();
      bad[at] ^= 0x41;
      const lost: string[] = [];
      const index = createSearchIndex({ lost: uris => lost.push(...uris) });
      try {
        index.open(fileOf(bad));
      } catch (error) {
        assert.ok(error instanceof SegmentDamaged, String(error));
        continue;
      }
      const snapshot = index.snapshot(passagesOf);
      assert.deepEqual(await ask(snapshot), rightAnswers, `byte ${at}`);
      assert.equal(await snapshot.read(allWords, () => false), rightWords, `byte ${at}`);
      if (lost.length > 0) found++;
      assert.ok(lost.length === 0 || lost.length === 2);
    }
    assert.ok(found > 30, `${found} damaged`);
  });

  it('does not read passages when files of it are deleted or offered', () => {
    const bytes = bytesOf({ a: passagesOfText(drawnText(500, 1)), b: passagesOfText(drawnText(500, 2)) });
    const source = fileOf(bytes);
    const index = createSearchIndex();
    index.open(source);
    const { bytesRead } = source;
    index.delete('a');
    assert.equal(source.bytesRead, bytesRead);
    const other = createSearchIndex();
    const again = fileOf(bytes);
    other.offer(again, ['b']);
    other.retain(() => true);
    assert.equal(other.fingerprint('a'), openSegment(memorySource(bytes)).files[0].fingerprint);
    assert.equal(again.bytesRead, bytesRead);
  });
});
