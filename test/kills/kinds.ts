import { methods, type CurateResult } from '../../server/protocol';
import type { KillOptions } from '../disk/killer';
import { ProcessEnded, type ServerProcess } from '../disk/serverProcess';
import { variants, type Ground } from './ground';

/** Where and when a process is killed. */
export type Plan =
  /** So many milliseconds after its start. */
  | { readonly after: number }
  /** At an operation on the disk, see `killer.ts`. */
  | Omit<KillOptions, 'under'>;

/** What was asked of a process until it was killed. */
interface Work {
  /** Whether the process was killed before it had done all. */
  readonly killed: boolean;
  /** Curations that were answered. */
  readonly curated: number;
}

/** Something that a process does while it is killed. */
export interface Kind {
  readonly name: string;
  /** Operations on the disk that a process does, about, by the thread that does them. */
  readonly operations: Partial<Record<KillOptions['thread'], number>>;
  /** Milliseconds that it takes, about. */
  readonly time: number;
  /** Arguments of the command line whose answer is compared as well. */
  readonly command?: (ground: Ground) => readonly string[];
  prepare(ground: Ground, next: () => number): void;
  run(ground: Ground, plan: Plan): Promise<Work>;
}

/** Curations that are made one after the other. */
export const curations = [
  { action: 'rename', theme: 'common water', label: 'water of all' },
  { action: 'hide', theme: 'old bridge' },
] as const;

const search = (ground: Ground): string[] => ['search', ground.folder, '--query', 'common water', '--json'];
const themes = (ground: Ground): string[] => ['themes', ground.folder, '--limit', '60', '--json'];

/** What processes do while they are killed. Numbers of operations and times were measured. */
export const kinds: readonly Kind[] = [
  {
    name: 'indexing',
    operations: { worker: 70, main: 26 },
    time: 1500,
    prepare(ground, next) {
      if (next() < 0.6) ground.emptyCache();
    },
    run: (ground, plan) => withServer(ground, plan, ground.cache, server => server.ask(methods.themes, { limit: 1 })),
  },
  {
    name: 'merging segments',
    operations: { main: 30, worker: 30 },
    time: 1200,
    prepare: ground => ground.writeTranscripts((ground.variant + 1) % variants),
    run: (ground, plan) => withServer(ground, plan, ground.cache, server => server.ask(methods.themes, { limit: 1 })),
  },
  {
    name: 'curating',
    operations: { main: 10 },
    time: 1200,
    prepare: () => undefined,
    run: (ground, plan) => withServer(ground, plan, ground.folder, curate),
  },
  {
    name: 'merging packs',
    operations: { main: 150 },
    time: 900,
    prepare: ground => ground.multiplyPacks(70),
    run: (ground, plan) => withServer(ground, plan, ground.cache, server => server.ask(methods.themes, { limit: 1 })),
  },
  {
    name: 'searching by command',
    operations: { main: 40 },
    time: 900,
    command: search,
    prepare(ground, next) {
      if (next() < 0.6) ground.emptyCache();
    },
    run: (ground, plan) => byCommand(ground, plan, search(ground)),
  },
  {
    name: 'themes by command',
    operations: { main: 60 },
    time: 900,
    command: themes,
    prepare(ground, next) {
      if (next() < 0.6) ground.emptyCache();
      else ground.writeTranscripts((ground.variant + 1) % variants);
    },
    run: (ground, plan) => byCommand(ground, plan, themes(ground)),
  },
];

async function withServer(
  ground: Ground,
  plan: Plan,
  under: string,
  ask: (server: ServerProcess, answered: () => void) => Promise<unknown>,
): Promise<Work> {
  let curated = 0;
  const starting = ground.server('after' in plan ? undefined : { ...plan, under });
  try {
    const server = await starting;
    const timer = 'after' in plan ? setTimeout(() => server.child.kill('SIGKILL'), plan.after) : undefined;
    try {
      await ask(server, () => curated++);
      await server.stop();
      return { killed: false, curated };
    } catch (error) {
      const [, signal] = await server.ended;
      if (signal !== 'SIGKILL') throw error;
      return { killed: true, curated };
    } finally {
      clearTimeout(timer);
    }
  } catch (error) {
    if (error instanceof ProcessEnded && !('after' in plan)) return { killed: true, curated };
    throw error;
  }
}

/** Makes all curations, one after the other. */
async function curate(server: ServerProcess, answered: () => void): Promise<void> {
  for (const curation of curations) {
    const { changed, message } = await server.ask<CurateResult>(methods.curate, { curation, confirmed: true });
    if (!changed) throw new Error(`Nothing was curated: ${message}`);
    answered();
  }
}

async function byCommand(ground: Ground, plan: Plan, args: readonly string[]): Promise<Work> {
  let timer: NodeJS.Timeout | undefined;
  const out = await ground.commandLine(args, {
    ...('after' in plan ? {} : { kill: { ...plan, under: ground.cache } }),
    started: kill => {
      if ('after' in plan) timer = setTimeout(kill, plan.after);
    },
  });
  clearTimeout(timer);
  return { killed: out === undefined, curated: 0 };
}
