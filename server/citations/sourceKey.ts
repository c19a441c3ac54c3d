/**
 * A parsed key of a cited source. As text, a key is `WORK:DIVISION:…` in lower case. A division is a bare number (surah,
 * volume, chapter of a book of the Bible, verse, paragraph of a document), a page `p163`, a hadith `h1`, a page with its
 * column or side `514a` (`republic:514a`, `talmud:shabbat:31a`), or a kind and its number `sermon:27`. A range `A-B`
 * lies in one division (`quran:2:155-157`, `kafi:2:p160-165`) or extends over two (`quran:1:1-2:7`).
 */
export interface SourceKey {
  /** `quran`, `kafi`, `bib:CITEKEY` … */
  readonly work: string;
  /** The start, from the outermost division to the innermost; empty for a whole work. */
  readonly from: readonly Level[];
  /** The end of a range, with as many levels as `from`; undefined for a single place. */
  readonly to?: readonly Level[];
}

/**
 * One division of a key. `kind` is `''` for a bare number, `p` for a page, `h` for a hadith, `column` for a page with a
 * column or side, or a word such as `sermon`. A book of the Bible has the kind `book` and its OSIS name as `name`, a
 * tractate the kind `tractate` and its name.
 */
export interface Level {
  readonly kind: string;
  readonly number: number;
  readonly name?: string;
  /** `a` to `e`: the letter of a column. */
  readonly side?: string;
}

/** A closed interval of positions in a work, in the order of the work. Two places overlap if their intervals do. */
export interface KeyInterval {
  readonly work: string;
  readonly first: number;
  readonly last: number;
}
