import { partsOfSpeech } from '../text/lexicon';
import type { Span } from '../text/span';
import { isCity } from './cityNames';
import { lengthOfForms } from './formsOfAddress';
import { pattern } from './pattern';
import { lengthOfPersonLine } from './personNames';

/** "An address by", "Public lecture,", "Friday khutbah delivered by": what was said, up to the name. */
const speechBefore = pattern('iu')`
  ^[*_]{0,2}(?:(?:an?|the) )?(?:\p{L}[\p{L}’'-]{1,14} ){0,3}?(?:
    address|lecture|talk|speech|sermon|homily|khutbah?|remarks|paper|statement|keynote|presentation|reflections?
    |oration|discourse|eulogy|comments|briefing
  )(?: (?:as )?(?:delivered|given|preached|read|held|presented))?(?: by |, (?:by )?)`;
/** A name, in which only particles have small letters. */
const name = pattern('u')`
  ^(?:(?:the )?(?:Most |Right |Very )?(?:Rev(?:erend|\.)|Hon(?:ou?rable|\.)) )?
  \p{Lu}[\p{L}.'’-]*(?: (?:(?:al-|ibn|bint|von|van|de|bin|ben|da|du)[ ]?)?\p{Lu}[\p{L}.'’-]*){1,5}
  (?=[*_]{0,2} ?(?:[,;(|·–—]|- |$))`;
/** "**Nadia Okafor** · Lantern Talks, Harrow Bay". */
const boldName = /^\*\*(?=[^*]{3,60}\*\* ?[·|–—])/u;
/** "Talk given by Per Alm at the Fair", "Rede von Karla Wendt": after these words only a name stands. */
const speechBy = pattern('iu')`
  ^[*_]{0,2}(?:(?:an?|the) )?(?:(?:\p{L}[\p{L}’'-]{1,14} ){0,3}?(?:
    address|lecture|talk|speech|sermon|homily|khutbah?|remarks|paper|statement|keynote|presentation|oration|eulogy
  )(?: (?:as )?(?:delivered|given|preached|read|held|presented))? by
  |(?:Rede|Ansprache|Festrede|Vortrag|Predigt|Grußwort) von(?: Frau| Herrn)?
  |(?:Discours|Allocution|Conférence)(?: prononcée?)? (?:de|par)(?: M\.| Mme)?
  |(?:Discurso|Homilía) (?:pronunciad[oa] por|de|del)|(?:Discorso|Omelia|Intervento|Saluto) (?:tenut[oa] da|di|del)
  )[ ](?=\p{L})`;
/** "Friday Sermon of Shaykh Abd al-Rahim al-Mawsili", "Homily of Bishop Rill": behind it stands a form of address. */
const speechOf = pattern('iu')`
  ^(?:the )?(?:(?:friday|jumu['’]?ah|sunday|eid|easter|christmas|morning|evening|inaugural|opening|closing|annual) )?(?:
    sermon|homily|khutbah?|majlis|lecture|address|talk|speech|remarks|lesson|reflections?|message|keynote
  ) (?:of|from|with) (?=\p{Lu})`;
const nameAfterBy = pattern('u')`
  ^\p{Lu}[\p{L}.'’-]*(?: (?:(?:al-|ibn|bint|von|van|de|bin|ben|da|du)[ ]?)?\p{Lu}[\p{L}.'’-]*){1,4}
  (?=,? (?:at|in|on|to|before|during) |, \p{Ll}|[*_]{0,2}$)`;
/** «محاضرة للدكتور سامي العطار». */
const arabicByline = pattern('u')`
  ^(?:نص )?(?:محاضرة|خطبة|كلمة|حديث|خطاب|درس) (?:ل(?=ل(?:دكتور|شيخ|أستاذ|سيد|مهندس|إمام))|بقلم |ألقاها |يلقيها |ألقاه )
  (?=(?:ل|ال)(?:دكتور|شيخ|أستاذ|سيد|مهندس|إمام)ة? )(?:ل|ال)?((?:دكتور|شيخ|أستاذ|سيد|مهندس|إمام)ة?(?: [\p{L}\p{M}]{2,15}){1,5})$`;
/** «للشيخ محمود البصيري» below a title. */
const arabicFor = pattern('u')`
  ^لل((?:دكتور|شيخ|أستاذ|سيد|مهندس|إمام|علامة)ة?(?: [\p{L}\p{M}]{2,15}){2,5})$`;

