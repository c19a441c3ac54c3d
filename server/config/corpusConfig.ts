import type { Work } from '../citations/citation';
import type { Problem } from '../text/problem';
import type { ThemeCuration } from '../themes/themeFacts';
import type { CalendarDate } from '../transcript/calendar';

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
