import assert from 'node:assert/strict';
import { describeKey, formatKey, keysOverlap, parseKey } from '../../server/citations/key';
import { checkCited } from './fixture';

describe('an article after an article of another law', () => {
  it('is of the law that is named directly behind it', () =>
    checkCited([
      [
        'There is Article 8 of the EU Charter of Fundamental Rights and Article 15 GDPR.',
        'Article 8 of the EU Charter of Fundamental Rights → eu-charter:article:8',
        'Article 15 GDPR → gdpr:article:15',
      ],
      [
        'Artikel 3 des Grundgesetzes und Artikel 6 DSGVO; Art. 8 EMRK und Art. 5 der DSGVO.',
        'Artikel 3 des Grundgesetzes → german-basic-law:article:3',
        'Artikel 6 DSGVO → gdpr:article:6',
        'Art. 8 EMRK → echr:article:8',
        'Art. 5 der DSGVO → gdpr:article:5',
      ],
      [
        "L'article 8 de la Charte des droits fondamentaux et l'article 15 du RGPD.",
        'article 8 de la Charte des droits fondamentaux → eu-charter:article:8',
        'article 15 du RGPD → gdpr:article:15',
      ],
      [
        'Article 26 of the Universal Declaration of Human Rights and Article 13 of the ICESCR.',
        'Article 26 of the Universal Declaration of Human Rights → udhr:article:26',
        'Article 13 of the ICESCR → icescr:article:13',
      ],
    ]));

  it('stays one of the same law where no other is named', () =>
    checkCited([
      [
        'Article 26 of the Universal Declaration of Human Rights and Article 27 say so.',
        'Article 26 of the Universal Declaration of Human Rights → udhr:article:26',
        'Article 27 → udhr:article:27',
      ],
    ]));
});

describe('"article" without its capital', () => {
  it('is one of the law that was named last where the text always writes it so', () =>
    checkCited([
      [
        'See article 50 of the Fourth Geneva Convention. She read the Universal Declaration of Human Rights. She liked article 26.',
        'article 50 of the Fourth Geneva Convention → geneva-convention-4:article:50',
        'article 26 → udhr:article:26',
      ],
      ['She read the Universal Declaration of Human Rights. She wrote article 26 of the series, and article 27.'],
      [
        'See article 50 of the Fourth Geneva Convention. He wrote article 3 for the newspaper.',
        'article 50 of the Fourth Geneva Convention → geneva-convention-4:article:50',
      ],
    ]));
});

describe('a section of a law', () => {
  it('may be called a clause, a chapter or "s"', () =>
    checkCited([
      ['Clause 39 of Magna Carta.', 'Clause 39 of Magna Carta → magna-carta:section:39'],
      ['They read chapter 40 of Magna Carta aloud.', 'chapter 40 of Magna Carta → magna-carta:section:40'],
      ['Magna Carta, cl. 20, is on fines.', 'Magna Carta, cl. 20 → magna-carta:section:20'],
      [
        'It is in the Constitution of South Africa, s 32(1)(b), and elsewhere.',
        'Constitution of South Africa, s 32(1)(b) → south-africa-constitution:section:32',
      ],
    ]));

  it('is none of another text', () =>
    checkCited([
      ['Clause 39 of the lease was read. Magna Carta hung on the wall.'],
      ['Clause 4 of the Bill is long.'],
      ['Magna Carta hung on the wall. Chapter 4 of my book is short.'],
    ]));
});

describe('"the Covenant"', () => {
  it('is the one that an abbreviation names', () => {
    checkCited([
      [
        'Article 19 ICCPR is clear. Letters fall under Article 17 of the Covenant.',
        'Article 19 ICCPR → iccpr:article:19',
        'Article 17 of the Covenant → iccpr:article:17',
      ],
      [
        'Article 19 ICCPR and Article 13 ICESCR are clear. Letters fall under Article 17 of the Covenant.',
        'Article 19 ICCPR → iccpr:article:19',
        'Article 13 ICESCR → icescr:article:13',
      ],
      ['The ark of the covenant. Article 17 of the Covenant of our parish.'],
    ]);
  });

  it('may lack an article that the paragraph cites', () =>
    checkCited([
      [
        'Article 33 of the Charter of the United Nations comes first. He spoke of Article 115 of the Charter.',
        'Article 33 of the Charter of the United Nations → un-charter:article:33',
        'Article 115 of the Charter → un-charter:article:115',
      ],
    ]));
});

