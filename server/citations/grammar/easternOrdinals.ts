import { wordSet } from '../wordSet';
import type { NumberRange } from './numbers';
import { isWord, textMatches, type ParseState } from './parseState';

/** A number that ends before the token `next`. */
interface Ordinal {
  readonly value: number;
  readonly next: number;
}

/**
 * Reads an ordinal after its noun, as Persian and Arabic write it: «خطبه سوم», «آیه بیست و چهارم», «الآية الخامسة»,
 * «الآية الحادية والعشرين».
 */
export function readEasternOrdinal(state: ParseState, index: number): NumberRange | undefined {
  const token = state.tokens[index];
  if (token?.kind !== 'word') return undefined;
  const ordinal = readArabicOrdinal(state, index) ?? readPersianOrdinal(state, index);
  if (ordinal === undefined) return undefined;
  return { from: ordinal.value, start: token.start, end: state.tokens[ordinal.next - 1].end, next: ordinal.next };
}

/** The words of lists with their numbers: `first` and the following multiples of `step`. */
function numbered(first: number, step: number, ...lists: readonly string[]): (readonly [string, number])[] {
  return [...wordSet(...lists)].map((word, index) => [word, first + index * step]);
}

const arabicUnits = new Map<string, number>([
  ...numbered(1, 1, 'الاولی الثانیه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره'),
  ...numbered(1, 1, 'الاول الثانی الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر'),
  ['الحادیه', 1],
  ['الحادی', 1],
]);

const arabicTens = new Map<string, number>([
  ...numbered(20, 10, 'العشرون الثلاثون الاربعون الخمسون الستون السبعون الثمانون التسعون'),
  ...numbered(20, 10, 'العشرین الثلاثین الاربعین الخمسین الستین السبعین الثمانین التسعین'),
]);

const arabicHundreds = new Map<string, number>([
  ['المیه', 100],
  ['المایه', 100],
  ['المیتین', 200],
  ['المایتین', 200],
]);

/** Reads «الثالثة عشرة» (13), «الحادية والعشرين» (21), «الثمانين» (80), «الخامسة بعد المئة» (105). */
function readArabicOrdinal(state: ParseState, index: number): Ordinal | undefined {
  const small = readArabicBelowHundred(state, index);
  if (small === undefined) {
    const hundred = arabicHundreds.get(state.tokens[index].text);
    return hundred === undefined ? undefined : { value: hundred, next: index + 1 };
  }
  const hundred = isWord(state, small.next, 'بعد')
    ? arabicHundreds.get(state.tokens[small.next + 1]?.text ?? '')
    : undefined;
  return hundred === undefined ? small : { value: hundred + small.value, next: small.next + 2 };
}

function readArabicBelowHundred(state: ParseState, index: number): Ordinal | undefined {
  const { text } = state.tokens[index];
  const ten = arabicTens.get(text);
  if (ten !== undefined) return { value: ten, next: index + 1 };
  const unit = arabicUnits.get(text);
  if (unit === undefined) return undefined;
  if (unit < 10 && textMatches(state, index + 1, /^عشره?$/)) return { value: 10 + unit, next: index + 2 };
  const after = state.tokens[index + 1]?.text ?? '';
  const joined = unit < 10 && after.startsWith('و') ? arabicTens.get(after.slice(1)) : undefined;
  if (joined !== undefined) return { value: joined + unit, next: index + 2 };
  // «الحادية» alone is no ordinal: "the first" is «الأولى».
  return text.startsWith('الحادی') ? undefined : { value: unit, next: index + 1 };
}

const persianOrdinals = new Map<string, number>([
  ...numbered(1, 1, 'یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم'),
  ...numbered(11, 1, 'یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم'),
  ...numbered(20, 10, 'بیستم سیام چهلم پنجاهم شصتم هفتادم هشتادم نودم'),
  ...numbered(100, 100, 'صدم دویستم'),
  ['اول', 1],
  ['نخست', 1],
  ['هیجدهم', 18],
]);

/** Numbers before «و» in a compound ordinal. */
const persianCardinals = new Map<string, number>([
  ...numbered(20, 10, 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود'),
  ...numbered(100, 100, 'صد دویست'),
]);

/** Ordinals written as one word: «بیست‌ویکم». */
const persianJoined = new Map<string, number>();
for (const [ten, tenValue] of persianCardinals)
  for (const [unit, unitValue] of persianOrdinals)
    if (unitValue < 10 && !/^(?:اول|نخست)$/.test(unit)) persianJoined.set(`${ten}و${unit}`, tenValue + unitValue);

/** Reads «سوم», «بیست و چهارم» (24), «صد و بیست و یکم» (121). */
function readPersianOrdinal(state: ParseState, index: number): Ordinal | undefined {
  let total = 0;
  let cursor = index;
  let below = 1000;
  for (let parts = 0; parts < 3; parts++) {
    const text = state.tokens[cursor]?.text ?? '';
    const last = persianOrdinals.get(text) ?? persianJoined.get(text);
    if (last !== undefined) {
      // After a ten a unit follows, after a hundred anything smaller.
      if (last >= below || (total > 0 && /^(?:اول|نخست)$/.test(text))) return undefined;
      return { value: total + last, next: cursor + 1 };
    }
    const cardinal = persianCardinals.get(text);
    if (cardinal === undefined || cardinal >= below || !isWord(state, cursor + 1, 'و')) return undefined;
    total += cardinal;
    below = cardinal < 100 ? 10 : 100;
    cursor += 2;
  }
  return undefined;
}
