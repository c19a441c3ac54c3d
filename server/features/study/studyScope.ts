import type { Corpus } from '../../index/corpus';
import type { Scope } from '../../search/query/searchRequest';
import { findSet } from '../search/filters/setFilter';
import { resolveFilters } from '../search/passageSearch';

/** What is counted: the whole corpus, or a set of corpus.json. */
export interface StudyScope {
  /** Undefined for the whole corpus. */
  readonly scope?: Scope;
  /** Sentences for the user, such as which transcripts the set leaves out. */
  readonly notes: readonly string[];
}

/** A set that corpus.json does not have. The message is a sentence for the user, with the names of those that it has. */
export class UnknownSet extends Error {
  override readonly name = 'UnknownSet';
}

/** The scope of a set by its name; the whole corpus without a name. Rejects with `UnknownSet` or `Cancelled`. */
export async function studyScope(
  corpus: Corpus,
  name: string | undefined,
  cancelled: () => boolean,
): Promise<StudyScope> {
  if (name === undefined) return { notes: [] };
  if (findSet(corpus, name) === undefined) {
    const known = corpus.config.sets.map(set => `“${set.name}”`).join(', ');
    throw new UnknownSet(
      known === ''
        ? `There is no set called “${name}”: the corpus.json of this folder has no "sets".`
        : `There is no set called “${name}”. The sets are: ${known}.`,
    );
  }
  const { scope, notes } = await resolveFilters(corpus, [{ field: 'set', value: name, not: false }], cancelled);
  return { ...(scope !== undefined && { scope }), notes };
}
