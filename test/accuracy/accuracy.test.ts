import assert from 'node:assert/strict';
import type { LabelKind } from './labels';
import { labelled, measure, type Part } from './measure';
import { precision, recall } from './rates';
import { emptyTally, type Failure, type Score, type Tally } from './score';
import { describe as describeFailure } from './table';

/** Least precision and recall, in `develop` and in `held-out`. Chosen by hand. */
const required = 0.98;
const groups: Readonly<Record<string, readonly LabelKind[]>> = {
  citations: ['citation'],
  notes: ['note', 'note-mark'],
  brackets: ['editorial', 'stage'],
  honorifics: ['honorific'],
  dates: ['date'],
  furniture: ['furniture'],
};

describe('accuracy on labelled transcripts', () => {
  for (const part of ['develop', 'held-out'] satisfies Part[]) {
    describe(part, () => {
      let score: Score;
      before(async () => {
        score = await measure(labelled(part));
      });

      for (const [name, kinds] of Object.entries(groups)) {
        it(`finds ${name}`, () => {
          const tally = sumOf(score, kinds);
          assert.ok(tally.labels > 0);
          const failures = describeFailures(
            part,
            score.failures.filter(({ label, found }) => kinds.includes((label ?? found!).kind)),
          );
          assert.ok(recall(tally) >= required, `recall ${recall(tally).toFixed(3)}\n${failures}`);
          assert.ok(precision(tally) >= required, `precision ${precision(tally).toFixed(3)}\n${failures}`);
        });
      }

      it('gives no wrong key', () => assert.equal(score.wrongKeys, 0));

      it('reports the labelled problems and no others', () => {
        const failures = score.failures.filter(({ what }) => what === 'problem missed' || what === 'problem spurious');
        assert.equal(failures.length, 0, describeFailures(part, failures));
      });
    });
  }

  it('has enough labels', () => {
    const parts = (['develop', 'held-out'] as const).map(labelled);
    const transcripts = parts.flat();
    assert.ok(transcripts.length >= 40);
    assert.ok(transcripts.reduce((sum, { labels }) => sum + labels.length, 0) >= 300);
  });
});

/** The failures in words. Of `held-out` only their number, so that nobody fits the recognisers to its texts. */
function describeFailures(part: Part, failures: readonly Failure[]): string {
  return part === 'develop' ? failures.map(describeFailure).join('\n') : `${failures.length} failures`;
}

/** The sum of the tallies of some kinds. */
function sumOf({ tallies }: Score, kinds: readonly LabelKind[]): Tally {
  const sum = emptyTally();
  for (const kind of kinds) {
    const tally = tallies.get(kind);
    if (tally === undefined) continue;
    for (const field of ['labels', 'found', 'matched', 'right', 'exact'] as const) sum[field] += tally[field];
  }
  return sum;
}
