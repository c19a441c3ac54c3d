import type { Work } from '../model';

/** Scriptures; the Qur'an and the Bible have grammars of their own (quran.ts, bible.ts). */
export const scripture: readonly Work[] = [
  {
    key: 'quran', title: "The Qur'an", original: 'القرآن الكريم', genre: 'Scripture of Islam', period: '7th century',
    spellings: [
      'Quran', 'Koran', 'Holy Quran', 'Noble Quran', 'Glorious Quran', 'Quran al-Karim', 'Quran-e Karim', 'Quran Majid', 'Kuran',
      'القرآن', 'قرآن', 'قرآن کریم', 'قرآن مجید', 'کلام الله مجید',
    ],
    divisions: ['chapter', 'verse'], limits: { chapter: 114 },
  },
  {
    key: 'bible', title: 'The Bible', original: 'Biblia', genre: 'Scripture of Judaism and Christianity',
    spellings: ['Bible', 'Holy Bible', 'Scripture', 'Old Testament', 'New Testament', 'Torah', 'Gospel', 'کتاب مقدس', 'الكتاب المقدس', 'تورات', 'التوراة', 'انجیل', 'الإنجيل', 'عهد عتیق', 'عهد جدید'],
    divisions: ['book', 'chapter', 'verse'],
  },
  {
    key: 'mishnah', title: 'Mishnah', original: 'משנה', author: 'Judah ha-Nasi (redactor)', period: 'c. 200', genre: 'Rabbinic law',
    spellings: ['Mishna', 'The Mishnah', 'میشنا', 'המשנה'], divisions: ['chapter', 'verse'],
  },
  {
    key: 'talmud', title: 'Babylonian Talmud', original: 'תלמוד בבלי', period: '5th–6th century', genre: 'Rabbinic law and lore',
    spellings: ['Talmud', 'Talmud Bavli', 'The Talmud', 'Bavli', 'تلمود', 'התלמוד'], divisions: ['page'],
  },
  {
    key: 'gita', title: 'Bhagavad Gita', original: 'भगवद्गीता', genre: 'Scripture of Hinduism', period: 'before the 2nd century',
    spellings: ['Bhagavadgita', 'Bhagvad Gita', 'Bhagavad-Gita', 'The Gita'], divisions: ['chapter', 'verse'], limits: { chapter: 18 },
  },
];
