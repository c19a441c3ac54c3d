import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Position } from 'vscode-languageserver/node';
import { methods, type ThemesResult } from '../../server/protocol';
import { emptyCache, residentMemory, startServer, type Client } from '../bench/client';
import { quantile } from '../bench/figures';
import { mainThreadTime, processTimes } from '../bench/processTimes';
import { untilSearchable } from '../bench/servers';
import { randomFrom } from '../session/random';

export interface UseCounts {
  readonly transcripts: number;
  /** Things that the user does; each is several requests. */
  readonly steps: number;
  readonly seed: number;
}

export interface UseFigures {
  /** Milliseconds of the server's main thread, by kind of request. */
  readonly took: ReadonlyMap<string, readonly number[]>;
  /** Resident memory in MB, at the beginning and after each tenth of the steps. */
  readonly memory: readonly number[];
  /** Milliseconds of all threads until the corpus could be searched, and until it had themes. */
  readonly start: { readonly searchable: number; readonly themes: number };
}

const typed = ['bread by the bank', 'resistence economy', 'baghareh', '"honest measure" -flood', 'cites:2:3 water'];

/**
 * Writes transcripts, uses a server on them, and says what that took. `tell` gets a line for each part that is done, so that
 * a session that hangs shows where. Rejects where a request fails.
 */
