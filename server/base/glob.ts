/**
 * Globs of settings and of corpus.json: `*` and `?` inside a name, `**` for any folders, `{a,b}` for alternatives. Both
 * sources are untrusted (they come with a folder), so a glob is matched by hand in O(length of glob × length of path)
 * and never becomes a regular expression, where a row of stars would take for ever.
 */
export type Matcher = (path: string) => boolean;

/** Alternatives that braces may multiply to; what lies beyond is left out. */
const mostAlternatives = 256;

/** Matches paths with `/`, relative to where the glob is stated. A glob that ends in `/` means all that lies in the folder. */
export function globMatcher(glob: string): Matcher {
  const alternatives = expandBraces(glob.replaceAll('\\', '/').replace(/^\.?\//, '')).map(one =>
    (one.endsWith('/') ? one + '**' : one).split('/'),
  );
  return path => {
    const names = path.split('/');
    return alternatives.some(globs => matchSequence(globs, names, isAnyFolders, matchName));
  };
}

/** Matches what any of the globs matches; none for an empty list. */
export function anyGlob(globs: readonly string[]): Matcher {
  const matchers = globs.map(globMatcher);
  return path => matchers.some(matches => matches(path));
}

function isAnyFolders(glob: string): boolean {
  return glob === '**';
}

function matchName(glob: string, name: string): boolean {
  return matchSequence(
    [...glob],
    [...name],
    one => one === '*',
    (one, letter) => one === '?' || one === letter,
  );
}

/**
 * Whether a pattern of single items and of wildcards (that stand for any number of items) matches. After a mismatch it
 * goes back to the last wildcard only, which takes one item more: earlier wildcards never need another try.
 */
function matchSequence<P, I>(
  pattern: readonly P[],
  items: readonly I[],
  isWild: (p: P) => boolean,
  matchOne: (p: P, item: I) => boolean,
): boolean {
  let at = 0;
  let wild = -1;
  let resume = 0;
  for (let i = 0; i < items.length;) {
    if (at < pattern.length && isWild(pattern[at])) {
      wild = at++;
      resume = i;
    } else if (at < pattern.length && matchOne(pattern[at], items[i])) {
      at++;
      i++;
    } else if (wild >= 0) {
      at = wild + 1;
      i = ++resume;
    } else {
      return false;
    }
  }
  while (at < pattern.length && isWild(pattern[at])) at++;
  return at === pattern.length;
}

/** `a{b,c}d` → `abd`, `acd`. Braces that never close, and nested ones, are taken as they stand. */
function expandBraces(glob: string): string[] {
  let found = [''];
  let rest = glob;
  for (;;) {
    const open = rest.indexOf('{');
    const close = rest.indexOf('}', open);
    if (open < 0 || close < 0) return found.map(start => start + rest);
    const options = rest.slice(open + 1, close).split(',');
    found = found
      .flatMap(start => options.map(option => start + rest.slice(0, open) + option))
      .slice(0, mostAlternatives);
    rest = rest.slice(close + 1);
  }
}
