import { checkCited, codes } from './fixture';
import assert from 'node:assert/strict';

describe('an article before a court', () => {
  it('is one of its convention', () =>
    checkCited([
      [
        'EUROPEAN COURT OF HUMAN RIGHTS\nThe first point is admissibility. Article 35 § 3 (a) says when a claim is ill-founded.',
        'Article 35 § 3 (a) → echr:article:35:paragraph:3',
      ],
      [
        'Cour européenne des droits de l’homme\nLe requérant invoque l’article 8 § 1 de la Convention.',
        'article 8 § 1 de la Convention → echr:article:8:paragraph:1',
      ],
      [
        'Europäischer Gerichtshof für Menschenrechte\nHier geht es um Artikel 10 § 2 der Konvention.',
        'Artikel 10 § 2 der Konvention → echr:article:10:paragraph:2',
      ],
      [
        'INTER-AMERICAN COURT OF HUMAN RIGHTS\nThe State breached Articles 8.1 and 25 of the Convention.',
        'Articles 8.1 → achr:article:8:paragraph:1',
        '25 → achr:article:25',
      ],
      [
        'Committee on the Rights of the Child\nWe asked the delegation about Article 19, and it answered.',
        'Article 19 → crc:article:19',
      ],
      [
        'European Court of Human Rights\nThe Convention on the Rights of the Child is younger.\nArticle 6 § 1 was not argued.',
        'Article 6 § 1 → echr:article:6:paragraph:1',
      ],
      [
        'European Court of Human Rights\nThe Vienna Convention on the Law of Treaties helps. Article 31 is a method.',
        'Article 31 → vclt:article:31',
      ],
    ]));

  it('is none where another law may be meant', () =>
    checkCited([
      [
        'The European Court of Human Rights has been to us, for many years now, far away. Article 3 was never read here.',
      ],
      ['European Court of Human Rights\nArticle 7 of the lease was torn out. Article 8 of the Penal Code was not.'],
      ['European Court of Human Rights\nThe Civil Code was amended, and by that law Article 12 lapsed.'],
      ['European Court of Human Rights\nArticle 1 of Protocol No. 1 protects the house.'],
      [
        'European Court of Human Rights\nArticle 7 of the International Covenant on Civil and Political Rights is wide.\nArticle 9 was not invoked.',
        'Article 7 of the International Covenant on Civil and Political Rights → iccpr:article:7',
      ],
      [
        'European Court of Human Rights\nArticle 3 of the European Convention on Human Rights binds, as does the Covenant on Civil and Political Rights. Article 4 was not argued.',
        'Article 3 of the European Convention on Human Rights → echr:article:3',
      ],
      ['European Court of Human Rights\nArticle 350 is no article of ours.'],
    ]));
});

describe('an article of a parliament’s constitution', () => {
  it('is one of the country', () =>
    checkCited([
      [
        'House of Representatives, Washington, D.C.\nI swore to the Constitution. I take the Fifth Amendment.\nAnd the Fourteenth, section 1?\nNo: Article I, Section 8, clause 3. Not Article II.',
        'Fifth Amendment → us-constitution:amendment:5',
        'Fourteenth, section 1 → us-constitution:amendment:14:section:1',
        'Article I, Section 8, clause 3 → us-constitution:article:1:section:8:paragraph:3',
        'Article II → us-constitution:article:2',
      ],
      [
        'DIARIO DE SESIONES DEL CONGRESO DE LOS DIPUTADOS\nLa Constitución de 1978, en su artículo 14, no deja dudas; el artículo 15 cuida de la vida y el 18 de la casa.\nEl apartado 2 del mismo artículo es claro.',
        'Constitución de 1978, en su artículo 14 → spain-constitution:article:14',
        'artículo 15 → spain-constitution:article:15',
        '18 → spain-constitution:article:18',
        'apartado 2 del mismo artículo → spain-constitution:article:18:paragraph:2',
      ],
      [
        'We met at Mthatha, and the witness spoke Xhosa.\nHe asked about section 26(3) of the Constitution.\nWe teach sections 9, 12(1) and 26, said he.',
        'section 26(3) of the Constitution → south-africa-constitution:section:26:paragraph:3',
        'sections 9 → south-africa-constitution:section:9',
        '12(1) → south-africa-constitution:section:12:paragraph:1',
        '26 → south-africa-constitution:section:26',
      ],
      [
        'Deutscher Bundestag, Plenarprotokoll\nNach Artikel 5 der Verfassung ist das erlaubt.',
        'Artikel 5 der Verfassung → german-basic-law:article:5',
      ],
    ]));

  it('is none where another one is named, or where the text does not say which country it is', () =>
    checkCited([
      ['Our House of Representatives met. I read Article 5 of the Constitution.'],
      [
        'House of Representatives, Washington, D.C.\nThe Constitution of Ruritania is long. Article 5 of the Constitution is short.',
      ],
      ['Mthatha was cold. I read section 26(3) of the Constitution.'],
      [
        'House of Representatives, Washington, D.C.\nArticle I of the club rules and the first amendment to the motion were read.',
      ],
      ['House of Representatives, Washington, D.C.\nArticle 5 of the treaty with the mill says so.'],
    ]));
});

