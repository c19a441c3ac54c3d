import { describeKey, keyContains, parseKey } from '../../citations/key';
import type { Work } from '../../citations/citation';
import type { SourceChapter, SourceText } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import { positionAt } from '../../text/lines';
import { isoDate } from '../../transcript/calendar';
import { timesInTranscripts } from '../shared/counts';
import { groupBy } from '../shared/groupBy';
import type { Place } from '../shared/place';
import { wrap } from '../shared/readableText';
import { turnAt } from '../shared/speakers';
import { inReadingOrder, toPlace } from '../shared/sites';
import { describeWork, knownWork } from './knownWorks';
import { toSingleLine } from './singleLine';
import { SourcePageBuilder, type SourcePage } from './sourcePageBuilder';
import { chapterUri, parseSourceUri, workUri } from './sourceUri';

export type { SourcePage, SourcePageItem } from './sourcePageBuilder';

/** Columns of a page. Chosen by hand: comfortable to read, and a small window need not scroll sideways. */
const pageWidth = 88;

/** Pages of chapters do not depend on the corpus. */
const chapterPages = new WeakMap<SourceChapter, SourcePage>();

/** The page of a URI. Undefined when the URI is not that of a source page, or its work or chapter is unknown. */
export async function sourcePage(corpus: Corpus, uri: string): Promise<SourcePage | undefined> {
  const id = parseSourceUri(uri);
  if (id === undefined) return undefined;
  if (id.chapter === undefined) return workPage(corpus, id.work);
  const source = await corpus.sources.load(id.work);
  const chapter = source?.chapters.find(({ number }) => number === id.chapter);
  return source === undefined || chapter === undefined
    ? undefined
    : chapterPage(source, chapter, knownWork(corpus, id.work));
}

/**
 * The place of a key: its verse or chapter when the text of the work is known, or else its line on the page of the
 * work. Undefined when the work is unknown and not cited.
 */
export async function sourcePlace(corpus: Corpus, key: string): Promise<Place | undefined> {
  const parsed = parseKey(key);
  if (parsed === undefined) return undefined;
  const source = await corpus.sources.load(parsed.work);
  const chapter = source?.chapters.find(({ number }) => number === parsed.from[0]?.number);
  const page =
    source !== undefined && chapter !== undefined
      ? chapterPage(source, chapter, knownWork(corpus, key))
      : workPage(corpus, parsed.work);
  return page && placeOn(page, key);
}

/**
 * The place of a key on a page: all items inside the key, or else the first item that contains it, or else the first
 * line.
 */
function placeOn(page: SourcePage, key: string): Place {
  const inside = page.items.filter(item => keyContains(key, item.key));
  const chosen =
    key === page.key
      ? []
      : inside.length > 0
        ? inside
        : page.items.filter(item => keyContains(item.key, key)).slice(0, 1);
  const span =
    chosen.length === 0
      ? { start: 0, end: firstLineEnd(page.text) }
      : { start: chosen[0].start, end: chosen.at(-1)!.end };
  return { uri: page.uri, span, lines: page.lines };
}

/**
 * The page of a chapter: a heading, then the number, original and translation of each verse, with blank lines between.
 */
function chapterPage(source: SourceText, chapter: SourceChapter, work: Work | undefined): SourcePage {
  const cached = chapterPages.get(chapter);
  if (cached !== undefined) return cached;
  const page = new SourcePageBuilder();
  page.line(
    `${chapter.number} ${chapter.name}${chapter.meaning === '' || chapter.meaning === chapter.name ? '' : ` (${chapter.meaning})`}`,
  );
  page.line(chapter.original);
  page.line([work?.title, `${chapter.verses.length} verses`].filter(part => part !== undefined).join(' · '));
  chapter.verses.forEach((verse, index) => {
    page.line('');
    const key = `${source.workKey}:${chapter.number}:${index + 1}`;
    page.item(
      key,
      `${chapter.number}:${index + 1}`,
      [verse.original, verse.translation]
        .filter(text => text !== '')
        .flatMap(text => wrap(toSingleLine(text).trim(), pageWidth)),
    );
  });
  page.line('');
  page.line(source.licence);
  const finished = page.finish(
    chapterUri(source.workKey, chapter.number, chapter.name),
    `${chapter.number} ${chapter.name}`,
    `${source.workKey}:${chapter.number}`,
  );
  chapterPages.set(chapter, finished);
  return finished;
}

/**
 * The page of a work: facts about it, then the places that the corpus cites, each with the transcripts that cite it.
 * Undefined when the work is unknown and not cited.
 */
function workPage(corpus: Corpus, key: string): SourcePage | undefined {
  const work = knownWork(corpus, key);
  const cited = corpus.citations.keys(key);
  if (work === undefined && cited.length === 0) return undefined;
  const title = work?.title ?? describeKey(key, []);
  const page = new SourcePageBuilder();
  page.line(title);
  for (const fact of describeWork(work)) page.line(fact);
  page.line('');
  const sites = inReadingOrder(corpus, corpus.citations.sites(key));
  const transcripts = new Set(sites.map(site => site.uri)).size;
  page.line(
    sites.length === 0 ? 'Not cited in this corpus.' : `Cited ${timesInTranscripts(sites.length, transcripts)}.`,
  );
  const works = work === undefined ? [] : [work];
  const byKey = groupBy(sites, site => site.key);
  for (const { key: place } of [...cited].sort((a, b) => compareKeys(a.key, b.key))) {
    page.line('');
    const heading = place === key ? 'The work as a whole' : withoutTitle(describeKey(place, works), title);
    page.item(place, heading, []);
    for (const site of byKey.get(place) ?? []) {
      const entry = corpus.entry(site.uri);
      if (entry === undefined) continue;
      const date = entry.date === undefined ? [] : [isoDate(entry.date)];
      const speaker = turnAt(entry, site.start)?.speaker;
      const line = positionAt(entry.facts.lineStarts, site.start).line + 1;
      const facts = [...date, toSingleLine(entry.title).trim(), speaker ?? '', `line ${line}`];
      page.link(toPlace(site), `    ${facts.filter(fact => fact !== '').join(' · ')}`);
    }
  }
  return page.finish(workUri(key, title), title, key);
}

/** The description of a place without the title of its work, beginning with a capital letter. */
function withoutTitle(description: string, title: string): string {
  const rest = description.startsWith(`${title}, `) ? description.slice(title.length + 2) : description;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Compares by kind and number, level by level; a whole work comes before its parts. */
function compareKeys(a: string, b: string): number {
  const one = parseKey(a)?.from ?? [];
  const two = parseKey(b)?.from ?? [];
  for (let i = 0; i < Math.min(one.length, two.length); i++) {
    const order = (one[i].kind < two[i].kind ? -1 : one[i].kind > two[i].kind ? 1 : 0) || one[i].number - two[i].number;
    if (order !== 0) return order;
  }
  return one.length - two.length || (a < b ? -1 : 1);
}

function firstLineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}
