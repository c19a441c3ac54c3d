import { isInstrument } from '../../instruments';
import { wordSet } from '../../wordSet';
import { isTimeOrCount } from '../falsePositives';
import { isAnd, isWordAfterReference } from '../numbers';
import { isMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { placeAt } from './articleList';

/**
 * Reads the number of a further article after one of the same law: "Article 56 …, and 73, paragraph 1", "el artículo 45 cuida
 * del río y el 46 de la ermita", "Será el 106.2". The last citation is one of the law with the key.
 */
export function readArticleNumber(state: ParseState, index: number, key: string): boolean {
  const work = state.titles.workOfKey(key);
  if (work === undefined || !isInstrument(work)) return false;
  const kind = work.divisions[0];
  const hasArticle = isArticle(state, index - 1);
  if (!isAnd(state, index - 1) && !hasArticle) return false;
  const isListed =
    hasArticle && ((isAnd(state, index - 2) && isSameSentence(state, index)) || isWithoutVerb(state, index));
  const place = placeAt(state, index, kind, isListed);
  if (place === undefined || isTimeOrCount(state, place.next) || textMatches(state, place.next, countWords))
    return false;
  const [{ numbers }, paragraph] = place.divisions;
  if (numbers[0].from < 1 || (numbers[0].to ?? numbers[0].from) > (work.limits?.[kind] ?? 0)) return false;
  // "Und der 6. Mai"
  if (state.language.code === 'de' && isMark(state, place.next, '.')) return false;
  // "And 7.5" may be an amount.
  const isDecimal = paragraph !== undefined && state.view[paragraph.start - 1] === '.';
  if (isDecimal && !hasArticle) return false;
  if (!isReferenceEnd(state, place.next) && !isWordAfterReference(state, place.next) && !isListed) return false;
  addWorkCitations(state, work, place.divisions, { start: numbers[0].start, form: 'carried' });
  state.consumedTo = place.next;
  return true;
}

/** Whether an article of another language than English stands at a token: English ones go with amounts, "the 3.5". */
function isArticle(state: ParseState, index: number): boolean {
  return state.language.code !== 'en' && articles.has(state.tokens[index]?.text ?? '');
}

/** Whether a number takes its verb from the article before, as that did: "el artículo 23, de los niños; el 24, de la salud". */
function isWithoutVerb(state: ParseState, index: number): boolean {
  const { candidates, language, tokens, view } = state;
  const isOf = (at: number): boolean => tokens[at]?.text === ',' && language.of.has(tokens[at + 1]?.text ?? '');
  if (!isMark(state, index - 2, ';') || !isOf(index + 1) || tokens[index + 2].spaced !== true) return false;
  const { end } = candidates[candidates.length - 1];
  const [, word = ''] = /^, (\p{Ll}{1,5}) [^.!?;]{1,80};\s/u.exec(view.slice(end, tokens[index - 1].start)) ?? [];
  return (
    language.of.has(word) && /^,\s\p{Ll}+\s(?:la |el |los |las )?\p{Ll}/u.test(view.slice(tokens[index + 1].start))
  );
}

const articles = wordSet('el los al del le les l au aux der dem den il lo gli all dell o os ao do');
const countWords = /^(?:por|pour|prozent|per|mil|mille|millones|millions|million|milioni|milhoes)$/;

/** Whether no sentence ends between the last citation and a token. */
function isSameSentence(state: ParseState, index: number): boolean {
  const last = state.candidates[state.candidates.length - 1];
  return !/[.!?;]\s/u.test(state.view.slice(last.end, state.tokens[index].start));
}
