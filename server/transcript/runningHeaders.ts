import { recalled } from '../text/documentMemory';
import { asciiDigits } from '../text/fold';
import type { Line } from './lineLayout';
import { endsClosed, firstWordLength, startsLow } from './lineLayout';

/** What is known of each line before running headers are looked for. Arrays have one entry for each line. */
export interface PageSigns {
  /** Whether a line is furniture. Running headers are added to it. */
  readonly furniture: boolean[];
  /** Whether a line is a page number, `12` or `Page 3 of 9`. */
  readonly pageNumbers: readonly boolean[];
  /** The address that is all of a line, without which a masthead is not believed. */
  readonly addresses: readonly (string | undefined)[];
  /** Index of the last rule above a line that has notes below it, or -1. */
  readonly noteRules: readonly number[];
}

/**
 * Marks the lines that are repeated, except for their digits, at page boundaries. Text must not be lost, so a boundary
 * has to be certain: a form feed, a page number, or the end of the notes below a rule, and at half of them or more a
 * sentence has to go on. Refrains, sayings, headings and formulas that return are not marked: they stand between whole
 * sentences or inside pages.
 */
export function markRunningHeaders(text: string, lines: readonly Line[], signs: PageSigns): void {
  const reader = new HeaderReader(text, lines, signs);
  const repeated = reader.repeatedLines();
  // Of a header of two lines, the second one is beside a page boundary only when the first is marked: hence two rounds.
  for (let round = 0; round < 2; round++) for (const indexes of repeated) reader.markRepeated(indexes);
}

/** A sentence that goes on over furniture is looked for over this many lines of it. */
const mostFurniture = 8;

/** Notes at the foot of a page have fewer lines than this. */
const mostNoteLines = 40;

class HeaderReader {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #signs: PageSigns;
  /** Page numbers, and the headers marked so far. */
  readonly #isAtPage: boolean[];
  /** Number of form feeds before each line. */
  readonly #pages: readonly number[];
  /** Length of a line that is wrapped, rather than ended by its author. */
  readonly #fullLength: number;

  constructor(text: string, lines: readonly Line[], signs: PageSigns) {
    this.#text = text;
    this.#lines = lines;
    this.#signs = signs;
    this.#isAtPage = [...signs.pageNumbers];
    let page = 0;
    this.#pages = lines.map(line => (line.newPage ? ++page : page));
    this.#fullLength = fullLength(lines, signs.furniture);
  }

  /** The indexes of each line that is there more than once and may be a header. */
  repeatedLines(): readonly (readonly number[])[] {
    const indexesByKey = new Map<string, number[]>();
    this.#lines.forEach((line, index) => {
      if (this.#signs.furniture[index] || line.end - line.start > 120 || line.end - line.start < 3) return;
      const key = headerKey(this.#content(index));
      if (key === '') return;
      const indexes = indexesByKey.get(key);
      if (indexes === undefined) indexesByKey.set(key, [index]);
      else indexes.push(index);
    });
    return [...indexesByKey.values()].filter(indexes => indexes.length > 1);
  }

