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
    tokens:
      words.length <= 0x1_0000 ? Uint16Array.from(tokens, id => ranks[id]) : Uint32Array.from(tokens, id => ranks[id]),
    starts: Uint32Array.from(starts),
    lengths: lengths.every(length => length < 0x100) ? Uint8Array.from(lengths) : Uint16Array.from(lengths),
    firsts: Uint32Array.from(firsts),
    ...(others.length > 0 && { others: Uint32Array.from(others, (value, i) => (i % 2 === 0 ? value : ranks[value])) }),
  });
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
function sorted({ count, bytes, offsets }: TermTable): { words: string[]; ranks: Uint32Array } {
  const all = Array.from({ length: count }, (_, term) =>
    decoder.decode(bytes.subarray(offsets[term], offsets[term + 1])),
  );
  const order = [...all.keys()].sort((a, b) => (all[a] < all[b] ? -1 : 1));
  const ranks = new Uint32Array(count);
  order.forEach((term, rank) => {
    ranks[term] = rank;
  });
  return { words: order.map(term => all[term]), ranks };
}
