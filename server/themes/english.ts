import british from 'american-british-english-translator/data/british_spellings.json';
import irregular from 'wink-lexicon/src/wn-noun-exceptions.js';
import irregularVerbs from 'wink-lexicon/src/wn-verb-exceptions.js';
import { flatCopy } from '../base/flatCopy';
import { lexiconTags } from '../text/lexicon';
import { compoundOf } from './compounds';
import {
  demonyms,
  frameVerbs,
  generalHeads,
  generalModifiers,
  lightVerbs,
  measures,
  nominalWords,
  stopWords,
  vagueHeads,
} from './lists';

/** Properties of a word that do not depend on its context. */
export interface Word {
  /** As a tagger expects it: as written, without possessive and word joiners, with straight apostrophes. */
  readonly plain: string;
  /** `plain` in lower case, without full stops. */
  readonly norm: string;
  /** The same for all forms of a word: American spelling, singular, the place of a demonym. */
  readonly key: string;
  /** By the lexicon of common words; for an unknown word, by its ending. */
  readonly canBeNoun: boolean;
  readonly canBeVerb: boolean;
  /** A word that carries no theme: a function word, a word of one letter, anything without letters or with digits. */
  readonly stop: boolean;
  /** In the lexicon of common words. */
  readonly common: boolean;
  /**
   * As the head of a phrase, it has no meaning whatever modifies it: in `vagueHeads` or `measures`. So are compounds
   * such as "part-time" and "long-term".
   */
  readonly vague: boolean;
  /** As the head of a phrase, it needs a specific modifier: in `generalHeads`, `vagueHeads` or `measures`. */
  readonly generalHead: boolean;
  /** In `measures`. */
  readonly measure: boolean;
  /** In `generalModifiers`. */
  readonly generalModifier: boolean;
  /** The infinitive of `norm` as a verb form, whether it is one or not, see `verbKey`. */
  readonly verb: string;
  /** `verb` of a verb form with a meaning of its own; undefined for other words. */
  readonly infinitive: string | undefined;
  /** Two words with a hyphen, with the key of the open form, see compounds.ts. */
  readonly hyphenated: boolean;
  /** A function word that is a noun or an adjective in some places, see nominalWords.ts. */
  readonly nominal: boolean;
}

const cache = new Map<string, Word>();
const cacheLimit = 50_000;

/** The properties of a word as written. Cached. */
export function lookUp(written: string): Word {
  const known = cache.get(written);
  if (known !== undefined) return known;
  if (cache.size >= cacheLimit) cache.clear();
  const word = analyse(written);
  cache.set(flatCopy(written), word);
  return word;
}

/**
 * The key of a norm: British → American spelling, plural → singular, demonym → place ("Iranian" → "Iran"), compounds in
 * one way of writing ("co-operation" → "cooperation", "decision-making" → "decision making").
 */