/** Whether a line is "by" and a form of address with a name, in Arabic. */
export function isArabicByline(content: string): boolean {
  return content.length <= 80 && arabicFor.test(content);
}

/** «متن سخنرانی دکتر رضا مهرآیین در جمع باغبانان». */
const persianByline = pattern('u')`
  ^(?:متن )?(?:کامل )?(?:سخنرانی|خطبه|بیانات|سخنان|گفتار|درس[ \u200c]گفتار)[ ]
  ((?:دکتر|استاد|مهندس|آقای|خانم|آیت[ \u200c]?الله|حجت[ \u200c]?الاسلام|شیخ|سید|امام|جناب)
  (?: (?!(?:در|به|برای|با|پیرامون|درباره)(?: |$))[\p{L}\p{M}\u200c]{2,15}){1,5})(?= (?:در|به|برای|با|پیرامون|درباره) |$)`;

/** Forms of address that are no part of a name. */
const civilForm = /^(?:دکتر|استاد|مهندس|آقای|خانم|جناب|دكتورة?|أستاذة?|مهندسة?|سيدة?) (?=\S+ \S)/u;

/**
 * The name in a line that says who speaks: "An address by Helena Marsh", "Public lecture, Anna Belling", "**Nadia Okafor**
 * · Lantern Talks". Offsets are those of `content`, one line.
 */
export function nameInByline(content: string): Span | undefined {
  if (content.length > 160) return undefined;
  for (const byline of [arabicFor, arabicByline, persianByline]) {
    const match = byline.exec(content);
    if (match === null) continue;
    const form = civilForm.exec(match[1])?.[0].length ?? 0;
    const start = content.indexOf(match[1]) + form;
    return { start, end: start + match[1].length - form };
  }
  const by = speechBy.exec(content)?.[0].length;
  const after = by === undefined ? null : nameAfterBy.exec(content.slice(by));
  if (by !== undefined && after !== null) return { start: by, end: by + after[0].length };
  const given = speechOf.exec(content)?.[0].length;
  if (given !== undefined) {
    const length = lengthOfPersonLine(content.slice(given));
    const hasForm = lengthOfForms(content.slice(given)) > 0;
    if (length !== undefined && hasForm) return { start: given, end: given + length };
  }
  const start = (boldName.exec(content) ?? speechBefore.exec(content))?.[0].length;
  if (start === undefined) return undefined;
  const match = name.exec(content.slice(start));
  return match === null || noPerson.test(match[0]) ? undefined : { start, end: start + match[0].length };
}

/** Words of events, bodies and times, which stand after "Keynote address," as well. */
const noPerson = pattern('iu')`
  \b(?:
    congress|conference|forum|festival|symposium|convention|summit|meeting|session|day|days|week|term|series|society|guild|club
    |university|college|school|institute|church|cathedral|hall|house|library|museum|association|council|committee|centre|center
    |assembly|department|faculty|spring|summer|autumn|winter|easter|christmas|january|february|march|april|may|june|july|august
    |september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|part|volume|chapter|talks|street
  )\b`;

const deliveredAt = pattern('iu')`
  ^[*_(]{0,2}(?:(?:an? |the )?(?:\p{L}[\p{L}’'-]{1,14} ){0,2}?(?:
    address|lecture|talk|speech|sermon|homily|khutbah?|remarks|paper|statement|keynote|oration|discourse|eulogy|interview
  )[ ])?(?:(?:as )?delivered|given|held|recorded|preached|read|spoken|broadcast|filmed)(?: live)? (?:at|in|from) (?=\S)
  |^[*_(]{0,2}an (?:evening|afternoon|hour) (?:at|in) (?=\S)`;
/** "Read before the Society at Colby": up to the place. */
const deliveredBefore = pattern('iu')`
  ^[*_(]{0,2}(?:as )?(?:delivered|given|preached|read|spoken) (?:before|to) the (?:[\p{L}'’.-]{1,20} ){1,8}?(?:at|in) (?=\S)`;
const place = pattern('u')`
  ^(?:the |THE )?((?:\p{Lu}[\p{L}.'’-]*|of|the|and|&)(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|and|&)){0,6}
  (?:, (?:the )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}){0,3})
  (?=,? (?:on|to|before|by|ON|TO|BEFORE|BY) |[,.]? ?[*_)]{0,2}$|, \d| \(| [·|–—] )`;

