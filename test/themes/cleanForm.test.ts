import assert from 'node:assert/strict';
import { marked } from '../support/marked';
import { cleanForm, isPlainForm } from '../../server/themes/cleanForm';
import { indexOf } from './support';

describe('forms of themes', () => {
  for (const [written, clean] of [
    ['participating in] the elections', 'participating in the elections'],
    ['keeper [of] the weir', 'keeper of the weir'],
    ['[grain] ledger', 'grain ledger'],
    ['grain\r\nledger', 'grain ledger'],
    ['grain \t ledger', 'grain ledger'],
    ['“narrow” gate', 'narrow gate'],
    ['«narrow gate', 'narrow gate'],
    ["'narrow' gate", 'narrow gate'],
    ['*narrow* **gate', 'narrow gate'],
    ['_narrow_ gate', 'narrow gate'],
    ['well-\u2060digging crew', 'well-digging crew'],
    ['flood”[ward', 'floodward'],
    ['night\u00a0shift', 'night shift'],
  ]) {
    it(`are clean: ${JSON.stringify(written)}`, () => {
      assert.equal(cleanForm(written, 0, written.length, []), clean);
      assert.equal(isPlainForm(written), false);
    });
  }

  for (const form of ["workers' rights", "the weir's keeper", 'self-reliance', 'U.S. grain', 'café owners', 'آب پاک'])
    it(`stay as they are: ${form}`, () => {
      assert.ok(isPlainForm(form));
      assert.equal(cleanForm(form, 0, form.length, []), form);
    });

  it('have no note marks and honorifics', () => {
    const { text, spans } = marked(`
keepers (3) of the³ weir [r.a.] gate
        ^^^       ^      ^^^^^^`);
    assert.equal(cleanForm(text, 0, text.length, spans), 'keepers of the weir gate');
  });

  it('are labels without brackets, quotation marks and line ends', async () => {
    const index = indexOf({
      a: 'They spoke of [the] grain “ledger”. He kept the grain “ledger. A “grain” ledger [was] lost.',
    });
    const themes = await index.ranked(9);
    for (const { key, label } of themes) {
      for (const { text } of [{ text: label }, ...index.forms(key)]) assert.match(text, /^[\p{L} '-]+$/u);
    }
    assert.deepEqual(index.forms('grain ledger'), [{ text: 'grain ledger', count: 3 }]);
  });
});
