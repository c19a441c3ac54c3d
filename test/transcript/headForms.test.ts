import assert from 'node:assert/strict';
import { dateTarget } from '../../server/transcript/calendar';
import { read } from './support';

/** Title, speaker, place and date that a head states; `undefined` for what it does not state. */
function facts(head: string): (string | undefined)[] {
  const { transcript } = read(
    `${head}\n\nGentlemen, it is with some fear that I rise to speak of a thing of which you know so much\nmore than I do, and of which I was told only last week.\n`,
  );
  const { title, speaker, place, date } = transcript;
  return [title?.value, speaker?.value, place?.value, date && dateTarget(date.value).replace('date:', '')];
}

describe('a byline that is divided', () => {
  const heads: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    [
      'ON THE CARE OF LAMPS\nBY\nEDMUND RILL, ESQ.\n\nREAD BEFORE THE INSTITUTE AT OSTON\nON THE 3RD OF MAY, 1871',
      ['ON THE CARE OF LAMPS', 'EDMUND RILL', 'OSTON', '1871-05-03'],
    ],
    [
      'THE SALT ROADS\n\nBY\n\nMARTHA HOLM\n\nDELIVERED TO THE GUILD OF CARTERS IN MERROW\nON THE 21ST OF JUNE, 1883',
      ['THE SALT ROADS', 'MARTHA HOLM', 'MERROW', '1883-06-21'],
    ],
    [
      'A PLEA FOR WELLS\nby\nJonas Beck, Surveyor\n12TH MARCH 1902',
      ['A PLEA FOR WELLS', 'Jonas Beck', undefined, '1902-03-12'],
    ],
    ['The Two Ferries\nBy\nAnna de Vries\n4 May 1921', ['The Two Ferries', 'Anna de Vries', undefined, '1921-05-04']],
    [
      'ON ROPES\nBY THE\nREV. PAUL ORR, M.A.\n\n2ND OF JULY, 1859',
      ['ON ROPES', 'THE REV. PAUL ORR', undefined, '1859-07-02'],
    ],
    [
      'THE DIFFERENT KINDS OF CLAY\n*BY*\nH. S. DUNN\n\nRead before the Society at Colby on the 22nd of March, 1868',
      ['THE DIFFERENT KINDS OF CLAY', 'H. S. DUNN', 'Colby', '1868-03-22'],
    ],
    [
      '# On Hedges\n\nby\n\nOrla Quinn\n\nDelivered before the Garden Club in Port Ansel, 9 May 1930',
      ['On Hedges', 'Orla Quinn', 'Port Ansel', '1930-05-09'],
    ],
    [
      'ON FOG\nBY\nSIR ANTON WELD (HARBOUR MASTER)\nREAD AT THE GUILDHALL, OSTON\n1ST OF APRIL, 1890',
      ['ON FOG', 'SIR ANTON WELD', 'GUILDHALL, OSTON', '1890-04-01'],
    ],
    ['THE STONE FENCE\nBY\nELLEN AF ROOS, SECRETARY', ['THE STONE FENCE', 'ELLEN AF ROOS', undefined, undefined]],
    [
      'ON SMOKE\nBY\nPETER LUNT\n\nPREACHED TO THE SWEEPS AT LOW FEN\nON THE 30TH DAY OF MAY 1844',
      ['ON SMOKE', 'PETER LUNT', 'LOW FEN', '1844-05-30'],
    ],
  ];
  for (const [head, expected] of heads)
    it(`is read: ${head.replace(/\s+/g, ' ').slice(0, 70)}`, () => assert.deepEqual(facts(head), expected));

  const without = [
    'ON LAMPS\nBY\nway of thanks for the oil',
    'ON LAMPS\nBY\n12 May 1871',
    'ON LAMPS\nBY\nthe river they sat and waited',
    'ON LAMPS\nBY.\nEDMUND RILL',
    'ON LAMPS\nBYE\nEDMUND RILL',
    'ON LAMPS\nBY\n\n\n\nEDMUND RILL WAS ASKED',
    'ON LAMPS\nBY\nThe wick burns low. It burns well. Nobody sees it.',
    'ON LAMPS\nBY\n1871, No. 5',
    'ON LAMPS\nBUY\nEDMUND RILL',
    'ON LAMPS\nBY\nWhat right do they take our oil, and by whose leave?',
  ];
  for (const head of without)
    it(`is no byline: ${head.replace(/\n/g, ' / ')}`, () => assert.equal(facts(head)[1], undefined));
});

