import { partsOfSpeech } from '../text/lexicon';
import type { Span } from '../text/span';
import { nameInByline } from './bylines';
import { isCity } from './cityNames';
import { deponentOf } from './deposition';
import { findDates } from './dates/findDates';
import { monthNamed } from './dates/monthNames';
import { hasForeignForm, lengthOfForms } from './formsOfAddress';
import { isAddressedName, isPersonName } from './personNames';
import type { Fact, Transcript } from './transcript';
import { pattern, patternSource } from './pattern';

type TitleFacts = Pick<Transcript, 'title' | 'date' | 'speaker' | 'place' | 'occasion'>;

/**
 * What the title in `span` states: its words without a date at its start or end, the date, the speaker, the place and
 * the occasion. Empty where nothing is left without the date.
 */
export function readTitle(text: string, span: Span): TitleFacts {
  const flat = text.slice(span.start, span.end).replace(/[\s\u200e\u200f]/g, ' ');
  const dates = findDates(flat).filter(({ date }) => date.year !== undefined && date.month !== undefined);
  const date = [...dates].reverse().find(({ date: { day } }) => day !== undefined) ?? dates[dates.length - 1];
  const bounds = titleBounds(flat, date);
  const fact = (start: number, end: number): Fact<string> => ({
    start: span.start + start,
    end: span.start + end,
    value: flat.slice(start, end).replace(/ +/g, ' '),
    from: 'title',
  });
  if (bounds.end <= bounds.start) return {};
  const title = flat.slice(0, bounds.end);
  const whole = findSpeaker(title, bounds.start);
  const speaker = whole === undefined ? undefined : upToLineEnd(text.slice(span.start, span.end), whole);
  const occasion = findOccasion(title, speaker?.end ?? bounds.start);
  const isSpeech = speaker !== undefined || occasion !== undefined || anySpeech.test(title);
  const found = isSpeech ? findPlace(title, occasion?.start ?? speaker?.end ?? bounds.start) : undefined;
  const isCut = found !== undefined && /[\r\n]/.test(text.slice(span.start + found.start, span.start + found.end));
  const place = isCut ? undefined : found;
  return {
    title: fact(bounds.start, bounds.end),
    ...(date === undefined
      ? {}
      : {
          date: {
            start: span.start + date.start,
            end: span.start + date.end,
            value: date.date,
            from: 'title' as const,
          },
        }),
    ...(speaker === undefined ? {} : { speaker: fact(speaker.start, speaker.end) }),
    ...(occasion === undefined ? {} : { occasion: fact(occasion.start, occasion.end) }),
    ...(place === undefined ? {} : { place: fact(place.start, place.end) }),
  };
}

/** The name without the next line of the title, where the first line ends with a whole name: "Remarks by Lena Hartog". */
function upToLineEnd(title: string, { start, end }: Span): Span {
  const [firstLine] = title.slice(start, end).split(/[\r\n]/, 1);
  const lineEnd = firstLine.trimEnd().length;
  if (lineEnd === 0 || firstLine.length === end - start) return { start, end };
  const words = title.slice(start, start + lineEnd).split(' ');
  return isPersonName(words.slice(-2).join(' ')) || isPersonName(words.slice(-3).join(' '))
    ? { start, end: start + lineEnd }
    : { start, end };
}

