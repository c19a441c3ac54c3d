import { checkMarked } from './fixture';

describe('other places in the work just named', () => {
  it('are read with "of the same", or where only that work has such a division', () => {
    checkMarked(
      `The clerk copied Nahj al-Balagha, Letter 53, and after lunch Letter 31 of the same.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^`,
      'nahj:letter:53',
      'nahj:letter:31',
    );
    checkMarked(
      `He began with Bihar al-Anwar, vol. 44, p. 12. Before the recess he read page 30 of the same volume.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                            ^^^^^^^`,
      'bihar:44:p12',
      'bihar:44:p30',
    );
    checkMarked(
      `From Nahj al-Balagha, Sermon 3, we went on, slowly, to Sermon 5 and Saying 7.
     ^^^^^^^^^^^^^^^^^^^^^^^^^                         ^^^^^^^^     ^^^^^^^^`,
      'nahj:sermon:3',
      'nahj:sermon:5',
      'nahj:saying:7',
    );
    checkMarked(
      `She had marked Tuhaf al-Uqul, p. 30, in red, and p. 45 of that book in green.
               ^^^^^^^^^^^^^^^^^^^^              ^^^^^`,
      'tuhaf:p30',
      'tuhaf:p45',
    );
    checkMarked(
      `The court heard Sahih Muslim, Hadith 1012 read twice, and hadith 1013 in the same collection.
                ^^^^^^^^^^^^^^^^^^^^^^^^^                 ^^^^^^^^^^^`,
      'muslim:h1012',
      'muslim:h1013',
    );
    checkMarked(
      `We keep al-Kafi, vol. 2, p. 99, on the wall (p. 102).
        ^^^^^^^^^^^^^^^^^^^^^^              ^^^^^^^^`,
      'kafi:2:p99',
      'kafi:2:p102',
    );
  });
  it('are not read where no work or another one is named', () => {
    checkMarked(`Sermon 4 of the same preacher was long, and page 3 of the same letter was torn.`);
    checkMarked(
      `He opened al-Kafi, vol. 2, p. 99. My answer was printed in the Courier (p. 5).
          ^^^^^^^^^^^^^^^^^^^^^^`,
      'kafi:2:p99',
    );
    checkMarked(
      `We keep al-Kafi, vol. 2, p. 99, on the wall, and the ledger of the mill (p. 102) in the drawer.
        ^^^^^^^^^^^^^^^^^^^^^^`,
      'kafi:2:p99',
    );
    checkMarked(
      `After Nahj al-Balagha, Sermon 3, the letter 53 bus came, and sermon 9 lasted an hour.
      ^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'nahj:sermon:3',
    );
    checkMarked(
      `After al-Kafi, vol. 2, p. 99, he showed us page 7 of the same magazine, and page 8 of this report.
      ^^^^^^^^^^^^^^^^^^^^^^`,
      'kafi:2:p99',
    );
    checkMarked(
      `We began with Quran 2:30 and went on to page 31 of the same book.
              ^^^^^^^^^^`,
      'quran:2:30',
    );
  });
});
