import assert from 'node:assert/strict';
import { passageAround } from '../../client/passageText';
import { marked } from '../support/marked';

/** What a row shows of a passage whose matches are underlined. */
function rowText(fixture: string): string {
  const { text, spans } = marked(fixture);
  return passageAround({ text, matches: [...spans] });
}

describe('passageAround', () => {
  it('puts marks around the matches', () => {
    const shown = rowText(`The old mill and the river.
    ^^^              ^^^^^`);
    assert.equal(shown, 'The ‹old› mill and the ‹river›.');
  });

  it('begins at a word shortly before the first match', () => {
    const shown =
      rowText(`Nobody in the valley could have said on that evening who had first thought of a bridge, or why.
                                                                                ^^^^^^`);
    assert.equal(shown, '… who had first thought of a ‹bridge›, or why.');
  });

  it('begins where most of the query matches, and joins adjacent matches', () => {
    const shown =
      rowText(`The mayor of the town of Orsk spoke, at length; later, in the rain, somebody praised the care of water.
          ^^          ^^                                                             ^^^ ^^^^ ^^ ^^^^^`);
    assert.equal(shown, '… the rain, somebody praised ‹the care of water›.');
  });

  it('does not let a text draw icons', () => {
    const shown = rowText(`It reads $(trash) on the wall.
                         ^^^^`);
    assert.equal(shown, 'It reads $\u200b(trash) on the ‹wall›.');
  });

  it('isolates a right-to-left text', () => {
    const shown = rowText(`آب پل است
   ^^`);
    assert.equal(shown, '\u2068آب ‹پل› است\u2069');
  });

  it('shows a passage without matches as it is', () => {
    assert.equal(rowText('Quiet.'), 'Quiet.');
  });
});
