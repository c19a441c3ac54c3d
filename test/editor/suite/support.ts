import assert from 'node:assert/strict';
import { basename } from 'node:path';
import type { Position } from 'vscode';
import {
  Location,
  Range,
  Selection,
  Uri,
  commands,
  extensions,
  languages,
  window,
  workspace,
  type Diagnostic,
  type Hover,
  type LocationLink,
  type MarkdownString,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import type { Api } from '../../../client/extension';
import type { TranscriptsNode } from '../../../client/lists/transcriptNodes';

const extension = extensions.getExtension<Api>('corpus-study.corpus-study');

/** The exports of the extension after VS Code has activated it by one of its activation events. */
export async function activated(): Promise<Api> {
  assert.ok(extension, 'the extension is installed');
  await until('the extension is activated', () => extension.isActive);
  return extension.exports;
}

/** The exports of the extension after all transcripts are indexed. */
export async function indexed(): Promise<Api> {
  const api = await activated();
  await until(
    'all transcripts are indexed',
    () => api.status() !== undefined && api.status()!.found > 0 && api.status()!.indexed === api.status()!.found,
  );
  return api;
}

/** The names of the files in the view Transcripts, sorted. */
export async function transcriptFiles({ transcripts }: Api): Promise<string[]> {
  const filesIn = async (node?: TranscriptsNode): Promise<string[]> => {
    const names: string[] = [];
    for (const child of await transcripts.getChildren(node))
      if (child.kind === 'transcript') names.push(basename(Uri.parse(child.transcript.uri).path));
      else names.push(...(await filesIn(child)));
    return names;
  };
  return (await filesIn()).sort();
}

/** Repeats `read` until its result is truthy, and resolves to that. Rejects after a minute: a shared machine can be slow. */
export async function until<T>(what: string, read: () => T | Thenable<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 60_000;
  for (;;) {
    const result = await read();
    if (result) return result;
    if (Date.now() > end) throw new Error(`timed out waiting until ${what}`);
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

export function file(name: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0].uri, name);
}

export async function open(name: string | Uri): Promise<TextEditor> {
  return window.showTextDocument(typeof name === 'string' ? file(name) : name, { preview: false });
}

/** The position of `$0` at the first place of the document with the other text of `marked`. */
export function at(document: TextDocument, marked: string): Position {
  const offset = marked.indexOf('$0');
  assert.ok(offset >= 0, 'the text has a cursor');
  const start = document.getText().indexOf(marked.replace('$0', ''));
  assert.ok(start >= 0, `${basename(document.fileName)} contains: ${marked}`);
  return document.positionAt(start + offset);
}

export function placeCursor(editor: TextEditor, marked: string): void {
  const position = at(editor.document, marked);
  editor.selection = new Selection(position, position);
}

/** The range of the first place of a text in the document. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `${basename(document.fileName)} contains: ${text}`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

export async function hover(document: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map(content => (content as MarkdownString).value ?? content)
    .join('\n\n');
}

export async function definitions(document: TextDocument, position: Position): Promise<Location[]> {
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  return found.map(place =>
    'targetUri' in place ? new Location(place.targetUri, place.targetSelectionRange ?? place.targetRange) : place,
  );
}

/** References as `FILE: text`, in the order of VS Code. */
export async function references(document: TextDocument, position: Position): Promise<string[]> {
  const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, position);
  return Promise.all(
    found.map(
      async ({ uri, range }) => `${basename(uri.path)}: ${(await workspace.openTextDocument(uri)).getText(range)}`,
    ),
  );
}

export function problems(uri: Uri): { code: string; text: string; diagnostic: Diagnostic }[] {
  const document = workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  return languages.getDiagnostics(uri).map(diagnostic => {
    const { code } = diagnostic;
    return {
      code: String(typeof code === 'object' ? code.value : code),
      text: document?.getText(diagnostic.range) ?? '',
      diagnostic,
    };
  });
}

/** The semantic tokens of a document. */
export async function tokens(document: TextDocument): Promise<{ type: string; range: Range; text: string }[]> {
  const [legend, encoded] = await Promise.all([
    commands.executeCommand<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri),
    commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri),
  ]);
  const found: { type: string; range: Range; text: string }[] = [];
  let line = 0,
    character = 0;
  for (let i = 0; i < encoded.data.length; i += 5) {
    const [lines, characters, length, type] = encoded.data.slice(i, i + 4);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const range = new Range(line, character, line, character + length);
    found.push({ type: legend.tokenTypes[type], range, text: document.getText(range) });
  }
  return found;
}
