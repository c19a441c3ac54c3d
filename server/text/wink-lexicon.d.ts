/** Common English words with their parts of speech (Penn tags), the most frequent first; about 13,000. */
declare module 'wink-lexicon/src/lexicon.js' {
  const lexicon: Readonly<Record<string, readonly string[] | undefined>>;
  export default lexicon;
}

/** Irregular forms of verbs with their infinitives, from WordNet. */
declare module 'wink-lexicon/src/wn-verb-exceptions.js' {
  const exceptions: Readonly<Record<string, string | undefined>>;
  export default exceptions;
}

/** Irregular plurals with their singulars, from WordNet. */
declare module 'wink-lexicon/src/wn-noun-exceptions.js' {
  const exceptions: Readonly<Record<string, string | undefined>>;
  export default exceptions;
}
