import { eastAsianPunctuation } from './eastAsianPunctuation';
import { legacyEncoding, type LegacyEncoding } from './legacyEncodings';

type Encoding = LegacyEncoding | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1256';

export interface Decoded {
  /** Without the BOM. Bytes that are invalid in the encoding become U+FFFD. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the bytes are not text (an image, a program …). `text` is then meaningless. */
  readonly binary: boolean;
}

/**
 * Decodes the bytes of a file. The encoding is that of the BOM if there is one. Otherwise UTF-16 is recognised by its
 * zero bytes, UTF-8 by being valid, and encodings of East Asia and of Cyrillic by their letters, or by their quotation
 * marks where the text is in Latin letters. Of the two other code pages, Windows-1256 has runs of high bytes (Arabic
 * words), and Windows-1252 has single ones (accented letters).
 */
export function decode(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, sampleSize);
  const encoding =
    byOrderMark(bytes) ??
    byZeros(sample) ??
    (isUtf8(bytes) ? 'utf-8' : (legacyEncoding(sample) ?? eastAsianPunctuation(bytes) ?? byLetters(bytes)));
  const decoded = new TextDecoder(encoding).decode(bytes);
  return {
    text: encoding === 'windows-1252' ? withPunctuation(decoded) : decoded,
    encoding,
    binary: isBinary(sample, encoding),
  };
}

/** Bytes at the beginning of a file that are examined. */
const sampleSize = 65_536;

/** Characters of Windows-1252 from 0x80 to 0x9F. */
const punctuation = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 decodes windows-1252 as Latin-1 on its fast path, which turns quotes and dashes into control characters. */
function withPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, control => punctuation[control.charCodeAt(0) - 0x80]);
}

function byOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * Recognises UTF-16 without a BOM. The high byte of spaces, line ends and Latin letters is 0, that of Arabic letters 6.
 * So one byte of the pairs is mostly 0 or 6, and the other one rarely 0. The thresholds were chosen by hand.
 */
function byZeros(sample: Uint8Array): Encoding | undefined {
  const pairs = sample.length >> 1;
  if (pairs < 2) return undefined;
  const high = [0, 0];
  const zero = [0, 0];
  for (let i = 0; i < pairs * 2; i++) {
    const byte = sample[i];
    if (byte === 0) {
      zero[i & 1]++;
      high[i & 1]++;
    } else if (byte === 6 || (byte === 0x20 && sample[i ^ 1] > 0x20)) high[i & 1] += byte === 6 ? 1 : 0.5;
  }
  // 0x20 counts half: it is the high byte of curly quotes and dashes, but also the low byte of a space.
  for (const [side, encoding] of [
    [1, 'utf-16le'],
    [0, 'utf-16be'],
  ] as const) {
    if (high[side] >= 0.7 * pairs && zero[side] >= 0.03 * pairs && zero[side ^ 1] <= 0.02 * pairs) return encoding;
  }
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return hasFewErrors(bytes);
  }
}

/**
 * UTF-8 with a few damaged places (cut inside a character, one pasted byte) still counts as UTF-8 if valid sequences
 * outnumber invalid ones ten to one. Chosen by hand.
 */
function hasFewErrors(bytes: Uint8Array): boolean {
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i];
    if (lead < 0x80) continue;
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    let following = 0;
    while (following < length && (bytes[i + 1 + following] & 0xc0) === 0x80) following++;
    if (length > 0 && following === length) valid++;
    else invalid++;
    i += following;
  }
  return valid > 0 && valid >= invalid * 10;
}

/**
 * Whether a byte is an Arabic letter in Windows-1256: 0xC1–0xED without the accented Latin letters in between, and the
 * Persian letters below.
 */
function isArabicByte(byte: number): boolean {
  if (byte < 0xc1) return byte === 0x81 || byte === 0x8d || byte === 0x8e || byte === 0x90 || byte === 0x98;
  return (
    byte !== 0xd7 &&
    byte !== 0xe0 &&
    byte !== 0xe2 &&
    byte !== 0xe7 &&
    byte !== 0xe8 &&
    byte !== 0xe9 &&
    byte !== 0xea &&
    byte !== 0xeb &&
    byte !== 0xee &&
    byte !== 0xef &&
    byte < 0xf0
  );
}

/**
 * Windows-1256 or Windows-1252. In Western texts a high byte is surrounded by ASCII letters; in Arabic texts high bytes
 * follow each other. In Arabic and Persian texts about a fifth of the letters are alif (0xC7) and lam (0xE1), which are
 * Ç and á in Windows-1252 and never that frequent; a twentieth is required here.
 */
function byLetters(bytes: Uint8Array): Encoding {
  let inRuns = 0;
  let single = 0;
  let frequent = 0;
  for (let i = 0; i < bytes.length;) {
    if (!isArabicByte(bytes[i])) {
      i++;
      continue;
    }
    const start = i;
    let common = 0;
    for (; i < bytes.length && isArabicByte(bytes[i]); i++) if (bytes[i] === 0xc7 || bytes[i] === 0xe1) common++;
    const besideLatin = isLatinLetter(bytes[start - 1]) || isLatinLetter(bytes[i]);
    if (i - start >= 2 && !besideLatin) {
      inRuns += i - start;
      frequent += common;
    } else single++;
  }
  return inRuns > single && frequent * 20 >= inRuns ? 'windows-1256' : 'windows-1252';
}

function isLatinLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

/**
 * Whether the bytes are not text: they contain NUL (except in UTF-16), or more than 2 % of them are control characters
 * other than white space, escape and the end-of-file mark of DOS.
 */
function isBinary(sample: Uint8Array, encoding: Encoding): boolean {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const low = encoding === 'utf-16le' ? 0 : 1;
    let controls = 0;
    for (let i = 0; i + 1 < sample.length; i += 2)
      if (sample[i + 1 - low] === 0 && isControl(sample[i + low])) controls++;
    return controls * 50 > sample.length;
  }
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (isControl(byte)) controls++;
  }
  return controls * 50 > sample.length;
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b) || byte === 0x7f;
}
