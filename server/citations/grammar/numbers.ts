import { isEnclosed, isMark, isNumber, isStop, isWord, type Scan } from './scan';

/** A number or a range as read; `next` is the token behind it. */
export interface NumberItem {
  readonly from: number;
  readonly to?: number;
  /** "f." one more, "ff." all that follows. */
  readonly open?: 'f' | 'ff';
  /** Whether the range was written from the higher number to the lower. */
  readonly reversed?: boolean;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** A single number, "5", "5th", "5a". */
export function readNumber(scan: Scan, index: number): NumberItem | undefined {
  const token = scan.tokens[index];
  if (token?.kind !== 'number' || (token.text.length > 1 && token.text.startsWith('0')) || token.value > 99999)
    return undefined;
  const behind = scan.tokens[index + 1];
  const item = { from: token.value, start: token.start, end: token.end, next: index + 1 };
  if (behind?.kind === 'word' && !behind.spaced && /^(?:st|nd|rd|th|[a-d])$/.test(behind.text))
    return { ...item, end: behind.end, next: index + 2 };
  return item;
}

/** A number or range with what may hang on it: "5", "155-157", "155–7", "183 to 187", "4ff.". */
export function readRange(scan: Scan, index: number): NumberItem | undefined {
  const first = readNumber(scan, index);
  if (first === undefined) return undefined;
  const second = readRangeEnd(scan, first.next, first.from);
  if (second !== undefined) {
    const to = fullNumber(first.from, second.from);
    const reversed = to < first.from;
    return {
      from: reversed ? to : first.from,
      to: reversed ? first.from : to,
      reversed,
      start: first.start,
      end: second.end,
      next: second.next,
    };
  }
  const open = scan.tokens[first.next];
  if (
    open?.kind === 'word' &&
    (open.text === 'f' || open.text === 'ff') &&
    (!open.spaced || isStop(scan, first.next + 1))
  ) {
    return { ...first, open: open.text, end: open.end, next: first.next + 1 };
  }
  return first;
}

/** "-157", "– 157", " to 187": a spaced dash may also part a sentence, so that nothing but the number may follow it in prose. */
function readRangeEnd(scan: Scan, index: number, from: number): NumberItem | undefined {
  const joint = scan.tokens[index];
  if (joint === undefined) return undefined;
  if (isMark(scan, index, '-')) {
    const at = isMark(scan, index + 1, '-') ? index + 2 : index + 1;
    const number = readNumber(scan, at);
    if (
      number === undefined ||
      (isMark(scan, number.next, ':') && scan.tokens[number.next + 1]?.kind === 'number') ||
      isMark(scan, number.next, '%')
    )
      return undefined;
    const loose = joint.spaced && scan.tokens[at].spaced;
    if (loose && !isEnclosed(scan, index) && !isStop(scan, number.next)) return undefined;
    return number;
  }
  if (joint.kind !== 'word' || !/^(?:to|through|until|till|تا|الی|حتی)$/.test(joint.text)) return undefined;
  const number = readNumber(scan, index + 1);
  return number !== undefined && number.from > from ? number : undefined;
}

/** The end of a range as meant: in "155-7" and "329-30" the digits that stay the same are left out. */
function fullNumber(from: number, to: number): number {
  if (to >= from) return to;
  const [long, short] = [String(from), String(to)];
  if (short.length >= long.length) return to;
  const full = Number(long.slice(0, long.length - short.length) + short);
  return full > from ? full : to;
}

/** Whether a list goes on at a token: the index of its next item, behind a comma, "and" or "&". */
export function nextInList(scan: Scan, index: number): number | undefined {
  let at = index;
  if (isMark(scan, at, ',')) at++;
  if (isAnd(scan, at) || isMark(scan, at, '&')) at++;
  return at > index ? at : undefined;
}

export function isAnd(scan: Scan, index: number): boolean {
  return (
    isWord(scan, index, 'and') || isWord(scan, index, 'و') || isWord(scan, index, 've') || isWord(scan, index, 'or')
  );
}

/** Longest list that is read as one: lists may be read in vain, so that they must have a bound. */
export const longest = 60;

/** More items of a list of numbers; `open` says that the kind word was plural ("verses 5 and 7 speak"), so that prose may follow the last. */
export function readMore(scan: Scan, first: NumberItem, open: boolean, most: number): NumberItem[] {
  const items = [first];
  while (items.length < longest) {
    const last = items[items.length - 1];
    const at = nextInList(scan, last.next);
    if (at === undefined) return items;
    const item = readRange(scan, at);
    if (
      item === undefined ||
      item.from > most ||
      (isMark(scan, item.next, ':') && scan.tokens[item.next + 1]?.kind === 'number') ||
      isMark(scan, item.next, '%') ||
      isMark(scan, item.next, '/')
    )
      return items;
    const counted = scan.tokens[item.next]?.kind === 'word' && !isAnd(scan, item.next);
    const listed =
      nextInList(scan, item.next) !== undefined && scan.tokens[nextInList(scan, item.next)!]?.kind === 'number';
    if (counted && !open && !listed && !followsReference(scan, item.next)) return items;
    if (
      isMark(scan, item.next, '.') &&
      scan.tokens[item.next + 1]?.kind === 'number' &&
      !scan.tokens[item.next + 1].spaced
    )
      return items;
    items.push(item);
  }
  return items;
}

/** Words that can follow a reference but not a number that counts things. */
export function followsReference(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  if (token?.kind !== 'word') return false;
  return /^(?:of|is|are|was|were|says?|say|said|states?|reads?|speaks?|tells?|in|from|on|as|which|that|where|when|we|he|it|god|allah|makes?|describes?|refers?|teach(?:es)?|commands?|also|to|with|for|by|see|cf|there|this|then|but|if|has|have|shows?|mentions?|the|a|an|از|در|است|که|می|را|من|به|با|و)$/.test(
    token.text,
  );
}

/** A Roman numeral in a word: "II", "xxiii". */
export function romanAt(scan: Scan, index: number): number | undefined {
  const token = scan.tokens[index];
  if (token?.kind !== 'word' || token.text.length > 8 || !/^[ivxlc]+$/.test(token.text)) return undefined;
  const match = /^(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.exec(token.text);
  if (match === null) return undefined;
  let total = 0;
  for (let at = 0; at < token.text.length; at++) {
    const value = romans[token.text[at]];
    total += value < (romans[token.text[at + 1]] ?? 0) ? -value : value;
  }
  return total;
}

/** A Roman numeral as a number range of one number. */
export function readRoman(scan: Scan, index: number): NumberItem | undefined {
  const value = romanAt(scan, index);
  const token = scan.tokens[index];
  return value === undefined ? undefined : { from: value, start: token.start, end: token.end, next: index + 1 };
}

/** Whether a number in digits or a Roman numeral starts at a token. */
export function isNumberOrRoman(scan: Scan, index: number): boolean {
  return isNumber(scan, index) || romanAt(scan, index) !== undefined;
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

const ordinals = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
);
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
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
const eastern = new Map<string, number>([
  ...'اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم'.split(' ').map((word, index) => [word, index + 1] as const),
  ...'الاولی الثانیه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ...'الاول الثانی الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
]);

/** An ordinal that ends at a token: "5th", "fifth", "twenty-first"; `first` is its first token. */
export function ordinalBefore(
  scan: Scan,
  index: number,
): { readonly value: number; readonly first: number } | undefined {
  const token = scan.tokens[index];
  if (token?.kind !== 'word') return undefined;
  const before = scan.tokens[index - 1];
  if (/^(?:st|nd|rd|th)$/.test(token.text) && before?.kind === 'number' && !token.spaced)
    return { value: before.value, first: index - 1 };
  const value = ordinals.get(token.text);
  if (value !== undefined) {
    const dash = isMark(scan, index - 1, '-') ? index - 2 : index - 1;
    const ten = tens[scan.tokens[dash]?.text ?? ''];
    return ten !== undefined && value < 10 ? { value: ten + value, first: dash } : { value, first: index };
  }
  const round = roundTens[token.text];
  return round === undefined ? undefined : { value: round, first: index };
}

const cardinals = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
);

/** A number in words behind the name of a division: "Chapter Five", "verse fifty-four". */
export function numberInWords(scan: Scan, index: number): NumberItem | undefined {
  const token = scan.tokens[index];
  if (token?.kind !== 'word') return undefined;
  const item = (value: number, last: number): NumberItem => ({
    from: value,
    start: token.start,
    end: scan.tokens[last].end,
    next: last + 1,
  });
  const small = cardinals.get(token.text);
  if (small !== undefined) return item(small, index);
  const ten = tens[token.text];
  if (ten === undefined) return undefined;
  const at = isMark(scan, index + 1, '-') ? index + 2 : index + 1;
  const unit = cardinals.get(scan.tokens[at]?.text ?? '');
  return unit !== undefined && unit < 10 ? item(ten + unit, at) : item(ten, index);
}

/** An ordinal behind its noun, as in Persian and Arabic: «خطبه سوم», «الآية الخامسة». */
export function ordinalAfter(scan: Scan, index: number): NumberItem | undefined {
  const token = scan.tokens[index];
  const value = token?.kind === 'word' ? eastern.get(token.text) : undefined;
  return value === undefined ? undefined : { from: value, start: token.start, end: token.end, next: index + 1 };
}
