import { inOneBuffer } from '../base/sharedBuffer';
import type { Citation } from '../citations/citation';
import type { FileFacts } from '../index/facts';
import type { PassageFacts } from '../search/passages/passageFacts';
import { packLines, unpackLines } from '../text/packedLines';
import type { Spoken } from '../themes/formulas/formula';
import type { Transcript } from '../transcript/transcript';

/** Which parts of a transcript are kept in memory: those that are small, or that questions about all files ask for. */
const parts = {
  length: 'kept',
  language: 'kept',
  title: 'kept',
  date: 'kept',
  pressDay: 'kept',
  speaker: 'kept',
  place: 'kept',
  occasion: 'kept',
  quotations: 'kept',
  turns: 'kept',
  dates: 'kept',
  problems: 'kept',
  cues: 'kept',
  blocks: 'read',
  notes: 'read',
  marks: 'read',
  brackets: 'read',
  honorifics: 'read',
  furniture: 'read',
  nonProse: 'read',
  lineNumbers: 'read',
} as const satisfies Record<keyof Transcript, 'kept' | 'read'>;
type PartsThatAre<How> = {
  [Name in keyof typeof parts]: (typeof parts)[Name] extends How ? Name : never;
}[keyof typeof parts];
export type ListName = PartsThatAre<'read'>;
export type Lists = Pick<Transcript, ListName>;
export type KeptTranscript = Pick<Transcript, PartsThatAre<'kept'>>;
export const listNames = (Object.keys(parts) as (keyof typeof parts)[]).filter(
  (name): name is ListName => parts[name] === 'read',
);

/** What is kept in memory of the facts of a file. */
export interface FactsHead {
  readonly transcript: KeptTranscript;
  readonly citations: readonly Citation[];
  readonly words: number;
  /** That of the passages. */
  readonly fingerprint: string;
  /** Names of lists of `FactsBody.transcript` that are empty, so that nobody has to read them. */
  readonly empty: readonly ListName[];
  /** Where lines start, packed: an answer may have places in all files, and tells them by line. */
  readonly lines: string;
}

/** What can be read again when somebody asks. */
export interface FactsBody {
  readonly transcript: Lists;
  readonly passages: Omit<PassageFacts, 'fingerprint'>;
  readonly spoken: Spoken;
}

/** Both parts of the facts of a file. */
export function splitFacts(facts: FileFacts): { readonly head: FactsHead; readonly body: FactsBody } {
  const { transcript: all, citations, words, passages, spoken, lineStarts } = facts;
  const { fingerprint, ...otherPassages } = passages;
  const transcript = partOf<ListName>(all, 'read');
  return {
    head: {
      transcript: partOf<keyof KeptTranscript>(all, 'kept'),
      citations,
      words,
      fingerprint,
      empty: listNames.filter(name => transcript[name].length === 0),
      lines: packLines(lineStarts),
    },
    body: { transcript, passages: otherPassages, spoken },
  };
}

function partOf<Name extends keyof Transcript>(transcript: Transcript, how: 'kept' | 'read'): Pick<Transcript, Name> {
  const names = Object.keys(parts) as (keyof Transcript)[];
  return Object.fromEntries(
    names.filter(name => parts[name] === how && transcript[name] !== undefined).map(name => [name, transcript[name]]),
  ) as Pick<Transcript, Name>;
}

/** The facts that `splitFacts` has split. They are in memory, and share none with `body`. */
export function joinFacts({ transcript, citations, words, fingerprint, lines }: FactsHead, body: FactsBody): FileFacts {
  const { passages, spoken, transcript: others } = withOwnBuffers(body);
  return {
    transcript: { ...transcript, ...others },
    citations,
    passages: { ...passages, fingerprint },
    words,
    spoken,
    lineStarts: unpackLines(lines),
  };
}

/**
 * Copies typed arrays. Deserialised ones are views of the bytes of the whole record, which they would keep in memory, and
 * which could not be transferred to another thread. The index of recurring passages keeps only `spoken`.
 */
export function withOwnBuffers({ transcript, passages, spoken }: FactsBody): FactsBody {
  return { transcript, passages: inOneBuffer(passages), spoken: inOneBuffer(spoken) };
}
