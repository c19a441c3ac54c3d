import { addSilence } from '../config/silenceEdits';
import { emptyConfig, parseConfig } from '../config/parseConfig';
import type { CorpusConfig, Silence } from '../config/corpusConfig';
import { lineStarts } from '../text/lines';
import type { TextChange } from '../text/problem';
import type { Files } from './host';

/** Folders of corpus.json, relative to the workspace folder. The first file with our version key counts. */
const places = ['', 'corpus/'];
const fileName = 'corpus.json';
const maxBytes = 5_000_000;

/** The corpus.json of a folder: the text of its open document, or that on disk. */
export interface ConfigFile {
  readonly uri: string;
  /** Undefined where there is no such file. */
  readonly text?: string;
  readonly lines: Uint32Array;
  readonly config: CorpusConfig;
  /** Where the file lies, relative to the workspace folder. */
  readonly folder: string;
}

/** Reads the corpus.json that counts. `openText` gives the text of an open document. */
export async function readConfig(
  root: string,
  files: Files,
  openText: (uri: string) => string | undefined,
): Promise<ConfigFile> {
  let unused: ConfigFile | undefined;
  for (const folder of places) {
    const uri = `${root}/${folder}${fileName}`;
    const text = openText(uri) ?? (await textOnDisk(uri, files));
    const config = text === undefined ? emptyConfig : parseConfig(text, folder);
    const file = { uri, ...(text !== undefined && { text }), lines: lineStarts(text ?? ''), config, folder };
    if (config !== emptyConfig) return file;
    unused ??= file;
  }
  return unused!;
}

export function isConfigUri(root: string, uri: string): boolean {
  return places.some(folder => uri === `${root}/${folder}${fileName}`);
}

/** Text changes that add a silence to the file; undefined where the file belongs to another program. */
export function silenceChanges(file: ConfigFile, silence: Silence): TextChange[] | undefined {
  const name = silence.file;
  if (name === undefined) return addSilence(file.text, silence);
  return name.startsWith(file.folder)
    ? addSilence(file.text, { ...silence, file: name.slice(file.folder.length) })
    : undefined;
}

async function textOnDisk(uri: string, files: Files): Promise<string | undefined> {
  const read = await files.read(uri, maxBytes);
  return read !== undefined && 'text' in read ? read.text : undefined;
}
