import { bookByOsis, verseCounts, type BibleBook } from './bible';
import { parseKey } from './key';

/**
 * Bibles number some chapters and verses differently. `english`: most English and other Protestant Bibles. `hebrew`: Hebrew
 * Bibles and those that follow them; the title of a psalm is a verse. `latin`: the psalms of Greek and Latin Bibles, where
 * two psalms are one and two others are divided, so that most numbers are lower by one, and what only these have of Daniel.
 */
export type BibleNumbering = 'english' | 'hebrew' | 'latin';

/** The most usual first. */
export const bibleNumberings: readonly BibleNumbering[] = ['english', 'hebrew', 'latin'];

/** A chapter or a verse of a book. */
export interface ChapterAndVerse {
  readonly chapter: number;
  /** Undefined for the whole chapter. */
  readonly verse?: number;
}

/**
 * Where verses with other numbers begin: `21:6=21:1` says that verse 6 of chapter 21 is verse 1 of chapter 21 in the
 * English numbering, and that the verses after it follow, to the end of the chapter or the next entry. Facts of the
 * versification tables of the Copenhagen Alliance (versification-specification, e3dfaaf, org.json and eng.json).
 */
const hebrewStarts: Readonly<Record<string, string>> = {
  gen: '32:1=31:55 32:2=32:1',
  exod: '7:26=8:1 8:1=8:5 21:37=22:1 22:1=22:2',
  lev: '5:20=6:1 6:1=6:8',
  num: '17:1=16:36 17:16=17:1 30:1=29:40 30:2=30:1',
  deut: '13:1=12:32 13:2=13:1 23:1=22:30 23:2=23:1 28:69=29:1 29:1=29:2',
  '1sam': '21:1=20:42 21:2=21:1 24:1=23:29 24:2=24:1',
  '2sam': '19:1=18:33 19:2=19:1',
  '1kgs': '5:1=4:21 5:15=5:1 22:44=22:43',
  '2kgs': '12:1=11:21 12:2=12:1',
  '1chr': '5:27=6:1 6:1=6:16 12:5=12:4',
  '2chr': '1:18=2:1 2:1=2:2 13:23=14:1 14:1=14:2',
  neh: '3:33=4:1 4:1=4:7 10:1=9:38 10:2=10:1',
  job: '40:25=41:1 41:1=41:9',
  eccl: '4:17=5:1 5:1=5:2',
  song: '7:1=6:13 7:2=7:1',
  isa: '8:23=9:1 9:1=9:2 64:1=64:2',
  jer: '8:23=9:1 9:1=9:2',
  ezek: '21:1=20:45 21:6=21:1',
  dan: '3:31=4:1 4:1=4:4 6:1=5:31 6:2=6:1',
  hos: '2:1=1:10 2:3=2:1 12:1=11:12 12:2=12:1 14:1=13:16 14:2=14:1',
  joel: '3:1=2:28 4:1=3:1',
  jonah: '2:1=1:17 2:2=2:1',
  mic: '4:14=5:1 5:1=5:2',
  nah: '2:1=1:15 2:2=2:1',
  zech: '2:1=1:18 2:5=2:1',
  mal: '3:19=4:1',
};

/**
 * The same for Greek and Latin Bibles; the psalms in the Hebrew numbering, and only what is not one psalm higher. Facts of
 * vul.json in the same place.
 */
const latinStarts: Readonly<Record<string, string>> = {
  ps:
    '9:22=10:1 10:2=11:1 12:2=13:3 15:10=16:11 43:22=44:23 55:11=56:12 113:9=115:1 114:1=116:1 115:1=116:10 ' +
    '115:10=116:10 146:1=147:1 147:1=147:12 147:12=147:12',
  dan: '3:91=3:24 3:98=4:1 4:1=4:4',
};

/** The psalms whose title is one verse, or two, in the Hebrew numbering. */
const titleVerses: ReadonlyMap<number, number> = new Map([
  ...numbers(
    '3-9 12-13 18-22 30-31 34 36 38-42 44-49 53 55-59 61-65 67-70 75-77 80-81 83-85 88-89 92 102 108 140 142',
  ).map(psalm => [psalm, 1] as const),
  ...[51, 52, 54, 60].map(psalm => [psalm, 2] as const),
]);

/** The last verses of psalms of Greek and Latin Bibles that are second halves and may be counted from the first half on. */
const dividedPsalms: Readonly<Record<number, number>> = { 115: 19, 147: 20 };

/** Number of verses of a chapter in a numbering; 0 if there is no such chapter. */
export function versesInNumbering(numbering: BibleNumbering, { osis, verses }: BibleBook, chapter: number): number {
  const english = verses[chapter - 1] ?? 0;
  if (numbering === 'english') return english;
  if (osis === 'ps' && numbering === 'hebrew') return english === 0 ? 0 : english + (titleVerses.get(chapter) ?? 0);
  if (numbering === 'latin' && osis !== 'ps' && osis !== 'dan') return english;
  if (numbering === 'hebrew' && hebrewStarts[osis] === undefined) return english;
  // The table has the additions to Daniel with the Hebrew numbers.
  if (numbering === 'hebrew' && osis === 'dan' && (chapter === 3 || chapter > 12)) return chapter === 3 ? 33 : 0;
  if (numbering === 'latin' && osis === 'ps' && dividedPsalms[chapter] !== undefined) return dividedPsalms[chapter];
  return verseCounts(numbering === 'latin' ? 'vulgate' : 'nab', osis)[chapter - 1] ?? 0;
}

