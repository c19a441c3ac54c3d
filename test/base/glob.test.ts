import assert from 'node:assert/strict';
import { anyGlob, globMatcher } from '../../server/base/glob';

describe('globs', () => {
  const cases: [glob: string, matches: string[], others: string[]][] = [
    ['a.txt', ['a.txt'], ['b.txt', 'x/a.txt', 'a.txt2']],
    ['*.txt', ['a.txt', '.txt'], ['a.md', 'x/a.txt']],
    ['2014/*.txt', ['2014/a.txt'], ['a.txt', '2014/x/a.txt']],
    ['**/*.txt', ['a.txt', 'x/a.txt', 'x/y/a.txt'], ['a.md']],
    ['drafts/**', ['drafts/a', 'drafts/x/a.txt', 'drafts'], ['draft/a', 'x/drafts/a']],
    ['drafts/', ['drafts/a'], ['x']],
    ['**/old/**/*.md', ['old/a.md', 'x/old/y/z/a.md'], ['a.md', 'x/a.md']],
    ['speech-?.txt', ['speech-1.txt', 'speech-é.txt'], ['speech-12.txt', 'speech-.txt']],
    ['*.{txt,md}', ['a.txt', 'a.md'], ['a.html']],
    ['{2014,2015}/{a,b}.txt', ['2014/a.txt', '2015/b.txt'], ['2016/a.txt']],
    ['./a.txt', ['a.txt'], ['b.txt']],
    ['2014\\a.txt', ['2014/a.txt'], []],
    ['a{b', ['a{b'], ['ab']],
    ['a*b*c', ['abc', 'a1b2c', 'abbbc'], ['ab', 'acb']],
    ['سخنرانی*.txt', ['سخنرانی ۱.txt'], ['x.txt']],
  ];
  for (const [glob, matches, others] of cases) {
    it(glob, () => {
      const matcher = globMatcher(glob);
      assert.deepEqual(
        matches.filter(path => !matcher(path)),
        [],
        'should match',
      );
      assert.deepEqual(
        others.filter(path => matcher(path)),
        [],
        'should not match',
      );
    });
  }

  it('of a list match what any of them matches, and none for an empty list', () => {
    assert.equal(anyGlob(['*.md', 'x/*'])('x/a'), true);
    assert.equal(anyGlob([])('a'), false);
  });

  it('that look wild stay cheap: rows of stars and of braces', () => {
    assert.equal(globMatcher('*a'.repeat(50))('a'.repeat(3000) + 'b'), false);
    assert.equal(globMatcher('**/'.repeat(50) + 'b')('a/'.repeat(500) + 'a'), false);
    assert.equal(globMatcher('{a,b}'.repeat(40))('a'.repeat(40)), true);
  });
});
