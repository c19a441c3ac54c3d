import { basename, dirname, resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import { folderUri } from '../base/paths';
import type { OwnText, OwnTextResult } from '../citations/ownText';
import { emptyConfig } from '../config/parseConfig';
import { SlowestFiles } from '../features/status/slowestFiles';
import type { CorpusState } from '../features/status/statusReport';
import { TextUnavailable, type Corpus } from '../index/corpus';
import { createCorpus } from '../index/createCorpus';
import { failureIn } from '../index/failures';
import type { CorpusConfig } from '../config/corpusConfig';
import { problemsOfConfig, readConfig, type ConfigFile } from '../workspace/configFile';
import type { FoundFile, Host, Skipped } from '../workspace/host';
import { OwnTextFiles } from '../workspace/ownTextFiles';
import { IndexPersistence } from '../workspace/indexPersistence';
import { createFileSelection } from '../workspace/fileSelection';
import { Failure } from './usage';

export interface Input {
  readonly corpus: Corpus;
  /** The corpus.json of each folder, without repetitions; `text` is undefined in those of folders that have none. */
  readonly configs: readonly ConfigFile[];
  /** Files that were left out or only partly analysed, with the reason. Grows while the indexes of the corpus are built. */
  readonly skipped: readonly Skipped[];
  /** The same corpus, and how it was read. */
  readonly state: CorpusState;
}

/** A file or folder of the command line. */
interface Root {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly Skipped[];
  readonly config: ConfigFile;
  readonly texts: OwnTextFiles;
  /** URI of the folder; undefined for a file. */
  readonly folder?: string;
}

/**
 * Names of files that are usually documents of software. They count as transcripts only if they are recognised as such;
 * every other file of the command line counts as a transcript.
 */
const softwareDocument =
  /(?:^|\/)(?:readme|licen[cs]e|copying|notice|changelog|changes|contributing|authors|requirements|constraints|robots|cmakelists)[^/]*$/i;
const never = (): boolean => false;

/** Parts of the corpus that only some commands need, because they take time. */
export interface RequiredParts {
  readonly themes: boolean;
  /** The search index. That of a single folder is shared with the language server. */
  readonly search: boolean;
}

/**
 * Reads the files and folders of the command line into one corpus. `maxBytes` is the limit for one file. Throws a
 * `Failure` if one of the paths cannot be read.
 */
export async function readInput(
  paths: readonly string[],
  maxBytes: number,
  host: Host,
  { themes, search }: RequiredParts,
): Promise<Input> {
  const began = performance.now();
  if (paths.length === 0) throw new Failure('Name at least one file or folder.');
  const roots: Root[] = [];
  for (const path of paths) roots.push(await findRoot(path, host));
  const skipped = roots.flatMap(root => root.skipped);
  const corpus = createCorpus(host.uriOf(resolve(paths[0])), {
    sources: host.sources,
    readOwnText: own => readOwnText(own, roots),
    readText: uri => readText(uri, maxBytes, host),
    failed: (uri, error) => {
      const name = corpus.entry(uri)?.name ?? uri;
      skipped.push({ uri, reason: `${name} could not be indexed: ${String(error)}. Please report this error.` });
    },
  });
  await corpus.configure(mergeConfigs(roots.map(root => root.config.config)));
  const { works } = corpus.config;
  const incomplete: Skipped[] = [];
  const slowest = new SlowestFiles();
  const encodings: { encoding: string }[] = [];
  const persistence =
    search && roots.length === 1 && roots[0].folder !== undefined
      ? new IndexPersistence(roots[0].folder, corpus, host)
      : undefined;
  await persistence?.opened;
  const foundUris = new Set(roots.flatMap(({ files }) => files.map(({ uri }) => uri)));
  corpus.storedSegments.retain(uri => foundUris.has(uri));
  for (const { files } of roots) {
    for (const { uri, name, size, modified } of files) {
      const outcome = await host.analyser.analyse(
        { uri, name, listed: !softwareDocument.test(name), maxBytes, stat: { size, modified } },
        works,
      );
      if (outcome.kind === 'facts') {
        corpus.set(uri, name, outcome.facts, undefined, !search);
        if (outcome.ms !== undefined) slowest.add({ file: name, ms: outcome.ms, words: outcome.facts.words });
        if (outcome.encoding !== 'utf-8') encodings.push({ encoding: outcome.encoding });
        const failure = failureIn(outcome.facts);
        if (failure !== undefined) incomplete.push({ uri, reason: `${name}: ${failure.message}` });
        if (themes && outcome.textHash !== undefined) {
          const found = await host.analyser.fileThemes({ uri, name, maxBytes, textHash: outcome.textHash });
          if (found === undefined)
            incomplete.push({ uri, reason: `${name} has no themes: it changed while it was read.` });
          else if ('reason' in found) incomplete.push({ uri, reason: found.reason });
          else corpus.addThemes(uri, found);
        }
      }
      if (outcome.kind === 'skipped') {
        const { reason, cause } = outcome;
        skipped.push({ uri, reason, ...(cause !== undefined && { cause }) });
      }
    }
  }
  const searchableAfter = performance.now() - began;
  await persistence?.end();
  // A file in a folder may be left out with a remark, but not a file that the user named.
  const namedUris = new Set(paths.map(path => host.uriOf(resolve(path))));
  const skippedByName = skipped.find(({ uri }) => namedUris.has(uri));
  if (skippedByName !== undefined)
    throw new Failure(skippedByName.reason.replaceAll('setting corpusStudy.maxFileSizeMB', 'option --max-file-size'));
  const leftOut = [...skipped];
  skipped.push(...incomplete);
  const snapshot = corpus.snapshot();
  const configs = unique(roots.map(root => root.config));
  const files = roots.flatMap(root => root.files);
  const state: CorpusState = {
    corpus: snapshot,
    found: files.length,
    searchable: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    skipped: leftOut,
    encodings,
    configProblems: configs.flatMap(problemsOfConfig),
    slowestFiles: slowest.list(),
    searchableAfter,
    notices: [],
  };
  return { corpus: snapshot, configs, skipped, state };
}

async function findRoot(path: string, host: Host): Promise<Root> {
  const full = resolve(path);
  const stats = await stat(full).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      error.code === 'ENOENT' ? `There is no file or folder ${path}.` : `${path} cannot be read: ${error.message}.`,
    );
  });
  const folder = folderUri(host.files.canonical(host.uriOf(stats.isDirectory() ? full : dirname(full))));
  const texts = new OwnTextFiles(host.files, folder);
  const config = await readConfig(folder, host.files, texts, () => undefined);
  if (!stats.isDirectory()) {
    return {
      files: [{ uri: host.uriOf(full), name: basename(full), size: stats.size, modified: stats.mtimeMs }],
      skipped: [],
      config,
      texts,
    };
  }
  const { files, skipped } = await host.files.walk(
    folder,
    createFileSelection({ include: [], exclude: [] }).wanted,
    never,
  );
  return { files, skipped, config, texts, folder };
}