/** Whether a place exists in a numbering. */
export function isInNumbering(
  numbering: BibleNumbering,
  book: BibleBook,
  { chapter, verse = 1 }: ChapterAndVerse,
): boolean {
  return verse >= 1 && verse <= versesInNumbering(numbering, book, chapter);
}

/**
 * The place in the English numbering; undefined if there is none, as for the additions to Daniel. The title of a psalm
 * becomes its first verse. The place has to exist in its numbering.
 */
export function inEnglishNumbering(
  numbering: BibleNumbering,
  book: BibleBook,
  place: ChapterAndVerse,
): ChapterAndVerse | undefined {
  if (numbering === 'english') return place;
  const { osis } = book;
  if (osis === 'ps') return psalmInEnglish(numbering === 'latin' ? latinPsalmInHebrew(place) : place);
  const isDaniel = numbering === 'latin' && osis === 'dan';
  const { chapter, verse = 1 } = place;
  if (isDaniel && (chapter > 12 || (chapter === 3 && verse > 23 && verse < 91))) return undefined;
  const moved = move((isDaniel ? latinStarts : numbering === 'hebrew' ? hebrewStarts : {})[osis], chapter, verse);
  const english = moved ?? { chapter, verse };
  if (english.verse > (book.verses[english.chapter - 1] ?? 0)) return undefined;
  return place.verse === undefined ? { chapter: english.chapter } : english;
}

/** What one place of a text shows: the numberings in which it can be what is cited there. */
export interface NumberingEvidence {
  /** Names the chapter: several places in one chapter count once. */
  readonly chapter: string;
  readonly possible: readonly BibleNumbering[];
}

/** The numberings that have the place of a key; undefined for a key that is no verse of the Bible. */
export function evidenceOfKey(key: string): NumberingEvidence | undefined {
  const { work, from } = parseKey(key) ?? { work: '', from: [] };
  const book = work === 'bible' && from.length === 3 ? bookByOsis(from[0].name ?? '') : undefined;
  if (book === undefined) return undefined;
  const place = { chapter: from[1].number, verse: from[2].number };
  return {
    chapter: `${book.osis} ${place.chapter}`,
    possible: bibleNumberings.filter(numbering => isInNumbering(numbering, book, place)),
  };
}

/**
 * The numberings that a text may follow. A place that is possible in some numberings only rules out the others. A single
 * chapter does not rule out the English numbering: it may be a mistake. Never empty.
 */
export function possibleNumberings(evidence: Iterable<NumberingEvidence | undefined>): readonly BibleNumbering[] {
  const against = new Map<BibleNumbering, Set<string>>(bibleNumberings.map(numbering => [numbering, new Set()]));
  for (const each of evidence) {
    if (each === undefined || each.possible.length === 0) continue;
    for (const numbering of bibleNumberings)
      if (!each.possible.includes(numbering)) against.get(numbering)!.add(each.chapter);
  }
  const possible = bibleNumberings.filter(
    numbering => against.get(numbering)!.size < (numbering === 'english' ? leastAgainstEnglish : 1),
  );
  return possible.length === 0 ? bibleNumberings : possible;
}

/** So many chapters have to speak against the English numbering before a text is taken not to follow it. */
const leastAgainstEnglish = 2;

/** The place by the last entry of `starts` for its chapter that is not after it; undefined if there is none. */
function move(
  starts: string | undefined,
  chapter: number,
  verse: number,
): { readonly chapter: number; readonly verse: number } | undefined {
  let moved: { chapter: number; verse: number } | undefined;
  for (const entry of starts?.split(' ') ?? []) {
    const [fromChapter, fromVerse, toChapter, toVerse] = entry.split(/[:=]/).map(Number);
    if (fromChapter === chapter && fromVerse <= verse)
      moved = { chapter: toChapter, verse: toVerse + verse - fromVerse };
  }
  return moved;
}

function latinPsalmInHebrew({ chapter, verse }: ChapterAndVerse): ChapterAndVerse {
  const isOneHigher = chapter >= 10 && chapter <= 145;
  const moved = move(latinStarts.ps, chapter, verse ?? 1) ?? {
    chapter: isOneHigher ? chapter + 1 : chapter,
    verse: verse ?? 1,
  };
  return verse === undefined ? { chapter: moved.chapter } : moved;
}

function psalmInEnglish({ chapter, verse }: ChapterAndVerse): ChapterAndVerse {
  return verse === undefined ? { chapter } : { chapter, verse: Math.max(1, verse - (titleVerses.get(chapter) ?? 0)) };
}

/** The numbers of a list such as `3-9 12`. */
function numbers(list: string): number[] {
  return list.split(' ').flatMap(item => {
    const [first, last = first] = item.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
