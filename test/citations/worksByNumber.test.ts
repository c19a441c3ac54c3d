import { checkCited } from './fixture';

describe('numbered paragraphs of documents', () => {
  it('are read after the title in each notation', () =>
    checkCited([
      ['Lumen Gentium 12 says so.', 'Lumen Gentium 12 → lumen-gentium:12'],
      ['[Lumen Gentium, no. 12]', '[Lumen Gentium, no. 12] → lumen-gentium:12'],
      ['Gaudium et Spes, n. 22, and', 'Gaudium et Spes, n. 22 → gaudium-et-spes:22'],
      ['Gaudium et spes § 22', 'Gaudium et spes § 22 → gaudium-et-spes:22'],
      ['(Gaudium et Spes, §§ 22–24)', '(Gaudium et Spes, §§ 22–24) → gaudium-et-spes:22-24'],
      ["Laudato Si', para. 49", "Laudato Si', para. 49 → laudato-si:49"],
      ['Laudato Si’, paragraph 49', 'Laudato Si’, paragraph 49 → laudato-si:49'],
      ['Fratelli Tutti, nn. 12–14', 'Fratelli Tutti, nn. 12–14 → fratelli-tutti:12-14'],
      ['Lumen gentium, art. 25', 'Lumen gentium, art. 25 → lumen-gentium:25'],
      ['no. 12 of Lumen Gentium', 'no. 12 of Lumen Gentium → lumen-gentium:12'],
      ["paragraph 49 of Laudato Si'", 'paragraph 49 of Laudato Si → laudato-si:49'],
      ['the Catechism of the Catholic Church, 1691', 'Catechism of the Catholic Church, 1691 → catechism:1691'],
      ['can. 849 of the Code of Canon Law', 'can. 849 of the Code of Canon Law → canon-law:canon:849'],
    ]));

  it('are read after abbreviations in brackets, or where the text speaks of such documents', () =>
    checkCited([
      ['(LG 12)', '(LG 12) → lumen-gentium:12'],
      [
        'It is a people (cf. LG 9; GS 22, 24).',
        'LG 9 → lumen-gentium:9',
        'GS 22 → gaudium-et-spes:22',
        '24 → gaudium-et-spes:24',
      ],
      ['(LG 12; 14)', 'LG 12 → lumen-gentium:12', '14 → lumen-gentium:14'],
      ['(CCC, § 1691)', '(CCC, § 1691) → catechism:1691'],
      ['The encyclical asks for it (CA 34).', '(CA 34) → centesimus-annus:34'],
      ['The Pope repeats DV 12 in his exhortation.', 'DV 12 → dei-verbum:12'],
      ['1) SRS 40; PDV 3.', 'SRS 40 → sollicitudo-rei-socialis:40'],
    ]));

  it('are none where the letters or the number mean something else', () =>
    checkCited([
      ['Flight LG 12 left at noon, and AA 33 came (AA 33).'],
      ['The LG 42 is a television; (PC 25) and (CD 12) stand in room GS 22.'],
      ['(GS 22 Main Street)'],
      ['(LG 212) (GS 94)'],
      ['Lumen Gentium 1964 was a long document; Rerum Novarum (1891) and Laudato Si’ (2015) are letters.'],
      ['The bishops came to gate (SC).'],
      ['(EN 1090) and (DV 5) are codes of a shop.'],
      ['no. 12 of the list, n. 5 of the street, paragraph 49 of the lease, § 12 of the rules'],
      ['The Catechism class of 1691 and canon 3 of the choir'],
      ['lg 12, (gs 22), (ccc 1691)'],
    ]));
});

