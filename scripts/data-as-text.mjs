import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Shorter files stay code. UTF-16 units, chosen by hand. */
const shortest = 2000;

/**
 * An esbuild plugin. Puts JSON files, and the word lists of wink-lexicon, into the bundle as JSON text: `JSON.parse` is faster
 * than running the same data as code, and V8 neither compiles it nor stores it with the code of the script. The lists of
 * wink-lexicon are CommonJS, of which esbuild would copy every property for each file that imports one.
 */
export function dataAsText() {
  const require = createRequire(import.meta.url);
  return {
    name: 'data-as-text',
    setup(build) {
      build.onLoad({ filter: /\.json$/ }, async ({ path }) => {
        const data = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
        return data.length < shortest ? undefined : asText(data);
      });
      build.onLoad({ filter: /wink-lexicon[\\/]src[\\/][\w-]+\.js$/ }, ({ path }) =>
        asText(JSON.stringify(require(path))),
      );
    },
  };
}

function asText(data) {
  return { loader: 'js', contents: `export default JSON.parse(${JSON.stringify(data)});` };
}
