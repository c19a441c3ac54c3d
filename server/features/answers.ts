import type { Problem, Severity, TextChange } from '../text/problem';
import type { Span } from '../text/span';
import type { Silence } from '../index/model';
import type { SearchGroup } from '../search/model';
import type { FormulaChange } from '../themes/formulas/model';
import type { ThemeForm } from '../themes/model';

/**
 * What features answer: plain data, spans and URIs, no protocol types. A handler is: convert, ask, convert.
 * Offsets are those of the transcript as on disk or, in a source page, of the page's text.
 */

/** A place in a transcript, or in a source page; `lines` (starts of lines) is there only for a source page, whose text is no file of the corpus. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
  readonly lines?: Uint32Array;
}

export interface HoverOptions {
  /** Whether links that run the extension's own commands may be written. */
  readonly commandLinks: boolean;
}

export interface HoverAnswer {
  /** What the hover speaks of. */
  readonly span: Span;
  /** Markdown in which all text of files is escaped; links are those of `commands` and only where asked for. */
  readonly markdown: string;
}

export interface DefinitionAnswer {
  /** What was asked about: underlined by editors while the control key is held. */
  readonly origin: Span;
  readonly places: readonly Place[];
}

export type OutlineKind = 'title' | 'section' | 'paragraph' | 'notes' | 'note';

/** A node of the outline: `selection` lies inside `span`, and `span` inside that of its parent. */
export interface OutlineSymbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

export interface CorpusSymbol {
  /** Holds the query's spelling, in parentheses where it is not the main name: editors drop symbols whose name does not match. */
  readonly name: string;
  readonly kind: 'transcript' | 'work' | 'source' | 'theme';
  /** What is shown beside it: a date, a count. */
  readonly container?: string;
  readonly place: Place;
}

export interface Fold {
  readonly span: Span;
  readonly kind: 'notes' | 'furniture' | 'section' | 'bracket';
}

export const tokenKinds = [
  'citation',
  'quotation',
  'editorial',
  'stage',
  'honorific',
  'date',
  'furniture',
  'noteMark',
] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** Semantic tokens come sorted and never overlap; they may run over several lines. */
export interface Token {
  readonly span: Span;
  readonly kind: TokenKind;
}

export interface Hint {
  /** The hint stands behind this offset. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip?: string;
}

export interface DocumentLinkAnswer {
  readonly span: Span;
  /** A web address, a source page or a transcript. */
  readonly target: string;
  readonly tooltip: string;
}

/** How often the corpus cites a verse of a source page. */
export interface Lens {
  readonly span: Span;
  /** "cited 3 times in 2 transcripts" */
  readonly title: string;
  readonly key: string;
  readonly sites: readonly Place[];
}

/** A quick fix: edits of the same file, or something to silence in corpus.json. */
export interface ActionAnswer {
  readonly title: string;
  readonly problem: Problem;
  /** The one that "fix" without a choice would take. */
  readonly preferred: boolean;
  readonly edits?: readonly TextChange[];
  readonly silence?: Silence;
}

export interface CompletionAnswer {
  /** What the items replace: the part that has been typed, up to the cursor. */
  readonly replace: Span;
  readonly items: readonly CompletionItem[];
}

export interface CompletionItem {
  readonly label: string;
  readonly kind: 'work' | 'chapter' | 'verse';
  readonly detail?: string;
  /** Text that replaces the typed part. */
  readonly insert: string;
  /** Text against which what is typed is matched. */
  readonly filter: string;
  /** Sorts the items in their order. */
  readonly sort: string;
}

/** A passage that matches a search, ready for a list. */
export interface SearchPassage {
  readonly uri: string;
  readonly span: Span;
  /** On one line, cut around the matches to about 300 characters. */
  readonly text: string;
  /** Matches as offsets in `text`, in order, without overlap. */
  readonly matches: readonly Span[];
  /** Matches as offsets in the file. */
  readonly matchSpans: readonly Span[];
  readonly title: string;
  /** ISO 8601, possibly only a year. */
  readonly date?: string;
  readonly score: number;
  /** Index into the groups of the answer. */
  readonly group: number;
}

export interface SearchResults {
  readonly total: number;
  /** False where `total` is a lower bound. */
  readonly exact: boolean;
  /** The spellings that matched. */
  readonly groups: readonly SearchGroup[];
  readonly hits: readonly SearchPassage[];
  readonly note?: string;
}

