import assert from 'node:assert/strict';
import { createCitationReader } from '../../server/citations/recognise';
import type { SourceText, SourceTexts } from '../../server/citations/sources';
import { bookByOsis } from '../../server/citations/bible';
import { surahs } from '../../server/citations/quran';
import { builtInWorks } from '../../server/citations/works';
import { analyse } from '../../server/index/analyseText';
import { parseConfig } from '../../server/config/parseConfig';
import { TextUnavailable, type Corpus } from '../../server/index/corpus';
import { createCorpus } from '../../server/index/createCorpus';
import type { Entry } from '../../server/index/facts';
import type { Span } from '../../server/text/span';
import { marked, type MarkedText } from '../support/marked';
import { tagger } from '../support/tagger';

/** A corpus of files in memory, analysed by the real parsers, with invented verses as the text of the Qur'an. */
export interface TestCorpus {
  readonly corpus: Corpus;
  readonly files: Readonly<Record<string, string>>;
  readonly uri: (file: string) => string;
  entry(file: string): Entry;
  /** Offset of the middle of a piece of text in a file. `nth` says which occurrence, counted from 0. */
  at(file: string, piece: string, nth?: number): number;
  /** The text of a span. */
  slice(file: string, span: Span): string;
  /** Places as `file: text`; places outside of the corpus as their URI. */
  places(places: readonly { readonly uri: string; readonly span: Span }[]): string[];
}

/** A corpus of the single file `a.txt`. */
export interface MarkedCorpus extends TestCorpus, MarkedText {
  /** URI of the file. */
  readonly file: string;
}

export async function corpusOf(
  files: Readonly<Record<string, string>>,
  config = '{"corpusStudy": 1}',
  sources = inventedQuran,
): Promise<TestCorpus> {
  const uri = (file: string): string => `test:/${file}`;
  const texts = new Map(Object.entries(files).map(([file, text]) => [uri(file), text]));
  const corpus = createCorpus('test:/', {
    sources,
    readText: wanted => {
      const text = texts.get(wanted);
      return text === undefined ? Promise.reject(new TextUnavailable(wanted)) : Promise.resolve(text);
    },
  });
  await corpus.configure(parseConfig(config));
  const reader = createCitationReader([...corpus.config.works, ...builtInWorks]);
  for (const [file, text] of Object.entries(files)) corpus.set(uri(file), file, analyse(text, { reader, tagger }));
  const slice = (file: string, span: Span): string => files[file].slice(span.start, span.end);
  return {
    corpus: corpus.snapshot(),
    files,
    uri,
    slice,
    entry: file => corpus.entry(uri(file))!,
    at: (file, piece, nth = 0) => {
      let start = files[file].indexOf(piece);
      for (let i = 0; i < nth; i++) start = files[file].indexOf(piece, start + 1);
      assert.ok(start >= 0, `${file} does not hold ${piece}`);
      return start + Math.floor(piece.length / 2);
    },
    places: places =>
      places.map(place => {
        const file = place.uri.replace('test:/', '');
        return files[file] === undefined ? place.uri : `${file}: ${slice(file, place.span)}`;
      }),
  };
}

/** A corpus of one file whose text has `$0` cursors and `^^^` underlines; see `marked`. */
export async function markedCorpus(fixture: string, config?: string, sources?: SourceTexts): Promise<MarkedCorpus> {
  const { text, cursors, spans } = marked(fixture);
  const corpus = await corpusOf({ 'a.txt': text }, config, sources);
  return { ...corpus, text, cursors, spans, file: corpus.uri('a.txt') };
}

const quran: SourceText = {
  key: 'quran',
  translation: 'Invented',
  licence: 'Invented verses, free for all.',
  chapters: surahs.map(({ number, original, name, meaning, verses }) => ({
    number,
    original,
    name,
    meaning,
    verses: Array.from({ length: verses }, (_, index) => ({
      original: `نص الآية ${number}:${index + 1}`,
      translation:
        number === 2 && index + 1 === 282
          ? 'A long verse goes on and on. '.repeat(120).trim()
          : `Words of verse ${index + 1} in chapter ${number}.`,
    })),
  })),
};

/** A book of the Bible with invented verses; `words` gives those of some verses by chapter and verse. */
export function inventedBook(osis: string, words: Readonly<Record<string, string>> = {}): SourceText {
  const book = bookByOsis(osis)!;
  return {
    key: `bible:${osis}`,
    book: book.name,
    translation: 'Invented Bible',
    licence: 'Invented Bible, free for all.',
    chapters: book.verses.map((count, index) => ({
      number: index + 1,
      original: '',
      name: `${book.name} ${index + 1}`,
      meaning: '',
      verses: Array.from({ length: count }, (_, verse) => ({
        original: '',
        translation:
          words[`${index + 1}:${verse + 1}`] ?? `Line ${verse + 1} of part ${index + 1} in the book of ${book.name}.`,
      })),
    })),
  };
}

export const inventedQuran: SourceTexts = {
  load: key => Promise.resolve(key.split(':')[0] === 'quran' ? quran : undefined),
};

/** The invented Qur'an and the given books. */
export function sourcesWith(...books: readonly SourceText[]): SourceTexts {
  return {
    load: async key =>
      books.find(book => key === book.key || key.startsWith(`${book.key}:`)) ?? inventedQuran.load(key),
  };
}
