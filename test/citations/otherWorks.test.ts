import { checkMarked } from './fixture';

describe('titles of other works', () => {
  it('are not the work that their commentary, abridgement or index is about', () => {
    checkMarked(`The witness quoted Mukhtasar Sahih al-Bukhari, p. 12, to the court.`);
    checkMarked(`In his lecture he used the commentary on Sahih Muslim, vol. 3, p. 77, and nothing else.`);
    checkMarked(`We own an abridgement of Wasa'il al-Shia, vol. 2, p. 9.`);
    checkMarked(`The minister read from Talkhis al-Khisal (p. 31).`);
    checkMarked(`1) Sharh Usul-i Kafi, vol. 4, p. 2; ibid., p. 3.`);
    checkMarked(`1) Sahih Muslim bi Sharh an-Nawawi, vol. 5, p. 10.
2) Ibid., p. 11.`);
    checkMarked(`1) An Explanation of Riyad al-Salihin, p. 8.`);
    checkMarked(`جاء في شرح صحيح مسلم، ج 2، ص 40.`);
    checkMarked(`در حاشیه الکافی، ج ۱، ص ۳۳ آمده است.`);
    checkMarked(`The index to Bihar al-Anwar, vol. 1, has two errors on page 12.`);
  });
  it('are known where they are works of their own', () => {
    checkMarked(
      `[Sharh Nahj al-Balagha, vol. 6, p. 110; Fath al-Bari, vol. 1, p. 9].
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'sharh-nahj:6:p110',
      'fath-bari:1:p9',
    );
    checkMarked(
      `He read the Commentary on Nahj al-Balagha, vol. 2, p. 15, in the evening.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'sharh-nahj:2:p15',
    );
    checkMarked(
      `He trusts the commentary of al-Mizan, vol. 2, p. 40, and not a commentary on al-Mizan, p. 3.
                            ^^^^^^^^^^^^^^^^^^^^^^^`,
      'mizan:2:p40',
    );
    checkMarked(
      `A short commentary came before Sahih Muslim, Hadith 12.
                               ^^^^^^^^^^^^^^^^^^^^^^^`,
      'muslim:h12',
    );
  });
  it('are not taken for a work with a similar name', () => {
    checkMarked(`See Yanabi al-Hikma, p. 5, and Tafsir al-Mubin, p. 6, and Sahih al-Muslimat, p. 7.`);
    checkMarked(`The delegate of the Kafis, p. 3 of the list, and Mr. Amalia, p. 4, were absent.`);
    checkMarked(`Shah number three was sent home (p. 9), and show him the list (p. 10).`);
    checkMarked(`The signature is that of Bukharini, p. 14.`);
  });
  it('are still found in usual misspellings', () => {
    checkMarked(
      `Open Nehjul Belaaga, Sermon 3, please.
     ^^^^^^^^^^^^^^^^^^^^^^^^`,
      'nahj:sermon:3',
    );
    checkMarked(
      `Look up Behar ol-Anvar, vol. 4, p. 12.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'bihar:4:p12',
    );
    checkMarked(
      `It stands in Riyadus Saliheen, Hadith 40.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'riyad:h40',
    );
    checkMarked(
      `He named Noor ath-Thaqalayn, vol. 1, p. 2.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'nur-thaqalayn:1:p2',
    );
    checkMarked(
      `She opened al-Kafi; Vol. 2, Pg. 152, Tr. 13.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'kafi:2:p152:h13',
    );
  });
  it('do not take a pair of years or the year of an edition for a place', () => {
    checkMarked(`The mason Hasan Faqih in 745/1344 built the arch, and Nur al-Din Mizan 803/1400 paid for it.`);
    checkMarked(
      `She translated The Psalms of Islam (Leeds: Alder Press, 1991), 14-16, for the choir.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'sahifa:p14-16',
    );
    checkMarked(`He came to Bihar al-Anwar in 1401/1981.`);
  });
  it('do not give their place to a title after them', () => {
    checkMarked(`He loves Makarim al-Akhlaq - the 12th sermon of the Morning Book - and reads it often.`);
    checkMarked(
      `Take al-Kafi, the 12th sermon of Nahj al-Balagha, and a pencil.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'nahj:sermon:12',
    );
  });
  it('do not take pages of another book that is named after them', () => {
    checkMarked(`He knew al-Kafi by heart. My answer was printed in the Courier (p. 5).`);
    checkMarked(`The preacher praised Sahih Muslim, and the report of the council (p. 12) praised the preacher.`);
    checkMarked(`In Bihar al-Anwar there is a chapter on rain. Every guest book has a page on rain (hadith no. 40).`);
    checkMarked(
      `Everything is in Bihar al-Anwar, he said (vol. 2, p. 40).
                                         ^^^^^^^^^^^^^^^`,
      'bihar:2:p40',
    );
    checkMarked(`Like the author of Jawahir al-Kalam 13:295 he counts twice.`);
    checkMarked(`The Qur'an (القرآن) lay beside the Koran (قرآن) of his aunt.`);
  });
});
