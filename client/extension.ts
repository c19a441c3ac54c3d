import { commands, workspace, type Disposable, type ExtensionContext, type TextDocument, type Uri } from 'vscode';
import {
  methods,
  commands as serverLinkCommands,
  type StatusParams,
  type TranscriptGrouping,
} from '../server/protocol';
import { ConcordanceView } from './concordance/concordanceView';
import { Server } from './connection/server';
import { StatusDocument } from './connection/statusDocument';
import { chooseStatusAction, showStatusItem } from './connection/statusItem';
import { maintainContextKeys } from './contextKeys';
import { followCursor } from './cursorKeys';
import { GroupingChoice } from './lists/groupingChoice';
import type { MoreSourcesNode, SentenceNode, SourceNode } from './lists/sourceNodes';
import { SourcesView } from './lists/sourcesView';
import type { MoreTranscriptsNode, TranscriptNode } from './lists/transcriptNodes';
import { TranscriptsView } from './lists/transcriptsView';
import {
  goToNeighbour,
  openPlace,
  openSource,
  showCitations,
  showCitingPlaces,
  showMentions,
} from './navigation/citations';
import { giveSourcePagesTheirLanguage } from './navigation/sourcePages';
import { browseRepeatedPassages, showRepetitions, showRepetitionsAt } from './navigation/repeatedPassages';
import { Plots } from './plots/plots';
import type { PlotQuestion } from './plots/plotMessages';
import type { ProtocolPosition } from './ranges';
import { copySelectionAsFootnote } from './reading/copyAsFootnote';
import { copySelectionWithReference } from './reading/copyWithReference';
import { correctEncodings, reopenWithEncoding } from './reading/encoding';
import { exportTei } from './reading/exportTei';
import { markRightToLeftText } from './reading/marks';
import { drawPageRules } from './reading/pageRules';
import { ReadingView } from './reading/readingView';
import { giveTranscriptsTheirLanguage } from './reading/transcriptLanguage';
import { holdsTranscripts, isTranscript } from './recognise';
import { ResultsDocuments } from './search/resultsDocument';
import { SearchCommands } from './search/searchCommands';
import { SearchHistory } from './search/searchHistory';
import { tellNoTranscripts } from './start/noTranscripts';
import { openSampleCorpus } from './start/sampleCorpus';
import { errorMessage } from './text';
import { CurationCommands } from './themes/curationCommands';
import type { MentionNode, MoreNode, ThemeNode } from './themes/themeNodes';
import { ThemeOrderChoice } from './themes/themeOrder';
import { ThemesView } from './themes/themesView';
import { showError } from './messages';

/** The exports of the extension, which the tests in VS Code use. */
export interface Api {
  /** Settles when the folders and documents that were open at the start have been checked for transcripts. */
  initialCheck: Promise<void>;
  running(): boolean;
  status(): StatusParams | undefined;
  transcripts: TranscriptsView;
  sources: SourcesView;
  themes: ThemesView;
  reading: ReadingView;
  concordance: ConcordanceView;
  plots: Plots;
  /** Copies the sample corpus into a new folder in `parent`. */
  openSample(parent: Uri): Promise<Uri | undefined>;
}

/** The trees of the view container "Corpus". */
interface Lists {
  readonly transcripts: TranscriptsView;
  readonly sources: SourcesView;
  readonly themes: ThemesView;
}

/** The views with a page of their own. */
interface Pages {
  readonly reading: ReadingView;
  readonly concordance: ConcordanceView;
  readonly plots: Plots;
}

/**
 * VS Code calls this for a folder with text files, a plain text or Markdown document, or one of our commands. The
 * server is started only when a transcript is found.
 */
