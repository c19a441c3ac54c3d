import assert from 'node:assert/strict';
import { readOwnText } from '../../server/citations/ownText';
import type { SourceText } from '../../server/citations/sources';

const own = { work: 'bible', name: 'Village Bible', file: 'texts/village.tsv' } as const;

function textsOf(content: string, work: 'bible' | 'quran' = 'bible'): ReadonlyMap<string, SourceText> {
  const result = readOwnText({ ...own, work }, content);
  assert.ok('texts' in result, 'reason' in result ? result.reason : '');
  return result.texts;
}

function reasonOf(content: string, work: 'bible' | 'quran' = 'bible'): string {
  const result = readOwnText({ ...own, work }, content);
  assert.ok('reason' in result);
  return result.reason;
}

describe('the file of an own text', () => {
  it('has a verse in each line, in any order and spelling of the books', () => {
    const texts = textsOf(
      '# A comment\n\nJohn 3:17\tsecond\r\nJohn 3:16\tfirst\tline\n1 Cor. 13:4\tthird\nps 151:1\tfourth\nPsalm 118:105\tfifth\nJn 4.1\tsixth\nSir 24:3\t\n',
    );
    assert.deepEqual([...texts.keys()], ['bible:john', 'bible:1cor', 'bible:ps', 'bible:sir']);
    const john = texts.get('bible:john')!;
    assert.deepEqual(
      john.chapters.map(({ number, name, verses }) => [number, name, verses.length]),
      [
        [3, 'John 3', 17],
        [4, 'John 4', 1],
      ],
    );
    assert.equal(john.chapters[0].verses[15].translation, 'first\tline');
    assert.equal(john.chapters[0].verses[0].translation, '');
    assert.equal(john.translation, 'Village Bible');
    assert.equal(john.licence, 'Village Bible, from the file texts/village.tsv of this folder');
    assert.equal(john.isOwn, true);
  });

  it('has surah and verse for the Qur’an', () => {
    const quran = textsOf('2:255\tthrone\n114:7\tlast, with the basmala\n', 'quran').get('quran')!;
    assert.equal(quran.chapters[0].name, 'al-Baqarah');
    assert.equal(quran.chapters[0].verses[254].translation, 'throne');
  });

  it('is refused with its name, the line, what is wrong and what to do', () => {
    assert.equal(
      reasonOf('John 3:16\tfirst\nJohn 3:17 second\n'),
      'texts/village.tsv, line 2: there is no tab after the place. Write lines such as “John 3:16”, a tab, and the text of the verse.',
    );
    for (const [content, expected] of [
      ['Jhnn 3:16\tx', /line 1: “Jhnn 3:16” is no verse of the Bible\. Write lines such as/],
      ['John 3\tx', /“John 3” is no verse/],
      ['John 3:99\tx', /“John 3:99” is no verse/],
      ['John 3:0\tx', /“John 3:0” is no verse/],
      ['John 3:16\tx\nJn 3:16\ty', /line 2: Jn 3:16 is there twice\. Delete one/],
      [`John 3:16\t${'x'.repeat(5001)}`, /longer than 5000 characters/],
      ['', /has no verse\. Write lines/],
      ['# only a comment\n', /has no verse/],
      [`${'x'.repeat(10_000)}\ty`, /“x{60}” is no verse/],
    ] as const)
      assert.match(reasonOf(content), expected);
    for (const place of ['115:1', '2:288', 'Quran 2:255', '2', 'John 3:16'])
      assert.match(reasonOf(`${place}\tx`, 'quran'), /is no verse of the Qur'an\. Write lines such as “2:255”/, place);
  });
});
