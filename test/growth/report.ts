import { growthOf } from './exponents';
import { shapes } from './shapes';

/*
 * Prints how the cost of each kind of work grows with the length of texts of each shape, where it grows faster than it may:
 * `npx tsx test/growth/report.ts`. `--only=TEXT` takes the shapes whose names have the text, `--part=0/2` every second shape,
 * `--work=TEXT` the kinds of work, `--from=12 --to=17` the lengths as powers of two, `--all` prints the others, too.
 */
const option = (name: string): string | undefined =>
  process.argv.find(argument => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const all = process.argv.includes('--all');
const mostExponent = 1.25;

// Timers of the server do not keep a process alive; its client does.
const alive = setInterval(() => undefined, 1000);
void main().finally(() => clearInterval(alive));

async function main(): Promise<void> {
  const [part, parts] = (option('part') ?? '0/1').split('/').map(Number);
  for (const [index, [name, shape]] of Object.entries(shapes).entries()) {
    if (!name.includes(option('only') ?? '') || index % parts !== part) continue;
    const found = await growthOf(shape, {
      from: Number(option('from') ?? 14),
      to: Number(option('to') ?? 17),
      runs: Number(option('runs') ?? 2),
      patience: 20,
    });
    const shown = found.filter(
      ({ work, exponent }) =>
        work.includes(option('work') ?? '') && (all || (exponent !== undefined && exponent > mostExponent)),
    );
    const measured = found.filter(({ exponent }) => exponent !== undefined).length;
    console.log(`${name}: ${measured} of ${found.length} kinds of work measured`);
    for (const { work, exponent, times } of shown)
      console.log(
        `  ${exponent?.toFixed(2) ?? '   -'}  ${work}  ${[...times].map(([power, time]) => `2^${power} ${time.toFixed(1)}`).join('  ')}`,
      );
  }
}
