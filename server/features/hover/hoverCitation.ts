import type { Citation } from '../../citations/citation';
import { describeKey, workOf } from '../../citations/key';
import type { SourceText } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { isoDate } from '../../transcript/calendar';
import { partKey, type CitationPart } from '../shared/citationPart';
import { commands } from '../shared/clientCommands';
import { timesInTranscripts } from '../shared/counts';
import { commandLink, escapeMarkdown, inlineText } from '../shared/markdown';
import { countSites } from '../shared/sites';
import { bibliographyEntry } from '../sources/bibliographyEntry';
import { knownWorks } from '../sources/knownWorks';
import { citedVerses, namesVerses } from '../sources/citedVerses';
import { placeInText, problemsInNumbering } from '../sources/numbering';
import { describeSource } from './describeSource';
import type { HoverOptions } from './hoverAnswer';
import { hoverQuotation } from './hoverQuotation';

/** Lines of source text. Chosen by hand: with name, counts and licence they fill one screen. */
const sourceLines = 14;
/**
 * Most citing transcripts that are named (the others are counted), and the longest title in characters. Chosen by hand.
 */
const maxTranscripts = 4;
const maxTitle = 80;
/** Longest entry of a bibliography, in characters. Chosen by hand. */
const maxEntry = 600;

/**
 * A citation: the full name of the source, its text or facts about the work, how often it is cited, its problems, and
 * the licence of the text. Paragraphs of Markdown.
 */
export async function hoverCitation(
  corpus: Corpus,
  entry: Entry,
  citation: Citation,
  part: CitationPart,
  options: HoverOptions,
): Promise<string[]> {
  const { key } = citation;
  const source = await corpus.sources.load(key);
  const containingKey = partKey(citation, part);
  const place = await placeInText(corpus, entry, citation, source);
  const problems = await problemsInNumbering(corpus, entry, citation);
  return [
    ...((await describeEntry(corpus, entry, key)) ??
      (await describeSource(corpus, key, source, sourceLines, options, place.key))),
    escapeMarkdown(place.remark ?? (problems.length === 0 ? textMissing(key, source) : '')),
    source === undefined ? '' : await hoverQuotation(corpus, entry, citation, source, place.key),
    citationCount(corpus, entry, key, '', options),
    // On the name of a work or chapter, also say how often all of it is cited.
    corpus.citations.count(containingKey) <= corpus.citations.count(key)
      ? ''
      : citationCount(
          corpus,
          entry,
          containingKey,
          escapeMarkdown(describeKey(containingKey, knownWorks(corpus))),
          options,
        ),
    ...problems.map(problem => `⚠ ${escapeMarkdown(problem.message)}`),
    source?.problem === undefined ? '' : `⚠ ${escapeMarkdown(source.problem)}`,
    source === undefined ? '' : `*${escapeMarkdown(source.licence)}*`,
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

/**
 * "Cited 3 times in 2 transcripts: …" with the transcripts that cite a key, the current one first. `subject` is the
 * name of the source in Markdown, empty when the hover has just named it.
 */
function citationCount(corpus: Corpus, entry: Entry, key: string, subject: string, options: HoverOptions): string {
  const { count, byEntry } = countSites(corpus, corpus.citations.sites(key));
  if (count === 0) return '';
  const ordered = [...byEntry.filter(site => site.entry === entry), ...byEntry.filter(site => site.entry !== entry)];
  if (count === 1 && subject === '' && ordered[0].entry === entry) return 'Cited here only.';
  const names = ordered.slice(0, maxTranscripts).map(({ entry: { title, date }, count }) => {
    const day = date === undefined ? '' : ` (${isoDate(date)})`;
    return `${inlineText(title, maxTitle)}${day}${count > 1 ? ` ×${count}` : ''}`;
  });
  if (ordered.length > maxTranscripts) names.push(`${ordered.length - maxTranscripts} more`);
  const times = timesInTranscripts(count, ordered.length);
  const link = options.commandLinks ? ` · ${commandLink('Show all', commands.showSites, [key, entry.uri])}` : '';
  return `${subject === '' ? `Cited ${times}` : `${subject}: cited ${times}`}: ${names.join('; ')}${link}`;
}
