import { checkCited } from './fixture';

describe('works on pages in other languages', () => {
  it('are read with the words of the language', () =>
    checkCited([
      [
        'Das ist uns allen nicht neu: Heidelberger Katechismus, Frage 1, und die Frage 54 des Heidelberger Katechismus.',
        'Heidelberger Katechismus, Frage 1 → heidelberg-catechism:question:1',
        'Frage 54 des Heidelberger Katechismus → heidelberg-catechism:question:54',
      ],
      [
        'Sie finden das in These 2 der Barmer Theologischen Erklärung, und es ist nicht lang.',
        'These 2 der Barmer Theologischen Erklärung → barmen:article:2',
      ],
      [
        'Er schrieb das auch, und es ist nicht wenig: Augustinus, Bekenntnisse I,1.',
        'Augustinus, Bekenntnisse I,1 → confessions:book:1:chapter:1',
      ],
      ['El hombre es de todos los caminos (Confesiones I, 1).', '(Confesiones I, 1) → confessions:book:1:chapter:1'],
      [
        'Augustin est pour nous dans la Cité de Dieu, XIX, 13, et dans les livres.',
        'Cité de Dieu, XIX, 13 → city-of-god:book:19:chapter:13',
      ],
      ["L'Odyssée V, 313, est pour nous dans les livres et sur la mer.", "L'Odyssée V, 313 → odyssey:book:5:line:313"],
      [
        'Aristoteles ist nicht für alle da: Nikomachische Ethik II 1 und Platon, Staat 514a.',
        'Nikomachische Ethik II 1 → ethics:book:2:chapter:1',
        'Platon, Staat 514a → republic:514a',
      ],
      [
        'این را در اصل ۲۷ قانون اساسی جمهوری اسلامی ایران نوشته است.',
        'اصل ۲۷ قانون اساسی جمهوری اسلامی ایران → iran-constitution:article:27',
      ],
      [
        'هذا هو في المادة ٣ من الإعلان العالمي لحقوق الإنسان.',
        'المادة ٣ من الإعلان العالمي لحقوق الإنسان → udhr:article:3',
      ],
      [
        'Canon 6 of Nicaea, and canon 28 of the Council of Chalcedon.',
        'Canon 6 of Nicaea → nicaea-1:canon:6',
        'canon 28 of the Council of Chalcedon → chalcedon:canon:28',
      ],
      [
        'Thesis 62 of the Ninety-five Theses is short.',
        'Thesis 62 of the Ninety-five Theses → ninety-five-theses:article:62',
      ],
      ['Dante, Inferno, Canto XXXIII', 'Dante, Inferno, Canto XXXIII → inferno:poem:33'],
    ]));

  it('are none that only have such words', () =>
    checkCited([
      ['Ich habe die Frage 2 und die These 3 des Vortrags nicht gelesen, und das ist auch gut.'],
      ['La pregunta 4 de la clase y la tesis 5 de María no son para todos.'],
      ['La question 4 de la classe et la thèse 5 de Marie ne sont pas pour nous.'],
      ['Er lebt für den Staat 514 und nicht für die Politeia 3 in der Stadt.'],
      ['Las confesiones 1, 1 y 2 son de los hombres que no están.'],
      ['Article 6 of Nicaea is a lane. The Canon 6 of my father. Theses 1 and 2 by hand.'],
      ['The Federalist party won 51 seats. Canto 3 is a boat.'],
    ]));
});

describe('a place that looks like one of a work', () => {
  it('has no open end', () =>
    checkCited([
      ["Ihya' 'Ulum al-Din, vol. 4, p. 60 ff. of the edition", "Ihya' 'Ulum al-Din, vol. 4, p. 60 → ihya:4:p60"],
      ['al-Kafi, vol. 2, pp. 163ff.', 'al-Kafi, vol. 2, pp. 163 → kafi:2:p163'],
      ['al-Kafi, vol. 2, p. 163 f.', 'al-Kafi, vol. 2, p. 163 f → kafi:2:p163-164'],
    ]));

  it('is none of a vessel, a report or another book of the author', () =>
    checkCited([
      ['The Odyssey 2.150 is a van that we drove.'],
      ['Sen. Rep. 7.515c of the Senate.'],
      ['Tirmidhi, Musnad, p. 5'],
      ["(al-Tirmidhi, Shama'il, p. 5)"],
      ['Bukhari, Sahih, no. 5', 'Bukhari, Sahih, no. 5 → bukhari:h5'],
    ]));

  it('has a section and a paragraph in a code', () =>
    checkCited([
      ["Shulchan Arukh, Yoreh De'ah 240:5", "Shulchan Arukh, Yoreh De'ah 240:5 → yoreh-deah:section:240:paragraph:5"],
      ['Choshen Mishpat 425:1 says so.', 'Choshen Mishpat 425:1 → choshen-mishpat:section:425:paragraph:1'],
      ['Orach Chaim 8:30 pm, in the small room. Choshen Mishpat 900:1.'],
      ['Seneca, Letters 7, is on crowds.', 'Seneca, Letters 7 → seneca-letters:letter:7'],
      ['Seneca, Letters 7.3, is on crowds.', 'Seneca, Letters 7.3 → seneca-letters:letter:7:section:3'],
      ['Seneca, Letters 1969, a reprint.'],
    ]));

  it('in Avot is one of the Mishnah', () =>
    checkCited([
      ['Hillel said it, Avot 1:14.', 'Avot 1:14 → mishnah:avot:1:14'],
      [
        'Mishnah Berakhot 1:1 opens. Peah 1:1 follows.',
        'Mishnah Berakhot 1:1 → mishnah:berakhot:1:1',
        'Peah 1:1 → mishnah:peah:1:1',
      ],
      ['Avot 5:17 was the number of the van. Peah 1:1 alone may be others.'],
    ]));
});
