import assert from 'node:assert/strict';
import { formulaAt, formulasReport, rankedFormulas } from '../../server/features/themes/formulas';
import { hover } from '../../server/features/hover/hover';
import { references } from '../../server/features/navigation/references';
import { Cancelled } from '../../server/base/slices';
import { corpusOf, type TestCorpus } from './fixture';

/**
 * Seventy invented words that begin with `seed`: more than the edge of a transcript has, so text between two fillers is
 * not at an edge.
 */
function filler(seed: string): string {
  return Array.from(
    { length: 7 },
    (_, i) =>
      `${seed.toUpperCase()}${Array.from({ length: 10 }, (_, k) => `${seed}${'abcdefghij'[i]}${'klmnopqrst'[k]}`).join(' ')}.`,
  ).join(' ');
}

const head = (place: string, date: string): string =>
  ` Speech of the Chair of the River Society, Mira Aldane, in ${place} - ${date}\n\n`;
const own = 'whoever keeps the sluice keeps faith with every field below it';
const verse = 'they carry the lamps of the morning over the dark water without fear';
const files = {
  'b.txt': `${head('Merrow', '12 /Mar/ 2019')}Good evening, dear friends of the long river, and be welcome here tonight.

${filler('u')} As we say, ${own}. ${filler('v')}

He recited, "${verse}" [The Holy Quran, 5: 54]. ${filler('w')}
`,
  'a.txt': `${head('Karsu', '4 /Apr/ 2018')}Good evening, dear friends of the long river, and be welcome here tonight.

${filler('x')} Remember that whoever keeps
the sluice keeps faith with each field below it. ${filler('y')}

It is written: "${verse}" (1). ${filler('z')}

Notes

1) The Holy Quran, Surah 5, Verse 54.
`,
  'c.txt': `${head('Dunmere', '1 /May/ 2020')}${filler('r')} Once more, ${own}. ${filler('s')}\n`,
};

describe('recurring passages', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files);
  });

  it("list a speaker's own passages first, then greetings, then quotations of sources", async () => {
    const { report } = await formulasReport(sample.corpus);
    assert.deepEqual(
      report.map(({ text, quotation, source, edge }) => [text, quotation, source, edge]),
      [
        [own.replace('every', 'each'), false, undefined, undefined],
        ['Good evening, dear friends of the long river, and be welcome here tonight', false, undefined, 'opening'],
        [verse, true, 'quran:5:54', undefined],
      ],
    );
    assert.deepEqual(
      report[0].occurrences.map(({ file, start, end, changes }) => [
        file,
        files[file as keyof typeof files].slice(start, end),
        changes,
      ]),
      [
        ['a.txt', 'whoever keeps\nthe sluice keeps faith with each field below it', undefined],
        ['b.txt', own, [{ here: 'every', there: 'each' }]],
        ['c.txt', own, [{ here: 'every', there: 'each' }]],
      ],
    );
    assert.deepEqual(
      (await rankedFormulas(sample.corpus, 1)).formulas.map(({ transcripts, kind }) => [transcripts, kind]),
      [[3, 'passage']],
    );
    assert.equal((await rankedFormulas(sample.corpus, 1)).total, 3);
  });

  it('have their places in the current file first, then by date', async () => {
    const match = (await formulaAt(sample.corpus, sample.uri('b.txt'), sample.at('b.txt', 'sluice')))!;
    assert.equal(sample.slice('b.txt', match.span), own);
    assert.deepEqual(
      sample.places(match.formula.places).map(place => place.slice(0, 5)),
      ['b.txt', 'a.txt', 'c.txt'],
    );
    assert.equal(await formulaAt(sample.corpus, sample.uri('b.txt'), sample.at('b.txt', 'As we say')), undefined);
  });

  it('are what references find on plain text', async () => {
    const places = await references(sample.corpus, sample.uri('c.txt'), sample.at('c.txt', 'faith'));
    assert.deepEqual(
      sample.places(places).map(place => place.slice(0, 5)),
      ['c.txt', 'a.txt', 'b.txt'],
    );
  });

  it('are shown by a hover with differences in wording, and a link only for clients that can run it', async () => {
    const hoverOn = async (file: string, piece: string, commandLinks: boolean): Promise<string> =>
      (await hover(sample.corpus, sample.uri(file), sample.at(file, piece), { commandLinks }))?.markdown ?? '';
    const shown = await hoverOn('b.txt', ' it. V', true);
    assert.match(shown, /^\*\*Passage of 11 words, nearly the same 3 times in 3 transcripts\*\*/);
    assert.match(shown, /- 2018-04-04 .*Karsu.*: “each” for “every”\n- 2020-05-01 .*Dunmere[^:]*\n/);
    assert.match(shown, /\[Show all places\]\(command:corpusStudy\.showFormula\?[%\w.~-]+\)$/);
    assert.doesNotMatch(await hoverOn('b.txt', ' it. V', false), /command:/);
    assert.match(
      await hoverOn('b.txt', 'without', false),
      /word for word 2 times in 2 transcripts\*\*\n\nQuoted from The Qur'an, 5/,
    );
  });

  it('do not replace the hover of a citation inside them', async () => {
    const cited = `the keeper opened the gate as it is told in [The Holy Quran, 5: 54] before the flood of spring came down`;
    const two = await corpusOf({
      'a.txt': `${head('Merrow', '12 /Mar/ 2019')}We heard that ${cited} upon us.\n`,
      'b.txt': `${head('Karsu', '4 /Apr/ 2018')}It was said that ${cited} upon them.\n`,
    });
    const shown = async (piece: string): Promise<string> =>
      (await hover(two.corpus, two.uri('a.txt'), two.at('a.txt', piece), { commandLinks: false }))?.markdown ?? '';
    assert.match(await shown('5: 54'), /^\*\*The Qur'an, 5/);
    assert.match(await shown('before the'), /^\*\*Passage of 16 words, word for word 2 times/);
    assert.deepEqual(
      (await formulasReport(two.corpus)).report.map(({ quotation }) => quotation),
      [false],
      'a citation without quotation marks is not a quotation',
    );
  });

  it('are shown with Markdown and HTML escaped', async () => {
    const hostile =
      'the keeper of the lower gate may see ![x](http://e.example/i.png) <img src=x> [run](command:evil) **bold** words ' +
      'that stand here again and again beside the weir';
    const two = await corpusOf({
      'a.txt': `First we say: ${hostile} today.`,
      'b.txt': `Then we say: ${hostile.replace('bold', '**[evil](command:evil)**')} tomorrow.`,
    });
    const shown = await hover(two.corpus, two.uri('a.txt'), two.at('a.txt', 'stand here'), { commandLinks: true });
    assert.match(shown!.markdown, /Passage of/);
    assert.doesNotMatch(shown!.markdown, /(?<!\\)\[evil|(?<!\\)<img|(?<!\\)!\[/);
  });

  it('reject with Cancelled when the request is cancelled', async () => {
    const fresh = await corpusOf(files);
    await assert.rejects(
      rankedFormulas(fresh.corpus, 5, () => true),
      Cancelled,
    );
  });
});
