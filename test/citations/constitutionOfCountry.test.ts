import { checkCited } from './fixture';

const kenya = 'REPUBLIC OF KENYA\nSPEECH BY THE PRESIDENT TO PARLIAMENT\n';
const first = 'I come under Article 132(1) of the Constitution, as I must.\n';
const firstCited = 'Article 132(1) of the Constitution → kenya-constitution:article:132:paragraph:1';

describe('the constitution of the state whose record a page is', () => {
  it('is that of the name of the state at the head', () =>
    checkCited([
      [
        `${kenya}I come under Article 132(1)(b) of the Constitution, as I must.`,
        `Article 132(1)(b) of the Constitution → kenya-constitution:article:132:paragraph:1`,
      ],
      [
        'REPUBLIC OF INDIA\nPresidency\nArticle 21 of the Constitution is wide.',
        'Article 21 of the Constitution → indian-constitution:article:21',
      ],
      [
        'ISLAMIC REPUBLIC OF PAKISTAN\nSenate\nArticle 25A is new; Article 19 of the Constitution is old.',
        'Article 19 of the Constitution → pakistan-constitution:article:19',
      ],
      [
        'REPUBLIC OF THE PHILIPPINES\nSupreme Court\nArticle III of the Constitution binds us.',
        'Article III of the Constitution → philippines-constitution:article:3',
      ],
      [
        `${kenya}Letters belong to the place: Articles 27(8) and 81(b) of the Constitution.`,
        'Articles 27(8) → kenya-constitution:article:27:paragraph:8',
        '81(b) → kenya-constitution:article:81',
      ],
    ]));

  it('is still in hand in later paragraphs', () =>
    checkCited([
      [
        `${kenya}${first}The roads are long.\nThe rains were good.\nArticle 43 gives every Kenyan the right to water.`,
        firstCited,
        'Article 43 → kenya-constitution:article:43',
      ],
      [
        `${kenya}${first}The roads are long.\nThe rains were good.\nArticle 203(2) guarantees them a share.`,
        firstCited,
        'Article 203(2) → kenya-constitution:article:203:paragraph:2',
      ],
      [
        `${kenya}${first}The roads are long.\nThe rains were good.\nIn line with Article 240 I now table a report.`,
        firstCited,
        'Article 240 → kenya-constitution:article:240',
      ],
      [
        `${kenya}${first}The roads are long.\nThe rains were good.\nLook at Articles 27(8) and 81(b).`,
        firstCited,
        'Articles 27(8) → kenya-constitution:article:27:paragraph:8',
        '81(b) → kenya-constitution:article:81',
      ],
      [
        `${kenya}${first}The Finance Bill is before you.\nArticle 10 requires us to listen.`,
        firstCited,
        'Article 10 → kenya-constitution:article:10',
      ],
    ]));

  it('is not in hand where another text is near or was named, or before it was cited', () =>
    checkCited([
      [`${kenya}Article 43 gives every Kenyan the right to water.`],
      [`${kenya}${first}The roads are long.\nThe Harbour Convention was signed.\nArticle 43 is on pilots.`, firstCited],
      [`${kenya}${first}The roads are long.\nIn the newspaper, Article 43 was about shoes.`, firstCited],
      [`${kenya}${first}The roads are long.\nThe lease is short. Article 7 forbids dogs.`, firstCited],
      [`${kenya}${first}The roads are long.\nThe East African Treaty binds us. Article 5 is on trade.`, firstCited],
      [
        `${kenya}${first}The roads are long.\nArticle 5 of the Rome Statute lists crimes. Article 7 is long.`,
        firstCited,
        'Article 5 of the Rome Statute → rome-statute:article:5',
        'Article 7 → rome-statute:article:7',
      ],
      [
        `${kenya}${first}The roads are long.\nThe contract with the firm has many parts. Article 12 is the price.`,
        firstCited,
      ],
      [`${kenya}${first}The roads are long.\nArticle 900 is no place.`, firstCited],
      [`${kenya}${first}The roads are long.\nArticle 12 goods were seized.`, firstCited],
      [`${kenya}${first}The roads are long.\nArticle 12 of the regulations is long.`, firstCited],
      [`${kenya}${first}The roads are long.\nThe Articles of Association say it. Article 12 is on shares.`, firstCited],
      [`${kenya}${first}The roads are long.\nThe bylaws of the club are old. Article 3 is on fees.`, firstCited],
      [`${kenya}${first}The roads are long.\nMy article 12 in the series is out.`, firstCited],
      ['We flew to the Republic of Kenya.\nThe President spoke. Article 132(1) of the Constitution matters.'],
      ['REPUBLIC OF KENYA\nA tea company, its history\nArticle 3 of the Constitution is on fees.'],
      ['A visit to the REPUBLIC OF KENYA\nThe President of the club\nArticle 3 of the Constitution is on fees.'],
      [
        'REPUBLIC OF KENYA\nREPUBLIC OF INDIA\nJoint statement of the President and the Prime Minister\nArticle 3 of the Constitution is one.',
      ],
      ['REPUBLIC OF ARDELIA\nSPEECH BY THE PRESIDENT\nArticle 3 of the Constitution is one.'],
    ]));
});

