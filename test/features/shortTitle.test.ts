import assert from 'node:assert/strict';
import { shortTitle } from '../../server/features/shared/shortTitle';
import { corpusOf } from './fixture';

const prose = 'Dear friends, the weir is mended and we thank you for your help. It was a hard winter for all of us.\n';

/** The short titles of speeches with these titles and speakers. */
async function titlesOf(
  speeches: readonly (readonly [title: string, speaker: string])[],
  given = false,
): Promise<string[]> {
  const files = Object.fromEntries(speeches.map(([title], i) => [`${i}.txt`, `${title}\n3 May 1965\n\n${prose}`]));
  const transcripts = Object.fromEntries(
    speeches.map(([title, speaker], i) => [`${i}.txt`, { speaker, ...(given && { title }) }]),
  );
  const sample = await corpusOf(files, JSON.stringify({ corpusStudy: 1, transcripts }));
  return speeches.map((_, i) => shortTitle(sample.corpus, sample.entry(`${i}.txt`)));
}

describe('the short title of a transcript', () => {
  it('is what stands behind the speaker', async () => {
    assert.deepEqual(
      await titlesOf([['Speech of the Chair, Ilse Varga, at the Opening of the New Bridge', 'Ilse Varga']]),
      ['Opening of the New Bridge'],
    );
  });

  it('is the whole title where the rest says too little, or the title begins with the speaker', async () => {
    for (const title of ['Remarks by Jon Stavik in Merrow', "Jon Stavik's Speech to the Water Councils", 'On the Weir'])
      assert.deepEqual(await titlesOf([[title, 'Jon Stavik']]), [title]);
  });

  it('is the whole title where several transcripts would get the same one', async () => {
    const [one, other] = await titlesOf([
      ['Speech of Ilse Varga at the Opening of the Bridge', 'Ilse Varga'],
      ['Speech of Jon Stavik at the Opening of the Bridge', 'Jon Stavik'],
    ]);
    assert.notEqual(one, other);
    assert.match(one, /Varga/);
  });

  it('is a title of corpus.json as it stands', async () => {
    const title = 'Speech of Ilse Varga at the Opening of the Bridge';
    assert.deepEqual(await titlesOf([[title, 'Ilse Varga']], true), [title]);
  });
});
