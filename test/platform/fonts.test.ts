import assert from 'node:assert/strict';
import { placesWithoutMarks } from '../../server/platform/fonts';

describe('places without marks of recitation', () => {
  it('are none on Windows and macOS', async () => {
    assert.equal(await placesWithoutMarks('darwin', 'false'), undefined);
    assert.equal(await placesWithoutMarks('win32', 'false'), undefined);
  });

  it('are hovers on Linux, and all places where no font has them', async () => {
    assert.equal(await placesWithoutMarks('linux', 'echo'), 'in hovers');
    assert.equal(await placesWithoutMarks('linux', 'no-such-program-of-fonts'), 'in hovers');
    assert.equal(await placesWithoutMarks('linux', 'false'), 'in hovers');
    // A program that answers nothing.
    assert.equal(await placesWithoutMarks('linux', 'true'), 'everywhere');
  });
});
