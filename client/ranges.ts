import { Position, Range } from 'vscode';
import type { ProtocolRange } from '../server/protocol';

export type ProtocolPosition = ProtocolRange['start'];

export function toRange({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

export function toPosition({ line, character }: ProtocolPosition): Position {
  return new Position(line, character);
}

/** A plain object with only the protocol's fields; VS Code's own classes have more. */
export function toProtocolPosition({ line, character }: Position): ProtocolPosition {
  return { line, character };
}

export function toProtocolRange({ start, end }: Range): ProtocolRange {
  return { start: toProtocolPosition(start), end: toProtocolPosition(end) };
}
