import { findDates } from './dates/findDates';
import type { Line } from './lineLayout';
import { endsClosed, firstWordLength, startsLow } from './lineLayout';
import type { DateMention, Fact, Transcript } from './transcript';
import type { LineGroup } from './paragraphs';
import { isName, nameLength, readTitle } from './title';
import { pattern } from './pattern';

/** Title, date, speaker, place and occasion, where the head of a file states them. */
export type FrontFacts = Pick<Transcript, 'title' | 'date' | 'speaker' | 'place' | 'occasion'>;

export interface Front {
  readonly facts: FrontFacts;
  /** Lines that begin a block of their own. */
  readonly breaks: readonly number[];
  /** First line of the title, or -1. */
  readonly titleLine: number;
  /** Lines of date, place and speaker: no headings of sections. */
  readonly details: ReadonlySet<number>;
  /** Makes the lines of the title one block, empty lines inside it or not. */
  readonly regroup: (groups: readonly LineGroup[]) => LineGroup[];
}

/** Reads the head of a file: front matter, then a title (wrapped, with empty lines inside), then lines of date, place and speaker. */
export function readFront(text: string, lines: readonly Line[], furniture: readonly boolean[], matter: number): Front {
  const content: number[] = [];
  for (let i = matter; i < lines.length && content.length < 40; i++) if (!furniture[i]) content.push(i);
  const head = headLines(text, lines, content);
  const title = head.title;
  const titleFacts =
    title === undefined ? {} : readTitle(text, { start: lines[title.from].start, end: lines[title.to - 1].end });
  const lineFacts = readLines(text, lines, head.rest);
  const given = readMatter(text, lines, matter);
  const merged: FrontFacts = { ...lineFacts, ...titleFacts, ...given };
  const date = given.date ?? titleFacts.date ?? lineFacts.date;
  const weak = date === undefined || date.value.day === undefined;
  const found = weak ? spokenDate(text, lines, content.slice(head.used)) : undefined;
  const facts = { ...merged, ...(found !== undefined ? { date: found } : date !== undefined ? { date } : {}) };
  const after = content[head.used];
  return {
    facts,
    breaks: [
      ...(title === undefined ? [] : [title.from]),
      ...head.rest,
      ...(after === undefined || head.used === 0 ? [] : [after]),
    ],
    titleLine: title?.from ?? head.label ?? -1,
    details: new Set(head.rest),
    regroup: groups => (title === undefined ? [...groups] : mergeTitle(groups, title)),
  };
}

interface Head {
  readonly title?: LineGroup;
  /** The line "Title: …", where the head is a list of such lines. */
  readonly label?: number;
  /** Lines of date, speaker and place beside the title. */
  readonly rest: readonly number[];
  /** Number of content lines that the head takes up. */
  readonly used: number;
}

function headLines(text: string, lines: readonly Line[], content: readonly number[]): Head {
  const rest: number[] = [];
  let place = 0;
  while (place < 4 && place < content.length && standsBefore(text, lines[content[place]])) rest.push(content[place++]);
  const labelled = rest.find(index =>
    /^[*_]{0,2}(?:title|عنوان|العنوان)[*_]{0,2} ?[:：]/iu.test(
      text.slice(lines[index].start, Math.min(lines[index].end, lines[index].start + 20)),
    ),
  );
  if (labelled !== undefined) {
    while (place < content.length && place < 14 && isDetail(text, lines[content[place]])) rest.push(content[place++]);
    return { label: labelled, rest, used: place };
  }
  const count = titleLength(text, lines, content, place);
  if (count === 0) return { rest: rest.length === content.length ? [] : rest, used: rest.length };
  const title = { from: content[place], to: content[place + count - 1] + 1 };
  place += count;
  while (place < content.length && place < 14 && isDetail(text, lines[content[place]])) rest.push(content[place++]);
  return { title, rest, used: place };
}

/** Number of content lines from `place` on that make up a title; 0 where there is none. */
function titleLength(text: string, lines: readonly Line[], content: readonly number[], place: number): number {
  const first = content[place];
  if (first === undefined || !mayBeTitle(text, lines[first])) return 0;
  let run = 1;
  while (
    run < 6 &&
    place + run < content.length &&
    lines[content[place + run]].blanks === 0 &&
    content[place + run] === first + run
  )
    run++;
  const closedRun = run <= 4 && (place + run >= content.length || lines[content[place + run]].blanks > 0);
  let count = 1;
  while (
    count < (closedRun ? run : Math.min(run, 3)) &&
    goesOn(text, lines[content[place + count - 1]], lines[content[place + count]], closedRun)
  )
    count++;
  if (count < run && beginsProse(text, lines, content.slice(place, place + run), count)) return 0;
  if (count === run || !closedRun) count = overBlank(text, lines, content, place, count);
  const last = lines[content[place + count - 1]];
  const whole = text.slice(lines[first].start, last.end);
  if (whole.length > 420 || isProse(whole)) return 0;
  return place + count >= content.length && count > 1 ? 0 : count;
}

