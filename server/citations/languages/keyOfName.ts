import { tokenize } from '../tokenize';
import { bookKey } from './bookIndex';
import { ownWords } from './language';
import type { PageLanguage } from './citationLanguage';

/** The key of a whole name, for scripts/bible-names.mjs. */
export function keyOfName(name: string, code: PageLanguage): string | undefined {
  const tokens = tokenize(name, 0, name.length);
  return bookKey(name, tokens, 0, tokens.length, ownWords(code));
}
