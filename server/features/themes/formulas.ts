import type { Corpus } from '../../index/corpus';
import { firstEndingAfter, type Span } from '../../text/span';
import type { Formula, FormulaChange, FormulaSite } from '../../themes/formulas/formula';
import type { Place } from '../shared/place';
import { readableText } from '../shared/readableText';
import { inReadingOrder } from '../shared/sites';
import { textIfAvailable } from '../shared/transcriptTexts';
import { quotedSources } from '../sources/quotedSources';
import { isOfSameSpeech, sameSpeeches, type SameSpeech } from './sameSpeeches';

/**
 * The kind of a recurring passage: words of a speaker, a greeting or prayer at the beginning or end of transcripts, or
 * a quotation of a source that is cited with it.
 */
type FormulaKind = 'passage' | 'opening' | 'closing' | 'quotation';

/** A passage that recurs with the same or nearly the same words. */
export interface FormulaAnswer {
  /** Number of words. */
  readonly words: number;
  readonly kind: FormulaKind;
  /** Key of the quoted source, when it is known. */
  readonly source?: string;
  /** Number of transcripts that contain the passage. */
  readonly transcripts: number;
  /** In reading order. A place without `changes` has the passage word for word; at least one has. */
  readonly places: readonly FormulaPlace[];
}

export interface FormulaPlace extends Place {
  readonly changes: readonly FormulaChange[];
}

/** The recurring passages of a corpus. */
export interface RankedFormulas {
  /** Number of passages, however many there are in `formulas`. */
  readonly total: number;
  readonly formulas: readonly FormulaAnswer[];
  /** Passages that only show that files are the same speech. They count nowhere else. */
  readonly ofSameSpeeches: readonly FormulaAnswer[];
  /** Files that are the same speech, or nearly. */
  readonly sameSpeeches: readonly SameSpeech[];
}

/** A place has the words `here` where the passage has `there`. One of the two may be empty. */
export interface WordingChange {
  readonly here: string;
  readonly there: string;
}

/**
 * What `corpus-study formulas --json` prints, in the order of `rankedFormulas`; at the end the passages with
 * `sameSpeech`.
 */
export type FormulasReport = readonly {
  readonly text: string;
  readonly words: number;
  readonly quotation: boolean;
  /** Key of the quoted source, when it is known. */
  readonly source?: string;
  readonly edge?: 'opening' | 'closing';
  /** The files are the same speech: the passage is no formula, but shows that they agree. */
  readonly sameSpeech?: true;
  /** `changes` is missing when the place has the passage word for word. */
  readonly occurrences: readonly ({ readonly file: string; readonly changes?: readonly WordingChange[] } & Span)[];
}[];

/**
 * Words at the beginning and at the end of a transcript that count as its opening and closing. A transcript with fewer
 * than three times as many words has neither. Chosen by hand.
 */
const edgeWords = 60;
/** Weight in the ranking of a further place in the same transcript; one in another transcript has 1. Chosen by hand. */
const sameTranscriptWeight = 0.25;

const kindRank: Readonly<Record<FormulaKind, number>> = { passage: 0, opening: 1, closing: 1, quotation: 2 };

/**
 * The recurring passage at an offset and its span there. Its places in the file `uri` come first, the others by date.
 */
export async function formulaAt(
  corpus: Corpus,
  uri: string,
  offset: number,
): Promise<{ readonly formula: FormulaAnswer; readonly span: Span } | undefined> {
  const match = await (await corpus.formulas()).at(uri, offset);
  if (match === undefined) return undefined;
  const { start, end } = match.site;
  return { formula: toAnswer(corpus, match.formula, uri), span: { start, end } };
}

/**
 * The recurring passages, at most `limit`, and their total number. Passages in a speaker's own words come first; those
 * with more words in more transcripts rank higher. Greetings and prayers at the edges follow, because custom makes them
 * recur and they would hide the rest. Quotations of cited sources come last, because their words are not the speaker's.
 * Where files are the same speech, their passages are apart.
 * Rejects with `Cancelled`.
 */
export async function rankedFormulas(
  corpus: Corpus,
  limit = Infinity,
  cancelled?: () => boolean,
): Promise<RankedFormulas> {
  const index = await corpus.formulas();
  const found = await index.all(cancelled);
  const speeches = sameSpeeches(found.map(formula => withoutDeleted(corpus, formula)));
  const all = found.map(formula => toAnswer(corpus, formula)).filter(({ places }) => places.length > 1);
  all.sort((a, b) => kindRank[a.kind] - kindRank[b.kind] || weight(b) - weight(a));
  const formulas = all.filter(({ places }) => !isOfSameSpeech(places, speeches));
  return {
    total: formulas.length,
    formulas: formulas.slice(0, limit),
    ofSameSpeeches: all.filter(({ places }) => isOfSameSpeech(places, speeches)),
    sameSpeeches: speeches,
  };
}

