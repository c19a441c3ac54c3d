import { pattern } from './pattern';

/** Whether a whole line is one that only web pages and downloaded files have: cookies, sharing, rights, where it was fetched. */
export function isSiteWords(content: string): boolean {
  // Expressions with the flags `iu` are slow to compile.
  const lower = content.toLowerCase();
  return fetched.test(lower) || sharing.test(lower) || notices.test(lower) || isReporter(content) || steps.test(lower);
}

/** Where a file comes from. A web address makes it certain. */
const fetched = pattern('u')`
  ^(?:
    (?:this (?:content|document|article|file|page|transcript) (?:was |is )?)?(?:downloaded|retrieved|printed|saved|accessed)
    (?: (?:from|by|on|at)\b.{0,80}?)? (?:https?://|www\.)\S{3,200}(?: (?:on|by|at)\b.{2,80})?
    |this content downloaded from \d{1,3}(?:\.\d{1,3}){3}\b.{0,60}
    |(?:descargado|scaricato|téléchargé|heruntergeladen|descarregado) (?:de|da|del|dal|depuis|von|sur) (?:la |le |il |el |der )?
      (?:página|pagina|sito|site|sitio|web|website|webseite)(?: .{1,60})?(?<![.!?])
    |(?:digiti[sz]ed|scanned) by (?:the )?.{2,60}(?<![.!?])
    |all use subject to (?:https?://|www\.)\S{3,200}
    |(?:transcribed|generated|created|powered) (?:by|with) (?:https?://|www\.)\S{3,200}
  )$`;

const network = '(?:facebook|twitter|x|telegram|whatsapp|linkedin|mastodon|e-?mail|pinterest|reddit|instagram|bluesky)';
const sharing = pattern('u')`
  ^(?:
    (?:share|tweet|email|e-mail|print|pin|like|post) (?:this|it)(?: (?:on|via|with|to) ${network})?:?
    |(?:click|tap) (?:here )?to (?:share|print|download|listen|email|tweet|watch)(?: .{1,60})?
    |download (?:the |this |as )?(?:pdf|audio|mp3|transcript|video|file|word|epub)(?: \(.{1,30}\))?|(?:print|pdf|audio) version
    |view (?:as )?pdf
    |(?:add|save) to (?:favou?rites|bookmarks|reading list)|leave a (?:comment|reply)|(?:post|add) a comment|\d{1,5} comments?
    |(?:auf|bei|über|per) ${network} teilen|teilen (?:auf|über|via|per) .{1,40}|(?:diese )?seite (?:teilen|drucken|empfehlen)
    |druckversion
    |(?:artikel|beitrag|rede|predigt|text) (?:drucken|teilen|als pdf)|zurück zur (?:übersicht|startseite)|zurück nach oben
    |partager (?:sur|via|par|cette page|cet article).{0,40}|version imprimable|imprimer (?:cette|l['’])\p{L}+|retour (?:en haut
    |au sommaire|à (?:la liste|l['’]accueil))
    |condividi (?:su|via|questa pagina|l['’]articolo).{0,40}|stampa (?:questa )?(?:pagina|articolo)|torna (?:su|all['’]inizio
    |in alto)
    |compartir (?:en|por|esta página|este artículo).{0,40}|volver (?:al inicio|al índice)|versión para imprimir
    |compartilhar (?:no|em|via) .{1,40}
    |اشتراک[ \u200c]?گذاری(?: (?:در|با) .{1,30})?|کپی لینک|لینک کوتاه(?: ?: ?.{1,80})?|ارسال نظر|مطالب مرتبط|اخبار مرتبط
    |نظرات کاربران
    |شارك(?:ها)? (?:على|عبر|هذا) .{1,30}|مشاركة (?:على|عبر|الصفحة|المقال).{0,30}|مواضيع ذات صلة|أضف تعليقا?|نسخ الرابط
    |share (?:this )?(?:on|via|with|to)? ?:? ?(?:${network}[ ,|·/]{0,3}){1,8}
  )$`;

