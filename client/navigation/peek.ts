import type { Position } from 'vscode';
import { Location, Uri, commands, window, type TextEditor } from 'vscode';
import type { ProtocolRange } from '../../server/protocol';
import { toPosition, toRange, type ProtocolPosition } from '../ranges';

/**
 * Opens a peek view with places in the active editor, at `position` or else at the cursor. Without an active editor the
 * first place is opened instead.
 */
export async function peek(
  places: readonly { uri: string; range: ProtocolRange }[],
  position?: ProtocolPosition,
): Promise<void> {
  const locations = places.map(({ uri, range }) => new Location(Uri.parse(uri), toRange(range)));
  const editor = window.activeTextEditor;
  if (editor) {
    await peekLocations(editor.document.uri, position ? toPosition(position) : visiblePosition(editor), locations);
  } else {
    await window.showTextDocument(locations[0].uri, { selection: locations[0].range });
  }
}

/** Opens a peek view with locations at a position of an open document. */
export async function peekLocations(uri: Uri, position: Position, locations: readonly Location[]): Promise<void> {
  await commands.executeCommand('editor.action.peekLocations', uri, position, locations, 'peek');
}

/** The cursor, or the first visible line if the cursor is out of sight. */
function visiblePosition({ visibleRanges, selection }: TextEditor): Position {
  return visibleRanges.some(range => range.contains(selection.active)) || visibleRanges.length === 0
    ? selection.active
    : visibleRanges[0].start;
}
