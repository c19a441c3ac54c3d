import { runToEnd } from '../../base/slices';
import { grown } from '../../base/growableArray';
import { TermReader } from '../passages/termReader';
import { Inverter } from './inverter';
import { writeSections } from '../segment/segmentLayout';
import { wordList } from '../passages/passageFacts';
import { longestPassage, type PassageFacts } from '../passages/passageFacts';
import type { Passage } from '../passages/splitPassages';
import { type SegmentFile, sectionsOf } from '../segment/segment';
import { TermTable } from '../bytes/termTable';

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

  get files(): number {
    return this.#files.length;
  }

  get words(): number {
    return this.#words;
  }

  addText(file: SegmentFile, view: string, passages: readonly Passage[]): void {
    const inverter = this.#inverter;
    let position = 0;
    let passageStart = 0;
    let lastEnd = 0;
    let kind = 0;
    const visit = (term: number, other: number, start: number, end: number): void => {
      if (position === longestPassage) {
        this.#endPassage(passageStart, lastEnd, position, kind);
        passageStart = start;
        position = 0;
      }
      inverter.add(term, position);
      if (other >= 0) inverter.add(other, position, true);
      position++;
      lastEnd = end;
    };
    for (const passage of passages) {
      position = 0;
      passageStart = passage.start;
      kind = passage.kind;
      this.#reader.read(view, passage.start, passage.end, visit);
      if (position > 0) this.#endPassage(passageStart, passage.end, position, kind);
    }
    this.#endFile(file);
  }

  addFacts(file: SegmentFile, facts: PassageFacts): void {
    const ids = Uint32Array.from(wordList(facts), word => this.#terms.idOfText(word));
    const { tokens, firsts, bounds, kinds, others = new Uint32Array(0) } = facts;
    let next = 0;
    for (let passage = 0; passage < kinds.length; passage++) {
      const first = firsts[passage];
      for (let token = first; token < firsts[passage + 1]; token++) {
        this.#inverter.add(ids[tokens[token]], token - first);
        if (others[next] !== token) continue;
        this.#inverter.add(ids[others[next + 1]], token - first, true);
        next += 2;
      }
      this.#endPassage(bounds[2 * passage], bounds[2 * passage + 1], firsts[passage + 1] - first, kinds[passage]);
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

  #endPassage(start: number, end: number, words: number, kind: number): void {
    const passage = this.#inverter.passages;
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
    this.#inverter.endPassage();
  }

  #endFile(file: SegmentFile): void {
    this.#files.push(file);
    this.#firsts.push(this.#inverter.passages);
  }
}
