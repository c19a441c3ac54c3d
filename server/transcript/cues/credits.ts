import { pattern } from '../pattern';

/** Whether a line of a cue says who made the subtitles, in the languages of the corpus: `Subtitles by Rill Captioning`. */
export function isCredit(shown: string): boolean {
  return shown.length <= 100 && credit.test(shown.trim());
}

const credit = pattern('iu')`
  ^[\[(]?(?:
    (?:(?:english |closed )?(?:subtitles|captions|captioning|subtitling)|subtitled|captioned
    |subtitles and captions)(?: (?:made |created |provided |synced )?by|:)[ ]\S.{1,80}
    |(?:synced?|sync and corrections?|subtitles (?:made|created|downloaded)) (?:by|from) \S.{1,80}
    |(?:untertitel(?:ung)?|deutsche untertitel)(?: (?:von|durch|im auftrag)|:)[ ]\S.{1,80}
    |(?:sous-titr(?:es|age|és?)|adaptation des sous-titres)(?: (?:par|de)| ?:)[ ]\S.{1,80}
    |(?:sottotitoli|subtítulos|legendas|subtitulado|legendagem|ondertitel(?:s|ing)|altyazı(?:lar)?|subtitel
    |teks terjemahan)
      (?: (?:a cura di|di|de|por|pelo|pela|door|oleh)| ?:)[ ]\S.{1,80}
    |(?:زیرنویس|مترجم|ترجمه و زیرنویس|ترجمة|الترجمة|ترجمه) ?: ?\S.{1,80}
    |(?:©|\(c\)|copyright ©?) ?\d{4}\b.{0,80}
  )[\])]?$`;
