import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import { dataAsText } from '../../scripts/data-as-text.mjs';

const require = createRequire(__filename);

describe('data in the bundles', () => {
  it('is JSON text, equal to the lists of the packages', async () => {
    const lists = ['lexicon', 'wn-verb-exceptions', 'wn-noun-exceptions'].map(name => `wink-lexicon/src/${name}.js`);
    const spellings = 'american-british-english-translator/data/british_spellings.json';
    const imports = [...lists, spellings].map((path, i) => `import list${i} from '${path}';`);
    const { outputFiles } = await build({
      stdin: {
        contents: `${imports.join('\n')}\nmodule.exports = [list0, list1, list2, list3];`,
        resolveDir: resolve(__dirname, '../..'),
      },
      bundle: true,
      write: false,
      format: 'cjs',
      plugins: [dataAsText()],
    });
    const code = outputFiles[0].text;
    assert.equal(code.match(/JSON\.parse\(/g)?.length, 4);
    // What esbuild calls to copy the properties of a CommonJS module.
    assert.doesNotMatch(code, /__toESM\(/);
    const module = { exports: [] as unknown[] };
    (runInThisContext(`(function (module) {${code}\n})`) as (target: object) => void)(module);
    for (const [i, path] of [...lists, spellings].entries())
      assert.deepEqual(Object.entries(module.exports[i] as object), Object.entries(require(path) as object));
  });
});
