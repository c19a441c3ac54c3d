import { lowerBound } from '../../base/binarySearch';
import { firstEndingAfter, type Span } from '../../text/span';
import type { Line } from '../lineLayout';
import type { Block, Turn } from '../transcript';
import type { LabelCandidate } from './labelShapes';

/** What labels mean for the lines. All are indexes of lines. */
export interface LabelLines {
  /** Lines that are nothing but a label. */
  readonly bare: ReadonlySet<number>;
  /** Lines with which the text of a turn begins. */
  readonly starts: ReadonlySet<number>;
}

/** The lines of labels. `isText` tells which lines are text, neither furniture nor notes. */
export function labelLines(
  lines: readonly Line[],
  labels: readonly LabelCandidate[],
  isText: (line: number) => boolean,
): LabelLines {
  const bare = new Set<number>();
  const starts = new Set<number>();
  for (const { line, lastLine, label } of labels) {
    for (let i = line; i < lastLine; i++) bare.add(i);
    let start = lastLine;
    if (label.end >= lines[lastLine].end) {
      bare.add(lastLine);
      start++;
    }
    while (start < lines.length && !isText(start)) start++;
    if (start < lines.length) starts.add(start);
  }
  return { bare, starts };
}

/** A label and the name in it, and the labels of the same turn that repeat it. */
export interface SpeakerLabel extends Pick<LabelCandidate, 'label' | 'name'> {
  readonly again?: readonly SpeakerLabel[];
}

/**
 * The turns of a transcript with these blocks. At the offsets `stops`, which ascend, somebody speaks who is not named: turns
 * end there.
 */
export function turnsOf(
  text: string,
  labels: readonly SpeakerLabel[],
  blocks: readonly Block[],
  stops: readonly number[] = [],
): Turn[] {
  return labels.map(({ label, name, again }, i) => {
    const called = calledIn(text, label, name);
    return {
      start: label.start,
      end: endOfTurn(
        label,
        blocks,
        Math.min(labels[i + 1]?.label.start ?? Infinity, stops[lowerBound(stops, label.end)] ?? Infinity),
      ),
      label,
      name,
      speaker: text.slice(name.start, name.end).replace(/\s+/g, ' '),
      ...(called !== undefined && { called }),
      ...(again !== undefined && { again }),
    };
  });
}

/**
 * The name in a label with what stands in brackets behind it: an office, a country, a constituency and a party, or a name,
 * and nothing that somebody does.
 */
function calledIn(text: string, label: Span, name: Span): Turn['called'] {
  let end = name.end;
  for (let count = 0; count < mostDesignations; count++) {
    const inside = /^\s{1,2}\(([^()]{2,60})\)/.exec(text.slice(end, label.end));
    if (inside === null || !isDesignation(inside[1].replace(/\s+/g, ' '))) break;
    end += inside[0].length;
  }
  if (end === name.end) return undefined;
  return { start: name.start, end, value: text.slice(name.start, end).replace(/\s+/g, ' ') };
}

const mostDesignations = 3;

/** Capitalised words that are no stage direction: "Varland", "Minister of Trade", "Hon. Nduta". */
function isDesignation(words: string): boolean {
  return (
    /^\p{Lu}/u.test(words) &&
    words.split(' ').every(word => /^\p{Lu}|^(?:of|the|and|for|de|du|des|la|le|del|di|der|von|y|et|e)$/u.test(word)) &&
    !remark.test(words)
  );
}

/** Words with which a remark on the manner of speaking begins. */
const remark = new RegExp(
  '^(?:\\p{L}+ing|Spoke|Interpretation|Translat\\p{L}+|Through|Via|By|Off|Inaudible|Continued|Zoom|Virtual|Remote|Online' +
    '|Video|Audio|Phone|Aside|Quietly|V\\.?O\\.?|O\\.?S\\.?|Cont\\p{L}*|Q|A|\\p{L}+ly)\\b',
  'iu',
);

/** The view with the labels in it, but not their times: remarks such as `(reading)` are found there. */
export function withLabels(view: string, text: string, labels: readonly SpeakerLabel[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { label } of labels) {
    const shown = text
      .slice(label.start, label.end)
      .replace(/\s/g, ' ')
      .replace(time, stamp => ' '.repeat(stamp.length));
    parts.push(view.slice(done, label.start), shown);
    done = label.end;
  }
  return parts.join('') + view.slice(done);
}

const time = /\\?[[(][\d٠-٩۰-۹:.,>→– -]{1,40}\\?[\])]/g;

/** The end of the last paragraph before `next` and before a heading. */
function endOfTurn(label: Span, blocks: readonly Block[], next: number): number {
  let end = label.end;
  for (let i = firstEndingAfter(blocks, label.end); i < blocks.length && blocks[i].start < next; i++) {
    if (blocks[i].kind === 'paragraph') end = blocks[i].end;
    else if (blocks[i].kind !== 'note') break;
  }
  return end;
}
