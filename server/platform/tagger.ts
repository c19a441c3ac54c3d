import { tags, type Tag, type Tagger } from '../themes/tagger';
import { isPlainWord } from './winkInternals';
import { createWinkWords } from './winkWords';

/** Words that are tagged together. Longer texts are cut, after a full stop if there is one. Chosen by hand. */
const maxSliceWords = 2000;
/**
 * Length of the longest word that wink reads, in UTF-16 units, chosen by hand: its regular expressions for URLs and
 * e-mail addresses are slow on long words.
 */
const maxWordLength = 32;
/** Tags of wink's names for parts of speech. Punctuation, symbols and interjections are missing: they get `tags.other`. */
const tagOfName: Readonly<Record<string, Tag>> = {
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
 * The tagger of wink-nlp with its English model. Creating it takes about 100 ms and 70 MB. The tags of a text do not
 * depend on the texts tagged before. Never throws; gives each word exactly one tag.
 */
export function createTagger(): Tagger {
  let wink = createWinkWords(normalise, tagOfName);
  return {
    tag(words) {
      const result = new Uint8Array(words.length);
      for (let start = 0; start < words.length;) {
        const end = endOfSlice(words, start);
        if (wink.isFull()) wink = createWinkWords(normalise, tagOfName);
        wink.tag(words.slice(start, end), result, start);
        start = end;
      }
      return result;
    },
  };
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * The text that wink reads in place of a word. Without white space and control characters it stays one word; without the
 * "'s" of a genitive it is tagged as the noun; long words are cut at the start, because their end decides the tag. Never
 * empty.
 */
function normalise(word: string): string {
  if (word.length <= maxWordLength && isPlainWord(word)) return word;
  const visible = word.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '').replace(/[’ʼ]/g, "'");
  const stem = letterOrDigit.test(visible) ? visible.replace(/(?<=.)'s?$/i, '') : visible;
  if (stem === '') return ',';
  // Do not start with the second half of a surrogate pair.
  return stem.length <= maxWordLength ? stem : stem.slice(-maxWordLength).replace(/^[\udc00-\udfff]/, '');
}

/** End of the slice that starts at `start`: after its last full stop, or after `maxSliceWords` words. */
function endOfSlice(words: readonly string[], start: number): number {
  const limit = Math.min(words.length, start + maxSliceWords);
  if (limit === words.length) return limit;
  // A full stop in the first half would make slices too short.
  for (let i = limit - 1; i > start + maxSliceWords / 2; i--) if (words[i] === '.') return i + 1;
  return limit;
}
