import { parseArgs, type ParseArgsConfig } from 'node:util';
import { exportFormats } from '../features/study/export/formats';
import { queryHelp } from '../features/search/queryHelp';
import { distance } from '../text/editDistance';

/** A command cannot be carried out. The message is one line for the user. The exit code is then 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

type Options = NonNullable<ParseArgsConfig['options']>;

export interface CommandUsage {
  /** The command with its arguments and options, as the help shows it. */
  readonly usage: string;
  /** What the command prints; starts in lower case and has no full stop. */
  readonly summary: string;
  /** The options that `parseArgs` accepts. */
  readonly options: Options;
  /** One line of help for each option that only this command has. */
  readonly help: readonly string[];
  /** Whether the arguments are paths of files or folders. */
  readonly takesPaths: boolean;
}

const json: Options = { json: { type: 'boolean' } };
const limit: Options = { limit: { type: 'string' } };
const query: Options = { query: { type: 'string', short: 'q' } };
const set: Options = { set: { type: 'string' } };
const csv: Options = { csv: { type: 'boolean' } };
const setHelp = '--set NAME only the part of the corpus that "sets" in corpus.json calls so';
const csvHelp = '--csv      print comma-separated values, for a spreadsheet';
const rowsHelp = '--limit N  show at most N rows (default 50); --csv and --json have all';
const maxSize: Options = { 'max-file-size': { type: 'string' } };
/** Options of all commands that read files and print JSON. */
const reading: Options = { ...json, ...maxSize };

