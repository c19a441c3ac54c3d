import { inOneBuffer } from '../base/sharedBuffer';
import type { Citation } from '../citations/citation';
import type { FileFacts } from '../index/facts';
import type { PassageFacts } from '../search/passages/passageFacts';
import type { Spoken } from '../themes/formulas/formula';
import type { Transcript } from '../transcript/transcript';

/** Which parts of a transcript are kept in memory: those that are small, or that questions about all files ask for. */
const parts = {
  length: 'kept',
  language: 'kept',
  title: 'kept',
  date: 'kept',
  pressDay: 'kept',
  speaker: 'kept',
  place: 'kept',
  occasion: 'kept',
  quotations: 'kept',
  turns: 'kept',
  dates: 'kept',
  problems: 'kept',
  cues: 'kept',
  blocks: 'read',
  notes: 'read',
  marks: 'read',
  brackets: 'read',
  honorifics: 'read',
  furniture: 'read',
  nonProse: 'read',
  lineNumbers: 'read',
} as const satisfies Record<keyof Transcript, 'kept' | 'read'>;
type PartsThatAre<How> = {
  [Name in keyof typeof parts]: (typeof parts)[Name] extends How ? Name : never;
}[keyof typeof parts];
type ListName = PartsThatAre<'read'>;
type Lists = Pick<Transcript, ListName>;
type KeptTranscript = Pick<Transcript, PartsThatAre<'kept'>>;
const listNames = (Object.keys(parts) as (keyof typeof parts)[]).filter(
  (name): name is ListName => parts[name] === 'read',
);

/** What is kept in memory of the facts of a file. */
export interface FactsHead {
  readonly transcript: KeptTranscript;
  readonly citations: readonly Citation[];
  readonly words: number;
  /** That of the passages. */
  readonly fingerprint: string;
  /** Names of lists of `FactsBody.transcript` that are empty, so that nobody has to read them. */
  readonly empty: readonly ListName[];
}

/** What can be read again when somebody asks. */
export interface FactsBody {
  readonly transcript: Lists;
  readonly passages: Omit<PassageFacts, 'fingerprint'>;
  readonly spoken: Spoken;
  readonly lineStarts: Uint32Array;
}

/** Both parts of the facts of a file. */
export function splitFacts(facts: FileFacts): { readonly head: FactsHead; readonly body: FactsBody } {
  const { transcript: all, citations, words, passages, spoken, lineStarts } = facts;
  const { fingerprint, ...otherPassages } = passages;
  const transcript = partOf<ListName>(all, 'read');
  return {
    head: {
      transcript: partOf<keyof KeptTranscript>(all, 'kept'),
      citations,
      words,
      fingerprint,
      empty: listNames.filter(name => transcript[name].length === 0),
    },
    body: { transcript, passages: otherPassages, spoken, lineStarts },
  };
}

function partOf<Name extends keyof Transcript>(transcript: Transcript, how: 'kept' | 'read'): Pick<Transcript, Name> {
  const names = Object.keys(parts) as (keyof Transcript)[];
  return Object.fromEntries(
    names.filter(name => parts[name] === how && transcript[name] !== undefined).map(name => [name, transcript[name]]),
  ) as Pick<Transcript, Name>;
}

/** The facts that `splitFacts` has split. They are in memory, and share none with `body`. */
export function joinFacts({ transcript, citations, words, fingerprint }: FactsHead, body: FactsBody): FileFacts {
  const { passages, spoken, lineStarts, transcript: others } = withOwnBuffers(body);
  return {
    transcript: { ...transcript, ...others },
    citations,
    passages: { ...passages, fingerprint },
    words,
    spoken,
    lineStarts,
  };
}

/**
 * Copies typed arrays. Deserialised ones are views of the bytes of the whole record, which they would keep in memory, and
 * which could not be transferred to another thread. The index of recurring passages keeps only `spoken`.
 */
function withOwnBuffers({ transcript, passages, spoken, lineStarts }: FactsBody): FactsBody {
  return { transcript, passages: inOneBuffer(passages), spoken: inOneBuffer(spoken), lineStarts: lineStarts.slice() };
}

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
  readonly #shelf: FactsShelf<Place>;

  constructor({ transcript, citations, words, fingerprint, empty }: FactsHead, place: Place, shelf: FactsShelf<Place>) {
    this.transcript = new ShelvedTranscript(transcript, empty, this);
    this.citations = citations;
    this.words = words;
    this.passages = new ShelvedPassages(fingerprint, this);
    this.shelfPlace = place;
    this.#shelf = shelf;
  }

  get spoken(): Spoken {
    return this.body.spoken;
  }

  get lineStarts(): Uint32Array {
    return this.body.lineStarts;
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
