import { recalled } from '../text/documentMemory';
import type { Line } from './lineLayout';
import { pattern } from './pattern';
import { isSiteRow, isTagLine, markSiteName } from './siteRows';
import { isSiteWords } from './siteWords';
import { markFootOfPage, markTopOfPage } from './webBlocks';

/** Whole lines of web pages that no speech has: links of the site, of printing and sharing, the rights in it, and its end. */
const siteLine = pattern('u')`
  ^(?:
    skip (?:to|over) (?:(?:the )?main )?(?:content|navigation|menu)
    |back to (?:the )?(?:index|list|speeches|news|overview|previous page|all .{2,30})|legal matters|about accessibility
    |(?:go |back )?(?:back )?to (?:the )?top(?: of (?:the )?page)?|↑ ?(?:top|back to top)
    |you are here ?: .{0,200}
    |(?:print|e-?mail|share|tweet|bookmark|download)(?: (?:or|and|/) (?:print|e-?mail|share|tweet))?
     (?: (?:this|the)) (?:page|article|speech|story|document|transcript)
    |share(?: (?:on|via|this on|this via|to) .{1,80}| ?: .{1,80})
    |(?:printer[- ]friendly|printable|text[- ]only|mobile|full) (?:version|page|site)
    |(?:page|site|this page)(?: was)? last (?:updated|modified|reviewed)(?: on)?:? .{4,60}
    |last (?:updated|modified|reviewed)(?: on)? ?: .{4,60}
    |(?:related|recommended|more) (?:content|links|stories|articles|speeches|pages)
    |(?:(?:all )?content )?(?:(?:©|copyright ©|\(c\)) .{2,120}|copyright (?:\(c\) )?\d{4}.{0,110})
    |all rights reserved\.?
    |\(?-{0,3} ?end(?: (?:at )?\d{1,2}:\d{2} ?[ap]\.?m\.?(?: \p{L}{1,2}t)?| of (?:the )?(?:transcript(?:ion)?|document|file))\.? ?-{0,3}\)?
    |(?:we use|this (?:site|website) uses) cookies\b.{0,200}
    |(?:subscribe|sign up) (?:to|for) (?:our|the) (?:newsletter|mailing list|feed|rss)\b.{0,60}
    |(?:views|page views|aufrufe|zugriffe|visitas|vues|visualizzazioni) ?: ?\d[\d.,]{0,11}
    |\p{L}.{2,80} [-–—|] (?:(?:the )?official (?:web ?)?site|offizielle (?:web)?seite|site officiel|sito ufficiale
      |(?:sitio|página) (?:web )?oficial|الموقع الرسمي)
    |(?:(?:تعداد )?(?:بازدید|مشاهده|نظرات)|المشاهدات|کد (?:خبر|مطلب)|عدد (?:الزيارات|المشاهدات|القراءات)|رقم الخبر) ?: ?[\d۰-۹٠-٩,٬]{1,12}
    |صفحه اصلی|بازگشت به (?:بالا|فهرست|صفحه (?:اصلی|نخست))|نسخه[ ٔ]? ?(?:قابل )?چاپ(?:ی)?|ارسال به دوستان
    |الصفحة الرئيسية|العودة إلى (?:الأعلى|القائمة)|نسخة للطباعة|أرسل إلى صديق|جميع الحقوق محفوظة.{0,80}
    |zum (?:inhalt|seitenanfang)(?: springen)?|nach oben|seite drucken|aller au contenu|haut de page|imprimer(?: cette page)?
    |ir al contenido(?: principal)?|volver arriba|imprimir(?: esta página)?
  )$`;

/** Items of menus by which a row of links is known. */
const menuItem = pattern('u')`
  ^(?:
    home(?: ?page)?|about(?: us)?|news(?:room)?|contact(?: us)?|site ?map|accessibility|privacy(?: policy)?|cookies
    |terms(?: of use| and conditions)?|disclaimer|legal(?: notice)?|help|faqs?|search|log ?in|sign in|register
    |(?:previous|next)(?: (?:section|page|article|speech))?|index|contents|print|e-?mail(?: this page)?|share|feedback
    |press|media|photos|videos?|archive|rss|speeches|publications|briefings
    |صفحه (?:اصلی|نخست)|تماس با ما|درباره ما|نقشه سایت|بازگشت به فهرست|ارسال به دوستان|نسخه[ ٔ]? ?(?:قابل )?چاپ(?:ی)?|چاپ
    |اندازه متن|الرئيسية|اتصل بنا|من نحن|خريطة الموقع
    |startseite|kontakt|impressum|datenschutz|accueil|plan du site|inicio|contacto
  )$`;

