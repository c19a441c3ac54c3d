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

/** Ways to number verses that the package knows besides its own. */
const systems = ['vulgate', 'nab', 'ceb', 'kjv', 'nlt', 'nrsv'];

/**
 * The content of server/citations/bibleTables.json: what the program needs of the English tables of the package, so that these
 * need not be compiled. `books`: the books in order with the verses of their chapters. `systems`: the same for other ways to
 * number verses, where these differ. `names`: the names of each book as the package reads them, in lower case; a space stands
 * where there may be one, `_` where there has to be one. Names of `-` mean several books or none.
 */
export async function bibleTables() {
  const { bcv_parser } = await import('bible-passage-reference-parser/esm/bcv_parser.js');
  const english = await import('bible-passage-reference-parser/esm/lang/en.js');
  const parser = new bcv_parser(english);
  parser.include_apocrypha(true);
  const info = parser.translation_info('default');
  const line = (osis, verses) => [osis, ...(verses ?? [])].join(' ');
  const others = systems.map(system => {
    const { chapters } = parser.translation_info(system);
    const isOther = osis => String(chapters[osis]) !== String(info.chapters[osis]);
    const named = new Set([...Object.keys(chapters), ...Object.keys(info.chapters)]);
    return [
      system,
      [...named]
        .filter(isOther)
        .map(osis => line(osis, chapters[osis]))
        .join('\n'),
    ];
  });
  const tables = {
    books: info.books.map(osis => line(osis, info.chapters[osis])).join('\n'),
    systems: Object.fromEntries(others),
    names: englishNamesByBook(parser, new english.regexps().all_books),
  };
  return `${JSON.stringify(tables, null, 2)}\n`;
}

/** The book that the parser reads in a name: it has to read all of `NAME 1:1` as one verse. */
function bookOf(parser, name) {
  const found = parser.parse(`${name} 1:1`).osis_and_indices();
  const match = found.length === 1 && found[0].indices[0] === 0 ? /^(\w+)\.1\.1$/.exec(found[0].osis) : null;
  return match?.[1].toLowerCase() ?? '-';
}

function englishNamesByBook(parser, books) {
  const names = new Set(books.flatMap(({ regexp }) => englishNamesOf(regexp)));
  const byBook = new Map();
  const add = (book, name) => byBook.set(book, [...(byBook.get(book) ?? []), name]);
  for (const name of names) {
    const variants = new Map(withoutSpaces(name).map(variant => [variant, bookOf(parser, variant)]));
    const books = new Set(variants.values());
    // "I Sa" is Samuel, "Isa" Isaiah.
    if (books.size === 1) add(...books, name);
    else for (const [variant, book] of variants) add(book, variant.replaceAll(' ', '_'));
  }
  return [...byBook]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([book, list]) => `${book}:${[...new Set(list)].sort().join('|')}`)
    .join('\n');
}

/** The names of a pattern in lower case; `\s*?` is a space, too. */
function englishNamesOf({ source }) {
  return expand(firstGroup(source.replaceAll('*?', '*'))).map(name => name.toLowerCase());
}

/** A name with and without each of its spaces. */
function withoutSpaces(name) {
  const [first, ...rest] = name.split(' ');
  return rest.reduce((starts, part) => starts.flatMap(start => [`${start} ${part}`, start + part]), [first]);
}