/** What can follow in a query that is being typed. */
export interface QueryCompletion {
  /** What the items replace, up to the cursor. */
  readonly replace: Span;
  readonly items: readonly { readonly label: string; readonly insert: string; readonly detail?: string }[];
}

export type AnnotationKind =
  'citation' | 'note-mark' | 'note' | 'editorial' | 'stage' | 'honorific' | 'date' | 'furniture';

/** An entry of `corpus-study annotations --json`, without its file. */
export interface Annotation extends Span {
  readonly text: string;
  readonly kind: AnnotationKind;
  readonly target?: string;
  readonly form?: string;
  readonly problems?: readonly { readonly code: string; readonly message: string }[];
}

/** An entry of `corpus-study check --json`. */
export interface CheckEntry extends Span {
  readonly file: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** What `corpus-study themes --json` prints. */
export interface ThemesReport {
  readonly themes: readonly {
    readonly label: string;
    readonly key: string;
    readonly count: number;
    readonly transcripts: number;
    readonly forms: readonly { readonly text: string; readonly count: number }[];
    readonly occurrences: readonly ({ readonly file: string; readonly kind: ThemeForm } & Span)[];
  }[];
}

/** What `corpus-study search --json` prints. Offsets are the file's. */
export interface SearchReport {
  readonly total: number;
  readonly exact: boolean;
  readonly groups: readonly SearchGroup[];
  readonly hits: readonly ({
    readonly file: string;
    readonly text: string;
    readonly matches: readonly ({ readonly form: string } & Span)[];
    readonly group: number;
  } & Span)[];
  readonly note?: string;
}

/** What a passage that recurs is: a speaker's own, a greeting or prayer at the beginning or end of transcripts, or words of a source that is cited there. */
export type FormulaKind = 'passage' | 'opening' | 'closing' | 'quotation';

/** A passage that recurs nearly word for word. */
export interface FormulaAnswer {
  readonly words: number;
  readonly kind: FormulaKind;
  /** Key of the cited source, where the passage is quoted from one that is known. */
  readonly source?: string;
  /** Number of transcripts. */
  readonly transcripts: number;
  /** In reading order; those without `changes` have the passage word for word, and there is at least one. */
  readonly places: readonly FormulaPlace[];
}

export interface FormulaPlace extends Place {
  readonly changes: readonly FormulaChange[];
}

/** `here` stands in a place instead of `there` in the passage; one of the two may be empty. */
export interface WordingChange {
  readonly here: string;
  readonly there: string;
}

/** What `corpus-study formulas --json` prints; a speaker's own passages, then greetings and prayers, then quotations. */
export type FormulasReport = readonly {
  readonly text: string;
  readonly words: number;
  readonly quotation: boolean;
  /** Key of the quoted source, where it is known. */
  readonly source?: string;
  readonly edge?: 'opening' | 'closing';
  /** `changes` is there where a place has other words. */
  readonly occurrences: readonly ({ readonly file: string; readonly changes?: readonly WordingChange[] } & Span)[];
}[];

export type ConcordanceSort = 'text' | 'left' | 'node' | 'right' | 'date';

/** What `corpus-study concordance --json` prints: `node` is what matched, with what stands left and right of it. */
export interface Concordance {
  readonly total: number;
  readonly lines: readonly ({
    readonly file: string;
    readonly left: string;
    readonly node: string;
    readonly right: string;
    readonly date?: string;
  } & Span)[];
}

/** The query language on one line, for help, hovers and placeholders. */
export const queryHelp =
  'words, "exact phrase", -without, begin*, this OR that, a NEAR/5 b, year:2014..2024, in:title|body|notes|quotations, speaker:name, file:2014-*, cites:quran:2, theme:"…"';

/** Commands of the extension that Markdown and lenses may name; the client registers them. Arguments are JSON. */
export const commands = {
  /** Arguments `[key, uri]`: shows all places that cite `key` in the corpus of the file `uri`; a position (LSP) in third place says where. */
  showSites: 'corpusStudy.showSites',
  /** Arguments `[uri, position]` (LSP): shows all other places of the passage that recurs at the position. */
  showFormula: 'corpusStudy.showFormula',
  /** Arguments `[uri, line]`: opens a source page at a line (from 0). */
  openSource: 'corpusStudy.openSource',
} as const;

/** Scheme of read-only source documents: `corpus-source:/quran/005 al-Maidah.txt`, see sourceUri.ts. */
export const sourceScheme = 'corpus-source';
