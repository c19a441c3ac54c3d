import type { SearchAnswer, SearchGroup, SearchRequest } from '../search/model';
import type { Alternative, Part, Query } from '../search/query';

type Hit = SearchAnswer['hits'][number];

/** Of that many words two may be wrong; of more, only one, which keeps the number of questions small. */
const mostForTwo = 8;

/**
 * A phrase that is only half remembered often holds a word that the passage has not. Where no passage has all words, those
 * are given that lack one of them, else two; at least two remain, and what stands in quotation marks or near something
 * always has to be there. Undefined where there are none either.
 */
export async function searchWithoutSome(query: Query, request: SearchRequest, ask: (request: SearchRequest) => Promise<SearchAnswer>): Promise<SearchAnswer | undefined> {
  const { parts } = query;
  const loose = parts.flatMap((part, i) => (isLoose(part) ? [i] : []));
  for (const [left, word] of [[1, 'one'], [2, 'two']] as const) {
    if (parts.length - left < 2 || loose.length < left || (left === 2 && parts.length > mostForTwo)) break;
    const answers: SearchAnswer[] = [];
    for (const dropped of choices(loose, left)) {
      const kept = parts.filter((_, i) => !dropped.includes(i));
      answers.push(await ask({ ...request, query: { ...query, parts: kept, notes: [] }, offset: 0, limit: (request.offset ?? 0) + request.limit }));
    }
    if (answers.every(({ total }) => total === 0)) continue;
    return merge(answers, request, [...query.notes, `No passage has all of these words; shown are those that lack ${word}.`].join(' '));
  }
  return undefined;
}

function isLoose(part: Part): boolean {
  return part.every((one: Alternative) => one.kind === 'phrase' && !one.quoted);
}

function choices(from: readonly number[], count: 1 | 2): number[][] {
  return count === 1 ? from.map(one => [one]) : from.flatMap((one, i) => from.slice(i + 1).map(other => [one, other]));
}

/** Each passage once, with its best score. */
function merge(answers: readonly SearchAnswer[], { offset = 0, limit }: SearchRequest, note: string): SearchAnswer {
  const groups: SearchGroup[] = [];
  const best = new Map<string, Hit>();
  for (const answer of answers) {
    for (const hit of answer.hits) {
      const place = `${hit.uri} ${hit.start}`;
      const known = best.get(place);
      if (known === undefined || hit.score > known.score) best.set(place, { ...hit, group: groupOf(groups, answer.groups[hit.group]) });
    }
  }
  const hits = [...best.values()].sort((a, b) => b.score - a.score || (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.start - b.start));
  const isWhole = answers.every(({ total, hits: listed }) => listed.length === total);
  const counted = groups.map((group, i) => ({ ...group, count: hits.filter(hit => hit.group === i).length }));
  return { total: Math.max(hits.length, ...answers.map(({ total }) => total)), exact: isWhole, groups: counted, hits: hits.slice(offset, offset + limit), note };
}

function groupOf(groups: SearchGroup[], group: SearchGroup): number {
  const known = groups.findIndex(({ form, kind }) => form === group.form && kind === group.kind);
  return known >= 0 ? known : groups.push({ ...group }) - 1;
}