function withoutDeleted(corpus: Corpus, { words, sites }: Formula): Formula {
  return { words, sites: sites.filter(({ uri }) => corpus.entry(uri) !== undefined) };
}

/** All recurring passages with their text and the words in which the places differ, for the command line. */
export async function formulasReport(
  corpus: Corpus,
): Promise<{ readonly report: FormulasReport; readonly sameSpeeches: readonly SameSpeech[] }> {
  const { formulas, ofSameSpeeches, sameSpeeches: speeches } = await rankedFormulas(corpus);
  const report: FormulasReport[number][] = [];
  for (const formula of [...formulas, ...ofSameSpeeches]) {
    const occurrences: FormulasReport[number]['occurrences'][number][] = [];
    for (const place of formula.places) {
      const entry = corpus.entry(place.uri)!;
      const changes = await wordingChanges(corpus, place);
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
      ...(report.length >= formulas.length ? { sameSpeech: true as const } : {}),
      occurrences,
    });
  }
  return { report, sameSpeeches: speeches };
}

/** The text of the place with which the others are compared. Empty when its file was deleted or changed. */
export async function formulaText(corpus: Corpus, { places }: FormulaAnswer): Promise<string> {
  const { uri, span } = places.find(place => place.changes.length === 0) ?? places[0];
  const text = await textIfAvailable(corpus, uri);
  return text === undefined ? '' : readableText(text, span, corpus.entry(uri)?.facts.transcript.furniture);
}

/** The words in which a place differs from the passage. A text is empty when its file was deleted or changed. */
export async function wordingChanges(corpus: Corpus, { uri, changes }: FormulaPlace): Promise<WordingChange[]> {
  const wordings: WordingChange[] = [];
  for (const { here, there } of changes)
    wordings.push({ here: await read(corpus, { uri, ...here }), there: await read(corpus, there) });
  return wordings;
}

/** Number of words times number of further places. */
function weight({ words, places, transcripts }: FormulaAnswer): number {
  return words * (transcripts - 1 + sameTranscriptWeight * (places.length - transcripts));
}

function toAnswer(corpus: Corpus, { words, sites }: Formula, current?: string): FormulaAnswer {
  const places = inReadingOrder(corpus, withoutDeleted(corpus, { words, sites }).sites, current);
  const quotedKeys = new Set(places.map(place => quotedKey(corpus, place)).filter(key => key !== undefined));
  const source = [...quotedKeys].find(key => key !== '');
  return {
    words,
    transcripts: new Set(places.map(({ uri }) => uri)).size,
    kind: quotedKeys.size > 0 ? 'quotation' : (edgeOf(places) ?? 'passage'),
    ...(source === undefined ? {} : { source }),
    places: places.map(({ uri, start, end, changes }): FormulaPlace => ({ uri, span: { start, end }, changes })),
  };
}

/** Key of the cited source whose quotation covers at least half of a place; empty when that source is unknown. */
function quotedKey(corpus: Corpus, { uri, start, end }: FormulaSite): string | undefined {
  const entry = corpus.entry(uri);
  const quoted = entry === undefined ? [] : quotedSources(entry.facts);
  for (let i = firstEndingAfter(quoted, start); i < quoted.length && quoted[i].start < end; i++) {
    if (Math.min(end, quoted[i].end) - Math.max(start, quoted[i].start) >= (end - start) / 2) return quoted[i].key;
  }
  return undefined;
}

/** The edge of transcripts where at least half of the places stand. */
function edgeOf(sites: readonly FormulaSite[]): 'opening' | 'closing' | undefined {
  const long = sites.filter(({ before, after }) => before + after >= 3 * edgeWords);
  const opening = long.filter(({ before, after }) => before < edgeWords && before <= after).length;
  const closing = long.filter(({ before, after }) => after < edgeWords && after < before).length;
  if (opening + closing === 0 || 2 * (opening + closing) < sites.length) return undefined;
  return opening >= closing ? 'opening' : 'closing';
}

async function read(corpus: Corpus, { uri, start, end }: FormulaChange['there']): Promise<string> {
  const text = start === end ? '' : await textIfAvailable(corpus, uri);
  return text === undefined ? '' : readableText(text, { start, end }, corpus.entry(uri)?.facts.transcript.furniture);
}