export const usages: Readonly<Record<string, CommandUsage>> = {
  annotations: {
    usage: 'annotations PATH… [--kind K] [--json]',
    summary: 'citations, notes, brackets, honorifics, dates and speakers, and what they refer to',
    takesPaths: true,
    options: { ...reading, kind: { type: 'string' } },
    help: [
      '--kind K   show only one kind: citation, note-mark, note, editorial, stage, honorific, date, speaker or furniture',
    ],
  },
  resolve: {
    usage: 'resolve [--query] [TEXT…] [--json]',
    summary: 'the sources that each TEXT cites; without TEXT, each line of standard input',
    takesPaths: false,
    options: { ...json, query: { type: 'boolean' } },
    help: ['--query    also understand short forms, as in a search box: "2 255", "the cow"'],
  },
  themes: {
    usage: 'themes PATH… [--limit N] [--sort S] [--json]',
    summary: 'repeated phrases with all their mentions, the most distinctive first',
    takesPaths: true,
    options: { ...reading, ...limit, sort: { type: 'string' } },
    help: [
      '--limit N  print at most N themes (default 100)',
      '--sort S   order: distinctive, frequent (most mentions first), spread (most transcripts first) or recent (those',
      '           of the newest transcript first) (default distinctive)',
    ],
  },
  formulas: {
    usage: 'formulas PATH… [--json]',
    summary:
      'passages that are repeated nearly word for word, with the words that differ; then files that are the same speech',
    takesPaths: true,
    options: reading,
    help: [],
  },
  search: {
    usage: 'search PATH… --query Q [--set NAME] [--limit N] [--sort S] [--json]',
    summary: 'passages that match a query, best first',
    takesPaths: true,
    options: { ...reading, ...query, ...set, ...limit, sort: { type: 'string' } },
    help: [
      `--query Q  ${queryHelp}`,
      setHelp,
      '--limit N  print at most N passages (default 20)',
      '--sort S   order: relevance, newest or oldest (default relevance)',
    ],
  },
  concordance: {
    usage: 'concordance PATH… --query Q [--set NAME] [--sort S] [--csv | --json]',
    summary: 'each match on a line of its own, with the text to its left and right',
    takesPaths: true,
    options: { ...reading, ...query, ...set, ...csv, sort: { type: 'string' } },
    help: [
      `--query Q  ${queryHelp}`,
      setHelp,
      '--sort S   order: file, date, node (the match itself), left or right of it (default file)',
      csvHelp,
    ],
  },
  transcripts: {
    usage: 'transcripts PATH… [--csv | --json]',
    summary: 'the transcripts with title, date, speaker and place, where each value came from, and counts',
    takesPaths: true,
    options: { ...reading, ...csv },
    help: [csvHelp],
  },
  words: {
    usage: 'words PATH… [--set NAME] [--limit N] [--csv | --json]',
    summary: 'all words with how often they occur, and in how many transcripts',
    takesPaths: true,
    options: { ...reading, ...set, ...limit, ...csv },
    help: [setHelp, rowsHelp, csvHelp],
  },
  collocates: {
    usage:
      'collocates PATH… --query Q [--window N] [--measure M] [--min-count N] [--set NAME] [--limit N] [--csv | --json]',
    summary: 'the words that stand near the matches of a query more often than chance would have it',
    takesPaths: true,
    options: {
      ...reading,
      ...query,
      ...set,
      ...limit,
      ...csv,
      window: { type: 'string' },
      measure: { type: 'string' },
      'min-count': { type: 'string' },
    },
    help: [
      `--query Q  ${queryHelp}`,
      '--window N words on each side of a match, up to the ends of its passage (default 5)',
      '--measure M',
      '           logDice (default; up to 14, does not depend on the size of the corpus), MI (favours rare words), t (favours',
      '           frequent words), LL (log-likelihood, how sure the link is) or deltaP (two numbers, one for each direction)',
      '--min-count N',
      '           leave out words that are fewer times near a match (default 2)',
      setHelp,
      rowsHelp,
      csvHelp,
    ],
  },
  clusters: {
    usage: 'clusters PATH… --query Q [--size N] [--set NAME] [--limit N] [--csv | --json]',
    summary: 'the rows of words that the matches of a query are part of, the most frequent first',
    takesPaths: true,
    options: { ...reading, ...query, ...set, ...limit, ...csv, size: { type: 'string' } },
    help: [`--query Q  ${queryHelp}`, '--size N   words in a row (default 3)', setHelp, rowsHelp, csvHelp],
  },
  dispersion: {
    usage: 'dispersion PATH… --query Q [--set NAME] [--limit N] [--csv | --json]',
    summary: 'where the matches of a query are in each transcript, and how evenly they are spread',
    takesPaths: true,
    options: { ...reading, ...query, ...set, ...limit, ...csv },
    help: [
      `--query Q  ${queryHelp}`,
      setHelp,
      rowsHelp,
      csvHelp,
      'DP is 0 where the matches are spread as evenly as the words, and near 1 where they are all in one short transcript;',
      'DPnorm can reach 1. The range is the number of transcripts with a match.',
    ],
  },
  keyness: {
    usage: 'keyness PATH… --set NAME [--against NAME] [--limit N] [--csv | --json]',
    summary: 'words that one part of the corpus uses more, or less, often than another',
    takesPaths: true,
    options: { ...reading, ...set, ...limit, ...csv, against: { type: 'string' } },
    help: [
      setHelp,
      '--against NAME',
      '           another set, or "everyday" for everyday English (film subtitles); without it, the rest of the corpus',
      rowsHelp,
      csvHelp,
      'Log-likelihood says how sure the difference is, in either direction; log ratio how large: 1 is twice as often, -1',
      'half as often. Words with fewer than three occurrences are left out.',
    ],
  },
  export: {
    usage: 'export PATH… --format F [--query Q] [--set NAME] [--transcripts] [--output FILE [--force]]',
    summary: 'a file for other programs: the lines of a concordance, the cited sources, or the annotated transcripts',
    takesPaths: true,
    options: {
      ...maxSize,
      ...query,
      ...set,
      format: { type: 'string' },
      transcripts: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean' },
    },
    help: [
      `--format F ${Object.keys(exportFormats).join(', ')}`,
      '           csl-json and bibtex have the cited works; tei has the transcripts (TEI P5 XML) with their notes, citations,',
      '           dates, speakers and themes, several as one teiCorpus',
      '--query Q  write a line for each match, with up to 70 characters to its left and right; without it, the cited',
      '           sources. Bibliographies (csl-json, bibtex) and tei take no query.',
      `           ${queryHelp}`,
      setHelp,
      '--transcripts',
      '           add the transcripts themselves to a bibliography',
      '--output FILE',
      '           write this file; without it, the text is printed',
      '--force    replace FILE if it exists',
      'Each file says the query, the set, the day, the version of the program, and a fingerprint of the corpus, which is',
      'the same on every machine with the same transcripts and version.',
    ],
  },
  check: {
    usage: 'check PATH… [--json]',
    summary: 'problems in citations and notes, and in corpus.json',
    takesPaths: true,
    options: reading,
    help: [],
  },
  status: {
    usage: 'status PATH… [--json]',
    summary: 'versions, sizes, times and problems by code, for a report of a fault: no text of the transcripts',
    takesPaths: true,
    options: reading,
    help: [],
  },
  serve: {
    usage: 'serve --stdio',
    summary: 'the language server, for editors',
    takesPaths: false,
    options: {
      stdio: { type: 'boolean' },
      'node-ipc': { type: 'boolean' },
      socket: { type: 'string' },
      pipe: { type: 'string' },
      clientProcessId: { type: 'string' },
    },
    help: ['--stdio    use standard input and output; or use --socket=PORT, --pipe=NAME or --node-ipc'],
  },
};

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/**
 * The options and positional arguments of a command. Throws a `Failure` for an unknown or incomplete option, with the
 * most similar known option.
 */
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

