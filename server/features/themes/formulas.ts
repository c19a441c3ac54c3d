import type { Place } from '../shared/place';
import type { Corpus } from '../../index/corpus';
import { firstEndingAfter, type Span } from '../../text/span';
import type { Formula, FormulaChange, FormulaSite } from '../../themes/formulas/formula';

import { quotedSources } from '../sources/quotedSources';
import { readableText } from '../shared/readableText';
import { inReadingOrder } from '../shared/sites';
import { textIfThere } from '../shared/transcriptTexts';

/** What a passage that recurs is: a speaker's own, a greeting or prayer at the beginning or end of transcripts, or words of a source that is cited there. */
type FormulaKind = 'passage' | 'opening' | 'closing' | 'quotation';

/** A passage that recurs nearly word for word. */
export interface FormulaAnswer {
  readonly words: number;
  readonly kind: FormulaKind;
  /** Key of the cited source, where the passage is quoted from one that is known. */
  readonly source?: string;
  /** Number of transcripts. */
  readonly transcripts: number;
  /** In reading order; those without `changes` have the passage word for word, and there is at least one. */
  readonly places: readonly FormulaPlace[];
}

export interface FormulaPlace extends Place {
  readonly changes: readonly FormulaChange[];
}

/** `here` stands in a place instead of `there` in the passage; one of the two may be empty. */
export interface WordingChange {
  readonly here: string;
  readonly there: string;
}

/** What `corpus-study formulas --json` prints; a speaker's own passages, then greetings and prayers, then quotations. */
export type FormulasReport = readonly {
  readonly text: string;
  readonly words: number;
  readonly quotation: boolean;
  /** Key of the quoted source, where it is known. */
  readonly source?: string;
  readonly edge?: 'opening' | 'closing';
  /** `changes` is there where a place has other words. */
  readonly occurrences: readonly ({ readonly file: string; readonly changes?: readonly WordingChange[] } & Span)[];
}[];

/** Words at the beginning and at the end of a transcript that hold greetings and prayers; one with fewer than three times as many has no edges. */
const edge = 60;
/** What another place in the same transcript counts for in the order, beside one in another transcript. */
const samePlace = 0.25;

/** The passage at an offset that recurs, its span there, and its places: the current file first, the others by date. */
export async function formulaAt(
  corpus: Corpus,
  uri: string,
  offset: number,
): Promise<{ readonly formula: FormulaAnswer; readonly span: Span } | undefined> {
  const found = (await corpus.formulas()).at(uri, offset);
  if (found === undefined) return undefined;
  const { start, end } = found.site;
  return { formula: describe(corpus, found.formula, uri), span: { start, end } };
}

/**
 * The passages that recur, at most `limit`. A speaker's own come first, those that cover most text in most transcripts
 * before the others; then greetings and prayers at the edges, which recur by custom and would hide the rest; then what is
 * quoted from a cited source, for its words are not the speaker's. Rejects with `Cancelled`.
 */
export async function rankedFormulas(
  corpus: Corpus,
  limit = Infinity,
  cancelled?: () => boolean,
): Promise<{ readonly total: number; readonly formulas: readonly FormulaAnswer[] }> {
  const index = await corpus.formulas();
  const all = (await index.all(cancelled))
    .map(formula => describe(corpus, formula))
    .filter(({ places }) => places.length > 1);
  all.sort((a, b) => kindRank[a.kind] - kindRank[b.kind] || weight(b) - weight(a));
  return { total: all.length, formulas: all.slice(0, limit) };
}

/** All of them with their text, and in what words the places differ, for the command line. */
export async function formulasReport(corpus: Corpus): Promise<FormulasReport> {
  const { formulas } = await rankedFormulas(corpus);
  const report: FormulasReport[number][] = [];
  for (const formula of formulas) {
    const occurrences: FormulasReport[number]['occurrences'][number][] = [];
    for (const place of formula.places) {
      const entry = corpus.entry(place.uri)!;
      const changes = await wordings(corpus, place);
      occurrences.push({
        file: entry.name,
        start: place.span.start,
        end: place.span.end,
        ...(changes.length === 0 ? {} : { changes }),
      });
    }
    const edges = formula.kind === 'opening' || formula.kind === 'closing' ? { edge: formula.kind } : {};
    report.push({
      text: await formulaText(corpus, formula),
      words: formula.words,
      quotation: formula.kind === 'quotation',
      ...(formula.source === undefined ? {} : { source: formula.source }),
      ...edges,
      occurrences,
    });
  }
  return report;
}

/** The passage as it reads in the place that the others are compared with; empty where its file is gone. */
export async function formulaText(corpus: Corpus, { places }: FormulaAnswer): Promise<string> {
  const { uri, span } = places.find(place => place.changes.length === 0) ?? places[0];
  const text = await textIfThere(corpus, uri);
  return text === undefined ? '' : readableText(text, span, corpus.entry(uri)?.facts.transcript.furniture);
}

/** In what words a place differs from the passage. */
export async function wordings(corpus: Corpus, { uri, changes }: FormulaPlace): Promise<WordingChange[]> {
  const found: WordingChange[] = [];
  for (const { here, there } of changes)
    found.push({ here: await read(corpus, { uri, ...here }), there: await read(corpus, there) });
  return found;
}

const kindRank: Readonly<Record<FormulaKind, number>> = { passage: 0, opening: 1, closing: 1, quotation: 2 };

function weight({ words, places, transcripts }: FormulaAnswer): number {
  return words * (transcripts - 1 + samePlace * (places.length - transcripts));
}

function describe(corpus: Corpus, { words, sites }: Formula, current?: string): FormulaAnswer {
  const places = inReadingOrder(
    corpus,
    sites.filter(({ uri }) => corpus.entry(uri) !== undefined),
    current,
  );
  const sources = new Set(places.map(place => sourceOf(corpus, place)).filter(key => key !== undefined));
  const source = [...sources].find(key => key !== '');
  return {
    words,
    transcripts: new Set(places.map(({ uri }) => uri)).size,
    kind: sources.size > 0 ? 'quotation' : (edgeOf(places) ?? 'passage'),
    ...(source === undefined ? {} : { source }),
    places: places.map(({ uri, start, end, changes }): FormulaPlace => ({ uri, span: { start, end }, changes })),
  };
}

/** Key of the cited source that a place quotes with most of its words. */
function sourceOf(corpus: Corpus, { uri, start, end }: FormulaSite): string | undefined {
  const entry = corpus.entry(uri);
  const quoted = entry === undefined ? [] : quotedSources(entry.facts);
  for (let i = firstEndingAfter(quoted, start); i < quoted.length && quoted[i].start < end; i++) {
    if (Math.min(end, quoted[i].end) - Math.max(start, quoted[i].start) >= (end - start) / 2) return quoted[i].key;
  }
  return undefined;
}

/** Where at least half of the places stand. */
function edgeOf(sites: readonly FormulaSite[]): 'opening' | 'closing' | undefined {
  const long = sites.filter(({ before, after }) => before + after >= 3 * edge);
  const opening = long.filter(({ before, after }) => before < edge && before <= after).length;
  const closing = long.filter(({ before, after }) => after < edge && after < before).length;
  if (opening + closing === 0 || 2 * (opening + closing) < sites.length) return undefined;
  return opening >= closing ? 'opening' : 'closing';
}

async function read(corpus: Corpus, { uri, start, end }: FormulaChange['there']): Promise<string> {
  const text = start === end ? '' : await textIfThere(corpus, uri);
  return text === undefined ? '' : readableText(text, { start, end }, corpus.entry(uri)?.facts.transcript.furniture);
}
