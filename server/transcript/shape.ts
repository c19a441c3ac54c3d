import { neededStrings, type Needs } from './neededStrings';
import { patternSource } from './pattern';

/** A regular expression that is compiled when it may match. */
export interface Shape {
  test(text: string): boolean;
}

/**
 * As `pattern`, for a large expression that few texts match and that is only tested: compiling it takes as long as testing it ten
 * thousand times, and there are many such expressions. It is compiled for the first text that has one of the strings that the
 * expression needs (`neededStrings`). The flags may not be `g` or `y`.
 */
export function shape(flags: string) {
  return (strings: TemplateStringsArray, ...values: readonly string[]): Shape => {
    const source = patternSource(strings, ...values);
    let expression: RegExp | undefined;
    let mayMatch: ((text: string) => boolean) | undefined;
    let refused = 0;
    return {
      test(text) {
        if (expression === undefined) {
          mayMatch ??= hasOneOf(neededStrings({ source, flags }), flags.includes('i'));
          if (refused < mostRefused && !mayMatch(text)) {
            refused++;
            return false;
          }
          expression = new RegExp(source, flags);
        }
        return expression.test(text);
      },
    };
  };
}

/** Then the expression is compiled: looking for the strings takes longer than testing it. Chosen by hand. */
const mostRefused = 2000;

function hasOneOf(needs: Needs, ignoresCase: boolean): (text: string) => boolean {
  if (needs === undefined) return () => true;
  if (!ignoresCase) return text => needs.some(string => text.includes(string));
  // The letters besides "K" and "S" themselves that an expression without case takes for "k" and "s".
  const lower = (text: string): string => text.toLowerCase().replaceAll('\u017f', 's').replaceAll('\u212a', 'k');
  return text => {
    const searched = lower(text);
    return needs.some(string => searched.includes(string));
  };
}
