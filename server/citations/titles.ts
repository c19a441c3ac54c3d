import { firstByKey } from './authorYears';
import { abbreviationTable, type AbbreviationTable } from './abbreviations';
import type { Work } from './citation';
import { authorAt } from './titleAuthors';
import { nearTitles, type NearTitles } from './nearTitles';
import { isWithinDistance } from './titleDistance';
import { formsOf, vowelKey } from './titleSpelling';
import { isArticle, mayBeAuthor, titlesWithAuthor, titleWithAuthorAt, type TitlesWithAuthor } from './titlesWithAuthor';
import { titleTable, type Title, type TitleTable } from './titleTable';
import { isArabicScript, type Token } from './tokenize';
import { wordSet } from './wordSet';

/** The title of a work in the text, in the tokens [first, next). */
export interface TitleMatch {
  readonly work: Work;
  /** Offset of its first letter, in UTF-16 units. */
  readonly start: number;
  readonly first: number;
  readonly next: number;
  /**
   * Whether the title is also a name or a foreign word. It is a title only if a locus follows.
   */
  readonly weak: boolean;
  /**
   * Whether the title is a usual word. It is a title only before a place that few other works have, and in brackets and
   * notes before a division that the work has.
   */
  readonly ordinary: boolean;
}

/** Finds titles of works in all their spellings and romanisations. */
export interface TitleIndex extends NearTitles {
  /**
   * The longest title that starts at a token. In Arabic, the title may start after a letter that is joined to its first
   * word: «وصحيح مسلم», «بالكافي».
   */
  startingAt(tokens: readonly Token[], index: number): TitleMatch | undefined;
  readonly abbreviations: AbbreviationTable;
  /** The indexed work with a key. */
  workOfKey(key: string): Work | undefined;
}

/**
 * Indexes the titles of works, without the Qur'an and the Bible. Where two works share a title, the earlier one is
 * found.
 */
export function createTitleIndex(works: readonly Work[]): TitleIndex {
  const table = titleTable(works);
  const withAuthor = titlesWithAuthor(works);
  const byKey = firstByKey(works);
  const mayStart = firstWordTest(table, withAuthor);
  return {
    startingAt: (tokens, index) =>
      tokens[index].kind !== 'word' || !mayStart(tokens[index].text)
        ? undefined
        : (ownTitleAfterAuthor(tokens, index, withAuthor) ??
          titleAfterAuthor(tokens, index, table) ??
          withAuthorAfter(tokens, titleStartingAt(tokens, index, table), table) ??
          titleAfterPrefix(tokens, index, table)),
    ...nearTitles(table.romanised),
    abbreviations: abbreviationTable(works),
    workOfKey: key => byKey.get(key),
  };
}

/**
 * A test whether a title, or an author with a title, may start with a folded word. Answers are kept, since texts repeat
 * their words.
 */
function firstWordTest(table: TitleTable, withAuthor: TitlesWithAuthor): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return text => {
    let answer = known.get(text);
    if (answer === undefined) {
      if (known.size > maxKnownWords) known.clear();
      known.set(text, (answer = mayBeFirstWord(text, table, withAuthor)));
    }
    return answer;
  };
}

const maxKnownWords = 20_000;

function mayBeFirstWord(text: string, { prefixes, authors }: TitleTable, withAuthor: TitlesWithAuthor): boolean {
  // A letter may begin initials: "U.S.".
  if (text.length === 1 || stateNames.has(text) || isArticle(text) || authors.firstWords.has(text)) return true;
  if (joinedLetter.test(text)) return true;
  const forms = formsOf(text).filter(({ key }) => key !== '');
  return forms.length === 0 || forms.some(({ key }) => prefixes.has(key)) || mayBeAuthor(text, withAuthor);
}

/** "al-Qurtubi, Tafsir", where the author's name stands at a token. */
function ownTitleAfterAuthor(
  tokens: readonly Token[],
  index: number,
  titles: TitlesWithAuthor,
): TitleMatch | undefined {
  const title = titleWithAuthorAt(tokens, index, titles);
  return title && { ...title, start: tokens[index].start, first: index, weak: false, ordinary: false };
}