/** Reads an own text in the folder whose corpus.json names it. */
async function readOwnText(own: OwnText, roots: readonly Root[]): Promise<OwnTextResult> {
  const root = roots.find(({ config }) => config.config.texts.some(text => text === own));
  return root === undefined ? { reason: `There is no file ${own.file}.` } : root.texts.read(own);
}

async function readText(uri: string, maxBytes: number, host: Host): Promise<string> {
  const file = await host.files.read(uri, maxBytes);
  if (file === undefined || 'reason' in file) throw new TextUnavailable(uri);
  return file.text;
}

/** One configuration for all roots. If they contradict each other, the later one wins; of works, the first one. */
function mergeConfigs(configs: readonly CorpusConfig[]): CorpusConfig {
  return [...new Set(configs)].reduce(
    (merged, config) => ({
      transcripts: { ...merged.transcripts, ...config.transcripts },
      works: [...merged.works, ...config.works.filter(work => !merged.works.some(other => other.key === work.key))],
      texts: [...merged.texts, ...config.texts.filter(text => !merged.texts.some(other => other.work === text.work))],
      curation: {
        themes: [...merged.curation.themes, ...config.curation.themes],
        aliases: { ...merged.curation.aliases, ...config.curation.aliases },
        hidden: [...merged.curation.hidden, ...config.curation.hidden],
      },
      silence: [...merged.silence, ...config.silence],
      sets: [...config.sets, ...merged.sets.filter(set => !config.sets.some(({ name }) => name === set.name))],
      problems: [...merged.problems, ...config.problems],
      bibliography: new Map([...(config.bibliography ?? []), ...(merged.bibliography ?? [])]),
    }),
    emptyConfig,
  );
}

function unique(configs: readonly ConfigFile[]): ConfigFile[] {
  return [...new Map(configs.map(config => [config.uri, config])).values()];
}
