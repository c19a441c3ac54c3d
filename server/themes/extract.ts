import { mergeSpans, type Span } from '../text/span';
import { isoDate } from '../transcript/calendar';
import type { Bracket, Transcript } from '../transcript/transcript';
import { createCollector } from './collector';
import { possibleSingular } from './english';
import { addKeywords } from './keywords';
import { joinCompounds } from './joinCompounds';
import { addJoinedNames } from './joinedNames';
import { prepositions } from './lists';
import { dayPrefix } from './phraseKey';
import { addPhrases } from './phrases';
import { addSayings } from './sayings';
import { markNominalWords } from './nominalWords';
import { countTags, personsWithTitle, rolesOf } from './roles';
import { clearSpeakerNames, speakerOf } from './speaker';
import { type IgnoredSpans, tagTokens, type Token, tokenize } from './taggedTokens';
import type { Tagger } from './tagger';
import { siteFlags, type ThemeFacts } from './themeFacts';
import { addVerbPhrases } from './verbPhrases';
import { addWordings } from './wordings';
import { addWordSequences, ignoredParts } from './wordSequences';

/** Words at each end of a long transcript that are a greeting or a prayer rather than its subject. Chosen by hand. */
const edgeWords = 60;
/** A transcript with fewer words has no such ends. Chosen by hand. */
const fewestWordsWithEdges = 600;

/**
 * Finds the candidate phrases of a transcript: noun phrases and verbs with their objects in English paragraphs, word
 * sequences in paragraphs of other languages, and days without a year. Titles, notes and page furniture have no
 * candidates. `view` is the masked view that the parser produced.
 */
export function extractThemes(view: string, transcript: Transcript, tagger: Tagger): ThemeFacts {
  const ignored = ignoredSpans(view, transcript);
  const collector = createCollector(view, ignored.gaps);
  const speaker = speakerOf(view, transcript);
  const blocks = transcript.blocks.filter(block => block.kind === 'paragraph');
  const wordCount = blocks.reduce((sum, block) => sum + block.words, 0);
  /** By block; undefined for blocks that are not English. */
  const tokensOfBlocks = joinCompounds(
    view,
    blocks.map(block =>
      block.language === 'en' ? tokenize(view, block.start, block.end, block.sentences, ignored) : undefined,
    ),
  );
  const english = tokensOfBlocks.filter(tokens => tokens !== undefined);
  joinPlurals(english);
  for (const tokens of english) {
    tagTokens(tokens, tagger);
    markNominalWords(tokens);
  }
  const tagCounts = countTags(english);
  const persons = personsWithTitle(english);
  const middle = middleOf(english);
  const flagsAt = (token: Token): number =>
    token.start < middle.start || token.start >= middle.end ? siteFlags.edge : 0;
  const paragraphs = english.map(tokens => {
    const paragraph = { tokens, roles: rolesOf(tokens, tagCounts, persons), flagsAt };
    clearSpeakerNames(paragraph, speaker);
    return paragraph;
  });
  for (const paragraph of paragraphs) {
    for (const { word } of paragraph.tokens) if (!word.stop) collector.count(word.key);
    addPhrases(paragraph, collector);
    addJoinedNames(paragraph, collector);
    addVerbPhrases(paragraph, collector);
    addWordings(paragraph, collector);
    addSayings(paragraph, collector);
  }
  addKeywords(paragraphs, wordCount, collector);
  const parts = ignoredParts(ignored);
  blocks.forEach((block, i) => {
    if (tokensOfBlocks[i] === undefined) addWordSequences(view, block, parts, collector);
  });
  for (const { start, end, date } of transcript.dates) {
    if (date.day !== undefined && date.month !== undefined && date.year === undefined)
      collector.add(dayPrefix + isoDate(date), start, end, 0);
  }
  return collector.finish(wordCount, titleKeysOf(view, transcript, tagger));
}

