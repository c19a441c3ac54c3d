import type fc from 'fast-check';

/** A kind of input that strangers may send, and what must hold for each. */
export interface Target<T = string> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<T>;
  /** Rejects, with the reason, where something does not hold that always must. */
  readonly check: (input: T) => Promise<void>;
  /** Bytes of an input, for the report. */
  readonly size: (input: T) => number;
  /** An input as the content of a fixture, and back. */
  readonly write: (input: T) => string;
  readonly read: (fixture: string) => T;
}

/** A target whose inputs are texts. */
export function textTarget(
  name: string,
  inputs: fc.Arbitrary<string>,
  check: (input: string) => Promise<void>,
): Target {
  return {
    name,
    inputs,
    check,
    size: input => Buffer.byteLength(input),
    // JSON keeps lone surrogates and line ends, which an editor or git might change.
    write: input => JSON.stringify(input) + '\n',
    read: fixture => JSON.parse(fixture) as string,
  };
}

/** A target whose inputs are JSON values. */
export function jsonTarget<T>(name: string, inputs: fc.Arbitrary<T>, check: (input: T) => Promise<void>): Target<T> {
  const write = (input: T): string => JSON.stringify(input, undefined, 1) + '\n';
  return { name, inputs, check, write, size: input => write(input).length, read: fixture => JSON.parse(fixture) as T };
}
