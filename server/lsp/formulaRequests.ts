import type { CancellationToken, Connection } from 'vscode-languageserver';
import { describeKey } from '../citations/key';
import type { FormulaAnswer } from '../features/themes/formulas';
import { formulaAt, formulaText, rankedFormulas } from '../features/themes/formulas';
import { shorten } from '../features/shared/readableText';
import { knownWorks } from '../features/sources/knownWorks';
import type { Corpus } from '../index/corpus';
import {
  methods,
  type FormulaAtParams,
  type FormulaAtResult,
  type FormulaItem,
  type FormulasParams,
  type FormulasResult,
} from '../protocol';
import { toRange } from './convert';
import type { RequestContexts } from './requestContext';
import { respond } from './respond';
import type { Workspace } from '../workspace/workspace';

/** Most passages that one answer holds, whatever is asked for, and most characters of each. */
const most = { passages: 5000, characters: 300 };

/** Connects the requests about passages that recur. */
export function connectFormulaRequests(connection: Connection, workspace: Workspace, questions: RequestContexts): void {
  const log = (message: string): void => connection.console.error(message);
  connection.onRequest(methods.formulas, respond(methods.formulas, onFormulas, log));
  connection.onRequest(methods.formulaAt, respond(methods.formulaAt, onFormulaAt, log));

  async function onFormulas({ limit }: FormulasParams, token: CancellationToken): Promise<FormulasResult> {
    const wanted = Math.max(1, Math.min(most.passages, limit));
    const result: FormulasResult = { total: 0, formulas: [] };
    for (const folder of workspace.all()) {
      const corpus = await questions.wholeCorpus(folder, token);
      const { total, formulas } = await rankedFormulas(corpus, wanted, () => token.isCancellationRequested);
      result.total += total;
      for (const formula of formulas.slice(0, wanted - result.formulas.length))
        result.formulas.push(await toItem(corpus, formula));
    }
    return result;
  }

  async function onFormulaAt({ uri, position }: FormulaAtParams, token: CancellationToken): Promise<FormulaAtResult> {
    const asked = await questions.about(uri, 'corpus', token);
    const found =
      asked === undefined || asked.isPage
        ? undefined
        : await formulaAt(asked.corpus, asked.uri, questions.offset(asked, position));
    if (asked === undefined || found === undefined) return null;
    const here = found.formula.places.findIndex(
      ({ uri, span }) => uri === asked.uri && span.start === found.span.start,
    );
    return { ...(await toItem(asked.corpus, found.formula)), here };
  }

  async function toItem(corpus: Corpus, formula: FormulaAnswer): Promise<FormulaItem> {
    const { words, transcripts, kind, source, places } = formula;
    return {
      text: shorten(await formulaText(corpus, formula), most.characters),
      words,
      transcripts,
      kind,
      ...(source === undefined ? {} : { source: describeKey(source, knownWorks(corpus)) }),
      sites: places.map(({ uri, span, changes }) => ({
        uri: questions.outward(uri),
        range: toRange(corpus.entry(uri)!.facts.lineStarts, span),
        exact: changes.length === 0,
      })),
    };
  }
}
