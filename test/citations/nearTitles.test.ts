import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { nearTitles } from '../../server/citations/nearTitles';
import { countLetterFamilies, letterCountDifference, weightedDistance } from '../../server/citations/titleDistance';
import type { Title } from '../../server/citations/titleTable';
import { titleTable } from '../../server/citations/titleTable';
import { builtInWorks } from '../../server/citations/works';

describe('titles that are not written as they are known', () => {
  const near = nearTitles(titleTable(builtInWorks).romanised);

  it('are found by a beginning, the first title first', () => {
    assert.equal(near.withPrefix('nahj al-b')?.key, 'nahj');
    assert.equal(near.withPrefix('sahih musl')?.key, 'muslim');
    assert.equal(near.withPrefix('balagha'), undefined);
    assert.equal(near.withPrefix('nah'), undefined);
    const [first, second] = builtInWorks;
    const title = (work: Title['work'], plain: string, ordinary = false): Title => ({
      work,
      plain,
      ordinary,
      key: '',
      wordEnds: [],
      weak: false,
      beforeComma: [],
    });
    const some = nearTitles([title(first, 'millbook', true), title(second, 'millbooks'), title(first, 'millbooksold')]);
    assert.equal(some.withPrefix('mill books')?.key, second.key);
    assert.equal(some.withPrefix('mill booksol')?.key, first.key);
  });

  it('are found with other letters', () => {
    assert.equal(near.nearest('nahj al-balaqa')?.key, 'nahj');
    assert.equal(near.nearest('the care of water'), undefined);
  });

  it('have no distance below the difference of their letters', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéş'), maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const least = letterCountDifference(countLetterFamilies(a), 0, countLetterFamilies(b));
        assert.ok(least <= weightedDistance(a, b), `${a}, ${b}`);
      }),
    );
  });
});
