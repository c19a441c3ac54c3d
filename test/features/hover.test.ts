import assert from 'node:assert/strict';
import { hover } from '../../server/features/hover/hover';
import { corpusOf, type TestCorpus } from './fixture';
import { files } from './samples';

describe('hover', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files);
  });

  async function over(file: string, piece: string, options = { commandLinks: false }, nth = 0): Promise<string> {
    const answer = await hover(sample.corpus, sample.uri(file), sample.at(file, piece, nth), options);
    return answer?.markdown ?? '';
  }

  it('on a citation gives name, text, translation, sites and licence, in this order', async () => {
    const shown = await over('bridges.txt', '5: 54');
    const order = [
      "**The Qur'an, 5 al-Ma'idah, verse 54**",
      '\u2067نص الآية 5:54\u2069',
      'Words of verse 54 in chapter 5.',
      'Cited 3 times in 2 transcripts',
      '*Invented verses',
    ];
    const found = order.map(part => shown.indexOf(part));
    assert.ok(
      found.every((at, index) => at >= 0 && (index === 0 || at > found[index - 1])),
      shown,
    );
  });

  it('on a range shows all verses, and in a note the sentence of its mark', async () => {
    const shown = await over('bridges.txt', '153-155');
    for (const verse of [153, 154, 155])
      assert.match(shown, new RegExp(`\\*\\*${verse}\\*\\* .*\\nWords of verse ${verse} in chapter 2`));
    assert.match(shown, /\*\*Note 1\*\* to: We heard this morning that patience is a virtue \(1\)\./);
  });

  it('on a work without text gives author, genre and volumes', async () => {
    const shown = await over('bridges.txt', 'page 163');
    assert.match(shown, /^\*\*al-Kafi, volume 2, page 163\*\*/);
    assert.match(shown, /Kulayni/);
    assert.match(shown, /8 volumes/);
    assert.match(shown, /Cited here only/);
  });

  it('on the name of the work also says how often that is cited', async () => {
    assert.match(await over('bridges.txt', 'The Holy Quran'), /The Qur'an: cited 7 times in 3 transcripts/);
  });

  it('links to its own commands only where the client runs them', async () => {
    assert.doesNotMatch(await over('bridges.txt', '5: 54'), /command:/);
    const shown = await over('bridges.txt', '5: 54', { commandLinks: true });
    assert.match(shown, /\[Show all\]\(command:corpusStudy\.showSites\?[%\w.~-]+\)/);
  });

  it('on a note mark shows the note and what it cites', async () => {
    const shown = await over('bridges.txt', '(1)');
    assert.match(shown, /^\*\*Note 1\*\*\n\nThe Holy Quran, Surah Baghareh, Verses 153-155\./);
    assert.match(shown, /2 al-Baqarah, verses 153–155/);
    assert.match(shown, /Words of verse 155 in chapter 2/);
  });

  it('on a note that cites a speech names the transcript', async () => {
    const shown = await over('bridges.txt', 'Lecture in the meeting');
    assert.match(shown, /^\*\*Speech of 2018-04-04\*\*/);
    assert.match(shown, /Ferrymen of the Lower Valley/);
  });

  it('on a note label shows the sentence that it belongs to', async () => {
    assert.match(
      await over('bridges.txt', '2) Lecture'.slice(0, 2), undefined, 1),
      /\*\*Note 2\*\* to: Our neighbours \[?\\?\[of the upper valley/,
    );
  });

  it('on an honorific gives its meaning and its words', async () => {
    const shown = await over('bridges.txt', '(s.w.a.)');
    assert.match(shown, /peace be upon him and his household/);
    assert.match(shown, /\u2067صلی/);
  });

  it('on a date gives the three calendars', async () => {
    const shown = await over('bridges.txt', '3 March 1998');
    assert.match(shown, /Persian/);
    assert.match(shown, /Islamic/);
    assert.match(await over('bridges.txt', '22nd of Bahman'), /11 February/);
  });

  it('on a theme counts by transcript and gives years', async () => {
    const shown = await over('bridges.txt', 'sense of duty');
    assert.match(shown, /^\*\*sense of duty\*\*/);
    assert.match(shown, /Mentioned 4 times in 2 transcripts, 2018–2019/);
  });

  it('reads Persian citations and honorifics', async () => {
    const shown = await over('persian.txt', 'آیه ۱۵۳');
    assert.match(shown, /^\*\*The Qur'an, 2 al-Baqarah, verse 153\*\*/);
    assert.match(await over('persian.txt', '(ص)'), /peace be upon him/);
  });

  it('is at most a screenful, a long verse being cut with a link', async () => {
    const long = await corpusOf({
      'a.txt':
        'A debt is written down, as we all know well [The Holy Quran, 2: 282].\n\nAnd more of the same can be read there [The Holy Quran, 2: 1-200].\n',
    });
    for (const piece of ['282', '1-200']) {
      const answer = await hover(long.corpus, long.uri('a.txt'), long.at('a.txt', piece), { commandLinks: true });
      assert.ok(answer!.markdown.length < 3000, String(answer!.markdown.length));
      assert.match(answer!.markdown, /\[Open the whole passage\]\(command:corpusStudy\.openSource\?/);
    }
  });

  it('never renders what a file says as Markdown', async () => {
    const hostile = await corpusOf({
      'a.txt':
        'A word comes first, and then a mark stands here (1).\n\nFootnotes:\n\n1) ![x](http://e.example/i.png) <img src=x> [run](command:evil) **bold**\n',
    });
    const answer = await hover(hostile.corpus, hostile.uri('a.txt'), hostile.at('a.txt', '(1)'), {
      commandLinks: true,
    });
    assert.doesNotMatch(answer!.markdown, /(?<!\\)\[run|(?<!\\)<img|(?<!\\)!\[|\*\*bold/);
  });

  it('is absent where there is nothing', async () => {
    assert.equal(
      await hover(sample.corpus, sample.uri('bridges.txt'), sample.at('bridges.txt', 'until'), { commandLinks: false }),
      undefined,
    );
    assert.equal(await hover(sample.corpus, 'test:/none.txt', 3, { commandLinks: false }), undefined);
  });
});
