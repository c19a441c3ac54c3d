import assert from 'node:assert/strict';
import { hover } from '../../server/features/hover/hover';
import { definition } from '../../server/features/navigation/definition';
import { sourceLenses } from '../../server/features/sources/sourceLenses';
import { sourcePage, sourcePlace } from '../../server/features/sources/sourcePage';
import { chapterUri, parseSourceUri, workUri } from '../../server/features/sources/sourceUri';
import { corpusOf, inventedBook, markedCorpus, sourcesWith } from './fixture';

const sources = sourcesWith(
  inventedBook('john', {
    '3:16': 'The keeper of the gate opened the long channel before the snow came down.',
    '3:17': 'Nobody asked him for it, and nobody thanked him in the spring.',
    '4:2': '',
  }),
  inventedBook('ps', {
    '23:1': 'The miller is my neighbour, and the wheel turns at night.',
    '119:105': 'Wide lamps were carried along narrow bridges.',
  }),
  inventedBook('joel'),
  inventedBook('dan'),
  inventedBook('esth'),
  inventedBook('rom'),
);

/** The hover at the `$0` of a text. */
async function hoverOf(fixture: string): Promise<string> {
  const { corpus, file, cursors } = await markedCorpus(fixture, undefined, sources);
  return (await hover(corpus, file, cursors[0], { commandLinks: true }))?.markdown ?? '';
}

