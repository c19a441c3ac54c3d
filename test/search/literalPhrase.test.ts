import assert from 'node:assert/strict';
import { PhraseFinder, wordsOfPhrase } from '../../server/search/passages/literalPhrase';
import { corpusOf } from '../features/fixture';

describe('phrases of corpus.json', () => {
  const text = [
    'A Speech on Wells',
    'He said: “The deep well is ours”, and the deep well was ours. The deep, deep well!',
    'The deep\nwell is a well, and a deep well is deep.',
  ].join('\n\n');
  const phrases = ['deep well', 'the deep well', 'well', '', 'shallow well', 'deep deep'];
  let found: Map<number, string[]>;
  before(async () => {
    const corpus = await corpusOf({ 'a.txt': text });
    const places = new PhraseFinder(phrases.map(wordsOfPhrase)).placesIn(corpus.entry('a.txt').facts.passages);
    found = new Map([...places].map(([phrase, spans]) => [phrase, spans.map(span => corpus.slice('a.txt', span))]));
  });

  it('are found in paragraphs, also in those that quote, and over line ends', () => {
    assert.deepEqual(found.get(0), ['deep well', 'deep well', 'deep well', 'deep\nwell', 'deep well']);
    assert.deepEqual(found.get(1), ['The deep well', 'the deep well', 'The deep\nwell']);
    assert.equal(found.get(2)!.length, 6);
  });

  it('are found however they overlap, and each without overlaps of its own', () => {
    assert.deepEqual(found.get(5), ['deep, deep']);
    assert.equal(found.has(3), false);
    assert.equal(found.has(4), false);
  });
});
