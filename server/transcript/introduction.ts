import { findDates } from './dates/findDates';
import type { FrontFacts } from './details';
import type { Line } from './lineLayout';
import { pattern } from './pattern';
import { isPersonName } from './personNames';

/** "Anne Hartley's talk at the Weavers' Guild, Leeds, 2 March 2013.": the name, and what stands before the date. */
const sentence = pattern('u')`
  (?:^|[.:!…][ ]|[ ](?:of|is|was)[ ])(\p{Lu}[\p{L}.'’-]{1,20}(?:[ ]\p{Lu}[\p{L}.'’-]{0,20}){1,3}?)(?:['’]s|(?<=s)['’])[ ](?:\p{L}{3,12}[ ])?
  (?:speech|address|remarks|lecture|sermon|talk|keynote|homily|farewell|eulogy|presentation)[ ](?:at|to|for|before|in)[ ]([^.:;!?]{3,110})`;
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
