/** Typed arrays that `inOneBuffer` copies. */
type Numbers = Uint8Array | Uint16Array | Uint32Array;

/**
 * A copy of a record whose arrays of numbers, also those of the records in `nested` fields, share one buffer. Each buffer of
 * its own takes hundreds of bytes besides the numbers, which are often fewer.
 */
export function inOneBuffer<T extends object>(record: T, ...nested: readonly (keyof T)[]): T {
  const buffer = new ArrayBuffer(lengthOf(record, nested));
  let used = 0;
  const copied = (array: Numbers): Numbers => {
    const place = [buffer, used, array.length] as const;
    used += aligned(array.byteLength);
    const copy =
      array instanceof Uint32Array
        ? new Uint32Array(...place)
        : array instanceof Uint16Array
          ? new Uint16Array(...place)
          : new Uint8Array(...place);
    copy.set(array);
    return copy;
  };
  const copyOf = <R extends object>(of: R, inner: readonly PropertyKey[]): R =>
    Object.fromEntries(
      Object.entries(of).map(([name, value]: [string, unknown]) => {
        if (isNumbers(value)) return [name, copied(value)];
        return [name, inner.includes(name) && value !== undefined ? copyOf(value as object, []) : value];
      }),
    ) as R;
  return copyOf(record, nested);
}

function lengthOf<T extends object>(record: T, nested: readonly (keyof T)[]): number {
  let length = 0;
  for (const each of [record, ...nested.map(name => record[name] ?? {})])
    for (const value of Object.values(each)) if (isNumbers(value)) length += aligned(value.byteLength);
  return length;
}

function isNumbers(value: unknown): value is Numbers {
  return value instanceof Uint32Array || value instanceof Uint16Array || value instanceof Uint8Array;
}

/** A multiple of the size of the largest numbers. */
function aligned(bytes: number): number {
  return (bytes + 3) & ~3;
}
