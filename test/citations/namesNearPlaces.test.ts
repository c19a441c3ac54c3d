import assert from 'node:assert/strict';
import { checkCited, citationsOf, codes } from './fixture';

describe('a name after "Surah" that no surah has', () => {
  it('is a place where chapter and verse are written', () => {
    checkCited([
      ['(Surah Luqmatan 31:18)', '(Surah Luqmatan 31:18) → quran:31:18'],
      ['He wrote Surah as-Sabireen (3:146) here.', 'Surah as-Sabireen (3:146) → quran:3:146'],
      ['[Surah al-Hakeemin 95:8]', '[Surah al-Hakeemin 95:8] → quran:95:8'],
    ]);
    assert.deepEqual(codes('(Surah Luqmatan 31:18)'), ['unknown-surah-name']);
  });

  it('has no key without them, or where the Quran has no such verse', () => {
    for (const text of ['(Surah Luqmatan, verse 27)', 'Surah as-Sabireen (3:900).', 'Surah as-Sabireen (115:1).'])
      assert.deepEqual(
        citationsOf(text).map(({ key }) => key),
        [''],
        text,
      );
  });
});

describe('a place between two titles in Persian', () => {
  it('is of the title after it where only that work has such places', () =>
    checkCited([
      ['در دعای مکارم الاخلاق، دعای ۲۰ صحیفه سجادیه آمده', 'دعای ۲۰ صحیفه سجادیه → sahifa:supplication:20'],
      ['در تحف العقول، خطبه ۲۷ نهج البلاغه آمده است', 'خطبه ۲۷ نهج البلاغه → nahj:sermon:27'],
      ['به نقل از الکافی، نامه ۳۱ نهج البلاغه را خواند', 'نامه ۳۱ نهج البلاغه → nahj:letter:31'],
      ['پس از الکافی، دعای ۵ صحیفه سجادیه خوانده شد', 'دعای ۵ صحیفه سجادیه → sahifa:supplication:5'],
    ]));

  it('is of the title before it where that work has such places', () =>
    checkCited([
      ['الکافی، جلد ۲، صفحه ۱۶۳ تحف العقول', 'الکافی، جلد ۲، صفحه ۱۶۳ → kafi:2:p163'],
      ['نهج البلاغه، خطبه ۲۷ و تحف العقول', 'نهج البلاغه، خطبه ۲۷ → nahj:sermon:27'],
      ['صحیفه سجادیه، دعای ۲۰ نهج البلاغه', 'صحیفه سجادیه، دعای ۲۰ → sahifa:supplication:20'],
    ]));
});

describe('a name with a page and a letter behind a label', () => {
  it('is a room or a course', () =>
    checkCited([
      ['Plato and Aristotle again. Room: Physics 210b'],
      ['Aristotle on rain. **Room:** Meteorology 340a'],
      ['Aristotle, week 3. Venue: Politics 1254b'],
      ['Plato for beginners, in the course Laws 650b this term.'],
      ['Aristotle and nature. Module: Ethics 1104a'],
      ['Plato today; building Republic 514b, second floor.'],
    ]));

  it('is a place behind other words', () =>
    checkCited([
      ['Aristotle says so: Physics 210b.', 'Physics 210b → physics:210b'],
      ['Plato has it. Compare Laws 650b.', 'Laws 650b → laws:650b'],
      ['In the room we read Aristotle, and Politics 1254b.', 'Politics 1254b → politics:1254b'],
    ]));
});
