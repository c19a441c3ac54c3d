import type { FootnoteStyle } from '../features/document/footnote';
import type { TokenKind } from '../features/document/semanticTokens';
import type { ProtocolRange } from './range';

/** `corpus/quote`: a part of a transcript as a quotation with its source: `“…” — Title, 12 May 1996, ¶ 7`. */
export interface QuoteParams {
  uri: string;
  range: ProtocolRange;
}
/** Null if the file is not a transcript. */
export type QuoteResult = { text: string } | null;

/**
 * `corpus/footnotes`: a part of a transcript as a footnote in each style, with page or paragraph. An empty range gives the reference
 * without words of the text.
 */
export interface FootnotesParams {
  uri: string;
  range: ProtocolRange;
}
/** Null if the file is not a transcript. */
export type FootnotesResult = Record<FootnoteStyle, string> | null;

/** `corpus/tei`: a transcript with its annotations as a document of TEI P5. Waits until all themes are known. */
export interface TeiParams {
  uri: string;
}
/** Null if the file is not a transcript. `notes` are sentences for the user: what is replaced. */
export type TeiResult = { text: string; notes: readonly string[] } | null;

/**
 * `corpus/neighbour`: the next or previous citation in the same file, after the last one the first; or the next or previous
 * mention of the theme at the position, which may be in another transcript, by date.
 */
export interface NeighbourParams {
  uri: string;
  position: { line: number; character: number };
  kind: 'citation' | 'theme';
  direction: 'next' | 'previous';
}
/** Null if there is none. */
export type NeighbourResult = { uri: string; range: ProtocolRange } | null;

/**
 * `corpus/marks`: what is not in the semantic tokens of a client with `isolatesColours`, for the whole file, line by line.
 */
export interface MarksParams {
  uri: string;
}
export type MarksResult = TextMark[];
/** A piece of one line. `kind` is the type of the semantic token. */
export interface TextMark {
  kind: TokenKind;
  range: ProtocolRange;
}

/**
 * `corpus/citationLevels`: the source that is cited at a position of a transcript, or shown there on a source page, and
 * what it is a part of: the verse, its chapter, its work.
 */
export interface CitationLevelsParams {
  uri: string;
  position: { line: number; character: number };
}
/** The innermost first. Empty where no source is known at the position. */
export type CitationLevelsResult = CitationLevelItem[];
export interface CitationLevelItem {
  /** Key of the source, for `corpus/sites`. */
  key: string;
  /** `this verse`, `chapter`, `volume`, `work`. */
  name: string;
  /** Its full name. */
  title: string;
  /** Number of places that cite it or a part of it. */
  count: number;
}

/** `corpus/sites`: all places that cite a source. */
export interface SitesParams {
  /** Key of the source: `quran:2:255`. */
  key: string;
  /** A file of the corpus to search. Without it, all corpora of the workspace are searched. */
  uri?: string;
}
export type SitesResult = { uri: string; range: ProtocolRange }[];

/** `corpus/sourcePlace`: the source page of a key, and the line (from 0) of the place on it. */
export interface SourcePlaceParams {
  root: string;
  key: string;
}
/** Null if there is no page. */
export type SourcePlaceResult = { uri: string; line: number } | null;

/** `corpus/cursor`: what is at a position, for a client that offers only commands that apply. */
export interface CursorParams {
  uri: string;
  position: { line: number; character: number };
}
export interface CursorResult {
  /** Missing where nothing that features answer about is at the position. */
  on?: 'mark' | 'citation' | 'date' | 'honorific' | 'theme' | 'note';
  /** The passage at the position is repeated elsewhere. */
  repeated: boolean;
}
