import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { makeWhenUsed } from '../../scripts/expressions-when-used.mjs';

describe('expressions of the bundles', () => {
  /** The value of the last statement of a module, and the sources of the expressions that `pattern` made. */
  function run(text: string): { value: unknown; made: string[] } {
    const made: string[] = [];
    const pattern =
      (flags: string) =>
      ({ raw }: TemplateStringsArray, ...values: string[]) => {
        made.push(String.raw({ raw }, ...values));
        return new RegExp(made.at(-1)!, flags);
      };
    // Values of another context have other prototypes.
    const value: unknown = structuredClone(runInNewContext(makeWhenUsed(text), { pattern }));
    return { value, made };
  }

  it('are made when they are used, and once', () => {
    const text = "const a = pattern('u')`x`; const b = pattern('')`y`; const f = text => a.test(text);";
    assert.deepEqual(run(`${text} 0`), { value: 0, made: [] });
    assert.deepEqual(run(`${text} [f('x'), f('y'), f('x')]`), { value: [true, false, true], made: ['x'] });
  });

  it('are the same object at each use', () => {
    assert.deepEqual(run("const a = /x/g; a.test('xx'); a.lastIndex").value, 1);
  });

  it('may be parts of others', () => {
    const text = "const c = new RegExp(a.source + 'z', 'u'), a = pattern('u')`x`; [c.test('xz'), c.test('x')]";
    assert.deepEqual(run(text), { value: [true, false], made: ['x'] });
  });

  it('are used by names of properties, variables and patterns that are theirs', () => {
    const text = `const a = /x/u; const o = { a: 1, b: { a } }; const { a: c } = o; class K { a = 2; m() { return this.a; } }
      [o.a, o.b.a.source, c, new K().m(), a.source]`;
    assert.deepEqual(run(text).value, [1, 'x', 1, 2, 'x']);
  });

  it('leave the names of what other modules export', () => {
    const text = "import { a as b } from './b'; const a = /x/u; b(a);";
    assert.match(makeWhenUsed(text), /^import { a as b } from '.\/b'; .*b\(a\(\)\);$/);
  });

  it('stay where another thing has the name, and where other modules use them', () => {
    for (const text of ['const a = /x/u; const f = (a) => a.source; f(a);', 'export const a = /x/u;', 'let a = /x/u;'])
      assert.equal(makeWhenUsed(text), text);
    const exported = 'const a = /x/u; export { a };';
    assert.equal(makeWhenUsed(exported), exported);
  });

  it('keep their lines', () => {
    const text = "const a = pattern('u')`\n  x`;\n\nconst b = /y/;\nfunction f() { return a; }\n";
    assert.equal(makeWhenUsed(text).split('\n').length, text.split('\n').length);
  });
});
