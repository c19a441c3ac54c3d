/**
 * npm run expressions [-- --all]: asks recheck about the regular expressions that it has not judged yet (with --all: about all, which
 * takes minutes), keeps the verdicts in judged.json and prints those that are not safe. Which of these are slow, the slow tests tell.
 */
import { judge, keyOf, readVerdicts, writeVerdicts, type Verdict, type Verdicts } from './judge';
import { allExpressions } from './use';

/** For one expression, in milliseconds of the clock. */
const patience = 3_000;

void (async () => {
  const { expressions } = await allExpressions();
  const verdicts: Verdicts = process.argv.includes('--all') ? new Map<string, Verdict>() : readVerdicts();
  const counts = new Map<string, number>();
  for (const expression of expressions) {
    const verdict = verdicts.get(keyOf(expression)) ?? (await judge(expression, patience));
    if (!verdicts.has(keyOf(expression))) {
      verdicts.set(keyOf(expression), verdict);
      // What was judged is kept when the program is stopped.
      if (verdicts.size % 20 === 0) writeVerdicts(verdicts, expressions);
    }
    const why = verdict === 'safe' ? 'safe' : verdict.why;
    counts.set(why, (counts.get(why) ?? 0) + 1);
    if (verdict !== 'safe') console.log(`${expression.place} /${expression.source.slice(0, 100)}/: ${why}`);
  }
  writeVerdicts(verdicts, expressions);
  console.log(`${expressions.length} expressions: ${[...counts].map(([why, count]) => `${count} ${why}`).join(', ')}`);
})();
