import assert from 'node:assert/strict';
import { scoreSearch, type SearchKind, type SearchScore } from './search';

/**
 * Least values for the judged set, on which the ranking was tuned. They are a little below the present ones, which
 * `npx tsx test/accuracy/search-report.ts` prints.
 */
const floors: Readonly<Partial<Record<SearchKind, { ndcg: number; recall: number }>>> = {
  words: { ndcg: 0.95, recall: 0.97 },
  'half-remembered': { ndcg: 0.95, recall: 0.97 },
  phrase: { ndcg: 0.95, recall: 0.99 },
  typo: { ndcg: 0.95, recall: 0.99 },
  romanisation: { ndcg: 0.92, recall: 0.97 },
  script: { ndcg: 0.95, recall: 0.99 },
  filter: { ndcg: 0.95, recall: 0.97 },
  near: { ndcg: 0.95, recall: 0.99 },
};

describe('judged searches', function () {
  this.timeout(600_000);
  let scores: ReadonlyMap<SearchKind, SearchScore>;
  before(async () => {
    scores = (await scoreSearch('judged'))!;
  });

  for (const [kind, floor] of Object.entries(floors)) {
    it(`are answered well: ${kind}`, () => {
      const { ours, missed } = scores.get(kind as SearchKind)!;
      assert.ok(
        ours.ndcg >= floor.ndcg && ours.recall >= floor.recall,
        `nDCG@10 ${ours.ndcg.toFixed(3)}, recall@10 ${ours.recall.toFixed(3)}\n${missed.join('\n')}`,
      );
    });
  }

  it('that were held back from tuning are answered well', async () => {
    const own = (await scoreSearch('held-back'))!;
    assert.ok(own.size > 0);
    for (const [kind, { ours, missed }] of own)
      assert.ok(
        ours.ndcg >= 0.9 && ours.recall >= 0.95,
        `${kind}: nDCG@10 ${ours.ndcg.toFixed(3)}, recall@10 ${ours.recall.toFixed(3)}\n${missed.join('\n')}`,
      );
  });

  it('for other forms of words are answered well', async () => {
    const own = (await scoreSearch('forms'))!;
    assert.deepEqual([...own.keys()], ['inflection', 'spelling', 'arabic', 'persian', 'unspaced']);
    for (const [kind, { ours, missed }] of own)
      assert.ok(
        ours.ndcg >= 0.95 && ours.recall >= 0.99,
        `${kind}: nDCG@10 ${ours.ndcg.toFixed(3)}, recall@10 ${ours.recall.toFixed(3)}\n${missed.join('\n')}`,
      );
  });

  it('of the transcripts in ../shared/corpus are answered well', async function () {
    const own = await scoreSearch('transcripts');
    if (own === undefined) return this.skip();
    for (const kind of ['words', 'half-remembered', 'phrase', 'typo', 'romanisation', 'compound'] as const) {
      const { ours, missed } = own.get(kind)!;
      assert.ok(
        ours.ndcg >= 0.9 && ours.recall >= 0.9,
        `${kind}: nDCG@10 ${ours.ndcg.toFixed(3)}, recall@10 ${ours.recall.toFixed(3)}\n${missed.join('\n')}`,
      );
    }
  });
});
