import type { Work } from './citation';

/** A work with pages and columns, of Plato or Aristotle, that a text names at an offset. */
export interface ColumnMention {
  readonly work: Work;
  readonly at: number;
}

/**
 * Finds where a text names works with pages and columns. Their titles are names of people or usual words, so an article, signs
 * of emphasis or the author stand before them: "open the Republic", "im Phaidon", "Plato's *Meno*".
 */
export function columnMentionFinder(works: readonly Work[]): (view: string) => readonly ColumnMention[] {
  const byName = new Map<string, Work>();
  const before = new Set(articles);
  for (const work of works) {
    if (work.columns === undefined) continue;
    for (const name of [work.title, ...work.spellings])
      if (!name.includes(',') && !byName.has(name)) byName.set(name, work);
    for (const name of work.authorNames ?? []) before.add(`${name},`).add(`${name}'s`).add(`${name}’s`);
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return () => [];
  const introduced = `(?<![\\p{L}\\p{M}])(?:${[...before].join('|')})\\s{1,3}["“«*_]{0,3}`;
  const pattern = new RegExp(
    `(?:${introduced}|["“«*_]{1,3})(${names.join('|')})(?![\\p{L}\\p{M}])(?! of (?!Plato|Aristotle))`,
    'gu',
  );
  return view => [...view.matchAll(pattern)].map(match => ({ work: byName.get(match[1])!, at: match.index }));
}

const articles =
  'the The im Im der Der den dem des vom zum le Le du la La au el El del al il Il nel Nel dello della o do no'.split(
    ' ',
  );
