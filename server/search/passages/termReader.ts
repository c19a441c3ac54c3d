import { fold } from '../../text/fold';
import { classOf, isUnspacedAt, separatesTerms, unitClass } from '../../text/words';
import { grown } from '../../base/growableArray';
import { fnvPrime, fnvSeed, mix } from '../../base/hash';
import type { TermTable } from '../bytes/termTable';
import { termAt } from './terms';
import { eachUnspacedWord } from './unspacedWords';

/**
 * By UTF-16 unit: the unit that it becomes in a folded word, if that does not depend on its neighbours, or one of the
 * constants below. Filled in pages of 256 units when they are first needed: most texts use three pages.
 */
const letters = new Uint16Array(0x10000);
const unfilled = 0;
const separator = 1;
/** Apostrophes, surrogates, and letters that become several: words with them are read by `termAt` and `fold`. */
const slow = 2;
/** Letters of scripts without spaces between words. */
const unspaced = 3;
/** Left out of the folded word. */
const dropped = 4;
const firstLetter = 5;
/** Marks that stay in a folded word are those of scripts from here on. */
const firstLateMark = 0x300;

/** Longest word that is read without `termAt`, in UTF-16 units; see `longest` of terms.ts. */
const longest = 64;
const daggerAlefUnit = 0x670;
/** Words in the cache of folded forms. */
const mostCachedForms = 20_000;

/** Numbers of a word and of its other spelling in a table of terms; -1 if there is none. */
interface FoldedForm {
  readonly term: number;
  readonly other: number;
}

/**
 * Reads the words of texts into a table of terms, with the same result as `eachTerm` and `fold`. Nearly all words are
 * folded and hashed letter by letter. Words with apostrophes or unusual letters are folded by `fold`, once for each
 * written form.
 */
