import type { Span } from '../../text/span';
import type { Work } from '../citation';
import type { Level } from '../key';

/** The source that "ibid." and "this verse" mean. `unknown` is one that stands in no table: nothing may be carried over it. */
type LastSource =
  | { readonly work: string; readonly levels: readonly Level[]; readonly key: string; readonly block: number }
  | 'unknown'
  | undefined;

/** What has been read so far and may be carried into what follows. */
export interface CarriedContext {
  lastSource: LastSource;
  /** The last verse or chapter of a scripture, not broken by an unknown source. */
  lastScripture:
    | {
        readonly work: 'quran' | 'bible';
        readonly levels: readonly Level[];
        readonly key: string;
        readonly block: number;
      }
    | undefined;
  /** A work named without a place in this paragraph: "In Nahj al-Balagha we read … (Sermon 27)". */
  mentionedWork: { readonly work: Work; readonly block: number; readonly span: Span } | undefined;
  /** Which scripture this paragraph spoke of last. */
  topic: { readonly work: 'quran' | 'bible'; readonly block: number; readonly at: number } | undefined;
  /** Whether the document has cited the Qur'an by name. */
  citesQuran: boolean;
}

export function emptyContext(): CarriedContext {
  return {
    lastSource: undefined,
    lastScripture: undefined,
    mentionedWork: undefined,
    topic: undefined,
    citesQuran: false,
  };
}
