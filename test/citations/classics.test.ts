import assert from 'node:assert/strict';
import { parseTranscript } from '../../server/transcript/parse';
import { checkCited, reader } from './fixture';

describe('a book of a work whose title is a usual word', () => {
  it('is read before the title', () =>
    checkCited([
      ['The guardians leave in Book III of the Republic, he said.', 'Book III of the Republic → republic:book:3'],
      ['In the second book of the Laws Plato turns to song.', 'second book of the Laws → laws:book:2'],
      ['It is in book IV of Plato\'s "Republic" that they stop.', 'book IV of Plato\'s "Republic" → republic:book:4'],
      ['Compare Book 8 of the *Politics* with it.', 'Book 8 of the *Politics* → politics:book:8'],
      ['Book Ten of the Confessions is long.', 'Book Ten of the Confessions → confessions:book:10'],
      ['we read book two of the Meditations aloud', 'book two of the Meditations → meditations:book:2'],
      ['(see Book 1 of the Physics)', 'Book 1 of the Physics → physics:book:1'],
      ['Book XV of the “Metamorphoses” ends it.', 'Book XV of the “Metamorphoses” → metamorphoses:book:15'],
      ['Book I of On Duties was copied here.', 'Book I of On Duties → de-officiis:book:1'],
      ['Book 3 of the Republic and its tale of metals', 'Book 3 of the Republic → republic:book:3'],
      ['Book VI of the Republic — and nothing more', 'Book VI of the Republic → republic:book:6'],
      [
        'Chapter 4 of Book 2 of the Politics counts them.',
        'Chapter 4 of Book 2 of the Politics → politics:book:2:chapter:4',
      ],
      ['In Book V of the Republic Plato turns back.', 'Book V of the Republic → republic:book:5'],
      ['Books 2 and 3 of the Republic', 'Books 2 → republic:book:2', '3 → republic:book:3'],
      ['Book VII of the Republic, 514a, has the cave.', 'Book VII of the Republic, 514a → republic:514a'],
      ['Herodotus tells it in Book II of the Histories.', 'Book II of the Histories → herodotus:book:2'],
    ]));

  it('is read after the title where the text names the author', () =>
    checkCited([
      ['Plato wrote the Republic, Book VII, late.', 'Republic, Book VII → republic:book:7'],
      ['As Aristotle says: Politics, book 3.', 'Politics, book 3 → politics:book:3'],
      ['The Republic, Book VII, is long.'],
      ['Aristotle is read in Politics, book 3 of the course.'],
    ]));

  it('is no book of something else with that name', () =>
    checkCited([
      ["Book III of the republic's budget was never printed."],
      ['Under Book II of the Laws, section 4, the fee is due; Book 3 of the Laws, as amended in 1904, sets it.'],
      ['Book Three of the Republic (2019) is a novel.'],
      ["Book III of the Republic's budget was never printed."],
      ['Book 2 of the Laws of Texas names the fee.'],
      ['We shelved Book 5 of the Republic Records beside it.'],
      ['Book Two of the Republic trilogy came out in May.'],
      ['Book XI of the Republic, Book 13 of the Laws, Book 9 of the Politics.'],
      ['Volume 3 of the Republic, page 4 of the Laws'],
      ['Chapter 2 of the Laws and Customs Act'],
      ['Book 3 of the Laws and Customs of the valley'],
      ['Book 2 of Physics, for the ninth grade'],
      ['Book II of the Histories was lost in the move.'],
      ['Book 1 of the Annals of the parish'],
      ['book 3 of the laws that the council passed'],
      ['Book 4 of the Republic-era plans'],
    ]));
});

