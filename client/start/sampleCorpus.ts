import { FileType, Uri, commands, window, workspace, type ExtensionContext } from 'vscode';
import { errorMessage } from '../text';
import { showError } from '../messages';

/** Name of the new folder; a number follows where it is taken. */
const folderName = 'Sample Corpus';

/**
 * Command: copies the sample corpus of the extension into a new folder at a place that the user chooses, and opens it. Files
 * that are there stay as they are. `parent` is the place, for tests.
 */
export async function openSampleCorpus(context: ExtensionContext, parent?: Uri): Promise<Uri | undefined> {
  const place = parent ?? (await askPlace());
  if (place === undefined) return undefined;
  try {
    const isWindowInUse = await hasFiles();
    const folder = await newFolder(place);
    await copyFiles(Uri.joinPath(context.extensionUri, 'corpus'), folder);
    if (parent === undefined)
      await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: isWindowInUse });
    return folder;
  } catch (error) {
    showError(`The sample corpus could not be copied to ${place.fsPath}: ${errorMessage(error)}`);
    return undefined;
  }
}

async function askPlace(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: `Where to Put the Folder “${folderName}”`,
    openLabel: 'Put It Here',
    canSelectFolders: true,
    canSelectFiles: false,
    canSelectMany: false,
  });
  return chosen?.[0];
}

/** Whether a folder with files is open in this window. */
async function hasFiles(): Promise<boolean> {
  for (const { uri } of workspace.workspaceFolders ?? [])
    if ((await workspace.fs.readDirectory(uri)).length > 0) return true;
  return false;
}

/** Creates a folder that was not there before. */
async function newFolder(place: Uri): Promise<Uri> {
  const taken = new Set((await workspace.fs.readDirectory(place)).map(([name]) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? folderName : `${folderName} ${number}`;
    if (taken.has(name.toLowerCase())) continue;
    const folder = Uri.joinPath(place, name);
    await workspace.fs.createDirectory(folder);
    return folder;
  }
}

async function copyFiles(from: Uri, to: Uri): Promise<void> {
  for (const [name, type] of await workspace.fs.readDirectory(from)) {
    if (type === FileType.File)
      // Written and not copied: files of the extension may be read-only.
      await workspace.fs.writeFile(Uri.joinPath(to, name), await workspace.fs.readFile(Uri.joinPath(from, name)));
  }
}
