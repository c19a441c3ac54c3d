import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extractPassages } from '../../server/search/passages/extractPassages';
import { wordList } from '../../server/search/passages/passageFacts';
import { fold } from '../../server/text/fold';
import { extractThemes } from '../../server/themes/extract';
import { textsOf } from '../../server/themes/themeFacts';
import { parseTranscript } from '../../server/transcript/parse';
import { tagger } from '../support/tagger';

const pieces = fc.constantFrom(
  'The sense ',
  'of ',
  'responsibility',
  '\n',
  '\r\n',
  '-\n',
  ' [',
  '] ',
  '(',
  ') ',
  '“',
  '”',
  "'s ",
  '(1) ',
  '1) Note ',
  '. ',
  'کتاب‌های ',
  'باغ ',
  '\ud83d\ude00',
  '\ud800',
  'U.S. ',
  '[sic] ',
  '\f',
  'Imam (r.a.) ',
  '2014 ',
  '\u0000',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** A form has all its units in the text, in their order; only marks, notes and line ends are left out. */
function assertInside(form: string, text: string): void {
  let at = 0;
  for (const unit of form.replace(/ /g, '')) {
    at = text.indexOf(unit, at);
    assert.ok(at >= 0, JSON.stringify([form, text]));
    at += unit.length;
  }
}

describe('facts of any text', () => {
  it('have spans whose text in the file has their form or word', () => {
    fc.assert(
      fc.property(texts, text => {
        const { view, transcript } = parseTranscript(text);
        const themes = extractThemes(view, transcript, tagger);
        const forms = textsOf(themes.forms);
        for (let i = 0; i < themes.flags.length; i++) {
          const [, form, start, end] = themes.sites.subarray(4 * i, 4 * i + 4);
          assert.ok(start < end && end <= text.length);
          assert.match(forms[form], /^\S(?:[^[\]“”\s]| (?! ))*$/);
          assertInside(forms[form], view.slice(start, end));
        }
        const passages = extractPassages(view, transcript);
        assert.equal(passages.firsts[passages.kinds.length], passages.tokens.length);
        const words = wordList(passages);
        for (let i = 0; i < passages.tokens.length; i++) {
          assert.equal(
            fold(text.slice(passages.starts[i], passages.starts[i] + passages.lengths[i])),
            words[passages.tokens[i]],
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
