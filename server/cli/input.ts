import { basename, dirname, resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import { emptyConfig } from '../config/parseConfig';
import { TextUnavailable, type Corpus } from '../index/corpus';
import { createCorpus } from '../index/createCorpus';
import type { CorpusConfig } from '../config/corpusConfig';
import { readConfig, type ConfigFile } from '../workspace/configFile';
import type { FoundFile, Host, Skipped } from '../workspace/host';
import { IndexPersistence } from '../workspace/indexPersistence';
import { createFileSelection } from '../workspace/fileSelection';
import { Failure } from './usage';

export interface Input {
  readonly corpus: Corpus;
  /** The corpus.json files that count. */
  readonly configs: readonly ConfigFile[];
  /** Files that were left out, with the reason. */
  readonly skipped: readonly Skipped[];
}

interface Root {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly Skipped[];
  readonly config: ConfigFile;
  /** Its URI where it is a folder. */
  readonly folder?: string;
}

/**
 * Papers of software that lie beside transcripts: they are judged by what they hold. All else that a path of the command
 * line leads to counts as a transcript.
 */
const softwarePaper =
  /(?:^|\/)(?:readme|licen[cs]e|copying|notice|changelog|changes|contributing|authors|requirements|constraints|robots|cmakelists)[^/]*$/i;
const never = (): boolean => false;

/** What a command wants of transcripts beside the rest. */
export interface Wanted {
  readonly themes: boolean;
  /** The index of words: for a folder that which the language server keeps too. */
  readonly search: boolean;
}

/** Reads the files and folders of the command line into one corpus. Throws a `Failure` where one of them cannot be read. */
export async function readInput(
  paths: readonly string[],
  maxBytes: number,
  host: Host,
  { themes, search }: Wanted,
): Promise<Input> {
  if (paths.length === 0) throw new Failure('Name at least one file or folder.');
  const roots: Root[] = [];
  for (const path of paths) roots.push(await findRoot(path, host));
  const skipped = roots.flatMap(root => root.skipped);
  const corpus = createCorpus(host.uriOf(resolve(paths[0])), {
    sources: host.sources,
    readText: uri => readText(uri, maxBytes, host),
  });
  await corpus.configure(mergeConfigs(roots.map(root => root.config.config)));
  const { works } = corpus.config;
  const kept =
    search && roots.length === 1 && roots[0].folder !== undefined
      ? new IndexPersistence(roots[0].folder, corpus, host)
      : undefined;
  await kept?.opened;
  const there = new Set(roots.flatMap(({ files }) => files.map(({ uri }) => uri)));
  corpus.storedSegments.retain(uri => there.has(uri));
  for (const { files } of roots) {
    for (const { uri, name, size, modified } of files) {
      const outcome = await host.analyser.analyse(
        { uri, name, listed: !softwarePaper.test(name), maxBytes, themes, stat: { size, modified } },
        works,
      );
      if (outcome.kind === 'facts') corpus.set(uri, name, outcome.facts, undefined, !search);
      if (outcome.kind === 'skipped') skipped.push({ uri, reason: outcome.reason });
    }
  }
  await kept?.end();
  // A file that was named itself must not be left out in silence.
  const named = new Set(paths.map(path => host.uriOf(resolve(path))));
  const refused = skipped.find(({ uri }) => named.has(uri));
  if (refused !== undefined)
    throw new Failure(refused.reason.replaceAll('setting corpusStudy.maxFileSizeMB', 'option --max-file-size'));
  return { corpus: corpus.snapshot(), configs: unique(roots.map(root => root.config)), skipped };
}

async function findRoot(path: string, host: Host): Promise<Root> {
  const full = resolve(path);
  const found = await stat(full).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      error.code === 'ENOENT' ? `There is no file or folder ${path}.` : `${path} cannot be read: ${error.message}.`,
    );
  });
  const folder = host.uriOf(found.isDirectory() ? full : dirname(full)).replace(/\/+$/, '');
  const config = await readConfig(folder, host.files, () => undefined);
  if (!found.isDirectory()) {
    return {
      files: [{ uri: host.uriOf(full), name: basename(full), size: found.size, modified: found.mtimeMs }],
      skipped: [],
      config,
    };
  }
  const { files, skipped } = await host.files.walk(
    folder,
    createFileSelection({ include: [], exclude: [] }).wanted,
    never,
  );
  return { files, skipped, config, folder };
}

async function readText(uri: string, maxBytes: number, host: Host): Promise<string> {
  const read = await host.files.read(uri, maxBytes);
  if (read === undefined || 'reason' in read) throw new TextUnavailable(uri);
  return read.text;
}

function mergeConfigs(configs: readonly CorpusConfig[]): CorpusConfig {
  return [...new Set(configs)].reduce(
    (all, one) => ({
      transcripts: { ...all.transcripts, ...one.transcripts },
      works: [...all.works, ...one.works.filter(work => !all.works.some(other => other.key === work.key))],
      curation: {
        themes: [...all.curation.themes, ...one.curation.themes],
        aliases: { ...all.curation.aliases, ...one.curation.aliases },
        hidden: [...all.curation.hidden, ...one.curation.hidden],
      },
      silence: [...all.silence, ...one.silence],
      problems: [...all.problems, ...one.problems],
    }),
    emptyConfig,
  );
}

function unique(configs: readonly ConfigFile[]): ConfigFile[] {
  return [...new Map(configs.map(config => [config.uri, config])).values()];
}
