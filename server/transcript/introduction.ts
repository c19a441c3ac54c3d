import type { Span } from '../text/span';
import { readClause } from './deliveryClause';
import { findDates } from './dates/findDates';
import { dateFact, type FrontFacts } from './details';
import { isPublication } from './publicationLines';
import type { Line } from './lineLayout';
import { pattern } from './pattern';
import { isPersonName } from './personNames';

/** "Anne Hartley's talk at the Weavers' Guild, Leeds, 2 March 2013.": the name, and what stands before the date. */
const sentence = pattern('u')`
  (?:^|[.:!…][ ]|[ ](?:of|is|was)[ ])(\p{Lu}[\p{L}.'’-]{1,20}(?:[ ]\p{Lu}[\p{L}.'’-]{0,20}){1,3}?)(?:['’]s
  |(?<=s)['’])[ ](?:\p{L}{3,12}[ ])?
  (?:speech|address|remarks|lecture|sermon|talk|keynote|homily|farewell|eulogy|presentation)[ ](?:at|to|for|before
  |in)[ ]([^.:;!?]{3,110})`;
const place = /, (?:in )?(\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+){0,2}),? (?:on )?$/u;
const longestLine = 400;

/**
 * The speaker, place and date of a sentence that introduces the speech: "Here is Anne Hartley's talk at the Guild, Leeds, 2
 * March 2013." `content` lists the first lines; the facts count only where the sentence has the day.
 */
export function introducedFacts(text: string, lines: readonly Line[], content: readonly number[]): FrontFacts {
  for (const index of content.slice(0, 10)) {
    const { start, end } = lines[index];
    const line = text.slice(start, Math.min(end, start + longestLine)).replace(/\s/g, ' ');
    const ofText = factsOfText(line, start);
    if (ofText !== undefined) return ofText;
    const match = sentence.exec(line);
    if (match === null || !isPersonName(match[1])) continue;
    const nameStart = start + match.index + match[0].indexOf(match[1]);
    const restStart = match.index + match[0].length - match[2].length;
    const day = findDates(match[2]).find(({ date }) => date.day !== undefined && date.year !== undefined);
    if (day === undefined) continue;
    const before = place.exec(match[2].slice(0, day.start));
    const placeStart = before === null ? 0 : start + restStart + before.index + before[0].indexOf(before[1]);
    const offset = start + restStart;
    return {
      speaker: { start: nameStart, end: nameStart + match[1].length, value: match[1], from: 'byline' },
      date: { start: offset + day.start, end: offset + day.end, value: day.date, from: 'dateline' },
      ...(before !== null && {
        place: { start: placeStart, end: placeStart + before[1].length, value: before[1], from: 'dateline' as const },
      }),
    };
  }
  return {};
}

/** "The following is the full text of the speech delivered …", up to who gave it. */
const textOfSpeech = pattern('iu')`
  ^(?:\p{L}+[ ]){0,5}(?:text|transcript|transcription|version|translation|excerpts?)[ ]of[ ](?:the|an?)[ ](?:[\p{L}-]+[ ]){0,3}?
  (?:speech|address|sermon|lecture|talk|remarks|statement|khutbah?|homily|message|discourse)[ ]
  (?:(?:was|that[ ]was)[ ])?(?:delivered|given|made|preached|presented)(?=[ ]by[ ])`;

/** The facts of a sentence that says whose speech the text is: "… the speech delivered by Hodja Ruhi on 2 May 2015 in Narvan". */
function factsOfText(line: string, start: number): FrontFacts | undefined {
  const before = textOfSpeech.exec(line)?.[0].length;
  if (before === undefined) return undefined;
  const found = readClause(line.slice(0, before + 160), before, false);
  const day = findDates(line.slice(before, before + 200)).find(
    ({ date }) => date.day !== undefined && date.year !== undefined,
  );
  if (found?.speaker === undefined || day === undefined) return undefined;
  const fact = ({ start: from, end }: Span): Omit<NonNullable<FrontFacts['place']>, 'from'> => ({
    start: start + from,
    end: start + end,
    value: line.slice(from, end),
  });
  return {
    speaker: { ...fact(found.speaker), from: 'byline' },
    date: { start: start + before + day.start, end: start + before + day.end, value: day.date, from: 'dateline' },
    ...(found.place !== undefined && { place: { ...fact(found.place), from: 'dateline' } }),
  };
}

