import type { Span } from '../../server/text/span';
import type { WordSequence } from '../../server/themes/formulas/formula';

interface FormulaSite extends Span {
  readonly uri: string;
}

/** Words in a row that two places must share to be looked at. */
const shingle = 6;
/** Fewest words of a formula. */
const shortest = 8;
/** Most words of a formula: whole chapters that recur are told by their first thousand. */
const longest = 1000;
/** Share of the places inside longer formulas from which on a shorter one is not told. */
const contained = 0.6;

/**
 * Passages of at least eight words that recur word for word, case and punctuation aside, over wraps and paragraphs; the
 * mentions of each in the order of `files` and of the text. Those that cover most text come first. Time is linear in the
 * number of words, about 1.5 million a second. The peer that the index of formulas is measured beside: it looks at the whole
 * corpus at every change, and past no change of wording.
 *
 *     A  … we laid the first stone of the bridge at dawn and …     shingles of six words that both have run on:
 *     B  … laid the first stone of the bridge at dawn while …      the formula is as long as they agree
 */
export function findExactRepeats(
  files: readonly { readonly uri: string; readonly facts: WordSequence }[],
): FormulaSite[][] {
  const text = joinTexts(files.map(file => file.facts));
  const repeats = [...repeatsIn(text)].sort((a, b) => b.length - a.length || a.places[0] - b.places[0]);
  const told = withoutContained(repeats, text).sort((a, b) => weight(b) - weight(a) || a.places[0] - b.places[0]);
  return told.map(({ places, length }) => places.map(place => siteAt(files, text, place, length)));
}

/** All texts in a row; the word number 0 stands between them and equals nothing. */
interface Joined {
  readonly words: Uint32Array;
  /** Where each text begins in `words`. */
  readonly begins: readonly number[];
}

interface Repeat {
  /** Numbers of the first words, ascending, without overlap. */
  readonly places: readonly number[];
  readonly length: number;
}

function joinTexts(texts: readonly WordSequence[]): Joined {
  const numbers = new Map<string, number>();
  const words = new Uint32Array(texts.reduce((sum, text) => sum + text.tokens.length + 1, 1));
  const begins: number[] = [];
  let at = 1;
  for (const text of texts) {
    const own = text.words.split('\n').map(word => {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = numbers.size + 1));
      return number;
    });
    begins.push(at);
    for (const token of text.tokens) words[at++] = own[token];
    at++;
  }
  return { words, begins };
}

/** Stretches that occur at least twice and would lose a place if they were longer, to either side. */
function* repeatsIn({ words }: Joined): Generator<Repeat> {
  for (const places of sharedShingles(words)) {
    const before = words[places[0] - 1];
    if (before !== 0 && places.every(place => words[place - 1] === before)) continue;
    let length = shingle;
    while (
      length < longest &&
      places.every(place => words[place + length] !== 0 && words[place + length] === words[places[0] + length])
    )
      length++;
    if (length < shortest) continue;
    const apart = places.filter(
      ((end: number) => (place: number) => {
        if (place < end) return false;
        end = place + length;
        return true;
      })(0),
    );
    if (apart.length > 1) yield { places: apart, length };
  }
}

/** Places of each six words in a row that occur at least twice. */
function sharedShingles(words: Uint32Array): number[][] {
  const hashes = shingleHashes(words);
  // First a coarse count: most shingles occur once, and need no entry of their own.
  const bits = Math.min(24, Math.max(10, Math.ceil(Math.log2(words.length)) + 2));
  const seen = new Uint8Array(1 << bits);
  for (const hash of hashes) if (hash !== 0) seen[hash >>> (32 - bits)] = Math.min(2, seen[hash >>> (32 - bits)] + 1);
  const groups = new Map<number, number[][]>();
  for (let at = 0; at < hashes.length; at++) {
    if (hashes[at] === 0 || seen[hashes[at] >>> (32 - bits)] < 2) continue;
    const alike = groups.get(hashes[at]);
    if (alike === undefined) {
      groups.set(hashes[at], [[at]]);
      continue;
    }
    const group = alike.find(places => sameShingle(words, places[0], at));
    if (group === undefined) alike.push([at]);
    else group.push(at);
  }
  return [...groups.values()].flat().filter(places => places.length > 1);
}

/** Of each place; 0 where the shingle would run over the end of a text. */
function shingleHashes(words: Uint32Array): Uint32Array {
  const hashes = new Uint32Array(words.length);
  for (let at = 0; at + shingle <= words.length; at++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < shingle; k++) {
      const word = words[at + k];
      if (word === 0) {
        hash = 0;
        break;
      }
      hash = Math.imul(hash ^ word, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hashes[at] = hash === 0 ? 0 : hash >>> 0;
  }
  return hashes;
}

function sameShingle(words: Uint32Array, a: number, b: number): boolean {
  for (let k = 0; k < shingle; k++) if (words[a + k] !== words[b + k]) return false;
  return true;
}

/** Words that a reader is spared by knowing them already. */
function weight({ places, length }: Repeat): number {
  return (places.length - 1) * length;
}

/** Leaves out what mostly stands in longer formulas; `repeats` come with the longest first. */
function withoutContained(repeats: readonly Repeat[], { words }: Joined): Repeat[] {
  const told = new Uint8Array(words.length);
  return repeats.filter(({ places, length }) => {
    const known = places.filter(place => told[place] === 1 && told[place + length - 1] === 1).length;
    if (known >= contained * places.length) return false;
    for (const place of places) told.fill(1, place, place + length);
    return true;
  });
}

function siteAt(
  files: readonly { readonly uri: string; readonly facts: WordSequence }[],
  { begins }: Joined,
  place: number,
  length: number,
): FormulaSite {
  let file = begins.length - 1;
  while (begins[file] > place) file--;
  const { uri, facts } = files[file];
  const last = place - begins[file] + length - 1;
  return { uri, start: facts.starts[place - begins[file]], end: facts.starts[last] + facts.lengths[last] };
}
