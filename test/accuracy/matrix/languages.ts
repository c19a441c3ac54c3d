/** Languages of the matrix. `heb-latin` are Hebrew names in Latin letters on an English page. */
export type MatrixLanguage =
  'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'la' | 'tr' | 'id' | 'fa' | 'ar' | 'ur' | 'he' | 'heb-latin';

/** What the sentences of a language are made of. `{}` in a frame is the citation. */
export interface Language {
  readonly title: string;
  /** Paragraphs of the page that cite nothing. They show the language. */
  readonly page: readonly [before: string, after: string];
  /** Sentences with the citation in brackets. */
  readonly brackets: readonly string[];
  /** Sentences with the citation in running text. */
  readonly prose: readonly string[];
  /**
   * Places in words. `{n}` is the name, `{c}` and `{v}` are chapter and verse in digits, `{cw}` and `{vw}` in words, `{co}` and
   * `{vo}` are ordinals. Of those that a language does not use there is none.
   */
  readonly ways: {
    readonly nameChapterVerse?: readonly string[];
    readonly chapterVerse?: readonly string[];
    readonly verseOfChapter?: readonly string[];
    readonly words?: readonly string[];
    readonly ordinals?: readonly string[];
    readonly placeOfBook?: readonly string[];
  };
  /** Words for the chapters 3, 5, 12 and the verses 16, 6, 4, in this order. */
  readonly chapterWords: readonly string[];
  readonly verseWords: readonly string[];
  readonly chapterOrdinals: readonly string[];
  readonly verseOrdinals: readonly string[];
  /** Words between two chapters or verses: "and", "to". */
  readonly and: string;
  /** Abbreviations of "and the next verse" and "and the next verses". */
  readonly following?: readonly [string, string];
  /** Whether "5,6" is chapter and verse on its pages. */
  readonly comma: boolean;
}

