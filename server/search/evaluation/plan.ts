import type { LiveSegment } from '../postings/liveSegment';
import { encoder } from '../bytes/bytes';
import { completions, type RareCompletions } from '../spelling/completions';
import { isLoose, type Part, type Phrase, type Query } from '../query/query';
import { spellingCosts } from '../spelling/nearTerms';
import { inflectionsOf } from '../spelling/inflections';
import { isUnspaced, longerWords, readingsOf } from '../spelling/readings';
import { plausibleForms } from '../spelling/plausibleForms';
import { variantsOf, splitVariants, numeralVariants, joinedVariants, type Variant } from '../spelling/variants';
import { exactForm, nearForms, soundForms, type Form } from '../spelling/wordForms';

/** A word of the query: the words of the corpus that match it, and their number of passages, added over the forms. */
export interface PlannedWord {
  readonly forms: readonly Form[];
  readonly frequency: number;
  /** Further, rare completions; only if the word is not part of a phrase. */
  readonly rest?: RareCompletions;
}

export type PlannedPhrase = readonly PlannedWord[];

/** A chain of phrases with at most `distance` words between neighbours, in any order. Usually only one phrase. */
export interface PlannedAlternative {
  readonly phrases: readonly PlannedPhrase[];
  readonly distance: number;
  /** Upper bound of the number of passages that match. */
  readonly frequency: number;
  /** Set if words are joined or split differently than typed. The phrases of a chain must be in order then. */
  readonly kind?: 'variant';
}

export interface PlannedPart {
  readonly alternatives: readonly PlannedAlternative[];
  readonly frequency: number;
  /** Index of the part in the query as typed. */
  readonly index: number;
  /** Contains quotation marks or NEAR: must match even if other parts may be missing. */
  readonly required: boolean;
}

export interface Plan {
  /** Lowest frequency first: it limits the number of passages that the others check. */
  readonly parts: readonly PlannedPart[];
  readonly excluded: readonly PlannedPart[];
  /** Some completions are not searched, so that totals are lower bounds. */
  readonly isLowerBound: boolean;
  readonly notes: readonly string[];
}

/**
 * Other forms are searched for words in at most this many passages. A finished query: with more, the total is a lower
 * bound, and nobody reads to their end (see `HitCollector`). While it is typed, fewer, so that each key is answered as
 * fast as without them. Chosen by hand.
 */
const mostInflected = { finished: 10_000, typing: 1000 };
/** Highest cost of a form that sounds like a word which the corpus contains. Chosen by hand. */
const mostVariantCost = 0.6;

/**
 * Looks up the words of a query: other spellings of words that no passage contains, and much more frequent similar
 * words for rare words. `widened`, for a query with few results: also other romanisations of all words without
 * quotation marks, words joined or split, and numbers written the other way. Yields about every millisecond.
 */
export function* plan(
  query: Query,
  segments: readonly LiveSegment[],
  { finished, widened }: { readonly finished: boolean; readonly widened: boolean },
): Generator<void, Plan> {
  const state: PlanState = {
    isLowerBound: false,
    inNear: false,
    isOnlyPart: query.parts.length === 1 && query.without.length === 0,
    notes: [...query.notes],
    segments,
  };
  const parts: PlannedPart[] = [];
  for (const [index, part] of query.parts.entries()) {
    const alternatives = yield* lookUpAll(part, state);
    const frequency = totalFrequency(alternatives);
    const phrases = part.filter(each => each.kind === 'phrase');
    const loose = phrases.filter(({ quoted }) => !quoted);
    if (frequency === 0) {
      for (const each of phrases) {
        const longer = longerAlternatives(each, frequency, state);
        alternatives.push(...longer);
        if (longer.length === 0 && !each.quoted) alternatives.push(...(yield* replacementsOf(inOneWord(each), state)));
      }
    } else if (frequency <= (finished ? mostInflected.finished : mostInflected.typing)) {
      for (const each of phrases)
        if (!each.quoted || each.withForms === true) alternatives.push(...inflectedAlternatives(each, segments));
      alternatives.push(...loose.flatMap(each => longerAlternatives(each, frequency, state)));
    }
    if (frequency === 0 || widened)
      alternatives.push(...joinedVariants(query.parts, index, segments).map(variantAlternative));
    if (frequency > 0)
      for (const each of loose)
        alternatives.push(...(yield* additionsTo(each, frequency, widened, query.parts.length === 1, segments)));
    parts.push(plannedPart(alternatives, index, !isLoose(part)));
  }
  const excluded: PlannedPart[] = [];
  for (const [index, part] of query.without.entries())
    excluded.push(plannedPart(yield* lookUpAll(part, state), index, true));
  return {
    parts: parts.sort((a, b) => a.frequency - b.frequency || a.index - b.index),
    excluded: excluded.filter(part => part.frequency > 0),
    isLowerBound: state.isLowerBound,
    notes: state.notes,
  };
}

