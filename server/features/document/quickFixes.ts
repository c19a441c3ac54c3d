import { escapeGlob } from '../../base/glob';
import type { Silence } from '../../config/corpusConfig';
import type { Corpus } from '../../index/corpus';
import type { Problem, TextChange } from '../../text/problem';
import { touches, type Span } from '../../text/span';
import { shorten } from '../shared/readableText';
import { problems, silencedText } from './problems';

/** A quick fix: either edits of the same file, or a silence to add to corpus.json. */
export interface QuickFix {
  readonly title: string;
  readonly problem: Problem;
  /** Whether an "auto fix" command applies this one. */
  readonly preferred: boolean;
  readonly edits?: readonly TextChange[];
  readonly silence?: Silence;
}

/** Longest quotation of a silenced text in a title, in characters. Chosen by hand. */
const maxQuotedText = 40;

/**
 * Quick fixes for the problems that `span` touches: first repairs, then silences for the place and for all problems of
 * the kind. Rejects with `TextUnavailable`.
 */
export async function quickFixes(corpus: Corpus, uri: string, span: Span): Promise<QuickFix[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const touched = (await problems(corpus, uri)).filter(
    problem => touches(problem, span.start) || touches(problem, span.end) || touches(span, problem.start),
  );
  if (touched.length === 0) return [];
  const text = await corpus.text(uri);
  const repairs = touched.flatMap(problem =>
    (problem.fixes ?? []).map((fix, index): QuickFix => ({
      title: fix.title,
      problem,
      preferred: index === 0 && touched.length === 1,
      edits: fix.edits,
    })),
  );
  const silences = new Map<string, QuickFix>();
  for (const problem of touched) {
    const silenced = silencedText(entry, text, problem);
    const fixes: readonly QuickFix[] = [
      {
        title: `Silence here: “${shorten(silenced, maxQuotedText)}”`,
        problem,
        preferred: false,
        silence: { code: problem.code, file: escapeGlob(entry.name), text: silenced },
      },
      { title: `Silence this kind: ${problem.code}`, problem, preferred: false, silence: { code: problem.code } },
    ];
    for (const fix of fixes) {
      const key = JSON.stringify(fix.silence);
      if (!silences.has(key)) silences.set(key, fix);
    }
  }
  return [...repairs, ...silences.values()];
}
