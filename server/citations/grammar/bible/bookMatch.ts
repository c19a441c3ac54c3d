import type { BibleBook } from '../../bible';

/** The name of a book of the Bible in the text, in the tokens [first, next). */
export interface BookMatch {
  readonly book: BibleBook;
  readonly first: number;
  readonly next: number;
  /** Whether the name is also a person's or an ordinary word. Such a name needs chapter and verse to be a book. */
  readonly ambiguous: boolean;
}
