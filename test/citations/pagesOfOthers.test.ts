import { checkCited, cited } from './fixture';
import assert from 'node:assert/strict';

describe('a page, a chapter or a letter after a work', () => {
  it('belongs to it while nothing else is named', () => {
    checkCited([
      ['The Muwatta has it at the very end of the chapter on oaths (p. 44).', '(p. 44) → muwatta:p44'],
      [
        'al-Kafi, vol. 2, p. 163, begins it. Then the same man comes back (p. 170).',
        'al-Kafi, vol. 2, p. 163 → kafi:2:p163',
        '(p. 170) → kafi:2:p170',
      ],
      [
        'Nahj al-Balagha, Sermon 27, blames them, and then comes a milder one (Sermon 34).',
        'Nahj al-Balagha, Sermon 27 → nahj:sermon:27',
        '(Sermon 34) → nahj:sermon:34',
      ],
      [
        'Hobbes has it in Leviathan, chapter 13. But rule is made by agreement (ch. 17).',
        'Leviathan, chapter 13 → leviathan:chapter:13',
        '(ch. 17) → leviathan:chapter:17',
      ],
      [
        'Lumen Gentium 12 speaks of this. It comes back at the end (n. 39).',
        'Lumen Gentium 12 → lumen-gentium:12',
        '(n. 39) → lumen-gentium:39',
      ],
    ]);
  });

  it('is none of it where an article or another book stands between in a note', () => {
    for (const note of [
      "See A. Mowat, `Ditches and towers', Past & Present 41 (Dec. 1968), pp. 3-19.",
      "On al-Kafi see R. Gleave, 'Between report and rule', Islamic Law and Society 8 (2001), pp. 350-382.",
      'On Bihar al-Anwar see Kohlberg, “Early lists”, Jerusalem Studies 10 (1987), p. 128.',
      'On the Muwatta, Y. Dutton, Origins (Richmond, 1999), p. 22.',
      'See the Muwatta, and Studia Islamica 58, p. 11.',
      'See the Muwatta; JSAI 20, pp. 14-16.',
      'The Nahj al-Balagha was read there: T. Holm, "Oratory", in Essays for Wolf (Leiden 2012), pp. 201-28.',
      'B. Kafi, "Water rights in Fars", Iranian Studies 22 (1989), pp. 12-30.',
      'M. Bihar, Letters Home (London: Cass, 1951), p. 44.',
      'Mr Kafi of the survey office, interviewed in 1962, p. 3 of the tape.',
    ])
      assert.deepEqual(cited(`A word with a note (1)\n1) ${note}`), [], note);
  });

  it('is none of it where a person, another text or a thing with pages is named after it', () => {
    for (const text of [
      'Smith says in his study that it was otherwise (p. 44).',
      'In her dissertation Miriam Halm disagrees (p. 44).',
      'Now look at your handout again (p. 3).',
      'The exercise is in your workbook (p. 12).',
      'The figures are in the annual accounts (p. 44).',
      'The Times carried it (p. 3).',
      'Your script has a misprint (p. 3).',
      'So has the catalogue (vol. 3, p. 12).',
      'My own edition has a drawing of the mosque (p. 12).',
      'The Harbour Board replied in writing (vol. 2, p. 9).',
    ])
      assert.deepEqual(
        cited(`He quotes al-Kafi, vol. 2, p. 163. ${text}`),
        ['al-Kafi, vol. 2, p. 163 → kafi:2:p163'],
        text,
      );
    checkCited([
      [
        'Nahj al-Balagha, Sermon 27. Spurgeon preached the same in London (Sermon 44).',
        'Nahj al-Balagha, Sermon 27 → nahj:sermon:27',
      ],
      [
        "Nahj al-Balagha, Letter 53. Cromwell's secretary kept a copy (Letter 12).",
        'Nahj al-Balagha, Letter 53 → nahj:letter:53',
      ],
      [
        'Hobbes has it in Leviathan, chapter 13. Skinner thinks that he jokes (ch. 3).',
        'Leviathan, chapter 13 → leviathan:chapter:13',
      ],
      [
        "Calvin, Institutes 3.7.1, and Barth's reply (ch. 4) must be read together.",
        'Calvin, Institutes 3.7.1 → calvin-institutes:book:3:chapter:7:section:1',
      ],
      ['Gaudium et Spes, 22, is clear. The working paper (n. 12) is not.', 'Gaudium et Spes, 22 → gaudium-et-spes:22'],
      [
        'Lumen Gentium 12 speaks of this. The diocesan plan repeats it (paragraph 9).',
        'Lumen Gentium 12 → lumen-gentium:12',
      ],
      ['The Kafi interview (p. 3) is short.'],
      ['Mr. Kafi told us (p. 14) that the ship was late.'],
    ]);
  });
});
