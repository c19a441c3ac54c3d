import { pattern } from '../pattern';
import type { DateMention } from '../transcript';

/** Words of texts on the church and the empires of the first thousand years. */
const ancient = pattern('giu')`
  \b(?:
    bishops?|martyr(?:s|ed|dom)?|emperors?|romans?|diocletian|constantine|nicaea|nicene|tertullian|origen|irenaeus|ignatius
    |polycarp|eusebius
    |athanasius|arius|arians?|gnostics?|persecutions?|decius|trajan|hadrian|nero|domitian|severus|galerius|maxentius|licinius
    |theodosius|julian the apostate
    |justin martyr|cyprian|donatists?|catacombs?|apostolic fathers|patristics?|church fathers|monastic(?:ism)?|antony|pachomius
    |chalcedon|ephesus
    |byzantium|byzantine|visigoths?|goths?|vandals?|huns|alaric|charlemagne|merovingian|lombards?|legions?|caesar|consul
    |antiquity|(?:second|third|fourth|fifth|sixth)[ ]century
    |heresy|heresies|creeds?|synods?|councils?
  )\b`;
/** Texts in which such a number may be a year of another calendar, or a place in a book. */
const otherCalendar =
  /\b(?:caliphs?|umayyads?|abbasids?|hijr[ai]|hijri|A\.?H\.?|muslims?|imams?|hadiths?|surah|qur['’]?an)\b/i;
const fewestWords = 4;

/** Whether a text is on the first centuries of our calendar: several different words of them stand in it, and none of Islam. */
export function isOnEarlyCenturies(text: string): boolean {
  if (otherCalendar.test(text)) return false;
  const words = new Set<string>();
  for (const [word] of text.matchAll(ancient)) {
    words.add(word.toLowerCase());
    if (words.size >= fewestWords) return true;
  }
  return false;
}

/** What `cue` needs: it takes long to compile, and few numbers of three digits have such a word before them. */
const timeWord = /(?:in|since|until|by|before|after|around|from|year) /iu;
const cue = pattern('iu')`
  (?:^|[^\p{L}])(?:in|since|until|by|before|after|around|from|year)[ ](?:about |around |perhaps |late |early |the year |circa |c\.? ?)?$`;
/** What may follow a year: the end of a clause, or a word that is not counted. */
const behind = pattern('u')`
  ^(?:[.;:)!?,]?(?:\[\d|["”’]|$|\n)|[.;:!?)]|,(?![ ]?\d)|[ ](?:the|he|she|they|it|we|and|when|is|was|had|were|a|an|by|at|under
  |with|who|his|her|their|its|in|on
  |all|no|but|to|that|there|this|as|for|or|because|while|so|not|already)\b|[ ]\p{Lu})`;

/** "in 250", "in about 155": a year of three digits behind a word for a time, in a text on the first centuries. */
export function readEarlyYear(text: string, start: number, end: number): DateMention | undefined {
  if (end - start !== 3 || text[start] === '0') return undefined;
  const before = text.slice(Math.max(0, start - 30), start);
  if (!timeWord.test(before) || !cue.test(before) || !behind.test(text.slice(end, end + 14))) return undefined;
  if (/[\p{L}\d]/u.test(text[end] ?? '')) return undefined;
  if (counted.test(text.slice(Math.max(0, start - 60), start))) return undefined;
  return { start, end, date: { calendar: 'gregorian', year: Number(text.slice(start, end)) } };
}

/** Words before "in 250" by which it is the number of something. */
const counted = new RegExp(
  '\\b(?:pages?|hymns?|psalms?|numbers?|rooms?|letters?|epistles?|sermons?|orations?|canons?|chapters?|lines?|copies' +
    '|epigrams?|fragments?|one|quoted|seats?|degrees?) (?:in|before|after|from|by) (?:about )?$',
  'i',
);

/** The end of a clause: "on 24 August 410; he began". */
const clauseEnd = /^(?:[.;:)?!](?!\d)|$|\n|,(?![ ]?\d))/;
/** How far around a day a word of early times must stand, in UTF-16 units. */
const near = 300;

function isNearEarlyTimes(text: string, { start, end }: DateMention): boolean {
  const around = text.slice(Math.max(0, start - near), end + near);
  return around.search(ancient) >= 0 || otherCalendar.test(around) || places.test(around);
}

const places =
  /\b(?:Rome|Roman|Carthage|Byzantium|Constantinople|Antioch|Ctesiphon|Karbala|Damascus|Medina|Mecca|Muharram)\b/;

/**
 * The days without a year that a year of three digits follows: "23 February 303". In a text that is not on the first
 * centuries (`isEarly`), a word of those times must stand near, and the clause must end with the year.
 */
export function withEarlyYears(text: string, dates: readonly DateMention[], isEarly: () => boolean): DateMention[] {
  return dates.map((mention, index) => {
    const { day, month, year, to, calendar } = mention.date;
    if (day === undefined || month === undefined || year !== undefined || to !== undefined || calendar !== 'gregorian')
      return mention;
    const match = /^,? (\d{3})(?![\d\p{L}%/-]|[.,:]\d)/u.exec(text.slice(mention.end, mention.end + 7));
    if (match === null) return mention;
    const end = mention.end + match[0].length;
    if (!behind.test(text.slice(end, end + 14)) || (dates[index + 1]?.start ?? Infinity) < end) return mention;
    if (!isEarly() && !(clauseEnd.test(text.slice(end, end + 3)) && isNearEarlyTimes(text, mention))) return mention;
    return { ...mention, end, date: { ...mention.date, year: Number(match[1]) } };
  });
}
