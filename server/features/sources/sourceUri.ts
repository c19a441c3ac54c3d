/** Scheme of the URIs of source pages. */
export const sourceScheme = 'corpus-source';

/**
 * What a source page shows. Its URI does not change between sessions, and the last segment can serve as a file name and
 * as the title of a tab:
 *
 *     corpus-source:/quran/005%20al-Maidah.txt      a chapter of a work whose text is known
 *     corpus-source:/bible/john/003%20John%203.txt  a chapter of a book of such a work
 *     corpus-source:/works/kafi/al-Kafi.txt         the page of a work
 *     corpus-source:/works/bible/john/John.txt      the page of a book of a work
 *     corpus-source:/works/bib/rivers/Rivers.txt    the page of a work of corpus.json
 */
export interface SourcePageId {
  /** Key of the work, or of one book of it: `kafi`, `bible:john`. */
  readonly work: string;
  /** Number of the chapter; undefined for the page of the whole work or book. */
  readonly chapter?: number;
}

/** Longest name in a URI, in characters. Chosen by hand: file systems allow 255 bytes, and a letter may take four. */
const maxName = 60;

/** URI of the page of one chapter. `work` is the key of the text, which may be that of a book. */
export function chapterUri(work: string, chapter: number, name: string): string {
  return `${sourceScheme}:/${segments(work)}/${encodeURIComponent(`${String(chapter).padStart(3, '0')} ${fileName(name)}`.trim())}.txt`;
}

/** URI of the page of a work or a book of it. */
export function workUri(work: string, title: string): string {
  return `${sourceScheme}:/works/${segments(work)}/${encodeURIComponent(fileName(title) || 'work')}.txt`;
}

/** The page of a URI, or undefined when the URI is not that of a source page. Editors may add or remove escapes. */
export function parseSourceUri(uri: string): SourcePageId | undefined {
  if (!uri.startsWith(`${sourceScheme}:`)) return undefined;
  const path = uri
    .slice(sourceScheme.length + 1)
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter(part => part !== '')
    .map(decode);
  const isWork = path[0] === 'works';
  const parts = isWork ? path.slice(1, -1) : path.slice(0, -1);
  const work = parts.length === 2 ? `${parts[0]}:${parts[0] === 'bib' ? decode(parts[1]) : parts[1]}` : parts[0];
  if (work === undefined || work === 'bib' || parts.length > 2) return undefined;
  if (isWork) return { work };
  const number = /^\d{1,6}/.exec(path.at(-1) ?? '');
  return number === null ? undefined : { work, chapter: Number(number[0]) };
}

/**
 * A key of a work or book as path segments. The citekey of a work of corpus.json may contain any character, so it is encoded
 * twice: once as the name of a folder and once for the URI.
 */
function segments(key: string): string {
  const [work, ...rest] = key.split(':');
  if (rest.length === 0) return encodeURIComponent(work);
  const name = encodeURIComponent(rest.join(':'));
  return `${encodeURIComponent(work)}/${work === 'bib' ? encodeURIComponent(name) : name}`;
}

/** A name in any script, without the characters that some file system or shell rejects. */
function fileName(name: string): string {
  const safe = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f'’‘ʼʻʿʾ]/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ');
  return [...safe]
    .slice(0, maxName)
    .join('')
    .replace(/^[ .]+|[ .]+$/g, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
