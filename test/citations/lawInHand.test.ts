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

describe('articles of laws, where another text, person or thing is meant', () => {
  it('have look-alikes: laws Article alone after a named law', () =>
    checkCited([
      ['The European Convention on Human Rights was signed in Rome.\nOur tenancy: see Article 7 on pets.'],
      ['The party congress met in Rome. The Convention chose a candidate. Article 5 of its rules was changed.'],
      ['The Universal Declaration was read aloud. The lease says in Article 7 that pets are banned.'],
      ['The American Convention on Human Rights is old. In the newspaper, Article 5 was about shoes.'],
      ['Article 8 of the European Convention on Extradition is narrow.'],
      ['The European Convention on State Immunity, Article 11, matters.'],
      ['The European Convention for the Prevention of Torture, Article 8, gives access.'],
      ['The European Convention of 1957, Article 3, on extradition.'],
      ['The European Convention drafted by Giscard failed; Article 5 of the draft is famous.'],
      ['The American Convention Center, Article 5 of its charter.'],
      ['The American Convention for the Abolition of Slavery, section 3.'],
      ['The African Charter for Popular Participation, Article 5.'],
      ['The African Charter on Democracy, Elections and Governance, Article 23.'],
      ['Article 23 of the African Charter on Democracy, Elections and Governance.'],
      ['Article 4 of the African Charter on the Rights and Welfare of the Child.'],
      ['La Charte africaine de la jeunesse, article 12.'],
      ['La Convención Americana de Extradición, artículo 4.'],
      ['The Charter of the company was revised. Article 12 forbids dividends. '],
      ["The Bank's Charter, Article 7. Our Constitution is the club's. Article 3 of the Constitution is on fees."],
      ["We cited the Universal Declaration. The club's Constitution, Article 5, is on fees."],
    ]));

  it('have look-alikes: Universal declaration', () =>
    checkCited([
      ['The Universal Declaration of Bioethics, Article 5, protects autonomy.'],
      ['The Universal Declaration on Cultural Diversity, Article 4.'],
      ['The Universal Declaration of Animal Rights, Article 2.'],
      ['The Universal Declaration of Linguistic Rights: Article 3.'],
      ['The Universal Declaration of Victory by the Emperor; Article 3 of the surrender.'],
      ['La Declaración Universal de los Derechos de los Animales, artículo 2.'],
      ['The Universal Declaration of the Rights of Peoples, article 5.'],
      ['The Universal Islamic Declaration of Human Rights, article 5.'],
    ]));

  it('have look-alikes: dated constitutions', () =>
    checkCited([
      ['La Constitución de 1978 del Ecuador, en su artículo 33, lo dice, y la gente del país lo sabe.'],
      ['La Constitución de 1917 de Puerto Rico... la Ley Jones, artículo 5, es la de todos en el país.'],
      ['La Constitución de 1917 de la Unión Soviética, artículo 3, que el pueblo leyó.'],
      ['La Constitution de 1958 de la Tunisie, article 5, que le peuple a lue dans la rue.'],
      ['La Constitution de 1958 de la République du Mali, son article 5, que nous lisons dans la salle.'],
      ['La Costituzione del 1948 della Romania, articolo 5, che il popolo ha letto nella sala.'],
      ['A Constituição de 1976 de Cuba, artigo 5, que o povo não leu na sala.'],
      ["La Constitution de 1958 est la nôtre. Dans le bail, l'article 7 interdit les chiens, et nous le savons."],
    ]));

  it('have look-alikes: courts', () =>
    checkCited([
      ['EUROPEAN COURT OF HUMAN RIGHTS\nArticle 7 of the lease forbids pets.'],
      [
        'EUROPEAN COURT OF HUMAN RIGHTS\nThe Government say that Article 3 of the Criminal Code applies. Article 5 does too.',
      ],
      ['EUROPEAN COURT OF HUMAN RIGHTS\nThe 1951 Convention is clear. Article 33 forbids it.'],
      ['EUROPEAN COURT OF HUMAN RIGHTS\nThe Constitution of Ardelia guarantees it. Article 35 says so.'],
      ['EUROPEAN COURT OF HUMAN RIGHTS\nThe Constitution guarantees it. Article 35 says so.'],
      ['EUROPEAN COURT OF HUMAN RIGHTS\nThe Constitutional Court held that Article 35 was breached.'],
      ['EUROPEAN COURT OF HUMAN RIGHTS\nArticle 1 of Protocol No. 1 was breached.'],
      [
        'EUROPEAN COURT OF HUMAN RIGHTS\nArticle 2 of Protocol No. 4 was breached, and so was Article 3 of Protocol No. 7.',
      ],
      ['EUROPEAN COURT OF HUMAN RIGHTS\nArticle 4 of Protocol 7 and Article 2 of the same Protocol.'],
      [
        'EUROPEAN COURT OF HUMAN RIGHTS\nArticle 8 of the Hague Convention was invoked. Article 13 of the Convention lets the child stay.',
      ],
      [
        'EUROPEAN COURT OF HUMAN RIGHTS\nThe Istanbul Convention binds them. The Convention, in Article 12, speaks of custom.',
      ],
      ['EUROPEAN COURT OF HUMAN RIGHTS\nRule 39 of the Rules of Court. Rule 23. Article 29 of the Rules.'],
      ['EUROPEAN COURT OF HUMAN RIGHTS\nThe newspaper ran Article 5 in its series.'],
      [
        'EUROPEAN COURT OF HUMAN RIGHTS\nThe Universal Declaration, Article 19, is older. Article 10 copies it.',
        'Universal Declaration, Article 19 → udhr:article:19',
      ],
      ['INTERNATIONAL CRIMINAL COURT\nThe Geneva Conventions matter. Article 3 is common to them.'],
      ['COMMITTEE ON THE RIGHTS OF THE CHILD\nThe Family Code was changed. Article 12 gives custody to the father.'],
      ['COMMITTEE ON THE RIGHTS OF THE CHILD\nThe Optional Protocol was ratified. Article 3 is on sale of children.'],
      ['COMMITTEE ON THE RIGHTS OF THE CHILD\nThe Penal Code: Article 12 punishes it.'],
      [
        "COMMITTEE ON THE RIGHTS OF THE CHILD\nThe Children's Act of 2010, in Article 12, allows it. Article 14 is on faith.",
      ],
    ]));

  it('have look-alikes: constitution of the parliament', () =>
    checkCited([
      ['SENATE OF THE UNITED STATES\nThe Constitution of our club is old. Article I, Section 9 bans gifts.'],
      [
        'CONGRESS OF THE UNITED STATES\nThe Constitution of Texas, Article I, Section 9, bans it. Our Constitution, Article I, Section 16, too.',
      ],
      ["U.S. Senate\nThe union's constitution is short. Article II, Section 3 is on dues."],
      ['U.S. Senate\nOur State constitution says so. Article I, Section 9 is clear.'],
      [
        'U.S. Senate, Washington, D.C.\nLook at Article III of the Treaty of Tordesillas. The Constitution is silent. Article III, Section 2.',
      ],
      ['U.S. Senate\nThe Constitution is read. The bill in Article II, Section 4, spends too much.'],
      [
        'U.S. Senate\nThe Constitution. The amendment to the bill, Amendment 4, is mine; the First Amendment to the bill fails.',
      ],
      ['U.S. Senate\nThe Constitution. The Second Amendment offered by Mr. Hill was rejected.'],
      ['U.S. Senate\nThe Constitution. The Third Amendment of the Senator from Ohio was tabled.'],
      ['U.S. Senate\nThe bill. The Clerk read the First Amendment. The Constitution was not mentioned.'],
      ['Lok Sabha\nThe British Constitution has no Article 21. Our Constitution does.'],
      [
        'Deutscher Bundestag\nDie Verfassung von Bayern, Artikel 3, sagt es. Artikel 5 der Verfassung ist schön und wir lesen ihn.',
      ],
      ['Deutscher Bundestag\nDie Satzung der Partei ist alt. Artikel 5 sagt es, und wir lesen ihn.'],
      [
        'Congreso de los Diputados\nLa Constitución de Cádiz decía en su artículo 13 que el Gobierno hace feliz a la nación, y lo dice la gente.',
      ],
      ['Congreso de los Diputados\nEl Estatuto de Autonomía es de todos. El artículo 5 lo dice, y el 6 también.'],
      [
        'Congreso de los Diputados\nLa Constitución es de todos. El artículo 45 lo dice, y el 46 por ciento de la gente vota.',
      ],
      ['Congreso de los Diputados\nLa Constitución es de todos. El artículo 45 lo dice, y el 46 de mayo de la calle.'],
      [
        'Congreso de los Diputados\nLa Constitución es de todos. El artículo 45 lo dice, y el 15 de mayo votamos; el 23 ganamos el partido.',
      ],
      [
        'Congreso de los Diputados\nLa Constitución es de todos. El artículo 45 lo dice. El 11 de la selección y el 9 del Madrid, no.',
      ],
      [
        'Congreso de los Diputados\nLa Constitución es de todos. El artículo 45 lo dice, y en el autobús el 27 pasa por la plaza.',
      ],
      ['Congreso de los Diputados\nLa Constitución es de todos. El artículo 45 de la ley de costas lo dice.'],
      ['Dáil Éireann\nThe Constitution of the GAA is old. Article 40 is on fees.'],
      [
        'South Africans in Johannesburg and Pretoria gather.\nSection 12(1) of the Schools Act. The Constitution is read. Sections 10, 12(1) and 26 of the lease.',
      ],
      [
        'South Africans in Johannesburg and Pretoria gather.\nThe Constitution is read. Sections 10, 12(1) and 26 of the Schools Act.',
      ],
      [
        'South Africans in Johannesburg and Pretoria gather.\nThe constitution of the ANC is read. Section 5(1) is on dues.',
      ],
      ['South Africans in Johannesburg and Pretoria gather.\nThe Constitution of the choir, Section 5, bans drink.'],
      [
        'South Africans in Johannesburg and Pretoria gather.\nWe read from the Constitution. In the stadium, sections 10, 12 and 26 were full.',
      ],
      [
        'South Africans in Johannesburg and Pretoria gather.\nWe read from the Constitution. I was in Pretoria Central, Section 4, for two years.',
      ],
      ['South Africans in Soweto and Mthatha.\nThe Constitution of Lesotho, section 5, is read.'],
    ]));

  it('have look-alikes: lists', () =>
    checkCited([
      [
        'The European Convention on Human Rights, Articles 8 § 2, 9 and 10 witnesses came.',
        'The European Convention on Human Rights, Articles 8 § 2 → echr:article:8:paragraph:2',
      ],
      [
        'Articles 8 and 10 of the European Convention on Human Rights, 12 judges and 14 lawyers.',
        'Articles 8 → echr:article:8',
        '10 → echr:article:10',
      ],
      ['Articles 3, 5 and 6 of the lease, and the European Convention on Human Rights.'],
      [
        'The European Convention on Human Rights, Article 8 § 2, 9 May 1950.',
        'The European Convention on Human Rights, Article 8 § 2 → echr:article:8:paragraph:2',
      ],
      [
        'The European Convention on Human Rights, Article 8 § 2, 10.30 in Strasbourg.',
        'The European Convention on Human Rights, Article 8 § 2 → echr:article:8:paragraph:2',
      ],
      ['ICCPR Article 19(3) and 20 more.', 'ICCPR Article 19(3) → iccpr:article:19:paragraph:3'],
      ['Articles 2(1), 3 and 26, 27 August, of the ICCPR.'],
    ]));

  it('have look-alikes: paragraph of same article', () =>
    checkCited([
      [
        'The ICCPR, Article 19. My editorial has two parts; paragraph 2 of this article.',
        'ICCPR, Article 19 → iccpr:article:19',
      ],
    ]));
});
