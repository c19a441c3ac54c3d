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

  it('says how often the verse and what contains it are cited, on every word of the citation', async () => {
    for (const word of ['The Holy Quran', '5: 54'])
      assert.match(await hoverOn('bridges.txt', word), /Cited 3 times in 2 transcripts: this verse 3 · work 7\n/);
    const shown = await hoverOn('bridges.txt', '5: 54', { commandLinks: true });
    assert.match(shown, /\[this verse 3\]\(command:corpusStudy\.showSites\?[^)]*quran%3A5%3A54/);
    assert.match(shown, /\[work 7\]\(command:corpusStudy\.showSites\?%5B%22quran%22/);
  });

  it('lists other citing places with their sentences, as links for clients that can open them', async () => {
    const shown = await hoverOn('bridges.txt', '5: 54', { commandLinks: true });
    assert.match(
      shown,
      /- \[2018-04-04 Lecture of the Chair.*\]\(command:corpusStudy\.openPlace\?%5B%22test%3A%2Fferries\.txt%22%2C6%2C47%5D\): “In one place we read/,
    );
    assert.doesNotMatch(shown, /A promise|is a bridge/, 'the place of the hover itself is not listed');
  });

  it('counts the places that it does not list', async () => {
    const cited = 'We read it again and again [The Holy Quran, 5: 54].\n\n'.repeat(6);
    const { corpus, uri } = await corpusOf({ 'a.txt': cited });
    const answer = await hover(corpus, uri('a.txt'), cited.indexOf('5: 54'), { commandLinks: true });
    assert.match(answer!.markdown, /- \[this transcript, line 3\]\(command/);
    assert.match(answer!.markdown, /\[all 6 places\]\(command:corpusStudy\.showSites/);
  });

  it('links to the verses before and after, also of other chapters', async () => {
    const { corpus, file, cursors } = await markedCorpus('It begins [The Holy Quran, 5: $01-2] with promises.\n');
    const { markdown } = (await hover(corpus, file, cursors[0], { commandLinks: true }))!;
    assert.match(
      markdown,
      /\[‹ 4:176\]\(command:corpusStudy\.openSource\?.*004.*\) · \[5:3 ›\]\(command:corpusStudy\.openSource/,
    );
    assert.match(markdown, /^\*\*The Qur'an, 5 al-Ma'idah, verses 1–2\*\* · 5:1–2 · /);
  });

  it('links to web sites that have the text, unless the user turned them off', async () => {
    assert.match(await hoverOn('bridges.txt', '5: 54'), /Open in \[quran\.com\]\(https:\/\/quran\.com\/5\/54\)/);
    const off = await hover(sample.corpus, sample.uri('bridges.txt'), sample.at('bridges.txt', '5: 54'), {
      commandLinks: true,
      webLinks: false,
    });
    assert.doesNotMatch(off!.markdown, /https:/);
  });

  it('shows a problem once, and nothing else of a citation that was not understood', async () => {
    const { corpus, file, cursors } = await markedCorpus(`
So we read [The Ho$0ly Quran, 112: $09] and [Surah Luqma$0tan, verse 3] at noon.
`);
    const shown = async (cursor: number, problemsShown: boolean): Promise<string> =>
      (await hover(corpus, file, cursor, { commandLinks: true, problemsShown }))!.markdown;
    assert.match(await shown(cursors[1], false), /⚠ /);
    assert.doesNotMatch(await shown(cursors[1], true), /⚠ /);
    assert.match(await shown(cursors[0], true), /⚠ /, 'the editor shows the problem only at its own place');
    assert.match(await shown(cursors[2], false), /^\*\*Source not known\*\*\n\n⚠ [^\n]*$/);
  });

  it('says nothing of numberings and texts of a chapter that there is not', async () => {
    const { corpus, file, cursors } = await markedCorpus('So we read [The Holy Quran, 115: $03] at noon.\n');
    const { markdown } = (await hover(corpus, file, cursors[0], { commandLinks: false }))!;
    assert.match(markdown, /^\*\*The Qur'an, 115/);
    assert.doesNotMatch(markdown, /basmala|Invented verses/);
  });

  it('contains command links only for clients that can run them', async () => {
    assert.doesNotMatch(await hoverOn('bridges.txt', '5: 54'), /command:/);
    assert.match(await hoverOn('bridges.txt', '5: 54', { commandLinks: true }), /command:/);
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

  it('shows no theme of one word, none that the user turned off, and lists the mentions of the others', async () => {
    const text = `The ferry leaves at noon, and the ferry comes back with the silver lantern at night.

A silver lantern hangs in the ferry, and a silver lantern stands on the pier beside another ferry.
`;
    const config = '{"corpusStudy": 1, "themes": [{"label": "noon", "forms": []}]}';
    const { corpus, uri } = await corpusOf({ 'a.txt': text }, config);
    const on = async (word: string, options: object = {}): Promise<string> =>
      (await hover(corpus, uri('a.txt'), text.indexOf(word) + 1, { commandLinks: true, ...options }))?.markdown ?? '';
    const themes = await corpus.themes();
    assert.equal(themes.at(uri('a.txt'), text.indexOf('ferry') + 1)?.key, 'ferry');
    assert.equal(await on('ferry'), '');
    assert.match(await on('noon'), /^\*\*noon\*\*/);
    assert.match(
      await on('silver lantern'),
      /Mentioned 3 times in 1 transcript · \[Show all\]\(command:corpusStudy\.showMentions\?/,
    );
    assert.equal(await on('silver lantern', { themes: false }), '');
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
