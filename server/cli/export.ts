import { today } from '../base/today';
import {
  exportFormats,
  NothingToExport,
  type ExportFormat,
  type ExportQuestion,
} from '../features/study/export/formats';
import { isTranscriptName } from '../base/textFiles';
import { isOneOf, liesIn, outputFile, writeOutput, type OutputFile } from '../platform/outputFile';
import { version } from '../version';
import { NotWritten } from '../workspace/host';
import type { Input } from './input';
import type { Report } from './report';
import { scopeOf, setOption } from './study';
import { choiceOption, Failure, requiredOption, usages, type Values } from './usage';

const never = (): boolean => false;

/** Rejects with a `Failure` for wrong options, and for a file that cannot be written. */
export async function checkExport(values: Values): Promise<void> {
  const { name, format } = formatOption(values);
  const { query, transcripts, force } = values;
  if (query !== undefined && String(query).trim() === '') throw new Failure('--query is empty.');
  if (query !== undefined && !format.takesQuery)
    throw new Failure(`--query gives lines of a concordance, which ${name} cannot hold. Choose ${lineFormats()}.`);
  if (transcripts === true && !format.takesTranscripts)
    throw new Failure(
      `--transcripts adds items to a bibliography, which ${name} is not. The command transcripts lists the transcripts.`,
    );
  if (force === true && pathOption(values) === undefined) throw new Failure('--force needs --output.');
  await outputOf(values);
}

/** Whether the format of `--format` needs the themes of the corpus. */
export function takesThemes({ format }: Values): boolean {
  return typeof format === 'string' && Object.hasOwn(exportFormats, format) && exportFormats[format].takesThemes;
}

/** Writes the export of a corpus to the file of `--output`, or gives it as text to print. */
export async function reportExport(input: Input, values: Values): Promise<Report> {
  const { corpus } = input;
  const set = setOption(values);
  await scopeOf(corpus, set);
  const question: ExportQuestion = {
    ...(typeof values.query === 'string' && { query: values.query }),
    ...(set !== undefined && { set }),
    withTranscripts: values.transcripts === true,
    exported: today(),
    program: `Corpus Study ${version}`,
    cancelled: never,
  };
  const { text, size, notes } = await explained(() => formatOption(values).format.write(corpus, question));
  const output = await outputOf(values);
  if (output === undefined) return { json: null, lines: [], file: text, remarks: notes };
  await refuseInput(input, output);
  await explained(() => writeOutput(output, text));
  return {
    json: null,
    lines: [`${output.given}: ${size}`],
    remarks: [...notes, ...(await remarkOnPlace(input, output))],
  };
}

function formatOption(values: Values): { readonly name: string; readonly format: ExportFormat } {
  requiredOption(values, 'format', usages.export);
  const name = choiceOption(values, 'format', Object.keys(exportFormats))!;
  return { name, format: exportFormats[name] };
}

function lineFormats(): string {
  const names = Object.entries(exportFormats).flatMap(([name, { takesQuery }]) => (takesQuery ? [name] : []));
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function pathOption({ output }: Values): string | undefined {
  return typeof output === 'string' ? output : undefined;
}

/** The file of `--output`; undefined without. Rejects with a `Failure` where it must not or cannot be written. */
async function outputOf(values: Values): Promise<OutputFile | undefined> {
  const path = pathOption(values);
  if (path === undefined) return undefined;
  if (path === '') throw new Failure('--output needs the name of a file.');
  return explained(() => outputFile(path, values.force === true));
}

/** Also with `--force`, no file that was read is replaced: that would be a slip. */
async function refuseInput({ corpus, configs }: Input, output: OutputFile): Promise<void> {
  const read = [
    ...corpus.entries().map(({ uri }) => uri),
    ...configs.flatMap(({ uri, bibliographies }) => [uri, ...bibliographies.map(file => file.uri)]),
  ];
  if (await isOneOf(output, read))
    throw new Failure(`${output.given} is a file of the corpus and was not replaced. Choose another name.`);
}

/** A text in the folder of the corpus would be read as a transcript the next time. */
async function remarkOnPlace({ corpus }: Input, output: OutputFile): Promise<readonly string[]> {
  const { path, given } = output;
  if (!isTranscriptName(path) || !(await liesIn(output, corpus.root))) return [];
  return [`${given} is in the folder of the corpus, so it may be read as a transcript. Move it elsewhere.`];
}

async function explained<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw error instanceof NotWritten || error instanceof NothingToExport ? new Failure(error.message) : error;
  }
}
