import { commands, window, workspace, type Disposable, type ExtensionContext, type TextDocument } from 'vscode';
import { methods, commands as serverLinkCommands, type StatusParams } from '../server/protocol';
import { Server } from './connection/server';
import { maintainContextKeys } from './contextKeys';
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
import type { ProtocolPosition } from './ranges';
import { copySelectionWithReference } from './reading/copyWithReference';
import { correctEncodings, reopenWithEncoding } from './reading/encoding';
import { markRightToLeftText } from './reading/marks';
import { drawPageRules } from './reading/pageRules';
import { ReadingView } from './reading/readingView';
import { giveTranscriptsTheirLanguage } from './reading/transcriptLanguage';
import { holdsTranscripts, isTranscript } from './recognise';
import { ResultsDocuments } from './search/resultsDocument';
import { SearchCommands } from './search/searchCommands';
import { SearchHistory } from './search/searchHistory';
import { errorMessage } from './text';
import { CurationCommands } from './themes/curationCommands';
import type { MentionNode, MoreNode, ThemeNode } from './themes/themeNodes';
import { ThemeOrderChoice } from './themes/themeOrder';
import { ThemesView } from './themes/themesView';

/** The exports of the extension, which the tests in VS Code use. */
export interface Api {
  /** Settles when the folders and documents that were open at the start have been checked for transcripts. */
  initialCheck: Promise<void>;
  running(): boolean;
  status(): StatusParams | undefined;
  themes: ThemesView;
  reading: ReadingView;
}

/**
 * VS Code calls this for a folder with text files, a plain text or Markdown document, or one of our commands. The
 * server is started only when a transcript is found.
 */
export function activate(context: ExtensionContext): Api {
  const server = new Server(context);
  const themes = new ThemesView(server, new ThemeOrderChoice(context.workspaceState));
  const reading = new ReadingView(server, context);
  const resultsDocuments = new ResultsDocuments(server);
  const search = new SearchCommands(server, new SearchHistory(context.workspaceState), resultsDocuments);
  context.subscriptions.push(
    server,
    themes,
    reading,
    resultsDocuments,
    ...registerCommands(server, themes, search, reading),
    maintainContextKeys(server),
    correctEncodings(server, context.workspaceState),
    markRightToLeftText(server),
    drawPageRules(),
    giveTranscriptsTheirLanguage(),
    giveSourcePagesTheirLanguage(),
  );
  const initialCheck = startWithFirstTranscript(server, context.subscriptions);
  return { initialCheck, running: () => server.running, status: () => server.status, themes, reading };
}

function registerCommands(
  server: Server,
  themes: ThemesView,
  search: SearchCommands,
  reading: ReadingView,
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

    register('corpusStudy.themesOfCorpus', () => themes.setScope('corpus')),
    register('corpusStudy.themesOfTranscript', () => themes.setScope('transcript')),
    register('corpusStudy.filterThemes', () => themes.editFilter()),
    register('corpusStudy.sortThemes', () => themes.chooseOrder()),
    register('corpusStudy.clearThemeFilter', () => themes.setFilter('')),
    register('corpusStudy.moreThemes', (node: MoreNode) => themes.loadMore(node)),
    register('corpusStudy.showTheme', (node: ThemeNode) => themes.showMentions(node)),
    register('corpusStudy.openMention', (node: MentionNode) => themes.openMention(node)),

    register('corpusStudy.copyWithReference', () => copySelectionWithReference(server)),
    register('corpusStudy.openReadingView', () => reading.open()),
    register('corpusStudy.printReadingView', () => reading.print()),
    register('corpusStudy.reopenWithEncoding', () => reopenWithEncoding(server)),

    register('corpusStudy.read', () => server.request(methods.read, undefined)),
    register('corpusStudy.showLog', () => server.showLog()),
    register('corpusStudy.restart', () => server.restart()),
  ];
}

/** Starts the server when an open document or a file of a folder is a transcript, now or later. */
function startWithFirstTranscript(server: Server, subscriptions: Disposable[]): Promise<void> {
  const reportFailure = (error: unknown): void =>
    void window.showErrorMessage(`Corpus Study could not start: ${errorMessage(error)}`);
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
