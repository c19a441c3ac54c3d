import { checkCited } from './fixture';

describe('short names of works, rules and catechisms, where another text, person or thing is meant', () => {
  it('have look-alikes: letters', () =>
    checkCited([
      ['Seneca Falls was busy that week. Letter 41 is the one about the water rates, and the clerk filed it.'],
      [
        'We read Seneca in school. My grandmother kept her letters in a tin; Letter 12, from the bank, was the saddest.',
      ],
      ["Seneca wrote plays. In Paul's correspondence, Epistle 3, the tone changes."],
      ['He taught Seneca for years. Pliny answered Trajan, Letter 96, on the Christians.'],
      ['Seneca would approve. Form 12, Letter 41, is what the post office wants.'],
      ['Between Seneca and Augustine there is a gulf: Letter 130 to Proba is about prayer.'],
      ["Seneca and the stoics. Cicero's correspondence — Letter 14, to Atticus — is different."],
      ['Lucilius was a satirist too. Jerome, Letter 22, to Eustochium.'],
      ["Seneca is dead. The prisoner's notebook (Letter 7) says otherwise."],
      ['The Seneca Nation wrote to the governor; Letter 3.2 of the file is missing.'],
      ['Seneca quotes him. Epicurus, Letter 3, to Menoeceus, is our source.'],
      ['On Seneca: the letter of Barnabas, "Epistle 5", is a forgery.'],
    ]));

  it('have look-alikes: episodes', () =>
    checkCited([
      ['Seneca was on screen too. Ep. 5 of the series shows his death.'],
      ['A podcast about Seneca, ep. 12, has more. '],
      ['The Seneca podcast, Ep. 41, is about friendship.'],
      ['Seneca said it; Horace, Ep. 1.2, said it better.'],
      ['Seneca, Pliny, Ep. 6.16, on Vesuvius.'],
      ['Tertullian and Seneca agree. Cyprian, Ep. 63, on the chalice.'],
    ]));

  it('have look-alikes: handbooks', () =>
    checkCited([
      ['Epictetus was a slave. The staff manual, Handbook 5, bans candles.'],
      ["Epictetus; and in Erasmus's Enchiridion 5 we see more."],
      ['We read Epictetus. The Oxford Handbook, Handbook 12, lists him.'],
      ['Epictetus was lame. The *Handbook* 53 of the scouts was lying there.'],
      ['Students of Epictetus: Denzinger, Enchiridion 1520, on justification.'],
    ]));

  it('have look-alikes: persons called Marcus', () =>
    checkCited([
      ['Marcus 5 and Julia 7 are the youngest in our Meditations class.'],
      ['Marcus Aurelius is on the syllabus. My son Marcus, 5, loves it.'],
      ['Marcus Aurelius Antoninus. Marcus 2:1 sagt, dass er heimkam.'],
      ['We finished Meditations by noon, and Marcus two of them asleep.'],
      ['Aurelius scored first. Marcus 3, Julian 2, full time.'],
      ['The Meditations of Descartes. Marcus 4.2 million in debt.'],
      ['After Aurelius came Marcus 10.30, my appointment.'],
      ['The meditations were guided by Marcus, 6.30, in the hall.'],
      ['I mailed the Meditations to Marcus 4 times.'],
      ['Marcus Aurelius. Im Evangelium nach Marcus 4,3 lesen wir vom Sämann.'],
    ]));

  it('have look-alikes: apologies', () =>
    checkCited([
      ['Tertullian writes. Melito, Apol. 3, as well.'],
      ['Tertullian against Plato, Apol. 21, on Socrates.'],
      ['Justin my brother and his dial. 5 was broken.'],
      ['Justin, Dial. 12, said the radio; and Cicero, Dial. 3.'],
      ['Tertullian and Justin: Aristides, 2 Apol. 5.'],
      ['Justin set the dial. 11 was the channel.'],
      ["Justin dialled it. Plato's Dial. 7 is spurious."],
    ]));

  it('have look-alikes: prescriptions of a doctor', () =>
    checkCited([
      ["Tertullian, my doctor's patient, lost his tablets; prescription 5 was never filled."],
      ['Dr Tertullian wrote me "Prescription 12".'],
      ["Tertullian is no pharmacist; Prescription 36, at the chemist's, was mine."],
      ['Tertullian was read aloud. The eye clinic, Prescription 2, left eye.'],
    ]));

  it('have look-alikes: conferences', () =>
    checkCited([
      ['Cassian spoke at our synod. Lambeth, Conference 5, was dull.'],
      ['Cassian is a Jedi. The league, Conference 5, goes to Ohio.'],
      ['Cassian was quoted (Conference 12) at the SEC final.'],
      ['Cassian, who plays in the Eastern Conference, scored 5.'],
      ['John Cassian. COP, Conference 27, was in Sharm.'],
      ['Cassian in the Conference 8, table three.'],
    ]));

  it('have look-alikes: ladders', () =>
    checkCited([
      ['Climacus is hard. The fire ladder, step 3, was broken.'],
      ['Climacus would smile. Put a foot on the Ladder, step 2, and climb.'],
      ['Climacus; the career Ladder, step 5, is manager.'],
    ]));

  it('have look-alikes: consolations', () =>
    checkCited([
      ['Boethius won no Consolation 3 prizes.'],
      ['Boethius; the silver was a consolation, poem 3 by Anna.'],
      ['Boethius. Stig Dagerman, Consolation 4.'],
      ["Seneca's Consolation 5.2 to Marcia is unlike Boethius."],
      ['Boethius and Seneca, Consolation 1.3 to Polybius.'],
    ]));

  it('have look-alikes: Hermas', () =>
    checkCited([["Hermas 5 is our street's dog; Hermas two is the pup."], ['The Hermas scarf costs Hermas 350.']]));

  it('have look-alikes: films and ships', () =>
    checkCited([
      ['Hobbes and Calvin. Leviathan 3 is a video game.'],
      ['We saw Leviathan 2 at the cinema, and spoke of Hobbes.'],
      ['Hobbes is not in Leviathan Wakes. Leviathan 4 sails on Tuesday.'],
      ['The whale tour: Leviathan 12 leaves at noon. I read Hobbes on deck.'],
      ['Leviathan 10.30, the ferry, left late; Hobbes was in my bag.'],
      ['Hobbes? No, the roller coaster Leviathan 3, in Ontario.'],
    ]));

  it('have look-alikes: a bank and a reporter', () =>
    checkCited([
      ['Publius was a Roman. The Fed 5 years ago raised rates.'],
      ['The Federalist papers are fine but the Fed 51 basis points cut was not.'],
      ["In The Federalist society's hall, a Fed 51 bond yield was discussed."],
      ['The Federalist article on the Fed. Fed 10, said the ticker.'],
      ['Federalist readers: Fed 2.5, ECB 3.'],
      ['The Federalist magazine. Trust in the Fed two in three said no.'],
      ['We Fed 500 people with Publius.'],
      ['198 Fed. 10 is a case the Federalist cites; see 27 Fed. 51.'],
      ['See 27 Fed. 51 and 12 F. 3; the Federalist is not cited.'],
    ]));

  it('have look-alikes: persons called Gita', () =>
    checkCited([
      ['Gita 12, is the eldest; Krishna 10, is the second.'],
      ['Gita two forty at the reception, under the name Krishna.'],
      ['My aunt Gita, seven, and Krishna, nine.'],
      ["Gita two thirty, Krishna four: the dentist's list."],
      ['Gita beat Arjuna 6.3, Gita 6.4 in the second set.'],
      ['The Ashtavakra Gita 2.3 is not the song of Krishna.'],
      ['The Uddhava Gita 12.3 is told by Krishna.'],
      ['Krishna speaks in the Anu Gita 4.5.'],
      ['Avadhuta Gita 1.2, says the swami, and Arjuna listens.'],
    ]));

  it('have look-alikes: Kural', () => checkCited([['Kural 5 is the minibus. Kural TV is Tamil.']]));

  it('have look-alikes: seats', () => checkCited([['Seat Mencius 2A1 was free.']]));

  it('have look-alikes: lines of other books', () =>
    checkCited([
      ['Milton is great. My diary, Book I, line 12.'],
      ['Virgil Smith kept the ledger: Book II, line 40.'],
      ['Milton Keynes Council minutes, book 3, line 12.'],
      ['Milton answered Homer, Book I, line 1.'],
      ["Virgil guides Dante through the Iliad's ghosts; Homer, Book 6, line 146."],
      ['Milton read Ovid, Book IX, line 5.'],
      ['Milton, and Wordsworth in the Prelude, Book I, line 301.'],
      ["Virgil's Georgics are better. Look at Book II, line 490."],
      ['Milton Friedman was quoted in the hearing, Book 2, line 14.'],
      ["Milton's Paradise Regained: Book IV, line 221."],
      ['Milton loved Spenser. The Faerie Queene, Book I, line 5.'],
      ['Milton and Lucretius: Book III, line 830.'],
    ]));

  it('have look-alikes: abbreviations', () =>
    checkCited([
      ['The Con. party, Cons. 4.2 points ahead of Labour. Boethius watched.'],
      ['Lab. 3, Cons. 4, Lib. 2: the council after the vote.'],
      ['The DL 1.5 litre engine has power; DL 7.87 is its number.'],
      ['His DL 3.2 at the hospital; Diogenes Laertius was on the shelf.'],
      ['The Met. 3.5 forecast, says Ovid my weatherman.'],
      ["At the Met. 10.30 am; Ovid's Metamorphoses on stage."],
      ['Aristotle, Met. 5.7, on being.'],
      ['Ovid Street, Met. 4.5 by the Met Office.'],
      ['Epictetus, Diss. 2001, is a thesis.'],
      ['Arrian wrote it. Smith, Diss. 3.4, Harvard.'],
      ['Epictetus studies: Müller, Diss. 1.2, Bonn.'],
      ['Der Heidelberger 5 Kilometer Lauf war schön.'],
      ['Der Heidelberger SC gewann. Heidelberger 54 ist die Adresse.'],
      ['Die Barmer Erklärung ist bekannt. Wir wohnen in Barmen IV, hinter dem Bahnhof.'],
      ['TuS Barmen II: Spiel am Sonntag. Die Barmer Theologische Erklärung ist unser Thema.'],
      ['Barmen V sagt der Schaffner. Die Theologische Erklärung von Barmen ist alt.'],
      ['CA VI is the route; CA VII is closed. The Augsburg Confession was read.'],
      ['Die Confessio Augustana ist alt. CA II: Cornelia Altmann zum Zweiten.'],
    ]));

  it('have look-alikes: “c.” for “about”', () =>
    checkCited([
      ["Book 3, c. 1200 in Magna Carta's hand."],
      ['Magna Carta, c. 12 pages long, is here.'],
      ['Magna Carta, c. 80 copies survive.'],
      ['Magna Carta, c. 13 of them sealed by King John.'],
      ['Augustine, City of God, book xi. c. 400 AD.', 'Augustine, City of God, book xi → city-of-god:book:11'],
      ['Josephus, War, book 2 c. 75 pages.', 'Josephus, War, book 2 → jewish-war:book:2'],
      ['He wrote Confessions, book 4, c. 20 years after.'],
    ]));

  it('have look-alikes: other books called Nahj and Sahifa', () =>
    checkCited([
      ['Letter 5 of the Nahj family.'],
      ['the fifth letter of the Nahj Institute'],
      ['Sermon 5 in the Nahj, says another book: saying 700 of the Nahj.', 'Sermon 5 in the Nahj → nahj:sermon:5'],
      ['Supplication 3 of the Sahifa of Medina'],
      ['The second supplication of the Sahifa Mahdiyya'],
      ['sermon 3 of the Nahj you gave on Friday'],
    ]));

  it('have look-alikes: other works of an author', () =>
    checkCited([
      [
        "The Qur'an, surah al-Baqara 2:255, says it. The commentary is good. Ibn Kathir, vol. 1, p. 216.",
        "The Qur'an, surah al-Baqara 2:255 → quran:2:255",
        'Ibn Kathir, vol. 1, p. 216 → tafsir-ibnkathir:1:p216',
      ],
      [
        "The Qur'an, surah al-Baqara 2:255. A commentary by Fadl Tabari, vol. 1, p. 216.",
        "The Qur'an, surah al-Baqara 2:255 → quran:2:255",
      ],
      ['A commentary on surah 2:255. Muhibb al-Din al-Tabari, Dhakhair, vol. 1, p. 20.', 'surah 2:255 → quran:2:255'],
      ['A commentary on surah 2:255. Ahmad al-Tabari, vol. 1, p. 20.', 'surah 2:255 → quran:2:255'],
      ['Commentary on surah 2:255. Ibn Rustam al-Tabari, vol. 1, p. 20.', 'surah 2:255 → quran:2:255'],
      ['Commentary on surah 2:255. See Smith on Tabari, vol. 1, p. 216.', 'surah 2:255 → quran:2:255'],
      ["Commentary on surah 2:255. Quoted in Watt's Tabari, vol. 6, p. 20.", 'surah 2:255 → quran:2:255'],
      ['History: the Persian Tabari, vol. 3, p. 20.'],
      ["History: Bal'ami's version of Tabari, vol. 3, p. 20."],
      ['Commentary and history on surah 2:255. Ibn Kathir, vol. 1, p. 3.', 'surah 2:255 → quran:2:255'],
      ['History and Sira: Ibn Kathir, vol. 1, p. 3.'],
      ['The historian said. In the Sira of Ibn Kathir, vol. 1, p. 3.'],
      ['History lessons; his student Ibn Kathir, vol. 1, p. 3.'],
      ['Commentary on surah 2:255; the Tadhkira of al-Qurtubi, vol. 1, p. 3.', 'surah 2:255 → quran:2:255'],
      ['Commentary on surah 2:255; al-Qurtubi, vol. 1, p. 3, on hell in his Tadhkira.', 'surah 2:255 → quran:2:255'],
      ['Commentary on surah 2:255; in Asas al-Balagha by al-Zamakhshari, vol. 1, p. 3.', 'surah 2:255 → quran:2:255'],
    ]));

  it('have look-alikes: other rules', () =>
    checkCited([
      ['Pope Benedict spoke to monks. Chapter 5 of the Rule of Saint Augustine.'],
      ['Benedict and the monks; chapter 3 of the Rule Book.'],
      ['The monks of Benedict compared chapter 5 of the Rule. The Franciscan Rule is short.'],
      ['Benedict founded the monastery; Basil wrote before. In chapter 12 of the Rule, Basil asks why.'],
      ['Francis was no monk, and Benedict was. Chapter 4 of the Rule forbids coins to the friars.'],
      ["Augustine's Rule is older than that of Benedict, and his monks read chapter 5 of the Rule."],
      ['Pope Benedict XVI visited the abbey; chapter 7 of the Rule of the Master.'],
    ]));

  it('have look-alikes: seats of a bus', () => checkCited([['Mencius 3B9 is a bus seat.']]));

  it('have look-alikes: numbers of houses and shelves', () =>
    checkCited([
      ['Le Catéchisme coûte cher, n. 2402 de la liste.'],
      ['The Catechism arrived at no. 500 Main Street.'],
      ['The Catechism of Trent at no. 450.'],
      ['The Roman Catechism, in the copy no. 700.'],
      ['The Catechism is at shelf no. 1200.'],
      ['Il Catechismo maggiore di Pio X al n. 500.'],
      ['Il Catechismo è al n. 600 di via Roma.'],
      ['El Catecismo cuesta, en el n. 1500 de la calle Mayor.'],
      ['Der Katechismus steht im Regal Nr. 815.'],
      ['Der Katechismus kam mit der Nr. 2000 an.'],
    ]));

  it('have look-alikes: French “nos”', () =>
    checkCited([
      ["Nous lisons Laudato si', puis nos 91 amis viennent."],
      [
        "Nous lisons Laudato si' n. 12 dans la maison, et nos 91 voisins de la rue aussi.",
        "Laudato si' n. 12 → laudato-si:12",
      ],
      [
        "Nous lisons Laudato si' n. 12 dans la maison, avec les nos 7 et 8 de la rue.",
        "Laudato si' n. 12 → laudato-si:12",
      ],
    ]));
});
