import assert from 'node:assert/strict';
import { bounded } from './bounded';
import type { Expression } from './collect';
import { growsTooFast } from './growth';
import { attackText, hostileTexts } from './hostile';
import { judge, keyOf, readVerdicts } from './judge';
import { allExpressions } from './use';

/** Whether all expressions are timed, also those that are proved to be safe. */
const isTimed = process.env.ALL_EXPRESSIONS !== undefined;

/**
 * No text from a stranger may keep the server busy. Each regular expression of the product is matched with texts that are hard for
 * it; only the growth of the work counts. In addition recheck looks for texts that are worse: what it finds is tried, too.
 */
describe('regular expressions', function () {
  this.timeout(15 * 60_000);
  let expressions: readonly Expression[] = [];
  let silent: readonly string[] = [];
  before(async () => ({ expressions, silent } = await allExpressions()));

  const isBounded = ({ source }: Expression): boolean => bounded.some(({ begins }) => source.startsWith(begins));

  it('are all known, also those that are made at run time', () => {
    assert.ok(expressions.length > 1500, String(expressions.length));
    assert.deepEqual(silent, []);
  });

  it('take time linear in the length of a text, or are given short ones only', () => {
    const verdicts = readVerdicts();
    // What recheck proves to be safe is timed only on demand: that takes a minute.
    const unsure = expressions.filter(expression => isTimed || verdicts.get(keyOf(expression)) !== 'safe');
    const slow = unsure.filter(expression => !isBounded(expression)).flatMap(tooSlow(hostileTexts));
    assert.deepEqual(slow, []);
  });

  it('take linear time for the texts that recheck finds', async () => {
    const verdicts = readVerdicts();
    const slow: string[] = [];
    for (const expression of expressions.filter(expression => !isBounded(expression))) {
      // Only expressions that `npm run expressions` has not seen yet are judged here, and not for long.
      const verdict = verdicts.get(keyOf(expression)) ?? (await judge(expression, 1_000));
      if (verdict !== 'safe' && verdict.attack !== undefined)
        slow.push(...tooSlow(() => [attackText(verdict.attack!)])(expression));
    }
    assert.deepEqual(slow, []);
  });

  it('with short texts only are still there', () => {
    const unused = bounded.filter(({ begins }) => !expressions.some(({ source }) => source.startsWith(begins)));
    assert.deepEqual(unused, []);
  });

  it('that are slow are found', () => {
    const find = (source: string, flags: string): boolean => growsTooFast({ source, flags, place: '' }) !== undefined;
    assert.ok(find(String.raw`\s+$`, ''));
    assert.ok(find('(?:a+)+b', ''));
    assert.ok(find(String.raw`\/\*[^]*?\*\/`, 'g'));
    assert.ok(find(String.raw`\w{2}.* .*\w{2}`, ''));
    assert.ok(!find(String.raw`(?<!\s)\s+$`, ''));
    assert.ok(!find('^a+b', ''));
    assert.ok(!find(String.raw`\d{1,4} ?[–-] ?\d{1,4}`, 'g'));
  });
});

/** What is told of an expression that is too slow for one of the texts. */
function tooSlow(textsFor: typeof hostileTexts): (expression: Expression) => string[] {
  return expression => {
    const worst = growsTooFast(expression, textsFor(expression));
    if (worst === undefined) return [];
    const { source, flags, place } = expression;
    return [
      `${place} /${source.slice(0, 100)}/${flags}: size to the power of ${worst.exponent.toFixed(1)} for ${worst.text}`,
    ];
  };
}
