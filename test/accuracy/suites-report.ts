import { knownUnread, outdated, runSuites, unknownFailures } from './suites';

/**
 * Prints the share of the reference strings of other programs that are read as they are there: `npx tsx
 * test/accuracy/suites-report.ts`. With `--failures` also the strings that are not, and what they are read as.
 */
const known = knownUnread();
for (const result of runSuites()) {
  const { name, strings, unread } = result;
  const read = strings - unread.length;
  console.log(
    `${name.padEnd(20)}${String(read).padStart(6)} of ${String(strings).padStart(5)}` +
      `${((100 * read) / strings).toFixed(1).padStart(7)} %   ${unknownFailures(result, known).length} failures not listed`,
  );
  if (!process.argv.includes('--failures')) continue;
  for (const { text, keys, found } of unread)
    console.log(`    ${JSON.stringify(text)}: ${keys.join(' ') || 'nothing'}; found ${found.join(' ') || 'nothing'}`);
  for (const text of outdated(result, known)) console.log(`    listed, but read: ${JSON.stringify(text)}`);
}
