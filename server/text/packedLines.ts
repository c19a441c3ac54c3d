/** Characters that are made in one go: as arguments of a function there may be only so many. */
const chunk = 4096;

/**
 * The starts of lines (`lineStarts`) as a string, which takes one byte for a line of up to 127 units and two for one of up to
 * 16,383: those of all transcripts are kept in memory. Each length is written in digits of base 128, the lowest first; all but the
 * last digit have 128 added.
 */
export function packLines(starts: Uint32Array): string {
  const codes: number[] = [];
  for (let line = 1; line < starts.length; line++) {
    let length = starts[line] - starts[line - 1];
    for (; length >= 128; length = Math.floor(length / 128)) codes.push(128 + (length % 128));
    codes.push(length);
  }
  let packed = '';
  for (let at = 0; at < codes.length; at += chunk) packed += String.fromCharCode(...codes.slice(at, at + chunk));
  return packed;
}

/** The starts of lines that `packLines` has packed. */
export function unpackLines(packed: string): Uint32Array {
  let lines = 1;
  for (let i = 0; i < packed.length; i++) if (packed.charCodeAt(i) < 128) lines++;
  const starts = new Uint32Array(lines);
  let line = 0;
  let length = 0;
  let weight = 1;
  for (let i = 0; i < packed.length; i++) {
    const code = packed.charCodeAt(i);
    length += (code % 128) * weight;
    weight *= 128;
    if (code >= 128) continue;
    starts[line + 1] = starts[line] + length;
    line++;
    length = 0;
    weight = 1;
  }
  return starts;
}
