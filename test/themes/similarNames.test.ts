import assert from 'node:assert/strict';
import fc from 'fast-check';
import Fuse from 'fuse.js';
import { matchThemeNames } from '../../server/themes/findThemes';
import { mayBeSimilar } from '../../server/themes/similarNames';

const letters = ['a', 'b', 'c', 'e', 'n', 't', 'T', ' ', ' ', 'é', 'ø', '-'];
const text = (maxLength: number) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength });

describe('themes with a similar name', () => {
  it('are those that fuse.js finds among all themes', () => {
    const theme = fc.record({ label: text(24), key: text(12) });
    fc.assert(
      fc.property(fc.array(theme, { maxLength: 30 }), text(70), (names, typed) => {
        const query = typed.trim();
        fc.pre(query !== '');
        const themes = names.map(name => ({ ...name, count: 1, transcripts: 1, score: 1, worth: 1 }));
        const options = { keys: ['label', 'key'], threshold: 0.3, ignoreDiacritics: true, ignoreLocation: true };
        const all = new Fuse(themes, options).search(query).map(({ refIndex }) => refIndex);
        const mayMatch = mayBeSimilar(query, 0.3);
        const left = themes.filter(({ label, key }) => mayMatch(label) || mayMatch(key));
        const some = new Fuse(left, options).search(query).map(({ item }) => themes.indexOf(item));
        assert.deepEqual(some, all);
      }),
      { numRuns: 1000 },
    );
  });

  it('are few of the themes that fuse.js has to compare', () => {
    const mayMatch = mayBeSimilar('goverment', 0.3);
    const names = ['government', 'self-government', 'water', 'the people', 'sense of duty', 'peace', 'Governor'];
    assert.deepEqual(names.filter(mayMatch), ['government', 'self-government']);
    const oneLetterWords = mayBeSimilar(Array.from({ length: 30 }, (_, i) => letters[i % 5]).join(' '), 0.3);
    assert.deepEqual(names.filter(oneLetterWords), []);
  });

  it('are found in spite of typing errors', () => {
    const themes = ['peace', 'government', 'water'].map(label => ({
      label,
      key: label,
      count: 1,
      transcripts: 1,
      score: 1,
      worth: 1,
    }));
    assert.deepEqual(
      matchThemeNames(themes, 'goverment', 5).map(({ label }) => label),
      ['government'],
    );
  });
});
