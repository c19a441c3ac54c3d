import { pattern } from './pattern';

/**
 * Forms of address and offices that stand before the name of a person, in the languages of transcripts. Words that also begin
 * other things ("Sister Cities") are here as well: the name behind them decides.
 */
const english = pattern('u')`
  ^(?:
    Prof\.?|Professor(?:in|a|e)?|Dr\.?|Dra\.|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|Lord|Lady|Hon\.?|Honou?rable|Judge|Justice|Senator
    |Congress(?:man|woman)
    |Rev\.?|Reverend|Fr\.|Father|Sr\.|Sister|Brother|Br\.|Pastor(?:in)?|Vicar|Canon|Dean|Deacon|Bishop|Archbishop|Cardinal|Chaplain
    |Metropolitan|Archimandrite|Abbot|Abbess|Patriarch|Swami|Lama|Monsignor|Rabbi|Cantor|Imam|Khatib|Sh(?:eikh|aykh|aikh)|Ustadha?
    |Ust[aā]dh|Mufti|Maulana|Mawlana|Moulana|Hafiz|Sayyida?|Seyed|Ayatollah|Hujjat
    |Secretary|Commissioner|Councill?or|Chair(?:man|woman|person)?|Director|Captain|Colonel|General|Major|President|Vice|Deputy|Acting
    |Assistant|Under|Minister|Ambassador|Governor|Mayor|Premier|Chancellor|Commodore|Admiral|Principal|Superintendent
    |Spokes(?:person|man|woman)|Press|State|Chief|Prime|Foreign|Elder|Most|Right|Very
  )(?:[ -](?:Secretary|General|President|Chairman|Minister|Spokes(?:person|man|woman)|of[ ]State))?[ ]`;

/** Those of other languages, which do not begin English titles. */
const foreign = pattern('u')`
  ^(?:
    Pastorin|Professorin|Pfarrer(?:in)?|Pfr\.|Pfrin\.|Vikar(?:in)?|Superintendent(?:in)?|Dekan(?:in)?|Propst|Pröpstin
    |Prälat(?:in)?|Bischof|Bischöfin|Pater|Diakon(?:in)?
    |Landesbischof|Landesbischöfin|Prädikant(?:in)?|Herrn?|Frau|Bürgermeister(?:in)?|Oberbürgermeister(?:in)?|Stadtrat
    |Stadträtin|Landrat|Landrätin
    |\p{Lu}\p{Ll}{3,14}abgeordneten|Coronel|Coronela|Capitão|Capitán|Almirante|Abgeordneter?|Abgeordneten|Kolleg(?:en|in|e)
    |Genoss(?:en|in|e)|Bundeskanzler(?:in|s)?
    |Bundespräsident(?:in|en)?|Präsident(?:in|en)?|(?:Ober)?[Bb]ürgermeisters
    |Ministers|Pfarrers|Bischofs|Minister(?:in)|Senator(?:in)|Rabbiner(?:in)?
    |M\.|MM\.|Mme|Mlle|Monsieur|Madame|Monseigneur|Mgr|Père|Abbé|Frère|Sœur|Pasteure?|Maître|Me
    |Don|Doña|D\.|Sra\.|Srta\.|Señor|Señora|Padre|P\.|Pbro\.|Mons\.|Monseñor|Fray|Obispo|Alcalde|Alcaldesa|alcalde|alcaldesa|Diputad[oa]
    |S\.E\.|S\.Em\.|Sig\.|Signor|Signora|Dott\.(?:ssa)?|Avv\.|On\.|Onorevole|Suor|Vescovo|Sindac[oa]|Pastora?|Ministr[oa]
  )[ ]`;

/** The length of all forms of address with which words begin, with the space behind them; an article may stand before them. */
export function lengthOfForms(words: string): number {
  let length =
    /^(?:[Tt]he|THE|[Ee]l|[Ll]a|[Dd]er|[Dd]ie|[Dd]em|[Ll]e|[Ii]l)[ ](?=\p{Lu})/u.exec(words)?.[0].length ?? 0;
  const article = length;
  for (let count = 0; count < 4; count++) {
    const form = foreign.exec(words.slice(length)) ?? english.exec(words.slice(length));
    if (form === null) break;
    length += form[0].length;
  }
  return length === article ? 0 : length;
}

/** Whether words begin with a form of address that is not English: behind it a name may be an English word. */
export function hasForeignForm(words: string): boolean {
  return foreign.test(words.replace(/^(?:[Dd]er|[Dd]ie|[Dd]em|[Ee]l|[Ll]a|[Ll]e|[Ii]l)[ ]/, ''));
}
