import type { Citation } from '../citations/citation';
import type { PassageFacts } from '../search/passages/passageFacts';
import type { Spoken } from '../themes/formulas/formula';
import type { ThemeFacts } from '../themes/themeFacts';
import type { CalendarDate } from '../transcript/calendar';
import type { FactSource, Transcript } from '../transcript/transcript';

/**
 * Everything that is found in one file. Plain data, which can be sent to another thread, and which never changes. What a
 * corpus keeps of a file that is not open may be read from the disk when it is asked for (`platform/factsShelf.ts`): all but
 * `words`, `citations`, and the fields of `ShelvedTranscript` that say so. Questions about all files ask only for these.
 */
export interface FileFacts {
  readonly transcript: Transcript;
  readonly citations: readonly Citation[];
  /**
   * Undefined if they were not searched for or are not found yet, and in the entries of a corpus, whose theme index stores
   * them in another form.
   */
  readonly themes?: ThemeFacts;
  readonly passages: PassageFacts;
  /** Number of running words of `passages`. */
  readonly words: number;
  /** The spoken words as numbers, for finding repeated passages. */
  readonly spoken: Spoken;
  /** Offset of the start of each line, for converting spans to lines and characters without the text. */
  readonly lineStarts: Uint32Array;
}

/** A transcript of a corpus. */
export interface Entry {
  /** Identifies the transcript. */
  readonly uri: string;
  /** Path relative to the corpus, with `/`. */
  readonly name: string;
  readonly facts: FileFacts;
  /** Of corpus.json, or else of the file; the name of the file if neither has a title. */
  readonly title: string;
  readonly date?: CalendarDate;
  readonly speaker?: string;
  readonly place?: string;
  /** Where each value came from. */
  readonly from: ValueSources;
  /** The speaker that the name of the file states beside those of its folder, whether it is used or not. */
  readonly nameSpeaker?: string;
}

/** Sources of the values of an entry, the most trusted first. */
export type ValueSource = 'corpus.json' | FactSource | 'file-name' | 'folder';

export type ValueSources = { readonly [Name in 'title' | 'date' | 'speaker' | 'place']?: ValueSource };
