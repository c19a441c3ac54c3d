import assert from 'node:assert/strict';
import { isRead, readSamples } from './works';

describe('sample references to the built-in works', () => {
  it('are read in each notation, but for abbreviations that two works share and titles that are usual words', () => {
    const failed = readSamples().filter(sample => !isRead(sample));
    assert.deepEqual(
      failed.filter(({ found }) => found.length > 0),
      [],
      'no sample gets a wrong key',
    );
    assert.deepEqual(failed.map(({ text }) => text).sort(), notRead);
  });
});

/** References that are ambiguous without more context. */
const notRead = [
  '[Categories 14a]',
  '[Meteorology 389a]',
  '[Physics 266a]',
  '[Topics 163a]',
  'under section 2 of the Pensées',
  'vatican (GE 2)',
  'vatican (GE 2)',
  'vatican (QA 2)',
  'vatican (QA 2)',
];
