import type { Block, Bracket } from './transcript';
import { patternSource } from './pattern';
import { shape, type Shape } from './shape';

/**
 * The paragraphs without brackets in which a record says that a meeting was interrupted or went on: "The meeting was suspended
 * at 1.15 p.m." They must give a time, and be one sentence. That a meeting began or ended is part of the record's head and
 * end, and no direction.
 */
export function findStageLines(view: string, blocks: readonly Block[]): Bracket[] {
  return blocks.flatMap(({ start, end, kind }) =>
    kind === 'paragraph' &&
    end - start <= longest &&
    (isInterruption(view.slice(start, end)) || isQuotedSound(view.slice(start, end)))
      ? [{ start, end, kind: 'stage' as const }]
      : [],
  );
}

/** `«تكبير الحضور»`: a paragraph in quotation marks that names what a hall does. */
function isQuotedSound(content: string): boolean {
  return quotedSound.test(content);
}

const quotedSound = shape('u')`
  ^«\s?(?:
    (?:تكبير|تکبیر|تصفيق|هتاف|هتافات|ضحك|صلوات|بكاء|شعار|شعارات|خنده|گریه|تشویق|تأمين|همهمة|همهمه)
    (?: (?:من )?(?:الحضور|الحاضرين|الجمهور|المصلين|القاعة|حضار|حاضران|حاضرین|مردم|جمعیت|نمازگزاران))
    |(?:تصفيق|ضحك|هتاف) (?:حاد|طويل|متواصل|خفيف|عال)|خنده (?:حضار|حاضران|جمعیت)|تکبیر حضار|صلوات حضار|تشویق حضار
  )\s?»$`;

/** In code units. */
const longest = 160;

function isInterruption(content: string): boolean {
  if (!/^[\p{Lu}\p{Lo}]/u.test(content)) return false;
  const words = content.replace(/[\s\u2060]+/g, ' ').toLowerCase();
  return interruptions.some(interruption => interruption.test(words));
}

const time = patternSource`(?:about |approximately )?(?:\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.? ?m\.?| ?hours| noon)?|noon|midnight)`;
const interruptions: readonly Shape[] = [
  shape('u')`
  ^(?:the|this) (?:\p{L}+ )?(?:meeting|sitting|session|hearing|court|proceedings|committee|house|tribunal|inquiry
  |conference
  |assembly|council)[ ]
  (?:(?:was|were|stood|is|then) )?(?:suspended|recessed|adjourned|resumed|reconvened|interrupted)
  (?: for (?:lunch|a (?:short )?break|\p{L}+ minutes|\d{1,2} minutes))?(?:,? (?:at|from) ${time})?
  (?:,? (?:and|until|till|to)(?: (?:was )?(?:resumed|reconvened))?(?: at)? ${time})(?: the same day)?\.?$`,
  shape('u')`
  ^the (?:\p{L}+ )?(?:meeting|sitting|session|hearing|court|proceedings|tribunal|inquiry|conference)[ ]
  (?:(?:was|were|stood) )?(?:suspended|recessed|resumed|reconvened|interrupted)
  (?: for (?:lunch|a (?:short )?break))?(?:,? (?:at|from) ${time}|,? for (?:\p{L}+|\d{1,2}) minutes)\.?$`,
  shape('u')`
  ^la (?:séance|réunion|audience),? (?:
    (?:suspendue|interrompue) à [^,.]{2,40}, est reprise à [^.]{2,40}
    |est (?:suspendue|reprise|interrompue) (?:à|de|pour) (?:\d|\p{L}+ (?:heures?|minutes))[^.]{0,40}
  )\.?$`,
  shape('u')`
  ^(?:
    die (?:sitzung|verhandlung|versammlung|beratung) (?:wird|wurde|ist) (?:von|um
    |für) \d[^.!?]{0,4}(?:[.:]\d\d)?[^.!?]{0,30}(?:[.:]\d\d)?[ ]
    (?:uhr|minuten) (?:unterbrochen|fortgesetzt|wieder ?aufgenommen)
    |unterbrechung (?:der sitzung )?von \d{1,2}(?:[.:]\d\d)?(?: uhr)? bis \d{1,2}(?:[.:]\d\d)? uhr
  )\.?$`,
  shape('u')`
  ^la seduta(?:,? sospesa alle [^.]{2,20},)? (?:è )?(?:sospesa|ripresa|riprende|interrotta) (?:alle|per
  |dalle) [^.]{1,40}\.?$`,
  shape('u')`
  ^(?:se (?:suspende|reanuda|interrumpe) la sesión|la sesión (?:se )?(?:suspende|reanuda)) (?:a las?|por
  |durante) [^.]{2,50}\.?$`,
  shape('u')`
  ^(?:علقت|عُلقت|رفعت|رُفعت|استؤنفت) الجلسة (?:مؤقتا )?(?:في )?(?:الساعة
  |لمدة) [^.]{2,30}(?: واستؤنفت (?:في )?الساعة [^.]{2,30})\.?$`,
];
