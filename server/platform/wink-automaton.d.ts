/** The automata of wink-nlp: patterns of tags. The package's own readers make them; this is the file that they load. */
declare module 'wink-nlp/src/automaton.js' {
  interface Automaton {
    importJSON(machine: string): void;
    /** Found patterns: first and last place, and the pattern's number. */
    recognize(tokens: readonly number[]): (readonly [number, number, number])[];
  }
  const createAutomaton: (cache: object, ignored: string) => Automaton;
  export default createAutomaton;
}
