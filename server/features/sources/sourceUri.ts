import { sourceScheme } from '../shared/place';

/**
 * Source pages have URIs that stay the same from one start to the next and whose last part is fit to be a file's name and
 * a tab's title:
 *
 *     corpus-source:/quran/005%20al-Maidah.txt      a chapter of a work whose text is known
 *     corpus-source:/works/kafi/al-Kafi.txt         the page of a work
 *     corpus-source:/works/bib/rivers/Rivers.txt    the page of a user's work
 */
export type SourcePageId = { readonly work: string; readonly chapter?: number };

/** URI of the page of one chapter. */
export function chapterUri(work: string, chapter: number, name: string): string {
  return `${sourceScheme}:/${segments(work)}/${encodeURIComponent(`${String(chapter).padStart(3, '0')} ${fileName(name)}`.trim())}.txt`;
}

/** URI of the page of a work. */
export function workUri(work: string, title: string): string {
  return `${sourceScheme}:/works/${segments(work)}/${encodeURIComponent(fileName(title) || 'work')}.txt`;
}

/** What a URI is the page of; undefined where it is none of ours. Escapes that editors add or drop make no difference. */
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
  const work =
    parts[0] === 'bib' && parts.length === 2 ? `bib:${decode(parts[1])}` : parts.length === 1 ? parts[0] : undefined;
  if (work === undefined || work === 'bib') return undefined;
  if (isWork) return { work };
  const number = /^\d{1,6}/.exec(path.at(-1) ?? '');
  return number === null ? undefined : { work, chapter: Number(number[0]) };
}

/** A work's key as folders. A citekey may hold anything: it is encoded once for its name as a folder and once for the URI. */
function segments(work: string): string {
  return work.startsWith('bib:')
    ? `bib/${encodeURIComponent(encodeURIComponent(work.slice(4)))}`
    : encodeURIComponent(work);
}

/** A name without the characters that some file system or shell refuses, in any script; at most 60 characters. */
function fileName(name: string): string {
  const safe = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f'’‘ʼʻʿʾ]/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ');
  return [...safe]
    .slice(0, 60)
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
