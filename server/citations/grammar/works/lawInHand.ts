import type { Work } from '../../citation';
import {
  instrumentType,
  instrumentsIn,
  isNamedAfter,
  isOfType,
  otherSourceWords,
  type InstrumentType,
} from '../../instruments';
import { fold } from '../../../text/fold';
import { pattern } from '../../../transcript/pattern';
import { wordSet } from '../../wordSet';
import { isInReference, type ParseState } from '../parseState';
import type { ArticleList } from './articleList';
import { basicLawInHand, isOnBasicLaw } from './basicLawInHand';
import { covenantOfLeague } from './covenantOfLeague';
import { namesOtherState, namesOtherThing } from './otherLaw';

/** A law that was named or cited; `end` is the offset after it. */
interface NamedLaw {
  readonly work: Work;
  readonly block: number;
  readonly end: number;
  /** Whether its paragraph has named another one, too. */
  readonly isOneOfTwo?: boolean;
}

/** The law that was named or cited last, in one of the last paragraphs: by default in this or the one before. */
export function lastInstrument(state: ParseState, maxBlocks = 1): NamedLaw | undefined {
  const { instrument, instrumentNoun } = state.context;
  const named = isRecent(state, instrument, maxBlocks) ? instrument : undefined;
  if (!isRecent(state, instrumentNoun, maxBlocks) || instrumentNoun.end <= (named?.end ?? 0)) return named;
  const work = workOfNoun(state, instrumentNoun.type);
  return work === undefined ? named : { ...instrumentNoun, work };
}

function isRecent<T extends { readonly block: number }>(
  state: ParseState,
  named: T | undefined,
  maxBlocks: number,
): named is T {
  return named !== undefined && state.block - named.block <= maxBlocks;
}

/** Notes that "the Convention" or "our Constitution" stands at a token: "Article 5" after it may be one of it. */
export function noteInstrumentNoun(state: ParseState, index: number): void {
  const { text, capital, end } = state.tokens[index];
  const type = capital ? instrumentType(text) : undefined;
  const before = state.tokens[index - 1];
  if (type === undefined || before?.kind !== 'word' || before.capital) return;
  if (!/^(?:the|our)$/.test(before.text) && !state.language.of.has(before.text)) return;
  if (!isNamedAfter(state.tokens, index + 1)) state.context.instrumentNoun = { type, block: state.block, end };
}

/** The convention of the court or committee whose record the transcript is. */
function conventionOfCourt(state: ParseState): Work | undefined {
  const { court } = state.isLine === true ? { court: undefined } : state.lawOfPage();
  return court === undefined ? undefined : state.titles.workOfKey(court);
}

/** The law that a noun stands for: that of the court, or the only one of its type that the transcript names. */
export function workOfNoun(state: ParseState, type: InstrumentType): Work | undefined {
  const ofCourt = conventionOfCourt(state);
  if (ofCourt !== undefined && isOfType(ofCourt, type)) return ofCourt;
  const { known, abbreviated, unknown, ofUnitedNations } = state.instruments();
  if (unknown.has(type)) return undefined;
  const named = [...known.values()].filter(work => isOfType(work, type));
  const ofType = named.length > 0 ? named : [...abbreviated.values()].filter(work => isOfType(work, type));
  // Before a parliament that speaks of the constitution of another country, too, either may be meant.
  const isOfOtherState = type === 'constitution' && isOfOther(state, ofType[0]);
  if (ofType.length > 0) return ofType.length === 1 && !isOfOtherState ? ofType[0] : undefined;
  if (type === 'charter') return ofUnitedNations ? state.titles.workOfKey('un-charter') : undefined;
  if (type === 'covenant') return covenantOfLeague(state);
  return type === 'constitution' ? constitutionOfCountry(state) : undefined;
}

/** Whether a constitution is none of the country whose parliament or president speaks. */
function isOfOther(state: ParseState, work: Work | undefined): boolean {
  const { constitution } = state.isLine === true ? { constitution: undefined } : state.lawOfPage();
  return constitution !== undefined && work !== undefined && work.key !== constitution;
}

/**
 * The Convention relating to the Status of Refugees for its "Article 1 A" and "1 F", whose letters no other convention that the
 * text names has.
 */
export function workOfLetter(
  state: ParseState,
  type: InstrumentType,
  { places: [[{ kind, numbers }]] }: ArticleList,
): Work | undefined {
  const work = state.instruments().known.get('refugee-convention');
  if (work === undefined || type !== 'convention' || kind !== 'article' || numbers[0].from !== 1) return undefined;
  return /^ ?\(?[A-F]\)?(?![\p{L}\p{N}])/u.test(state.view.slice(numbers[0].end, numbers[0].end + 5))
    ? work
    : undefined;
}

