import type { Citation } from '../../citations/citation';
import { formatKey, isSpeechKey, parseKey, workOf } from '../../citations/key';
import { touches } from '../../text/span';

/** The part of a citation that the cursor is on. */
export type CitationPart = 'work' | 'division' | 'locus' | 'whole';

/** The narrowest parts first. */
const partsWithSpan = ['locus', 'division', 'work'] as const;

/** The part that contains the offset, or else the part that ends there. */
export function partAt(citation: Citation, offset: number): CitationPart {
  const containing = partsWithSpan.find(part => {
    const span = citation[part];
    return span !== undefined && span.start <= offset && offset < span.end;
  });
  const touching = partsWithSpan.find(part => {
    const span = citation[part];
    return span !== undefined && touches(span, offset);
  });
  return containing ?? touching ?? 'whole';
}

/**
 * Key of the source that a part of a citation names: the whole work, the chapter or volume, or the cited place itself.
 * A cited speech has no parts.
 */
export function partKey({ key }: Citation, part: CitationPart): string {
  if (isSpeechKey(key)) return key;
  if (part === 'work') return workOf(key);
  return part === 'division' ? containingKey(key) : key;
}

/**
 * Key of the chapter, volume or page that contains a place: `quran:5` for `quran:5:54`, `kafi:2:p468` for
 * `kafi:2:p468:h1`. A key with a single level is returned unchanged.
 */
function containingKey(key: string): string {
  const parsed = parseKey(key);
  if (parsed === undefined || parsed.from.length < 2) return key;
  const { work, from, to } = parsed;
  return formatKey({ work, from: from.slice(0, -1), ...(to !== undefined && { to: to.slice(0, -1) }) });
}