/**
 * Whether the lines of `run` are a paragraph cut after `count` of them: the next one goes on with a small letter, or the
 * first one is as full as wrapped lines are and the whole is prose.
 */
function beginsProse(text: string, lines: readonly Line[], run: readonly number[], count: number): boolean {
  const last = lines[run[count - 1]];
  const next = lines[run[count]];
  if (endsWithDate(text, last) || isDetail(text, next)) return false;
  if (startsLow(text, next) && !endsClosed(text, last)) return true;
  const longest = Math.max(...run.map(index => lines[index].end - lines[index].start));
  const reach = last.end - last.start + 1 + firstWordLength(text, next);
  return (
    reach >= 0.8 * longest && longest > 60 && isProse(text.slice(lines[run[0]].start, lines[run[run.length - 1]].end))
  );
}

/** An empty line inside a title: before it an unfinished line ("… and"), behind it the end with the date. */
function overBlank(
  text: string,
  lines: readonly Line[],
  content: readonly number[],
  place: number,
  count: number,
): number {
  for (let extra = 0; extra < 2; extra++) {
    const last = lines[content[place + count - 1]];
    const next = content[place + count];
    if (next === undefined || lines[next].blanks > 2 || endsWithDate(text, last) || !mayBeTitle(text, lines[next]))
      return count;
    if (
      (!isOpen(text, last) && (!startsLow(text, lines[next]) || isDetail(text, lines[next]))) ||
      (endsClosed(text, lines[next]) && !endsWithDate(text, lines[next]))
    )
      return count;
    count++;
  }
  return count;
}

function goesOn(text: string, a: Line, b: Line, closedRun: boolean): boolean {
  if (endsWithDate(text, a) || text[b.start] === '#') return false;
  if (
    straddles(text, a, b) ||
    (text[a.end - 1] === ':' && closedRun && !detail.test(text.slice(b.start, b.end)) && mayBeTitle(text, b))
  )
    return true;
  if (!mayBeTitle(text, b)) return false;
  if (closedRun && / [-–—:] ?\S/.test(text.slice(b.start, b.end)) && endsWithDate(text, b) && !endsClosed(text, a))
    return true;
  if (isOpen(text, a) || startsLow(text, b)) return true;
  if (isDetail(text, b)) return false;
  if (text[a.start] === '#') return false;
  return closedRun ? !endsClosed(text, a) : text[a.end - 1] === ':' && endsWithDate(text, b);
}

/** Whether a date runs over the line end between the two: "17 /Mar/", "2024". */
function straddles(text: string, a: Line, b: Line): boolean {
  const tail = text.slice(Math.max(a.start, a.end - 24), a.end);
  return findDates(`${tail} ${text.slice(b.start, Math.min(b.end, b.start + 24))}`).some(
    ({ start, end }) => start < tail.length && end > tail.length + 1,
  );
}

const openWord = pattern('iu')`
  (?:^|[\s(])(?:
    and|or|of|the|a|an|in|on|to|with|for|by|at|from|before|between|&|و|در|با|به|از|برای|في|من|على|إلى|مع|[-–—]
  )$|[,،]$`;

function isOpen(text: string, line: Line): boolean {
  return openWord.test(text.slice(Math.max(line.start, line.end - 12), line.end));
}

/** How speeches begin: such a line is no title and no heading. */
export const greeting = pattern('iu')`
  ^(?:
    ["“«]|mr\.? |mrs\.? |madam|dear |my (?:dear|fellow|friends|brothers)|ladies|gentlemen|distinguished
    |honou?red|to the (?:congress|senate|people|nation)|in the name of|i (?:am|would|want|have|thank|begin)
    |bismillah|praise|all praise|thank you|good (?:morning|afternoon|evening|day)|assalam|as-?salam|salam[ ]
    |peace be|members of (?:the )?congress|q[.:]|a:|\[|\(|بسم|الحمد|سلام|السلام|والحمد|خواهران|برادران
  )`;
const caption = /^[\p{Lu}][\p{Lu}\p{Ll} .]{1,40}:(?:\s|$)/u;

