import { grown } from '../base/growableArray';
import { flatCopy } from '../base/flatCopy';
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
  let text = textTokens(4096);
  /** Tokens of each cached word, as `TokenStore.add` returned them. */
  const cached = new Map<string, number>();

  const learn = (word: string): number => {
    const range = store.add(wink.tokenise(normalise(word), maxTokens));
    if (word.length <= limits.wordLength) cached.set(flatCopy(word), range);
    return range;
  };

  return {
    tag(words, result, start) {
      let count = 0;
      for (let i = 0; i < words.length; i++) {
        const range = cached.get(words[i]) ?? learn(words[i]);
        const first = Math.floor(range / rangeBase);
        const end = first + (range % rangeBase);
        if (count + maxTokens > text.tokens.length) text = longerText(text);
        for (let token = first; token < end; token++, count++) {
          text.owners[count] = start + i;
          text.tokens[count] = token;
          text.tags[count] = store.tag(token);
          text.events[count] = store.event(token);
          text.possible[count] = store.possible(token);
        }
      }
      wink.correctTags(text.tags, text.events, text.possible, count);
      writeTags(text, count, result);
    },
    isFull: () => cached.size > limits.words || store.size() > limits.tokens || wink.isFull(),
  };

  /**
   * A word of several tokens gets the tag of the last one that has a tag of ours ("well-digging" is a kind of digging); a
   * contraction ("don't") gets that of the first.
   */
  function writeTags({ tokens, owners, tags: winkTags }: TextTokens, count: number, result: Uint8Array): void {
    let wasContraction = false;
    for (let i = 0; i < count; i++) {
      const isContraction = store.isContraction(tokens[i]);
      const tag = tagOf[isContraction ? store.tag(tokens[i]) : winkTags[i]];
      const isFirst = i === 0 || owners[i] !== owners[i - 1];
      if (isFirst || (!wasContraction && tag !== tags.other)) result[owners[i]] = tag;
      wasContraction = isContraction;
    }
  }
}

/** The tokens of a word after this many are ignored. Chosen by hand. */
const maxTokens = 63;
/** A range of tokens is one number: first token × `rangeBase` + number of tokens. */
const rangeBase = maxTokens + 1;

/** The tokens of a running text, in order. Arrays are kept for the next text. */
interface TextTokens {
  /** Index in the result of the word that each token belongs to. */
  readonly owners: Uint32Array;
  /** Index of each token in the store. */
  readonly tokens: Uint32Array;
  readonly tags: Uint8Array;
  readonly events: Uint8Array;
  readonly possible: Uint32Array;
}

function textTokens(size: number): TextTokens {
  return {
    owners: new Uint32Array(size),
    tokens: new Uint32Array(size),
    tags: new Uint8Array(size),
    events: new Uint8Array(size),
    possible: new Uint32Array(size),
  };
}

function longerText({ owners, tokens, tags, events, possible }: TextTokens): TextTokens {
  const longer = textTokens(2 * tokens.length);
  longer.owners.set(owners);
  longer.tokens.set(tokens);
  longer.tags.set(tags);
  longer.events.set(events);
  longer.possible.set(possible);
  return longer;
}

/** The tokens of all cached words. */
interface TokenStore {
  size(): number;
  tag(token: number): number;
  event(token: number): number;
  possible(token: number): number;
  isContraction(token: number): boolean;
  /** Appends the tokens of a word. Returns their range. */
  add(tokens: readonly WinkToken[]): number;
}

function createTokenStore(): TokenStore {
  let tag = new Uint8Array(16_384);
  let event = new Uint8Array(16_384);
  let possible = new Uint32Array(16_384);
  let contraction = new Uint8Array(16_384);
  let size = 0;
  return {
    size: () => size,
    tag: token => tag[token],
    event: token => event[token],
    possible: token => possible[token],
    isContraction: token => contraction[token] === 1,
    add(tokens) {
      const first = size;
      for (const token of tokens) {
        tag = grown(tag, size + 1);
        event = grown(event, size + 1);
        possible = grown(possible, size + 1);
        contraction = grown(contraction, size + 1);
        tag[size] = token.tag;
        event[size] = token.event;
        possible[size] = token.possible;
        contraction[size++] = token.isContraction ? 1 : 0;
      }
      return first * rangeBase + tokens.length;
    },
  };
}
