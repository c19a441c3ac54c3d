import assert from 'node:assert/strict';
import { cited, citedAs, codes } from './fixture';

describe('carried-over citations', () => {
  it('resolves "ibid." to the source cited before, in notes and in prose', () => {
    assert.deepEqual(citedAs('A (1) b (2) c (3).\n1) al-Kafi, vol. 2, p. 163.\n2) Ibid., p. 170.\n3) Ibid.'), [
      'al-Kafi, vol. 2, p. 163 → kafi:2:p163, note',
      'Ibid., p. 170 → kafi:2:p170, ibid',
      'Ibid. → kafi:2:p170, ibid',
    ]);
    assert.deepEqual(cited('He cites (James 1:4) and then (ibid., 5:11).'), [
      '(James 1:4) → bible:jas:1:4',
      '(ibid., 5:11) → bible:jas:5:11',
    ]);
    assert.deepEqual(cited('1) Quran 2:255.\n2) Ibid., verse 256.'), [
      'Quran 2:255 → quran:2:255',
      'Ibid., verse 256 → quran:2:256',
    ]);
    assert.deepEqual(cited('1) الکافی، ج ۲، ص ۱۶۳.\n2) همان، ص ۱۶۴.'), [
      'الکافی، ج ۲، ص ۱۶۳ → kafi:2:p163',
      'همان، ص ۱۶۴ → kafi:2:p164',
    ]);
  });

  it('does not resolve "ibid." after an unknown source', () => {
    assert.deepEqual(cited('1) al-Kafi, vol. 2, p. 163.\n2) Annals of the Lower Valley, p. 4.\n3) Ibid., p. 9.'), [
      'al-Kafi, vol. 2, p. 163 → kafi:2:p163',
    ]);
  });

  it('reports an "ibid." without a source before it', () => {
    assert.deepEqual(codes('1) Ibid., p. 9.'), ['ibid-without-source']);
    assert.deepEqual(codes('1) Annals of the Lower Valley, p. 4.\n2) Ibid., p. 9.'), []);
  });

  it('resolves "this ayah" to the verse cited before, also in the paragraph before or in a note', () => {
    assert.deepEqual(citedAs('Why not? [The Holy Quran, 4: 75]\nThen, this ayah says more.').slice(1), [
      'this ayah → quran:4:75, this',
    ]);
    assert.deepEqual(
      cited('They stood (1). This verse moved him.\n1) The Holy Quran, Surah Baghareh, Verse 153.')[0],
      'This verse → quran:2:153',
    );
    assert.deepEqual(cited('In Surah Hud, verse 5 of the same surah').slice(0, 2), [
      'Surah Hud → quran:11',
      'verse 5 of the same surah → quran:11:5',
    ]);
    assert.deepEqual(cited('This ayah moved him.'), []);
    assert.deepEqual(cited('Quran 2:255 is known. This ayah says "light" [Quran 24:35].'), [
      'Quran 2:255 → quran:2:255',
      '[Quran 24:35] → quran:24:35',
    ]);
  });

  it('takes the surah or the work from earlier in the paragraph', () => {
    assert.deepEqual(cited('In Surah An-Nisa he found help (verse 75).'), [
      'Surah An-Nisa → quran:4',
      '(verse 75) → quran:4:75',
    ]);
    assert.deepEqual(cited('Nahj al-Balagha has it (Sermon 27).'), ['(Sermon 27) → nahj:sermon:27']);
    assert.deepEqual(cited('He knew Nahj al-Balagha. The letter 53 bus is late.'), []);
  });
});
