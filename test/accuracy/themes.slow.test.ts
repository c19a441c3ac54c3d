import assert from 'node:assert/strict';
import { precisionAt40, scoreListedThemes, scoreThemes, type ThemeScore } from './themes';

/** Limits a little below the present values, which `npx tsx test/accuracy/themes-report.ts` prints. */
const limits = {
  transcripts: { found: 0.95, recall: 0.97, precision: 0.98, wrong: 0 },
  addresses: { found: 0.85, recall: 0.9, precision: 0.98, wrong: 0 },
};

describe('themes of labelled transcripts', function () {
  this.timeout(600_000);
  for (const set of ['transcripts', 'addresses'] as const) {
    it(`are found in ${set}`, async function () {
      const score = await scoreThemes(set);
      if (score === undefined) return this.skip();
      const { found, recall, precision, wrong } = limits[set];
      assert.ok(
        score.found / score.themes >= found,
        `${score.found} of ${score.themes}; missed: ${score.missed.join(', ')}`,
      );
      assert.ok(score.recall >= recall && score.precision >= precision, described(score));
      assert.ok(score.wrong <= wrong, `${score.wrong} strings are reported that must not be`);
    });
  }

  for (const [set, found] of [
    ['unseen', 44],
    ['unseen-2', 26],
    ['unseen-3', 20],
    ['develop', 79],
  ] as const)
    it(`are found in the invented speeches of ${set}`, async () => {
      const score = await scoreListedThemes(set);
      assert.ok(score.found >= found && score.wrong === 0, `${score.found} found; missed: ${score.missed.join(', ')}`);
      assert.ok(score.recall >= 0.85 && score.precision >= 0.95, described(score));
    });

  it('come first in the ranking of the 65 addresses', async function () {
    const best = await precisionAt40();
    if (best === undefined) return this.skip();
    assert.ok(best.phrases >= 0.95 && best.words >= 0.9, JSON.stringify(best));
  });
});

function described({ recall, precision }: ThemeScore): string {
  return `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`;
}
