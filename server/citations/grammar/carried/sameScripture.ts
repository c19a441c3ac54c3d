import type { Scripture } from '../scripture/scripture';

/** Whether two sources are the same book of the Bible, or both the Qur'an. */
export function isSame(one: Scripture, other: Scripture): boolean {
  return one.work === 'bible' ? other.work === 'bible' && one.book === other.book : other.work === 'quran';
}
