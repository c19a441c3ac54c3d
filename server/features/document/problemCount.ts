import type { CorpusConfig } from '../../config/corpusConfig';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { isTextUnavailable } from '../shared/transcriptTexts';
import { problems } from './problems';

/** Quotations are compared with the texts of works to find problems, so they are counted once for an entry and a corpus.json. */
const counts = new WeakMap<CorpusConfig, WeakMap<Entry, number>>();

/** The number of problems that `check` reports for a transcript; 0 where its file was deleted or changed meanwhile. */
export async function problemCount(corpus: Corpus, entry: Entry): Promise<number> {
  let known = counts.get(corpus.config);
  if (known === undefined) counts.set(corpus.config, (known = new WeakMap()));
  let count = known.get(entry);
  if (count === undefined) {
    try {
      count = (await problems(corpus, entry.uri)).length;
    } catch (error) {
      if (isTextUnavailable(error)) return 0;
      throw error;
    }
    known.set(entry, count);
  }
  return count;
}
