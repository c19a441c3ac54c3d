import { wordSet } from '../../wordSet';
import type { ChapterVerse } from '../chapterVerse';
import { isNearScoreWord } from '../falsePositives';
import { isAnyMark, isInReference, isReferenceEnd, type ParseState } from '../parseState';
import { surahNameAt } from './surahName';

/**
 * Whether a place follows the words of a verse whose surah was named before with the same number: "Allah says in Baqarah, if you
 * give openly, it is good. 2:271. So both." It stands alone behind a mark.
 */
export function isPlaceOfNamedSurah(state: ParseState, index: number, reference: ChapterVerse): boolean {
  const { chapter, next } = reference;
  if (
    isInReference(state, index) ||
    (index > 0 && !isAnyMark(state, index - 1, '.,:;"-')) ||
    !isReferenceEnd(state, next)
  )
    return false;
  // "2:30" alone may be a time.
  const isNoTime = chapter.from > 24 || reference.verses[0].from > 59;
  if (!isNoTime || isNearScoreWord(state, index)) return false;
  const cited = state.candidates[state.candidates.length - 1]?.end ?? 0;
  let isSaid = false;
  for (let cursor = index - 1; cursor >= Math.max(0, index - maxTokens); cursor--) {
    const { start, text, capital } = state.tokens[cursor];
    if (start < cited || otherTexts.has(text)) return false;
    isSaid ||= sayingWords.has(text);
    if (!capital && state.tokens[cursor - 1]?.text !== '-') continue;
    const name = surahNameAt(state, cursor);
    if (name === undefined || name.distance > usualSpelling || name.needsCue) continue;
    const before = state.tokens.slice(Math.max(0, cursor - maxTokensToVerb), cursor);
    return name.number === chapter.from && (isSaid || before.some(({ text: word }) => sayingWords.has(word)));
  }
  return false;
}

/** Chosen by hand: two long sentences. */
const maxTokens = 60;
const maxTokensToVerb = 8;
/** As in `surahReader.ts`. */
const usualSpelling = 0.05;
const sayingWords = wordSet('says say said allah god tells told verse ayah recites recite reads read lord almighty');
const otherTexts = wordSet(
  'bible gospel psalm psalms torah talmud hymn song poem school street masjid mosque class train bus flight price score minutes',
);
