/** What the key of a theme is made of. Keys are words with single spaces; "(ra)" behind one names the honorific that goes with it. */
export type KeyClass = 'single' | 'phrase' | 'pair' | 'day';

/** Mark in front of the key of a day that is named without its year. */
export const dayMark = 'day ';

const links = new Set(['for', 'in', 'on', 'against', 'to', 'and']);

export function classOf(key: string): KeyClass {
  if (key.startsWith(dayMark)) return 'day';
  if (!key.includes(' ')) return 'single';
  if (key.includes(' and ')) return 'pair';
  return wordsOf(key).length === 1 ? 'single' : 'phrase';
}

/** Its content words: links, the "and" of pairs and honorifics go. */
export function wordsOf(key: string): string[] {
  return key.split(' ').filter(word => !links.has(word) && !word.startsWith('('));
}
