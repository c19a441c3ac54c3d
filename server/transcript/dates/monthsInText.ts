import type { Month } from './monthNames';
import { beginsMonth, mayBeginMonth, monthNamed } from './monthNames';

const nameLetters = /[\p{L}\p{M}'’‘ʿʾʼ`\u200c-]{2,24}\.?/uy;

/** The month whose name starts at `at`, and the offset after it. */
export function monthAt(text: string, at: number): { readonly month: Month; readonly end: number } | undefined {
  nameLetters.lastIndex = at;
  const match = nameLetters.exec(text);
  if (match === null) return undefined;
  const word = match[0].replace(/[.'’-]+$/, '');
  if (beginsMonth(word.split('-')[0])) {
    const long = longMonthAt(text, at);
    if (long !== undefined) return long;
  }
  const month = monthNamed(word);
  if (month === undefined) return joinedMonth(word, at);
  const end = at + word.length;
  // The full stop of an abbreviation belongs to the name: "Nov. 2014".
  const isAbbreviated = text[end] === '.' && word.length <= 4 && /^ \d/.test(text.slice(end + 1, end + 3));
  return { month, end: isAbbreviated ? end + 1 : end };
}

/** A month of two or three words: `Rabi' al-Awwal`. */
function longMonthAt(text: string, at: number): { readonly month: Month; readonly end: number } | undefined {
  const words =
    /^[\p{L}\p{M}'’‘ʿʾʼ`\u200c-]+(?: [\p{L}\p{M}'’‘ʿʾʼ-]+){1,2}/u.exec(text.slice(at, at + 40))?.[0].split(' ') ?? [];
  for (let count = words.length; count > 1; count--) {
    const name = words.slice(0, count).join(' ');
    const month = monthNamed(name);
    if (month !== undefined) return { month, end: at + name.length };
  }
  return undefined;
}

/** A month with something joined to it: `Nov-2014`, «بهمن‌ماه». */
function joinedMonth(word: string, at: number): { readonly month: Month; readonly end: number } | undefined {
  const cut = word.search(/[-\u200c]/);
  if (cut <= 0) return undefined;
  const month = monthNamed(word.slice(0, cut));
  if (month === undefined) return undefined;
  return { month, end: at + (word.slice(cut + 1) === 'ماه' ? word.length : cut) };
}

const gapBeforeNumber = /[ .,/–—-]{1,3}(?:(?:of|in|the year|the|del?|to|until|through|سال|عام|سنة|ماه) )?$/u;
const gapSigns = ' .,/–—-';
/** In code units: three signs and "through ". */
const longestGap = 16;
const lastWords = /(?:[\p{L}\p{M}'’‘ʿʾʼ\u200c-]{2,24}[ ]){0,2}?[\p{L}\p{M}'’‘ʿʾʼ\u200c]{2,24}$/u;

/**
 * The month whose name ends before `at`, and its start. The text between the two must match `gap`. Only text from
 * `from` on is looked at.
 */
export function monthBefore(
  text: string,
  at: number,
  from: number,
  gap: RegExp,
): { readonly month: Month; readonly start: number } | undefined {
  if (!gapSigns.includes(text[at - 1])) return undefined;
  const windowStart = Math.max(from, at - 44);
  const before = text.slice(windowStart, at);
  const gapText = gapBeforeNumber.exec(before.slice(-longestGap))?.[0] ?? '';
  if (gapText === '' || !gap.test(gapText)) return undefined;
  const words = before.slice(0, before.length - gapText.length);
  const word = lastWord(words.slice(-20));
  if (word === undefined) return undefined;
  for (const name of [longNameAtEnd(words), word, word.replace(/^.*-/, '')]) {
    const month = name === undefined ? undefined : monthNamed(name);
    if (month === undefined || name === undefined) continue;
    const start = windowStart + words.length - name.length;
    if (start === 0 || !/[\p{L}\p{N}]/u.test(text[start - 1])) return { month, start };
  }
  return undefined;
}

/** The word of two letters or more at the end. */
function lastWord(words: string): string | undefined {
  let start = words.length;
  while (start > 0 && isLetterOrApostrophe(words.charCodeAt(start - 1))) start--;
  if (start === 0 || words.charCodeAt(start - 1) < 0x80)
    return words.length - start < 2 ? undefined : words.slice(start);
  return lastWords.exec(words)?.[0].split(' ').pop();
}

/** Whether a unit of ASCII is part of a name. */
function isLetterOrApostrophe(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x27;
}

/** The last two or three words, where the first of them may begin the name of a month. */
function longNameAtEnd(words: string): string | undefined {
  const end = words.slice(-40);
  if (!mayBeginMonth(end)) return undefined;
  const match = /([\p{L}\p{M}'’‘ʿʾʼ]{2,12})[ -][\p{L}\p{M}'’‘ʿʾʼ-]{1,14}(?: [\p{L}\p{M}'’-]{1,14})?$/u.exec(end);
  return match !== null && beginsMonth(match[1]) ? match[0] : undefined;
}
