import { nameKey } from './paths';
import { accepts, createAutomaton, type Automaton, type StepCounter } from './globAutomaton';
import { content, hasPlainLastSegment, optionalContent, parsePattern } from './globPattern';
import { rangeBounds } from './globText';

/**
 * Glob patterns of the settings and of corpus.json. Their meaning is that of picomatch with the options `dot` and
 * `posix`; `test/base/glob.test.ts` compares the two and lists the differences. In short:
 *
 * - `*` and `?` stand for text inside a path segment, `**` for any folders, `[a-z]` and `[!a]` for one character.
 * - `{a,b}`, `{1..3}`, `@(a|b)`, `?(a)`, `*(a)`, `+(a)` and `!(a)` stand for alternatives, which can be nested.
 * - A leading `!` negates a pattern. A backslash makes the next character a literal one, on every system.
 * - Accented letters match whether they are one character or two (NFC, NFD).
 * - Patterns are case sensitive, relative to their folder, and take `/` as the separator. A leading `./` or `/` is ignored.
 * - A pattern that names a folder (`drafts`, `drafts/`, `2014/{a,b}`) means everything that lies in it.
 * - Brackets that do not close are literal, and a path that is equal to the pattern always matches.
 *
 * Patterns are untrusted, because they come with a folder. They never become regular expressions: see `Automaton` for the
 * bound of the time that a match takes.
 */
export type Matcher = (path: string) => boolean;

export interface RefusedPattern {
  readonly pattern: string;
  /** Why the pattern is not used, as a sentence for the user. It names the pattern. */
  readonly reason: string;
}

export interface Globs {
  /** Whether a path matches any of the patterns. False for all paths where there are no patterns. */
  readonly matcher: Matcher;
  /** Whether all paths in a folder match, so that it need not be looked into. May be false although they do. */
  readonly matchesAllIn: (folder: string) => boolean;
  /** Patterns over a bound. They match nothing. */
  readonly refused: readonly RefusedPattern[];
}

/** Checked before a pattern is compiled. Chosen by hand: far above what people write. */
export const globBounds = {
  /** Patterns of one list. */
  patterns: 200,
  /** UTF-16 units of one pattern. */
  length: 500,
  /** `*`, `?` and `[` in one pattern; a run of stars counts once. */
  wildcards: 64,
  /** Brackets inside brackets. */
  nesting: 10,
  /** Alternatives in all brackets of one pattern, members of ranges included. */
  alternatives: 200,
};

/**
 * Compiles a list of patterns. With `wholeFolders`, a folder that matches brings in everything that lies in it, also
 * where the pattern ends in a wildcard: `old*` leaves out the folder `old-drafts`. Negated patterns do not, because they
 * match almost every folder.
 */
export function compileGlobs(patterns: readonly string[], { wholeFolders = false } = {}): Globs {
  const refused: RefusedPattern[] = [];
  const globs: Glob[] = [];
  for (const [index, pattern] of patterns.entries()) {
    const reason = index < globBounds.patterns ? refusalOf(pattern) : tooManyPatterns(pattern);
    if (reason === undefined) globs.push(new Glob(pattern));
    else refused.push({ pattern, reason });
  }
  const matchesAllIn = (folder: string): boolean => {
    const paths = pathAndParents(folder).map(createPath);
    return globs.some(glob => !glob.isNegated && paths.some(path => glob.matchesFolder(path)));
  };
  const matcher: Matcher = name => {
    if (globs.length === 0) return false;
    const path = createPath(name);
    return globs.some(glob => glob.matches(path)) || (wholeFolders && matchesAllIn(parentOf(name)));
  };
  return { matcher, matchesAllIn: folder => wholeFolders && matchesAllIn(folder), refused };
}

/** Compiles one pattern. A pattern over a bound matches nothing. */
export function globMatcher(pattern: string): Matcher {
  return compileGlobs([pattern]).matcher;
}

/** The number of steps in which a path is matched, for tests of the bound. */
export function countMatchSteps(pattern: string, path: string): number {
  const counter = { steps: 0 };
  new Glob(pattern).matches(createPath(path), counter);
  return counter.steps;
}

