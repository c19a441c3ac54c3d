import { judgedSets, scoreSearch } from './search';

/**
 * Prints nDCG and recall of the judged queries, and those of MiniSearch and fuse.js: `npx tsx
 * test/accuracy/search-report.ts`. With `--failures` also the queries that were answered badly.
 */
async function report(): Promise<void> {
  for (const set of judgedSets) {
    const scores = await scoreSearch(set);
    if (scores === undefined) {
      console.log(`${set}: its texts are missing.`);
      continue;
    }
    console.log(`${set.padEnd(16)} queries   nDCG@10 ours  MiniSearch  fuse.js   recall@10 ours  MiniSearch  fuse.js`);
    for (const [kind, { queries, ours, miniSearch, fuse, missed }] of scores) {
      const columns = [
        kind.padEnd(16),
        String(queries).padStart(7),
        ours.ndcg.toFixed(3).padStart(14),
        miniSearch.ndcg.toFixed(3).padStart(11),
        (fuse?.ndcg.toFixed(3) ?? '').padStart(8),
        ours.recall.toFixed(3).padStart(16),
        miniSearch.recall.toFixed(3).padStart(11),
        (fuse?.recall.toFixed(3) ?? '').padStart(8),
      ];
      console.log(columns.join(' ').trimEnd());
      if (process.argv.includes('--failures')) for (const each of missed) console.log(`    ${each}`);
    }
    console.log();
  }
}

void report();
