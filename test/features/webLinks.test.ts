import assert from 'node:assert/strict';
import { webLinks } from '../../server/features/hover/webLinks';

describe('links to web sites', () => {
  const urls = (key: string): string[] => [...webLinks(key).matchAll(/\]\((https:[^)]+)\)/g)].map(match => match[1]);

  it('lead to the chapter, the verse or the range', () => {
    assert.deepEqual(urls('quran:5'), ['https://quran.com/5']);
    assert.deepEqual(urls('quran:5:54'), ['https://quran.com/5/54']);
    assert.deepEqual(urls('quran:2:155-157'), ['https://quran.com/2/155-157']);
    assert.deepEqual(urls('quran:1:1-2:7'), ['https://quran.com/1/1']);
    assert.deepEqual(urls('bible:john:3:16-18'), ['https://www.biblegateway.com/passage/?search=John%203%3A16-18']);
    assert.deepEqual(urls('talmud:shabbat:31a'), ['https://www.sefaria.org/Shabbat.31a']);
    assert.deepEqual(urls('mishnah:bavametzia:1:2'), ['https://www.sefaria.org/Mishnah_Bava_Metzia.1.2']);
  });

  it('count the verses of the Hebrew Bible as Hebrew Bibles do', () => {
    const sefaria = (key: string): string | undefined => urls(key)[1];
    assert.equal(sefaria('bible:1sam:3:10'), 'https://www.sefaria.org/I_Samuel.3.10');
    assert.equal(sefaria('bible:ps:23:1'), 'https://www.sefaria.org/Psalms.23.1');
    assert.equal(sefaria('bible:joel:2:28-29'), 'https://www.sefaria.org/Joel.3.1-2');
    assert.equal(sefaria('bible:mal:4:1'), 'https://www.sefaria.org/Malachi.3.19');
    assert.equal(sefaria('bible:matt:5:3'), undefined);
  });

  it('are absent for other works and whole works', () => {
    for (const key of ['quran', 'bible', 'kafi:2:p163', 'speech:2018-04-04', 'talmud', ''])
      assert.equal(webLinks(key), '');
  });
});
