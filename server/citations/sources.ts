/** Texts of works. They are loaded on first use, by a layer that may read files. */
export interface SourceTexts {
  /**
   * The text that holds the place of a key: the Qur'an, or one book of the Bible. Undefined if there is none. Rejects only
   * if a data file of the program is damaged.
   */
  load(key: string): Promise<SourceText | undefined>;
}

/** A text that is divided into chapters and verses: the Qur'an, or one book of the Bible. */
export interface SourceText {
  /** Key of the text: `quran`, `bible:john`. Numbers of chapter and verse follow in the keys of its places. */
  readonly key: string;
  /** Name of the book, if the text is one of several of its work: "John". */
  readonly book?: string;
  /** Name of the translation, shown to the user: "World English Bible". */
  readonly translation: string;
  /** One line that must be shown with the text. */
  readonly licence: string;
  /** In order. Some may be missing in the text of a user. */
  readonly chapters: readonly SourceChapter[];
  /** Whether it is a file of the user, which numbers its verses as the user's transcripts do. */
  readonly isOwn?: true;
  /**
   * Where the marks of recitation of the text cannot be drawn: in hovers, whose font an extension cannot choose, or anywhere.
   */
  readonly lacksMarks?: 'in hovers' | 'everywhere';
  /** Why the file of the user, in place of which this text is used, cannot be used. A sentence for the user. */
  readonly problem?: string;
}

export interface SourceChapter {
  /** From 1. */
  readonly number: number;
  /** Name in its own script and romanised, and what the name means; each may be empty. */
  readonly original: string;
  readonly name: string;
  readonly meaning: string;
  /** `verses[0]` is verse 1. */
  readonly verses: readonly SourceVerse[];
}

/** A verse. Both texts are empty if the translation leaves it out. */
export interface SourceVerse {
  readonly original: string;
  readonly translation: string;
}
