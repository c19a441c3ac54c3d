import { existsSync } from 'node:fs';
import { bundle } from '../support/bundle';
import { random } from '../disk/corpus';
import { Expected } from './expected';
import { Ground, killer } from './ground';
import { kinds, type Kind, type Plan } from './kinds';

/** Two at a time: one would leave a processor idle while the other waits for the disk. */
const grounds = 2;

/**
 * Kills servers and commands while they work, and compares what others then find with what they find without any cache.
 * `--times N` (30), `--seed S` (the present time), `--only KIND`. The last line is `N passed, N failed`; exit code 1 where
 * something failed.
 */
async function main(): Promise<void> {
  const times = Number(option('times') ?? 30);
  const seed = Number(option('seed') ?? Date.now() % 1_000_000);
  const only = option('only');
  const chosen = kinds.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) throw new Error(`--only is one of ${kinds.map(({ name }) => name).join(', ')}.`);
  console.log(`${times} processes are killed, seed ${seed}.`);
  killer.path = await bundle('test/disk/killer.ts');
  const expected = new Expected();
  const counts: Counts = { passed: 0, failed: 0, killed: 0, left: 0 };
  let round = 0;
  const lane = async (): Promise<void> => {
    const ground = new Ground();
    try {
      while (round < times) {
        const number = round++;
        if (number > 0 && number % 10 === 0) console.log(`${number} rounds have begun, ${counts.failed} failures.`);
        await count(counts, `round ${number} of seed ${seed}`, () =>
          playRound(ground, chosen[number % chosen.length], random(seed + number), expected, counts),
        );
      }
      await count(counts, `leftovers of seed ${seed}`, () => checkLeftovers(ground, expected));
    } finally {
      ground.remove();
    }
  };
  await Promise.all(Array.from({ length: grounds }, lane));
  console.log(
    `${counts.killed} of ${times} were killed before their end; ${counts.left} temporary files were left and removed.`,
  );
  // Otherwise nothing was tried.
  await count(counts, 'most processes were killed', () =>
    2 * counts.killed >= times ? Promise.resolve('') : Promise.reject(new Error('Too few processes were killed.')),
  );
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed === 0 ? 0 : 1);
}

interface Counts {
  passed: number;
  failed: number;
  killed: number;
  left: number;
}

async function count(counts: Counts, what: string, work: () => Promise<string>): Promise<void> {
  let told = '';
  try {
    told = await work();
    counts.passed++;
  } catch (error) {
    counts.failed++;
    console.log(`FAILED ${what} ${told}\n  ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function playRound(
  ground: Ground,
  kind: Kind,
  next: () => number,
  expected: Expected,
  counts: Counts,
): Promise<string> {
  ground.setConfig();
  kind.prepare(ground, next);
  const plan = planFor(kind, next);
  const what = `${kind.name}, ${JSON.stringify(plan)}`;
  try {
    const { killed, curated } = await kind.run(ground, plan);
    if (killed) counts.killed++;
    ground.checkFolder({ leftovers: true });
    await expected.checkConfig(ground, curated, killed);
    counts.left += ground.ageLeftovers();
    await checkAnswers(ground, expected, kind);
    return what;
  } catch (error) {
    throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Half of the processes are killed at some time, the others at an operation on the disk. */
function planFor(kind: Kind, next: () => number): Plan {
  const threads = Object.entries(kind.operations) as ['main' | 'worker', number][];
  const [thread, operations] = threads[Math.floor(next() * threads.length)];
  if (next() < 0.4) return { after: Math.floor(next() * kind.time) };
  return { thread, at: 1 + Math.floor(next() * operations), half: next() < 0.5 };
}

/** Starts a server on what the killed process has left. */
async function checkAnswers(ground: Ground, expected: Expected, kind?: Kind): Promise<void> {
  const config = ground.config;
  const server = await ground.server();
  same(await ground.answers(server), await expected.answers(ground, config), 'The answers of the server');
  await server.stop();
  const bad = server.logged.filter(message => !/is damaged|is built again|cannot be used/.test(message));
  if (bad.length > 0) throw new Error(`The server says: ${bad.join('\n')}`);
  if (ground.config !== config) throw new Error('corpus.json was changed by a start.');
  ground.checkFolder({ leftovers: false });
  const args = kind?.command?.(ground);
  if (args !== undefined)
    same((await ground.commandLine(args))!, await expected.printed(ground, args), `What ${kind!.name} prints`);
}

/** All that is stored is stored anew; what killed processes have left goes then. */
async function checkLeftovers(ground: Ground, expected: Expected): Promise<string> {
  ground.ageLeftovers();
  ground.multiplyPacks(70);
  ground.removeCode();
  ground.writeTranscripts(ground.variant === 0 ? 1 : 0);
  const server = await ground.server();
  same(await ground.answers(server), await expected.answers(ground, ground.config), 'The answers of the last server');
  await until(() => ground.leftovers().every(path => !path.includes('packs')));
  await server.stop();
  const left = ground.leftovers().filter(path => existsSync(path));
  if (left.length > 0) throw new Error(`These files are left: ${left.join(', ')}`);
  return '';
}

/** Looks again and again, for a minute at most. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 1200; tries++) await new Promise(resolve => setTimeout(resolve, 50));
}

/** Throws where two long texts differ, with the first lines that do. */
function same(found: string, wanted: string, what: string): void {
  if (found === wanted) return;
  const [a, b] = [found.split('\n'), wanted.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  throw new Error(`${what} differ in line ${at} of ${b.length}:\n  found  ${a[at]}\n  wanted ${b[at]}`);
}

function option(name: string): string | undefined {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? undefined : process.argv[index + 1];
}

void main();
