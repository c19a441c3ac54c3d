import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { spanAt } from '../../text/span';
import { countNoun } from '../shared/counts';
import { inlineText } from '../shared/markdown';
import { isSameSpeaker, speakersOfEntry, turnAt } from '../shared/speakers';
import type { HoverAnswer } from './hoverAnswer';

/** Longest name of a speaker in characters. Chosen by hand. */
const maxName = 80;

/** The label of a turn: how often this speaker speaks here, and in how many other transcripts. */
export function hoverSpeaker(corpus: Corpus, entry: Entry, offset: number): HoverAnswer | undefined {
  const { turns, blocks } = entry.facts.transcript;
  const turn = spanAt(
    turns.map(({ name, speaker }) => ({ ...name, speaker })),
    offset,
  );
  if (turn === undefined) return undefined;
  const own = turns.filter(({ speaker }) => isSameSpeaker(speaker, turn.speaker));
  const words = blocks
    .filter(({ kind, start }) => kind === 'paragraph' && own.some(each => each.start <= start && start < each.end))
    .reduce((sum, block) => sum + block.words, 0);
  const others = corpus
    .entries()
    .filter(other => other !== entry && speakersOfEntry(other).some(name => isSameSpeaker(name, turn.speaker))).length;
  const here = `${countNoun(own.length, 'turn')} with ${countNoun(words, 'word')} in this transcript`;
  const elsewhere = others === 0 ? '' : `; speaks in ${countNoun(others, 'other transcript')}`;
  return {
    span: { start: turn.start, end: turn.end },
    markdown: `**${inlineText(turn.speaker, maxName)}**\n\n${here}${elsewhere}`,
  };
}

/** A line that names the speaker of the turn at an offset; empty outside of turns. Markdown. */
export function spokenBy(entry: Entry, offset: number): string {
  const turn = turnAt(entry, offset);
  return turn === undefined ? '' : `Speaker here: ${inlineText(turn.speaker, maxName)}`;
}
