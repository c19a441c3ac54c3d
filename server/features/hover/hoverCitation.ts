import { isResolved, type Citation } from '../../citations/citation';
import { describeKey, workOf } from '../../citations/key';
import type { SourceText } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { touches } from '../../text/span';
import { escapeMarkdown, inlineText } from '../shared/markdown';
import { bibliographyEntry } from '../sources/bibliographyEntry';
import { knownWorks } from '../sources/knownWorks';
import { citedChapters, citedVerses, namesVerses } from '../sources/citedVerses';
import { placeInText, problemsInNumbering } from '../sources/numbering';
import { citingPlaces } from './citingPlaces';
import { describeSource } from './describeSource';
import type { HoverOptions } from './hoverAnswer';
import { hoverQuotation } from './hoverQuotation';
import { neighbourVerses } from './neighbourVerses';
import { webLinks } from './webLinks';

/** Lines of source text. Chosen by hand: with name, counts and licence they fill one screen. */
const sourceLines = 14;
/** Longest entry of a bibliography, in characters. Chosen by hand. */
const maxEntry = 600;

/**
 * A citation: the full name of the source, its text or facts about the work, the verses beside it, how often and where it
 * is cited, its problems, web sites that have it, and the licence of the text. Paragraphs of Markdown.
 */
export async function hoverCitation(
  corpus: Corpus,
  entry: Entry,
  citation: Citation,
  offset: number,
  options: HoverOptions,
): Promise<string[]> {
  const { key } = citation;
  const problems = await problemsInNumbering(corpus, entry, citation);
  const messages = problems
    .filter(problem => options.problemsShown !== true || !touches(problem, offset))
    .map(problem => `⚠ ${escapeMarkdown(problem.message)}`);
  if (!isResolved(citation)) return ['**Source not known**', ...messages];
  const source = await corpus.sources.load(key);
  const place = await placeInText(corpus, entry, citation, source);
  // A chapter that there is not has no text, and no other numbers.
  const isThere = source !== undefined && citedChapters(source, place.key).length > 0;
  return [
    ...((await describeEntry(corpus, entry, key)) ??
      (await describeSource(corpus, key, source, sourceLines, options, place.key))),
    escapeMarkdown((isThere ? place.remark : undefined) ?? (problems.length === 0 ? textMissing(key, source) : '')),
    source === undefined ? '' : await hoverQuotation(corpus, entry, citation, source, place.key),
    source === undefined ? '' : await neighbourVerses(corpus, source, place.key, options),
    ...(await citingPlaces(corpus, entry, citation, options)),
    ...messages,
    source?.problem === undefined ? '' : `⚠ ${escapeMarkdown(source.problem)}`,
    options.webLinks === false || problems.length > 0 ? '' : webLinks(place.key),
    source === undefined || !isThere ? '' : `*${escapeMarkdown(source.licence)}*`,
  ];
}

/** Says that there is no text of a place of a work whose text is included. Empty if there is one. */
function textMissing(key: string, source: SourceText | undefined): string {
  if (source === undefined) return /^bible:./.test(key) ? 'The text of this book is not included.' : '';
  const isMissing = namesVerses(source, key) && citedVerses(source, key).length === 0;
  return isMissing ? 'The text at hand does not have this place.' : '';
}

/**
 * Name, text and licence of a cited source in at most `lines` lines of text, for the hover of the note that cites it.
 */
export async function briefSource(
  corpus: Corpus,
  entry: Entry,
  citation: Pick<Citation, 'key' | 'start'>,
  options: HoverOptions,
  lines: number,
): Promise<string[]> {
  const { key } = citation;
  const source = await corpus.sources.load(key);
  const place = await placeInText(corpus, entry, citation, source);
  const description =
    (await describeEntry(corpus, entry, key)) ?? (await describeSource(corpus, key, source, lines, options, place.key));
  return source === undefined
    ? description
    : [...description, escapeMarkdown(place.remark ?? ''), `*${escapeMarkdown(source.licence)}*`];
}

/** The name of a work and its entry in the transcript's own bibliography; undefined where that has none. */
async function describeEntry(corpus: Corpus, entry: Entry, key: string): Promise<string[] | undefined> {
  const own = await bibliographyEntry(corpus, entry, key);
  if (own === undefined) return undefined;
  const works = [...knownWorks(corpus), { key: workOf(key), title: own.name, spellings: [], divisions: [] }];
  return [`**${escapeMarkdown(describeKey(key, works))}**`, inlineText(own.text, maxEntry)];
}