describe('heads with labels, weekdays and houses', () => {
  const heads: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    [
      "New Year's Address by President Orla Quinn\n\n1 January 2012",
      ["New Year's Address by President Orla Quinn", 'President Orla Quinn', undefined, '2012-01-01'],
    ],
    ["Founders' Day Speech\n\n3 May 1961", ["Founders' Day Speech", undefined, undefined, '1961-05-03']],
    [
      "Orla Quinn's Address to the Guild\n\n3 May 1961",
      ["Orla Quinn's Address to the Guild", 'Orla Quinn', undefined, '1961-05-03'],
    ],
    [
      'Weavers of the Upper Dale\nInterviewee: Edna Gale\nInterviewer: Paul Sims\nDate of interview: 4 June 1999\nPlace: Colby',
      ['Weavers of the Upper Dale', 'Edna Gale', 'Colby', '1999-06-04'],
    ],
    ['On Weirs\n\nTransmission: Tuesday, 4th May, 1954', ['On Weirs', undefined, undefined, '1954-05-04']],
    [
      'Chiesa di San Vito, Norvia\n\nIl pane e la pietra\n\nGiovedì, 4 maggio 2006',
      ['Il pane e la pietra', undefined, 'Chiesa di San Vito, Norvia', '2006-05-04'],
    ],
    [
      'LOWER FORD COMMISSION OF INQUIRY\n\nStatement of Mr. Paul Sims\n\n4 November 1983',
      ['Statement of Mr. Paul Sims', 'Mr. Paul Sims', undefined, '1983-11-04'],
    ],
  ];
  for (const [head, expected] of heads)
    it(`are read: ${head.replace(/\s+/g, ' ').slice(0, 70)}`, () => assert.deepEqual(facts(head), expected));
});

describe('the place of a reading', () => {
  const without = [
    'ON LAMPS\nRead to me at Oston, my mother said, and I read',
    'ON LAMPS\nGiven to the poor in 1871',
    'ON LAMPS\nRead before the lamp goes out in silence',
    'ON LAMPS\nDelivered to the door at noon',
    'READ BEFORE THE LAMP GOES OUT',
  ];
  for (const head of without)
    it(`is not in: ${head.replace(/\n/g, ' / ')}`, () => assert.equal(facts(head)[2], undefined));
});

describe('the record of a court', () => {
  const parties = `IN THE COUNTY COURT OF LOW FEN

ELLEN ROOS,              )
          Plaintiff,     )
     vs.                 )  Case No. 97-12
PETER LUNT,              )
          Defendant.     )`;
  const dateOf = (opening: string): string | undefined => facts(`${parties}\n\n${opening}`)[3];
  const openings: readonly (readonly [string, string])[] = [
    ['     BE IT REMEMBERED that on March 3, 1998, at 9:04 a.m., the matter was heard.', '1998-03-03'],
    ['BE IT REMEMBERED, that on the 14th day of May, 2001, the parties met:', '2001-05-14'],
    ['Be it remembered that, to wit: on June 9, 1987, before the judge, they came.', '1987-06-09'],
    ['BE IT REMEMBERED THAT ON TUESDAY, APRIL 2, 1974, AT 10 A.M., THE COURT SAT.', '1974-04-02'],
    ['BE IT REMEMBERED that heretofore, on the 5th of May 1962, there was a trial.', '1962-05-05'],
    ['1    BE IT REMEMBERED that on July 7, 1999, the following took place:', '1999-07-07'],
    ['The above-entitled matter came on for trial on October 4, 2004, at nine.', '2004-10-04'],
    ['THE ABOVE-CAPTIONED CAUSE CAME ON FOR HEARING ON MAY 6, 1991.', '1991-05-06'],
    ['The above-styled and numbered cause was heard on 8 August 1988 in Oston.', '1988-08-08'],
    ['The foregoing proceedings were held on February 1, 2010, before the judge.', '2010-02-01'],
  ];
  for (const [opening, expected] of openings)
    it(`has the date: ${opening.trim()}`, () => assert.equal(dateOf(opening), expected));

  const others = [
    'The fence was built on March 3, 1998, and nobody asked me.',
    'Be it remembered that the fence stood, and that on its posts no date was cut.',
    'It should be remembered that on March 3, 1998, it rained.',
    'The above matter is an old one; on March 3, 1998, it was forgotten.',
    'I remembered that on March 3, 1998, the fence fell.',
    'BE IT KNOWN that on March 3, 1998, a fence was sold.',
    'BE IT REMEMBERED that on a Tuesday in March the fence fell.',
    'The above-entitled matter, of 1998, is closed.',
    'He came on March 3, 1998, in the above-entitled matter.',
    'BE IT REMEMBERED that in 1998 he sold the fence.',
  ];
  for (const opening of others)
    it(`has no date: ${opening}`, () => assert.equal(dateOf(opening)?.length === 10, false, dateOf(opening)));
});

