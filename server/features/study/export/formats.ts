import { inSlices } from '../../../base/slices';
import type { Corpus } from '../../../index/corpus';
import { countNoun } from '../../shared/counts';
import { studyScope } from '../studyScope';
import { bibliographyItems, type BibliographyItem } from './bibliographyItems';
import { bibtex } from './bibtex';
import { citedKeys, countCitations } from './citedKeys';
import { cslJson } from './cslJson';
import { corpusFingerprint, type ExportHead } from './exportHead';
import { exportLines } from './exportLines';
import { listCsv, listJsonl, listTsv, type ExportList } from './exportList';
import { listHtml } from './listHtml';
import { listMarkdown } from './listMarkdown';
import { teiDocument } from './tei/tei';

/** What is asked for. */
export interface ExportQuestion {
  /** With it the lines of its concordance are written, where the format takes lines. */
  readonly query?: string;
  /** Name of a set of corpus.json; the whole corpus by default. */
  readonly set?: string;
  /** Whether a bibliography has the transcripts, too. */
  readonly withTranscripts: boolean;
  /** The day, ISO 8601. */
  readonly exported: string;
  /** Name and version of the program. */
  readonly program: string;
  readonly cancelled: () => boolean;
}

/** A written export. */
export interface Exported {
  readonly text: string;
  /** What it holds, for a person: "12 lines". */
  readonly size: string;
  /** Sentences for the user: what was not understood, and what is left out. */
  readonly notes: readonly string[];
}

/** There is nothing that could be written as a file of this format. The message is for the user. */
export class NothingToExport extends Error {
  override readonly name = 'NothingToExport';
  constructor(notes: readonly string[]) {
    super(['There is no transcript to export.', ...notes].join(' '));
  }
}

export interface ExportFormat {
  /** Whether a query gives lines. */
  readonly takesQuery: boolean;
  /** Whether the transcripts can be added as items. */
  readonly takesTranscripts: boolean;
  /** Whether the themes must be known. */
  readonly takesThemes: boolean;
  /** Rejects with `UnknownSet`, `NothingToExport` or `Cancelled`. */
  readonly write: (corpus: Corpus, question: ExportQuestion) => Promise<Exported>;
}

/** The formats for lists by name. Each gives a text in pieces, one for each row. */
export const listWriters = {
  csv: listCsv,
  tsv: listTsv,
  jsonl: listJsonl,
  markdown: listMarkdown,
  html: listHtml,
} satisfies Record<string, (list: ExportList) => Generator<string>>;

/** The formats by name. */
export const exportFormats: Readonly<Record<string, ExportFormat>> = {
  ...Object.fromEntries(Object.entries(listWriters).map(([name, write]) => [name, listFormat(write)])),
  'csl-json': bibliographyFormat(cslJson),
  bibtex: bibliographyFormat(bibtex),
  tei: { takesQuery: false, takesTranscripts: false, takesThemes: true, write: writeTei },
};

function listFormat(write: (list: ExportList) => Generator<string>): ExportFormat {
  return {
    takesQuery: true,
    takesTranscripts: false,
    takesThemes: false,
    write: async (corpus, question) => {
      const { query, set, cancelled } = question;
      const { scope, notes } = await studyScope(corpus, set, cancelled);
      const head = headOf(corpus, question);
      if (query !== undefined) {
        const found = await exportLines(corpus, query, { ...(set !== undefined && { set }), cancelled });
        return {
          text: await joined(write({ kind: 'lines', head, rows: found.lines }), cancelled),
          size: countNoun(found.lines.length, 'line'),
          notes: unique([...notes, ...found.notes]),
        };
      }
      const citations = countCitations(corpus, scope);
      const rows = await citedKeys(corpus, citations);
      return {
        text: await joined(write({ kind: 'sources', head, rows }), cancelled),
        size: countNoun(rows.length, 'source'),
        notes: unique([...notes, ...citations.notes]),
      };
    },
  };
}

/** The pieces of a text as one, in slices. Rejects with `Cancelled`. */
export function joined(pieces: Iterable<string>, cancelled: () => boolean): Promise<string> {
  return inSlices(joining(pieces), cancelled);
}

function* joining(pieces: Iterable<string>): Generator<void, string> {
  let text = '';
  let next = 0;
  for (const piece of pieces) {
    text += piece;
    if (++next % 64 === 0) yield;
  }
  return text;
}

function bibliographyFormat(write: (items: readonly BibliographyItem[], head: ExportHead) => string): ExportFormat {
  return {
    takesQuery: false,
    takesTranscripts: true,
    takesThemes: false,
    write: async (corpus, question) => {
      const { scope, notes } = await studyScope(corpus, question.set, question.cancelled);
      const citations = countCitations(corpus, scope);
      const items = await bibliographyItems(corpus, citations, question.withTranscripts ? { scope } : undefined);
      return {
        text: write(items, headOf(corpus, question)),
        size: countNoun(items.length, 'item'),
        notes: unique([...notes, ...citations.notes]),
      };
    },
  };
}

/** The transcripts of the scope, each as a whole. */
async function writeTei(corpus: Corpus, question: ExportQuestion): Promise<Exported> {
  const { scope, notes } = await studyScope(corpus, question.set, question.cancelled);
  const entries = corpus.entries().filter(({ uri }) => scope?.file(uri) !== false);
  const document = await teiDocument(corpus, entries, headOf(corpus, question), question.cancelled);
  const all = unique([
    ...notes,
    ...(scope?.passage === undefined ? [] : ['Each transcript with a passage of the set is written as a whole.']),
    ...document.notes,
  ]);
  if (document.transcripts === 0) throw new NothingToExport(all);
  return { text: document.text, size: countNoun(document.transcripts, 'transcript'), notes: all };
}

/** One transcript as TEI; undefined where it is none or can no longer be read. Rejects with `Cancelled`. */
export async function teiOfTranscript(
  corpus: Corpus,
  uri: string,
  question: Pick<ExportQuestion, 'exported' | 'program' | 'cancelled'>,
): Promise<Pick<Exported, 'text' | 'notes'> | undefined> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return undefined;
  const { text, notes, transcripts } = await teiDocument(corpus, [entry], headOf(corpus, question), question.cancelled);
  return transcripts === 0 ? undefined : { text, notes };
}

function headOf(
  corpus: Corpus,
  { query, set, exported, program }: Pick<ExportQuestion, 'query' | 'set' | 'exported' | 'program'>,
): ExportHead {
  return {
    ...(query !== undefined && { query }),
    ...(set !== undefined && { set }),
    exported,
    program,
    transcripts: corpus.entries().length,
    corpus: corpusFingerprint(corpus),
  };
}

function unique(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences)];
}
