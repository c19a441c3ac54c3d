/** Bytes that grow; numbers go in seven bits at a time, the high bit says that more follow. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(Math.max(16, capacity));
  }

  get length(): number {
    return this.#length;
  }

  /** `value`: a whole number from 0 to 2³²−1. */
  write(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    while (value > 127) {
      this.#bytes[this.#length++] = (value & 127) | 128;
      value >>>= 7;
    }
    this.#bytes[this.#length++] = value;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/**
 * Where each term stands. Term t has its passages at `documents[documentOffsets[t] …]` and the places in them at
 * `positions[positionOffsets[t] …]`:
 *
 *     documents  (gap, count) (gap, count) …      gap: from the passage before, the first from -1, less one
 *     positions  place gap gap | place gap | …    as many for each passage as its count says
 *
 * They are apart because a query of words alone reads places of the few best passages only.
 */
export interface Postings {
  readonly documents: Uint8Array;
  readonly documentOffsets: Uint32Array;
  readonly positions: Uint8Array;
  readonly positionOffsets: Uint32Array;
  /** Number of passages that hold each term. */
  readonly frequencies: Uint32Array;
}

/** Walks the passages of one term in their order. */
export class PostingCursor {
  /** Current passage; meaningful after `next` said true. */
  document = -1;
  /** How often the term stands in it. */
  count = 0;
  readonly #postings: Postings;
  #at: number;
  #left: number;
  #positionAt: number;
  /** Places between `#positionAt` and those of the current passage, which nobody asked for. */
  #unread = 0;
  #taken = true;

  constructor(postings: Postings, term: number) {
    this.#postings = postings;
    this.#at = postings.documentOffsets[term];
    this.#left = postings.frequencies[term];
    this.#positionAt = postings.positionOffsets[term];
  }

  next(): boolean {
    if (this.#left === 0) return false;
    this.#left--;
    if (!this.#taken) this.#unread += this.count;
    this.#taken = false;
    this.document += 1 + this.#readDocument();
    this.count = this.#readDocument();
    return true;
  }

  /** Puts the places of the current passage into `into`, ascending; to be called once for a passage at most. */
  positions(into: number[]): void {
    const bytes = this.#postings.positions;
    let at = this.#positionAt;
    for (; this.#unread > 0; this.#unread--) while (bytes[at++] > 127);
    into.length = 0;
    let position = 0;
    for (let i = 0; i < this.count; i++) {
      let gap = bytes[at++];
      if (gap > 127) {
        gap &= 127;
        for (let shift = 7, more = true; more; shift += 7) {
          const byte = bytes[at++];
          gap |= (byte & 127) << shift;
          more = byte > 127;
        }
      }
      into.push(position += gap);
    }
    this.#positionAt = at;
    this.#taken = true;
  }

  #readDocument(): number {
    const bytes = this.#postings.documents;
    let byte = bytes[this.#at++];
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[this.#at++];
      value |= (byte & 127) << shift;
    }
    return value;
  }
}