describe('the text of the Bible', () => {
  it('is shown in the hover of a citation, with the translation', async () => {
    const markdown = await hoverOf('It is in John 3:$016.');
    assert.match(markdown, /\*\*The Bible, John 3:16\*\*\n\nThe keeper of the gate opened/);
    assert.match(markdown, /\*Invented Bible, free for all\.\*$/);
    assert.doesNotMatch(markdown, /Greek and Latin|Hebrew|quotation/);
  });

  it('is shown with the numbers of the verses in a range, which ends where the hover is full', async () => {
    assert.match(await hoverOf('It is in John 3:$016-17.'), /\*\*16\*\* The keeper[^]*\n\n\*\*17\*\* Nobody asked/);
    assert.match(await hoverOf('It is in John 3:$035-4:1.'), /\*\*3:35\*\* Line 35[^]*\*\*4:1\*\* Line 1 of part 4/);
    const long = await hoverOf('It is in John 3:$01-36.');
    assert.match(long, /… and \d+ more verses\. \[Open the whole passage\]\(command:/);
    assert.ok(long.split('\n\n').length < 25);
    assert.match(await hoverOf('It is in John chapter $03.'), /36 verses/);
  });

  it('says where the translation leaves a verse out', async () => {
    assert.match(await hoverOf('It is in John 4:$02.'), /This translation does not have the verse/);
  });

  it('has a page for each chapter and each book, and lenses with the citing places', async () => {
    const sample = await corpusOf(
      { 'a.txt': 'One: John 3:16. Two: John 3:10-20.', 'b.txt': 'John 4:1 was read.' },
      undefined,
      sources,
    );
    const { corpus } = sample;
    const uri = chapterUri('bible:john', 3, 'John 3');
    assert.equal(decodeURIComponent(uri), 'corpus-source:/bible/john/003 John 3.txt');
    assert.deepEqual(parseSourceUri(uri), { work: 'bible:john', chapter: 3 });
    const page = (await sourcePage(corpus, uri))!;
    assert.match(page.text, /^John 3\nThe Bible · 36 verses\n\n3:1\nLine 1 of part 3/);
    assert.equal(page.items[15].key, 'bible:john:3:16');
    assert.match((await sourcePage(corpus, chapterUri('bible:john', 4, 'John 4')))!.text, /4:2\n\(not in this/);
    const lenses = await sourceLenses(corpus, uri);
    assert.ok(lenses.some(({ title, key }) => key === 'bible:john:3:16' && title === 'cited 2 times in 1 transcript'));
    assert.deepEqual(sample.places(lenses.find(({ key }) => key === 'bible:john:3:12')!.sites), [
      'a.txt: John 3:10-20',
    ]);
    const book = (await sourcePage(corpus, workUri('bible:john', 'John')))!;
    assert.match(book.text, /^The Bible, John\n[^]*Cited 3 times in 2 transcripts\.\n\n[^]*3:16\n[^]*4:1\n/);
    assert.equal(await sourcePage(corpus, chapterUri('bible:john', 22, 'x')), undefined);
    assert.equal(await sourcePage(corpus, workUri('bible:nobook', 'x')), undefined);
    assert.match((await sourcePlace(corpus, 'bible:john'))!.uri, /works\/bible\/john/);
  });

  it('is where a citation leads, in the numbering of the text', async () => {
    const sample = await markedCorpus('Read John 3:$016 or Joel 4:$02.', undefined, sources);
    const { corpus, file, cursors } = sample;
    const targets = await Promise.all(cursors.map(cursor => definition(corpus, file, cursor)));
    assert.deepEqual(
      targets.map(target => sample.places(target!.places).map(decodeURIComponent)),
      [['corpus-source:/bible/john/003 John 3.txt'], ['corpus-source:/bible/joel/003 Joel 3.txt']],
    );
  });
});

describe('numberings in hovers', () => {
  it('are both named where the transcript does not show which one it follows', async () => {
    const markdown = await hoverOf('We read Psalm 23:$01.');
    assert.match(markdown, /The miller is my neighbour/);
    assert.match(markdown, /Greek and Latin Bibles count as Psalm 23:1 what is Psalm 24:1 here\./);
    assert.match(
      await hoverOf('We read Psalm 3:$02.'),
      /\n\nHebrew, Greek and Latin Bibles count as Psalm 3:2 what is Psalm 3:1 here\.\n/,
    );
    const titled = await hoverOf('We read Psalm 51:$03.');
    assert.match(
      titled,
      /Hebrew Bibles count as Psalm 51:3 what is Psalm 51:1 here\. Greek and Latin .* Psalm 52:1 here/,
    );
  });

  it('are resolved by other citations of the transcript', async () => {
    const latin = await hoverOf('We read Psalm 22:$01. Then Psalm 118:105, and Psalm 113:20.');
    assert.match(latin, /\*\*The Bible, Psalm 22:1\*\*\n\nThe miller is my neighbour/);
    assert.match(latin, /Greek and Latin Bibles count as Psalm 22:1 what is Psalm 23:1 here\./);
    const english = await hoverOf('We read Psalm 23:$01. Then Psalm 119:105.');
    assert.match(english, /The miller is my neighbour/);
    assert.doesNotMatch(english, /Greek and Latin/);
  });

  it('are resolved by a quotation that fits one of them', async () => {
    const english = 'He wrote "The miller is my neighbour and the wheel turns all night" (Psalm 23:$01).';
    assert.match(await hoverOf(english), /The miller is my neighbour/);
    assert.doesNotMatch(await hoverOf(english), /Greek and Latin/);
    const latin = 'He wrote "The miller is my neighbour, and the wheel turns at night" (Psalm 22:$01).';
    assert.match(await hoverOf(latin), /Psalm 22:1\*\*\n\nThe miller is my neighbour[^]*Greek and Latin/);
    // The quotation shows the numbering, so the place is no mistake.
    assert.match(await hoverOf('Ps 118:$0105 was sung.'), /⚠ Psalm 118 has no verse 105/);
    const shown = '"Wide lamps were carried along narrow bridges" (Ps 118:$0105)';
    assert.match(await hoverOf(shown), /Wide lamps[^]*Greek and Latin/);
    assert.doesNotMatch(await hoverOf(shown), /⚠/);
    // Another psalm of the same transcript follows, once two have shown it.
    const other =
      '"The miller is my neighbour, and the wheel turns at night" (Psalm 22:1). Psalm 118:105 and Psalm 40:$02.';
    assert.match(await hoverOf(other), /Line 1 of part 41/);
  });

  it('of verses that only other Bibles have are converted, or said to be missing', async () => {
    assert.match(
      await hoverOf('See Joel 4:$02.'),
      /Line 2 of part 3[^]*Hebrew Bibles count as Joel 4:2 what is Joel 3:2/,
    );
    assert.match(
      await hoverOf('See Daniel 3:$057.'),
      /Greek and Latin Bibles have an addition as Daniel 3:57, which is not in this translation/,
    );
    assert.match(await hoverOf('See Esther 10:$04.'), /The text at hand does not have this place/);
    assert.match(await hoverOf('See Sirach 24:$03.'), /The text of this book is not included/);
    assert.match(await hoverOf('See Romans 16:$025-27.'), /This translation has Romans 16:25–27 as Romans 14:24–26\./);
  });
});

describe('a quotation before its citation', () => {
  const verse = 'The keeper of the gate opened the long channel before the snow came down';
  it('is compared with the text in the hover of the citation', async () => {
    assert.match(
      await hoverOf(`He read "${verse}" (John 3:$016).`),
      /The quotation has the words of this translation\./,
    );
    assert.match(
      await hoverOf('He read “opened the long channel” [John 3:$016].'),
      /has the words of this translation/,
    );
    assert.match(
      await hoverOf(`John 3:$016: "${verse.replace('long channel', 'old channel')}"`),
      /The quotation differs from this translation: “old” for “long”\./,
    );
    assert.match(
      await hoverOf(`He read "${verse.replace('of the gate ', '').replace('snow', 'first snow')}" (John 3:$016).`),
      /differs from this translation: without “of the gate”; with “first”\./,
    );
  });

  it('is compared with all verses of a range, and without what an editor added', async () => {
    assert.match(
      await hoverOf(`"${verse}. Nobody [in the valley] asked him for it" (John 3:$016-17).`),
      /has the words of this translation/,
    );
  });

  it('is not compared where other words or another citation stand between, or where it is too different', async () => {
    for (const text of [
      `"${verse}", he said, and sat down; see John 3:$016.`,
      `"${verse}" (Luke 1:1; John 3:$016).`,
      '"Wer das Wasser teilt, der teilt auch die Arbeit im Tal" (John 3:$016).',
      '"the gate" (John 3:$016).',
    ])
      assert.doesNotMatch(await hoverOf(text), /quotation/, text);
  });
});