/** Length of the name with which a line begins: "Dr. X Y, Institute of Z". */
export function nameLength(content: string): number {
  const cut = content.search(/[,،(;|–—]| - /);
  return cut < 0 ? content.length : cut;
}

const titledName = pattern('u')`
  ^(?:(?:the )?(?:Hon(?:ou?rable|\.)|Rev(?:erend|\.)))? ?(?:
    Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Lord|Lady|President|Professor|Ayatollah|Imam|Hujjat|Sheikh|Shaykh|Sayyid|Seyed|Minister
    |Ambassador|Senator|Governor|Bishop|Archbishop|Pope|King|Queen|Mayor|Rabbi|Justice|General
  )\.?(?: (?:al-|ibn |bint |von |van |de |of )?[\p{Lu}][\p{L}.'’-]*){1,5}$`;

/** Who is addressed, without a name: "Mr. President, gentlemen". */
const officeOnly = pattern('i')`
  ^(?:mr|mrs|ms|madam|sir|dame|lord|lady|my lord)\.? (?:president|chair(?:man|woman|person)?|speaker|secretary(?:-general)?
  |prime minister|minister|mayor|moderator|chancellor|rector|dean|ambassador|governor|vice[- ]president)s?$`;

/** Whether a line is a person: a form of address and capitalised words, and after them at most what the person is. */
export function isName(content: string): boolean {
  const name = content.slice(0, nameLength(content)).trim();
  const isThing =
    /^(?:General|King|Queen|Justice) \p{L}+$/u.test(name) &&
    (/^General (?:Synod|Assembly|Council|Convention|Chapter|Court|Conference)$/.test(name) ||
      partsOfSpeech(name.slice(name.indexOf(' ') + 1).toLowerCase()).length > 0);
  return (
    content.length <= 140 && !/[.!?:,]$/.test(content) && titledName.test(name) && !officeOnly.test(name) && !isThing
  );
}

/** The title without Markdown signs and a date before it, and without a date, dash or colon after it. */
function titleBounds(flat: string, date: Span | undefined): Span {
  let start = /^(?:#{1,6} +)?[*_]{0,2}/.exec(flat)?.[0].length ?? 0;
  let end = flat.length;
  if (date !== undefined && /^[\s).\]*_]*$/.test(flat.slice(date.end))) end = date.start;
  while (end > start && /[\s\-–—:,([|/*_#]/.test(flat[end - 1])) end--;
  // "… in Kassel am 2. Mai 1949"
  if (date !== undefined && end <= date.start) end -= beforeDay.exec(flat.slice(start, end))?.[0].length ?? 0;
  if (date !== undefined && end === flat.length && /^[\s\-–—:,]*$/.test(flat.slice(0, date.start))) {
    start = date.end;
    while (start < end && /[\s\-–—:,.)]/.test(flat[start])) start++;
  }
  start += episode.exec(flat.slice(start, end))?.[0].length ?? 0;
  if (/\p{L}{3}\.$/u.test(flat.slice(start, end))) end--;
  return { start, end };
}

/** Words before a day, without which a title is whole. */
const beforeDay = /,? (?:am|vom|den|on|dated|le|du|el|del|il)$/u;

/** The series and the number of a broadcast before its title: "Lantern Radio, episode 112: ". */
const episode = pattern('iu')`
  ^\p{Lu}[^:–—]{2,50}(?:,|[ ][-–—])?[ ](?:episode|ep\.|programme|broadcast|show|folge|épisode|episodio)[ ](?:no\.[ ]?)?\d{1,4}
  (?::[ ]|[ ][-–—][ ])(?=\S)`;

/** Words for a speech. */
const speechWord = patternSource`
  (?:
    speech(?:es)?|address|message|remarks|statements?|lecture|sermon|letter|talk|interview|keynote|homily
    |farewell|inaugural|greetings|reply|eulogy|tribute|briefing|khutbah?|presentation
  )`;
/** "Anna Berg's speech": the speaker, before the word for the speech. */
const possessiveSpeaker = new RegExp(`^(.{3,90}?)(?:['’]s|s['’]) (?:[\\p{L}-]+ ){0,4}${speechWord}\\b`, 'iu');
/** Where the name of a speaker ends. */
const speakerEnd = patternSource`
  (?:
    [,:;]? (?:in|at|to|on|before|during|for|with|upon|delivered|addressing|among|about|given|made|following|as)\b
    |[:;(]| [-–—|] |$
  )`;
/** "Speech of Anna Berg in …": the speaker, after the word for the speech. */
const speakerAfterWord = new RegExp(
  `\\b${speechWord}(?: (?:delivered|given|made))? (?:of|by|from) (?:Spokes(?:man|woman|person) )?((?:the )?\\p{L}.{1,110}?)${speakerEnd}`,
  'iu',
);
/** "Interview with Anna Berg": who answers, speaks. */
const interviewed = new RegExp(
  `^(?:an? )?(?:\\p{L}+ )?(?:interview|conversation|q ?& ?a) with ((?:the )?\\p{L}.{1,60}?)(?:${speakerEnd}|,)`,
  'iu',
);
/** The same in Persian and Arabic. */
const persianSpeaker = pattern('u')`
  (?:سخنرانی|بیانات|سخنان|خطبه(?:[ \u200c]های)?|پیام|گفتار|درس(?:[ \u200c]گفتار)?)[ ]
  ((?!در |با |به )[\p{L}\p{M}\u200c().]{2,20}(?: [\p{L}\p{M}\u200c().]{1,20}){0,7}?)[ ]
  (?:در|به|برای|خطاب|پیرامون|درباره|با|از)(?= )`;
const arabicSpeaker = pattern('u')`
  (?:كلمة|خطاب|خطبة|محاضرة|بيان|حديث) ((?!في |أمام )[\p{L}\p{M}().]{2,20}(?: [\p{L}\p{M}().]{1,20}){0,7}?)[ ]
  (?:في|أمام|خلال|إلى|حول|بمناسبة|عن|لدى)(?= )`;

/** "Discours de M. Étienne Corvalan", "Rede von Karla Wendt": only a name may stand behind these words. */
const europeanSpeech = pattern('iu')`
  ^(?:(?:Rede|\p{L}{0,16}(?:ansprache|vortrag|predigt|(?:s|n|t)rede)|Andacht|Grußwort|Grussworte?)[ ](?:von|der|des)[ ](?:(?:Herrn
  |Frau)[ ])?
  |(?:Discours|Allocution|Conférence|Homélie|Sermon|Intervention|Déclaration|Prédication)[ ](?:prononcée?[ ])?(?:de|du|par)[ ](?:la[ ])?
  |(?:Discurso|Homilía|Conferencia|Palabras|Intervención|Alocución|Sermón)[ ](?:pronunciad[oa][ ])?(?:de|del|por)[ ](?:la[ ])?
  |(?:Entrevista|Intervista|Conversación|Conversa)[ ](?:com|con|a)[ ](?:(?:o|a|el|la|il)[ ])?|Entretien[ ]avec[ ]|(?:Gespräch
  |Interview)[ ]mit[ ]
  |(?:Discorso|Omelia|Intervento|Conferenza|Saluto)[ ](?:tenut[oa][ ])?(?:di|del|della|da)[ ])(?=\p{Lu})`;
const europeanName = pattern('u')`
  ^\p{Lu}[\p{L}'’.-]*(?:[ ](?:(?:de|da|di|del|van|von|der|du|la|le)[ ]){0,2}(?:d['’])?\p{Lu}[\p{L}.'’-]*){0,3}`;

function europeanSpeaker(words: string): Span | undefined {
  const start = europeanSpeech.exec(words)?.[0].length;
  if (start === undefined) return undefined;
  return speakerBehind(words, start) ?? speakerBehind(withSmallLetters(words, start), start);
}

/** The words from `start` on with small letters but for the first of each word: the names of titles in capitals. */
function withSmallLetters(words: string, start: number): string {
  const rest = words.slice(start);
  if (/\p{Ll}/u.test(rest)) return words;
  const small = rest.replace(/(\p{L})([\p{L}]+)/gu, (_, first: string, others: string) => first + others.toLowerCase());
  return small.length === rest.length ? words.slice(0, start) + small : words;
}

/** An office in another case than that of a name: "der Abgeordneten Dr. Hanna Weber". */
const inflectedOffice = pattern('u')`
  ^(?:\p{Lu}\p{Ll}{3,14}abgeordneten|Oberbürgermeisters|Abgeordneten|Kollegen|Kollegin|Genossen|Genossin|Bundeskanzlers
  |Präsidenten|Ministers|Bürgermeisters)[ ]`;

function speakerBehind(words: string, start: number): Span | undefined {
  const forms = lengthOfForms(words.slice(start));
  const name = europeanName.exec(words.slice(start + forms))?.[0];
  if (
    name === undefined ||
    !(isPersonName(name) || (forms > 0 && isAddressedName(name, hasForeignForm(words.slice(start)))))
  )
    return undefined;
  const office = inflectedOffice.exec(words.slice(start))?.[0].length ?? 0;
  return { start: start + office, end: start + forms + name.length };
}

/** A day or a body, not a person: "New Year's Address", "Founders' Day Speech", "the Society's lecture". */
const ownerOfDay = pattern('iu')`
  ^(?:the )?(?:
    (?:\p{L}+ ){0,3}(?:new )?year|(?:\p{L}+['’]? ){0,3}(?:day|eve|week|month|today|yesterday|evening|morning)
    |christmas|easter|lent|advent|thanksgiving|ramadan|pentecost|passover|spring|summer|autumn|winter
    |(?:\p{L}+ ){0,3}(?:founder|graduate|veteran|student|teacher|children|women|men|mother|father|worker)
  )$`;

function findSpeaker(title: string, from: number): Span | undefined {
  const words = title.slice(from);
  const european = europeanSpeaker(words) ?? deponentOf(words);
  if (european !== undefined) return { start: from + european.start, end: from + european.end };
  const owner = possessiveSpeaker.exec(words)?.[1];
  if (
    owner !== undefined &&
    !ownerOfDay.test(owner) &&
    /^(?:[tT]he )?\p{Lu}/u.test(owner) &&
    owner.split(' ').length <= 10
  )
    return { start: from, end: from + owner.length };
  for (const pattern of [interviewed, speakerAfterWord, persianSpeaker, arabicSpeaker]) {
    const match = pattern.exec(words);
    // A name does not begin with a small letter: "a message of hope".
    if (match === null || !/^(?:[tT]he )?\p{Lu}|^[\u0600-\u06ff]/u.test(match[1])) continue;
    const before = match[0].slice(0, match[0].indexOf(match[1]));
    if (/ of $/i.test(before) && isThing(match[1])) continue;
    const start = from + match.index + before.length;
    return nameIn(title, start, start + match[1].length);
  }
  const byline = nameInByline(words);
  if (byline !== undefined && /[\u0600-\u06ff]/.test(words))
    return { start: from + byline.start, end: from + byline.end };
  return undefined;
}

/** Whether words behind "of" are no person: "Talk of the Town", "Message of Hope and Peace". */
function isThing(words: string): boolean {
  return (
    !isPersonName(words) &&
    !someOffice.test(words) &&
    words.split(/[ ,]+/).every(word => partsOfSpeech(word.toLowerCase()).length > 0)
  );
}

const someOffice = pattern('iu')`
  \b(?:
    president|leader|minister|secretary|chair(?:man|woman|person)?|governor|mayor|king|queen|prince|princess|pope|emperor|sultan|shah
    |ambassador|senator|commissioner|director|chancellor|speaker|general|bishop|archbishop|cardinal|rector|dean|principal|judge|justice
    |imam|rabbi|pastor|premier|representative|delegate|delegation|spokes(?:man|woman|person)|head|founder|captain|admiral|marshal|colonel
    |doctor|professor|father|mother|lord|lady|sir
  )s?\b`;

/** The name of a person without the office: "the Leader of …, Ayatollah X", "Dr X, President of …". */
function nameIn(title: string, start: number, end: number): Span {
  const parts: Span[] = [];
  for (let partStart = start; partStart < end;) {
    const comma = title.indexOf(',', partStart);
    const stop = comma < 0 || comma > end ? end : comma;
    let from = partStart;
    while (from < stop && title[from] === ' ') from++;
    if (stop > from) parts.push({ start: from, end: stop });
    partStart = stop + 1;
  }
  if (parts.length < 2) return parts[0] ?? { start, end };
  const isOfficeFirst = /^the /i.test(title.slice(parts[0].start, parts[0].end));
  return isOfficeFirst ? parts[parts.length - 1] : parts[0];
}

/** Words for an event. */
export const eventWord = pattern('iu')`
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

/** The event that a title names after "in", "at", "to" or "before", with its article. */
function findOccasion(title: string, from: number): Span | undefined {
  const rest = title.slice(from);
  const preposition = /(?:^|[ ,])(?:in|at|during|before|to|on the occasion of|addressing|for|on) (?=\S)/giu;
  for (const match of rest.matchAll(preposition)) {
    const start = match.index + match[0].length;
    const phrase = eventPhrase(rest.slice(start));
    const word = eventWord.exec(phrase);
    if (word === null || word.index > 40) continue;
    return { start: from + start, end: from + start + phrase.trimEnd().length };
  }
  const match = arabicEvent.exec(rest);
  return match === null
    ? undefined
    : { start: from + match.index, end: from + match.index + match[0].trimEnd().length };
}

/**
 * The phrase up to the subject of the speech ("… on the State of the Union"). "On the occasion of …" and "on the
 * anniversary of …" belong to the event.
 */
function eventPhrase(rest: string): string {
  const whole = rest.split(/[:;]| [-–—|] /)[0];
  const subject =
    / (?:on|concerning|about|reporting) (?!(?:the )?(?:[\p{L}-]+ )?(?:occasion|anniversary|eve|day)\b)/iu.exec(whole);
  return subject === null ? whole : whole.slice(0, subject.index);
}

/** ", Iran", "in Norwick", "at the University of Harran". */
const placeAtEnd = pattern('u')`
  (?:, |\b(?:in|at) (?:the )?)
  ((?:University of |City of |Republic of )?\p{Lu}[\p{Ll}'’-]+(?:(?: (?:of|al-)? ?|, )\p{Lu}[\p{Ll}'’-]+){0,4})$`;

const anySpeech = new RegExp(`\\b${speechWord}\\b`, 'iu');
/** Capitalised words after "in" that are no places. */
const notPlace = /^(?:spring|summer|autumn|fall|winter|action|god|christ|islam|allah|heaven|love|faith|hope)$/i;

/**
 * A place at the end of a title that names a speech, an event or a speaker: in "The Weir in Spring" and "Man in Space"
 * another thing stands there. `from` is the end of the speaker, or the start of the event.
 */
function findPlace(title: string, from: number): Span | undefined {
  const rest = title.slice(from);
  const match = placeAtEnd.exec(rest);
  if (match === null || eventWord.test(match[1]) || notPlace.test(match[1]) || monthNamed(match[1]) !== undefined)
    return undefined;
  // "History 311, Early Christianity"
  if (match[0].startsWith(', ') && !isCity(match[1]) && areCommon(match[1])) return undefined;
  // "Patience in Debt": a common word is a place only where a city has that name.
  if (!match[1].includes(' ') && !isCity(match[1]) && partsOfSpeech(match[1].toLowerCase()).length > 0)
    return undefined;
  const start = from + match.index + match[0].length - match[1].length;
  return { start, end: start + match[1].length };
}

function areCommon(words: string): boolean {
  return words.split(/[ ,]+/).every(word => partsOfSpeech(word.toLowerCase()).length > 0);
}
