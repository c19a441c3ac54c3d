import { checkCited, codes } from './fixture';
import assert from 'node:assert/strict';

describe('an article of "the Constitution"', () => {
  it('is of the only constitution that the transcript names', () =>
    checkCited([
      [
        'We swore by the Constitution of Kenya.\nArticle 43 of our Constitution speaks of health.',
        'Article 43 of our Constitution → kenya-constitution:article:43',
      ],
      [
        'Articles 27 and 28 of the Constitution hold, as the Constitution of Poland always did.',
        'Articles 27 → poland-constitution:article:27',
        '28 → poland-constitution:article:28',
      ],
      [
        'Das Grundgesetz ist für uns alle da, und Artikel 3 und 5 der Verfassung sind kurz.',
        'Artikel 3 → german-basic-law:article:3',
        '5 → german-basic-law:article:5',
      ],
      [
        "La Costituzione italiana è per noi una casa. L'articolo 9 della Costituzione è per le case.",
        'articolo 9 della Costituzione → italy-constitution:article:9',
      ],
      [
        'La Constitución Española es de todos. El artículo 27 de la Constitución es para la escuela.',
        'artículo 27 de la Constitución → spain-constitution:article:27',
      ],
      ['الدستور المصري هو هذا كله. قال في المادة ٥ من الدستور.', 'المادة ٥ من الدستور → egypt-constitution:article:5'],
    ]));

  it('is none where two are named, or one that no table knows', () =>
    checkCited([
      ['The Constitution of Kenya and the Constitution of India differ. Read Article 5 of the Constitution.'],
      ['The Constitution of Ruritania is short. Read Article 5 of the Constitution.'],
      ['Kenya is warm. Read Article 5 of our Constitution.'],
      ['The Constitution of Kenya is long. Article 3 of the constitution of the chess club is short.'],
      ['The Constitution of Kenya is long. Article 900 of the Constitution was a joke.'],
    ]));

  it('has amendments', () =>
    checkCited([
      [
        'The United States Constitution is short. The First Amendment says so.',
        'First Amendment → us-constitution:amendment:1',
      ],
      [
        'The US Constitution was amended. The Fourteenth Amendment to the Constitution came late.',
        'Fourteenth Amendment to the Constitution → us-constitution:amendment:14',
      ],
      ['The US Constitution was read. The first amendment to the motion fell.'],
      ['The First Amendment stands in the minutes of the club.'],
    ]));
});

describe('an article of a declaration, convention or charter', () => {
  it('is of the one that was named', () =>
    checkCited([
      [
        'We signed the Convention on the Rights of the Child. See Article 31 of the Convention.',
        'Article 31 of the Convention → crc:article:31',
      ],
      [
        'The Security Council sat. We act under Chapter VII of the Charter, and Article 51 of the Charter.',
        'Chapter VII of the Charter → un-charter:chapter:7',
        'Article 51 of the Charter → un-charter:article:51',
      ],
      ['Articles 3 and 5 of the Universal Declaration are short.', 'Articles 3 → udhr:article:3', '5 → udhr:article:5'],
      [
        "Les hommes ont lu l'article 29 de la Déclaration universelle dans le train.",
        'article 29 de la Déclaration universelle → udhr:article:29',
      ],
    ]));

  it('is a problem where the declaration has none', () =>
    assert.deepEqual(codes('Article 31 of the Universal Declaration does not exist.'), ['division-missing']));

  it('may follow in a clause', () =>
    checkCited([
      [
        'We joined the Convention on the Rights of the Child, whose Article 28 is on school.',
        'Convention on the Rights of the Child, whose Article 28 → crc:article:28',
      ],
      [
        'Der Heidelberger Katechismus fragt in Frage 1 nach dem Trost, und das ist für uns nicht wenig.',
        'Heidelberger Katechismus fragt in Frage 1 → heidelberg-catechism:question:1',
      ],
      [
        'La Declaración Universal de Derechos Humanos dice en su artículo 1 que son todos libres.',
        'Declaración Universal de Derechos Humanos dice en su artículo 1 → udhr:article:1',
      ],
    ]));

  it('is none of another declaration', () =>
    checkCited([
      ['Read Article 5 of the Universal Declaration on the Human Genome.'],
      ['The Universal Declaration of Human Rights and the Alma Declaration differ. Article 4 of the Declaration.'],
      ['The Security Council sat. The Harbour Charter is old. Article 5 of the Charter.'],
      ['Read Article 5 of the Charter of the harbour.'],
      ['Der Heidelberger Katechismus hing dort, und ich habe in Frage 2 der Umfrage nicht gelogen.'],
    ]));
});

describe('an article alone', () => {
  it('is of the law that was named last', () =>
    checkCited([
      [
        'We signed the Paris Agreement. Article 6 is about markets. Article 6.4 has a body.',
        'Article 6 → paris-agreement:article:6',
        'Article 6.4 → paris-agreement:article:6:paragraph:4',
      ],
      [
        'Article 6 ECHR gives a hearing.\nArticle 13 gives a remedy.',
        'Article 6 ECHR → echr:article:6',
        'Article 13 → echr:article:13',
      ],
      [
        "La Déclaration universelle des droits de l'homme est là pour nous. L'article 29 ajoute les devoirs.",
        'article 29 → udhr:article:29',
      ],
      [
        'Das Grundgesetz ist für uns alle da. Artikel 20 ist nicht lang, und Art. 1 Abs. 1 Satz 1 GG ist es auch nicht.',
        'Artikel 20 → german-basic-law:article:20',
        'Art. 1 Abs. 1 Satz 1 GG → german-basic-law:article:1:paragraph:1',
      ],
    ]));

  it('is none after another source, with a noun, or far away', () =>
    checkCited([
      ['We signed the Paris Agreement. In the newspaper, Article 6 was short.'],
      ['We signed the Paris Agreement. The Harbour Treaty followed. Article 6 is long.'],
      ['We signed the Paris Agreement. The bylaws say more. Article 6 is long.'],
      ['We signed the Paris Agreement. Article 5 countries met. Article 5 of the lease is old.'],
      ['We signed the Paris Agreement. I wrote article 7 in June, and Article 400 never.'],
      ['We signed the Paris Agreement.\nIt rained.\nArticle 6 is long.'],
      ['The Fourth Geneva Convention is long. Article 10.11.12 is none.'],
      ['Das Grundgesetz ist für uns alle da. Artikel 12 AufenthG ist nicht lang.'],
      ['Article 3 of the Act is a section.'],
    ]));
});
