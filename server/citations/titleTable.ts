import type { Work } from './citation';
import { builtInTitles } from './builtInTitles';
import { authorTable, type AuthorTable } from './titleAuthors';
import { titleNames, type TitleName } from './titleNames';
import { builtInWorks } from './works';

/** A name of a work, prepared to be compared with the text. */
export interface Title extends TitleName {
  readonly work: Work;
}

/** The titles of a table of works, as `titleStartingAt` looks them up. */
export interface TitleTable {
  readonly byKey: ReadonlyMap<string, Title[]>;
  /** Keys of the first words of titles. */
  readonly prefixes: ReadonlySet<string>;
  /** Folded words that a comma follows in a title: "plato" of "Plato, Laws". */
  readonly beforeComma: ReadonlySet<string>;
  /** Names of authors. */
  readonly authors: AuthorTable;
  /** The titles that may be written in other ways. */
  readonly romanised: readonly Title[];
}

/** The titles of works, without the Qur'an and the Bible, which have readers of their own. */
export function titleTable(works: readonly Work[]): TitleTable {
  const byKey = new Map<string, Title[]>();
  const prefixes = new Set<string>();
  const beforeComma = new Set<string>();
  const romanised: Title[] = [];
  for (const work of works) {
    if (work.key === 'quran' || work.key === 'bible' || work.isCitedByTitle === false) continue;
    for (const title of titlesOf(work)) {
      for (const end of title.wordEnds) prefixes.add(title.key.slice(0, end));
      const sameKey = byKey.get(title.key);
      if (sameKey === undefined) byKey.set(title.key, [title]);
      else sameKey.push(title);
      if (title.exactLetters === undefined) romanised.push(title);
      for (const word of title.beforeComma) beforeComma.add(word);
    }
  }
  return { byKey, prefixes, beforeComma, authors: authorTable(works), romanised };
}

/** Preparing names takes a while, and tables are made again when the user's works change. */
const cache = new WeakMap<Work, readonly Title[]>();

function titlesOf(work: Work): readonly Title[] {
  let titles = cache.get(work);
  if (titles === undefined) {
    titles = (namesOfBuiltIn(work) ?? titleNames(work)).map(name => ({ ...name, work }));
    cache.set(work, titles);
  }
  return titles;
}

let builtIn: ReadonlyMap<Work, readonly TitleName[]> | undefined;

function namesOfBuiltIn(work: Work): readonly TitleName[] | undefined {
  if (builtIn === undefined) {
    const names = builtInTitles();
    builtIn = new Map(builtInWorks.map((each, index) => [each, names[index]]));
  }
  return builtIn.get(work);
}
