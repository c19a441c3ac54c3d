/**
 * Tag for a long regular expression that is written over several lines:
 *
 *     const leader = pattern('iu')`
 *       \b(?:
 *         president|chair(?:man|woman)?
 *         |prime[ ]minister
 *       )\b`;
 *
 * Each line break and the white space on both sides of it are left out. All other spaces are part of the expression, so
 * a space at the end of a line is written `[ ]`. Backslashes are those of a regular expression literal. Values may be
 * parts made by `patternSource`.
 */
export function pattern(flags: string) {
  return (strings: TemplateStringsArray, ...values: readonly string[]): RegExp =>
    new RegExp(patternSource(strings, ...values), flags);
}

/** As `pattern`, for a part that is used inside other expressions. */
export function patternSource(strings: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw: strings.raw.map(part => part.replace(/\s*\n\s*/g, '')) }, ...values);
}
