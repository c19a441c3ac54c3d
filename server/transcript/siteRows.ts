import type { Line } from './lineLayout';
import { pattern } from './pattern';

/** What the links of a row do, in the languages of the pages. */
const deed = pattern('u')`
  ^(?:
    (?:print|e-?mail|tweet|share|save|copy|listen|download|pin|post|follow|like|cite|bookmark|embed|send)(?: (?:this
    |it|page|link|article|pdf|us|audio|mp3|text)){0,2}
    |pdf|rss|mp3|epub|facebook|twitter|x|telegram|whats ?app|linkedin|pinterest|instagram|youtube|reddit|bluesky
    |mastodon|threads|tumblr|messenger|viber|line|sms
    |drucken|teilen|empfehlen|merken|vorlesen|senden|per e-mail senden|herunterladen|kopieren|pdf-version
    |druckansicht|seite (?:drucken|teilen|empfehlen)
    |imprimer|partager|envoyer|télécharger|écouter|par courriel|courriel|copier le lien|envoyer (?:à un ami
    |par e-?mail)
    |(?:stampa|condividi|invia|scarica|salva)(?: (?:questa|la) pagina)?|ascolta|imprimer cette page|imprimir esta página
    |enviar a un amigo|diese seite (?:drucken|teilen|empfehlen)|invia a un amico|imprimir|compartir|enviar|descargar|escuchar
    |compartilhar|baixar|correo|enviar por correo
    |yazdır|paylaş|gönder|indir|cetak|bagikan|kirim|unduh|afdrukken|delen|doorsturen
    |طباعة|إرسال|ارسال|مشاركة|شارك|حفظ|تحميل|استماع|نسخ الرابط|نسخ|إرسال لصديق|أرسل|فيسبوك|تويتر|واتساب|تلغرام
    |تيليجرام|تلجرام|بريد إلكتروني|البريد الإلكتروني
    |چاپ|ارسال به دوستان|اشتراک[ \u200c]?گذاری|اشتراک|ذخیره|دانلود|دریافت(?: فایل)?|کپی لینک|لینک کوتاه
    |نسخه[ \u200c]چاپی|تلگرام|واتساپ|واتس[ \u200c]?اپ|ایتا|بله|سروش|توییتر|فیسبوک|ایمیل
  )$`;
/** The name of a language in itself, as a switch of a site has it. */
const language = pattern('u')`
  ^(?:
    english|en|deutsch|de|français|francais|fr|español|es|italiano|it|português|pt|nederlands|nl|türkçe|tr|polski|pl
    |русский|ru|українська|svenska|norsk|dansk|suomi|čeština|magyar
    |română|ελληνικά|עברית|العربية|عربي|عربى|ar|فارسی|فارسي|fa|اردو|پښتو|کوردی|کردی|azərbaycan(?:ca)?
    |bahasa(?: (?:indonesia|melayu))?|indonesia|melayu|kiswahili|swahili|hausa|हिन्दी|हिंदी
    |বাংলা|தமிழ்|中文|简体中文|繁體中文|日本語|한국어|ไทย|dhivehi|ދިވެހި|bosanski|shqip|hrvatski|srpski|kurdî|o['’]zbek
  )$`;
const longestLanguage = 30;

/** Whether a line is the name of a language in itself, as a switch of a site has it. */
export function isLanguageName(content: string): boolean {
  return (
    content.length > 2 &&
    content.length <= longestLanguage &&
    /^\P{Lu}*\p{Lu}?\P{Lu}{2,}$|^[\u0600-\u06ff]/u.test(content) &&
    language.test(content.toLowerCase())
  );
}

const size = pattern('u')`
  ^(?:(?:font|text|type)[ -]?size|schriftgröße|schriftgrad|taille (?:du texte|de la police)
  |dimensione (?:del )?testo|tamaño (?:de (?:la )?letra|del texto)|tamanho (?:da letra|do texto)
  |yazı boyutu|lettergrootte|اندازه(?:[ \u200c]ی)? ?(?:متن|قلم|فونت|نوشته)|حجم (?:الخط
  |النص)) ?:?(?: ?(?:[aAاآ][+\-−–]{0,3}|[+\-−–]|\d{1,3}%?|small|medium|large|klein|mittel|groß)[ |/]{0,3}){0,6}$`;
const signUp = pattern('u')`
  ^(?:
    (?:sign up|subscribe|register)(?: here| now)?(?: (?:for|to|via) (?:(?:our|the|email|e-mail|weekly|daily|free
    |news) ){0,3}(?:updates?|alerts?|news|newsletters?|e-?mails?|mailing list|podcast|channel|feed|rss|list))?
    |(?:follow|like|join|find) us (?:on|at) .{2,60}|(?:get|receive) (?:our )?(?:email )?(?:updates|alerts
    |newsletter)(?: by e-?mail)?
    |(?:newsletter|rundbrief) (?:abonnieren|bestellen)|(?:zum )?newsletter(?: anmelden| abonnieren)?
    |folgen sie uns(?: auf .{2,60})?
    |(?:s['’])?(?:abonner|inscri(?:vez|re))[-\p{L} ']{0,20}(?:newsletter|infolettre|lettre d['’]information)
    |suivez-nous(?: sur .{2,60})?
    |iscriviti alla newsletter|seguici(?: su .{2,60})?|suscr[íi]b(?:ase|ete) (?:al? )?(?:boletín|newsletter)
    |síguenos(?: en .{2,60})?|siga-nos(?: no .{2,60})?|assine (?:a|nossa) newsletter
    |اشترك في (?:النشرة|القائمة).{0,30}|تابعنا(?: على .{2,40})?|عضویت در خبرنامه|خبرنامه
    |ما را دنبال کنید(?: در .{2,40})?
  )$`;
