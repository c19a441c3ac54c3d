import { fold } from '../text/fold';
import type { Work } from './citation';
import words from './instrumentNouns.json';
import type { TitleIndex } from './titles';
import { isArabicScript, tokenize, type Token } from './tokenize';
import { wordSet } from './wordSet';

/** A kind of law or international document, by the noun that later stands for it: "the Convention". */
export type InstrumentType = keyof typeof words.nouns;

/** The instruments that a part of a text names. */
export interface NamedInstruments {
  /** The known ones, by key. */
  readonly known: ReadonlyMap<string, Work>;
  /** Those that only an abbreviation names, by key: "ICCPR". */
  readonly abbreviated: ReadonlyMap<string, Work>;
  /** Types of those that no table knows: "the Harbour Convention". */
  readonly unknown: ReadonlySet<InstrumentType>;
  /** Types of those that a noun alone stands for: "the Convention". */
  readonly alone: ReadonlySet<InstrumentType>;
  /** Whether the text speaks of the United Nations. */
  readonly ofUnitedNations: boolean;
}

const typeByNoun = new Map<string, InstrumentType>(
  (Object.entries(words.nouns) as [InstrumentType, string][]).flatMap(([type, nouns]) =>
    nouns.split(' ').map(noun => [fold(noun), type] as const),
  ),
);

/** The type of instrument that a folded word names. */
export function instrumentType(text: string): InstrumentType | undefined {
  return typeByNoun.get(text);
}

/** Whether a work is of a type: the Constitution of India is a constitution. */
export function isOfType(work: Work, type: InstrumentType): boolean {
  if (work.genre === 'Constitution') return type === 'constitution';
  return [work.title, ...work.spellings].some(title =>
    title.split(/[^\p{L}\p{M}]+/u).some(word => instrumentType(fold(word)) === type),
  );
}

/** Whether a work is a law or an international document that has articles or sections. */
export function isInstrument({ tradition, divisions }: Work): boolean {
  return tradition === lawTradition && divisions.some(kind => kind === 'article' || kind === 'section');
}

const lawTradition = 'Law and international documents';

/** Finds the instruments that are named in [from, to) of a text. */
export function instrumentsIn(view: string, from: number, to: number, titles: TitleIndex): NamedInstruments {
  const known = new Map<string, Work>();
  const unknown = new Set<InstrumentType>();
  const alone = new Set<InstrumentType>();
  const part = view.slice(from, to);
  let count = 0;
  for (const match of part.matchAll(anyNoun)) {
    if (++count > maxNouns) break;
    const offset = from + match.index;
    const type = instrumentType(fold(match[0]))!;
    const tokens = tokenize(view, Math.max(from, offset - tokensBefore), Math.min(view.length, offset + tokensAfter));
    const index = tokens.findIndex(token => token.end > offset);
    if (isPlaceName(tokens, index)) continue;
    const work = titleAround(tokens, index, titles);
    if (work !== undefined) known.set(work.key, work);
    else if (isUniversal(tokens, index, type)) known.set('udhr', titles.workOfKey('udhr')!);
    else if (isQualified(tokens, index)) unknown.add(type);
    else alone.add(type);
  }
  const abbreviated = abbreviatedIn(part, titles);
  return { known, abbreviated, unknown, alone, ofUnitedNations: unitedNations.test(part) };
}

/** The instruments whose sure abbreviations a text has. */
function abbreviatedIn(part: string, { abbreviations }: TitleIndex): Map<string, Work> {
  const found = new Map<string, Work>();
  for (const word of new Set(part.match(anyAbbreviation)))
    for (const { work, words, isUnsure } of abbreviations.byWords.get(fold(word)) ?? [])
      if (!isUnsure && words[0] === word && isInstrument(work)) found.set(work.key, work);
  return found;
}

const anyAbbreviation = /(?<![\p{L}\p{M}])\p{Lu}\p{L}{1,7}[\p{Lu}h](?![\p{L}\p{M}])/gu;

