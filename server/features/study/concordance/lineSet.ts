import { createPacer, Cancelled } from '../../../base/slices';
import { lowerBound } from '../../../base/binarySearch';
import type { Corpus } from '../../../index/corpus';
import type { Entry } from '../../../index/facts';
import { fold } from '../../../text/fold';
import type { Span } from '../../../text/span';
import { findHits, inTextOrder, nodesOf, type NodeOptions } from '../../search/nodes';
import { readableText } from '../../shared/readableText';
import { textIfAvailable } from '../../shared/transcriptTexts';

/** A corpus that lines come from. */
export interface LineSource {
  readonly corpus: Corpus;
  /** Stands before the names of its files: where there are several corpora, the name of the folder. */
  readonly prefix: string;
}

/** A transcript with lines. */
export interface LineFile {
  readonly corpus: Corpus;
  readonly entry: Entry;
  /** Its name in an export. */
  readonly name: string;
  /** It has the lines [first, first + count). */
  readonly first: number;
  readonly count: number;
}

/**
 * All lines of a query, in the order of the corpora and of their texts: the same as `concordance` gives. A line is a number, and
 * a place in each of the arrays.
 */
export interface LineSet {
  readonly query: string;
  readonly set: string | undefined;
  readonly sources: readonly LineSource[];
  readonly total: number;
  readonly files: readonly LineFile[];
  /** Index in `files`. */
  readonly file: Uint32Array;
  /** Offsets of the node and of its passage. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly passageStarts: Uint32Array;
  readonly passageEnds: Uint32Array;
  /** Index in `forms`. */
  readonly form: Uint32Array;
  /** The matched words, folded, each once. */
  readonly forms: readonly string[];
  /** How a text has them: in small letters, if one has them so. */
  readonly written: readonly string[];
  /** Sentences for the user. */
  readonly notes: readonly string[];
}

/** Finds the lines of a query in slices. Rejects with `Cancelled`. */
export async function findLines(
  sources: readonly LineSource[],
  query: string,
  { set, cancelled }: NodeOptions,
): Promise<LineSet> {
  const lines = new LineBuilder();
  const notes: string[] = [];
  const pace = createPacer();
  for (const { corpus, prefix } of sources) {
    const found = await findHits(corpus, query, { ...(set !== undefined && { set }), cancelled });
    notes.push(...found.notes);
    for (const entry of corpus.entries()) {
      const hits = found.hits.get(entry.uri);
      if (hits === undefined) continue;
      const text = await textIfAvailable(corpus, entry.uri);
      if (text === undefined) {
        notes.push(`${prefix}${entry.name} is left out: it was changed or deleted.`);
        continue;
      }
      lines.beginFile();
      for (const hit of inTextOrder(hits)) {
        for (const node of nodesOf(hit, text)) lines.add(entry, text, node, hit);
        await pace();
        if (cancelled()) throw new Cancelled();
      }
      lines.endFile({ corpus, entry, name: prefix + entry.name });
    }
  }
  return { query, set, sources, notes: [...new Set(notes)], ...lines.build() };
}

type BuiltLines = Omit<LineSet, 'query' | 'set' | 'sources' | 'notes'>;

class LineBuilder {
  readonly #files: LineFile[] = [];
  readonly #file: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #passageStarts: number[] = [];
  readonly #passageEnds: number[] = [];
  readonly #form: number[] = [];
  readonly #written: string[] = [];
  readonly #forms = new Map<string, number>();
  /** Index of the form by the text as it is written, because to fold takes longest. */
  readonly #known = new Map<string, number>();
  #first = 0;

  beginFile(): void {
    this.#first = this.#file.length;
  }

  add({ facts }: Entry, text: string, node: Span, passage: Span): void {
    this.#file.push(this.#files.length);
    this.#starts.push(node.start);
    this.#ends.push(node.end);
    this.#passageStarts.push(passage.start);
    this.#passageEnds.push(passage.end);
    this.#form.push(this.#formOf(text.slice(node.start, node.end), text, node, facts));
  }

  endFile(file: Pick<LineFile, 'corpus' | 'entry' | 'name'>): void {
    const count = this.#file.length - this.#first;
    if (count > 0) this.#files.push({ ...file, first: this.#first, count });
  }

  build(): BuiltLines {
    return {
      total: this.#file.length,
      files: this.#files,
      file: Uint32Array.from(this.#file),
      starts: Uint32Array.from(this.#starts),
      ends: Uint32Array.from(this.#ends),
      passageStarts: Uint32Array.from(this.#passageStarts),
      passageEnds: Uint32Array.from(this.#passageEnds),
      form: Uint32Array.from(this.#form),
      forms: [...this.#forms.keys()],
      written: this.#written,
    };
  }

  #formOf(raw: string, text: string, node: Span, { transcript }: Entry['facts']): number {
    const known = this.#known.get(raw);
    if (known !== undefined) return known;
    const written = readableText(text, node, transcript.furniture);
    const folded = fold(written);
    let form = this.#forms.get(folded);
    if (form === undefined) {
      this.#forms.set(folded, (form = this.#forms.size));
      this.#written.push(written);
    } else if (written === written.toLowerCase()) this.#written[form] = written;
    this.#known.set(raw, form);
    return form;
  }
}

/** The words of a line among the running words of its transcript: those of the node are [first, end), of its passage [from, to). */
export interface LineWords {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** See `LineWords`. O(log words). */
export function wordsOfLine(set: LineSet, line: number): LineWords {
  const { starts } = set.files[set.file[line]].entry.facts.passages;
  const from = lowerBound(starts, set.passageStarts[line]);
  const first = lowerBound(starts, set.starts[line], from);
  const end = lowerBound(starts, set.ends[line], first);
  return { from, first, end, to: lowerBound(starts, set.passageEnds[line], end) };
}
