import type { LiveSegment } from './live';
import type { Alternative, Part, Phrase, Query } from './query';
import { encoder } from './bytes';
import { completions, type RareCompletions } from './completions';
import { exactForm, nearForms, type Form } from './words';

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
  /** Where it is written apart or together otherwise than typed. */
  readonly kind?: 'variant';
}

export interface PlannedPart {
  readonly alternatives: readonly PlannedAlternative[];
  readonly frequency: number;
  /** Number of the part in the query as typed. */
  readonly typed: number;
}

export interface Plan {
  /** The rarest first: it decides how many passages the others look at. */
  readonly parts: readonly PlannedPart[];
  readonly without: readonly PlannedPart[];
  /** Something was left out that the query asks for, so that numbers are lower bounds. */
  readonly bounded: boolean;
  readonly notes: readonly string[];
}

/** A word in fewer passages than this may be a typo of the corpus itself: so many times commoner spellings are sought as well, for words from this length on. */
const rare = 30;
const commoner = 100;
const long = 5;
/** Words below this length are no names that are spelt in many ways. */
const shortestName = 4;
/** Words between the halves of a name that was typed as one ("nahjolbalagheh"): its article. */
const article = 1;

/**
 * Looks the words of a query up, other spellings for those that no passage has; with `loosely` other
 * romanisations of all that are not quoted, where no passage has the words together. Yields every millisecond or so.
 */
export function* plan(query: Query, segments: readonly LiveSegment[], loosely = false): Generator<void, Plan> {
  const state: State = { bounded: false, near: false, alone: query.parts.length === 1 && query.without.length === 0, notes: [...query.notes], segments };
  const parts: PlannedPart[] = [];
  for (const [typed, part] of query.parts.entries()) {
    const alternatives = yield* lookUpAll(part, state);
    const single = part.length === 1 && part[0].kind === 'phrase' && part[0].words.length === 1 && !part[0].quoted ? part[0] : undefined;
    const frequency = sum(alternatives);
    if (frequency === 0) {
      for (const each of part) if (each.kind === 'phrase' && !each.quoted) alternatives.push(...yield* otherwise(each, state));
      if (single !== undefined) alternatives.push(...together(query.parts, typed, segments));
    } else if (single !== undefined && ((loosely && single.words[0].length >= shortestName) || (!single.prefix && frequency < rare && single.words[0].length >= long))) {
      const forms = (yield* nearForms(segments, single.words[0])).filter(form => (loosely && form.kind === 'variant') || form.frequency >= commoner * frequency);
      if (forms.length > 0) alternatives.push(planned([[wordOf(forms)]], 0));
    }
    parts.push(plannedPart(alternatives, typed));
  }
  const without: PlannedPart[] = [];
  for (const [typed, part] of query.without.entries()) without.push(plannedPart(yield* lookUpAll(part, state), typed));
  return {
    parts: parts.sort((a, b) => a.frequency - b.frequency || a.typed - b.typed),
    without: without.filter(part => part.frequency > 0), bounded: state.bounded, notes: state.notes,
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
      words.push({ ...wordOf(forms), ...rest !== undefined && { rest } });
    } else {
      const form = exactForm(state.segments, word);
      words.push(wordOf(form === undefined ? [] : [form]));
    }
    yield;
  }
  return words;
}

/** What may have been meant by words that no passage has: two words run together, other romanisations, typos. */
function* otherwise(phrase: Phrase, state: State): Generator<void, PlannedAlternative[]> {
  const apart = phrase.words.length === 1 ? yield* runTogether(phrase.words[0], state.segments) : [];
  const spelt = yield* respelt(phrase.words, state, apart);
  return [...apart, ...spelt];
}