export async function runSession(
  server: string,
  { transcripts, steps, seed }: UseCounts,
  tell: (line: string) => void = () => undefined,
): Promise<UseFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-study-use-'));
  try {
    const maker = resolve(__dirname, '../bench/manyTranscripts.mjs');
    const made = spawnSync(process.execPath, [maker, folder, String(transcripts)], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`The transcripts could not be written: ${made.stderr}`);
    tell(`${transcripts} transcripts are written`);
    const client = await startServer(server, folder, emptyCache());
    await untilSearchable(client, 'bread');
    const searchable = processTimes(client.process.pid)?.total ?? NaN;
    tell(`searchable after ${(searchable / 1000).toFixed(1)} s of CPU`);
    const user = new User(client, folder, seed);
    await user.ask('themes, the first time', methods.themes, { limit: 50 });
    const start = { searchable, themes: processTimes(client.process.pid)?.total ?? NaN };
    const memory = [resident(client)];
    tell(`themes after ${(start.themes / 1000).toFixed(1)} s of CPU, ${memory[0].toFixed(0)} MB resident`);
    const tenth = Math.max(1, Math.floor(steps / 10));
    for (let step = 1; step <= steps; step++) {
      await user.step();
      if (step % tenth !== 0) continue;
      memory.push(resident(client));
      tell(progress(step, client, user, memory.at(-1)!));
    }
    await client.stop();
    return { took: user.took, memory, start };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function progress(step: number, { process: { pid } }: Client, { took }: User, memory: number): string {
  const times = [...took.values()].flat();
  const cpu = (processTimes(pid)?.total ?? NaN) / 1000;
  const slowest = [...took].reduce((one, other) => (Math.max(...other[1]) > Math.max(...one[1]) ? other : one));
  return (
    `step ${step}: ${times.length} requests, p99 ${quantile(times, 0.99).toFixed(1)} ms, longest ${Math.max(...slowest[1]).toFixed(0)} ms ` +
    `(${slowest[0]}), ${cpu.toFixed(0)} s of CPU, ${memory.toFixed(0)} MB resident`
  );
}

function resident({ process: { pid } }: Client): number {
  return residentMemory(pid)?.now ?? NaN;
}

interface Opened {
  readonly uri: string;
  readonly path: string;
  text: string;
}

/** Does what a reader does, chosen by a seed. */
class User {
  readonly took = new Map<string, number[]>();
  readonly #client: Client;
  readonly #folder: string;
  readonly #random: (below: number) => number;
  readonly #paths: readonly string[];
  readonly #opened: Opened[] = [];

  constructor(client: Client, folder: string, seed: number) {
    this.#client = client;
    this.#folder = folder;
    this.#random = randomFrom(seed);
    this.#paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.txt'));
  }

  async step(): Promise<void> {
    const last = this.#opened.at(-1);
    if (last === undefined || (this.#opened.length < 6 && this.#random(4) === 0)) return this.#open();
    const acts = [
      () => this.#type(last),
      () => this.#type(last),
      () => this.#read(last),
      () => this.#read(last),
      () => this.#search(last),
      () => this.#lists(),
      () => this.#save(last),
      () => this.#close(),
    ];
    if (this.#random(25) === 0) return this.#curate(last);
    await acts[this.#random(acts.length)]();
  }

  /** A request, whose time of the main thread is kept under its kind. */
  async ask<R = unknown>(kind: string, method: string, params: object): Promise<R> {
    const { pid } = this.#client.process;
    const before = mainThreadTime(pid) ?? NaN;
    const answer = await this.#client.connection.sendRequest<R>(method, params);
    const times = this.took.get(kind) ?? [];
    this.took.set(kind, [...times, (mainThreadTime(pid) ?? NaN) - before]);
    return answer;
  }

  async #open(): Promise<void> {
    const path = join(this.#folder, this.#paths[this.#random(this.#paths.length)]);
    if (this.#opened.some(each => each.path === path)) return;
    const opened = { path, uri: await this.#client.open(path), text: readFileSync(path, 'utf8') };
    this.#opened.push(opened);
    await this.#shown(opened, 'opened');
    await this.ask('themes of a transcript', methods.themes, { uri: opened.uri, limit: 50 });
  }

  /** What an editor asks when it shows a document. */
  async #shown({ uri }: Opened, when: string): Promise<void> {
    const textDocument = { uri };
    for (const name of ['documentSymbol', 'semanticTokens/full', 'diagnostic', 'foldingRange'])
      await this.ask(`${name}, ${when}`, `textDocument/${name}`, { textDocument });
    const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
    await this.ask(`inlayHint, ${when}`, 'textDocument/inlayHint', { textDocument, range });
  }

  async #type(document: Opened): Promise<void> {
    for (const key of [...' and water [The Holy Quran, 2: 5]'].slice(0, 4 + this.#random(30))) {
      const at = this.#positionOf(document.text, document.text.indexOf('.') + this.#random(3));
      await this.#client.change(document.uri, at, at, key);
      const lines = document.text.split('\n');
      lines[at.line] = lines[at.line].slice(0, at.character) + key + lines[at.line].slice(at.character);
      document.text = lines.join('\n');
      const textDocument = { uri: document.uri };
      await this.ask('semanticTokens/full, typed', 'textDocument/semanticTokens/full', { textDocument });
      await this.ask('diagnostic, typed', 'textDocument/diagnostic', { textDocument });
      if (key === '[') await this.ask('completion', 'textDocument/completion', { textDocument, position: at });
    }
    await this.ask('search after typing', methods.search, { query: 'water', limit: 50 });
  }

  async #read({ uri, text }: Opened): Promise<void> {
    const textDocument = { uri };
    for (const word of ['The Holy Quran', 'Surah', 'water', 'honest measure', 'Speech']) {
      const offset = text.indexOf(word, this.#random(400));
      if (offset < 0) continue;
      const at = { textDocument, position: this.#positionOf(text, offset + 1) };
      await this.ask('hover', 'textDocument/hover', at);
      await this.ask('cursor', methods.cursor, { uri, position: at.position });
      await this.ask('definition', 'textDocument/definition', at);
      await this.ask('references', 'textDocument/references', { ...at, context: { includeDeclaration: true } });
    }
    await this.ask('readingText', methods.readingText, { uri, themes: true });
  }

  /** A query is typed key by key, while a key is typed into the document, too. */
  async #search(document: Opened): Promise<void> {
    const query = typed[this.#random(typed.length)];
    for (let length = 2; length <= query.length; length++)
      await this.ask('search, a key', methods.search, { query: query.slice(0, length), limit: 50 });
    await this.#client.change(document.uri, { line: 0, character: 0 }, { line: 0, character: 0 }, ' ');
    document.text = ` ${document.text}`;
    await this.ask('search, all', methods.search, { query, limit: 50, finished: true });
    await this.ask('search, the next page', methods.search, { query, limit: 50, offset: 50, finished: true });
  }

  async #lists(): Promise<void> {
    const root = pathToFileURL(this.#folder).href;
    await this.ask('sources', methods.sources, { limit: 200 });
    await this.ask('citing sentences', methods.citingSentences, { root, key: 'quran:2', limit: 100 });
    await this.ask('transcript groups', methods.transcriptGroups, { by: 'year' });
    await this.ask('transcripts', methods.transcripts, { root, by: 'year', group: '1990', limit: 200 });
    await this.ask('symbols', 'workspace/symbol', { query: 'baqarah 2' });
    await this.ask('formulas', methods.formulas, { limit: 50 });
    const { sections } = await this.ask<ThemesResult>('themes', methods.themes, { limit: 100, order: 'frequent' });
    const key = sections[0]?.themes[this.#random(10)]?.key;
    if (key !== undefined) await this.ask('theme transcripts', methods.themeTranscripts, { root, key });
  }

  async #curate({ uri }: Opened): Promise<void> {
    const curation = { action: 'makeTheme', label: `honest measure ${this.#random(1000)}`, forms: ['third harvest'] };
    await this.ask('curate', methods.curate, { curation, uri, confirmed: true }).catch(refused);
    await this.ask('themes after an edit', methods.themes, { limit: 100 });
    await this.ask('undo', methods.undoCuration, { uri }).catch(refused);
  }

  async #save({ path, uri, text }: Opened): Promise<void> {
    writeFileSync(path, text);
    const { connection } = this.#client;
    await connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await this.ask('diagnostic, saved', 'textDocument/diagnostic', { textDocument: { uri } });
  }

  async #close(): Promise<void> {
    const closed = this.#opened.shift();
    if (closed === undefined) return;
    await this.#client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: closed.uri } });
    await this.ask('search after closing', methods.search, { query: 'bread', limit: 50 });
  }

  #positionOf(text: string, offset: number): Position {
    const before = text.slice(0, Math.max(0, offset)).split('\n');
    return { line: before.length - 1, character: before.at(-1)!.length };
  }
}

/** An edit of themes may be refused with a sentence; other failures are failures. */
function refused(error: Error): void {
  if (/could not answer/.test(error.message)) throw error;
}
