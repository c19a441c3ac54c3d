import { ConfigurationTarget, Uri, workspace, type Memento } from 'vscode';
import { showInformation } from '../messages';

/** Version 0.1 set these for plain text and Markdown when its reading view was turned on. */
const languages = ['plaintext', 'markdown'];
const written: Readonly<Record<string, (value: unknown) => boolean>> = {
  'editor.wordWrap': value => value === 'bounded',
  'editor.wordWrapColumn': value => typeof value === 'number',
  'editor.lineHeight': value => value === 1.6,
  'editor.minimap.enabled': value => value === false,
};
const asked = 'corpusStudy.askedAboutOldReadingSettings';

interface Place {
  readonly target: ConfigurationTarget;
  readonly key: 'workspaceValue' | 'globalValue';
  readonly memory: Memento;
  readonly question: string;
}

/**
 * Asks once whether settings that an earlier version wrote into the settings of the workspace or the user shall be removed,
 * and removes them.
 */
export async function offerToRemoveOldSettings(workspaceState: Memento, globalState: Memento): Promise<void> {
  const question = (what: string): string =>
    `An earlier version of Corpus Study changed ${what}: the width and height of lines in plain text and Markdown. ` +
    'The new reading view does not need this. Remove these settings?';
  const places: Place[] = [
    {
      target: ConfigurationTarget.Workspace,
      key: 'workspaceValue',
      memory: workspaceState,
      question: question('the settings of this folder'),
    },
    {
      target: ConfigurationTarget.Global,
      key: 'globalValue',
      memory: globalState,
      question: question('your user settings'),
    },
  ];
  for (const place of places) {
    const found = languages.filter(language => isWritten(blockOf(language, place)));
    if (found.length === 0 || place.memory.get<boolean>(asked)) continue;
    await place.memory.update(asked, true);
    if ((await showInformation(place.question, 'Remove', 'Keep')) !== 'Remove') continue;
    await removeOldSettings(place.target);
  }
}

/** Removes the settings of an earlier version, the blocks that are then empty, and a settings file with nothing else in it. */
export async function removeOldSettings(target: ConfigurationTarget): Promise<void> {
  const key = target === ConfigurationTarget.Workspace ? 'workspaceValue' : 'globalValue';
  for (const language of languages) {
    const block = blockOf(language, { key });
    if (!isWritten(block)) continue;
    const rest = Object.entries(block).filter(([name]) => !(name in written));
    const value = rest.length === 0 ? undefined : Object.fromEntries(rest);
    await workspace.getConfiguration().update(`[${language}]`, value, target);
  }
  if (target === ConfigurationTarget.Workspace) await removeEmptyFile();
}

function blockOf(language: string, { key }: Pick<Place, 'key'>): Readonly<Record<string, unknown>> {
  const value = workspace.getConfiguration().inspect<Record<string, unknown>>(`[${language}]`)?.[key];
  return typeof value === 'object' && value !== null ? value : {};
}

/** Whether a block has all settings with the values that were written. */
function isWritten(block: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(written).every(([name, accepts]) => accepts(block[name]));
}

/** Deletes .vscode/settings.json if it says nothing any more, and .vscode if nothing else is in it. */
async function removeEmptyFile(): Promise<void> {
  const folders = workspace.workspaceFolders ?? [];
  if (workspace.workspaceFile !== undefined || folders.length !== 1) return;
  const folder = Uri.joinPath(folders[0].uri, '.vscode');
  const file = Uri.joinPath(folder, 'settings.json');
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    if (!/^\s*\{\s*\}\s*$/.test(text)) return;
    await workspace.fs.delete(file);
    if ((await workspace.fs.readDirectory(folder)).length === 0) await workspace.fs.delete(folder, { recursive: true });
  } catch {
    // There is no such file.
  }
}