export const languages: Readonly<Record<MatrixLanguage, Language>> = {
  en: english(),
  'heb-latin': english(),
  de: {
    title: 'Ansprache beim Fest der Bäcker',
    page: [
      'Wir haben den Ofen im Winter gebaut, und die Nachbarn kamen mit dem Holz, das sie nicht brauchten. Niemand fragte nach dem Preis, denn das Brot war für alle, die an diesem Tag in der Stadt waren und auf uns warteten.',
      'Danach sprach der Müller über das Wasser und die Mühle, und er sagte, dass es ohne den Fluss kein Mehl gibt. Die Kinder saßen auf der Mauer und hörten zu, bis es dunkel wurde.',
    ],
    brackets: ['Der Bäcker wartete bis zum Abend ({}).', 'So steht es geschrieben, und niemand hat es vergessen [{}].'],
    prose: [
      'Die Lesung steht in {} und wird am Abend gelesen.',
      'Vgl. {}.',
      'Der Pfarrer las aus {}, und alle schwiegen.',
    ],
    ways: {
      nameChapterVerse: ['{n} {c}, Vers {v}', '{n} {c} Vers {v}'],
      chapterVerse: ['{n}, Kapitel {c}, Vers {v}', '{n} Kapitel {c} Vers {v}', '{n}, Kap. {c}, V. {v}'],
      verseOfChapter: [
        'Vers {v} in Kapitel {c} von {n}',
        'Vers {v} des {co} Kapitels von {n}',
        '{n}, {c}. Kapitel, Vers {v}',
      ],
      words: ['{n}, Kapitel {cw}, Vers {vw}', '{n} Kapitel {cw} Vers {vw}'],
      ordinals: ['{n}, {co} Kapitel, {vo} Vers', 'im {co} Kapitel von {n}, Vers {vw}'],
      placeOfBook: ['{c},{v} im Buch {n}', '{c},{v} aus {n}'],
    },
    chapterWords: ['drei', 'fünf', 'zwölf'],
    verseWords: ['sechzehn', 'sechs', 'vier'],
    chapterOrdinals: ['dritten', 'fünften', 'zwölften'],
    verseOrdinals: ['sechzehnter', 'sechster', 'vierter'],
    and: 'und',
    following: ['f.', 'ff.'],
    comma: true,
  },
  fr: {
    title: 'Discours à la fête des boulangers',
    page: [
      "Nous avons bâti le four en hiver, et les voisins sont venus avec le bois dont ils n'avaient pas besoin. Personne n'a demandé le prix, car le pain était pour tous ceux qui se trouvaient dans la ville ce jour-là.",
      "Ensuite le meunier a parlé de l'eau et du moulin, et il a dit que sans la rivière il n'y a pas de farine. Les enfants étaient assis sur le mur et ils ont écouté jusqu'à la nuit.",
    ],
    brackets: ["Le boulanger attendit jusqu'au soir ({}).", "C'est écrit, et personne ne l'a oublié [{}]."],
    prose: ['La lecture est dans {} et elle sera lue ce soir.', 'Cf. {}.', 'Le curé a lu {}, et tous se taisaient.'],
    ways: {
      nameChapterVerse: ['{n} {c}, verset {v}', '{n} {c}, v. {v}'],
      chapterVerse: ['{n}, chapitre {c}, verset {v}', '{n} chapitre {c} verset {v}', '{n}, chap. {c}, v. {v}'],
      verseOfChapter: [
        'le verset {v} du chapitre {c} de {n}',
        'au verset {v} du {co} chapitre de {n}',
        'chapitre {c} de {n}, verset {v}',
      ],
      words: ['{n}, chapitre {cw}, verset {vw}', '{n} chapitre {cw} verset {vw}'],
      ordinals: ['le {co} chapitre de {n}, verset {vw}', 'au {co} chapitre de {n}, {vo} verset'],
      placeOfBook: ['{c},{v} du livre de {n}', '{c},{v} de {n}'],
    },
    chapterWords: ['trois', 'cinq', 'douze'],
    verseWords: ['seize', 'six', 'quatre'],
    chapterOrdinals: ['troisième', 'cinquième', 'douzième'],
    verseOrdinals: ['seizième', 'sixième', 'quatrième'],
    and: 'et',
    following: ['s.', 'ss.'],
    comma: true,
  },
  es: {
    title: 'Discurso en la fiesta de los panaderos',
    page: [
      'Hemos construido el horno en invierno, y los vecinos vinieron con la leña que no necesitaban. Nadie preguntó por el precio, porque el pan era para todos los que estaban en la ciudad aquel día y nos esperaban.',
      'Después el molinero habló del agua y del molino, y dijo que sin el río no hay harina. Los niños estaban sentados en el muro y escucharon hasta la noche.',
    ],
    brackets: ['El panadero esperó hasta la noche ({}).', 'Así está escrito, y nadie lo ha olvidado [{}].'],
    prose: ['La lectura está en {} y se leerá esta noche.', 'Cf. {}.', 'El cura leyó {}, y todos callaban.'],
    ways: {
      nameChapterVerse: ['{n} {c}, versículo {v}', '{n} {c}, v. {v}'],
      chapterVerse: ['{n}, capítulo {c}, versículo {v}', '{n} capítulo {c} versículo {v}', '{n}, cap. {c}, v. {v}'],
      verseOfChapter: [
        'el versículo {v} del capítulo {c} de {n}',
        'el versículo {v} del capítulo {co} de {n}',
        'capítulo {c} de {n}, versículo {v}',
      ],
      words: ['{n}, capítulo {cw}, versículo {vw}', '{n} capítulo {cw} versículo {vw}'],
      ordinals: ['el capítulo {co} de {n}, versículo {vw}', 'en el {co} capítulo de {n}, versículo {vw}'],
      placeOfBook: ['{c},{v} del libro de {n}', '{c},{v} de {n}'],
    },
    chapterWords: ['tres', 'cinco', 'doce'],
    verseWords: ['dieciséis', 'seis', 'cuatro'],
    chapterOrdinals: ['tercero', 'quinto', 'duodécimo'],
    verseOrdinals: ['dieciséis', 'sexto', 'cuarto'],
    and: 'y',
    following: ['s.', 'ss.'],
    comma: true,
  },
  it: {
    title: 'Discorso alla festa dei fornai',
    page: [
      'Abbiamo costruito il forno in inverno, e i vicini sono venuti con la legna che non serviva loro. Nessuno ha chiesto il prezzo, perché il pane era per tutti quelli che si trovavano in città quel giorno.',
      "Poi il mugnaio ha parlato dell'acqua e del mulino, e ha detto che senza il fiume non c'è farina. I bambini erano seduti sul muro e hanno ascoltato fino alla notte.",
    ],
    brackets: ['Il fornaio aspettò fino alla sera ({}).', "Così sta scritto, e nessuno l'ha dimenticato [{}]."],
    prose: ['La lettura è in {} e sarà letta questa sera.', 'Cfr. {}.', 'Il parroco ha letto {}, e tutti tacevano.'],
    ways: {
      nameChapterVerse: ['{n} {c}, versetto {v}', '{n} {c}, v. {v}'],
      chapterVerse: ['{n}, capitolo {c}, versetto {v}', '{n} capitolo {c} versetto {v}', '{n}, cap. {c}, v. {v}'],
      verseOfChapter: [
        'il versetto {v} del capitolo {c} di {n}',
        'il versetto {v} del {co} capitolo di {n}',
        'capitolo {c} di {n}, versetto {v}',
      ],
      words: ['{n}, capitolo {cw}, versetto {vw}', '{n} capitolo {cw} versetto {vw}'],
      ordinals: ['il {co} capitolo di {n}, versetto {vw}', 'nel capitolo {co} di {n}, versetto {vw}'],
      placeOfBook: ['{c},{v} del libro di {n}', '{c},{v} di {n}'],
    },
    chapterWords: ['tre', 'cinque', 'dodici'],
    verseWords: ['sedici', 'sei', 'quattro'],
    chapterOrdinals: ['terzo', 'quinto', 'dodicesimo'],
    verseOrdinals: ['sedicesimo', 'sesto', 'quarto'],
    and: 'e',
    following: ['s.', 'ss.'],
    comma: true,
  },
  pt: {
    title: 'Discurso na festa dos padeiros',
    page: [
      'Construímos o forno no inverno, e os vizinhos vieram com a lenha de que não precisavam. Ninguém perguntou pelo preço, porque o pão era para todos os que estavam na cidade naquele dia e esperavam por nós.',
      'Depois o moleiro falou da água e do moinho, e disse que sem o rio não há farinha. As crianças estavam sentadas no muro e ouviram até à noite.',
    ],
    brackets: ['O padeiro esperou até à noite ({}).', 'Assim está escrito, e ninguém o esqueceu [{}].'],
    prose: ['A leitura está em {} e será lida esta noite.', 'Cf. {}.', 'O padre leu {}, e todos se calaram.'],
    ways: {
      nameChapterVerse: ['{n} {c}, versículo {v}', '{n} {c}, v. {v}'],
      chapterVerse: ['{n}, capítulo {c}, versículo {v}', '{n} capítulo {c} versículo {v}', '{n}, cap. {c}, v. {v}'],
      verseOfChapter: [
        'o versículo {v} do capítulo {c} de {n}',
        'o versículo {v} do {co} capítulo de {n}',
        'capítulo {c} de {n}, versículo {v}',
      ],
      words: ['{n}, capítulo {cw}, versículo {vw}', '{n} capítulo {cw} versículo {vw}'],
      ordinals: ['o {co} capítulo de {n}, versículo {vw}', 'no capítulo {co} de {n}, versículo {vw}'],
      placeOfBook: ['{c},{v} do livro de {n}', '{c},{v} de {n}'],
    },
    chapterWords: ['três', 'cinco', 'doze'],
    verseWords: ['dezesseis', 'seis', 'quatro'],
    chapterOrdinals: ['terceiro', 'quinto', 'décimo segundo'],
    verseOrdinals: ['dezesseis', 'sexto', 'quarto'],
    and: 'e',
    following: ['s.', 'ss.'],
    comma: true,
  },
  la: {
    title: 'Oratio in festo pistorum',
    page: [
      'Fornacem hieme aedificavimus, et vicini venerunt cum ligno quod non habebant necesse. Nemo de pretio quaesivit, quia panis erat omnibus qui in urbe erant et nos exspectabant, sed non sine gaudio.',
      'Deinde molitor de aqua et de mola locutus est, et dixit quod sine flumine non est farina. Pueri autem in muro sedebant et audiebant usque ad noctem.',
    ],
    brackets: ['Pistor usque ad vesperum exspectavit ({}).', 'Ita scriptum est, et nemo oblitus est [{}].'],
    prose: ['Lectio est in {} et hodie legitur.', 'Cf. {}.', 'Sacerdos legit {}, et omnes tacebant.'],
    ways: {
      nameChapterVerse: ['{n} {c}, versus {v}', '{n} {c}, v. {v}'],
      chapterVerse: ['{n}, caput {c}, versus {v}', '{n}, cap. {c}, v. {v}', '{n}, c. {c}, v. {v}'],
    },
    chapterWords: ['tres', 'quinque', 'duodecim'],
    verseWords: ['sedecim', 'sex', 'quattuor'],
    chapterOrdinals: ['tertio', 'quinto', 'duodecimo'],
    verseOrdinals: ['sextus decimus', 'sextus', 'quartus'],
    and: 'et',
    following: ['s.', 'ss.'],
    comma: true,
  },
  tr: {
    title: 'Fırıncılar bayramında konuşma',
    page: [
      'Fırını kışın yaptık ve komşular ihtiyaç duymadıkları odunlarla geldiler. Kimse fiyatını sormadı, çünkü ekmek o gün şehirde olan ve bizi bekleyen herkes için bir armağan gibi çok değerliydi.',
      'Sonra değirmenci su ve değirmen hakkında konuştu ve nehir olmadan un olmaz dedi. Çocuklar duvarda oturdular ve gece olana kadar dinlediler, bu da bizim için bir sevinç oldu.',
    ],
    brackets: ['Fırıncı akşama kadar bekledi ({}).', 'Böyle yazılmıştır ve kimse bunu unutmadı [{}].'],
    prose: ['Bu akşam {} okunacak ve herkes dinleyecek.', 'Bkz. {}.', 'Önce {} okundu, sonra herkes sustu.'],
    ways: {
      nameChapterVerse: ['{n} {c}, ayet {v}', '{n} {c}, {v}. ayet'],
      chapterVerse: ['{n}, bölüm {c}, ayet {v}', '{n} {c}. bölüm {v}. ayet', '{n}, {c}. bölüm, {v}. ayet'],
      words: ['{n}, bölüm {cw}, ayet {vw}', '{n} bölüm {cw} ayet {vw}'],
      ordinals: ['{n}, {co} bölüm, {vo} ayet', '{n} {co} bölüm {vo} ayet'],
    },
    chapterWords: ['üç', 'beş', 'on iki'],
    verseWords: ['on altı', 'altı', 'dört'],
    chapterOrdinals: ['üçüncü', 'beşinci', 'on ikinci'],
    verseOrdinals: ['on altıncı', 'altıncı', 'dördüncü'],
    and: 've',
    comma: false,
  },
  id: {
    title: 'Pidato pada pesta tukang roti',
    page: [
      'Kami membangun oven itu pada musim hujan, dan para tetangga datang dengan kayu yang tidak mereka perlukan. Tidak ada yang bertanya tentang harga, karena roti itu untuk semua orang yang ada di kota pada hari itu.',
      'Kemudian tukang giling berbicara tentang air dan kincir, dan ia berkata bahwa tanpa sungai tidak ada tepung. Anak-anak duduk di atas tembok dan mendengarkan sampai malam.',
    ],
    brackets: [
      'Tukang roti itu menunggu sampai malam ({}).',
      'Demikianlah ada tertulis, dan tidak ada yang lupa [{}].',
    ],
    prose: ['Bacaan itu ada dalam {} dan akan dibaca malam ini.', 'Lihat {}.', 'Pendeta membaca {}, dan semua diam.'],
    ways: {
      nameChapterVerse: ['{n} {c}, ayat {v}', '{n} {c} ayat {v}'],
      chapterVerse: ['{n}, pasal {c}, ayat {v}', '{n} pasal {c} ayat {v}', '{n} pasal {c}:{v}'],
      verseOfChapter: ['ayat {v} dari pasal {c} {n}', 'ayat {v} pasal {c} dari {n}'],
      words: ['{n}, pasal {cw}, ayat {vw}', '{n} pasal {cw} ayat {vw}'],
      ordinals: ['{n}, pasal {co}, ayat {vo}', '{n} pasal {co} ayat {vw}'],
    },
    chapterWords: ['tiga', 'lima', 'dua belas'],
    verseWords: ['enam belas', 'enam', 'empat'],
    chapterOrdinals: ['ketiga', 'kelima', 'kedua belas'],
    verseOrdinals: ['keenam belas', 'keenam', 'keempat'],
    and: 'dan',
    comma: false,
  },
  fa: {
    title: 'سخنرانی در جشن نانوایان',
    page: [
      'ما تنور را در زمستان ساختیم و همسایه‌ها با هیزمی که لازم نداشتند آمدند. هیچ‌کس از قیمت نپرسید، زیرا نان برای همه کسانی بود که آن روز در شهر بودند و منتظر ما بودند.',
      'سپس آسیابان درباره آب و آسیاب سخن گفت و گفت که بدون رود آرد نیست. بچه‌ها روی دیوار نشسته بودند و تا شب گوش می‌دادند.',
    ],
    brackets: ['نانوا تا شب منتظر ماند ({}).', 'این چنین نوشته شده است و کسی آن را فراموش نکرد [{}].'],
    prose: ['این سخن در {} آمده است.', 'ر.ک. {}.', 'کشیش {} را خواند و همه ساکت بودند.'],
    ways: {
      nameChapterVerse: ['{n} {c}، آیه {v}', '{n} {c} آیه {v}'],
      chapterVerse: ['{n}، باب {c}، آیه {v}', '{n} فصل {c} آیه {v}', '{n}، فصل {c}، آیه {v}'],
      verseOfChapter: ['آیه {v} از باب {c} {n}', 'آیه {v} از فصل {c} {n}'],
      words: ['{n}، باب {cw}، آیه {vw}'],
      ordinals: ['{n}، باب {co}، آیه {vo}', '{n} فصل {co} آیه {vo}'],
    },
    chapterWords: ['سه', 'پنج', 'دوازده'],
    verseWords: ['شانزده', 'شش', 'چهار'],
    chapterOrdinals: ['سوم', 'پنجم', 'دوازدهم'],
    verseOrdinals: ['شانزدهم', 'ششم', 'چهارم'],
    and: 'و',
    comma: false,
  },
  ar: {
    title: 'كلمة في عيد الخبازين',
    page: [
      'لقد بنينا الفرن في الشتاء، وجاء الجيران بالحطب الذي لا يحتاجون إليه. ولم يسأل أحد عن الثمن، لأن الخبز كان لكل من كان في المدينة في ذلك اليوم وكان ينتظرنا على الطريق.',
      'ثم تحدث الطحان عن الماء وعن الطاحونة، وقال إنه لا دقيق من دون النهر. وكان الأطفال يجلسون على الجدار ويستمعون إلى أن جاء الليل.',
    ],
    brackets: ['انتظر الخباز حتى المساء ({}).', 'هكذا كتب، ولم ينس ذلك أحد [{}].'],
    prose: ['وقد ورد ذلك في {}.', 'انظر {}.', 'قرأ القس {}، وسكت الجميع.'],
    ways: {
      nameChapterVerse: ['{n} {c}، الآية {v}', '{n} {c} آية {v}'],
      chapterVerse: ['{n}، الأصحاح {c}، الآية {v}', '{n} إصحاح {c} آية {v}', '{n}، الفصل {c}، العدد {v}'],
      verseOfChapter: ['الآية {v} من الأصحاح {c} من {n}', 'الآية {v} من الفصل {c} من {n}'],
      ordinals: ['{n}، الأصحاح {co}، الآية {vo}', 'الأصحاح {co} من {n}، الآية {vo}'],
    },
    chapterWords: ['ثلاثة', 'خمسة', 'اثنا عشر'],
    verseWords: ['ستة عشر', 'ستة', 'أربعة'],
    chapterOrdinals: ['الثالث', 'الخامس', 'الثاني عشر'],
    verseOrdinals: ['السادسة عشرة', 'السادسة', 'الرابعة'],
    and: 'و',
    comma: false,
  },
  ur: {
    title: 'نانبائیوں کے جشن میں تقریر',
    page: [
      'ہم نے تندور سردیوں میں بنایا اور پڑوسی وہ لکڑی لے کر آئے جس کی ان کو ضرورت نہیں تھی۔ کسی نے قیمت نہیں پوچھی کیونکہ روٹی ان سب کے لیے تھی جو اس دن شہر میں تھے اور ہمارا انتظار کر رہے تھے۔',
      'پھر چکی والے نے پانی اور چکی کے بارے میں بات کی اور کہا کہ دریا کے بغیر آٹا نہیں ہے۔ بچے دیوار پر بیٹھے تھے اور رات تک سنتے رہے۔',
    ],
    brackets: ['نانبائی شام تک انتظار کرتا رہا ({})۔', 'یہ اسی طرح لکھا ہے اور کسی نے اسے نہیں بھلایا [{}]۔'],
    prose: ['یہ بات {} میں آئی ہے۔', 'دیکھیے {}۔', 'پادری نے {} پڑھی اور سب خاموش تھے۔'],
    ways: {
      nameChapterVerse: ['{n} {c}، آیت {v}', '{n} {c} آیت {v}'],
      chapterVerse: ['{n}، باب {c}، آیت {v}', '{n} باب {c} آیت {v}', '{n} کے باب {c} کی آیت {v}'],
      ordinals: ['{n}، {co} باب، {vo} آیت'],
    },
    chapterWords: ['تین', 'پانچ', 'بارہ'],
    verseWords: ['سولہ', 'چھ', 'چار'],
    chapterOrdinals: ['تیسرا', 'پانچواں', 'بارہواں'],
    verseOrdinals: ['سولہویں', 'چھٹی', 'چوتھی'],
    and: 'اور',
    comma: false,
  },
  he: {
    title: 'נאום בחג האופים',
    page: [
      'בנינו את התנור בחורף, והשכנים באו עם העצים שלא היו צריכים. איש לא שאל על המחיר, כי הלחם היה לכל מי שהיה בעיר באותו יום וחיכה לנו על הדרך אל הבית.',
      'אחר כך דיבר הטוחן על המים ועל הטחנה, ואמר שאין קמח בלי הנהר. הילדים ישבו על הקיר והקשיבו עד שבא הלילה.',
    ],
    brackets: ['האופה חיכה עד הערב ({}).', 'כך כתוב, ואיש לא שכח את זה [{}].'],
    prose: ['הדבר כתוב בספר {}.', 'ראו {}.', 'הרב קרא את {}, וכולם שתקו.'],
    ways: {
      nameChapterVerse: ['{n} {c}, פסוק {v}', '{n} {c} פסוק {v}'],
      chapterVerse: ['{n}, פרק {c}, פסוק {v}', '{n} פרק {c} פסוק {v}'],
      words: ['{n} {cw}, {vw}', '{n} {cw}:{vw}', '{n} פרק {cw} פסוק {vw}'],
      ordinals: ['{n} {co}, {vo}', '{n} {co}:{vo}', '{n}, פרק {co} פסוק {vo}'],
    },
    chapterWords: ['ג', 'ה', 'יב'],
    verseWords: ['טז', 'ו', 'ד'],
    chapterOrdinals: ['ג׳', 'ה׳', 'י״ב'],
    verseOrdinals: ['ט״ז', 'ו׳', 'ד׳'],
    and: 'ו',
    comma: false,
  },
};