interface PlanState {
  isLowerBound: boolean;
  /** Whether the current alternative is a chain. */
  inNear: boolean;
  /** Whether the query has only one part and excludes nothing. */
  readonly isOnlyPart: boolean;
  readonly notes: string[];
  readonly segments: readonly LiveSegment[];
}

function* lookUpAll(part: Part, state: PlanState): Generator<void, PlannedAlternative[]> {
  const alternatives: PlannedAlternative[] = [];
  for (const alternative of part) {
    state.inNear = alternative.kind === 'near';
    if (alternative.kind === 'phrase') {
      for (const reading of readingsOf(alternative, state.segments))
        alternatives.push(plannedAlternative([yield* lookUp(reading, state)], 0));
      continue;
    }
    const phrases: PlannedPhrase[] = [];
    for (const phrase of alternative.phrases) phrases.push(yield* lookUp(readingsOf(phrase, state.segments)[0], state));
    alternatives.push(plannedAlternative(phrases, alternative.distance));
  }
  return alternatives;
}

function* lookUp(phrase: Phrase, state: PlanState): Generator<void, PlannedPhrase> {
  const words: PlannedWord[] = [];
  for (const [i, word] of phrase.words.entries()) {
    if (phrase.prefix && i === phrase.words.length - 1) {
      const context = { inPhrase: state.inNear || phrase.words.length > 1, isOnlyPart: state.isOnlyPart };
      const { forms, rest, isLowerBound } = yield* completions(state.segments, word, encoder.encode(word), context);
      if (isLowerBound) state.isLowerBound = true;
      words.push({ ...wordOf(forms), ...(rest !== undefined && { rest }) });
    } else {
      const form = exactForm(state.segments, word);
      words.push(wordOf(form === undefined ? [] : [form]));
    }
    yield;
  }
  return words;
}

const digit = /\p{Nd}/u;

/**
 * What may have been meant by a phrase that no passage contains: two words typed as one, other romanisations, typos.
 */
function* replacementsOf(phrase: Phrase, state: PlanState): Generator<void, PlannedAlternative[]> {
  const { words } = phrase;
  const numerals = numeralVariants(words, state.segments).map(variantAlternative);
  let halves: PlannedAlternative[] = [];
  const row: PlannedWord[] = [];
  for (const each of words) {
    const known = exactForm(state.segments, each);
    if (known !== undefined) {
      row.push(wordOf([known]));
      continue;
    }
    const inflected = phrase.name === true ? [] : inflectionsOf(each, state.segments);
    // Another number is not a typo: "11th" does not mean "12th". A word with other forms is none either.
    const forms =
      inflected.length > 0 || digit.test(each)
        ? inflected
        : plausibleForms(each, yield* nearForms(state.segments, each));
    row.push(wordOf(forms));
    // "goverment" does not mean "cover meant": a word with one typo is not split into words that sound alike.
    if (words.length === 1)
      halves = (yield* splitVariants(
        each,
        state.segments,
        forms.some(form => form.cost <= spellingCosts.typo),
      )).map(variantAlternative);
    const replacements = [...[...numerals, ...halves].map(asReplacement), ...forms]
      .sort((a, b) => a.cost - b.cost)
      .slice(0, 3)
      .map(({ text }) => `“${text}”`)
      .join(', ');
    state.notes.push(`No passage has “${each}”${replacements === '' ? '' : `; searched ${replacements} instead`}.`);
  }
  return [...halves, ...numerals, plannedAlternative([row], 0)].filter(each => each.frequency > 0);
}

/** The likeliest text of an alternative, and its cost. */
function asReplacement({ phrases }: PlannedAlternative): { readonly text: string; readonly cost: number } {
  const halves = phrases.flat().map(({ forms: [likeliest] }) => likeliest);
  return {
    text: halves.map(({ text }) => text).join(' '),
    cost: halves.reduce((sum, { cost }) => sum + cost, spellingCosts.cut),
  };
}

