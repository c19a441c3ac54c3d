type NumberArray =
  Int8Array | Uint8Array | Int16Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/**
 * The array itself if it has at least `length` elements, otherwise a longer array of the same type with the same
 * content. Each new array is at least 1.6 times as long, so that appending elements one by one takes linear time.
 */
export function grown<T extends NumberArray>(array: T, length: number): T {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(
    Math.max(length, Math.floor(array.length * 1.6) + 64),
  );
  larger.set(array);
  return larger;
}