describe('articles in a row', () => {
  it('may each have a paragraph', () =>
    checkCited([
      [
        'Compare Articles 8 § 2, 9 § 2 and 10 § 2 of the European Convention on Human Rights.',
        'Articles 8 § 2 → echr:article:8:paragraph:2',
        '9 § 2 → echr:article:9:paragraph:2',
        '10 § 2 → echr:article:10:paragraph:2',
      ],
      [
        'See Article 5 §§ 1, 3 and 4 ECHR.',
        'Article 5 §§ 1 → echr:article:5:paragraph:1',
        '3 → echr:article:5:paragraph:3',
        '4 → echr:article:5:paragraph:4',
      ],
      [
        'We read them Article 56 of the Law of the Sea Convention, and 73, paragraph 1, and left.',
        'Article 56 of the Law of the Sea Convention → unclos:article:56',
        '73, paragraph 1 → unclos:article:73:paragraph:1',
      ],
      [
        'Article 5 of the African Charter; Article 5, paragraph 2, of the American Convention.',
        'Article 5 of the African Charter → african-charter:article:5',
        'Article 5, paragraph 2, of the American Convention → achr:article:5:paragraph:2',
      ],
      [
        'La casa es de todos y así lo dice la ley. La Declaración Universal, artículo 17.2, lo dice.',
        'Declaración Universal, artículo 17.2 → udhr:article:17:paragraph:2',
      ],
      [
        'En España es así. La Constitución de 1978, artículo 27.3, ayuda; será el 106.2, la Administración.',
        'Constitución de 1978, artículo 27.3 → spain-constitution:article:27:paragraph:3',
        '106.2 → spain-constitution:article:106:paragraph:2',
      ],
      [
        'For the children there is the Covenant, and article 27(3), CRC.',
        'article 27(3), CRC → crc:article:27:paragraph:3',
      ],
    ]));

  it('are none where the number counts or names something else', () =>
    checkCited([
      [
        'Article 56 of the Law of the Sea Convention was read, and 73 people left.',
        'Article 56 of the Law of the Sea Convention → unclos:article:56',
      ],
      [
        'El artículo 45 de la Constitución Española cuida del río y el 46 por ciento lo sabe.',
        'artículo 45 de la Constitución Española → spain-constitution:article:45',
      ],
      ['Article 5 of the European Convention on Extradition is another thing.'],
      ['Article 5 of the African Charter on Democracy is another thing.'],
      ['The soup at 82 Charter Road is fair. Article 5 of the menu is the fish.'],
      [
        'Article 8 of the Paris Agreement and Article 56 of the Law of the Sea Convention were read.\nArticle 10 exists, too.',
        'Article 8 of the Paris Agreement → paris-agreement:article:8',
        'Article 56 of the Law of the Sea Convention → unclos:article:56',
      ],
    ]));
});

describe('"the Charter"', () => {
  it('stands for the one that the text means, and articles follow it', () =>
    checkCited([
      [
        'The United Nations met.\nI have a copy of the Charter, and beside Article 2, paragraph 1, he wrote a word. We read Article 94 to them.',
        'Article 2, paragraph 1 → un-charter:article:2:paragraph:1',
        'Article 94 → un-charter:article:94',
      ],
    ]));

  it('has a problem where it has no such article, once it was cited', () =>
    assert.deepEqual(
      codes('The United Nations met. Article 94 of the Charter binds.\nArticle 121 of the Charter to round it off.'),
      ['division-missing'],
    ));
});
