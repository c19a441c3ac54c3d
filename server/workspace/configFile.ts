import { addSilence } from '../config/silenceEdits';
import { emptyConfig, parseConfig } from '../config/parseConfig';
import type { CorpusConfig, Silence } from '../config/corpusConfig';
import { lineStarts } from '../text/lines';
import type { Problem, TextChange } from '../text/problem';
import { isBibliographyIn, readBibliographies, withBibliographies, type BibliographyFile } from './bibliographyFiles';
import type { Files } from './host';
import type { OwnTextFiles } from './ownTextFiles';
import { strangeness } from './strangeness';

/** Folders of corpus.json, relative to the workspace folder. The first file with our version key counts. */
const places = ['', 'corpus/'];
const fileName = 'corpus.json';
const maxBytes = 5_000_000;
const reasons = {
  tooLarge: `${fileName} is not used: it is larger than ${maxBytes / 1e6} MB.`,
  noFile: `${fileName} is not used: it is no file. Remove or rename it.`,
};

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
    const { text, reason } = await readText(uri, root, files, openText);
    const config = text === undefined ? withoutFile(reason) : await withTextProblems(parseConfig(text, folder), texts);
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

/** The problems of a corpus.json and of the bibliographies that it names. */
export function problemsOfConfig({ config, bibliographies }: ConfigFile): readonly Problem[] {
  return [...config.problems, ...bibliographies.flatMap(({ content }) => content.problems)];
}

/** Where the corpus.json of a folder may be. */
export function configUris(root: string): string[] {
  return places.map(folder => `${root}/${folder}${fileName}`);
}

/** Says which of these files there are, with sizes and times: another stamp where one has changed. */
export async function configStamp(root: string, files: Files): Promise<string> {
  const uris = configUris(root);
  for (const place of places) {
    const folder = `${root}/${place}`;
    const names = (await files.list(folder.replace(/\/$/, ''))).map(name => folder + encodeURIComponent(name));
    uris.push(...names.filter(uri => isBibliographyIn(folder, uri)).map(uri => files.canonical(uri)));
  }
  const stats = await Promise.all(uris.map(uri => files.stat(uri)));
  return JSON.stringify(uris.map((uri, i) => [uri, stats[i]?.size, stats[i]?.modified]));
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

/** The text of the file, or why it cannot be used; neither where there is no such file. */
async function readText(
  uri: string,
  root: string,
  files: Files,
  openText: (uri: string) => string | undefined,
): Promise<{ readonly text?: string; readonly reason?: string }> {
  const standing = await files.standing(uri, root);
  const strange = strangeness(standing, fileName);
  if (strange !== undefined) return { reason: strange };
  const open = openText(uri);
  if (open !== undefined) return open.length > maxBytes ? { reason: reasons.tooLarge } : { text: open };
  if (standing === 'missing') return {};
  const stat = await files.stat(uri);
  if (stat === undefined) return { reason: reasons.noFile };
  return stat.size > maxBytes ? { reason: reasons.tooLarge } : ((await files.read(uri, maxBytes)) ?? {});
}

/** The configuration where corpus.json cannot be used. */
function withoutFile(reason: string | undefined): CorpusConfig {
  if (reason === undefined) return emptyConfig;
  return { ...emptyConfig, problems: [{ start: 0, end: 0, code: 'config-file', severity: 'error', message: reason }] };
}
