import { lexiconTags } from '../text/lexicon';
import { stopWords } from './lists';

/**
 * How a compound is written in keys, whichever way the text writes it: `closed` as one word ("co-operation" →
 * "cooperation"), or `open` as two ("decision-making" → "decision making", "peacekeeping" → "peace keeping").
 */
export type Compound = { readonly closed: string } | { readonly open: readonly [string, string] };

/** Prefixes that are written with a hyphen or without, with the same meaning. Chosen by hand. */
const prefixes = new Set(
  (
    'co non anti pre inter multi sub semi trans ultra micro macro intra post counter hyper bio geo socio neo ' +
    'mid over under super tele mini cyber eco e'
  ).split(' '),
);
/** Second halves of compounds that are written in all three ways: "peace keeping". Chosen by hand. */
const secondHalves =
  /^(\p{L}{3,24}?)(keepings?|makings?|buildings?|makers?|keepers?|builders?|holders?|owners?|care|beings?|bearers?|breakers?)$/u;
/** The same, quickly: few words end so. */
const ending = /(?:ing|er|care)s?$/;
/** Words that end so, but are no compounds of the two. */
const noCompounds = new Set(['outbuilding', 'outbuildings', 'careers']);

/** The compound that a word in lower case is; undefined for other words. */
export function compoundOf(norm: string): Compound | undefined {
  const hyphen = norm.indexOf('-');
  if (hyphen < 0) return closedCompound(norm);
  if (hyphen === 0 || norm.indexOf('-', hyphen + 1) >= 0) return undefined;
  const first = norm.slice(0, hyphen);
  const second = norm.slice(hyphen + 1);
  if (isPrefix(first, second)) return { closed: first + second };
  return isHalf(first) && isHalf(second) ? { open: [first, second] } : undefined;
}

/** "re-" is written with a hyphen to tell two words apart ("re-form"), except before an e. */
function isPrefix(first: string, second: string): boolean {
  if (second.length < 3) return false;
  return prefixes.has(first) || (first === 're' && second.startsWith('e'));
}

function closedCompound(norm: string): Compound | undefined {
  if (norm.length < 7 || !ending.test(norm)) return undefined;
  const [, first, second] = secondHalves.exec(norm) ?? [];
  if (first === undefined || noCompounds.has(norm) || lexiconTags(first)?.some(tag => tag.startsWith('NN')) !== true)
    return undefined;
  return { open: [first, second] };
}

/** A half of an open compound: a word that can be part of a phrase. */
function isHalf(word: string): boolean {
  return word.length >= 3 && onlyLetters.test(word) && (halvesAmongStopWords.has(word) || !stopWords.has(word));
}

const onlyLetters = /^\p{L}+$/u;
/** Function words of the list that are halves of compounds: "decision-making", "well-being". */
const halvesAmongStopWords = new Set(['making', 'taking', 'giving', 'being', 'well']);