/** The end of a sentence about an unknown word: `. Did you mean --limit?`, or a full stop if no known word is similar. */
export function suggestion(word: string, known: readonly string[], prefix = ''): string {
  // Up to three typing errors, but not more than half of the letters. Chosen by hand.
  const maxDistance = Math.max(1, Math.min(3, Math.floor(word.length / 2)));
  const [nearest] = known
    .map(name => ({ name, edits: distance(word, name, maxDistance) }))
    .filter(({ edits }) => edits <= maxDistance)
    .sort((a, b) => a.edits - b.edits);
  return nearest === undefined ? '.' : `. Did you mean ${prefix}${nearest.name}?`;
}

/** Throws a `Failure` where two formats are asked for. */
export function checkFormat({ csv, json }: Values): void {
  if (csv === true && json === true) throw new Failure('--csv and --json cannot be used together.');
}

/** The value of an option that is a whole number, 1 or greater. */
export function countOption(values: Values, name: string, defaultValue: number): number {
  const given = values[name];
  if (typeof given !== 'string') return defaultValue;
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new Failure(`--${name} needs a whole number, 1 or greater, not "${given}".`);
  return Number(given);
}

/** The value of an option that has a fixed set of values; undefined if the option is missing. */
export function choiceOption<T extends string>(values: Values, name: string, choices: readonly T[]): T | undefined {
  const given = values[name];
  if (typeof given !== 'string') return undefined;
  const value = choices.find(choice => choice === given);
  if (value === undefined)
    throw new Failure(`--${name} can be ${choices.join(', ')}, but not "${given}"${suggestion(given, choices)}`);
  return value;
}

/** The value of an option that must be given. Throws a `Failure` with the usage of the command if it is missing. */
export function requiredOption(values: Values, name: string, command: CommandUsage): string {
  const given = values[name];
  if (typeof given !== 'string' || given.trim() === '')
    throw new Failure(`--${name} is missing. Usage: corpus-study ${command.usage}`);
  return given;
}

/** The text of `corpus-study --help`. */
export function overview(version: string): string {
  const width = Math.max(...Object.keys(usages).map(name => name.length));
  const lines = Object.entries(usages).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `corpus-study ${version}: read speech transcripts closely

Usage: corpus-study COMMAND …

${lines.join('\n')}

PATH is a file or a folder. The corpus.json of the folder is used.
For help with a command, type corpus-study COMMAND --help.
Exit code: 0 for success, 1 if check found errors, 2 if the command failed.
`;
}

/** The text of `corpus-study COMMAND --help`. */
export function commandHelp({ usage, summary, help, takesPaths }: CommandUsage): string {
  const lines = [
    ...help,
    ...(usage.includes('--json') ? ['--json     print one JSON document, for programs'] : []),
    ...(takesPaths ? ['--max-file-size MB  leave out larger files (default 20)'] : []),
  ];
  const options = lines.length === 0 ? '' : `\n${lines.map(line => '  ' + line).join('\n')}\n`;
  return `Usage: corpus-study ${usage}\n\n${summary[0].toUpperCase()}${summary.slice(1)}.\n${options}`;
}
