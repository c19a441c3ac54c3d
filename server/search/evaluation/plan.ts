import type { LiveSegment } from '../postings/liveSegment';
import { encoder } from '../bytes/bytes';
import { completions, type RareCompletions } from '../spelling/completions';
import { isLoose, type Alternative, type Part, type Phrase, type Query } from '../query/query';
import { costs } from '../spelling/spelling';
import { variantsOf, splitVariants, numeral, joinedVariants, type Variant } from '../spelling/variants';
import { exactForm, nearForms, soundForms, type Form } from '../spelling/wordForms';

/** A word of the query: the words of the corpus that stand for it, and the passages that hold them (counted by form). */
export interface PlannedWord {
  readonly forms: readonly Form[];
  readonly frequency: number;
  /** Further words that it may be, too rare to be told apart; only where it is no part of a phrase. */
  readonly rest?: RareCompletions;
}

export type PlannedPhrase = readonly PlannedWord[];

/** A chain of phrases, neighbours at most `distance` words apart in any order; mostly of one phrase. */
export interface PlannedAlternative {
  readonly phrases: readonly PlannedPhrase[];
  readonly distance: number;
  /** Upper bound of the passages that hold it. */
  readonly frequency: number;
  /** Where it is written apart or together otherwise than typed; a chain is in order then. */
  readonly kind?: 'variant';
}

export interface PlannedPart {
  readonly alternatives: readonly PlannedAlternative[];
  readonly frequency: number;
  /** Number of the part in the query as typed. */
  readonly typed: number;
  /** In quotation marks, or near something: it is there also where other parts may be missing. */
  readonly must: boolean;
}

export interface Plan {
  /** The rarest first: it decides how many passages the others look at. */
  readonly parts: readonly PlannedPart[];
  readonly without: readonly PlannedPart[];
  /** Something was left out that the query asks for, so that numbers are lower bounds. */
  readonly bounded: boolean;
  readonly notes: readonly string[];
}

/** What the variant of a word that the corpus has may cost. */
const close = 0.6;

/**
 * Looks the words of a query up, other spellings for those that no passage has, and for rare ones those that are much commoner.
 * With `loosely`, for a query that few passages answer as typed, other romanisations of all words that are not quoted, words
 * joined or written apart, and numbers the other way. Yields every millisecond or so.
 */
export function* plan(query: Query, segments: readonly LiveSegment[], loosely = false): Generator<void, Plan> {
  const state: State = {
    bounded: false,
    near: false,
    alone: query.parts.length === 1 && query.without.length === 0,
    notes: [...query.notes],
    segments,
  };
  const parts: PlannedPart[] = [];
  for (const [typed, part] of query.parts.entries()) {
    const alternatives = yield* lookUpAll(part, state);
    const frequency = sum(alternatives);
    if (frequency === 0)
      for (const each of part)
        if (each.kind === 'phrase' && !each.quoted) alternatives.push(...(yield* otherwise(each, state)));
    if (frequency === 0 || loosely) alternatives.push(...joinedVariants(query.parts, typed, segments).map(variant));
    if (frequency > 0)
      for (const each of part)
        if (each.kind === 'phrase' && !each.quoted)
          alternatives.push(...(yield* asWell(each, frequency, loosely, query.parts.length === 1, segments)));
    parts.push(plannedPart(alternatives, typed, !isLoose(part)));
  }
  const without: PlannedPart[] = [];
  for (const [typed, part] of query.without.entries())
    without.push(plannedPart(yield* lookUpAll(part, state), typed, true));
  return {
    parts: parts.sort((a, b) => a.frequency - b.frequency || a.typed - b.typed),
    without: without.filter(part => part.frequency > 0),
    bounded: state.bounded,
    notes: state.notes,
  };
}

interface State {
  bounded: boolean;
  /** A chain is being looked up. */
  near: boolean;
  /** The query has one part. */
  readonly alone: boolean;
  readonly notes: string[];
  readonly segments: readonly LiveSegment[];
}

function* lookUpAll(part: Part, state: State): Generator<void, PlannedAlternative[]> {
  const found: PlannedAlternative[] = [];
  for (const alternative of part) {
    const phrases: PlannedPhrase[] = [];
    state.near = alternative.kind === 'near';
    for (const phrase of phrasesOf(alternative)) phrases.push(yield* lookUp(phrase, state));
    found.push(planned(phrases, alternative.kind === 'near' ? alternative.distance : 0));
  }
  return found;
}

