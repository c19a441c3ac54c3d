import { addSilence } from '../config/silenceEdits';
import { emptyConfig, parseConfig } from '../config/parseConfig';
import type { CorpusConfig, Silence } from '../config/corpusConfig';
import { lineStarts } from '../text/lines';
import type { Problem, TextChange } from '../text/problem';
import { isBibliographyIn, readBibliographies, withBibliographies, type BibliographyFile } from './bibliographyFiles';
import type { Files } from './host';
import type { OwnTextFiles } from './ownTextFiles';

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
  /** The BibTeX files of the folder. */
  readonly bibliographies: readonly BibliographyFile[];
}

/**
 * Reads the corpus.json that counts, and the files of texts that it names. `openText` gives the text of an open document.
 */
export async function readConfig(
  root: string,
  files: Files,
  texts: OwnTextFiles,
  openText: (uri: string) => string | undefined,
): Promise<ConfigFile> {
  const bibliographies = await readBibliographies(root, places, files, openText);
  let unused: ConfigFile | undefined;
  for (const folder of places) {
    const uri = `${root}/${folder}${fileName}`;
    const text = openText(uri) ?? (await textOnDisk(uri, files));
    const config = text === undefined ? emptyConfig : await withTextProblems(parseConfig(text, folder), texts);
    const file = {
      uri,
      ...(text !== undefined && { text }),
      lines: lineStarts(text ?? ''),
      config: withBibliographies(config, bibliographies),
      folder,
      bibliographies,
    };
    if (config !== emptyConfig) return file;
    unused ??= file;
  }
  return unused!;
}

export function isConfigUri(root: string, uri: string): boolean {
  return places.some(folder => uri === `${root}/${folder}${fileName}` || isBibliographyIn(`${root}/${folder}`, uri));
}

/** Text changes that add a silence to the file; undefined where the file belongs to another program. */
export function silenceChanges(file: ConfigFile, silence: Silence): TextChange[] | undefined {
  const name = silence.file;
  if (name === undefined) return addSilence(file.text, silence);
  return name.startsWith(file.folder)
    ? addSilence(file.text, { ...silence, file: name.slice(file.folder.length) })
    : undefined;
}

/** Adds what is wrong with the files of "texts". */
async function withTextProblems(config: CorpusConfig, texts: OwnTextFiles): Promise<CorpusConfig> {
  if (config.texts.length === 0) return config;
  const problems: Problem[] = [];
  for (const { at, ...own } of config.texts) {
    const result = await texts.read(own);
    if ('reason' in result) problems.push({ ...at, code: 'config-text', severity: 'error', message: result.reason });
  }
  return { ...config, problems: [...config.problems, ...problems] };
}

async function textOnDisk(uri: string, files: Files): Promise<string | undefined> {
  const read = await files.read(uri, maxBytes);
  return read !== undefined && 'text' in read ? read.text : undefined;
}
