import { FileType, Position, Range, Uri, workspace, type TextDocument, type WorkspaceFolder } from 'vscode';
import { compileGlobs, type Globs } from '../server/base/glob';
import { isSubtitleName, isTranscriptName } from '../server/base/textFiles';
import { isToolFolder } from '../server/base/toolFolders';
import { defaultSettings, settingsSection, type Settings } from '../server/protocol';
import { decode } from '../server/text/decode';
import { looksLikeTranscript } from '../server/transcript/recognise';

/** The language that transcripts in plain text get: see `giveTranscriptsTheirLanguage`. */
export const transcriptLanguage = 'corpus-transcript';
const textLanguages = ['plaintext', 'markdown', transcriptLanguage];

/**
 * A workspace folder counts as one without transcripts after this many folders or files were checked. Chosen by hand.
 */
const bounds = { folders: 1000, filesInFolder: 25, files: 300 };
/** UTF-16 units from the start of a file that are checked, and bytes that contain as many in every encoding. */
const headLength = 32_768;
const headBytes = headLength * 4;

/**
 * True if a plain text or Markdown document, saved or not, or a file of subtitles looks like a transcript, or the settings
 * include it. Other extensions may have given subtitles a language of their own.
 */
export function isTranscript(document: TextDocument): boolean {
  const isText = textLanguages.includes(document.languageId) || isSubtitleName(document.uri.path);
  if (!isText || !['file', 'untitled'].includes(document.uri.scheme)) return false;
  const folder = workspace.getWorkspaceFolder(document.uri);
  const path = workspace.asRelativePath(document.uri, false);
  if (folder && excludes(folder).matcher(path)) return false;
  if (folder && includes(folder).matcher(path)) return true;
  const head = document.getText(new Range(new Position(0, 0), document.positionAt(headLength)));
  return looksLikeTranscript(head, baseName(document.uri));
}

/**
 * True if a workspace folder contains a transcript or a corpus.json of this extension, or has the setting `include`.
 */
export async function holdsTranscripts(): Promise<boolean> {
  for (const folder of workspace.workspaceFolders ?? []) {
    if (
      folder.uri.scheme === 'file' &&
      (patterns(folder.uri, 'include').length > 0 || (await folderHoldsTranscripts(folder)))
    )
      return true;
  }
  return false;
}

/**
 * Searches breadth first, because transcripts are rarely in deep folders. Checks only some files of each folder,
 * because the files of a folder are usually of one kind.
 */
async function folderHoldsTranscripts(folder: WorkspaceFolder): Promise<boolean> {
  const excluded = excludes(folder);
  const queue: { uri: Uri; path: string }[] = [{ uri: folder.uri, path: '' }];
  let files = 0;
  for (let next = 0; next < queue.length && next < bounds.folders && files < bounds.files; next++) {
    const { uri, path } = queue[next];
    const entries = await list(uri);
    const inside = (name: string): { uri: Uri; path: string } => ({ uri: Uri.joinPath(uri, name), path: path + name });
    const texts = entries
      .filter(([name, type]) => type === FileType.File && (isTranscriptName(name) || name === 'corpus.json'))
      .map(([name]) => inside(name));
    for (const file of sample(
      texts.filter(({ path }) => !excluded.matcher(path)),
      bounds.filesInFolder,
    )) {
      files++;
      if (await fileIsTranscript(file.uri)) return true;
    }
    const folders = entries
      .filter(([name, type]) => type === FileType.Directory && !isToolFolder(name))
      .map(([name]) => inside(name));
    queue.push(
      ...folders.filter(({ path }) => !excluded.matchesAllIn(path)).map(({ uri, path }) => ({ uri, path: path + '/' })),
    );
  }
  return false;
}

async function fileIsTranscript(uri: Uri): Promise<boolean> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size === 0 || size > maxFileSize(uri)) return false;
    const { text, binary } = decode((await workspace.fs.readFile(uri)).subarray(0, headBytes));
    const name = baseName(uri);
    return name === 'corpus.json'
      ? /"corpusStudy"\s*:/.test(text)
      : !binary && looksLikeTranscript(text.slice(0, headLength), name);
  } catch {
    return false; // deleted or not readable
  }
}

/** The entries of a folder, sorted by name. Empty if it cannot be read. */
async function list(uri: Uri): Promise<[string, FileType][]> {
  try {
    return (await workspace.fs.readDirectory(uri)).sort(([a], [b]) => (a < b ? -1 : 1));
  } catch {
    return [];
  }
}

/** At most `count` items at even distances, and before them each corpus.json. */
function sample<T extends { path: string }>(items: readonly T[], count: number): T[] {
  const config = items.filter(({ path }) => path.endsWith('corpus.json'));
  const rest = items.filter(item => !config.includes(item));
  const step = Math.max(1, rest.length / count);
  return [...config, ...Array.from({ length: Math.min(count, rest.length) }, (_, i) => rest[Math.floor(i * step)])];
}

function includes(folder: WorkspaceFolder): Globs {
  return compileGlobs(patterns(folder.uri, 'include'));
}

function excludes(folder: WorkspaceFolder): Globs {
  return compileGlobs(patterns(folder.uri, 'exclude'), { wholeFolders: true });
}

/** The patterns of a setting. Settings are not validated: a workspace may hold anything. */
function patterns(uri: Uri, key: 'include' | 'exclude'): string[] {
  const value: unknown = setting(uri, key);
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

function maxFileSize(uri: Uri): number {
  return setting(uri, 'maxFileSizeMB') * 1_000_000;
}

function setting<K extends keyof Settings>(uri: Uri, key: K): Settings[K] {
  return workspace.getConfiguration(settingsSection, uri).get<Settings[K]>(key) ?? defaultSettings[key];
}

function baseName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
