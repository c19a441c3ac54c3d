import assert from 'node:assert/strict';
import { type Candidate, compareCandidates } from '../../server/search/evaluation/candidate';
import { TopHits } from '../../server/search/evaluation/topHits';
import type { LiveSegment } from '../../server/search/postings/liveSegment';
import { Window, windowSize } from '../../server/search/postings/window';
import { plainIndex } from './plain';

/** Segments with `files` files of one passage for each line, in the order of the list. */
function segmentsOf(files: readonly Readonly<Record<string, number>>[]): LiveSegment[] {
  return files.flatMap(
    ofSegment =>
      plainIndex(
        Object.fromEntries(Object.entries(ofSegment).map(([uri, lines]) => [uri, 'word\n'.repeat(lines)])),
      ).snapshot().segments,
  );
}

/** Numbers from 0 to 1 by a linear congruential generator. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

describe('the best hits', () => {
  const segments = segmentsOf([
    { 'c.txt': 900, 'e.txt': 700 },
    { 'b.txt': 40, 'a.txt': 500, 'd.txt': 800 },
  ]);

  /** Adds a candidate for each passage, in the order of the segments. */
  function collect(best: TopHits, score: (passage: number) => number, tier: (passage: number) => number): Candidate[] {
    const all: Candidate[] = [];
    for (const [segmentIndex, { segment }] of segments.entries()) {
      const window = new Window();
      for (let from = 0; from < segment.passages; from += windowSize) {
        window.open(from, segment.passages);
        for (let passage = from; passage < window.to; passage++) {
          const group = tier(passage) === 0 ? passage % 3 : 3 + (passage % 2);
          window.passages[window.count++] = passage - from;
          window.scores[passage - from] = score(passage);
          window.groups[passage - from] = group;
          all.push({ segmentIndex, passage, group, tier: group < 3 ? 0 : 1, score: window.scores[passage - from] });
        }
        best.add(segmentIndex, window, group => (group < 3 ? 0 : 1));
      }
    }
    return all.sort((a, b) => compareCandidates(a, b, segments));
  }

  it('are those of a sort by score, then by place', () => {
    for (const [name, levels] of Object.entries({ 'few scores': 4, 'many scores': 100_000, 'one score': 1 })) {
      for (const most of [1, 7, 100, 1000, 5000]) {
        const random = randomNumbers(most + levels);
        const scores = Array.from({ length: 2000 }, () => (1 + Math.floor(random() * levels)) / levels);
        const best = new TopHits(most, 5, segments);
        const all = collect(
          best,
          passage => scores[passage],
          passage => (passage % 11 === 0 ? 1 : 0),
        );
        const exact = all.filter(({ tier }) => tier === 0).slice(0, most);
        const label = `${name}, ${most}`;
        assert.equal(best.floor, exact.length < most ? 0 : exact.at(-1)!.score, label);
        for (const [boosted, wanted] of [
          [50, 20],
          [50, 3000],
          [4000, 60],
        ]) {
          const boost = (_: number, passage: number): number => (passage % 5 === 0 ? 1.1 : 1);
          const boostedFirst = exact
            .slice(0, boosted)
            .map(each => ({ ...each, score: each.score * boost(each.segmentIndex, each.passage) }))
            .sort((a, b) => b.score - a.score);
          const taken = best.take({ boosted, boost, wanted });
          assert.deepEqual(taken.boosted, boostedFirst.slice(0, wanted), label);
          if (wanted > boosted) assert.deepEqual(taken.notBoosted, exact.slice(boosted), label);
          const others = all.filter(({ tier }) => tier === 1);
          const firstOthers = [3, 4].flatMap(group => others.filter(each => each.group === group).slice(0, 5));
          assert.deepEqual(
            taken.others,
            firstOthers.sort((a, b) => compareCandidates(a, b, segments)),
            label,
          );
        }
        assert.equal(best.groups().length, exact.length + 10);
      }
    }
  });

  it('are the best of all rounds', () => {
    const best = new TopHits(10, 5, segments);
    for (let round = 0; round < 50; round++)
      collect(
        best,
        passage => round + passage / 10_000,
        () => 0,
      );
    assert.equal(best.groups().length, 10);
    assert.ok(best.floor > 49);
  });
});
