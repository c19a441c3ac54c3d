/** A place in a document of results. */
export interface ResultPlace {
  /** Line and columns of the text that names it, from 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** As written: relative to the folder of the window, with `/`. */
  readonly path: string;
  /** From 0. */
  readonly target: { readonly line: number; readonly character: number };
}

/** `  ¶ 7 · talks/bridge.txt:7:1`. Text of transcripts stands further in. */
const place = /^ {2}(?=\S)(?:(?:¶|note) \S{1,20} · )?(.{1,1000}):(\d{1,9}):(\d{1,9})$/u;

/** The place that a line names; `line` is its number. */
export function placeIn(text: string, line: number): ResultPlace | undefined {
  const found = place.exec(text);
  if (found === null) return undefined;
  const [, path, row, column] = found;
  const start = text.length - `${path}:${row}:${column}`.length;
  return {
    line,
    start,
    end: text.length,
    path,
    target: { line: Math.max(0, Number(row) - 1), character: Math.max(0, Number(column) - 1) },
  };
}

/** All places of a document of results. */
export function placesIn(text: string): ResultPlace[] {
  return text.split(/\r?\n/).flatMap((line, number) => placeIn(line, number) ?? []);
}
