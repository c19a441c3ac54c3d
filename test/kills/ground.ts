import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packsFolder } from '../../server/platform/diskStore';
import { answersOf, type Answers } from '../disk/answers';
import { contentOf, speech, writeTranscript } from '../disk/corpus';
import type { KillOptions } from '../disk/killer';
import { ServerProcess } from '../disk/serverProcess';

const dist = resolve(__dirname, '../../dist');
const transcripts = 10;
const paragraphs = 12;
/** A number that no process has. */
const deadProcess = 999_999_999;
/** How many versions the transcripts have. */
export const variants = 2;

/** The corpus.json with which each round begins, as a person wrote it. */
export const firstConfig = `{
  // Written by hand: it has to stay.
  "corpusStudy": 1,
  "aliases": { "Ilse Varanda": ["Engineer of Merrow"] }
}
`;

/** Where programs may be killed: a corpus with a cache folder of its own. */
export class Ground {
  readonly folder: string;
  readonly cache: string;
  variant = 0;
  readonly #place = mkdtempSync(join(tmpdir(), 'corpus-study-kills-'));
  #transcripts = new Map<string, string>();

  constructor() {
    [this.folder, this.cache] = [join(this.#place, 'corpus'), join(this.#place, 'cache')];
    mkdirSync(this.folder);
    this.writeTranscripts(0);
    this.setConfig();
  }

  /** A third of the transcripts have a text of their own in each version, and the time of their version. */
  writeTranscripts(variant: number): void {
    this.variant = variant;
    for (let i = 0; i < transcripts; i++) {
      const version = i % 3 === 0 ? variant : 0;
      const time = new Date(Date.UTC(2020, version, 1 + i));
      writeTranscript(this.folder, `speech-${i}.txt`, speech(100 * version + i, paragraphs), time);
    }
    this.#transcripts = contentOf(this.folder);
    this.#transcripts.delete('corpus.json');
  }

  setConfig(text = firstConfig): void {
    writeFileSync(this.#configPath, text);
  }

  get config(): string {
    return readFileSync(this.#configPath, 'utf8');
  }

  /** From now on nothing is cached. */
  emptyCache(): void {
    rmSync(this.cache, { recursive: true, force: true });
  }

  server(kill?: KillOptions): Promise<ServerProcess> {
    return startServer(this.folder, this.cache, kill);
  }

  /** What the command line prints; undefined where it was killed. `started` gets the process. */
  async commandLine(
    args: readonly string[],
    { kill, started }: { kill?: KillOptions; started?: (kill: () => void) => void } = {},
  ): Promise<string | undefined> {
    const { nodeArguments, environment } = withKiller(kill);
    const child = spawn(process.execPath, [...nodeArguments, join(dist, 'cli.js'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CORPUS_STUDY_CACHE: this.cache, ...environment },
    });
    started?.(() => child.kill('SIGKILL'));
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    if (signal === 'SIGKILL') return undefined;
    if (code !== 0 || err !== '') throw new Error(`The command line ended with ${code ?? signal}: ${err}`);
    return this.relative(out);
  }

  /** Throws where a transcript was touched, or where anything but transcripts and corpus.json is in the folder. */
  checkFolder({ leftovers }: { readonly leftovers: boolean }): void {
    const found = contentOf(this.folder);
    if (!found.delete('corpus.json')) throw new Error('There is no corpus.json any more.');
    for (const [name, content] of found) {
      if (leftovers && isLeftover(name)) continue;
      if (content !== this.#transcripts.get(name)) throw new Error(`${name} was changed or made.`);
    }
    for (const name of this.#transcripts.keys()) if (!found.has(name)) throw new Error(`${name} is gone.`);
  }

  /** What a killed process has left looks as if it were old, so that it is a leftover for others. */
  ageLeftovers(): number {
    const old = new Date(Date.now() - 2 * 86_400_000);
    const left = this.leftovers();
    for (const path of left) utimesSync(path, old, old);
    return left.length;
  }

  /** Paths of temporary files, in the corpus and in the cache. */
  leftovers(): string[] {
    return [this.folder, this.cache].flatMap(folder =>
      existsSync(folder)
        ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
            .filter(isLeftover)
            .map(name => join(folder, name))
        : [],
    );
  }

  /** Makes so many packs that they are merged as soon as a store is opened. */
  multiplyPacks(most: number): void {
    const folder = packsFolder(join(this.cache, 'facts'));
    if (!existsSync(folder)) return;
    const ids = readdirSync(folder).filter(name => name.endsWith('.index') && statSync(join(folder, name)).size > 8);
    for (let i = 0; ids.length > 0 && i < most; i++) {
      const id = ids[i % ids.length].replace('.index', '');
      const copy = `${id.slice(0, 9)}-${deadProcess}-${i.toString(16).padStart(8, '0')}`;
      for (const kind of ['pack', 'index']) {
        const from = join(folder, `${id}.${kind}`);
        if (existsSync(from)) copyFileSync(from, join(folder, `${copy}.${kind}`));
      }
    }
  }

  /** The next start stores compiled code again. */
  removeCode(): void {
    const folder = join(this.cache, 'code');
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      if (!isLeftover(name)) unlinkSync(join(folder, name));
  }

  relative(text: string): string {
    return text
      .replaceAll(pathToFileURL(this.folder).href, 'CORPUS')
      .replaceAll(pathToFileURL(this.cache).href, 'CACHE');
  }

  /** The answers of a server, as a text that does not depend on where this ground is. */
  async answers(server: ServerProcess): Promise<string> {
    const answers: Answers = await answersOf(server.ask);
    return this.relative(JSON.stringify(answers, undefined, 1));
  }

  remove(): void {
    rmSync(this.#place, { recursive: true, force: true });
  }

  get #configPath(): string {
    return join(this.folder, 'corpus.json');
  }
}

/** Path of the bundle of `killer.ts`, which `run.ts` sets before the first round. */
export const killer = { path: '' };

function withKiller(kill: KillOptions | undefined): { nodeArguments: string[]; environment: Record<string, string> } {
  if (kill === undefined) return { nodeArguments: [], environment: {} };
  return { nodeArguments: ['--require', killer.path], environment: { KILL: JSON.stringify(kill) } };
}

async function startServer(folder: string, cache: string, kill?: KillOptions): Promise<ServerProcess> {
  mkdirSync(cache, { recursive: true });
  const server = new ServerProcess({ program: join(dist, 'server.js'), folder, cache, ...withKiller(kill) });
  await server.begin();
  return server;
}

function isLeftover(name: string): boolean {
  return name.endsWith('.tmp') || name.endsWith('compaction.lock');
}
