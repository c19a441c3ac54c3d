import assert from 'node:assert/strict';
import { headline, passageAround } from '../../client/searchText';

const hit = (marked: string): { text: string; matches: { start: number; end: number }[] } => {
  const matches: { start: number; end: number }[] = [];
  let text = '';
  for (const [i, part] of marked.split('|').entries()) {
    if (i % 2) matches.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, matches };
};

describe('text of a search result', () => {
  it('marks the matches', () => {
    assert.equal(passageAround(hit('The |old| mill and the |river|.')), 'The ‹old› mill and the ‹river›.');
  });

  it('begins with a word shortly before the first match', () => {
    const shown = passageAround(
      hit('Nobody in the valley could have said on that evening who had first thought of a |bridge|, or why.'),
    );
    assert.equal(shown, '… who had first thought of a ‹bridge›, or why.');
  });

  it('begins where most of the query is found', () => {
    const shown = passageAround(
      hit(
        'The mayor |of| the town |of| Orsk spoke first, and he spoke at length; later, in the rain, somebody praised |the| |care| |of| |common| |water|.',
      ),
    );
    assert.equal(shown, '… the rain, somebody praised ‹the care of common water›.');
  });

  it('draws no icons that a text asks for', () => {
    assert.doesNotMatch(passageAround(hit('It reads $(trash) on the |wall|.')), /\$\(trash\)/);
  });

  it('isolates a text that runs from right to left', () => {
    assert.equal(passageAround(hit('آب |پل| است')), '\u2068آب ‹پل› است\u2069');
  });

  it('survives a passage without a match', () => {
    assert.equal(passageAround(hit('Quiet.')), 'Quiet.');
  });
});

describe('headline of a search', () => {
  const result = (total: number, exact = true, note?: string) => ({ total, exact, hits: [], note });
  it('counts passages', () => {
    assert.equal(headline({ ...result(0) }), 'No passage');
    assert.match(headline(result(1)), /^1 passage\b(?!s)/);
    assert.match(headline(result(1234)), /^1,234 passages/);
    assert.match(headline(result(1234, false)), /^More than 1,234 passages/);
  });

  it('says what was not understood', () => {
    assert.match(
      headline(result(0, true, 'The quotation mark is not closed.')),
      /\. The quotation mark is not closed\.$/,
    );
  });
});