function english(): Language {
  return {
    title: 'Speech at the feast of the bakers',
    page: [
      'We built the oven in winter, and the neighbours came with the wood that they did not need. Nobody asked for the price, because the bread was for all of those who were in the town on that day and waited for us.',
      'Then the miller spoke of the water and of the mill, and he said that without the river there is no flour. The children sat on the wall and listened until it was dark.',
    ],
    brackets: ['The baker waited until the evening ({}).', 'So it is written, and nobody has forgotten it [{}].'],
    prose: [
      'The reading is in {} and will be read tonight.',
      'Cf. {}.',
      'The vicar read {}, and everybody was silent.',
    ],
    ways: {
      nameChapterVerse: ['{n} {c}, verse {v}', '{n} {c} verse {v}', '{n} {c}, v. {v}'],
      chapterVerse: ['{n}, chapter {c}, verse {v}', '{n} chapter {c} verse {v}', '{n}, ch. {c}, v. {v}'],
      verseOfChapter: [
        'verse {v} of chapter {c} of {n}',
        'verse {v} of the {co} chapter of {n}',
        'chapter {c} of {n}, verse {v}',
      ],
      words: ['{n}, chapter {cw}, verse {vw}', '{n} chapter {cw} verse {vw}', '{n} {cw}, verse {vw}'],
      ordinals: ['the {co} chapter of {n}, verse {vw}', 'the {co} chapter of {n}, the {vo} verse'],
      placeOfBook: ['{c}:{v} of the book of {n}', '{c}:{v} of {n}', '{c}:{v} in {n}'],
    },
    chapterWords: ['three', 'five', 'twelve'],
    verseWords: ['sixteen', 'six', 'four'],
    chapterOrdinals: ['third', 'fifth', 'twelfth'],
    verseOrdinals: ['sixteenth', 'sixth', 'fourth'],
    and: 'and',
    following: ['f.', 'ff.'],
    comma: false,
  };
}
