import { readFileSync } from 'node:fs';
import { bookByOsis } from '../../../server/citations/bible';
import { fill, onPage, roman, type Cell, type Sentence } from './cells';
import { languages, type Language, type MatrixLanguage } from './languages';

/** A book with its full names and its abbreviations in one language. */
interface BookNames {
  readonly osis: string;
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
}

/** The names of the books in a language: one line for each book, `osis | name; name | abbreviation, abbreviation`. */
function booksIn(language: MatrixLanguage): BookNames[] {
  const file = new URL(`../../fixtures/matrix/books/${language}.txt`, import.meta.url);
  const split = (list: string, separator: string): string[] =>
    list
      .split(separator)
      .map(item => item.trim())
      .filter(item => item !== '');
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => {
      const [osis, names, abbreviations] = line.split('|');
      return { osis: osis.trim(), names: split(names, ';'), abbreviations: split(abbreviations, ',') };
    });
}

/** Chapters and verses of the tables of places. All books of these tables have them. */
const places = [
  [3, 16],
  [5, 6],
  [12, 4],
] as const;
/** Books of the tables of places. */
const placeBooks = ['gen', 'isa', 'matt', 'john', 'rom', 'heb', '1cor'];

/** Every name of every book, in brackets and in running text, with chapter and verse as the language writes them. */
export function bibleNameCells(): Cell[] {
  return (Object.keys(languages) as MatrixLanguage[]).flatMap(code => {
    const language = languages[code];
    const books = booksIn(code);
    const column = (name: string, written: (book: BookNames) => readonly string[]): Cell[] => {
      const sentences = books.flatMap(book =>
        written(book).flatMap(each => sentencesOfName(language, code, book.osis, each)),
      );
      return sentences.length === 0 ? [] : [{ table: 'Bible: names', row: code, column: name, sentences }];
    };
    const isLatin = !['fa', 'ar', 'ur', 'he'].includes(code);
    return [
      ...column('full name', ({ names }) => names),
      ...column('abbreviation', ({ abbreviations }) => abbreviations),
      ...(isLatin
        ? column('abbreviation with a point', ({ abbreviations }) => abbreviations.map(each => `${each}.`))
        : []),
      ...(language.comma ? commaNames(code, language, books) : []),
      ...wordsInProse(code, language, books),
    ];
  });
}

/**
 * Names that are ordinary words of the language, or two letters of it. They are names of books in brackets and after "cf."; in
 * running text they are not read: «خروج ۳:۲» may be three exits.
 */
const ordinaryWords: Partial<Record<MatrixLanguage, string>> = {
  en: 'Is Am Is. Am.',
  fa: 'خروج اعداد داوران امثال جامعه اعمال',
  ar: 'التكوين الخروج العدد القضاة الأمثال أمثال الجامعة لا عد را أي هو عا مي نا في كو',
  ur: 'خروج احبار گنتی امثال واعظ نوحہ اعمال',
};

function isOrdinaryWord(code: MatrixLanguage, name: string): boolean {
  return ordinaryWords[code]?.split(' ').includes(name) ?? false;
}

/** Ordinary words in running text. They are not wanted. */
function wordsInProse(code: MatrixLanguage, language: Language, books: readonly BookNames[]): Cell[] {
  const names = books
    .flatMap(book => [...book.names, ...book.abbreviations])
    .filter(name => isOrdinaryWord(code, name));
  const sentences = names.map(name =>
    onPage(language, fill(language.prose[0], { '': `${name} ${digits(code, 3)}:${digits(code, 2)}` }), []),
  );
  return [{ table: 'Bible: names', row: code, column: 'a word, in prose: not read', sentences }];
}

function commaNames(code: MatrixLanguage, language: Language, books: readonly BookNames[]): Cell[] {
  const sentences = books.flatMap(({ osis, names, abbreviations }) => {
    const [chapter, verse] = placeIn(osis);
    return [...names, ...abbreviations].map((name, index) => {
      const frame = [...language.brackets, ...language.prose][index % 4];
      return onPage(language, fill(frame, { '': `${name} ${chapter},${verse}` }), [
        `bible:${osis}:${chapter}:${verse}`,
      ]);
    });
  });
  return [{ table: 'Bible: names', row: code, column: 'chapter,verse', sentences }];
}

