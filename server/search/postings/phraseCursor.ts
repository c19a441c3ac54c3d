import { longestPassage } from '../passages/passageFacts';
import type { Segment } from '../segment/segment';
import { WordCursor } from './wordCursor';

/**
 * Iterates over the passages in which words follow each other. The rarest word leads, the others are looked up in its
 * passages. Positions are read only in passages that contain all words. A place matches if word number i is at the
 * position of the first word plus i:
 *
 *     "sense of duty"   sense at 5, 12 · of at 6, 30 · duty at 7, 40   →   5
 */
export class PhraseCursor {
  /** Number of passages with the rarest word. */
  readonly frequency: number;
  /** Number of matching places in the current passage. */
  places = 0;
  /** Position of the first word at each place, ascending. */
  readonly positions = new Uint16Array(2 * longestPassage);
  readonly #words: readonly WordCursor[];
  readonly #byRarity: readonly WordCursor[];
  /** By word: which of its places in the passage belongs to each place of the phrase. */
  readonly #rows: readonly Uint16Array[];
  /** The passage that was looked at last. */
  #checked = -1;

  /** `words`: the terms of each word; a word without terms matches nothing. */
  constructor(segment: Segment, words: readonly (readonly number[])[]) {
    this.#words = words.map(terms => new WordCursor(segment, terms));
    this.#byRarity = [...this.#words].sort((a, b) => a.frequency - b.frequency);
    this.frequency = this.#byRarity[0].frequency;
    this.#rows = words.map(() => new Uint16Array(this.positions.length));
  }

  /**
   * Advances to the next matching passage before `limit`. Returns `limit` or a higher number if there is none; the
   * next call goes on from there. A passage for which `mayCount` is false is left out: `places` is an upper bound of
   * the number of its places.
   */
  next(limit: number, mayCount?: (passage: number, places: number) => boolean): number {
    const lead = this.#byRarity[0];
    for (;;) {
      if (lead.passage === this.#checked) lead.next();
      const { passage } = lead;
      if (passage >= limit) return passage;
      this.#checked = passage;
      if (!this.#hasOthers(passage) || mayCount?.(passage, this.#mostPlaces()) === false) continue;
      if (this.#match()) return passage;
    }
  }

  /** Advances to `passage`, and returns whether it matches. Passages must be ascending. */
  at(passage: number): boolean {
    return this.#byRarity[0].seek(passage) && this.#hasOthers(passage) && this.#match();
  }

  /** The term of a word at a place of the phrase: its index among the terms of the word. */
  termAt(place: number, word: number): number {
    return this.#words[word].terms[this.#rows[word][place]];
  }

  #hasOthers(passage: number): boolean {
    const words = this.#byRarity;
    for (let i = 1; i < words.length; i++) if (!words[i].seek(passage)) return false;
    return true;
  }

  #mostPlaces(): number {
    let least = Infinity;
    for (const word of this.#words) least = Math.min(least, word.count);
    return least;
  }

  /** Finds the places in the current passage, word by word. */
  #match(): boolean {
    const words = this.#words;
    for (const word of this.#byRarity) word.readPlaces();
    const first = words[0];
    const rows = this.#rows;
    let found = first.places;
    for (let place = 0; place < found; place++) {
      this.positions[place] = first.positions[place];
      rows[0][place] = place;
    }
    for (let i = 1; i < words.length && found > 0; i++) found = this.#keep(found, i);
    this.places = found;
    return found > 0;
  }

  /** Keeps those of the first `found` places at which word number `i` follows; returns their number. */
  #keep(found: number, i: number): number {
    const { positions: own, places } = this.#words[i];
    const { positions } = this;
    const rows = this.#rows;
    let kept = 0;
    let next = 0;
    for (let place = 0; place < found; place++) {
      const wanted = positions[place] + i;
      while (next < places && own[next] < wanted) next++;
      if (next === places) break;
      if (own[next] !== wanted) continue;
      positions[kept] = positions[place];
      for (let word = 0; word < i; word++) rows[word][kept] = rows[word][place];
      rows[i][kept++] = next;
    }
    return kept;
  }
}
