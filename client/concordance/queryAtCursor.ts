import { window, type TextEditor } from 'vscode';
import {
  methods,
  sourceScheme,
  type CitationLevelsResult,
  type CursorParams,
  type CursorResult,
  type ThemeAtParams,
  type ThemeAtResult,
} from '../../server/protocol';
import type { Server } from '../connection/server';
import { toProtocolPosition, toProtocolRange } from '../ranges';
import { withFilter } from '../search/queryFilters';

/** UTF-16 units of a selection that is taken as a query, at most. Chosen by hand. */
const longestSelection = 200;

/**
 * The query for what is under the cursor: the selected words, or else the citation, the theme or the word there. Empty where there is
 * none.
 */
export async function queryAtCursor(server: Server): Promise<string> {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.document.uri.scheme === sourceScheme) return '';
  if (!editor.selection.isEmpty) return selectedWords(editor);
  const word = wordAtCursor(editor);
  if (!server.running) return word;
  const params: CursorParams = {
    uri: editor.document.uri.toString(),
    position: toProtocolPosition(editor.selection.active),
  };
  const on = await server
    .request<CursorResult>(methods.cursor, params)
    .then(result => result?.on)
    .catch(() => undefined);
  if (on === 'citation') return (await citedSource(server, params)) ?? word;
  if (on === 'theme') return (await themeAtCursor(server, editor)) ?? word;
  return word;
}

async function citedSource(server: Server, params: CursorParams): Promise<string | undefined> {
  const levels = await server.request<CitationLevelsResult>(methods.citationLevels, params).catch(() => undefined);
  const key = levels?.[0]?.key;
  return key === undefined ? undefined : withFilter('', 'cites', key);
}

async function themeAtCursor(server: Server, editor: TextEditor): Promise<string | undefined> {
  const params: ThemeAtParams = {
    uri: editor.document.uri.toString(),
    range: toProtocolRange(editor.selection),
  };
  const found = await server.request<ThemeAtResult>(methods.themeAt, params).catch(() => undefined);
  return found?.theme === undefined ? undefined : withFilter('', 'theme', found.theme.label);
}

/** The selected words; as a phrase if there are several. */
function selectedWords({ document, selection }: TextEditor): string {
  const words = document.getText(selection).replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
  if (words.length > longestSelection) return '';
  return words.includes(' ') ? `"${words}"` : words;
}

function wordAtCursor({ document, selection }: TextEditor): string {
  const range = document.getWordRangeAtPosition(
    selection.active,
    /[\p{L}\p{M}\p{N}]+(?:['’\u200c-][\p{L}\p{M}\p{N}]+)*/u,
  );
  return range === undefined ? '' : document.getText(range);
}
