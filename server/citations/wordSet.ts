/** The words of one or more lists. In a list, words are separated by single spaces. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap(list => list.split(' ')));
}
