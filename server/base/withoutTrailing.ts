/**
 * The text without the characters at its end that `sign` matches: a class of characters, as `/[\s,]/`. The same as replacing
 * `/[\s,]+$/`, but that takes quadratic time for a long row of such characters inside of the text.
 */
export function withoutTrailing(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1])) end--;
  return text.slice(0, end);
}
