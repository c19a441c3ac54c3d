import { worksByAuthor } from '../../citations/authorYears';
import { findBibliography, type BibliographyEntry } from '../../citations/bibliography';
import { workOf } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import { TextUnavailable } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { knownWork } from './knownWorks';

/**
 * The entry of a cited work in the transcript's own bibliography, with its text as it is written. Undefined where the
 * transcript has none.
 */
export async function bibliographyEntry(
  corpus: Corpus,
  entry: Entry,
  key: string,
): Promise<(BibliographyEntry & { readonly text: string }) | undefined> {
  if (!key.startsWith('bib:')) return undefined;
  const text = await corpus.text(entry.uri).catch((error: unknown) => {
    if (error instanceof TextUnavailable) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const entries = findBibliography(text, entry.facts.transcript);
  const work = workOf(key);
  const own = entries.find(each => each.key === work) ?? sameWork(entries, corpus, key);
  return own && { ...own, text: text.slice(own.start, own.end) };
}

/** The entry with the author and the year of one of the user's works. */
function sameWork(entries: readonly BibliographyEntry[], corpus: Corpus, key: string): BibliographyEntry | undefined {
  const work = knownWork(corpus, key);
  const [cited] = work === undefined ? [] : worksByAuthor([work]);
  return entries.find(
    ({ surname, year, letter }) =>
      surname === cited?.surname && year === cited.year && (letter === cited.letter || cited.letter === ''),
  );
}
