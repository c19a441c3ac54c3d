import assert from 'node:assert/strict';
import { hashBytes } from '../../server/base/hash';
import { concatenated } from '../../server/search/segment/segmentLayout';
import { createSegmentBuilder } from '../../server/search/writing/segmentBuilder';
import { TermTable } from '../../server/search/bytes/termTable';
import { wordList } from '../../server/search/passages/passageFacts';
import { extractPassages } from '../../server/search/passages/extractPassages';
import { passageKinds } from '../../server/search/passages/passageFacts';
import { passagesOfText, plainTranscript } from './plain';

/** The passages as lists of folded words. */
function words(text: string): string[] {
  const facts = passagesOfText(text);
  return [...facts.kinds].map((_, i) =>
    [...facts.tokens.subarray(facts.firsts[i], facts.firsts[i + 1])].map(id => wordList(facts)[id]).join(' '),
  );
}

describe('extractPassages', () => {
  it('folds words, splits them at hyphens, and leaves out the possessive', () => {
    assert.deepEqual(words("The River’s Al-Furat isn't wide."), ['the river al furat isnt wide']);
  });

  it('lists its words in order, with or without other letters than those of ASCII', () => {
    const long = 'a'.repeat(64);
    for (const more of ['', ' żubr łódź 水 مریم 𐐨𐐩 ﬀ']) {
      const facts = passagesOfText(`zebra river ${long} bank river 1914 zebras${more}`);
      const list = wordList(facts);
      assert.deepEqual(list, [...new Set(list)].sort());
      assert.deepEqual(
        [...facts.tokens].slice(0, 7).map(token => list[token]),
        ['zebra', 'river', long, 'bank', 'river', '1914', 'zebras'],
      );
    }
  });

  it('returns the span of each word and passage in the file', () => {
    const text = "\n  Old bridges.\nA river's bank, café O'Neill.\n";
    const facts = passagesOfText(text);
    const shown = [...facts.starts].map((start, i) => text.slice(start, start + facts.lengths[i]));
    assert.deepEqual(shown, ['Old', 'bridges', 'A', 'river', 'bank', 'café', "O'Neill"]);
    assert.deepEqual(
      [...facts.bounds].map((at, i) => (i % 2 === 0 ? text.slice(at, at + 3) : text.slice(at - 3, at))),
      ['Old', 'es.', 'A r', 'll.'],
    );
  });

  it('does not depend on the files that were read before', () => {
    const text = 'Old bridges of the river. الرحمٰن isn’t old. żubr internationally, international\n'.repeat(3);
    const first = passagesOfText(text);
    // More words than the files of a thread share in one table.
    for (let file = 0; file < 6; file++)
      passagesOfText(Array.from({ length: 10_000 }, (_, i) => `river${file}x${i}`).join(' '));
    assert.deepEqual(passagesOfText(text), first);
  });

  it('gives the same segment for words that were just read and for those from elsewhere', () => {
    const texts = ['A river and a bank, الرحمٰن.', 'The bank of another river.', 'العالمين الرحمٰن river'];
    const build = (copied: boolean): Uint8Array => {
      const builder = createSegmentBuilder();
      for (const text of texts) {
        const facts = passagesOfText(text);
        builder.addFacts({ uri: text, fingerprint: '' }, copied ? structuredClone(facts) : facts);
      }
      return concatenated(builder.finish());
    };
    assert.deepEqual(build(true), build(false));
  });

  it('splits a paragraph without sentences of its own in Chinese as it reads it', () => {
    // The second sentence begins within a run of letters: the words are those of the two parts.
    const text = `${'river '.repeat(115)}北京大學生活動中心 ${'bank '.repeat(20)}`.trimEnd();
    const cut = text.indexOf('學');
    const transcript = plainTranscript(text);
    const [block] = transcript.blocks;
    const facts = extractPassages(text, {
      ...transcript,
      blocks: [{ ...block, words: 136, sentences: [0, cut, cut, text.length] }],
    });
    assert.deepEqual([...facts.bounds], [0, cut, cut, text.length]);
    for (const start of facts.starts) assert.ok(start < cut ? start + 1 <= cut : start >= cut);
    const ends = [...facts.starts].map((start, i) => start + facts.lengths[i]);
    assert.ok(ends.slice(0, facts.firsts[1]).every(end => end <= cut));
    assert.equal(facts.starts[facts.firsts[1]], cut);
  });

  it('lists each word once, sorted', () => {
    assert.deepEqual(wordList(passagesOfText('b a. c b a ab')), ['a', 'ab', 'b', 'c']);
  });

  it('folds letters of Arabic and Persian keyboards to the same', () => {
    assert.deepEqual(words('كتاب‌هاي علي\nکتاب‌های علی'), ['کتابهای علی', 'کتابهای علی']);
  });

  it('splits only paragraphs with more than 120 words, between sentences', () => {
    const sentence = (n: number): string => Array.from({ length: n }, (_, i) => `w${i}`).join(' ') + '.';
    const lengths = (text: string): number[] => {
      const { firsts } = passagesOfText(text);
      return [...firsts].slice(1).map((end, i) => end - firsts[i]);
    };
    assert.deepEqual(lengths([sentence(60), sentence(60)].join(' ')), [120]);
    assert.deepEqual(lengths([sentence(50), sentence(60), sentence(30), sentence(10)].join(' ')), [110, 40]);
    assert.deepEqual(lengths([sentence(130), sentence(3)].join(' ')), [130, 3]);
    assert.deepEqual(lengths(sentence(2300)), [1000, 1000, 300]);
  });

  it('returns the kind of each passage', () => {
    const text = 'Title here\nBody here\n1) Note here';
    const facts = extractPassages(
      text,
      plainTranscript(text, line => (line.startsWith('T') ? 'title' : line.startsWith('1') ? 'note' : 'paragraph')),
    );
    assert.deepEqual(
      [...facts.kinds].map(kind => passageKinds[kind]),
      ['title', 'paragraph', 'note'],
    );
  });

  it('accepts lone surrogates, long runs of letters and empty texts', () => {
    assert.deepEqual(words(''), []);
    assert.deepEqual(words('\ud800 a\udfff b'), ['a b']);
    assert.equal(passagesOfText('x'.repeat(1000)).tokens.length, 16);
  });
});

describe('TermTable', () => {
  it('numbers a text as the bytes of the word are numbered', () => {
    const table = new TermTable();
    const words = ['river', '', 'a', 'a'.repeat(64), 'a'.repeat(65), 'łódź', 'rivera', '水', 'river水', '𐐨'];
    const numbers = words.map(word => {
      const bytes = new TextEncoder().encode(word);
      return table.idOf(bytes, bytes.length, hashBytes(bytes, 0, bytes.length));
    });
    assert.deepEqual(
      words.map(word => table.idOfText(word)),
      numbers,
    );
    assert.equal(table.count, words.length);
  });
});
