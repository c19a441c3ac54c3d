import { createCorpus } from '../../server/index/createCorpus';
import { transcriptTable } from '../../server/features/document/transcriptTable';
import { fewSources } from '../support/memoryHost';
import { analyseNamed } from './measure';

/** The beginning of a transcript with what it says about itself. */
export interface Head {
  /** Relative to its corpus, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The right values, each perhaps with others that are right too. `date` is in ISO 8601. */
  readonly want: { readonly [Name in HeadField]?: string | readonly string[] };
  /** Fields of which the head says nothing. */
  readonly none?: readonly HeadField[];
}

const headFields = ['date', 'speaker', 'place', 'title'] as const;
type HeadField = (typeof headFields)[number];

/** How many values of a field are right, wrong, missing; `unwanted` are values where there is none. */
interface FieldTally {
  right: number;
  wrong: number;
  missing: number;
  unwanted: number;
  /** Fields without a value that have none. */
  empty: number;
}

export interface HeadScore {
  readonly fields: Readonly<Record<HeadField, FieldTally>>;
  /** One line for each value that is not right. */
  readonly failures: string[];
}

/** Compares what `corpus-study transcripts` says of each head with what is wanted. */
export async function scoreHeads(heads: readonly Head[]): Promise<HeadScore> {
  const fresh = (): FieldTally => ({ right: 0, wrong: 0, missing: 0, unwanted: 0, empty: 0 });
  const fields = { date: fresh(), speaker: fresh(), place: fresh(), title: fresh() };
  const failures: string[] = [];
  for (const head of heads) {
    const values = await valuesOf(head);
    for (const field of headFields) {
      const result = compare(head, field, values[field]);
      if (result === undefined) continue;
      fields[field][result]++;
      if (result === 'right' || result === 'empty') continue;
      const wanted = JSON.stringify(head.want[field] ?? null);
      failures.push(`${result}: ${field} of ${head.path}: ${JSON.stringify(values[field] ?? null)}, wanted ${wanted}`);
    }
  }
  return { fields, failures };
}

/** The fields as a table. */
export function headTable({ fields }: HeadScore): string {
  const names = ['right', 'wrong', 'missing', 'unwanted', 'empty'] as const;
  return [
    row('', names),
    ...headFields.map(field =>
      row(
        field,
        names.map(name => String(fields[field][name])),
      ),
    ),
  ].join('\n');
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(10) + cells.map(cell => cell.padStart(10)).join('');
}

/** Undefined where nothing is said about the field. */
function compare({ want, none = [] }: Head, field: HeadField, value: string | undefined): keyof FieldTally | undefined {
  const wanted = want[field];
  if (wanted === undefined) {
    if (!none.includes(field)) return undefined;
    return value === undefined ? 'empty' : 'unwanted';
  }
  if (value === undefined) return 'missing';
  return [wanted].flat().some(one => plain(one) === plain(value)) ? 'right' : 'wrong';
}

/** Capitals, white space and the form of apostrophes make no difference. */
function plain(value: string): string {
  return value.normalize('NFC').replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim().toLowerCase();
}

async function valuesOf({ path, text, none = [] }: Head): Promise<{ [Name in HeadField]?: string }> {
  const root = 'file:///heads';
  const corpus = createCorpus(root, { sources: fewSources, readText: () => Promise.resolve(text) });
  corpus.set(`${root}/${path}`, path, await analyseNamed(path, text));
  const [values] = await transcriptTable(corpus.snapshot());
  const { title, ...others } = values;
  // Where the head is said to have no title, the name of the file that stands in for it is right.
  return values.from.title === 'file-name' && none.includes('title') ? others : { ...others, title };
}