/** Whether a line could belong to a title: not long, not a greeting, not a speaker's label, not a sentence of prose. */
function mayBeTitle(text: string, line: Line): boolean {
  const length = line.end - line.start;
  if (length > 260 || length < 3) return false;
  const content = text.slice(line.start, line.end);
  if (
    !/\p{L}{2}/u.test(content) ||
    greeting.test(content.replace(/^#{1,6} /, '')) ||
    /^[-*•] |^\d{1,3}[.)] |^[{<|@]|[{};]$|^\S+\s*[=|]/.test(content)
  )
    return false;
  if (/^THE PRESIDENT:|^(?:MR|MRS|MS|DR)\. [A-Z]+:/.test(content)) return false;
  if (caption.test(content) && content.endsWith(':') && content.split(' ').length <= 2) return false;
  return !isProse(content);
}

/** A full sentence with a full stop, in small letters, that no date ends. */
function isProse(content: string): boolean {
  const flat = content.replace(/\s+/g, ' ').trim();
  if (!/\p{Ll}|[\u0600-\u06ff]/u.test(flat)) return false;
  const closed = /[.!?؟…][")”’»\]]?$/.test(flat);
  const words = flat.split(' ').length;
  if (closed && endsInDate(flat)) return false;
  return (
    (closed && words > 7) ||
    words > 45 ||
    (/[,;]$/.test(flat) && words > 20) ||
    /[.!?؟] \p{Lu}\p{Ll}+ .*[.!?؟]$/u.test(flat)
  );
}

function endsWithDate(text: string, line: Line): boolean {
  return endsInDate(text.slice(Math.max(line.start, line.end - 60), line.end));
}

function endsInDate(content: string): boolean {
  const dates = findDates(content);
  const last = dates[dates.length - 1];
  return (
    last !== undefined &&
    last.date.month !== undefined &&
    last.date.year !== undefined &&
    /^[\s).\]*_]{0,3}$/.test(content.slice(last.end))
  );
}

const detail = pattern('iu')`
  ^[*_]{0,2}(
    date|speaker|by|place|venue|location|occasion|event|title|عنوان|العنوان|delivered by|speech by|تاریخ|سخنران
    |مکان|محل|مناسبت|التاريخ|المتحدث|المكان|المناسبة
  )[*_]{0,2} ?[:：][*_]{0,2} ?(.{1,200})$`;
const byline = /^(?:by|delivered by|speech by|از) (.{3,80})$/iu;
const clock = /^[(\d]{0,2}\d?[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?\)?$/i;

/** A line of date, place, speaker or time beside a title. */
function isDetail(text: string, line: Line): boolean {
  if (line.end - line.start > 200) return false;
  const content = plain(text.slice(line.start, line.end));
  if (detail.test(content) || clock.test(content)) return true;
  if (byline.test(content) && content.split(' ').length <= 12) return true;
  return isDateLine(content) || isName(content);
}

/** Details that may stand before a title: a date with words beside it is rather the title itself. */
function standsBefore(text: string, line: Line): boolean {
  if (!isDetail(text, line)) return false;
  const content = plain(text.slice(line.start, line.end));
  return detail.test(content) || byline.test(content) || isName(content) || !/\p{L}{3}/u.test(withoutDates(content));
}

function withoutDates(content: string): string {
  return findDates(content).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), content);
}

/** Takes emphasis and parentheses off a line. Same length is not needed: only its words are looked at. */
function plain(content: string): string {
  return content.replace(/^[*_(]{1,3}|[*_)]{1,3}$/g, '').trim();
}

/** A line that holds a full date and little else. */
function isDateLine(content: string): boolean {
  if (content.length > 100) return false;
  const dates = findDates(content).filter(({ date }) => date.month !== undefined || content.length <= 6);
  if (dates.length === 0) return false;
  const words = withoutDates(content).match(/\p{L}{2,}/gu) ?? [];
  return (
    words.length <= 6 &&
    !/^(?:of|in the) /.test(content) &&
    words.every(word => /^\p{Lu}|^(?:dated?|on|at|in|of|the|and)$|^[\u0600-\u06ff]/u.test(word)) &&
    !/[:;?!]$/.test(content)
  );
}

function readLines(text: string, lines: readonly Line[], rest: readonly number[]): FrontFacts {
  let facts: FrontFacts = {};
  for (const index of rest) {
    const { start, end } = lines[index];
    const content = text.slice(start, end);
    const labelled = detail.exec(content);
    const by = byline.exec(content.replace(/[*_]/g, ' '));
    if (labelled !== null)
      facts = { ...labelledFact(text, labelled[1], start + content.lastIndexOf(labelled[2]), end), ...facts };
    else if (by !== null) facts = { speaker: fact(text, start + content.lastIndexOf(by[1].trim()), end), ...facts };
    else if (isName(plain(content))) facts = { speaker: fact(text, start, start + nameLength(content)), ...facts };
    else facts = { ...datelineFacts(text, start, end), ...facts };
  }
  return facts;
}

