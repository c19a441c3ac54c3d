import { precisionAt40, scoreListedThemes, scoreThemes } from './themes';

/**
 * Prints how well themes are found and ranked in the labelled texts of ../shared:
 * `npx tsx test/accuracy/themes-report.ts`. With `--failures` also the kinds of themes that were missed.
 */
async function report(): Promise<void> {
  for (const set of ['transcripts', 'addresses', 'unseen', 'unseen-2', 'unseen-3', 'unseen-4', 'develop'] as const) {
    const score = set === 'transcripts' || set === 'addresses' ? await scoreThemes(set) : await scoreListedThemes(set);
    if (score === undefined) {
      console.log(`${set}: the texts are missing.`);
      continue;
    }
    console.log(
      `${set}: ${score.found} of ${score.themes} themes at F1 ≥ .8; ` +
        `recall ${score.recall.toFixed(3)}, precision ${score.precision.toFixed(3)} of mentions; ` +
        `${score.wrong} of ${score.unwanted} strings reported that must not be`,
    );
    if (process.argv.includes('--failures')) console.log(`  missed: ${score.missed.join(', ')}`);
  }
  const best = await precisionAt40();
  if (best === undefined) console.log('65 addresses: the texts are missing.');
  else
    console.log(
      `65 addresses, the best forty: ${best.phrases.toFixed(3)} of the phrases and ` +
        `${best.words.toFixed(3)} of the words are themes` +
        (best.unjudged.length > 0 ? `; not judged: ${best.unjudged.join(', ')}` : ''),
    );
}

void report();
