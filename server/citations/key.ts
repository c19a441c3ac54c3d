import type { Work } from './citation';
import { hasNamedParts, namedPart } from './namedParts';
import { bookByOsis } from './bible';
import { surah } from './quran';
import type { KeyInterval, Level, SourceKey } from './sourceKey';
import { describeUnDocument, parseUnKey, unInterval } from './unKeys';

export type { KeyInterval, Level, SourceKey } from './sourceKey';

/** Parses a key; undefined for a text that is no key. Never throws. */
export function parseKey(key: string): SourceKey | undefined {
  if (key.length > 300 || key !== key.trim() || key === '') return undefined;
  const segments = key.split(':');
  const work = segments[0] === 'bib' ? segments.splice(0, 2).join(':') : segments.splice(0, 1)[0];
  if (!/^(bib:)?[^\s:]+$/u.test(work) || work === 'bib') return undefined;
  if (segments.length === 0) return { work, from: [] };
  if (datedWorks.has(work)) return parseDatedKey(work, segments);
  if (work === 'un') return parseUnKey(segments);
  const [left, right, ...more] = segments.join(':').split('-');
  if (more.length > 0) return undefined;
  const from = parseLevels(left.split(':'), work);
  if (from === undefined || right === undefined) return from && { work, from };
  const tail = parseLevels(right.split(':'), work);
  if (tail === undefined || tail.length > from.length) return undefined;
  const to = [
    ...from.slice(0, from.length - tail.length),
    ...inheritKinds(from.slice(from.length - tail.length), tail),
  ];
  return { work, from, to };
}

/** Formats a key; the inverse of `parseKey`. */
export function formatKey(key: SourceKey): string {
  if (key.from.length === 0) return key.work;
  if (datedWorks.has(key.work))
    return [key.work, ...(key.work === 'unsc' ? ['draft'] : []), formatDate(key.from[0].number)].join(':');
  const from = key.from.map(formatLevel).join(':');
  if (key.to === undefined) return `${key.work}:${from}`;
  const to = key.to;
  const shared = key.from.findIndex((level, index) => !isSameLevel(level, to[index]));
  if (shared < 0) return `${key.work}:${from}`;
  const tail = to.slice(shared);
  const end =
    tail.length > 1 || tail[0].side !== undefined
      ? tail.map(formatLevel).join(':')
      : String(tail[0].name ?? tail[0].number);
  return `${key.work}:${from}-${end}`;
}

/**
 * The work of a key: `bible` of `bible:john:3:16`, `bib:rivers` of `bib:rivers:p14`. Does not check the rest of the
 * key.
 */
export function workOf(key: string): string {
  const first = key.indexOf(':');
  if (first < 0) return key;
  if (!key.startsWith('bib:')) return key.slice(0, first);
  const second = key.indexOf(':', 4);
  return second < 0 ? key : key.slice(0, second);
}

/** Key of the speeches of a day, month or year. `date` is ISO 8601: `2018-04-04`, `2018-04` or `2018`. */
export function speechKey(date: string): string {
  return `speech:${date}`;
}

/** Whether a key names speeches: `speech`, or `speech:` and a date. */
export function isSpeechKey(key: string): boolean {
  return workOf(key) === 'speech';
}

/** Key of a document that is known by its day, an ISO 8601 date. */
export function documentKey(date: string): string {
  return `document:${date}`;
}

/** Key of a draft resolution of the Security Council of the United Nations; `date` is an ISO 8601 date. */
export function draftKey(date: string): string {
  return `unsc:draft:${date}`;
}

/** Whether a key names a document that is known by its day or number and is in no table of works. */
export function isDocumentKey(key: string): boolean {
  return /^(?:document|un|unsc)$/.test(workOf(key));
}

/** The date of a speech key in ISO 8601; empty for a key without a date. */
export function speechDate(key: string): string {
  return key.slice('speech:'.length);
}

/**
 * Whether the places of two keys share a part, as `quran:2` and `quran:2:155-157` do. A text that is no key overlaps
 * only itself.
 */
export function keysOverlap(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, two] = [keyInterval(a), keyInterval(b)];
  if (one === undefined || two === undefined) return false;
  return one.work === two.work && one.first <= two.last && two.first <= one.last;
}

/** Whether the place of `inner` lies completely in that of `outer`: `quran:2` contains `quran:2:255`. */
export function keyContains(outer: string, inner: string): boolean {
  return isInsideKey(outer)(inner);
}

/** As `keyContains`, for many keys and the same outer one, which is read once. */
export function isInsideKey(outer: string): (inner: string) => boolean {
  const around = keyInterval(outer);
  return inner => {
    if (outer === inner) return true;
    const within = keyInterval(inner);
    if (around === undefined || within === undefined || around.work !== within.work) return false;
    return around.first <= within.first && within.last <= around.last;
  };
}

