import type { Work } from '../../citation';
import {
  instrumentsIn,
  instrumentType,
  isInstrument,
  isOfType,
  ofNames,
  otherSourceWords,
  ownWords,
  sameWords,
  universalWords,
  type InstrumentType,
} from '../../instruments';
import { fold } from '../../../text/fold';
import { isArabicScript } from '../../tokenize';
import type { DivisionSequence } from '../divisions';
import { isAnd, isNeverCounted, isWordAfterReference } from '../numbers';
import { isInReference, isReferenceEnd, textMatches, tokenSpan, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { datedInstrumentAt } from './datedInstrument';

/**
 * Reads articles of a law or an international document that was named before: "Article 43 of our Constitution" where the
 * transcript names one constitution, "Article 31 of the Universal Declaration", and "Article 29" while the document that
 * was named last is still meant.
 */
export function readArticle(state: ParseState, sequence: DivisionSequence): boolean {
  const { kind } = sequence.divisions[0];
  if (!/^(?:article|section|amendment|chapter)$/.test(kind)) return false;
  return (
    readArticleOfNoun(state, sequence) ||
    readAmendmentAlone(state, sequence) ||
    (kind === 'article' && readArticleAlone(state, sequence))
  );
}

/** "The First Amendment" with its capitals, where the transcript names the constitution that has amendments and no other. */
function readAmendmentAlone(state: ParseState, { divisions, first, next }: DivisionSequence): boolean {
  const isCapital = state.tokens.slice(first, next).every(({ kind, capital }) => kind !== 'word' || capital);
  if (divisions.length > 1 || divisions[0].kind !== 'amendment' || !isCapital || state.tokens[next]?.capital === true)
    return false;
  const work = workOfNoun(state, 'constitution');
  if (work?.divisions.includes('amendment') !== true || !isInside(work, { divisions })) return false;
  addWorkCitations(state, work, divisions, { start: divisions[0].start, form: 'carried' });
  state.consumedTo = next;
  return true;
}

/** The noun after an article that stands for an instrument. The tokens are [.., next). */
interface InstrumentNoun {
  readonly type: InstrumentType;
  readonly isUniversal: boolean;
  readonly isSame: boolean;
  readonly first: number;
  readonly next: number;
}

function readArticleOfNoun(state: ParseState, sequence: DivisionSequence): boolean {
  const isAmendment = sequence.divisions[0].kind === 'amendment' && textMatches(state, sequence.next, /^to$/);
  if (readArticleOfKnown(state, sequence)) return true;
  const noun = nounAfter(state, isAmendment ? sequence.next + 1 : sequence.next);
  const work = noun === undefined ? undefined : (sureWorkOfNoun(state, noun) ?? workOfNoun(state, noun.type));
  if (noun === undefined || work === undefined || !hasDivisions(work, sequence)) return false;
  // A number that the document does not have shows that another one may be meant, unless its name leaves no doubt.
  if (!noun.isUniversal && !isInside(work, sequence) && !isCitedHere(state, work)) return false;
  const isList = sequence.divisions[sequence.divisions.length - 1].numbers.length > 1;
  const span = tokenSpan(state, noun.first, noun.next);
  addWorkCitations(state, work, sequence.divisions, {
    start: sequence.divisions[0].start,
    work: span,
    ...(isList ? {} : { end: span.end }),
  });
  state.consumedTo = noun.next;
  return true;
}

/** Reads "articles 113 and 114 of the same instrument" and "article 13 de la Déclaration de 1789". */
function readArticleOfKnown(state: ParseState, sequence: DivisionSequence): boolean {
  let cursor = sequence.next;
  let isSame = false;
  for (; cursor < sequence.next + maxWordsBeforeNoun; cursor++) {
    const text = state.tokens[cursor]?.text ?? '';
    isSame ||= exactlySame.test(text);
    if (!/^(?:of|the)$/.test(text) && !exactlySame.test(text) && !state.language.of.has(text)) break;
  }
  if (cursor === sequence.next) return false;
  const isText = isSame && textMatches(state, cursor, textWord);
  const dated = datedInstrumentAt(state, cursor);
  const work = isText ? lastInstrument(state) : dated?.work;
  if (work === undefined || !hasDivisions(work, sequence) || !isInside(work, sequence)) return false;
  const next = isText ? cursor + 1 : dated!.next;
  const isList = sequence.divisions[sequence.divisions.length - 1].numbers.length > 1;
  const span = tokenSpan(state, cursor, next);
  addWorkCitations(state, work, sequence.divisions, {
    start: sequence.divisions[0].start,
    ...(isText ? { form: 'carried' } : { work: span }),
    ...(isList ? {} : { end: span.end }),
  });
  state.consumedTo = next;
  return true;
}

const exactlySame = /^(?:same|said|meme|mismo|misma|stesso|stessa|selben|gleichen|mesmo|mesma)$/;
const textWord = /^(?:instrument|text|document|texte|texto|testo|instrumento|strumento|documento|textes|dokuments?)$/;

/** "of our Constitution", "de la Déclaration universelle", "der Verfassung". */
function nounAfter(state: ParseState, index: number): InstrumentNoun | undefined {
  const { tokens, language } = state;
  let cursor = index;
  if (tokens[cursor]?.text === ',') cursor++;
  const from = cursor;
  let isSame = false;
  let isUniversal = false;
  for (; cursor < from + maxWordsBeforeNoun; cursor++) {
    const text = tokens[cursor]?.text ?? '';
    const isOf = /^(?:of|the)$/.test(text) || language.of.has(text);
    isSame ||= sameWords.has(text);
    isUniversal ||= universalWords.has(text);
    if (!isOf && !sameWords.has(text) && !ownWords.has(text) && !universalWords.has(text)) break;
  }
  const noun = tokens[cursor];
  const type = noun === undefined ? undefined : instrumentType(withoutElision(noun.text));
  if (type === undefined || cursor === from || !noun.capital) {
    if (type === undefined || !isArabicScript(noun.text)) return undefined;
  }
  let next = cursor + 1;
  if (universalWords.has(tokens[next]?.text ?? '')) {
    isUniversal = true;
    next++;
  }
  const after = tokens[next];
  const isNamed = after?.kind === 'word' && (after.capital || ofNames.has(after.text));
  if (isNamed && !isArabicScript(after.text)) return undefined;
  return { type, isUniversal: isUniversal && type === 'declaration', isSame, first: cursor, next };
}

/** Whether the paragraph has cited a place of the work. */
function isCitedHere({ candidates }: ParseState, { key }: Work): boolean {
  return candidates.some(candidate => candidate.key.startsWith(`${key}:`));
}

const maxWordsBeforeNoun = 5;

/** The word after an article that lost its vowel. */
function withoutElision(text: string): string {
  return text.replace(/^(?:l|d|dell|nell)['’]/, '');
}

/** The instrument that "the same Convention" or "the Universal Declaration" stands for. */
function sureWorkOfNoun(state: ParseState, { type, isUniversal, isSame }: InstrumentNoun): Work | undefined {
  if (isUniversal) return state.titles.workOfKey('udhr');
  const last = isSame ? lastInstrument(state) : undefined;
  return last !== undefined && isOfType(last, type) ? last : undefined;
}

/** The instrument that a noun stands for: the only one of its type that the transcript names. */
function workOfNoun(state: ParseState, type: InstrumentType): Work | undefined {
  const { known, abbreviated, unknown, ofUnitedNations } = state.instruments();
  if (unknown.has(type)) return undefined;
  const named = [...known.values()].filter(work => isOfType(work, type));
  const ofType = named.length > 0 ? named : [...abbreviated.values()].filter(work => isOfType(work, type));
  if (ofType.length === 0 && type === 'charter' && ofUnitedNations) return state.titles.workOfKey('un-charter');
  if (ofType.length === 0 && type === 'constitution' && isOnFrance(state))
    return state.titles.workOfKey('french-constitution');
  return ofType.length === 1 ? ofType[0] : undefined;
}

/** Whether a page in French speaks of France as its own country and names no other country with a constitution in French. */
function isOnFrance({ view, language }: ParseState): boolean {
  return language.code === 'fr' && ofFrance.test(view) && !otherFrenchStates.test(view);
}

const ofFrance = /(?<!\p{L})(?:La France|République française|Ve République|Cinquième République)(?!\p{L})/u;
const otherFrenchStates = new RegExp(
  `(?<!\\p{L})(?:${[
    "Belgique|Suisse|Québec|Canada|Luxembourg|Monaco|Sénégal|Mali|Côte d[’']Ivoire|Bénin|Togo|Burkina|Niger|Tchad",
    'Cameroun|Gabon|Congo|Centrafrique|Madagascar|Mauritanie|Burundi|Rwanda|Djibouti|Comores|Haïti|Guinée|Maroc|Algérie',
    'Tunisie|Liban',
  ].join('|')})(?!\\p{L})`,
  'u',
);

/** "Article 29" after the instrument that was named last, in the same or the next paragraph. */
function readArticleAlone(state: ParseState, sequence: DivisionSequence): boolean {
  const work = lastInstrument(state);
  if (work === undefined || isInReference(state, sequence.first) || state.isTitle) return false;
  if (!startsAlone(state, sequence.first)) return false;
  if (!hasDivisions(work, sequence) || !isInside(work, sequence) || !endsAlone(state, sequence.next)) return false;
  const from = state.context.instrument!.end;
  const start = state.tokens[sequence.first].start;
  if (start - from > maxDistance || namesOtherSource(state, work, from, start)) return false;
  addWorkCitations(state, work, sequence.divisions, { start: sequence.divisions[0].start, form: 'carried' });
  state.consumedTo = sequence.next;
  return true;
}

/** Whether an article begins as one of a law: in English with its capital, unless the text has none; not as "Common Article 3". */
function startsAlone(state: ParseState, index: number): boolean {
  if (state.language.code === 'en' && !state.tokens[index].capital && !lowerArticle.test(state.view)) return false;
  return !textMatches(state, index - 1, /^(?:common|draft|old|new|former|proposed|my|his|her|their)$/);
}

/** "article 26 of the Convention": records of the United Nations write the word so. */
const lowerArticle =
  /(?<!\p{L})articles? \d{1,3} of the (?:\p{Lu}\p{L}+ ){0,3}(?:Convention|Covenant|Charter|Declaration|Constitution|Treaty|Statute)/u;

/** Chosen by hand: about two paragraphs. In UTF-16 units. */
const maxDistance = 1200;

/** The instrument that was named or cited last, in this or the last paragraph. */
function lastInstrument(state: ParseState): Work | undefined {
  const { instrument } = state.context;
  return instrument === undefined || state.block - instrument.block > 1 ? undefined : instrument.work;
}

/** Whether something else that has articles is named in [from, to) of the text. */
function namesOtherSource(state: ParseState, work: Work, from: number, to: number): boolean {
  const { known, unknown, alone } = instrumentsIn(state.view, from, to, state.titles);
  if (unknown.size > 0 || [...known.keys()].some(key => key !== work.key)) return true;
  if ([...alone].some(type => !isOfType(work, type))) return true;
  return (state.view.slice(from, to).match(/[\p{L}\p{M}]{3,30}/gu) ?? []).some(word =>
    otherSourceWords.has(fold(word)),
  );
}

/** Whether nothing after an article makes another thing of it: "Article 5 of the lease", "Article 5 countries". */
function endsAlone(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (token === undefined) return true;
  if (token.kind === 'mark') {
    const after = state.tokens[index + 1];
    // "article 18, para. 2, of Protocol II"
    if (token.text === ',' && (after?.text === 'of' || state.language.of.has(after?.text ?? ''))) return false;
    if (token.text === ':' && after?.spaced === true) return true;
    return isReferenceEnd(state, index) && !(token.text === '.' && after?.kind === 'number' && !after.spaced);
  }
  const { language } = state;
  if (token.kind === 'number' || token.capital) return false;
  if (language.of.has(token.text) || ofNames.has(token.text) || /^(?:in|from|to|with)$/.test(token.text)) return false;
  if (isAnd(state, index)) return true;
  return language.code === 'en' ? isWordAfterReference(state, index) || isNeverCounted(state, index) : true;
}

function hasDivisions(work: Work, { divisions }: DivisionSequence): boolean {
  return isInstrument(work) && divisions.every(({ kind }) => work.divisions.includes(kind));
}

/** Whether a work has all numbers of its divisions. */
function isInside({ limits = {} }: Work, { divisions }: Pick<DivisionSequence, 'divisions'>): boolean {
  return divisions.every(({ kind, numbers }) =>
    numbers.every(({ from, to }) => from >= 1 && (to ?? from) <= (limits[kind] ?? 9999)),
  );
}
