import { firstEndingAfter, type Span } from '../../text/span';
import type { Transcript } from '../../transcript/transcript';
import { otherSpelling } from './termReader';
import { withFingerprint } from './fingerprint';
import { longestPassage, quoting, type PassageFacts } from './passageFacts';
import { splitPassages } from './splitPassages';
import { eachTerm, TermFolder } from './terms';

/** The words of a transcript by passage. `view` is the masked view of its parse. */
export function extractPassages(view: string, transcript: Transcript): PassageFacts {
  const ids = new Map<string, number>();
  const folder = new TermFolder();
  const tokens: number[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  const bounds: number[] = [];
  const kinds: number[] = [];
  const firsts: number[] = [0];
  const others: number[] = [];
  const idOf = (word: string): number => {
    let id = ids.get(word);
    if (id === undefined) ids.set(word, (id = ids.size));
    return id;
  };
  const hasDaggerAlef = view.includes('\u0670');

  const endPassage = (start: number, end: number, kind: number): void => {
    if (tokens.length === firsts[firsts.length - 1]) return;
    bounds.push(start, end);
    kinds.push(overlapsAny(transcript.quotations, start, end) ? kind | quoting : kind);
    firsts.push(tokens.length);
  };
  for (const passage of splitPassages(view, transcript, (start, end) => countTerms(view, start, end))) {
    let from = passage.start;
    eachTerm(view, passage.start, passage.end, (start, end) => {
      const word = folder.fold(view, start, end);
      if (word === '') return;
      if (tokens.length - firsts[firsts.length - 1] === longestPassage) {
        endPassage(from, starts[starts.length - 1] + lengths[lengths.length - 1], passage.kind);
        from = start;
      }
      const other = hasDaggerAlef ? otherSpelling(view.slice(start, end)) : undefined;
      if (other !== undefined && other !== word && other !== '') others.push(tokens.length, idOf(other));
      tokens.push(idOf(word));
      starts.push(start);
      lengths.push(end - start);
    });
    endPassage(from, passage.end, passage.kind);
  }
  const { words, ranks } = sorted(ids);
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

/** The words in order of their code units, and by id the index of each word in that order. */
function sorted(ids: ReadonlyMap<string, number>): { words: string[]; ranks: Uint32Array } {
  const words = [...ids.keys()].sort();
  const ranks = new Uint32Array(words.length);
  words.forEach((word, rank) => {
    ranks[ids.get(word)!] = rank;
  });
  return { words, ranks };
}
