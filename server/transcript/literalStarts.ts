/**
 * A cheap test before large expressions are compiled and run: whether any word of a text, in lower case, begins as a word of one
 * of them does. Only for expressions of which each alternative has a literal word of three letters or more.
 */
export function literalStarts(expressions: readonly RegExp[]): (text: string) => boolean {
  let starts: Set<string> | undefined;
  return text => {
    starts ??= startsIn(expressions);
    for (const [word] of text.matchAll(/\p{L}{3,}/gu))
      for (let length = 2; length <= word.length; length++) if (starts.has(word.slice(0, length))) return true;
    return false;
  };
}

/** Runs of three letters or more in the sources, without a last letter that may be missing. */
function startsIn(expressions: readonly RegExp[]): Set<string> {
  const starts = new Set<string>();
  for (const { source } of expressions)
    for (const [, run, quantifier] of source.matchAll(/(?<!\p{L}|\\)(\p{L}{3,})([?*{]?)/gu))
      starts.add(quantifier === '' ? run : run.slice(0, -1));
  return starts;
}
