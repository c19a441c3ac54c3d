import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { compileGlobs, countMatchSteps, escapeGlob, globBounds, globMatcher, isGlob } from '../../server/base/glob';

/** The options of picomatch whose meaning the patterns have. */
const options = { dot: true, posix: true };

describe('glob patterns', () => {
  const paths = [
    ...[
      'a',
      'b',
      'ab',
      'abc',
      'abab',
      'b.txt',
      'a.txt',
      'A.txt',
      '.txt',
      '.hidden',
      'a.md',
      'a.d.ts',
      'a.ts',
      'xy.txt',
    ],
    ...[
      'x/a',
      'x/a.txt',
      'x/y/a.txt',
      'x/y/b',
      'a/b',
      'a/x/b',
      'a/x/y/b',
      'a/b/c',
      'drafts',
      'drafts2/a.md',
      'old/x.md',
    ],
    ...[
      '1',
      '2',
      '9',
      '10',
      '1a.txt',
      '12.txt',
      '2014-05.txt',
      '2014/a.txt',
      '2015/b.txt',
      '2016/a.txt',
      '-',
      '!b',
      '^a',
    ],
    ...[
      'a*b',
      'axb',
      'a?',
      'a[b]',
      '[ab].txt',
      '{a,b}',
      'a (1).txt',
      'a 1.txt',
      'a+b',
      'a|b',
      'a,b',
      'é.txt',
      'سخنرانی ۱.txt',
    ],
  ];
  const table = [
    ...[
      'a',
      'a.txt',
      '*',
      '*.txt',
      '*.*',
      '.*',
      '?',
      '?.txt',
      '??',
      'a*',
      '*b*',
      'a*b',
      'a**b',
      '***',
      'é.*',
      'سخنرانی*.txt',
    ],
    ...[
      '**',
      '**/*',
      '**/*.txt',
      '**/a',
      '**/a*',
      'x/*',
      'x/**',
      'x/**/a.txt',
      'a/**/b',
      'a/**/**/b',
      '**/**/b',
      '**/x/**',
    ],
    ...[
      '*/**',
      'a*/**',
      '?/**',
      '*/*',
      '*/a.txt',
      '**/y/*',
      'a**/b',
      './a.txt',
      './*.txt',
      '2014/*.txt',
      '**/*.{txt,md}',
    ],
    ...[
      '[ab]',
      '[ab].txt',
      '[a-c]',
      '[!a]',
      '[^a]',
      '[!a-b].txt',
      '[0-9]*.txt',
      '[0-9][0-9].txt',
      '[]a]',
      '[a-]',
      '[a\\-c]',
    ],
    ...['[[:digit:]]*', '[[:alpha:]]', '[!0-9]*', '[a', 'a]', '[a-z', 'a[b', '*[a-b]', '[1-2]*', 'x/[ab]'],
    ...[
      '{a,b}',
      '*.{txt,md}',
      '{2014,2015}/*.txt',
      '{a,{b,ab}}.txt',
      'a{,b}',
      '{,x/}a',
      '{a,b}{b,c}',
      '{1..3}',
      '{a..c}',
    ],
    ...['{3..1}', '{a}', '{}', 'a}', '{x/y,a}/b', '{a\\,b,b}', '{a,b}/**', '{*,b}/**', 'a{b', 'a{b/c,x}', '{x,a}/*'],
    ...[
      '@(a|b)',
      '@(a|b).txt',
      '@(a|b)/**',
      '?(a)b',
      'a?(b)',
      '*(a|b)',
      '+(ab)',
      '+(a|b)',
      'a*(b)',
      '@(a|@(b|ab))',
      '(a|b).txt',
    ],
    ...[
      '!(a)',
      '!(a|b)',
      '!(*.txt)',
      '*.!(txt)',
      '*.!(txt|md)',
      '!(a).txt',
      '!(x)/a',
      '!(x)/*',
      '!(x)/**',
      '**/!(a).txt',
    ],
    ...['a!(b)', 'a/!(b)', '!(*.d).ts', '!(!(a))', '!(+(ab))', '!(a)*', 'a/!(x)/b', '!(a/b)', '!(drafts)/**'],
    ...['!a', '!!a', '!*.txt', '!x/**', '!**/*.txt', '!(a', '\\!b', '!{a,b}', '![ab]'],
    ...[
      'a\\*b',
      'a\\?',
      '\\{a,b}',
      'a\\[b]',
      '\\[ab].txt',
      'a (1).txt',
      'a \\(1\\).txt',
      'a+b',
      'a|b',
      'a,b',
      '^a',
      '+a',
    ],
  ];
  for (const pattern of table) {
    it(`match what picomatch matches: ${pattern}`, () => {
      const expected = picomatch(pattern, options);
      const lastSegment = pattern.replace(/\\./gs, '').replace(/^.*\/(?![^{(]*[})])/s, '');
      const namesFolder = !/[*?[]|[+!]\(/.test(lastSegment);
      const actual = globMatcher(pattern);
      for (const path of paths) {
        // A pattern that names a folder means its content too, see below.
        if (namesFolder && path.includes('/')) continue;
        assert.equal(actual(path), expected(path), path);
      }
    });
  }

  const differences: [pattern: string, path: string, why: string][] = [
    ['drafts', 'drafts/a.txt', 'a folder means its content'],
    ['drafts/', 'drafts/x/a.txt', 'a folder means its content'],
    ['/a.txt', 'a.txt', 'paths are relative to the folder of the setting'],
    ['{**/*.txt,**/*.md}', 'a.txt', '`**/` in braces means no folder, too'],
    ['@(**/b|c)', 'b', '`**/` in parentheses means no folder, too'],
    ['{1..12}', '12', 'a range of numbers has all its members'],
    ['{01..12}', '07', 'a range of numbers keeps leading zeros'],
    ['+(a|aa)', 'aaa', 'repeated alternatives that overlap are no danger here'],
    ['?', '😀', 'a character is a code point'],
  ];
  for (const [pattern, path, why] of differences) {
    it(`differ from picomatch: ${pattern} matches ${path}, because ${why}`, () => {
      assert.equal(globMatcher(pattern)(path), true);
      assert.equal(picomatch(pattern, options)(path), false);
    });
  }

  it('match what picomatch matches, for random patterns', () => {
    const segment = fc
      .array(fc.constantFrom('a', 'b', '.', '*', '?', '[ab]', '[!a]', '{a,bb}', '{,b}', '@(a|b)', '?(b)'), {
        minLength: 1,
        maxLength: 4,
      })
      .map(parts => parts.join(''))
      // picomatch gives some stars that follow each other or a bracket other meanings.
      .filter(text => !/^\.$|\*\*|\*\?\(|[\])}][*?]|\*\(|\?\?\(/.test(text));
    const pattern = fc
      .array(fc.oneof({ weight: 3, arbitrary: segment }, fc.constant('**')), { minLength: 1, maxLength: 3 })
      .map(segments => segments.join('/') + (segments.at(-1) === '**' ? '' : '*'))
      .filter(text => !/\*\*$(?<!\/\*\*|^\*\*)|[\])}]\*$/.test(text));
    const path = fc
      .array(
        fc.array(fc.constantFrom('a', 'b', '.a', 'c'), { minLength: 1, maxLength: 3 }).map(parts => parts.join('')),
        { minLength: 1, maxLength: 4 },
      )
      .map(segments => segments.join('/'));
    fc.assert(
      fc.property(pattern, fc.array(path, { minLength: 20, maxLength: 20 }), (glob, names) => {
        const expected = picomatch(glob, options);
        const actual = globMatcher(glob);
        for (const name of names) assert.equal(actual(name), expected(name), `${glob} and ${name}`);
      }),
      { numRuns: 300 },
    );
  });

  it('that name a folder mean everything in it', () => {
    for (const pattern of ['drafts', 'drafts/', './drafts', '/drafts/', '{old,drafts}', 'drafts/**']) {
      const matches = globMatcher(pattern);
      assert.deepEqual(
        ['drafts/a', 'drafts/x/a.txt', 'draft/a', 'x/drafts/a', 'drafts2'].map(matches),
        [true, true, false, false, false],
        pattern,
      );
    }
    assert.equal(globMatcher('drafts/')('drafts'), false, 'a file is no folder');
    assert.equal(globMatcher('x/*')('x/y/a'), false, 'a wildcard names no folder');
    assert.equal(globMatcher('!drafts')('drafts/a'), false);
  });

  it('match whole folders where that is asked for', () => {
    const { matcher, matchesAllIn } = compileGlobs(['old*', '**/tmp/'], { wholeFolders: true });
    assert.deepEqual(['old-1/x/a', 'tmp/a', 'x/tmp/y/a', 'tmp', 'x/old/a'].map(matcher), [
      true,
      true,
      true,
      false,
      false,
    ]);
    assert.deepEqual(['old-1', 'old/x', 'tmp', 'x/tmp/y', 'x'].map(matchesAllIn), [true, true, true, true, false]);
    const negated = compileGlobs(['!x/*.txt'], { wholeFolders: true });
    assert.deepEqual(['x/a.txt', 'x/a.md', 'y/a.txt'].map(negated.matcher), [false, true, true]);
    assert.equal(negated.matchesAllIn('x'), false);
  });

  it('of a list match what any of them matches, and nothing where the list is empty', () => {
    const { matcher } = compileGlobs(['*.md', 'x/*']);
    assert.deepEqual(['x/a', 'a.md', 'a'].map(matcher), [true, true, false]);
    assert.equal(compileGlobs([]).matcher('a'), false);
  });

  it('are case sensitive', () => {
    assert.equal(globMatcher('*.txt')('a.TXT'), false);
    assert.equal(globMatcher('[a-z].txt')('A.txt'), false);
  });

  it('match the escaped path and no other', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ab!*?[\](){}\\,|@+.-]{1,10}$/),
        fc.stringMatching(/^[ab!*(]{1,10}$/),
        (name, other) => {
          const escaped = escapeGlob(name);
          assert.equal(globMatcher(escaped)(name), true, escaped);
          assert.equal(globMatcher(escaped)(other), name === other || escaped === other, escaped);
        },
      ),
    );
    assert.equal(escapeGlob('2014/a speech.txt'), '2014/a speech.txt');
    assert.equal(isGlob('2014/a speech.txt'), false);
  });
});

