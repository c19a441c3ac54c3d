import type { Span } from '../text/span';
import type { Line } from './lineLayout';
import { pattern } from './pattern';

/** "VIDEOTAPED DEPOSITION OF GRAHAM TILLOTSON, VOLUME II", which is the title below the court and the parties of a case. */
const deposition = pattern('u')`
  ^(?:(?:VIDEOTAPED|VIDEO|ORAL|REMOTE|CONTINUED|VIDEOCONFERENCE|SWORN|Videotaped|Video|Oral|Remote|Continued)[ -]){0,3}
  (?:DEPOSITION|Deposition|EXAMINATION UNDER OATH|Examination Under Oath)[ ](?:OF|of)[ ]((?:(?:DR|MR|MRS|MS|Dr|Mr|Mrs|Ms)\.[ ])?
  \p{Lu}[\p{L}'’-]+(?:[ ]\p{Lu}[\p{L}.'’-]*){1,4})(?:,[ ].{2,40})?$`;
const court = /\bcourt\b|\btribunal\b/i;

/** The position of the line of a deposition among the first lines, where a court is named above it. */
export function depositionLine(text: string, lines: readonly Line[], content: readonly number[]): number | undefined {
  const contentAt = (index: number): string =>
    text.slice(lines[index].start, Math.min(lines[index].end, lines[index].start + 120)).trim();
  const at = content.slice(0, 24).findIndex(index => deposition.test(contentAt(index)));
  return at > 0 && content.slice(0, at).some(index => court.test(contentAt(index))) ? at : undefined;
}

/** Who is heard, by the title of a deposition. Offsets are those of the title. */
export function deponentOf(title: string): Span | undefined {
  const match = deposition.exec(title);
  if (match === null) return undefined;
  const start = match[0].indexOf(match[1]);
  return { start, end: start + match[1].length };
}
