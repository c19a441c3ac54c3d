import wink from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { tags, type Tag, type Tagger } from '../themes/tagger';

/** Words that are tagged in one go: long texts are cut, behind a full stop where there is one. */
const slice = 2000;
/** What wink takes of a word, in UTF-16 units: its patterns for addresses slow down on long ones. */
const longest = 32;
/** Unknown words after which the model is made anew: it never forgets one, and has room for so many beginnings and shapes. */
const room = { words: 100_000, prefix: 5000, shape: 8000 };

/** Wink's names of the parts of speech; those that are not here have no letters or no place among ours. */
const ours: Readonly<Record<string, Tag>> = {
  NOUN: tags.noun, PROPN: tags.proper, ADJ: tags.adjective, VERB: tags.verb, AUX: tags.auxiliary, ADV: tags.adverb,
  ADP: tags.adposition, DET: tags.determiner, PRON: tags.pronoun, CCONJ: tags.conjunction, SCONJ: tags.conjunction,
  PART: tags.particle, NUM: tags.number,
};

/** What the model's `core()` gives, as far as it is looked at here. */
interface Core {
  readonly pos: { readonly list: readonly string[] };
  readonly features: Readonly<Record<'lexeme' | 'prefix' | 'shape', Feature>>;
}
interface Feature {
  readonly list: readonly string[];
  readonly hash: Record<string, number>;
}
interface Machines {
  readonly machines: unknown;
  readonly transformers?: readonly unknown[];
}
/** The parts of the model that are functions. */
interface Loaders {
  readonly core: () => Core;
  readonly pos: () => Machines;
}

/** What wink hands to the last step of its tagging: of each token `tokenSize` numbers and its tag. */
interface Tagged {
  readonly tokens: readonly number[];
  readonly tokenSize: number;
  readonly pos: readonly number[];
}

/**
 * The tagger of wink-nlp with its English model. Takes about 100 ms and 70 MB; tags about 0.7 million words a second on one core. Equal words get
 * equal tags, whatever was tagged before. Never throws, and gives each word one tag whatever it holds.
 */
export function createTagger(): Tagger {
  let engine = createEngine();
  return {
    tag(words) {
      const found = new Uint8Array(words.length);
      for (let from = 0; from < words.length;) {
        const to = endOfSlice(words, from);
        if (engine.isFull()) engine = createEngine();
        const chunks = words.slice(from, to).map(plain);
        if (!engine.tag(chunks, found, from)) chunks.forEach((chunk, i) => engine.tag([chunk], found, from + i));
        from = to;
      }
      engine.forget();
      return found;
    },
  };
}

interface Engine {
  /** Writes the tags of words without white space to `into`, from `at` on; false where wink saw other words than these. */
  tag(words: readonly string[], into: Uint8Array, at: number): boolean;
  /** Forgets what was met since, unless it is a plain word: into which parts wink takes all else depends on what it met before. */
  forget(): void;
  isFull(): boolean;
}

/**
 * Wink reads a text, finds its words and gives out strings. Here it gets a model of the steps that tagging needs, whose
 * last step keeps the numbers that wink works with: nothing is turned into strings, and no other model is loaded.
 */
function createEngine(): Engine {
  const loaders = model as unknown as Loaders;
  const core = loaders.core();
  let last: Tagged = { tokens: [], tokenSize: 4, pos: [] };
  const keep = ({ tokens }: { tokens: number[] }, pos: number[], tokenSize: number): void => { last = { tokens, tokenSize, pos }; };
  const nothing = (): Machines => ({ machines: [], transformers: [] });
  const empty = (): Machines => ({ machines: ['[]'] });
  const nlp = wink({
    ...model, core: () => core, pos: () => ({ ...loaders.pos(), setter: keep }), sbd: nothing, ner: nothing, metaCER: nothing, negation: empty, sa: empty,
  }, ['pos']);
  const { lexeme, prefix, shape } = core.features;
  const own = lexeme.list.length;
  const byNumber = Uint8Array.from(core.pos.list, name => ours[name] ?? tags.other);
  let known = own;
  return {
    tag(words, into, at) {
      nlp.readDoc(words.join(' '));
      return read(last, byNumber, words.length, into, at);
    },
    forget() {
      for (; known < lexeme.list.length; known++) if (!plainWord.test(lexeme.list[known])) delete lexeme.hash[lexeme.list[known]];
    },
    isFull: () => lexeme.list.length - own > room.words || prefix.list.length > room.prefix || shape.list.length > room.shape,
  };
}

/** The bits of a token's third number that hold the tag of a part of a contraction, as wink packs them. */
const contractionTag = { shift: 20, mask: 0x3f };

/**
 * The tags of words out of those of wink's tokens. A token with a space before it begins a word. Of a word in several
 * parts the last one with a tag counts, for "well-digging" is what digging is; of a contraction ("don't") the first.
 */
function read({ tokens, tokenSize, pos }: Tagged, byNumber: Uint8Array, words: number, into: Uint8Array, at: number): boolean {
  let word = -1;
  let contracted = false;
  for (let i = 0; i < pos.length; i++) {
    const begins = i === 0 || (tokens[i * tokenSize + 1] & 0xffff) > 0;
    if (begins && ++word === words) return false;
    const packed = tokens[i * tokenSize + 2];
    const tag = byNumber[packed === 0 ? pos[i] : (packed >>> contractionTag.shift) & contractionTag.mask];
    if (begins) into[at + word] = tag;
    else if (!contracted && tag !== tags.other) into[at + word] = tag;
    contracted = packed !== 0;
  }
  return word === words - 1;
}

/** What wink takes for one word without a look at its parts. */
const plainWord = /^[a-z]+$/i;
const wordStart = /[\p{L}\p{N}]/u;

/** The word as wink takes it: in one piece, without the "'s" of a genitive, and not long. Never empty. */
function plain(word: string): string {
  if (word.length <= longest && plainWord.test(word)) return word;
  const bare = word.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '').replace(/[’ʼ]/g, "'");
  const whole = wordStart.test(bare) ? bare.replace(/(?<=.)'s?$/i, '') : bare;
  if (whole === '') return ',';
  return whole.length <= longest ? whole : whole.slice(-longest).replace(/^[\udc00-\udfff]/, '');
}

/** The end of the words that are tagged together: behind the last full stop in reach, else after `slice` words. */
function endOfSlice(words: readonly string[], from: number): number {
  const furthest = Math.min(words.length, from + slice);
  if (furthest === words.length) return furthest;
  for (let i = furthest - 1; i > from + slice / 2; i--) if (words[i] === '.') return i + 1;
  return furthest;
}
