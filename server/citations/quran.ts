/** A surah of the Qur'an. */
export interface Surah {
  /** 1–114 */
  readonly number: number;
  /** Romanised name, shown to the user: "al-Ma'idah". */
  readonly name: string;
  /** Name in Arabic script, without vowel marks. */
  readonly original: string;
  /** What the name means, in English. */
  readonly meaning: string;
  /** Number of verses. */
  readonly verses: number;
}

/**
 * Name, Arabic name, meaning and number of verses of each surah, in order. The verses are counted as in the tradition
 * of Kufa, which nearly all printed copies follow.
 */
const table = `
al-Fatihah|الفاتحة|The Opening|7
al-Baqarah|البقرة|The Cow|286
Al 'Imran|آل عمران|The Family of Imran|200
an-Nisa'|النساء|The Women|176
al-Ma'idah|المائدة|The Table Spread|120
al-An'am|الأنعام|The Cattle|165
al-A'raf|الأعراف|The Heights|206
al-Anfal|الأنفال|The Spoils of War|75
at-Tawbah|التوبة|Repentance|129
Yunus|يونس|Jonah|109
Hud|هود|Hud|123
Yusuf|يوسف|Joseph|111
ar-Ra'd|الرعد|Thunder|43
Ibrahim|إبراهيم|Abraham|52
al-Hijr|الحجر|The Rocky Tract|99
an-Nahl|النحل|The Bee|128
al-Isra'|الإسراء|The Night Journey|111
al-Kahf|الكهف|The Cave|110
Maryam|مريم|Mary|98
Ta Ha|طه|Ta Ha|135
al-Anbiya'|الأنبياء|The Prophets|112
al-Hajj|الحج|The Pilgrimage|78
al-Mu'minun|المؤمنون|The Believers|118
an-Nur|النور|Light|64
al-Furqan|الفرقان|The Criterion|77
ash-Shu'ara'|الشعراء|The Poets|227
an-Naml|النمل|The Ants|93
al-Qasas|القصص|The Stories|88
al-'Ankabut|العنكبوت|The Spider|69
ar-Rum|الروم|The Byzantines|60
Luqman|لقمان|Luqman|34
as-Sajdah|السجدة|The Prostration|30
al-Ahzab|الأحزاب|The Confederates|73
Saba'|سبأ|Sheba|54
Fatir|فاطر|The Originator|45
Ya Sin|يس|Ya Sin|83
as-Saffat|الصافات|Those Ranged in Ranks|182
Sad|ص|Sad|88
az-Zumar|الزمر|The Throngs|75
Ghafir|غافر|The Forgiver|85
Fussilat|فصلت|Made Distinct|54
ash-Shura|الشورى|Consultation|53
az-Zukhruf|الزخرف|Ornaments of Gold|89
ad-Dukhan|الدخان|Smoke|59
al-Jathiyah|الجاثية|The Kneeling|37
al-Ahqaf|الأحقاف|The Sand Dunes|35
Muhammad|محمد|Muhammad|38
al-Fath|الفتح|Victory|29
al-Hujurat|الحجرات|The Chambers|18
Qaf|ق|Qaf|45
adh-Dhariyat|الذاريات|The Scattering Winds|60
at-Tur|الطور|The Mount|49
an-Najm|النجم|The Star|62
al-Qamar|القمر|The Moon|55
ar-Rahman|الرحمن|The All-Merciful|78
al-Waqi'ah|الواقعة|The Inevitable Event|96
al-Hadid|الحديد|Iron|29
al-Mujadilah|المجادلة|The Disputing Woman|22
al-Hashr|الحشر|The Gathering|24
al-Mumtahanah|الممتحنة|The Woman Tested|13
as-Saff|الصف|The Ranks|14
al-Jumu'ah|الجمعة|Friday|11
al-Munafiqun|المنافقون|The Hypocrites|11
at-Taghabun|التغابن|Mutual Loss and Gain|18
at-Talaq|الطلاق|Divorce|12
at-Tahrim|التحريم|Prohibition|12
al-Mulk|الملك|Sovereignty|30
al-Qalam|القلم|The Pen|52
al-Haqqah|الحاقة|The Sure Reality|52
al-Ma'arij|المعارج|The Ways of Ascent|44
Nuh|نوح|Noah|28
al-Jinn|الجن|The Jinn|28
al-Muzzammil|المزمل|The Enwrapped|20
al-Muddaththir|المدثر|The Cloaked|56
al-Qiyamah|القيامة|Resurrection|40
al-Insan|الإنسان|Man|31
al-Mursalat|المرسلات|Those Sent Forth|50
an-Naba'|النبأ|The Tidings|40
an-Nazi'at|النازعات|Those Who Pull Out|46
'Abasa|عبس|He Frowned|42
at-Takwir|التكوير|The Folding Up|29
al-Infitar|الانفطار|The Cleaving Asunder|19
al-Mutaffifin|المطففين|The Defrauders|36
al-Inshiqaq|الانشقاق|The Splitting Open|25
al-Buruj|البروج|The Constellations|22
at-Tariq|الطارق|The Night-Comer|17
al-A'la|الأعلى|The Most High|19
al-Ghashiyah|الغاشية|The Overwhelming|26
al-Fajr|الفجر|Dawn|30
al-Balad|البلد|The City|20
ash-Shams|الشمس|The Sun|15
al-Layl|الليل|Night|21
ad-Duha|الضحى|The Morning Brightness|11
ash-Sharh|الشرح|Relief|8
at-Tin|التين|The Fig|8
al-'Alaq|العلق|The Clot|19
al-Qadr|القدر|Destiny|5
al-Bayyinah|البينة|The Clear Proof|8
az-Zalzalah|الزلزلة|The Earthquake|8
al-'Adiyat|العاديات|The Chargers|11
al-Qari'ah|القارعة|The Striking Calamity|11
at-Takathur|التكاثر|Vying for Increase|8
al-'Asr|العصر|Time|3
al-Humazah|الهمزة|The Slanderer|9
al-Fil|الفيل|The Elephant|5
Quraysh|قريش|Quraysh|4
al-Ma'un|الماعون|Small Kindnesses|7
al-Kawthar|الكوثر|Abundance|3
al-Kafirun|الكافرون|The Disbelievers|6
an-Nasr|النصر|Help|3
al-Masad|المسد|The Palm Fibre|5
al-Ikhlas|الإخلاص|Sincerity|4
al-Falaq|الفلق|Daybreak|5
an-Nas|الناس|Mankind|6`;

/** The surahs in order; `surahs[0]` is the first. */
export const surahs: readonly Surah[] = table
  .trim()
  .split('\n')
  .map((line, index) => {
    const [name, original, meaning, verses] = line.split('|');
    return { number: index + 1, name, original, meaning, verses: Number(verses) };
  });

/** The surah with a number; undefined if there is none. */
export function surah(number: number): Surah | undefined {
  return surahs[number - 1];
}

/** Number of verses of a surah; 0 if there is no such surah. */
export function verseCount(number: number): number {
  return surahs[number - 1]?.verses ?? 0;
}
