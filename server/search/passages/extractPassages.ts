import { firstEndingAfter, type Span } from '../../text/span';
import type { Transcript } from '../../transcript/transcript';
import { withFingerprint } from './fingerprint';
import { longestPassage, quoting, type PassageFacts } from './passageFacts';
import { splitPassages } from './splitPassages';
import { wordReader } from './vocabulary';

/** The words of a transcript by passage. `view` is the masked view of its parse. */
export function extractPassages(view: string, transcript: Transcript): PassageFacts {
  const file = wordReader();
  const { reader } = file;
  const bounds: number[] = [];
  const kinds: number[] = [];
  const firsts: number[] = [0];
  for (const { start, end, kind, first, last } of splitPassages(view, transcript, reader)) {
    for (let from = first; from < last; from += longestPassage) {
      const to = Math.min(last, from + longestPassage);
      const passageStart = from === first ? start : reader.starts[from];
      const passageEnd = to === last ? end : reader.ends[to - 1];
      const quotes = overlapsAny(transcript.quotations, passageStart, passageEnd);
      bounds.push(passageStart, passageEnd);
      kinds.push(quotes ? kind | quoting : kind);
      firsts.push(to);
    }
  }
  const starts = reader.starts.slice(0, reader.count);
  const { words, tokens, others } = file.listWords();
  return withFingerprint({
    words,
    bounds: new Uint32Array(bounds),
    kinds: new Uint8Array(kinds),
    tokens,
    starts,
    lengths: lengthsOf(starts, reader.ends),
    firsts: new Uint32Array(firsts),
    ...(others.length > 0 && { others }),
  });
}

function lengthsOf(starts: Uint32Array, ends: Uint32Array): Uint8Array | Uint16Array {
  const lengths = new Uint16Array(starts.length);
  let longest = 0;
  for (let i = 0; i < starts.length; i++) {
    lengths[i] = ends[i] - starts[i];
    if (lengths[i] > longest) longest = lengths[i];
  }
  return longest < 0x100 ? new Uint8Array(lengths) : lengths;
}

/** Whether one of some spans, in order and without overlap, overlaps [start, end). O(log n). */
function overlapsAny(spans: readonly Span[], start: number, end: number): boolean {
  const next = firstEndingAfter(spans, start);
  return next < spans.length && spans[next].start < end;
}
