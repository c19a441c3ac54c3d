import type { LanguageWords } from './languageWords';

export const hebrew: LanguageWords = {
  common:
    'של את על לא הוא היא זה אל כי אם או גם כל מן עם אשר היה היו אני אנחנו אבל רק עוד יש אין שם כך מה מי עד אחר לפני אמר ואמר',
  divisions: {
    volume: 'כרך',
    page: 'עמוד עמודים+ עמ.',
    chapter: 'פרק פרקים+',
    verse: 'פסוק פסוקים+',
  },
  of: 'של ב מתוך',
  and: 'ו',
  to: 'עד',
  comma: false,
  bookHeads: 'ספר מגילת בספר במגילת',
  bookFillers: 'הנביא',
  bookOrdinals: 'א:1 ב:2 ראשון:1 שני:2',
  books: `
    gen:בראשית exod:שמות lev:ויקרא num:במדבר deut:דברים josh:יהושע judg:שופטים ruth:רות 1sam:1-שמואל 2sam:2-שמואל
    1kgs:1-מלכים 2kgs:2-מלכים 1chr:1-דברי-הימים 2chr:2-דברי-הימים ezra:עזרא neh:נחמיה esth:אסתר job:איוב
    ps:תהילים,תהלים prov:משלי eccl:קהלת song:שיר-השירים isa:ישעיהו,ישעיה jer:ירמיהו,ירמיה lam:איכה ezek:יחזקאל
    dan:דניאל hos:הושע joel:יואל amos:עמוס obad:עובדיה jonah:יונה mic:מיכה nah:נחום hab:חבקוק zeph:צפניה hag:חגי
    zech:זכריה mal:מלאכי matt:מתי mark:מרקוס luke:לוקס john:יוחנן acts:מעשי-השליחים rom:אל-הרומים,הרומים
    rev:התגלות`,
  weakBooks: 'דברים שמות שופטים בראשית',
  cues: 'ספר פרק פסוק תנך מקרא תורה נביאים ראו ראה קרא קרו הפטרה מזמור',
  surah: 'סורה',
  scores: 'ניצח הפסיד משחק שער שערים קבוצה בשעה',
};
