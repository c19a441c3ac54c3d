import type { Span } from '../../../../text/span';
import type { Block, Transcript, Turn } from '../../../../transcript/transcript';

/** A part of a file that stands in no other: together the units hold all of its text. */
export type TeiUnit =
  | (Span & { readonly kind: 'block'; readonly block: Block })
  /** The label of a turn. */
  | (Span & { readonly kind: 'label'; readonly turn: Turn })
  /** Furniture between the blocks. */
  | (Span & { readonly kind: 'furniture' })
  /** Text that the parser puts into no block. */
  | (Span & { readonly kind: 'rest' });

/** The units of a file in text order, without overlap. Between them is only white space. Linear in the length of the file. */
export function* teiUnits(text: string, transcript: Transcript): Generator<void, TeiUnit[]> {
  const units: TeiUnit[] = [];
  const gaps = createGaps(text, transcript.furniture);
  let at = 0;
  for (const [i, unit] of claimed(transcript).entries()) {
    if (i % 100 === 0) yield;
    units.push(...gaps(at, unit.start), unit);
    at = unit.end;
  }
  yield;
  return [...units, ...gaps(at, text.length)];
}

/** Blocks and the labels between them. */
function claimed({ blocks, turns }: Transcript): TeiUnit[] {
  const all: TeiUnit[] = [
    ...blocks.map(block => ({ kind: 'block' as const, block, start: block.start, end: block.end })),
    ...turns.map(turn => ({ kind: 'label' as const, turn, start: turn.label.start, end: turn.label.end })),
  ];
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  return all.filter(unit => {
    if (unit.start < end || unit.start === unit.end) return false;
    end = unit.end;
    return true;
  });
}

/** A function that gives the units of ranges that go up and hold no block. */
function createGaps(text: string, furniture: readonly Span[]): (from: number, to: number) => TeiUnit[] {
  let next = 0;
  return (from, to) => {
    const units: TeiUnit[] = [];
    let at = from;
    const add = (kind: 'furniture' | 'rest', end: number): void => {
      const visible = trimmed(text, at, end);
      if (visible.start < visible.end) units.push({ kind, ...visible });
      at = end;
    };
    while (next < furniture.length && furniture[next].end <= from) next++;
    for (let i = next; i < furniture.length && furniture[i].start < to; i++) {
      if (furniture[i].start > at) add('rest', furniture[i].start);
      if (furniture[i].end > at) add('furniture', Math.min(to, furniture[i].end));
    }
    if (at < to) add('rest', to);
    return units;
  };
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  return { start, end };
}
