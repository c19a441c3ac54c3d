import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageType } from 'vscode-languageserver-protocol/node';
import type { Log } from '../../server/base/log';
import { methods, type CurateResult } from '../../server/protocol';
import { dist } from '../support/build';
import { bundle } from '../support/bundle';
import { answersOf } from './answers';
import { contentOf, speech, writeTranscript } from './corpus';
import { watchDisk } from './diskLayer';
import type * as Program from './program';

export const config = '{\n  // Written by hand.\n  "corpusStudy": 1\n}\n';
const transcripts = 3;
const curation = { action: 'hide', theme: 'old bridge' } as const;

/** As `assert.equal`, with one line instead of all that are different. */
export function same(found: string, wanted: string, what = 'the answers'): void {
  if (found === wanted) return;
  const [a, b] = [found.split('\n'), wanted.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  assert.fail(`${what} differ in line ${at} of ${b.length}: ${a[at]} instead of ${b[at]}`);
}

/** What a server answered, and what it said. */
export interface Session {
  readonly answers: string;
  /** Why corpus.json was not written; undefined where it was. */
  readonly refused?: string;
  /** Warnings and errors for the log. */
  readonly logged: readonly string[];
}

/** The real server and command line on this thread, on a small corpus, with a layer before their disk. */
export class Machine {
  readonly folder: string;
  /** A new folder after each `reset`: what an ended server still writes goes into the former one. */
  cache: string;
  #caches = 0;
  readonly #place = mkdtempSync(join(tmpdir(), 'corpus-study-disk-'));
  readonly #program: typeof Program;
  readonly #scripts: ReturnType<typeof Program.createScripts>;
  #transcripts = new Map<string, string>();

  private constructor(program: typeof Program) {
    this.#program = program;
    this.#scripts = program.createScripts({ dist });
    [this.folder, this.cache] = [join(this.#place, 'corpus'), join(this.#place, 'cache')];
    mkdirSync(this.folder);
    this.reset();
  }

  static async start(): Promise<Machine> {
    watchDisk(undefined);
    return new Machine(createRequire(__filename)(await bundle('test/disk/program.ts')) as typeof Program);
  }

  get program(): typeof Program {
    return this.#program;
  }

  get config(): string {
    return readFileSync(join(this.folder, 'corpus.json'), 'utf8');
  }

  /** The corpus as it was at first, except that `changed` transcripts have another text. The cache is a copy of `cache`, or empty. */
  reset({ cache, changed = 0 }: { cache?: string; changed?: number } = {}): void {
    this.cache = join(this.#place, `cache-${++this.#caches}`);
    if (cache !== undefined) cpSync(cache, this.cache, { recursive: true, preserveTimestamps: true });
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder);
    for (let i = 0; i < transcripts; i++) {
      const version = i < changed ? 1 : 0;
      const time = new Date(Date.UTC(2020, version, 1 + i));
      writeTranscript(this.folder, `speech-${i}.txt`, speech(100 * version + i, 4), time);
    }
    this.#transcripts = contentOf(this.folder);
    writeFileSync(join(this.folder, 'corpus.json'), config);
  }

  /** A copy of the cache for `reset`. */
  saveCache(name: string): string {
    const copy = join(this.#place, name);
    cpSync(this.cache, copy, { recursive: true, preserveTimestamps: true });
    return copy;
  }

  /** A server is started, asked, told to hide a theme if `curates`, and ended. */
  async session({ curates = false, during }: { curates?: boolean; during?: () => void } = {}): Promise<Session> {
    const logged: string[] = [];
    const warned: Log = (message, level = 'warning') => {
      if (level === 'warning' || level === 'error') logged.push(message);
    };
    process.env.CORPUS_STUDY_CACHE = this.cache;
    const editor = await this.#program.Editor.start({
      host: this.#program.createHost({ dist, scripts: this.#scripts, log: warned }),
      folders: [pathToFileURL(this.folder).href],
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    });
    const ask = <R>(method: string, params: object): Promise<R> => editor.request<R>(method, params);
    if (during !== undefined) {
      await answersOf(ask);
      during();
    }
    const answers = this.#relative(JSON.stringify(await answersOf(ask), undefined, 1));
    let refused: string | undefined;
    if (curates)
      refused = await ask<CurateResult>(methods.curate, { curation, confirmed: true }).then(
        () => undefined,
        (error: Error) => error.message,
      );
    await editor.stop();
    return {
      answers,
      logged: [...logged, ...editor.logged.filter(message => editor.levels.get(message)! <= MessageType.Warning)],
      ...(refused !== undefined && { refused }),
    };
  }

  /** The command line; what it prints, without the remarks. */
  async command(...args: string[]): Promise<{ out: string; err: string; status: number }> {
    process.env.CORPUS_STUDY_CACHE = this.cache;
    const { out, err, status } = await this.#program.run(args, () => Promise.resolve(''), this.#scripts);
    return { out: this.#relative(out), err, status };
  }

  /** Names of the files in the folder that are no transcripts; throws where a transcript is not as it was. */
  others(): string[] {
    const found = contentOf(this.folder);
    for (const [name, content] of this.#transcripts)
      if (found.get(name) !== content) throw new Error(`${name} was changed.`);
    return readdirSync(this.folder).filter(name => !this.#transcripts.has(name));
  }

  remove(): void {
    watchDisk(undefined);
    rmSync(this.#place, { recursive: true, force: true, maxRetries: 5 });
  }

  #relative(text: string): string {
    return text
      .replaceAll(pathToFileURL(this.folder).href, 'CORPUS')
      .replaceAll(pathToFileURL(this.cache).href, 'CACHE');
  }
}
