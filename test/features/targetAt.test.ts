import assert from 'node:assert/strict';
import { targetAt } from '../../server/features/shared/targetAt';
import { partKey } from '../../server/features/sources/knownWorks';
import { corpusOf, type TestCorpus } from './fixture';

const text =
  'They kept faith (1) with us [al-Kafi, Volume 2, page 163] on 3 March 1998, and we read [The Holy Quran, 5: 54] once more.\n\nFootnotes:\n\n1) Lecture in the meeting with ferrymen (4/4/2018).\n';

describe('targetAt', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf({ 'a.txt': text });
  });

  const kind = async (piece: string, shift = 0): Promise<string> => {
    const target = await targetAt(sample.corpus, sample.uri('a.txt'), sample.at('a.txt', piece) + shift);
    return target === undefined
      ? ''
      : target.kind === 'citation'
        ? `citation ${partKey(target.citation, target.part)}`
        : target.kind;
  };

  it('finds marks, citations by part, dates and notes', async () => {
    assert.deepEqual(
      await Promise.all(
        ['(1)', 'al-Kafi', 'Volume 2', 'page 163', '3 March 1998', 'Holy Quran', '54]', 'ferrymen', 'us'].map(piece =>
          kind(piece),
        ),
      ),
      [
        'mark',
        'citation kafi',
        'citation kafi:2',
        'citation kafi:2:p163',
        'date',
        'citation quran',
        'citation quran:5:54',
        'citation speech:2018-04-04',
        '',
      ],
    );
    assert.equal(await kind('\n1) ', -1), 'note');
  });

  it('counts the end of a thing, unless another begins there', async () => {
    assert.equal(await kind('] once', -2), 'citation quran:5:54');
    assert.equal((await targetAt(sample.corpus, sample.uri('a.txt'), text.indexOf(' with')))?.kind, 'mark');
  });

  it('takes the citation that holds a date before the date', async () => {
    assert.equal(await kind('4/4/2018'), 'citation speech:2018-04-04');
  });
});
