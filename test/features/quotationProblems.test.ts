import assert from 'node:assert/strict';
import { annotations } from '../../server/features/document/annotations';
import { problems } from '../../server/features/document/problems';
import { quotationProblems } from '../../server/features/document/quotationProblems';
import { corpusOf, inventedBook, inventedQuran, sourcesWith } from './fixture';

/** Invented verses. Two neighbours share some words, as verses do. */
const verses: Readonly<Record<string, string>> = {
  '3:15': 'The millers of the upper valley counted their barley twice before the frost.',
  '3:16': 'The keeper opened the long channel at midnight, and the thirsty orchards drank until sunrise.',
  '3:17': 'The keeper slept beside the channel, and his daughter carried bread and lanterns to him.',
  '3:30': 'Three ferrymen quarrelled about an anchor that belonged to none of them.',
  '4:2': 'The shepherds whistled across the marsh, and wandering dogs answered behind distant reeds.',
  '6:5': 'A bell of bronze was hidden under the granary floor by two careful brothers.',
};
const sources = sourcesWith(inventedBook('john', verses), inventedBook('ps', { '24:3': verses['3:16'] }));

/** Codes, marked texts and titles of the fixes. */
async function found(text: string): Promise<string[]> {
  const { corpus, uri } = await corpusOf({ 'a.txt': text }, undefined, sources);
  return (await problems(corpus, uri('a.txt'))).map(
    ({ code, start, end, fixes = [] }) =>
      `${code} ${text.slice(start, end)}${fixes.map(({ title }) => ` | ${title}`).join('')}`,
  );
}

/** The text after the first fix. */
async function fixed(text: string): Promise<string> {
  const { corpus, uri } = await corpusOf({ 'a.txt': text }, undefined, sources);
  const [problem] = await problems(corpus, uri('a.txt'));
  const { edits } = problem.fixes![0];
  return [...edits]
    .reverse()
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

describe('a quotation with the words of another verse', () => {
  it('is a hint with a fix', async () => {
    for (const [text, expected] of [
      [`He read "${verses['3:16']}" (John 3:17).`, '17 | Change to verse 16'],
      [`He read “${verses['3:17']}” [John 3:16].`, '16 | Change to verse 17'],
      [`John 3:18: "${verses['3:16']}"`, '18 | Change to verse 16'],
      [`"${verses['3:15']}" (John 3:30)`, '30 | Change to verse 15'],
      [`"${verses['4:2']}" (John 3:2)`, '2 | Change to 4:2'],
      [
        `"Three old ferrymen quarrelled about an anchor which belonged to no one" (John 3:31)`,
        '31 | Change to verse 30',
      ],
      [`"the keeper opened the channel at midnight: thirsty orchards drank" (John 3:20)`, '20 | Change to verse 16'],
      [`"${verses['3:15']} ${verses['3:16']}" (John 3:1)`, '1 | Change to verse 15-16'],
      [
        `"shepherds whistle across the marsh; wandering dogs answer behind the reeds" (John 4:3)`,
        '3 | Change to verse 2',
      ],
      [`"${verses['3:30']}" (John, chapter 3, verse 29)`, 'verse 29 | Change to verse 30'],
    ])
      assert.deepEqual(await found(text), [`quotation-fits-other-verse ${expected}`], text);
  });

  it('is fixed in the verse, or in chapter and verse', async () => {
    assert.equal(await fixed(`"${verses['3:16']}" (John 3:17).`), `"${verses['3:16']}" (John 3:16).`);
    assert.equal(await fixed(`"${verses['4:2']}" (John 3:2).`), `"${verses['4:2']}" (John 4:2).`);
  });

  it('is nothing to report in these cases', async () => {
    for (const text of [
      // As cited, in other words, or as part of a range or a list.
      `"${verses['3:16']}" (John 3:16)`,
      `"The warden unlocked the long channel by night and the thirsty orchards drank till dawn" (John 3:16)`,
      `"${verses['3:16']}" (John 3:15-18)`,
      `"${verses['3:16']}" (John 3:2; 3:16)`,
      `"${verses['3:16']}" (John 3:30, 16)`,
      // A chapter, or another source.
      `"${verses['3:16']}" (John 3)`,
      `"${verses['3:16']}" (Luke 3:17)`,
      // Too short, too far away, or not plainly of another verse.
      '"the keeper and the channel" (John 3:15)',
      `"${verses['6:5']}" (John 3:15)`,
      '"The keeper opened his window, and bread was carried to thirsty neighbours at noon" (John 3:30)',
      // Another numbering explains it.
      `"${verses['3:16']}" (Psalm 23:3)`,
      // Not directly before the citation, or not in quotation marks.
      `"${verses['3:16']}", which is not the same as what is said in John 3:17.`,
      `He read that the keeper opened the long channel at midnight, and the thirsty orchards drank (John 3:17).`,
      `"${verses['3:16']}" (cf. John 3:17)`,
      `"${verses['3:16']}" (see John 3:17)`,
      `"${verses['3:16']}" (against John 3:17)`,
    ])
      assert.deepEqual(await found(text), [], text);
  });

  it('is found in a note with nothing else, too', async () => {
    const text = `Title of a speech\n\nHe read "${verses['3:16']}" (1) and went home to the valley in the evening.\n\nNotes\n\n1) John 3:17.\n`;
    assert.deepEqual(await found(text), ['quotation-fits-other-verse 17 | Change to verse 16']);
  });

  it('of the Qur’an is one only if the verses next to the cited one do not fit, because editions count differently', async () => {
    const base = (await inventedQuran.load('quran'))!;
    const chapters = base.chapters.map(chapter => ({
      ...chapter,
      verses: chapter.verses.map((verse, index) =>
        chapter.number === 36 && index === 19 ? { ...verse, translation: verses['3:16'] } : verse,
      ),
    }));
    const hints = async (place: string): Promise<string[]> => {
      const text = `"${verses['3:16']}" [The Holy Quran, ${place}]`;
      const { corpus, uri } = await corpusOf({ 'a.txt': text }, undefined, sourcesWith({ ...base, chapters }));
      return (await problems(corpus, uri('a.txt'))).map(({ message }) => message);
    };
    assert.deepEqual(await hints('36: 23'), ['The quotation has the words of 36 Ya Sin, verse 20 (Invented).']);
    for (const place of ['36: 20', '36: 19', '36: 21', '36: 15-25', '36', '2: 20'])
      assert.deepEqual(await hints(place), [], place);
  });

  it('belongs to the annotation of its citation', async () => {
    const text = `"${verses['3:16']}" (John 3:17), and John 3:30.`;
    const sample = await corpusOf({ 'a.txt': text }, undefined, sources);
    const entry = sample.entry('a.txt');
    assert.deepEqual(
      annotations(entry, text, await quotationProblems(sample.corpus, entry))
        .filter(({ kind }) => kind === 'citation')
        .map(({ target, problems = [] }) => [target, ...problems.map(({ code }) => code)]),
      [['bible:john:3:17', 'quotation-fits-other-verse'], ['bible:john:3:30']],
    );
  });

  it('can be silenced', async () => {
    const { corpus, uri } = await corpusOf(
      { 'a.txt': `"${verses['3:16']}" (John 3:17)` },
      '{ "corpusStudy": 1, "silence": [{ "code": "quotation-fits-other-verse" }] }',
      sources,
    );
    assert.deepEqual(await problems(corpus, uri('a.txt')), []);
  });
});
