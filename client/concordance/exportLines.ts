import { ProgressLocation, Uri, window, workspace, type CancellationToken, type QuickPickItem } from 'vscode';
import {
  methods,
  type ConcordanceExportParams,
  type ConcordanceExportResult,
  type ConcordanceFormat,
} from '../../server/protocol';
import type { Server } from '../connection/server';
import { showInformation } from '../messages';
import { counted } from '../text';
import { fileName } from './typed';

interface Format extends QuickPickItem {
  readonly format: ConcordanceFormat;
  readonly ending: string;
}

const formats: readonly Format[] = [
  { format: 'csv', ending: 'csv', label: 'CSV', description: 'for a spreadsheet' },
  { format: 'html', ending: 'html', label: 'HTML', description: 'a table for a word processor' },
  { format: 'markdown', ending: 'md', label: 'Markdown', description: 'quotations with their places' },
  { format: 'tsv', ending: 'tsv', label: 'TSV', description: 'a table for R, pandas and other programs' },
  { format: 'jsonl', ending: 'jsonl', label: 'JSON Lines', description: 'one JSON object on each line' },
];

/** Asks for a format and a file, and writes the lines. `missing` is called if the server no longer has them. */
export async function exportLines(
  server: Server,
  query: string,
  params: Omit<ConcordanceExportParams, 'format'>,
  missing: () => void,
): Promise<void> {
  const chosen = await window.showQuickPick(formats, { title: 'Export the Lines', placeHolder: 'Format of the file' });
  if (chosen === undefined) return;
  const exported = await withProgress(token =>
    server.request<ConcordanceExportResult>(
      methods.concordanceExport,
      { ...params, format: chosen.format } satisfies ConcordanceExportParams,
      token,
    ),
  );
  if (exported === undefined) return;
  if (exported === null) return missing();
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `concordance ${fileName(query)}.${chosen.ending}`;
  const file = await window.showSaveDialog({
    title: 'Export the Lines',
    filters: { [chosen.label]: [chosen.ending] },
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  });
  if (file === undefined) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(exported.text));
  const open = 'Open';
  const said = [`${counted(exported.lines, 'line')} exported to ${workspace.asRelativePath(file)}.`, ...exported.notes];
  if ((await showInformation(said.join(' '), open)) === open) await window.showTextDocument(file);
}

function withProgress<T>(run: (token: CancellationToken) => Promise<T>): Thenable<T | undefined> {
  const options = { location: ProgressLocation.Notification, title: 'Exporting the lines', cancellable: true };
  return window.withProgress(options, async (_, token) => {
    try {
      return await run(token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}
