import { pattern } from './pattern';

/** What a label of a head says: `Date: 27 November 2014`, `Prediger: Jon Bär`. */
export type HeadLabel = 'date' | 'title' | 'place' | 'occasion' | 'speaker';

export interface LabelledLine {
  readonly label: HeadLabel;
  readonly value: string;
}

const labelled = pattern('iu')`
  ^[*_]{0,2}(
    (?:speech |delivery )?date|date of (?:the )?(?:speech|delivery)|delivered(?: on)?
    |speaker|by|place|venue|location|occasion|event|title|عنوان|العنوان|delivered by|speech by|تاریخ|زمان|سخنران
    |مکان|محل|مناسبت|التاريخ|المتحدث|المكان|المناسبة
  )[*_]{0,2} ?[:：][*_]{0,2} ?(.{1,200})$`;

/** Labels that count only before a value of their kind, because people who speak are labelled so, too: `Prediger: …`. */
const others: readonly (readonly [HeadLabel, RegExp])[] = [
  [
    'speaker',
    pattern('iu')`
      ^(?:preacher|preached by|khate?eb|khatib|khatib|khutbah by|lecturer|given by|taught by|prediger(?:in)?|redner(?:in)?
      |referent(?:in)?|gehalten von
      |orateur|oratrice|prédicateur|conférencier|conférencière|intervenante?|predicador|orador(?:a)?|ponente|conferenciante|predicatore
      |oratore|relatore|relatrice|pregador
      |interviewee|narrator|person interviewed|informant|görüşülen(?: kişi)?|konuşmacı|konuşan|hatip|vaiz|befragte[rn]?
      |personne interrogée|entrevistad[oa]|intervistat[oa]
      |الخطيب|خطيب الجمعة|المحاضر|المحاضرة|المدرس|إلقاء|ألقاها|خطیب|واعظ|مدرس)$`,
  ],
  [
    'date',
    pattern('iu')`
      ^(?:recorded(?: on)?|recording date|date recorded|broadcast(?: on)?|broadcast date|air(?:ed| date)(?: on)?
      |preached(?: on)?|transmission|transmitted(?: on)?
      |date of (?:recording|broadcast|(?:the )?(?:interview|talk|lecture|sermon|address|meeting|hearing|session|service))|interview date
      |datum|gehalten am|aufgenommen am|sendung vom|date de diffusion|enregistré le|prononcé le|fecha|data|grabado el|registrato il
      |tarih|konuşma tarihi|görüşme tarihi|tanggal|تاريخ الخطبة|تاريخ المحاضرة|تاریخ سخنرانی|تاریخ ایراد)$`,
  ],
  [
    'place',
    pattern('iu')`
      ^(?:yer|görüşme yeri|tempat|church|mosque|masjid|synagogue|congregation|ort|lieu|lugar|luogo|kirche|église|iglesia|chiesa|parish
      |gemeinde
      |paroisse|parroquia|parrocchia
      |المسجد|الجامع|مسجد|الموقع)$`,
  ],
  ['title', /^(?:titel|titre|título|titolo|titulo|sermon title|عنوان الخطبة|عنوان المحاضرة|موضوع الخطبة)$/iu],
];
const anyLabel = /^[*_]{0,2}([\p{L}][\p{L} ]{2,24})[*_]{0,2} ?[:：][*_]{0,2} ?(\S.{0,100})$/u;

/** The label and the value of a line of a head; undefined for other lines. */
export function labelledLine(content: string): LabelledLine | undefined {
  const own = labelled.exec(content);
  if (own !== null) return { label: kindOf(own[1]), value: own[2] };
  const match = anyLabel.exec(content);
  if (match === null) return undefined;
  const [, words, value] = match;
  const label = others.find(([, pattern]) => pattern.test(words.trim()))?.[0];
  return label !== undefined && isValueOf(label, value) ? { label, value } : undefined;
}

function kindOf(label: string): HeadLabel {
  if (/date|^delivered(?: on)?$|^(?:تاریخ|زمان|التاريخ)$/iu.test(label)) return 'date';
  if (/^(?:title|عنوان|العنوان)$/iu.test(label)) return 'title';
  if (/^(?:place|venue|location|مکان|محل|المكان)$/iu.test(label)) return 'place';
  if (/^(?:occasion|event|مناسبت|المناسبة)$/iu.test(label)) return 'occasion';
  return 'speaker';
}

/** Fields of a recording that say nothing of the speech: "Interviewer: Ruth Hallam", "Length: 71 minutes". */
const otherField = pattern('u')`
  ^(?:
    (?:[Ii]nterviewer|INTERVIEWER|[Ii]nterviewed by|[Tt]ranscriber|[Tt]ranscribed by
    |[Gg]örüşmeyi yapan)[ ]?:[ ]\p{Lu}[\p{L}.'’-]*(?:[ ]\p{Lu}[\p{L}.'’-]*){0,4}[ ]?
    |(?:Length|Duration|Running time|Süre)[ ]?:[ ][^.!?]{1,40}
  )$`;

/** Whether a line is a field of the head that states none of the facts of a speech. */
export function isOtherField(content: string): boolean {
  return content.length <= 90 && otherField.test(content);
}

/** Whether the value is no sentence, and has digits only where it is a date. */
function isValueOf(label: HeadLabel, value: string): boolean {
  if (label === 'date') return /\d|[۰-۹٠-٩]/.test(value) && !/[?!]/.test(value);
  if (/[?!…]|[.؟]$|[.] \p{Lu}\p{Ll}+ \p{Ll}/u.test(value)) return false;
  if (label === 'title') return true;
  // "Mrs Ada Pell (b. 1921)"
  const words = value.replace(/ \((?:b|d|born|geb|née?|nato|nata|doğ)\.? ?\d{4}\)$/, '').split(/\s+/);
  if (/\d/.test(words.join(' ')) || words.length > 9) return false;
  return /^[\u0620-\u06ff]/.test(value)
    ? words.length >= 2 && words.length <= 7
    : isCapitalised(words) && (words.length >= 2 || label === 'place');
}

function isCapitalised(words: readonly string[]): boolean {
  if (/^(?:ein|eine|der|die|das|the|an?|une?|le|la|les|el|los|un[ao]?|il|lo|what|why|how|wer|was|wie)$/i.test(words[0]))
    return false;
  return words.every(
    (word, index) =>
      /^(?:[\p{Lu}("“]|(?:al|an|as|ar|at|ad|az|ash|el)-\p{L})/u.test(word) ||
      (index > 0 &&
        /^(?:of|the|and|in|at|de|del|di|da|du|la|le|von|van|der|zu|zum|zur|am|bin|ibn|ben|al|el|y|e|et|und|bei)$/.test(
          word,
        )),
  );
}
