import assert from 'node:assert/strict';
import { parseTranscript } from '../../server/transcript/parse';
import { checkCited, citationsOf, cited, reader } from './fixture';

const problems = (text: string): string[] =>
  citationsOf(text).flatMap(({ key, problems: found }) => found.map(({ code }) => `${key} ${code}`));

describe('places in a seminar on philosophy', () => {
  it('are read by book and chapter after an abbreviation where the author is named', () =>
    checkCited([
      [
        'Can I bring Aristotle in? *EN* VII.2: Socrates fought it. Then the drunk, 1147a, or 1147b, I have lost it.',
        '*EN* VII.2 → ethics:book:7:chapter:2',
        '1147a → ethics:1147a',
        '1147b → ethics:1147b',
      ],
      ['Aristotle has a milder *EE* II.8 on it.', '*EE* II.8 → eudemian-ethics:book:2:chapter:8'],
      [
        'Aristotle (1) said it.\n1) Compare *EN* VII.3 with the milder *EE* II.8.',
        '*EN* VII.3 → ethics:book:7:chapter:3',
        '*EE* II.8 → eudemian-ethics:book:2:chapter:8',
      ],
      ['The train EN VII.2 is late. The office EE II.8 is shut.'],
    ]));

  it('are read after the author and an abbreviation that means other things, too', () =>
    checkCited([
      ['Read Epictetus, *Diss.* I, 17.', 'Epictetus, *Diss.* I, 17 → epictetus-discourses:book:1:chapter:17'],
      ['See also Boethius, *Cons.* IV, 2.', 'Boethius, *Cons.* IV, 2 → consolation:book:4:chapter:2'],
      ['It is from Ovid, *Met.* VII, 20.', 'Ovid, *Met.* VII, 20 → metamorphoses:book:7:line:20'],
      [
        'Boethius, Consolation, book two, chapter one, has it.',
        'Boethius, Consolation, book two, chapter one → consolation:book:2:chapter:1',
      ],
      ['Her diss. I, 17 pages long, is on the Met. VII, 20 is a gate.'],
    ]));

  it('are read as books of the work whose page was cited', () =>
    checkCited([
      [
        'Plato says so in *Rep.* 439e. In Book VII he takes it back, 514a ff., does he not?',
        '*Rep.* 439e → republic:439e',
        'Book VII → republic:book:7',
        '514a → republic:514a',
      ],
      ['Plato says so in *Rep.* 439e. In Book XI he takes it back.', '*Rep.* 439e → republic:439e'],
      ['Plato says so in *Rep.* 439e. In Book VII of the Laws of Texas it is so.', '*Rep.* 439e → republic:439e'],
      ['Plato says so in *Rep.* 439e. My book four is late.', '*Rep.* 439e → republic:439e'],
      ['In Book VII he takes it back, says Plato.'],
    ]));

  it('are read by the ordinal of a chapter where the author is named', () =>
    checkCited([
      [
        'What did Mr. Hobbes say in the 13th chapter of Leviathan, of the life of man?',
        '13th chapter of Leviathan → leviathan:chapter:13',
      ],
      [
        'Mr. Locke laid it down: The Second Treatise, section 57: where no law is.',
        'The Second Treatise, section 57 → second-treatise:section:57',
      ],
      ['In the 13th chapter of Leviathan the ship sinks.'],
    ]));

  it('are reported where the paragraph cites the work and has no such book', () => {
    const text = 'Augustine: *City of God* XIV, 7 is love. My edition has *De civ. Dei* XXIII, 1 in the index.';
    assert.deepEqual(problems(text), ['city-of-god:book:23:chapter:1 division-missing']);
  });

  it('are read as places of the same work', () =>
    checkCited([
      [
        'Augustine, *City of God* XIV, 7 is love. In 14.28 of the same work two loves make two cities.',
        'Augustine, *City of God* XIV, 7 → city-of-god:book:14:chapter:7',
        '14.28 of the same work → city-of-god:book:14:chapter:28',
      ],
      [
        'Augustine, *City of God* XIV, 7 is love. He paid 14.28 of the same coin.',
        'Augustine, *City of God* XIV, 7 → city-of-god:book:14:chapter:7',
      ],
      ['He did 14.28 of the same work.'],
    ]));

  it('are reported where the paragraph cites the book with small Roman chapters', () => {
    assert.deepEqual(problems('It had Acts iv. 32, and the painter put Acts xxix. 4.'), [
      'bible:acts:29:4 chapter-missing',
    ]);
    assert.deepEqual(cited('Johannes XXIII. 12 years later, and Acts xxix. 4 times.'), []);
  });

  it('are none before the name of another protocol', () =>
    checkCited([
      [
        'The Protocol is clear: Additional Protocol I, article 70, and for internal wars article 18, para. 2, of Protocol II.',
        'Additional Protocol I, article 70 → geneva-protocol-1:article:70',
      ],
    ]));
});

