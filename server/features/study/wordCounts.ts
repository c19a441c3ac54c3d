import type { Corpus } from '../../index/corpus';
import { kindOf } from '../../search/passages/passageFacts';
import type { LiveSegment } from '../../search/postings/liveSegment';
import type { Scope } from '../../search/query/searchRequest';
import { wordAt } from '../../search/segment/lexicon';
import type { Segment } from '../../search/segment/segment';

/** How often a word occurs, and in how many transcripts. */
interface FormCount {
  readonly count: number;
  readonly transcripts: number;
}

/** The words of some transcripts: titles, headings, paragraphs and notes. */
export interface WordCounts {
  /** Running words. */
  readonly words: number;
  /** Running words by URI of the transcripts that have any. */
  readonly wordsOf: ReadonlyMap<string, number>;
  /** By word, folded as the search index has it: in small letters, without accents. */
  readonly forms: ReadonlyMap<string, FormCount>;
}

/** Passages whose words are read at a time: see `Segment.wordsOf`. */
const passagesAtATime = 1000;

/** Counts the words in a scope, or in the whole corpus. Runs in slices; rejects with `Cancelled`. */
export function countWords(corpus: Corpus, scope: Scope | undefined, cancelled: () => boolean): Promise<WordCounts> {
  return corpus.search().read(segments => countIn(segments, scope), cancelled);
}

function* countIn(segments: readonly LiveSegment[], scope: Scope | undefined): Generator<void, WordCounts> {
  const forms = new Map<string, { count: number; transcripts: number }>();
  const wordsOf = new Map<string, number>();
  let words = 0;
  for (const { segment, deletedFiles } of segments) {
    const counts = new TermCounts(segment);
    for (const [file, { uri }] of segment.files.entries()) {
      if (deletedFiles.has(file) || scope?.file(uri) === false) continue;
      const before = counts.words;
      yield* counts.addFile(file, scope);
      const added = counts.words - before;
      if (added > 0) wordsOf.set(uri, added);
    }
    words += counts.words;
    yield* counts.addTo(forms);
  }
  return { words, wordsOf, forms };
}

/** Counts the terms of one segment. */
class TermCounts {
  words = 0;
  readonly #segment: Segment;
  readonly #counts: Uint32Array;
  readonly #transcripts: Uint32Array;
  /** By term: 1 + the last file that had it. */
  readonly #lastFile: Uint32Array;

  constructor(segment: Segment) {
    this.#segment = segment;
    this.#counts = new Uint32Array(segment.lexicon.size);
    this.#transcripts = new Uint32Array(segment.lexicon.size);
    this.#lastFile = new Uint32Array(segment.lexicon.size);
  }

  *addFile(file: number, scope: Scope | undefined): Generator<void> {
    const { firsts, starts, ends, kinds, files } = this.#segment;
    const isIn = (passage: number): boolean =>
      scope?.passage?.(files[file].uri, starts[passage], ends[passage], kindOf(kinds[passage])) !== false;
    const last = firsts[file + 1];
    for (let from = firsts[file]; from < last;) {
      if (!isIn(from)) {
        from++;
        continue;
      }
      let to = from + 1;
      while (to < last && to - from < passagesAtATime && isIn(to)) to++;
      this.#add(this.#segment.wordsOf(from, to), file);
      from = to;
      yield;
    }
  }

  *addTo(forms: Map<string, { count: number; transcripts: number }>): Generator<void> {
    for (let term = 0; term < this.#counts.length; term++) {
      if (this.#counts[term] > 0) {
        const word = wordAt(this.#segment.lexicon, term);
        const known = forms.get(word);
        if (known === undefined) forms.set(word, { count: this.#counts[term], transcripts: this.#transcripts[term] });
        else {
          known.count += this.#counts[term];
          known.transcripts += this.#transcripts[term];
        }
      }
      if (term % 1024 === 0) yield;
    }
  }

  #add(terms: Uint32Array, file: number): void {
    for (const term of terms) {
      this.#counts[term]++;
      if (this.#lastFile[term] !== file + 1) {
        this.#lastFile[term] = file + 1;
        this.#transcripts[term]++;
      }
    }
    this.words += terms.length;
  }
}
