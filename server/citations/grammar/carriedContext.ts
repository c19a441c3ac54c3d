import type { Span } from '../../text/span';
import type { BibleBook } from '../bible';
import type { InstrumentType } from '../instruments';
import type { Work } from '../citation';
import type { Level } from '../key';
import type { Scripture } from './scripture/scripture';

/**
 * The source that "ibid." refers to. `unknown` is a source that no table knows: a later "ibid." must not refer to the
 * source before it.
 */
type LastSource =
  | { readonly work: string; readonly levels: readonly Level[]; readonly key: string; readonly block: number }
  | 'unknown'
  | undefined;

/** A work that the notes have cited, with its last place. */
export interface CitedWork {
  readonly work: Work;
  readonly source: Exclude<LastSource, 'unknown' | undefined>;
  /** The first number of its places. Undefined if these are in different volumes, or if there is none. */
  readonly volume: number | undefined;
  /** The sounds of the last words of its author's names. */
  readonly surnames: ReadonlySet<string>;
}

/** A chapter that the running text has cited, with what shows whether it is the one that is being gone through. */
export interface Passage {
  readonly source: Scripture;
  readonly chapter: number;
  /** The cited verses; the whole chapter has all of them. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  /** The first and the last block that cite it. */
  readonly firstBlock: number;
  readonly block: number;
  /** End of its last citation, in UTF-16 units of the view. */
  readonly end: number;
  /** Whether the text says that it is its subject: "tonight it's Luke 15", "Predigttext: Mt 5,3-12", a title. */
  readonly isDeclared: boolean;
  /** Whether it was last cited in a line of readings: "Lecturas: Jos 5; Sal 33; Lc 15". */
  readonly isReading: boolean;
  /** Whether it was only cited in brackets, as a parallel: "what good is it to wish a cold man warm (James 2:15-16)?" */
  readonly isAside: boolean;
  /** How often it was cited. */
  readonly count: number;
}

/** A passage that the transcript as a whole is about: the text of a sermon, a reading of a service, the surah of a lesson. */
export interface Subject {
  readonly source: Scripture;
  readonly chapter: number;
  /** The first and the last verse. */
  readonly from: number;
  readonly to: number;
  readonly block: number;
  /** End of its citation, in UTF-16 units of the view. */
  readonly end: number;
  /** Whether it stands in a list of readings, of which the sermon may be about any. */
  readonly isReading: boolean;
}

/** Verses of a chapter, and the block that cites them. */
interface PlaceOfVerses {
  readonly outer: number;
  readonly from: number;
  readonly to: number;
  readonly block: number;
}

/** What later citations may take over from earlier ones. Changes while blocks are read. */
export interface CarriedContext {
  lastSource: LastSource;
  /** Whether a sentence or a paragraph without a citation follows the source that was cited last. */
  sentenceSinceSource: boolean;
  /** The verse or chapter that was cited last, as long as no other work was cited since. */
  lastScripture:
    | {
        readonly work: 'quran' | 'bible';
        readonly levels: readonly Level[];
        readonly key: string;
        readonly block: number;
      }
    | undefined;
  /** The works that notes have cited, by key, in the order of their last places. */
  citedWorks: ReadonlyMap<string, CitedWork>;
  /** The last work named without a locus: "In Nahj al-Balagha we read … (Sermon 27)". Used within its block only. */
  mentionedWork: { readonly work: Work; readonly block: number; readonly span: Span } | undefined;
  /** The place in a work that the same text cited last; notes do not change that of the running text. */
  lastPlace:
    | { readonly work: string; readonly levels: readonly Level[]; readonly key: string; readonly block: number }
    | undefined;
  /** The last place in each work that is cited by chapters and verses: the chapter, and its verses. */
  readonly placesOfPage: Map<string, PlaceOfVerses>;
  /** The work with pages and columns, of Plato or Aristotle, that was cited last; `at` is the offset of its place. */
  columnWork: { readonly work: Work; readonly at: number } | undefined;
  /**
   * The law or international document that was named or cited last; `end` is the offset after it. With `isOneOfTwo`, its
   * paragraph has named another one, too.
   */
  instrument:
    { readonly work: Work; readonly block: number; readonly end: number; readonly isOneOfTwo: boolean } | undefined;
  /** The noun alone that stood for a law last: "the Convention". */
  instrumentNoun: { readonly type: InstrumentType; readonly block: number; readonly end: number } | undefined;
  /** Keys of the laws of which the text has cited a place. */
  readonly citedInstruments: Set<string>;
  /** The book of the Bible that was named or cited last. Used within its block only. */
  lastBook: { readonly book: BibleBook; readonly block: number } | undefined;
  /** The chapters that the running text has cited, each at its last citation. */
  passages: readonly Passage[];
  /** The passages that the transcript is about, in the order of the text. */
  subjects: readonly Subject[];
  /** The book of the Bible that was named last without a place, with the offsets of its name: "in Matthew", "San Lucas". */
  namedBook:
    { readonly book: BibleBook; readonly block: number; readonly start: number; readonly at: number } | undefined;
  /** The last book whose name is also a person's and stood before a number: "we go through Ruth 2". It may not have been read. */
  doubtfulBook: { readonly book: BibleBook; readonly block: number } | undefined;
  /** Whether the running text has had a verse whose chapter is unknown: another one may belong to the same chapter. */
  hasLooseVerse: boolean;
  /** Index of the last block that names or cites the Qur'an, -1 if none does. */
  quranBlock: number;
  /** The scripture that was named or cited last. Used mostly within its block. */
  topic: { readonly work: 'quran' | 'bible'; readonly block: number } | undefined;
  /** Keys of the resolutions of the United Nations that the transcript has cited. */
  readonly resolutions: Set<string>;
  /** Whether the transcript has cited the Qur'an before. */
  citesQuran: boolean;
  /** Whether the transcript speaks of another scripture, a poem or a song. Undefined until somebody asks. */
  speaksOfOtherVerses: boolean | undefined;
}

export function emptyContext(): CarriedContext {
  return {
    lastSource: undefined,
    sentenceSinceSource: false,
    lastScripture: undefined,
    citedWorks: new Map(),
    mentionedWork: undefined,
    lastPlace: undefined,
    placesOfPage: new Map(),
    columnWork: undefined,
    instrument: undefined,
    instrumentNoun: undefined,
    citedInstruments: new Set(),
    lastBook: undefined,
    passages: [],
    subjects: [],
    namedBook: undefined,
    doubtfulBook: undefined,
    hasLooseVerse: false,
    quranBlock: -1,
    topic: undefined,
    resolutions: new Set(),
    citesQuran: false,
    speaksOfOtherVerses: undefined,
  };
}