/** A chapter and a verse that a book has, and that is not the first. */
function placeIn(osis: string): readonly [number, number] {
  const { length } = bookByOsis(osis)!.verses;
  return [Math.min(length, 3), 2];
}

function sentencesOfName(language: Language, code: MatrixLanguage, osis: string, name: string): Sentence[] {
  const [chapter, verse] = placeIn(osis);
  const place = `${name} ${digits(code, chapter)}:${digits(code, verse)}`;
  const want = [`bible:${osis}:${chapter}:${verse}`];
  const frames = isOrdinaryWord(code, name) ? language.brackets : [language.brackets[0], language.prose[0]];
  return frames.map(frame => onPage(language, fill(frame, { '': place }), want));
}

/** Every way to write a place, with some books. */
export function biblePlaceCells(): Cell[] {
  return (Object.keys(languages) as MatrixLanguage[])
    .filter(code => code !== 'heb-latin')
    .flatMap(code => {
      const language = languages[code];
      const books = booksIn(code).filter(({ osis }) => placeBooks.includes(osis));
      return Object.entries(waysOf(code, language)).map(([column, written]) => ({
        table: 'Bible: places',
        row: code,
        column,
        sentences: books.flatMap(({ osis, names, abbreviations }) =>
          places.flatMap(([chapter, verse], index) =>
            written({ osis, chapter, verse, index, name: names[0], short: abbreviations[0] ?? names[0] }).flatMap(
              ({ text, want }, position) => {
                const frames = [...language.brackets, ...language.prose];
                const frame = frames[(index + position + osis.length) % frames.length];
                return [
                  onPage(language, fill(frame, { '': text }), want),
                  onPage(language, fill(language.brackets[0], { '': text }), want),
                ];
              },
            ),
          ),
        ),
      }));
    });
}

interface Place {
  readonly osis: string;
  readonly chapter: number;
  readonly verse: number;
  readonly index: number;
  readonly name: string;
  readonly short: string;
}

type Way = (place: Place) => { readonly text: string; readonly want: readonly string[] }[];