/** What a page says of its subjects and of other pages. */
const tagged = pattern('iu')`
  ^(?:
    tags?|keywords?|categor(?:y|ies)|filed under|posted in|labels?|related(?: (?:posts?|items?|links?|speeches
    |sermons?|articles?|pages?|news))?|see also|read (?:also|more|next)|more from .{2,40}|share(?: (?:this|on|via))?
    |schlagw[öo]rte?r?|stichw[öo]rte?r?|kategorien?|themen|mehr zum thema|siehe auch|weiterlesen|teilen
    |mots[- ]clés?|étiquettes?|catégories?|à lire aussi|voir aussi|classé dans|partager
    |parole chiave|categorie|etichette|leggi anche|vedi anche|condividi|etiquetas|palabras clave|categorías?
    |véase también|ver también|compartir|palavras-chave|categorias?|leia também|compartilhar
    |الوسوم|وسوم|كلمات (?:مفتاحية|دلالية|دليلية)|الكلمات (?:المفتاحية|الدلالية)|التصنيفات?|مواضيع ذات صلة
    |اقرأ أيضا?ً?|شارك
    |برچسب[ \u200c]?ها|برچسب|کلید ?واژه(?:[ \u200c]ها)?|کلمات کلیدی|دسته[ \u200c]?بندی|مطالب مرتبط|اخبار مرتبط
    |بیشتر بخوانید
  ) ?: ?(\S.{0,180})$`;

/** Tags and related pages stand among this many lines at the start or the end of a page. */
const edgeLines = 15;
const separators = / ?[|¦·•/] ?| {2,}|\t|، ?|, /u;

const shareLabel = pattern('iu')`
  ^(?:share|follow|teilen|partager|condividi|compartir|compartilhar|شارك|مشاركة|اشتراک[ \u200c]?گذاری)
  (?: (?:هذا |هذه )?(?:المقال|الصفحة|الخبر|الخطبة|المحاضرة))?(?: (?:this|us|on|via|page|sur|auf|su|en)){0,2} ?: ?`;

const languageLabel = /^(?:languages?|sprachen?|langues?|lingue|idiomas?|اللغات|زبان(?:[ \u200c]?ها)?) ?: ?(?=\S)/iu;

/** `Lingue: IT - FR - EN`: behind their label, any sign may stand between languages. */
function isLabelledLanguages(content: string): boolean {
  const label = languageLabel.exec(content)?.[0].length;
  if (label === undefined) return false;
  const items = content.slice(label).split(/ ?[|¦·•/,،] ?| [-–—] /u);
  return items.length >= 2 && items.every(item => language.test(item.trim().toLowerCase()));
}

/** Whether a line is a row of links of a page to print and share, of its languages, its letter size or its newsletter. */
export function isSiteRow(content: string): boolean {
  if (content.length > 200) return false;
  // Expressions with the flags `iu` are slow to compile.
  const lower = content.toLowerCase();
  if (size.test(lower) || isLabelledLanguages(content) || signUp.test(lower)) return true;
  const items = content
    .replace(shareLabel, '')
    .split(separators)
    .map(item => item.trim())
    .filter(item => item !== '');
  if (items.length < 2 || items.some(item => item.length > 40)) return isSpacedRow(items);
  if (items.every(item => deed.test(item.toLowerCase()))) return isSure(content, items);
  return items.every(item => language.test(item.toLowerCase())) && /[|¦·•/]/.test(content);
}

/** `Facebook Twitter WhatsApp`: words in a row without signs between them. */
function isSpacedRow(items: readonly string[]): boolean {
  if (items.length !== 1 || items[0].length > 80) return false;
  const words = items[0].split(' ');
  const isLink = (word: string): boolean => /^\p{Lu}|^[\u0600-\u06ff]/u.test(word) && deed.test(word.toLowerCase());
  return words.length >= 3 && words.every(isLink) && words.some(word => network.test(word));
}

const network = pattern('iu')`
  ^(?:facebook|twitter|telegram|whatsapp|linkedin|instagram|youtube|pinterest|فيسبوك|تويتر|واتساب|تلگرام
  |واتساپ)$`;

/** "Print, share" may be a sentence; a sign, wide spaces or a network make it a row of links. */
function isSure(content: string, items: readonly string[]): boolean {
  return /[|¦·•]| {2,}|\t/u.test(content) || items.some(item => network.test(item));
}

/** Whether a line at the start or the end of a page names its tags or related pages. */
export function isTagLine(content: string, index: number, count: number): boolean {
  const rest = tagged.exec(content)?.[1];
  if (rest === undefined || /[.!?]$/.test(rest)) return false;
  return count - index <= edgeLines || (index > 0 && index < edgeLines);
}

/**
 * Marks the name of the office or site: among the first lines, directly above a menu or breadcrumb, with nothing but
 * furniture before it; a title must follow after an empty line.
 */
export function markSiteName(
  text: string,
  lines: readonly Line[],
  furniture: boolean[],
  isMenuLine: (content: string) => boolean,
): void {
  const first = furniture.findIndex(flag => !flag);
  if (first < 0 || first > 3) return;
  const menu = lines[first + 1];
  const { start, end } = lines[first];
  if (menu === undefined || menu.blanks > 0 || end - start > 90 || menu.end - menu.start > 200 || !furniture[first + 1])
    return;
  if (!isMenuLine(text.slice(menu.start, menu.end)) || /[.!?:;,…]$/.test(text.slice(start, end))) return;
  let next = first + 2;
  while (next < lines.length && furniture[next]) next++;
  if (next < lines.length && next < first + 8 && lines[next].blanks > 0 && lines[next].end - lines[next].start <= 160)
    furniture[first] = true;
}
