import { firstIndexWhere } from '../../base/binarySearch';
import { pattern, patternSource } from '../pattern';

/** The times of a cue, and how much of the line they take. */
export interface CueTimes {
  /** Milliseconds since the beginning of the recording. */
  readonly begin: number;
  readonly end: number;
  /** UTF-16 units from the start of the line, with brackets and settings such as `align:start`. */
  readonly length: number;
}

const clock = patternSource`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const seconds = patternSource`\d{1,6}\.\d{1,3}`;
const arrow = patternSource`[ \t]{0,4}(?:-{1,2}|[–—])>[ \t]{0,4}`;
/** `00:01:02,500 --> 00:01:04,000 align:start`, `[00:01.000 --> 00:03.500]`, `[0.00 --> 12.50]`, `[0.00s -> 5.00s]`. */
const timing = pattern('')`
  ^(?:
    (${clock})${arrow}(${clock})(?:[ \t]{1,4}[A-Za-z]{1,12}\d?:[^\s:]{1,40}){0,8}(?=[ \t]|$)
    |\[(${clock}|${seconds}s?)${arrow}(${clock}|${seconds}s?)\]:?
  )`;

/** Whether a text may have cues. False for nearly all other texts, without a look at each line. */
export function mayHoldCues(text: string): boolean {
  return /\ds?[ \t]{0,4}(?:-{1,2}|[–—])>[ \t]{0,4}\d/.test(text);
}

/** The times with which a line begins. */
export function readTimes(line: string): CueTimes | undefined {
  const match = timing.exec(line);
  if (match === null) return undefined;
  return {
    begin: milliseconds(match[1] ?? match[3]),
    end: milliseconds(match[2] ?? match[4]),
    length: match[0].length,
  };
}

/** Milliseconds of `1:02:03.5`, `02:03,500` or `12.50s`. */
function milliseconds(time: string): number {
  const [whole, fraction = '0'] = time.replace('s', '').split(/[.,]/);
  const inSeconds = whole.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return inSeconds * 1000 + Number(fraction.padEnd(3, '0'));
}

/** Time in milliseconds at which the cue of an offset begins. `cues` is that of a `Transcript`. */
export function cueTimeAt(cues: readonly number[], offset: number): number | undefined {
  if (cues.length === 0) return undefined;
  const next = firstIndexWhere(0, cues.length / 2, index => cues[2 * index] > offset);
  return next === 0 ? undefined : cues[2 * next - 1];
}

/** `1:02:03` or `2:03`. `time` is in milliseconds. */
export function clockTime(time: number): string {
  const [hours, minutes, rest] = [
    Math.floor(time / 3_600_000),
    Math.floor(time / 60_000) % 60,
    Math.floor(time / 1000) % 60,
  ];
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return hours === 0 ? `${minutes}:${twoDigits(rest)}` : `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}`;
}
