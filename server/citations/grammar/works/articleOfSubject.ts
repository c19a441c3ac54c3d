import type { Work } from '../../citation';
import { pattern } from '../../../transcript/pattern';
import { textMatches, type ParseState } from '../parseState';
import { isInside } from './amendmentReader';
import type { ArticleList } from './articleList';
import { workOfNoun } from './lawInHand';
import { namesOtherThing } from './otherLaw';

/** A law that goes without saying beside one of its places; `next` is the token after the place. */
interface FoundLaw {
  readonly work: Work;
  readonly next: number;
}

/**
 * The law of a place that is known by its subject: "the right of self-defence under Article 51" and "acting under Chapter VII"
 * of the Charter in a text about the United Nations, and "common Article 3" of the Geneva Convention that the text names.
 */
export function articleOfSubject(state: ParseState, list: ArticleList): FoundLaw | undefined {
  if (list.places.length !== 1 || isOfOther(state, list.next)) return undefined;
  const [[{ kind, numbers }]] = list.places;
  const number = numbers.length === 1 ? numbers[0].from : 0;
  const work =
    kind === 'chapter'
      ? charterOfChapter(state, list, number)
      : kind === 'article'
        ? (charterOfDefence(state, list, number) ?? genevaConvention(state, list, number))
        : undefined;
  return work === undefined || !isInside(work, list) ? undefined : { work, next: list.next };
}

/** Whether what follows names the text: "Chapter VII of the report". */
function isOfOther(state: ParseState, index: number): boolean {
  return textMatches(state, index, /^(?:of|in|from|to)$/) || state.language.of.has(state.tokens[index]?.text ?? '');
}

function charterOf(state: ParseState): Work | undefined {
  const work = state.isLine === true ? undefined : workOfNoun(state, 'charter');
  const isNamed = state.instruments().known.has('un-charter') || state.instruments().alone.has('charter');
  return work?.key === 'un-charter' && isNamed ? work : undefined;
}

/** The chapters under which the Security Council acts, with their Roman numbers and a word for acting before them. */
function charterOfChapter(
  state: ParseState,
  { first, places: [[{ numbers }]] }: ArticleList,
  number: number,
): Work | undefined {
  const isRoman = /^V?I/u.test(state.view.slice(numbers[0].start, numbers[0].end));
  if (!isRoman || number < 6 || number > 8 || !state.tokens[first].capital) return undefined;
  if (!textMatches(state, first - 1, /^(?:under|invoke|invokes|invoked|invoking)$/)) return undefined;
  const sentence = sentenceBefore(state, first);
  return wordsOfActing.test(sentence) && !namesOtherThing(sentence) ? charterOf(state) : undefined;
}

/** Words for what the Security Council does and by what. */
const wordsOfActing = pattern('u')`
  (?<!\p{L})(?:
    Council(?![ ]of[ ])|United[ ]Nations|enforcement|sanctions|embargo|peacekeepers?|[Rr]esolutions?[ ]\d{1,4}|mandate|mandates|mandated
    |authori[sz](?:e|es|ed|ing|ation)
  )(?!\p{L})`;

/** The part of the sentence before a token. */
function sentenceBefore({ tokens, view }: ParseState, index: number): string {
  const before = view.slice(tokens[0].start, tokens[index].start);
  return before.split(/[.!?]\s/u).at(-1) ?? '';
}

function charterOfDefence(state: ParseState, { first, next }: ArticleList, number: number): Work | undefined {
  if (number !== 51 || !state.tokens[first].capital) return undefined;
  const around = state.view.slice(
    Math.max(state.tokens[0].start, state.tokens[first].start - nearby),
    state.tokens[next - 1].end + nearby,
  );
  return /self[- ]defen[cs]e/iu.test(around) && !namesOtherThing(around) ? charterOf(state) : undefined;
}

/** In UTF-16 units: the same clause. */
const nearby = 60;

/** The one Geneva Convention that the text names, for an article that all four have in common. */
function genevaConvention(state: ParseState, { first }: ArticleList, number: number): Work | undefined {
  if (number < 1 || number > lastCommon || !textMatches(state, first - 1, /^common$/)) return undefined;
  const named = [...state.instruments().known.values()].filter(({ key }) => key.startsWith('geneva-convention-'));
  return named.length === 1 ? named[0] : undefined;
}

const lastCommon = 3;
