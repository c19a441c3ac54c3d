import type { CitationLanguage } from '../languages/citationLanguage';
import { wordSet } from '../wordSet';
import { readHebrewNumber } from './hebrewNumbers';
import type { NumberRange } from './numbers';
import { isMark, isNumber, isWord, type ParseState } from './parseState';

/** Value of a Roman numeral up to 399 in a word: "II", "xxiii". */
export function romanNumeralAt(state: ParseState, index: number): number | undefined {
  const token = state.tokens[index];
  if (token?.kind !== 'word' || token.text.length > 8 || !/^[ivxlc]+$/.test(token.text)) return undefined;
  const match = /^(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.exec(token.text);
  if (match === null) return undefined;
  let total = 0;
  for (let cursor = 0; cursor < token.text.length; cursor++) {
    const value = romanDigits[token.text[cursor]];
    total += value < (romanDigits[token.text[cursor + 1]] ?? 0) ? -value : value;
  }
  return total;
}

/** Whether a folded word is written as a Roman numeral. */
export function isRoman(text: string): boolean {
  return /^[ivxlc]{1,8}$/.test(text);
}

/** Reads a Roman numeral. */
export function readRoman(state: ParseState, index: number): NumberRange | undefined {
  const value = romanNumeralAt(state, index);
  const token = state.tokens[index];
  return value === undefined ? undefined : { from: value, start: token.start, end: token.end, next: index + 1 };
}

/** Whether a number in digits or a Roman numeral starts at a token. */
export function isNumberOrRoman(state: ParseState, index: number): boolean {
  return isNumber(state, index) || romanNumeralAt(state, index) !== undefined;
}

/** The words of lists with their numbers, from 1 on. */
function numbered(...lists: readonly string[]): (readonly [string, number])[] {
  return [...wordSet(...lists)].map((word, index) => [word, index + 1]);
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

const ordinals = new Map(
  numbered(
    'first second third fourth fifth sixth seventh eighth ninth tenth',
    'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ),
);

const tens: ReadonlyMap<string, number> = new Map(
  Object.entries({
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

const roundTens: Readonly<Record<string, number>> = {
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
};

/** As `ordinalEndingAt`, up to a hundred. */
function smallOrdinalEndingAt(
  state: ParseState,
  index: number,
): { readonly value: number; readonly first: number } | undefined {
  const token = state.tokens[index];
  const before = state.tokens[index - 1];
  const isSuffix =
    token?.kind === 'word'
      ? /^(?:st|nd|rd|th)$/.test(token.text) || (state.language.ordinals.size > 0 && romanceSuffix.test(token.text))
      : token?.text === '.' && /^(?:de|tr)$/.test(state.language.code);
  if (isSuffix && before?.kind === 'number' && !token.spaced) return { value: before.value, first: index - 1 };
  if (token?.kind !== 'word') return undefined;
  // Indonesian ordinals stand behind their noun.
  const foreign = state.language.code === 'id' ? undefined : phraseEndingAt(state, index, state.language.ordinals);
  if (foreign !== undefined) return foreign;
  const value = ordinals.get(token.text);
  if (value !== undefined) {
    const dash = isMark(state, index - 1, '-') ? index - 2 : index - 1;
    const ten = tens.get(state.tokens[dash]?.text ?? '');
    return ten !== undefined && value < 10 ? { value: ten + value, first: dash } : { value, first: index };
  }
  const round = roundTens[token.text];
  return round === undefined ? undefined : { value: round, first: index };
}

/** Endings of ordinals in digits: "3e", "3ème", "1er", "3º", "3ª". */
const romanceSuffix = /^(?:er|re|ere|e|eme|o|a)$/;

/** The longest phrase of a table that ends at a token. */
function phraseEndingAt(
  state: ParseState,
  index: number,
  phrases: ReadonlyMap<string, number>,
): { readonly value: number; readonly first: number } | undefined {
  let best: { value: number; first: number } | undefined;
  let phrase = '';
  for (let first = index; phrases.size > 0 && first > index - maxPhraseTokens && first >= 0; first--) {
    const { kind, text } = state.tokens[first];
    if (kind === 'mark' && text === '-') continue;
    if (kind !== 'word') break;
    phrase = phrase === '' ? text : `${text} ${phrase}`;
    const value = phrases.get(phrase);
    if (value !== undefined) best = { value, first };
  }
  return best;
}

/** "cent soixante et onze" has four words; hyphens may stand between them. */
const maxPhraseTokens = 8;

/** Reads the longest number in words of the language, a cardinal or an ordinal, from a token on. */
function readPhrase(state: ParseState, index: number): { value: number; next: number } | undefined {
  const { cardinals: numbers, ordinals: places } = state.language;
  let best: { value: number; next: number } | undefined;
  let phrase = '';
  for (let cursor = index; numbers.size > 0 && cursor < index + maxPhraseTokens; cursor++) {
    const token = state.tokens[cursor];
    if (cursor > index && token?.kind === 'mark' && token.text === '-') continue;
    if (token?.kind !== 'word') break;
    phrase = phrase === '' ? token.text : `${phrase} ${token.text}`;
    const value = numbers.get(phrase) ?? places.get(phrase);
    if (value !== undefined) best = { value, next: cursor + 1 };
  }
  return best;
}

const cardinals = new Map(
  numbered(
    'one two three four five six seven eight nine ten',
    'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ),
);

/** Reads a number in words after the name of a division: "Chapter Five", "verse fifty-four", "one hundred and five". */
export function readNumberWords(state: ParseState, index: number): NumberRange | undefined {
  const token = state.tokens[index];
  if (token?.kind !== 'word') return undefined;
  const item = (value: number, next: number): NumberRange => ({
    from: value,
    start: token.start,
    end: state.tokens[next - 1].end,
    next,
  });
  const hebrew = readHebrewNumber(state, index);
  if (hebrew !== undefined) return hebrew;
  const foreign = readPhrase(state, index);
  if (foreign !== undefined) return item(foreign.value, foreign.next);
  const hundreds = token.text === 'a' ? 1 : (cardinals.get(token.text) ?? 0);
  if (hundreds > 0 && hundreds < 10 && isWord(state, index + 1, 'hundred')) {
    const rest = readBelowHundred(state, isWord(state, index + 2, 'and') ? index + 3 : index + 2);
    return rest === undefined ? item(100 * hundreds, index + 2) : item(100 * hundreds + rest.value, rest.next);
  }
  const small = readBelowHundred(state, index);
  return small === undefined ? undefined : item(small.value, small.next);
}

/** Whether a number in words may start with a folded word, apart from "a hundred". */
export function mayStartNumber(text: string, { code, cardinals: own, ordinals: places }: CitationLanguage): boolean {
  if (code === 'he' || cardinals.has(text) || tens.has(text)) return true;
  return firstWordsOf(own).has(text) || firstWordsOf(places).has(text);
}

/** The first words of phrases. */
function firstWordsOf(phrases: ReadonlyMap<string, number>): ReadonlySet<string> {
  let words = firstWords.get(phrases);
  if (words === undefined)
    firstWords.set(phrases, (words = new Set([...phrases.keys()].map(key => key.split(' ')[0]))));
  return words;
}

const firstWords = new WeakMap<ReadonlyMap<string, number>, ReadonlySet<string>>();

function readBelowHundred(state: ParseState, index: number): { value: number; next: number } | undefined {
  const text = state.tokens[index]?.text ?? '';
  const ten = tens.get(text);
  const small = cardinals.get(text);
  if (ten === undefined) return small === undefined ? undefined : { value: small, next: index + 1 };
  const tokenIndex = isMark(state, index + 1, '-') ? index + 2 : index + 1;
  const unit = cardinals.get(state.tokens[tokenIndex]?.text ?? '');
  return unit !== undefined && unit < 10
    ? { value: ten + unit, next: tokenIndex + 1 }
    : { value: ten, next: index + 1 };
}

/** Reads numbers in words: "twenty-two", "one to six", "twenty-two through thirty-one", "three and five". */
export function readNumberWordList(state: ParseState, index: number, plural: boolean): NumberRange[] | undefined {
  const first = readNumberWords(state, index);
  if (first === undefined) return undefined;
  const joiner = state.tokens[first.next]?.text ?? '';
  const joins = listJoiner.test(joiner) || state.language.to.has(joiner) || state.language.and.has(joiner);
  const second = plural && joins ? readNumberWords(state, first.next + 1) : undefined;
  if (second === undefined || second.from <= first.from) return [first];
  if (joiner === 'and' || state.language.and.has(joiner)) return [first, second];
  return [{ ...first, to: second.from, end: second.end, next: second.next }];
}

const listJoiner = /^(?:to|through|thru|until|till|and)$/;

/**
 * The ordinal that ends at a token: "5th", "fifth", "twenty-first", "hundred and twenty-first". `first` is the index of its
 * first token.
 */
export function ordinalEndingAt(
  state: ParseState,
  index: number,
): { readonly value: number; readonly first: number } | undefined {
  const small = smallOrdinalEndingAt(state, index);
  if (small === undefined || small.value >= 100) return small;
  const hundred = isWord(state, small.first - 1, 'and') ? small.first - 2 : small.first - 1;
  if (!isWord(state, hundred, 'hundred')) return small;
  const { text } = state.tokens[hundred - 1] ?? { text: '' };
  const count = text === 'a' ? 1 : cardinals.get(text);
  return count === undefined
    ? { value: 100 + small.value, first: hundred }
    : { value: 100 * count + small.value, first: hundred - 1 };
}
