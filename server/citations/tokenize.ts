import { fold } from '../text/fold';
import type { Span } from '../text/span';

/** A word, a number or a single mark. Offsets are UTF-16 units of the view. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
  /**
   * Folded: lower case, no diacritics, ASCII digits. A mark is one character; all dashes are `-`, quotation marks `"`.
   */
  readonly text: string;
  /** Value of a number, 999,999 if it has more than six digits; 0 for other tokens. */
  readonly value: number;
  /** Whether a word starts with an upper-case letter or a letter of a script without case. */
  readonly capital: boolean;
  /** Whether white space comes before it. */
  readonly spaced: boolean;
}

/**
 * The tokens of `view` in [from, to), in order. A word is a run of letters with apostrophes inside. Digits belong to it
 * only if letters follow them ("an3am"), so "p12" and "ج۲" are a word and a number. A word that is divided at the end of a
 * line is one token. Signs of emphasis that touch a word ("*al-Fil*") are left out. O(length).
 *
 * Tokens of ASCII characters are found by their codes, all others by `tokenPattern`.
 */
export function tokenize(view: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let before = from;
  let at = from;
  while (at < to) {
    const code = view.charCodeAt(at);
    const kind = code < 128 ? asciiKinds[code] : isGeneralMark(code) ? markKind : otherKind;
    if (kind === spaceKind) {
      at++;
      continue;
    }
    let token: Token | undefined;
    if (kind === letterKind) token = plainWord(view, at, to, before);
    else if (kind === digitKind) token = plainNumber(view, at, to, before);
    else if (kind === markKind) token = markToken(view, at, at + 1, before, view[at]);
    token ??= tokenByPattern(view, at, to, before);
    if (token === undefined) at++;
    else {
      tokens.push(token);
      at = before = token.end;
    }
  }
  return tokens;
}

const markKind = 0;
const letterKind = 1;
const digitKind = 2;
const spaceKind = 3;
/** Signs of emphasis, and all characters that are not ASCII. */
const otherKind = 4;

/** The kind of each ASCII character. */
const asciiKinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) asciiKinds[code] = letterKind;
  else if (/\d/.test(character)) asciiKinds[code] = digitKind;
  else if (/\s/.test(character)) asciiKinds[code] = spaceKind;
  else if (/[*_]/.test(character)) asciiKinds[code] = otherKind;
}

/** Whether a code is that of a dash, a quotation mark, an ellipsis or the like: U+2010 to U+2027. */
function isGeneralMark(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}

/** The word of ASCII letters and apostrophes that starts at an offset; undefined if other characters may belong to it. */
function plainWord(view: string, start: number, to: number, before: number): Token | undefined {
  let end = start + 1;
  for (; end < to; end++) {
    const code = view.charCodeAt(end);
    if (code < 128) {
      const kind = asciiKinds[code];
      if (kind === letterKind || code === 0x27 || code === 0x60) continue;
      if (kind === digitKind) return undefined;
      break;
    }
    if (code === 0x2019 || code === 0x2018) continue;
    if (!isGeneralMark(code)) return undefined;
    break;
  }
  return wordToken(view, start, end, to, before);
}

/** The number of ASCII digits that starts at an offset; undefined if other digits may belong to it. */
function plainNumber(view: string, start: number, to: number, before: number): Token | undefined {
  let end = start + 1;
  while (asciiKinds[view.charCodeAt(end)] === digitKind) end++;
  // U+0660 is the first digit that is not ASCII.
  return view.charCodeAt(end) >= 0x660 ? undefined : numberToken(view, start, end, to, before);
}

/** The token at an offset by the pattern of all tokens; undefined for white space, control characters and emphasis. */
function tokenByPattern(view: string, at: number, to: number, before: number): Token | undefined {
  tokenPattern.lastIndex = at;
  const match = tokenPattern.exec(view);
  if (match === null) return undefined;
  const start = match.index;
  const end = start + match[0].length;
  if (match[1] !== undefined) return wordToken(view, start, Math.min(to, end), to, before);
  if (match[2] !== undefined) return numberToken(view, start, end, to, before);
  return isEmphasis(view, start) ? undefined : markToken(view, start, Math.min(to, end), before, match[0]);
}

function wordToken(view: string, start: number, wordEnd: number, to: number, before: number): Token {
  const rest = restOfDividedWord(view, start, wordEnd, to);
  const end = trimClosingQuote(view, rest?.start ?? start, rest?.end ?? wordEnd);
  const raw = view.slice(start, end);
  return {
    kind: 'word',
    start,
    end,
    text: foldWord(raw),
    value: 0,
    capital: isCapital(raw),
    spaced: isSpaced(view, before, start),
  };
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (asciiKinds[code] === letterKind) return code < 0x61;
  const first = word[0];
  return first.toLowerCase() !== first || first.toUpperCase() === first;
}

/** A number keeps the digits behind `to` in its text and its value. */
function numberToken(view: string, start: number, end: number, to: number, before: number): Token {
  const digits = view.slice(start, end);
  return {
    kind: 'number',
    start,
    end: Math.min(to, end),
    text: fold(digits),
    value: numberValue(digits),
    capital: false,
    spaced: isSpaced(view, before, start),
  };
}

function markToken(view: string, start: number, end: number, before: number, mark: string): Token {
  return {
    kind: 'mark',
    start,
    end,
    text: view.charCodeAt(start) < 128 ? mark : (markForms[mark] ?? mark),
    value: 0,
    capital: false,
    spaced: isSpaced(view, before, start),
  };
}

