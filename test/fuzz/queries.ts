import assert from 'node:assert/strict';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { parseKey } from '../../server/citations/key';
import { completeQuery } from '../../server/features/search/queryCompletion';
import { concordance } from '../../server/features/search/concordance';
import { searchResults } from '../../server/features/search/searchResults';
import { workspaceSymbols } from '../../server/features/navigation/workspaceSymbols';
import { corpusOf, type TestCorpus } from '../features/fixture';
import { bridge, library } from '../support/speeches';
import { longLines } from './oddTexts';
import { SpanChecks } from './spanChecks';
import { textTarget } from './target';

const files = { 'bridge.txt': bridge, 'library.txt': library };
let shared: Promise<TestCorpus> | undefined;

/** Whatever is typed into the search box is answered, with hits where the words are. */
export const queryTarget = textTarget('query', longLines, async query => {
  const { corpus, uri } = await (shared ??= corpusOf(files));
  for (const finished of [false, true]) {
    const { hits, total } = await searchResults(corpus, { query, limit: 20, finished }, () => false);
    assert.ok(hits.length <= total);
    for (const [name, text] of Object.entries(files))
      for (const { span, matchSpans } of hits.filter(hit => hit.uri === uri(name)))
        new SpanChecks(text).whole('hits', [span, ...matchSpans]);
    for (const { text, matches } of hits) new SpanChecks(text).inside('matches', matches);
  }
  await completeQuery(corpus, query, Math.floor(query.length / 2), () => false);
  await workspaceSymbols(corpus, query);
  await concordance(corpus, query);
});

const reader = createCitationReader(builtInWorks);

/** Whatever is given to `resolve` has an answer, with keys that can be read again. */
export const citationTarget = textTarget('citation', longLines, text => {
  for (const { targets } of [reader.resolve(text), reader.resolveQuery(text)])
    for (const key of targets) assert.notEqual(parseKey(key), undefined, key);
  return Promise.resolve();
});
