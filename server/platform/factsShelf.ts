import type { Citation } from '../citations/citation';
import type { FileFacts } from '../index/facts';
import type { PassageFacts } from '../search/passages/passageFacts';
import type { Spoken } from '../themes/formulas/formula';
import { unpackLines } from '../text/packedLines';
import type { Transcript } from '../transcript/transcript';
import {
  listNames,
  withOwnBuffers,
  type FactsBody,
  type FactsHead,
  type KeptTranscript,
  type ListName,
  type Lists,
} from './factsParts';

/** Bytes of all that is kept of bodies. Chosen by hand: about 3 million characters of text. */
const defaultCapacity = 16_000_000;
/** Bytes that a body takes in memory: for each character of the text, and for any text. Measured. */
const bodySize = { perCharacter: 5, any: 1000 };
/** So many bodies are looked at to make room for one: those that cannot be read again stay. */
const mostTried = 8;

/** How the bodies on a shelf are read. */
export interface BodyReader<Place> {
  /** Whether the body at a place can be read now. */
  has(place: Place): boolean;
  /** Reads a body, or finds it again where it is lost. Waits for the disk. Throws where that is impossible. */
  read(place: Place): FactsBody;
}

/**
 * The facts of files that are not open. Their heads stay in memory; of the bodies, those that were used last. The others are
 * read when somebody asks for them: at once, because all that ask would have to wait, and because a body takes less than a
 * millisecond. Facts never change, so it makes no difference when they are read.
 */
export class FactsShelf<Place> {
  readonly #reader: BodyReader<Place>;
  readonly #capacity: number;
  /** Least recently used first. */
  readonly #bodies = new Map<ShelvedFacts<Place>, FactsBody>();
  #size = 0;
  /** The lines that were asked for last: places of one file come one after the other. */
  #lastLines: { readonly packed: string; readonly starts: Uint32Array } | undefined;

  constructor(reader: BodyReader<Place>, capacity = defaultCapacity) {
    this.#reader = reader;
    this.#capacity = capacity;
  }

  /** Facts whose body is at `place`. Where `body` is given, it need not be read soon. */
  add(head: FactsHead, place: Place, body?: FactsBody): FileFacts {
    const facts = new ShelvedFacts(head, place, this);
    if (body !== undefined) this.#keep(facts, withOwnBuffers(body));
    return facts;
  }

  /** The body of facts of this shelf. */
  bodyOf(facts: ShelvedFacts<Place>): FactsBody {
    const kept = this.#bodies.get(facts);
    if (kept === undefined) return this.#keep(facts, withOwnBuffers(this.#reader.read(facts.shelfPlace)));
    this.#bodies.delete(facts);
    this.#bodies.set(facts, kept);
    return kept;
  }