export class TermReader {
  /** Number of words that were read since `clear`. The arrays below are longer than that. */
  count = 0;
  /** Number of each word in the table. */
  terms = new Uint32Array(1024);
  /** Span of each word in its text. */
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);
  /** Words with another spelling (`otherSpelling`), and its number in the table: word, number, word, number … */
  readonly others: number[] = [];
  readonly #table: TermTable;
  readonly #word = new Uint8Array(longest * 3);
  readonly #forms = new Map<string, FoldedForm>();

  constructor(table: TermTable) {
    this.#table = table;
  }

  /** Forgets the words that were read, all but the first `count`. */
  clear(count = 0): void {
    this.count = count;
    while (this.others.length > 0 && this.others[this.others.length - 2] >= count) this.others.length -= 2;
  }

  /** Reads the words of text[from, to). They follow those that were read before. */
  read(text: string, from: number, to: number): void {
    const word = this.#word;
    const table = this.#table;
    for (let at = from; at < to;) {
      let start = at;
      let length = 0;
      let hash = fnvSeed;
      let kind = separator;
      for (; at < to; at++) {
        const unit = text.charCodeAt(at);
        kind = letters[unit];
        if (kind === unfilled) kind = lettersOfPage(unit);
        if (kind < dropped || at - start === longest) break;
        if (kind < 0x80) {
          if (kind === dropped) {
            // No word begins with a mark.
            if (length === 0 && at === start && classOf(unit) === unitClass.mark) start = at + 1;
            continue;
          }
          word[length++] = kind;
          hash = Math.imul(hash ^ kind, fnvPrime);
          continue;
        }
        if (at === start && kind >= firstLateMark && classOf(unit) === unitClass.mark) {
          start = at + 1;
          continue;
        }
        const before = length;
        if (kind < 0x800) word[length++] = 0xc0 | (kind >> 6);
        else {
          word[length++] = 0xe0 | (kind >> 12);
          word[length++] = 0x80 | ((kind >> 6) & 63);
        }
        word[length++] = 0x80 | (kind & 63);
        for (let i = before; i < length; i++) hash = Math.imul(hash ^ word[i], fnvPrime);
      }
      if (at === to || kind === separator) {
        if (length > 0) this.#add(table.idOf(word, length, mix(hash)), start, at);
        at++;
        continue;
      }
      at = this.#readSlowly(text, start, at, to, kind, length, hash);
    }
  }

  /** What `read` does with a word that ends at a sign which is no separator, or that is too long. Returns where to go on. */
  #readSlowly(text: string, start: number, at: number, to: number, kind: number, length: number, hash: number): number {
    if (kind === unspaced && at > start) {
      if (length > 0) this.#add(this.#table.idOf(this.#word, length, mix(hash)), start, at);
      return at;
    }
    if (kind === unspaced || isUnspacedAt(text, start))
      return eachUnspacedWord(text, start, to, (wordStart, wordEnd) => this.#addFolded(text, wordStart, wordEnd));
    const term = termAt(text, start, to);
    if (term.end > start) this.#addFolded(text, start, term.end);
    return Math.max(term.next, start + 1);
  }

  #addFolded(text: string, start: number, end: number): void {
    const { term, other } = this.#formOf(text, start, end);
    if (term < 0) return;
    if (other >= 0) this.others.push(this.count, other);
    this.#add(term, start, end);
  }

  #add(term: number, start: number, end: number): void {
    const index = this.count++;
    if (index === this.terms.length) {
      this.terms = grown(this.terms, index + 1);
      this.starts = grown(this.starts, this.terms.length);
      this.ends = grown(this.ends, this.terms.length);
    }
    this.terms[index] = term;
    this.starts[index] = start;
    this.ends[index] = end;
  }

  #formOf(text: string, start: number, end: number): FoldedForm {
    const written = text.slice(start, end);
    const known = this.#forms.get(written);
    if (known !== undefined) return known;
    const folded = fold(written);
    const other = otherSpelling(written);
    const form = {
      term: folded === '' ? -1 : this.#table.idOfText(folded),
      other: other === undefined || other === folded || other === '' ? -1 : this.#table.idOfText(other),
    };
    if (this.#forms.size === mostCachedForms) this.#forms.clear();
    this.#forms.set(detached(written), form);
    return form;
  }
}

/** A copy of a slice that does not keep the whole text in memory. V8 copies slices of fewer than 13 units anyway. */
function detached(text: string): string {
  return text.length < 13 ? text : String.fromCharCode(...Array.from(text, (_, i) => text.charCodeAt(i)));
}

/** Fills the page of a unit in `letters`; returns the entry of the unit. */
function lettersOfPage(unit: number): number {
  const first = unit & 0xff00;
  for (let each = first; each < first + 256; each++) letters[each] = letterOf(each);
  return letters[unit];
}

function letterOf(unit: number): number {
  const kind = classOf(unit);
  if (separatesTerms(kind)) return separator;
  if (kind === unitClass.unspaced) return unspaced;
  // A final sigma depends on what follows.
  if ((kind !== unitClass.letter && kind !== unitClass.mark) || unit === 0x3a3 || unit === daggerAlefUnit) return slow;
  const folded = fold(String.fromCharCode(unit));
  if (folded === '') return dropped;
  return folded.length === 1 && folded.charCodeAt(0) >= firstLetter ? folded.charCodeAt(0) : slow;
}

const daggerAlef = /[وى]?\u0670/g;

/**
 * The other spelling, folded, of a word with the dagger alef of the Qur'an's orthography; undefined for other words.
 * `fold` drops the sign, as in the usual spelling "الرحمن". Here it becomes the alef of "الكتاب" and "السماوات",
 * together with a waw that of "الصلاة". After a ya it is dropped.
 */
export function otherSpelling(written: string): string | undefined {
  if (!written.includes('\u0670')) return undefined;
  return fold(written.replace(daggerAlef, sign => (sign[0] === 'ى' ? 'ى' : 'ا')));
}
