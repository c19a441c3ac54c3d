import { wordSet } from '../../wordSet';

/** A short name that a work has where its author is named. */
export interface ShortTitle {
  readonly key: string;
  /** Folded names of the author, or other words that show that the work is meant. */
  readonly authors: ReadonlySet<string>;
  /** Whether the name is that of nothing else that has numbers: then the author may be named anywhere in the text. */
  readonly isUnusual: boolean;
  /** Whether a point has to follow. */
  readonly isAbbreviation: boolean;
  /** The number that stands before the name: "1 Apol.". */
  readonly number?: number;
  /** A word for a division that only this work has. */
  readonly word?: RegExp;
}

/** The works by their folded short names. */
export const shortTitles = new Map<string, readonly ShortTitle[]>();

interface Row extends Partial<Omit<ShortTitle, 'authors'>> {
  readonly key: string;
  readonly names: string;
  readonly authors: string;
}

const rows: readonly Row[] = [
  { key: 'seneca-letters', names: 'letter epistle', authors: 'seneca senecas lucilius' },
  { key: 'seneca-letters', names: 'ep', authors: 'seneca senecas', isAbbreviation: true },
  { key: 'epictetus-handbook', names: 'encheiridion', authors: 'epictetus', isUnusual: true },
  { key: 'epictetus-handbook', names: 'enchiridion handbook', authors: 'epictetus' },
  { key: 'meditations', names: 'marcus', authors: 'aurelius meditations', isUnusual: true },
  { key: 'apologeticus', names: 'apol', authors: 'tertullian tertullians', isAbbreviation: true },
  { key: 'first-apology', names: 'apol', authors: 'justin', isAbbreviation: true, number: 1 },
  { key: 'second-apology', names: 'apol', authors: 'justin', isAbbreviation: true, number: 2 },
  { key: 'trypho', names: 'dial', authors: 'justin trypho', isAbbreviation: true },
  { key: 'prescription', names: 'prescription', authors: 'tertullian tertullians' },
  { key: 'conferences-cassian', names: 'conference', authors: 'cassian cassians' },
  { key: 'ladder', names: 'ladder', authors: 'climacus', word: /^step$/ },
  { key: 'consolation', names: 'consolation', authors: 'boethius', word: /^(?:prose|metrum|poem)$/ },
  { key: 'hermas', names: 'hermas', authors: 'hermas', isUnusual: true },
  { key: 'leviathan', names: 'leviathan', authors: 'hobbes', isUnusual: true },
  { key: 'federalist', names: 'fed', authors: 'federalist publius', isUnusual: true },
  { key: 'gita', names: 'gita', authors: 'gita krishna arjuna bhagavad', isUnusual: true },
  { key: 'kural', names: 'kural', authors: 'kural tirukkural valluvar', isUnusual: true },
];

for (const { names, authors, isUnusual = false, isAbbreviation = false, ...row } of rows)
  for (const name of names.split(' '))
    shortTitles.set(name, [
      ...(shortTitles.get(name) ?? []),
      { ...row, authors: wordSet(authors), isUnusual, isAbbreviation },
    ]);

/** The keys of the works whose authors are those of a work. The same set for the same key. */
export function worksOfSameAuthor(key: string): ReadonlySet<string> {
  let keys = worksByKey.get(key);
  if (keys === undefined) {
    const all = [...shortTitles.values()].flat();
    const names = all.filter(each => each.key === key).flatMap(({ authors }) => [...authors]);
    keys = new Set(all.filter(({ authors }) => names.some(name => authors.has(name))).map(each => each.key));
    worksByKey.set(key, keys);
  }
  return keys;
}

const worksByKey = new Map<string, ReadonlySet<string>>();
