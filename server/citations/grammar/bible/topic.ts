import { bookNamed } from '../../bible';
import { wordSet } from '../../wordSet';
import { isMark, type ParseState } from '../parseState';

const bibleWords = [
  'bibles? biblical scriptures? gospels? testament apostles? psalms? psalter jesus christ epistles? lectionary homily homilies',
  'disciples? torah tanakh evangelists? parables? preach(?:e[srd]+|ing)? vicar parish congregation hymns?',
]
  .join(' ')
  .replaceAll(' ', '|');
const bibleWord = new RegExp(`(?<!\\p{L})(?:${bibleWords})(?!\\p{L})`, 'iu');

/**
 * Whether a text has a word such as "Gospel", cites a verse of a book whose name is no person's, or a chapter of a numbered one
 * ("1 Kings 19").
 */
export function speaksOfBible(text: string): boolean {
  if (bibleWord.test(text)) return true;
  for (const [, name, verse] of text.matchAll(places)) if (isPlainName(name, verse !== undefined)) return true;
  return false;
}

const places = /(?<![\p{L}\p{N}])((?:[1-3] ?)?\p{Lu}\p{L}{2,13})\.? \d{1,3}(:\d{1,3})?(?![\d:])/gu;

/** Whether a name is that of a book and of nothing else, as far as that goes: not "Mark" or "Daniel". */
function isPlainName(name: string, hasVerse: boolean): boolean {
  if (!hasVerse && !/^\d/.test(name)) return false;
  const book = bookNamed(name);
  return book !== undefined && (/^\d/.test(name) || plainBooks.has(book.osis));
}

const plainBooks = wordSet(
  'gen exod lev deut ps prov eccl isa jer ezek hos obad nah hab zeph hag zech mal matt luke rom gal eph phil col heb rev',
);

/** Whether a word for a machine stands in the same sentence, at most ten tokens away: "In Mark 3 the gun was improved". */
export function isNearMachine(state: ParseState, first: number, next: number): boolean {
  const isEnd = (index: number): boolean => ['.', '!', '?', ';'].some(mark => isMark(state, index, mark));
  for (let index = next; index < Math.min(state.tokens.length, next + 10) && !isEnd(index); index++)
    if (machines.has(state.tokens[index].text)) return true;
  for (let index = first - 1; index >= Math.max(0, first - 10) && !isEnd(index); index--)
    if (machines.has(state.tokens[index].text)) return true;
  return false;
}

const machines = wordSet(
  'gun guns tank tanks engine engines gearbox valve valves reactor reactors rocket rockets probe probes satellite satellites',
  'spacecraft aircraft airplane airplanes plane planes flown launched launch launcher missile missiles torpedo torpedoes',
  'submarine submarines turret rifle rifles howitzer model models prototype prototypes version versions release firmware',
  'software hardware processor console consoles chassis bumper wing wings cockpit crew crews sailed orbit orbited capsule',
  'generator generators boiler boilers turbine turbines vehicle vehicles truck trucks tractor tractors yacht hull keel',
  'released rebuilt assembled manufactured manufacturer stable horses racehorse album albums',
);
