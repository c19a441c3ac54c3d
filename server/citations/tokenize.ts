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
 */
export function tokenize(view: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(tokenPattern, 'gu');
  pattern.lastIndex = from;
  let before = from;
  for (let match = pattern.exec(view); match !== null && match.index < to; match = pattern.exec(view)) {
    const start = match.index;
    let end = Math.min(to, start + match[0].length);
    const spaced = start > before && /\s/.test(view.slice(before, Math.min(start, before + 8)));
    if (match[1] !== undefined) {
      const rest = restOfDividedWord(view, start, end, to);
      end = trimClosingQuote(view, rest?.start ?? start, rest?.end ?? end);
      pattern.lastIndex = end;
      tokens.push(wordToken(view, start, end, spaced));
    } else if (match[2] !== undefined) {
      tokens.push({
        kind: 'number',
        start,
        end,
        text: fold(match[0]),
        value: numberValue(match[0]),
        capital: false,
        spaced,
      });
    } else if (isEmphasis(view, start)) {
      continue;
    } else {
      tokens.push({
        kind: 'mark',
        start,
        end,
        text: markForms[match[0]] ?? match[0],
        value: 0,
        capital: false,
        spaced,
      });
    }
    before = end;
  }
  return tokens;
}

const wordPattern =
  /[\p{L}\p{M}ʻʿʾʼ][\p{L}\p{M}'’‘`´ʻʿʾʼ\u200c\u200b\u00ad]*(?:\p{Nd}{1,2}\p{L}[\p{L}\p{M}'’‘`´ʻʿʾʼ\u200c]*)?/u;
const numberPattern = /\p{Nd}+/u;
/** Any character that is neither white space nor an invisible control character. */
const markPattern = /[^\s\u2060\u200b-\u200f\ufeff\u202a-\u202e\u2066-\u2069]/u;
const tokenPattern = `(${wordPattern.source})|(${numberPattern.source})|${markPattern.source}`;

/**
 * The second part of a word that is divided by a hyphen at the end of a line: "Gala-⏎tians". An Arabic article has a hyphen
 * of its own.
 */
function restOfDividedWord(view: string, start: number, end: number, to: number): Span | undefined {
  if (view[end + 1] !== wordJoiner || !/[-‐‑]/.test(view[end]) || articles.test(view.slice(start, end)))
    return undefined;
  let next = end + 1;
  while (view[next] === wordJoiner) next++;
  if (/['’‘]/.test(view[next] ?? '')) next++;
  const pattern = new RegExp(wordPattern, 'uy');
  pattern.lastIndex = next;
  const match = next < to && /^\p{Ll}/u.test(view.slice(next, next + 2)) ? pattern.exec(view) : null;
  return match === null ? undefined : { start: next, end: Math.min(to, next + match[0].length) };
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

function wordToken(view: string, start: number, end: number, spaced: boolean): Token {
  const raw = view.slice(start, end);
  const first = raw[0];
  return {
    kind: 'word',
    start,
    end,
    text: foldWord(raw),
    value: 0,
    capital: first.toLowerCase() !== first || first.toUpperCase() === first,
    spaced,
  };
}

/** End of a word without the apostrophes or quotation marks at its end. ("Nisa'" becomes a word and a mark, too.) */
function trimClosingQuote(view: string, start: number, end: number): number {
  let last = end;
  while (last - 1 > start && /['’‘`´\u200c\u200b]/.test(view[last - 1])) last--;
  return last;
}

function numberValue(digits: string): number {
  return digits.length > 6 ? 999999 : Number(fold(digits));
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