describe('heads of records, sermons and lectures', () => {
  const heads: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    [
      'THE TRUST OF THE WEIR\nFriday Sermon of Shaykh Abd al-Karim al-Basri\nThe Great Mosque, Amman, 13 October 2006',
      ['THE TRUST OF THE WEIR', 'Shaykh Abd al-Karim al-Basri', 'The Great Mosque, Amman', '2006-10-13'],
    ],
    [
      'THE NINTH NIGHT\n\nMajlis of Shaykh Jamil al-Najjar\nImam Baqir Centre, Toronto\n11 October 2016 (eve of the tenth)',
      ['THE NINTH NIGHT', 'Shaykh Jamil al-Najjar', 'Imam Baqir Centre, Toronto', '2016-10-11'],
    ],
    [
      'Rede der Abgeordneten Dr. Hanna Bieber\nzur Eröffnung der Schule in Kassel\nam 2. Mai 1949',
      [
        'Rede der Abgeordneten Dr. Hanna Bieber zur Eröffnung der Schule in Kassel',
        'Dr. Hanna Bieber',
        'Kassel',
        '1949-05-02',
      ],
    ],
    [
      'Rede des Kollegen Anton Brügge\nauf der Konferenz in Peine am 3. Februar 1951',
      ['Rede des Kollegen Anton Brügge auf der Konferenz in Peine', 'Anton Brügge', 'Peine', '1951-02-03'],
    ],
    [
      'Diocèse de Vauran\n\nHOMÉLIE DE MGR LUC DESRIEZ\nMesse du jardin\nCathédrale Saint-Étienne, 6 septembre 2020',
      ['HOMÉLIE DE MGR LUC DESRIEZ', 'MGR LUC DESRIEZ', 'Cathédrale Saint-Étienne', '2020-09-06'],
    ],
    [
      'به نام خدا\nجلسهٔ نهم درس باغبانی\nسخنران: استاد حمید فاضلی\nتاریخ: ۲۴ دی ۱۳۸۸',
      ['جلسهٔ نهم درس باغبانی', 'استاد حمید فاضلی', undefined, '2010-01-14'],
    ],
    [
      'بسم الله الرحمن الرحیم\nسخنرانی دکتر فرهاد مهرجو\nهمدان، ۱۴ مهر ۱۳۸۴',
      ['سخنرانی دکتر فرهاد مهرجو', 'فرهاد مهرجو', 'همدان', '2005-10-06'],
    ],
    [
      'مسجد النور – طرابلس\nخطبة الجمعة: الجار قبل الدار\n١٥ آذار ٢٠١٩',
      ['خطبة الجمعة: الجار قبل الدار', undefined, 'مسجد النور – طرابلس', '2019-03-15'],
    ],
    [
      'EUROPEAN COURT OF ORM\nGRAND CHAMBER\n\nPUBLIC HEARING\nCase of Hale and Others v. Orm\n(application no. 41/12)\n\nStrasbourg, Wednesday 13 March 2019, 9.15 a.m.',
      ['Case of Hale and Others v. Orm', undefined, 'Strasbourg', '2019-03-13'],
    ],
    [
      'HIST 3317  Late Antiquity and Its Moralists\nLecture 9: The Porch\nProf. Annelise Thorvald\nRecorded 21 October 2014',
      ['Lecture 9: The Porch', 'Prof. Annelise Thorvald', undefined, '2014-10-21'],
    ],
    [
      'General Synod\nReport of Proceedings\nJuly Group of Sessions, York\n\nSixth Day                   Friday 12 July 2013',
      ['General Synod Report of Proceedings', undefined, 'York', '2013-07-12'],
    ],
    [
      "DOCK UNIONS' FEDERATION\nSeventy-eighth Annual Congress, Winter Gardens, Margate\nSecond day: Tuesday, 3 September 1974. Morning session",
      ["DOCK UNIONS' FEDERATION", undefined, 'Winter Gardens, Margate', '1974-09-03'],
    ],
    [
      'Ministry of Harbours\nDaily Press Briefing by the Spokesperson\nTuesday, 17 May 2022, 13:05 (on camera)',
      ['Daily Press Briefing by the Spokesperson', 'the Spokesperson', undefined, '2022-05-17'],
    ],
    [
      '# On Small Harbours\n\n*An evening at St Columba’s Hall, Leeds · 15 November 2018 · lightly edited*',
      ['On Small Harbours', undefined, 'St Columba’s Hall, Leeds', '2018-11-15'],
    ],
    [
      'Beit Midrash evening no. 4\nONE PERSON, ONE WORLD\nHendon, 21 November 2019, 20:00',
      ['ONE PERSON, ONE WORLD', undefined, 'Hendon', '2019-11-21'],
    ],
  ];
  for (const [head, expected] of heads)
    it(`are read: ${head.replace(/\s+/g, ' ').slice(0, 70)}`, () => assert.deepEqual(facts(head), expected));

  const speakers = [
    'The Sermon of the Mount and the Plain',
    'The Talk of the Town',
    'A Lecture with Slides',
    'Message of Hope and Peace',
    'Congress, Parliament and Court',
  ];
  for (const head of speakers)
    it(`have no speaker and no place: ${head}`, () =>
      assert.deepEqual(facts(head).slice(1, 3), [undefined, undefined]));

  const untitled = ['In the name of God', 'Translated from the Hausa.', 'Transcribed by Ines Varga'];
  for (const head of untitled) it(`have no title: ${head}`, () => assert.equal(facts(head)[0], undefined));
});