describe('articles in Spanish and German', () => {
  it('have points of lists and letters', () =>
    checkCited([
      [
        'Congreso de los Diputados\nEl artículo 148.1.21.ª de la Constitución atribuye la sanidad a las comunidades, y el 149.1.16.ª reserva al Estado las bases.',
        'artículo 148.1.21.ª de la Constitución → spain-constitution:article:148:paragraph:1',
        '149.1.16.ª → spain-constitution:article:149:paragraph:1',
      ],
      [
        'Congreso de los Diputados\nLo dice el artículo 149.1.3ª de la Constitución, y lo saben todos los que están en la sala.',
        'artículo 149.1.3ª de la Constitución → spain-constitution:article:149:paragraph:1',
      ],
      [
        'Die Mütter und Väter des Grundgesetzes wussten, warum sie in Art. 16 Abs. 2 das Asyl gesetzt haben, und wir wissen es auch.',
        'Art. 16 Abs. 2 → german-basic-law:article:16:paragraph:2',
      ],
      [
        'Im Grundgesetz steht es so, und in Artikel 14 Abs. 2 das Wort vom Wohl der Allgemeinheit.',
        'Artikel 14 Abs. 2 → german-basic-law:article:14:paragraph:2',
      ],
    ]));

  it('take the verb from the article before', () =>
    checkCited([
      [
        'El artículo 3.1 de la Convención sobre los Derechos del Niño habla del interés del menor; el artículo 23, de los niños con discapacidad; el 24, de la salud.',
        'artículo 3.1 de la Convención sobre los Derechos del Niño → crc:article:3:paragraph:1',
        'artículo 23 → crc:article:23',
        '24 → crc:article:24',
      ],
      [
        'El artículo 12 de la Convención sobre los Derechos del Niño trata de la voz del menor en la casa; el artículo 31, del juego y del descanso.',
        'artículo 12 de la Convención sobre los Derechos del Niño → crc:article:12',
        'artículo 31 → crc:article:31',
      ],
    ]));

  it('are not those of another law, nor amounts', () =>
    checkCited([
      [
        'El artículo 3.1 de la Convención sobre los Derechos del Niño habla del menor; el artículo 23, de la ley de costas, de la playa.',
        'artículo 3.1 de la Convención sobre los Derechos del Niño → crc:article:3:paragraph:1',
      ],
      [
        'El artículo 3.1 de la Convención sobre los Derechos del Niño habla del menor; el artículo 23, del Código Civil, de los padres.',
        'artículo 3.1 de la Convención sobre los Derechos del Niño → crc:article:3:paragraph:1',
      ],
      [
        'El artículo 3.1 de la Convención sobre los Derechos del Niño obliga; el artículo 23, de los niños, no lo sabemos en la sala.',
        'artículo 3.1 de la Convención sobre los Derechos del Niño → crc:article:3:paragraph:1',
      ],
      [
        'El artículo 3.1 de la Convención sobre los Derechos del Niño habla del menor. Jugaron dos: el 9, de rojo; el 24, de verde, y la gente lo vio.',
        'artículo 3.1 de la Convención sobre los Derechos del Niño → crc:article:3:paragraph:1',
      ],
      ['La versión 148.1.21 del programa es la que todos los de la casa usan en la sala.'],
      ['Im Vertrag steht es so, und in Art. 16 Abs. 2 das Wort vom Mietzins, und wir lesen ihn.'],
    ]));
});
