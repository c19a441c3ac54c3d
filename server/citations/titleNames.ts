import { fold } from '../text/fold';
import type { Work } from './citation';
import { consonantKey, titleWords } from './titleSpelling';

/** A name of a work in the forms in which it is compared with the text. */
export interface TitleName {
  /** The consonant keys of its words, joined. */
  readonly key: string;
  /** The words of the title in plain letters, without articles and spaces. */
  readonly plain: string;
  /** Length of the key after each word. */
  readonly wordEnds: readonly number[];
  readonly weak: boolean;
  readonly ordinary: boolean;
  /** Its folded words that a comma follows. */
  readonly beforeComma: readonly string[];
  /** All letters of a title that has to be written exactly so, folded, without "the". */
  readonly exactLetters?: string;
}

/** The names of a work, without those that have no letters or have a number. */
export function titleNames(work: Work): readonly TitleName[] {
  const short = new Set((work.shortNames ?? []).map(plainTitle));
  const common = new Set((work.commonNames ?? []).map(plainTitle));
  const original = work.original === undefined ? [] : [work.original];
  const genitives = (work.namesWithAuthor ?? []).filter(isLatin).map(name => name.replace(',', "'s"));
  const names = new Set([work.title, ...original, ...work.spellings, ...genitives]);
  return [...names]
    .map(name => titleName(name, work.isExact === true, short, common))
    .filter((title): title is TitleName => title !== undefined);
}

/** The names of works as one text, to be stored: a line for each name, and an empty line after each work. */
export function packTitleNames(works: readonly (readonly TitleName[])[]): string {
  return works.map(names => names.map(name => `${packed(name)}\n`).join('')).join('\n');
}

/** The names of works that `packTitleNames` made a text of. */
export function unpackTitleNames(text: string): TitleName[][] {
  const works: TitleName[][] = [[]];
  for (const line of text.split('\n')) {
    if (line === '') works.push([]);
    else works.at(-1)!.push(unpacked(line));
  }
  // An empty line is between two works, but the last line ends as well.
  works.pop();
  return works;
}

function packed({ key, plain, wordEnds, weak, ordinary, beforeComma, exactLetters }: TitleName): string {
  const flags = `${weak ? 'w' : ''}${ordinary ? 'o' : ''}${exactLetters === undefined ? '' : 'e'}`;
  return [plain, key, wordEnds.join(' '), flags, beforeComma.join(' '), exactLetters].join('\t').trimEnd();
}

function unpacked(line: string): TitleName {
  const [plain, key, ends, flags = '', beforeComma = '', exactLetters = ''] = line.split('\t');
  return {
    key,
    plain,
    wordEnds: ends.split(' ').map(Number),
    weak: flags.includes('w'),
    ordinary: flags.includes('o'),
    beforeComma: beforeComma === '' ? [] : beforeComma.split(' '),
    ...(flags.includes('e') ? { exactLetters } : {}),
  };
}

function isLatin(name: string): boolean {
  return /^[A-Z]/i.test(name);
}

function titleName(
  name: string,
  isExact: boolean,
  short: ReadonlySet<string>,
  common: ReadonlySet<string>,
): TitleName | undefined {
  // Numbers are no words of a title here; "40 Hadith" without its number would be every hadith.
  if (/\p{Nd}/u.test(name)) return undefined;
  const words = titleWords(isExact ? fold(name) : name);
  let key = '';
  const wordEnds = words.map(word => (key += consonantKey(word)).length);
  if (key === '') return undefined;
  const plain = words.join('');
  return {
    key,
    plain,
    wordEnds,
    weak: short.has(plain),
    ordinary: common.has(plain),
    beforeComma: [...name.matchAll(/(?<![\p{L}\p{M}])([\p{L}\p{M}]+),/gu)].map(([, word]) => fold(word)),
    ...(isExact ? { exactLetters: lettersOf(name) } : {}),
  };
}

/** The folded letters of a title, without "the". */
function lettersOf(name: string): string {
  return fold(name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter(word => word !== 'the')
    .join('');
}

/** A title in plain letters, without articles. */
function plainTitle(name: string): string {
  return titleWords(name).join('');
}
