/**
 * The pattern automata of wink-nlp on typed arrays. wink looks each state and event up in objects with text keys, and
 * writes tags as texts, for which V8 compiles its callers again and again. The results are those of `recognize` of
 * wink-nlp 2.4.0 (src/automaton.js) without substitutions, and of the updater of the model (dist/pos-updater.js).
 */
export interface TagCorrector {
  /** The event of a word with a hint. Words without one have their tag as event. */
  eventOf(hint: number): number;
  /**
   * Corrects the first `count` tags by their context. `events` are those of words with a hint, 0 for others. The bit
   * 2^t of `possible[i]` says whether token `i` can have the tag t.
   */
  correct(tags: Uint8Array, events: Uint8Array, possible: Uint32Array, count: number): void;
}

/** Tags are below this number. So are the events that are tags. */
const tagLimit = 64;
/** An event that no state knows. */
const unknownEvent = tagLimit;
/** Numbers of events in the machines (`wink-nlp/src/automaton.js`): the end of the text, and what follows otherwise. */
const endOfText = 2_070_000;
const otherwise = 2_070_003;
/** Tokens with this event are skipped: it is the number of the word that stands for unknown words. */
const ignoredEvent = 0;

/** What a machine holds as JSON: format, last state, transitions, names of patterns, marks, unused properties. */
type Machine = readonly [
  number,
  number,
  Readonly<Record<string, Readonly<Record<string, number>>>>,
  Readonly<Record<string, string>>,
  Readonly<Record<string, readonly [number, number]>>,
  unknown,
];

interface Automaton {
  /** Next state by state × `width` + event; 0 is the start. */
  readonly next: Uint16Array;
  /** By state: the state that stands for a shorter pattern, or 0. */
  readonly otherwise: Uint16Array;
  /** By state: 1 where a pattern ends. */
  readonly ends: Uint8Array;
  /** By state: the tag that the pattern asks for. Negative: without regard to the word. 0: none. */
  readonly target: Int8Array;
  /** By state: how many tokens after the first of the pattern the tag belongs to. */
  readonly offset: Uint8Array;
}

/** A corrector with the automata of `machines`, each as JSON, that run one after the other. */
export function createTagCorrector(machines: readonly string[]): TagCorrector {
  const parsed = machines.map(machine => JSON.parse(machine) as Machine);
  const events = new Map<number, number>();
  for (const [, , transitions] of parsed) {
    for (const event of Object.values(transitions).flatMap(row => Object.keys(row).map(Number))) {
      // One event is no number: it never comes.
      if (event >= tagLimit && event !== otherwise && !events.has(event))
        events.set(event, unknownEvent + 1 + events.size);
    }
  }
  const width = unknownEvent + 2 + events.size;
  // The end of the text has an event of its own, also where no machine knows it.
  const end = events.get(endOfText) ?? width - 1;
  if (width > 256) throw new Error('The machines of wink-nlp have more events than fit into a byte.');
  const eventOf = (event: number): number => (event < tagLimit ? event : (events.get(event) ?? unknownEvent));
  const automata = parsed.map(machine => compile(machine, width, eventOf));
  return {
    eventOf,
    correct(tags, hints, possible, count) {
      for (const automaton of automata) runAutomaton(automaton, { width, end, tags, hints, possible, count });
    },
  };
}

function compile(
  [, lastState, transitions, names, marks]: Machine,
  width: number,
  eventOf: (event: number) => number,
): Automaton {
  const states = lastState + 1;
  const automaton: Automaton = {
    next: new Uint16Array(states * width),
    otherwise: new Uint16Array(states),
    ends: new Uint8Array(states),
    target: new Int8Array(states),
    offset: new Uint8Array(states),
  };
  for (const [state, row] of Object.entries(transitions)) {
    for (const [event, next] of Object.entries(row)) {
      if (Number(event) === otherwise) automaton.otherwise[Number(state)] = next;
      else if (!Number.isNaN(Number(event))) automaton.next[Number(state) * width + eventOf(Number(event))] = next;
    }
  }
  for (const [state, name] of Object.entries(names)) {
    automaton.ends[Number(state)] = 1;
    automaton.target[Number(state)] = Number(name);
  }
  for (const [state, [first]] of Object.entries(marks)) automaton.offset[Number(state)] = first;
  return automaton;
}

interface Tokens {
  readonly width: number;
  readonly end: number;
  readonly tags: Uint8Array;
  readonly hints: Uint8Array;
  readonly possible: Uint32Array;
  readonly count: number;
}

/** Patterns are found greedily. After a partial match the search goes on behind its first token. */
function runAutomaton(automaton: Automaton, tokens: Tokens): void {
  const { next, otherwise: shorter, ends } = automaton;
  const { width, end, count } = tokens;
  // The tags of wink change only after all patterns are found.
  const events = eventsOf(tokens);
  let first = 0;
  let state = 0;
  let shorterIndex = 0;
  let shorterState = 0;
  for (let i = 0; i <= count; i++) {
    for (let j = i; j <= count; j++) {
      const event = j === count ? end : events[j];
      if (event === ignoredEvent) continue;
      const following = next[state * width + event];
      if (state === 0 && following !== 0) first = j;
      if (ends[following] === 1 || following === 0) {
        if (ends[following] === 1) {
          apply(automaton, following, first, tokens);
          i = j;
        } else if (shorterState !== 0) {
          apply(automaton, shorterState, first, tokens);
          i = shorterIndex;
        }
        shorterState = state = 0;
        break;
      }
      state = following;
      if (shorter[state] !== 0) {
        shorterIndex = j;
        shorterState = shorter[state];
      }
    }
  }
}

let scratch = new Uint8Array(4096);

function eventsOf({ tags, hints, count }: Tokens): Uint8Array {
  if (scratch.length < count) scratch = new Uint8Array(2 * count);
  for (let i = 0; i < count; i++) scratch[i] = hints[i] === 0 ? tags[i] : hints[i];
  return scratch;
}

/** Writes the tag that a pattern asks for. */
function apply({ target, offset }: Automaton, state: number, first: number, { tags, possible }: Tokens): void {
  const tag = target[state];
  const token = first + offset[state];
  if (tag < 0) tags[token] = -tag;
  else if (tag > 0 && (possible[token] & (1 << tag)) !== 0) tags[token] = tag;
}