/** The interval of positions that a key covers; undefined for a text that is no key. */
export function keyInterval(key: string): KeyInterval | undefined {
  const parsed = parseKey(key);
  if (parsed === undefined) return undefined;
  if (datedWorks.has(parsed.work)) return dayInterval(parsed);
  if (parsed.work === 'un') return unInterval(parsed.from);
  const to = parsed.to ?? parsed.from;
  return { work: parsed.work, first: encode(parsed.from, 0), last: encode(to, levelSize - 1) };
}

/**
 * Describes a key: "The Qur'an, 5 al-Ma'idah, verse 54", "al-Kafi, volume 2, page 163". Returns a text that is no key.
 */
export function describeKey(key: string, works: readonly Work[]): string {
  const parsed = parseKey(key);
  if (parsed === undefined) return key;
  if (datedWorks.has(parsed.work) || parsed.work === 'un') return describeDocument(parsed);
  const work = works.find(({ key: known }) => known === parsed.work);
  const title = work?.title ?? parsed.work;
  if (parsed.from.length === 0) return title;
  return [title, ...describeLevels(parsed, work)].join(', ');
}

/** The word for the innermost division of a place: `verse`, `chapter`, `page`, `book`. */
export function placeWord({ work: name, from }: SourceKey, work: Work | undefined): string {
  const index = from.length - 1;
  const level = from[index];
  if (name === 'bible') return ['book', 'chapter', 'verse'][index] ?? 'verse';
  if (level.name !== undefined) return level.kind;
  return level.side === undefined ? levelWord(level, hasNamedParts(name) ? index - 1 : index, work) : 'page';
}

/** Number of positions of a level. */
const levelSize = 2 ** 17;
/** Kinds of divisions with up to 1024 numbers each, in their usual order in works. */
const narrowKinds = [
  '',
  'book',
  'part',
  'section',
  'chapter',
  'article',
  'sermon',
  'letter',
  'saying',
  'supplication',
  'paragraph',
  'poem',
  'tale',
  'tractate',
  'other',
];
/** Kinds of divisions with more than 1024 numbers, after the positions of the others. */
const wideKinds: Readonly<Record<string, { readonly from: number; readonly size: number }>> = {
  verse: { from: 16 * 1024, size: 8 * 1024 },
  line: { from: 24 * 1024, size: 8 * 1024 },
  p: { from: 32 * 1024, size: 32 * 1024 },
  h: { from: 64 * 1024, size: 48 * 1024 },
  column: { from: 112 * 1024, size: 16 * 1024 },
};
/** Positions of a page with lettered columns; the page itself is the first. */
const sidesOfPage = 8;

/**
 * Position of a place as a number: three levels of 17 bits each, the outermost in the highest bits. `fill` stands for
 * missing levels: 0 gives the first position in the place, `levelSize - 1` the last. Deeper levels are ignored.
 */
function encode(levels: readonly Level[], fill: number): number {
  let code = 0;
  for (let index = 0; index < 3; index++)
    code = code * levelSize + (index < levels.length ? encodeLevel(levels[index]) : fill);
  return code;
}

function encodeLevel(level: Level): number {
  const wide = wideKinds[level.kind];
  const number = level.side === undefined ? level.number : level.number * sidesOfPage + 1 + sideNumber(level.side);
  if (wide !== undefined) return wide.from + Math.min(number, wide.size - 1);
  const kind = narrowKinds.indexOf(level.kind);
  return (kind < 0 ? narrowKinds.length - 1 : kind) * 1024 + Math.min(level.number, 1023);
}

function sideNumber(side: string): number {
  return side.charCodeAt(0) - 'a'.charCodeAt(0);
}

function parseLevels(segments: readonly string[], work: string): Level[] | undefined {
  const levels: Level[] = [];
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    const short = /^([ph]?)(\d{1,6})$/.exec(segment);
    const column = /^(\d{1,4})([a-e])$/.exec(segment);
    const following = segments[index + 1];
    const part = index === 0 ? namedPart(work, segment) : undefined;
    if (part !== undefined) levels.push({ ...part, name: segment });
    else if (short !== null) levels.push({ kind: short[1], number: Number(short[2]) });
    else if (column !== null) levels.push({ kind: 'column', number: Number(column[1]), side: column[2] });
    else if (/^[a-z]{1,20}$/.test(segment) && following !== undefined && /^\d{1,6}$/.test(following)) {
      levels.push({ kind: segment, number: Number(following) });
      index++;
    } else return undefined;
  }
  return levels;
}

/** Works whose places are days. */
const datedWorks: ReadonlySet<string> = new Set(['speech', 'document', 'unsc']);

function parseDatedKey(work: string, segments: readonly string[]): SourceKey | undefined {
  if (work === 'unsc' && segments[0] !== 'draft') return undefined;
  const [day, ...more] = work === 'unsc' ? segments.slice(1) : segments;
  const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day ?? '');
  if (date === null || more.length > 0) return undefined;
  const number = Number(date[1]) * 10000 + Number(date[2] ?? 0) * 100 + Number(date[3] ?? 0);
  return { work, from: [{ kind: 'date', number }] };
}

function formatDate(number: number): string {
  const [year, month, day] = [Math.floor(number / 10000), Math.floor(number / 100) % 100, number % 100];
  return [
    String(year).padStart(4, '0'),
    ...[month, day].filter(part => part > 0).map(part => String(part).padStart(2, '0')),
  ].join('-');
}

