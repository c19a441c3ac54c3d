import assert from 'node:assert/strict';
import { read } from './support';

/** Sentences, longer than a page has to be. */
const page =
  'The mill stands where the brook bends, and nobody has ever moved it. Bread is baked there twice a week. In winter ' +
  'the wheel is silent, and the miller mends his sacks. In spring the water comes back, and with it the noise of the ' +
  'stones, which can be heard as far as the church. Children sleep well with it, for it has always been there. ';

/** A talk with these ends of sentences, a page of text between each. */
function talk(...ends: readonly string[]): string {
  return `The Mill and the Brook\n3 May 1951\n\n${ends.map(end => `${page}${end}`).join('\n\n')}\n\n${page}\n`;
}

function furniture(text: string): string[] {
  const { transcript, all } = read(text);
  return all(transcript.furniture);
}

describe('numbers of pages inside sentences', () => {
  const found = [
    ['We ask the (Pg. 10) members.', 'It came from (Pg. 11) the hills.', 'We will (Pg. 13) go.'],
    ['Our [page 3] brook is small.', 'It was [page 4] deep.', 'Every [page 5] child knows.'],
    ['A (p. 98) wheel turns.', 'The water (p. 99) falls.', 'It is (p. 101) cold.', 'It must (p. 103) be.'],
    ['My (PG 1) mother baked.', 'She sang (PG 2) too.', 'The oven (PG 3) was hot.'],
    ['They keep their (page 210) tools.', 'The saw (page 211) is old.', 'The axe (page 212) is new.'],
  ];
  for (const ends of found) {
    const marks = ends.map(end => /[([].*?[)\]]/.exec(end)![0]);
    it(`are furniture: ${marks.join(' ')}`, () => {
      const text = talk(...ends);
      assert.deepEqual(furniture(text), marks);
      const { view, transcript } = read(text);
      assert.ok(!/p(?:g|age)\.? ?\d/i.test(view));
      assert.deepEqual(transcript.brackets, []);
    });
  }

  const kept = [
    // References to a book.
    ['He calls it "the (old) wheel" (p. 10).', 'The brook (p. 11) is hers.', 'She praises the (p. 12) well.'],
    ['See the mill, in (p. 10).', 'The (p. 11) brook.', 'The wheel (p. 12).'],
    ['The miller is praised (p. 7).', 'The baker is not (p. 9).', 'The brook is left out (p. 10).'],
    // They do not count up, or leave out too much.
    ['We ask the (p. 12) members.', 'It came from (p. 11) there.', 'We will (p. 13) go.'],
    ['We ask the (p. 12) members.', 'It came from (p. 40) there.', 'We will (p. 88) go.'],
    // Two are too few.
    ['We ask the (Pg. 10) members.', 'It came from (Pg. 11) there.'],
    // They stand too close.
    ['The (p. 1) mill, the (p. 2) brook and the (p. 3) wheel are named.'],
  ];
  for (const ends of kept)
    it(`are not: ${ends.join(' … ').slice(0, 70)}`, () => assert.deepEqual(furniture(talk(...ends)), []));
});
