/** Text of a work, where a package has it. Loaded when first asked for: the pure layers only know this interface. */
export interface SourceTexts {
  /** The text of a work, or undefined where no package has it. Rejects only where the data file is damaged. */
  load(workKey: string): Promise<SourceText | undefined>;
}

export interface SourceText {
  readonly workKey: string;
  /** One line that must stand wherever the text is shown. */
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
