import assert from 'node:assert/strict';
import { sentencesIn } from '../../server/text/sentences';

/** `|` marks the end of a sentence. The test removes it. */
const texts: readonly string[] = [
  'The mill is old.| The wheel is new!| Who built it?| Nobody knows…',
  'Mr. Olsen and Dr. Berg came from the U.S. and met Prof. Lund, i.e. the miller, at 5 p.m. on Jan. 5 at St. Olaf.| They ate.',
  'He wrote to J. R. Olsen.| She did not.',
  'They went to the U.S.| The mill stayed.',
  'He said, "Come in."| And we did.',
  'Is it "why?" he asked.| No.',
  'Why is the wheel still?" [Book of Wheels, 4: 75].| Why do you ask?',
  '"Give weight in full" (Book of Wheels 4).| Then rest.',
  'The mill stands.| [It is a mill of the valley.]| It is old.',
  'They left.| [The people of] the valley stayed.',
  'It turns. [Laughter]| We laughed, too.',
  'The wheel is new (3).| It turns.” (5)| It stops.⁵| It rests.[7]| Good.',
  'The Prophet (s.w.a.) said it and Ali (a.s.) heard it.| Imam (r.a.) wrote it.',
  'See vol. 2, p. 5, no. 3 and ch. 4 of it.| It costs 3.50 a pound.',
  'We waited ... and waited.| Then...| It came.',
  'Yes! no? maybe.| Ah.',
  'آب مایه زندگی است.| آیا می‌دانید؟| بله!| خوب است.',
  'هل تعلمون؟| نعم.',
  'No. 5 is shut.| No.| It is open.',
  "It was in the 1930's.| It isn't.| After World War I.|" +
    ' Then . . . it rained.| It is old and [it is] dear.| [All of the] Oston people came.| Nobody wept [Book of Wheels].| So be it.',
  'It was made by Olsen & Co. in 1900.| It broke.',
];

describe('sentencesIn', () => {
  for (const marked of texts) {
    it(`splits "${marked.slice(0, 60)}"`, () => {
      const text = marked.replaceAll('|', '');
      const bounds = sentencesIn(text, 0, text.length);
      const sentences: string[] = [];
      for (let i = 0; i < bounds.length; i += 2) sentences.push(text.slice(bounds[i], bounds[i + 1]));
      assert.deepEqual(
        sentences,
        marked
          .split('|')
          .map(sentence => sentence.trim())
          .filter(sentence => sentence !== ''),
      );
    });
  }

  it('does not look outside the given bounds', () => {
    assert.deepEqual(sentencesIn('One. Two. Three.', 5, 9), [5, 9]);
    assert.deepEqual(sentencesIn('   ', 0, 3), []);
  });
});
