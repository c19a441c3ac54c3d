import { formatKey, parseKey, workOf } from '../../citations/key';
import type { Citation, Work } from '../../citations/citation';
import { builtInWorks } from '../../citations/works';
import type { Corpus } from '../../index/corpus';
import type { CitationPart } from '../shared/targetAt';

/** The works that a corpus knows: the user's before the built-in ones. */
export function knownWorks(corpus: Corpus): readonly Work[] {
  return corpus.config.works.length === 0 ? builtInWorks : [...corpus.config.works, ...builtInWorks];
}

/** The work of a key, where it is known. */
export function workOfKey(corpus: Corpus, key: string): Work | undefined {
  const work = workOf(key);
  return corpus.config.works.find(known => known.key === work) ?? builtInWorks.find(known => known.key === work);
}

/** What the cursor on a part of a citation asks about: the whole work, the chapter or volume, or the place itself. A speech has no parts. */
export function partKey(citation: Citation, part: CitationPart): string {
  const work = workOf(citation.key);
  if (work === 'speech') return citation.key;
  if (part === 'work') return work;
  return part === 'division' ? outerKey(citation.key) : citation.key;
}

/** What a place lies in, the chapter, volume or page: `quran:5` of `quran:5:54`, `kafi:2:p468` of `kafi:2:p468:h1`. A key of one level is its own. */
function outerKey(key: string): string {
  const parsed = parseKey(key);
  if (parsed === undefined || parsed.from.length < 2) return key;
  const { work, from, to } = parsed;
  return formatKey({ work, from: from.slice(0, -1), ...(to !== undefined && { to: to.slice(0, -1) }) });
}

/** "3 times in 2 transcripts", "once" */
export function countLabel(count: number, transcripts: number): string {
  const times = count === 1 ? 'once' : `${count} times`;
  return count === 1 ? times : `${times} in ${transcripts} ${transcripts === 1 ? 'transcript' : 'transcripts'}`;
}
