import type { Span } from '../text/span';
import type { Block, Transcript } from '../transcript/model';
import { createCollector } from './collector';
import { lookUp, possibleSingular } from './english';
import { offices } from './lists';
import { siteFlags, type ThemeFacts } from './model';
import { addGrams } from './grams';
import { addPhrases, type Speaker } from './phrases';
import type { Tagger } from './tagger';
import { type Surroundings, type Token, tokenize } from './tokens';

/** Words at either end of a long transcript that are greeting and prayer rather than matter. */
const edgeWords = 60;
/** Words from which on a transcript has such ends. */
const longTranscript = 600;

/**
 * Candidate phrases of a transcript: noun phrases of English paragraphs, word sequences of others. Titles, notes and
 * furniture hold none. `view` is the masked view that its parse made. About a million words a second.
 */
export function extractThemes(view: string, transcript: Transcript, _tagger: Tagger): ThemeFacts {
  const into = createCollector(view);
  const around = surroundings(view, transcript);
  const speaker = speakerOf(view, transcript);
  const body = transcript.blocks.filter(block => block.kind === 'paragraph');
  const words = body.reduce((sum, block) => sum + block.words, 0);
  const edges = edgesOf(body, words);
  const flagsAt = (token: Token): number => (token.start < edges.start || token.start >= edges.end ? siteFlags.edge : 0);
  const tokens = body.map(block => (block.language === 'en' ? tokenize(view, block.start, block.end, block.sentences, around) : undefined));
  joinPlurals(tokens);
  body.forEach((block, i) => {
    const words = tokens[i];
    if (words === undefined) addGrams(view, block, around, into);
    else addPhrases(words, speaker, flagsAt, into);
  });
  return into.finish(words);
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
  const brackets = transcript.brackets.filter(bracket => bracket.kind === 'stage' || looksLikeCitation(view.slice(bracket.start, bracket.end)));
  const walls = [...transcript.dates, ...transcript.furniture, ...brackets, ...parentheses(view, transcript)];
  const gaps = [...transcript.marks.map(({ start, end }) => ({ start, end })), ...transcript.honorifics.map(({ start, end, id }) => ({ start, end, id }))];
  return { walls: apart(walls), gaps: gaps.sort((a, b) => a.start - b.start) };
}

/** A number that is no year of the last centuries. */
const number = /(?<!\p{N})(?!(?:1[5-9]|20)\d\d(?!\p{N}))\p{N}/u;

/** Citations are recognised later than themes: whatever holds a number is taken for one, and glosses ("i.e.") explain other words. */
function looksLikeCitation(text: string): boolean {
  return number.test(text) || /^.i\.e\b/.test(text);
}

/** Parentheses with a number that are no note marks: citations, dates. */
function parentheses(view: string, transcript: Transcript): Span[] {
  const marks = new Set(transcript.marks.map(mark => mark.start));
  return transcript.blocks.filter(block => block.kind === 'paragraph').flatMap(block => {
    const found: Span[] = [];
    for (let open = view.indexOf('(', block.start); open >= 0 && open < block.end; open = view.indexOf('(', open + 1)) {
      const close = view.slice(open, Math.min(block.end, open + 160)).indexOf(')');
      if (close > 0 && !marks.has(open) && looksLikeCitation(view.slice(open, open + close))) found.push({ start: open, end: open + close + 1 });
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

/** The stretch between the first and last words of a long transcript. */
function edgesOf(body: readonly Block[], words: number): Span {
  const all = { start: 0, end: Infinity };
  if (words < longTranscript) return all;
  return { start: blockAfter(body, edgeWords)?.end ?? 0, end: blockAfter([...body].reverse(), edgeWords)?.start ?? Infinity };
}

/** The last of the leading blocks that hold `words` words at most together. */
function blockAfter(blocks: readonly Block[], words: number): Block | undefined {
  let sum = 0;
  let last: Block | undefined;
  for (const block of blocks) {
    sum += block.words;
    if (sum > words) break;
    last = block;
  }
  return last;
}

function speakerOf(view: string, transcript: Transcript): Speaker {
  const keys = (text: string): string[] => [...text.matchAll(/[\p{L}\p{M}'’-]+/gu)].map(match => lookUp(match[0]).key);
  const titles = transcript.blocks.filter(block => block.kind === 'title').map(block => view.slice(block.start, block.end)).join(' ');
  const named = keys(`${titles} ${transcript.title?.value ?? ''} ${transcript.speaker?.value ?? ''}`);
  const names = keys(transcript.speaker?.value ?? '').filter(key => key.length > 2);
  return { offices: new Set(named.filter(key => offices.has(key))), names: new Set(names) };
}
