import { checkCited } from './fixture';

describe('writings that are named after a person of the Bible', () => {
  it('are works of their own where the tables have them', () =>
    checkCited([
      ['The Ascension of Isaiah 9:7 has seven heavens.', 'The Ascension of Isaiah 9:7 → ascension-isaiah:9:7'],
      ['See the note (Asc. Isa. 9:7).', '(Asc. Isa. 9:7) → ascension-isaiah:9:7'],
      ['Psalms of Solomon 17:21 asks for a king.', 'Psalms of Solomon 17:21 → psalms-solomon:17:21'],
      ['Odes of Solomon 7:4 is a hymn.', 'Odes of Solomon 7:4 → odes-solomon:7:4'],
      ['The Testament of Levi 18:2 names a priest.', 'The Testament of Levi 18:2 → testament-levi:18:2'],
      ['The Gospel of Peter 10:39 has a cross that walks.', 'The Gospel of Peter 10:39 → gospel-peter:10:39'],
      ['The Letter of Aristeas 3 is a report.', 'The Letter of Aristeas 3 → aristeas:section:3'],
    ]));

  it('are no books of the Bible', () =>
    checkCited([
      ['The Martyrdom of Isaiah 5:1 tells of a saw.'],
      ['The Acts of John 97:2 has a dance.'],
      ['The Testament of Job 3:1 is late.'],
      ['It is late (Test. Job 3:1).'],
      ['The Acts of the Apostle John 97:2 has a dance.'],
      ['The Paraphrase of Job 3:2 is a poem.'],
      ['In 4 Ezra 7:28 a king dies. So does 3 Ezra 2:1.'],
      ['In 2 Baruch 29:5 the vines are large.'],
      ['The Conversion of Jeremiah 3:1 is a play.'],
    ]));

  it('do not hide books of the Bible', () =>
    checkCited([
      ['The Acts of the Apostles 4:32 is on goods.', 'The Acts of the Apostles 4:32 → bible:acts:4:32'],
      ['The book of Isaiah 9:7 is read.', 'book of Isaiah 9:7 → bible:isa:9:7'],
      ['The Gospel of John 3:16 is read.', 'The Gospel of John 3:16 → bible:john:3:16'],
      ['The life of Isaiah 9:7 is short.', 'Isaiah 9:7 → bible:isa:9:7'],
      ['In verse 2, Baruch 3:5 is quoted.', 'Baruch 3:5 → bible:bar:3:5'],
    ]));
});

describe('letters of Ignatius in their Latin titles', () => {
  const speech = 'We read the old bishops of Asia tonight, and Ignatius on his way to Rome is the first of them.';
  it('are his where the text names him', () =>
    checkCited([
      [`${speech} He asked them to be silent (Ad Rom. 4:1).`, '(Ad Rom. 4:1) → ignatius-romans:4:1'],
      [`${speech} He spoke of the bread (Ad Eph. 20:2).`, '(Ad Eph. 20:2) → ignatius-ephesians:20:2'],
      [`${speech} He spoke of the bishop (Ad Smyrn. 8:2).`, '(Ad Smyrn. 8:2) → ignatius-smyrnaeans:8:2'],
      [`${speech} He spoke of order (Ad Magn. 6:1).`, '(Ad Magn. 6:1) → ignatius-magnesians:6:1'],
    ]));

  it('are those of Paul elsewhere', () =>
    checkCited([
      ['We read Paul tonight, as the old books cite him (Ad Rom. 4:1).', 'Rom. 4:1 → bible:rom:4:1'],
      [`${speech} Paul says it, too (Rom. 4:1).`, '(Rom. 4:1) → bible:rom:4:1'],
    ]));
});

