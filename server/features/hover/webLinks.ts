import { bookByOsis, type BibleBook } from '../../citations/bible';
import { inEnglishNumbering, isInNumbering, type ChapterAndVerse } from '../../citations/bibleNumberings';
import { parseKey, type Level, type SourceKey } from '../../citations/key';
import { tractateNamed } from '../../citations/tractates';

/** Books of the Hebrew Bible: the first ones in the order of the Protestant canon. */
const hebrewBooks = 39;

/**
 * Links to a cited place on web sites, as a line of Markdown: `Open in [quran.com](https://…)`. Nothing is fetched. Empty
 * for works that these sites do not have. `key` counts verses as English Bibles do, and those of the Qur'an as in Kufa.
 */
export function webLinks(key: string): string {
  const parsed = parseKey(key);
  const links = parsed === undefined ? [] : linksOf(parsed);
  return links.length === 0 ? '' : `Open in ${links.map(([name, url]) => `[${name}](${url})`).join(' · ')}`;
}

type WebLink = readonly [name: string, url: string];

function linksOf(place: SourceKey): WebLink[] {
  const [first] = place.from;
  if (first === undefined) return [];
  if (place.work === 'quran') return [['quran.com', `https://quran.com/${path(place, '/')}`]];
  if (place.work === 'bible') {
    const book = bookByOsis(first.name ?? '');
    return book === undefined ? [] : bibleLinks(book, place);
  }
  const tractate = tractateNamed(first.name ?? '');
  if (tractate === undefined || place.from.length < 2) return [];
  const title = tractate.title.replace(/ /g, '_');
  if (place.work === 'talmud')
    return [['Sefaria', `https://www.sefaria.org/${title}.${path(withoutFirst(place), '.')}`]];
  return place.work === 'mishnah'
    ? [['Sefaria', `https://www.sefaria.org/Mishnah_${title}.${path(withoutFirst(place), '.')}`]]
    : [];
}

function bibleLinks(book: BibleBook, place: SourceKey): WebLink[] {
  const inside = withoutFirst(place);
  const search = encodeURIComponent(`${book.name} ${path(inside, ':')}`.trim());
  const links: WebLink[] = [['Bible Gateway', `https://www.biblegateway.com/passage/?search=${search}`]];
  if (book.number > hebrewBooks || inside.from.length === 0) return links;
  const hebrew = inHebrewNumbering(book, inside);
  if (hebrew !== undefined)
    links.push(['Sefaria', `https://www.sefaria.org/${sefariaName(book)}.${path(hebrew, '.')}`]);
  return links;
}

/** `5/54`, `3:16-18`: the numbers of a place; the end of a range only inside one chapter. */
function path({ from, to }: SourceKey, separator: string): string {
  const start = from.map(number).join(separator);
  const isInChapter = to !== undefined && from.slice(0, -1).every((level, index) => level.number === to[index].number);
  return isInChapter ? `${start}-${number(to.at(-1)!)}` : start;
}

function number(level: Level): string {
  return `${level.number}${level.side ?? ''}`;
}

function withoutFirst({ work, from, to }: SourceKey): SourceKey {
  return { work, from: from.slice(1), ...(to !== undefined && { to: to.slice(1) }) };
}

/** The place as Hebrew Bibles count it. Undefined if it has no such place. */
function inHebrewNumbering(book: BibleBook, place: SourceKey): SourceKey | undefined {
  const from = hebrewPlace(book, place.from);
  const to = place.to && hebrewPlace(book, place.to);
  if (from === undefined || (place.to !== undefined && to === undefined)) return undefined;
  return { work: place.work, from, ...(to !== undefined && { to }) };
}

/** Looks in the chapter of the same number and those beside it. */
function hebrewPlace(book: BibleBook, [chapter, verse]: readonly Level[]): Level[] | undefined {
  if (verse === undefined) return [chapter];
  const isSame = (place: ChapterAndVerse): boolean => {
    const english = isInNumbering('hebrew', book, place) ? inEnglishNumbering('hebrew', book, place) : undefined;
    return english?.chapter === chapter.number && english.verse === verse.number;
  };
  for (const by of [0, 1, -1]) {
    for (const shift of shifts) {
      const place = { chapter: chapter.number + by, verse: verse.number + shift };
      if (place.chapter > 0 && place.verse > 0 && isSame(place))
        return [
          { kind: '', number: place.chapter },
          { kind: '', number: place.verse },
        ];
    }
  }
  return undefined;
}

/** By how much numbers of verses may differ; the small ones, which are usual, first. */
const shifts = Array.from({ length: 81 }, (_, i) => (i % 2 === 0 ? i / 2 : -(i + 1) / 2));

/** The name of a book at Sefaria: `I_Samuel`, `Psalms`. */
function sefariaName({ name }: BibleBook): string {
  return (name === 'Psalm' ? 'Psalms' : name).replace(/^1 /, 'I ').replace(/^2 /, 'II ').replace(/ /g, '_');
}
