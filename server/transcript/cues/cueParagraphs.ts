import { countWords } from '../../text/words';
import { endsClosed } from '../lineLayout';
import type { LineGroup } from '../paragraphs';
import type { Cue, CueLine } from './cue';

/** A pause after a sentence that begins a paragraph, in milliseconds. Chosen by hand, as all figures here. */
const pauseAfterSentence = 2000;
/** A pause that begins a paragraph even inside a sentence, in milliseconds. */
const pauseInSentence = 8000;
/** Words after which the next sentence begins a paragraph: as many as a passage of the search has. */
const mostWords = 120;
/** Words after which a paragraph ends even inside a sentence: many subtitles have no full stops. */
const mostWordsInSentence = 240;
/** Where a smaller share of the lines ends a sentence, nobody wrote full stops. */
const closedShare = 0.1;

/** A line of a cue, and what stands between it and the line before. */
interface Step {
  readonly line: CueLine;
  readonly words: number;
  /** Milliseconds since the end of the cue before; 0 inside a cue. Negative where the times begin again. */
  readonly pause: number;
  /** Whether the line before ends a sentence. */
  readonly afterSentence: boolean;
  /** Whether somebody else begins to speak. */
  readonly turns: boolean;
}

/**
 * The lines of each paragraph of subtitles. A paragraph ends where somebody else speaks, at a longer pause after a
 * sentence, at a very long one, and after a sentence where it has become long. `turns` are the indexes of the lines with which
 * somebody else begins to speak.
 */
export function cueParagraphs(text: string, cues: readonly Cue[], turns: ReadonlySet<number>): LineGroup[] {
  const steps = stepsOf(text, cues, turns);
  const hasStops = steps.filter(step => step.afterSentence).length >= closedShare * steps.length;
  const groups: LineGroup[] = [];
  let paragraph: Step[] = [];
  let words = 0;
  const end = (count: number): void => {
    if (count === 0) return;
    groups.push({ from: paragraph[0].line.index, to: paragraph[count - 1].line.index + 1 });
    paragraph = paragraph.slice(count);
    words = paragraph.reduce((sum, step) => sum + step.words, 0);
  };
  for (const step of steps) {
    if (beginsParagraph(step, hasStops) || (step.afterSentence && words >= mostWords)) end(paragraph.length);
    else if (words >= mostWordsInSentence) end(afterLongestPause(paragraph));
    paragraph.push(step);
    words += step.words;
  }
  end(paragraph.length);
  return groups;
}

function beginsParagraph({ pause, afterSentence, turns }: Step, hasStops: boolean): boolean {
  if (turns || pause < 0 || pause >= pauseInSentence) return true;
  return pause >= pauseAfterSentence && (afterSentence || !hasStops);
}

/** Index of the line after the longest pause in the second half of a paragraph. */
function afterLongestPause(paragraph: readonly Step[]): number {
  let best = Math.ceil(paragraph.length / 2);
  for (let i = best + 1; i < paragraph.length; i++) if (paragraph[i].pause > paragraph[best].pause) best = i;
  return best;
}

function stepsOf(text: string, cues: readonly Cue[], turns: ReadonlySet<number>): Step[] {
  const steps: Step[] = [];
  let cueBefore: Cue | undefined;
  let lineBefore: CueLine | undefined;
  for (const cue of cues) {
    for (const line of cue.lines) {
      const isFirst = line === cue.lines[0];
      const afterSentence = lineBefore !== undefined && endsClosed(text, lineBefore);
      steps.push({
        line,
        words: countWords(text, line.start, line.end),
        pause: isFirst && cueBefore !== undefined ? pauseBetween(cueBefore, cue) : 0,
        afterSentence,
        turns: turns.has(line.index),
      });
      lineBefore = line;
    }
    cueBefore = cue;
  }
  return steps;
}

/** In milliseconds; negative where the second cue begins before the first, as in a second part. */
function pauseBetween(before: Cue, { begin }: Cue): number {
  return begin < before.begin ? begin - before.begin : Math.max(0, begin - before.end);
}
