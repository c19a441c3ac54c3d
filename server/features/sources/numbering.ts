import { bookByOsis } from '../../citations/bible';
import type { Citation } from '../../citations/citation';
import {
  bibleNumberings,
  evidenceOfKey,
  inEnglishNumbering,
  isInNumbering,
  possibleNumberings,
  versesInNumbering,
  type BibleNumbering,
  type ChapterAndVerse,
  type NumberingEvidence,
} from '../../citations/bibleNumberings';
import { describeKey, formatKey, parseKey, type Level } from '../../citations/key';
import { basmalaCounts, hasBasmalaBefore } from '../../citations/quranNumberings';
import type { SourceText } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import type { Entry, FileFacts } from '../../index/facts';
import { textIfAvailable } from '../shared/transcriptTexts';
import { contentWords, shareIn } from './quotationFit';
import { mayQuoteVerses, quotedVerses } from './quotedVerse';

/** A cited place as the text at hand counts its verses. */
export interface PlaceInText {
  readonly key: string;
  /** A sentence for the user, if other editions count differently. */
  readonly remark?: string;
}

/** How the verses of a transcript are counted. Bibles with other psalms may number the other books as usual. */
interface TranscriptNumbering {
  readonly psalms: readonly BibleNumbering[];
  readonly otherBooks: readonly BibleNumbering[];
  readonly basmala: 'certain' | 'possible' | undefined;
  /** The numberings in which a citation fits the quotation before it, by the offset of the citation. */
  readonly quoted: ReadonlyMap<number, readonly BibleNumbering[]>;
}

const psalms = 'bible:ps';

const cache = new WeakMap<FileFacts, Promise<TranscriptNumbering>>();

/**
 * The place of a citation, with the given key and offset, in a text. Where editions count verses differently, what else the
 * transcript cites and quotes shows which of them it follows; if it does not show it, the remark names the other places.
 */
export async function placeInText(
  corpus: Corpus,
  entry: Entry,
  { key, start }: Pick<Citation, 'key' | 'start'>,
  source: SourceText | undefined,
): Promise<PlaceInText> {
  if (source === undefined || source.isOwn === true) return { key };
  const numbering = await numberingOf(corpus, entry);
  if (source.key === 'quran') return verseWithoutBasmala(key, numbering.basmala);
  return placeInBible(
    key,
    numbering.quoted.get(start) ?? (source.key === psalms ? numbering.psalms : numbering.otherBooks),
  );
}

/** The places that a key may mean, as the text counts: one for each numbering that has it. */
export function possiblePlaces(key: string): readonly string[] {
  const { work } = parseKey(key) ?? {};
  if (work === 'quran') return [key, ...moved(key, -1), ...moved(key, 1)];
  return [
    ...new Set(bibleNumberings.map(numbering => translated(key, numbering)).filter(place => place !== undefined)),
  ];
}

function numberingOf(corpus: Corpus, entry: Entry): Promise<TranscriptNumbering> {
  let numbering = cache.get(entry.facts);
  if (numbering === undefined) {
    numbering = findNumbering(corpus, entry);
    numbering.catch(() => cache.delete(entry.facts));
    cache.set(entry.facts, numbering);
  }
  return numbering;
}

async function findNumbering(corpus: Corpus, entry: Entry): Promise<TranscriptNumbering> {
  const keys = entry.facts.citations.map(({ key }) => key);
  const quoted = mayQuoteVerses(entry.facts) ? await evidenceOfQuotations(corpus, entry) : [];
  const evidence = [...keys.map(evidenceOfKey), ...quoted].filter(each => each !== undefined);
  const isPsalm = ({ chapter }: NumberingEvidence): boolean => chapter.startsWith('ps ');
  return {
    psalms: possibleNumberings(evidence.filter(isPsalm)),
    otherBooks: possibleNumberings(evidence.filter(each => !isPsalm(each))),
    basmala: basmalaCounts(keys),
    quoted: new Map(quoted.map(({ start, possible }) => [start, possible])),
  };
}

interface QuotationEvidence extends NumberingEvidence {
  /** Offset of the citation. */
  readonly start: number;
}

/** What quotations show that plainly are of the cited verse in one numbering, and plainly not in another. */
async function evidenceOfQuotations(corpus: Corpus, entry: Entry): Promise<QuotationEvidence[]> {
  const text = await textIfAvailable(corpus, entry.uri);
  if (text === undefined) return [];
  const found: QuotationEvidence[] = [];
  for (const { citation, text: quotation } of quotedVerses(entry.facts, text)) {
    const places = bibleNumberings.map(numbering => translated(citation.key, numbering));
    if (new Set(places).size < 2 || contentWords(quotation).size < leastContentWords) continue;
    const source = await corpus.sources.load(citation.key);
    const chapter = evidenceOfKey(citation.key)?.chapter;
    if (source === undefined || source.isOwn === true || chapter === undefined) continue;
    const shares = places.map(place => (place === undefined ? 0 : shareIn(quotation, source, place)));
    if (Math.max(...shares) < plainFit) continue;
    found.push({
      start: citation.start,
      chapter,
      possible: bibleNumberings.filter((_, index) => shares[index] > plainMisfit),
    });
  }
  return found;
}

/**
 * A quotation with so many content words plainly is of a place that has this share of them, and plainly is not of a place
 * that has no more than the second share. Chosen by hand.
 */
const leastContentWords = 4;
const plainFit = 0.6;
const plainMisfit = 0.25;