/** Whether white space stands in [before, start), among its first eight characters. */
function isSpaced(view: string, before: number, start: number): boolean {
  const end = Math.min(start, before + 8);
  for (let at = before; at < end; at++) {
    const code = view.charCodeAt(at);
    if (code < 128 ? asciiKinds[code] === spaceKind : /\s/.test(view[at])) return true;
  }
  return false;
}

const wordPattern =
  /[\p{L}\p{M}ʻʿʾʼ][\p{L}\p{M}'’‘`´ʻʿʾʼ\u200c\u200b\u00ad]*(?:\p{Nd}{1,2}\p{L}[\p{L}\p{M}'’‘`´ʻʿʾʼ\u200c]*)?/uy;
const numberPattern = /\p{Nd}+/u;
/** Any character that is neither white space nor an invisible control character. */
const markPattern = /[^\s\u2060\u200b-\u200f\ufeff\u202a-\u202e\u2066-\u2069]/u;
const tokenPattern = new RegExp(`(${wordPattern.source})|(${numberPattern.source})|${markPattern.source}`, 'uy');

/**
 * The second part of a word that is divided by a hyphen at the end of a line: "Gala-⏎tians". An Arabic article has a hyphen
 * of its own.
 */
function restOfDividedWord(view: string, start: number, end: number, to: number): Span | undefined {
  if (view.charCodeAt(end + 1) !== 0x2060 || !/[-‐‑]/.test(view[end]) || articles.test(view.slice(start, end)))
    return undefined;
  let next = end + 1;
  while (view[next] === wordJoiner) next++;
  if (/['’‘]/.test(view[next] ?? '')) next++;
  const match = next < to && /^\p{Ll}/u.test(view.slice(next, next + 2)) ? wordAt(view, next) : null;
  return match === null ? undefined : { start: next, end: Math.min(to, next + match[0].length) };
}

function wordAt(view: string, at: number): RegExpExecArray | null {
  wordPattern.lastIndex = at;
  return wordPattern.exec(view);
}

/** Stands for a line end after a hyphen, see transcript/parse.ts. */
const wordJoiner = '\u2060';
const articles = /^(?:al|el|ul|an|ar|as|ash|at|az|ad|adh|ath)$/i;

/** The text of a name without the line ends in it: "Gala-⏎tians" is "Galatians", "al-⏎Fil" is "al-Fil". */
export function nameText(name: string): string {
  return name
    .replace(/(?<!\b(?:al|el|ul|an|ar|as|ash|at|az|ad|adh|ath))[-‐‑]\u2060+(?=\p{Ll})/giu, '')
    .replace(/\u2060+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a sign opens or closes emphasis of Markdown: `*al-Fil* 105:3`, `**Luke** 12:24`, `_Job_ 38:41`. */
function isEmphasis(view: string, at: number): boolean {
  if (!/[*_]/.test(view[at])) return false;
  let first = at;
  while (at - first < 3 && /[*_]/.test(view[first - 1] ?? '')) first--;
  let next = at + 1;
  while (next - at < 3 && /[*_]/.test(view[next] ?? '')) next++;
  const [before, after] = [view[first - 1] ?? ' ', view[next] ?? ' '];
  if (/[\p{L}\p{N}"“«‘']/u.test(after) && /[\s\u2060([{"“«‘'—–-]/.test(before)) return true;
  return /[\s\u2060)\]}"”»’'.,;:!?—–/-]/.test(after) && /[\p{L}\p{M}\p{N}.,;:!?)\]"”»’'`ʾʼ]/u.test(before);
}

/** Whether a text contains letters of the Arabic script, which Persian shares. */
export function isArabicScript(text: string): boolean {
  return /[\u0600-\u06ff]/.test(text);
}

const foldCache = new Map<string, string>();

/** Folds a word. Cached, since texts repeat their words. */
function foldWord(raw: string): string {
  let text = foldCache.get(raw);
  if (text === undefined) {
    text = /^[a-zA-Z]+$/.test(raw) ? raw.toLowerCase() : fold(raw).replace(/[^\p{L}\p{N}]/gu, '');
    if (foldCache.size > 20000) foldCache.clear();
    if (raw.length <= 40) foldCache.set(raw, text);
  }
  return text;
}

/** End of a word without the apostrophes or quotation marks at its end. ("Nisa'" becomes a word and a mark, too.) */
function trimClosingQuote(view: string, start: number, end: number): number {
  let last = end;
  while (last - 1 > start && isApostrophe(view.charCodeAt(last - 1))) last--;
  return last;
}

/** Apostrophes and quotation marks that may end a word, and invisible characters. */
function isApostrophe(code: number): boolean {
  if (code < 128) return code === 0x27 || code === 0x60;
  return code === 0x2019 || code === 0x2018 || code === 0xb4 || code === 0x200c || code === 0x200b;
}

function numberValue(digits: string): number {
  return digits.length > 6 ? 999999 : Number(digits.replace(/[^0-9]/gu, digitOf));
}

/** Marks that are read as another mark. */
const markForms: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '،': ',',
  '؛': ';',
  '٬': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '／': '/',
  '∶': ':',
  '؍': '/',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‟': '"',
  '’': "'",
  '‘': "'",
  '﴾': '(',
  '﴿': ')',
};

/** The value of a decimal digit of any script: in each, the ten digits follow each other from zero on. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++;
  return String(value);
}
