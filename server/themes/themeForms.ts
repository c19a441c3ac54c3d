/** A form of a theme as written (white space folded), with the number of its mentions. */
export interface CountedForm {
  readonly text: string;
  readonly count: number;
}

/**
 * Merges forms that differ only in case; each is shown as it is written most often. Most frequent first. Between
 * equally frequent forms, the order of code units decides.
 */
export function mergeForms(forms: readonly CountedForm[]): CountedForm[] {
  const merged = new Map<string, { text: string; count: number }>();
  const sorted = [...forms].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  for (const { text, count } of sorted) {
    const lower = text.toLowerCase();
    const known = merged.get(lower);
    if (known === undefined) merged.set(lower, { text, count });
    else known.count += count;
  }
  return [...merged.values()].sort((a, b) => b.count - a.count);
}
