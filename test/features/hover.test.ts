import assert from 'node:assert/strict';
import { hover } from '../../server/features/hover/hover';
import { corpusOf, markedCorpus, type TestCorpus } from './fixture';
import { files } from './samples';

describe('hover', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files);
  });

  /** The hover on a piece of text; `nth` says which occurrence, counted from 0. */
  async function hoverOn(file: string, piece: string, options = { commandLinks: false }, nth = 0): Promise<string> {
    const answer = await hover(sample.corpus, sample.uri(file), sample.at(file, piece, nth), options);
    return answer?.markdown ?? '';
  }

  it('shows name, text, translation, citation count and licence of a citation, in this order', async () => {
    const shown = await hoverOn('bridges.txt', '5: 54');
    const order = [
      "**The Qur'an, 5 al-Ma'idah, verse 54**",
      '\u2067نص الآية 5:54\u2069',
      'Words of verse 54 in chapter 5.',
      'Cited 3 times in 2 transcripts',
      '*Invented verses',
    ];
    const positions = order.map(part => shown.indexOf(part));
    assert.ok(
      positions.every((position, index) => position >= 0 && (index === 0 || position > positions[index - 1])),
      shown,
    );
  });

  it('shows all verses of a range and, in a note, the sentence with its mark', async () => {
    const shown = await hoverOn('bridges.txt', '153-155');
    for (const verse of [153, 154, 155])
      assert.match(shown, new RegExp(`\\*\\*${verse}\\*\\* .*\\nWords of verse ${verse} in chapter 2`));
    assert.match(shown, /\*\*Note 1\*\* to: We heard this morning that patience is a virtue \(1\)\./);
  });

  it('shows author, genre and volumes of a work whose text is unknown', async () => {
    const shown = await hoverOn('bridges.txt', 'page 163');
    assert.match(shown, /^\*\*al-Kafi, volume 2, page 163\*\*/);
    assert.match(shown, /Kulayni/);
    assert.match(shown, /8 volumes/);
    assert.match(shown, /Cited here only/);
  });

  it('also says on the name of a work how often all of it is cited', async () => {
    assert.match(await hoverOn('bridges.txt', 'The Holy Quran'), /The Qur'an: cited 7 times in 3 transcripts/);
  });

  it('contains command links only for clients that can run them', async () => {
    assert.doesNotMatch(await hoverOn('bridges.txt', '5: 54'), /command:/);
    const shown = await hoverOn('bridges.txt', '5: 54', { commandLinks: true });
    assert.match(shown, /\[Show all\]\(command:corpusStudy\.showSites\?[%\w.~-]+\)/);
  });

  it('shows on a note mark the note and the source that it cites', async () => {
    const shown = await hoverOn('bridges.txt', '(1)');
    assert.match(shown, /^\*\*Note 1\*\*\n\nThe Holy Quran, Surah Baghareh, Verses 153-155\./);
    assert.match(shown, /2 al-Baqarah, verses 153–155/);
    assert.match(shown, /Words of verse 155 in chapter 2/);
  });

  it('names the transcript of a cited speech', async () => {
    const shown = await hoverOn('bridges.txt', 'Lecture in the meeting');
    assert.match(shown, /^\*\*Speech of 2018-04-04\*\*/);
    assert.match(shown, /Ferrymen of the Lower Valley/);
  });

  it('shows on the label of a note the sentence with its mark', async () => {
    assert.match(
      await hoverOn('bridges.txt', '2)', undefined, 1),
      /\*\*Note 2\*\* to: Our neighbours \[?\\?\[of the upper valley/,
    );
  });

  it('shows the meaning and the original words of an honorific', async () => {
    const shown = await hoverOn('bridges.txt', '(s.w.a.)');
    assert.match(shown, /peace be upon him and his household/);
    assert.match(shown, /\u2067صلی/);
  });

  it('shows a date in three calendars', async () => {
    const shown = await hoverOn('bridges.txt', '3 March 1998');
    assert.match(shown, /Persian/);
    assert.match(shown, /Islamic/);
    assert.match(await hoverOn('bridges.txt', '22nd of Bahman'), /11 February/);
  });

  it('shows how often a theme is mentioned, and in which years', async () => {
    const shown = await hoverOn('bridges.txt', 'sense of duty');
    assert.match(shown, /^\*\*sense of duty\*\*/);
    assert.match(shown, /Mentioned 4 times in 2 transcripts, 2018–2019/);
  });

  it('reads Persian citations and honorifics', async () => {
    const shown = await hoverOn('persian.txt', 'آیه ۱۵۳');
    assert.match(shown, /^\*\*The Qur'an, 2 al-Baqarah, verse 153\*\*/);
    assert.match(await hoverOn('persian.txt', '(ص)'), /peace be upon him/);
  });

  it('is at most a screenful: long verses are cut and get a link', async () => {
    const { corpus, file, cursors } = await markedCorpus(`
A debt is written down, as we all know well [The Holy Quran, 2: 28$02].

And more of the same can be read there [The Holy Quran, 2: 1-2$000].
`);
    assert.equal(cursors.length, 2);
    for (const cursor of cursors) {
      const answer = await hover(corpus, file, cursor, { commandLinks: true });
      assert.ok(answer!.markdown.length < 3000, String(answer!.markdown.length));
      assert.match(answer!.markdown, /\[Open the whole passage\]\(command:corpusStudy\.openSource\?/);
    }
  });

  it('escapes Markdown and HTML in the text of files', async () => {
    const { corpus, file, cursors } = await markedCorpus(`
A word comes first, and then a mark stands here ($01).

Footnotes:

1) ![x](http://e.example/i.png) <img src=x> [run](command:evil) **bold**
`);
    const answer = await hover(corpus, file, cursors[0], { commandLinks: true });
    assert.match(answer!.markdown, /^\*\*Note 1\*\*/);
    assert.doesNotMatch(answer!.markdown, /(?<!\\)\[run|(?<!\\)<img|(?<!\\)!\[|\*\*bold/);
  });

  it('is absent on plain words and in unknown files', async () => {
    assert.equal(
      await hover(sample.corpus, sample.uri('bridges.txt'), sample.at('bridges.txt', 'until'), { commandLinks: false }),
      undefined,
    );
    assert.equal(await hover(sample.corpus, 'test:/none.txt', 3, { commandLinks: false }), undefined);
  });
});
