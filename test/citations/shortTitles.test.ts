import { checkCited } from './fixture';

describe('a short name of a work', () => {
  it('is read where its author is named', () =>
    checkCited([
      [
        'Seneca tells Lucilius that a god sits within us, Letter 41.1–2.',
        'Letter 41.1–2 → seneca-letters:letter:41:section:1-2',
      ],
      ['Seneca eats with his slaves (Ep. 47).', '(Ep. 47) → seneca-letters:letter:47'],
      ['Marcus Aurelius was on campaign. Read Marcus II.1 and bring it.', 'Marcus II.1 → meditations:book:2:section:1'],
      ['Tertullian is cross, Prescription 7, and then he is not.', 'Prescription 7 → prescription:chapter:7'],
      ['Tertullian again: the soul is Christian, Apol. 17.', 'Apol. 17 → apologeticus:chapter:17'],
      [
        'Justin knew it.\n1) Cf. 1 Apol. 46 on Socrates; Dial. 2 on his teacher.',
        '1 Apol. 46 → first-apology:chapter:46',
        'Dial. 2 → trypho:chapter:2',
      ],
      ['Hold that up against Cassian, Conference 5, on the faults.', 'Conference 5 → conferences-cassian:chapter:5'],
      ['Or Climacus, Ladder, step 29.', 'Ladder, step 29 → ladder:chapter:29'],
      [
        'Boethius hears it in Consolation, book 1, prose 3, in his cell.',
        'Consolation, book 1, prose 3 → consolation:book:1:chapter:3',
      ],
      ['Mine is Hobbes. Leviathan thirteen, obviously.', 'Leviathan thirteen → leviathan:chapter:13'],
      ['May I bring an older page? Gita two forty-seven.', 'Gita two forty-seven → gita:2:47'],
      ['My grandmother had it: Kural 542.', 'Kural 542 → kural:verse:542'],
      [
        'Then there is Mencius 1A1, and 6A:10 is another. See Mengzi 2B.9.',
        'Mencius 1A1 → mencius:book:1:part:1:chapter:1',
        'Mengzi 2B.9 → mencius:book:2:part:2:chapter:9',
      ],
      [
        'Milton gives him the best lines, and it is Book I, line 263.',
        'Book I, line 263 → paradise-lost:book:1:line:263',
      ],
    ]));

  it('is none where the word means something else, or nobody is named', () =>
    checkCited([
      ['The bank lost Letter 41 of the file. Letter 5 is here.'],
      ['Seneca was rich. Letter 41 of the bank was lost, and Letter 5 is in the file.'],
      ['Tertullian was a lawyer. My doctor wrote Prescription 7 at the counter.'],
      ['Cassian was a monk. At the Conference 5 people spoke.'],
      ['Leviathan 13, said the captain, is late.'],
      ['The Federalist Society met; the Fed 51 times raised it.'],
      ['The Gita two girls carried. Gita, two, went home.'],
      ['The Marcus 2.1 engine. Marcus Aurelius was emperor. Marcus 3.5 is his grade.'],
      ['Climacus wrote. The ladder, step 29, was broken.'],
      ['Our poet was Milton. The hymn is in the green book, Book I, line 5 of the index.'],
    ]));

  it('may be followed by decimals of the same work', () =>
    checkCited([
      [
        'Epictetus and Marcus Aurelius, Meditations 4.4, with 6.44 beside it.',
        'Marcus Aurelius, Meditations 4.4 → meditations:book:4:section:4',
        '6.44 → meditations:book:6:section:44',
      ],
      [
        'Augustine: City of God XIX. At 19.4 he laughs. Compare book 14, chapter 9, where he does not.',
        'City of God XIX → city-of-god:book:19',
        '19.4 → city-of-god:book:19:chapter:4',
        'book 14, chapter 9 → city-of-god:book:14:chapter:9',
      ],
      [
        'Augustine: City of God 5.9 is clear. The price is 3.5 now. It rose to 7.9 percent. At 9.30 we left.',
        'City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
    ]));
});

describe('chapters of a work in hand', () => {
  it('are read near a cited one, or after the short name of a rule', () =>
    checkCited([
      [
        'I take us to Saint Benedict and his monks. In chapter 23 of the Rule he warns, and only in chapter 28 does he cut. Chapter 27, between, is the doctor.',
        'chapter 23 of the Rule → rule-benedict:23',
        'chapter 28 → rule-benedict:28',
        'Chapter 27 → rule-benedict:27',
      ],
      [
        'Hobbes wrote Leviathan, chapter 13, and then chapter 17 turns.',
        'Leviathan, chapter 13 → leviathan:chapter:13',
        'chapter 17 → leviathan:chapter:17',
      ],
    ]));

  it('are none where another book may be meant', () =>
    checkCited([
      ['Pope Benedict came. In chapter 5 of the Rule nothing is said (Rule, chapter 5).'],
      [
        'Hobbes wrote Leviathan, chapter 13, and my own book says in chapter 20 that he is wrong.',
        'Leviathan, chapter 13 → leviathan:chapter:13',
      ],
      [
        'Hobbes wrote Leviathan, chapter 13. Chapter 40 is mine, and our chapter 14 of the union met.',
        'Leviathan, chapter 13 → leviathan:chapter:13',
      ],
    ]));
});

describe('places that are joined by a comma', () => {
  it('are lines, verses or parts of a paragraph', () =>
    checkCited([
      [
        'At the bottom of Dante, Inferno, canto 34, 53 to 57.',
        'Dante, Inferno, canto 34, 53 to 57 → inferno:poem:34:line:53-57',
      ],
      ['The Council said it (Gaudium et spes, 69, § 1).', '(Gaudium et spes, 69, § 1) → gaudium-et-spes:69'],
      ['Psalm 107, 23 to 30: they that go down to the sea.', 'Psalm 107, 23 to 30 → bible:ps:107:23-30'],
      [
        'First Samuel eight, ten through eighteen. Read it.',
        'First Samuel eight, ten through eighteen → bible:1sam:8:10-18',
      ],
      ['It had First Peter, two, five to six on it.', 'First Peter, two, five to six → bible:1pet:2:5-6'],
      [
        'An Arabic one, from Surah Yusuf, the thirty-third verse. He left it.',
        'Surah Yusuf, the thirty-third verse → quran:12:33',
      ],
      ['The imam gives al-Qasas (28), verse 4.', 'al-Qasas (28), verse 4 → quran:28:4'],
      [
        'The prison has Genesis 1:28. In chapter nine of the same book it rains.',
        'Genesis 1:28 → bible:gen:1:28',
        'chapter nine of the same book → bible:gen:9',
      ],
      [
        'Surah Maryam was read to Jesus and the Gospel. We say: no compulsion (2:256).',
        'Surah Maryam → quran:19',
        '(2:256) → quran:2:256',
      ],
      [
        'Surah Maryam was read. All of them would have believed, says the Lord — Yunus, 99.',
        'Surah Maryam → quran:19',
        'Yunus, 99 → quran:10:99',
      ],
      ['The surah is long.\n1) Repeated in 6:152 and 17:34, both times.', '6:152 → quran:6:152', '17:34 → quran:17:34'],
    ]));

  it('are none where a number counts', () =>
    checkCited([
      ['Psalm 107, 23 to 30 people sang it.', 'Psalm 107 → bible:ps:107'],
      ['Numbers, six, eight to fifteen people came.'],
      ['Surah Maryam was read to my sister — Maryam, 19.', 'Surah Maryam → quran:19'],
      ['Surah Maryam was read. We left at 2:25.', 'Surah Maryam → quran:19'],
      ['The surah is long.\n1) Recorded in 6:15 and 17:34, both times.'],
      ['The United Nations met, and the county council passed resolution 1368.'],
      ['The letter is short.\n1) The letter of application is dated 22 February 1979.'],
    ]));
});

describe('the number of a paragraph in other languages', () => {
  it('is read before and after its document', () =>
    checkCited([
      [
        'Le pape l’a dit et nous le lisons dans la maison. Vous le trouverez au n° 16 de Laudato si’, puis aux nos 91, 117 et 138 du même texte.',
        'n° 16 de Laudato si → laudato-si:16',
        'nos 91 → laudato-si:91',
        '117 → laudato-si:117',
        '138 → laudato-si:138',
      ],
      [
        'La justice est dans la maison et le pain. Le Catéchisme le reprend aux n. 2402 à 2406, et la loi aussi.',
        'Catéchisme le reprend aux n. 2402 à 2406 → catechism:2402-2406',
      ],
      [
        'La casa es de todos y lo dice la doctrina. Rerum novarum, número 8, no lo niega.',
        'Rerum novarum, número 8 → rerum-novarum:8',
      ],
    ]));

  it('is none without one', () =>
    checkCited([
      ['La maison est à nous. Nos 91 voisins sont venus avec nos 117 enfants.'],
      ['Le Catéchisme est dans la maison de la rue. Nous étions aux n. 12 et 14 de la rue.'],
    ]));
});

describe('a resolution of the Council', () => {
  it('is read where the text speaks of the United Nations', () =>
    checkCited([
      [
        'We came to the United Nations. I remember how quickly the Council spoke (resolution 1368) and again in resolution 1373.',
        '(resolution 1368) → un:sc:res:1368',
        'resolution 1373 → un:sc:res:1373',
      ],
    ]));
});
