import { expand, firstGroup } from './expand-pattern.mjs';

/**
 * Languages, with the letters that their names are written in. Persian is not one of them: that table has misspellings by rule,
 * and parts of words.
 */
const scripts = {
  de: /^[\p{Script=Latin}\d]+$/u,
  fr: /^[\p{Script=Latin}\d]+$/u,
  es: /^[\p{Script=Latin}\d]+$/u,
  it: /^[\p{Script=Latin}\d]+$/u,
  pt: /^[\p{Script=Latin}\d]+$/u,
  la: /^[\p{Script=Latin}\d]+$/u,
  tr: /^[\p{Script=Latin}\d]+$/u,
  id: /^[\p{Script=Latin}\d]+$/u,
  ar: /^[\p{Script=Arabic}\d]+$/u,
  ur: /^[\p{Script=Arabic}\d]+$/u,
  he: /^[\p{Script=Hebrew}\d]+$/u,
};

/** OSIS names, which the package has in all languages. Elsewhere they are names of persons, or words. */
const englishNames = new Set('john song acts rev mark luke judg ruth joel amos titus james jude ps151'.split(' '));

/** The content of the file. `keyOf(name, code)` is the key of a name, if it can be one. */
export async function bibleNames(keyOf) {
  const packed = {};
  for (const [code, script] of Object.entries(scripts)) {
    const { regexps } = await import(`bible-passage-reference-parser/esm/lang/${code}.js`);
    packed[code] = packBooks(new regexps().all_books, name => {
      const key = keyOf(name, code);
      const isName = key !== undefined && script.test(key) && /\p{L}{2}|\d\p{L}/u.test(key) && key.length <= 40;
      return isName && !englishNames.has(key) ? key : undefined;
    });
  }
  return `${JSON.stringify(packed, null, 2)}\n`;
}

function packBooks(books, keyOf) {
  const keys = new Map();
  for (const { osis, regexp } of books) {
    // Additions to Esther and Daniel have no verses of their own here.
    if (osis.length !== 1 || osis[0].startsWith('Add')) continue;
    for (const name of expand(firstGroup(regexp.source))) {
      const key = keyOf(name);
      if (key !== undefined && !keys.has(key)) keys.set(key, osis[0].toLowerCase());
    }
  }
  const byBook = new Map();
  for (const [key, osis] of keys) byBook.set(osis, [...(byBook.get(osis) ?? []), key]);
  return [...byBook]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([osis, list]) => `${osis} ${list.sort().join(' ')}`)
    .join('\n');
}
