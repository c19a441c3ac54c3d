import { fold } from '../../text/fold';
import type { Entry } from '../../index/facts';
import { spanAt, type Span } from '../../text/span';
import type { Turn } from '../../transcript/transcript';

/** The turn that an offset of the running text lies in. Notes and text before the first label are in no turn. */
export function turnAt({ facts: { transcript } }: Entry, offset: number): Turn | undefined {
  const { turns, notes } = transcript;
  if (turns.length === 0) return undefined;
  const turn = spanAt(turns, offset);
  return turn === undefined || offset >= turn.end || spanContaining(notes, offset) !== undefined ? undefined : turn;
}

/** Who speaks at an offset: the speaker of the turn, or else of the transcript. */
export function speakerAt(entry: Entry, offset: number): string | undefined {
  return turnAt(entry, offset)?.speaker ?? entry.speaker;
}

const namesOfTurns = new WeakMap<readonly Turn[], readonly string[]>();

/** The speakers of a transcript and of its turns, each spelling once. */
export function speakersOfEntry({ speaker, facts: { transcript } }: Entry): readonly string[] {
  const { turns } = transcript;
  if (turns.length === 0) return speaker === undefined ? [] : [speaker];
  let names = namesOfTurns.get(turns);
  if (names === undefined) namesOfTurns.set(turns, (names = [...new Set(turns.map(turn => turn.speaker))]));
  return speaker === undefined || names.includes(speaker) ? names : [speaker, ...names];
}

const calledInTurns = new WeakMap<readonly Turn[], readonly string[]>();

/** The names of the turns of a transcript with what their labels have in brackets, each spelling once. */
export function calledOfEntry({ facts: { transcript } }: Entry): readonly string[] {
  const { turns } = transcript;
  if (turns.length === 0) return [];
  let names = calledInTurns.get(turns);
  if (names === undefined)
    calledInTurns.set(
      turns,
      (names = [...new Set(turns.flatMap(({ called }) => (called === undefined ? [] : [called.value])))]),
    );
  return names;
}

/** The key of a speaker as annotations have it: `speaker:mr-pell`. Hyphens stand for what is no letter or digit. */
export function speakerTarget(name: string): string {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `speaker:${words.join('-')}`;
}

/** Whether two labels name the same speaker: they differ in case, marks and points only. */
export function isSameSpeaker(one: string, other: string): boolean {
  const plain = (name: string): string =>
    fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(one) === plain(other);
}

function spanContaining<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  const span = spanAt(spans, offset);
  return span !== undefined && offset < span.end ? span : undefined;
}
