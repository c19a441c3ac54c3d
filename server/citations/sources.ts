/** Texts of works. They are loaded on first use, by a layer that may read files. */
export interface SourceTexts {
  /** The text of a work; undefined if there is none. Rejects only if the data file is damaged. */
  load(workKey: string): Promise<SourceText | undefined>;
}

/** The text of a work. */
export interface SourceText {
  readonly workKey: string;
  /** One line that must be shown with the text. */
  readonly licence: string;
  readonly chapters: readonly SourceChapter[];
}

export interface SourceChapter {
  /** From 1. */
  readonly number: number;
  /** Name in its own script and romanised, and what the name means. */
  readonly original: string;
  readonly name: string;
  readonly meaning: string;
  /** `verses[0]` is verse 1. */
  readonly verses: readonly SourceVerse[];
}

export interface SourceVerse {
  readonly original: string;
  readonly translation: string;
}
