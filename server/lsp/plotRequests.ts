import type { CancellationToken, Connection } from 'vscode-languageserver';
import { collocatesPlot } from '../features/study/plots/collocatesPlot';
import { dispersionPlot } from '../features/study/plots/dispersionPlot';
import type { PlotSubject } from '../features/study/plots/plotSubject';
import { stampOf, type PlotTranscript } from '../features/study/plots/plotTranscripts';
import { sourcesPlot } from '../features/study/plots/sourcesPlot';
import { timePlot } from '../features/study/plots/timePlot';
import type { Corpus } from '../index/corpus';
import {
  methods,
  type CollocatesPlotParams,
  type CollocatesPlotResult,
  type DispersionPlotParams,
  type DispersionPlotResult,
  type PlotCorporaParams,
  type PlotCorporaResult,
  type PlotPlaceParams,
  type PlotPlaceResult,
  type SourcesPlotParams,
  type SourcesPlotResult,
  type TimePlotParams,
  type TimePlotResult,
} from '../protocol';
import type { Workspace } from '../workspace/workspace';
import { toRange } from './convert';
import type { RequestContexts } from './requestContext';
import type { RequestLog } from './requestLog';
import { Refused, respond } from './respond';

/** Limits of one answer: sources, and collocates. */
const most = { sources: 200, collocates: 5000 };

/** Connects the requests for the numbers of plots. Each waits until all files of its corpus are read. */
export function connectPlotRequests(
  connection: Connection,
  workspace: Workspace,
  contexts: RequestContexts,
  canonical: (uri: string) => string,
  log: RequestLog,
): void {
  connection.onRequest(methods.plotCorpora, respond(methods.plotCorpora, onCorpora, log));
  connection.onRequest(methods.dispersionPlot, respond(methods.dispersionPlot, onDispersion, log));
  connection.onRequest(methods.timePlot, respond(methods.timePlot, onTime, log));
  connection.onRequest(methods.sourcesPlot, respond(methods.sourcesPlot, onSources, log));
  connection.onRequest(methods.collocatesPlot, respond(methods.collocatesPlot, onCollocates, log));
  connection.onRequest(methods.plotPlace, respond(methods.plotPlace, onPlace, log));

  async function onCorpora(_: PlotCorporaParams, token: CancellationToken): Promise<PlotCorporaResult> {
    const corpora: PlotCorporaResult = [];
    for (const folder of workspace.all()) {
      const corpus = await contexts.searchableCorpus(folder, token);
      const sets = corpus.config.sets.map(({ name }) => name);
      corpora.push({ root: folder.root, name: folder.name, transcripts: corpus.entries().length, sets });
    }
    return corpora;
  }

  async function onDispersion(
    { root, ...question }: DispersionPlotParams,
    token: CancellationToken,
  ): Promise<DispersionPlotResult> {
    const corpus = await corpusOf(root, question.subjects, token);
    const plot = await dispersionPlot(corpus, question, () => token.isCancellationRequested);
    return { ...plot, transcripts: forClient(plot.transcripts) };
  }

  async function onTime({ root, ...question }: TimePlotParams, token: CancellationToken): Promise<TimePlotResult> {
    const corpus = await corpusOf(root, question.subjects, token);
    const plot = await timePlot(corpus, question, () => token.isCancellationRequested);
    return { ...plot, transcripts: forClient(plot.transcripts) };
  }

  async function onSources(
    { root, limit, ...question }: SourcesPlotParams,
    token: CancellationToken,
  ): Promise<SourcesPlotResult> {
    const corpus = await corpusOf(root, [], token);
    const wanted = { ...question, limit: Math.min(most.sources, limit) };
    const plot = await sourcesPlot(corpus, wanted, () => token.isCancellationRequested);
    return { ...plot, transcripts: forClient(plot.transcripts) };
  }

  async function onCollocates(
    { root, limit, ...question }: CollocatesPlotParams,
    token: CancellationToken,
  ): Promise<CollocatesPlotResult> {
    const corpus = await corpusOf(root, [], token);
    const wanted = { ...question, limit: Math.min(most.collocates, limit) };
    return collocatesPlot(corpus, wanted, () => token.isCancellationRequested);
  }

  async function onPlace(
    { root, uri, stamp, start, end }: PlotPlaceParams,
    token: CancellationToken,
  ): Promise<PlotPlaceResult> {
    const corpus = await corpusOf(root, [], token);
    const entry = corpus.entry(canonical(uri));
    if (entry === undefined || stampOf(entry.facts) !== stamp) return null;
    return { range: toRange(entry.facts.lineStarts, { start, end }) };
  }

  /** Themes are waited for only where one is plotted. */
  async function corpusOf(root: string, subjects: readonly PlotSubject[], token: CancellationToken): Promise<Corpus> {
    const folder = workspace.all().find(each => each.root === root);
    if (folder === undefined) throw new Refused('This folder is no longer open.');
    const hasTheme = subjects.some(({ kind }) => kind === 'theme');
    return hasTheme ? contexts.corpusWithThemes(folder, token) : contexts.wholeCorpus(folder, token);
  }

  function forClient(transcripts: readonly PlotTranscript[]): PlotTranscript[] {
    return transcripts.map(transcript => ({ ...transcript, uri: contexts.toClient(transcript.uri) }));
  }
}