/** The interval of days of a key. A year or a month covers all its days. */
function dayInterval(key: SourceKey): KeyInterval {
  if (key.from.length === 0) return { work: key.work, first: 0, last: Number.MAX_SAFE_INTEGER };
  const number = key.from[0].number;
  const span = number % 10000 === 0 ? 9999 : number % 100 === 0 ? 99 : 0;
  return { work: key.work, first: number, last: number + span };
}

function describeDocument({ work, from }: SourceKey): string {
  const [first] = from;
  if (first === undefined) return wholeDocuments[work];
  if (work === 'speech') return `Speech of ${formatDate(first.number)}`;
  if (work === 'document') return `Document of ${formatDate(first.number)}`;
  if (work === 'unsc') return `Draft resolution of the UN Security Council, ${formatDate(first.number)}`;
  return describeUnDocument(from);
}

const wholeDocuments: Readonly<Record<string, string>> = {
  speech: 'A speech',
  document: 'Documents',
  unsc: 'Drafts of the UN Security Council',
  un: 'Resolutions of the United Nations',
};

/** The levels of the end of a range, with kinds that only its start has: `p160-165`. */
function inheritKinds(from: readonly Level[], to: readonly Level[]): Level[] {
  return to.map((level, index) =>
    level.kind === '' && from[index].kind !== '' ? { ...level, kind: from[index].kind } : level,
  );
}

function formatLevel(level: Level): string {
  if (level.name !== undefined) return level.name;
  if (level.side !== undefined) return `${level.number}${level.side}`;
  if (level.kind.length <= 1) return level.kind + level.number;
  return `${level.kind}:${level.number}`;
}

function describeLevels(key: SourceKey, work: Work | undefined): string[] {
  const { from, to } = key;
  if (key.work === 'bible') return [describeBible(from, to)];
  if (key.work === 'quran') return describeQuran(from, to);
  const starts = from.map((level, index) => describeLevel(level, undefined, index, work));
  const differing = to === undefined ? -1 : from.findIndex((level, index) => !isSameLevel(level, to[index]));
  if (to === undefined || differing < 0) return starts;
  const last = from.length - 1;
  if (differing === last) return [...starts.slice(0, -1), describeLevel(from[last], to[last], last, work)];
  const end = to.slice(differing).map((level, index) => describeLevel(level, undefined, differing + index, work));
  return [...starts.slice(0, differing), `${starts.slice(differing).join(', ')} – ${end.join(', ')}`];
}

function describeLevel(level: Level, to: Level | undefined, index: number, work: Work | undefined): string {
  if (level.name !== undefined) return namedPart(work?.key ?? '', level.name)?.title ?? level.name;
  if (level.side !== undefined)
    return to === undefined ? formatLevel(level) : `${formatLevel(level)}–${formatLevel(to)}`;
  const word = levelWord(level, hasNamedParts(work?.key ?? '') ? index - 1 : index, work);
  return to === undefined ? `${word} ${level.number}` : `${word}s ${level.number}–${to.number}`;
}

/** The word for a level: that of the work's division where the key has a bare number. */
function levelWord({ kind }: Level, index: number, work: Work | undefined): string {
  if (kind === 'p') return 'page';
  if (kind === 'h') return 'hadith';
  if (kind !== '') return kind;
  const division = work?.divisions[index];
  if (division !== undefined && /^(?:chapter|verse|paragraph|section)$/.test(division)) return division;
  return index === 0 ? 'volume' : 'number';
}

function isSameLevel(a: Level, b: Level): boolean {
  return formatLevel(a) === formatLevel(b);
}

function describeQuran(from: readonly Level[], to: readonly Level[] | undefined): string[] {
  const chapter = (level: Level): string => `${level.number} ${surah(level.number)?.name ?? '(no such surah)'}`;
  const [first, verse] = from;
  if (to === undefined) return verse === undefined ? [chapter(first)] : [chapter(first), `verse ${verse.number}`];
  if (verse === undefined) return [`${chapter(first)} – ${chapter(to[0])}`];
  if (to[0].number === first.number) return [chapter(first), `verses ${verse.number}–${to[1].number}`];
  return [`${chapter(first)}, verse ${verse.number} – ${chapter(to[0])}, verse ${to[1].number}`];
}

function describeBible(from: readonly Level[], to: readonly Level[] | undefined): string {
  const place = (levels: readonly Level[]): string => levels.map(level => level.number).join(':');
  const name = (level: Level): string => bookByOsis(level.name ?? '')?.name ?? level.name ?? String(level.number);
  const start = [name(from[0]), place(from.slice(1))].filter(part => part !== '').join(' ');
  if (to === undefined) return start;
  const same = from.findIndex((level, index) => level.number !== to[index].number);
  if (same < 0) return start;
  return same === 0 ? `${start} – ${name(to[0])} ${place(to.slice(1))}`.trim() : `${start}–${place(to.slice(same))}`;
}
