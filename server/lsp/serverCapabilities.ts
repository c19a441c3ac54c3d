import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { serverCommands, sourceScheme } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import { legend } from './semanticTokens';

const folders = { filters: [{ scheme: 'file', pattern: { glob: '**', matches: 'folder' as const } }] };

/** What the server offers to a client. */
export function serverCapabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: { resolveProvider: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    inlayHintProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: { legend, full: true, range: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor] },
    // The extension has commands of these names, which ask the user and show the result.
    ...(!client.commandLinks && { executeCommandProvider: { commands: Object.values(serverCommands) } }),
    completionProvider: { triggerCharacters: [' ', '"', '[', '(', ':', ',', '،'] },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'corpus-study', interFileDependencies: true, workspaceDiagnostics: false },
    }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      // File watchers do not report a folder that was deleted or moved with all its files.
      fileOperations: { didDelete: folders, didRename: folders },
      ...(client.textContent && { textDocumentContent: { schemes: [sourceScheme] } }),
    },
  };
}
