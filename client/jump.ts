import {
  Location,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  commands,
  window,
  type TextEditor,
} from 'vscode';
import {
  methods,
  type NeighbourParams,
  type NeighbourResult,
  type ProtocolRange,
  type SitesParams,
  type SitesResult,
} from '../server/protocol';
import type { Server } from './server';

/** Moves the cursor to the next or previous citation, or mention of the theme under it, and wraps round. */
export async function jump(
  server: Server,
  kind: NeighbourParams['kind'],
  direction: NeighbourParams['direction'],
): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { line, character } = editor.selection.active;
  const params: NeighbourParams = {
    uri: editor.document.uri.toString(),
    position: { line, character },
    kind,
    direction,
  };
  const found = await server.request<NeighbourResult>(methods.neighbour, params);
  if (found === undefined) return;
  if (found === null) {
    void window.showInformationMessage(
      kind === 'citation' ? 'This text holds no citation.' : 'There is no repeated theme at the cursor.',
    );
    return;
  }
  const range = toRange(found);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Peeks all places that cite what is at the cursor. */
export async function showCitingPlaces(): Promise<void> {
  await commands.executeCommand('editor.action.referenceSearch.trigger');
}

/** Peeks all places of the corpus that cite a source, at a position of the editor in front; links of hovers and lenses run this. */
export async function showSites(server: Server, key: string, uri?: string, at?: ProtocolRange['start']): Promise<void> {
  const params: SitesParams = { key, uri };
  const sites = await server.request<SitesResult>(methods.sites, params);
  if (!sites) return;
  if (sites.length === 0) void window.showInformationMessage('No place of the corpus cites this.');
  else await peek(sites, at);
}

/** Peeks places at a position of the editor in front; where there is no editor, the first place is opened. */
export async function peek(
  sites: readonly { uri: string; range: ProtocolRange }[],
  at?: ProtocolRange['start'],
): Promise<void> {
  const locations = sites.map(site => new Location(Uri.parse(site.uri), toRange(site.range)));
  const editor = window.activeTextEditor;
  if (editor) {
    await commands.executeCommand(
      'editor.action.peekLocations',
      editor.document.uri,
      at ? new Position(at.line, at.character) : visiblePosition(editor),
      locations,
      'peek',
    );
  } else {
    await window.showTextDocument(locations[0].uri, { selection: locations[0].range });
  }
}

/** Opens a source page at a line (from 0). */
export async function openSource(uri: string, line = 0): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(line, 0, line, 0), preview: true });
}

export function toRange({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Where a peek opens in sight: at the cursor, or at the first line that is seen. */
function visiblePosition(editor: TextEditor): Position {
  const seen = editor.visibleRanges;
  return seen.some(range => range.contains(editor.selection.active)) || !seen.length
    ? editor.selection.active
    : seen[0].start;
}
