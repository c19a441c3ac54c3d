import { commands, workspace } from 'vscode';
import { showInformation } from '../messages';

/** Says that there are no transcripts and offers what to do next. Shows the view Transcripts, which says the same. */
export async function tellNoTranscripts(): Promise<void> {
  void commands.executeCommand('setContext', 'corpusStudy.wanted', true);
  const sample = 'Open Sample Corpus';
  const folder = 'Open Folder…';
  const message =
    workspace.workspaceFolders === undefined
      ? 'No folder is open. Open a folder with transcripts, or try the sample corpus.'
      : 'No transcripts were found in this folder. Open a folder with transcripts, or try the sample corpus.';
  const pressed = await showInformation(message, sample, folder);
  if (pressed === sample) await commands.executeCommand('corpusStudy.openSample');
  else if (pressed === folder) await commands.executeCommand('workbench.action.files.openFolder');
}