export function wordKey(norm: string): string {
  const place = demonyms.get(norm);
  if (place !== undefined) return place;
  const spelt = spellings.get(norm) ?? norm;
  if (!/^[\p{Script=Latin}'-]+$/u.test(spelt) || spelt.length < 4) return spelt;
  const compound = compoundOf(spelt);
  if (compound !== undefined)
    return 'closed' in compound ? wordKey(compound.closed) : compound.open.map(half => wordKey(half)).join(' ');
  const hyphen = spelt.lastIndexOf('-') + 1;
  return spelt.slice(0, hyphen) + singular(spelt.slice(hyphen));
}

/** The key of a noun as it is written, a plural as plural: "sons" → "sons". */
export function numberedKey({ norm, key }: Word): string {
  if (demonyms.has(norm) || key.includes(' ')) return key;
  return spellings.get(norm) ?? norm;
}

const spellings: ReadonlyMap<string, string> = new Map(Object.entries(british));
const noTags: readonly string[] = [];
const letters = /[\p{L}]/u;
const digits = /\p{N}/u;

function analyse(written: string): Word {
  const plain = flatCopy(
    written
      .replace(/\u2060/g, '')
      .replace(/[’ʼ]/g, "'")
      .replace(/(?<=..)'s$/, ''),
  );
  const norm = plain.toLowerCase().replace(/\./g, '').replace(/'s$/, '');
  const tags = tagsOf(norm);
  const stop = stopWords.has(norm) || norm.length < 2 || !letters.test(norm) || digits.test(norm);
  const has = (pattern: RegExp): boolean => tags.some(tag => pattern.test(tag));
  const key = wordKey(norm);
  const [first, head = first] = key.split(' ');
  const measure = measures.has(key);
  const verb = verbKey(norm);
  return {
    plain,
    norm,
    key,
    stop,
    measure,
    vague: measure || vagueHeads.has(head) || (head !== first && first !== 'fellow' && generalModifiers.has(first)),
    generalHead: measure || vagueHeads.has(key) || generalHeads.has(key) || generalHeads.has(norm),
    generalModifier: generalModifiers.has(norm),
    hyphenated: head !== first && plain.includes('-'),
    nominal: nominalWords.has(norm),
    common: tags.length > 0,
    canBeNoun: tags.length > 0 ? has(/^NN/) : !/(?:ly|[^e]ed|ous|ful|less|able|ible)$/.test(norm),
    canBeVerb: tags.length > 0 ? has(/^VB/) : /(?:ise|ize|ify|ing|ed)s?$/.test(norm),
    verb,
    infinitive:
      stop || (tags.length > 0 && !has(/^VB/)) || lightVerbs.has(verb) || frameVerbs.has(verb) ? undefined : verb,
  };
}

function tagsOf(norm: string): readonly string[] {
  const own = lexiconTags(norm);
  if (own !== undefined) return own;
  const american = spellings.get(norm);
  return (american === undefined ? undefined : lexiconTags(american)) ?? noTags;
}

const endings = ['ing', 'es', 'ed', 's'];

/**
 * The infinitive of a verb form in American spelling: "organising" → "organize". Uses WordNet's list of irregular forms
 * and its rules of detachment.
 */
export function verbKey(norm: string): string {
  const compound = norm.includes('-') ? compoundOf(norm) : undefined;
  const written = compound !== undefined && 'closed' in compound ? compound.closed : norm;
  const spelt = spellings.get(written) ?? written;
  if (Object.hasOwn(irregularVerbs, spelt)) return irregularVerbs[spelt] ?? spelt;
  if (/.{2}ie[sd]$/.test(spelt)) return spelt.slice(0, -3) + 'y';
  const ending = endings.find(end => spelt.endsWith(end) && /[aeiouy]/.test(spelt.slice(0, -end.length)));
  if (ending === undefined || /(?:ss|us|is)$/.test(spelt)) return spelt;
  const stem = spelt.slice(0, -ending.length);
  if (ending === 's') return stem;
  const single = /([bdgklmnprtvz])\1$/.test(stem) ? stem.slice(0, -1) : undefined;
  const known = [stem, stem + 'e', single].find(word => word !== undefined && isVerb(word));
  if (known !== undefined || isVerb(spelt)) return known ?? spelt;
  if (ending === 'es') return /(?:s|x|z|ch|sh|o)$/.test(stem) ? stem : stem + 'e';
  return single !== undefined && !/(?:ll|zz)$/.test(stem) ? single : mutedE.test(stem) ? stem + 'e' : stem;
}

/** Stems of unknown verbs whose infinitive probably ends in e: "recreat", "reorganiz", "scal". */
const mutedE = /(?:[aeiou][cgsvz]|[aiou]d|at|ut|ur|yz|ib|dg|gu|lu|[rln][vgcs]|[^aeioulrw]l|[^aeiou][aiou][kp])$/;

/** Whether the word is an infinitive in the lexicon. */
function isVerb(word: string): boolean {
  return lexiconTags(word)?.some(tag => tag === 'VB' || tag === 'VBP') === true;
}

/**
 * The singular of an unknown word that may be a plural: "basijis" → "basiji". Correct only if that singular is
 * attested. Undefined for words of the lexicon, and for those whose key is a singular already.
 */
export function possibleSingular({ norm, key, common }: Word): string | undefined {
  return !common && key === norm && /[\p{L}]{3}[^su]s$/u.test(norm) ? norm.slice(0, -1) : undefined;
}

/** The singular of a noun. Returns other words unchanged. */
function singular(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? word;
  // "fishermen" and "policemen", but not "specimen".
  if (/[^aeiouy]men$/.test(word) || (word.endsWith('men') && lexiconTags(word.slice(0, -3)) !== undefined))
    return word.slice(0, -2) + 'an';
  if (!word.endsWith('s')) return word;
  const tags = lexiconTags(word);
  // "news", "basis" and "politics" are not plurals. The verb "stands" becomes "stand" too, which does no harm.
  if (tags !== undefined && (tags[0] === 'NN' || tags[0].startsWith('JJ') || tags[0] === 'RB' || tags[0] === 'IN'))
    return word;
  if (/(?:ss|us|is|ics)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return word.slice(0, -3) + 'y';
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[ao]s$/.test(word) && tags === undefined && lexiconTags(word.slice(0, -1)) === undefined) return word;
  return word.slice(0, -1);
}
