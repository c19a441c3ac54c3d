import { join } from 'node:path';
import { createHost } from './platform/host';
import { runServer } from './server';
import { version } from './version';
import { commands, type Report } from './cli/commands';
import { commandHelp, Failure, overview, readArguments, suggestion, usages } from './cli/usage';

/** What the command line writes and how it ends. */
export interface Result {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Runs one command; `args` come behind the name of the program. Never rejects. */
export async function run(args: readonly string[], readInput: () => Promise<string>): Promise<Result> {
  try {
    const [name, ...rest] = args;
    if (name === undefined) throw new Failure('Name a command; corpus-study --help lists them.');
    if (name === '--help' || name === '-h' || name === 'help') return { status: 0, out: overview(version), err: '' };
    if (name === '--version' || name === '-v') return { status: 0, out: version + '\n', err: '' };
    if (!Object.hasOwn(usages, name))
      throw new Failure(`Unknown command ${name}${suggestion(name, Object.keys(usages))}`);
    if (rest.includes('--help') || rest.includes('-h')) return { status: 0, out: commandHelp(usages[name]), err: '' };
    const { values, positionals } = readArguments(usages[name], rest);
    const notes: string[] = [];
    const report = await commands[name]({
      values,
      positionals,
      host: createHost({ dist: __dirname, log: note => notes.push(note) }),
      readInput,
    });
    return toResult({ ...report, remarks: [...notes, ...(report.remarks ?? [])] }, values.json === true);
  } catch (error) {
    return {
      status: 2,
      out: '',
      err: `corpus-study: ${error instanceof Failure ? error.message : `failed unexpectedly: ${error instanceof Error ? error.message : String(error)}`}\n`,
    };
  }
}

function toResult({ json, text, errors = false, remarks = [] }: Report, asJson: boolean): Result {
  return {
    status: errors ? 1 : 0,
    out: asJson ? JSON.stringify(json, undefined, 2) + '\n' : text,
    err: remarks.map(remark => `corpus-study: ${remark}\n`).join(''),
  };
}

async function main(): Promise<void> {
  const [, , ...args] = process.argv;
  if (args[0] === 'serve' && !args.includes('--help') && !args.includes('-h')) {
    serve(args.slice(1));
    return;
  }
  // A reader that has seen enough, such as head, closes the pipe: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const { status, out, err } = await run(args, standardInput);
  process.stderr.write(err);
  // No process.exit: node ends by itself once the last byte went into the pipe.
  process.stdout.write(out);
  process.exitCode = status;
}

function serve(args: readonly string[]): void {
  try {
    readArguments(usages.serve, args);
    if (args.length === 0) throw new Failure('serve wants --stdio.');
    runServer(__dirname, join(__dirname, 'server.js'));
  } catch (error) {
    process.stderr.write(`corpus-study: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

async function standardInput(): Promise<string> {
  if (process.stdin.isTTY) throw new Failure('Give texts as arguments, or lines on standard input.');
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}

if (require.main === module) void main();
