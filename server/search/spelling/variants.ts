import type { LiveSegment } from '../postings/liveSegment';
import { otherNumeral } from './numerals';
import { particlesLike } from './particles';
import type { Part } from '../query/query';
import { exactForm, nearForms, soundForms, type Form } from './wordForms';

/** Words, or several in a row, that stand for what was typed: each place in the row may be any of some words. */
export interface Variant {
  readonly words: readonly (readonly Form[])[];
  /** Words that may stand between them in any order, 0 for none: an article. */
  readonly distance: number;
}

/** A word in fewer passages than this may be a typo of the corpus itself: so many times commoner spellings are sought as well, for words from this length on. */
const rare = 30;
const commoner = 30;
const long = 5;
/** Words below this length are no names that are spelt in many ways. */
const shortestName = 4;
/** What a variant of a word that the corpus has may cost; and how much commoner it has to be than what was typed, where that is all that was. */
const close = 0.6;
const likelier = 1.5;
/** Words between the halves of a name that was typed as one ("nahjolbalagheh"): its article. */
const article = 1;
/** Longest word that is taken apart, the shortest that two words make by sound, and the most forms of one half. */
const longestJoined = 32;
const shortestJoined = 7;
const mostHalves = 6;
/** Ways to take a word apart. */
const mostCuts = 4;
/** An article at the end of the first half, assimilated to what follows or not. */
const endsInArticle = /^..+[uoaei][lrsndt]$/;
/** What a half in another spelling may cost at most, and both together; what one of few letters costs, which is a word by chance, and one in another spelling. */
const closeHalf = 0.75;
const closeHalves = 1;
const shortHalf = 0.2;
const otherHalf = 0.25;

/** Spellings of a word that the corpus has, which may have been meant as well; `alone`: the query has no other word to tell by. */
export function* variantsOf(
  word: string,
  frequency: number,
  loosely: boolean,
  alone: boolean,
  segments: readonly LiveSegment[],
): Generator<void, Form[]> {
  const mayBeTypo = frequency < rare && word.length >= long;
  const mayBeName = loosely && word.length >= shortestName;
  if (!mayBeTypo && !mayBeName) return [];
  const near = mayBeTypo ? yield* nearForms(segments, word) : soundForms(segments, word);
  return near.filter(
    form =>
      (mayBeTypo && form.cost < 1 && form.frequency >= commoner * frequency) ||
      (mayBeName && form.kind === 'variant' && form.cost < close && (!alone || form.frequency >= likelier * frequency)),
  );
}

/**
 * The two words that a word consists of, an article between them left out ("nahj|ol|balagheh"), each as it stands or sounds;
 * of all cuts those whose halves are nearest to words of the corpus, and then whose rarer half is commonest. `asWritten`: only
 * as the halves stand.
 */
export function* splitVariants(
  word: string,
  segments: readonly LiveSegment[],
  asWritten = false,
): Generator<void, Variant[]> {
  const found: { readonly words: readonly [Form[], Form[]]; readonly cost: number; readonly rarer: number }[] = [];
  for (let cut = 2; cut <= word.length - 3 && word.length < longestJoined; cut++) {
    const start = word.slice(0, cut);
    const left = distinct([
      ...half(start, segments, asWritten),
      ...(endsInArticle.test(start) ? half(start.slice(0, -2), segments, asWritten) : []),
    ]);
    if (left.length === 0) continue;
    const right = half(word.slice(cut), segments, asWritten);
    if (right.length > 0)
      found.push({
        words: [left, right],
        cost: left[0].cost + right[0].cost,
        rarer: Math.min(left[0].frequency, right[0].frequency),
      });
    yield;
  }
  return found
    .filter(({ cost }) => cost < closeHalves)
    .sort((a, b) => a.cost - b.cost || b.rarer - a.rarer)
    .slice(0, mostCuts)
    .map(({ words }) => ({ words, distance: article }));
}

/** A half as it stands, and as it sounds, where it is long enough to tell; the nearest first. */
function half(text: string, segments: readonly LiveSegment[], asWritten: boolean): Form[] {
  const exact = exactForm(segments, text);
  const alike = asWritten
    ? []
    : text.length >= shortestName
      ? soundForms(segments, text, true).filter(form => form.cost < closeHalf)
      : particlesLike(text).flatMap(each => exactForm(segments, each) ?? []);
  return [
    ...(exact === undefined ? [] : [{ ...exact, cost: text.length < shortestName ? shortHalf : 0 }]),
    ...alike.map(form => ({ ...form, cost: form.cost + otherHalf })),
  ].slice(0, mostHalves);
}

/** Each word once, as near as it comes. */
function distinct(forms: readonly Form[]): Form[] {
  const seen = new Set<string>();
  return [...forms].sort((a, b) => a.cost - b.cost).filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** What a word and its neighbour make together: "co operation" is "cooperation", "abd ollah" sounds like "abdullah", "forty eight" is 48. */
export function joinedVariants(parts: readonly Part[], at: number, segments: readonly LiveSegment[]): Variant[] {
  const [before, here, after] = [loneWord(parts[at - 1]), loneWord(parts[at]), loneWord(parts[at + 1])];
  return [
    [before, here],
    [here, after],
  ].flatMap(([first, second]) => {
    if (first === undefined || second === undefined) return [];
    const exact = exactForm(segments, first + second);
    const number = otherNumeral([first, second]);
    const figures = number === undefined ? undefined : exactForm(segments, number[0]);
    const forms = [...(exact === undefined ? [] : [exact]), ...(figures === undefined ? [] : [figures])];
    if (forms.length === 0 && (first + second).length >= shortestJoined && !/\d/.test(first + second))
      forms.push(...soundForms(segments, first + second).filter(form => form.cost < close / 2));
    return forms.length === 0 ? [] : [{ words: [forms], distance: 0 }];
  });
}

/** The only word of a part that is not in quotation marks. */
export function loneWord(part: Part | undefined): string | undefined {
  const [only, ...others] = part ?? [];
  return only?.kind === 'phrase' && others.length === 0 && only.words.length === 1 && !only.quoted
    ? only.words[0]
    : undefined;
}

/** A number written the other way, where the corpus has it so. */
export function numeral(words: readonly string[], segments: readonly LiveSegment[]): Variant[] {
  const forms = otherNumeral(words)?.map(word => exactForm(segments, word));
  return forms === undefined || forms.some(form => form === undefined)
    ? []
    : [{ words: forms.map(form => [form!]), distance: 0 }];
}
