import { join } from 'node:path';
import { errorMessage } from './platform/fileErrors';
import { createHost } from './platform/host';
import { createScripts, type Scripts } from './platform/scripts';
import type * as ServerProgram from './server';
import { version } from './version';
import { plainLine, printableJson } from './base/safeText';
import { commands } from './cli/commands';
import type { Report } from './cli/report';
import { commandHelp, Failure, overview, readArguments, suggestion, usages } from './cli/usage';

/** The result of a command. */
export interface Result {
  /** Exit code: 0 for success, 1 if `check` found errors, 2 if the command failed. */
  readonly status: 0 | 1 | 2;
  /** Text for standard output. */
  readonly out: string;
  /** Text for standard error. */
  readonly err: string;
}

/** Runs one command. `args` are the arguments after the name of the program, `scripts` those of the build. Never rejects. */
export async function run(
  args: readonly string[],
  readInput: () => Promise<string>,
  scripts: Scripts = createScripts({ dist: __dirname }),
): Promise<Result> {
  try {
    const [name, ...rest] = args;
    if (name === undefined) throw new Failure('No command was given. Type corpus-study --help for a list of commands.');
    if (name === '--help' || name === '-h' || name === 'help') return { status: 0, out: overview(version), err: '' };
    if (name === '--version' || name === '-v') return { status: 0, out: version + '\n', err: '' };
    if (!Object.hasOwn(usages, name))
      throw new Failure(`Unknown command ${name}${suggestion(name, Object.keys(usages))}`);
    if (rest.includes('--help') || rest.includes('-h')) return { status: 0, out: commandHelp(usages[name]), err: '' };
    const { values, positionals } = readArguments(usages[name], rest);
    const logged: string[] = [];
    const report = await commands[name]({
      values,
      positionals,
      host: createHost({ dist: __dirname, scripts, log: message => logged.push(message) }),
      readInput,
    });
    return toResult({ ...report, remarks: [...logged, ...(report.remarks ?? [])] }, values.json === true);
  } catch (error) {
    const message = error instanceof Failure ? error.message : `An unexpected error: ${errorMessage(error)}`;
    return { status: 2, out: '', err: printed([`corpus-study: ${message}`]) };
  }
}

function toResult({ json, lines, csv, file, hasErrors = false, remarks = [] }: Report, asJson: boolean): Result {
  return {
    status: hasErrors ? 1 : 0,
    out: asJson ? printableJson(JSON.stringify(json, undefined, 2)) + '\n' : (file ?? csv ?? printed(lines)),
    err: printed(remarks.map(remark => `corpus-study: ${remark}`)),
  };
}

/** Lines for a terminal, which obeys control characters. */
function printed(lines: readonly string[]): string {
  return lines.map(line => plainLine(line) + '\n').join('');
}

/** The command line: runs the command that the arguments of the process name. */
export async function main(scripts: Scripts): Promise<void> {
  const [, , ...args] = process.argv;
  if (args[0] === 'serve' && !args.includes('--help') && !args.includes('-h')) {
    serve(args.slice(1), scripts);
    return;
  }
  // A program that reads only the start of the output, such as head, closes the pipe. That is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`corpus-study: The output could not be written: ${error.message}.\n`);
    process.exitCode = 2;
  });
  const { status, out, err } = await run(args, standardInput, scripts);
  process.stderr.write(err);
  // Do not call process.exit: Node ends by itself after the last byte is in the pipe.
  process.stdout.write(out);
  process.exitCode = status;
  await scripts.keep();
}

function serve(args: readonly string[], scripts: Scripts): void {
  try {
    readArguments(usages.serve, args);
    if (args.length === 0) throw new Failure('serve needs --stdio, --socket=PORT, --pipe=NAME or --node-ipc.');
    const { runServer } = scripts.load('serverProgram') as typeof ServerProgram;
    runServer(__dirname, join(__dirname, 'server.js'), scripts);
  } catch (error) {
    process.stderr.write(`corpus-study: ${errorMessage(error)}\n`);
    process.exitCode = 2;
  }
}

async function standardInput(): Promise<string> {
  if (process.stdin.isTTY)
    throw new Failure('No text was given. Give texts as arguments, or send lines to standard input.');
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}
