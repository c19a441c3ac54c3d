/**
 * A copy of a text that refers to no other string. V8 keeps a whole text in memory as long as a slice of it is used; a
 * slice that is joined again from two parts becomes a string of its own when a character of it is read.
 */
export function flatCopy(text: string): string {
  if (text.length < shortestSlice) return text;
  const copy = text.slice(0, shortestSlice) + text.slice(shortestSlice);
  copy.charCodeAt(0);
  return copy;
}

/** Shorter slices are copies (`SlicedString::kMinLength` in V8). */
const shortestSlice = 13;