const anyNoun = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${[...Object.values(words.nouns)].join(' ').split(' ').join('|')})(?![\\p{L}\\p{M}])`,
  'gu',
);
const unitedNations = new RegExp(
  [
    'United Nations|UNITED NATIONS|Security Council|SECURITY COUNCIL|Nations Unies|Naciones Unidas|Nazioni Unite',
    'Nações Unidas|Vereinten? Nationen|الأمم المتحدة|سازمان ملل',
  ].join('|'),
  'u',
);
const maxNouns = 400;
/** How much of the text around a noun is looked at, in UTF-16 units. */
const tokensBefore = 60;
const tokensAfter = 110;

/** The instrument whose title has the token. */
function titleAround(tokens: readonly Token[], index: number, titles: TitleIndex): Work | undefined {
  for (let first = Math.max(0, index - maxWordsBefore); first <= index; first++) {
    const title = titles.startingAt(tokens, first);
    if (title === undefined || title.next <= index || !isInstrument(title.work)) continue;
    // "The African Charter on Democracy" is another one.
    return title.weak && isNamedAfter(tokens, title.next) ? undefined : title.work;
  }
  return undefined;
}

const maxWordsBefore = 6;

/** Whether "Universal" stands beside "Declaration", and no other name follows: "on the Human Genome". */
function isUniversal(tokens: readonly Token[], index: number, type: InstrumentType): boolean {
  if (type !== 'declaration') return false;
  const isAfter = universalWords.has(tokens[index + 1]?.text ?? '');
  const isBefore = universalWords.has(tokens[index - 1]?.text ?? '');
  return (isAfter || isBefore) && !isNamedAfter(tokens, isAfter ? index + 2 : index + 1);
}

/** Whether a noun is part of the name of a place: "82 Charter Road", "Constitution Hall". */
function isPlaceName(tokens: readonly Token[], index: number): boolean {
  return isPlaceWord(tokens[index + 1]);
}

/** Whether a token is a word for a place with a capital: "Road", "Hall". */
export function isPlaceWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && placeWords.has(token.text);
}

const placeWords = wordSet(
  'road street avenue lane hall house square hill center centre school room drive gardens bridge park station day',
);

/** Whether other words make a name of a noun: "the Harbour Convention", "Declaration of Alma". */
function isQualified(tokens: readonly Token[], index: number): boolean {
  // Arabic has no capitals: an adjective with its article makes a name, «الدستور المصري».
  if (isArabicScript(tokens[index].text)) return tokens[index + 1]?.text.startsWith('ال') === true;
  const before = tokens[index - 1];
  if (before?.kind === 'word' && before.capital && !determiners.has(before.text)) return true;
  if (before?.kind === 'number') return true;
  return isNamedAfter(tokens, index + 1);
}

/** Whether a name follows at a token: "of Alma", "on the Human Genome", "Act". */
export function isNamedAfter(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index];
  if (next?.kind !== 'word') return false;
  if (!ofNames.has(next.text)) return next.capital;
  return tokens.slice(index + 1, index + 5).some(({ kind, capital }) => kind === 'word' && capital);
}

const determiners = wordSet(words.determiners.split(' ').map(fold).join(' '));
/** "Of", "on", "relating": words between a noun and what makes a name of it. */
export const ofNames = wordSet(words.ofNames.split(' ').map(fold).join(' '));
/** "Universal" in the languages of the table. */
export const universalWords = wordSet(words.universal.split(' ').map(fold).join(' '));
/** "This", "that", "the same". */
export const sameWords = wordSet(words.same.split(' ').map(fold).join(' '));
/** "Our" in the languages of the table. */
export const ownWords = wordSet(words.own.split(' ').map(fold).join(' '));
/** Other things that have articles: "act", "lease", "newspaper". */
export const otherSourceWords = wordSet(words.otherSources.split(' ').map(fold).join(' '));
