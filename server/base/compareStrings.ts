/** Order of two strings by UTF-16 code units, for `sort`. Does not depend on the locale. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