/**
 * What may also have been meant by a phrase that `frequency` passages contain. `isOnlyPart`: the query has no other
 * part.
 */
function* additionsTo(
  { words, prefix }: Phrase,
  frequency: number,
  widened: boolean,
  isOnlyPart: boolean,
  segments: readonly LiveSegment[],
): Generator<void, PlannedAlternative[]> {
  const additions = widened ? numeralVariants(words, segments).map(variantAlternative) : [];
  if (words.length === 1) {
    if (widened) additions.push(...(yield* splitVariants(words[0], segments, true)).map(variantAlternative));
    const forms = widened || !prefix ? yield* variantsOf(words[0], frequency, widened, isOnlyPart, segments) : [];
    return forms.length === 0 ? additions : [...additions, plannedAlternative([[wordOf(forms)]], 0)];
  }
  if (!widened) return additions;
  const row = words.map(word => {
    const exact = exactForm(segments, word);
    return wordOf([
      ...(exact === undefined ? [] : [exact]),
      ...soundForms(segments, word).filter(form => form.cost < mostVariantCost),
    ]);
  });
  return [...additions, plannedAlternative([row], 0)];
}

/**
 * The other forms of a word that passages contain; of several words ("fellow-citizen") rows in which any word may have
 * another form. Names have none, nor has a prefix that is no word. Completions of a prefix are found anyway.
 */
function inflectedAlternatives(
  { words, prefix, name }: Phrase,
  segments: readonly LiveSegment[],
): PlannedAlternative[] {
  const last = words[words.length - 1];
  if (name === true || (prefix && exactForm(segments, last) === undefined)) return [];
  const others = words.map((word, i) =>
    inflectionsOf(word, segments).filter(({ text }) => !(prefix && i === words.length - 1 && text.startsWith(last))),
  );
  if (others.every(forms => forms.length === 0)) return [];
  const row = words.map((word, i) => {
    const exact = words.length === 1 ? undefined : exactForm(segments, word);
    return wordOf(exact === undefined ? others[i] : [exact, ...others[i]]);
  });
  return [plannedAlternative([row], 0)];
}

/**
 * Longer words of Chinese, Japanese, Thai … that contain a phrase. Where no passage has the phrase as words of its own
 * (`frequency` is 0), it may also begin or end inside of a word, because the division of the text is a guess.
 */
function longerAlternatives({ words, prefix }: Phrase, frequency: number, state: PlanState): PlannedAlternative[] {
  const typed = words.join('');
  const found = longerWords(words, state.segments)
    .filter(row => frequency === 0 || row.length === 1)
    // Completions of a prefix are found anyway.
    .map(row => (prefix && row.length === 1 ? [row[0].filter(({ text }) => !text.startsWith(typed))] : row))
    .filter(row => row.every(forms => forms.length > 0))
    .map(row => plannedAlternative([row.map(wordOf)], 0));
  if (frequency === 0 && found.length > 0) {
    const [{ phrases: likeliest }] = found;
    const text = likeliest.flatMap(row => row.map(({ forms }) => forms[0].text)).join('');
    state.notes.push(`No passage has “${typed}” as a word; searched longer words, such as “${text}”, instead.`);
  }
  return found;
}

/** A run of Chinese, Japanese, Thai … as one word, however it is divided. */
function inOneWord(phrase: Phrase): Phrase {
  return phrase.words.every(isUnspaced) ? { ...phrase, words: [phrase.words.join('')] } : phrase;
}

function variantAlternative({ words, distance }: Variant): PlannedAlternative {
  return {
    ...plannedAlternative(distance === 0 ? [words.map(wordOf)] : words.map(forms => [wordOf(forms)]), distance),
    kind: 'variant',
  };
}

function wordOf(forms: readonly Form[]): PlannedWord {
  return { forms, frequency: forms.reduce((total, form) => total + form.frequency, 0) };
}

function plannedAlternative(phrases: readonly PlannedPhrase[], distance: number): PlannedAlternative {
  return { phrases, distance, frequency: Math.min(...phrases.flat().map(word => word.frequency)) };
}

function plannedPart(alternatives: readonly PlannedAlternative[], index: number, required: boolean): PlannedPart {
  const matching = alternatives.filter(each => each.frequency > 0);
  return { alternatives: matching, frequency: totalFrequency(matching), index, required };
}

function totalFrequency(alternatives: readonly PlannedAlternative[]): number {
  return alternatives.reduce((total, { frequency }) => total + frequency, 0);
}
