import { isApart, type BracketPlace } from './bracketPlace';
import { pattern } from './pattern';

/**
 * Whether the words of a bracket in Arabic or Persian say what happens in the hall. `inner` has single spaces. These
 * scripts have no capitals, so what comes before the bracket decides.
 */
export function isArabicStageDirection(inner: string, place: BracketPlace): boolean {
  const words = inner.replace(vowelSigns, '').replace(/[.!؟…]+$/, '');
  if (words.length > 80 || explanation.test(words)) return false;
  if (words.length <= 60 && (event.test(words) || answer.test(words))) return true;
  if (!place.afterBreak && !place.beforeColon) return false;
  if (words.length <= 60 && (eventApart.test(words) || pause.test(words) || cry.test(words) || hallActs.test(words)))
    return true;
  if (!isApart(place) && !place.beforeColon) return false;
  if (betweenSermons.test(words) || amenOfHall.test(words)) return true;
  return arabicAction.test(words) || (persianAction.test(words) && words.split(' ').length <= 8);
}

const vowelSigns = /[\u064b-\u0652\u0670\u0640]/g;

/** Words with which an explanation begins. */
const explanation = pattern('u')`
  ^(?:یعنی|منظور|مقصود|مراد|اشاره|أي|اي|يعني|تعني|يقصد|والمقصود|المقصود|انظر|راجع|نک|رک|به معن)(?![\p{L}\p{M}])`;
const event = pattern('u')`
  خنده|تشویق|تکبیر|صلوات|کف[ \u200c]زدن|گریه|حضار|همهمه|مکث|تصفيق|ضحك|ضحکات|هتاف|تكبير|بكاء|موسيقى|موسیقی
  |^(?:شعار|شعارات|سکوت|پخش|صمت|الحضور)$`;
/** Sounds that are also words of a sentence, at the start of a bracket that stands after a sentence. */
const eventApart = pattern('u')`
  ^(?:
    همهمة|شعارات|صمت|سکوت|پخش|ضجيج|ضجة|زغاريد|صيحات|صفير|صرخات|نداءات|أصوات|مقاطعة|ضحكات|ابتسامة|نشيد|أذان|تنهد|سعال|تنهيدة|صلاة على النبي
    |فریاد|هلهله|سرود|سرفه|لبخند|زنگ|صدای|اذان|کف|سوت
  )(?![\p{L}\p{M}])`;
const pause = pattern('u')`
  ^(?:استراحة|فاصل|وقفة|انقطاع|توقف|رفعت الجلسة|رُفعت الجلسة|تعليق الجلسة|تنفس|استراحت|قطع|وقفه|پایان)
  (?: (?:
    قصيرة?|طويلة?|الصوت|الصورة|التسجيل|الكهرباء|البث|للصلاة|للغداء|قصیر|کوتاه|صدا|تصویر|برق|جلسه|نوار|فیلم|موقت|مؤقت
    |في الصوت|في التسجيل|عن الكلام|ثم .{1,20}|لمدة .{1,20}
  )){0,2}$`;
/** "The hall repeats: Amen". */
const answer = /^[يت](?:ردد|هتف|صرخ|صيح|جيب|رد)(?:ون)? (?:\S+ ){0,2}\S+ ?: ?\S/u;
/** "The hall: Amen". */
const cry = pattern('u')`
  ^(?:
    الحضور|الجمهور|الحاضرون|الجميع|الأطفال|النساء|الطلاب|أصوات|صوت من .{1,20}|أحد الحاضرين|امرأة من .{1,20}
    |المصلون|المصلين|المأمومون|نمازگزاران|حاضران|مردم|جمعیت|همه|کودکان|یکی از حاضران|صدایی از .{1,20}
  ) ?: ?.{1,60}$`;
/** A noun of an action, and the hall that does it: "smiles among those present". */
const hallActs = pattern('u')`
  ^\S{3,12}(?: (?:خفيفة?|طويلة?|عالية?|شديدة?|عامة?|متواصلة?|حادة?)){0,2} (?:بين|من|في|وسط|لدى|عند) (?:
    الحاضرين|الحضور|الجمهور|القاعة|الحشد|الجميع|الصفوف (?:الأولى|الخلفية)|آخر القاعة|النساء|الشباب|المصلين|المستمعين
  )$`;
/** The preacher sits between the two sermons of a Friday. */
const betweenSermons = pattern('u')`
  ^(?:
    (?:ال)?(?:جلسة|جلوس|استراحة) (?:الاستراحة|(?:ما )?بين الخطبتين|(?:الخطيب|الإمام)(?: بين الخطبتين)?)
    |(?:نشستن|جلوس|مکث) (?:خطیب|امام|بین دو خطبه|میان دو خطبه)
  )$`;
/** "The amen of those who pray". */
const amenOfHall = pattern('u')`
  ^(?:آم[یي]ن|تأم[یي]ن) (?:(?:گفتن|گویی|بلند|عالية?|من) )?(?:نمازگزاران|حاضران|حضار|مردم|جمعیت|المصل[یي]ن|الحاضر[یي]ن|الحضور|الجم[یي]ع)$`;
/** A verb of the third person and what a speaker or the hall does with it. */
const arabicAction = pattern('u')`
  ^(?:(?:الجمهور|الحاضرون|الحضور|الجميع|الخطيب|المتحدث|الرئيس|الشيخ|الأطفال|النساء|الرجال|الطلاب) )?
  [يت](?:
    قف|قفون|بتسم|بتسمون|ضحك|ضحكون|بكي|بكون|رفع|رفعون|نظر|لتفت|هتف|هتفون|ردد|رددون|صمت|صمتون|قرأ|تلو|قاطع|قاطعه|توقف
    |شرب|مسح|لوح|لوّح|صافح|غادر|غادرون|دخل|دخلون|خرج|خرجون|جلس|جلسون|نهض|نهضون|قوم|قومون|صفق|صفقون|صرخ|صرخون|همس|سعل
    |تنهد|عانق|قبل|قبّل|فتح|غلق|طرق|نشد|نشدون|غني|رتل|كبر|كبرون|صلي|صلون|سجد|ركع|هز|سلم|قدم|تقدم|عرض|وزع|ضع|حمل|مسك|طوي
    |تابع|واصل|ستأنف|شعل|خلع|رتدي|عطس|تثاءب|ومئ|نحني|بتعد|قترب|تحدث|تكلم|جيب|جيبون|رد|ردون|رمي|سقط|كتب|رسم|نادي
  )(?: .{1,50})?$`;
/** A clause that ends with a verb of the third person: "حاضران می‌ایستند". */
const persianAction = pattern('u')`
  (?:^| )می[ \u200c]?(?:
    ایستد|ایستند|خندد|خندند|گرید|گریند|نشیند|نشینند|خواند|خوانند|زند|زنند|دهد|دهند|گیرد|گیرند|گذارد|گذارند|آید|آیند
    |رود|روند|کند|کنند|شود|شوند|نوشد|نوشند|بندد|بندند|نویسد|نویسند|افتد|افتند|پرد|پرند|کشد|کشند|برد|برند|آورد|آورند
    |ریزد|ریزند|اندازد|اندازند|گرداند|گردانند|چرخد|چرخند|بوسد|بوسند|خیزد|خیزند|لرزد|سراید|سرایند|نگرد|نگرند|شکند
  )$`;
