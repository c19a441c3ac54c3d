import assert from 'node:assert/strict';
import { describeError, logLine } from '../../server/base/log';

describe('a line of the log', () => {
  it('is one line without control characters, of bounded length', () => {
    assert.equal(logLine('a\nb\u001b[31m\u202ec'), 'a b [31mc');
    assert.ok(logLine('x'.repeat(100_000)).length < 3000);
  });

  it('names an unexpected error and the calls that led to it, without the folders of the program', () => {
    const error = new TypeError('x is undefined');
    error.stack = [
      'TypeError: x is undefined',
      '    at find (/home/ann smith/.vscode/extensions/corpus/dist/serverProgram.js:3:14)',
      '    at async file:///C:/Users/ann/dist/cliProgram.js:7:1',
      '    at Set.add (C:\\Users\\ann\\dist\\serverProgram.js:3:99)',
      '    at node:internal/timers:5:6',
    ].join('\n');
    assert.equal(
      describeError(error),
      'TypeError: x is undefined [find (serverProgram.js:3:14) < cliProgram.js:7:1 < ' +
        'Set.add (serverProgram.js:3:99) < timers:5:6]',
    );
    assert.equal(describeError('a text'), 'a text');
    assert.match(describeError(new Error('a.txt: no', { cause: error })), /^a\.txt: no \[find /);
    const plain = new Error('no more');
    plain.stack = '';
    assert.equal(describeError(plain), 'no more');
  });
});
