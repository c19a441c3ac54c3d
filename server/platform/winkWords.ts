import wink from 'wink-nlp';
import createAutomaton from 'wink-nlp/src/automaton.js';
import model from 'wink-eng-lite-web-model';
import { tags, type Tag } from '../themes/tagger';

/** Unknown words after which the model is made anew: it never forgets one, and has room for so many beginnings and shapes. */
const room = { words: 100_000, parts: 1_000_000, prefix: 5000, shape: 8000 };

/** Longer words, in UTF-16 units, are shown to wink each time. */
const longest = 64;

/** What the model's `core()` gives, as far as it is looked at here. */
interface Core {
  readonly pos: { readonly list: readonly string[] };
  readonly features: Readonly<Record<'lexeme' | 'prefix' | 'shape', Feature>>;
}
interface Feature {
  readonly list: readonly string[];
  readonly hash: Record<string, number>;
}
/** What wink knows of its words, by their numbers. */
interface Cache {
  value(word: number): string;
  property(word: number, name: 'posHint'): number | null;
  posOf(word: number): number;
  mappedSpelling(word: number): number;
  normal(word: number): number;
  nox(packed: number): number;
}
/** Numbers of a word's parts, four for each: its lexeme, the spaces before it, what it is as part of a contraction, a flag. */
interface Read {
  readonly cache: Cache;
  readonly tokens: readonly number[];
}
interface PosModel {
  readonly machines: readonly object[];
  /** Writes what an automaton found into the tags. */
  readonly updater: (
    found: readonly (readonly [number, number, number])[],
    cache: Cache,
    tags: number[],
    normals: readonly number[],
  ) => void;
}
/** The parts of the model that are functions. */
interface Loaders {
  readonly core: () => Core;
  readonly pos: () => PosModel;
}

/** How wink packs a token: numbers of each, the bits of the second that count spaces, those of the third that hold a contraction's tag. */
const packed = { size: 4, spaces: 0xffff, tagShift: 20, tagMask: 0x3f };
/** The tag that wink gives where it has none: that of nouns. */
const unknownTag = 8;
/** Added to the number of a hint, to tell it from a tag. */
const hintBase = 1_080_000;

/** Wink's tagging of words, which it learns one by one. */
export interface WinkWords {
  /** Writes a tag for each word to `into`, from `at` on; `tags.other` where it has none. Equal words get equal tags, whatever was tagged before. */
  tag(words: readonly string[], into: Uint8Array, at: number): void;
  isFull(): boolean;
}

/**
 * Wink finds the tag of a word in two steps: the most frequent one, which depends on the word alone, and automata that
 * look at the words around it. Read as it is meant to be used it cuts the text into words, and looks each up, every time
 * anew, which takes most of its time. Here a word is shown to it once, by itself, and afterwards only its automata run.
 * `plain` makes of a word what wink takes for one; `ours` are its names of the parts of speech.
 */
