import { checkCited } from './fixture';

/** A paragraph around a sentence, so that the language of the page is clear. */
const talk = (sentence: string): string =>
  `Muhterem kardeşlerim, bu akşam Kur'an üzerine konuşacağız ve bir ayet okuyacağız. ${sentence}`;

describe('citations in Turkish', () => {
  it('have collectors with the number of a hadith', () =>
    checkCited([
      [talk('Böyle buyurmuş (İbn Mâce, 425).'), '(İbn Mâce, 425) → ibnmajah:h425'],
      [talk('Böyle buyurmuş (Buhârî, 2048).'), '(Buhârî, 2048) → bukhari:h2048'],
      [talk('Böyle buyurmuş (Nesâî, 1980).'), '(Nesâî, 1980) → nasai:h1980'],
      [talk('Böyle buyurmuş (Müslim, 1151).'), '(Müslim, 1151) → muslim:h1151'],
      [talk('Böyle buyurmuş (Tirmizî, 807).'), '(Tirmizî, 807) → tirmidhi:h807'],
      [talk('Böyle buyurmuş (Ebû Dâvûd, 2365).'), '(Ebû Dâvûd, 2365) → abudawud:h2365'],
    ]));

  it('have suffixes behind names and numbers', () =>
    checkCited([
      [talk("Mesnevî'nin birinci defterinde anlatır."), "Mesnevî'nin birinci defterinde → masnavi:book:1"],
      [talk("Mesnevî'nin üçüncü cildinde anlatır."), "Mesnevî'nin üçüncü cildinde → masnavi:book:3"],
      [
        talk("Mesnevi'nin üçüncü cildinde (beyit 2895) anlatır."),
        "Mesnevi'nin üçüncü cildinde (beyit 2895) → masnavi:book:3:line:2895",
      ],
      [talk("Gülistan'ın 2. babında anlatır."), "Gülistan'ın 2. babında → gulistan:chapter:2"],
      [talk('Gülistan’ın yedinci bâbı güzeldir.'), 'Gülistan’ın yedinci bâbı → gulistan:chapter:7'],
      [talk("Bostan'ın ikinci babında anlatır."), "Bostan'ın ikinci babında → bustan:chapter:2"],
      [talk("Mâide 87-88'i evde okuyun."), 'Mâide 87-88 → quran:5:87-88'],
      [talk("Ankebût 45'i okuyalım."), 'Ankebût 45 → quran:29:45'],
      [talk('(İhyâ, IV, 81) üçe ayırır.'), '(İhyâ, IV, 81) → ihya:4:p81'],
    ]));

  it('have the number of a verse before its word', () =>
    checkCited([
      [
        talk('Böyle buyurur (İsrâ, 17/27). Hemen öncesinde, 26. âyette, hakkını ver denir.'),
        '(İsrâ, 17/27) → quran:17:27',
        '26. âyette → quran:17:26',
      ],
      [
        talk('Böyle buyurur (Nûr, 24/35). Sonra 36. ayet evlerden söz eder.'),
        '(Nûr, 24/35) → quran:24:35',
        '36. ayet → quran:24:36',
      ],
      [
        talk('Böyle buyurur (Kehf, 18/10). Ardından 13. ayetinde gençleri anlatır.'),
        '(Kehf, 18/10) → quran:18:10',
        '13. ayetinde → quran:18:13',
      ],
    ]));

  it('have the name of a person before a verse that is quoted', () =>
    checkCited([
      [talk('İbrahim 7: Şükrederseniz size elbette artırırım.'), 'İbrahim 7 → quran:14:7'],
      [talk('Yunus 62: "Korku yoktur."'), 'Yunus 62 → quran:10:62'],
    ]));

  it('have look-alikes', () =>
    checkCited([
      [talk('Bu sınıfta Meryem 7, İbrahim 9 yaşında.')],
      [talk('Otobüs 2048 numaralıydı (Buhara, 2048).')],
      [talk("Yusuf 12'de doğdu ve 13'te göçtü.")],
      [talk('Maç bitti: Yunus 3, İbrahim 2.')],
      [talk("Mehmet'in üçüncü cildinde bir resim var.")],
      [talk('Ansiklopedinin üçüncü cildinde (beyit 5) bir şiir var.')],
      [talk('Böyle buyurur (İsrâ, 17/27). Hüseyin Bey 26. katta oturur.'), '(İsrâ, 17/27) → quran:17:27'],
      [talk('Böyle buyurur (Nûr, 24/35). 36. yılımızı kutladık.'), '(Nûr, 24/35) → quran:24:35'],
      [talk('Böyle buyurur (Nûr, 24/35). Bu sohbetin 12. haftasındayız.'), '(Nûr, 24/35) → quran:24:35'],
      [talk('Hemen öncesinde, 26. âyette, hakkını ver denir.')],
      [talk("Gülistan'ın yedinci sokağında oturur.")],
      [talk("Gülistan'ın 20. baskısı çıktı.")],
      [talk('(Konya, IV, 81) yazıyor.')],
      [talk('Nisa 36 yaşındaydı.')],
      [talk("İbrahim'in 7 çocuğu vardı.")],
    ]));
});