/** The place in a line such as "Delivered at the Guildhall, Port Ansel". Offsets are those of `content`, one line. */
export function placeOfDelivery(content: string): Span | undefined {
  const start = (deliveredAt.exec(content) ?? deliveredBefore.exec(content))?.[0].length;
  if (start === undefined || content.length > 140) return undefined;
  const match = place.exec(content.slice(start));
  if (match === null || !/\p{Lu}/u.test(match[1])) return undefined;
  // "Delivered from Evil": a common word alone is no place.
  const isWord = !match[1].includes(' ') && partsOfSpeech(match[1].toLowerCase()).length > 0;
  if (isWord && !isCity(match[1]) && /\bfrom $/i.test(content.slice(0, start))) return undefined;
  const from = start + match[0].indexOf(match[1]);
  return { start: from, end: from + match[1].replace(/(?: (?:of|the|and|&))+$/, '').length };
}

const placeLine = pattern('u')`
  ^(?:the )?\p{Lu}[\p{L}.'’-]*(?: (?:of|the|and|&|al-)?[ ]?\p{Lu}[\p{L}.'’-]*){0,5}
  (?:, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}){1,3}$`;

const eventLine = /\b(?:Congress|Conference|Convention|Sessions?|Synod|Symposium|Festival|Summit|Convocation), /;

/** Whether a line may be a place between a name and a date: "Masjid al-Rahma, Northgate". */
export function isPlaceLine(content: string): boolean {
  return content.length <= 80 && placeLine.test(content) && !eventLine.test(content);
}

/** "PORT ANSEL, 3 June 1987 — Following is …": the place before the date of a press report. */
const pressPlace =
  /^\*{0,2}(\p{Lu}{2}[\p{Lu} .'’-]{1,30}(?:, \p{Lu}[\p{L}. ]{1,20})?), ?(?:\(?[A-Z]{2,5}\)? ?)?(?=\d|[A-Z][a-z]{2,8}\.? \d)/u;
/** The date, perhaps without its year, and perhaps the agency: "3 June 1987 —", "March 4 (Northwire) -". */
const afterPressDate =
  /^(?:\d{1,2} [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{4}\)?)? ?(?:\([^()]{2,30}\) ?)?(?:\*\*)? ?[—–-]/u;
const pressSpeaker = pattern('u')`
  \b(?:statement|remarks|speech|address|message|text of the \p{L}+)(?: (?:made|delivered|given|issued))? by (?:the )?
  (?:(?:\p{Lu}[\p{L}'’-]*(?: (?:of|for|and|the))*(?: |(?=, ))){1,8}, )?`;

const pressName = pattern('u')`
  ^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}(?=[,:;.]|[ ](?:on|to|in|at|about)\b)`;

const officeWord = pattern('')`
  \b(?:
    Ministers?|President|Secretary|Commissioner|Chair(?:man|woman|person)?|Director|Council|Committee|Federation|Union
    |Government|Ministry|Office|Association|Party|Mayor|Governor|Chancellor|Assembly|Bank|Company
  )$`;

/**
 * The place and the name in the first line of a press report: "PORT ANSEL, 3 June 1987 — Following is the text of the
 * statement by the Commissioner, Edith Vane, on …". Offsets are those of `content`.
 */
export function pressLine(content: string): { readonly place?: Span; readonly speaker?: Span } {
  const match = pressPlace.exec(content.slice(0, 80));
  if (match === null || !afterPressDate.test(content.slice(match[0].length, 110))) return {};
  const from = match[0].indexOf(match[1]);
  const place = { start: from, end: from + match[1].length };
  const before = pressSpeaker.exec(content.slice(0, 400));
  if (before === null) return { place };
  const spoken = content.slice(before.index);
  // "by Olga Brandt, chairman of …" or "by the chairman, Olga Brandt": an office in capitals may stand before the name.
  for (const start of [before[0].length, before[0].lastIndexOf(' by ') + 4]) {
    const found = pressName.exec(spoken.slice(start));
    if (found !== null && !officeWord.test(found[0]))
      return { place, speaker: { start: before.index + start, end: before.index + start + found[0].length } };
  }
  return { place };
}
