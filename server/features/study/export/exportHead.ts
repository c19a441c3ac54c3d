import { compareStrings } from '../../../base/compareStrings';
import { hashUnits, mix } from '../../../base/hash';
import { withThousands } from '../../../base/thousands';
import type { Corpus } from '../../../index/corpus';

/** What a person needs to cite an export, and to tell whether another one comes from the same corpus. */
export interface ExportHead {
  /** As typed; undefined where there is none. */
  readonly query?: string;
  /** Name of the set of corpus.json; undefined for the whole corpus. */
  readonly set?: string;
  /** Which of the lines are in it; undefined for all. */
  readonly selection?: string;
  /** The day of the export, ISO 8601. */
  readonly exported: string;
  /** Name and version of the program. */
  readonly program: string;
  /** Number of transcripts of the whole corpus. */
  readonly transcripts: number;
  /** See `corpusFingerprint`. */
  readonly corpus: string;
}

/**
 * A hash of the names and the words of all transcripts, as 16 hexadecimal digits with a hyphen, which no spreadsheet takes for a
 * number. The same files have the same on any machine with the same version of the program. It does not protect against
 * deliberate collisions.
 */
export function corpusFingerprint(corpus: Corpus): string {
  const files = corpus
    .entries()
    .map(({ name, facts }) => `${name.normalize('NFC')}\u0000${facts.passages.fingerprint}`)
    .sort(compareStrings);
  const all = files.join('\n');
  return `${hex(mix(hashUnits(all)))}-${hex(mix(hashUnits(`${files.length}\n${all}`)))}`;
}

/** The head as labels and values, for formats that people read. */
export function headFacts({
  query,
  set,
  selection,
  exported,
  program,
  transcripts,
  corpus,
}: ExportHead): [string, string][] {
  const facts: [string, string | undefined][] = [
    ['Query', query],
    ['Set', set],
    ['Selection', selection],
    ['Exported', `${exported}, ${program}`],
    [
      'Corpus',
      `${withThousands(transcripts)} ${transcripts === 1 ? 'transcript' : 'transcripts'}, fingerprint ${corpus}`,
    ],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
