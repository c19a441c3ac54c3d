import type { Citation, Work } from '../citations/model';
import type { PassageFacts } from '../search/model';
import type { Problem } from '../text/problem';
import type { Spoken } from '../themes/formulas/model';
import type { ThemeCuration, ThemeFacts } from '../themes/model';
import type { CalendarDate } from '../transcript/calendar';
import type { Transcript } from '../transcript/model';

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

/** What corpus.json says. All of it optional for users; here with its defaults. */
export interface CorpusConfig {
  /** Overrides by path relative to the corpus; `*` and `**` are allowed. */
  readonly transcripts: Readonly<Record<string, TranscriptOverride>>;
  readonly works: readonly Work[];
  readonly curation: ThemeCuration;
  readonly silence: readonly Silence[];
  /** Problems of corpus.json itself, with spans in it; what could be read is used all the same. */
  readonly problems: readonly Problem[];
}

export interface TranscriptOverride {
  readonly title?: string;
  readonly date?: CalendarDate;
  readonly speaker?: string;
  readonly place?: string;
}

/** A diagnostic not to be shown: a code everywhere (`code` alone), in one file, or at one text of one file. */
export interface Silence {
  readonly code: string;
  readonly file?: string;
  readonly text?: string;
}
