import type { CancellationToken, Connection } from 'vscode-languageserver';
import { selectedForm, themeIn } from '../features/themes/curationActions';
import { hoverTheme } from '../features/hover/hoverTheme';
import { themeList, themeListItem } from '../features/themes/themeList';
import { themeMentionLines, themeTranscripts } from '../features/themes/themeTree';
import { firstMention, orderedMentions } from '../features/themes/themeMentions';
import { toPlace } from '../features/shared/sites';
import type { Corpus } from '../index/corpus';
import {
  methods,
  type ThemeAtParams,
  type ThemeAtResult,
  type ThemeMentionsParams,
  type ThemeMentionsResult,
  type ThemeParams,
  type ThemeSection,
  type ThemeSitesResult,
  type ThemesParams,
  type ThemesResult,
  type ThemeSummaryResult,
  type ThemeTranscriptsResult,
} from '../protocol';
import { themeOrders, type ThemeOrder } from '../themes/themeFacts';
import { toRange } from './convert';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { RequestContexts } from './requestContext';
import type { RequestLog } from './requestLog';
import { respond } from './respond';
import type { Workspace } from '../workspace/workspace';

/** Limit of one answer: themes of one corpus. */
const mostThemes = 2000;

/** The order, or the default for one that this server does not know. */
function knownOrder(order: string | undefined): ThemeOrder | undefined {
  return themeOrders.find(known => known === order);
}

/** Connects the requests that list themes and their mentions. */
export function connectThemeRequests(
  connection: Connection,
  workspace: Workspace,
  contexts: RequestContexts,
  canonical: (uri: string) => string,
  log: RequestLog,
): void {
  connection.onRequest(methods.themes, respond(methods.themes, onThemes, log));
  connection.onRequest(methods.themeTranscripts, respond(methods.themeTranscripts, onTranscripts, log));
  connection.onRequest(methods.themeMentions, respond(methods.themeMentions, onMentions, log));
  connection.onRequest(methods.themeSites, respond(methods.themeSites, onSites, log));
  connection.onRequest(methods.themeSummary, respond(methods.themeSummary, onSummary, log));
  connection.onRequest(methods.themeAt, respond(methods.themeAt, onThemeAt, log));

  async function onThemes(params: ThemesParams, token: CancellationToken): Promise<ThemesResult> {
    const of = params.uri === undefined ? undefined : workspace.of(canonical(params.uri));
    const folders = params.uri !== undefined ? (of === undefined ? [] : [of]) : workspace.all();
    const sections: ThemeSection[] = [];
    for (const folder of folders) {
      if (params.root !== undefined && folder.root !== params.root) continue;
      sections.push(await section(folder, params, token));
    }
    return { sections };
  }

  async function section(
    folder: CorpusFolder,
    { uri, filter, order, limit, partial = false }: ThemesParams,
    token: CancellationToken,
  ): Promise<ThemeSection> {
    const corpus = await (partial ? contexts.wholeCorpus(folder, token) : contexts.corpusWithThemes(folder, token));
    const { read, found } = corpus.themesRead;
    const question = {
      uri: uri && canonical(uri),
      filter,
      order: knownOrder(order),
      limit: Math.max(1, Math.min(mostThemes, limit)),
    };
    const unavailable = await corpus.themesUnavailableReason();
    const { themes, more } = await themeList(corpus, question, () => token.isCancellationRequested);
    return {
      root: folder.root,
      name: folder.name,
      transcripts: corpus.entries().length,
      themes,
      more,
      hidden: [...corpus.config.curation.hidden],
      ...(read < found && { reading: { read, found } }),
      ...(unavailable !== undefined && { off: unavailable }),
    };
  }

  async function onTranscripts(
    { key, root, current }: ThemeParams,
    token: CancellationToken,
  ): Promise<ThemeTranscriptsResult> {
    const corpus = await corpusOf(root, token);
    return corpus === undefined
      ? []
      : (await themeTranscripts(corpus, key, current && canonical(current))).map(found => ({
          ...found,
          uri: contexts.toClient(found.uri),
        }));
  }

  async function onMentions(
    { key, root, current, uri }: ThemeMentionsParams,
    token: CancellationToken,
  ): Promise<ThemeMentionsResult> {
    const corpus = await corpusOf(root, token);
    const lines = corpus?.entry(canonical(uri))?.facts.lineStarts;
    if (corpus === undefined || lines === undefined) return [];
    const found = await themeMentionLines(corpus, key, canonical(uri), current && canonical(current));
    return found.map(({ span, form, text, match }) => ({
      uri,
      form,
      text,
      range: toRange(lines, span),
      match: { start: match.start, end: match.end },
    }));
  }

  async function onSites({ key, root, current }: ThemeParams, token: CancellationToken): Promise<ThemeSitesResult> {
    const folder = folderOf(root);
    const corpus = await corpusOf(root, token);
    if (folder === undefined || corpus === undefined) return [];
    return contexts.locations(
      folder,
      corpus,
      (await orderedMentions(corpus, key, current === undefined ? '' : canonical(current))).map(toPlace),
    );
  }

  async function onSummary({ key, root }: ThemeParams, token: CancellationToken): Promise<ThemeSummaryResult> {
    const corpus = await corpusOf(root, token);
    const first = corpus && (await firstMention(corpus, key));
    const entry = first && corpus?.entry(first.uri);
    return corpus === undefined || entry === undefined
      ? null
      : {
          markdown: (await hoverTheme(corpus, entry, key)).filter(part => part !== '').join('\n\n'),
        };
  }

  async function onThemeAt({ uri, range }: ThemeAtParams, token: CancellationToken): Promise<ThemeAtResult> {
    const context = await contexts.forDocument(uri, 'corpus', token);
    if (context === undefined || context.isPage) return {};
    const span = context.span(range);
    const key = await themeIn(context.corpus, context.uri, span);
    const themes = await context.corpus.themes();
    const summary = key === undefined ? undefined : themes.summary(key);
    const selection = await selectedForm(context.corpus, context.uri, span);
    return {
      root: context.folder.root,
      ...(summary !== undefined && { theme: themeListItem(themes, summary) }),
      ...(selection !== undefined && { selection }),
    };
  }

  async function corpusOf(root: string, token: CancellationToken): Promise<Corpus | undefined> {
    const folder = folderOf(root);
    if (folder === undefined) return undefined;
    return contexts.wholeCorpus(folder, token);
  }

  function folderOf(root: string): CorpusFolder | undefined {
    return workspace.all().find(folder => folder.root === root);
  }
}
