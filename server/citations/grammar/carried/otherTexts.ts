import { pattern } from '../../../transcript/pattern';

/** Other texts that have verses, and texts of law, whose numbers may follow "v.". */
export const otherTexts = pattern('iu')`
  (?<!\p{L})(?:
    songs?|hymns?|anthems?|poe(?:ms?|try)|ballads?|stanzas?|odes?|carols?|sonnets?|chorus|refrain|lyrics?|contract|treaty|statute
    |constitution|ordinance|limerick|rhymes?|album|epic|firmware|software|version|release
    |lied(?:er|es)?|strophen?|gedichte?s?|hymnen?|choral|ballade|vertrag|gesangbuch
    |chansons?|poèmes?|cantiques?|couplets?|poésie|contrat
    |canci(?:ón|ones)|himnos?|poemas?|estrofas?|poesía|contrato|copla
    |canzon[ei]|inn[oi]|poesi[ae]|strofa|strofe|contratto
    |شعر|بیت|بيت|غزل|سرود|نشید|نشيد|قصیده|قصيدة|قصیدة|مثنوی
  )(?!\p{L})`;

/** A chapter or a surah that was named and not read: "Chapter 21. And he saw …". "This chapter" is the one in hand. */
export const otherChapter = pattern('iu')`
  (?<!\p{L})(?:
    (?<!(?:this|the|whole|same|our|entire)[ ])chapters?|(?<!(?:dieses|das|ganze|dem|diesem|im)[ ])kapitel
    |(?<!(?:ce|le|du|tout)[ ])chapitres?|(?<!(?:este|el|del|todo)[ ])capítulos?|(?<!(?:questo|il|del|nel|tutto)[ ])capitol[oi]
    |s(?:u|oo|ou)r[ae][ht]?s?|psalms?|psaumes?|salmos?|salm[oi]|سوره|سورة|الفصل|باب
  )(?!\p{L})`;
