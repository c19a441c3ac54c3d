import { fold } from '../../text/fold';
import { classOf, separatesTerms, unitClass } from '../../text/words';
import { fnvPrime, fnvSeed, hashBytes, mix } from '../../base/hash';
import { encoder } from '../bytes/bytes';
import type { TermTable } from '../bytes/termTable';
import { termAt } from './terms';

/**
 * What a UTF-16 unit becomes in a folded word, where that does not depend on its neighbours: one unit, or one of these.
 * Filled page by page of 256: most texts touch three of them.
 */
const letters = new Uint16Array(0x10000);
const unknown = 0;
const apart = 1;
/** Apostrophes, surrogates, letters that become several: left to `eachTerm` and `fold`. */
const hard = 2;
const dropped = 3;
const firstLetter = 4;

/** Longest word that is read on the short way, in units; see `longest` of terms.ts. */
const longest = 64;
const daggerAlefUnit = 0x670;
/** Forms that are remembered. */
const mostForms = 100_000;

/** A word's numbers in a table of terms: its own, and that of its other spelling. -1 where there is none. */
export interface FoldedForm {
  readonly term: number;
  readonly other: number;
}

/**
 * Reads the words of texts as `eachTerm` and `fold` do, straight into a table of terms. Nearly all are
 * folded and hashed letter by letter; those with apostrophes or unusual letters go through `fold`, once for each form.
 */
export class TermReader {
  readonly #terms: TermTable;
  readonly #word = new Uint8Array(longest * 3);
  readonly #forms = new Map<string, FoldedForm>();

  constructor(terms: TermTable) {
    this.#terms = terms;
  }

  /** Calls `visit` for each word of text[from, to) with its numbers and its span in the text. */
  read(
    text: string,
    from: number,
    to: number,
    visit: (term: number, other: number, start: number, end: number) => void,
  ): void {
    const word = this.#word;
    for (let at = from; at < to;) {
      const start = at;
      let length = 0;
      let hash = fnvSeed;
      let kind = apart;
      for (; at < to; at++) {
        const unit = text.charCodeAt(at);
        kind = letters[unit];
        if (kind === unknown) kind = lettersOfPage(unit);
        if (kind < dropped || at - start === longest) break;
        if (kind < 0x80) {
          if (kind === dropped) continue;
          word[length++] = kind;
          hash = Math.imul(hash ^ kind, fnvPrime);
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
      if (at === to || kind === apart) {
        if (length > 0) visit(this.#terms.idOf(word, length, mix(hash)), -1, start, at);
        at++;
        continue;
      }
      const term = termAt(text, start, to);
      at = Math.max(term.next, start + 1);
      if (term.end === start) continue;
      const form = this.#formOf(text, start, term.end);
      if (form.term >= 0) visit(form.term, form.other, start, term.end);
    }
  }

  #formOf(text: string, start: number, end: number): FoldedForm {
    const written = text.slice(start, end);
    const known = this.#forms.get(written);
    if (known !== undefined) return known;
    const folded = fold(written);
    const other = otherSpelling(written);
    const form = {
      term: folded === '' ? -1 : this.#terms.idOfText(folded),
      other: other === undefined || other === folded || other === '' ? -1 : this.#terms.idOfText(other),
    };
    if (this.#forms.size === mostForms) this.#forms.clear();
    this.#forms.set(onItsOwn(written), form);
    return form;
  }
}

/** The same text where a slice would keep its whole text alive: short ones are copied anyway. */
function onItsOwn(text: string): string {
  return text.length < 13 ? text : String.fromCharCode(...Array.from(text, (_, i) => text.charCodeAt(i)));
}

/** Fills the page of a unit; returns what the unit becomes. */
function lettersOfPage(unit: number): number {
  for (let each = unit & 0xff00; each < (unit & 0xff00) + 256; each++) letters[each] = letterOf(each);
  return letters[unit];
}

function letterOf(unit: number): number {
  const kind = classOf(unit);
  if (separatesTerms(kind)) return apart;
  // A final sigma depends on what follows.
  if (kind !== unitClass.letter || unit === 0x3a3 || unit === daggerAlefUnit) return hard;
  const folded = fold(String.fromCharCode(unit));
  if (folded === '') return dropped;
  return folded.length === 1 && folded.charCodeAt(0) >= firstLetter ? folded.charCodeAt(0) : hard;
}

const daggerAlef = /[وى]?\u0670/g;

/**
 * The other spelling of a word with the dagger alef of the Qur'an's orthography, folded: `fold` leaves the sign out, as
 * "الرحمن" is written; here it is the alef of "الكتاب" and "السماوات", on a waw that of "الصلاة". On a ya it stands for nothing.
 */
export function otherSpelling(written: string): string | undefined {
  if (!written.includes('\u0670')) return undefined;
  return fold(written.replace(daggerAlef, sign => (sign[0] === 'ى' ? 'ى' : 'ا')));
}

/** Hash of a folded word, as the table wants it. */
export function hashOf(word: string): number {
  const bytes = encoder.encode(word);
  return hashBytes(bytes, 0, bytes.length);
}
