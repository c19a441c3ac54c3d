/** The letters of a word as numbers: UTF-8 bytes or UTF-16 units. */
export type Letters = Uint8Array | Uint16Array;

/**
 * Edit distance of two words if it is at most `most`, otherwise `most + 1`. Edits are insertions, deletions,
 * replacements and swaps of two neighbouring letters (optimal string alignment). Only the band of width `most` around
 * the diagonal is computed.
 */
export function distance(a: string, b: string, most: number): number {
  return lettersDistance(unitsOf(a), 0, a.length, unitsOf(b), 0, b.length, most);
}

/** `distance` of a[aFrom, aTo) and b[bFrom, bTo). `most + 1` if one of them has more than 72 letters. */
export function lettersDistance(
  a: Letters,
  aFrom: number,
  aTo: number,
  b: Letters,
  bFrom: number,
  bTo: number,
  most: number,
): number {
  const aLength = aTo - aFrom;
  const bLength = bTo - bFrom;
  if (Math.abs(aLength - bLength) > most || aLength > longest || bLength > longest) return most + 1;
  const tooFar = most + 1;
  for (let j = 0; j <= bLength; j++) previous[j] = j;
  for (let i = 1; i <= aLength; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(bLength, i + most);
    row[0] = i;
    if (from > 1) row[from - 1] = tooFar;
    let rowMinimum = from > 1 ? tooFar : i;
    const letter = a[aFrom + i - 1];
    for (let j = from; j <= to; j++) {
      const other = b[bFrom + j - 1];
      let cost = previous[j - 1];
      if (letter !== other) {
        cost = Math.min(cost, row[j - 1], j < i + most ? previous[j] : tooFar) + 1;
        if (i > 1 && j > 1 && letter === b[bFrom + j - 2] && a[aFrom + i - 2] === other)
          cost = Math.min(cost, beforePrevious[j - 2] + 1);
      }
      row[j] = cost;
      if (cost < rowMinimum) rowMinimum = cost;
    }
    if (rowMinimum > most) return tooFar;
    [beforePrevious, previous, row] = [previous, row, beforePrevious];
  }
  return Math.min(previous[bLength], tooFar);
}

/** Rows of the dynamic program, reused between calls. */
const longest = 72;
let beforePrevious = new Uint8Array(longest + 1);
let previous = new Uint8Array(longest + 1);
let row = new Uint8Array(longest + 1);

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
