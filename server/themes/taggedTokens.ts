import { partsOfSpeech } from '../text/lexicon';
import { firstEndingAfter, type Span } from '../text/span';
import { wordEnd } from '../text/words';
import { lookUp, type Word } from './english';
import { type Tagger, tags } from './tagger';

/** A running word of a paragraph. */
export interface Token extends Span {
  word: Word;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** First word of its sentence or quotation, which is always capitalised. */
  readonly first: boolean;
  /** Two words have the same number if there is no punctuation between them that ends a phrase. */
  readonly segment: number;
  /** Part of speech: one of `tags`. */
  tag: number;
  /** The id of the honorific that follows: distinguishes one "Imam" from another. */
  honorific: string | undefined;
}

/** Parts of a transcript that contain no words of phrases. Both lists are sorted by start. */
export interface IgnoredSpans {
  /** No phrase extends over them: dates, citations, stage directions. They do not overlap. */
  readonly walls: readonly Span[];
  /** Phrases extend over them: note marks, and honorifics with their id. */
  readonly gaps: readonly (Span & { readonly id?: string })[];
}

/** Characters that do not end a phrase: space, word joiner, quotation marks, square brackets, emphasis of Markdown. */
const transparent = new Set([...' \t\r\n\u00a0\u2060"“”„«»‘’\'`´[]*_'].map(mark => mark.charCodeAt(0)));
const opening = new Set([...'"“„«‘'].map(mark => mark.charCodeAt(0)));
const hyphens = new Set([0x2d, 0x2010, 0x2011]);
const wordJoiner = 0x2060;
const fullStop = 0x2e;
/** Longest word, in UTF-16 units; a longer one is split. */
const longestWord = 64;

/** The words of `view` in [from, to). `sentences` has the start and end of each sentence in turn. */
export function tokenize(
  view: string,
  from: number,
  to: number,
  sentences: readonly number[],
  ignored: IgnoredSpans,
): Token[] {
  const tokens: Token[] = [];
  const wallAt = spanFinder(ignored.walls, from);
  const gapAt = spanFinder(ignored.gaps, from);
  let sentence = 0;
  let segment = 0;
  let first = true;
  for (let at = from; at < to;) {
    while (sentence < sentences.length && at >= sentences[sentence]) {
      first = true;
      segment++;
      sentence += 2;
    }
    const wall = wallAt(at);
    if (wall !== undefined) {
      segment++;
      at = wall.end;
      continue;
    }
    const gap = gapAt(at);
    if (gap !== undefined) {
      const last = tokens[tokens.length - 1];
      if (gap.id !== undefined && last?.segment === segment) last.honorific = gap.id;
      at = gap.end;
      continue;
    }
    const end = tokenEnd(view, at, to);
    if (end === at) {
      const mark = view.charCodeAt(at);
      if (!transparent.has(mark)) segment++;
      // A quotation starts with a capital letter.
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

/**
 * Sets the part of speech of the words of a paragraph. Between two segments the tagger gets a comma, between sentences
 * a full stop.
 */
export function tagTokens(tokens: readonly Token[], tagger: Tagger): void {
  const words: string[] = [];
  const owners: (Token | undefined)[] = [];
  for (const [i, token] of tokens.entries()) {
    if (i > 0 && token.segment !== tokens[i - 1].segment) {
      words.push(token.first ? '.' : ',');
      owners.push(undefined);
    }
    words.push(token.first && token.capital && isAdjective(token.word) ? token.word.norm : token.word.plain);
    owners.push(token);
  }
  const wordTags = tagger.tag(words);
  owners.forEach((token, i) => {
    if (token !== undefined) token.tag = wordTags[i];
  });
}

/** "Low pay is …": taggers take a capitalised adjective for a name. */
function isAdjective({ norm, common }: Word): boolean {
  return common && partsOfSpeech(norm)[0] === 'JJ';
}

/** End of a word with its hyphenated parts, even if there is a line end after a hyphen. "U.S." is one word. */
function tokenEnd(view: string, at: number, to: number): number {
  let end = wordEnd(view, at, to, longestWord);
  if (end === at) return at;
  if (end - at === 1 && view.charCodeAt(end) === fullStop) return initialsEnd(view, at, to);
  while (end < to && hyphens.has(view.charCodeAt(end)) && end - at < longestWord) {
    const next = view.charCodeAt(end + 1) === wordJoiner ? end + 2 : end + 1;
    const more = wordEnd(view, next, to, longestWord);
    if (more === next) break;
    end = more;
  }
  return end;
}

/** End of an abbreviation of at least two letters with a full stop each; otherwise the end of the first letter. */
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

/**
 * A function that returns the span that contains an offset. Successive calls need ascending offsets, from `from` on.
 */
function spanFinder<S extends Span>(spans: readonly S[], from: number): (at: number) => S | undefined {
  let next = firstEndingAfter(spans, from);
  return at => {
    while (next < spans.length && spans[next].end <= at) next++;
    return next < spans.length && spans[next].start <= at ? spans[next] : undefined;
  };
}
