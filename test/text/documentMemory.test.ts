import assert from 'node:assert/strict';
import { blockKey, DocumentMemory, isRecalling, recalled, recalledBy } from '../../server/text/documentMemory';

describe('DocumentMemory', () => {
  /** A function that remembers, and the texts that it was really asked about. */
  function counting(): { lengthOf: (text: string) => number; asked: string[] } {
    const asked: string[] = [];
    const lengthOf = recalled((text: string) => {
      asked.push(text);
      return text.length;
    });
    return { lengthOf, asked };
  }

  it('remembers what was asked in the reading before, and in this one', () => {
    const { lengthOf, asked } = counting();
    const memory = new DocumentMemory();
    const read = (texts: readonly string[]): number[] => memory.during('parse', () => texts.map(lengthOf));
    assert.deepEqual(read(['oats', 'barley', 'oats']), [4, 6, 4]);
    assert.deepEqual(read(['oats', 'rye', 'barley']), [4, 3, 6]);
    assert.deepEqual(asked, ['oats', 'barley', 'rye']);
  });

  it('keeps the answers of two functions, two documents and two parts apart', () => {
    const { lengthOf, asked } = counting();
    const upper = recalled((text: string) => text.toUpperCase());
    const [one, other] = [new DocumentMemory(), new DocumentMemory()];
    for (const memory of [one, other])
      assert.deepEqual(
        memory.during('parse', () => [lengthOf('rye'), upper('rye')]),
        [3, 'RYE'],
      );
    one.during('citations', () => lengthOf('rye'));
    assert.deepEqual(asked, ['rye', 'rye', 'rye']);
  });

  it('remembers nothing outside of a reading, also after one that failed', () => {
    const { lengthOf, asked } = counting();
    const memory = new DocumentMemory();
    assert.throws(() => memory.during('parse', () => assert.fail('broken')));
    assert.equal(isRecalling(), false);
    assert.equal(lengthOf('rye') + lengthOf('rye'), 6);
    assert.equal(asked.length, 2);
    assert.equal(
      memory.during('parse', () => isRecalling()),
      true,
    );
  });

  it('drops answers that are no longer asked for', () => {
    const { lengthOf, asked } = counting();
    const memory = new DocumentMemory();
    const read = (texts: readonly string[]): unknown => memory.during('parse', () => texts.map(lengthOf));
    const lines = Array.from({ length: 100 }, (_, i) => `line ${i}`);
    read(lines);
    read(lines.slice(0, 10));
    asked.length = 0;
    read(lines);
    assert.deepEqual(asked, lines.slice(10));
  });

  it('takes an answer that is undefined for an answer', () => {
    let asked = 0;
    const nothing = recalled((): undefined => void asked++);
    const memory = new DocumentMemory();
    for (let i = 0; i < 2; i++) memory.during('parse', () => nothing('rye'));
    assert.equal(asked, 1);
  });

  it('asks again where what stands near a block is another, or is at another distance', () => {
    const asked: number[] = [];
    const find = recalledBy(blockKey, (_view: string, start: number) => asked.push(start));
    const memory = new DocumentMemory();
    const far = 'x'.repeat(40);
    memory.during('parse', () => {
      find('One mill. Two wells.', 10, 20); // the first of its kind
      find('One mill; Two wells.', 10, 20); // another end before it
      find('One mill. Two wells.\n', 10, 20); // another sign behind it
      find('One mill. Two wells.', 9, 20); // the same text, but it begins earlier
      find(`${far}One mill. Two wells.${far}`, 50, 60); // the first in a longer text
      find(`y${far}One mill. Two wells.${far}z`, 51, 61); // the same, moved
    });
    assert.deepEqual(asked, [10, 10, 10, 9, 50]);
  });
});
