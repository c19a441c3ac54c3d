import { tags, type Tag } from '../themes/tagger';
import { createWinkModel, type WinkToken } from './winkInternals';

/**
 * Limits for the cache, chosen by hand: words and tokens after which it should be replaced, and the length of the longest
 * word in it, in UTF-16 units.
 */
const limits = { words: 100_000, tokens: 1_000_000, wordLength: 64 };

/** wink's tagging, with a cache of the words it has seen. */
export interface WinkWords {
  /**
   * Writes the tag of each word of a running text into `result`, from index `start`. Words without a tag of ours get
   * `tags.other`. The result does not depend on earlier calls.
   */
  tag(words: readonly string[], result: Uint8Array, start: number): void;
  /** Whether a new one should be created, because neither this one nor wink ever deletes a word. */
  isFull(): boolean;
}

/**
 * wink tags in two steps: the most frequent tag, which depends only on the word, and automata that correct it by the
 * context. Its own API tokenises the whole text and looks up each word every time, which takes most of its time. Here
 * each different word is tokenised once, by itself; after that only the automata run.
 *
 * `normalise` maps a word to the text that wink reads in its place; `tagOfName` maps wink's names of parts of speech.
 */
export function createWinkWords(
  normalise: (word: string) => string,
  tagOfName: Readonly<Record<string, Tag>>,
): WinkWords {
  const wink = createWinkModel();
  const tagOf = Uint8Array.from(wink.tagNames, name => tagOfName[name] ?? tags.other);
  const store = createTokenStore();
  /** Tokens of each cached word, as `TokenStore.add` returned them. */
  const cached = new Map<string, number>();

  const learn = (word: string): number => {
    const range = store.add(wink.tokenise(normalise(word), maxTokens));
    // Concatenate to get a flat copy: a slice as a key would keep the whole text in memory.
    if (word.length <= limits.wordLength) cached.set((' ' + word).slice(1), range);
    return range;
  };

  return {
    tag(words, result, start) {
      /** Index in `result` of the word that each token belongs to. */
      const owners: number[] = [];
      const tokens: number[] = [];
      for (let i = 0; i < words.length; i++) {
        const range = cached.get(words[i]) ?? learn(words[i]);
        const first = Math.floor(range / rangeBase);
        for (let token = first; token < first + (range % rangeBase); token++) {
          owners.push(start + i);
          tokens.push(token);
        }
      }
      const winkTags = tokens.map(token => store.tag[token]);
      wink.correctTags(
        winkTags,
        tokens.map(token => store.hint[token]),
        tokens.map(token => store.normal[token]),
      );
      writeTags(tokens, owners, winkTags, result);
    },
    isFull: () => cached.size > limits.words || store.tag.length > limits.tokens || wink.isFull(),
  };

  /**
   * A word of several tokens gets the tag of the last one that has a tag of ours ("well-digging" is a kind of digging); a
   * contraction ("don't") gets that of the first.
   */
  function writeTags(
    tokens: readonly number[],
    owners: readonly number[],
    winkTags: readonly number[],
    result: Uint8Array,
  ): void {
    for (let i = 0; i < tokens.length; i++) {
      const tag = tagOf[store.isContraction[tokens[i]] === 1 ? store.tag[tokens[i]] : winkTags[i]];
      const isFirst = i === 0 || owners[i] !== owners[i - 1];
      if (isFirst || (store.isContraction[tokens[i - 1]] === 0 && tag !== tags.other)) result[owners[i]] = tag;
    }
  }
}

/** The tokens of a word after this many are ignored. Chosen by hand. */
const maxTokens = 63;
/** A range of tokens is one number: first token × `rangeBase` + number of tokens. */
const rangeBase = maxTokens + 1;

/** The tokens of all cached words: for each field a list, indexed by token. */
interface TokenStore {
  readonly tag: number[];
  readonly hint: number[];
  readonly normal: number[];
  /** 1 for a part of a contraction. */
  readonly isContraction: number[];
  /** Appends the tokens of a word. Returns their range. */
  add(tokens: readonly WinkToken[]): number;
}

function createTokenStore(): TokenStore {
  const tag: number[] = [];
  const hint: number[] = [];
  const normal: number[] = [];
  const isContraction: number[] = [];
  return {
    tag,
    hint,
    normal,
    isContraction,
    add(tokens) {
      const first = tag.length;
      for (const token of tokens) {
        tag.push(token.tag);
        hint.push(token.hint);
        normal.push(token.normal);
        isContraction.push(token.isContraction ? 1 : 0);
      }
      return first * rangeBase + tokens.length;
    },
  };
}
