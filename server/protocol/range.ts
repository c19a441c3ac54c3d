/** A `Range` of LSP. */
export interface ProtocolRange {
  start: { line: number; character: number };
  end: { line: number; character: number };
}
