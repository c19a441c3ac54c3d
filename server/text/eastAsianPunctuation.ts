import type { LegacyEncoding } from './legacyEncodings';

/** Encodings of East Asia, and the first byte of their common signs. Where two have the same signs, the likelier one comes first. */
const encodings: readonly (readonly [encoding: LegacyEncoding, lead: number])[] = [
  ['big5', 0xa1],
  ['gb18030', 0xa1],
  ['euc-kr', 0xa1],
  ['euc-jp', 0xa1],
  ['shift_jis', 0x81],
];
const opening = '‘“';
const closing = '’”';
const dashes = '–—―';
const others = '…‥·‧・\u3000';
/** Fewest signs at a place that only they can have. Chosen by hand. */
const fewestSure = 2;

/**
 * The encoding of a text in Latin letters that has nothing but quotation marks, dashes, ellipses and wide spaces of an encoding of
 * East Asia: what is saved there from a word processor. Undefined where a single other byte is not ASCII, or where the signs do not
 * stand as quotation marks and dashes do. Reads the bytes once, up to the first that does not fit.
 */
export function eastAsianPunctuation(bytes: Uint8Array): LegacyEncoding | undefined {
  const places = placesOfPairs(bytes);
  if (places.length < fewestSure) return undefined;
  const lead = bytes[places[0]];
  return encodings.find(([encoding, first]) => first === lead && areSigns(bytes, places, encoding))?.[0];
}

/** Where the pairs of bytes begin that are not ASCII; none where they do not all begin with the same lead. */
function placesOfPairs(bytes: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] < 0x80) continue;
    const isPair = (bytes[at] === 0xa1 || bytes[at] === 0x81) && bytes[at + 1] >= 0x40;
    if (!isPair || (places.length > 0 && bytes[at] !== bytes[places[0]])) return [];
    places.push(at++);
  }
  return places;
}

/** Whether all pairs are signs in the encoding, and enough of them stand where another encoding has no such bytes. */
function areSigns(bytes: Uint8Array, places: readonly number[], encoding: LegacyEncoding): boolean {
  const decoder = new TextDecoder(encoding);
  const signs = new Map<number, string>();
  let sure = 0;
  let astray = 0;
  for (const at of places) {
    const trail = bytes[at + 1];
    const sign = signs.get(trail) ?? decoder.decode(bytes.subarray(at, at + 2));
    signs.set(trail, sign);
    if (opening.includes(sign) || closing.includes(sign)) {
      if (isVisible(bytes[opening.includes(sign) ? at + 2 : at - 1])) sure++;
      // An apostrophe may be the first sign of a word: "’76".
      else astray++;
    } else if (dashes.includes(sign)) {
      // "¡Xavier!" follows a space; a dash joins words.
      if (isSmallLetter(bytes[at - 1])) sure++;
    } else if (!others.includes(sign)) return false;
  }
  return sure >= fewestSure && astray * 10 <= sure;
}

function isVisible(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0x20;
}

function isSmallLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}
