import type { Span } from '../text/span';
import { findDates } from './dates/findDates';
import type { Fact, Transcript } from './transcript';
import { pattern, patternSource } from './pattern';

type TitleFacts = Pick<Transcript, 'title' | 'date' | 'speaker' | 'place' | 'occasion'>;

/** What a title says: its words without the date behind them, the date, who spoke, where and on what occasion. */
export function readTitle(text: string, span: Span): TitleFacts {
  const flat = text.slice(span.start, span.end).replace(/[\s\u200e\u200f]/g, ' ');
  const dates = findDates(flat).filter(({ date }) => date.year !== undefined && date.month !== undefined);
  const date = [...dates].reverse().find(({ date: value }) => value.day !== undefined) ?? dates[dates.length - 1];
  const bounds = titleBounds(flat, date);
  const fact = (start: number, end: number): Fact<string> => ({
    start: span.start + start,
    end: span.start + end,
    value: flat.slice(start, end).replace(/ +/g, ' '),
  });
  if (bounds.end <= bounds.start) return {};
  const title = flat.slice(0, bounds.end);
  const speaker = findSpeaker(title, bounds.start);
  const occasion = findOccasion(title, speaker?.end ?? bounds.start);
  const place = findPlace(title, occasion?.start ?? speaker?.end ?? bounds.start);
  return {
    title: fact(bounds.start, bounds.end),
    ...(date === undefined
      ? {}
      : { date: { start: span.start + date.start, end: span.start + date.end, value: date.date } }),
    ...(speaker === undefined ? {} : { speaker: fact(speaker.start, speaker.end) }),
    ...(occasion === undefined ? {} : { occasion: fact(occasion.start, occasion.end) }),
    ...(place === undefined ? {} : { place: fact(place.start, place.end) }),
  };
}

