import assert from 'node:assert/strict';
import { checkCited, codes } from './fixture';

describe('citations in emphasis of Markdown', () => {
  it('are read where the name, the number or a part of them is emphasised', () =>
    checkCited([
      ['The weaver hung *al-Qalam* 68:1 over her loom.', '*al-Qalam* 68:1 → quran:68:1'],
      ['On the bell stands *an-Nur* 24:35.', '*an-Nur* 24:35 → quran:24:35'],
      ['It is in **Amos** 5:24, she said.', '**Amos** 5:24 → bible:amos:5:24'],
      ['We heard ***2 Kings*** 4:2 at the well.', '***2 Kings*** 4:2 → bible:2kgs:4:2'],
      ['The potter quoted _Jeremiah_ 18:6 to us.', '_Jeremiah_ 18:6 → bible:jer:18:6'],
      ['They sang *Psalm 104* until noon.', 'Psalm 104 → bible:ps:104'],
      ['Her favourite is *Surah Maryam*, **verse 25**.', 'Surah Maryam*, **verse 25 → quran:19:25'],
      ['**The Holy Quran**, *13:17*, speaks of foam.', 'The Holy Quran**, *13:17 → quran:13:17'],
      ['(**Hosea** 11:4; *Joel* 2:13)', '**Hosea** 11:4 → bible:hos:11:4', '*Joel* 2:13 → bible:joel:2:13'],
      ['He opened *Surah of the Ant* (27:18) for them.', '*Surah of the Ant* (27:18) → quran:27:18'],
      ['The note says *al-Kafi*, vol. **2**, p. **99**.', 'al-Kafi*, vol. **2**, p. **99 → kafi:2:p99'],
      ['*Romans 8* tells us so.', 'Romans 8 → bible:rom:8'],
      ['* Ruth 2:7\n* Luke 10:2', 'Ruth 2:7 → bible:ruth:2:7', 'Luke 10:2 → bible:luke:10:2'],
    ]));

  it('keep their problems', () => {
    assert.deepEqual(codes('They differ in *al-Naml* 26:18.'), ['name-number-mismatch']);
    assert.deepEqual(codes('He gave **Mark** 3:99 as the place.'), ['verse-missing']);
  });

  it('are no products, names of files or other signs', () =>
    checkCited([
      ['The product is 2*3:16 or 5*12:24.'],
      ['See the file notes_luke_3:16 for it.'],
      ['The *mark* 3 metres up the wall is old.'],
      ['*Ruth* 3 times asked for the key, *Mark* twice.'],
      ['We paid 4*5:30 for it.'],
      ['The train leaves *at* 7:23 from *platform* 4:12.'],
    ]));
});

describe('words that are divided at the end of a line', () => {
  const lineEnd = '\u2060';

  it('are read as one word', () =>
    checkCited([
      [`He read Gala-${lineEnd}tians 5:1 to them.`, `Gala-${lineEnd}tians 5:1 → bible:gal:5:1`],
      [`It is in 1 Corin-${lineEnd}thians 13:4.`, `1 Corin-${lineEnd}thians 13:4 → bible:1cor:13:4`],
      [`Open Deuter-${lineEnd}onomy 6:4 now.`, `Deuter-${lineEnd}onomy 6:4 → bible:deut:6:4`],
      [`the fire of Eze-${lineEnd}kiel 1:4`, `Eze-${lineEnd}kiel 1:4 → bible:ezek:1:4`],
      [`[The Holy Qu-${lineEnd.repeat(50)}ran, 83: 1]`, `[The Holy Qu-${lineEnd.repeat(50)}ran, 83: 1] → quran:83:1`],
      [`the Qur-${lineEnd}'an 2:60`, `Qur-${lineEnd}'an 2:60 → quran:2:60`],
      [`the Qur'-${lineEnd}an 2:60`, `Qur'-${lineEnd}an 2:60 → quran:2:60`],
      [`Surah al-Baqa-${lineEnd}rah, verse 60`, `Surah al-Baqa-${lineEnd}rah, verse 60 → quran:2:60`],
      [`Surah al-${lineEnd}Baqarah, verse 60`, `Surah al-${lineEnd}Baqarah, verse 60 → quran:2:60`],
      [`see Nahj al-Bala-${lineEnd}ghah, Sermon 27`, `Nahj al-Bala-${lineEnd}ghah, Sermon 27 → nahj:sermon:27`],
      [`see al-Ka-${lineEnd}fi, vol. 1, p. 9`, `al-Ka-${lineEnd}fi, vol. 1, p. 9 → kafi:1:p9`],
      [`see al-${lineEnd}Kafi, vol. 1, p. 9`, `al-${lineEnd}Kafi, vol. 1, p. 9 → kafi:1:p9`],
      [`In Leviti-${lineEnd}cus 25, we read of rest.`, `Leviti-${lineEnd}cus 25 → bible:lev:25`],
      [`See chap-${lineEnd}ter 3 of Surah 5, verse 2`, 'Surah 5, verse 2 → quran:5:2'],
    ]));

  it('stay two words where the hyphen belongs to them', () =>
    checkCited([
      [`a house for John-${lineEnd}Paul 3:16 pm`],
      [`our half-${lineEnd}finished Mark 2 engine`],
      [`the non-${lineEnd}commercial mill, founded in 1911`],
      [`verses 5-${lineEnd}7 of Surah Luqman`, `verses 5-${lineEnd}7 of Surah Luqman → quran:31:5-7`],
    ]));
});
