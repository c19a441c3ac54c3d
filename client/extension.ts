import { commands, window, workspace, type ExtensionContext, type Disposable } from 'vscode';
import { commands as shared, type StatusParams } from '../server/protocol';
import { keepContext } from './context';
import { CurationCommands } from './curation';
import { adviseOnEncodings, reopenWithEncoding } from './encoding';
import { chooseFormula, showFormula, showRepeats } from './formulas';
import { jump, openSource, showCitingPlaces, showSites } from './jump';
import { copySelection } from './quote';
import { toggleReadingView } from './readingView';
import { holdsTranscripts, isTranscript } from './recognise';
import { SearchCommands } from './search';
import { SearchHistory } from './searchHistory';
import { SearchReports } from './searchReport';
import { Server } from './server';
import type { MentionNode, MoreNode, ThemeNode } from './themeNodes';
import { ThemesView } from './themesView';

/** What the extension tells those who ask for its exports: whether the server runs, and what it has read. */
export interface Api {
  /** Settled once the folders and documents that were open at the start have been looked at. */
  looked: Promise<void>;
  running(): boolean;
  status(): StatusParams | undefined;
  /** The tree of themes. */
  themes: ThemesView;
}

/**
 * Called for a folder with text files, for a plain text or Markdown document, or by a command. Nothing runs in the
 * background until a transcript has been recognised.
 */
export function activate(context: ExtensionContext): Api {
  const server = new Server(context);
  const themes = new ThemesView(server);
  const reports = new SearchReports(server);
  const search = new SearchCommands(server, new SearchHistory(context.workspaceState), reports);
  context.subscriptions.push(
    server,
    themes,
    reports,
    ...registerCommands(server, themes, search),
    keepContext(server),
    adviseOnEncodings(server),
  );
  const looked = startWithFirstTranscript(server, context.subscriptions);
  return { looked, running: () => server.running, status: () => server.status, themes };
}

function registerCommands(server: Server, themes: ThemesView, search: SearchCommands): Disposable[] {
  const register = (name: string, run: (...args: never[]) => unknown): Disposable =>
    commands.registerCommand(name, run);
  return [
    ...search.register(register),
    register('corpusStudy.nextCitation', () => jump(server, 'citation', 'next')),
    register('corpusStudy.previousCitation', () => jump(server, 'citation', 'previous')),
    register('corpusStudy.nextMention', () => jump(server, 'theme', 'next')),
    register('corpusStudy.previousMention', () => jump(server, 'theme', 'previous')),
    register('corpusStudy.showCitingPlaces', showCitingPlaces),
    register('corpusStudy.showRepeats', () => showRepeats(server)),
    register('corpusStudy.formulas', () => chooseFormula(server)),
    register('corpusStudy.copyWithReference', () => copySelection(server)),
    register('corpusStudy.readingView', toggleReadingView),
    register('corpusStudy.reopenWithEncoding', () => reopenWithEncoding(server)),
    register('corpusStudy.showLog', () => server.showLog()),
    register('corpusStudy.restart', () => server.restart()),
    register(shared.showSites, (...args: [string, string?, { line: number; character: number }?]) =>
      showSites(server, ...args),
    ),
    register(shared.showFormula, (uri: string, position: { line: number; character: number }) =>
      showFormula(server, uri, position),
    ),
    register(shared.openSource, openSource),
    ...new CurationCommands(server, themes).register(register),
    register('corpusStudy.themesOfCorpus', () => themes.show('corpus')),
    register('corpusStudy.themesOfTranscript', () => themes.show('transcript')),
    register('corpusStudy.filterThemes', () => themes.filter()),
    register('corpusStudy.clearThemeFilter', () => themes.setFilter('')),
    register('corpusStudy.moreThemes', (node: MoreNode) => themes.more(node)),
    register('corpusStudy.showTheme', (node: ThemeNode) => themes.showMentions(node)),
    register('corpusStudy.openMention', (node: MentionNode) => themes.openMention(node)),
  ];
}

/** Starts the server as soon as an open document or a file of the folders is seen to be a transcript, now or later. */
function startWithFirstTranscript(server: Server, subscriptions: Disposable[]): Promise<void> {
  const look = async (): Promise<void> => {
    if (server.wanted) return;
    if (workspace.textDocuments.some(isTranscript) || (await holdsTranscripts())) await server.start();
  };
  const report = (error: unknown): void =>
    void window.showErrorMessage(`Corpus Study could not start: ${String(error)}`);
  subscriptions.push(
    workspace.onDidOpenTextDocument(document => {
      if (!server.wanted && isTranscript(document)) server.start().catch(report);
    }),
    workspace.onDidSaveTextDocument(document => {
      if (!server.wanted && isTranscript(document)) server.start().catch(report);
    }),
    workspace.onDidChangeWorkspaceFolders(() => void look().catch(report)),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('corpusStudy')) look().catch(report);
    }),
  );
  return look().catch(report);
}
