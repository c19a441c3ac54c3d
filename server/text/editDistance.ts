/** Letters as numbers: bytes of a term, or UTF-16 units. */
export type Letters = Uint8Array | Uint16Array;

const longest = 72;
let before = new Uint8Array(longest + 1);
let last = new Uint8Array(longest + 1);
let row = new Uint8Array(longest + 1);

/**
 * Edit distance of two words where it is at most `most`, else `most + 1`: letters inserted, left out, changed, or two
 * neighbours swapped (optimal string alignment). Only the band of `most` around the diagonal is computed.
 */
export function distance(a: string, b: string, most: number): number {
  return lettersDistance(unitsOf(a), 0, a.length, unitsOf(b), 0, b.length, most);
}

/** The same of the runs a[aFrom, aTo) and b[bFrom, bTo). Words above 72 letters are near to nothing. */
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
  const far = most + 1;
  for (let j = 0; j <= bLength; j++) last[j] = j;
  for (let i = 1; i <= aLength; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(bLength, i + most);
    row[0] = i;
    if (from > 1) row[from - 1] = far;
    let best = from > 1 ? far : i;
    const letter = a[aFrom + i - 1];
    for (let j = from; j <= to; j++) {
      const other = b[bFrom + j - 1];
      let cost = last[j - 1];
      if (letter !== other) {
        cost = Math.min(cost, row[j - 1], j < i + most ? last[j] : far) + 1;
        if (i > 1 && j > 1 && letter === b[bFrom + j - 2] && a[aFrom + i - 2] === other)
          cost = Math.min(cost, before[j - 2] + 1);
      }
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return far;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[bLength], far);
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
