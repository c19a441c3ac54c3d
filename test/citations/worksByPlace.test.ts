import { checkCited } from './fixture';

describe('pages and columns of Plato and Aristotle', () => {
  it('are read after a title', () =>
    checkCited([
      ['The cave is in Republic 514a, he said.', 'Republic 514a → republic:514a'],
      ['Compare Republic 514a–517c with it.', 'Republic 514a–517c → republic:514a-517c'],
      ['Read the Laws 624a and then go on.', 'Laws 624a → laws:624a'],
      ["Plato's Republic, Book VII, 514a–b, is short.", "Plato's Republic, Book VII, 514a–b → republic:514a-514b"],
      ['We read Phaedrus 245c5 on Monday.', 'Phaedrus 245c5 → phaedrus:245c:line:5'],
      ['Symposium 210A–212B', 'Symposium 210A–212B → symposium:210a-212b'],
      ['Aristotle, Politics 1253a2–3', 'Aristotle, Politics 1253a2–3 → politics:1253a:line:2-3'],
      ['Nicomachean Ethics 1094a', 'Nicomachean Ethics 1094a → ethics:1094a'],
      ['in Metaphysics 980a21 of all places', 'Metaphysics 980a21 → metaphysics:980a:line:21'],
      ['Poetics 1449b24–1450a3', 'Poetics 1449b24–1450a3 → poetics:1449b:line:24-1450a:line:3'],
      ["Aristotle's Physics 201b says it", "Aristotle's Physics 201b → physics:201b"],
      ['the Apology of Plato, 38a', 'Apology of Plato, 38a → apology:38a'],
    ]));

  it('are read in brackets, lists and after abbreviations', () =>
    checkCited([
      ['(Republic 514a)', '(Republic 514a) → republic:514a'],
      ['(Rep. 514a, 520c; 540a)', 'Rep. 514a → republic:514a', '520c → republic:520c', '540a → republic:540a'],
      ['(Rep. VII 514a)', '(Rep. VII 514a) → republic:514a'],
      ['(EN 1094a22–b7)', '(EN 1094a22–b7) → ethics:1094a:line:22-1094b:line:7'],
      ['As Aristotle holds in EN 1094a, all aim at it.', 'EN 1094a → ethics:1094a'],
      ['(Pol. 1253a; Tim. 27d)', 'Pol. 1253a → politics:1253a', 'Tim. 27d → timaeus:27d'],
      ['(Pol. 268b)', '(Pol. 268b) → statesman:268b'],
      [
        "In Plato's Republic the prisoners turn (514a–515c) and climb (516a).",
        '(514a–515c) → republic:514a-515c',
        '(516a) → republic:516a',
      ],
    ]));

  it('are no places where the name may be another thing', () =>
    checkCited([
      ['The Republic 5 years later, and Republic Day 26.'],
      ['Room 514a of the Republic Hotel, and the laws 24a and 25b of the town.'],
      ['She took Physics 201b and Economics 1345 in spring, then Physics 201B again.'],
      ['(see Topics 5)'],
      ['The Laws 12 of them; an apology 5 minutes long; Apology, page 3 of the minutes.'],
      ['Letters 314a and 315b of the seal; the Ion 530a is a bicycle.'],
      ['Republic 700a and Laws 100a do not exist.'],
      ['Republic 514f, Republic 514 a, Republic 514ab, Republic 0514a'],
      ['Mr. Meno 70a lives in Flat Crito 43a.'],
      ['Politics, 12 people; Rhetoric 1354 and Poetics 1447 sold.'],
      ['The Symposium 2021a begins at 9.'],
      ['(Cat. 6a) and Cat. 5e cables'],
    ]));
});

describe('places in the Talmud and the Mishnah', () => {
  it('are read by tractate and leaf', () =>
    checkCited([
      ['as in b. Ber. 23a and', 'b. Ber. 23a → talmud:berakhot:23a'],
      ['Berakhot 23a', 'Berakhot 23a → talmud:berakhot:23a'],
      ['(BT Shabbat 31a)', '(BT Shabbat 31a) → talmud:shabbat:31a'],
      ['Talmud, Sanhedrin 37a–b', 'Talmud, Sanhedrin 37a–b → talmud:sanhedrin:37a-37b'],
      [
        '(Babylonian Talmud, Tractate Sanhedrin, folio 37a)',
        '(Babylonian Talmud, Tractate Sanhedrin, folio 37a) → talmud:sanhedrin:37a',
      ],
      ["Baba Mezi'a 59b", "Baba Mezi'a 59b → talmud:bavametzia:59b"],
      ['(bBQ 83b; bShab 31a)', 'bBQ 83b → talmud:bavakamma:83b', 'bShab 31a → talmud:shabbat:31a'],
      ['Talmud Bavli, Ḥagigah 14b', 'Talmud Bavli, Ḥagigah 14b → talmud:chagigah:14b'],
      ['b. Hag. 14b, 15a', 'b. Hag. 14b → talmud:chagigah:14b', '15a → talmud:chagigah:15a'],
      ['In the Talmud the story is told: Nazir 23b.', 'Nazir 23b → talmud:nazir:23b'],
    ]));

  it('are read by tractate, chapter and paragraph', () =>
    checkCited([
      ['Mishnah Avot 1:2', 'Mishnah Avot 1:2 → mishnah:avot:1:2'],
      ['(m. Avot 1:14; m. Peah 1:1)', 'm. Avot 1:14 → mishnah:avot:1:14', 'm. Peah 1:1 → mishnah:peah:1:1'],
      ['Pirkei Avot 2:5', 'Pirkei Avot 2:5 → mishnah:avot:2:5'],
      ['m. Hag. 2:1', 'm. Hag. 2:1 → mishnah:chagigah:2:1'],
      ["y. Pe'ah 1:1", "y. Pe'ah 1:1 → yerushalmi:peah:1:1"],
      ['Jerusalem Talmud, Nedarim 9:4', 'Jerusalem Talmud, Nedarim 9:4 → yerushalmi:nedarim:9:4'],
      ['t. Sanh. 13:2', 't. Sanh. 13:2 → tosefta:sanhedrin:13:2'],
      ['Mishnah Sanhedrin, chapter 4', 'Mishnah Sanhedrin, chapter 4 → mishnah:sanhedrin:4'],
      ['Mishnah Sanhedrin 4:5–6', 'Mishnah Sanhedrin 4:5–6 → mishnah:sanhedrin:4:5-6'],
      [
        'Genesis Rabbah 1:1 and Gen. 1:1',
        'Genesis Rabbah 1:1 → genesis-rabbah:chapter:1:section:1',
        'Gen. 1:1 → bible:gen:1:1',
      ],
    ]));

  it('are no places where the name may be another thing', () =>
    checkCited([
      ['Shabbat 5 is a feast; Sabbath 31 was cold; Berakhot 5 were said.'],
      ['Nazir, 23a High Street, brought bread; Nazir 5b is a room.'],
      ['Berakhot 65a, Shabbat 158a, Sukkah 57b are beyond the end.'],
      ['Men. 29b, Git. 3a and Ber. 5b are model numbers.'],
      ['He ran 5 m. in 4:30; b. 23a; m. 5:4; Avot 5 people came.'],
      ['B. Shabbat scored 2:1, M. Nazirov 3:2.'],
      ['Mishnah Avot 9:1 and m. Sanh. 12:1 do not exist.'],
      ['The Mishnah 3 times, the Talmud 5 times.'],
      ['Tractate 5 of the society; daf 23a of the notebook.'],
      ['Yoma, 5, and Sotah, 12, are girls of the class.'],
    ]));
});