export function activate(context: ExtensionContext): Api {
  const server = new Server(context);
  const lists: Lists = {
    transcripts: new TranscriptsView(server, new GroupingChoice(context.workspaceState)),
    sources: new SourcesView(server),
    themes: new ThemesView(server, new ThemeOrderChoice(context.workspaceState)),
  };
  const reading = new ReadingView(server, context);
  const plots = new Plots(server, context);
  const resultsDocuments = new ResultsDocuments(server);
  const status = new StatusDocument(server, context);
  const concordance = new ConcordanceView(server, context);
  const search = new SearchCommands(server, new SearchHistory(context.workspaceState), resultsDocuments, concordance);
  context.subscriptions.push(
    server,
    lists.transcripts,
    lists.sources,
    lists.themes,
    reading,
    concordance,
    plots,
    resultsDocuments,
    status,
    ...registerCommands(context, server, lists, search, { reading, concordance, plots }, status),
    showStatusItem(server),
    maintainContextKeys(server),
    followCursor(server),
    correctEncodings(server, context.workspaceState),
    markRightToLeftText(server),
    drawPageRules(),
    giveTranscriptsTheirLanguage(),
    giveSourcePagesTheirLanguage(),
  );
  const initialCheck = startWithFirstTranscript(server, context.subscriptions);
  void initialCheck.finally(() => lists.transcripts.checked());
  return {
    initialCheck,
    running: () => server.running,
    status: () => server.status,
    ...lists,
    reading,
    concordance,
    plots,
    openSample: parent => openSampleCorpus(context, parent),
  };
}