const introducesSpeech = pattern('iu')`
  \b(?:
    deliver(?:ed|s)|spoke|speech|talk|address(?:ed)?|meeting|lecture|remarks|held|gave|given|sermon|morning|evening
    |statements
  )\b|سخنرانی|بیانات|دیدار|ایراد|كلمة|خطاب|لقاء`;

/** What a court puts on record after the date: "the matter came on for hearing". */
const proceedings = /^.{0,60}\b(?:came on for|was called for|convened|was reconvened|proceedings were had)\b/;

/**
 * The date that an introduction gives: "the speech delivered on November 27, 2014". `content` lists the lines after the
 * head; only the first five of them are looked at.
 */
export function findIntroducedDate(
  text: string,
  lines: readonly Line[],
  content: readonly number[],
): FrontFacts['date'] {
  // Lines that tell when the text was posted stand above the introduction.
  const above = content
    .slice(0, 5)
    .findLastIndex(index => isPublication(text.slice(lines[index].start, lines[index].end)));
  const below = content.slice(above + 1);
  if (below.length === 0) return undefined;
  return dateInIntroduction(text, lines, below, below[0]) ?? dateOfRecord(text, lines, below);
}

function dateInIntroduction(
  text: string,
  lines: readonly Line[],
  content: readonly number[],
  first: number,
): FrontFacts['date'] {
  const { start } = lines[first];
  let last = first;
  for (const index of content.slice(0, 5)) if (lines[index].start - start < 600) last = index;
  const beginning = text.slice(start, Math.min(lines[last].end, start + 700)).replace(/\s/g, ' ');
  const mention = findDates(beginning).find(({ date }) => date.day !== undefined && date.year !== undefined);
  if (mention === undefined || mention.start > 450) return undefined;
  const before = beginning.slice(Math.max(0, mention.start - 160), mention.start);
  const after = beginning.slice(mention.end, mention.end + 100);
  return introducesSpeech.test(before) || proceedings.test(after) ? dateFact(mention, start, 'dateline') : undefined;
}

/** How a court begins its record: "BE IT REMEMBERED that on March 3, 1998, …". */
const beginsRecord = pattern('iu')`
  ^(?:\d{1,2} {1,10})?(?:
    be it remembered,? (?:that,? )?(?:heretofore,? )?(?:to[- ]wit[,:]? )?(?:on|at|upon)\b
    |(?:the )?(?:above|fore)[- ]?(?:going|(?:entitled|captioned|styled|named)) (?:and numbered )?(?:matter|cause|action|case|proceedings?)
    (?: \p{L}+){0,2} (?:came on|came before|was heard|were heard|was called|were held|were taken|having come on)\b
  )`;

/** The date with which the record of a court begins, below the names of its parties. */
function dateOfRecord(text: string, lines: readonly Line[], content: readonly number[]): FrontFacts['date'] {
  const opening = content.find(index =>
    beginsRecord.test(text.slice(lines[index].start, Math.min(lines[index].end, lines[index].start + 120))),
  );
  if (opening === undefined) return undefined;
  const { start } = lines[opening];
  const sentence = text.slice(start, start + 240).replace(/\s/g, ' ');
  const mention = findDates(sentence).find(({ date }) => date.day !== undefined && date.year !== undefined);
  return mention === undefined || mention.start > 160 ? undefined : dateFact(mention, start, 'dateline');
}
