import assert from 'node:assert/strict';
import { checkMarked, codes } from './fixture';

describe('"ibid." and "op. cit." after a source that no table has', () => {
  it('has no key where the note before cites nothing known', () => {
    checkMarked(
      `The bridge is ours (1), the toll is not (2), and the ferry is gone (3).
1) Qur'an 4:58.
   ^^^^^^^^^^^
2) Ines Halvard, Tolls and Ferries (Oslo: Quay House, 1974), 112.
3) Ibid., 115.`,
      'quran:4:58',
    );
    checkMarked(
      `1) Amos 5:24.
   ^^^^^^^^^
2) "A Grain Tax in the Upper Valley", Harvest Review 12.
3) Ibid., p. 4.
4) Ibid.`,
      'bible:amos:5:24',
    );
    checkMarked(
      `1) Tuhaf al-Uqul, p. 356.
   ^^^^^^^^^^^^^^^^^^^^^
2) Testimony of the second witness before the inquiry.
3) Ibid.`,
      'tuhaf:p356',
    );
    checkMarked(
      `1) الکافی، ج ۲، ص ۱۶۳.
   ^^^^^^^^^^^^^^^^^^
2) روزنامه دره بالا، شماره چهارم.
3) همان، ص ۹.`,
      'kafi:2:p163',
    );
    checkMarked(
      `1) Sahih al-Bukhari, Hadith 52.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
2) The speaker laughed here.
3) Ibid., Hadith 53.`,
      'bukhari:h52',
    );
  });
  it('has no key where the note itself names another source', () => {
    checkMarked(
      `1) Bihar al-Anwar, vol. 3, p. 7; Ole Stranding, Wells of the North, 88; ibid., 91.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'bihar:3:p7',
    );
    checkMarked(
      `1) al-Kafi, vol. 1, p. 40; the ferry ledger of Ostrand.
   ^^^^^^^^^^^^^^^^^^^^^^
2) Ibid., p. 41.`,
      'kafi:1:p40',
    );
    checkMarked(
      `1) Halvard, quoting al-Kafi, vol. 1, p. 40.
                    ^^^^^^^^^^^^^^^^^^^^^^
2) Ibid., p. 41.`,
      'kafi:1:p40',
    );
  });
  it('has no key where brackets or a sentence of the text name another source', () => {
    checkMarked(
      `He opened the session with Proverbs 11:1. The weights were checked (Halvard 1974, 16). They were false (ibid., 17).
                           ^^^^^^^^^^^^^`,
      'bible:prov:11:1',
    );
    checkMarked(
      `The witness had read Tuhaf al-Uqul, p. 12. A diary of the harbour master says the same. Ibid., p. 13.
                     ^^^^^^^^^^^^^^^^^^^^`,
      'tuhaf:p12',
    );
    checkMarked(
      `We heard Nahj al-Balagha, Sermon 27. The crowd was silent for a while. Ibid., p. 4.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'nahj:sermon:27',
    );
    checkMarked(
      `She cites al-Kafi, vol. 2, p. 9, and the roll on folio 12 (ibid., p. 10).
          ^^^^^^^^^^^^^^^^^^^^^`,
      'kafi:2:p9',
    );
    checkMarked(
      `Our text is Luke 6:38.
            ^^^^^^^^^
2. Deposition of the ferryman, fourth bundle.
(Ibid., 5)`,
      'bible:luke:6:38',
    );
  });
  it('has no key after the name of another author', () => {
    checkMarked(
      `The rate of interest is condemned (al-Kafi, vol. 5, p. 144), and so is the false weight (Halvard, op. cit., p. 30).
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'kafi:5:p144',
    );
    checkMarked(
      `1) al-Kafi, vol. 5, p. 144.
   ^^^^^^^^^^^^^^^^^^^^^^^
2) Stranding, loc. cit.
3) See Ole Stranding in his second book, op. cit., p. 9.
4) Ibid., p. 10.`,
      'kafi:5:p144',
    );
    checkMarked(
      `1) الكافي، ج 5، ص 144.
   ^^^^^^^^^^^^^^^^^^
2) Halvard, ibid., p. 3.`,
      'kafi:5:p144',
    );
  });
  it('has no key for a page after a scripture', () => {
    checkMarked(
      `1) Quran 2:267.
   ^^^^^^^^^^^
