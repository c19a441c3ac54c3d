import { firstEndingAfter, type Span } from '../../text/span';
import type { Transcript } from '../../transcript/transcript';
import { decoder } from '../bytes/bytes';
import { TermTable } from '../bytes/termTable';
import { withFingerprint } from './fingerprint';
import { longestPassage, quoting, type PassageFacts } from './passageFacts';
import { splitPassages } from './splitPassages';
import { TermReader } from './termReader';
import { eachTerm } from './terms';

/** The words of a transcript by passage. `view` is the masked view of its parse. */
export function extractPassages(view: string, transcript: Transcript): PassageFacts {
  const terms = new TermTable();
  const reader = new TermReader(terms);
  const tokens: number[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  const bounds: number[] = [];
  const kinds: number[] = [];
  const firsts: number[] = [0];
  const others: number[] = [];

  const endPassage = (start: number, end: number, kind: number): void => {
    if (tokens.length === firsts[firsts.length - 1]) return;
    bounds.push(start, end);
    kinds.push(overlapsAny(transcript.quotations, start, end) ? kind | quoting : kind);
    firsts.push(tokens.length);
  };
  for (const passage of splitPassages(view, transcript, (start, end) => countTerms(view, start, end))) {
    let from = passage.start;
    reader.read(view, passage.start, passage.end, (term, other, start, end) => {
      if (tokens.length - firsts[firsts.length - 1] === longestPassage) {
        endPassage(from, starts[starts.length - 1] + lengths[lengths.length - 1], passage.kind);
        from = start;
      }
      if (other >= 0) others.push(tokens.length, other);
      tokens.push(term);
      starts.push(start);
      lengths.push(end - start);
    });
    endPassage(from, passage.end, passage.kind);
  }
  const { words, ranks } = sorted(terms);
  return withFingerprint({
    words: words.join('\n'),
    bounds: Uint32Array.from(bounds),
    kinds: Uint8Array.from(kinds),
    tokens: ranked(
      tokens,
      ranks,
      words.length <= 0x1_0000 ? new Uint16Array(tokens.length) : new Uint32Array(tokens.length),
    ),
    starts: Uint32Array.from(starts),
    lengths: lengths.every(length => length < 0x100) ? Uint8Array.from(lengths) : Uint16Array.from(lengths),
    firsts: Uint32Array.from(firsts),
    ...(others.length > 0 && { others: Uint32Array.from(others, (value, i) => (i % 2 === 0 ? value : ranks[value])) }),
  });
}

/** The rank of each term. `from` with a function takes several times as long. */
function ranked<A extends Uint16Array | Uint32Array>(terms: readonly number[], ranks: Uint32Array, into: A): A {
  for (let i = 0; i < terms.length; i++) into[i] = ranks[terms[i]];
  return into;
}

/** Whether one of some spans, in order and without overlap, overlaps [start, end). O(log n). */
function overlapsAny(spans: readonly Span[], start: number, end: number): boolean {
  const next = firstEndingAfter(spans, start);
  return next < spans.length && spans[next].start < end;
}

function countTerms(view: string, from: number, to: number): number {
  let count = 0;
  eachTerm(view, from, to, () => {
    count++;
  });
  return count;
}

/** The words in order of their code units, and by number of the term the index of each word in that order. */
function sorted(terms: TermTable): { words: string[]; ranks: Uint32Array } {
  const all = wordsOf(terms);
  const words = [...all].sort();
  const places = new Map(words.map((word, rank) => [word, rank]));
  return { words, ranks: Uint32Array.from(all.map(word => places.get(word)!)) };
}

/** The words by number of the term. */
function wordsOf({ count, bytes, offsets }: TermTable): string[] {
  const text = decoder.decode(bytes.subarray(0, offsets[count]));
  // As many characters as bytes: all are ASCII, so the words lie where their bytes do.
  const isAscii = text.length === offsets[count];
  return Array.from({ length: count }, (_, term) =>
    isAscii
      ? text.slice(offsets[term], offsets[term + 1])
      : decoder.decode(bytes.subarray(offsets[term], offsets[term + 1])),
  );
}
