import { findIntroducedDate, readDetails, readFrontMatter } from './details';
import type { FrontFacts } from './details';
import type { Line } from './lineLayout';
import type { LineGroup } from './paragraphs';
import { readTitle } from './title';
import { findHead } from './titleLines';

/**
 * What the beginning of a file states, and what it means for the blocks. Lines are indexes into the lines of the file.
 */
export interface Front {
  readonly facts: FrontFacts;
  /** Lines that begin a block. */
  readonly breaks: readonly number[];
  /** First line of the title, or -1. */
  readonly titleLine: number;
  /** Lines of date, place and speaker. They are not section headings. */
  readonly details: ReadonlySet<number>;
  /** Joins the groups of the title's lines to one group, even where empty lines separate them. */
  readonly regroup: (groups: readonly LineGroup[]) => LineGroup[];
}

/** Number of lines that are not furniture in which the title and the details are looked for. */
const headLength = 40;

/**
 * Reads the beginning of a file: YAML front matter, then the title (it may be wrapped and contain empty lines), then
 * lines of date, place and speaker. `frontMatterCount` is the number of lines of front matter. Facts of the front
 * matter win over those of the title, and these over those of the other lines.
 */
export function readFront(
  text: string,
  lines: readonly Line[],
  furniture: readonly boolean[],
  frontMatterCount: number,
): Front {
  const content: number[] = [];
  for (let i = frontMatterCount; i < lines.length && content.length < headLength; i++)
    if (!furniture[i]) content.push(i);
  const { title, titleLabel, details, length } = findHead(text, lines, content);
  const fromFrontMatter = readFrontMatter(text, lines, frontMatterCount);
  const fromTitle =
    title === undefined ? {} : readTitle(text, { start: lines[title.from].start, end: lines[title.to - 1].end });
  const facts: FrontFacts = { ...readDetails(text, lines, details), ...fromTitle, ...fromFrontMatter };
  const date =
    facts.date?.value.day === undefined
      ? (findIntroducedDate(text, lines, content.slice(length)) ?? facts.date)
      : facts.date;
  const next = content[length];
  return {
    facts: { ...facts, ...(date === undefined ? {} : { date }) },
    breaks: [
      ...(title === undefined ? [] : [title.from]),
      ...details,
      ...(next === undefined || length === 0 ? [] : [next]),
    ],
    titleLine: title?.from ?? titleLabel ?? -1,
    details: new Set(details),
    regroup: groups => (title === undefined ? [...groups] : joinGroups(groups, title)),
  };
}

/** Replaces the groups that share lines with `joined` by one group. */
function joinGroups(groups: readonly LineGroup[], joined: LineGroup): LineGroup[] {
  const inside = groups.filter(group => group.from < joined.to && group.to > joined.from);
  if (inside.length === 0) return [...groups];
  const from = Math.min(joined.from, inside[0].from);
  const to = Math.max(joined.to, inside[inside.length - 1].to);
  return [...groups.filter(group => group.to <= from), { from, to }, ...groups.filter(group => group.from >= to)];
}
