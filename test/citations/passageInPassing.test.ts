import assert from 'node:assert/strict';
import { analyse } from '../../server/index/analyseText';
import { checkCited, reader, type Case } from './fixture';

/** Paragraphs of a transcript, then its citations. */
const check = (cases: readonly (readonly [paragraphs: readonly string[], ...citations: string[]])[]): void =>
  checkCited(cases.map(([paragraphs, ...citations]): Case => [paragraphs.join('\n'), ...citations]));

/** The citations of paragraphs that are parsed, with the language of the page. */
function cited(paragraphs: readonly string[]): string[] {
  const text = `${paragraphs.join('\n\n')}\n`;
  return analyse(text, { reader }).citations.map(({ start, end, key }) => `${text.slice(start, end)} → ${key}`);
}

describe('a citation in passing', () => {
  it('does not take over from the passage that the text goes through', () =>
    check([
      [
        [
          'We are in Jonah 3 this week, and the Bible has few funnier pages.',
          'The king gets up in verse 6. Mark 5:13 has animals, too. They ran. They drowned. Verse 7 has cows in sackcloth.',
          'Next week, Jonah 4. Bring a hat.',
        ],
        'Jonah 3 → bible:jonah:3',
        'verse 6 → bible:jonah:3:6',
        'Mark 5:13 → bible:mark:5:13',
        'Verse 7 → bible:jonah:3:7',
        'Jonah 4 → bible:jonah:4',
      ],
      [
        [
          'A sermon on Mark 4:35-41',
          'The boat filled (v. 37). Jonah 1:5 is the same storm. He slept. They cried. They woke him in verse 38.',
        ],
        'Mark 4:35-41 → bible:mark:4:35-41',
        '(v. 37) → bible:mark:4:37',
        'Jonah 1:5 → bible:jonah:1:5',
        'verse 38 → bible:mark:4:38',
      ],
    ]));

  it('keeps the verses of its own sentence', () =>
    check([
      [
        ['A sermon on Mark 4:35-41', 'As Isaiah 43:2 has it, the waters do not win, and verse 3 goes on.'],
        'Mark 4:35-41 → bible:mark:4:35-41',
        'Isaiah 43:2 → bible:isa:43:2',
        'verse 3 → bible:isa:43:3',
      ],
      [
        ['We read Isaiah 40:1-11.', 'The letter is one page: Philemon 8–10, and then verse 15, he is back.'],
        'Isaiah 40:1-11 → bible:isa:40:1-11',
        'Philemon 8–10 → bible:phlm:1:8-10',
        'verse 15 → bible:phlm:1:15',
      ],
    ]));

  it('makes a verse doubtful that both may have', () =>
    check([
      [
        [
          'Turn with me to Galatians chapter 3.',
          'Genesis 15:6 says so. He believed. It was night. Verse 8 says it again.',
        ],
        'Galatians chapter 3 → bible:gal:3',
        'Genesis 15:6 → bible:gen:15:6',
      ],
      [
        [
          'We looked at Romans 8:28. Now go back to verse 26, where he helps. And Genesis 1:2 has a wind. In verse 27 he searches.',
        ],
        'Romans 8:28 → bible:rom:8:28',
        'verse 26 → bible:rom:8:26',
        'Genesis 1:2 → bible:gen:1:2',
      ],
      [
        ['Somebody wrote Hebrews 14:6 on the wall.', 'He meant verse 6. This verse is short.'],
        'Hebrews 14:6 → bible:heb:14:6',
      ],
    ]));
});