2) Ibid., p. 31.
3) Ibid., vol. 2, p. 8.`,
      'quran:2:267',
    );
  });
  it('keeps the source where nothing else is named', () => {
    checkMarked(
      `1) al-Kafi, vol. 5, p. 166 (Beirut: Cedar House, 1985).
   ^^^^^^^^^^^^^^^^^^^^^^^
2) Ibid., p. 168; p. 170.
   ^^^^^^^^^^^^^  ^^^^^^
3) Qur'an 2:267. See also ibid., 2:271.
   ^^^^^^^^^^^^           ^^^^^^^^^^^^
4) Ibid., verse 272.
   ^^^^^^^^^^^^^^^^`,
      'kafi:5:p166',
      'kafi:5:p168',
      'kafi:5:p170',
      'quran:2:267',
      'quran:2:271',
      'quran:2:272',
    );
    checkMarked(
      `1) al-Kafi, vol. 5, p. 166, where the tradition of the lamp stands; ibid., p. 168.
   ^^^^^^^^^^^^^^^^^^^^^^^                                          ^^^^^^^^^^^^^
2) For the words of Imam Ali see ibid., p. 169.
                                 ^^^^^^^^^^^^^`,
      'kafi:5:p166',
      'kafi:5:p168',
      'kafi:5:p169',
    );
    checkMarked(
      `It was light (Tuhaf al-Uqul, p. 356). The governor put the people first. He was to look after the land (ibid., p. 357).
             ^^^^^^^^^^^^^^^^^^^^^^^                                                                   ^^^^^^^^^^^^^^^`,
      'tuhaf:p356',
      'tuhaf:p357',
    );
    checkMarked(
      `It stands in Bihar al-Anwar, vol. 1, p. 5 (quoting al-Kafi, vol. 2, p. 3). Ibid., p. 6.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^`,
      'bihar:1:p5',
      'kafi:2:p3',
      'bihar:1:p6',
    );
    checkMarked(
      `The paper begins with al-Kafi, vol. 2, p. 3. Ibid., p. 4, has the rest.
                      ^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^`,
      'kafi:2:p3',
      'kafi:2:p4',
    );
    checkMarked(
      `1) al-Kafi, vol. 2, p. 3.
   ^^^^^^^^^^^^^^^^^^^^^
2) Kulayni, op. cit., p. 5.
   ^^^^^^^^^^^^^^^^^^^^^^^
3) Bihar al-Anwar, vol. 1, p. 6.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
4) al-Kafi, op. cit., vol. 3, p. 5.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'kafi:2:p3',
      'kafi:2:p5',
      'bihar:1:p6',
      'kafi:3:p5',
    );
  });
  it('is no problem after a source that no table has', () => {
    assert.deepEqual(codes('1) Halvard, Tolls and Ferries (Oslo: Quay House, 1974), p. 16.\n2) Ibid., p. 17.'), []);
    assert.deepEqual(codes('1) Testimony of the second witness.\n2) Ibid.'), []);
    assert.deepEqual(codes('The weights were false (Halvard, op. cit., p. 17).'), []);
    assert.deepEqual(codes('The weights were checked (Halvard 1974, 16). They were false (ibid., 17).'), []);
    assert.deepEqual(codes('1) Ibid., p. 17.'), ['ibid-without-source']);
  });
  it('is no reference back where the verse itself follows, or where several chapters are meant', () => {
    checkMarked(
      `We opened with Quran 2:30. Over the door of the school stands this blessed ayah: "Read, and your Lord is most generous."
               ^^^^^^^^^^`,
      'quran:2:30',
    );
    checkMarked(
      `We opened with Quran 20:114. The calligrapher chose this verse – “My Lord, increase me in knowledge” – because this verse is short.
               ^^^^^^^^^^^^                                                                                    ^^^^^^^^^^`,
      'quran:20:114',
      'quran:20:114',
    );
    checkMarked(
      `She spoke of Quran 2:31. In all these surahs the same names return, and in this surah they come first.
             ^^^^^^^^^^                                                    ^^^^^^^^^^`,
      'quran:2:31',
      'quran:2',
    );
    checkMarked(
      `We read John 3:16. Those chapters are long, but this chapter is not.
        ^^^^^^^^^                               ^^^^^^^^^^^^`,
      'bible:john:3:16',
      'bible:john:3',
    );
  });
});
