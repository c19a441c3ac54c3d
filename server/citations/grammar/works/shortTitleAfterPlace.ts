import type { DivisionSequence } from '../divisions';
import { isNeverCounted, isWordAfterReference } from '../numbers';
import { isMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';

/** Works by the first word of their titles, for places that few other works have. Folded. */
const works: Readonly<Record<string, { readonly key: string; readonly divisions: RegExp }>> = {
  nahj: { key: 'nahj', divisions: /^(?:sermon|letter|saying)$/ },
  sahifa: { key: 'sahifa', divisions: /^supplication$/ },
  sahifah: { key: 'sahifa', divisions: /^supplication$/ },
  sahifeh: { key: 'sahifa', divisions: /^supplication$/ },
};

/** Reads "saying 237 of the Nahj" and "the seventh supplication of the Sahifa". "Nahj al-Fasaha" is another work. */
export function readBeforeShortTitle(state: ParseState, { divisions, first, next }: DivisionSequence): boolean {
  if (!textMatches(state, next, /^(?:of|in|from)$/) || !textMatches(state, next + 1, /^the$/)) return false;
  const title = state.tokens[next + 2];
  const found = title !== undefined && Object.hasOwn(works, title.text) ? works[title.text] : undefined;
  if (found === undefined || divisions.length > 1 || !found.divisions.test(divisions[0].kind)) return false;
  if (textMatches(state, next + 3, /^(?:al|ul|ol)$/)) return false;
  if (isMark(state, next + 3, '-') || isMark(state, next + 3, "'") || state.tokens[next + 3]?.capital === true)
    return false;
  const isEnd =
    isReferenceEnd(state, next + 3) || isWordAfterReference(state, next + 3) || isNeverCounted(state, next + 3);
  if (!isEnd || textMatches(state, next + 3, /^(?:of|you|that)$/)) return false;
  const work = state.titles.workOfKey(found.key);
  const [{ kind, numbers }] = divisions;
  const limit = work?.limits?.[kind];
  if (work === undefined || limit === undefined || numbers.some(({ from, to }) => (to ?? from) > limit)) return false;
  const article = textMatches(state, first - 1, /^the$/) && numbers[0].start === divisions[0].start ? first - 1 : first;
  const { start } = state.tokens[article];
  const { start: titleStart, end } = title;
  addWorkCitations(state, work, divisions, {
    start,
    work: { start: titleStart, end },
    ...(numbers.length > 1 ? {} : { end }),
  });
  state.consumedTo = next + 3;
  return true;
}
