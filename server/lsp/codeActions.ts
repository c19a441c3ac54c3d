import { CodeActionKind, type CancellationToken, type CodeAction, type CodeActionParams, type Connection, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { ActionAnswer } from '../features/answers';
import { actions } from '../features/problems';
import type { Silence } from '../index/model';
import type { ClientAbilities } from './abilities';
import { silenceChanges } from './configFile';
import { toDiagnostic, toTextEdit } from './convert';
import type { CorpusFolder } from './corpusFolder';
import type { Question, Questions } from './questions';
import { respond } from './respond';

/** Quick fixes: repairs of a transcript, and entries of corpus.json that silence a diagnostic. */
export function connectCodeActions(connection: Connection, questions: Questions, client: ClientAbilities): void {
  connection.onCodeAction(respond('textDocument/codeAction', onCodeAction, message => connection.console.error(message)));

  async function onCodeAction({ textDocument, range, context }: CodeActionParams, token: CancellationToken): Promise<CodeAction[] | null> {
    if (context.only !== undefined && !context.only.some(kind => kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix)) return null;
    const asked = await questions.about(textDocument.uri, 'file', token);
    if (asked === undefined || asked.isPage) return null;
    const found = await actions(asked.corpus, asked.uri, questions.span(asked, range));
    return found.flatMap(answer => toCodeAction(answer, asked, textDocument.uri));
  }

  function toCodeAction(answer: ActionAnswer, asked: Question, uri: string): CodeAction[] {
    const edit = answer.edits !== undefined
      ? { changes: { [uri]: answer.edits.map(change => toTextEdit(asked.lines, change)) } }
      : answer.silence !== undefined ? silenceEdit(asked.folder, answer.silence) : undefined;
    if (edit === undefined) return [];
    return [{
      title: answer.title, kind: CodeActionKind.QuickFix, edit,
      diagnostics: [toDiagnostic(asked.lines, answer.problem)],
      ...answer.preferred && { isPreferred: true },
    }];
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
    return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, { textDocument: { uri, version: null }, edits }] };
  }
}
