import { checkCited, type Case } from './fixture';

/** Paragraphs of a transcript, then its citations. */
const check = (cases: readonly (readonly [paragraphs: readonly string[], ...citations: string[]])[]): void =>
  checkCited(cases.map(([paragraphs, ...citations]): Case => [paragraphs.join('\n'), ...citations]));

describe('verses of the chapter in hand', () => {
  it('are read in later paragraphs', () =>
    check([
      [
        ['We read Genesis 22:1-14 this morning.', 'Abraham rose early (v. 3). In verse 7 the boy asks.'],
        'Genesis 22:1-14 → bible:gen:22:1-14',
        '(v. 3) → bible:gen:22:3',
        'verse 7 → bible:gen:22:7',
      ],
      [
        [
          'Our passage tonight is Ruth 2.',
          'It was harvest.',
          'Somebody laughed.',
          'Now look at verse 4. Who greets whom?',
        ],
        'Ruth 2 → bible:ruth:2',
        'verse 4 → bible:ruth:2:4',
      ],
      [
        ['Turn with me to Romans chapter 8, verse 28.', 'The word is Greek.', 'And in v. 29, what is it for?'],
        'Romans chapter 8, verse 28 → bible:rom:8:28',
        'v. 29 → bible:rom:8:29',
      ],
      [
        ['Hebrews 11:1 begins it.', 'Verse 3 is about the stars.'],
        'Hebrews 11:1 → bible:heb:11:1',
        'Verse 3 → bible:heb:11:3',
      ],
      [
        [
          'Surah Luqman, verses 12-19, is our lesson.',
          'The father speaks.',
          'Ayah 13 warns him, and verses 16 and 17 teach him.',
        ],
        'Surah Luqman, verses 12-19 → quran:31:12-19',
        'Ayah 13 → quran:31:13',
        'verses 16 → quran:31:16',
        '17 → quran:31:17',
      ],
    ]));

  it('are read in other languages', () =>
    check([
      [
        [
          'Wir lesen heute Lukas 15,1-32 und wir haben Zeit, denn der Text ist nicht kurz.',
          'Im Vers 7 ist Freude im Himmel, in V. 12 will der Sohn sein Erbe, und in den Versen 17 bis 19 redet er.',
        ],
        'Lukas 15,1-32 → bible:luke:15:1-32',
        'Vers 7 → bible:luke:15:7',
        'V. 12 → bible:luke:15:12',
        'Versen 17 bis 19 → bible:luke:15:17-19',
      ],
      [
        [
          'Nous lisons ce soir Luc 15, 1-32 et nous prenons notre temps pour le faire.',
          'Au verset 7 il y a de la joie dans le ciel. Au verset 12 le fils demande sa part (v. 13).',
        ],
        'Luc 15, 1-32 → bible:luke:15:1-32',
        'verset 7 → bible:luke:15:7',
        'verset 12 → bible:luke:15:12',
        '(v. 13) → bible:luke:15:13',
      ],
      [
        [
          'Hoy leemos Lucas 15, 1-32 y no tenemos prisa, porque es un texto largo para todos.',
          'En el versículo 7 hay alegría en el cielo (vv. 9-10), y el hijo no lo sabe.',
        ],
        'Lucas 15, 1-32 → bible:luke:15:1-32',
        'versículo 7 → bible:luke:15:7',
        '(vv. 9-10) → bible:luke:15:9-10',
      ],
      [
        [
          'Leggiamo stasera Luca 15, 1-32 e non abbiamo fretta, perché il testo è lungo per noi.',
          'Al versetto 12 il figlio chiede la sua parte.',
        ],
        'Luca 15, 1-32 → bible:luke:15:1-32',
        'versetto 12 → bible:luke:15:12',
      ],
      [
        [
          'امشب سوره لقمان آیات ۱۲ تا ۱۹ را می خوانیم و این درس ماست.',
          'پدر با پسر خود سخن می گوید. در آیه ۱۳ می فرماید که شرک نورزد.',
        ],
        'سوره لقمان آیات ۱۲ تا ۱۹ → quran:31:12-19',
        'آیه ۱۳ → quran:31:13',
      ],
      [
        [
          'نقرأ اليوم من سورة لقمان الآيات ١٢ إلى ١٩ وهي درسنا في هذه الليلة.',
          'والأب يوصي ابنه بما ينفعه. وفي الآية ١٧ يوصيه بالصلاة والصبر.',
        ],
        'سورة لقمان الآيات ١٢ إلى ١٩ → quran:31:12-19',
        'الآية ١٧ → quran:31:17',
      ],
    ]));

  it('are those of the book that was named since, if one chapter of it was cited', () =>
    check([
      [
        [
          'Our text is Matthew 5:3-12.',
          'Compare (Luke 6:20) and Luke 6:24-26.',
          'In Matthew, verse 4 is about mourning.',
        ],
        'Matthew 5:3-12 → bible:matt:5:3-12',
        '(Luke 6:20) → bible:luke:6:20',
        'Luke 6:24-26 → bible:luke:6:24-26',
        'verse 4 → bible:matt:5:4',
      ],
      [
        ['We read Isaiah 43:1-7.', 'But in Mark it is otherwise. In verse 3 there is a question.'],
        'Isaiah 43:1-7 → bible:isa:43:1-7',
      ],
    ]));

  it('are those of the Gospel after a line of readings', () =>
    check([
      [
        ['Readings: Joshua 5:9-12; Psalm 34; 2 Corinthians 5:17-21; Luke 15:1-32', 'The father sees him (v. 20).'],
        'Joshua 5:9-12 → bible:josh:5:9-12',
        'Psalm 34 → bible:ps:34',
        '2 Corinthians 5:17-21 → bible:2cor:5:17-21',
        'Luke 15:1-32 → bible:luke:15:1-32',
        '(v. 20) → bible:luke:15:20',
      ],
    ]));

  it('are not read where another chapter may be meant', () =>
    check([
      [
        ['We read Isaiah 43:1-7 and Romans 8:1-17.', 'In verse 3 there is a question.'],
        'Isaiah 43:1-7 → bible:isa:43:1-7',
        'Romans 8:1-17 → bible:rom:8:1-17',
      ],
      [
        ['Let us go through Ruth 2.', 'Remember Deuteronomy 24 and its sheaves.', 'In verse 12 he blesses her.'],
        'Deuteronomy 24 → bible:deut:24',
      ],
      [
        ['In verse 4 we heard of the lamp.', 'Paul says it (Galatians 6:2-5).', 'Now verse 5 is where it turns.'],
        '(Galatians 6:2-5) → bible:gal:6:2-5',
      ],
      [
        ['Turn with me to Luke chapter 15.', 'As Isaiah 53:6 says, all we like sheep. Look at verse 5 now.'],
        'Luke chapter 15 → bible:luke:15',
        'Isaiah 53:6 → bible:isa:53:6',
      ],
      [
        ['Turn with me to Luke chapter 20.', 'He went on to Chapter 35 of the story.', 'In verse 3 the widow gives.'],
        'Luke chapter 20 → bible:luke:20',
      ],
      [['Read Isaiah 53 and 55.', 'In verse 3 it is clear.'], 'Isaiah 53 → bible:isa:53', '55 → bible:isa:55'],
      [
        ['Tonight we read Genesis 18:1-15.', 'Remember Deuteronomy 24 and its sheaves.', 'In verse 12 he blesses her.'],
        'Genesis 18:1-15 → bible:gen:18:1-15',
        'Deuteronomy 24 → bible:deut:24',
      ],
      [['Paul says it (Galatians 6:2).', 'So do we.', 'In verse 12 it turns.'], '(Galatians 6:2) → bible:gal:6:2'],
      [['We read Psalm 23 at the grave.', 'As verse 9 has it, nothing.'], 'Psalm 23 → bible:ps:23'],
      [
        ['We read Micah 6:1-8.', 'Al-Kafi, vol. 2, p. 163 has it, too.', 'In verse 4 he asks.'],
        'Micah 6:1-8 → bible:mic:6:1-8',
        'Al-Kafi, vol. 2, p. 163 → kafi:2:p163',
      ],
    ]));

  it('are not read where another text with verses or clauses was named since', () =>
    check([
      [
        ['We read Micah 6:1-8.', 'Then we sang. The hymn was long, and in verse 4 the lights failed.'],
        'Micah 6:1-8 → bible:mic:6:1-8',
      ],
      [
        ['We read Micah 6:1-8.', 'Her favourite poem came next.', 'In verse 3 she wept.'],
        'Micah 6:1-8 → bible:mic:6:1-8',
      ],
      [['We read Micah 6:1-8.', 'In verse 3 of the anthem she wept.'], 'Micah 6:1-8 → bible:mic:6:1-8'],
      [
        ['We read Micah 6:1-8.', 'Say verse 1, chorus, verse 2, chorus, and sit down.'],
        'Micah 6:1-8 → bible:mic:6:1-8',
      ],
      [
        ['We read Micah 6:1-8.', 'The treaty came next.', 'In v. 3 the river is the border.'],
        'Micah 6:1-8 → bible:mic:6:1-8',
      ],
      [['We read Micah 6:1-8.', 'Hall v. 3 tenants was heard in May.'], 'Micah 6:1-8 → bible:mic:6:1-8'],
      [['We read Micah 6:1-8.', 'The firmware is at v. 4 now.'], 'Micah 6:1-8 → bible:mic:6:1-8'],
      [
        ['We read Micah 6:1-8.', 'Verse 1', 'The night is long', 'Verse 2', 'The day is short'],
        'Micah 6:1-8 → bible:mic:6:1-8',
      ],
      [['We read Micah 6:1-8.', 'The second verse was harder for the children.'], 'Micah 6:1-8 → bible:mic:6:1-8'],
      [['We read Micah 6:1-8.', 'She knew verse 4 by Hardy, a poem, by heart.'], 'Micah 6:1-8 → bible:mic:6:1-8'],
      [
        [
          'Wir lesen heute Lukas 15,1-32 und wir haben Zeit, denn der Text ist nicht kurz.',
          'Wir singen dann das Lied 361, Vers 4, und nicht mehr.',
          'In Vers 12 ist das Tempo nicht so schnell.',
        ],
        'Lukas 15,1-32 → bible:luke:15:1-32',
      ],
    ]));
});

