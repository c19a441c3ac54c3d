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
import type { ActionAnswer } from '../features/document/problems';
import { curationActions, type CurationAction } from '../features/themes/curationActions';
import { actions } from '../features/document/problems';
import type { Silence } from '../config/corpusConfig';
import { serverCommands, type CurateParams } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import { silenceChanges } from '../workspace/configFile';
import { toDiagnostic, toTextEdit } from './convert';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { CurationRequests } from './curationRequests';
import type { RequestContext, RequestContexts } from './requestContext';
import { respond } from './respond';

/** Quick fixes: repairs of a transcript, and entries of corpus.json that silence a diagnostic. Refactorings: what can be said of a theme. */
export function connectCodeActions(
  connection: Connection,
  questions: RequestContexts,
  curating: CurationRequests,
  client: ClientFeatures,
): void {
  connection.onCodeAction(
    respond('textDocument/codeAction', onCodeAction, message => connection.console.error(message)),
  );

  async function onCodeAction(
    { textDocument, range, context }: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[] | null> {
    const wants = (kind: CodeActionKind): boolean =>
      context.only === undefined || context.only.some(only => only === CodeActionKind.Empty || only === kind);
    if (!wants(CodeActionKind.QuickFix) && !wants(CodeActionKind.Refactor)) return null;
    // Nobody asked yet: a light bulb at each theme that the cursor passes would say nothing.
    const isPassing = context.triggerKind === CodeActionTriggerKind.Automatic && isEmpty(range);
    const wantsThemes = wants(CodeActionKind.Refactor) && !isPassing;
    const asked = await questions.about(textDocument.uri, wantsThemes ? 'corpus' : 'file', token);
    if (asked === undefined || asked.isPage) return null;
    const span = questions.span(asked, range);
    const fixes = wants(CodeActionKind.QuickFix) ? await actions(asked.corpus, asked.uri, span) : [];
    const found = fixes.flatMap(answer => toCodeAction(answer, asked, textDocument.uri));
    if (!wantsThemes || asked.folder.kind === 'file') return found;
    const curations = await curationActions(
      asked.corpus,
      asked.uri,
      span,
      client.commandLinks,
      () => token.isCancellationRequested,
    );
    return [
      ...found,
      ...curations.map(action => toRefactoring(action, textDocument.uri)),
      ...undoing(asked.folder, textDocument.uri),
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

  /** For clients whose users have no command of ours in a palette. */
  function undoing(folder: CorpusFolder, uri: string): CodeAction[] {
    const told = curating.undoable(folder);
    if (told === undefined || client.commandLinks) return [];
    const title = `Undo the last curation: ${told}`;
    return [
      {
        title,
        kind: CodeActionKind.Refactor,
        command: { title, command: serverCommands.undoCuration, arguments: [{ uri }] },
      },
    ];
  }

  function toCodeAction(answer: ActionAnswer, asked: RequestContext, uri: string): CodeAction[] {
    const edit =
      answer.edits !== undefined
        ? { changes: { [uri]: answer.edits.map(change => toTextEdit(asked.lines, change)) } }
        : answer.silence !== undefined
          ? silenceEdit(asked.folder, answer.silence)
          : undefined;
    if (edit === undefined) return [];
    return [
      {
        title: answer.title,
        kind: CodeActionKind.QuickFix,
        edit,
        diagnostics: [toDiagnostic(asked.lines, answer.problem)],
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
    const uri = questions.outward(file.uri);
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
