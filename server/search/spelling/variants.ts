import type { LiveSegment } from '../postings/liveSegment';
import { otherNumeral } from './numerals';
import { particlesLike } from './particles';
import { StateCache } from './stateCache';
import type { Part } from '../query/query';
import { copiesOf, exactForm, nearForms, soundForms, type Form } from './wordForms';

/** Words in a row that may have been meant by a typed word or words. */
export interface Variant {
  /** For each place in the row, the forms that may stand there. */
  readonly words: readonly (readonly Form[])[];
  /** Number of other words that may stand between two places: 1 allows for an article. */
  readonly distance: number;
}

/**
 * A word that fewer passages contain may itself be a typo in the corpus, if it has at least `shortestTypo` letters:
 * similar words are added that are at least `typoRatio` times as frequent. All constants here were chosen by hand and
 * are checked by `npx tsx test/accuracy/search-report.ts`.
 */
const rareFrequency = 30;
const typoRatio = 30;
const shortestTypo = 5;
/** Shorter words are not names with several romanisations. */
const shortestName = 4;
/**
 * Highest cost of a variant of a word that the corpus contains; and how many times as frequent as the word it has to be
 * if the query has no other words.
 */
const mostVariantCost = 0.6;
const loneVariantRatio = 1.5;
/** Words between the halves of a name that was typed as one word ("nahjolbalagheh"): its article. */
const articleLength = 1;
/**
 * Longest word that is split, shortest word that two words are joined to by sound, most forms of one half. In letters.
 */
const longestJoined = 32;
const shortestJoined = 7;
const mostFormsOfHalf = 6;
/** Most ways to split one word. */
const mostSplits = 4;
/** A word of n letters has up to 2n halves, and each longer word has most of them again. */
const halves = new StateCache<readonly Form[]>(500);
const halvesAsWritten = new StateCache<readonly Form[]>(500);
/** An article at the end of the first half, perhaps assimilated to the next consonant. */
const endsInArticle = /^..+[uoaei][lrsndt]$/;
/**
 * Highest cost of a half that sounds alike, and of both halves together; extra cost of a half of few letters, which may
 * be a word by chance, and of a half that sounds alike.
 */
const mostHalfCost = 0.75;
const mostSplitCost = 1;
const shortHalfCost = 0.2;
const soundHalfCost = 0.25;

/**
 * Other spellings that may have been meant by a word which `frequency` passages contain. `widened`: also other
 * romanisations. `isOnlyWord`: the query has no other words, so that only frequent romanisations are added.
 */
export function* variantsOf(
  word: string,
  frequency: number,
  widened: boolean,
  isOnlyWord: boolean,
  segments: readonly LiveSegment[],
): Generator<void, Form[]> {
  const mayBeTypo = frequency < rareFrequency && word.length >= shortestTypo;
  const mayBeName = widened && word.length >= shortestName;
  if (!mayBeTypo && !mayBeName) return [];
  const near = mayBeTypo ? yield* nearForms(segments, word) : soundForms(segments, word);
  return near.filter(
    form =>
      (mayBeTypo && form.cost < 1 && form.frequency >= typoRatio * frequency) ||
      (mayBeName &&
        form.kind === 'variant' &&
        form.cost < mostVariantCost &&
        (!isOnlyWord || form.frequency >= loneVariantRatio * frequency)),
  );
}

/**
 * Ways to split a word into two words of the corpus, perhaps with an article between them ("nahj|ol|balagheh"). The
 * halves are words of the corpus or sound like some. Lowest cost first, then highest frequency of the rarer half.
 * `asWritten`: without halves that sound alike. Yields after each cut.
 */