describe('chapters of the book in hand', () => {
  it('are read after another chapter of it, or after its name', () =>
    check([
      [
        ['At the Bible study we got as far as Luke 14, and tonight it is chapter 15, all of it.', 'Look at verse 1.'],
        'Luke 14 → bible:luke:14',
        'chapter 15 → bible:luke:15',
        'verse 1 → bible:luke:15:1',
      ],
      [
        ['Matthew 13:33 has the yeast. It is in Luke, too, chapter 13, verses 20 to 21.'],
        'Matthew 13:33 → bible:matt:13:33',
        'Luke, too, chapter 13, verses 20 to 21 → bible:luke:13:20-21',
      ],
      [
        ['Isaiah 5 was last week, and now chapter six is before us.'],
        'Isaiah 5 → bible:isa:5',
        'chapter six → bible:isa:6',
      ],
      [
        ['Isaiah 53 is known, but in Jeremiah chapter 31 is, too.'],
        'Isaiah 53 → bible:isa:53',
        'Jeremiah chapter 31 → bible:jer:31',
      ],
    ]));

  it('are not read where they may be those of something else', () =>
    check([
      [['Isaiah 5 was read. Chapter 6 of her memoir is about it.'], 'Isaiah 5 → bible:isa:5'],
      [['Isaiah 5 was read, and the book she wrote has it in chapter 6.'], 'Isaiah 5 → bible:isa:5'],
      [['Isaiah 5 was read. The draft amends chapter 9, section 3.'], 'Isaiah 5 → bible:isa:5'],
      [['Isaiah 5 was read, and chapter 16 too, where the names are.'], 'Isaiah 5 → bible:isa:5'],
      [['Isaiah 5 was read, and chapter 6 members came to tea.'], 'Isaiah 5 → bible:isa:5'],
    ]));
});
