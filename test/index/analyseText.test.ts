import assert from 'node:assert/strict';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { analyse, analyseLazily } from '../../server/index/analyseText';
import { dateTarget } from '../../server/transcript/calendar';

const reader = createCitationReader(builtInWorks);

describe('analyse', () => {
  it('does not read a number in a citation as a year, but keeps the date by which a speech is cited', () => {
    const text =
      'He cited it (1) and them [Sahih Muslim 1553] in 1953.\n\nNotes:\n1) Speech at the opening of the mill (12/5/1996).\n';
    for (const facts of [analyse(text, { reader }), analyseLazily(text, reader)]) {
      assert.deepEqual(
        facts.citations.map(({ key }) => key),
        ['muslim:h1553', 'speech:1996-05-12'],
      );
      assert.deepEqual(
        facts.transcript.dates.map(({ date }) => dateTarget(date)),
        ['date:1953', 'date:1996-05-12'],
      );
    }
  });
});
