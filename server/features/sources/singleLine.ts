/** The text with each run of line ends replaced by one space. */
export function toSingleLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029\u0085]+/g, ' ');
}
