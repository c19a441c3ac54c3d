import assert from 'node:assert/strict';
import { targetAt } from '../../server/features/shared/targetAt';
import { markedCorpus } from './fixture';

/** The kinds of the targets at the cursors of a fixture; for a citation, its key. */
async function targets(fixture: string): Promise<string[]> {
  const { corpus, file, cursors } = await markedCorpus(fixture);
  assert.notEqual(cursors.length, 0);
  return Promise.all(
    cursors.map(async cursor => {
      const target = await targetAt(corpus, file, cursor);
      if (target === undefined) return 'nothing';
      return target.kind === 'citation' ? target.citation.key : target.kind;
    }),
  );
}

const footnotes = `
Footnotes:

1) Lecture in the meeting with ferrymen (4/4/2018).
`;

describe('the target at the cursor', () => {
  it('is a note mark, a citation or a date', async () => {
    assert.deepEqual(
      await targets(`They kept f$0aith ($01) with us [al-$0Kafi, Vol$0ume 2, page 16$03] on 3 Ma$0rch 1998.
${footnotes}`),
      ['nothing', 'mark', 'kafi:2:p163', 'kafi:2:p163', 'kafi:2:p163', 'date'],
    );
    assert.deepEqual(await targets('So we read [The Ho$0ly Quran, 5: 5$04] once more.\n'), [
      'quran:5:54',
      'quran:5:54',
    ]);
  });

  it('is the note on its label, and a citation in its body', async () => {
    assert.deepEqual(
      await targets(`They kept faith (1) with us on the river.

Footnotes:

1$0) Lecture in the meeting with fer$0rymen (4/4/20$018).
`),
      ['note', 'speech:2018-04-04', 'speech:2018-04-04'],
    );
  });

  it('is also what ends at the cursor, when nothing else begins there', async () => {
    assert.deepEqual(
      await targets(`They kept faith (1)$0 with us, and we read [The Holy Quran, 5: 54$0] once more.
${footnotes}`),
      ['mark', 'quran:5:54'],
    );
  });
});
