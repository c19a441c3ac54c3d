type NumberArray = Int8Array | Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/**
 * A typed array of the same kind with room for at least `length` numbers, and the same content; the array itself where it
 * is long enough. New arrays are 1.6 times as long, so that filling one by one takes linear time.
 */
export function grown<T extends NumberArray>(array: T, length: number): T {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(
    Math.max(length, Math.floor(array.length * 1.6) + 64),
  );
  larger.set(array);
  return larger;
}