function labelledFact(text: string, label: string, start: number, end: number): FrontFacts {
  const value = fact(text, start, end);
  if (/^(?:date|تاریخ|التاريخ)$/iu.test(label)) return dateFact(text, start, end);
  if (/^(?:title|عنوان|العنوان)$/iu.test(label)) return { title: value };
  if (/^(?:place|venue|location|مکان|محل|المكان)$/iu.test(label)) return { place: value };
  if (/^(?:occasion|event|مناسبت|المناسبة)$/iu.test(label)) return { occasion: value };
  return { speaker: value };
}

/** `Tehran, 12 May 2015`: the date, and the place beside it. */
function datelineFacts(text: string, start: number, end: number): FrontFacts {
  const content = text.slice(start, end).replace(/\s/g, ' ');
  const dates = findDates(content);
  if (dates.length === 0) return {};
  const facts = dateFact(text, start, end);
  for (const [from, to] of [
    [0, dates[0].start],
    [dates[dates.length - 1].end, content.length],
  ]) {
    const match = /\p{L}[\p{L}'’.\u200c -]{2,40}(?:, ?\p{L}[\p{L}'’. -]{2,40}){0,2}/u.exec(
      content.slice(from, to).replace(/\b(?:dated|delivered|on)\b/gi, word => ' '.repeat(word.length)),
    );
    if (match === null) continue;
    const value = match[0].replace(/[\s,.-]+$/, '');
    const at = start + from + match.index + (match[0].startsWith('at ') || match[0].startsWith('in ') ? 3 : 0);
    return { ...facts, place: fact(text, at, start + from + match.index + value.length) };
  }
  return facts;
}

function dateFact(text: string, start: number, end: number): FrontFacts {
  const dates = findDates(text.slice(start, end).replace(/\s/g, ' '));
  const best =
    dates.find(({ date }) => date.day !== undefined && date.year !== undefined) ??
    dates.find(({ date }) => date.year !== undefined);
  return best === undefined ? {} : { date: moved(best, start) };
}

function moved(mention: DateMention, by: number): NonNullable<FrontFacts['date']> {
  return { start: mention.start + by, end: mention.end + by, value: mention.date };
}

function fact(text: string, start: number, end: number): Fact<string> {
  let from = start;
  let to = end;
  while (from < to && /[\s*_"'“”(]/.test(text[from])) from++;
  while (to > from && /[\s*_"'“”),;]/.test(text[to - 1])) to--;
  return { start: from, end: to, value: text.slice(from, to).replace(/\s+/g, ' ') };
}

const spoken = pattern('iu')`
  \b(?:
    deliver(?:ed|s)|spoke|speech|address(?:ed)?|meeting|lecture|remarks|held|gave|given|sermon|morning|evening
    |statements
  )\b|سخنرانی|بیانات|دیدار|ایراد|كلمة|خطاب|لقاء`;

/** The date that an introduction gives: "the speech delivered on November 27, 2014". Looked for in the first lines only. */
function spokenDate(text: string, lines: readonly Line[], content: readonly number[]): FrontFacts['date'] {
  const first = content[0];
  if (first === undefined) return undefined;
  let last = first;
  for (const index of content.slice(0, 5)) if (lines[index].start - lines[first].start < 600) last = index;
  const start = lines[first].start;
  const head = text.slice(start, Math.min(lines[last].end, start + 700)).replace(/\s/g, ' ');
  const found = findDates(head).find(({ date }) => date.day !== undefined && date.year !== undefined);
  if (found === undefined || found.start > 450) return undefined;
  return spoken.test(head.slice(Math.max(0, found.start - 160), found.start)) ? moved(found, start) : undefined;
}

/** Facts of YAML front matter. */
function readMatter(text: string, lines: readonly Line[], count: number): FrontFacts {
  let facts: FrontFacts = {};
  for (let i = 1; i < count - 1; i++) {
    const content = text.slice(lines[i].start, Math.min(lines[i].end, lines[i].start + 400));
    const match = /^(title|date|speaker|author|place|venue|location|occasion|event) ?: {0,4}(.+)$/i.exec(content);
    if (match !== null && match[2].replace(/["']/g, '').trim() !== '')
      facts = {
        ...facts,
        ...labelledFact(
          text,
          match[1].toLowerCase() === 'author' ? 'speaker' : match[1],
          lines[i].start + content.length - match[2].length,
          lines[i].start + content.length,
        ),
      };
  }
  return facts;
}

function mergeTitle(groups: readonly LineGroup[], title: LineGroup): LineGroup[] {
  const inside = groups.filter(group => group.from < title.to && group.to > title.from);
  if (inside.length === 0) return [...groups];
  const merged = { from: Math.min(title.from, inside[0].from), to: Math.max(title.to, inside[inside.length - 1].to) };
  return [
    ...groups.filter(group => group.to <= merged.from),
    merged,
    ...groups.filter(group => group.from >= merged.to),
  ];
}
