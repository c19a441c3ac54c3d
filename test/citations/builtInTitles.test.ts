import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { builtInTitles } from '../../server/citations/builtInTitles';
import { packTitleNames, unpackTitleNames, type TitleName } from '../../server/citations/titleNames';

const root = resolve(__dirname, '../..');

describe('the names of the built-in works', () => {
  it('are the same after they are stored', () => {
    const names = builtInTitles();
    assert.ok(names.flat().length > 1000);
    assert.deepEqual(unpackTitleNames(packTitleNames(names)), names);
  });

  it('may be none of a work', () => {
    const [some] = builtInTitles();
    assert.deepEqual(unpackTitleNames(packTitleNames([[], some, []])), [[], some, []]);
  });

  it('are in bundles as text that the server reads to the same names', async () => {
    const script = (await import(pathToFileURL(join(root, 'scripts/built-in-titles.mjs')).href)) as {
      builtInTitles: (root: string) => Plugin;
    };
    const { outputFiles } = await build({
      stdin: { contents: "export { builtInTitles } from './server/citations/builtInTitles'", resolveDir: root },
      write: false,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      plugins: [script.builtInTitles(root)],
    });
    const module = { exports: {} as { builtInTitles: () => TitleName[][] } };
    const load = runInThisContext(`(function (module) {${outputFiles[0].text}\n})`) as (given: typeof module) => void;
    load(module);
    // Objects of the bundle have the prototypes of this context.
    assert.deepEqual(module.exports.builtInTitles(), builtInTitles());
    assert.ok(!outputFiles[0].text.includes('"tradition"'), 'the names are not prepared anew');
  });
});
