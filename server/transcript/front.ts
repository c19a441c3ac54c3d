import { fold } from '../text/fold';
import { isRefinement } from './calendar';
import { endsInDate, readDetails, readPressDay, readPressLine } from './details';
import type { FrontFacts } from './details';
import { readFrontMatter } from './frontMatter';
import type { FrontMatter } from './frontMatter';
import { findIntroducedDate, introducedFacts } from './introduction';
import type { Line } from './lineLayout';
import { readMailHead } from './mailHead';
import type { MailHead } from './mailHead';
import type { LineGroup } from './paragraphs';
import { readLooseDetails } from './looseDetails';
import { dateOfPageHead } from './pageHeadDate';
import { isHouseLine } from './placeLines';
import { readTitle } from './title';
import type { Transcript } from './transcript';
import type { Head } from './titleLines';
import { headOf } from './wholeHead';
import type { Scalar } from './yamlScalars';

/**
 * What the beginning of a file states, and what it means for the blocks. Lines are indexes into the lines of the file.
 */
export interface Front {
  readonly facts: FrontFacts & Pick<Transcript, 'pressDay'>;
  /** The title in front matter, unless the text repeats it. */
  readonly titleAbove?: Scalar;
  /** Lines that begin a block. */
  readonly breaks: readonly number[];
  /** First line of the title, or -1. */
  readonly titleLine: number;
  /** Lines of date, place and speaker. They are not section headings. */
  readonly details: ReadonlySet<number>;
  /**
   * Joins the groups of the title's lines to one group, even where empty lines separate them, and those of a wrapped date.
   */
  readonly regroup: (groups: readonly LineGroup[]) => readonly LineGroup[];
}

/** Number of lines that are not furniture in which the title and the details are looked for. */
const headLength = 40;

/**
 * Reads the beginning of a file: YAML front matter, then the title (it may be wrapped and contain empty lines), then
 * lines of date, place and speaker. `frontMatterCount` is the number of lines of front matter, `firstTurn` the line of the
 * first label of a speaker, where the head ends. Facts of the front
 * matter win over those of the title, and these over those of the other lines.
 */
export function readFront(
  text: string,
  lines: readonly Line[],
  furniture: readonly boolean[],
  frontMatterCount: number,
  firstTurn = lines.length,
): Front {
  const content: number[] = [];
  for (let i = frontMatterCount; i < lines.length && content.length < headLength; i++)
    if (!furniture[i]) content.push(i);
  const mail = readMailHead(text, lines, content);
  content.splice(0, mail.length);
  const subject = factsOfSubject(text, mail);
  const frontMatter = readFrontMatter(text, lines, frontMatterCount);
  const head = content.filter(line => line < firstTurn);
  const {
    title,
    titleLabel,
    details,
    length,
    above = [],
    person,
  } = headBelow(frontMatter, text, lines, headOf(text, lines, head, head.length < content.length));
  const fromTitle =
    title === undefined ? {} : readTitle(text, { start: lines[title.from].start, end: lines[title.to - 1].end });
  // A house above the title is where people meet.
  const houses = above.filter(({ from }) => isHouseLine(text.slice(lines[from].start, lines[from].end)));
  const fromDetails = readDetails(text, lines, [...details, ...houses], fromTitle.title?.value);
  const titleLines = new Set(title === undefined ? [] : content.filter(line => line >= title.from && line < title.to));
  const loose = readLooseDetails(text, lines, content.slice(0, Math.max(head.length, length)), titleLines);
  const introduced = introducedFacts(text, lines, content.slice(length));
  // Above the first line of a press report stand at most its numbers and its key words.
  const press = content
    .slice(0, 8)
    .map(line => readPressLine(text, lines[line]))
    .reduceRight((others, facts) => ({ ...others, ...facts }), {});
  const date = dateOf(
    [frontMatter.facts.date, fromTitle.date, fromDetails.date, subject.date],
    () =>
      introduced.date ??
      findIntroducedDate(text, lines, content.slice(length)) ??
      press.date ??
      loose.date ??
      dateOfPageHead(text, lines, furniture),
  );
  const next = content[length];
  const pressDay = content
    .slice(0, 8)
    .map(line => readPressDay(text, lines[line]))
    .find(day => day !== undefined);
  // The line on which a wrapped date ends may be continued by the next line.
  const mayBreakAfter =
    length > 0 && next !== undefined && (!endsInWrappedDate(details, next) || lines[next].blanks > 0);
  const isTitleRepeated =
    fromTitle.title !== undefined && fold(fromTitle.title.value) === fold(frontMatter.title?.value ?? '');
  return {
    facts: {
      ...subject,
      ...introduced,
      ...loose,
      ...press,
      ...(person !== undefined && { speaker: factOfLine(text, lines[person]) }),
      ...fromDetails,
      ...fromTitle,
      ...frontMatter.facts,
      ...(date !== undefined && { date }),
      ...(date === undefined && pressDay !== undefined && { pressDay }),
    },
    ...(frontMatter.title === undefined || isTitleRepeated ? {} : { titleAbove: frontMatter.title }),
    breaks: [
      ...(title === undefined ? [] : [title.from]),
      ...[...above, ...details].map(({ from }) => from),
      ...(mayBreakAfter ? [next] : []),
    ],
    titleLine: title?.from ?? titleLabel ?? -1,
    details: new Set([...above, ...details].flatMap(({ from, to }) => (to - from === 2 ? [from, from + 1] : [from]))),
    regroup: groups =>
      [...(title === undefined ? [] : [title]), ...details.filter(({ from, to }) => to > from + 1)].reduce(
        joinGroups,
        groups,
      ),
  };
}

