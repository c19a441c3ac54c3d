import type { Span } from '../../text/span';
import type { Line } from '../lineLayout';
import { withoutOuterSpace } from '../lineLayout';
import { blanked } from '../maskedView';
import type { Cue, CueLine } from './cue';
import { findCueTags, voiceIn } from './cueTags';
import { isCredit } from './credits';
import { mayHoldCues, readTimes, type CueTimes } from './cueTimes';
import { withoutRepeats } from './rollingCues';

/** The subtitles of a file. */
export interface Subtitles {
  /** Index of the line with which they begin. What stands before it is other text. */
  readonly first: number;
  /** The cues that have text. */
  readonly cues: readonly Cue[];
  /** Tags, codes, and times that stand in a line with text. In text order. */
  readonly tags: readonly Span[];
}

/** Fewest cues where other text stands before them: below, a text may only show how subtitles look. Chosen by hand. */
const fewestBelowText = 3;
/** Most lines for each cue. In a text with more of them, the times belong to something else. Chosen by hand. */
const mostLinesPerCue = 8;

/**
 * The subtitles of a file: SubRip (`.srt`), WebVTT (`.vtt`), or lines that begin with `[0.00 --> 12.50]`. Undefined for
 * other texts. Numbers of cues, times, headers and notes of WebVTT are none of the lines of the cues.
 */
export function findSubtitles(text: string, lines: readonly Line[]): Subtitles | undefined {
  if (!mayHoldCues(text)) return undefined;
  const contents = lines.map(({ start, end }) => text.slice(start, Math.min(end, start + 300)));
  const times = contents.map(readTimes);
  const count = times.filter(time => time !== undefined).length;
  const isWebVtt = /^WEBVTT(?:[ \t]|$)/.test(contents[0] ?? '');
  const roles = rolesOf(lines, contents, times, isWebVtt);
  const first = isWebVtt ? 0 : roles.findIndex(role => role !== 'text');
  const isBelowText = first > 0 && count < fewestBelowText;
  const isDense = isWebVtt || lines.length - first <= count * mostLinesPerCue;
  if (count === 0 || isBelowText || !isDense) return undefined;
  const cues = withoutRepeats(cuesOf(text, lines, times, roles, first));
  const timesInLines = times.flatMap((time, index): Span[] =>
    time === undefined || roles[index] === 'time'
      ? []
      : [{ start: lines[index].start, end: lines[index].start + time.length }],
  );
  const tags = [...timesInLines, ...findCueTags(text)].sort((a, b) => a.start - b.start);
  return { first, cues: withoutCredits(cues).filter(cue => cue.lines.length > 0), tags };
}

/** Among this many cues at the start and the end stands who made the subtitles. */
const creditCues = 3;

/** The cues without the lines that say who made the subtitles or whose film it is. */
function withoutCredits(cues: readonly Cue[]): readonly Cue[] {
  return cues.map((cue, index) => {
    if (index >= creditCues && index < cues.length - creditCues) return cue;
    const lines = cue.lines.filter(({ shown }) => !isCredit(shown));
    return lines.length === cue.lines.length ? cue : { ...cue, lines };
  });
}

/** Where each cue starts in the file and in the recording: offset, milliseconds, offset, milliseconds … */
export function cueStarts({ cues }: Subtitles): number[] {
  return cues.flatMap(({ lines, begin }) => [lines[0].start, begin]);
}

/** What a line is: a time alone or with text behind it, the number or name of a cue, a note or style of WebVTT. */
type Role = 'text' | 'time' | 'timed text' | 'name' | 'block';

function rolesOf(
  lines: readonly Line[],
  contents: readonly string[],
  times: readonly (CueTimes | undefined)[],
  isWebVtt: boolean,
): Role[] {
  const roles = lines.map((line, index): Role => {
    const time = times[index];
    if (time === undefined) return 'text';
    return line.end - line.start <= time.length ? 'time' : 'timed text';
  });
  let number = 0;
  roles.forEach((role, index) => {
    if (role !== 'time' || index === 0 || roles[index - 1] !== 'text') return;
    const value = /^\d{1,6}$/.test(contents[index - 1]) ? Number(contents[index - 1]) : undefined;
    const beginsBlock = index === 1 || lines[index - 1].blanks > 0;
    const isNext = value !== undefined && value === number + 1;
    const isAlone = beginsBlock && lines[index].blanks === 0 && (isWebVtt || value !== undefined);
    if (isNext || isAlone) roles[index - 1] = 'name';
    if (isNext || (isAlone && value !== undefined)) number = value!;
  });
  if (isWebVtt) markBlocks(lines, contents, roles);
  return roles;
}

/** Marks the header of WebVTT, its notes, styles and regions: each goes to the next empty line. */
function markBlocks(lines: readonly Line[], contents: readonly string[], roles: Role[]): void {
  for (let i = 0; i < lines.length; i++) {
    const beginsBlock = i === 0 || (lines[i].blanks > 0 && /^NOTE(?:[ \t]|$)|^(?:STYLE|REGION)$/.test(contents[i]));
    if (!beginsBlock || roles[i] !== 'text') continue;
    do roles[i++] = 'block';
    while (i < lines.length && lines[i].blanks === 0 && roles[i] === 'text');
    i--;
  }
}

function cuesOf(
  text: string,
  lines: readonly Line[],
  times: readonly (CueTimes | undefined)[],
  roles: readonly Role[],
  first: number,
): Cue[] {
  const bare = blanked(text, findCueTags(text));
  const cues: { begin: number; end: number; lines: CueLine[] }[] = [];
  for (let index = first; index < lines.length; index++) {
    const time = times[index];
    if (time !== undefined) cues.push({ begin: time.begin, end: time.end, lines: [] });
    const role = roles[index];
    if (role !== 'text' && role !== 'timed text') continue;
    const { start, end } = lines[index];
    const span = withoutOuterSpace(bare, { start: start + (time?.length ?? 0), end });
    const shown = bare.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    if (shown === '') continue;
    const voice = voiceIn(text, start, span.start);
    cues.at(-1)?.lines.push({ ...span, index, shown, ...(voice !== undefined && { voice }) });
  }
  return cues;
}