describe('works of the rabbis in other romanisations', () => {
  it('are the same works', () =>
    checkCited([
      ['Bereishis Rabbah 8:5', 'Bereishis Rabbah 8:5 → genesis-rabbah:chapter:8:section:5'],
      ['Shemos Rabbah 2:2', 'Shemos Rabbah 2:2 → exodus-rabbah:chapter:2:section:2'],
      ['Koheles Rabbah 3:1', 'Koheles Rabbah 3:1 → ecclesiastes-rabbah:chapter:3:section:1'],
      ['Devorim Rabbah 1:2', 'Devorim Rabbah 1:2 → deuteronomy-rabbah:chapter:1:section:2'],
      ["Avos d'Rabbi Nosson 1:1", "Avos d'Rabbi Nosson 1:1 → avot-natan:chapter:1:section:1"],
      ['Toras Kohanim 3:1', 'Toras Kohanim 3:1 → sifra:chapter:3:section:1'],
      ['Midrash Mishlei 3:2', 'Midrash Mishlei 3:2 → midrash-proverbs:chapter:3:section:2'],
      ['Midrash Shmuel 3:2', 'Midrash Shmuel 3:2 → midrash-samuel:chapter:3:section:2'],
      ['Pesikta Rabbati 5:1', 'Pesikta Rabbati 5:1 → pesikta-rabbati:chapter:5:section:1'],
      ["Pesikta d'Rav Kahana 2:1", "Pesikta d'Rav Kahana 2:1 → pesikta-kahana:chapter:2:section:1"],
    ]));
});

describe('places in documents and letters that were named', () => {
  it('are read in brackets', () =>
    checkCited([
      [
        'The Catechism of the Catholic Church reminds us that the word has two meanings, things and persons (cf. n. 948).',
        'n. 948 → catechism:948',
      ],
      ['Lumen Gentium speaks of the sense of the faithful as a gift (n. 12).', '(n. 12) → lumen-gentium:12'],
      ['He quotes it (Martyrdom of Polycarp, 18, 2).', '(Martyrdom of Polycarp, 18, 2) → martyrdom-polycarp:18:2'],
      ['He quotes it (Didache, 9, 4).', '(Didache, 9, 4) → didache:9:4'],
      [
        'Les chrétiens habitent chacun sa propre patrie, mais comme des étrangers (Diogn. V, 5). Ce qu’est l’âme dans le corps, les chrétiens le sont dans le monde (VI, 1). Voilà notre adresse, et nous le savons dans la maison, au milieu des gens qui sont nos voisins.',
        '(Diogn. V, 5) → diognetus:5:5',
        '(VI, 1) → diognetus:6:1',
      ],
      [
        'L’auteur de l’Épître aux Hébreux (13, 14) ne dit pas cela pour nous, et nous le savons dans la maison.',
        'l’Épître aux Hébreux (13, 14) → bible:heb:13:14',
      ],
      [
        'Im vierten Artikel der Augsburgischen Konfession steht es, und wir lesen ihn auch heute.',
        'vierten Artikel der Augsburgischen Konfession → augsburg-confession:article:4',
      ],
    ]));

  it('are read behind a comma in the same sentence', () =>
    checkCited([
      [
        'The Bhagavad Gita comes close: you have a right to the work, and never to its fruits, chapter 2, verse 47. But he rowed on.',
        'chapter 2, verse 47 → gita:2:47',
      ],
      ['The Bhagavad Gita is long. The poem of my aunt has a line on rain, chapter 2, verse 47.'],
      ['The Bhagavad Gita lies beside the novel of Smith on rivers, chapter 2, verse 47.'],
      ['The Bhagavad Gita has no such place, chapter 40, verse 2.'],
      ['The Bhagavad Gita differs from Romans, as the friar said, chapter 2, verse 4.'],
      ['The Bhagavad Gita differs from what Isaiah saw, chapter 2, verse 4.'],
    ]));

  it('are not read where something else may be meant', () =>
    checkCited([
      ['My copy of Lumen Gentium is old. It has stains (n. 12).'],
      ['Lumen Gentium lies beside a report of the choir (n. 12).'],
      ['Lumen Gentium, and the letter of the bishop in the archive (see n. 900).'],
      ['Die Katze des Dorfes und der vierte Artikel der Zeitung, und wir lesen ihn auch heute.'],
      [
        'Les chrétiens habitent chacun sa propre patrie (Diogn. V, 5). Le psaume est chanté par Louis (VI, 1), et nous le savons.',
        '(Diogn. V, 5) → diognetus:5:5',
      ],
      [
        'Les chrétiens habitent chacun sa propre patrie (Diogn. V, 5). Virgile écrit autrement du monde des morts (VI, 1), et nous le savons.',
        '(Diogn. V, 5) → diognetus:5:5',
      ],
      ['Les Hébreux (13, 14) sont dans la salle, et nous ne savons pas le nom de la rue.'],
    ]));
});
