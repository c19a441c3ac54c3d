import tables from './bibleTables.json';

/** A name of a book with its OSIS name in lower case; undefined for a name that means several books or none. */
interface KnownName {
  /** In lower case; a space may be left out, `_` is a space that may not. */
  readonly name: string;
  readonly osis: string | undefined;
}

let cachedNames: ReadonlyMap<string, readonly KnownName[]> | undefined;

/** More than a name may stand there, which only the parser can read. */
export const unsure = Symbol('unsure');

/**
 * The OSIS name of the book with an English name, as bible-passage-reference-parser reads it: with single spaces, in any case.
 * Undefined if no book's name begins so; `unsure` if one does and more words follow, which the parser may read.
 */
export function osisOfName(name: string): string | undefined | typeof unsure {
  // The parser takes some other letters for ASCII ones.
  if (/[\u017f\u212a]/.test(name)) return unsure;
  const lower = name.toLowerCase();
  const whole = knownName(lower);
  if (whole !== undefined) return whole.osis;
  for (let end = 1; end < lower.length; end++)
    if (!/[a-z\d]/.test(lower[end]) && knownName(lower.slice(0, end)) !== undefined) return unsure;
  return undefined;
}

function knownName(name: string): KnownName | undefined {
  cachedNames ??= readNames(tables.names);
  return cachedNames.get(name.replaceAll(' ', ''))?.find(known => isWritten(known.name, name));
}

/** Whether a name has spaces only where the known one may have them. */
function isWritten(known: string, name: string): boolean {
  let at = 0;
  for (const character of known) {
    const isSpace = name[at] === ' ';
    if (character === ' ' ? isSpace : character === '_' ? isSpace : name[at] === character) at++;
    else if (character !== ' ') return false;
  }
  return at === name.length;
}

/** The names by their letters without spaces. */
function readNames(packed: string): Map<string, KnownName[]> {
  const names = new Map<string, KnownName[]>();
  for (const line of packed.split('\n')) {
    const colon = line.indexOf(':');
    const osis = line.slice(0, colon);
    for (const name of line.slice(colon + 1).split('|')) {
      const letters = name.replace(/[ _]/g, '');
      const known = { name, osis: osis === '-' ? undefined : osis };
      const same = names.get(letters);
      if (same === undefined) names.set(letters, [known]);
      else same.push(known);
    }
  }
  return names;
}
