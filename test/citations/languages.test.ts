import assert from 'node:assert/strict';
import { analyse } from '../../server/index/analyseText';
import { languageOfPage } from '../../server/citations/languages/pageLanguage';
import { parseTranscript } from '../../server/transcript/parse';
import { cited, checkCited, reader } from './fixture';

const german =
  `Wir haben die Brücke im Herbst gebaut, und niemand wusste, ob sie das Wasser im Frühjahr aushält. Die Leute aus dem
Tal kamen mit dem Wagen und warteten, bis der erste von ihnen hinüber war.`.replace('\n', ' ');
const french =
  `Nous avons construit le pont en automne, et personne ne savait s'il tiendrait dans les eaux du printemps. Les gens de
la vallée sont venus avec une charrette et ils ont attendu que le premier soit passé.`.replace('\n', ' ');
const english =
  `We built the bridge in the autumn, and nobody knew whether it would stand in the water of the spring. The people of
the valley came with a cart and waited until the first of them was over it.`.replace('\n', ' ');

/** The keys that a sentence cites on a page with a paragraph in a language. */
function keys(page: string, sentence: string): string[] {
  return analyse(`Die Brücke\n\n${page}\n\n${sentence}\n`, { reader }).citations.map(({ key }) => key);
}

describe('citations in the language of the page', () => {
  it('have its names and notations', () => {
    const cases: readonly (readonly [string, string, ...string[]])[] = [
      [german, 'Er las Röm 8,28 und Offb 21,4 vor.', 'bible:rom:8:28', 'bible:rev:21:4'],
      [
        german,
        'Vgl. Mt 5,3-12; 6,9.11f.; Jes 40,1–41,2.',
        'bible:matt:5:3-12',
        'bible:matt:6:9',
        'bible:matt:6:11-12',
        'bible:isa:40:1-41:2',
      ],
      [german, 'Im siebten Kapitel der Apostelgeschichte, Vers zweiundzwanzig, steht es.', 'bible:acts:7:22'],
      [german, 'Der Zweite Brief des Paulus an die Korinther 4,7 war der Text.', 'bible:2cor:4:7'],
      [german, 'So die Sure al-Kahf, Vers 10.', 'quran:18:10'],
      [german, 'al-Kafi, Bd. 2, S. 99.', 'kafi:2:p99'],
      [french, 'Il a lu Mt 7, 12 et 1 Co 13, 4-7.', 'bible:matt:7:12', 'bible:1cor:13:4-7'],
      [french, "Au deuxième chapitre de l'Exode, verset vingt et un, il reste.", 'bible:exod:2:21'],
      [french, "C'est dans la sourate an-Nour, verset 35.", 'quran:24:35'],
      [french, 'La résolution 242 (1967) du Conseil de sécurité fut lue.', 'un:sc:res:242'],
    ];
    for (const [page, sentence, ...wanted] of cases) assert.deepEqual(keys(page, sentence), wanted, sentence);
  });

  it('have Hebrew letters as numbers', () => {
    const hebrew =
      'בנינו את הגשר בסתיו, ואיש לא ידע אם הוא יעמוד במים של האביב. האנשים מן העמק באו עם העגלה וחיכו עד שעבר הראשון.';
    assert.deepEqual(keys(hebrew, 'ראו ישעיהו מ׳, ג׳ ותהילים כ״ג:ד׳.'), ['bible:isa:40:3']);
    assert.deepEqual(keys(hebrew, 'ראו תהילים קי״ט, ט״ו.'), ['bible:ps:119:15']);
    assert.deepEqual(keys(hebrew, 'ראו תהילים קנ״א, ט״ו.'), []);
    assert.deepEqual(keys(hebrew, 'ראו שמואל א ט״ז, ז׳.'), ['bible:1sam:16:7']);
    assert.deepEqual(keys(hebrew, 'האיש אמר: ב, ג, ד, והלך הביתה.'), []);
  });

  it('have not those of another language', () => {
    const cases: readonly (readonly [string, string])[] = [
      [german, 'Das Brot kostete drei Mark 5,20 und die Milch Mark 1,10.'],
      [german, 'Im zweiten Kapitel des Romans kommt die Brücke vor.'],
      [english, 'The bread was 2,50 and the milk of Ruth 3,40 in the same coin.'],
      [english, 'Jean 3, 16 of them, waited; Marc 4,5 times.'],
      [french, 'Le train de Marc 6:4 est parti, et le match finit pour Luc 3:2.'],
      [french, 'Daniel 4,20 euros, Jean 3,50 euros, et personne ne rit.'],
    ];
    for (const [page, sentence] of cases) assert.deepEqual(keys(page, sentence), [], sentence);
  });

  it('may be in another language than the page where the paragraph is long enough', () => {
    assert.deepEqual(keys(english, `${german} Der Text war Apg 2,44.`), ['bible:acts:2:44']);
    assert.deepEqual(keys(german, `${english} The text was Acts 2:44.`), ['bible:acts:2:44']);
  });

  it('is told by the words and the script of long paragraphs', () => {
    const languageOf = (text: string): string => {
      const { transcript, view } = parseTranscript(text);
      return languageOfPage(view, transcript.blocks);
    };
    assert.equal(languageOf(`A title\n\n${german}\n\n${german}\n\nA short line.`), 'de');
    assert.equal(languageOf(`Un titre\n\n${french}`), 'fr');
    assert.equal(languageOf(`A title\n\n${english}`), 'en');
    assert.equal(languageOf('Mark, Luke, John: 1, 2, 3.'), 'en');
  });
});