/** Verses that the World English Bible has in another place: the first, the number of verses, and where they begin. */
const elsewhereInTranslation = [
  { osis: 'rom', chapter: 16, verse: 25, count: 3, toChapter: 14, toVerse: 24 },
  { osis: '3john', chapter: 1, verse: 15, count: 1, toChapter: 1, toVerse: 14 },
];

function placeInBible(key: string, possible: readonly BibleNumbering[]): PlaceInText {
  const elsewhere = elsewhereOf(key);
  if (elsewhere !== undefined)
    return { key: elsewhere, remark: `This translation has ${label(key)} as ${label(elsewhere)}.` };
  const having = bibleNumberings.filter(numbering => isIn(key, numbering));
  const likely = having.filter(numbering => possible.includes(numbering));
  const [chosen, ...rest] = likely.length > 0 ? likely : having;
  if (chosen === undefined) return { key };
  const place = translated(key, chosen);
  if (place === undefined) return { key, remark: addition(key) };
  if (place !== key) return { key: place, remark: counted(chosen, key, place) };
  const others = rest
    .map(numbering => ({ numbering, place: translated(key, numbering) }))
    .filter(other => other.place !== key)
    .map(other => (other.place === undefined ? addition(key) : counted(other.numbering, key, other.place)));
  return others.length === 0 ? { key } : { key, remark: others.join(' ') };
}

function elsewhereOf(key: string): string | undefined {
  const { from, to = from } = parseKey(key) ?? { from: [] };
  if (from.length < 3) return undefined;
  const moved = elsewhereInTranslation.find(
    ({ osis, chapter, verse, count }) =>
      from[0].name === osis &&
      [from, to].every(end => end[1].number === chapter && end[2].number >= verse && end[2].number < verse + count),
  );
  if (moved === undefined) return undefined;
  const [first, last] = [from, to].map(end => moved.toVerse + end[2].number - moved.verse);
  return `bible:${moved.osis}:${moved.toChapter}:${first}${first === last ? '' : `-${last}`}`;
}

function addition(key: string): string {
  return `Greek and Latin Bibles have an addition as ${label(key)}, which is not in this translation.`;
}

function counted(numbering: BibleNumbering, key: string, place: string): string {
  return `${editions[numbering]} count as ${label(key)} what is ${label(place)} here.`;
}

const editions: Readonly<Record<BibleNumbering, string>> = {
  english: 'Most English Bibles',
  hebrew: 'Hebrew Bibles',
  latin: 'Greek and Latin Bibles',
};

/** Whether a numbering has both ends of a place in one book. */
function isIn(key: string, numbering: BibleNumbering): boolean {
  const { from, to = from } = parseKey(key) ?? { from: [] };
  const book = bookByOsis(from[0]?.name ?? '');
  return (
    book !== undefined &&
    from.length > 1 &&
    from[0].number === to[0].number &&
    [from, to].every(end => isInNumbering(numbering, book, placeOf(end)))
  );
}

/** The key in the English numbering of a place in another; undefined if it has no such place there. */
function translated(key: string, numbering: BibleNumbering): string | undefined {
  const parsed = parseKey(key);
  const book = bookByOsis(parsed?.from[0]?.name ?? '');
  if (parsed === undefined || book === undefined || !isIn(key, numbering)) return undefined;
  const { work, from, to = from } = parsed;
  const isChapter = from.length < 3;
  const last = { chapter: to[1].number, verse: isChapter ? versesInNumbering(numbering, book, to[1].number) : 1 };
  const start = inEnglishNumbering(numbering, book, { chapter: from[1].number, verse: from[2]?.number ?? 1 });
  const end = inEnglishNumbering(numbering, book, isChapter ? last : placeOf(to));
  if (start === undefined || end === undefined) return undefined;
  // Whole chapters may be parts of others, or more than one.
  const isWhole = isChapter && start.verse === 1 && end.verse === book.verses[end.chapter - 1];
  const level = (place: ChapterAndVerse): Level[] => [from[0], ...levels(isWhole ? { chapter: place.chapter } : place)];
  return formatKey({ work, from: level(start), to: level(end) });
}

function placeOf([, chapter, verse]: readonly Level[]): ChapterAndVerse {
  return { chapter: chapter.number, ...(verse !== undefined && { verse: verse.number }) };
}

function levels({ chapter, verse }: ChapterAndVerse): Level[] {
  return [chapter, verse].filter(number => number !== undefined).map(number => ({ kind: '', number }));
}

function verseWithoutBasmala(key: string, basmala: 'certain' | 'possible' | undefined): PlaceInText {
  const [before] = basmala === undefined ? [] : moved(key, -1);
  if (before === undefined) return { key };
  const remark = `Editions in which the basmala is a verse count as ${label(key)} what is ${label(before)} here.`;
  return { key: basmala === 'certain' ? before : key, remark };
}

/** The key of verses of a surah that are all `by` later; none for a whole surah or if the first verse would be before 1. */
function moved(key: string, by: number): string[] {
  const parsed = parseKey(key);
  if (parsed?.from[1] === undefined || !hasBasmalaBefore(parsed.from[0].number)) return [];
  const move = ([surah, verse]: readonly Level[]): Level[] => [surah, { ...verse, number: verse.number + by }];
  const to = parsed.to && move(parsed.to);
  if (parsed.from[1].number + by < 1) return [];
  return [formatKey({ ...parsed, from: move(parsed.from), ...(to !== undefined && { to }) })];
}

/** The place without its work: "Psalm 51:3". */
function label(key: string): string {
  return describeKey(key, []).replace(/^[^,]*, /, '');
}
