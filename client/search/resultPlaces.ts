/** A reference to a place in a transcript, as a line of a results document holds it. */
export interface ResultPlace {
  /** The line of the results document, from 0, and the columns of the reference in it, in UTF-16 units. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The transcript as it is written: relative to the workspace folder, with `/`. */
  readonly path: string;
  /** The place in the transcript, from 0. */
  readonly target: { readonly line: number; readonly character: number };
}

/** `  ¶ 7 · talks/bridge.txt:7:1`. Lines of passages are indented further. */
const placePattern = /^ {2}(?=\S)(?:(?:¶|note) \S{1,20} · )?(.{1,4100}):(\d{1,9}):(\d{1,9})$/u;

/** The place that a line refers to, if any. `line` is its number, from 0. */
export function parsePlace(text: string, line: number): ResultPlace | undefined {
  const match = placePattern.exec(text);
  if (match === null) return undefined;
  const [, path, row, column] = match;
  const start = text.length - `${path}:${row}:${column}`.length;
  return {
    line,
    start,
    end: text.length,
    path,
    target: { line: Math.max(0, Number(row) - 1), character: Math.max(0, Number(column) - 1) },
  };
}

/** All places that the lines of a results document refer to. */
export function parsePlaces(text: string): ResultPlace[] {
  return text.split(/\r?\n/).flatMap((line, number) => parsePlace(line, number) ?? []);
}
