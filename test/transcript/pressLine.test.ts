import assert from 'node:assert/strict';
import { pressLine } from '../../server/transcript/bylines';

describe('the first line of a press report', () => {
  const line = (by: string): string => `PORT ANSEL, 3 June 1987 — Following is the text of the statement by ${by}`;

  it('names the speaker after an office of several words', () => {
    const text = line('the Minister of the Interior and Water, Edith Vane, on weirs');
    const { speaker } = pressLine(text);
    assert.equal(text.slice(speaker?.start, speaker?.end), 'Edith Vane');
  });

  it('may have one long word in capitals', () => {
    // There are more ways to cut this word into eight than a computer can try in a year.
    assert.equal(pressLine(line('A'.repeat(300))).speaker, undefined);
  });
});
