import type { Span } from '../text/span';
import { monthNamed } from './dates/monthNames';
import { pattern, patternSource } from './pattern';
import { isTown } from './placeLines';

const speech = patternSource`
  (?:[Aa]ddress|[Tt]alk|[Ll]ecture|[Ss]peech|[Ss]ermon|[Rr]emarks|[Oo]ration|[Pp]aper|ADDRESS|TALK|LECTURE|SPEECH|SERMON|REMARKS
  |ORATION|PAPER)`;
const given = patternSource`
  (?:(?:delivered|given|read|preached|DELIVERED|GIVEN|READ|PREACHED)[ ])?(?:to|before|at|TO|BEFORE|AT)[ ]`;
const speechLine = pattern('u')`
  ^[*_]{0,2}(?:
    (?:\p{L}{3,12}[ ]){0,2}(?:[Aa]ddress|[Ll]ecture|[Tt]alk|[Kk]eynote|[Ss]ermon),[ ]\p{Lu}[^.:;!?]{3,60}
    |(?:An? |AN? )?${speech}[ ]${given}(?:the|THE|a|an)[ ][^.:;!?]{3,60}
  )$`;

/** Whether a line below the title says what was said to whom: "Talk to the Women's Institute". */
export function isSpeechLine(content: string): boolean {
  return content.length <= 90 && speechLine.test(content);
}

/** "An Address to the Horticultural Society of Cork, 1897". */
const addressTo = pattern('u')`
  ^[*_]{0,2}(?:[Aa]n?|[Tt]he|AN?|THE)[ ](?:\p{L}{2,14}[ ]){0,2}?${speech}[ ]${given}(?:the|THE)[ ][^,.:;!?]{3,70}?
  (?:(?:[ ](?:of|at|in|OF|AT|IN)[ ]|,[ ])(\p{Lu}[\p{L}'’-]+(?:[ ]\p{Lu}[\p{L}'’-]+){0,2}))?
  ,[ ](?:[^,]{2,20}[ ])?(?:1[5-9]|20)\d\d[*_]{0,2}$`;

/** A line that says to whom something was said, and in which year; with its place, where it names one. */
export function addressOf(content: string): { readonly place?: Span } | undefined {
  const match = addressTo.exec(content);
  if (match === null) return undefined;
  const name = match[1];
  const start = name === undefined ? -1 : content.lastIndexOf(name);
  return start < 0 ? {} : { place: { start, end: start + name.length } };
}

/** "in the Great Hall, Durham", of which the room is no part of the place. */
const inHall = pattern('u')`
  ^(?:in|at|In|At|IN|AT)[ ](?:the[ ]|The[ ]|THE[ ])?(?:
    (?:(?:Great|Main|Large|Small|Old|Town|City|Upper|Lower|Assembly|Lecture|GREAT|MAIN|TOWN|CITY|LECTURE)[ ]){1,2}
      (?:Hall|Room|Theatre|Auditorium|HALL|ROOM|THEATRE),[ ]
      (\p{Lu}[\p{L}'’-]+(?:[ ]\p{Lu}[\p{L}'’-]+){0,2}(?:,[ ]\p{Lu}[\p{L}'’-]+)?)
    |(\p{Lu}[\p{L}'’-]+(?:[ ](?:of[ ]|de[ ])?\p{Lu}[\p{L}'’-]+){0,4}(?:,[ ]\p{Lu}[\p{L}'’-]+(?:[ ]\p{Lu}[\p{L}'’-]+){0,2}){1,2})
  )$`;

/** The place in a line such as "at the Guildhall, Port Ansel". */
export function placeOfHall(content: string): Span | undefined {
  const match = inHall.exec(content);
  const place = match?.[1] ?? match?.[2];
  return place === undefined ? undefined : { start: content.length - place.length, end: content.length };
}

const afterEvent = pattern('u')`
  ^[*_]{0,2}[ ]?[·|–—,-][ ]?(?:\p{Lu}[\p{L}'’-]*[ ](?:of[ ]|on[ ]|the[ ]){0,2}){1,4}
  (?:Talks|Lectures|Festival|Conference|Forum|Congress|Symposium|Convention|Summit),[ ]
  ((?!Spring|Summer|Autumn|Winter|Session|Part|Day|Room|Hall|Track)\p{Lu}[\p{Ll}'’-]+(?:[ ]\p{Lu}[\p{Ll}'’-]+){0,2})$`;

/** "Harrow Bay" in "**Nadia Okafor** · Lantern Talks, Harrow Bay": behind the name of an event, which stands after a person's. */
export function placeAfterEvent(content: string, named: Span | undefined): Span | undefined {
  if (named === undefined) return undefined;
  const match = afterEvent.exec(content.slice(named.end));
  if (match === null || monthNamed(match[1]) !== undefined) return undefined;
  const start = named.end + match[0].length - match[1].length;
  return { start, end: start + match[1].length };
}

/** "Seventy-eighth Annual Congress, Winter Gardens, Margate", "July Group of Sessions, York": what met, and where. */
const ofEvent = pattern('u')`
  ^\p{Lu}[^.:;!?()]{3,60}\b(?:Congress|Conference|Convention|Sessions?|Synod|Assembly|Symposium|Forum|Festival|Summit|Meeting
  |Convocation),[ ]
  ((?:(?:the )?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’-]*){0,3} (?:Hall|Gardens|Centre|Center|Palace|Theatre|Pavilion|Hotel|Rooms|Church
  |Cathedral|Exchange),[ ])?
  \p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+){0,2})$`;

/** The place in a line that is the meeting of a body, and its house or a large town. */
export function placeOfEvent(content: string): Span | undefined {
  const place = content.length <= 140 ? ofEvent.exec(content)?.[1] : undefined;
  if (place === undefined || (!place.includes(', ') && !isTown(place))) return undefined;
  return { start: content.length - place.length, end: content.length };
}

/** Words beside a date that are no place: what was done on the day, the time of day, articles. */
export const noPlace = pattern('giu')`
  \b(?:
    dated|delivered|on|broadcast|recorded|first broadcast|aired|transmitted|filmed|taped|released|preached|spoken|given|read|live
    |draft|version|final|edition|morning|afternoon|evening|noon|midday|midnight|sunrise|sunset|[ap]\.m\.?|[ap]m|o['’]clock|hrs
    |hours|uhr|gmt|bst|est|edt|cet
  )(?!\p{L})|\b(?:den|am|le|el|il|em|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[ ]$`;
