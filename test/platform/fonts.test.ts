import assert from 'node:assert/strict';
import { drawsRecitationMarks } from '../../server/platform/fonts';

describe('fonts of the machine', () => {
  it('are asked on Linux only; without an answer they are taken to have the marks', async () => {
    assert.equal(await drawsRecitationMarks('darwin', 'false'), true);
    assert.equal(await drawsRecitationMarks('win32', 'false'), true);
    assert.equal(await drawsRecitationMarks('linux', 'no-such-program-of-fonts'), true);
    assert.equal(await drawsRecitationMarks('linux', 'false'), true);
    // A program that answers nothing: no font has them.
    assert.equal(await drawsRecitationMarks('linux', 'true'), false);
    assert.equal(await drawsRecitationMarks('linux', 'echo'), true);
  });
});
