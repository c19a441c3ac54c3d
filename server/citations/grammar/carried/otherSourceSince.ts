import { fold } from '../../../text/fold';
import type { Work } from '../../citation';
import { isArabicScript } from '../../tokenize';
import { wordSet } from '../../wordSet';
import { isAnyMark, isMark, type ParseState } from '../parseState';
import { isOtherNamedSince } from '../works/authorBefore';

/**
 * Whether a page, a chapter or a letter may be one of something else than the work that was named or cited before it: the tokens
 * [from, first) name a person, another text or a thing that has pages, "Barth's reply (ch. 4)", "your handout (p. 3)".
 */
export function isOtherSourceSince(state: ParseState, from: number, first: number, work: Work): boolean {
  const { tokens } = state;
  if (from >= first) return false;
  const own = fold([work.title, ...(work.authorNames ?? [])].join(' '));
  // Arabic script has no capitals.
  const hasCapitals = !isArabicScript(tokens[first].text) && !isArabicScript(tokens[from].text);
  if (hasCapitals && isOtherNamedSince(state, tokens[from].start, first, own)) return true;
  return isThingInSentence(state, from, first);
}

/** Whether the sentence of a token has a word for a thing with pages, at the token `from` or later: "the bishops' paper (n. 12)". */
export function isThingInSentence(state: ParseState, from: number, first: number): boolean {
  return state.tokens.slice(sentenceStart(state, from, first), first).some(({ text }) => thingsWithPages.has(text));
}

/**
 * Whether an article in a journal or another book stands between a title and a page in a note: a quoted title, "Iranian Studies 22",
 * "J. Brown, Hadith (Oxford, 2009)".
 */
export function isArticleBetween({ tokens, view }: ParseState, from: number, first: number): boolean {
  const between = from < first ? view.slice(tokens[from].start, tokens[first].start) : '';
  return partsOfReference.test(between) && !edition.test(between);
}

/** ", ed. Beirut 1990, " says which copy of the work is meant. */
const edition = /^[\s,(]{0,3}(?:ed|edn|éd|hg|trans|transl|tr)\.?\s[^;"“”«'‘`]{1,60}$/u;

const partsOfReference = /["“”«`;]|(?:^|[\s(])['‘]\p{L}|\p{L}\.? \p{Nd}{1,4}(?![\p{L}\p{Nd}])[^()]{0,40}$/u;

/** Index of the first token of the sentence of a token, or `from` if that is later. */
function sentenceStart(state: ParseState, from: number, index: number): number {
  for (let cursor = index - 1; cursor > from; cursor--)
    if (isAnyMark(state, cursor, '!?') || (isMark(state, cursor, '.') && state.tokens[cursor + 1].capital))
      return cursor + 1;
  return from;
}

/** Things other than the work in hand that have pages, chapters or numbers. */
const thingsWithPages = wordSet(
  'handout handouts workbook worksheet exercise textbook coursebook script typescript transcript transcripts accounts catalogue',
  'brochure leaflet pamphlet booklet programme program agenda bundle brief exhibit statement statements interview affidavit',
  'paper papers edition review magazine newspaper journal article essay thesis dissertation plan manual guide handbook menu',
  'novel memoir memoirs budget prospectus newsletter slide slides file files contract lease album hymn hymnal songbook',
);
