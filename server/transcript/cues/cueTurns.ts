import { endsClosed, startsLow, type Line } from '../lineLayout';
import { findLabels } from '../turns/findLabels';
import { labelAt, type LabelCandidate } from '../turns/labelShapes';
import type { SpeakerLabel } from '../turns/turns';
import type { Cue, CueLine } from './cue';

/** Who speaks in subtitles. */
export interface CueTurns {
  /** Labels with which somebody begins to speak: `MIRA:` and voice tags. In text order. */
  readonly labels: readonly SpeakerLabel[];
  /** Offsets at which somebody else begins to speak who is not named. */
  readonly stops: readonly number[];
  /** Indexes of the lines of both. */
  readonly starts: ReadonlySet<number>;
}

/** A label with those of the later cues of its turn. */
type RepeatedLabel = SpeakerLabel & { readonly again: SpeakerLabel[] };

/** Share of the cues with a voice tag from which on a cue without one has another, unknown voice. Chosen by hand. */
const tagsShare = 0.5;

/**
 * Finds where somebody else begins to speak: at labels, at voice tags with another name, and at the dashes of a dialogue and
 * the `>>` of live captions, which do not say who speaks.
 */
export function cueTurns(text: string, cues: readonly Cue[]): CueTurns {
  const lines = cues.flatMap(cue => cue.lines);
  const firstLines = new Set(cues.map(cue => cue.lines[0]));
  const labelOf = labelsByLine(text, lines, firstLines);
  const areTagged = cues.filter(cue => cue.lines[0].voice !== undefined).length >= tagsShare * cues.length;
  const found = { labels: [] as RepeatedLabel[], stops: [] as number[], starts: new Set<number>() };
  let voice = '';
  lines.forEach((line, i) => {
    const isFirst = firstLines.has(line);
    const name = line.voice === undefined ? '' : text.slice(line.voice.name.start, line.voice.name.end);
    const label = labelOf.get(line) ?? (name !== '' && name !== voice ? line.voice : undefined);
    const isAgain = label === undefined && line.voice !== undefined && name === voice;
    if (name !== '') voice = name;
    if (label !== undefined) found.labels.push({ ...label, again: [] });
    else if (
      (isFirst && areTagged && name === '') ||
      (name === '' && (isFirst || endsClosed(text, lines[i - 1])) && beginsTurn(text, line))
    ) {
      found.stops.push(line.start);
      voice = '';
    } else {
      if (isAgain) found.labels.at(-1)?.again.push(line.voice);
      return;
    }
    found.starts.add(line.index);
  });
  const labels = found.labels.map(({ label, name, again }) => ({ label, name, ...(again.length > 0 && { again }) }));
  return { ...found, labels };
}

/** The labels with which lines begin. A dash before a name belongs to its label. */
function labelsByLine(
  text: string,
  lines: readonly CueLine[],
  firstLines: ReadonlySet<CueLine>,
): Map<CueLine, SpeakerLabel> {
  const plain = lines.map((line, i): Line => {
    const isAfterSentence = i === 0 || endsClosed(text, lines[i - 1]);
    const start = line.start + dashLength(text, line);
    return { start, end: line.end, indent: 0, blanks: firstLines.has(line) && isAfterSentence ? 1 : 0, newPage: false };
  });
  const labels = [...namesInCapitals(text, plain), ...findLabels(text, plain, () => true)].filter(
    ({ form, line, lastLine }) => form !== 'line' && line === lastLine,
  );
  return new Map(
    labels.map(({ line, label, name }) => [lines[line], { label: { start: lines[line].start, end: label.end }, name }]),
  );
}

/**
 * Names in capitals before a colon at the start of a sentence, where one of them returns: so subtitles for people who do not
 * hear name who speaks.
 */
function namesInCapitals(text: string, lines: readonly Line[]): LabelCandidate[] {
  const candidates = lines.flatMap((line, i) => {
    if (line.blanks === 0 && i > 0 && !endsClosed(text, lines[i - 1])) return [];
    const candidate = labelAt(text, lines, i);
    if (candidate?.form !== ':') return [];
    const name = text.slice(candidate.name.start, candidate.name.end);
    return /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name) ? [candidate] : [];
  });
  const keys = candidates.map(({ key }) => key);
  return new Set(keys).size < keys.length ? candidates : [];
}

/** A dash of a dialogue, or `>>` of live captions, before what is no small letter. */
function beginsTurn(text: string, line: CueLine): boolean {
  const length = dashLength(text, line) || (/^(?:>>|&gt;&gt;)/.exec(text.slice(line.start, line.end))?.[0].length ?? 0);
  return length > 0 && !startsLow(text, { start: line.start + length, end: line.end });
}

/** UTF-16 units of the dash at the start of a line, with the space behind it. */
function dashLength(text: string, line: CueLine): number {
  return /^[-–—‐] ?(?=[^\s\d-])/u.exec(text.slice(line.start, line.start + 3))?.[0].length ?? 0;
}
