import { readFile } from 'node:fs/promises';

/**
 * Parts of wink's English model that the tagger does not use: sentiment, named entities, negation, sentence boundaries,
 * stems and lemmas.
 */
const unused =
  /wink-eng-lite-web-model\/dist\/(?:load-(?:sa|ner|negation|sbd|cer-meta)-model|porter-stemmer|lemmatize|readability-stats)\.js$/;

/** An esbuild plugin. Removes unused parts of the model, and keeps its data as JSON, which loads faster than code. */
export function taggingOnly() {
  return {
    name: 'tagging-only',
    setup(build) {
      build.onLoad({ filter: unused }, () => ({ contents: '', loader: 'js' }));
      build.onLoad({ filter: /wink-eng-lite-web-model\/.*\.json$/ }, async ({ path }) => {
        const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
        return { contents: `module.exports = JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
      });
    },
  };
}