function phrasesOf(alternative: Alternative): readonly Phrase[] {
  return alternative.kind === 'near' ? alternative.phrases : [alternative];
}

function* lookUp(phrase: Phrase, state: State): Generator<void, PlannedPhrase> {
  const words: PlannedWord[] = [];
  for (const [i, word] of phrase.words.entries()) {
    if (phrase.prefix && i === phrase.words.length - 1) {
      const asked = { inPhrase: state.near || phrase.words.length > 1, alone: state.alone };
      const { forms, rest, bounded } = yield* completions(state.segments, word, encoder.encode(word), asked);
      if (bounded) state.bounded = true;
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

/** What may have been meant by words that no passage has: two words run together, other romanisations, typos. */
function* otherwise({ words }: Phrase, state: State): Generator<void, PlannedAlternative[]> {
  const figures = numeral(words, state.segments).map(variant);
  let halves: PlannedAlternative[] = [];
  const row: PlannedWord[] = [];
  for (const each of words) {
    const known = exactForm(state.segments, each);
    if (known !== undefined) {
      row.push(wordOf([known]));
      continue;
    }
    // A number is no slip of the pen for another: "12th" is not meant by "11th".
    const forms = digit.test(each) ? [] : yield* nearForms(state.segments, each);
    row.push(wordOf(forms));
    // "goverment" is no "cover meant": where one letter is wrong, a word is not taken apart by its sound.
    if (words.length === 1)
      halves = (yield* splitVariants(
        each,
        state.segments,
        forms.some(form => form.cost <= costs.typo),
      )).map(variant);
    const instead = [...[...figures, ...halves].map(asText), ...forms]
      .sort((a, b) => a.cost - b.cost)
      .slice(0, 3)
      .map(({ text }) => `“${text}”`)
      .join(', ');
    state.notes.push(`No passage has “${each}”${instead === '' ? '' : `; searched ${instead} instead`}.`);
  }
  return [...halves, ...figures, planned([row], 0)].filter(each => each.frequency > 0);
}

/** What stands for a word, as the likeliest of what its words may be. */
function asText({ phrases }: PlannedAlternative): { readonly text: string; readonly cost: number } {
  const halves = phrases.flat().map(({ forms: [likeliest] }) => likeliest);
  return {
    text: halves.map(({ text }) => text).join(' '),
    cost: halves.reduce((sum, { cost }) => sum + cost, costs.cut),
  };
}

/** What may have been meant by words that passages have. */
function* asWell(
  { words, prefix }: Phrase,
  frequency: number,
  loosely: boolean,
  alone: boolean,
  segments: readonly LiveSegment[],
): Generator<void, PlannedAlternative[]> {
  const found = loosely ? numeral(words, segments).map(variant) : [];
  if (words.length === 1) {
    if (loosely) found.push(...(yield* splitVariants(words[0], segments, true)).map(variant));
    const forms = loosely || !prefix ? yield* variantsOf(words[0], frequency, loosely, alone, segments) : [];
    return forms.length === 0 ? found : [...found, planned([[wordOf(forms)]], 0)];
  }
  if (!loosely) return found;
  const row = words.map(word => {
    const exact = exactForm(segments, word);
    return wordOf([
      ...(exact === undefined ? [] : [exact]),
      ...soundForms(segments, word).filter(form => form.cost < close),
    ]);
  });
  return [...found, planned([row], 0)];
}

function variant({ words, distance }: Variant): PlannedAlternative {
  return {
    ...planned(distance === 0 ? [words.map(wordOf)] : words.map(forms => [wordOf(forms)]), distance),
    kind: 'variant',
  };
}

function wordOf(forms: readonly Form[]): PlannedWord {
  return { forms, frequency: forms.reduce((all, form) => all + form.frequency, 0) };
}

function planned(phrases: readonly PlannedPhrase[], distance: number): PlannedAlternative {
  return { phrases, distance, frequency: Math.min(...phrases.flat().map(word => word.frequency)) };
}

function plannedPart(alternatives: readonly PlannedAlternative[], typed: number, must: boolean): PlannedPart {
  const matching = alternatives.filter(each => each.frequency > 0);
  return { alternatives: matching, frequency: sum(matching), typed, must };
}

function sum(alternatives: readonly PlannedAlternative[]): number {
  return alternatives.reduce((all, each) => all + each.frequency, 0);
}
