import { checkCited } from './fixture';

describe('places of a work in hand, where another text, person or thing is meant', () => {
  it('have look-alikes: prices, rooms and times', () =>
    checkCited([
      [
        'Augustine, City of God 5.9. He came with 6.44 in his pocket.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. It sells at 7.99 at the shop.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. Compare 3.25 in January.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. The class is in 2.14 today.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. It was with 12.99 and no bag.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. We meet in 4.12 on Tuesday.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. He ran it, also 9.58 seconds.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. The rate should be 4.25 next year.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. Plato says, in 10.3, otherwise.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. The magnitude was to be 6.7 then.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
    ]));

  it('have look-alikes: same work', () =>
    checkCited([
      [
        'Augustine, City of God 5.9. See 14.28 of the same book by Smith.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9, and Plotinus. 3.2 of the same work.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
    ]));

  it('have look-alikes: next mishnah', () =>
    checkCited([
      ['Pirkei Avot 3:14 is famous. We stopped. Then 4:3, at half time.', 'Pirkei Avot 3:14 → mishnah:avot:3:14'],
      ['Pirkei Avot 3:14 is famous. See the clock: at 4:30, we pray.', 'Pirkei Avot 3:14 → mishnah:avot:3:14'],
      ['Pirkei Avot 3:14 is famous. Genesis 1 too. Then 4:3.', 'Pirkei Avot 3:14 → mishnah:avot:3:14'],
      ['Pirkei Avot 3:14. Isaiah says in 4:3, holy.', 'Pirkei Avot 3:14 → mishnah:avot:3:14'],
      ['Pirkei Avot 3:14 is famous. The bus left at 4:15.', 'Pirkei Avot 3:14 → mishnah:avot:3:14'],
      ['Pirkei Avot 3:14 is famous. The vote was then 5:4.', 'Pirkei Avot 3:14 → mishnah:avot:3:14'],
      ['Pirkei Avot 3:14 is famous. In the Torah, in 4:3, Cain.', 'Pirkei Avot 3:14 → mishnah:avot:3:14'],
    ]));

  it('have look-alikes: Roman books', () =>
    checkCited([
      [
        'Augustine, Confessions VIII, x, 22. Chapter IV, v, 12 of my novel.',
        'Augustine, Confessions VIII, x, 22 → confessions:book:8:chapter:10:section:22',
      ],
      [
        'Augustine, Confessions VIII, x, 22. World War II, v, 12.',
        'Augustine, Confessions VIII, x, 22 → confessions:book:8:chapter:10:section:22',
      ],
    ]));

  it('have look-alikes: book in hand', () =>
    checkCited([
      ["Aristotle, Ethics 1103a. My novel's Book IV is late.", 'Aristotle, Ethics 1103a → ethics:1103a'],
      ['Aristotle, Ethics 1103a. Since Book IV came out, Rowling is rich.', 'Aristotle, Ethics 1103a → ethics:1103a'],
      [
        'Plato, Republic 436b. Herodotus, Book IV, says so.',
        'Plato, Republic 436b → republic:436b',
        'Herodotus, Book IV → herodotus:book:4',
      ],
      ['Plato, Republic 436b. The Iliad is older. Book IV has Pandarus.', 'Plato, Republic 436b → republic:436b'],
      ['Plato, Republic 436b. Ever since Book IV of Euclid.', 'Plato, Republic 436b → republic:436b'],
      ['Plato, Republic 436b. Euclid, in Book IV, draws circles.', 'Plato, Republic 436b → republic:436b'],
      [
        'Plato, Republic 436b. In the Laws, Book IV, it is said.',
        'Plato, Republic 436b → republic:436b',
        'Laws, Book IV → laws:book:4',
      ],
      ['Plato, Republic 436b. Then the Laws says it in Book IV.', 'Plato, Republic 436b → republic:436b'],
      [
        'Plato, Republic 436b. Thucydides has it as well; Book II is where Pericles speaks.',
        'Plato, Republic 436b → republic:436b',
      ],
    ]));

  it('have look-alikes: tractates', () =>
    checkCited([
      ['The mishnah is old.\n1) Berakhot 9:5 in the Talmud Yerushalmi.'],
      ['The Mishnah is old.\n1) Rambam, Shabbat 4:5.'],
      [
        'The Mishnah is old.\n1) Maimonides, Hilkhot Shabbat 2:3; Shulchan Aruch.',
        'Maimonides, Hilkhot Shabbat 2:3 → mishneh-torah:shabbat:2:3',
      ],
      ['The Mishnah and the Rambam.\n1) Laws of Megillah 2:3.'],
    ]));

  it('have look-alikes: lines behind a comma', () =>
    checkCited([
      ['Dante, Inferno, canto 34, 53 to 57 years after.', 'Dante, Inferno, canto 34 → inferno:poem:34'],
      ['Dante, Purgatorio 3, 12 to 20 March.'],
      ['Virgil, Aeneid book 6, 20 to 30 students.', 'Virgil, Aeneid book 6 → aeneid:book:6'],
    ]));

  it('have look-alikes: hadith', () =>
    checkCited([
      ['Bukhari 6011, Muslim 2586, 1400 men.'],
      ['البخاري ٦٠١١ ومسلم ٢٥٨٦ رجل.', 'البخاري ٦٠١١ → bukhari:h6011'],
      ['حضر البخاري ٦٠١١ رجل ومسلم ٢٥.'],
    ]));

  it('have look-alikes: volume and page', () =>
    checkCited([
      [
        'Bihar al-Anwar, vol. 45, p. 21. See Smithson, vol. 5, p. 439.',
        'Bihar al-Anwar, vol. 45, p. 21 → bihar:45:p21',
      ],
      [
        'Bihar al-Anwar, vol. 45, p. 21. The magazine is vol. 5, p. 439.',
        'Bihar al-Anwar, vol. 45, p. 21 → bihar:45:p21',
      ],
      [
        "Bihar al-Anwar, vol. 45, p. 21. Smithson's book is vol. 5, p. 439.",
        'Bihar al-Anwar, vol. 45, p. 21 → bihar:45:p21',
      ],
      [
        'Bihar al-Anwar, vol. 45, p. 21. What I read was vol. 5, p. 439 of Time.',
        'Bihar al-Anwar, vol. 45, p. 21 → bihar:45:p21',
      ],
      [
        'Bihar al-Anwar, vol. 45, p. 21. In Gibbon the passage is vol. 5, p. 439.',
        'Bihar al-Anwar, vol. 45, p. 21 → bihar:45:p21',
      ],
    ]));

  it('have look-alikes: council near', () =>
    checkCited([
      ['The United Nations met. The Council of Europe adopted resolution 1368.'],
      ['The United Nations. The City Council spoke (resolution 1368).'],
      ['The United Nations has an office here. The Council voted on the parking plan, resolution 845.'],
      ['The United Nations flag flew. In Leeds the Council passed resolution 1200 on bins.'],
      ['The United Nations. Our Parish Council has resolution 700.'],
      ['The UN and the Council: General Assembly resolution 1514.'],
      ['The United Nations. The Economic and Social Council adopted resolution 1503.'],
      ['The United Nations Human Rights Council. The Council adopted resolution 1620.'],
      ['The United Nations. The Council of Ministers, resolution 1368.'],
      ['The United Nations. The Vatican Council, resolution 900.'],
      ['The UN has offices. The Federal Council took resolution 1373.'],
      ['The United Nations. The Council heard the Assembly; in resolution 2758 China came in.'],
      ["The United Nations. Did the Council ever mention it? UNESCO's resolution 1000."],
    ]));

  it('have look-alikes: next chapter', () =>
    checkCited([
      [
        'Rule of Saint Benedict, chapter 23. My own story, chapter 24, is dull.',
        'Rule of Saint Benedict, chapter 23 → rule-benedict:23',
      ],
      [
        'Hobbes, Leviathan, chapter 13. Locke in chapter 14 differs.',
        'Hobbes, Leviathan, chapter 13 → leviathan:chapter:13',
      ],
      [
        'Hobbes, Leviathan, chapter 13. In the textbook see chapter 12.',
        'Hobbes, Leviathan, chapter 13 → leviathan:chapter:13',
      ],
      [
        'Hobbes, Leviathan, chapter 13. A new chapter 14 of my life began.',
        'Hobbes, Leviathan, chapter 13 → leviathan:chapter:13',
      ],
      [
        "Hobbes, Leviathan, chapter 13. The Rotary club's chapter 12 meets here.",
        'Hobbes, Leviathan, chapter 13 → leviathan:chapter:13',
      ],
      [
        'Hobbes, Leviathan, chapter 13. He filed under chapter 11 last year.',
        'Hobbes, Leviathan, chapter 13 → leviathan:chapter:13',
      ],
      [
        'Hobbes, Leviathan, chapter 13. The firm went into chapter 7.',
        'Hobbes, Leviathan, chapter 13 → leviathan:chapter:13',
      ],
      [
        'Hobbes, Leviathan, chapter 13. Skinner, chapter 15, disagrees.',
        'Hobbes, Leviathan, chapter 13 → leviathan:chapter:13',
      ],
      [
        'Hobbes, Leviathan, chapter 13. Look at the film, chapter 14 on the disc.',
        'Hobbes, Leviathan, chapter 13 → leviathan:chapter:13',
      ],
      [
        'Hobbes, Leviathan, chapter 13. The Bible in chapter 10 is milder.',
        'Hobbes, Leviathan, chapter 13 → leviathan:chapter:13',
      ],
      [
        'Hobbes, Leviathan, chapter 13. Rousseau answers; chapter 8 is his reply.',
        'Hobbes, Leviathan, chapter 13 → leviathan:chapter:13',
      ],
    ]));

  it('have look-alikes: whole place in hand', () =>
    checkCited([
      [
        'Augustine, City of God 5.9. Compare Livy, book 14, chapter 9.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
        'Livy, book 14, chapter 9 → livy:book:14:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. Gibbon has book 2, chapter 9.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. Then Eusebius, in book 4, chapter 6, tells it.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. In my novel, book 2, chapter 3.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      [
        'Augustine, City of God 5.9. Hobbes goes on; book 1, chapter 3.',
        'Augustine, City of God 5.9 → city-of-god:book:5:chapter:9',
      ],
      ['Gita 2:47. Patanjali, chapter three, verses twenty and twenty-one.', 'Gita 2:47 → gita:2:47'],
      ['Bhagavad Gita 2:47. In the Bible, chapter three, verse five.', 'Bhagavad Gita 2:47 → gita:2:47'],
      ['Bhagavad Gita 2:47. Paul says it in chapter three, verse five.', 'Bhagavad Gita 2:47 → gita:2:47'],
      ['Bhagavad Gita 2:47. The rules of the house, chapter 3, verse 4, forbid it.', 'Bhagavad Gita 2:47 → gita:2:47'],
      ['Bhagavad Gita 2:47. Laozi: chapter 3, verse 4.', 'Bhagavad Gita 2:47 → gita:2:47'],
    ]));

  it('have look-alikes: tales and lines', () =>
    checkCited([
      [
        'Saadi, Gulistan, chapter 1, tale 5. Chaucer too; tale 6.',
        'Gulistan, chapter 1, tale 5 → gulistan:chapter:1:tale:5',
      ],
      ['Homer, Iliad 1.1. Milton, line 5.', 'Homer, Iliad 1.1 → iliad:book:1:line:1'],
    ]));

  it('have look-alikes: articles of confessions', () =>
    checkCited([
      [
        'The Thirty-nine Articles, Article VI. The Constitution, Article VII.',
        'The Thirty-nine Articles, Article VI → thirty-nine-articles:article:6',
      ],
      [
        'The Thirty-nine Articles, Article VI. Article VII of the lease.',
        'The Thirty-nine Articles, Article VI → thirty-nine-articles:article:6',
      ],
      [
        'The Thirty-nine Articles, Article VI. The treaty, Article XX adds.',
        'The Thirty-nine Articles, Article VI → thirty-nine-articles:article:6',
      ],
      [
        'The Thirty-nine Articles, Article VI. In the Covenant Article XX is new.',
        'The Thirty-nine Articles, Article VI → thirty-nine-articles:article:6',
      ],
      [
        'The Augsburg Confession, Article IV. The Canons, Article V.',
        'The Augsburg Confession, Article IV → augsburg-confession:article:4',
      ],
      [
        'The Thirty-nine Articles, Article VI. Our diocesan rules: Article VII.',
        'The Thirty-nine Articles, Article VI → thirty-nine-articles:article:6',
      ],
      [
        'The Thirty-nine Articles, Article VI. The Articles of Confederation: Article IX.',
        'The Thirty-nine Articles, Article VI → thirty-nine-articles:article:6',
      ],
    ]));

  it('have look-alikes: mistaken place', () =>
    checkCited([
      ['Augustine loved it. My Confessions 17.3 is a blog.'],
      ['Augustine. Rousseau, Confessions 17.3.'],
      ["Augustine. Al Gore's Physics 17.3."],
      ['Marcus Aurelius. Descartes, Meditations 17.3.'],
      ["Augustine, Usher's Confessions 20.4, the album."],
    ]));

  it('have look-alikes: common title after place', () =>
    checkCited([
      ['In the 13th chapter of Leviathan Wakes.'],
      ['In the 13th chapter of Leviathan, the game, Hobbes dies.'],
      ['Hobbes. The 3rd chapter of Leviathan Fans met.'],
    ]));

  it('have look-alikes: columns', () =>
    checkCited([
      ['Aristotle, Ethics III.11 and 434a.', 'Aristotle, Ethics III.11 → ethics:book:3:chapter:11'],
      ['Aristotle, Ethics III.11, 12 and 13 students.'],
    ]));

  it('have look-alikes: Arabic hadith', () =>
    checkCited([
      ['قال النبي كلاما. رأيت مسلم ٢٠ يوما.'],
      ['في الحديث أن مسلم ٢٥ دخل.'],
      ['قرأت الحديث. قابلت أحمد ٣ مرات.'],
      ['سكن البخاري ٣٠ سنة، وروى الحديث.'],
    ]));

  it('have look-alikes: numbered place small Roman', () =>
    checkCited([
      ['Calvin, Institutes IV, xx, 4.', 'Calvin, Institutes IV, xx, 4 → calvin-institutes:book:4:chapter:20:section:4'],
    ]));

  it('have look-alikes: works unsure', () => checkCited([['HC 1 is our hall. Heidelberger, 54 Jahre alt.']]));

  it('have look-alikes: Luhuf', () =>
    checkCited([
      ['Ibn Tawus, vol. 2, p. 5, is Iqbal.'],
      ['Sayyid Ibn Tawus, Iqbal, p. 5. Ibn Tawus, p. 5.'],
      ['Ibn Tawus, Muhaj, p. 12.'],
    ]));

  it('have look-alikes: documents dated', () =>
    checkCited([['The Council was formed. The letter is dated 5 May 1970.']]));
});