function waysOf(code: MatrixLanguage, language: Language): Record<string, Way> {
  const number = (value: number): string => digits(code, value);
  const one = (place: Place, write: (name: string) => string): { text: string; want: string[] }[] =>
    [...new Set([place.name, place.short])].map(name => ({ text: write(name), want: [key(place, `${place.verse}`)] }));
  const phrases = (templates: readonly string[] | undefined): Way | undefined =>
    templates === undefined
      ? undefined
      : place =>
          templates.map(template => ({
            text: fill(template, {
              n: place.name,
              c: number(place.chapter),
              v: number(place.verse),
              cw: language.chapterWords[place.index],
              vw: language.verseWords[place.index],
              co: language.chapterOrdinals[place.index],
              vo: language.verseOrdinals[place.index],
            }),
            want: [key(place, `${place.verse}`)],
          }));
  const { ways } = language;
  const separators: Record<string, Way | undefined> = {
    colon: place => one(place, name => `${name} ${number(place.chapter)}:${number(place.verse)}`),
    'colon, space': place => one(place, name => `${name} ${number(place.chapter)}: ${number(place.verse)}`),
    point: place => one(place, name => `${name} ${number(place.chapter)}.${number(place.verse)}`),
    comma: language.comma ? place => one(place, name => `${name} ${place.chapter},${place.verse}`) : undefined,
    'comma, space': language.comma
      ? place => one(place, name => `${name} ${place.chapter}, ${place.verse}`)
      : undefined,
    'Roman chapter': isLatinPage(code)
      ? place => [
          { text: `${place.name} ${roman(place.chapter)}, ${place.verse}`, want: [key(place, `${place.verse}`)] },
          { text: `${place.name} ${roman(place.chapter)}:${place.verse}`, want: [key(place, `${place.verse}`)] },
          {
            text: `${place.name} ${roman(place.chapter).toLowerCase()}. ${place.verse}`,
            want: [key(place, `${place.verse}`)],
          },
        ]
      : undefined,
    'N, verse M': phrases(ways.nameChapterVerse),
    'chapter N, verse M': phrases(ways.chapterVerse),
    'verse M of chapter N': phrases(ways.verseOfChapter),
    'numbers in words': phrases(ways.words),
    'ordinals in words': phrases(ways.ordinals),
    'N:M of the book': phrases(ways.placeOfBook),
  };
  const lists: Record<string, Way | undefined> = {
    range: place =>
      one(place, name => `${name} ${number(place.chapter)}:${number(place.verse)}-${number(place.verse + 1)}`).map(
        ({ text }) => ({ text, want: [key(place, `${place.verse}-${place.verse + 1}`)] }),
      ),
    'range over chapters': place => [
      {
        text: `${place.short} ${number(place.chapter)}:${number(place.verse)}–${number(place.chapter + 1)}:${number(2)}`,
        want: [key(place, `${place.verse}-${place.chapter + 1}:2`)],
      },
    ],
    list: place => listOfVerses(place, language, number),
    'list of chapters': place => [
      {
        text: `${place.short} ${number(place.chapter)}:${number(place.verse)}; ${number(place.chapter + 1)}:${number(2)}`,
        want: [key(place, `${place.verse}`), key({ ...place, chapter: place.chapter + 1 }, '2')],
      },
    ],
    'list with comma and point': language.comma
      ? place => [
          {
            text: `${place.short} ${place.chapter},${place.verse}.${place.verse + 1}`,
            want: [key(place, `${place.verse}`), key(place, `${place.verse + 1}`)],
          },
          {
            text: `${place.short} ${place.chapter},${place.verse}-${place.verse + 1}; ${place.chapter + 1},2`,
            want: [key(place, `${place.verse}-${place.verse + 1}`), key({ ...place, chapter: place.chapter + 1 }, '2')],
          },
          {
            text: `${place.short} ${place.chapter},${place.verse}–${place.chapter + 1},2`,
            want: [key(place, `${place.verse}-${place.chapter + 1}:2`)],
          },
        ]
      : undefined,
    'f., ff.': language.following === undefined ? undefined : place => followingVerses(place, language),
    'whole chapter': place => [
      { text: `${place.name} ${number(place.chapter)}`, want: [`bible:${place.osis}:${place.chapter}`] },
    ],
  };
  const all = Object.entries({ ...separators, ...lists });
  return Object.fromEntries(all.filter((entry): entry is [string, Way] => entry[1] !== undefined));
}

function listOfVerses(
  place: Place,
  language: Language,
  number: (value: number) => string,
): { text: string; want: string[] }[] {
  const want = [key(place, `${place.verse}`), key(place, `${place.verse + 1}`)];
  const place1 = `${number(place.chapter)}:${number(place.verse)}`;
  const and =
    language.and === 'و' || language.and === 'ו'
      ? `${language.and}${language.and === 'ו' ? '-' : ' '}`
      : `${language.and} `;
  return [
    { text: `${place.short} ${place1}, ${number(place.verse + 1)}`, want },
    { text: `${place.short} ${place1} ${and}${number(place.verse + 1)}`, want },
  ];
}

function followingVerses(place: Place, language: Language): { text: string; want: string[] }[] {
  const [f, ff] = language.following!;
  const mark = language.comma ? ',' : ':';
  const last = bookByOsis(place.osis)!.verses[place.chapter - 1];
  const start = `${place.short} ${place.chapter}${mark}${place.verse}`;
  return [
    { text: `${start}${f}`, want: [key(place, `${place.verse}-${place.verse + 1}`)] },
    { text: `${start}${ff}`, want: [key(place, `${place.verse}-${last}`)] },
  ].filter(() => place.verse + 2 < last);
}

function key({ osis, chapter }: { osis: string; chapter: number }, verses: string): string {
  return `bible:${osis}:${chapter}:${verses}`;
}

function isLatinPage(code: MatrixLanguage): boolean {
  return !['fa', 'ar', 'ur', 'he'].includes(code);
}

/** A number in the digits of a language. */
export function digits(code: MatrixLanguage, value: number): string {
  if (code !== 'fa') return String(value);
  return String(value).replace(/\d/g, digit => String.fromCharCode(0x6f0 + Number(digit)));
}
