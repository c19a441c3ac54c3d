import { distance } from './distance';
import { type Lexicon, wordAt } from './lexicon';
import { skeleton } from './skeleton';

/** A word of a lexicon that may be what was meant. `variant`: another romanisation; `typo`: other letters. */
export interface Spelling {
  readonly word: string;
  readonly kind: 'variant' | 'typo';
  readonly distance: number;
}

/** Aids to find words of one lexicon by near spelling; built when first needed. */
export interface SpellingTable {
  readonly lexicon: Lexicon;
  /** A bit for each letter that a word holds, see `signature`. */
  readonly signatures: Uint32Array;
  /** Hash of each word's skeleton, 0 where it has none. */
  readonly skeletons: Uint32Array;
}

export function createSpellingTable(lexicon: Lexicon): SpellingTable {
  const signatures = new Uint32Array(lexicon.size);
  const skeletons = new Uint32Array(lexicon.size);
  for (let i = 0; i < lexicon.size; i++) {
    const word = wordAt(lexicon, i);
    signatures[i] = signature(word);
    skeletons[i] = hash(skeleton(word));
  }
  return { lexicon, signatures, skeletons };
}

/** Words near `word`, in their order. Scans the lexicon once; about 5 ns a word. */
export function near(table: SpellingTable, word: string): Spelling[] {
  const { lexicon, signatures, skeletons } = table;
  const allowed = typosAllowed(word.length);
  const sign = signature(word);
  const sound = hash(skeleton(word));
  const found: Spelling[] = [];
  for (let i = 0; i < lexicon.size; i++) {
    const gap = Math.abs(lexicon.offsets[i + 1] - lexicon.offsets[i] - word.length);
    const alike = sound !== 0 && skeletons[i] === sound && gap <= 3;
    if (!alike && (gap > allowed || bits(signatures[i] ^ sign) > 2 * allowed)) continue;
    const other = wordAt(lexicon, i);
    const edits = distance(word, other, alike ? farthestVariant : allowed);
    if (alike ? edits <= farthestVariant : edits <= allowed) found.push({ word: other, kind: alike ? 'variant' : 'typo', distance: edits });
  }
  return found;
}

/** Letters that romanisations of one name may differ in: "Khomeini", "Khumayni". */
const farthestVariant = 4;

/** Short words are near to everything. */
function typosAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** A letter more or less changes one bit, another letter two: words at edit distance d differ in 2d bits at most. */
function signature(word: string): number {
  let sign = 0;
  for (let i = 0; i < word.length; i++) sign |= 1 << (word.charCodeAt(i) & 31);
  return sign >>> 0;
}

function bits(value: number): number {
  value -= (value >>> 1) & 0x55555555;
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return Math.imul((value + (value >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** FNV-1a; 0 for the empty text only. */
function hash(text: string): number {
  if (text === '') return 0;
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0) || 1;
}