  markRepeated(indexes: readonly number[]): void {
    const places =
      this.#placesAtPages(indexes) ??
      this.#placesBesidePageNumbers(indexes) ??
      this.#placesBelowNumbers(indexes) ??
      this.#placesBesideAddresses(indexes) ??
      this.#placesInsideSentences(indexes);
    if (places === undefined) return;
    const isBelow = this.#placesBelowNumbers(indexes) !== undefined;
    for (const index of places) {
      if (index === indexes[0] && !isBelow && this.#isTitle(index)) continue;
      this.#mark(index);
      if (this.#hasSecondLine(index)) this.#mark(index + 1);
    }
  }

  /** The places of a header at page boundaries, at least two thirds of all its places. */
  #placesAtPages(indexes: readonly number[]): readonly number[] | undefined {
    const places = indexes.filter(index => this.#isPageBoundary(index));
    // One boundary is enough where the other of two places is at the start of the file.
    const isEnough = places.length >= 2 || (places.length === 1 && indexes.length === 2 && indexes[0] <= 12);
    if (!isEnough || places.length * 3 < indexes.length * 2) return undefined;
    const hasFormFeeds = this.#pages[this.#pages.length - 1] > 0;
    if (hasFormFeeds && new Set(places.map(index => this.#pages[index])).size < places.length) return undefined;
    const inner = places.filter(index => index > 0 && index < this.#lines.length - 1);
    const verdicts = inner.map(index => this.#cutsSentence(index));
    const cuts = verdicts.filter(verdict => verdict === true).length;
    const whole = verdicts.filter(verdict => verdict === false).length;
    return cuts > 0 && cuts >= whole ? places : undefined;
  }

  /** The places of a line that is there with the same words and digits beside page numbers, and nowhere else. */
  #placesBesidePageNumbers(indexes: readonly number[]): readonly number[] | undefined {
    const content = this.#content(indexes[0]);
    const isFooter = (index: number): boolean =>
      this.#content(index) === content &&
      (this.#signs.pageNumbers[index - 1] === true ||
        this.#signs.pageNumbers[index + 1] === true ||
        index === this.#lines.length - 1);
    return indexes.length >= 3 && indexes.every(isFooter) ? indexes : undefined;
  }

  /**
   * The places of a header that is there with the same words and digits, perhaps with its columns in another order, directly
   * below the numbers of two pages or more, and apart from the text after it. A number that is nothing but digits may be that
   * of a verse: then the header must have columns. One with columns may also be the first line of the file.
   */
  #placesBelowNumbers(indexes: readonly number[]): readonly number[] | undefined {
    const key = columnsOf(this.#content(indexes[0]));
    const places = indexes.filter(index => index > 0 && this.#isBelowNumber(index));
    const isHeader =
      places.length >= (indexes[0] === 0 ? 1 : 2) &&
      indexes.every(index => columnsOf(this.#content(index)) === key) &&
      indexes.every(index => places.includes(index) || (index === 0 && hasColumns(this.#content(index)))) &&
      places.every((index, i) => i === 0 || index - places[i - 1] >= 8);
    return isHeader ? indexes : undefined;
  }

  #isBelowNumber(index: number): boolean {
    const isOpen = hasColumns(this.#content(index));
    if (this.#signs.pageNumbers[index - 1] !== true || (this.#lines[index].blanks > 0 && !isOpen)) return false;
    if (!isOpen && /^\p{Nd}+$/u.test(this.#content(index - 1))) return false;
    return this.#isApartFrom(index + 1) || this.#hasSecondLine(index);
  }

  /** Whether a second line of a header stands below the first: both have columns, and the text is apart from them. */
  #hasSecondLine(index: number): boolean {
    const next = this.#lines[index + 1];
    return (
      next?.blanks === 0 &&
      next.end - next.start <= 120 &&
      this.#signs.pageNumbers[index - 1] === true &&
      hasColumns(this.#content(index)) &&
      hasColumns(this.#content(index + 1)) &&
      this.#isApartFrom(index + 2)
    );
  }

  /** Whether no text stands directly above a line. */
  #isApartFrom(index: number): boolean {
    const line = this.#lines[index];
    return line === undefined || line.blanks > 0 || line.newPage;
  }

  #mark(index: number): void {
    this.#signs.furniture[index] = true;
    this.#isAtPage[index] = true;
  }

  /** The places of a name beside the same web address, the masthead that a printed page repeats. */
  #placesBesideAddresses(indexes: readonly number[]): readonly number[] | undefined {
    const { addresses } = this.#signs;
    if (!isNameLike(this.#content(indexes[0]))) return undefined;
    const addressBeside = (index: number): string | undefined =>
      (this.#lines[index + 1]?.blanks === 0 ? addresses[index + 1] : undefined) ??
      (this.#lines[index].blanks === 0 ? addresses[index - 1] : undefined);
    const address = addressBeside(indexes[0]);
    return address !== undefined && indexes.every(index => addressBeside(index) === address) ? indexes : undefined;
  }

  /**
   * The places of a short line that cuts sentences of wrapped prose at least twice, with a number that counts up or
   * after pages of equal length.
   */
  #placesInsideSentences(indexes: readonly number[]): readonly number[] | undefined {
    if (indexes.length < 3 || !(this.#countsPages(indexes) || isPeriodic(indexes))) return undefined;
    const isInside = (index: number): boolean =>
      this.#lines[index].blanks === 0 &&
      this.#lines[index + 1]?.blanks === 0 &&
      !endsClosed(this.#text, this.#lines[index - 1]) &&
      this.#isFull(index - 1) &&
      this.#lines[index].end - this.#lines[index].start < 0.8 * this.#fullLength;
    return indexes.slice(1).every(isInside) ? indexes : undefined;
  }

  /** Whether the first number in a repeated line counts up with it: `On Mills 3`, `On Mills 4`. */
  #countsPages(indexes: readonly number[]): boolean {
    const numbers = indexes.map(index => Number(/\d+/.exec(asciiDigits(this.#content(index)))?.[0] ?? NaN));
    return indexes.every((index, position) => {
      if (position === 0) return true;
      const step = numbers[position] - numbers[position - 1];
      return index - indexes[position - 1] >= 8 && step >= 1 && step <= 2;
    });
  }

  #isPageBoundary(index: number): boolean {
    const line = this.#lines[index];
    const after = this.#lines[index + 1];
    if (index === 0 || after === undefined || line.newPage || after.newPage) return true;
    return this.#isAtPage[index - 1] || this.#isAtPage[index + 1] || this.#noteRuleAbove(index) >= 0;
  }

  /** The rule above the notes that end before a line; -1 where the lines before it are no notes. */
  #noteRuleAbove(index: number): number {
    const rule = this.#signs.noteRules[index];
    const isNear = rule > 0 && index - rule > 1 && index - rule <= mostNoteLines;
    return isNear && this.#pages[rule] === this.#pages[index - 1] ? rule : -1;
  }

  /**
   * Whether a sentence of the text goes on over a line, and over the furniture and the notes beside it. Undefined where
   * it may go on with a name, or end without a full stop as verse does.
   */
  #cutsSentence(index: number): boolean | undefined {
    let before = this.#textBefore(index);
    const rule = this.#noteRuleAbove(before + 1);
    if (rule >= 0) before = this.#textBefore(rule);
    let after = index + 1;
    while (after < this.#lines.length && this.#signs.furniture[after] && after - index <= mostFurniture) after++;
    if (before < 0 || after >= this.#lines.length || endsClosed(this.#text, this.#lines[before])) return false;
    if (startsLow(this.#text, this.#lines[after])) return true;
    if (!this.#isFull(before)) return false;
    // A script without capitals does not show where sentences begin.
    return /^\P{L}{0,3}\p{Lo}/u.test(this.#content(after)) ? true : undefined;
  }

  #textBefore(index: number): number {
    let before = index - 1;
    while (before >= 0 && this.#signs.furniture[before] && index - before <= mostFurniture) before--;
    return before;
  }

  /** Whether a line is as long as wrapped lines are, with the first word of the line after it. */
  #isFull(index: number): boolean {
    const line = this.#lines[index];
    const next = this.#lines[index + 1];
    const reach = line.end - line.start + (next === undefined ? 0 : 1 + firstWordLength(this.#text, next));
    return reach >= this.#fullLength;
  }

  /**
   * Whether the first of the repeated lines is the title: no text is before it, and prose follows. Where a few lines
   * without a full stop follow, these are the title.
   */
  #isTitle(index: number): boolean {
    const { furniture } = this.#signs;
    for (let i = 0; i < index; i++) if (!furniture[i]) return false;
    let next = index + 1;
    while (next < this.#lines.length && furniture[next]) next++;
    const nextLine = this.#lines[next];
    if (nextLine === undefined || nextLine.end - nextLine.start > 140) return true;
    if (!/\p{L}{2}/u.test(this.#content(next))) return true;
    let last = next;
    while (
      last + 1 < this.#lines.length &&
      last - next < 5 &&
      this.#lines[last + 1].blanks === 0 &&
      !furniture[last + 1]
    )
      last++;
    return last - next >= 4 || endsClosed(this.#text, this.#lines[last]);
  }

  #content(index: number): string {
    return this.#text.slice(this.#lines[index].start, this.#lines[index].end);
  }
}

/**
 * Length from which a line counts as full: 0.85 of the longest lines, as in `groupLines`. Verse has shorter lines, and
 * a text whose lines are whole paragraphs has longer ones: hence the limits, chosen by hand.
 */
function fullLength(lines: readonly Line[], furniture: readonly boolean[]): number {
  const lengths = lines.filter((_, index) => !furniture[index]).map(line => line.end - line.start);
  lengths.sort((a, b) => a - b);
  const longest = lengths[Math.max(0, Math.ceil(lengths.length * 0.98) - 1)] ?? 0;
  return Math.min(Math.max(0.85 * longest, 45), 100);
}

/** Whether a line is repeated after pages whose lengths differ by three lines at most. */
function isPeriodic(indexes: readonly number[]): boolean {
  const gaps = indexes.slice(1).map((index, position) => index - indexes[position]);
  const shortest = gaps.reduce((least, gap) => Math.min(least, gap));
  return shortest >= 20 && gaps.every(gap => gap - shortest <= 3);
}

/**
 * The part of a header that is the same on each page. Left and right pages have its parts in another order, so they are
 * sorted. Empty for what is no header: brackets, Markdown headings, and lines that begin with a small letter or end
 * with a punctuation mark.
 */
const headerKey = recalled((content: string): string => {
  const isOfTwoColumns = hasColumns(content) && /\b[AP]\.M\.$/.test(content);
  if (
    !isOfTwoColumns &&
    /^[[(].{0,60}[\])]\.?$|^#|[.!?…:;,؟؛،۔]["”’»)\]*_]{0,3}$|^["“‘«'(*_]{0,3}\p{Ll}/u.test(content)
  )
    return '';
  return asciiDigits(content)
    .replace(/\d+/g, '#')
    .toLowerCase()
    .split(/\s{2,}|\t|\s+[|•·]\s+/)
    .sort()
    .join(' ')
    .replace(/\s+/g, ' ');
});

/** Whether a line has columns: words that are far apart. */
function hasColumns(content: string): boolean {
  return /\S {4,}\S|\S ?\t[ \t]*\S/.test(content);
}

/** The columns of a line, sorted: left and right pages have them in another order. */
function columnsOf(content: string): string {
  return content
    .split(/ {4,}|[ ]?\t[ \t]*/)
    .sort()
    .join('\t');
}

/** Whether all longer words of a line begin with a capital, or with a letter of a script that has none. */
function isNameLike(content: string): boolean {
  const words = content.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  return words.length > 0 && words.every((word, index) => !/^\p{Ll}/u.test(word) || (index > 0 && word.length <= 3));
}
