/*
 * Everything that depends on internals of wink-nlp 2.4.0 and wink-eng-lite-web-model 1.8.1: this file, its declarations in
 * wink-automaton.d.ts, and the list of unused model files in scripts/tagging-only.mjs. package.json pins both versions, and
 * test/platform/winkInternals.test.ts fails if a file that this code relies on changes.
 */
import wink from 'wink-nlp';
import createAutomaton from 'wink-nlp/src/automaton.js';
import model from 'wink-eng-lite-web-model';

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
}

/** What wink hands to the last step of tagging. */
interface RawDocument {
  readonly cache: WordTable;
  /** `tokenLayout.size` numbers for each token. */
  readonly tokens: readonly number[];
}

type Match = readonly [first: number, last: number, pattern: number];

interface PosModel {
  /** Automata as JSON. */
  readonly machines: readonly string[];
  /** Writes the tags that the matches of an automaton ask for into `tags`. */
  readonly updater: (matches: readonly Match[], words: WordTable, tags: number[], normals: readonly number[]) => void;
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
const tokenLayout = { size: 4, spacesMask: 0xffff, tagShift: 20, tagMask: 0x3f };
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

/** A token as wink's tagging sees it. All fields but the last are numbers of wink. */
export interface WinkToken {
  /** The most frequent tag of the word. */
  readonly tag: number;
  /** What the automata see in place of the tag; 0 for the tag itself. */
  readonly hint: number;
  /** The normal form of the word. */
  readonly normal: number;
  /** Whether the token is part of a contraction. The context does not change its tag. */
  readonly isContraction: boolean;
}

/** wink's English model, with the two steps of its tagging as separate functions. */
export interface WinkModel {
  /** Names of parts of speech (`NOUN`, `VERB` …), by number of the tag. */
  readonly tagNames: readonly string[];
  /** The first step: the tokens of a text up to its first space, at most `limit`. Slow: wink tokenises the text. */
  tokenise(text: string, limit: number): WinkToken[];
  /**
   * The second step: corrects the most frequent tags of tokens in a running text by their context. Fast. The three lists
   * are those fields of the tokens; `tags` is changed.
   */
  correctTags(tags: number[], hints: readonly number[], normals: readonly number[]): void;
  /** Whether wink has learnt so many words that a new model should be created. */
  isFull(): boolean;
}

/** Loads the model: about 100 ms and 70 MB. */
export function createWinkModel(): WinkModel {
  const loaders = model as unknown as ModelLoaders;
  const core = loaders.core();
  const { machines, updater } = loaders.pos();
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
  const automata = machines.map(machine => {
    const automaton = createAutomaton(words, words.value(0));
    automaton.importJSON(machine);
    return automaton;
  });
  const { lexeme, prefix, shape } = core.features;
  const knownWords = lexeme.list.length;
  let checkedWords = knownWords;
  return {
    tagNames: core.pos.list,
    tokenise(text, limit) {
      const tokens = tokensBeforeSpace(read(text), limit);
      // wink's split of non-plain words depends on earlier input, so it must not find them again.
      for (; checkedWords < lexeme.list.length; checkedWords++) {
        const word = lexeme.list[checkedWords];
        if (!isPlainWord(word)) delete lexeme.hash[word];
      }
      return tokens;
    },
    correctTags(tags, hints, normals) {
      for (const automaton of automata) {
        const matches = automaton.recognize(tags.map((tag, i) => hints[i] || tag));
        updater(matches, words, tags, normals);
      }
    },
    isFull: () =>
      lexeme.list.length - knownWords > limits.newWords ||
      prefix.list.length > limits.prefixes ||
      shape.list.length > limits.shapes,
  };
}

function tokensBeforeSpace({ cache, tokens }: RawDocument, limit: number): WinkToken[] {
  const { size, spacesMask, tagShift, tagMask } = tokenLayout;
  const result: WinkToken[] = [];
  for (let start = 0; start < tokens.length && result.length < limit; start += size) {
    const [word, second, third] = tokens.slice(start, start + 3);
    if (start > 0 && (second & spacesMask) !== 0) break;
    const hint = cache.property(word, 'posHint');
    const isContraction = third !== 0;
    result.push({
      tag: isContraction ? (third >>> tagShift) & tagMask : cache.posOf(cache.mappedSpelling(word)) || unknownTag,
      hint: hint ? hint + hintBase : 0,
      normal: second > spacesMask ? cache.nox(second) : cache.normal(word),
      isContraction,
    });
  }
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
