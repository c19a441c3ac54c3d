import type { CodePointTest, Part, Sequence } from './globPattern';

/**
 * A pattern as a nondeterministic finite automaton with lookahead conditions. It is simulated from the end of the path
 * to its start with the set of all states from which the end can be reached. A path of n code points therefore takes at
 * most (number of states and edges) × (n + 1) steps, whatever the pattern; nothing is tried twice.
 */
export interface Automaton {
  /** Conditions first, each after those that it uses itself; the pattern comes last. */
  readonly programs: readonly Program[];
  readonly states: readonly State[];
}

interface Program {
  readonly start: number;
  readonly accept: number;
  /** True for a condition that may be met by any number of code points, not only by the rest of the path. */
  readonly acceptsPrefix: boolean;
}

/** Edges lead backwards, from a state to those that come before it. */
interface State {
  readonly program: number;
  /** States that lead here with one code point. */
  readonly byCharacter: { readonly from: number; readonly accepts: CodePointTest }[];
  /** States that lead here without one; `unless` is the program that must not match at this position. */
  readonly byCondition: { readonly from: number; readonly unless?: number }[];
}

/** Counts state visits and edges tried, for tests that check the bound. */
export interface StepCounter {
  steps: number;
}

export function createAutomaton(sequence: Sequence): Automaton {
  const builder = new Builder();
  builder.program([sequence], false);
  return builder;
}

export function accepts(automaton: Automaton, codePoints: readonly number[], counter?: StepCounter): boolean {
  const { programs, states } = automaton;
  const pattern = programs.length - 1;
  /** The position at which a state was last reached; positions differ, so nothing has to be cleared. */
  const reachedAt = new Int32Array(states.length).fill(-1);
  let active: number[][] = programs.map(() => []);
  let steps = 0;
  for (let position = codePoints.length; position >= 0; position--) {
    const next: number[][] = programs.map(() => []);
    const reach = (state: number): void => {
      steps++;
      if (reachedAt[state] === position) return;
      reachedAt[state] = position;
      next[states[state].program].push(state);
    };
    for (let p = 0; p < programs.length; p++) {
      const { accept, acceptsPrefix } = programs[p];
      if (acceptsPrefix || position === codePoints.length) reach(accept);
      for (const state of active[p]) {
        for (const { from, accepts } of states[state].byCharacter) {
          steps++;
          if (accepts(codePoints[position])) reach(from);
        }
      }
      // The list grows while it is read: states reached without a code point are appended to it.
      for (const state of next[p]) {
        for (const { from, unless } of states[state].byCondition) {
          steps++;
          if (unless === undefined || reachedAt[programs[unless].start] !== position) reach(from);
        }
      }
    }
    if (next[pattern].length === 0) break;
    active = next;
  }
  if (counter) counter.steps += steps;
  return reachedAt[programs[pattern].start] === 0;
}

/** Builds the states of a sequence from its end to its start, so that each part knows the state after it. */
class Builder implements Automaton {
  readonly programs: Program[] = [];
  readonly states: { -readonly [K in keyof State]: State[K] }[] = [];

  program(alternatives: readonly Sequence[], acceptsPrefix: boolean): number {
    const first = this.states.length;
    const accept = this.#state();
    const start = this.#alternatives(alternatives, accept);
    const index = this.programs.push({ start, accept, acceptsPrefix }) - 1;
    // States of conditions inside, which were built meanwhile, already have a program.
    for (let state = first; state < this.states.length; state++)
      if (this.states[state].program < 0) this.states[state].program = index;
    return index;
  }

  /** Builds the states of a sequence; returns the first one. */
  #sequence(parts: Sequence, after: number): number {
    return parts.reduceRight((next, part) => this.#part(part, next), after);
  }

  #part(part: Part, after: number): number {
    switch (part.kind) {
      case 'character':
        return this.#byCharacter(this.#state(), part.accepts, after);
      case 'star':
        return this.#byCharacter(this.#before(after), isNoSlash, 'itself');
      case 'anything':
        return this.#byCharacter(this.#before(after), () => true, 'itself');
      case 'group': {
        if (!part.repeated) {
          const start = this.#alternatives(part.alternatives, after);
          if (part.optional) this.#connect(start, after);
          return start;
        }
        const again = this.#before(after);
        const start = this.#alternatives(part.alternatives, again);
        this.#connect(again, start);
        return part.optional ? again : start;
      }
      case 'not':
        return this.#connect(this.#state(), after, this.program(part.alternatives, !part.toEnd));
    }
  }

  #alternatives(alternatives: readonly Sequence[], after: number): number {
    const start = this.#state();
    for (const sequence of alternatives) this.#connect(start, this.#sequence(sequence, after));
    return start;
  }

  #state(): number {
    return this.states.push({ program: -1, byCharacter: [], byCondition: [] }) - 1;
  }

  /** A new state that leads to `after` without a code point. */
  #before(after: number): number {
    return this.#connect(this.#state(), after);
  }

  #connect(from: number, to: number, unless?: number): number {
    this.states[to].byCondition.push(unless === undefined ? { from } : { from, unless });
    return from;
  }

  #byCharacter(from: number, accepts: CodePointTest, to: number | 'itself'): number {
    this.states[to === 'itself' ? from : to].byCharacter.push({ from, accepts });
    return from;
  }
}

function isNoSlash(codePoint: number): boolean {
  return codePoint !== 0x2f;
}