/** "Plato, Laws", "Plato's Laws" or 'Plato's "Laws"', where the author's name stands at a token. */
function titleAfterAuthor(tokens: readonly Token[], index: number, table: TitleTable): TitleMatch | undefined {
  const author = authorAt(table.authors, tokens, index);
  if (author === undefined) return undefined;
  const comma = tokens[author.next]?.text === ',' ? author.next + 1 : author.next;
  const article = tokens[comma]?.text === 'the' ? comma + 1 : comma;
  const next = tokens[article]?.text === '"' ? article + 1 : article;
  const title = next < tokens.length ? titleStartingAt(tokens, next, table) : undefined;
  if (title === undefined || !author.works.has(title.work)) return undefined;
  return { ...title, start: tokens[index].start, first: index, weak: false, ordinary: false };
}

/** A title with the author's name behind it, if that is written: "Laws of Plato", "Laws (Plato)". */
function withAuthorAfter(
  tokens: readonly Token[],
  title: TitleMatch | undefined,
  table: TitleTable,
): TitleMatch | undefined {
  if (title === undefined || !/^(?:of|by|\()$/.test(tokens[title.next]?.text ?? '')) return title;
  const author = authorAt(table.authors, tokens, title.next + 1);
  if (author?.works.has(title.work) !== true) return title;
  const close = tokens[title.next].text === '(' ? author.next + 1 : author.next;
  if (close > author.next && tokens[author.next]?.text !== ')') return title;
  return { ...title, next: close, weak: false, ordinary: false };
}

/** Maximum number of words of a title in the text. */
const maxTitleWords = 18;
/** Maximum number of tokens of a title in the text, with the marks between its words. */
const maxTitleTokens = 30;

/**
 * Follows the words of the text through the consonant keys of the titles' beginnings. A word may have two forms, so
 * that several variants are followed at the same time.
 */
function titleStartingAt(
  tokens: readonly Token[],
  index: number,
  { byKey, prefixes, beforeComma }: TitleTable,
): TitleMatch | undefined {
  const { kind, text, capital } = tokens[index];
  if (kind !== 'word' || (text === 'the' && !capital)) return undefined;
  // "US" and "U.S." begin titles that have to be written exactly so.
  const afterInitials = skipInitials(tokens, index);
  const isAbbreviated = afterInitials > index || (capital && stateNames.has(text));
  if (neverFirstWord.has(text) && !isAbbreviated) return undefined;
  let variants: readonly Variant[] = [{ key: '', plain: '', wordEnds: [], isStem: false }];
  let best: TitleMatch | undefined;
  let words = 0;
  for (let cursor = afterInitials; cursor < tokens.length && words < maxTitleWords; cursor++) {
    const token = tokens[cursor];
    if (
      token.kind === 'mark' &&
      cursor > index &&
      (/^['`-]$/.test(token.text) ||
        (token.text === '.' && tokens[cursor - 1].text === 'st') ||
        (token.text === ',' && beforeComma.has(tokens[cursor - 1].text)))
    )
      continue;
    if (token.kind !== 'word') break;
    words++;
    // Roman numerals and the like have no consonants.
    const forms = formsOf(token.text).filter(form => form.key !== '');
    if (cursor === index && forms.length > 0 && !forms.some(form => prefixes.has(form.key))) return undefined;
    if (forms.length > 0) variants = longerVariants(variants, forms, prefixes);
    if (variants.length === 0) break;
    for (const variant of variants) {
      // A word loses a joined article only before another word: "Nahjul Balagha".
      if (variant.isStem) continue;
      const title = byKey
        .get(variant.key)
        ?.find(candidate =>
          candidate.exactLetters === undefined
            ? !isAbbreviated && forms.length > 0 && isSameTitle(candidate, variant)
            : candidate.exactLetters === lettersBetween(tokens, index, cursor + 1),
        );
      if (title !== undefined && (best === undefined || cursor + 1 > best.next))
        best = {
          work: title.work,
          start: tokens[index].start,
          first: index,
          next: cursor + 1,
          weak: title.weak,
          ordinary: title.ordinary,
        };
    }
  }
  if (best !== undefined && best.next - best.first === 1 && !tokens[index].capital) return undefined;
  return best;
}

/**
 * The title after «و», «ف», «ب», «ل» or «ک» that is joined to its first word. A title of one word needs its article then,
 * since other words begin with these letters.
 */
function titleAfterPrefix(tokens: readonly Token[], index: number, table: TitleTable): TitleMatch | undefined {
  const { kind, text, start } = tokens[index];
  if (kind !== 'word' || !joinedLetter.test(text)) return undefined;
  const word = text.slice(1);
  if (!formsOf(word).some(form => table.prefixes.has(form.key))) return undefined;
  const rest = [{ ...tokens[index], text: word, start: start + 1 }, ...tokens.slice(index + 1, index + maxTitleTokens)];
  const match = titleStartingAt(rest, 0, table);
  if (match === undefined || (match.next === 1 && !word.startsWith('ال'))) return undefined;
  return { ...match, first: index, next: match.next + index, weak: match.weak || match.next === 1 };
}

/** A letter that may be joined to the first word of a title. */
const joinedLetter = /^[وفبلک]./;

/** Words of the text that may be the beginning of a title, in one of their forms. */
interface Variant {
  readonly key: string;
  readonly plain: string;
  /** Length of the key after each word. */
  readonly wordEnds: readonly number[];
  /** Whether the last word is written here without the article at its end. */
  readonly isStem: boolean;
}

/** The beginnings of titles that a word in one of its forms continues; none where no title goes on so. */
function longerVariants(
  variants: readonly Variant[],
  forms: ReturnType<typeof formsOf>,
  prefixes: ReadonlySet<string>,
): Variant[] {
  const longer: Variant[] = [];
  for (const variant of variants)
    for (const form of forms) {
      const key = variant.key + form.key;
      if (!prefixes.has(key) || longer.length >= 6) continue;
      const wordEnds = [...variant.wordEnds, key.length];
      longer.push({ key, plain: variant.plain + form.plain, wordEnds, isStem: form !== forms[0] });
    }
  return longer;
}

/** Index of the token after "U.S." or "U.N.", or the same index. */
function skipInitials(tokens: readonly Token[], index: number): number {
  let cursor = index;
  while (
    cursor < index + 4 &&
    tokens[cursor]?.kind === 'word' &&
    tokens[cursor].capital &&
    tokens[cursor].text.length === 1 &&
    tokens[cursor + 1]?.text === '.'
  )
    cursor += 2;
  return cursor;
}

/** The folded letters of the tokens [first, next), without "the". */
function lettersBetween(tokens: readonly Token[], first: number, next: number): string {
  let letters = '';
  for (let cursor = first; cursor < next; cursor++)
    if (tokens[cursor].kind === 'word' && tokens[cursor].text !== 'the') letters += tokens[cursor].text;
  return letters;
}

/** Whether a phrase with the consonants of a title is that title. A single word must also have the same vowels. */
function isSameTitle(title: Title, { plain, wordEnds }: Variant): boolean {
  if (title.plain === plain) return true;
  if (isArabicScript(plain)) return false;
  if (title.wordEnds.length === 1 && wordEnds.length === 1)
    return (
      (title.plain.length > 4 || title.plain.length === plain.length) &&
      /(?:i|y|ee)$/.test(title.plain) === /(?:i|y|ee)$/.test(plain) &&
      vowelKey(title.plain) === vowelKey(plain)
    );
  // Several short words sound like a short title by chance: "is in a" like Yasna.
  if (title.wordEnds.length === 1 && title.plain.length < shortestApart) return false;
  return haveSameBoundaries(title.wordEnds, wordEnds) && isWithinDistance(title.plain, plain, 0.34);
}

/** Letters of the shortest title of one word that is read in another spelling where its parts stand apart. Chosen by hand. */
const shortestApart = 7;

/** Whether the words of one phrase begin only where words of the other begin. Words may be written together. */
function haveSameBoundaries(a: readonly number[], b: readonly number[]): boolean {
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  return fewer.every(end => more.includes(end));
}

/** Abbreviations of states and organisations that look like articles. */
const stateNames = wordSet('us un');

/** Articles and connecting words that no title starts with. */
const neverFirstWord = wordSet('of e ye i yi y a wa va u o in l or us un');
