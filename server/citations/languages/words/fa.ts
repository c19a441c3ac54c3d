import type { LanguageWords } from './languageWords';
import { tensAndUnits, upTo, words } from './numberWords';

const cardinal = tensAndUnits(
  {
    below: words('یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'),
    tens: ['', '', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'],
    hundred: 'صد',
  },
  (ten, unit) => `${ten} و ${unit}`,
  (hundred, rest) => `${hundred} و ${rest}`,
);

export const persian: LanguageWords = {
  common: `
    که از را این است به در با برای آن می و های ما شما هم یک بود شد کرد بر تا اما یا هر چه نیز خود باید شده گفت
    آمده`,
  divisions: {
    chapter: 'باب فصل',
    article: 'اصل ماده',
    verse: 'آیه آیهٔ آیهی آیات+',
  },
  of: 'از در',
  and: 'و',
  to: 'تا الی',
  comma: false,
  bookHeads: 'سفر کتاب انجیل رساله نامه صحیفه',
  bookFillers: 'به پولس رسول مقدس حضرت نبی',
  bookOrdinals: 'اول:1 یکم:1 دوم:2 سوم:3',
  books: `
    gen:پیدایش,تکوین exod:خروج lev:لاویان num:اعداد deut:تثنیه josh:یوشع judg:داوران ruth:روت 1sam:1-سموئیل
    2sam:2-سموئیل 1kgs:1-پادشاهان 2kgs:2-پادشاهان 1chr:1-تواریخ 2chr:2-تواریخ ezra:عزرا neh:نحمیا esth:استر
    job:ایوب ps:مزامیر,مزمور,زبور prov:امثال,امثال-سلیمان eccl:جامعه song:غزل-غزلها,غزل-غزل-ها isa:اشعیا,اشعیاء
    jer:ارمیا lam:مراثی,مراثی-ارمیا ezek:حزقیال dan:دانیال hos:هوشع joel:یوئیل amos:عاموس obad:عوبدیا jonah:یونس
    mic:میکاه nah:ناحوم hab:حبقوق zeph:صفنیا hag:حجی zech:زکریا mal:ملاکی matt:متی mark:مرقس luke:لوقا john:یوحنا
    acts:اعمال,اعمال-رسولان rom:رومیان 1cor:1-قرنتیان 2cor:2-قرنتیان gal:غلاطیان eph:افسسیان phil:فیلیپیان
    col:کولسیان 1thess:1-تسالونیکیان 2thess:2-تسالونیکیان 1tim:1-تیموتائوس 2tim:2-تیموتائوس titus:تیطس
    phlm:فیلیمون heb:عبرانیان jas:یعقوب 1pet:1-پطرس 2pet:2-پطرس 1john:1-یوحنا 2john:2-یوحنا 3john:3-یوحنا
    jude:یهودا rev:مکاشفه,مکاشفه-یوحنا`,
  cues: 'انجیل تورات کتاب سفر باب مزمور رساله مقدس مسیح عیسی پولس ک ن نک رک بنگرید خواند خوانیم',
  scores: 'برد باخت بازی گل مسابقه تیم ساعت',
  cardinals: () => upTo(cardinal),
  weakBooks: 'خروج اعداد امثال اعمال داوران جامعه',
};