describe('passages that were read', () => {
  it('have the verses of the sermon', () =>
    check([
      [
        ['We have just heard Luke 7:36-50 and it is long.', 'The woman weeps (v. 38). In verse 60 nothing stands.'],
        'Luke 7:36-50 → bible:luke:7:36-50',
        '(v. 38) → bible:luke:7:38',
      ],
      [
        ['The psalm that we have heard begins low: "Out of the depths" (Ps 130:1).', 'He hopes (v. 5).'],
        '(Ps 130:1) → bible:ps:130:1',
        '(v. 5) → bible:ps:130:5',
      ],
      [
        ['Reading: Philippians 4:1-9', 'Text: Philippians 4:4', 'It is near (v. 5). Whatever is true (v. 8) counts.'],
        'Philippians 4:1-9 → bible:phil:4:1-9',
        'Philippians 4:4 → bible:phil:4:4',
        '(v. 5) → bible:phil:4:5',
        '(v. 8) → bible:phil:4:8',
      ],
      [
        [
          'Last week we had Surah al-Ma’un (107:4), on prayer.',
          'It is said so in Sahih Muslim, hadith 2589.',
          'Look at verse 5, and then at verse 7 with the neighbours in mind.',
        ],
        'Surah al-Ma’un (107:4) → quran:107:4',
        'Sahih Muslim, hadith 2589 → muslim:h2589',
        'verse 5 → quran:107:5',
        'verse 7 → quran:107:7',
      ],
      [
        ['I could not find Surah al-Hujurat 49:21.', 'It has fewer. You mean verse 12.'],
        'Surah al-Hujurat 49:21 → quran:49:21',
        'verse 12 → quran:49:12',
      ],
    ]));

  it('are those of the sermon in other languages', () => {
    const spanish = 'La casa estaba en la calle del río y los vecinos habían traído el pan para la comida de la tarde.';
    assert.deepEqual(
      cited(['Homilía', spanish, 'La parábola que acabamos de oír (Lc 15,11-32) es larga.', 'El padre corre (v. 20).']),
      ['(Lc 15,11-32) → bible:luke:15:11-32', '(v. 20) → bible:luke:15:20'],
    );
    assert.deepEqual(cited(['Notas', spanish, 'Véase Hb 11,4.']), ['Hb 11,4 → bible:heb:11:4']);
  });
});

describe('names of popes', () => {
  it('are no books', () => {
    const italian = 'Nella casa sul fiume i vicini avevano portato il pane per la cena e nessuno sapeva che cosa dire.';
    const german = 'Das Haus stand am Fluss, und die Nachbarn hatten das Brot für den Abend mit in die Küche gebracht.';
    const french = 'La maison était au bord du fleuve et les voisins avaient apporté le pain pour le repas du soir.';
    for (const [page, ...sentences] of [
      [
        italian,
        'Giovanni Paolo II vi è tornato nel 1981.',
        'Giovanni Paolo II, 6 volte.',
        'Giovanni XXIII 3 volte.',
        'Pio XII, 4.',
      ],
      [german, 'Johannes Paul II. 3 Mal, Johannes XXIII. 12 Jahre später.', 'Papst Johannes Paul II kam.'],
      [french, 'Jean-Paul II y revient en 1991.', "Jean XXIII 3 fois, Jean-Paul I et Paul VI l'ont dit."],
    ])
      for (const sentence of sentences) assert.deepEqual(cited(['Udienza', page, sentence]), [], sentence);
    assert.deepEqual(cited(['Predigt', german, 'Vgl. 2. Johannes 6.']), ['2. Johannes 6 → bible:2john:1:6']);
  });
});

describe('a place before the next book of a list', () => {
  it('belongs to the book before it', () =>
    check([
      [
        ['So it is written (Exodus 23:10-11; cf. 34:21, Deut. 15:1).'],
        'Exodus 23:10-11 → bible:exod:23:10-11',
        '34:21 → bible:exod:34:21',
        'Deut. 15:1 → bible:deut:15:1',
      ],
      [['Read 3:16 of the Gospel of John.'], '3:16 of the Gospel of John → bible:john:3:16'],
      [
        ['See Isaiah 2:4; 11:6, Micah 4:3.'],
        'Isaiah 2:4 → bible:isa:2:4',
        '11:6 → bible:isa:11:6',
        'Micah 4:3 → bible:mic:4:3',
      ],
    ]));
});
