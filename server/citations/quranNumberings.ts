import { parseKey } from './key';
import { verseCount } from './quran';

/**
 * Some editions count the basmala, the formula before a surah, as its first verse, so that all others are one higher. This
 * tells whether a text follows them, by the keys of its citations: `certain` if places of two surahs exist only there,
 * `possible` if one does.
 */
export function basmalaCounts(keys: Iterable<string>): 'certain' | 'possible' | undefined {
  const surahs = new Set<number>();
  for (const key of keys) {
    const { work, from, to = from } = parseKey(key) ?? { work: '', from: [] };
    if (work !== 'quran' || to.length < 2) continue;
    const [{ number }, verse] = to;
    const count = verseCount(number);
    // A higher number, and a surah that there is not, are mistakes in every edition: no numbering follows from them.
    if (count > 0 && verse.number === count + 1 && hasBasmalaBefore(number)) surahs.add(number);
  }
  return surahs.size >= 2 ? 'certain' : surahs.size === 1 ? 'possible' : undefined;
}

/** Whether a surah has a basmala that is no verse in most editions: all but the first, where it is one, and the ninth. */
export function hasBasmalaBefore(surah: number): boolean {
  return surah !== 1 && surah !== 9;
}