describe('a symbol of the United Nations', () => {
  it('is a document in a text that speaks of them', () =>
    checkCited([
      [
        'The United Nations printed A/61/204 and the report (A/HRC/31/12).',
        'A/61/204 → un:a:61:204',
        '(A/HRC/31/12) → un:a:hrc:31:12',
      ],
      ['The United Nations took up A/72/L.9.', 'A/72/L.9 → un:a:72:l:9'],
      ['Las Naciones Unidas: S/2014/87.', 'S/2014/87 → un:s:2014:87'],
      ['The United Nations: E/CN.4/1998/53.', 'E/CN.4/1998/53 → un:e:cn:4:1998:53'],
    ]));

  it('is none elsewhere, and no meeting record', () =>
    checkCited([
      ['We keep the key A/61/204 in the shed.'],
      ['The United Nations stamp has the code A/4/21 and the bus S/12/3.'],
      ['The United Nations met in A/61/204b.'],
      ['The United Nations: A/61/PV.20.'],
      ['Nations pay by N/A/30 and w/a/40.'],
    ]));

  it('has a key that is read again', () => {
    for (const key of ['un:a:61:204', 'un:a:hrc:31:12', 'un:a:72:l:9', 'un:e:cn:4:1998:53', 'un:sc:res:1325'])
      assert.equal(formatKey(parseKey(key)!), key);
    assert.equal(describeKey('un:a:72:l:9', []), 'UN document A/72/L.9');
    assert.equal(describeKey('un:e:cn:4:1998:53', []), 'UN document E/CN.4/1998/53');
    assert.equal(keysOverlap('un:a:61:204', 'un:a:62:204'), false);
    assert.equal(parseKey('un:a:61:b2'), undefined);
  });
});

describe('a place alone after a place of the same work', () => {
  it('is one of it in brackets or by a Roman book', () =>
    checkCited([
      [
        'Thucydides: Cleon is harsh (Thuc. 3.37), and Diodotus is not (3.42).',
        '(Thuc. 3.37) → thucydides:book:3:chapter:37',
        '(3.42) → thucydides:book:3:chapter:42',
      ],
      [
        'Augustine: *City of God* XIV.28. In XIX.17 he goes on.',
        '*City of God* XIV.28 → city-of-god:book:14:chapter:28',
        'XIX.17 → city-of-god:book:19:chapter:17',
      ],
      ['(CCC 1804; cf. 1833)', 'CCC 1804 → catechism:1804', '1833 → catechism:1833'],
    ]));

  it('is none where a number may be something else', () =>
    checkCited([
      ['Thucydides: Cleon is harsh (Thuc. 3.37). The rate (3.42) fell.', '(Thuc. 3.37) → thucydides:book:3:chapter:37'],
      ['The rate fell (3.42), and the other rose (1.2).'],
    ]));
});

describe('a chapter of a title that is a usual word', () => {
  it('is one where the author is named', () =>
    checkCited([
      ['Hobbes has it in Leviathan, chapter 21.', 'Leviathan, chapter 21 → leviathan:chapter:21'],
      ['Locke puts it in the Second Treatise, section 27.', 'Second Treatise, section 27 → second-treatise:section:27'],
      ['They sank the Leviathan, chapter 21 of the war.'],
      ['Hobbes is dull. They called the ship Leviathan, chapter 2 of a long story.'],
    ]));
});

describe('"Q." with a number', () => {
  it('is a question of a catechism or a surah where only one may be meant', () =>
    checkCited([
      [
        'Heidelberg Catechism, Q. 4; compare Q. 60.',
        'Heidelberg Catechism, Q. 4 → heidelberg-catechism:question:4',
        'Q. 60 → heidelberg-catechism:question:60',
      ],
      ['At the grave she recited from Q. 36.', 'Q. 36 → quran:36'],
    ]));

  it('is nothing where the text speaks of both', () =>
    checkCited([
      [
        "We read the Qur'an, too. Heidelberg Catechism, Q. 4; compare Q. 60.",
        'Heidelberg Catechism, Q. 4 → heidelberg-catechism:question:4',
      ],
      ['Children learn the catechism. At the grave she recited from Q. 36.'],
    ]));
});
