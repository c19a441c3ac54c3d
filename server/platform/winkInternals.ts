/*
 * Everything that depends on internals of wink-nlp 2.4.0 and wink-eng-lite-web-model 1.8.1: this file, winkAutomaton.ts,
 * and the list of unused model files in scripts/tagging-only.mjs. package.json pins both versions, and
 * test/platform/winkInternals.test.ts fails if a file that this code relies on changes.
 */
import wink from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { createTagCorrector } from './winkAutomaton';

/** The part of `model.core()` that is used here. wink adds each new word, prefix and shape to these lists. */
interface CoreModel {
  readonly pos: { readonly list: readonly string[] };
  readonly features: Readonly<Record<'lexeme' | 'prefix' | 'shape', Feature>>;
}
interface Feature {
  readonly list: readonly string[];
  /** Index in `list` by value. */
  readonly hash: Record<string, number>;
}

/** wink's table of words (`wink-nlp/src/cache.js`). Words are numbers in it. */
interface WordTable {
  value(word: number): string;
  property(word: number, name: 'posHint'): number | null;
  posOf(word: number): number;
  mappedSpelling(word: number): number;
  normal(word: number): number;
  /** The normal form of a part of a contraction. */
  nox(secondField: number): number;
  /** Whether a word, given by its normal form, can have a tag. */
  isMemberPOS(normal: number, tag: number): boolean;
  /** The number of a word; of a contraction four numbers for each part. Null for a word that is not known. */
  lookup(text: string): readonly number[] | null;
  /** Adds a word. Returns its number. */
  add(text: string, category: number): number;
}

/** What wink hands to the last step of tagging. */
interface RawDocument {
  readonly cache: WordTable;
  /** `tokenLayout.size` numbers for each token. */
  readonly tokens: readonly number[];
}

interface PosModel {
  /** Automata as JSON. */
  readonly machines: readonly string[];
}

/** The functions of the model package that load its parts. */
interface ModelLoaders {
  readonly core: () => CoreModel;
  readonly pos: () => PosModel;
}

/**
 * Fields of a token (`wink-nlp/src/constants.js`): the word; the number of spaces before it in the low 16 bits and, for a
 * part of a contraction, its normal form above them; the tag of a part of a contraction in six bits from bit 20, 0 for
 * other tokens; a negation flag.
 */
const tokenLayout = { size: 4, spacesMask: 0xffff, normalShift: 16, tagShift: 20, tagMask: 0x3f };
/** wink's category of words of letters (`dist/token-categories.js` of the model). */
const wordCategory = 1;
/** The tag of words without one, that of nouns (`wink-nlp/src/tokens-mappers.js`). */
const unknownTag = 8;
/** Added to the number of a hint, so that automata can tell hints from tags (`dist/pos-transformers.js` of the model). */
const hintBase = 1_080_000;
/**
 * Limits for what wink learns, chosen by hand. It never deletes a word, and the model has 13 bits for the number of a
 * prefix and 14 for that of a shape (`packing.layout` of the core model).
 */
const limits = { newWords: 100_000, prefixes: 5000, shapes: 8000 };

/** Words that wink always takes as one token. How it splits others depends on which words it has read before. */
const plainWord = /^[a-z]+$/i;

/** Whether wink takes a word as one token, regardless of its history. */
export function isPlainWord(word: string): boolean {
  return plainWord.test(word);
}

/** A token as wink's tagging sees it. */
export interface WinkToken {
  /** The most frequent tag of the word. */
  readonly tag: number;
  /** The event that the automata see in place of the tag; 0 for the tag itself. */
  readonly event: number;
  /** The tags that the word can have: the sum of 2^tag. */
  readonly possible: number;
  /** Whether the token is part of a contraction. The context does not change its tag. */
  readonly isContraction: boolean;
}

/** wink's English model, with the two steps of its tagging as separate functions. */
export interface WinkModel {
  /** Names of parts of speech (`NOUN`, `VERB` …), by number of the tag. */
  readonly tagNames: readonly string[];
  /**
   * The first step: the tokens of a text up to its first space, at most `limit`. Slow, except for a plain word: wink
   * tokenises the text.
   */
  tokenise(text: string, limit: number): WinkToken[];
  /**
   * The second step: corrects the most frequent tags of the first `count` tokens of a running text by their context.
   * Fast. The three lists are those fields of the tokens; `tags` is changed.
   */
  correctTags(tags: Uint8Array, events: Uint8Array, possible: Uint32Array, count: number): void;
  /** Whether wink has learnt so many words that a new model should be created. */
  isFull(): boolean;
}

