import assert from 'node:assert/strict';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';

describe('a citation reader', () => {
  it('prepares its table of works at first use, once', () => {
    let asked = 0;
    const works = builtInWorks.slice(0, 20).map(work => ({
      ...work,
      get title(): string {
        asked++;
        return work.title;
      },
    }));
    const reader = createCitationReader(works);
    assert.equal(asked, 0);
    reader.resolve('Quran 2:255');
    const once = asked;
    assert.ok(once > 0);
    assert.deepEqual(reader.resolve('Quran 2:255').targets, ['quran:2:255']);
    assert.equal(asked, once);
  });
});
