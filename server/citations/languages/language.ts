import { withoutTrailing } from '../../base/withoutTrailing';
import { fold } from '../../text/fold';
import type { DivisionKind } from '../citation';
import { addBookNames, addPackedBookNames } from './bookIndex';
import bookNames from './bookNames.json';
import type { CitationLanguage, DivisionWord, PageLanguage } from './citationLanguage';
import { arabic } from './words/ar';
import { german } from './words/de';
import { english } from './words/en';
import { spanish } from './words/es';
import { persian } from './words/fa';
import { french } from './words/fr';
import { hebrew } from './words/he';
import { indonesian } from './words/id';
import { italian } from './words/it';
import { latin } from './words/la';
import type { LanguageWords } from './words/languageWords';
import { portuguese } from './words/pt';
import { turkish } from './words/tr';
import { urdu } from './words/ur';

const tables: Readonly<Record<PageLanguage, LanguageWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  la: latin,
  tr: turkish,
  id: indonesian,
  fa: persian,
  ar: arabic,
  ur: urdu,
  he: hebrew,
};

const loaded = new Map<PageLanguage, CitationLanguage>();

/** The words of a language. The first call for a language takes a few milliseconds. */
export function citationLanguage(code: PageLanguage): CitationLanguage {
  let language = loaded.get(code);
  if (language === undefined) loaded.set(code, (language = compile(code, tables[code])));
  return language;
}

/** The words without the names of books of the dependency. scripts/bible-names.mjs makes the table of these names with it. */
export function ownWords(code: PageLanguage): CitationLanguage {
  return compileWords(code, tables[code]);
}

/** The frequent words of the languages in Latin script that are not English. */
export function commonWords(code: PageLanguage): readonly string[] {
  return split(tables[code].common);
}

function compile(code: PageLanguage, table: LanguageWords): CitationLanguage {
  const language = compileWords(code, table);
  const books = new Map<string, string>();
  addPackedBookNames(books, (bookNames as Partial<Record<PageLanguage, string>>)[code] ?? '');
  // Latin and Hebrew names are used on pages in English, too.
  if (code === 'en') for (const [key, osis] of citationLanguage('la').books) if (key.length > 3) books.set(key, osis);
  for (const key of foldedList(table.notBooks ?? '')) books.delete(key);
  addBookNames(books, table.books ?? '', language);
  return { ...language, books };
}

function compileWords(code: PageLanguage, table: LanguageWords): CitationLanguage {
  return {
    code,
    common: foldedSet(table.common),
    divisions: divisionWords(table.divisions),
    of: foldedSet(table.of),
    and: foldedSet(table.and),
    to: foldedSet(table.to),
    following: table.following,
    comma: table.comma,
    bookHeads: foldedSet(table.bookHeads),
    bookFillers: foldedSet(table.bookFillers),
    bookOrdinals: new Map(
      split(table.bookOrdinals).map(pair => {
        const [word, number] = pair.split(':');
        return [foldWord(word), Number(number)];
      }),
    ),
    books: new Map(),
    cues: foldedSet(table.cues),
    surah: foldedSet(table.surah ?? ''),
    scores: foldedSet(table.scores),
    weakBooks: foldedSet(table.weakBooks ?? ''),
    cardinals: numberMap(table.cardinals?.() ?? []),
    ordinals: numberMap(table.ordinals?.() ?? []),
  };
}

function numberMap(numbers: readonly (readonly [string, number])[]): Map<string, number> {
  return new Map(numbers.map(([word, value]) => [foldedList(word).join(' '), value]));
}

function divisionWords(lists: LanguageWords['divisions']): Map<string, DivisionWord> {
  const words = new Map<string, DivisionWord>();
  for (const [kind, list] of Object.entries(lists) as [DivisionKind, string][])
    for (const item of split(list)) {
      const plain = withoutTrailing(item, /[.+]/);
      words.set(foldWord(plain), { kind, plural: item.endsWith('+'), short: /\.\+?$/.test(item) });
    }
  return words;
}

function split(list: string): string[] {
  return list.trim() === '' ? [] : list.trim().split(/\s+/);
}

/** As tokenize.ts folds a word. */
function foldWord(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]/gu, '');
}

function foldedList(list: string): string[] {
  return split(list).map(foldWord);
}

function foldedSet(list: string): Set<string> {
  return new Set(foldedList(list));
}
