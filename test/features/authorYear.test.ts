import assert from 'node:assert/strict';
import { hover } from '../../server/features/hover/hover';
import { definition } from '../../server/features/navigation/definition';
import { corpusOf } from './fixture';

const talk = `The Orient and the Mill

Lecture by Ilse Vandermeer, 3 May 1996

Much has been said about it (Hallam 1978, 45). Brevik (1987) adds that the mill turned.

References

Brevik, Jonas. 1987. The *Turning* Mill. Oslo: Kornforlag.
Hallam, Edith W. 1978. The Far River <b>[1]</b>. London: Reed.
`;

describe('a citation by author and year', () => {
  it('leads to its entry in the bibliography', async () => {
    const sample = await corpusOf({ 'talk.txt': talk });
    const found = await definition(sample.corpus, sample.uri('talk.txt'), sample.at('talk.txt', '1978, 45'));
    assert.deepEqual(sample.places(found!.places), [
      'talk.txt: Hallam, Edith W. 1978. The Far River <b>[1]</b>. London: Reed.',
    ]);
  });

  it('shows the entry in its hover as plain text', async () => {
    const sample = await corpusOf({ 'talk.txt': talk });
    const { markdown } = (await hover(sample.corpus, sample.uri('talk.txt'), sample.at('talk.txt', '1978, 45'), {
      commandLinks: false,
    }))!;
    assert.match(markdown, /Hallam 1978, page 45/);
    assert.match(markdown, /The Far River/);
    assert.doesNotMatch(markdown, /<b>|[^\\]\[1\]/);
  });

  it('leads to the entry of the bibliography also where corpus.json has the work', async () => {
    const config =
      '{"corpusStudy": 1, "works": [{"key": "mill", "title": "The Turning Mill", "author": "Jonas Brevik", "period": "1987"}]}';
    const sample = await corpusOf({ 'talk.txt': talk }, config);
    assert.equal(sample.entry('talk.txt').facts.citations[1].key, 'bib:mill');
    const found = await definition(sample.corpus, sample.uri('talk.txt'), sample.at('talk.txt', 'Brevik (1987)'));
    assert.deepEqual(sample.places(found!.places), [
      'talk.txt: Brevik, Jonas. 1987. The *Turning* Mill. Oslo: Kornforlag.',
    ]);
  });
});
