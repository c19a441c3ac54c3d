import { env, window, type QuickPickItem } from 'vscode';
import { methods, type FootnotesParams, type FootnotesResult } from '../../server/protocol';
import type { Server } from '../connection/server';
import { showError } from '../messages';
import { toProtocolRange } from '../ranges';
import { errorMessage, escapeIcons } from '../text';

/** Milliseconds for which the status bar confirms a copy. Chosen by hand. */
const confirmationTime = 4000;

interface StyleItem extends QuickPickItem {
  readonly footnote: string;
}

/**
 * Command: copies the selection of the active editor as a footnote in a style that is chosen from a list. Without a selection the
 * footnote refers to the place of the cursor and has no words of the text.
 */
export async function copySelectionAsFootnote(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const params: FootnotesParams = { uri: document.uri.toString(), range: toProtocolRange(selection) };
  try {
    const footnotes = await server.request<FootnotesResult>(methods.footnotes, params);
    if (footnotes === null) showError('This file is no transcript, so there is nothing to refer to.');
    if (!footnotes) return;
    const chosen = await window.showQuickPick(itemsOf(footnotes), {
      title: 'Copy as Footnote',
      placeHolder: selection.isEmpty ? 'Style (select words to have them in the footnote)' : 'Style',
    });
    if (chosen === undefined) return;
    await env.clipboard.writeText(chosen.footnote);
    window.setStatusBarMessage('$(check) Copied as a footnote', confirmationTime);
  } catch (error) {
    showError(errorMessage(error));
  }
}

function itemsOf({ chicago, mla, apa }: NonNullable<FootnotesResult>): StyleItem[] {
  const item = (label: string, description: string, footnote: string): StyleItem => ({
    label,
    description,
    detail: escapeIcons(footnote),
    footnote,
  });
  return [
    item('Chicago', 'notes, 18th edition', chicago),
    item('MLA', '9th edition', mla),
    item('APA', '7th edition', apa),
  ];
}
