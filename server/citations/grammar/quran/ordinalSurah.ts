import { wordSet } from '../../wordSet';
import { ordinalEndingAt } from '../numerals';
import { isReferenceEnd, tokenSpan, type ParseState } from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { theQuran } from '../scripture/scripturePlace';
import { quranNameFrom } from './quranName';

/**
 * Reads "the twelfth surah" and "the third surah of the Quran"; `index` is the word "surah". A low ordinal rather counts
 * surahs that somebody read ("the second surah that he knew"), so it needs the Qur'an's name.
 */
export function readOrdinalSurah(state: ParseState, index: number): boolean {
  const ordinal = ordinalEndingAt(state, index - 1);
  if (ordinal === undefined || ordinal.first < state.consumedTo || ordinal.value < 1 || ordinal.value > 114)
    return false;
  if (state.tokens[ordinal.first - 1]?.text !== 'the') return false;
  const isOf = /^(?:of|in)$/.test(state.tokens[index + 1]?.text ?? '');
  const name = isOf ? quranNameFrom(state, index + 2) : undefined;
  const endsAlone = isReferenceEnd(state, index + 1) || wordsAfterSurah.has(state.tokens[index + 1].text);
  if (name === undefined && !(ordinal.value > maxCountedSurahs && endsAlone)) return false;
  const division = tokenSpan(state, ordinal.first, index + 1);
  const end = name === undefined ? division.end : state.tokens[name.next - 1].end;
  addScriptureCitations(state, theQuran, [{ chapter: ordinal.value, division, start: division.start, end }], {
    start: division.start,
    division,
    ...(name === undefined ? {} : { work: tokenSpan(state, name.first, name.next) }),
  });
  state.consumedTo = name?.next ?? index + 1;
  return true;
}

/** Chosen by hand: nobody counts more surahs than these in a sentence. */
const maxCountedSurahs = 6;

const wordsAfterSurah = wordSet(
  'is was and or speaks says tells begins ends opens has contains warns praises calls asks',
);
