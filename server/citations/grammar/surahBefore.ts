import { surahNamed } from '../names/surahNames';
import type { NameFound } from './quran';
import type { Scan } from './scan';

/** The surah name that ends before a token, of one to four words, in capitals or with its article; the nearest by sound. */
export function nameBefore(scan: Scan, index: number): NameFound | undefined {
  const last = scan.tokens[index - 1];
  if (last?.kind !== 'word' || index - 1 < scan.done) return undefined;
  let best: NameFound | undefined;
  let words = 0;
  const end = /['’`ʾʼ]/.test(scan.view[last.end] ?? '') ? last.end + 1 : last.end;
  for (let first = index - 1; first >= Math.max(scan.done, index - 9) && words < 4; first--) {
    const token = scan.tokens[first];
    if (token.kind === 'mark') {
      if (/^['`-]$/.test(token.text) && !(token.text === '-' && token.spaced)) continue;
      break;
    }
    if (token.kind !== 'word') break;
    words++;
    const article = /^(?:al|el|an|ar|as|ash|at|az|ad|adh|ath)$/.test(token.text) && scan.tokens[first + 1]?.text === '-';
    if (!token.capital && !article) { if (words > 1) break; continue; }
    const named = surahNamed(scan.view.slice(token.start, end));
    if (named !== undefined && (best === undefined || named.distance <= best.distance + 0.03)) best = { ...named, first, next: index, start: token.start, end: last.end };
  }
  return best;
}
