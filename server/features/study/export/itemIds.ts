import { withoutTrailing } from '../../../base/withoutTrailing';

/** Longest id, in UTF-16 units, before a number that makes it unique. Chosen by hand. */
const maxLength = 80;

/**
 * A function that gives each item an id of its own: letters and digits of any script and `: . _ / -`, which BibTeX, its successors and
 * CSL accept. Ids that differ only in letter case or in these signs count as equal, because some programs ignore them.
 */
export function createIds(): (wanted: string) => string {
  const used = new Set<string>();
  /** The last number that was given to an id. */
  const numbers = new Map<string, number>();
  return wanted => {
    const base = safeId(wanted);
    for (let number = numbers.get(base) ?? 1; ; number++) {
      const id = number === 1 ? base : `${base}-${number}`;
      const key = id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '-');
      if (used.has(key)) continue;
      used.add(key);
      numbers.set(base, number + 1);
      return id;
    }
  };
}

function safeId(wanted: string): string {
  const safe = wanted
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}:._/-]{1,500}/gu, '-')
    .replace(/^[^\p{L}\p{N}]{1,500}/u, '');
  const cut = safe.length > maxLength ? safe.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '') : safe;
  return withoutTrailing(cut, /[^\p{L}\p{N}]/u) || 'item';
}
