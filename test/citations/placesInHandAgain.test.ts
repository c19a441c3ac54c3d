import { checkCited } from './fixture';

describe('a place of the Qur’an in running text', () => {
  it('is one that was cited before, that is put beside the last one, or that no clock shows', () =>
    checkCited([
      [
        'He charges no soul (Quran 2:286). He sees an atom (99:7). Between 2:286 and 99:7 there is room.',
        '(Quran 2:286) → quran:2:286',
        '(99:7) → quran:99:7',
        '2:286 → quran:2:286',
        '99:7 → quran:99:7',
      ],
      [
        'It is Surah 3, verse 140. Put next to it 17:16, which is on ruin.',
        'Surah 3, verse 140 → quran:3:140',
        '17:16 → quran:17:16',
      ],
      [
        'It is Surah 28, verse 26. He read it together with 12:55 where another says so.',
        'Surah 28, verse 26 → quran:28:26',
        '12:55 → quran:12:55',
      ],
      [
        'It is Surah 10, verse 98. The tree is in 37:139-148. And more: that is verse 147.',
        'Surah 10, verse 98 → quran:10:98',
        '37:139-148 → quran:37:139-148',
        'verse 147 → quran:37:147',
      ],
      [
        'It is Surah 10, verse 98.\nHe prayed, "I did wrong", 21:87. My aunt said it.',
        'Surah 10, verse 98 → quran:10:98',
        '21:87 → quran:21:87',
      ],
      ['We read the Quran and it says: fear Him. [3:102] And more.', '[3:102] → quran:3:102'],
    ]));

  it('is none where it may be a time, a score or another book', () =>
    checkCited([
      ['It is Surah 3, verse 140. We met together with 12:55 people.', 'Surah 3, verse 140 → quran:3:140'],
      ['It is Surah 3, verse 140. The next train is beside it 12:55.', 'Surah 3, verse 140 → quran:3:140'],
      ['He charges no soul (Quran 2:28). Lunch is at 2:28 today.', '(Quran 2:28) → quran:2:28'],
      ['It is Surah 3, verse 140. He said "I came", 2:30.', 'Surah 3, verse 140 → quran:3:140'],
      ['It is Surah 3, verse 140. The Psalms have it, "I came", 19:104.', 'Surah 3, verse 140 → quran:3:140'],
      ['It is Surah 3, verse 140.\nA day.\nA night.\nHe said "I came", 2:75.', 'Surah 3, verse 140 → quran:3:140'],
      ['We read the Quran.\nAn hour passed. [45:12] We had tea. [3:10] Then we left.'],
      ['The record fell in 37:139, they say.'],
    ]));
});

describe('the same verse', () => {
  it('is a citation, and none where two verses are called the same', () =>
    checkCited([
      [
        'He quoted Romans 12:18. The same verse hung over the door.',
        'Romans 12:18 → bible:rom:12:18',
        'The same verse → bible:rom:12:18',
      ],
      [
        'He quoted Quran 8:61, and I Romans 12:18, and it was the same verse.',
        'Quran 8:61 → quran:8:61',
        'Romans 12:18 → bible:rom:12:18',
      ],
    ]));
});

describe('numbers of old books', () => {
  it('are read to their last one', () =>
    checkCited([
      ['See Leviticus xix. 9, 10 what was to be left.', 'Leviticus xix. 9 → bible:lev:19:9', '10 → bible:lev:19:10'],
      ['See Exodus 34, six and seven, again.', 'Exodus 34, six → bible:exod:34:6', 'seven → bible:exod:34:7'],
      ['See Exodus 34, two and five of us.'],
      ['"Be patient."—James v. 7.', 'James v. 7 → bible:jas:5:7'],
      ['Stroud and James v. 7 others went to court.'],
      [
        'Calvin has it in the Institutes, III. xxv. 10. So be it.',
        'Institutes, III. xxv. 10 → calvin-institutes:book:3:chapter:25:section:10',
      ],
      ['It stands in Lumen Gentium 25: the bishops are heard.', 'Lumen Gentium 25 → lumen-gentium:25'],
      [
        'Text (1) and (2).\n1) Genesis viii. 22.\n2) Ibid. ix. 14-16.',
        'Genesis viii. 22 → bible:gen:8:22',
        'Ibid. ix. 14-16 → bible:gen:9:14-16',
      ],
      [
        'Text (1) and (2).\n1) Genesis viii. 22.\n2) Ibid. v. 14.',
        'Genesis viii. 22 → bible:gen:8:22',
        'Ibid. v. 14 → bible:gen:8:14',
      ],
    ]));
});

describe('a number of another text in hand', () => {
  it('is a letter of Nahj al-Balagha, or a resolution of its year', () =>
    checkCited([
      [
        'Imam Ali said it (Nahj al-Balagha, Sermon 193).\nHe wrote to Malik (Letter 53) as to a friend.',
        '(Nahj al-Balagha, Sermon 193) → nahj:sermon:193',
        '(Letter 53) → nahj:letter:53',
      ],
      [
        'The United Nations adopted Resolution 836. It adopted Resolution 824 before, on 6 May 1993.',
        'Resolution 836 → un:sc:res:836',
        'Resolution 824 → un:sc:res:824',
      ],
      ['The bank wrote to us (Letter 53).'],
      [
        'Imam Ali said it (Nahj al-Balagha, Sermon 193).\nSeneca wrote to Lucilius (Letter 53) as to a friend.',
        '(Nahj al-Balagha, Sermon 193) → nahj:sermon:193',
        '(Letter 53) → seneca-letters:letter:53',
      ],
      ['The county board adopted Resolution 824 on 6 May 1993.'],
      ['The United Nations adopted Resolution 2758 on 6 May 1993.'],
    ]));
});
