import type { Parsed } from '../transcript/parse';

/** Usual `room`. Chosen by hand: parses take several bytes for each unit. */
export const parsedLength = 1_000_000;

/**
 * Keeps the parses of the texts that were analysed last, because their themes are often sought next. `room` is the length of
 * all texts whose parses are kept, in UTF-16 units.
 */
export class RecentParses {
  readonly #parses = new Map<string, { readonly parsed: Parsed; readonly length: number }>();
  readonly #room: number;
  #length = 0;

  constructor(room: number) {
    this.#room = room;
  }

  /** Adds a parse, and drops the oldest ones that have no room. */
  keep(textHash: string, parsed: Parsed): void {
    this.take(textHash);
    const { length } = parsed.view;
    if (length > this.#room) return;
    this.#parses.set(textHash, { parsed, length });
    this.#length += length;
    for (const oldest of this.#parses.keys()) {
      if (this.#length <= this.#room) break;
      this.take(oldest);
    }
  }

  /** The parse of a text, which is then no longer kept. */
  take(textHash: string): Parsed | undefined {
    const kept = this.#parses.get(textHash);
    this.#parses.delete(textHash);
    this.#length -= kept?.length ?? 0;
    return kept?.parsed;
  }
}