export function* splitVariants(
  word: string,
  segments: readonly LiveSegment[],
  asWritten = false,
): Generator<void, Variant[]> {
  const found: {
    readonly words: readonly [Form[], Form[]];
    readonly cost: number;
    readonly rarer: number;
  }[] = [];
  for (let cut = 2; cut <= word.length - 3 && word.length < longestJoined; cut++) {
    const start = word.slice(0, cut);
    const left = distinct([
      ...formsOfHalf(start, segments, asWritten),
      ...(endsInArticle.test(start) ? formsOfHalf(start.slice(0, -2), segments, asWritten) : []),
    ]);
    if (left.length === 0) continue;
    const right = formsOfHalf(word.slice(cut), segments, asWritten);
    if (right.length > 0)
      found.push({
        words: [left, right],
        cost: left[0].cost + right[0].cost,
        rarer: Math.min(left[0].frequency, right[0].frequency),
      });
    yield;
  }
  return found
    .filter(({ cost }) => cost < mostSplitCost)
    .sort((a, b) => a.cost - b.cost || b.rarer - a.rarer)
    .slice(0, mostSplits)
    .map(({ words }) => ({ words, distance: articleLength }));
}

/** Words of the corpus for a half: the half itself, and words that sound like it if it is long enough. */
function formsOfHalf(text: string, segments: readonly LiveSegment[], asWritten: boolean): Form[] {
  const cache = asWritten ? halvesAsWritten : halves;
  return copiesOf(cache.get(segments, text) ?? cache.set(segments, text, findFormsOfHalf(text, segments, asWritten)));
}

function findFormsOfHalf(text: string, segments: readonly LiveSegment[], asWritten: boolean): Form[] {
  const exact = exactForm(segments, text);
  const soundAlike = asWritten
    ? []
    : text.length >= shortestName
      ? soundForms(segments, text, true).filter(form => form.cost < mostHalfCost)
      : particlesLike(text).flatMap(each => exactForm(segments, each) ?? []);
  return [
    ...(exact === undefined ? [] : [{ ...exact, cost: text.length < shortestName ? shortHalfCost : 0 }]),
    ...soundAlike.map(form => ({ ...form, cost: form.cost + soundHalfCost })),
  ].slice(0, mostFormsOfHalf);
}

/** Each word once with its lowest cost, lowest first. */
function distinct(forms: readonly Form[]): Form[] {
  const seen = new Set<string>();
  return [...forms].sort((a, b) => a.cost - b.cost).filter(({ text }) => !seen.has(text) && seen.add(text));
}

/**
 * Words of the corpus for a part of the query and one of its neighbours together: "co operation" is "cooperation", "abd
 * ollah" sounds like "abdullah", "forty eight" is 48.
 */
export function joinedVariants(parts: readonly Part[], index: number, segments: readonly LiveSegment[]): Variant[] {
  const [before, here, after] = [onlyWord(parts[index - 1]), onlyWord(parts[index]), onlyWord(parts[index + 1])];
  return [
    [before, here],
    [here, after],
  ].flatMap(([first, second]) => {
    if (first === undefined || second === undefined) return [];
    const exact = exactForm(segments, first + second);
    const number = otherNumeral([first, second]);
    const digits = number === undefined ? undefined : exactForm(segments, number[0]);
    const forms = [...(exact === undefined ? [] : [exact]), ...(digits === undefined ? [] : [digits])];
    if (forms.length === 0 && (first + second).length >= shortestJoined && !/\d/.test(first + second))
      forms.push(...soundForms(segments, first + second).filter(form => form.cost < mostVariantCost / 2));
    return forms.length === 0 ? [] : [{ words: [forms], distance: 0 }];
  });
}

/** The word of a part that consists of one word without quotation marks. */
function onlyWord(part: Part | undefined): string | undefined {
  const [only, ...others] = part ?? [];
  return only?.kind === 'phrase' && others.length === 0 && only.words.length === 1 && !only.quoted
    ? only.words[0]
    : undefined;
}

/** A number written the other way (digits or words), if the corpus contains it. */
export function numeralVariants(words: readonly string[], segments: readonly LiveSegment[]): Variant[] {
  const forms = otherNumeral(words)?.map(word => exactForm(segments, word));
  return forms === undefined || forms.some(form => form === undefined)
    ? []
    : [{ words: forms.map(form => [form!]), distance: 0 }];
}
