import { tags, type Tag, type Tagger } from '../themes/tagger';
import { createWinkWords, plainWord } from './winkWords';

/** Words that are tagged in one go: long texts are cut, behind a full stop where there is one. */
const slice = 2000;
/** What wink takes of a word, in UTF-16 units: its patterns for addresses slow down on long ones. */
const longest = 32;
/** Wink's names of the parts of speech; those that are not here have no letters or no place among ours. */
const ours: Readonly<Record<string, Tag>> = {
  NOUN: tags.noun,
  PROPN: tags.proper,
  ADJ: tags.adjective,
  VERB: tags.verb,
  AUX: tags.auxiliary,
  ADV: tags.adverb,
  ADP: tags.adposition,
  DET: tags.determiner,
  PRON: tags.pronoun,
  CCONJ: tags.conjunction,
  SCONJ: tags.conjunction,
  PART: tags.particle,
  NUM: tags.number,
};

/**
 * The tagger of wink-nlp with its English model. Takes about 100 ms and 70 MB. Equal words get equal tags, whatever
 * was tagged before. Never throws, and gives each word one tag whatever it holds.
 */
export function createTagger(): Tagger {
  let wink = createWinkWords(plain, ours);
  return {
    tag(words) {
      const found = new Uint8Array(words.length);
      for (let from = 0; from < words.length;) {
        const to = endOfSlice(words, from);
        if (wink.isFull()) wink = createWinkWords(plain, ours);
        wink.tag(words.slice(from, to), found, from);
        from = to;
      }
      return found;
    },
  };
}

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
