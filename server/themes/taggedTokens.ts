import type { Span } from '../text/span';
import { wordEnd } from '../text/words';
import { lookUp, type Word } from './english';
import { type Tagger, tags } from './tagger';

/** A running word of a paragraph. */
export interface Token extends Span {
  word: Word;
  readonly capital: boolean;
  /** First of its sentence, where a capital says nothing. */
  readonly first: boolean;
  /** Words with the same number have no punctuation between them that would end a phrase. */
  readonly segment: number;
  /** Part of speech: one of `tags`. */
  tag: number;
  /** The honorific that follows: tells one "Imam" from another. */
  honorific: string | undefined;
}

/** What a tokenizer needs to know of the transcript: stretches by what they are, each list in text order. */
export interface Surroundings {
  /** Left out, and nothing stands across them: dates, citations, stage directions. */
  readonly walls: readonly Span[];
  /** Left out as if they were not there: note marks, honorifics. */
  readonly gaps: readonly (Span & { readonly id?: string })[];
}

/** Marks that stand inside a phrase without ending it: quotation marks, square brackets, word joiner, emphasis of Markdown. */
const transparent = new Set([...' \t\r\n\u00a0\u2060"“”„«»‘’\'`´[]*_'].map(mark => mark.charCodeAt(0)));
const opening = new Set([...'"“„«‘'].map(mark => mark.charCodeAt(0)));
const hyphens = new Set([0x2d, 0x2010, 0x2011]);
const wordJoiner = 0x2060;
const fullStop = 0x2e;
const longest = 64;

/** The words of `view` in [from, to), with sentences given as start, end, start, end …. */
export function tokenize(
  view: string,
  from: number,
  to: number,
  sentences: readonly number[],
  around: Surroundings,
): Token[] {
  const tokens: Token[] = [];
  const wall = cursorOn(around.walls, from);
  const gap = cursorOn(around.gaps, from);
  let sentence = 0;
  let segment = 0;
  let first = true;
  for (let at = from; at < to;) {
    while (sentence < sentences.length && at >= sentences[sentence]) {
      first = true;
      segment++;
      sentence += 2;
    }
    const inWall = wall(at);
    if (inWall !== undefined) {
      segment++;
      at = inWall.end;
      continue;
    }
    const inGap = gap(at);
    if (inGap !== undefined) {
      const last = tokens[tokens.length - 1];
      if (inGap.id !== undefined && last?.segment === segment) last.honorific = inGap.id;
      at = inGap.end;
      continue;
    }
    const end = tokenEnd(view, at, to);
    if (end === at) {
      const mark = view.charCodeAt(at);
      if (!transparent.has(mark)) segment++;
      // What is quoted begins with a capital of its own.
      if (opening.has(mark) && !isLetterAt(view, at - 1)) first = true;
      at++;
      continue;
    }
    const written = view.slice(at, end);
    tokens.push({
      start: at,
      end: withoutPossessive(view, at, end),
      word: lookUp(written),
      capital: isCapital(view, at),
      first,
      segment,
      tag: tags.other,
      honorific: undefined,
    });
    first = false;
    at = end;
  }
  return tokens;
}

/** Gives the words of a paragraph their parts of speech. Where punctuation parts them, the tagger is shown a comma, and a full stop between sentences. */
export function tagTokens(tokens: readonly Token[], tagger: Tagger): void {
  const words: string[] = [];
  const owners: (Token | undefined)[] = [];
  for (const [i, token] of tokens.entries()) {
    if (i > 0 && token.segment !== tokens[i - 1].segment) {
      words.push(token.first ? '.' : ',');
      owners.push(undefined);
    }
    words.push(token.word.plain);
    owners.push(token);
  }
  const found = tagger.tag(words);
  owners.forEach((token, i) => {
    if (token !== undefined) token.tag = found[i];
  });
}

/** End of a word with its hyphens, also over a line end behind one; "U.S." is one word. */
function tokenEnd(view: string, at: number, to: number): number {
  let end = wordEnd(view, at, to, longest);
  if (end === at) return at;
  if (end - at === 1 && view.charCodeAt(end) === fullStop) return initialsEnd(view, at, to);
  while (end < to && hyphens.has(view.charCodeAt(end)) && end - at < longest) {
    const next = view.charCodeAt(end + 1) === wordJoiner ? end + 2 : end + 1;
    const more = wordEnd(view, next, to, longest);
    if (more === next) break;
    end = more;
  }
  return end;
}

/** End of letters with a full stop each, at least two; of the first letter alone otherwise. */
function initialsEnd(view: string, at: number, to: number): number {
  let end = at;
  while (
    end + 1 < to &&
    end - at < 16 &&
    wordEnd(view, end, to, 2) === end + 1 &&
    view.charCodeAt(end + 1) === fullStop
  )
    end += 2;
  return end - at >= 4 ? end : at + 1;
}

function isLetterAt(view: string, at: number): boolean {
  return wordEnd(view, at, at + 1, 1) > at;
}

function withoutPossessive(view: string, start: number, end: number): number {
  const mark = view.charCodeAt(end - 2);
  return end - start > 2 && view[end - 1] === 's' && (mark === 0x27 || mark === 0x2019) ? end - 2 : end;
}

function isCapital(view: string, at: number): boolean {
  const unit = view.charCodeAt(at);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return view[at] !== view[at].toLowerCase();
}

/** Gives the span that begins at or holds an offset; offsets must come in ascending order. */
function cursorOn<S extends Span>(spans: readonly S[], from: number): (at: number) => S | undefined {
  let next = 0;
  let high = spans.length;
  while (next < high) {
    const middle = (next + high) >>> 1;
    if (spans[middle].end > from) high = middle;
    else next = middle + 1;
  }
  return at => {
    while (next < spans.length && spans[next].end <= at) next++;
    return next < spans.length && spans[next].start <= at ? spans[next] : undefined;
  };
}
