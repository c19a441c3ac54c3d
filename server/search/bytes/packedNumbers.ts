import { putVarint, varintLength } from './bytes';

/** Numbers, each in as few bytes as it needs (`putVarint`): those of a segment are nearly all below 128. */
export function packed(values: Uint32Array): Uint8Array {
  let length = 0;
  for (let i = 0; i < values.length; i++) length += varintLength(values[i]);
  const bytes = new Uint8Array(length);
  for (let i = 0, at = 0; i < values.length; i++) at = putVarint(bytes, at, values[i]);
  return bytes;
}

/** The first `count` numbers of `packed`. */
export function unpacked(bytes: Uint8Array, count: number): Uint32Array {
  return unpackInto(new Uint32Array(count), 0, bytes);
}

/** Fills `values` from an index on. */
function unpackInto(values: Uint32Array, from: number, bytes: Uint8Array): Uint32Array {
  for (let i = from, at = 0; i < values.length; i++) {
    let byte = bytes[at++];
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++];
      value |= (byte & 127) << shift;
    }
    values[i] = value;
  }
  return values;
}

/** The differences of ascending offsets of which the first is 0. */
export function packedOffsets(offsets: Uint32Array): Uint8Array {
  const lengths = new Uint32Array(offsets.length - 1);
  for (let i = 0; i < lengths.length; i++) lengths[i] = offsets[i + 1] - offsets[i];
  return packed(lengths);
}

/** `count` offsets of `packedOffsets` and the end of the last one. */
export function unpackedOffsets(bytes: Uint8Array, count: number): Uint32Array {
  const offsets = unpackInto(new Uint32Array(count + 1), 1, bytes);
  for (let i = 0; i < count; i++) offsets[i + 1] += offsets[i];
  return offsets;
}

/** Spans: of each the gap to the one before (·2, or ·2−1 where it begins before the end of that), and its length. */
export function packedSpans(starts: Uint32Array, ends: Uint32Array): Uint8Array {
  const values = new Uint32Array(2 * starts.length);
  let end = 0;
  for (let i = 0; i < starts.length; i++) {
    const gap = starts[i] - end;
    values[2 * i] = gap < 0 ? -2 * gap - 1 : 2 * gap;
    values[2 * i + 1] = ends[i] - starts[i];
    end = ends[i];
  }
  return packed(values);
}

/** `count` spans of `packedSpans`. */
export function unpackedSpans(
  bytes: Uint8Array,
  count: number,
): { readonly starts: Uint32Array; readonly ends: Uint32Array } {
  const values = unpacked(bytes, 2 * count);
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  let end = 0;
  for (let i = 0; i < count; i++) {
    const gap = values[2 * i];
    starts[i] = end + ((gap & 1) === 1 ? -((gap >>> 1) + 1) : gap >>> 1);
    end = ends[i] = starts[i] + values[2 * i + 1];
  }
  return { starts, ends };
}
