import { pattern } from '../pattern';
import type { LabelKind } from './labelKind';

/** The kind of an Arabic or Persian name; undefined where the words are no name. One word without a title is none. */
export function kindOfArabicName(name: string): LabelKind | undefined {
  const plain = name.replace(/[\u064b-\u065f\u0670]/g, '').replace(/\s+/g, ' ');
  if (!arabicWords.test(plain)) return undefined;
  if (arabicQuestions.test(plain)) return 'letter';
  if (arabicRoles.test(plain)) return 'role';
  if (arabicNotNames.test(plain)) return undefined;
  if (arabicTitles.test(plain)) return 'titled';
  return plain.includes(' ') ? 'name' : undefined;
}

const arabicWords =
  /^[\u0620-\u06d3][\u0620-\u06d3\u200c\u200d]{0,20}(?: [\u0620-\u06d3][\u0620-\u06d3\u200c\u200d]{0,20}){0,5}(?: ?[\d٠-٩۰-۹]{1,3})?$/;
const arabicTitles = pattern('')`
  ^(?:
    آقای|خانم|دکتر|مهندس|استاد|حاج|آیت[ \u200c]?الله|حجت[ \u200c]?الاسلام|جناب|سرکار|سید|السيد|السيدة|الأستاذ|الأستاذة
    |الدكتور|الدكتورة|الشيخ|الإمام|المهندس|القاضي|العلامة|آية الله|معالي|سماحة|فضيلة
  )(?=\s\S)`;
const arabicRoles = pattern('')`
  ^(?:
    مجری|مجري|گوینده|گزارشگر|خبرنگار|مصاحبه[ \u200c]?(?:گر|کننده|شونده)|پرسشگر|پرسش[ \u200c]?کننده|سؤال[ \u200c]?کننده
    |سائل|رئیس(?: جلسه| مجلس| دادگاه)?|قاضی|منشی|شاهد|وکیل(?: مدافع)?|متهم|دادستان|مترجم|حضار|حاضران|جمعیت|دانشجو
    |یکی از (?:حضار|حاضران|دانشجویان)|سخنران|مهمان|میهمان|استاد|شیخ|راوی
    |السائل|السائلة|المذيع|المذيعة|المقدم|المقدمة|المحاور|المحاورة|الضيف|الصحفي|الصحفية|المراسل|الرئيس|رئيس الجلسة
    |القاضي|الشاهد|المحامي|المتهم|المترجم|الحضور|الجمهور|الطالب|الطالبة|الشيخ|المجيب|المتصل|المتحدث|الأستاذ|الدكتور
  )(?: [\d٠-٩۰-۹]{1,3})?$`;
const arabicQuestions = /^(?:س|ج|سؤال|سوال|جواب|پرسش|پاسخ|السؤال|الجواب)(?: ?[\d٠-٩۰-۹]{1,3})?$/;
/** Verbs of saying, and parts of commentaries. */
const arabicNotNames = pattern('')`
  (?:^|\s)(?:
    و?(?:قال|قالت|قالوا|يقول|تقول|قلت|قيل|روي|عن|أي|يعني|مثلا|ثم)
    |گفت|گفتند|گفته|فرمود|فرمودند|می[ \u200c]?(?:گوید|گویند|فرماید|فرمایند)|یعنی|مثلا|مثل|که|است|بود
    |متن|ترجمه|شرح|تفسیر|حدیث|روایت|نکته|توضیح|منبع|آیه|سوره|تاریخ|مکان|موضوع|عنوان|بند|فصل|اول|دوم|سوم
    |المتن|الشرح|التفسير|الحديث|الآية|سورة|ملاحظة|المصدر|التاريخ|المكان|الموضوع|أولا|ثانيا|ثالثا|الراوي|المسألة
  )(?=\s|$)`;
