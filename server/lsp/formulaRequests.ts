import type { CancellationToken, Connection } from 'vscode-languageserver';
import { describeKey } from '../citations/key';
import type { FormulaAnswer, FormulaPlace } from '../features/themes/formulas';
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
import type { RequestLog } from './requestLog';
import { respond } from './respond';
import type { Workspace } from '../workspace/workspace';

/** Limits of one answer: passages, and characters of each passage. */
const most = { passages: 5000, characters: 300 };

/** Connects the requests about recurring passages. */
export function connectFormulaRequests(
  connection: Connection,
  workspace: Workspace,
  contexts: RequestContexts,
  log: RequestLog,
): void {
  connection.onRequest(methods.formulas, respond(methods.formulas, onFormulas, log));
  connection.onRequest(methods.formulaAt, respond(methods.formulaAt, onFormulaAt, log));

  async function onFormulas({ limit }: FormulasParams, token: CancellationToken): Promise<FormulasResult> {
    const wanted = Math.max(1, Math.min(most.passages, limit));
    const result: FormulasResult = { total: 0, formulas: [], sameSpeeches: [] };
    for (const folder of workspace.all()) {
      const corpus = await contexts.wholeCorpus(folder, token);
      const ranked = await rankedFormulas(corpus, wanted, () => token.isCancellationRequested);
      result.total += ranked.total;
      for (const { uris, share } of ranked.sameSpeeches)
        result.sameSpeeches.push({
          uris: uris.map(uri => contexts.toClient(uri)),
          titles: uris.map(uri => corpus.entry(uri)?.title ?? ''),
          share,
        });
      for (const formula of ranked.formulas.slice(0, wanted - result.formulas.length))
        result.formulas.push(await toItem(corpus, formula));
    }
    return result;
  }

  async function onFormulaAt({ uri, position }: FormulaAtParams, token: CancellationToken): Promise<FormulaAtResult> {
    const context = await contexts.forDocument(uri, 'corpus', token);
    const found =
      context === undefined || context.isPage
        ? undefined
        : await formulaAt(context.corpus, context.uri, context.offset(position));
    if (context === undefined || found === undefined) return null;
    const here = found.formula.places.findIndex(
      ({ uri, span }) => uri === context.uri && span.start === found.span.start,
    );
    const sites = found.formula.places.map(place => ({
      ...toLocation(context.corpus, place),
      exact: place.changes.length === 0,
    }));
    return { ...(await toItem(context.corpus, found.formula)), sites, here };
  }

  async function toItem(corpus: Corpus, formula: FormulaAnswer): Promise<FormulaItem> {
    const { words, transcripts, kind, source, places } = formula;
    return {
      text: shorten(await formulaText(corpus, formula), most.characters),
      words,
      transcripts,
      kind,
      ...(source === undefined ? {} : { source: describeKey(source, knownWorks(corpus)) }),
      places: places.length,
      exact: places.every(({ changes }) => changes.length === 0),
      first: toLocation(corpus, places[0]),
    };
  }

  function toLocation(corpus: Corpus, { uri, span }: FormulaPlace): FormulaItem['first'] {
    return { uri: contexts.toClient(uri), range: toRange(corpus.entry(uri)!.facts.lineStarts, span) };
  }
}
