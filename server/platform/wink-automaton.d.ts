/** The pattern automata of wink-nlp. This is an internal module of the package: use it in winkInternals.ts only. */
declare module 'wink-nlp/src/automaton.js' {
  interface Automaton {
    importJSON(machine: string): void;
    /** Matches of patterns: index of the first token, index of the last token, number of the pattern. */
    recognize(tokens: readonly number[]): (readonly [number, number, number])[];
  }
  const createAutomaton: (cache: object, ignoredToken: string) => Automaton;
  export default createAutomaton;
}
