import type { Span } from '../../../text/span';
import { surahNamed } from '../../names/surahNames';
import { isArabicScript } from '../../tokenize';
import { wordSet } from '../../wordSet';
import { divisionWordAt } from '../divisionWords';
import { isMark, isReferenceEnd, type ParseState } from '../parseState';

/** A surah's name in the text, in the tokens [first, next), with how certain it is. */
export interface SurahNameMatch extends Span {
  readonly number: number;
  /** See `NamedSurah` in names/surahNames.ts. */
  readonly distance: number;
  readonly needsCue: boolean;
  readonly ambiguous: boolean;
  readonly first: number;
  readonly next: number;
}

/**
 * Names whose distances differ by less count as equally close. Chosen by hand; check with `npx tsx
 * test/bench/surah-names.ts`.
 */
const closeDistance = 0.06;

/** The surah name of up to five words that starts at a token: the closest by sound, or the longer of two close ones. */
export function surahNameAt(state: ParseState, index: number): SurahNameMatch | undefined {
  const { tokens, view } = state;
  const token = tokens[index];
  if (
    token?.kind !== 'word' ||
    (neverInSurahName.has(token.text) &&
      !isArticleBeforeName(state, index) &&
      !(token.text === 'the' && tokens[index + 1]?.capital))
  )
    return undefined;
  let bestMatch: SurahNameMatch | undefined;
  let words = 0;
  for (let cursor = index; cursor < tokens.length && words < 5; cursor++) {
    if (tokens[cursor].kind === 'mark') {
      if (/^['`-]$/.test(tokens[cursor].text) && (tokens[cursor].text !== '-' || !tokens[cursor].spaced)) continue;
      break;
    }
    if (
      tokens[cursor].kind !== 'word' ||
      (cursor > index && neverInSurahName.has(tokens[cursor].text) && !isArticleBeforeName(state, cursor))
    )
      break;
    words++;
    const end = trailingApostrophe(view, tokens[cursor].end);
    const named =
      cursor === index && (loneArticle.test(tokens[cursor].text) || tokens[cursor].text === 'the')
        ? undefined
        : surahNamed(view.slice(token.start, end));
    if (named === undefined) continue;
    if (bestMatch === undefined || named.distance <= bestMatch.distance + closeDistance)
      bestMatch = { ...named, first: index, next: cursor + 1, start: token.start, end: tokens[cursor].end };
  }
  return bestMatch !== undefined && bestMatch.distance > closeDistance && nameContinues(state, bestMatch.next)
    ? undefined
    : bestMatch;
}

/** Whether a capitalised word follows that belongs to the name. Then it is not a surah's name: "Riyad as-Salihin". */
function nameContinues(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (token === undefined || isArabicScript(token.text)) return false;
  if (token.kind === 'mark') return token.text === '-' && !token.spaced;
  return (
    token.kind === 'word' &&
    (isArticleBeforeName(state, index) || (token.capital && divisionWordAt(state, index) === undefined))
  );
}

const loneArticle = /^(?:al|el|ul|ol|an|ar|as|ash|at|az|ad|adh|ya|ha)$/;

/**
 * Whether "as", "an" or "at" is an Arabic article, not the English word: "an-Nahl", "Ha Mim as-Sajdah", "At Tawbah".
 */
function isArticleBeforeName(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (!/^(?:as|an|at)$/.test(token.text)) return false;
  return (
    isMark(state, index + 1, '-') ||
    (token.capital && state.tokens[index + 1]?.capital === true && state.tokens[index + 1].text[0] === token.text[1])
  );
}

function trailingApostrophe(view: string, end: number): number {
  return /['’`ʾʼ]/.test(view[end] ?? '') ? end + 1 : end;
}

/**
 * The surah name of up to four words that ends before a token, capitalised or with its article: the closest by sound.
 */
export function surahNameEndingBefore(state: ParseState, index: number): SurahNameMatch | undefined {
  const last = state.tokens[index - 1];
  if (last?.kind !== 'word' || index - 1 < state.consumedTo || isInAddress(state, index - 1)) return undefined;
  let bestMatch: SurahNameMatch | undefined;
  let words = 0;
  const end = /['’`ʾʼ]/.test(state.view[last.end] ?? '') ? last.end + 1 : last.end;
  for (let first = index - 1; first >= Math.max(state.consumedTo, index - 9) && words < 4; first--) {
    const token = state.tokens[first];
    if (token.kind === 'mark') {
      if (/^['`-]$/.test(token.text) && !(token.text === '-' && token.spaced)) continue;
      break;
    }
    if (token.kind !== 'word') break;
    words++;
    const article =
      /^(?:al|el|an|ar|as|ash|at|az|ad|adh|ath)$/.test(token.text) && state.tokens[first + 1]?.text === '-';
    if (!token.capital && !article) {
      if (words > 1 && !(/^(?:i|e|ye|yi)$/.test(token.text) && isMark(state, first - 1, '-'))) break;
      continue;
    }
    const named = surahNamed(state.view.slice(token.start, end));
    if (named !== undefined && (bestMatch === undefined || named.distance <= bestMatch.distance + 0.03))
      bestMatch = { ...named, first, next: index, start: token.start, end: last.end };
  }
  return bestMatch;
}

/** Whether a token is part of an address: "example.com:80". */
function isInAddress(state: ParseState, index: number): boolean {
  const before = state.tokens[index - 1];
  return before?.kind === 'mark' && /^[.@/\\_=]$/.test(before.text) && !state.tokens[index].spaced;
}

/** Index of the token after a closing quotation mark, emphasis mark or apostrophe after a name. */
export function skipClosingMark(state: ParseState, next: number): number {
  const mark = state.tokens[next];
  if (mark?.kind !== 'mark' || mark.spaced) return next;
  if (mark.text === "'" && state.view[mark.start - 1] !== ' ') return next + 1;
  return /^["*_]$/.test(mark.text) && !isReferenceEnd(state, next + 1) ? next + 1 : next;
}

/** Words of sentences about a surah. A name does not contain them, apart from the article "as", "an" or "at". */
const neverInSurahName = wordSet(
  'the a an that this is was in on of and or it he we you they to for with as at by from say says said which who',
  'has have had are were be his her our not about also can could will would may must should shall than so if all',
  'any some each every one two no its their my your how why what there here more most only out up into over after',
  'before between during just like very too been being did do does done get got made make take put read reads',
  'recited revealed begins ends tells speaks mentions contains deals means named called name names title itself',
  'alone again today now first last next same new old long short where when then because but verse verses ayah ayat',
  'aya chapter page volume',
  'که را در از به با است می و این ان ایه ایات الایه الایات من فی الی علی شماره رقم نفسها ذاتها عینها المذکوره',
);