/** A symbol of a United Nations document, a job number or a bar code, as they stand alone at the edges of its pages. */
const documentLabel = pattern('u')`
  ^(?:
    [AESTC](?:/[\w.\-]{1,12}){1,5}(?<!\.)(?: {1,}[AESTC](?:/[\w.\-]{1,12}){1,5})?
    |United Nations {3,}[AESTC]/[\w./\-]{2,24}
    |\d{2}-\d{5}(?: ?\([A-Z]\))?(?: {2,}\d{6})?
    |\*\d{5,9}[A-Z]?\*
  )$`;
/** The header of a page of a record: its date, its subject and the symbol of the document, far apart. */
const recordHeader = pattern('u')`
  ^(?:\d{1,2}/\d{1,2}/\d{4} {2,}\S.{3,120}? {2,}[AESTC]/[\w./\-]{2,24}
  |[AESTC]/[\w./\-]{2,24} {2,}\S.{3,120}? {2,}\d{1,2}/\d{1,2}/\d{4})$`;
/** Up to this line a header of a record is the one that says what the file is. */
const headLines = 10;
const recordNotice = /^This record contains the (?:original )?texts? of speeches delivered in /;
/** Most lines of the notice of a record. */
const mostNoticeLines = 8;

/**
 * Marks the lines of the web page or the printed record around a text: menus, breadcrumbs, links to print and share,
 * rights, symbols of documents. Each is known by its own words; nothing is taken because it is short or repeated.
 */
export function markSiteLines(text: string, lines: readonly Line[], furniture: boolean[]): void {
  markMenus(text, lines, furniture);
  let afterRelated = false;
  lines.forEach((line, index) => {
    if (furniture[index]) return;
    if (line.end - line.start > 240) {
      afterRelated = false;
      return;
    }
    const content = text.slice(line.start, line.end).replaceAll('ٔ', '');
    if (recordNotice.test(content)) markNotice(text, lines, index, furniture);
    if (index > headLines && recordHeader.test(content)) markRecordHeader(text, lines, index, furniture);
    const isRelated = afterRelated && /^[»›▸•·*-] ?\S/.test(content) && !/[.!?]$/.test(content);
    if (isDocumentLabel(content) && endsSentence(text, lines, index, furniture)) return;
    if (isRelated || isSiteLine(content) || isTagLine(content, index, lines.length)) furniture[index] = true;
    if (!furniture[index] && menuItem.test(content.toLowerCase()) && isBesideSiteLine(text, lines, index))
      furniture[index] = true;
    afterRelated = isRelated || /^(?:related|recommended|more) /i.test(content);
  });
  markSiteName(text, lines, furniture, content => isMenu(content) || isBreadcrumb(content));
  markTopOfPage(text, lines, furniture, isLinkOfSite);
  markFootOfPage(text, lines, furniture, isLinkOfSite);
}

/** Marks the header of a page of a record and, directly above it, the page `2/19` and the number of the document. */
function markRecordHeader(text: string, lines: readonly Line[], from: number, furniture: boolean[]): void {
  furniture[from] = true;
  for (let i = from - 1; i >= from - 2 && i >= 0 && lines[i + 1].blanks === 0; i--) {
    const content = text.slice(lines[i].start, Math.min(lines[i].end, lines[i].start + 60));
    if (!isDocumentLabel(content) && !/^\d{1,3}\/\d{1,3}$/.test(content)) return;
    furniture[i] = true;
  }
}

/** Whether the next line is one of the site, without an empty line between: a menu of one link in each line. */
function isBesideSiteLine(text: string, lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  if (next === undefined || next.blanks > 0 || next.end - next.start > 240) return false;
  return isSiteLine(text.slice(next.start, next.end));
}

/** Links that only a menu has. */
const sureMenuItem = pattern('u')`
  ^(?:
    home(?: ?page)?|about us|contact us|site ?map|privacy policy|terms of use|log ?in|sign in|startseite|impressum|accueil|inicio
    |plan du site|صفحه (?:اصلی|نخست)|تماس با ما|درباره ما|الرئيسية|اتصل بنا|من نحن
  )$`;
const fewestLinks = 3;

/** Marks a menu of one link in each line: three or more without an empty line between, of which one is of every site. */
function markMenus(text: string, lines: readonly Line[], furniture: boolean[]): void {
  const contentOf = ({ start, end }: Line): string => (end - start > 40 ? '' : text.slice(start, end));
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    const isLink = i < lines.length && menuItem.test(contentOf(lines[i]).toLowerCase());
    if (isLink && (i === from || lines[i].blanks === 0)) continue;
    if (i - from >= fewestLinks && lines.slice(from, i).some(line => sureMenuItem.test(contentOf(line).toLowerCase())))
      furniture.fill(true, from, i);
    from = isLink ? i : i + 1;
  }
}

