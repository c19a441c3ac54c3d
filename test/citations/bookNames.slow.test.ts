import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bookByOsis } from '../../server/citations/bible';
import { keyOfName } from '../../server/citations/languages/keyOfName';
import { citationLanguage } from '../../server/citations/languages/language';
import { bibleNames, bibleTables } from '../../scripts/book-names.mjs';

describe('names of the books of the Bible in other languages', function () {
  this.timeout(600_000);

  it('are those of the installed bible-passage-reference-parser', async () => {
    const file = new URL('../../server/citations/languages/bookNames.json', `file://${__filename}`);
    assert.equal(
      readFileSync(file, 'utf8'),
      await bibleNames(keyOfName),
      'run `node scripts/bible-names.mjs` after a change of the package or of the words of a language',
    );
  });

  it('in English are as the package reads them, as are the numbers of verses', async () => {
    const file = new URL('../../server/citations/bibleTables.json', `file://${__filename}`);
    assert.equal(readFileSync(file, 'utf8'), await bibleTables(), 'run `node scripts/bible-names.mjs`');
  });

  it('are names of known books', () => {
    for (const code of ['en', 'de', 'fr', 'es', 'it', 'pt', 'la', 'tr', 'id', 'fa', 'ar', 'ur', 'he'] as const) {
      const { books } = citationLanguage(code);
      assert.ok(books.size > 60, code);
      for (const [key, osis] of books) assert.ok(bookByOsis(osis) !== undefined, `${code} ${key} ${osis}`);
    }
  });
});
