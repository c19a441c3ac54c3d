import type { Work } from './citation';
import { consonantKey, formsOf, vowelKey } from './titleSpelling';
import { tokenize, type Token } from './tokenize';

/** Works by names that need the author before them: "al-Qurtubi, Tafsir". Both names by their sounds. */
export interface TitlesWithAuthor {
  readonly works: ReadonlyMap<string, Work>;
  /** Consonant keys of the first words of authors. A cheap test. */
  readonly firstWords: ReadonlySet<string>;
}

export function titlesWithAuthor(works: readonly Work[]): TitlesWithAuthor {
  const bySound = new Map<string, Work>();
  const firstWords = new Set<string>();
  for (const work of works)
    for (const name of work.namesWithAuthor ?? []) {
      const [author, title] = name.split(/[,،]/).map(part => soundsOf(tokenize(part, 0, part.length)));
      bySound.set(keyOf(author, title), work);
      firstWords.add(consonantKey(author[0]));
    }
  return { works: bySound, firstWords };
}

/**
 * The work in "al-Qurtubi, Tafsir" or «القرطبي، التفسير», where the author's name starts at a token. A longer title
 * ("al-Qurtubi, Tafsir Surat Yusuf") is that of another work.
 */
export function titleWithAuthorAt(
  tokens: readonly Token[],
  index: number,
  { works, firstWords }: TitlesWithAuthor,
): { readonly work: Work; readonly next: number } | undefined {
  const first = isArticleAt(tokens, index) ? index + 2 : index;
  if (tokens[first]?.kind !== 'word' || !tokens[first].capital) return undefined;
  // Most capital words are no names before a comma: this is looked at first.
  const comma = commaAfterName(tokens, first);
  if (comma === undefined) return undefined;
  if (!mayBeAuthor(tokens[first].text, { firstWords })) return undefined;
  const start = skipMark(tokens, comma + 1);
  const title = isArticleAt(tokens, start) && tokens[start + 1]?.text === '-' ? start + 2 : start;
  const end = title + 1;
  if (tokens[title]?.kind !== 'word' || !tokens[title].capital || continuesTitle(tokens, end)) return undefined;
  const author = soundsOf(tokens.slice(first, comma));
  const work = works.get(keyOf(author, soundsOf([tokens[title]])));
  return work === undefined ? undefined : { work, next: end };
}

/** Index of the comma after a name. */
function commaAfterName(tokens: readonly Token[], first: number): number | undefined {
  for (let cursor = first + 1; cursor <= first + maxNameTokens; cursor++) {
    const { kind, text } = tokens[cursor] ?? { kind: 'mark', text: '' };
    if (text === ',') return cursor;
    if (kind === 'word' ? !tokens[cursor].capital && !/^(?:ibn|bin|b|al|ad)$/.test(text) : !/^[-'.]$/.test(text))
      return undefined;
  }
  return undefined;
}

const maxNameTokens = 10;

/** Index of the token after a quotation or emphasis mark. */
function skipMark(tokens: readonly Token[], index: number): number {
  return /^["*_]$/.test(tokens[index]?.text ?? '') ? index + 1 : index;
}

/** Whether the word at a token belongs to the title before it. Words for divisions are written small. */
function continuesTitle(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word') return token?.text === '-';
  return (
    isArticle(token.text) ||
    (token.capital && !divisionWords.test(token.text)) ||
    /^(?:of|on|bi|li|fi)$/.test(token.text)
  );
}

const divisionWords = /^(?:vol|volume|hadith|no|number|book|p|pp|page|ج|الجز|المجلد|ص|رقم|برقم|حدیث|ح)$/;

function isArticleAt(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === 'word' && isArticle(tokens[index].text);
}

/** Whether a folded word is an article before a name. */
export function isArticle(text: string): boolean {
  return /^(?:al|at|as|an|ad|el)$/.test(text);
}

/** Whether the name of an author may start with a folded word. */
export function mayBeAuthor(text: string, { firstWords }: Pick<TitlesWithAuthor, 'firstWords'>): boolean {
  return formsOf(text).some(({ plain }) => firstWords.has(consonantKey(vowelKey(plain))));
}

/** The sounds of words, without articles. */
function soundsOf(tokens: readonly Token[]): string[] {
  return tokens
    .filter(({ kind }) => kind === 'word')
    .flatMap(({ text }) => formsOf(/^b(?:in)?$/.test(text) ? 'ibn' : text).slice(0, 1))
    .map(({ plain }) => vowelKey(plain));
}

function keyOf(author: readonly string[], title: readonly string[]): string {
  return `${author.join(' ')}, ${title.join(' ')}`;
}
