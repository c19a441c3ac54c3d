import { pattern } from './pattern';

/** Whether words, in lower case, are about the text, its sources or its translation, in the languages of the corpus. */
export function mentionsText(inner: string): boolean {
  return words.test(inner) || arabic.test(inner);
}

const words = pattern('u')`
  (?:^|[^\p{L}])(?:
    pages?|pp?\.|folios?|fol\.|leaf|leaves|lines?|tapes?|transcri\p{L}+|texts?|manuscripts?|mss?|missing|omi(?:ts?
    |tted|ssions?)|lacunae?|gaps?
    |illegible|undeciphered|translat\p{L}+|edit\p{L}+|ed\.|notes?|sic|recte|see|cf|compare|sources?|references?|ref
    |footnotes?|captions?|photos?
    |photographs?|figures?|fig|slides?|images?|tables?|appendix|excerpts?|extracts?|abridged|continued|cont|emphasis
    |italics|originals?|copy|proofs?
    |draft|wording|spell\p{L}+|correct\p{L}+|versions?|publish\p{L}+|print\p{L}+|reprint\p{L}+|deliver\p{L}+
    |unfinished|parts?|chapters?|sections?
    |verses?|volumes?|vol|signed|seal|headings?|titles?|names?|dates?|undated|misprint|read as|added|later|author
    |ibid|op\. cit|quot\p{L}+ from
    |questions? and answers?|introduction|summary|contents|advertisements?|advert
    |seite|blatt|zeilen?|textlücke|lücke|fehlt|fehlen|unleserlich|anm|anmerkung\p{L}*|hrsg|herausgeber\p{L}*|red
    |redaktion|übersetz\p{L}+|siehe|vgl
    |abschrift|gekürzt|handschrift\p{L}*|quelle
    |feuillets?|lignes?|lacune|manque\p{L}*|illisible|ndlr|note|notes|traduction|traduit\p{L}*|voir|coupé|suite
    |coupure|omis
    |páginas?|línea|laguna|falta\p{L}*|ilegible|nota|traducción|traducido|véase|fuente|omitido|página|ausente
    |pagina|riga|manca\p{L}*|illeggibile|ndr|traduzione|tradotto|vedi|fonte|omissis|lacuna
    |ilegível|tradução|traduzido|ver|bladzijde|onleesbaar|vertaling|zie|bron|sayfa|okunamadı|çeviri|bakınız|halaman
    |terjemahan|lihat|catatan
  )(?![\p{L}])`;
const arabic =
  /صفحة|صفحه|سطر|نسخة|نسخه|مخطوط|ترجم|المحرر|ويراستار|ویراستار|حاشية|حاشیه|هامش|انظر|راجع|ناقص|مفقود|افتاده|ناخوانا|المصدر|منبع/u;
