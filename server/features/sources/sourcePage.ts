import { describeKey, isInsideKey, keyContains, parseKey } from '../../citations/key';
import type { Work } from '../../citations/citation';
import type { SourceChapter, SourceText } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import { cueTime } from '../shared/cueTime';
import { listTitle } from '../shared/listTitle';
import { positionAt } from '../../text/lines';
import { isoDate } from '../../transcript/calendar';
import { timesInTranscripts } from '../shared/counts';
import { groupBy } from '../shared/groupBy';
import type { Place } from '../shared/place';
import { wrap } from '../shared/readableText';
import { turnAt } from '../shared/speakers';
import { inReadingOrder, toPlace } from '../shared/sites';
import { citedChapters } from './citedVerses';
import { describeWork, knownWork } from './knownWorks';
import { toSingleLine } from './singleLine';
import { shownOriginal } from './recitationMarks';
import { SourcePageBuilder, type SourcePage } from './sourcePageBuilder';
import { chapterUri, parseSourceUri, workUri } from './sourceUri';

export type { SourcePage, SourcePageItem } from './sourcePageBuilder';

/** Columns of a page. Chosen by hand: comfortable to read, and a small window need not scroll sideways. */
const pageWidth = 88;

/** Stands in place of a verse that a translation leaves out. */
const notInTranslation = '(not in this translation)';

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
  if (parseKey(key) === undefined) return undefined;
  const source = await corpus.sources.load(key);
  const chapter = source && citedChapters(source, key)[0];
  const page =
    source !== undefined && chapter !== undefined
      ? chapterPage(source, chapter, knownWork(corpus, key))
      : workPage(corpus, keyOfWorkPage(key));
  return page && placeOn(page, key);
}

/** URI of the page that `sourcePlace` leads to, without making the page. */
export async function sourcePageUri(corpus: Corpus, key: string): Promise<string | undefined> {
  if (parseKey(key) === undefined) return undefined;
  const source = await corpus.sources.load(key);
  const chapter = source && citedChapters(source, key)[0];
  if (source !== undefined && chapter !== undefined) return chapterUri(source.key, chapter.number, chapter.name);
  const page = keyOfWorkPage(key);
  const work = knownWork(corpus, key);
  if (work === undefined && corpus.citations.count(page) === 0) return undefined;
  return workUri(page, describeKey(page, work === undefined ? [] : [work]));
}

/** Key of the work, or of the book that a key names as a whole. */
function keyOfWorkPage(key: string): string {
  const { from = [], work = key } = parseKey(key) ?? {};
  return from.length === 1 && from[0].kind === 'book' ? key : work;
}

/**
 * The place of a key on a page: all items inside the key, or else the first item that contains it, or else the first
 * line.
 */
function placeOn(page: SourcePage, key: string): Place {
  const isInside = isInsideKey(key);
  const inside = page.items.filter(item => isInside(item.key));
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
  const title = source.book === undefined ? `${chapter.number} ${chapter.name}` : chapter.name;
  const meaning = chapter.meaning === chapter.name ? '' : chapter.meaning;
  page.line(meaning === '' || source.book !== undefined ? title : `${title} (${meaning})`);
  if (source.book !== undefined && meaning !== '') page.line(meaning);
  if (chapter.original !== '') page.line(chapter.original);
  page.line([work?.title, `${chapter.verses.length} verses`].filter(part => part !== undefined).join(' · '));
  chapter.verses.forEach((verse, index) => {
    page.line('');
    const texts = [shownOriginal(source, verse), verse.translation].filter(text => text !== '');
    page.item(
      `${source.key}:${chapter.number}:${index + 1}`,
      `${chapter.number}:${index + 1}`,
      (texts.length > 0 ? texts : [notInTranslation]).flatMap(text => wrap(toSingleLine(text).trim(), pageWidth)),
    );
  });
  page.line('');
  page.line(source.licence);
  const finished = page.finish(
    chapterUri(source.key, chapter.number, chapter.name),
    title,
    `${source.key}:${chapter.number}`,
  );
  chapterPages.set(chapter, finished);
  return finished;
}

/**
 * The page of a work or a book of it: facts about it, then the places that the corpus cites, each with the transcripts that cite it.
 * Undefined when the work is unknown and not cited.
 */
function workPage(corpus: Corpus, key: string): SourcePage | undefined {
  const work = knownWork(corpus, key);
  const sites = inReadingOrder(corpus, corpus.citations.sites(key));
  if (sites.length === 0 && (work === undefined || parseKey(key) === undefined)) return undefined;
  const works = work === undefined ? [] : [work];
  const title = describeKey(key, works);
  const page = new SourcePageBuilder();
  page.line(title);
  for (const fact of describeWork(work)) page.line(fact);
  page.line('');
  const transcripts = new Set(sites.map(site => site.uri)).size;
  page.line(
    sites.length === 0 ? 'Not cited in this corpus.' : `Cited ${timesInTranscripts(sites.length, transcripts)}.`,
  );
  const byKey = groupBy(sites, site => site.key);
  for (const place of [...byKey.keys()].sort(compareKeys)) {
    page.line('');
    const heading =
      place === key
        ? `The ${key === work?.key ? 'work' : 'book'} as a whole`
        : withoutTitle(describeKey(place, works), title);
    page.item(place, heading, []);
    for (const site of byKey.get(place) ?? []) {
      const entry = corpus.entry(site.uri);
      if (entry === undefined) continue;
      const date = entry.date === undefined ? [] : [isoDate(entry.date)];
      const speaker = turnAt(entry, site.start)?.speaker;
      const line = positionAt(entry.facts.lineStarts, site.start).line + 1;
      const where = cueTime(entry, site.start) ?? `line ${line}`;
      const facts = [...date, toSingleLine(listTitle(corpus, entry)).trim(), speaker ?? '', where];
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