/** The constitution of the country whose parliament or people speaks, where the text names none. */
function constitutionOfCountry(state: ParseState): Work | undefined {
  if (isOnFrance(state)) return state.titles.workOfKey('french-constitution');
  const { constitution } = state.lawOfPage();
  return constitution === undefined || state.isLine === true ? undefined : state.titles.workOfKey(constitution);
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

/**
 * The law of an article that stands alone at a token: the one that was named last, in the same or the next paragraph. In the
 * record of a court it is that of the court, unless another one was named after it or in the paragraph before.
 */
export function lawOfArticleAlone(state: ParseState, index: number, hasSign: boolean): Work | undefined {
  const { start } = state.tokens[index];
  const last = lastInstrument(state);
  const court = conventionOfCourt(state);
  const isOfLast = (): boolean =>
    last !== undefined &&
    (last.block === state.block || (last.isOneOfTwo !== true && !isAmongOthers(state, last.work))) &&
    start - last.end <= maxDistance &&
    !namesOtherSource(state, last.work, last.end, start) &&
    !(last.work.genre === 'Constitution' && isNearOther(state, last.work, last.end, start));
  if (court === undefined && isOnBasicLaw(state) && last?.work.key !== 'german-basic-law')
    return last?.block === state.block ? undefined : basicLawInHand(state, index, last !== undefined);
  if (court === undefined)
    return !isInReference(state, index) && isOfLast() ? last?.work : constitutionInHand(state, index, last);
  const blockStart = state.tokens[0].start;
  const isOther = last !== undefined && last.work !== court;
  if (isOther && last.block === state.block) {
    const isUnclear = isInReference(state, index) || namesWork(state, court, blockStart, start);
    return !isUnclear && isOfLast() ? last.work : undefined;
  }
  if (isOther && !hasSign && !state.isNote) return undefined;
  const from = last !== undefined && last.block === state.block ? last.end : blockStart;
  const { abbreviated } = instrumentsIn(state.view, from, start, state.titles);
  if ([...abbreviated.keys()].some(key => key !== court.key)) return undefined;
  if (otherLaw.test(state.view.slice(Math.max(from, start - maxDistanceOfLaw), start))) return undefined;
  return namesOtherLaw(state, court, Math.max(from, start - maxDistance), start) ? undefined : court;
}

/** Whether a text in German has cited another law than one: of which an article alone in the next paragraph is, its subject decides. */
function isAmongOthers({ context, language }: ParseState, { key }: Work): boolean {
  return language.code === 'de' && [...context.citedInstruments].some(cited => cited !== key);
}

/**
 * The constitution of the country whose president or parliament speaks in English, after the text has cited it: there, bills and
 * acts have clauses and sections, and only treaties have articles, too. None where any treaty is named that no table knows.
 */
function constitutionInHand(state: ParseState, index: number, last: NamedLaw | undefined): Work | undefined {
  if (state.isLine === true || state.language.code !== 'en' || isInReference(state, index)) return undefined;
  const { constitution = '' } = state.lawOfPage();
  const work = state.context.citedInstruments.has(constitution) ? state.titles.workOfKey(constitution) : undefined;
  if (work === undefined || work.divisions.includes('amendment') || state.instruments().unknown.size > 0)
    return undefined;
  const other = last?.work ?? state.context.instrument?.work ?? work;
  // Another one was cited last: an article that it does not have is none of it.
  const number = state.tokens[index + 1]?.value ?? 0;
  if (other !== work && (last !== undefined || number <= (other.limits?.article ?? Infinity))) return undefined;
  const from = state.tokens[0].start;
  const { start } = state.tokens[index];
  const { known, alone } = instrumentsIn(state.view, from, start, state.titles);
  if ([...known.keys()].some(key => key !== work.key) || [...alone].some(type => !isOfType(work, type)))
    return undefined;
  if (!isSpokenOfAsLaw(state, index, work) || isNearOther(state, work, from, start)) return undefined;
  // What the last paragraph speaks of is still in hand.
  return isNearOther(state, work, Math.max(0, from - maxDistanceBack), from) ? undefined : work;
}

/**
 * Whether an article is spoken of as one of a law: it begins its paragraph and a verb of laws follows, or a phrase such as "in line
 * with" or "attention to" leads to it. After a sentence of the same paragraph it may be one of what that speaks of.
 */
function isSpokenOfAsLaw(state: ParseState, index: number, { key }: Work): boolean {
  const { candidates, tokens, view } = state;
  const last = candidates[candidates.length - 1];
  if (last?.key.startsWith(`${key}:`) === true) return true;
  const before = view.slice(tokens[0].start, tokens[index].start);
  if (/[\p{L}”"’)][.!?:][”"’]?\s|["“”]/u.test(before)) return false;
  if (beforeArticle.test(before)) return true;
  const { end } = tokens[index + 1];
  return /^[\p{N}\s.]{0,12}$/u.test(before) && verbOfLaw.test(view.slice(end, end + 30));
}

const beforeArticle = pattern('iu')`
  (?<!\p{L})(?:in[ ]line[ ]with|in[ ]accordance[ ]with|pursuant[ ]to|attention[ ]to|look[ ]at|as[ ]required[ ](?:by|under|in)|set[ ]out[ ]in
  |by[ ]virtue[ ]of|in[ ]keeping[ ]with|in[ ]terms[ ]of|compliance[ ]with)[ ]$`;
const verbOfLaw = pattern('u')`
  ^(?:\(\w{1,3}\)){0,2}[ ](?:gives|guarantees|grants|protects|provides|requires|forbids|prohibits|obliges|entitles|allows|permits|empowers
  |enshrines|ensures|binds|says|states|declares)(?!\p{L})`;

/** Whether a thing that has articles, or another state, is named in [from, to) of the text. */
function isNearOther({ view }: ParseState, { title }: Work, from: number, to: number): boolean {
  const text = view.slice(from, to);
  return namesOtherThing(text) || namesOtherState(text, title);
}

/** Words before an article that make it one of another law: "the Family Code", "Article 3 of the Act", "the Act, Article 12". */
const otherLaw = new RegExp(
  [
    String.raw`\p{Lu}\p{Ll}{2,20} Code(?!\p{L})`,
    String.raw`(?<!\p{L})(?:Conventions|Constitutional Court|Supreme Court|NATO|TEU|TFEU|Brexit|Lisbon|Basic Law)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:lease|tenancy|newspaper|magazine|code (?:civil|pénal|de)|Regulations? (?:No|of|\d)|Directive \d)`,
    String.raw`\p{Lu}\p{L}{1,20} Regulation(?!\p{L})`,
    String.raw`(?<!\p{L})Articles? \d{1,3}[^.;]{0,25} of (?:the|its|this) (?!Convention|Covenant|said|same)`,
    String.raw`(?<!\p{L})(?:Act|Law|Statute|Regulations?)(?!\p{L})[^.;]{0,25}(?<!\p{L})Article \d`,
  ].join('|'),
  'u',
);
const maxDistanceOfLaw = 300;

/** In UTF-16 units: the last paragraph. */
const maxDistanceBack = 200;
/** Chosen by hand: about two paragraphs. In UTF-16 units. */
const maxDistance = 1200;

/** Whether something else that has articles is named in [from, to) of the text. */
export function namesOtherSource(state: ParseState, work: Work, from: number, to: number): boolean {
  return namesOtherLaw(state, work, from, to) || hasOtherSourceWord(state, state.view.slice(from, to));
}

function namesOtherLaw(state: ParseState, work: Work, from: number, to: number): boolean {
  const { known, unknown, alone } = instrumentsIn(state.view, from, to, state.titles);
  if (unknown.size > 0 || [...known.keys()].some(key => key !== work.key)) return true;
  if ([...alone].some(type => !isOfType(work, type))) return true;
  const sentence =
    state.view
      .slice(from, to)
      .split(/[.!?]\s/u)
      .at(-1) ?? '';
  return hasOtherSourceWord(state, sentence);
}

function namesWork({ view, titles }: ParseState, { key }: Work, from: number, to: number): boolean {
  const { known, abbreviated } = instrumentsIn(view, from, to, titles);
  return known.has(key) || abbreviated.has(key);
}

/** Whether a text has a word for another law. The bills of a parliament that counts their clauses have no articles. */
function hasOtherSourceWord(state: ParseState, text: string): boolean {
  const words = text.replace(namesNoLaw, '').match(/[\p{L}\p{M}]{3,30}/gu) ?? [];
  const hasNoArticles = state.hasCue(clauses) || sectionsOfBill.test(state.view);
  return words.map(fold).some(word => otherSourceWords.has(word) && !(isBill(word) && hasNoArticles));
}

/** "Section 4", of a bill, and not "Article 16, Section 2" or "Section 2 of the Constitution". */
const sectionsOfBill = /(?<!Articles? [\dIVX]{1,5}, )(?<!\p{L})Sections? \d{1,3}(?!\d)(?! of the Constitution)/u;

function isBill(word: string): boolean {
  return word === 'bill' || word === 'bills';
}

const clauses = wordSet('clause clauses');
/** "Such laws as the coastal State makes", "the rule of law": law as such. */
const namesNoLaw =
  /(?<!\p{L})(?:rule of law|international law|(?:make|makes|making|pass|enact) (?:such |any |no |new )?laws)(?!\p{L})/giu;

/**
 * The constitution whose articles have sections, as that of the United States, for "Article I, Section 9": no other law that a
 * transcript may mean is cited so.
 */
export function constitutionOfSections(state: ParseState, index: number): Work | undefined {
  const { known, alone } = state.instruments();
  const isSpokenOf = alone.has('constitution') || known.has('us-constitution');
  const work = isSpokenOf ? workOfNoun(state, 'constitution') : undefined;
  if (work?.divisions.includes('article') !== true || !work.divisions.includes('section')) return undefined;
  return namesOtherSource(state, work, state.tokens[0].start, state.tokens[index].start) ? undefined : work;
}