describe('articles of laws and treaties', () => {
  it('are read before and after the title', () =>
    checkCited([
      ['UDHR, Art. 19', 'UDHR, Art. 19 → udhr:article:19'],
      [
        'Article 19 of the Universal Declaration of Human Rights',
        'Article 19 of the Universal Declaration of Human Rights → udhr:article:19',
      ],
      [
        'Article 2(4) of the UN Charter forbids it.',
        'Article 2(4) of the UN Charter → un-charter:article:2:paragraph:4',
      ],
      ['Art. 2 (4) UN Charter', 'Art. 2 (4) UN Charter → un-charter:article:2:paragraph:4'],
      ['under Article 51 of the U.N. Charter', 'Article 51 of the U.N. Charter → un-charter:article:51'],
      [
        'Charter of the United Nations, Articles 55 and 56',
        'Charter of the United Nations, Articles 55 → un-charter:article:55',
        '56 → un-charter:article:56',
      ],
      [
        'the Fourth Geneva Convention, Article 49',
        'Fourth Geneva Convention, Article 49 → geneva-convention-4:article:49',
      ],
      ['Geneva Convention IV, art. 49', 'Geneva Convention IV, art. 49 → geneva-convention-4:article:49'],
      [
        'Art. 6 ECHR and Art. 19(3) ICCPR',
        'Art. 6 ECHR → echr:article:6',
        'Art. 19(3) ICCPR → iccpr:article:19:paragraph:3',
      ],
      [
        'Article I, Section 8 of the U.S. Constitution',
        'Article I, Section 8 of the U.S. Constitution → us-constitution:article:1:section:8',
      ],
      [
        'the First Amendment to the Constitution of the United States',
        'First Amendment to the Constitution of the United States → us-constitution:amendment:1',
      ],
      [
        'Article 370 of the Indian Constitution',
        'Article 370 of the Indian Constitution → indian-constitution:article:370',
      ],
      ['ماده ٥١ من ميثاق الأمم المتحدة', 'ماده ٥١ من ميثاق الأمم المتحدة → un-charter:article:51'],
    ]));

  it('are none where the law is not named', () =>
    checkCited([
      ['Article 5 of the Constitution, Article 19 of the Charter, Art. 6 of the Convention'],
      ['The Charter, Article 5; the Treaty, Art. 7; the Declaration, article 3.'],
      ['The First Amendment to the motion was lost; Amendment 5 of the bill was not.'],
      ['Article 2(4) of the lease and Article 5 (2019) of the newspaper'],
      ['Charter of the United Nations 1945 hangs on the wall.'],
      ['Section 8 of the agreement; Article I of the rules; our own Constitution, Article 9'],
      ['the National Charter, Article 51'],
      ['question 5 of the exam'],
      ['us constitution lovers, un charter flights 51'],
      ['He wrote an article 19 of us read.'],
    ]));
});

describe('books and chapters', () => {
  it('are read in numbers with points and in Roman numerals', () =>
    checkCited([
      ['Bhagavad Gita 2.47–48', 'Bhagavad Gita 2.47–48 → gita:2:47-48'],
      ['as the Gita says (Gita 2:47)', '(Gita 2:47) → gita:2:47'],
      ['(BG 2.47; 3.5)', 'BG 2.47 → gita:2:47', '3.5 → gita:3:5'],
      ['Bhagavad-Gītā II.47', 'Bhagavad-Gītā II.47 → gita:2:47'],
      ['(Confessions X, 27, 38)', '(Confessions X, 27, 38) → confessions:book:10:chapter:27:section:38'],
      [
        'Augustine, Confessions 10.27.38',
        'Augustine, Confessions 10.27.38 → confessions:book:10:chapter:27:section:38',
      ],
      ['Augustine weeps in Confessions 10.27.', 'Confessions 10.27 → confessions:book:10:chapter:27'],
      ['(De civ. Dei XIX, 13)', '(De civ. Dei XIX, 13) → city-of-god:book:19:chapter:13'],
      [
        'Irenaeus, Against Heresies 4.20.7',
        'Irenaeus, Against Heresies 4.20.7 → against-heresies:book:4:chapter:20:section:7',
      ],
      ['Chandogya Upanishad 6.8.7', 'Chandogya Upanishad 6.8.7 → chandogya-upanishad:book:6:section:8:verse:7'],
      ['Analects 2:4', 'Analects 2:4 → analects:book:2:chapter:4'],
      ['Dhammapada 5 and', 'Dhammapada 5 → dhammapada:verse:5'],
      ['Ignatius, To the Romans 4:1', 'Ignatius, To the Romans 4:1 → ignatius-romans:4:1'],
      ['Josephus, Antiquities 18.63–64', 'Josephus, Antiquities 18.63–64 → antiquities:book:18:section:63-64'],
      ["Marcus Aurelius' Meditations 2.1", "Marcus Aurelius' Meditations 2.1 → meditations:book:2:section:1"],
      ['Iliad IX, 410', 'Iliad IX, 410 → iliad:book:9:line:410'],
      ['Book X of Augustine’s Confessions', 'Book X of Augustine’s Confessions → confessions:book:10'],
    ]));

  it('are none where the name may be a person, a car or a word', () =>
    checkCited([
      ['Gita 3 and Meena 4 won; Gita, 47, and Sita, 2, came; in the match Gita 2:1 Meena.'],
      ['She drives an Odyssey 3.5 and his Odyssey 2.2 is old.'],
      ['He paid BG 2.47 per loaf, and blood glucose was BG 5.5.'],
      ['Confessions 4.5 stars, Meditations 10.30 in the morning, Histories 3.5 million copies'],
      ['Conferences 5.2 began late; Annals 5.2 per cent; Discourses 1.2 metres'],
      ['The Prince, chapter 5 of the tale, sang; Leviathan 3.2 sank.'],
      ['Inferno 3.9 kilometres away; Paradise Lost 5 times.'],
      ['Smith 5.2, Milton 3:4 and Dante 2:1 in the league'],
      ['Herodotus 5 and Livy 7 were cats; Mencius 3 slept.'],
      ['Il. 5.3 and Od. 4.2 in the table; Ant. 5.1 too'],
    ]));
});
