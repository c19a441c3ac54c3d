import { shape } from './shape';

/**
 * What transcripts in Turkish note in brackets, in lower case with single spaces and no full stop at the end: "Gülüşmeler",
 * "Salondan alkışlar", "Tekbir sesleri".
 */
export const turkishEvents = shape('u')`
  ^(?:
    (?:(?:şiddetli|uzun|sürekli|yoğun|hafif|genel|toplu) )?(?:gülüşmeler|gülüşme|gülmeler|alkışlar|alkış|kahkahalar|uğultular|tekbirler
    |ıslıklar|yuhalamalar)(?: sesleri)?
    |(?:.{1,50} )?(?:salondan|dinleyicilerden|cemaatten|sıralarından|sıralardan|kalabalıktan) (?:.{1,30} )?
    (?:alkışlar|alkış sesleri|gülüşmeler|gürültüler|sesler|tekbirler|amin sesleri|protestolar|“bravo” sesleri|"bravo" sesleri)
    |(?:alkışlar|gülüşmeler|gürültüler|kahkahalar|tekbirler)(?:,? (?:ve )?(?:alkışlar|gülüşmeler|gürültüler|kahkahalar|tekbirler)){1,2}
    |(?:gülüşme|alkış|tekbir|salavat|amin) sesleri|gülerek|ağlayarak|sessizlik|kısa bir sessizlik
    |(?:dua edilir|dua edildi|salavat getirilir|tekbir getirilir|ezan okunur|ezan okunuyor|mikrofon kapandı|ayakta alkışlanır)
  )$`;