describe('chapter and verse with a comma on an English page', () => {
  it('are read where the page writes them so', () =>
    checkCited([
      [
        'Compare Mt 25,31-46 with Lk 12,8 and Jn 4,23.',
        'Mt 25,31-46 → bible:matt:25:31-46',
        'Lk 12,8 → bible:luke:12:8',
        'Jn 4,23 → bible:john:4:23',
      ],
    ]));

  it('are not read where the page has colons or only one place', () => {
    for (const line of ['He paid Lk 12,8 for it.', 'Exodus 1,200 people; Numbers 3,16 and 5,06.'])
      assert.deepEqual(cited(line), [], line);
    assert.ok(!cited('See Mt 25:31; then Lk 12,8 and Mk 9,2-8.').some(found => found.includes('luke:12:8')));
  });
});

describe('a chapter after a name', () => {
  it('is none where a thing has the name', () => {
    for (const line of [
      'In Mark 3 the barrel of the gun was longer.',
      'See Mark 4 below for the tank with the wide tracks.',
      'Genesis 1 and 2 were flown from the desert.',
      'The crew of Genesis 7 slept until the launch.',
      'Exodus 2 was rebuilt as a yacht.',
      'In Judges 3 and 4 dissents the reasons are given.',
      'With Daniel 5 the turbine was moved to the hull.',
      'In Joel 2 the pump had been replaced.',
      'See Ruth 3 and Esther 4 in the harbour.',
      'Numbers 3 and 5 of the gazette are lost.',
    ])
      assert.deepEqual(cited(line), [], line);
  });

  it('is one where the text speaks of the Bible', () =>
    checkCited([
      ['The Gospel is read slowly. In Mark 3 the crowd comes.', 'Mark 3 → bible:mark:3'],
      ['See Ruth 3 in your Bible.', 'Ruth 3 → bible:ruth:3'],
      ['Hosea 6, 7 and 8 are read in Lent.', 'Hosea 6 → bible:hos:6', '7 → bible:hos:7', '8 → bible:hos:8'],
      ['In Genesis 1 there is light.', 'Genesis 1 → bible:gen:1'],
    ]));
});

describe('a place before its source', () => {
  it('is read with a book that is nothing else, or after a cue', () =>
    checkCited([
      ['It is 16:9 of Proverbs that she meant.', '16:9 of Proverbs → bible:prov:16:9'],
      ['He quoted 4:4 of the Gospel of Luke.', '4:4 of the Gospel of Luke → bible:luke:4:4'],
      ['That is 24:35 of the Qur’an.', '24:35 of the Qur’an → quran:24:35'],
      ['Read 3:16 of John aloud.', '3:16 of John → bible:john:3:16'],
    ]));

  it('is not read where it is a time, a result or a street', () => {
    for (const line of [
      'We met at 3:16 in Genesis, the café.',
      'The bus leaves at 3:16 from Isaiah Street.',
      'It ended 3:2 in Mark, the village.',
      'The odds were 3:1 of John winning.',
      'At 5:06 of Romans time the bell rang.',
    ])
      assert.deepEqual(cited(line), [], line);
  });
});
