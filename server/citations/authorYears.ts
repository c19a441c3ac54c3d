import { fold } from '../text/fold';
import type { BibliographyEntry } from './bibliography';
import type { Work } from './citation';

/** The works that a transcript may cite by author and year: "(Hallam 1978, 45)". */
export interface AuthorYears {
  /** First words of surnames, folded. A cheap test. */
  readonly firstWords: ReadonlySet<string>;
  /**
   * The work of authors and a year. `names` are the folded surnames, without spaces; `letter` is that after the year, or
   * empty. Undefined where there is none, and where several would fit.
   */
  find(names: readonly string[], year: number, letter: string): Work | undefined;
  /** The work of an entry with a key. */
  workOfKey(key: string): Work | undefined;
}

interface Candidate extends Pick<BibliographyEntry, 'surname' | 'authorWords' | 'year' | 'letter'> {
  readonly work: Work;
}

/**
 * The works of a bibliography and those of the user that have an author and a year. A work of both has the key that the
 * user gave it. Undefined where there are none.
 */
export function authorYears(
  entries: readonly BibliographyEntry[],
  works: readonly Candidate[],
): AuthorYears | undefined {
  if (entries.length === 0 && works.length === 0) return undefined;
  const ofEntries = entries.map((entry): Candidate => ({ ...entry, work: workOfEntry(entry) }));
  const own = groupBySurname(ofEntries);
  const users = groupBySurname(works);
  const byKey = firstByKey(ofEntries.map(({ work }) => work));
  const firstWords = [...entries, ...works].flatMap(({ authorWords, surname }) => [surname, ...authorWords]);
  return {
    firstWords: new Set(firstWords),
    find(names, year, letter) {
      const inEntries = matching(own, names, year, letter);
      const inWorks = matching(users, names, year, letter);
      if (inEntries.length > 1 || (inEntries.length === 0 && inWorks.length > 1)) return undefined;
      return inWorks.length === 1 ? inWorks[0].work : inEntries[0]?.work;
    },
    workOfKey: key => byKey.get(key),
  };
}

/** The works of the user that can be cited by author and year: those with an author and a year. */
export function worksByAuthor(works: readonly Work[]): Candidate[] {
  return works.flatMap(work => {
    const year = /^(?!d\.|b\.).{0,20}?\b((?:1[5-9]|20)\d\d)([a-h])?$/u.exec(work.period?.trim() ?? '');
    if (!work.key.startsWith('bib:') || work.author === undefined || year === null) return [];
    const first = work.author.split(/ and | & |;/)[0];
    const surname = first.includes(',') ? first.split(',')[0] : (first.trim().split(/\s+/).at(-1) ?? '');
    return [
      {
        work,
        surname: words(surname).join(''),
        authorWords: words(work.author),
        year: Number(year[1]),
        letter: year[2] ?? '',
      },
    ];
  });
}

/** Works by key, of several with one key the first. */
export function firstByKey(works: readonly Work[]): ReadonlyMap<string, Work> {
  const byKey = new Map<string, Work>();
  for (const work of works) if (!byKey.has(work.key)) byKey.set(work.key, work);
  return byKey;
}

/** What the grammar needs of a work that only a bibliography names. */
function workOfEntry({ key }: BibliographyEntry): Work {
  return { key, title: key.slice('bib:'.length), spellings: [], divisions: ['volume', 'page'] };
}

function groupBySurname(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.surname);
    if (group === undefined) groups.set(candidate.surname, [candidate]);
    else group.push(candidate);
  }
  return groups;
}

function matching(
  groups: ReadonlyMap<string, readonly Candidate[]>,
  [first, ...others]: readonly string[],
  year: number,
  letter: string,
): Candidate[] {
  return (groups.get(first) ?? []).filter(
    candidate =>
      candidate.year === year &&
      (letter === '' || candidate.letter === letter) &&
      others.every(name => candidate.authorWords.join('').includes(name)),
  );
}

function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '');
}