export function createWinkWords(plain: (word: string) => string, ours: Readonly<Record<string, Tag>>): WinkWords {
  const loaders = model as unknown as Loaders;
  const core = loaders.core();
  const { machines, updater } = loaders.pos();
  let last: Read | undefined;
  const nlp = readerOf({
    ...loaders,
    core: () => core,
    pos: () => ({
      ...loaders.pos(),
      setter: (read: Read) => {
        last = read;
      },
    }),
  });
  nlp.readDoc('a');
  const { cache } = last!;
  const automata = machines.map(machine => {
    const automaton = createAutomaton(cache, cache.value(0));
    automaton.importJSON(machine as unknown as string);
    return automaton;
  });

  const byNumber = Uint8Array.from(core.pos.list, name => ours[name] ?? tags.other);
  const { lexeme, prefix, shape } = core.features;
  const own = lexeme.list.length;
  let met = own;
  const parts = createParts();
  /** Number of the first part of a word, times `mostParts`, and the number of its parts. */
  const known = new Map<string, number>();
  const learn = (word: string): number => {
    nlp.readDoc(plain(word));
    const place = parts.add(last!);
    // The copy is flat: a slice as key would keep the whole text alive.
    if (word.length <= longest) known.set((' ' + word).slice(1), place);
    // Into which parts wink takes what is no plain word depends on what it met before: it is not to remember.
    for (; met < lexeme.list.length; met++) if (!plainWord.test(lexeme.list[met])) delete lexeme.hash[lexeme.list[met]];
    return place;
  };

  return {
    tag(words, into, at) {
      const owners: number[] = [];
      const all: number[] = [];
      for (let i = 0; i < words.length; i++) {
        const place = known.get(words[i]) ?? learn(words[i]);
        const first = Math.floor(place / mostParts);
        for (let part = first; part < first + (place % mostParts); part++) {
          owners.push(at + i);
          all.push(part);
        }
      }
      assign(all, owners, parts, byNumber, run(all), into);
    },
    isFull: () =>
      known.size > room.words ||
      parts.size() > room.parts ||
      lexeme.list.length - own > room.words ||
      prefix.list.length > room.prefix ||
      shape.list.length > room.shape,
  };

  /** The tags that the automata leave, for a run of parts. */
  function run(all: readonly number[]): number[] {
    const found = all.map(part => parts.tag[part]);
    const normals = all.map(part => parts.normal[part]);
    for (const automaton of automata)
      updater(automaton.recognize(all.map((part, i) => parts.hint[part] || found[i])), cache, found, normals);
    return found;
  }
}

/** The parts into which wink takes words, each a number in all of the lists. */
interface Parts {
  /** Its most frequent tag. */
  readonly tag: number[];
  /** What the automata see instead of the tag, 0 for nothing. */
  readonly hint: number[];
  readonly normal: number[];
  /** 1 for a part of a contraction, whose tag is settled. */
  readonly settled: number[];
  /** Adds the parts of what was read, up to the first space; see `known`. */
  add(read: Read): number;
  size(): number;
}

/** Parts of a word at most, and one: what comes behind has no say. */
const mostParts = 64;

function createParts(): Parts {
  const [tag, hint, normal, settled]: number[][] = [[], [], [], []];
  return {
    tag,
    hint,
    normal,
    settled,
    add({ cache, tokens }) {
      const first = tag.length;
      for (
        let at = 0;
        at < tokens.length &&
        (at === 0 || (tokens[at + 1] & packed.spaces) === 0) &&
        tag.length - first < mostParts - 1;
        at += packed.size
      ) {
        const [word, second, third] = tokens.slice(at, at + 3);
        const posHint = cache.property(word, 'posHint');
        tag.push(
          third !== 0
            ? (third >>> packed.tagShift) & packed.tagMask
            : cache.posOf(cache.mappedSpelling(word)) || unknownTag,
        );
        hint.push(posHint ? posHint + hintBase : 0);
        normal.push(second > packed.spaces ? cache.nox(second) : cache.normal(word));
        settled.push(third !== 0 ? 1 : 0);
      }
      return first * mostParts + tag.length - first;
    },
    size: () => tag.length,
  };
}

/** What wink takes for one word without a look at its parts. */
export const plainWord = /^[a-z]+$/i;

/** A wink that loads no model but that of tags. */
function readerOf(parts: object): { readDoc: (text: string) => unknown } {
  const nothing = (): object => ({ machines: [], transformers: [] });
  const empty = (): object => ({ machines: ['[]'] });
  return wink({ ...model, ...parts, sbd: nothing, ner: nothing, metaCER: nothing, negation: empty, sa: empty }, [
    'pos',
  ]);
}

/** Of a word in several parts the last one with a tag counts, for "well-digging" is what digging is; of a contraction ("don't") the first. */
function assign(
  all: readonly number[],
  owners: readonly number[],
  { tag, settled }: Parts,
  byNumber: Uint8Array,
  found: readonly number[],
  into: Uint8Array,
): void {
  for (let i = 0; i < all.length; i++) {
    const ours = byNumber[settled[all[i]] === 1 ? tag[all[i]] : found[i]];
    const begins = i === 0 || owners[i] !== owners[i - 1];
    if (begins || (settled[all[i - 1]] === 0 && ours !== tags.other)) into[owners[i]] = ours;
  }
}
