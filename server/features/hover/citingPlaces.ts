import { withThousands } from '../../base/thousands';
import type { Citation } from '../../citations/citation';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { positionAt } from '../../text/lines';
import { isoDate } from '../../transcript/calendar';
import { citationLevels } from '../sources/citationLevels';
import { citingSentence } from '../shared/citingSentence';
import { commands } from '../shared/clientCommands';
import { timesInTranscripts } from '../shared/counts';
import { listTitle } from '../shared/listTitle';
import { commandLink, inlineText } from '../shared/markdown';
import { countSites, inReadingOrder, type Site } from '../shared/sites';
import { textsIfAvailable } from '../shared/transcriptTexts';
import type { HoverOptions } from './hoverAnswer';

/** Most places that are listed, and the longest title and sentence in characters. Chosen by hand. */
const maxPlaces = 3;
const maxTitle = 60;
const maxSentence = 160;

/**
 * How often the source of a citation is cited, by level, and the first other places with their sentences: those of other
 * transcripts first. Paragraphs of Markdown; none for a citation that was not understood.
 */
export async function citingPlaces(
  corpus: Corpus,
  entry: Entry,
  citation: Citation,
  options: HoverOptions,
): Promise<string[]> {
  const sites = corpus.citations.sites(citation.key);
  const { count, byEntry } = countSites(corpus, sites);
  if (citation.key === '' || count === 0) return [];
  const others = otherPlaces(corpus, entry, citation, sites);
  const shown = others.slice(0, maxPlaces);
  const texts = await textsIfAvailable(
    corpus,
    shown.map(({ uri }) => uri),
  );
  const rows = shown.map(site => placeLine(corpus, entry, site, texts.get(site.uri), options));
  if (others.length > shown.length)
    rows.push(`- ${showSites(`all ${withThousands(count)} places`, citation.key, entry, options)}`);
  const isAlone = others.length === 0;
  const times = isAlone ? 'Cited here only' : `Cited ${timesInTranscripts(count, byEntry.length)}`;
  const levels = levelLinks(corpus, entry, citation.key, options);
  return [levels === '' ? `${times}${isAlone ? '.' : ''}` : `${times}: ${levels}`, rows.join('\n')];
}

/** `this verse 2 · chapter 4 · work 42`; a level that is cited as often as the one before it adds nothing. */
function levelLinks(corpus: Corpus, entry: Entry, key: string, options: HoverOptions): string {
  const levels = citationLevels(corpus, key);
  const telling = levels.filter(({ count }, index) => index === 0 || count > levels[index - 1].count);
  if (telling.length === 1 && telling[0].count === 1) return '';
  return telling
    .map(level => showSites(`${level.name} ${withThousands(level.count)}`, level.key, entry, options))
    .join(' · ');
}

function showSites(label: string, key: string, entry: Entry, { commandLinks }: HoverOptions): string {
  return commandLinks ? commandLink(label, commands.showSites, [key, entry.uri]) : label;
}

/** All other places: the first of each other transcript, then those of this one, then the rest. */
function otherPlaces(corpus: Corpus, entry: Entry, citation: Citation, sites: readonly Site[]): Site[] {
  const others = inReadingOrder(
    corpus,
    sites.filter(({ uri, start }) => uri !== entry.uri || start !== citation.start),
  );
  const seen = new Set<string>();
  const rank = new Map(
    others.map(site => {
      const isFirst = !seen.has(site.uri);
      seen.add(site.uri);
      return [site, site.uri === entry.uri ? 1 : isFirst ? 0 : 2];
    }),
  );
  return others.sort((a, b) => rank.get(a)! - rank.get(b)!);
}

/** `- 2019-03-12 The Mill in Spring: “…sentence…”`, the first part as a link to the place. */
function placeLine(
  corpus: Corpus,
  current: Entry,
  site: Site,
  text: string | undefined,
  { commandLinks }: HoverOptions,
): string {
  const entry = corpus.entry(site.uri);
  if (entry === undefined) return '';
  const { line, character } = positionAt(entry.facts.lineStarts, site.start);
  const day = entry.date === undefined ? '' : `${isoDate(entry.date)} `;
  const name =
    entry.uri === current.uri
      ? `this transcript, line ${line + 1}`
      : `${day}${inlineText(listTitle(corpus, entry), maxTitle)}`;
  const link = commandLinks ? commandLink(name, commands.openPlace, [entry.uri, line, character]) : name;
  const sentence = text === undefined ? '' : citingSentence(entry, text, site, maxSentence);
  return `- ${link}${sentence === '' ? '' : `: “${inlineText(sentence, maxSentence + 2)}”`}`;
}