describe('the cost of a glob pattern', () => {
  const costly: [name: string, pattern: string, path: (size: number) => string][] = [
    ['many stars', '*a*a*a*a*a*a*a*a*a*a*a*b', size => 'a'.repeat(size)],
    ['alternatives that overlap', '+(a|aa)b', size => 'a'.repeat(size)],
    ['nested repetition', '+(+(+(a)))b', size => 'a'.repeat(size)],
    ['nested empty repetition', '*(*(*(a)*(b)))c', size => 'ab'.repeat(size / 2)],
    ['many folders', '**/**/a/**/a/**/a/**/a/**/b', size => 'a/'.repeat(size / 2) + 'a'],
    ['folders and stars', '**/*a*/**/*a*/**/*a*/b', size => 'aa/'.repeat(size / 3) + 'a'],
    ['nested negation', '!(*a!(*a!(*a)))', size => 'a'.repeat(size)],
    ['many braces', '{a,b,ab}'.repeat(20) + '*c', size => 'ab'.repeat(size / 2)],
  ];
  for (const [name, pattern, path] of costly) {
    it(`is at most proportional to the length of pattern and path: ${name}`, () => {
      for (const size of [60, 600, 6000]) {
        const steps = countMatchSteps(pattern, path(size));
        // Each character of a pattern makes at most four states and edges.
        assert.ok(steps <= 8 * (pattern.length + 1) * (path(size).length + 1), `${steps} steps for ${size}`);
      }
    });
  }

  it('is bounded before a pattern is compiled', () => {
    const { length, wildcards, nesting, alternatives } = globBounds;
    const over = [
      '',
      'a'.repeat(length + 1),
      '*a'.repeat(wildcards + 1),
      '{a,'.repeat(nesting + 1) + 'b' + '}'.repeat(nesting + 1),
      '{' + 'a,'.repeat(alternatives) + 'b}',
      '{1..999999999}',
      '{1..150}{1..150}',
    ];
    const { matcher, refused } = compileGlobs(over);
    assert.deepEqual(
      refused.map(({ pattern }) => pattern),
      over,
    );
    for (const { pattern, reason } of refused) assert.ok(reason.includes(`"${pattern.slice(0, 60)}`), reason);
    assert.equal(matcher('a'), false);
    const atBound = ['a'.repeat(length), '*a'.repeat(wildcards), '{a,'.repeat(nesting) + 'b' + '}'.repeat(nesting)];
    assert.deepEqual(compileGlobs([...atBound, '{1900..2024}/*']).refused, []);
  });

  it('is bounded by the number of patterns', () => {
    const patterns = Array.from({ length: globBounds.patterns + 2 }, (_, i) => `${i}.txt`);
    const { matcher, refused } = compileGlobs(patterns);
    assert.deepEqual(
      refused.map(({ pattern }) => pattern),
      patterns.slice(-2),
    );
    assert.deepEqual([matcher('0.txt'), matcher(patterns.at(-1)!)], [true, false]);
  });
});
