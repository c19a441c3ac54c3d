import { withoutTrailing } from '../../../base/withoutTrailing';
import { bookNamed } from '../../../citations/bible';
import { isDocumentKey, describeKey, isSpeechKey, parseKey, workOf } from '../../../citations/key';
import type { Corpus } from '../../../index/corpus';
import type { Entry } from '../../../index/facts';
import { firstEndingAfter, type Span } from '../../../text/span';
import { knownWorks } from '../../sources/knownWorks';
import { compactName, nameWords, workNames } from '../../sources/workNames';
import { createSpanSet } from '../spanSet';
import { matchesNothing, overlapsSites, type Condition, type FilterContext } from './condition';

/** `cites:source`: passages that cite a source or a part of it, themselves or in a note that they have a mark of. */
export function citesCondition(context: FilterContext): Condition | undefined {
  const {
    corpus,
    filter: { value },
  } = context;
  const keys = citedKeys(corpus, value);
  if (keys.length === 0) return matchesNothing(context, `No source is called “${value}”.`);
  const citations = keys.flatMap(key => corpus.citations.sites(key));
  if (citations.length === 0)
    return matchesNothing(context, `No transcript cites ${describeKey(keys[0], knownWorks(corpus))}.`);
  const direct = createSpanSet(citations);
  const marks = [...direct.files].flatMap(([uri, { spans }]) => {
    const entry = corpus.entry(uri);
    return entry === undefined ? [] : marksOfNotesWith(entry, spans).map(({ start, end }) => ({ uri, start, end }));
  });
  return overlapsSites(context, marks.length === 0 ? direct : createSpanSet([...citations, ...marks]));
}

/**
 * Keys of the sources that a value names. It may be a key, the name of a work or of a book of the Bible, or anything
 * that the citation reader understands in a query.
 */
function citedKeys(corpus: Corpus, value: string): readonly string[] {
  const typed = withoutTrailing(value, /[\s:–-]/);
  const works = knownWorks(corpus);
  const key = typed.toLowerCase();
  if (
    parseKey(key) !== undefined &&
    (isSpeechKey(key) || isDocumentKey(key) || works.some(work => work.key === workOf(key)))
  )
    return [key];
  const name = compactName(nameWords(typed));
  const named = works.find(work => name !== '' && workNames(work).compact.includes(name));
  if (named !== undefined) return [named.key];
  const targets = corpus.reader.resolveQuery(typed).targets.filter(target => target !== '');
  if (targets.length > 0) return targets;
  const book = bookNamed(withCapitals(typed));
  return book === undefined ? [] : [`bible:${book.osis}`];
}

/** The text with a capital letter at the beginning of each word, as names of books are written. */
function withCapitals(text: string): string {
  return text.replace(/(^|\s)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** The marks in the text of the notes that contain the start of one of the spans. */
function marksOfNotesWith({ facts: { transcript } }: Entry, spans: readonly Span[]): readonly Span[] {
  const { notes, marks } = transcript;
  const noteIndexes = new Set<number>();
  for (const { start } of spans) {
    const index = firstEndingAfter(notes, start);
    if (index < notes.length && notes[index].start <= start) noteIndexes.add(index);
  }
  return noteIndexes.size === 0 ? [] : marks.filter(mark => mark.note !== undefined && noteIndexes.has(mark.note));
}
