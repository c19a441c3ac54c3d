/** How many sentences end in a text, before its last character. */
export function sentenceEnds(text: string): number {
  return text.match(/[.!?؟][)\]"'”’»]*\s/gu)?.length ?? 0;
}
