import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol';

/** What the client supports, as far as answers depend on it. */
export interface ClientFeatures {
  /** It runs our commands from links and lenses. */
  readonly commandLinks: boolean;
  /** It lays out each coloured piece of a line by itself, which puts right-to-left text in a wrong order. */
  readonly isolatesColours: boolean;
  readonly storagePath: string | undefined;
  readonly definitionLinks: boolean;
  readonly nestedSymbols: boolean;
  /** It asks for the place of a symbol when the user has chosen it. */
  readonly resolvesSymbols: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshes: {
    readonly diagnostics: boolean;
    readonly tokens: boolean;
    readonly hints: boolean;
    readonly lenses: boolean;
  };
  readonly progress: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  /** It asks for the contents of source pages. */
  readonly textContent: boolean;
  /** Edits may create a file. */
  readonly createsFiles: boolean;
  /** It changes its buffers when we ask it to. */
  readonly appliesEdits: boolean;
}

export function readClientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { textDocument, workspace, window } = capabilities;
  const options = readOptions(initializationOptions);
  return {
    commandLinks: options.commandLinks === true,
    isolatesColours: options.isolatesColours === true,
    storagePath: options.storagePath,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    resolvesSymbols: workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      tokens: workspace?.semanticTokens?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
      lenses: workspace?.codeLens?.refreshSupport === true,
    },
    progress: window?.workDoneProgress === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    textContent: workspace?.textDocumentContent !== undefined,
    createsFiles: createsFiles(workspace),
    appliesEdits: workspace?.applyEdit === true,
  };
}

function createsFiles(workspace: ClientCapabilities['workspace']): boolean {
  const edit = workspace?.workspaceEdit;
  return edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true;
}

function readOptions(raw: unknown): InitializationOptions {
  const given = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  return {
    commandLinks: given.commandLinks === true,
    isolatesColours: given.isolatesColours === true,
    ...(typeof given.storagePath === 'string' && { storagePath: given.storagePath }),
  };
}