describe('places in a study of the Talmud', () => {
  it('are read by an abbreviation in a note, and as the next mishnah', () =>
    checkCited([
      [
        'The Gemara warns. (1) Pirkei Avot 3:14 says it. Then 4:3, on his hour.\n1) See Sanh. 37a, bottom, and Ber. 10a.',
        'Pirkei Avot 3:14 → mishnah:avot:3:14',
        '4:3 → mishnah:avot:4:3',
        'Sanh. 37a → talmud:sanhedrin:37a',
        'Ber. 10a → talmud:berakhot:10a',
      ],
      ['He lives in Ber. 10a.'],
      ['Pirkei Avot 3:14 says it. The bus comes at 4:15.', 'Pirkei Avot 3:14 → mishnah:avot:3:14'],
      ['Pirkei Avot 3:14 says it. They won 4:3.', 'Pirkei Avot 3:14 → mishnah:avot:3:14'],
    ]));

  it('are reported where the tractate ends before', () => {
    assert.deepEqual(problems('The Gemara? Is it in Megillah 33b?'), ['talmud:megillah:33b division-missing']);
    assert.deepEqual(problems('The rabbis know that. Somebody wrote Avot 7:1 on the wall.'), [
      'mishnah:avot:7:1 chapter-missing',
    ]);
    assert.deepEqual(cited('Yoma 99b is a seat, says the Gemara. Megillah 90b is another.'), []);
    assert.deepEqual(cited('She sat in Megillah 33b.'), []);
  });
});

describe('places in a German sermon', () => {
  const found = (text: string): string[] => {
    const { transcript, view } = parseTranscript(text);
    return reader.read(view, transcript).map(({ start, end, key }) => `${view.slice(start, end).trim()} → ${key}`);
  };
  const prose = 'Liebe Gemeinde! Zu einer Hochzeit gehört, daß etwas ausgeht, und so ist es auch hier in der Kirche. ';

  it('are those of the centred title', () =>
    assert.deepEqual(
      found(
        `        Predigt über Johannes 2\n        St. Marien, 19. Januar 1986\n\n${prose}\n\nEr antwortet. V. 4 ist kein Vers für den Muttertag.\n`,
      ),
      ['Johannes 2 → bible:john:2', 'V. 4 → bible:john:2:4'],
    ));

  it('are psalms before "am"', () =>
    assert.deepEqual(found(`${prose}\n\n${prose}Wir hören es in Psalm 23 am liebsten, um 8 am Abend.\n`), [
      'Psalm 23 → bible:ps:23',
    ]));

  it('are confessions by Roman articles', () =>
    assert.deepEqual(
      found(
        `${prose}\n\n${prose}Luther wußte es. CA VI sagt dann, was daraus wächst. Ich meine Barmen II: es gibt keine Bereiche. Der Zug hält in Barmen. So der Heidelberger, Frage 1.\n`,
      ),
      [
        'CA VI → augsburg-confession:article:6',
        'Barmen II → barmen:article:2',
        'Heidelberger, Frage 1 → heidelberg-catechism:question:1',
      ],
    ));
});
