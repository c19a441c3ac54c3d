import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffWords } from '../../server/text/wordDiff';

/** The differences of two texts, as `here/there`. */
function gaps(a: string, b: string): string[] {
  const [A, B] = [a.split(' '), b.split(' ')];
  return diffWords(A, B).gaps.map(gap => `${A.slice(gap.a, gap.aEnd).join(' ')}/${B.slice(gap.b, gap.bEnd).join(' ')}`);
}

describe('diffWords', () => {
  it('finds words that are replaced, left out and added', () => {
    assert.deepEqual(gaps('a b c', 'a b c'), []);
    assert.deepEqual(gaps('a x c', 'a b c'), ['x/b']);
    assert.deepEqual(gaps('a c', 'a b c'), ['/b']);
    assert.deepEqual(gaps('a b x c', 'a b c'), ['x/']);
  });

  it('does not count what stands before and after a part', () => {
    assert.deepEqual(gaps('c d', 'a b c d e f'), []);
    assert.deepEqual(gaps('c x d y', 'a b c d e f'), ['x/', 'y/e']);
    assert.deepEqual(gaps('x c d', 'a b c d e f'), ['x/b']);
    assert.deepEqual(gaps('x y z c', 'b c'), ['x y z/b']);
    assert.deepEqual(gaps('x y', 'a b c'), ['x y/a b']);
  });

  it('gives gaps that make one list of the other', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const diff = diffWords(a, b);
        const inGaps = diff.gaps.reduce((sum, gap) => sum + gap.aEnd - gap.a, 0);
        assert.equal(diff.common, a.length - inGaps);
        const kept = a.filter((_, i) => !diff.gaps.some(gap => gap.a <= i && i < gap.aEnd));
        let at = 0;
        for (const word of b) if (word === kept[at]) at++;
        assert.equal(at, kept.length);
      }),
    );
  });
});
