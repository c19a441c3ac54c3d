import { fold } from '../text/fold';
import type { Work } from './citation';
import { isArticle } from './titlesWithAuthor';
import type { Token } from './tokenize';

/** Works by the names of their authors: folded words, joined with a space. */
export interface AuthorTable {
  readonly works: ReadonlyMap<string, ReadonlySet<Work>>;
  /** The first word of each name, also in the genitive. */
  readonly firstWords: ReadonlySet<string>;
}

export function authorTable(works: readonly Work[]): AuthorTable {
  const byName = new Map<string, Set<Work>>();
  for (const work of works)
    for (const author of work.authorNames ?? []) {
      const name = fold(author).replace(/\./g, '').replace(/-/g, ' ');
      const known = byName.get(name);
      if (known === undefined) byName.set(name, new Set([work]));
      else known.add(work);
    }
  const first = [...byName.keys()].map(name => name.split(' ')[0]);
  return { works: byName, firstWords: new Set(first.flatMap(word => [word, `${word}s`])) };
}

/** The longest name of an author at a token, with its works; also in the genitive: "Plato's", "Josephus'". */
export function authorAt(
  { works, firstWords }: AuthorTable,
  tokens: readonly Token[],
  index: number,
): { readonly works: ReadonlySet<Work>; readonly next: number } | undefined {
  if (tokens[index]?.capital !== true || !firstWords.has(tokens[index].text)) return undefined;
  let best: { works: ReadonlySet<Work>; next: number } | undefined;
  let name = '';
  let cursor = index;
  for (let count = 0; count < maxNameWords && tokens[cursor]?.kind === 'word'; count++) {
    name += count === 0 ? tokens[cursor].text : ` ${tokens[cursor].text}`;
    cursor++;
    const apostrophe = tokens[cursor]?.text === "'" && !tokens[cursor].spaced;
    const found = works.get(name) ?? works.get(name.replace(/s$/, ''));
    if (found !== undefined) best = { works: found, next: apostrophe ? cursor + 1 : cursor };
    const isJoined = tokens[cursor]?.text === '-' && !tokens[cursor].spaced && isArticle(tokens[cursor - 1].text);
    if (tokens[cursor]?.text === '.' || isJoined) cursor++;
  }
  return best;
}

const maxNameWords = 4;
