import type { SearchPassage, SearchResults } from '../features/search/searchResults';
import type { SearchSort } from '../protocol';

type Group = NonNullable<SearchResults['groups']>[number];

export interface Merged {
  readonly total: number;
  readonly exact: boolean;
  readonly note?: string;
  readonly groups?: readonly Group[];
  /** `of` is the number of the answer that a hit came from; its group is a number in the merged groups. */
  readonly hits: readonly { readonly hit: SearchPassage; readonly of: number }[];
}

const kinds: readonly Group['kind'][] = ['exact', 'variant', 'fuzzy'];

/**
 * Merges the answers of several corpora to one query. Each answer keeps its order; the best of the next hits comes first.
 * Scores of different corpora cannot be compared, because a word that is rare in one is common in another. So hits are
 * compared by how they matched (as typed, in another spelling, nearly), then by their share of the best score of their corpus.
 */
export function mergeResults(answers: readonly SearchResults[], sort: SearchSort): Merged {
  const { groups, numbers } = mergeGroups(answers);
  const note = answers.find(answer => answer.note !== undefined)?.note;
  const isBetter = sort === 'relevance' ? comparison(answers) : byDate(sort);
  const next = answers.map(() => 0);
  const hits: { hit: SearchPassage; of: number }[] = [];
  for (;;) {
    let best: number | undefined;
    for (const [of, answer] of answers.entries()) {
      if (next[of] >= answer.hits.length) continue;
      if (
        best === undefined ||
        isBetter({ hit: answer.hits[next[of]], of }, { hit: answers[best].hits[next[best]], of: best })
      )
        best = of;
    }
    if (best === undefined) break;
    const hit = answers[best].hits[next[best]++];
    hits.push({ of: best, hit: hit.group === undefined ? hit : { ...hit, group: numbers[best][hit.group] } });
  }
  return {
    total: answers.reduce((sum, { total }) => sum + total, 0),
    exact: answers.every(({ exact }) => exact),
    hits,
    ...(note !== undefined && { note }),
    ...(groups !== undefined && { groups }),
  };
}

interface Candidate {
  readonly hit: SearchPassage;
  readonly of: number;
}

function comparison(answers: readonly SearchResults[]): (a: Candidate, b: Candidate) => boolean {
  const best = answers.map(({ hits }) => Math.max(0, ...hits.map(({ score }) => score)));
  const kind = ({ hit: { group }, of }: Candidate): number =>
    group === undefined ? 0 : kinds.indexOf(answers[of].groups?.[group]?.kind ?? 'exact');
  const share = ({ hit: { score }, of }: Candidate): number => (best[of] > 0 ? score / best[of] : 0);
  return (a, b) => (kind(a) !== kind(b) ? kind(a) < kind(b) : share(a) > share(b));
}

/** By the first day of the date. Hits without a date come last in both orders. */
function byDate(sort: 'newest' | 'oldest'): (a: Candidate, b: Candidate) => boolean {
  return ({ hit: a }, { hit: b }) => {
    const [left, right] = [a, b].map(({ date }) =>
      date !== undefined && /^-?\d/.test(date) && !date.startsWith('--') ? date : undefined,
    );
    if (left === undefined || right === undefined) return left !== undefined && right === undefined;
    return sort === 'newest' ? left > right : left < right;
  };
}

/** Merges groups of the same spelling and kind. `numbers` gives the merged number of each group of each answer. */
function mergeGroups(answers: readonly SearchResults[]): { groups: Group[] | undefined; numbers: number[][] } {
  const merged = new Map<string, { number: number; group: Group }>();
  const numbers = answers.map(({ groups = [] }) =>
    groups.map(group => {
      const key = `${group.kind} ${group.form}`;
      const known = merged.get(key);
      const number = known?.number ?? merged.size;
      merged.set(key, {
        number,
        group: known === undefined ? group : { ...group, count: known.group.count + group.count },
      });
      return number;
    }),
  );
  const groups = [...merged.values()].map(({ group }) => group);
  return { groups: answers.some(answer => answer.groups !== undefined) ? groups : undefined, numbers };
}
