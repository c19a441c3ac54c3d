import assert from 'node:assert/strict';
import { checkCited, cited, codes } from './fixture';

const checkNone = (texts: readonly string[]): void => {
  for (const text of texts) assert.deepEqual(cited(text), [], text);
};

describe('chapters in number words after books of the Bible', () => {
  it('are read', () =>
    checkCited([
      ['At the Bible study we got as far as Luke fourteen.', 'Luke fourteen → bible:luke:14'],
      ['Psalm one hundred and twenty-one is for travellers.', 'Psalm one hundred and twenty-one → bible:ps:121'],
      ['Isaiah fifty-three was read aloud.', 'Isaiah fifty-three → bible:isa:53'],
      ['First Corinthians thirteen, at every wedding.', 'First Corinthians thirteen → bible:1cor:13'],
      ['We read first Corinthians thirteen at weddings.', 'first Corinthians thirteen → bible:1cor:13'],
      ['It is from second Timothy two.', 'second Timothy two → bible:2tim:2'],
      ['He preached on Romans eight today.', 'Romans eight → bible:rom:8'],
      ['In Genesis one is light.', 'Genesis one → bible:gen:1'],
      ['The Bible opens with it: Genesis one is about light.', 'Genesis one → bible:gen:1'],
      ['We heard Psalm Twenty-Three, and wept.', 'Psalm Twenty-Three → bible:ps:23'],
      ['Leviticus nineteen and its gleaners.', 'Leviticus nineteen → bible:lev:19'],
      ['Exodus twenty, verse twelve, says it.', 'Exodus twenty, verse twelve → bible:exod:20:12'],
    ]));

  it('are read with their verse', () =>
    checkCited([
      ['The preacher shouted, "Micah six, eight, friends, and that is all."', 'Micah six, eight → bible:mic:6:8'],
      ['The pastor quoted Romans eight twenty-eight at the grave.', 'Romans eight twenty-eight → bible:rom:8:28'],
      ['Every banner in the parish says John three sixteen.', 'John three sixteen → bible:john:3:16'],
      ['Isaiah forty, thirty-one, on the wall.', 'Isaiah forty, thirty-one → bible:isa:40:31'],
      ['Psalm ninety, twelve, on the stone.', 'Psalm ninety, twelve → bible:ps:90:12'],
    ]));

  it('are read in other languages', () =>
    checkCited([
      [
        'Römer acht ist das Herz der Bibel, und Psalm dreiundzwanzig ist das Herz der Psalmen.',
        'Römer acht → bible:rom:8',
        'Psalm dreiundzwanzig → bible:ps:23',
      ],
      [
        'Nous lisons le psaume vingt-trois, et puis le psaume 121 est pour nous.',
        'psaume vingt-trois → bible:ps:23',
        'psaume 121 → bible:ps:121',
      ],
      [
        'El salmo veintitrés es para nosotros, y el Salmo ciento veintiuno también.',
        'salmo veintitrés → bible:ps:23',
        'Salmo ciento veintiuno → bible:ps:121',
      ],
      [
        'Il salmo ventitré è per noi, e nella Genesi tre si dice che non è così.',
        'salmo ventitré → bible:ps:23',
        'Genesi tre → bible:gen:3',
      ],
    ]));

  it('are not read where the number counts something or the name is a person', () =>
    checkNone([
      'Mark six months later came back to the Bible study.',
      'John one day said that he would leave the church.',
      'In the Bible class: Luke fourteen, Anna twelve.',
      'The parish children sang: Anna twelve, and Luke fourteen, at the hall.',
      'We saw the Romans eight times, and Romans eight of them stayed.',
      'Isaiah forty people knew.',
      'Genesis two albums were sold.',
      'Genesis two was launched at noon.',
      'Exodus two is the faster ship.',
      'Revelation one of the evening was the soup.',
      'The bus held Hebrews eight in all.',
      'Proverbs three were carved on the wall.',
      'Psalm one and all forgot.',
      'Mark Six Bulletin came to church.',
      'He beat James three times in church chess.',
      'Mark six, eight and ten on the list.',
      'Ruth two doors down had a Bible.',
      'At first Corinthians five was chosen.',
      'The Acts two of them wrote were sung.',
      'Daniel seven hours later was at church.',
      'Im Römer acht Tische, und das ist nicht genug für die Leute.',
      'Wir waren bei Lukas acht Wochen lang und haben mit ihm gelesen.',
      'San Marcos tres calles más abajo es la iglesia de los que no leen.',
    ]));
});

