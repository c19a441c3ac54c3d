import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutTrailing } from '../../server/base/withoutTrailing';

describe('withoutTrailing', () => {
  it('leaves out what stands at the end', () => {
    assert.equal(withoutTrailing('Karsu, the weir, ', /[\s,]/), 'Karsu, the weir');
    assert.equal(withoutTrailing(' , ,', /[\s,]/), '');
    assert.equal(withoutTrailing('', /[\s,]/), '');
    assert.equal(withoutTrailing('weir', /[\s,]/), 'weir');
  });

  it('does the same as a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', ',', '\n', '!', '۔') });
    fc.assert(fc.property(text, text => assert.equal(withoutTrailing(text, /[\s,!]/), text.replace(/[\s,!]+$/, ''))));
  });

  it('asks once for each character at the end, whatever stands before it', () => {
    let asked = 0;
    const sign = { test: (text: string) => (asked++, /\s/.test(text)) } as unknown as RegExp;
    assert.equal(withoutTrailing(`${' '.repeat(10_000)}a  `, sign).length, 10_001);
    assert.equal(asked, 3);
  });
});
