import { languageOf } from '../../text/language';
import type { Span } from '../../text/span';
import type { Block } from '../../transcript/transcript';
import type { PageLanguage } from './citationLanguage';
import { commonWords } from './language';

/**
 * The language of most of the long paragraphs. Short ones are names and titles; where there are no others, they decide
 * together.
 */
export function languageOfPage(view: string, blocks: readonly Block[]): PageLanguage {
  const long = blocks.filter(({ start, end }) => end - start >= longEnough);
  const sample = spread(long.length > 0 ? long : blocks);
  const votes = new Map<PageLanguage, number>();
  let rest = '';
  for (const block of sample) {
    const found = block.language === 'en' && block.end - block.start >= longEnough ? 'en' : detect(view, block);
    if (found === undefined) rest += ` ${view.slice(block.start, Math.min(block.end, block.start + sampleLength))}`;
    else votes.set(found, (votes.get(found) ?? 0) + Math.min(block.end - block.start, sampleLength));
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
  return best ?? detect(rest, { start: 0, end: rest.length }) ?? 'en';
}

/** The language of a part of a page in another language, if its words leave no doubt; else that of the page. */
export function languageOfPart(view: string, part: Span & { language?: string }, page: PageLanguage): PageLanguage {
  const isLong = part.end - part.start >= longEnough;
  if (part.language === 'en' && isLong) return 'en';
  const found = detect(view, part, isLong ? undefined : page);
  // Few letters tell Urdu, Persian and Arabic apart.
  const isSameScript = found !== undefined && !isLong && eastern.has(found) && eastern.has(page);
  return found === undefined || isSameScript ? page : found;
}

const eastern: ReadonlySet<PageLanguage> = new Set(['fa', 'ar', 'ur']);

/** Paragraphs of this length have enough words for server/text/language.ts, in UTF-16 units. */
const longEnough = 160;
const sampleLength = 600;
const maxSamples = 8;

/** At most `maxSamples` items, from the whole list. */
function spread<T>(items: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(items.length / maxSamples));
  return items.filter((_, index) => index % step === 0).slice(0, maxSamples);
}

/**
 * The language of a text by its script and its frequent words; undefined if there are too few of them. A short part of a page
 * needs twice as many words as it has of the language of the page.
 */
function detect(view: string, { start, end }: Span, page?: PageLanguage): PageLanguage | undefined {
  const text = view.slice(start, Math.min(end, start + sampleLength));
  let [hebrew, arabic, latin] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x180) latin += isLatin[code];
    else if (code >= 0x5d0 && code <= 0x5ea) hebrew++;
    else if ((code >= 0x620 && code <= 0x64a) || (code >= 0x671 && code <= 0x6d3)) arabic++;
  }
  if (hebrew > latin && hebrew > arabic) return 'he';
  if (arabic > latin) return arabicScript(text, start, view, end);
  return latin === 0 ? undefined : byCommonWords(text, page);
}

/** 1 for each Latin letter. */
const isLatin = new Uint8Array(0x180);
for (let code = 0; code < isLatin.length; code++) if (/[a-zà-ž]/i.test(String.fromCharCode(code))) isLatin[code] = 1;

function arabicScript(text: string, start: number, view: string, end: number): PageLanguage | undefined {
  const urdu = text.match(/[ںہےٹڈڑھۓ]/g)?.length ?? 0;
  const other = text.match(/[ةكيىإأ]/g)?.length ?? 0;
  if (urdu >= 2 && urdu > other) return 'ur';
  const found = languageOf(view, start, end);
  return found === 'fa' || found === 'ar' ? found : undefined;
}

const inLatinScript = ['de', 'fr', 'es', 'it', 'pt', 'la', 'tr', 'id'] as const;
const englishWords =
  'the of and to in is that we our for it this with are was have by be not as on you they his from at which but he she who';

/** The languages whose words are counted. */
const counted: readonly PageLanguage[] = ['en', ...inLatinScript];

/** For each frequent word, the languages that have it, as indexes in `counted`. */
let languagesByWord: Map<string, number[]> | undefined;

function frequentWords(): Map<string, number[]> {
  if (languagesByWord !== undefined) return languagesByWord;
  languagesByWord = new Map(englishWords.split(' ').map(word => [word, [0]]));
  for (const code of inLatinScript)
    for (const word of commonWords(code))
      languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), counted.indexOf(code)]);
  return languagesByWord;
}

/**
 * The language that has most of the words in its list of frequent ones: at least three and one in twelve, and a fifth more
 * than any other. Chosen by hand.
 */
function byCommonWords(text: string, page: PageLanguage | undefined): PageLanguage | undefined {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = counted.map(() => 0);
  const table = frequentWords();
  for (const word of found) {
    const languages = table.get(word);
    if (languages !== undefined) for (const language of languages) counts[language]++;
  }
  const most = Math.max(...counts);
  const best = counts.indexOf(most);
  if (most < 3 || most * 12 < found.length) return undefined;
  const ofPage = page === undefined ? -1 : counted.indexOf(page);
  if (page !== undefined && most < 2 * Math.max(2, counts[ofPage] ?? 0)) return undefined;
  const second = Math.max(...counts.filter((_, language) => language !== best));
  return most < second * 1.2 ? undefined : counted[best];
}
