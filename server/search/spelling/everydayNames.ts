import { demonyms } from '../../themes/lists';
import { capitalisedWords } from './capitalisedWords';

/** Written with a capital letter, but with a plural like other nouns; so are all peoples. */
const groups = new Set(
  `arab arabs buddhist buddhists catholic catholics christian christians communist communists democrat democrats hindu
  hindus jew jews marxist marxists muslim muslims moslem moslems pope popes protestant protestants quaker quakers rabbi
  rabbis republican republicans shiite shiites socialist socialists sunni sunnis`.split(/\s+/),
);
let names: Set<string> | undefined;

/** Whether everyday English writes a word, given in lower case, with a capital, as a name: "adams", "wales", "jones". */
export function isName(word: string): boolean {
  names ??= new Set(capitalisedWords());
  return names.has(word) && !groups.has(word) && !demonyms.has(word);
}