/** Whether a line is one of the site, or a link of its menu. */
function isLinkOfSite(content: string): boolean {
  return isSiteLine(content) || menuItem.test(content.toLowerCase());
}

const isSiteLine = recalled(
  (content: string): boolean =>
    siteLine.test(content.toLowerCase()) ||
    isSiteWords(content) ||
    isSiteRow(content) ||
    isMenu(content) ||
    isLinkRow(content) ||
    isBreadcrumb(content) ||
    isDocumentLabel(content),
);

/** Whether a line is the end of the paragraph above it: "… is contained in document", "S/2005/158". */
function endsSentence(text: string, lines: readonly Line[], index: number, furniture: readonly boolean[]): boolean {
  const before = lines[index - 1];
  if (before === undefined || furniture[index - 1] || lines[index].blanks > 0 || lines[index].newPage) return false;
  return before.end - before.start >= 30 && /\p{Ll}{2}$/u.test(text.slice(before.start, before.end));
}

function isDocumentLabel(content: string): boolean {
  return documentLabel.test(content) && /\d/.test(content) && !content.endsWith('.');
}

/** `Home | About us | News`: links, of which at least one is of every site. `Oats | Barley | Rye` is text. */
function isMenu(content: string): boolean {
  const items = content.split(/ ?[|¦·•] ?| \/ | {2,}/);
  if (items.length < 2 || items.some(item => item === '' || item.length > 40 || /[.!?]$/.test(item))) return false;
  const known = items.filter(item => menuItem.test(item.toLowerCase()) || siteLine.test(item.toLowerCase())).length;
  // Wide spaces and strokes stand in other rows as well.
  if (!/[|¦·•]/.test(content))
    return (
      items.length >= 3 &&
      known >= 2 &&
      known * 2 > items.length &&
      items.some(item => sureMenuItem.test(item.toLowerCase()))
    );
  return known >= 2 || (known === 1 && items.length >= 3 && menuItem.test(items[0].toLowerCase()));
}

const markdownLink = /^\[([^\]\n]{1,80})\]\([^()\s]{1,200}\)$/u;
/** The text of a link to the page before or after. */
const stepLink = /^(?:[←→‹›«»]|<-)|(?:[←→‹›«»]|->)$|^(?:previous|prev|next)\b/iu;

/** `[Home](/) · [Talks](/talks/)`: a row of Markdown links, of which one is of a menu or leads to the page before or after. */
function isLinkRow(content: string): boolean {
  if (!content.startsWith('[')) return false;
  const texts = content.split(/ ?[|¦·•] ?/).map(item => markdownLink.exec(item.trim())?.[1].trim());
  return texts.length >= 2 && !texts.includes(undefined) && texts.some(each => isMenuLink(each ?? ''));
}

function isMenuLink(name: string): boolean {
  return menuItem.test(name.toLowerCase()) || stepLink.test(name);
}

/** `Home > Speeches > 2014`, `[Home](/) › [News](/news) › Speeches`. */
function isBreadcrumb(content: string): boolean {
  if (content.startsWith('[') && linkedBreadcrumb.test(content)) return true;
  return breadcrumb.test(content) || slashedBreadcrumb.test(content);
}

const linkedBreadcrumb = pattern('u')`
  ^(?:\[[^\]\n]{1,60}\]\([^()\s]{1,200}\) ?[>»›/] ?){1,6}(?:\[[^\]\n]{1,80}\]\([^()\s]{1,200}\)|[^\[\]()>»›]{2,100})$`;

const breadcrumb =
  /^(?:home(?: ?page)?|start(?:seite)?|accueil|inicio|صفحه (?:اصلی|نخست)|(?:الصفحة )?الرئيسية) {0,2}[>»›] {0,2}\S/i;
/** `Home / Newsroom / Speeches`. */
const slashedBreadcrumb = /^(?:Home(?: ?[Pp]age)?|Startseite|Accueil|Inicio)(?: \/ [\p{Lu}\d][^/.!?]{1,40}){1,5}$/u;

/** Marks the paragraph that says how a record was made, which has no more than a few lines. */
function markNotice(text: string, lines: readonly Line[], from: number, furniture: boolean[]): void {
  for (let i = from; i < lines.length && i < from + mostNoticeLines; i++) {
    if (i > from && lines[i].blanks > 0) return;
    furniture[i] = true;
    if (/\broom [A-Z]-\d{3,4}|@un\.org/.test(text.slice(lines[i].start, lines[i].end))) return;
  }
}
