import { compareStrings } from '../../../base/compareStrings';
import { describeKey, isDocumentKey, isSpeechKey, workOf } from '../../../citations/key';
import type { Corpus } from '../../../index/corpus';
import type { Entry } from '../../../index/facts';
import type { Scope } from '../../../search/query/searchRequest';
import { titleCase } from '../../../text/titleCase';
import { isoDate } from '../../../transcript/calendar';
import { groupBy } from '../../shared/groupBy';
import { timesInTranscripts } from '../../shared/counts';
import { collapseWhitespace } from '../../shared/readableText';
import { bibliographyEntry } from '../../sources/bibliographyEntry';
import { knownWork, knownWorks } from '../../sources/knownWorks';
import { countsOf, type CitationCounts } from './citedKeys';
import { createIds } from './itemIds';

/** A name in two parts, or as it is written. */
export type ItemName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** An item of a bibliography: a cited work or document, or a transcript. */
export interface BibliographyItem {
  /** Unique, without characters that BibTeX forbids. */
  readonly id: string;
  /** The key of a cited source, as `itemKey` gives it; the URI of a transcript. */
  readonly key: string;
  readonly kind: 'work' | 'speech' | 'document' | 'transcript';
  /** The type of an entry of the user's own bibliography: `book`, `article`. */
  readonly entryType?: string;
  readonly title: string;
  readonly authors: readonly ItemName[];
  /** ISO 8601, or a date of another calendar, as `isoDate` writes it. */
  readonly date?: string;
  readonly place?: string;
  /** Sentences: the kind and time of a work and how often it is cited; the file of a transcript. */
  readonly note: string;
}

type NewItem = Omit<BibliographyItem, 'id'> & { readonly wantedId: string };

/** The cited works, most cited first, and then the transcripts of the scope if they are wanted. */
export async function bibliographyItems(
  corpus: Corpus,
  citations: CitationCounts,
  transcripts: { readonly scope: Scope | undefined } | undefined,
): Promise<BibliographyItem[]> {
  const byItem = [...groupBy([...citations.byKey], ([key]) => itemKey(key))]
    .map(([key, keys]) => ({ key, first: keys[0], ...countsOf(keys.map(([, byUri]) => byUri)) }))
    .sort((a, b) => b.count - a.count || compareStrings(a.key, b.key));
  const items: NewItem[] = [];
  for (const { key, first, count, transcripts: having } of byItem) {
    const cited = `Cited ${timesInTranscripts(count, having)}.`;
    items.push(isDocument(key) ? documentItem(corpus, key, cited) : await workItem(corpus, key, first, cited));
  }
  if (transcripts !== undefined)
    for (const entry of corpus.entries())
      if (transcripts.scope?.file(entry.uri) !== false) items.push(transcriptItem(entry));
  const idOf = createIds();
  return items.map(({ wantedId, ...item }) => ({ id: idOf(wantedId), ...item }));
}

/** What stands for a key in a bibliography: a speech or document known by its date or number itself, otherwise the whole work. */
export function itemKey(key: string): string {
  return isDocument(key) ? key : workOf(key);
}

function isDocument(key: string): boolean {
  return isSpeechKey(key) || isDocumentKey(key);
}

function documentItem(corpus: Corpus, key: string, cited: string): NewItem {
  const date = /:(\d{4}(?:-\d\d){0,2})$/.exec(key)?.[1];
  return {
    wantedId: key,
    key,
    kind: isSpeechKey(key) ? 'speech' : 'document',
    title: describeKey(key, knownWorks(corpus)),
    authors: [],
    ...(date !== undefined && workOf(key) !== 'un' && { date }),
    note: cited,
  };
}

async function workItem(
  corpus: Corpus,
  key: string,
  [citedKey, byUri]: readonly [string, ReadonlyMap<string, number>],
  cited: string,
): Promise<NewItem> {
  const work = knownWork(corpus, key);
  if (work === undefined) return unknownWorkItem(corpus, citedKey, byUri, cited);
  const { title, original, author, period, genre = '' } = work;
  const isEntry = corpus.config.bibliography?.has(key) === true;
  const [entryType, ...publisher] = isEntry ? genre.split(', ') : [];
  const year = period !== undefined && /^\d{4}$/.test(period) ? period : undefined;
  return {
    wantedId: key,
    key,
    kind: 'work',
    ...(entryType !== undefined && entryType !== '' && { entryType }),
    title,
    authors: author === undefined ? [] : isEntry ? namesOf(author) : [{ literal: author }],
    ...(year !== undefined && { date: year }),
    note: sentences(original, isEntry ? publisher.join(', ') : genre, year === undefined ? period : undefined, cited),
  };
}

/** A work that only the bibliography of a transcript has: its name there, and the whole entry as a note. */
async function unknownWorkItem(
  corpus: Corpus,
  citedKey: string,
  byUri: ReadonlyMap<string, number>,
  cited: string,
): Promise<NewItem> {
  for (const uri of byUri.keys()) {
    const entry = corpus.entry(uri);
    const own = entry && (await bibliographyEntry(corpus, entry, citedKey));
    if (own === undefined) continue;
    const [title, date] = [own.name, String(own.year)];
    const note = sentences(collapseWhitespace(own.text), cited);
    const key = workOf(citedKey);
    return { wantedId: key, key, kind: 'work', title, authors: [], date, note };
  }
  const title = describeKey(workOf(citedKey), knownWorks(corpus));
  return { wantedId: workOf(citedKey), key: workOf(citedKey), kind: 'work', title, authors: [], note: cited };
}

function transcriptItem({ uri, name, title, date, speaker, place }: Entry): NewItem {
  return {
    wantedId: `transcript:${name.replace(/\.[a-z]{1,8}$/i, '')}`,
    key: uri,
    kind: 'transcript',
    title: titleCase(title),
    authors: speaker === undefined ? [] : [{ literal: speaker }],
    ...(date !== undefined && { date: isoDate(date) }),
    ...(place !== undefined && { place }),
    note: `In the file ${name}`,
  };
}

/** The authors of a BibTeX entry. Which part of "Jan Pell" is the family name is not guessed. */
function namesOf(authors: string): ItemName[] {
  return authors.split(' and ').map(name => {
    const [family, given, ...more] = name.split(',').map(part => part.trim());
    return given === undefined || given === '' || more.length > 0 ? { literal: name } : { family, given };
  });
}

function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter(part => part !== undefined && part !== '')
    .map(part => (/[.!?]$/.test(part!) ? part : `${part}.`))
    .join(' ');
}
