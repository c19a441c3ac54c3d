import { checkCited } from './fixture';

describe('articles of laws, where another text, person or thing is meant', () => {
  it('have look-alikes: leases, clubs and companies', () =>
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

  it('have look-alikes: numbers behind a list', () =>
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

  it('have look-alikes: other parliaments and congresses', () =>
    checkCited([
      [
        'FACULTY SENATE MINUTES\nAustin, Texas, United States\nUnder Article II, Section 3 of the Constitution the chair votes.',
      ],
      ['Student Senate, University of Ohio, United States of America\nArticle I of the Constitution is on dues.'],
      [
        'Congress of the Philippines\nOur friends of the United States came. Article II, Section 3 of the Constitution bans nukes.',
      ],
      ['Senate of Canada\nTrade with the United States. Section 7 of the Constitution.'],
      [
        'The Senate of Nigeria\nThe United States ambassador came. Section 4 of the Constitution; Article II of the Constitution.',
      ],
      ['World Congress of Philosophy\nBoston, United States\nArticle V of the Constitution.'],
      ['International Congress of Mathematicians\nUnited States\nArticle II of our Constitution says who votes.'],
      ['Trades Union Congress\nThe United States of Europe. Article II of the Constitution.'],
      [
        'Indian National Congress\nGandhi wrote to the United States. Article XIX of the Constitution of the Congress; Article IV of the Constitution.',
      ],
      ['African National Congress\nA guest from the United States. Article V of the Constitution.'],
      [
        'House of Representatives\nCanberra\nThe United States alliance. Section 51 of the Constitution; Article III of the Constitution.',
      ],
      ['House of Representatives of Japan\nThe United States wrote it. Article 9 of the Constitution is peace.'],
      ['House of Representatives, Malta\nUnited States friends. Article I of the Constitution.'],
      ['Senado de la República, México\nCongress. Article 3 of the Constitution. United States.'],
      ['Senate of the State of New York, Albany\nThe United States. Article I, Section 6 of the Constitution.'],
      ['Texas Senate, Austin\nThe United States. Article I, Section 9 of the Constitution.'],
      ['Texas House of Representatives\nUnited States of America. Article III, Section 5 of the Constitution.'],
      ['Seventh Congress of the Comintern\nThe United States is far. Article II of the Constitution.'],
      [
        'Southern Baptist Convention\nThe Congress of the United States acted. Article III of the Constitution of the Convention; Article VI of the Constitution.',
      ],
      ['Report on the Bundesverfassungsgericht\nIn Brazil, Artikel 5 der Verfassung schützt es und wir lesen ihn.'],
      ['A Pakistani view of the Lok Sabha\nArticle 19 of our Constitution protects us in Lahore.'],
      ['Dáil Éireann and the Knesset, a lecture\nArticle 2 of the Constitution.'],
      [
        'House of Representatives,\nWashington, D.C.\nThe Constitution is clear. The First Amendment is short.',
        'First Amendment → us-constitution:amendment:1',
      ],
    ]));
});
