import assert from 'node:assert/strict';
import {
  describePassage,
  describeSameSpeech,
  matchesSpeech,
  matchesWords,
} from '../../client/navigation/repeatedPassageText';
import type { FormulaItem } from '../../server/protocol';

describe('a row of the list of repeated passages', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };
  const passage = (fields: Partial<FormulaItem> = {}): FormulaItem => ({
    text: 'Whoever keeps the sluice keeps faith with every field',
    words: 9,
    transcripts: 2,
    kind: 'passage',
    places: 3,
    exact: true,
    first: { uri: 'file:///a', range },
    ...fields,
  });
  const description = (fields?: Partial<FormulaItem>): string => describePassage(passage(fields)).description;

  it('counts places and transcripts', () => {
    assert.equal(description(), '3 times in 2 transcripts · word for word');
  });

  it('names the kind, and says if the words differ', () => {
    assert.equal(
      description({ kind: 'opening', transcripts: 1, places: 2, exact: false }),
      '2 times in 1 transcript · nearly the same · opening',
    );
  });

  it('names the source of a quotation if it is known', () => {
    assert.match(description({ kind: 'quotation', source: "The Qur'an, 5" }), / · quoted from The Qur'an, 5$/);
    assert.match(description({ kind: 'quotation' }), / · quotation$/);
  });

  it('matches if it contains all typed words, in any order, ignoring case and diacritics', () => {
    assert.ok(matchesWords(passage(), ''));
    assert.ok(matchesWords(passage(), 'FIELD  sluíce'));
    assert.ok(matchesWords(passage({ kind: 'opening' }), 'opening'));
    assert.ok(!matchesWords(passage(), 'sluice garden'));
  });
});

describe('a row of transcripts that are the same speech', () => {
  const speech = { uris: ['file:///a', 'file:///b'], titles: ['Talk in Merrow', 'Talk in Merrow'], share: 0.978 };

  it('says how many they are and how much of them agrees', () =>
    assert.deepEqual(describeSameSpeech(speech), {
      description: 'the same speech in 2 transcripts · 97 % of the words agree',
      detail: 'Talk in Merrow',
    }));

  it('is found by words of its titles and of its description', () => {
    assert.ok(matchesSpeech(speech, 'merrow'));
    assert.ok(matchesSpeech(speech, 'SAME speech'));
    assert.ok(!matchesSpeech(speech, 'karsu'));
  });
});
