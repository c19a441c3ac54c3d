import { readFile } from 'node:fs/promises';

/**
 * Files in `dist/` of wink's English model that tagging does not use: the models of sentiment, names, negation, sentence
 * ends and custom entities, and the functions for stems, lemmas and readability. `server/platform/winkInternals.ts`
 * replaces these models; `test/platform/winkInternals.test.ts` checks that the files exist.
 */
export const unusedModelFiles = [
  'load-sa-model.js',
  'load-ner-model.js',
  'load-negation-model.js',
  'load-sbd-model.js',
  'load-cer-meta-model.js',
  'porter-stemmer.js',
  'lemmatize.js',
  'readability-stats.js',
];

/**
 * An esbuild plugin for the bundle of the tagger: leaves the unused parts of the model out, and keeps the data of the
 * others as JSON text, because `JSON.parse` is faster than loading the same data as code.
 */
export function taggingOnly() {
  const unusedNames = unusedModelFiles.map(name => name.replaceAll('.', '\\.')).join('|');
  const unused = new RegExp(`wink-eng-lite-web-model[\\\\/]dist[\\\\/](?:${unusedNames})$`);
  return {
    name: 'tagging-only',
    setup(build) {
      build.onLoad({ filter: unused }, () => ({ contents: '', loader: 'js' }));
      build.onLoad({ filter: /wink-eng-lite-web-model[\\/].*\.json$/ }, async ({ path }) => {
        const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
        return { contents: `module.exports = JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
      });
    },
  };
}