describe('numbers after a title that is a usual word', () => {
  it('are places where they are written as for books', () =>
    checkCited([
      ['What is shared gets little care (Politics II.3).', '(Politics II.3) → politics:book:2:chapter:3'],
      ['As the Stoics knew, Politics I.2 says it.', 'Politics I.2 → politics:book:1:chapter:2'],
      ['The lamp is in Confessions, X. 18.', 'Confessions, X. 18 → confessions:book:10:chapter:18'],
      ['Meditations II.1 tells him so.', 'Meditations II.1 → meditations:book:2:section:1'],
      ['*Meditations* 5.1 is for the cold.', '*Meditations* 5.1 → meditations:book:5:section:1'],
      ['The Stoics rise early: Meditations 5.1.', 'Meditations 5.1 → meditations:book:5:section:1'],
      ['Aristotle gives Metaphysics XII.7 to the mover.', 'Metaphysics XII.7 → metaphysics:book:12:chapter:7'],
      ['"Confessions" 8.12 has the garden.', 'Confessions" 8.12 → confessions:book:8:chapter:12'],
      [
        '(Rhetoric I.2; Poetics 1449b24)',
        'Rhetoric I.2 → rhetoric:book:1:chapter:2',
        'Poetics 1449b24 → poetics:1449b:line:24',
      ],
      ['Nicomachean Ethics X.7 praises it.', 'Nicomachean Ethics X.7 → ethics:book:10:chapter:7'],
      ['Metamorphoses, VIII. 183–235', 'Metamorphoses, VIII. 183–235 → metamorphoses:book:8:line:183-235'],
    ]));

  it('are places in the fifth book, not volumes', () =>
    checkCited([
      ['1) Marcus Aurelius, Meditations, V. 1.', 'Marcus Aurelius, Meditations, V. 1 → meditations:book:5:section:1'],
      ['1) Augustine, Confessions, V. 3.', 'Augustine, Confessions, V. 3 → confessions:book:5:chapter:3'],
      ['(Homer, Odyssey, V. 234)', '(Homer, Odyssey, V. 234) → odyssey:book:5:line:234'],
      ['(Cicero, De Finibus, V. 18)', '(Cicero, De Finibus, V. 18) → de-finibus:book:5:section:18'],
      [
        '1) Marcus Aurelius, Meditations, IV. 3; V. 16.',
        'Marcus Aurelius, Meditations, IV. 3 → meditations:book:4:section:3',
        'V. 16 → meditations:book:5:section:16',
      ],
      ['1) al-Kafi, v. 2, p. 163.', 'al-Kafi, v. 2, p. 163 → kafi:2:p163'],
      ['1) al-Kafi, V. 2, p. 163.', 'al-Kafi, V. 2, p. 163 → kafi:2:p163'],
    ]));

  it('in brackets behind an epic are its book and line', () =>
    checkCited([
      ['The leaves are in the Iliad (6.146), we heard.', 'Iliad (6.146) → iliad:book:6:line:146'],
      ['The raft is in the Odyssey (5.234–261), she said.', 'Odyssey (5.234–261) → odyssey:book:5:line:234-261'],
      ['The Aeneid (6.851) says it.', 'The Aeneid (6.851) → aeneid:book:6:line:851'],
      ['Homer has it in the Iliad (2.48), early.', 'Iliad (2.48) → iliad:book:2:line:48'],
      ['The Iliad (4.99), in paper covers, sold out.'],
      ['The Odyssey (7.5), as the buyers rated it'],
    ]));

  it('are no places where the word means something else', () =>
    checkCited([
      ['Politics II was cancelled, and Politics II, 3 credits, is full.'],
      ['meditations 5 to 7 p.m., Meditations 5 to 7 p.m.'],
      ['Meditations 5.1 is out for your telephone.'],
      ['She passed Politics II. 3 others failed.'],
      ['(see Physics 5.1 and Economics 2.3)'],
      ['The Republic VII team won; Republic II. 5 others'],
      ['Physics II.3 lab begins at noon.'],
      ['Politics V.3 is a course, and so is Economics IV.2.'],
      ['Confessions, V. 3 of the men confessed.'],
      ['Discourses, II. 3 and Histories II.3 have no author here.'],
      ['Politics IX.3 and Meditations XIV.2 do not exist.'],
      ['Republic 2.3 million, Laws 5.2 per cent'],
      ['politics ii.3 and laws v. 1'],
      ['Confessions, 10. 18 people came.'],
      ['Rhetoric, I. 2 minutes later he sat down.'],
    ]));
});

describe('a book before a page of Stephanus or Bekker', () => {
  it('is read with it; the key is that of the page', () =>
    checkCited([
      ['Plato, *Republic* 7.514a.', 'Plato, *Republic* 7.514a → republic:514a'],
      ['The hinges: *Rep.* 7.515c, you see.', '*Rep.* 7.515c → republic:515c'],
      ['so Rep. VII, 516b, has it', 'Rep. VII, 516b → republic:516b'],
      ['(Rep. 10.617d–e)', '(Rep. 10.617d–e) → republic:617d-617e'],
      ['Laws 1.624a opens it.', 'Laws 1.624a → laws:624a'],
      ['Pol. 3.1278b6 on the city', 'Pol. 3.1278b6 → politics:1278b:line:6'],
      ['Resp. 2.359d about the ring', 'Resp. 2.359d → republic:359d'],
      ['Leg. 4.716c is quoted', 'Leg. 4.716c → laws:716c'],
      ['Republic X, 617e, on choice', 'Republic X, 617e → republic:617e'],
      ['EN 10.1177a12 at the end', 'EN 10.1177a12 → ethics:1177a:line:12'],
    ]));

  it('is needed for an abbreviation in prose', () =>
    checkCited([
      ['Rep. 515c spoke first.'],
      ['Rep. 7, 515 c of them'],
      ['Rep. Hill, 7.5 per cent; Rep. 7.915c'],
      ['Leg. 4 of the flight, gate 716c'],
      ['Rep. 7. 515c'],
      ['Pol. 33.1278b'],
    ]));
});

