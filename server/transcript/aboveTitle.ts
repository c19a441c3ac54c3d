import type { Line } from './lineLayout';
import { isPersonName } from './personNames';
import { isHouseLine } from './placeLines';
import { shape } from './shape';

/** Lines above the title of a text, which are no title. */
export interface AboveTitle {
  /** How many of the first lines they are. */
  readonly length: number;
  /** How many of the first lines surely are no title, whatever follows them. */
  readonly sure: number;
  /** The line that is a name and nothing else. */
  readonly person?: number;
  /** Whether the first line is the name of God: a title below it needs something that confirms it. */
  readonly opens?: boolean;
  /** Whether life dates stand below the name. */
  readonly hasLife: boolean;
}

/** Notices and numbers of offices, archives, forums and wires. */
const notice = shape('iu')`
  ^(?:
    [*_(]{0,3}(?:check against delivery|(?:strictly )?embargo(?:ed)?\b.{0,60}|(?:not )?for (?:immediate )?release\b.{0,40}
      |sperrfrist\b.{0,60}
      |es gilt das gesprochene wort\.?|seul le prononcé fait foi\.?|as (?:prepared for delivery|delivered)|advance copy)[*_)]{0,3}[.!]?
    |(?:press|news) (?:release|communiqu[eé])\b(?: (?:no|nr|n°)\.?)?[^.:\p{Ll}]{0,30}|(?:pressemitteilung
    |communiqué de presse)\b[^.:]{0,40}
    |(?:box|folder|file|reel|item|carton|accession|ms|mss|tape)\.? ?(?:no\.? ?)?[\divx]{1,6}\b[^.!?]{0,60}
    |(?:papers|collection|archives?) of [^!?:]{3,60}(?<!\.)|[^.!?:,]{3,40} (?:papers|collection)
    |tel(?:ephone)?\.?:? ?[+(\d][^\p{L}]{4,40}|fax\.?:? ?[+(\d][^\p{L}]{4,40}|(?:e-?mail|web|www)[:.].{3,60}
    |\d{1,5} [\p{L}. ]{3,40}(?:street|avenue|road|square|plaza|boulevard|lane)\b[^.!?]{0,60}
    |from the [\p{L} ]{3,40} online\b.{0,40}|board index\b.{0,100}|home ?[>‹»/].{1,100}|\[[^[\]]{2,120}\]
  )$`;

/** What is said before everything else: "In the name of God". A title below it is confirmed by what follows. */
const invocation = shape('iu')`
  ^[﴾(«]?(?:به نام (?:خدا|خداوند|آن)(?: .{0,40})?|بسم ?الله.{0,40}|باسمه تعال[یى]|بسمه تعال[یى]|in the name of (?:god
  |allah).{0,70}|bismill?ah.{0,40}
  |im namen (?:gottes|allahs).{0,60}|au nom de dieu.{0,60}|en el nombre de dios.{0,60})[.!﴿)»]?$`;
/** The see or district of a church. It is never a title: "Diocèse de Vaubrun". */
const seeOf = shape('iu')`
  ^(?:(?:the )?(?:arch)?diocese of|(?:arch)?diocèse d(?:e|u|es)(?: la)?|(?:erz)?bistum|(?:archi)?diócesis de|(?:arci)?diocesi di)
  [ ](?:\p{L}[\p{L}’'-]{2,20}[ ]?){1,4}$`;