function registerCommands(
  context: ExtensionContext,
  server: Server,
  { transcripts, sources, themes }: Lists,
  search: SearchCommands,
  { reading, concordance, plots }: Pages,
  status: StatusDocument,
): Disposable[] {
  const register = (name: string, run: (...args: never[]) => unknown): Disposable =>
    commands.registerCommand(name, run);
  return [
    ...search.register(register),
    ...new CurationCommands(server, themes).register(register),

    register('corpusStudy.nextCitation', () => goToNeighbour(server, 'citation', 'next')),
    register('corpusStudy.previousCitation', () => goToNeighbour(server, 'citation', 'previous')),
    register('corpusStudy.nextMention', () => goToNeighbour(server, 'theme', 'next')),
    register('corpusStudy.previousMention', () => goToNeighbour(server, 'theme', 'previous')),
    register('corpusStudy.showCitingPlaces', () => showCitingPlaces(server)),
    register('corpusStudy.showRepeats', () => showRepetitions(server)),
    register('corpusStudy.formulas', () => browseRepeatedPassages(server)),

    register(serverLinkCommands.showSites, (key: string, uri?: string, position?: ProtocolPosition) =>
      showCitations(server, key, uri, position),
    ),
    register(serverLinkCommands.showFormula, (uri: string, position: ProtocolPosition) =>
      showRepetitionsAt(server, uri, position),
    ),
    register(serverLinkCommands.openSource, openSource),
    register(serverLinkCommands.openPlace, (uri: string, line?: number, character?: number) =>
      openPlace(server, uri, line, character),
    ),
    register(serverLinkCommands.showMentions, (key: string, root: string, uri: string) =>
      showMentions(server, key, root, uri),
    ),

    register('corpusStudy.openSample', () => openSampleCorpus(context)),
    register('corpusStudy.showTranscripts', () => showList(server, 'corpusStudy.transcripts.focus')),
    register('corpusStudy.showSources', () => showList(server, 'corpusStudy.sources.focus')),
    register('corpusStudy.status', () => chooseStatusAction(server)),

    register('corpusStudy.groupTranscripts', (by?: TranscriptGrouping) => transcripts.chooseGrouping(by)),
    register('corpusStudy.filterTranscripts', () => transcripts.filter.edit()),
    register('corpusStudy.clearTranscriptFilter', () => transcripts.filter.set('')),
    register('corpusStudy.moreTranscripts', (node: MoreTranscriptsNode) => transcripts.loadMore(node)),
    register('corpusStudy.openTranscript', ({ uri }: { uri: string }) => transcripts.open(uri)),
    register('corpusStudy.openTranscriptSide', ({ transcript }: TranscriptNode) =>
      transcripts.open(transcript.uri, true),
    ),
    register('corpusStudy.copyTitle', (node?: TranscriptNode) => transcripts.copyTitle(node)),
    register('corpusStudy.filterSources', () => sources.filter.edit()),
    register('corpusStudy.clearSourceFilter', () => sources.filter.set('')),
    register('corpusStudy.moreSources', (node: MoreSourcesNode) => sources.loadMore(node)),
    register('corpusStudy.openCitation', (node: SentenceNode) => sources.openCitation(node)),
    register('corpusStudy.openSourcePage', (node?: SourceNode) => sources.openPage(node)),
    register('corpusStudy.copySource', (node?: SourceNode) => sources.copy(node)),
    register('corpusStudy.copySentence', (node?: SentenceNode) => sources.copy(node)),

    register('corpusStudy.themesOfCorpus', () => themes.setScope('corpus')),
    register('corpusStudy.themesOfTranscript', () => themes.setScope('transcript')),
    register('corpusStudy.filterThemes', () => themes.filter.edit()),
    register('corpusStudy.sortThemes', () => themes.chooseOrder()),
    register('corpusStudy.clearThemeFilter', () => themes.filter.set('')),
    register('corpusStudy.moreThemes', (node: MoreNode) => themes.loadMore(node)),
    register('corpusStudy.showTheme', (node: ThemeNode) => themes.showMentions(node)),
    register('corpusStudy.openMention', (node: MentionNode) => themes.openMention(node)),

    register('corpusStudy.copyWithReference', () => copySelectionWithReference(server)),
    register('corpusStudy.showConcordance', (query?: string) => concordance.open(query)),
    register('corpusStudy.concordanceOfTheme', (node: ThemeNode) => concordance.openTheme(node)),
    register('corpusStudy.copyAsFootnote', () => copySelectionAsFootnote(server)),
    register('corpusStudy.exportTei', () => exportTei(server)),
    register('corpusStudy.openReadingView', () => reading.open()),
    register('corpusStudy.printReadingView', () => reading.print()),
    register('corpusStudy.showPlot', (given?: Partial<PlotQuestion>) => plots.open(given)),
    register('corpusStudy.reopenWithEncoding', () => reopenWithEncoding(server)),

    register('corpusStudy.read', () => server.request(methods.read, undefined)),
    register('corpusStudy.showStatus', () => status.show()),
    register('corpusStudy.showLog', () => server.showLog()),
    register('corpusStudy.restart', () => server.restart()),
  ];
}

/** Moves the focus to a tree, or says what to do where there are no transcripts. */
async function showList(server: Server, focus: string): Promise<void> {
  if (!server.startRequested && !(await holdsTranscripts())) await tellNoTranscripts();
  else await commands.executeCommand(focus);
}

/** Starts the server when an open document or a file of a folder is a transcript, now or later. */
function startWithFirstTranscript(server: Server, subscriptions: Disposable[]): Promise<void> {
  const reportFailure = (error: unknown): void => showError(`Corpus Study could not start: ${errorMessage(error)}`);
  const checkDocument = (document: TextDocument): void => {
    if (!server.startRequested && isTranscript(document)) server.start().catch(reportFailure);
  };
  const checkWindow = async (): Promise<void> => {
    if (server.startRequested) return;
    try {
      if (workspace.textDocuments.some(isTranscript) || (await holdsTranscripts())) await server.start();
    } catch (error) {
      reportFailure(error);
    }
  };
  subscriptions.push(
    workspace.onDidOpenTextDocument(checkDocument),
    workspace.onDidSaveTextDocument(checkDocument),
    workspace.onDidChangeWorkspaceFolders(() => void checkWindow()),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('corpusStudy')) void checkWindow();
    }),
  );
  return checkWindow();
}