const notices = pattern('u')`
  ^(?:
    (?:we|our (?:site|website)|this (?:site|website|page)) uses? cookies\b.{0,240}
    |(?:accept|reject|allow|manage) (?:all |the )?cookies(?: settings)?|cookie (?:settings|preferences|policy|notice)
    |manage preferences
    |(?:wir verwenden|diese (?:web)?seite verwendet|unsere webseite verwendet) cookies\b.{0,240}|alle(?: cookies)? akzeptieren
    |cookie-einstellungen
    |(?:nous utilisons|ce site utilise) des cookies\b.{0,240}|tout accepter|accepter les cookies
    |(?:questo sito|il sito) utilizza (?:i )?cookie\b.{0,240}|accetta (?:tutti )?i cookie
    |(?:este sitio(?: web)?|esta página|utilizamos|usamos) (?:utiliza |usa )?cookies\b.{0,240}|aceptar (?:todas )?(?:las )?cookies
    |alle rechte vorbehalten\.?|tous droits réservés\.?|tutti i diritti riservati\.?|todos los derechos reservados\.?
    |todos os direitos reservados\.?
    |(?:کلیه|تمام|تمامی|همه)(?:ی)? حقوق .{0,60}(?:محفوظ|متعلق).{0,40}|استفاده از مطالب .{0,60}(?:بلامانع|با ذکر منبع).{0,40}
    |جميع الحقوق محفوظة.{0,80}
  )$`;

const aPage =
  '(?: (?:post|page|speech|article|story|sermon|homily|talk|lecture|episode|entry|item|transcript|statement))?';
/** Links to the page before and after: `Previous: Budget statement · Next: Message for Fishers' Day`. */
const steps = pattern('u')`
  ^[←‹«]? ?(?:
    (?:previous|prev|older)${aPage} ?: .{2,80}(?:[ ]?[·|•][ ]?|[ ]{3,})(?:next|newer)${aPage} ?: .{2,80}
    |(?:zurück|vorherige[rs]?(?: \p{L}{3,12})?) ?: .{2,80} [·|•] (?:weiter|nächste[rs]?(?: \p{L}{3,12})?) ?: .{2,80}
    |précédente? ?: .{2,80} [·|•] suivante? ?: .{2,80}|anterior ?: .{2,80} [·|•] (?:siguiente|próxim[oa]|seguinte) ?: .{2,80}
    |precedente ?: .{2,80} [·|•] (?:successiv[oa]|prossim[oa]) ?: .{2,80}
    |السابقة? ?: .{2,80} [·|•] التالية? ?: .{2,80}|قبلی ?: .{2,80} [·|•] بعدی ?: .{2,80}
  )$`;

/** The firm of a court reporter and its telephone: `RILL REPORTING, INC. (555) 014-2277`. */
function isReporter(content: string): boolean {
  return reporterFoot.test(content) || reporterWithPhone.test(content);
}

const reporterWithPhone = pattern('u')`
  ^\p{Lu}[\p{L} &.,’'-]{2,60}\b(?:REPORTING|REPORTERS?|TRANSCRIPTIONS?|TRANSCRIBERS?|SCRIBES|STENOGRAPHERS|Reporting|Reporters
  |Transcriptions?|Transcribers|Scribes|Stenographers)\b[^.!?:;\n]{0,50}?
  [ ](?:TEL|PHONE|FAX|Tel|Phone|Fax|T)[.:]{0,2} ?\+?\d[\d ()-]{5,18}\d$`;
const reporterFoot = pattern('u')`
  ^\p{Lu}[\p{Lu} &.,’'-]{2,60}\b(?:REPORTING|REPORTERS?|TRANSCRIPTION|TRANSCRIPTS|CSR|RPR)\b[\p{Lu}\d &.,’'-]{0,40}
  [ ](?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}$`;