/** The number of a course: "HIST/PHIL 3317  Late Antiquity and Its Moralists". */
const course = /^\p{Lu}{2,5}(?:[/&]\p{Lu}{2,5})? ?\d{3,4}\p{Lu}?(?:[:.]| {1,4}[-–—]?) {0,3}\p{Lu}[\p{L} ,'’&-]{5,80}$/u;
/** A series and its number, above a title in capitals: "Beit Midrash evening no. 4". */
const numberedSeries =
  /^\p{Lu}[\p{L} '’&-]{3,50} (?:no\.|nr\.|number|part|class|session|evening|lecture|week|episode|#) ?\d{1,3}$/iu;
/** The parties before a court: "Case of Hale and Others v. Orm". */
const parties = /^(?:in the )?(?:case|matter) of \p{Lu}[^.]{2,80} v\.? \p{Lu}[^.]{2,60}$/iu;
const courtLine = shape('iu')`
  ^(?:the )?(?:(?:[\p{L}’'-]{2,20} ){0,4}court(?: of(?: [\p{L}’'-]{2,20}){1,4})?|(?:grand |first |second )?chamber|(?:first|second|third
  |fourth|fifth) section
  |(?:public |oral )?hearing|judgment)$`;

/** "NW0417 4 GEN 312": words without small letters, one of them with letters and digits. */
const code =
  /^(?=.{0,40}$)(?=.{0,30}\p{Lu}\d|.{0,30}\d\p{Lu}|.{0,30}[\p{Lu}\d]\/\d)[\p{Lu}\d]{1,9}(?:[ /-][\p{Lu}\d]{1,9}){0,5}$/u;
/** Only below a code: "BC-TALLOW-TEXT", "R I". */
const slug = /^(?:\p{Lu}{2,12}(?:-\p{Lu}{1,12}){1,4}|\p{Lu}{1,3}(?: \p{Lu}{1,3}){0,3})$/u;

const body =
  `university|college|school|institute|academy|athenaeum|society|association|federation|union|ministry|department
  office|bureau|mission|embassy|council|committee|church|cathedral|parish|synagogue|congregation|mosque|centre|center
  foundation|library|museum|corporation|company|radio|television|network|station|programme|guild|trust|secretariat
  commission|board|division|section|service`.replace(/\s+/g, '|');
/** The name of a body: "RADIO NORTH - HOME SERVICE", "Talks Department", "Ministry of Harbours", "MISSION OF …". */
const issuer = shape('iu')`${
  `^(?:(?:the |royal |national |permanent |observer |city |state ){0,3}(?:${body})(?: (?:of|for|to)\\b| - |, )[^.:?!]{2,70}` +
  `|(?!the |a |an )(?:st\\. )?(?:[\\p{L}’'&-]{2,20} ){1,5}(?:${body})(?:, [\\p{L}’'-]{3,20})?` +
  `|radio (?:[\\p{L}]{2,16} ?){1,3}(?:- [\\p{L} ]{3,30})?)$`
}`;
const inquiry =
  /^(?:the )?(?:[\p{L}’'&-]{2,20} ){1,6}(?:commission|tribunal|committee|board) of (?:inquiry|enquiry)$/iu;
/** "THE HARGROVE LECTURES", "1974-75 SERIES", "LECTURE III", "FOURTH LECTURE". */
const series = shape('iu')`
  ^(?:
    (?:the )?(?:[\p{L}’'.-]{2,20} ){1,5}lectures(?:,? \d{4}(?:[-–/]\d{2,4})?)?
    |(?:\d{4}(?:[-–/]\d{2,4})? )?(?:[\p{L}]{3,12} )?series(?: \d{1,3})?
    |(?:lecture|talk|sermon|session|part) (?:no\.? ?)?(?:\d{1,3}|[ivxl]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten)
    |(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) lecture
  )$`;
const speech = /\b(?:address|speech|remarks|statement|sermon|lecture|talk|report|history|message)\b/iu;
const lifeDates = /^\(?(?:born |b\. ?)?1[5-9]\d\d ?[-–—] ?(?:1[5-9]|20)\d\d\)?$/i;

/** The lines with which a head begins and which are not its title: who issues the text, numbers, notices, a series. */
export function linesAboveTitle(text: string, lines: readonly Line[], content: readonly number[]): AboveTitle {
  let length = 0;
  let sure = 0;
  let hasCode = false;
  let person: number | undefined;
  let hasLife = false;
  let hasInvocation = false;
  while (length < 9 && length + 1 < content.length) {
    const line = contentOf(text, lines[content[length]]);
    const next = contentOf(text, lines[content[length + 1]]);
    const isSure: boolean =
      notice.test(line) ||
      course.test(line) ||
      seeOf.test(line) ||
      (numberedSeries.test(line) && inCapitals.test(next)) ||
      (courtLine.test(line) && isAboveParties(text, lines, content, length)) ||
      (code.test(line) && !/\p{Ll}/u.test(line)) ||
      (hasCode && slug.test(line));
    hasCode ||= code.test(line);
    if (length === 0 && invocation.test(line)) hasInvocation = true;
    else if (isSure) {
      if (sure === length) sure++;
    } else if (person === undefined && isPersonName(line) && lifeDates.test(next)) {
      person = content[length];
      hasLife = true;
      length++;
    } else if (length === 0 && isMasthead(text, lines, content)) {
      return { length: 1, sure: 1, hasLife };
    } else if (length === 0 && isNameAlone(lines, content, line)) person = content[0];
    else if (!isBody(line) && !series.test(line)) break;
    length++;
  }
  return { length, sure, hasLife, ...(hasInvocation && { opens: true }), ...(person !== undefined && { person }) };
}

const inCapitals = /^[\p{Lu}\d ,.'’:&-]{8,80}$/u;

/** Whether the parties before a court are named in one of the next three lines. */
function isAboveParties(text: string, lines: readonly Line[], content: readonly number[], position: number): boolean {
  return content.slice(position + 1, position + 4).some(index => parties.test(contentOf(text, lines[index])));
}

function isBody(line: string): boolean {
  if (line.length > 90 || speech.test(line)) return false;
  return (issuer.test(line) && areCapitalised(line)) || inquiry.test(line) || isHouseLine(line);
}

/** Whether a row of links of a site stands directly below the first line, and an empty line below that: it is the name of the site. */
function isMasthead(text: string, lines: readonly Line[], [first, second]: readonly number[]): boolean {
  if (second <= first + 1 || lines[first + 1].blanks > 0 || lines[second].blanks === 0) return false;
  return lines
    .slice(first + 1, second)
    .some(({ start, end }) =>
      /[^|>»›·•–]{2,40} ?[|>»›·•] ?[^|>»›·•]{2,40}(?:[|>»›·•]|$)/.test(text.slice(start, Math.min(end, start + 300))),
    );
}

/** Whether the first line is a name with an empty line below it. */
function isNameAlone(lines: readonly Line[], content: readonly number[], line: string): boolean {
  return isPersonName(line) && lines[content[1]].blanks > 0;
}

function areCapitalised(line: string): boolean {
  return line.split(/[ /]/).every(word => !/^\p{Ll}/u.test(word) || /^(?:of|for|and|the|to|on|in|de|und)$/.test(word));
}

function contentOf(text: string, { start, end }: Line): string {
  return text.slice(start, Math.min(end, start + 200)).trim();
}