describe('hadiths in brackets in Arabic', () => {
  const said = 'قال رسول الله في الحديث كذا وكذا ';
  it('have a collector and a number', () =>
    checkCited([
      [`${said}(ابن ماجه: 1746)`, '(ابن ماجه: 1746) → ibnmajah:h1746'],
      [`${said}(مسلم: 1151)`, '(مسلم: 1151) → muslim:h1151'],
      [`${said}[أبو داود، 2365]`, '[أبو داود، 2365] → abudawud:h2365'],
      [`${said}(النسائي، 2100)`, '(النسائي، 2100) → nasai:h2100'],
      [`${said}(الدارمي 1700)`, '(الدارمي 1700) → darimi:h1700'],
    ]));

  it('have look-alikes', () =>
    checkCited([
      [`${said}(أحمد: 1990)`],
      [`${said}(مسلم 1945)`],
      [`${said}(مسلم، 2005)`],
      [`${said}(مسلم 261)`],
      [`${said}(النسائي 303)`],
      [`${said}(أبو داود 275)`],
      [`${said}(ابن ماجه 273)`],
      [`${said}(ابن ماجه، 273 هـ)`],
      [`${said}(الدارمي 255)`],
      [`${said}(مسلم: 45 سنة)`],
      [`${said}(شارع ابن ماجه 17)`],
      [`${said}(ابن ماجه 17، القاهرة)`],
      [`${said}(أبو داود: 3 مجلدات)`],
      [`${said}(مالك، 1980)`],
      [`${said}(الحاكم 1250)`],
      [`${said}(مسلم 1200 ومسيحي 300)`],
      [`${said}(عدد السكان مسلم: 1200)`],
      ['حضر الاجتماع كثير من الناس (مسلم: 120)'],
      [`${said}مسلم 1151 رجلا`],
    ]));
});

describe('two verses behind one word in Persian', () => {
  it('are read before a verb', () =>
    checkCited([
      [
        'در سوره انفال آیه ۶۵ و ۶۶ می‌فرماید بیست نفر پیروز می‌شوند.',
        'سوره انفال آیه ۶۵ → quran:8:65',
        '۶۶ → quran:8:66',
      ],
      ['سوره نساء آیه ۵۸ و ۵۹ می‌گوید که امانت را برگردانید.', 'سوره نساء آیه ۵۸ → quran:4:58', '۵۹ → quran:4:59'],
      ['سوره نساء آیه ۵۸ و ۵۹ میلیون نفر.', 'سوره نساء آیه ۵۸ → quran:4:58'],
      ['سوره نساء آیه ۵۸ و ۵۹ میخ خرید.', 'سوره نساء آیه ۵۸ → quran:4:58'],
      ['سوره نساء آیه ۵۸ و ۵۹ میز.', 'سوره نساء آیه ۵۸ → quran:4:58'],
      ['سوره نساء آیه ۵۸ و ۶۰ میهمان آمدند.', 'سوره نساء آیه ۵۸ → quran:4:58'],
      ['سوره نساء آیه ۵۸ و ۷۰ میلیون.', 'سوره نساء آیه ۵۸ → quran:4:58'],
      ['سوره نساء آیه ۵۸ و ۱۰۰ میلیارد.', 'سوره نساء آیه ۵۸ → quran:4:58'],
      ['سوره نساء آیه ۵۸ و ۶۰ نمونه.', 'سوره نساء آیه ۵۸ → quran:4:58'],
      ['سوره نساء آیه ۵۸ و ۵۹ ساله بود.', 'سوره نساء آیه ۵۸ → quran:4:58'],
      ['در سوره انفال آیه ۶۵ و ۲۰ نفر آمدند.', 'سوره انفال آیه ۶۵ → quran:8:65'],
      ['در سوره انفال آیه ۶۵ و ۱۰ بار خواند.', 'سوره انفال آیه ۶۵ → quran:8:65'],
    ]));
});

describe('letters with a number in Indonesian', () => {
  it('are no surahs', () =>
    checkCited([
      ['Saudara sekalian, Al-Quran itu petunjuk. Surat 26 dari kantor sudah datang.'],
      ['Saudara sekalian, Al-Quran itu petunjuk. Surat nomor 53 sudah dikirim.'],
      ['Saudara sekalian, bacalah surat 2 ayat 255.', 'surat 2 ayat 255 → quran:2:255'],
    ]));
});