describe('German and French names of books', () => {
  it('are read in the genitive, and after an article that lost its vowel', () =>
    checkCited([
      [
        'Im achten Kapitel des Römerbriefs steht es, und wir lesen es nicht.',
        'achten Kapitel des Römerbriefs → bible:rom:8',
      ],
      ['Im 3. Kapitel des Lukasevangeliums ist es nicht so.', '3. Kapitel des Lukasevangeliums → bible:luke:3'],
      [
        'Im 13. Kapitel des ersten Korintherbriefes ist es nicht so.',
        '13. Kapitel des ersten Korintherbriefes → bible:1cor:13',
      ],
      ['Das ist im 43. Kapitel des Buches Jesaja nicht so.', '43. Kapitel des Buches Jesaja → bible:isa:43'],
      [
        "Nous lisons au chapitre 8 de l'épître aux Romains que nous sommes libres.",
        "chapitre 8 de l'épître aux Romains → bible:rom:8",
      ],
      [
        "C'est au chapitre huit de l'Évangile de Jean que nous lisons cela.",
        "chapitre huit de l'Évangile de Jean → bible:john:8",
      ],
      ['En el capítulo octavo de Romanos se dice que no es así.', 'capítulo octavo de Romanos → bible:rom:8'],
      [
        'Nel capitolo ottavo della Lettera ai Romani si dice che non è così.',
        'capitolo ottavo della Lettera ai Romani → bible:rom:8',
      ],
    ]));

  it('have their place in brackets', () =>
    checkCited([
      ['Wir hören den Propheten Amos (5,24) und nicht die Leute von heute.', 'Amos (5,24) → bible:amos:5:24'],
      ['Das steht so bei Jesaja (43,1-7), und das ist nicht neu.', 'Jesaja (43,1-7) → bible:isa:43:1-7'],
      [
        'Er schreibt (Röm 8,22), und wir sind nicht allein. Keine Macht (8,38f.) ist so stark.',
        '(Röm 8,22) → bible:rom:8:22',
        '(8,38f.) → bible:rom:8:38-39',
      ],
      ['Er schreibt Röm 8,22, und wir sind da. Die Milch (1,29) ist nicht so teuer.', 'Röm 8,22 → bible:rom:8:22'],
    ]));

  it('are not read where the brackets hold a result or a mark', () =>
    checkNone([
      'Amos (2,40) ist die Note, und das ist nicht gut für ihn und uns.',
      'Der Läufer Micha (6,8) war nicht so schnell wie Lukas (9,8) und das ist gut.',
    ]));
});

describe('names that are also those of a surah', () => {
  it('are books of the Bible on a page that knows them', () =>
    checkNone(['Et sunt in hoc cum ad ut quod non est. Ioannes v. 6 et sunt et in hoc cum ad ut.']));

  it('cite verses in a sentence of their own, in a text that cites the Quran', () =>
    checkCited([
      [
        'We read Surah Luqman, ayah 13. He wrote: "Flour for two days. Inshirah, 5-6." No more.',
        'Surah Luqman, ayah 13 → quran:31:13',
        'Inshirah, 5-6 → quran:94:5-6',
      ],
      ['We read Surah Luqman, ayah 13. Maryam, 5-6. Yusuf, 12.', 'Surah Luqman, ayah 13 → quran:31:13'],
    ]));
});

describe('“this verse” and “the same surah”', () => {
  it('cite nothing where they only point', () =>
    checkCited([
      ['He reads Exodus 23:2. There are sermons on this verse.', 'Exodus 23:2 → bible:exod:23:2'],
      ['Surah Yusuf 12:18 is known. It stands twice in the same surah.', 'Surah Yusuf 12:18 → quran:12:18'],
      ['Quran 2:255 is known. This ayah moved him.', 'Quran 2:255 → quran:2:255', 'This ayah → quran:2:255'],
    ]));
});

describe('Psalm 151', () => {
  it('is a mistake where the text speaks of no Greek or Syriac Bible', () => {
    assert.deepEqual(codes('My notes say Ps. 151:1 here.'), ['chapter-missing']);
    assert.deepEqual(codes('The Septuagint has Psalm 151:1 at the end.'), []);
  });
});
