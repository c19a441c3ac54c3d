import type { ProtocolRange } from './range';

/**
 * `corpus/formulas`: passages that are repeated nearly word for word. First those of the speaker, then greetings and
 * prayers at the start and end of transcripts, then quotations of cited sources. In each of these groups, those that cover
 * most text in all places together come first.
 */
export interface FormulasParams {
  /** Maximum number of passages. */
  limit: number;
}
export interface FormulasResult {
  /** Number of passages without the limit. */
  total: number;
  formulas: FormulaItem[];
  /**
   * Transcripts that are the same speech, or nearly. Passages that only they have in common are not in `formulas`. `share`
   * is the share of the words that agree, from 0.8 to 1, in the two that agree least.
   */
  sameSpeeches: { uris: string[]; titles: string[]; share: number }[];
}
/** A repeated passage. */
export interface FormulaItem {
  /** The passage on one line, shortened to about 300 characters. */
  text: string;
  /** Number of words of the whole passage. */
  words: number;
  /** Number of transcripts that have it. */
  transcripts: number;
  kind: 'passage' | 'opening' | 'closing' | 'quotation';
  /** Full name of the quoted source, if it is known. */
  source?: string;
  /** Number of places: in a large corpus there may be thousands, so `corpus/formulaAt` tells them. */
  places: number;
  /** Whether all places have the same words. */
  exact: boolean;
  /** The first place in the order of transcripts and text. */
  first: { uri: string; range: ProtocolRange };
}

/** `corpus/formulaAt`: the repeated passage at a position. */
export interface FormulaAtParams {
  uri: string;
  position: { line: number; character: number };
}
/**
 * `sites` are all places: those of the transcript first, then the others in the order of transcripts and text; `exact` if the
 * words are those of `text`. `here` is the index of the site at the position. Null if there is no repeated passage.
 */
export type FormulaAtResult =
  (FormulaItem & { sites: { uri: string; range: ProtocolRange; exact: boolean }[]; here: number }) | null;
