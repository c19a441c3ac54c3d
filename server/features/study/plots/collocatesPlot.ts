import { inSlices } from '../../../base/slices';
import type { Corpus } from '../../../index/corpus';
import { collocateSteps, type Collocates, type CollocateOptions } from '../collocates';
import { findNodes } from '../nodeTokens';
import { studyScope } from '../studyScope';
import { countWords } from '../wordCounts';

export interface CollocatesQuestion extends CollocateOptions {
  readonly query: string;
  readonly set?: string | undefined;
  /** Most collocates in the answer. */
  readonly limit: number;
}

/** The words around a query; the same numbers as `corpus-study collocates`. */
export interface CollocatesPlot extends Collocates {
  /** Collocates without the limit. */
  readonly found: number;
  readonly notes: readonly string[];
}

/** The strongest collocates of a query. Rejects with `UnknownSet` or `Cancelled`. */
export async function collocatesPlot(
  corpus: Corpus,
  { query, set, limit, ...options }: CollocatesQuestion,
  cancelled: () => boolean,
): Promise<CollocatesPlot> {
  const { scope, notes } = await studyScope(corpus, set, cancelled);
  const all = await countWords(corpus, scope, cancelled);
  const nodes = await findNodes(corpus, query, { ...(set !== undefined && { set }), cancelled });
  const counted = await inSlices(collocateSteps(nodes.entries, all, options), cancelled);
  const { collocates, ...totals } = counted;
  return {
    ...totals,
    collocates: collocates.slice(0, limit),
    found: collocates.length,
    notes: [...new Set([...notes, ...nodes.notes])],
  };
}