/** Length of the name that a line begins with, up to what follows it ("Dr. X Y, Institute of Z"). */
export function nameLength(content: string): number {
  const cut = content.search(/[,،(;|–—]| - /);
  return cut < 0 ? content.length : cut;
}

/** A line that is a person: a title of address and capitalised words, then nothing or what the person is. */
export function isName(content: string): boolean {
  const name = content.slice(0, nameLength(content)).trim();
  return (
    content.length <= 140 &&
    !/[.!?:]$/.test(content) &&
    /^(?:(?:the )?(?:Hon(?:ou?rable|\.)|Rev(?:erend|\.)))? ?(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Lord|Lady|President|Professor|Ayatollah|Imam|Hujjat|Sheikh|Shaykh|Sayyid|Seyed|Minister|Ambassador|Senator|Governor|Bishop|Archbishop|Pope|King|Queen|Mayor|Rabbi|Justice|General)\.?(?: (?:al-|ibn |bint |von |van |de |of )?[\p{Lu}][\p{L}.'’-]*){1,5}$/u.test(
      name,
    )
  );
}

/** Bounds of the title's words: no Markdown sign before them, no date, dash or colon behind. */
function titleBounds(flat: string, date: Span | undefined): Span {
  let start = /^(?:#{1,6} +)?[*_]{0,2}/.exec(flat)?.[0].length ?? 0;
  let end = flat.length;
  if (date !== undefined && /^[\s).\]*_]*$/.test(flat.slice(date.end))) end = date.start;
  while (end > start && /[\s\-–—:,([|/*_#]/.test(flat[end - 1])) end--;
  if (date !== undefined && end === flat.length && /^[\s\-–—:,]*$/.test(flat.slice(0, date.start))) {
    start = date.end;
    while (start < end && /[\s\-–—:,.)]/.test(flat[start])) start++;
  }
  if (/\p{L}{3}\.$/u.test(flat.slice(start, end))) end--;
  return { start, end };
}

const kinds = patternSource`
  (?:
    speech(?:es)?|address|message|remarks|statements?|lecture|sermon|letter|talk|interview|keynote|homily
    |farewell|inaugural|greetings|reply|eulogy|tribute
  )`;
const possessive = new RegExp(`^(.{3,90}?)(?:['’]s|s['’]) (?:[\\p{L}-]+ ){0,4}${kinds}\\b`, 'iu');
const until = patternSource`
  (?:
    [,:;]? (?:in|at|to|on|before|during|for|with|upon|delivered|addressing|among|about|given|made|following|as)\b
    |[:;(]| [-–—|] |$
  )`;
const behindKind = new RegExp(
  `\\b${kinds}(?: (?:delivered|given|made))? (?:of|by|from) ((?:the )?\\p{L}.{1,110}?)${until}`,
  'iu',
);
const persian = pattern('u')`
  (?:سخنرانی|بیانات|سخنان|خطبه(?:[ \u200c]های)?|پیام|گفتار|درس(?:[ \u200c]گفتار)?)[ ]
  ((?!در |با |به )[\p{L}\p{M}\u200c().]{2,20}(?: [\p{L}\p{M}\u200c().]{1,20}){0,7}?)[ ]
  (?:در|به|برای|خطاب|پیرامون|درباره|با|از)(?= )`;
const arabic = pattern('u')`
  (?:كلمة|خطاب|خطبة|محاضرة|بيان|حديث) ((?!في |أمام )[\p{L}\p{M}().]{2,20}(?: [\p{L}\p{M}().]{1,20}){0,7}?)[ ]
  (?:في|أمام|خلال|إلى|حول|بمناسبة|عن|لدى)(?= )`;

function findSpeaker(title: string, from: number): Span | undefined {
  const words = title.slice(from);
  const owner = possessive.exec(words);
  if (owner !== null && /^(?:[tT]he )?\p{Lu}/u.test(owner[1]) && owner[1].split(' ').length <= 10)
    return { start: from, end: from + owner[1].length };
  for (const pattern of [behindKind, persian, arabic]) {
    const match = pattern.exec(words);
    // A small letter begins no name: "a message of hope".
    if (match === null || !/^(?:[tT]he )?\p{Lu}|^[\u0600-\u06ff]/u.test(match[1])) continue;
    const start = from + match.index + match[0].indexOf(match[1]);
    return nameIn(title, start, start + match[1].length);
  }
  return undefined;
}

/** Of an office and a name, the name: "the Leader of …, Ayatollah X" or "Dr X, President of …". */
function nameIn(title: string, start: number, end: number): Span {
  const parts: Span[] = [];
  for (let at = start; at < end;) {
    const comma = title.indexOf(',', at);
    const stop = comma < 0 || comma > end ? end : comma;
    let from = at;
    while (from < stop && title[from] === ' ') from++;
    if (stop > from) parts.push({ start: from, end: stop });
    at = stop + 1;
  }
  if (parts.length < 2) return parts[0] ?? { start, end };
  const office = /^the /i.test(title.slice(parts[0].start, parts[0].end));
  return office ? parts[parts.length - 1] : parts[0];
}

const event = pattern('iu')`
  \b(?:
    meeting|gathering|session|conference|ceremony|congress|summit|assembly|council|visit|anniversary|prayers?
    |opening|inauguration|funeral|festival|forum|reception|dinner|commencement|convention|seminar|symposium
    |parliament|audience|commemoration|rally|week|day|eve|launch|graduation|dedication
  )\b`;
const arabicEvent = pattern('u')`
  (?:
    دیدار|جمع|اجتماع|مراسم|همایش|نشست|کنفرانس|کنگره|گردهمایی|سالگرد|جلسه|نماز|آیین|لقاء|مؤتمر|اجتماع|حفل|ذكرى
    |افتتاح|جلسة
  ).{0,160}`;

/** The event that a title names behind "in", "at", "to", "before": with its article, up to "on …" or the end. */
function findOccasion(title: string, from: number): Span | undefined {
  const rest = title.slice(from);
  const preposition = /(?:^|[ ,])(?:in|at|during|before|to|on the occasion of|addressing|for|on) (?=\S)/giu;
  for (const match of rest.matchAll(preposition)) {
    const start = match.index + match[0].length;
    const phrase = eventPhrase(rest.slice(start));
    const found = event.exec(phrase);
    if (found === null || found.index > 40) continue;
    return { start: from + start, end: from + start + phrase.trimEnd().length };
  }
  const match = arabicEvent.exec(rest);
  return match === null
    ? undefined
    : { start: from + match.index, end: from + match.index + match[0].trimEnd().length };
}

/** Up to the matter spoken of ("… on the State of the Union"); an anniversary or occasion behind "on" belongs to the event. */
function eventPhrase(rest: string): string {
  const whole = rest.split(/[:;]| [-–—|] /)[0];
  const matter =
    / (?:on|concerning|about|reporting) (?!(?:the )?(?:[\p{L}-]+ )?(?:occasion|anniversary|eve|day)\b)/iu.exec(whole);
  return matter === null ? whole : whole.slice(0, matter.index);
}

/** A place at the title's end: "…, Iran", "in Norwick", "at the University of Harran". */
function findPlace(title: string, from: number): Span | undefined {
  const rest = title.slice(from);
  const match =
    /(?:, |\b(?:in|at) (?:the )?)((?:University of |City of |Republic of )?\p{Lu}[\p{Ll}'’-]+(?:(?: (?:of|al-)? ?|, )\p{Lu}[\p{Ll}'’-]+){0,4})$/u.exec(
      rest,
    );
  if (match === null || event.test(match[1])) return undefined;
  const start = from + match.index + match[0].length - match[1].length;
  return { start, end: start + match[1].length };
}
