import type { Span } from '../text/span';
import { isoDate } from '../transcript/calendar';
import type { Transcript } from '../transcript/transcript';
import { createCollector } from './collector';
import { possibleSingular } from './english';
import { siteFlags, type ThemeFacts } from './themeFacts';
import { addGrams } from './wordSequences';
import { addPhrases } from './phrases';
import { dayMark } from './phraseKey';
import { habitsOf, rolesOf } from './roles';
import { withoutSpeakerNames, speakerOf } from './speaker';
import type { Tagger } from './tagger';
import { type Surroundings, tagTokens, type Token, tokenize } from './taggedTokens';
import { addVerbPhrases } from './verbPhrases';

/** Words at either end of a long transcript that are greeting and prayer rather than matter. */
const edgeWords = 60;
/** Words from which on a transcript has such ends. */
const longTranscript = 600;

/**
 * Candidate phrases of a transcript: noun phrases of English paragraphs, word sequences of others. Titles, notes and
 * furniture hold none. `view` is the masked view that its parse made.
 */
export function extractThemes(view: string, transcript: Transcript, tagger: Tagger): ThemeFacts {
  const into = createCollector(view);
  const around = surroundings(view, transcript);
  const speaker = speakerOf(view, transcript);
  const body = transcript.blocks.filter(block => block.kind === 'paragraph');
  const words = body.reduce((sum, block) => sum + block.words, 0);
  const tokens = body.map(block =>
    block.language === 'en' ? tokenize(view, block.start, block.end, block.sentences, around) : undefined,
  );
  joinPlurals(tokens);
  const english = tokens.filter(words => words !== undefined);
  for (const words of english) tagTokens(words, tagger);
  const habits = habitsOf(english);
  const edges = edgesOf(english);
  const flagsAt = (token: Token): number =>
    token.start < edges.start || token.start >= edges.end ? siteFlags.edge : 0;
  body.forEach((block, i) => {
    const words = tokens[i];
    if (words === undefined) {
      addGrams(view, block, around, into);
      return;
    }
    const role = rolesOf(words, habits);
    for (const { word } of words) if (!word.stop) into.count(word.key);
    withoutSpeakerNames(words, role, speaker);
    addPhrases(words, role, flagsAt, into);
    addVerbPhrases(words, role, flagsAt, into);
  });
  for (const { start, end, date } of transcript.dates) {
    if (date.day !== undefined && date.month !== undefined && date.year === undefined)
      into.add(dayMark + isoDate(date), start, end, 0);
  }
  return into.finish(words, titleKeysOf(view, transcript, tagger));
}

/** Gives unknown plurals the key of their singular where the transcript has that too: "basijis" is "basiji" then. */
function joinPlurals(blocks: readonly (readonly Token[] | undefined)[]): void {
  const known = new Set<string>();
  const plurals: { token: Token; singular: string }[] = [];
  for (const tokens of blocks) {
    for (const token of tokens ?? []) {
      if (token.word.common || token.word.stop) continue;
      known.add(token.word.norm);
      const singular = possibleSingular(token.word);
      if (singular !== undefined) plurals.push({ token, singular });
    }
  }
  for (const { token, singular } of plurals) if (known.has(singular)) token.word = { ...token.word, key: singular };
}

function surroundings(view: string, transcript: Transcript): Surroundings {
  const brackets = transcript.brackets.filter(
    bracket => bracket.kind === 'stage' || looksLikeCitation(view.slice(bracket.start, bracket.end)),
  );
  const walls = [...transcript.dates, ...transcript.furniture, ...brackets, ...parentheses(view, transcript)];
  const gaps = [
    ...transcript.marks.map(({ start, end }) => ({ start, end })),
    ...transcript.honorifics.map(({ start, end, id }) => ({ start, end, id })),
  ];
  return { walls: apart(walls), gaps: gaps.sort((a, b) => a.start - b.start) };
}

/** A number that is no year of the last centuries. */
const number = /(?<!\p{N})(?!(?:1[5-9]|20)\d\d(?!\p{N}))\p{N}/u;

/** Citations are recognised later than themes: whatever holds a number is taken for one. */
function looksLikeCitation(text: string): boolean {
  return number.test(text);
}

/** Parentheses with a number that are no note marks: citations, dates. */
function parentheses(view: string, transcript: Transcript): Span[] {
  const marks = new Set(transcript.marks.map(mark => mark.start));
  return transcript.blocks
    .filter(block => block.kind === 'paragraph')
    .flatMap(block => {
      const found: Span[] = [];
      for (
        let open = view.indexOf('(', block.start);
        open >= 0 && open < block.end;
        open = view.indexOf('(', open + 1)
      ) {
        const close = view.slice(open, Math.min(block.end, open + 160)).indexOf(')');
        if (close > 0 && !marks.has(open) && looksLikeCitation(view.slice(open, open + close)))
          found.push({ start: open, end: open + close + 1 });
      }
      return found;
    });
}

/** Sorted by start, overlapping ones made one. */
function apart(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result[result.length - 1] as { start: number; end: number } | undefined;
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function titleKeysOf(view: string, transcript: Transcript, tagger: Tagger): string[] {
  const into = createCollector(view);
  for (const { kind, start, end } of transcript.blocks) {
    if (kind !== 'title') continue;
    const tokens = tokenize(view, start, end, [], { walls: [], gaps: [] });
    tagTokens(tokens, tagger);
    addPhrases(tokens, rolesOf(tokens, new Map()), () => 0, into);
  }
  return into.keys();
}

/** The stretch between the first and the last words of a long transcript. */
function edgesOf(paragraphs: readonly (readonly Token[])[]): Span {
  const words = paragraphs.reduce((sum, tokens) => sum + tokens.length, 0);
  if (words < longTranscript) return { start: 0, end: Infinity };
  return { start: wordAt(paragraphs, edgeWords).start, end: wordAt(paragraphs, words - edgeWords).start };
}

function wordAt(paragraphs: readonly (readonly Token[])[], index: number): Token {
  let rest = index;
  for (const tokens of paragraphs) {
    if (rest < tokens.length) return tokens[rest];
    rest -= tokens.length;
  }
  throw new RangeError('There are not so many words.');
}
