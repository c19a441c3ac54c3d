import type { Work } from '../../citation';
import {
  instrumentsIn,
  instrumentType,
  isInstrument,
  isNamedAfter,
  isOfType,
  ofNames,
  otherSourceWords,
  ownWords,
  sameWords,
  universalWords,
  type InstrumentType,
} from '../../instruments';
import { isArabicScript } from '../../tokenize';
import { wordSet } from '../../wordSet';
import { readDivisionWord } from '../divisionWords';
import { readDivisions, type DivisionSequence } from '../divisions';
import type { TitleMatch } from '../../titles';
import { isAnd, isNeverCounted, isWordAfterReference } from '../numbers';
import { isInReference, isMark, isReferenceEnd, textMatches, tokenSpan, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { isInside, readAmendmentAlone, readSectionOfAmendment } from './amendmentReader';
import { articleList, withParagraphs, type ArticleList } from './articleList';
import { articleOfSubject } from './articleOfSubject';
import { isNearThing } from './authorBefore';
import { datedInstrumentAt } from './datedInstrument';
import {
  constitutionOfSections,
  lastInstrument,
  lawOfArticleAlone,
  namesOtherSource,
  workOfLetter,
  workOfNoun,
} from './lawInHand';

/**
 * Reads articles of a law or an international document that was named before: "Article 43 of our Constitution" where the
 * transcript names one constitution, "Article 31 of the Universal Declaration", and "Article 29" while the document that
 * was named last is still meant.
 */
export function readArticle(state: ParseState, sequence: DivisionSequence): boolean {
  const { kind } = sequence.divisions[0];
  if (kind === 'paragraph') return readParagraphOfSameArticle(state, sequence);
  if (!/^(?:article|section|amendment|chapter)$/.test(kind)) return false;
  const list = articleList(state, sequence);
  return (
    readArticleOfNoun(state, list) ||
    readAmendmentAlone(state, sequence) ||
    readArticleOfSubject(state, list) ||
    (kind === 'article' && readArticleAlone(state, list)) ||
    (kind === 'section' && (readSectionOfAmendment(state, sequence) || readSectionAlone(state, list)))
  );
}

/** Adds the places of a list; `head` is what belongs to its first citation. */
function addList(
  state: ParseState,
  work: Work,
  { places }: ArticleList,
  head: Pick<Parameters<typeof addWorkCitations>[3], 'work' | 'end' | 'form'>,
): void {
  const isOne = places.length === 1 && places[0][places[0].length - 1].numbers.length === 1;
  const { end, ...rest } = head;
  places.forEach((divisions, position) => {
    const { start } = divisions[0];
    if (position > 0) addWorkCitations(state, work, divisions, { start, form: 'carried' });
    else addWorkCitations(state, work, divisions, { start, ...rest, ...(isOne && end !== undefined ? { end } : {}) });
  });
}

/** The noun after an article that stands for an instrument. The tokens are [.., next). */
interface InstrumentNoun {
  readonly type: InstrumentType;
  readonly isUniversal: boolean;
  readonly isSame: boolean;
  readonly first: number;
  readonly next: number;
}

function readArticleOfNoun(state: ParseState, list: ArticleList): boolean {
  if (readBeforeSameWord(state, list)) return true;
  const isAmendment = list.places[0][0].kind === 'amendment' && textMatches(state, list.next, /^to$/);
  if (readArticleOfTitle(state, list) || readArticleOfKnown(state, list)) return true;
  const noun = nounAfter(state, isAmendment ? list.next + 1 : list.next);
  const work =
    noun === undefined
      ? undefined
      : (sureWorkOfNoun(state, noun) ?? workOfNoun(state, noun.type) ?? workOfLetter(state, noun.type, list));
  if (noun === undefined || work === undefined) return false;
  // "Section 2 of the Constitution", whose sections are those of its articles
  if (list.places.some(([{ kind }]) => kind === 'section') && work.divisions[0] === 'article') return false;
  const own = hasDivisions(work, list) ? list : withParagraphs(list);
  if (!hasDivisions(work, own) || isOtherOfSameType(state, noun, work, list.first)) return false;
  // A number that the document does not have shows that another one may be meant, unless its name leaves no doubt.
  if (!noun.isUniversal && !isInside(work, list) && !state.context.citedInstruments.has(work.key)) return false;
  const span = tokenSpan(state, noun.first, noun.next);
  addList(state, work, own, { work: span, end: span.end });
  state.consumedTo = noun.next;
  return true;
}

/** Reads an article whose law its subject shows: "self-defence under Article 51". */
function readArticleOfSubject(state: ParseState, list: ArticleList): boolean {
  const found = articleOfSubject(state, list);
  if (found === undefined || !hasDivisions(found.work, list)) return false;
  addList(state, found.work, list, { form: 'carried' });
  state.consumedTo = found.next;
  return true;
}

/** Reads "Chapter VI" before "or Chapter VII of the Charter": the word is repeated, and the name of the law follows the last one. */
function readBeforeSameWord(state: ParseState, list: ArticleList): boolean {
  const { kind } = list.places[0][0];
  const after = isMark(state, list.next, ',') ? list.next + 1 : list.next;
  if (!isAnd(state, after) && !textMatches(state, after, /^or$/)) return false;
  const second = readDivisionWord(state, after + 1)?.kind === kind ? readDivisions(state, after + 1) : undefined;
  if (second?.first !== after + 1 || second.divisions[0].kind !== kind) return false;
  const title = titleAfter(state, second.next);
  const noun = title === undefined ? nounAfter(state, second.next) : undefined;
  const work = title?.work ?? (noun && (sureWorkOfNoun(state, noun) ?? workOfNoun(state, noun.type)));
  if (work === undefined || !hasDivisions(work, list) || !isInside(work, list)) return false;
  if (noun !== undefined && isOtherOfSameType(state, noun, work, list.first)) return false;
  addList(state, work, list, { form: 'carried' });
  state.consumedTo = list.next;
  return true;
}

/** The title of a law behind "of the", from a token on. */
function titleAfter(state: ParseState, from: number): TitleMatch | undefined {
  let at = from;
  const { language, tokens } = state;
  while (at < from + 3 && (textMatches(state, at, /^(?:of|the)$/) || language.of.has(tokens[at]?.text ?? ''))) at++;
  const title = at === from || tokens[at] === undefined ? undefined : state.titles.startingAt(tokens, at);
  const isName = title !== undefined && !title.ordinary && !(title.weak && isNamedAfter(tokens, title.next));
  return isName ? title : undefined;
}

/** Whether the paragraph has named another law of the type than that of the court, and not that one: "the Hague Convention". */
function isOtherOfSameType(state: ParseState, { type, isSame }: InstrumentNoun, work: Work, first: number): boolean {
  if (state.isLine === true || isSame || state.lawOfPage().court !== work.key) return false;
  const { known, unknown } = instrumentsIn(state.view, state.tokens[0].start, state.tokens[first].start, state.titles);
  return !known.has(work.key) && (unknown.has(type) || [...known.values()].some(each => isOfType(each, type)));
}

/** Reads "Articles 8 § 2 and 9 § 2 of the European Convention on Human Rights": several places before a title. */
function readArticleOfTitle(state: ParseState, list: ArticleList): boolean {
  const title = titleAfter(state, isMark(state, list.next, ',') ? list.next + 1 : list.next);
  if (title === undefined || !hasDivisions(title.work, list)) return false;
  const span = tokenSpan(state, title.first, title.next);
  addList(state, title.work, list, { work: span, end: span.end });
  state.consumedTo = title.next;
  return true;
}

/** Reads "articles 113 and 114 of the same instrument" and "article 13 de la Déclaration de 1789". */
function readArticleOfKnown(state: ParseState, list: ArticleList): boolean {
  let cursor = list.next;
  let isSame = false;
  for (; cursor < list.next + maxWordsBeforeNoun; cursor++) {
    const text = state.tokens[cursor]?.text ?? '';
    isSame ||= exactlySame.test(text);
    if (!/^(?:of|the)$/.test(text) && !exactlySame.test(text) && !state.language.of.has(text)) break;
  }
  if (cursor === list.next) return false;
  const isText = isSame && textMatches(state, cursor, textWord);
  const dated = datedInstrumentAt(state, cursor);
  const work = isText ? lastInstrument(state)?.work : dated?.work;
  if (work === undefined || !hasDivisions(work, list) || !isInside(work, list)) return false;
  const next = isText ? cursor + 1 : dated!.next;
  const span = tokenSpan(state, cursor, next);
  addList(state, work, list, { ...(isText ? { form: 'carried' } : { work: span }), end: span.end });
  state.consumedTo = next;
  return true;
}

const exactlySame = /^(?:same|said|meme|mismo|misma|stesso|stessa|selben|gleichen|mesmo|mesma)$/;
const textWord = /^(?:instrument|text|document|texte|texto|testo|instrumento|strumento|documento|textes|dokuments?)$/;

/** "of our Constitution", "de la Déclaration universelle", "der Verfassung". */
function nounAfter(state: ParseState, index: number): InstrumentNoun | undefined {
  const { tokens, language } = state;
  let cursor = isMark(state, index, '"') ? index + 1 : index;
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
  const isNamed =
    after?.kind === 'word' &&
    (after.text === 'to' ? isNamedAfter(tokens, next) : after.capital || ofNames.has(after.text));
  if (isNamed && !isArabicScript(after.text)) return undefined;
  return { type, isUniversal: isUniversal && type === 'declaration', isSame, first: cursor, next };
}

const maxWordsBeforeNoun = 5;

/** The word after an article that lost its vowel. */
function withoutElision(text: string): string {
  return text.replace(/^(?:l|d|dell|nell)['’]/, '');
}

/** The instrument that "the same Convention" or "the Universal Declaration" stands for. */
function sureWorkOfNoun(state: ParseState, { type, isUniversal, isSame }: InstrumentNoun): Work | undefined {
  if (isUniversal) return state.titles.workOfKey('udhr');
  const last = isSame ? lastInstrument(state)?.work : undefined;
  return last !== undefined && isOfType(last, type) ? last : undefined;
}

/** "Article 29" of the law that is in hand, and "Article I, Section 9" of the constitution that has sections. */
function readArticleAlone(state: ParseState, list: ArticleList): boolean {
  if (state.isTitle || !startsAlone(state, list.first)) return false;
  if (!endsAlone(state, list.next) && !isWithoutVerb(state, list)) return false;
  const hasSign = list.places.some(place => place.length > 1 && state.view[place[1].start] === '§');
  const isOfSections = list.places[0][1]?.kind === 'section' || isRoman(state, list);
  const work =
    lawOfArticleAlone(state, list.first, hasSign) ??
    (isOfSections ? constitutionOfSections(state, list.first) : undefined);
  if (work === undefined || !hasDivisions(work, list) || !isInside(work, list)) return false;
  if (isNamedByAmendments(state, work)) return false;
  addList(state, work, list, { form: 'carried' });
  state.consumedTo = list.next;
  return true;
}

/** Whether a text only names amendments: "Article I, section 11" before a court of a state is one of the state's constitution. */
function isNamedByAmendments(state: ParseState, { key }: Work): boolean {
  const { known, alone } = state.instruments();
  return key === 'us-constitution' && !known.has(key) && !alone.has('constitution');
}

/** Whether the number of an article is a Roman one. */
function isRoman({ view }: ParseState, { places: [[{ numbers }]] }: ArticleList): boolean {
  return /^[IVX]/u.test(view.slice(numbers[0].start, numbers[0].end));
}

/** "Sections 10, 12(1) and 26" of a law that has no articles, shortly after it was named. */
function readSectionAlone(state: ParseState, list: ArticleList): boolean {
  const last = lastInstrument(state, maxBlocksToSection);
  if (last?.work.divisions[0] !== 'section' || isInReference(state, list.first) || state.isTitle) return false;
  const isMarked = list.places.some(place => place.length > 1) || readDivisionWord(state, list.first)?.plural === true;
  const { start } = state.tokens[list.first];
  if (!isMarked || !hasDivisions(last.work, list) || !isInside(last.work, list)) return false;
  if (isNearThing(state, list.first)) return false;
  if (start - last.end > maxDistanceToSection || namesOtherSource(state, last.work, last.end, start)) return false;
  if (!endsAlone(state, list.next)) return false;
  addList(state, last.work, list, { form: 'carried' });
  state.consumedTo = list.next;
  return true;
}

/** Chosen by hand: a question and its answer. */
const maxBlocksToSection = 3;
const maxDistanceToSection = 600;

/** "Paragraph 2 of the same article", after a place of that article in this paragraph or the one before. */
function readParagraphOfSameArticle(state: ParseState, { divisions, first, next }: DivisionSequence): boolean {
  const { lastPlace } = state.context;
  if (divisions.length > 1 || lastPlace === undefined || state.block - lastPlace.block > maxBlocksToSection)
    return false;
  const work = state.titles.workOfKey(lastPlace.work);
  const [article] = lastPlace.levels;
  if (work === undefined || !isInstrument(work) || !/^(?:article|section)$/.test(article?.kind ?? '')) return false;
  let at = next;
  while (
    at < next + 2 &&
    (textMatches(state, at, /^(?:of|the)$/) || state.language.of.has(state.tokens[at]?.text ?? ''))
  )
    at++;
  const isSame = exactlySame.test(state.tokens[at]?.text ?? '') || textMatches(state, at, /^(?:that|this)$/);
  if (at === next || !isSame || readDivisionWord(state, at + 1)?.kind !== article.kind) return false;
  if (textMatches(state, at + 2, /^(?:by|in|from)$/)) return false;
  const from = state.candidates[state.candidates.length - 1]?.end ?? state.tokens[0].start;
  if (/(?<!\p{L})my(?!\p{L})/iu.test(state.view.slice(from, state.tokens[first].start))) return false;
  if (namesOtherSource(state, work, from, state.tokens[first].start)) return false;
  addWorkCitations(state, work, divisions, {
    start: state.tokens[first].start,
    form: 'carried',
    outer: [article],
    ...(divisions[0].numbers.length > 1 ? {} : { end: state.tokens[at + 1].end }),
  });
  state.consumedTo = at + 2;
  return true;
}

/** Whether an article begins as one of a law: in English with its capital, unless the text has none; not as "Common Article 3". */
function startsAlone(state: ParseState, index: number): boolean {
  if (state.language.code === 'en' && !state.tokens[index].capital && !lowerArticle.test(state.view)) return false;
  return !textMatches(
    state,
    index - 1,
    /^(?:common|draft|old|new|former|proposed|my|his|her|their|own|andere[nrs]?|alten?|neuen?|ehemaligen?)$/,
  );
}

/** "article 26 of the Convention": records of the United Nations write the word so. */
const lowerArticle =
  /(?<!\p{L})articles? \d{1,3} of the (?:\p{Lu}\p{L}+ ){0,3}(?:Convention|Covenant|Charter|Declaration|Constitution|Treaty|Statute)/u;

/** Whether nothing after an article makes another thing of it: "Article 5 of the lease", "Article 5 countries". */
function endsAlone(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (token === undefined) return true;
  if (token.kind === 'mark') {
    const after = state.tokens[index + 1];
    // "Article 27, CRC"
    if (token.text === ',' && after?.capital === true && /^\p{Lu}{3,}$/u.test(state.view.slice(after.start, after.end)))
      return false;
    // "article 18, para. 2, of Protocol II"
    if (token.text === ',' && (after?.text === 'of' || state.language.of.has(after?.text ?? ''))) return false;
    if (token.text === ':' && after?.spaced === true) return true;
    return isReferenceEnd(state, index) && !(token.text === '.' && after?.spaced === false && after.kind !== 'mark');
  }
  const { language } = state;
  if (textMatches(state, index, /^(?:to|with|from)$/) && textMatches(state, index + 1, pronoun)) return true;
  // "In line with Article 132 I now table three reports."
  if (language.code === 'en' && token.text === 'i' && /^\s\p{Ll}/u.test(state.view.slice(token.end, token.end + 2)))
    return true;
  if (token.kind === 'number' || token.capital) return false;
  if (language.code === 'en' && verbsOfLaws.test(token.text)) return true;
  // "In Art. 16 Abs. 2 das Asyl gesetzt": in Portuguese the word is "of the".
  const isOf = ofNames.has(token.text) && !(language.code === 'de' && token.text === 'das');
  if (isOf || language.of.has(token.text) || /^(?:in|from|to|with)$/.test(token.text)) return false;
  if (isAnd(state, index)) return true;
  return language.code === 'en' ? isWordAfterReference(state, index) || isNeverCounted(state, index) : true;
}

/**
 * Whether a place takes its verb from the place of the same law before: "el artículo 3 habla del interés del menor; el artículo
 * 23, de los niños con discapacidad".
 */
function isWithoutVerb(state: ParseState, { first, next }: ArticleList): boolean {
  const { candidates, context, language, tokens, view } = state;
  const last = candidates[candidates.length - 1];
  const key = context.instrument?.work.key;
  if (last === undefined || key === undefined || !last.key.startsWith(`${key}:`)) return false;
  if (tokens[next]?.text !== ',' || !language.of.has(tokens[next + 1]?.text ?? '')) return false;
  const between = view.slice(last.end, tokens[first].start);
  if (!/;\s{1,3}(?:y |e |et )?(?:el|los|l['’]|les|gli|o|os)?\s?$/u.test(between) || /[.!?]\s/u.test(between))
    return false;
  if (!verbsOfTopics.test(between)) return false;
  let noun = next + 1;
  while (
    noun < next + 4 &&
    (language.of.has(tokens[noun]?.text ?? '') || articlesBeforeNouns.has(tokens[noun]?.text ?? ''))
  )
    noun++;
  const { kind, text = '', capital } = tokens[noun] ?? {};
  return kind === 'word' && capital === false && !otherSourceWords.has(text) && instrumentType(text) === undefined;
}

const verbsOfTopics = /(?<!\p{L})(?:habla|trata|se ocupa|parle|traite|parla|tratta|fala)(?!\p{L})/u;
const articlesBeforeNouns = wordSet('el la los las le les l il lo gli i o a os as un una');

/** What an article does, by words that are also nouns. */
const verbsOfLaws =
  /^(?:guarantees|grants|protects|provides|requires|forbids|prohibits|obliges|entitles|allows|permits|empowers|enshrines|ensures|binds)$/;

/** "We read Article 94 to them." */
const pronoun = /^(?:them|us|you|him|her|me|it)$/;

function hasDivisions(work: Work, { places }: ArticleList): boolean {
  return isInstrument(work) && places.flat().every(({ kind }) => work.divisions.includes(kind));
}