/** Gives unknown plurals the key of their singular if the transcript has that too: "basijis" gets the key "basiji". */
function joinPlurals(paragraphs: readonly (readonly Token[])[]): void {
  const unknownWords = new Set<string>();
  const plurals: { token: Token; singular: string }[] = [];
  for (const tokens of paragraphs) {
    for (const token of tokens) {
      if (token.word.common || token.word.stop) continue;
      unknownWords.add(token.word.norm);
      const singular = possibleSingular(token.word);
      if (singular !== undefined) plurals.push({ token, singular });
    }
  }
  for (const { token, singular } of plurals) {
    if (unknownWords.has(singular)) token.word = { ...token.word, key: singular };
  }
}

function ignoredSpans(view: string, transcript: Transcript): IgnoredSpans {
  const isWall = (bracket: Bracket): boolean => {
    const content = view.slice(bracket.start, bracket.end);
    return bracket.kind === 'stage' || looksLikeCitation(content) || endsOpen(content);
  };
  const gaps = [
    ...transcript.brackets.filter(bracket => !isWall(bracket)).map(({ start, end }) => ({ start, end })),
    ...transcript.marks.map(({ start, end }) => ({ start, end })),
    ...transcript.honorifics.map(({ start, end, id }) => ({ start, end, id })),
  ];
  return {
    walls: mergeSpans([
      ...transcript.dates,
      ...transcript.nonProse,
      ...transcript.brackets.filter(isWall),
      ...parenthesesWithNumbers(view, transcript),
    ]),
    gaps: gaps.sort((a, b) => a.start - b.start),
  };
}

/**
 * Whether the words of an editor end with a preposition. They join what stands on both sides: "keep people from [taking part in] the
 * market" speaks of no people from the market.
 */
function endsOpen(bracket: string): boolean {
  const last = /(\p{L}{2,12})\W{0,3}$/u.exec(bracket.slice(-20))?.[1];
  return last !== undefined && prepositions.has(last.toLowerCase());
}

/** A number, except for a year of the last centuries. */
const number = /(?<!\p{N})(?!(?:1[5-9]|20)\d\d(?!\p{N}))\p{N}/u;

/** Themes are found before citations are, so everything with a number is treated as a citation. */
function looksLikeCitation(text: string): boolean {
  return number.test(text);
}

/** Longest parenthesis that can be a citation or a date, in UTF-16 units. Chosen by hand. */
const longestParenthesis = 160;

/** Parentheses with a number that are not note marks: citations and dates. */
function parenthesesWithNumbers(view: string, transcript: Transcript): Span[] {
  const markStarts = new Set(transcript.marks.map(mark => mark.start));
  const spans: Span[] = [];
  let open = view.indexOf('(');
  for (const { kind, start, end } of transcript.blocks) {
    if (open < 0) break;
    if (kind !== 'paragraph') continue;
    if (open < start) open = view.indexOf('(', start);
    for (; open >= 0 && open < end; open = view.indexOf('(', open + 1)) {
      const length = view.slice(open, Math.min(end, open + longestParenthesis)).indexOf(')');
      if (length > 0 && !markStarts.has(open) && looksLikeCitation(view.slice(open, open + length)))
        spans.push({ start: open, end: open + length + 1 });
    }
  }
  return spans;
}

function titleKeysOf(view: string, transcript: Transcript, tagger: Tagger): string[] {
  const collector = createCollector(view);
  for (const { kind, start, end } of transcript.blocks) {
    if (kind !== 'title') continue;
    const tokens = tokenize(view, start, end, [], { walls: [], gaps: [] });
    tagTokens(tokens, tagger);
    addPhrases({ tokens, roles: rolesOf(tokens, new Map(), new Set()), flagsAt: () => 0 }, collector);
  }
  return collector.keys();
}

/** The span of a long transcript without its first and last words; of a short one, everything. */
function middleOf(paragraphs: readonly (readonly Token[])[]): Span {
  const words = paragraphs.reduce((sum, tokens) => sum + tokens.length, 0);
  if (words < fewestWordsWithEdges) return { start: 0, end: Infinity };
  return { start: wordAt(paragraphs, edgeWords).start, end: wordAt(paragraphs, words - edgeWords).start };
}

function wordAt(paragraphs: readonly (readonly Token[])[], index: number): Token {
  let rest = index;
  for (const tokens of paragraphs) {
    if (rest < tokens.length) return tokens[rest];
    rest -= tokens.length;
  }
  throw new RangeError(`There is no word with the index ${index}.`);
}
