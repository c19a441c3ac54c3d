import { parseArgs, type ParseArgsConfig } from 'node:util';
import { queryHelp } from '../features/search/queryHelp';
import { distance } from '../text/editDistance';

/** It could not be done; the message is the one line that standard error shows. The command line ends with 2. */
export class Failure extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

export interface CommandUsage {
  readonly usage: string;
  readonly summary: string;
  readonly options: Options;
  /** Lines of help for its own options. */
  readonly help: readonly string[];
  /** Whether it takes files or folders. */
  readonly paths: boolean;
}

const json: Options = { json: { type: 'boolean' } };
const limit: Options = { limit: { type: 'string' } };
const query: Options = { query: { type: 'string', short: 'q' } };
const size: Options = { 'max-file-size': { type: 'string' } };
const reading: Options = { ...json, ...size };

export const usages: Readonly<Record<string, CommandUsage>> = {
  annotations: {
    usage: 'annotations PATH… [--kind K] [--json]',
    summary: 'citations, notes, brackets, honorifics and dates, with what they mean',
    paths: true,
    options: { ...reading, kind: { type: 'string' } },
    help: ['--kind K   only citation, note-mark, note, editorial, stage, honorific, date or furniture'],
  },
  resolve: {
    usage: 'resolve [--query] [TEXT…] [--json]',
    summary: 'the sources that a text cites; each line of standard input without TEXT',
    paths: false,
    options: { ...json, query: { type: 'boolean' } },
    help: ['--query    read the looser forms that people type into a search box: "2 255", "the cow"'],
  },
  themes: {
    usage: 'themes PATH… [--limit N] [--json]',
    summary: 'phrases that recur, with all their mentions, best first',
    paths: true,
    options: { ...reading, ...limit },
    help: ['--limit N  at most N themes (100)'],
  },
  formulas: {
    usage: 'formulas PATH… [--json]',
    summary: 'passages that recur nearly word for word, with the words that differ',
    paths: true,
    options: reading,
    help: [],
  },
  search: {
    usage: 'search PATH… --query Q [--limit N] [--sort S] [--json]',
    summary: 'passages that match a query, best first',
    paths: true,
    options: { ...reading, ...query, ...limit, sort: { type: 'string' } },
    help: [
      `--query Q  ${queryHelp}`,
      '--limit N  at most N passages (20)',
      '--sort S   by relevance, newest or oldest',
    ],
  },
  concordance: {
    usage: 'concordance PATH… --query Q [--sort S] [--csv | --json]',
    summary: 'each match on a line, with what stands left and right of it',
    paths: true,
    options: { ...reading, ...query, sort: { type: 'string' }, csv: { type: 'boolean' } },
    help: [
      `--query Q  ${queryHelp}`,
      '--sort S   by file (as read), left, node, right or date',
      '--csv      comma-separated values, for a spreadsheet',
    ],
  },
  check: {
    usage: 'check PATH… [--json]',
    summary: 'citations and notes that a careful editor would mark',
    paths: true,
    options: reading,
    help: [],
  },
  serve: {
    usage: 'serve --stdio',
    summary: 'the language server, for editors',
    paths: false,
    options: {
      stdio: { type: 'boolean' },
      'node-ipc': { type: 'boolean' },
      socket: { type: 'string' },
      pipe: { type: 'string' },
      clientProcessId: { type: 'string' },
    },
    help: ['--stdio    over standard input and output; also --socket=PORT, --pipe=NAME, --node-ipc'],
  },
};

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** The options and positional arguments of a command. Throws a `Failure` for what it does not know, with the nearest that it knows. */
export function readArguments(
  command: CommandUsage,
  args: readonly string[],
): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Values, positionals };
  } catch (error) {
    throw new Failure(explain(error as NodeJS.ErrnoException, Object.keys(command.options)));
  }
}

function explain(error: NodeJS.ErrnoException, known: readonly string[]): string {
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `Unknown option ${option}${suggestion(option.replace(/^-+/, ''), known, '--')}`;
  return error.message.split('\n')[0];
}

/** The end of a sentence about an unknown word: `. Did you mean --limit?`, or a full stop where nothing is near. */
export function suggestion(word: string, known: readonly string[], prefix = ''): string {
  const most = Math.max(1, Math.min(3, Math.floor(word.length / 2)));
  const [nearest] = known
    .map(name => ({ name, cost: distance(word, name, most) }))
    .filter(({ cost }) => cost <= most)
    .sort((a, b) => a.cost - b.cost);
  return nearest === undefined ? '.' : `. Did you mean ${prefix}${nearest.name}?`;
}

/** A whole number from 1, or the default where the option is absent. */
export function countOption(values: Values, name: string, otherwise: number): number {
  const given = values[name];
  if (typeof given !== 'string') return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new Failure(`--${name} wants a whole number from 1, not "${given}".`);
  return Number(given);
}

/** One of the values that an option takes; undefined where it is absent. */
export function choiceOption<T extends string>(values: Values, name: string, choices: readonly T[]): T | undefined {
  const given = values[name];
  if (typeof given !== 'string') return undefined;
  const found = choices.find(choice => choice === given);
  if (found === undefined)
    throw new Failure(`--${name} takes ${choices.join(', ')}, not "${given}"${suggestion(given, choices)}`);
  return found;
}

export function requiredOption(values: Values, name: string, command: CommandUsage): string {
  const given = values[name];
  if (typeof given !== 'string' || given.trim() === '')
    throw new Failure(`--${name} is missing: corpus-study ${command.usage}.`);
  return given;
}

export function overview(version: string): string {
  const width = Math.max(...Object.keys(usages).map(name => name.length));
  const lines = Object.entries(usages).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `corpus-study ${version}: read speech transcripts closely\n\nUsage: corpus-study COMMAND …\n\n${lines.join('\n')}\n\nPATH is a file or a folder; a corpus.json in the folder counts. --help behind a command tells more.\nExit status: 0 done; 1 done, and check found errors; 2 it could not be done.\n`;
}

export function commandHelp({ usage, summary, help, paths }: CommandUsage): string {
  const lines = [
    ...help,
    ...(usage.includes('--json') ? ['--json     one JSON document for programs'] : []),
    ...(paths ? ['--max-file-size MB  leave larger files out (20)'] : []),
  ];
  return `Usage: corpus-study ${usage}\n\n${summary[0].toUpperCase()}${summary.slice(1)}.\n${lines.length === 0 ? '' : `\n${lines.map(line => '  ' + line).join('\n')}\n`}`;
}
