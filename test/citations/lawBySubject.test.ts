import { checkCited } from './fixture';

describe('an article with a letter', () => {
  it('is the whole article, where the name of the law follows', () =>
    checkCited([
      [
        'The United Nations met. Article 76 b of the Charter sets the aim.',
        'Article 76 b of the Charter → un-charter:article:76',
      ],
      [
        'The United Nations met. Article 73 (e) of the Charter asks for figures.',
        'Article 73 (e) of the Charter → un-charter:article:73',
      ],
      [
        'UNITED NATIONS\nWe act under Articles 73 and 76 of the Charter.',
        'Articles 73 → un-charter:article:73',
        '76 → un-charter:article:76',
      ],
      [
        'The Refugee Convention and the European Convention on Human Rights bind us. Article 1 A (2) of the Convention has the test.',
        'Article 1 A (2) of the Convention → refugee-convention:article:1',
      ],
      [
        'The Refugee Convention and the European Convention on Human Rights bind us. Article 8 of the Convention has no test.',
      ],
      ['The United Nations met. Article 5 a teacher of ours read aloud.'],
      ['The United Nations met. Article 12 b of the lease is about dogs.'],
    ]));

  it('has the law of the next one, whose word is repeated', () =>
    checkCited([
      [
        'The United Nations met. Do they act under Chapter VI or Chapter VII of the Charter?',
        'Chapter VI → un-charter:chapter:6',
        'Chapter VII of the Charter → un-charter:chapter:7',
      ],
      [
        'It rests on Article 3 and Article 8 of the European Convention on Human Rights.',
        'Article 3 → echr:article:3',
        'Article 8 of the European Convention on Human Rights → echr:article:8',
      ],
      ['The United Nations met. Chapter VI or Chapter VII of the report may be read at home.'],
      ['It is in Article 3 or Section 8 of the Penal Code.'],
    ]));
});

describe('a place that is known by its subject', () => {
  it('is one of the Charter', () =>
    checkCited([
      [
        'United Nations\nThe Charter binds all. Then came the Declaration of Orm. The right of self-defence under Article 51 is another thing.',
        'Article 51 → un-charter:article:51',
      ],
      [
        'United Nations\nThe Charter binds all. The Council acted under Chapter VII when it was late.',
        'Chapter VII → un-charter:chapter:7',
      ],
      ['United Nations\nThe Charter binds all. We read the thesis, and under Chapter IV a map was pasted.'],
      ['United Nations\nThe Charter binds all. It stands under Chapter VII of the report.'],
      ['The club has a charter. Its classes in self-defence are under Article 51 of the rules.'],
      ['The guests from the United Nations saw Chapter VII last.'],
    ]));

  it('is one that the Geneva Conventions share', () =>
    checkCited([
      [
        'The Fourth Geneva Convention was read. Those outside are under common Article 3.',
        'Article 3 → geneva-convention-4:article:3',
      ],
      ['The Third Geneva Convention and the Fourth Geneva Convention were read. Then common Article 3.'],
      ['The Fourth Geneva Convention was read. Common Article 12 is none of it.'],
      ['Our two clubs have a common Article 3.'],
    ]));

  it('is an amendment before an American court', () =>
    checkCited([
      [
        'UNITED STATES DISTRICT COURT\nWe rest on the First Amendment, as it is carried to the City by the Fourteenth; and on our own Article I, section 11.',
        'First Amendment → us-constitution:amendment:1',
        'Fourteenth → us-constitution:amendment:14',
      ],
      [
        'See Orm v. Hale, 374 U.S. 398, and 456 U.S. 228. It is section 1 of the Fourteenth Amendment that counts.',
        'section 1 of the Fourteenth Amendment → us-constitution:amendment:14:section:1',
      ],
      ['UNITED STATES DISTRICT COURT\nThe bill was read, and the First Amendment was tabled.'],
      ['UNITED STATES DISTRICT COURT\nThe Constitution of India was cited, and its First Amendment.'],
      ['The club voted on the First Amendment.'],
      [
        'UNITED STATES DISTRICT COURT\nThe First Amendment was read to us by the Ninth, the Circuit of the west.',
        'First Amendment → us-constitution:amendment:1',
      ],
    ]));
});

describe('an article in a debate on a bill', () => {
  it('is one of the convention, where the bill has clauses', () =>
    checkCited([
      [
        'Clause 1 does what article 33 of the Refugee Convention asks.\nWhy does the Bill say nothing of article 31?',
        'article 33 of the Refugee Convention → refugee-convention:article:33',
        'article 31 → refugee-convention:article:31',
      ],
      [
        'It does what article 33 of the Refugee Convention asks.\nWhy does the Bill say nothing in article 31?',
        'article 33 of the Refugee Convention → refugee-convention:article:33',
      ],
    ]));
});
