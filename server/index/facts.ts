import type { Citation } from '../citations/citation';
import type { PassageFacts } from '../search/passages/passageFacts';
import type { Spoken } from '../themes/formulas/formula';
import type { ThemeFacts } from '../themes/themeFacts';
import type { CalendarDate } from '../transcript/calendar';
import type { Transcript } from '../transcript/transcript';

/** All that is known of one file. Plain data: made by `analyse`, on any thread; never changed. */
export interface FileFacts {
  readonly transcript: Transcript;
  readonly citations: readonly Citation[];
  /** Undefined where they were not sought or are still being found, and in entries: the index of themes holds them in its own way. */
  readonly themes?: ThemeFacts;
  readonly passages: PassageFacts;
  /** What is said, as numbers: what passages that recur are found by. */
  readonly spoken: Spoken;
  /** Offset of the start of each line, from 0: lets a span be told as line and character without the text. */
  readonly lineStarts: Uint32Array;
}

/** A transcript in a corpus. `uri` is its identity everywhere; `name` its path relative to the corpus, with `/`. */
export interface Entry {
  readonly uri: string;
  readonly name: string;
  readonly facts: FileFacts;
  /** The file's own statements with the overrides of corpus.json applied. */
  readonly title: string;
  readonly date?: CalendarDate;
  readonly speaker?: string;
  readonly place?: string;
}