function* respelt(words: readonly string[], state: State, apart: readonly PlannedAlternative[] = []): Generator<void, PlannedAlternative[]> {
  const phrase: PlannedWord[] = [];
  for (const word of words) {
    const known = exactForm(state.segments, word);
    if (known !== undefined) { phrase.push(wordOf([known])); continue; }
    const forms = yield* nearForms(state.segments, word);
    phrase.push(wordOf(forms));
    const shown = [...apart.map(each => each.phrases.map(([half]) => half.forms[0].text).join(' ')), ...forms.map(form => form.text)].slice(0, 3);
    const instead = shown.map(each => `“${each}”`).join(', ');
    state.notes.push(`No passage has “${word}”${instead === '' ? '' : `; searched ${instead} instead`}.`);
  }
  return [planned([phrase], 0)].filter(each => each.frequency > 0);
}

/**
 * The two words that `word` consists of, its article between them left out ("nahj|ol|balagheh"); of several cuts the one
 * whose halves are nearest to words of the corpus, and then whose rarer half is commonest.
 */
function* runTogether(word: string, segments: readonly LiveSegment[]): Generator<void, PlannedAlternative[]> {
  let best: readonly [Form, Form] | undefined;
  for (let cut = 2; cut <= word.length - 3 && word.length < 32; cut++) {
    const lefts = [word.slice(0, cut), ...(/[uoaei][lrsnd]$/.test(word.slice(0, cut)) && cut > 4 ? [word.slice(0, cut - 2)] : [])];
    const right = yield* half(word.slice(cut), segments);
    if (right === undefined) continue;
    for (const text of lefts) {
      const left = exactForm(segments, text);
      if (left !== undefined && (best === undefined || better([left, right], best))) best = [left, right];
    }
  }
  if (best === undefined) return [];
  return [{ ...planned(best.map(form => [wordOf([form])]), article), kind: 'variant' }];
}

/** A half of at least five letters may be spelt otherwise. */
function* half(text: string, segments: readonly LiveSegment[]): Generator<void, Form | undefined> {
  const known = exactForm(segments, text);
  if (known !== undefined || text.length < long) return known;
  return (yield* nearForms(segments, text)).find(form => form.kind === 'variant' && form.cost < 1);
}

function better(a: readonly [Form, Form], b: readonly [Form, Form]): boolean {
  const cost = (halves: readonly [Form, Form]): number => halves[0].cost + halves[1].cost;
  const rarer = (halves: readonly [Form, Form]): number => Math.min(halves[0].frequency, halves[1].frequency);
  return cost(a) !== cost(b) ? cost(a) < cost(b) : rarer(a) > rarer(b);
}

/** A word that the query writes apart: "co operation" is "cooperation". */
function together(parts: readonly Part[], at: number, segments: readonly LiveSegment[]): PlannedAlternative[] {
  const wordAt = (index: number): string | undefined => {
    const [only, ...others] = parts[index] ?? [];
    return only?.kind === 'phrase' && others.length === 0 && only.words.length === 1 && !only.quoted ? only.words[0] : undefined;
  };
  const [before, here, after] = [wordAt(at - 1), wordAt(at), wordAt(at + 1)];
  return [before !== undefined ? before + here : '', after !== undefined ? here + after : ''].flatMap(text => {
    const form = text === '' ? undefined : exactForm(segments, text);
    return form === undefined ? [] : [{ ...planned([[wordOf([form])]], 0), kind: 'variant' as const }];
  });
}

function wordOf(forms: readonly Form[]): PlannedWord {
  return { forms, frequency: forms.reduce((all, form) => all + form.frequency, 0) };
}

function planned(phrases: readonly PlannedPhrase[], distance: number): PlannedAlternative {
  return { phrases, distance, frequency: Math.min(...phrases.flat().map(word => word.frequency)) };
}

function plannedPart(alternatives: readonly PlannedAlternative[], typed: number): PlannedPart {
  const matching = alternatives.filter(each => each.frequency > 0);
  return { alternatives: matching, frequency: sum(matching), typed };
}

function sum(alternatives: readonly PlannedAlternative[]): number {
  return alternatives.reduce((all, each) => all + each.frequency, 0);
}
