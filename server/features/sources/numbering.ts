import type { Citation } from '../../citations/citation';
import {
  bibleNumberings,
  evidenceOfKey,
  possibleNumberings,
  type BibleNumbering,
  type NumberingEvidence,
} from '../../citations/bibleNumberings';
import { describeKey, parseKey } from '../../citations/key';
import { basmalaCounts } from '../../citations/quranNumberings';
import type { SourceText } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import type { Entry, FileFacts } from '../../index/facts';
import type { Problem } from '../../text/problem';
import { groupBy } from '../shared/groupBy';
import { textIfAvailable } from '../shared/transcriptTexts';
import { elsewhereInTranslation, isIn, moved, translated } from './keyInNumbering';
import { citedVerses } from './citedVerses';
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

/**
 * The problems of a citation, without that of a verse that is there: in the user's own text, or, for a psalm, in another
 * numbering if a quotation shows that the transcript follows it.
 */
export async function problemsInNumbering(
  corpus: Corpus,
  entry: Entry,
  citation: Citation,
): Promise<readonly Problem[]> {
  const { problems } = citation;
  const isMissing = ({ code }: Problem): boolean => code === 'verse-missing';
  if (!problems.some(isMissing)) return problems;
  const isThere = (await isInOwnText(corpus, citation)) || (await isPsalmInNumbering(corpus, entry, citation));
  return isThere ? problems.filter(problem => !isMissing(problem)) : problems;
}

async function isInOwnText(corpus: Corpus, { key }: Citation): Promise<boolean> {
  if (corpus.config.texts.length === 0) return false;
  const source = await corpus.sources.load(key);
  const { from, to = from } = parseKey(key) ?? { from: [] };
  const verses = source?.isOwn === true ? citedVerses(source, key) : [];
  const last = verses.at(-1);
  return (
    last?.number === to.at(-1)?.number && verses[0]?.number === from.at(-1)?.number && last?.verse.translation !== ''
  );
}

async function isPsalmInNumbering(corpus: Corpus, entry: Entry, { key, start }: Citation): Promise<boolean> {
  if (!key.startsWith(`${psalms}:`)) return false;
  const numbering = await numberingOf(corpus, entry);
  const followed = numbering.quoted.get(start) ?? numbering.psalms;
  return !followed.includes('english') && followed.some(each => isIn(key, each));
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
const leastContentWords = 3;
const plainFit = 0.6;
const plainMisfit = 0.25;

function placeInBible(key: string, possible: readonly BibleNumbering[]): PlaceInText {
  const elsewhere = elsewhereInTranslation(key);
  if (elsewhere !== undefined)
    return { key: elsewhere, remark: `This translation has ${label(key)} as ${label(elsewhere)}.` };
  const having = bibleNumberings.filter(numbering => isIn(key, numbering));
  const likely = having.filter(numbering => possible.includes(numbering));
  const [chosen, ...rest] = likely.length > 0 ? likely : having;
  if (chosen === undefined) return { key };
  const place = translated(key, chosen);
  if (place === undefined) return { key, remark: addition(key) };
  if (place !== key) return { key: place, remark: counted([chosen], key, place) };
  const others = groupBy(rest, numbering => translated(key, numbering) ?? '');
  others.delete(key);
  const remarks = [...others].map(([other, by]) => (other === '' ? addition(key) : counted(by, key, other)));
  return remarks.length === 0 ? { key } : { key, remark: remarks.join(' ') };
}

function addition(key: string): string {
  return `Greek and Latin Bibles have an addition as ${label(key)}, which is not in this translation.`;
}

function counted(numberings: readonly BibleNumbering[], key: string, place: string): string {
  const names = numberings.map(numbering => editions[numbering]).join(', ');
  return `${names} Bibles count as ${label(key)} what is ${label(place)} here.`;
}

const editions: Readonly<Record<BibleNumbering, string>> = {
  english: 'Most English',
  hebrew: 'Hebrew',
  latin: 'Greek and Latin',
};

function verseWithoutBasmala(key: string, basmala: 'certain' | 'possible' | undefined): PlaceInText {
  const [before] = basmala === undefined ? [] : moved(key, -1);
  if (before === undefined) return { key };
  const remark = `Editions in which the basmala is a verse count as ${label(key)} what is ${label(before)} here.`;
  return { key: basmala === 'certain' ? before : key, remark };
}

/** The place without its work: "Psalm 51:3". */
function label(key: string): string {
  return describeKey(key, []).replace(/^[^,]*, /, '');
}
