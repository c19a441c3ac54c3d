import { describeKey, keyContains, parseKey } from '../../citations/key';
import type { Work } from '../../citations/citation';
import type { SourceChapter, SourceText } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import { isoDate } from '../../transcript/calendar';
import { lineStarts, positionAt } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Place } from '../shared/place';
import { wrap } from '../shared/readableText';
import { groupBy, inReadingOrder, toPlace } from '../shared/sites';
import { chapterUri, parseSourceUri, workUri } from './sourceUri';
import { countLabel, workOfKey } from './knownWorks';

/** A page that shows a source: a chapter of a work whose text is known, or the record of a work with what cites it. */
export interface SourceDocument {
  readonly uri: string;
  readonly title: string;
  readonly text: string;
  /** Starts of its lines. */
  readonly lines: Uint32Array;
  /** Key of the chapter or work. */
  readonly key: string;
  /** Parts that can be cited, in text order: verses, or the places of a work that the corpus cites. */
  readonly items: readonly SourceItem[];
  /** Lines that stand for a place in a transcript. */
  readonly links: readonly ({ readonly place: Place } & Span)[];
}

export interface SourceItem extends Span {
  readonly key: string;
  /** The line that names it. */
  readonly heading: Span;
}

/** The page of a URI; undefined where it is none, or its work is unknown. `openSource` pages of works show the corpus as it is now. */
export async function sourceDocument(corpus: Corpus, uri: string): Promise<SourceDocument | undefined> {
  const id = parseSourceUri(uri);
  if (id === undefined) return undefined;
  if (id.chapter === undefined) return workPage(corpus, id.work);
  const source = await corpus.sources.load(id.work);
  const chapter = source?.chapters.find(({ number }) => number === id.chapter);
  return source === undefined || chapter === undefined
    ? undefined
    : chapterPage(source, chapter, workOfKey(corpus, id.work));
}

/** Where a key leads: its verse or chapter where the text is known, else the page of its work at the place. Undefined for an unknown work. */
export async function sourcePlace(corpus: Corpus, key: string): Promise<Place | undefined> {
  const parsed = parseKey(key);
  if (parsed === undefined) return undefined;
  const source = await corpus.sources.load(parsed.work);
  const chapter = source?.chapters.find(({ number }) => number === parsed.from[0]?.number);
  const page =
    source !== undefined && chapter !== undefined
      ? chapterPage(source, chapter, workOfKey(corpus, key))
      : workPage(corpus, parsed.work);
  return page && placeOn(page, key);
}

/** The place of a key on a page: from the first to the last item that it holds, else one that holds it, else the top. */
function placeOn(page: SourceDocument, key: string): Place {
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

/** Columns of a page: what reads well, and what a small window shows without scrolling sideways. */
const pageWidth = 88;

const chapterPages = new WeakMap<SourceChapter, SourceDocument>();

/** The page of a chapter: a head, then each verse as its number, the original and the translation, with blank lines between. */
function chapterPage(source: SourceText, chapter: SourceChapter, work: Work | undefined): SourceDocument {
  const known = chapterPages.get(chapter);
  if (known !== undefined) return known;
  const page = new Page();
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
      [verse.original, verse.translation].filter(text => text !== '').flatMap(text => wrap(oneLine(text), pageWidth)),
    );
  });
  page.line('');
  page.line(source.licence);
  const made = page.finish(
    chapterUri(source.workKey, chapter.number, chapter.name),
    `${chapter.number} ${chapter.name}`,
    `${source.workKey}:${chapter.number}`,
  );
  chapterPages.set(chapter, made);
  return made;
}

/** The page of a work: what is known of it, then the places that the corpus cites, each with the transcripts that do. */
function workPage(corpus: Corpus, key: string): SourceDocument | undefined {
  const work = workOfKey(corpus, key);
  const cited = corpus.citations.keys(key);
  if (work === undefined && cited.length === 0) return undefined;
  const title = work?.title ?? describeKey(key, []);
  const page = new Page();
  page.line(title);
  for (const fact of workFacts(work)) page.line(fact);
  page.line('');
  const sites = inReadingOrder(corpus, corpus.citations.sites(key));
  const transcripts = new Set(sites.map(site => site.uri)).size;
  page.line(sites.length === 0 ? 'Not cited in this corpus.' : `Cited ${countLabel(sites.length, transcripts)}.`);
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
      const line = positionAt(entry.facts.lineStarts, site.start).line + 1;
      page.link(toPlace(site), `    ${[...date, oneLine(entry.title), `line ${line}`].join(' · ')}`);
    }
  }
  return page.finish(workUri(key, title), title, key);
}

/** What is known of a work, a line each: its name in its own script, author, period, genre, volumes. */
export function workFacts(work: Work | undefined): string[] {
  if (work === undefined) return [];
  const author = [work.author, work.period].filter(part => part !== undefined).join(', ');
  const volumes = work.volumes === undefined ? '' : work.volumes === 1 ? '1 volume' : `${work.volumes} volumes`;
  const kind = [work.genre ?? '', volumes].filter(part => part !== '').join(' · ');
  return [work.original ?? '', author, kind].filter(line => line !== '').map(line => oneLine(line));
}

/** Builds a page line by line. Lines end in LF, whatever the platform. */
class Page {
  private text = '';
  private readonly items: SourceItem[] = [];
  private readonly links: ({ readonly place: Place } & Span)[] = [];

  line(text: string): Span {
    const start = this.text.length;
    this.text += oneLine(text, false) + '\n';
    return { start, end: this.text.length - 1 };
  }

  item(key: string, heading: string, body: readonly string[]): void {
    const head = this.line(heading);
    const last = body.map(text => this.line(text)).at(-1) ?? head;
    this.items.push({ key, heading: head, start: head.start, end: last.end });
  }

  link(place: Place, text: string): void {
    const line = this.line(text);
    const start = line.start + text.search(/\S/);
    this.links.push({ place, start, end: line.end });
    const item = this.items.at(-1);
    if (item !== undefined) this.items[this.items.length - 1] = { ...item, end: line.end };
  }

  finish(uri: string, title: string, key: string): SourceDocument {
    return { uri, title, key, text: this.text, lines: lineStarts(this.text), items: this.items, links: this.links };
  }
}

function withoutTitle(description: string, title: string): string {
  const rest = description.startsWith(`${title}, `) ? description.slice(title.length + 2) : description;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** By number, level by level; a whole work before its parts. */
function compareKeys(a: string, b: string): number {
  const one = parseKey(a)?.from ?? [];
  const two = parseKey(b)?.from ?? [];
  for (let i = 0; i < Math.min(one.length, two.length); i++) {
    const order = (one[i].kind < two[i].kind ? -1 : one[i].kind > two[i].kind ? 1 : 0) || one[i].number - two[i].number;
    if (order !== 0) return order;
  }
  return one.length - two.length || (a < b ? -1 : 1);
}

function oneLine(text: string, trim = true): string {
  const line = text.replace(/[\r\n\u2028\u2029\u0085]+/g, ' ');
  return trim ? line.trim() : line;
}

function firstLineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}
