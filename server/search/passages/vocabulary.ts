import { grown } from '../../base/growableArray';
import { decoder } from '../bytes/bytes';
import { compareBytes, TermTable } from '../bytes/termTable';
import type { PassageFacts } from './passageFacts';
import { TermReader } from './termReader';

/** Most words of the table that all files of this thread share. It is made anew then, so that it stays below 4 MB. */
const mostTerms = 50_000;
/** Bytes of a word that are sorted by digits; the few words that are equal in them are compared. */
const headLength = 8;
const newline = 10;

/** Reads the words of one file. */
interface WordReader {
  readonly reader: TermReader;
  /** The words that were read, as `PassageFacts` has them. To be called once, when all are read. */
  listWords(): Pick<PassageFacts, 'words' | 'tokens'> & { readonly others: Uint32Array };
}

/**
 * A reader for the words of one file; the one before must not be used any more. The files of a thread share one table of
 * words, because most words of a file were in those before it. Nothing in the result depends on that.
 */
export function wordReader(): WordReader {
  if (shared === undefined || shared.isFull) shared = new Vocabulary();
  shared.reader.clear();
  return shared;
}

let shared: Vocabulary | undefined;

/** The words of a file in the table that it was read with. */
export interface NumberedWords {
  readonly table: TermTable;
  /** By index in `PassageFacts.words`. Valid until the next file is read. */
  readonly numbers: Uint32Array;
}

/** The words of these facts by number, if no other file was read in this thread since; undefined otherwise. */
export function numberedWords({ tokens }: Pick<PassageFacts, 'tokens'>): NumberedWords | undefined {
  return shared?.numbered(tokens);
}

/**
 * The words of one file are a sparse set of numbers of the table:
 *
 *     used    [ 17 4 203 … ]            numbers of the words of the file
 *     places  [ … 1 … 0 … 2 … ]         by number, where it is in `used`; anything for other words
 */
class Vocabulary implements WordReader {
  readonly #table = new TermTable();
  readonly reader = new TermReader(this.#table);
  #places = new Uint32Array(1024);
  #used = new Uint32Array(1024);
  #bytes = new Uint8Array(1 << 14);
  #listed: { readonly tokens: PassageFacts['tokens']; readonly numbers: Uint32Array } | undefined;

  get isFull(): boolean {
    return this.#table.count > mostTerms;
  }

  listWords(): ReturnType<WordReader['listWords']> {
    const { count, terms, others } = this.reader;
    const used = this.#sorted(this.#collect());
    const places = this.#places;
    for (let rank = 0; rank < used.length; rank++) places[used[rank]] = rank;
    const tokens = used.length <= 0x1_0000 ? new Uint16Array(count) : new Uint32Array(count);
    for (let i = 0; i < count; i++) tokens[i] = places[terms[i]];
    this.#listed = { tokens, numbers: used };
    return {
      words: this.#textOf(used),
      tokens,
      others: Uint32Array.from(others, (value, i) => (i % 2 === 0 ? value : places[value])),
    };
  }

  numbered(tokens: PassageFacts['tokens']): NumberedWords | undefined {
    return this.#listed?.tokens === tokens ? { table: this.#table, numbers: this.#listed.numbers } : undefined;
  }

  /** The numbers of the words of the file, each once. */
  #collect(): Uint32Array {
    const { count, terms, others } = this.reader;
    const places = (this.#places = grown(this.#places, this.#table.count));
    let used = this.#used;
    let length = 0;
    const add = (term: number): void => {
      const place = places[term];
      if (place < length && used[place] === term) return;
      if (length === used.length) used = grown(used, length + 1);
      used[length] = term;
      places[term] = length++;
    };
    for (let i = 0; i < count; i++) add(terms[i]);
    for (let i = 1; i < others.length; i += 2) add(others[i]);
    this.#used = used;
    return used.subarray(0, length);
  }

  /**
   * Sorts words by their bytes: first by the last byte of their heads, and so on to the first one, each time keeping the order
   * of equal ones. Takes a fifth of the time of a sort that compares.
   */
  #sorted(list: Uint32Array): Uint32Array {
    const { bytes, offsets } = this.#table;
    const { length } = list;
    const heads = this.#headsOf(list);
    let from = new Uint32Array(length);
    let to = new Uint32Array(length);
    for (let i = 0; i < length; i++) from[i] = i;
    const next = new Uint32Array(257);
    for (let digit = headLength - 1; digit >= 0; digit--) {
      next.fill(0);
      for (let at = digit; at < heads.length; at += headLength) next[heads[at] + 1]++;
      for (let byte = 1; byte < 256; byte++) next[byte] += next[byte - 1];
      for (let i = 0; i < length; i++) to[next[heads[from[i] * headLength + digit]]++] = from[i];
      [from, to] = [to, from];
    }
    for (let i = 0; i < length; i++) {
      const term = list[from[i]];
      let at = i;
      for (; at > 0 && haveSameHead(heads, from[i], from[at - 1]); at--) {
        const before = to[at - 1];
        if (compareBytes(bytes, offsets[before], offsets[before + 1], bytes, offsets[term], offsets[term + 1]) < 0)
          break;
        to[at] = before;
      }
      to[at] = term;
    }
    return to;
  }

  /** The first bytes of each word of a list, filled with zeros. */
  #headsOf(list: Uint32Array): Uint8Array {
    const { bytes, offsets } = this.#table;
    const heads = new Uint8Array(list.length * headLength);
    for (let i = 0; i < list.length; i++) {
      const end = Math.min(offsets[list[i] + 1], offsets[list[i]] + headLength);
      for (let from = offsets[list[i]], to = i * headLength; from < end;) heads[to++] = bytes[from++];
    }
    return heads;
  }

  /** Words, one on each line. */
  #textOf(list: Uint32Array): string {
    const { bytes, offsets } = this.#table;
    let into = this.#bytes;
    let length = 0;
    for (const term of list) {
      const end = offsets[term + 1];
      if (length + end - offsets[term] + 1 > into.length)
        into = this.#bytes = grown(into, length + end - offsets[term] + 1);
      for (let from = offsets[term]; from < end; from++) into[length++] = bytes[from];
      into[length++] = newline;
    }
    return decoder.decode(into.subarray(0, Math.max(0, length - 1)));
  }
}

/** Whether the first bytes of two words are equal. */
function haveSameHead(heads: Uint8Array, a: number, b: number): boolean {
  for (let i = headLength - 1; i >= 0; i--) if (heads[a * headLength + i] !== heads[b * headLength + i]) return false;
  return true;
}
