import { Range, Selection, TextEditorRevealType, Uri, commands, window } from 'vscode';
import {
  methods,
  type NeighbourParams,
  type NeighbourResult,
  type SitesParams,
  type SitesResult,
} from '../../server/protocol';
import type { Server } from '../connection/server';
import { peek } from './peek';
import { toProtocolPosition, toRange, type ProtocolPosition } from '../ranges';

/**
 * Command: moves the cursor to the next or previous citation of the document, or to the next or previous mention of the
 * theme at the cursor. Continues at the other end of the document.
 */
export async function goToNeighbour(
  server: Server,
  kind: NeighbourParams['kind'],
  direction: NeighbourParams['direction'],
): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const params: NeighbourParams = {
    uri: editor.document.uri.toString(),
    position: toProtocolPosition(editor.selection.active),
    kind,
    direction,
  };
  const neighbour = await server.request<NeighbourResult>(methods.neighbour, params);
  if (neighbour === undefined) return;
  if (neighbour === null) {
    void window.showInformationMessage(
      kind === 'citation' ? 'This document has no citations.' : 'There is no repeated theme at the cursor.',
    );
    return;
  }
  const range = toRange(neighbour);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Command: peeks all places that cite the source at the cursor. */
export async function showReferences(): Promise<void> {
  await commands.executeCommand('editor.action.referenceSearch.trigger');
}

/**
 * Command of links in hovers and of code lenses: peeks all places that cite the source with this key, at a position of
 * the active editor. `uri` is any file of the corpus to look in; without it all folders of the window count.
 */
export async function showCitations(
  server: Server,
  key: string,
  uri?: string,
  position?: ProtocolPosition,
): Promise<void> {
  const params: SitesParams = { key, ...(uri !== undefined && { uri }) };
  const places = await server.request<SitesResult>(methods.sites, params);
  if (!places) return;
  if (places.length === 0) void window.showInformationMessage('No transcript of the corpus cites this.');
  else await peek(places, position);
}

/** Command of links: opens a source page at a line (from 0). */
export async function openSource(uri: string, line = 0): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(line, 0, line, 0), preview: true });
}