  /** The starts of lines in the head of facts of this shelf. */
  linesOf(packed: string): Uint32Array {
    if (this.#lastLines?.packed !== packed) this.#lastLines = { packed, starts: unpackLines(packed) };
    return this.#lastLines.starts;
  }

  #keep(facts: ShelvedFacts<Place>, body: FactsBody): FactsBody {
    this.#bodies.set(facts, body);
    this.#size += sizeOf(facts);
    let tried = 0;
    for (const [oldest, itsBody] of this.#bodies) {
      if (this.#size <= this.#capacity || oldest === facts || tried++ === mostTried) break;
      this.#bodies.delete(oldest);
      if (this.#reader.has(oldest.shelfPlace)) this.#size -= sizeOf(oldest);
      else this.#bodies.set(oldest, itsBody);
    }
    return body;
  }
}

function sizeOf({ transcript }: FileFacts): number {
  return bodySize.perCharacter * transcript.length + bodySize.any;
}

/** Facts on a shelf: what is not in their head is looked up by getters. */
class ShelvedFacts<Place> implements FileFacts {
  readonly transcript: Transcript;
  readonly citations: readonly Citation[];
  readonly words: number;
  readonly passages: PassageFacts;
  readonly shelfPlace: Place;
  readonly #lines: string;
  readonly #shelf: FactsShelf<Place>;

  constructor(head: FactsHead, place: Place, shelf: FactsShelf<Place>) {
    const { transcript, citations, words, fingerprint, empty, lines } = head;
    this.transcript = new ShelvedTranscript(transcript, empty, this);
    this.citations = citations;
    this.words = words;
    this.passages = new ShelvedPassages(fingerprint, this);
    this.shelfPlace = place;
    this.#lines = lines;
    this.#shelf = shelf;
  }

  get spoken(): Spoken {
    return this.body.spoken;
  }

  get lineStarts(): Uint32Array {
    return this.#shelf.linesOf(this.#lines);
  }

  get body(): FactsBody {
    return this.#shelf.bodyOf(this);
  }
}

interface WithBody {
  readonly body: FactsBody;
}

class ShelvedTranscript implements Transcript {
  declare readonly length: Transcript['length'];
  declare readonly language: Transcript['language'];
  declare readonly title?: NonNullable<Transcript['title']>;
  declare readonly date?: NonNullable<Transcript['date']>;
  declare readonly pressDay?: NonNullable<Transcript['pressDay']>;
  declare readonly speaker?: NonNullable<Transcript['speaker']>;
  declare readonly place?: NonNullable<Transcript['place']>;
  declare readonly occasion?: NonNullable<Transcript['occasion']>;
  declare readonly quotations: Transcript['quotations'];
  declare readonly turns: Transcript['turns'];
  declare readonly dates: Transcript['dates'];
  declare readonly problems: Transcript['problems'];
  declare readonly cues?: NonNullable<Transcript['cues']>;
  /** Bits by the order of `listNames`. */
  readonly #empty: number;
  readonly #facts: WithBody;

  constructor(kept: KeptTranscript, empty: readonly ListName[], facts: WithBody) {
    Object.assign(this, kept);
    this.#empty = empty.reduce((bits, name) => bits | bitOf(name), 0);
    this.#facts = facts;
  }

  get blocks(): Transcript['blocks'] {
    return this.#list('blocks');
  }

  get notes(): Transcript['notes'] {
    return this.#list('notes');
  }

  get marks(): Transcript['marks'] {
    return this.#list('marks');
  }

  get brackets(): Transcript['brackets'] {
    return this.#list('brackets');
  }

  get honorifics(): Transcript['honorifics'] {
    return this.#list('honorifics');
  }

  get furniture(): Transcript['furniture'] {
    return this.#list('furniture');
  }

  get nonProse(): Transcript['nonProse'] {
    return this.#list('nonProse');
  }

  get lineNumbers(): Transcript['lineNumbers'] {
    return this.#list('lineNumbers');
  }

  #list<Name extends ListName>(name: Name): Lists[Name] {
    return (this.#empty & bitOf(name)) === 0 ? this.#facts.body.transcript[name] : nothing;
  }
}

const nothing: readonly never[] = [];

function bitOf(name: ListName): number {
  return 1 << listNames.indexOf(name);
}

class ShelvedPassages implements PassageFacts {
  readonly fingerprint: string;
  readonly #facts: WithBody;

  constructor(fingerprint: string, facts: WithBody) {
    this.fingerprint = fingerprint;
    this.#facts = facts;
  }

  get words(): string {
    return this.#facts.body.passages.words;
  }

  get bounds(): Uint32Array {
    return this.#facts.body.passages.bounds;
  }

  get kinds(): Uint8Array {
    return this.#facts.body.passages.kinds;
  }

  get tokens(): PassageFacts['tokens'] {
    return this.#facts.body.passages.tokens;
  }

  get starts(): Uint32Array {
    return this.#facts.body.passages.starts;
  }

  get lengths(): PassageFacts['lengths'] {
    return this.#facts.body.passages.lengths;
  }

  get firsts(): Uint32Array {
    return this.#facts.body.passages.firsts;
  }

  get others(): Uint32Array {
    return this.#facts.body.passages.others ?? noNumbers;
  }
}

const noNumbers = new Uint32Array(0);
