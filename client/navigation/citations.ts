import { Range, Selection, TextEditorRevealType, Uri, commands, window } from 'vscode';
import {
  methods,
  type CitationLevelItem,
  type CitationLevelsParams,
  type CitationLevelsResult,
  type NeighbourParams,
  type NeighbourResult,
  type SitesParams,
  type SitesResult,
  type ThemeParams,
  type ThemeSitesResult,
} from '../../server/protocol';
import type { Server } from '../connection/server';
import { themesMessage } from '../connection/statusText';
import { openDocument } from '../reading/encoding';
import { escapeIcons, formatNumber } from '../text';
import { peek } from './peek';
import { toProtocolPosition, toRange, type ProtocolPosition } from '../ranges';
import { showInformation } from '../messages';

/** How long the status bar says that not all transcripts have been read for themes, in milliseconds. */
const messageTime = 5000;

/**
 * Command: moves the cursor to the next or previous citation of the document, and from its last to its first, or to the next
 * or previous mention of the theme at the cursor, also in other transcripts.
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
  const reading = kind === 'theme' ? themesMessage(server.status?.themes) : undefined;
  if (neighbour === null) {
    const nothing =
      kind === 'citation' ? 'This document has no citations.' : 'There is no repeated theme at the cursor.';
    void showInformation(reading === undefined ? nothing : `${nothing} ${reading}.`);
    return;
  }
  if (reading !== undefined) window.setStatusBarMessage(reading, messageTime);
  await openRange(server, Uri.parse(neighbour.uri), toRange(neighbour.range));
}

/**
 * Command: peeks all places that cite the source at the cursor, at a level that the user chooses where they differ: the
 * verse, its chapter or its work. Elsewhere it lists the references of what is at the cursor.
 */
export async function showCitingPlaces(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const params: CitationLevelsParams = {
    uri: editor.document.uri.toString(),
    position: toProtocolPosition(editor.selection.active),
  };
  const levels = await server.request<CitationLevelsResult>(methods.citationLevels, params);
  if (levels === undefined) return;
  if (levels.length === 0) {
    await commands.executeCommand('editor.action.referenceSearch.trigger');
    return;
  }
  const differ = levels.some(({ count }) => count !== levels[0].count);
  const picked = differ ? await pickLevel(levels) : levels[0];
  if (picked) await showCitations(server, picked.key, params.uri, params.position);
}

async function pickLevel(levels: CitationLevelsResult): Promise<CitationLevelItem | undefined> {
  const items = levels.map(level => ({
    label: escapeIcons(level.title),
    description: `${level.name} · ${formatNumber(level.count)} ${level.count === 1 ? 'citation' : 'citations'}`,
    level,
  }));
  const picked = await window.showQuickPick(items, {
    title: 'Find All Citations',
    placeHolder: 'Citations of…',
    matchOnDescription: true,
  });
  return picked?.level;
}

/** Command of links: opens a transcript at a place (LSP position). */
export async function openPlace(server: Server, uri: string, line = 0, character = 0): Promise<void> {
  await openRange(server, Uri.parse(uri), new Range(line, character, line, character));
}

/** Shows a place with the cursor at its start. A file opens with its own encoding. */
async function openRange(server: Server, uri: Uri, range: Range): Promise<void> {
  const document = await openDocument(server, uri);
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
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
  if (places.length === 0) void showInformation('No transcript of the corpus cites this.');
  else await peek(places, position);
}

/** Command of links: opens a source page at a line (from 0). */
export async function openSource(uri: string, line = 0): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(line, 0, line, 0), preview: true });
}

/** Command of links: peeks all mentions of a theme, those in the file `uri` first. `root` is the folder of its corpus. */
export async function showMentions(server: Server, key: string, root: string, uri: string): Promise<void> {
  const params: ThemeParams = { key, root, current: uri };
  const places = await server.request<ThemeSitesResult>(methods.themeSites, params);
  if (places?.length) await peek(places);
}
