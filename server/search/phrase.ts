import type { PlannedPhrase, Use } from './plan';
import { PostingCursor } from './postings';
import type { Segment } from './segment';

/** A passage's places where a phrase begins, and the terms of the farthest spelling that it was found by. */
export interface PhraseMatch {
  readonly starts: readonly number[];
  readonly use: Use;
}

/** Postings between two looks at the clock. */
const stride = 2048;

/**
 * Passages of segment number `which` in which the words follow each other. The rarest word gives the places where the
 * phrase may begin, each further word strikes out those that it does not continue:
 *
 *     "sense of duty"   duty at 7, 40  →  may begin at 5, 38
 *                       sense at 5, 12 →  begins at 5 …
 */
export function* findPhrase(phrase: PlannedPhrase, which: number, segment: Segment, wanted: (document: number) => boolean): Generator<void, Map<number, PhraseMatch>> {
  if (phrase.near !== undefined) return yield* findNear(phrase.near, which, segment, wanted);
  const order = phrase.map((_, i) => i).sort((a, b) => phrase[a].frequency - phrase[b].frequency || a - b);
  let found = new Map<number, PhraseMatch>();
  for (const [turn, at] of order.entries()) {
    const before = found;
    found = yield* placesOf(phrase[at].uses[which], at, segment, turn === 0 ? wanted : document => before.has(document));
    if (turn > 0) for (const [document, match] of found) narrow(found, document, match, before.get(document)!);
    if (found.size === 0) break;
  }
  return found;
}

/** Where a phrase would begin whose word number `at` is one of `uses`, by passage. */
function* placesOf(uses: readonly Use[], at: number, segment: Segment, wanted: (document: number) => boolean): Generator<void, Map<number, PhraseMatch>> {
  const found = new Map<number, { starts: number[]; use: Use }>();
  const places: number[] = [];
  let budget = stride;
  for (const use of uses) {
    const cursor = new PostingCursor(segment.postings, use.term);
    while (cursor.next()) {
      if (--budget === 0) { budget = stride; yield; }
      if (!wanted(cursor.document)) continue;
      cursor.positions(places);
      const starts = places.filter(place => place >= at).map(place => place - at);
      const match = found.get(cursor.document);
      if (match === undefined) found.set(cursor.document, { starts, use });
      else { match.starts.push(...starts); match.use = farther(match.use, use); }
    }
  }
  return found;
}

/** Keeps the starts that both have; drops the passage where none is left. */
function narrow(found: Map<number, PhraseMatch>, document: number, match: PhraseMatch, before: PhraseMatch): void {
  const starts = before.starts.filter(start => match.starts.includes(start));
  if (starts.length === 0) found.delete(document);
  else found.set(document, { starts, use: farther(before.use, match.use) });
}

function farther(a: Use, b: Use): Use {
  if (a.tier !== b.tier) return a.tier > b.tier ? a : b;
  return a.weight <= b.weight ? a : b;
}

/** Passages in which phrases stand near each other; `starts` are all the words of such places. */
function* findNear({ phrases, distance }: NonNullable<PlannedPhrase['near']>, which: number, segment: Segment, wanted: (document: number) => boolean): Generator<void, Map<number, PhraseMatch>> {
  let chains = new Map<number, { ends: readonly (readonly number[])[]; use: Use }>();
  for (const [turn, phrase] of phrases.entries()) {
    const before = chains;
    const found = yield* findPhrase(phrase, which, segment, turn === 0 ? wanted : document => before.has(document));
    chains = new Map();
    for (const [document, { starts, use }] of found) {
      const places = [...new Set(starts)].map(start => phrase.map((_, i) => start + i));
      const known = before.get(document);
      const ends = known === undefined ? places : known.ends.flatMap(chain => places.filter(place => isNear(chain.slice(-phrases[turn - 1].length), place, distance)).slice(0, 64).map(place => [...chain, ...place])).slice(0, 64);
      if (ends.length > 0) chains.set(document, { ends, use: known === undefined ? use : farther(known.use, use) });
    }
  }
  return new Map([...chains].map(([document, { ends, use }]) => [document, { starts: [...new Set(ends.flat())], use }]));
}

function isNear(a: readonly number[], b: readonly number[], distance: number): boolean {
  const gap = b[0] > a[0] ? b[0] - a[a.length - 1] : a[0] - b[b.length - 1];
  return gap > 0 && gap <= distance;
}
