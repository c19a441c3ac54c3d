import type { Expression } from './collect';
import { hostileTexts, type Hostile } from './hostile';

/** The largest text, in UTF-16 units: quadratic work of that size takes a hundred times `enough`. */
const largest = 2 ** 15;
/** Work of so many milliseconds of processor time is measured; no larger text is tried. */
const enough = 30;
/** A busy machine disturbs some measurements: work is steep that is steep so many times. */
const measurements = 3;
/** Linear work has 1, quadratic 2. */
const worstExponent = 1.5;

/** A text for which an expression takes more than linear time. */
export interface Worst {
  /** Which text of `hostileTexts`, and its beginning. */
  readonly text: string;
  readonly exponent: number;
}

/**
 * Matches hostile texts of growing sizes. Returns the first for which the processor time grows faster than the size; undefined if
 * there is none. Only growth counts: a slow machine changes nothing.
 */
export function growsTooFast(expression: Expression, texts = hostileTexts(expression)): Worst | undefined {
  for (const hostile of texts) {
    let exponent = Infinity;
    for (let i = 0; i < measurements && exponent > worstExponent; i++)
      exponent = Math.min(exponent, exponentOf(expression, hostile));
    if (exponent > worstExponent) return { text: JSON.stringify(hostile(200).slice(0, 80)), exponent };
  }
  return undefined;
}

/** 0 where the work is always too short to be measured. */
function exponentOf(expression: Expression, hostile: Hostile): number {
  // Small steps at first: what takes exponential time must not be reached by a large one.
  for (let size = 8; size <= largest; size = Math.ceil(size < 40 ? size + 4 : size * 1.4)) {
    if (timeOf(expression, hostile(size)) < enough) continue;
    const [after, before] = [size, Math.round(size / 2)].map(length =>
      Math.min(...[1, 2, 3].map(() => timeOf(expression, hostile(length)))),
    );
    if (after < enough / 2) continue;
    return Math.log2(after / Math.max(before, 0.01));
  }
  return 0;
}

/** Processor time to find all matches, in milliseconds. */
function timeOf({ source, flags }: Expression, text: string): number {
  const expression = new RegExp(source, flags);
  const start = process.cpuUsage();
  if (flags.includes('g')) text.match(expression);
  else expression.test(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
