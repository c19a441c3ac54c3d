import { deepEqual, equal, throws } from 'node:assert/strict';
import { neededStrings } from '../../server/transcript/neededStrings';
import { pattern } from '../../server/transcript/pattern';
import { shape } from '../../server/transcript/shape';

describe('the strings that an expression needs', () => {
  const cases: [RegExp, readonly string[] | undefined][] = [
    [/^(?:the )?(?:jury|witness(?:es)?) (?:enters?|left)$/u, ['jury', 'witness']],
    [/laughs?|clap+s/, ['laugh', 'clap']],
    [/a{0,2}b{3}cde/, ['cde']],
    [/(?:oats|rye|barley) (?:fields|meadows?)/, ['fields', 'meadow']],
    [/x[ ]yab(?!foo)cd(?<=bar)/, ['x yabcd']],
    [/mill\bstone\x41|\u0041rye[abc]|\p{Lu}corn/u, ['millstone', 'rye', 'corn']],
    [/foo\|bar|(?<name>wheat)\k<name>/, ['foo|bar', 'wheat']],
    [/mill🌾?stone/u, ['stone']],
    [/(?:mill(?:er|stone)?s?){2,} on/, ['mill']],
    [/HELLO|über/iu, ['hello', 'ber']],
    // Too short, or in any text.
    [/(?:abc|\d)x/, undefined],
    [/the mm?/, ['the m']],
    [/(?:the|and)/, undefined],
    [/(?:oats)?(?:rye)*[ab]{0,3}/, undefined],
    [/(?=oats)(?!rye)/, undefined],
  ];
  for (const [expression, strings] of cases)
    it(`of ${expression.source} are ${strings?.join(', ') ?? 'unknown'}`, () =>
      deepEqual(neededStrings(expression), strings));
});

describe('a shape', () => {
  it('matches what its expression matches', () => {
    const texts = ['oats grow', 'OATS GROW', 'rye grows', 'ſtalk', '\u212aorn', 'wheat', ''];
    const expressions = [
      [pattern('u')`^(?:oats|rye) grows?$`, shape('u')`^(?:oats|rye) grows?$`],
      [pattern('iu')`^(?:oats grow|stalk|korn)$`, shape('iu')`^(?:oats grow|stalk|korn)$`],
      [pattern('u')`^\p{L}*$`, shape('u')`^\p{L}*$`],
    ] as const;
    for (const [expression, same] of expressions)
      for (const text of [...texts, ...texts]) equal(same.test(text), expression.test(text), `${expression} ${text}`);
  });

  it('is compiled only for a text that may match', () => {
    const broken = shape('u')`(?:oats|wheat`;
    equal(broken.test('rye'), false);
    throws(() => broken.test('oats'), SyntaxError);
  });

  it('is compiled once looking for its strings has taken as long', () => {
    const broken = shape('u')`(?:oats|wheat`;
    throws(() => {
      for (let i = 0; i < 3000; i++) broken.test('rye');
    }, SyntaxError);
  });
});
