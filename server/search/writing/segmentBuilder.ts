import { fnvPrime, fnvSeed, hashBytes, mix } from '../../base/hash';
import { runToEnd } from '../../base/slices';
import { grown } from '../../base/growableArray';
import { TermReader } from '../passages/termReader';
import { type NumberedWords, numberedWords } from '../passages/vocabulary';
import { Inverter } from './inverter';
import { writeSections } from '../segment/segmentLayout';
import { longestPassage, type PassageFacts } from '../passages/passageFacts';
import { sectionsOf } from '../segment/sections';
import type { SegmentFile } from '../segment/segment';
import { encoder } from '../bytes/bytes';
import { TermTable } from '../bytes/termTable';

const newline = 10;
const noOthers = new Uint32Array(0);

/** A passage by its offsets in the file; `kind`: index in `passageKinds`. */
interface Passage {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

/** Collects files and builds one segment of them. */
export interface SegmentBuilder {
  readonly files: number;
  /** Running words so far. */
  readonly words: number;
  /** Adds a file by its masked view (or any text of the same length) and its passages in text order. */
  addText(file: SegmentFile, view: string, passages: readonly Passage[]): void;
  /** Adds a file by its words. */
  addFacts(file: SegmentFile, facts: PassageFacts): void;
  /** The bytes of the segment, as consecutive pieces. The builder cannot be used afterwards. */
  finish(): Uint8Array[];
}

export function createSegmentBuilder(): SegmentBuilder {
  return new Builder();
}

class Builder implements SegmentBuilder {
  readonly #terms = new TermTable();
  readonly #reader = new TermReader(this.#terms);
  readonly #inverter = new Inverter();
  readonly #files: SegmentFile[] = [];
  readonly #firsts: number[] = [0];
  #starts = new Uint32Array(1024);
  #ends = new Uint32Array(1024);
  #lengths = new Uint16Array(1024);
  #kinds = new Uint8Array(1024);
  #words = 0;
  /** Room for the words of a file, their numbers, and its running words. */
  #bytes = new Uint8Array(1 << 12);
  #ids = new Uint32Array(1024);
  #scratch = new Uint32Array(1024);
  /** Of the table that files were read with: number + 1 here of each word, or 0. */
  #known: { readonly table: TermTable; ids: Uint32Array } = { table: this.#terms, ids: new Uint32Array(0) };

  get files(): number {
    return this.#files.length;
  }

  get words(): number {
    return this.#words;
  }

  addText(file: SegmentFile, view: string, passages: readonly Passage[]): void {
    const reader = this.#reader;
    for (const { start, end, kind } of passages) {
      reader.clear();
      reader.read(view, start, end);
      const { count, terms, starts, ends, others } = reader;
      for (let from = 0, nextOther = 0; from < count; from += longestPassage) {
        const to = Math.min(count, from + longestPassage);
        nextOther = this.#inverter.addPassage(terms, from, to, others, nextOther);
        this.#endPassage(from === 0 ? start : starts[from], to === count ? end : ends[to - 1], to - from, kind);
      }
    }
    this.#endFile(file);
  }

  addFacts(file: SegmentFile, facts: PassageFacts): void {
    const { tokens, firsts, bounds, kinds, others = noOthers } = facts;
    const numbered = numberedWords(facts);
    const ids = numbered === undefined ? this.#idsOf(facts.words) : this.#idsOfNumbered(numbered);
    const terms = (this.#scratch = grown(this.#scratch, tokens.length));
    for (let token = 0; token < tokens.length; token++) terms[token] = ids[tokens[token]];
    const otherTerms = others.length === 0 ? others : others.map((value, i) => (i % 2 === 0 ? value : ids[value]));
    let nextOther = 0;
    for (let passage = 0; passage < kinds.length; passage++) {
      const from = firsts[passage];
      const to = firsts[passage + 1];
      nextOther = this.#inverter.addPassage(terms, from, to, otherTerms, nextOther);
      this.#endPassage(bounds[2 * passage], bounds[2 * passage + 1], to - from, kinds[passage]);
    }
    this.#endFile(file);
  }

  finish(): Uint8Array[] {
    const order = this.#terms.sorted();
    const { bytes, offsets } = this.#terms;
    const termOffsets = new Uint32Array(order.length + 1);
    order.forEach((id, rank) => {
      termOffsets[rank + 1] = termOffsets[rank] + offsets[id + 1] - offsets[id];
    });
    const termBytes = new Uint8Array(termOffsets[order.length]);
    order.forEach((id, rank) => {
      for (let from = offsets[id], to = termOffsets[rank]; from < offsets[id + 1];) termBytes[to++] = bytes[from++];
    });
    const { postings, runningWords } = this.#inverter.finish(order);
    const passages = this.#inverter.passages;
    const table = {
      firsts: Uint32Array.from(this.#firsts),
      starts: this.#starts.slice(0, passages),
      ends: this.#ends.slice(0, passages),
      lengths: this.#lengths.slice(0, passages),
      kinds: this.#kinds.slice(0, passages),
    };
    return writeSections(runToEnd(sectionsOf(this.#files, table, termBytes, termOffsets, postings, runningWords)));
  }

  /** The numbers of the words of `PassageFacts`, valid until the next call. */
  #idsOf(words: string): Uint32Array {
    if (words.length * 3 > this.#bytes.length - 1) this.#bytes = new Uint8Array(words.length * 6 + 1);
    const bytes = this.#bytes;
    const { written } = encoder.encodeInto(words, bytes);
    bytes[written] = newline;
    let ids = this.#ids;
    let count = 0;
    for (let from = 0; from < written;) {
      let hash = fnvSeed;
      let to = from;
      for (; bytes[to] !== newline; to++) hash = Math.imul(hash ^ bytes[to], fnvPrime);
      if (count === ids.length) ids = this.#ids = grown(ids, count + 1);
      ids[count++] = this.#terms.idOf(bytes, to - from, mix(hash), from);
      from = to + 1;
    }
    return ids;
  }

  /** The same for words that were just read in this thread: they are looked up once for many files. */
  #idsOfNumbered({ table, numbers }: NumberedWords): Uint32Array {
    if (this.#known.table !== table) this.#known = { table, ids: new Uint32Array(table.count) };
    const known = (this.#known.ids = grown(this.#known.ids, table.count));
    const ids = (this.#ids = grown(this.#ids, numbers.length));
    for (let word = 0; word < numbers.length; word++) {
      const number = numbers[word];
      if (known[number] === 0) known[number] = this.#idOf(table, number) + 1;
      ids[word] = known[number] - 1;
    }
    return ids;
  }

  #idOf({ bytes, offsets }: TermTable, number: number): number {
    const from = offsets[number];
    const to = offsets[number + 1];
    return this.#terms.idOf(bytes, to - from, hashBytes(bytes, from, to), from);
  }

  /** Describes the passage that the inverter got last. */
  #endPassage(start: number, end: number, words: number, kind: number): void {
    const passage = this.#inverter.passages - 1;
    if (passage === this.#starts.length) {
      this.#starts = grown(this.#starts, passage + 1);
      this.#ends = grown(this.#ends, this.#starts.length);
      this.#lengths = grown(this.#lengths, this.#starts.length);
      this.#kinds = grown(this.#kinds, this.#starts.length);
    }
    this.#starts[passage] = start;
    this.#ends[passage] = end;
    this.#lengths[passage] = words;
    this.#kinds[passage] = kind;
    this.#words += words;
  }

  #endFile(file: SegmentFile): void {
    this.#files.push(file);
    this.#firsts.push(this.#inverter.passages);
  }
}