/** Whether a pattern has characters with a special meaning; a pattern without them is a path. */
export function isGlob(pattern: string): boolean {
  return /[*?[{(\\]|^!/.test(pattern);
}

/** A pattern that matches exactly this path (and what lies in it). */
export function escapeGlob(path: string): string {
  return path.replace(/[*?[\](){}\\|,]|^!|(?<=^)\.?\/|[!@+](?=\()/g, '\\$&');
}

/** Why a pattern is refused, as a sentence for the user; undefined where it is within all bounds. */
export function refusalOf(pattern: string): string | undefined {
  const { length, wildcards, nesting, alternatives } = globBounds;
  const refusal = (problem: string): string => `The pattern "${shortened(pattern)}" is not used: ${problem}.`;
  if (pattern.trim() === '') return refusal('it is empty');
  if (pattern.length > length) return refusal(`it has more than ${length} characters`);
  const counts = countSyntax(pattern);
  if (counts.wildcards > wildcards) return refusal(`it has more than ${wildcards} wildcards`);
  if (counts.nesting > nesting) return refusal(`its brackets are nested more than ${nesting} deep`);
  if (counts.alternatives > alternatives) return refusal(`it has more than ${alternatives} alternatives`);
  return undefined;
}

/** Why a pattern after the first ones of a list is refused. */
export function tooManyPatterns(pattern: string): string {
  return `The pattern "${shortened(pattern)}" is not used: only the first ${globBounds.patterns} patterns are.`;
}

/** A path and the folders around it: `a/b/c.txt`, `a/b`, `a`. */
export function pathAndParents(path: string): string[] {
  const paths: string[] = [];
  for (let current = path; current !== ''; current = parentOf(current)) paths.push(current);
  return paths;
}

/** The folder of a path; empty for a path of one segment. */
function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

interface Path {
  readonly name: string;
  readonly codePoints: readonly number[];
}

function createPath(path: string): Path {
  const name = nameKey(path);
  return { name, codePoints: Array.from(name, character => character.codePointAt(0)!) };
}

/** One slash stays, and so does one that a backslash makes part of a name. */
function withoutEndSlashes(pattern: string): string {
  let end = pattern.length;
  while (end > 1 && pattern[end - 1] === '/' && pattern[end - 2] !== '\\') end--;
  return pattern.slice(0, end);
}

/** One compiled pattern. */
class Glob {
  readonly isNegated: boolean;
  readonly #pattern: string;
  readonly #meansContent: boolean;
  readonly #automaton: Automaton;

  constructor(written: string) {
    const pattern = nameKey(written);
    const signs = /^(?:!(?!\())*/.exec(pattern)![0].length;
    const positive = pattern.slice(signs).replace(/^\.?\/+/, '');
    const path = withoutEndSlashes(positive);
    const sequence = parsePattern(path);
    this.isNegated = signs % 2 === 1;
    this.#pattern = pattern;
    this.#meansContent = path !== positive;
    const isFolder = !this.#meansContent && hasPlainLastSegment(sequence);
    this.#automaton = createAutomaton([
      ...sequence,
      ...(this.#meansContent ? content : isFolder ? [optionalContent] : []),
    ]);
  }

  matches({ name, codePoints }: Path, counter?: StepCounter): boolean {
    return name === this.#pattern || accepts(this.#automaton, codePoints, counter) !== this.isNegated;
  }

  /** Whether the pattern matches a folder. A pattern that ends in a slash matches nothing else. */
  matchesFolder(folder: Path): boolean {
    return this.matches(this.#meansContent ? createPath(folder.name + '/') : folder);
  }
}

/** Counts what makes a pattern costly. Counts at least as much as the parser finds. */
function countSyntax(pattern: string): { wildcards: number; nesting: number; alternatives: number } {
  let wildcards = 0;
  let nesting = 0;
  let alternatives = 0;
  let depth = 0;
  for (const [token] of pattern.matchAll(/\\.|\*+|[?[{}()|,]/gs)) {
    if (/^[*?[]/.test(token)) wildcards++;
    else if (token === '(' || token === '{') {
      nesting = Math.max(nesting, ++depth);
      alternatives++;
    } else if (token === ')' || token === '}') depth = Math.max(0, depth - 1);
    else if (depth > 0 && !token.startsWith('\\')) alternatives++;
  }
  for (const [, range] of pattern.matchAll(/\{([^{},]*)\}/g)) {
    const bounds = rangeBounds(range);
    if (bounds !== undefined) alternatives += Math.abs(bounds[1] - bounds[0]);
  }
  return { wildcards, nesting, alternatives };
}

function shortened(pattern: string): string {
  return pattern.length <= 60 ? pattern : pattern.slice(0, 60) + '…';
}