describe('places in documents of the Church', () => {
  it('are read as those of the same document', () =>
    checkCited([
      [
        'All quote Lumen Gentium, n. 1; few go on to no. 9 of the same document.',
        'Lumen Gentium, n. 1 → lumen-gentium:1',
        'no. 9 of the same document → lumen-gentium:9',
      ],
      [
        'We began with Gaudium et Spes 22 and closed with nn. 24–25 of the same constitution.',
        'Gaudium et Spes 22 → gaudium-et-spes:22',
        'nn. 24–25 of the same constitution → gaudium-et-spes:24-25',
      ],
      [
        'It is in Dei Verbum 10, and in no. 12 of that document.',
        'Dei Verbum 10 → dei-verbum:10',
        'no. 12 of that document → dei-verbum:12',
      ],
      [
        "After Laudato Si', no. 12, came number 49 of the same encyclical.",
        "Laudato Si', no. 12 → laudato-si:12",
        'number 49 of the same encyclical → laudato-si:49',
      ],
      ['He asked for no. 44 of the same document.'],
      [
        'Dei Verbum 10 is short; the report of the council has no. 12 of the same document.',
        'Dei Verbum 10 → dei-verbum:10',
      ],
      ['Dei Verbum 10, at no. 7 of the same street.', 'Dei Verbum 10 → dei-verbum:10'],
      ['Dei Verbum 10, with no. 7 of the document.', 'Dei Verbum 10 → dei-verbum:10'],
      ['Psalm 23, and no. 4 of the same document', 'Psalm 23 → bible:ps:23'],
      ['al-Kafi, vol. 2, p. 163, then no. 4 of the same document', 'al-Kafi, vol. 2, p. 163 → kafi:2:p163'],
    ]));

  it('may stand before any word that no number counts', () =>
    checkCited([
      ["She read Laudato si' 49 aloud to us.", "Laudato si' 49 → laudato-si:49"],
      ['She read Laudato si’ 49 slowly.', 'Laudato si’ 49 → laudato-si:49'],
      ['Lumen Gentium 12 again', 'Lumen Gentium 12 → lumen-gentium:12'],
      ['Gaudium et Spes 22 between the songs', 'Gaudium et Spes 22 → gaudium-et-spes:22'],
      ["“Laudato si'” 49 aloud", "Laudato si'” 49 → laudato-si:49"],
      ['Dei Verbum 21 remains so.', 'Dei Verbum 21 → dei-verbum:21'],
      ["We gave Laudato si' 49 readers."],
      ['In Lumen Gentium 8 bishops saw it.'],
      ['Dei Verbum 10 copies; Dei Verbum 400 aloud'],
      ['Gaudium et Spes 1965 aloud'],
    ]));
});

describe('titles in links of Markdown', () => {
  const inMarkdown = (text: string): string[] => {
    const { view, transcript } = parseTranscript(text);
    return reader.read(view, transcript).map(({ key }) => key);
  };
  const cases: readonly (readonly [text: string, ...keys: string[]])[] = [
    ['See [Book VII of the *Republic*](https://plato.example.org/r#7) for it.', 'republic:book:7'],
    ['He chose [Book VII of the *Republic*](https://plato.example.org/r#7) What a story!', 'republic:book:7'],
    ['See Book VII of the [Republic](https://plato.example.org/r) for it.', 'republic:book:7'],
    ['See [Iliad](https://homer.example.org/6) 6.146 for the leaves.', 'iliad:book:6:line:146'],
    ['Read [*Odyssey*](https://homer.example.org) 5.234, then sleep.', 'odyssey:book:5:line:234'],
    ['Read [Republic](https://plato.example.org) 514a, then sleep.', 'republic:514a'],
    ['Aristotle at home: [Politics II.3](https://a.example.org/pol) first.', 'politics:book:2:chapter:3'],
    ['We had [Confessions](https://a.example.org), X. 18, at noon.', 'confessions:book:10:chapter:18'],
    ['Try [Lumen Gentium](https://v.example.org/lg) 12.', 'lumen-gentium:12'],
    ["Try [Laudato si'](https://v.example.org/ls) 49 aloud.", 'laudato-si:49'],
    ['Try [the second book of the Politics](https://p.example.org).', 'politics:book:2'],
    ["Try [book II of Plato's “Republic”](https://p.example.org).", 'republic:book:2'],
    ['A [Republic](https://r.example.org) 5 years old'],
    ["Book III of the [Republic](https://r.example.org)'s budget"],
    ['The [Odyssey](https://car.example.org) 4.5 is quick.'],
    ['See [Politics](https://news.example.org) for more, and Book 2.'],
    ['Book 2 of the [Laws](https://s.example.org) of Texas'],
  ];
  for (const [text, ...keys] of cases) it(text, () => assert.deepEqual(inMarkdown(`# A talk\n\n${text}\n`), keys));
});
