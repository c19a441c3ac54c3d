import { checkCited } from './fixture';

describe('a title that several works have, after its author', () => {
  it('is the work of that author', () => {
    checkCited([
      ['1) al-Qurtubi, Tafsir, vol. 7, p. 12.', 'al-Qurtubi, Tafsir, vol. 7, p. 12 → tafsir-qurtubi:7:p12'],
      ['(al-Tabari, Tafsir, vol. 3, p. 20)', '(al-Tabari, Tafsir, vol. 3, p. 20) → tafsir-tabari:3:p20'],
      ['1) See al-Tabari, Tarikh, vol. 4, p. 9.', 'al-Tabari, Tarikh, vol. 4, p. 9 → tarikh-tabari:4:p9'],
      ['1) Ibn Kathir, Tafsir, 2:45.', 'Ibn Kathir, Tafsir, 2:45 → tafsir-ibnkathir:2:p45'],
      ['1) Ibn Katheer, al-Tafsir, vol. 1, p. 8.', 'Ibn Katheer, al-Tafsir, vol. 1, p. 8 → tafsir-ibnkathir:1:p8'],
      [
        '1) Muslim, Sahih, no. 2564; Abu Dawud, Sunan, hadith 3.',
        'Muslim, Sahih, no. 2564 → muslim:h2564',
        'Abu Dawud, Sunan, hadith 3 → abudawud:h3',
      ],
      ['1) Ahmad b. Hanbal, Musnad, vol. 2, p. 3.', 'Ahmad b. Hanbal, Musnad, vol. 2, p. 3 → musnad:2:p3'],
      [
        '1) Fakhr al-Din al-Razi, Tafsir, vol. 2, p. 4.',
        'Fakhr al-Din al-Razi, Tafsir, vol. 2, p. 4 → tafsir-razi:2:p4',
      ],
      ["He opened al-Qurtubi's Tafsir, vol. 5, p. 183.", "al-Qurtubi's Tafsir, vol. 5, p. 183 → tafsir-qurtubi:5:p183"],
      ['1) القرطبي، التفسير، ج 5، ص 183.', 'القرطبي، التفسير، ج 5، ص 183 → tafsir-qurtubi:5:p183'],
      ['1) al-Tusi, Amali, p. 40.', 'al-Tusi, Amali, p. 40 → amali-tusi:p40'],
    ]);
  });

  it('is no work without the author, with another author or within a longer title', () => {
    checkCited([
      ['1) Tafsir, vol. 3, p. 20.'],
      ['1) Halvard, Tafsir, vol. 2, p. 3.'],
      ['1) al-Tabari, Tafsir Mill Songs, vol. 2, p. 3.'],
      ['1) al-Qurtubi, Tafsir Ibn Kathir, vol. 2, p. 3.', 'Tafsir Ibn Kathir, vol. 2, p. 3 → tafsir-ibnkathir:2:p3'],
      ['1) al-Razi, Tafsir, vol. 2, p. 3.'],
      ['He met Muslim, Sahih and Ibn Kathir, and a Tafsir lay there.'],
      ['1) Ibn Kathir, Annals, vol. 2, p. 3.'],
      ['1) Qurtubi, page 5 of his Tafsir.'],
      ['The Sunan, p. 3, is older than the Musnad, p. 5.'],
      ['1) al-Tabari. Tafsir, vol. 3, p. 20.'],
    ]);
  });
});
