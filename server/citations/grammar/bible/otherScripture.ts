import { wordSet } from '../../wordSet';
import { isMark, textMatches, type ParseState } from '../parseState';
import type { BookMatch } from './bookMatch';

/**
 * Whether the name of a book is the end of that of another writing: "Ascension of Isaiah 9:7", "Testament of Levi 18:2", "Acts
 * of John 97", "4 Ezra 7:28", "2 Baruch 29:5", "Plin. Ep. 10.96".
 */
export function isOtherScripture(state: ParseState, { first, book }: BookMatch): boolean {
  return isWritingOf(state, first) || (/^(?:bar|ezra)$/.test(book.osis) && isOtherNumber(state, first - 1));
}

function isWritingOf({ tokens, view }: ParseState, first: number): boolean {
  if (isAfterAuthor(tokens.slice(Math.max(0, first - 3), first).map(({ start, end }) => view.slice(start, end))))
    return true;
  let at = first - 1;
  while (at > first - 4 && /^(?:the|prophet|st|saint|patriarch|apostle)$/.test(tokens[at]?.text ?? '')) at--;
  const joint = tokens[at]?.text;
  const noun = tokens[at - 1];
  if (noun?.kind !== 'word' || !noun.capital) return false;
  // "Test. Job 3:1"
  if (joint === '.') return /^(?:Asc|Mart|Test|Apoc)$/.test(view.slice(noun.start, noun.end));
  return joint === 'of' && writings.has(noun.text);
}

/** Whether the abbreviation of a Greek, Roman or Christian author stands before a book: "Hor. Ep. 2.1", "Plin., Ep. 10.96". */
function isAfterAuthor(before: readonly string[]): boolean {
  const words = before.at(-1) === ',' ? before.slice(0, -1) : before;
  return words.at(-1) === '.' && authors.has(words.at(-2) ?? '');
}

/** As they are written, without the point. */
const authors = new Set(
  [
    'Tac Caes Cic Hor Plin Sen Verg Virg Ov Juv Iuv Suet Plut Sall Liv Quint Fronto Symm Auson Sidon Gell Stat Lucr Petron',
    'Pl Plat Arist Xen Thuc Polyb Dion Diod Isoc Demosth Lys Aesch Soph Eurip Epic Epict Porph Plot Jul Liban Synes',
    'Aug Hieron Ambr Cypr Tert Clem Ign Polyc Orig Euseb Athan Basil Greg Chrys Cassiod Lact Hilar',
  ]
    .join(' ')
    .split(' '),
);

/** Kinds of writings that are named after a person of the Bible and are no book of it. */
const writings = wordSet(
  'ascension martyrdom assumption testament testaments ode odes acts vision visions paraphrase conversion',
  'protoevangelium apocryphon ladder life infancy',
);

/** "2" and "IV", the numbers of Baruch and Ezra that are no books of the Bible. */
function isOtherNumber(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (token?.kind === 'number') return token.value >= (isMark(state, index + 1, '.') ? 99 : 2) && token.value <= 6;
  return token?.capital === true && textMatches(state, index, /^(?:ii|iii|iv|v|vi)$/);
}
