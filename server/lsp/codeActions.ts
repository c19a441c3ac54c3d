import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { quickFixes, type QuickFix } from '../features/document/quickFixes';
import { curationActions, type CurationAction } from '../features/themes/curationActions';
import type { Silence } from '../config/corpusConfig';
import { serverCommands, type CurateParams } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import { silenceChanges } from '../workspace/configFile';
import { toDiagnostic, toTextEdit } from './convert';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { CurationRequests } from './curationRequests';
import type { RequestContext, RequestContexts } from './requestContext';
import type { RequestLog } from './requestLog';
import { respond } from './respond';

/**
 * Connects code actions. Quick fixes: repairs of a transcript, and entries of corpus.json that silence a diagnostic.
 * Refactorings: curation of themes.
 */
export function connectCodeActions(
  connection: Connection,
  contexts: RequestContexts,
  curating: CurationRequests,
  client: ClientFeatures,
  log: RequestLog,
): void {
  connection.onCodeAction(respond('textDocument/codeAction', onCodeAction, log));

  async function onCodeAction(
    { textDocument, range, context: { only, triggerKind } }: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[] | null> {
    const wants = (kind: CodeActionKind): boolean =>
      only === undefined || only.some(each => each === CodeActionKind.Empty || each === kind);
    if (!wants(CodeActionKind.QuickFix) && !wants(CodeActionKind.Refactor)) return null;
    // A light bulb at every theme that the cursor passes would be noise: only explicit requests get curations.
    const isPassing = triggerKind === CodeActionTriggerKind.Automatic && isEmpty(range);
    const wantsThemes = wants(CodeActionKind.Refactor) && !isPassing;
    const context = await contexts.forDocument(textDocument.uri, wantsThemes ? 'corpus' : 'file', token);
    if (context === undefined || context.isPage) return null;
    const span = context.span(range);
    const fixes = wants(CodeActionKind.QuickFix) ? await quickFixes(context.corpus, context.uri, span) : [];
    const found = fixes.flatMap(answer => toCodeAction(answer, context, textDocument.uri));
    if (!wantsThemes || context.folder.kind === 'file') return found;
    const curations = await curationActions(
      context.corpus,
      context.uri,
      span,
      client.commandLinks,
      () => token.isCancellationRequested,
    );
    return [
      ...found,
      ...curations.map(action => toRefactoring(action, textDocument.uri)),
      ...undoing(context.folder, textDocument.uri),
    ];
  }

  function toRefactoring({ title, curation, ask }: CurationAction, uri: string): CodeAction {
    const params: CurateParams | undefined = curation && { curation, uri };
    const command =
      ask === undefined
        ? { title, command: serverCommands.curate, arguments: [params] }
        : { title, command: ask.command, arguments: [{ ...ask, command: undefined, uri }] };
    return { title, kind: CodeActionKind.Refactor, command };
  }

  /** For clients that have no command of ours to undo. */
  function undoing(folder: CorpusFolder, uri: string): CodeAction[] {
    const lastCuration = curating.undoable(folder);
    if (lastCuration === undefined || client.commandLinks) return [];
    const title = `Undo the last curation: ${lastCuration}`;
    return [
      {
        title,
        kind: CodeActionKind.Refactor,
        command: { title, command: serverCommands.undoCuration, arguments: [{ uri }] },
      },
    ];
  }

  function toCodeAction(answer: QuickFix, context: RequestContext, uri: string): CodeAction[] {
    const edit =
      answer.edits !== undefined
        ? { changes: { [uri]: answer.edits.map(change => toTextEdit(context.lines, change)) } }
        : answer.silence !== undefined
          ? silenceEdit(context.folder, answer.silence)
          : undefined;
    if (edit === undefined) return [];
    return [
      {
        title: answer.title,
        kind: CodeActionKind.QuickFix,
        edit,
        diagnostics: [toDiagnostic(context.lines, answer.problem)],
        ...(answer.preferred && { isPreferred: true }),
      },
    ];
  }

  /** Undefined where there is no corpus.json to write to, and the client cannot make one. */
  function silenceEdit(folder: CorpusFolder, silence: Silence): WorkspaceEdit | undefined {
    const file = folder.configFile;
    const changes = file && silenceChanges(file, silence);
    if (file === undefined || changes === undefined) return undefined;
    const edits: TextEdit[] = changes.map(change => toTextEdit(file.lines, change));
    const uri = contexts.toClient(file.uri);
    if (file.text !== undefined) return { changes: { [uri]: edits } };
    if (!client.createsFiles) return undefined;
    return {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument: { uri, version: null }, edits },
      ],
    };
  }
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}
