import { tokenize, type Token } from '../tokenize';
import type { CitationLanguage } from './citationLanguage';

/**
 * The key of a name of a book: its number and its words without spaces, without the words of `bookHeads` and `bookFillers`
 * ("Erster Brief des Paulus an die Korinther" and "1. Korinther" are both `1korinther`). Undefined if the tokens [from, to)
 * cannot be a name: one has no word of its own, or begins with a word that belongs to the sentence.
 */
export function bookKey(
  view: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  language: CitationLanguage,
): string | undefined {
  let number: number | undefined;
  let name = '';
  let head = '';
  let afterHead = true;
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token.kind === 'mark') {
      if (index === from || !/^[.'׳״۔-]$/.test(token.text)) return undefined;
      continue;
    }
    const value = token.kind === 'number' ? token.value : bookNumber(view, tokens, index, to, language);
    if (value !== undefined) {
      // "Secondo libro", but "Vangelo secondo Matteo".
      if (token.kind === 'word' && index > from && language.bookFillers.has(token.text)) continue;
      // "Giovanni Paolo II", "Johannes Paul II." are popes; "Samuel II" is a book.
      if (token.kind === 'word' && index > from + 1 && !isNumberOfName(tokens, index, language)) return undefined;
      const mayStand = token.kind === 'word' ? name === '' || isLastWord(tokens, index, to) : afterHead;
      if (number !== undefined || !mayStand || value < 1 || value > 5) return undefined;
      number = value;
      if (isSuffix(tokens[index + 1]) && index + 1 < to) index++;
      continue;
    }
    if (token.kind === 'number') return undefined;
    const text = wordOf(view, token, language);
    const isHead = language.bookHeads.has(text);
    if (isHead) head = text;
    else if (!language.bookFillers.has(text) || to === from + 1) {
      name += text;
      afterHead = false;
    } else if (index === from) return undefined;
  }
  // "Offenbarung" is a name, and in "Offenbarung des Johannes" a word before one.
  name ||= head;
  return name === '' ? undefined : `${number ?? ''}${name}`;
}

/** Whether only marks follow a token before `to`. */
function isLastWord(tokens: readonly Token[], index: number, to: number): boolean {
  for (let cursor = index + 1; cursor < to; cursor++) if (tokens[cursor].kind !== 'mark') return false;
  return true;
}

/** Whether no word such as "Paul" stands before a number that ends a name. */
function isNumberOfName(tokens: readonly Token[], index: number, { bookFillers }: CitationLanguage): boolean {
  return !(bookFillers.has(tokens[index - 1].text) && personalFillers.test(tokens[index - 1].text));
}

/** Names of persons among the fillers of books' names. */
const personalFillers = /^(?:paolo|paulo?|pablo|paulus)$/;

/** The number of a book in words ("Zweiter Brief"), or in Roman numerals ("II Samuelis", "Shmuel II"). */
function bookNumber(
  view: string,
  tokens: readonly Token[],
  index: number,
  to: number,
  language: CitationLanguage,
): number | undefined {
  const token = tokens[index];
  const ordinal = language.bookOrdinals.get(token.text);
  if (ordinal !== undefined) return ordinal;
  if (token.text.length > 3 || !/^I{1,3}$/.test(view.slice(token.start, token.end))) return undefined;
  return index > 0 || to > index + 1 ? token.text.length : undefined;
}

/** Whether a token is the ending of an ordinal in digits: "1er", "1re", "1ª", "2º". */
function isSuffix(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.spaced && /^(?:er|re|ere|e|eme|o|a)$/.test(token.text);
}

/** The word without what a language adds to it: the Turkish suffix behind an apostrophe, the Arabic article. */
function wordOf(view: string, token: Token, { code }: CitationLanguage): string {
  // "Jó" is Job, "Jo" is João.
  if (code === 'pt' && /^j[óo]\u0301?$/i.test(view.slice(token.start, token.end)))
    return view.slice(token.start, token.end).normalize('NFC').endsWith('ó') ? 'job' : 'jo';
  if (code === 'fr' || code === 'it') return withoutElision(view, token);
  if (code === 'de') return token.text.replace(germanGenitive, '');
  // "رو" is Romans and "رؤ" Revelation, "يو" John and "يؤ" Joel; folded they are equal.
  if (code === 'ar' && /^[ري]ؤ$/.test(view.slice(token.start, token.end))) return view.slice(token.start, token.end);
  if (code === 'ar') return token.text.replace(/^ال(?=.{2})/u, '');
  if (code !== 'tr') return token.text;
  const apostrophe = /['’]/.exec(view.slice(token.start, token.end))?.index ?? 0;
  return apostrophe < 3 ? token.text : tokenize(view, token.start, token.start + apostrophe)[0].text;
}

/** The ending in "des Römerbriefs", "des Korintherbriefes", "des Lukasevangeliums", "des Buches". */
const germanGenitive = /(?<=(?:brief|evangelium|buch))e?s$/;

/** "Exode" in "l'Exode", "Esodo" in "dell'Esodo". */
function withoutElision(view: string, token: Token): string {
  const elision = /^(?:l|d|dell|nell|all|sull)['’](?=\p{L})/iu.exec(
    view.slice(token.start, Math.min(token.end, token.start + 6)),
  );
  return elision === null
    ? token.text
    : (tokenize(view, token.start + elision[0].length, token.end)[0]?.text ?? token.text);
}

/** Adds names, written as `osis:name,name osis:…`; a hyphen in a name stands for a space. */
export function addBookNames(books: Map<string, string>, names: string, language: CitationLanguage): void {
  for (const entry of names.trim().split(/\s+/)) {
    const [osis, list] = entry.split(':');
    for (const name of list?.split(',') ?? []) {
      const text = name.replaceAll('-', ' ');
      const tokens = tokenize(text, 0, text.length);
      const key = bookKey(text, tokens, 0, tokens.length, language);
      if (key !== undefined) books.set(key, osis);
    }
  }
}

/** Adds keys, written as `osis key key`, one book a line. */
export function addPackedBookNames(books: Map<string, string>, packed: string): void {
  for (const line of packed.split('\n')) {
    const [osis, ...keys] = line.split(' ');
    for (const key of keys) books.set(key, osis);
  }
}