/** Loads the model: about 100 ms and 70 MB. */
export function createWinkModel(): WinkModel {
  const loaders = model as unknown as ModelLoaders;
  const core = loaders.core();
  const corrector = createTagCorrector(loaders.pos().machines);
  // The last step of tagging gives access to the raw tokens, so it is replaced by one that stores them.
  let lastDocument: RawDocument | undefined;
  const setter = (document: RawDocument): void => {
    lastDocument = document;
  };
  const nlp = createReader({ ...loaders, core: () => core, pos: () => ({ ...loaders.pos(), setter }) });
  const read = (text: string): RawDocument => {
    nlp.readDoc(text);
    if (lastDocument === undefined) throw new Error('This version of wink-nlp does not give access to its tokens.');
    return lastDocument;
  };

  const words = read('a').cache;
  const toToken = (word: number, second: number, third: number): WinkToken => {
    const { spacesMask, tagShift, tagMask } = tokenLayout;
    const isContraction = third !== 0;
    const hint = words.property(word, 'posHint');
    const normal = second > spacesMask ? words.nox(second) : words.normal(word);
    return {
      tag: isContraction ? (third >>> tagShift) & tagMask : words.posOf(words.mappedSpelling(word)) || unknownTag,
      event: hint ? corrector.eventOf(hint + hintBase) : 0,
      possible: possibleTags(tag => words.isMemberPOS(normal, tag)),
      isContraction,
    };
  };
  const { lexeme, prefix, shape } = core.features;
  const knownWords = lexeme.list.length;
  let checkedWords = knownWords;
  return {
    tagNames: core.pos.list,
    tokenise(text, limit) {
      if (isPlainWord(text)) return tokensOfPlainWord(words, text, limit).map(fields => toToken(...fields));
      const tokens = tokensBeforeSpace(read(text), limit).map(fields => toToken(...fields));
      // wink's split of non-plain words depends on earlier input, so it must not find them again.
      for (; checkedWords < lexeme.list.length; checkedWords++) {
        const word = lexeme.list[checkedWords];
        if (!isPlainWord(word)) delete lexeme.hash[word];
      }
      return tokens;
    },
    correctTags: (tags, events, possible, count) => corrector.correct(tags, events, possible, count),
    isFull: () =>
      lexeme.list.length - knownWords > limits.newWords ||
      prefix.list.length > limits.prefixes ||
      shape.list.length > limits.shapes,
  };
}

/** The first three fields of a token, see `tokenLayout`. */
type TokenFields = [word: number, second: number, third: number];

/** Tags are fewer than the bits of a number. */
const mostTags = 32;

/** The sum of 2^tag of all tags for which `isPossible` is true. */
function possibleTags(isPossible: (tag: number) => boolean): number {
  let sum = 0;
  for (let tag = 0; tag < mostTags; tag++) if (isPossible(tag)) sum |= 1 << tag;
  return sum >>> 0;
}

function tokensBeforeSpace({ tokens }: RawDocument, limit: number): TokenFields[] {
  const { size, spacesMask } = tokenLayout;
  const result: TokenFields[] = [];
  for (let start = 0; start < tokens.length && result.length < limit; start += size) {
    const [word, second, third] = tokens.slice(start, start + 3);
    if (start > 0 && (second & spacesMask) !== 0) break;
    result.push([word, second, third]);
  }
  return result;
}

/** As `tokensBeforeSpace`, for a word of letters: what wink does with one (`wink-nlp/src/dd-wrapper.js`). */
function tokensOfPlainWord(words: WordTable, text: string, limit: number): TokenFields[] {
  const { normalShift, tagShift } = tokenLayout;
  const found = words.lookup(text) ?? [words.add(text, wordCategory)];
  if (found.length === 1) return [[found[0], 0, 0]];
  const result: TokenFields[] = [];
  for (let k = 0; k < found.length && result.length < limit; k += 4)
    result.push([found[k], found[k + 1] << normalShift, found[k + 2] | (found[k + 3] << tagShift)]);
  return result;
}

/**
 * wink with the model for tags only. `scripts/tagging-only.mjs` leaves the files of the models that are replaced here out
 * of the bundle.
 */
function createReader(parts: object): { readDoc: (text: string) => unknown } {
  const noMachines = (): object => ({ machines: [], transformers: [] });
  const emptyMachine = (): object => ({ machines: ['[]'] });
  const models = { sbd: noMachines, ner: noMachines, metaCER: noMachines, negation: emptyMachine, sa: emptyMachine };
  return wink({ ...model, ...parts, ...models }, ['pos']);
}