/** Who speaks and when, by the subject of an e-mail: "Ines Varga's talk, 2 March 2013". It is no title. */
function factsOfSubject(text: string, { subject }: MailHead): FrontFacts {
  if (subject === undefined) return {};
  const { speaker, date } = readTitle(text, subject);
  // A day without a speech may be any.
  return speaker === undefined ? {} : { speaker, ...(date?.value.day !== undefined && { date }) };
}

/** The head of a text whose title is in front matter: there, a first line that is a sentence is no title. */
function headBelow({ title: titleAbove }: FrontMatter, text: string, lines: readonly Line[], head: Head): Head {
  const { title, details } = head;
  if (titleAbove === undefined || title === undefined) return head;
  const content = text.slice(lines[title.from].start, lines[title.to - 1].end);
  if (content.startsWith('#') || !/[.!?؟…:;]["”’»)]?$/u.test(content) || endsInDate(content)) return head;
  const before = details.filter(({ to }) => to <= title.from);
  return { details: before, length: before.reduce((sum, { from, to }) => sum + to - from, 0) };
}

/** The name that fills a line. */
function factOfLine(text: string, { start, end }: Line): NonNullable<FrontFacts['speaker']> {
  return { start, end, value: text.slice(start, end).replace(/\s+/g, ' ').trim(), from: 'byline' };
}

function endsInWrappedDate(details: readonly LineGroup[], next: number): boolean {
  const last = details[details.length - 1];
  return last !== undefined && last.to - last.from === 2 && last.to === next;
}

/**
 * The first date. A later one that gives the day or month of the same year or month is more exact, and replaces it. The
 * introduction is asked for its date where no other date has a day.
 */
function dateOf(dates: readonly FrontFacts['date'][], introduced: () => FrontFacts['date']): FrontFacts['date'] {
  const [first, ...others] = dates.filter(date => date !== undefined);
  const date =
    first === undefined ? undefined : others.reduce((best, other) => (refines(other, best) ? other : best), first);
  return date?.value.day === undefined && date?.from !== 'front-matter' ? (introduced() ?? date) : date;
}

function refines(exact: NonNullable<FrontFacts['date']>, rough: NonNullable<FrontFacts['date']>): boolean {
  return isRefinement(exact.value, rough.value);
}

/** Replaces the groups that share lines with `joined` by one group. */
function joinGroups(groups: readonly LineGroup[], joined: LineGroup): readonly LineGroup[] {
  const inside = groups.filter(group => group.from < joined.to && group.to > joined.from);
  if (inside.length === 0) return groups;
  const from = Math.min(joined.from, inside[0].from);
  const to = Math.max(joined.to, inside[inside.length - 1].to);
  return [...groups.filter(group => group.to <= from), { from, to }, ...groups.filter(group => group.from >= to)];
}
