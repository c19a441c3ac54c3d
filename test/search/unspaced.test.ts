import assert from 'node:assert/strict';
import { fold } from '../../server/text/fold';
import { eachTerm } from '../../server/search/passages/terms';
import { plainIndex } from './plain';

/** The matched words of each hit as they are written, with the kind of its group. */
async function found(lines: readonly string[], query: string, finished = true): Promise<string[]> {
  const text = lines.join('\n');
  const index = plainIndex({ 'a.txt': text });
  const { hits, groups } = await index.search({ query, limit: 50, finished }, () => false);
  return hits
    .map(
      ({ matches, group }) =>
        `${matches.map(({ start, end }) => text.slice(start, end)).join(' ')}: ${groups[group].kind}`,
    )
    .sort();
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachTerm(text, 0, text.length, (start, end) => words.push(text.slice(start, end)));
  return words;
}

describe('scripts without spaces between words', () => {
  const lines = [
    '全文検索は便利です。',
    '2024年の検索と本。',
    '東京都に行く。',
    '京都に行く。',
    '责任重大。',
    '責任感のある人。',
    '責任を果たす。',
    'ガラスの窓。',
    'カラスの巣。',
    'ภาษาไทยง่ายมาก',
    'A word 検索 in English.',
  ];

  it('are divided into words, apart from other letters and digits', () => {
    assert.deepEqual(wordsOf('全文検索'), ['全文', '検索']);
    assert.deepEqual(wordsOf('2024年abc検索'), ['2024', '年', 'abc', '検索']);
    assert.deepEqual(wordsOf('ภาษาไทย'), ['ภาษา', 'ไทย']);
    assert.deepEqual(wordsOf("don't検索's"), ["don't", '検索', 's']);
    assert.equal(wordsOf('検索'.repeat(3000)).join(''), '検索'.repeat(3000), 'also very long runs');
    assert.equal(wordsOf('𠮷野家𠮷').join(''), '𠮷野家𠮷', 'also letters beyond the basic plane');
  });

  it('are divided behind marks of any script', () => {
    assert.equal(wordsOf('ภาษาไทย\u064bab').join(''), 'ภาษาไทย\u064bab');
    for (const text of ['ภาษาไทย\u064b', 'ไทย\u0301ไทย', 'a\u0e31 \u0e31b', 'か\u3099'.repeat(90), 'ที่'.repeat(900)])
      for (const word of wordsOf(text)) assert.match(word, /^[^\p{M}]/u, text.slice(0, 20));
  });

  it('are found by words, whatever is beside them', async () => {
    assert.deepEqual(await found(lines, '検索'), ['検索: exact', '検索: exact', '検索: exact']);
    assert.deepEqual(await found(lines, '全文検索'), ['全文 検索: exact']);
    assert.deepEqual(await found(lines, '"全文検索"'), ['全文 検索: exact']);
    assert.deepEqual(await found(lines, '2024年'), ['2024 年: exact']);
    assert.deepEqual(await found(lines, 'ไทย'), ['ไทย: exact']);
    assert.deepEqual(await found(lines, '责任'), ['责任: exact']);
    assert.deepEqual(await found(lines, '検索 -全文'), ['検索: exact', '検索: exact']);
    assert.deepEqual(await found(lines, '全文 NEAR/2 便利'), ['全文 便利: exact']);
  });

  it('are not found by letters of two words, unless no passage has the word', async () => {
    assert.deepEqual(await found(lines, '京都'), ['京都: exact']);
    assert.deepEqual(await found(['東京都に行く。'], '京都'), ['東京 都: variant']);
    assert.deepEqual(await found(lines, '文検'), ['全文 検索: variant']);
    assert.deepEqual(await found(lines, '"文検"'), ['全文 検索: variant']);
    assert.deepEqual(await found(lines, '文索'), []);
    assert.deepEqual(await found(lines, '検全'), []);
  });

  it('are found in longer words after the word itself', async () => {
    assert.deepEqual(await found(lines, '責任'), ['責任: exact', '責任感: variant']);
    assert.deepEqual(await found(lines, '"責任"'), ['責任: exact']);
    assert.deepEqual(await found(lines, '責任', false), ['責任: exact', '責任感: exact'], 'a completion while typing');
    assert.deepEqual(await found(lines, '全文検', false), ['全文 検索: exact']);
  });

  it('keep the signs that distinguish words', async () => {
    assert.deepEqual(await found(lines, 'ガラス'), ['ガラス: exact']);
    assert.deepEqual(await found(lines, 'カラス'), ['カラス: exact']);
    assert.equal(fold('ｶﾞﾗｽ'), 'ガラス');
    assert.equal(fold('か\u3099'), 'が');
    assert.notEqual(fold('ไม่'), fold('ไม'));
  });

  it('say what was searched in place of a word that no passage has', async () => {
    const index = plainIndex({ a: '水利工程局' });
    const { note } = await index.search({ query: '水利', limit: 9, finished: true }, () => false);
    assert.equal(note, 'No passage has “水利” as a word; searched longer words, such as “水利工程”, instead.');
  });
});
