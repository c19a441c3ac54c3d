import assert from 'node:assert/strict';
import { isoDate } from '../../server/transcript/calendar';
import { read } from './support';

interface Expected {
  readonly title?: string;
  readonly date?: string;
  readonly speaker?: string;
  readonly place?: string;
  readonly occasion?: string;
}

const prose =
  'The wheel turns, and all who live at the brook are glad of it. They have waited for long.\nIt is a good wheel, made of oak.\n';
const heads: readonly (readonly [string, string, Expected])[] = [
  [
    'wrapped, with the date after a dash',
    " Head Miller's Speech in Meeting with Members of the Council\nof Brook-e Valley - 27 /Nov/ 2014\n",
    {
      title: "Head Miller's Speech in Meeting with Members of the Council of Brook-e Valley",
      date: '2014-11-27',
      speaker: 'Head Miller',
      occasion: 'Meeting with Members of the Council of Brook-e Valley',
    },
  ],
  [
    'with an empty line inside',
    'Speech of the Warden of the Two Valleys, Dr. Anna\nBerg, in the Gathering of Thousands of Millers from ' +
      'Oston and\n\nWeston Provinces, Norland - 24 /Feb/ 2024\n',
    {
      title:
        'Speech of the Warden of the Two Valleys, Dr. Anna Berg, in the Gathering of Thousands of Millers from ' +
        'Oston and Weston Provinces, Norland',
      date: '2024-02-24',
      speaker: 'Dr. Anna Berg',
      place: 'Norland',
      occasion: 'the Gathering of Thousands of Millers from Oston and Weston Provinces, Norland',
    },
  ],
  [
    'Markdown',
    '## Warden stresses unity with the millers: - 18 /Feb/ 2024\n',
    { title: 'Warden stresses unity with the millers', date: '2024-02-18' },
  ],
  [
    'capitals, the date on a later line',
    "PRESIDENT ANNA M. BERG'S ADDRESS BEFORE A JOINT SESSION OF THE COUNCIL\n \nApril 16, 1945\n",
    {
      title: "PRESIDENT ANNA M. BERG'S ADDRESS BEFORE A JOINT SESSION OF THE COUNCIL",
      date: '1945-04-16',
      speaker: 'PRESIDENT ANNA M. BERG',
      occasion: 'A JOINT SESSION OF THE COUNCIL',
    },
  ],
  [
    'two dates on a line',
    "PRESIDENT BERG'S MESSAGE\n\nJanuary 21, 1946. Dated January 14, 1946\n",
    { title: "PRESIDENT BERG'S MESSAGE", date: '1946-01-21', speaker: 'PRESIDENT BERG' },
  ],
  [
    "the date as the title's last sentence",
    'Annual Message to the Council on the State of the Mill. January 22, 1970\n',
    { title: 'Annual Message to the Council on the State of the Mill', date: '1970-01-22', occasion: 'the Council' },
  ],
  [
    'a subtitle with the date',
    'State of the Mill Message to the Council:\nOverview and Goals.  February 2, 1973\n',
    {
      title: 'State of the Mill Message to the Council: Overview and Goals',
      date: '1973-02-02',
      occasion: 'the Council',
    },
  ],
  [
    'a date that wraps',
    'Speech of the Miller of Oston, Ilse Varn, in the Meeting of Bakers - 17 /Mar/\n2024\n',
    {
      title: 'Speech of the Miller of Oston, Ilse Varn, in the Meeting of Bakers',
      date: '2024-03-17',
      speaker: 'Ilse Varn',
      occasion: 'the Meeting of Bakers',
    },
  ],
  ['title only', 'THE DUTY OF MILLERS\n', { title: 'THE DUTY OF MILLERS' }],
  ['date first', '12 May 2010\n\nThe Duty of Millers\n', { title: 'The Duty of Millers', date: '2010-05-12' }],
  [
    'front matter',
    '---\ntitle: "The Wheel"\ndate: 2020-11-30\nspeaker: Anna Berg\n---\n\n# The Wheel\n',
    { title: 'The Wheel', date: '2020-11-30', speaker: 'Anna Berg' },
  ],
  [
    'labelled lines',
    'Title: The Wheel\nDate: 27 November 2014\nSpeaker: Anna Berg\nPlace: Oston\n',
    { title: 'The Wheel', date: '2014-11-27', speaker: 'Anna Berg', place: 'Oston' },
  ],
  [
    'lines of speaker, then place and date',
    'The Wheel and the Brook\nBy Anna Berg\nOston, 3 March 2015\n',
    { title: 'The Wheel and the Brook', date: '2015-03-03', speaker: 'Anna Berg', place: 'Oston' },
  ],
  [
    'a byline with place and date',
    'The Wheel and the Brook\nBy Anna Berg, Warden of Mills, at Oston, 3 March 2015\n',
    { title: 'The Wheel and the Brook', date: '2015-03-03', speaker: 'Anna Berg', place: 'Oston' },
  ],
  [
    'a byline whose date wraps',
    'THE WHEEL\n\nDelivered by Anna Berg in the new hall, 14\nMarch 2015. Printed by the millers.\n',
    { title: 'THE WHEEL', date: '2015-03-14', speaker: 'Anna Berg' },
  ],
  [
    'a byline whose Islamic date wraps',
    'THE WHEEL\n\nSpeech by Dr. Anna Berg before the guild, 5\nRajab 1436 (24 April 2015).\n',
    { title: 'THE WHEEL', date: '2015-04-24', speaker: 'Dr. Anna Berg' },
  ],
  [
    'a byline without a person',
    'The Wheel and the Brook\nBy popular demand\n3 March 2015\n',
    { title: 'The Wheel and the Brook', date: '2015-03-03' },
  ],
  [
    'a name with an institution',
    'The Wheel and the Brook\nDr. Anna Berg, Institute of Mills, Oston\n3 March 2015\n',
    { title: 'The Wheel and the Brook', date: '2015-03-03', speaker: 'Dr. Anna Berg' },
  ],
  [
    'Persian',
    'سخنرانی دکتر نادر امینی در جمع کشاورزان - ۶ آذر ۱۳۹۳\n',
    {
      title: 'سخنرانی دکتر نادر امینی در جمع کشاورزان',
      date: '2014-11-27',
      speaker: 'دکتر نادر امینی',
      occasion: 'جمع کشاورزان',
    },
  ],
  [
    'Arabic',
    'كلمة المهندس سامي الخطيب في افتتاح الجسر\n14 آذار 2007\n',
    {
      title: 'كلمة المهندس سامي الخطيب في افتتاح الجسر',
      date: '2007-03-14',
      speaker: 'المهندس سامي الخطيب',
      occasion: 'افتتاح الجسر',
    },
  ],
  [
    'capitals above a sermon that was preached somewhere',
    'THE LAMP UNDER THE BED\nA sermon preached in the Church of St Bride, Mill Lane\nby the Reverend Per Lind\non Sunday, 9 March 1986\n',
    {
      title: 'THE LAMP UNDER THE BED',
      date: '1986-03-09',
      speaker: 'the Reverend Per Lind',
      place: 'Church of St Bride, Mill Lane',
    },
  ],
  [
    'an address by somebody, delivered somewhere',
    'THE PATIENCE OF FERRIES\n\nAn address by Ida Holm\nDelivered at the Guildhall, Port Linden\n12 September 1979\n',
    { title: 'THE PATIENCE OF FERRIES', date: '1979-09-12', speaker: 'Ida Holm', place: 'Guildhall, Port Linden' },
  ],
  [
    'a khutbah with the place above the date',
    'The Rights of the Guest\n\nFriday khutbah by Shaykh Omar Nuri\nMasjid al-Salam, Northgate\nFriday, 6 December 1996\n',
    {
      title: 'The Rights of the Guest',
      date: '1996-12-06',
      speaker: 'Shaykh Omar Nuri',
      place: 'Masjid al-Salam, Northgate',
    },
  ],
  [
    'a lecture with a comma',
    'Reed Songs\n\nPublic lecture, Anna Berg\n',
    { title: 'Reed Songs', speaker: 'Anna Berg' },
  ],
  [
    'a recording somewhere on a day',
    'Interview with Ida Holm, lute maker\nRecorded in Brookhill on the 24th of February, 2005\n',
    {
      title: 'Interview with Ida Holm, lute maker',
      date: '2005-02-24',
      speaker: 'Ida Holm',
      place: 'Brookhill',
    },
  ],
  [
    'a name in bold type',
    '# A thousand windows\n\n**Anna Berg** · Evening talks, Port Linden\n',
    { title: 'A thousand windows', speaker: 'Anna Berg' },
  ],
  [
    'dates of the speech and of the page',
    'On the old signal box\n\nBy: Per Lind, Chairman of the Trust\nPublished: 21 August 2007\nSpeech date: 18 August 2007\n',
    { title: 'On the old signal box', date: '2007-08-18', speaker: 'Per Lind' },
  ],
  [
    'a briefing by a spokesman',
    'Daily Press Briefing by Spokesman Per Lind\n\nTuesday, November 25, 2014\n',
    { title: 'Daily Press Briefing by Spokesman Per Lind', date: '2014-11-25', speaker: 'Per Lind' },
  ],
  [
    'the text that is preached on below the title',
    'The Lamp under the Bed\nLuke 15.8-10\n\n12 May 1986\n',
    { title: 'The Lamp under the Bed', date: '1986-05-12' },
  ],
  [
    'a lecture in Arabic',
    'آداب الماء\nمحاضرة للدكتور سامي العطار\nالمكتبة العامة، 14 مارس 1997\n',
    { title: 'آداب الماء', date: '1997-03-14', speaker: 'سامي العطار', place: 'المكتبة العامة' },
  ],
  [
    'the text of a speech in Persian',
    'درخت و چاه\n\nمتن سخنرانی دکتر رضا مهرآور در جمع باغبانان شهر\n',
    { title: 'درخت و چاه', speaker: 'رضا مهرآور' },
  ],
  [
    'a salutation that is no name',
    'To the Rowers\n\nMr. President, gentlemen, and the lady by the door,\n',
    { title: 'To the Rowers' },
  ],
  ['an address to somebody', 'The Old Dam\n\nAn address by nobody in particular\n', { title: 'The Old Dam' }],
];

describe('front', () => {
  for (const [name, head, expected] of heads) {
    it(`reads the facts of a head: ${name}`, () => {
      const { transcript } = read(`${head}\n${prose}`);
      const { title, date, speaker, place, occasion } = transcript;
      const found = {
        title: title?.value,
        date: date === undefined ? undefined : isoDate(date.value),
        speaker: speaker?.value,
        place: place?.value,
        occasion: occasion?.value,
      };
      assert.deepEqual(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)), expected);
      assert.ok(
        transcript.blocks.some(({ kind, sentences }) => kind === 'paragraph' && sentences.length >= 4),
        'the prose is a paragraph',
      );
    });
  }

  it('gives each fact the span that states it', () => {
    const {
      transcript: { title, date, speaker },
      shown,
    } = read(`${heads[0][1]}\n${prose}`);
    assert.equal(shown(title!).replace(/\s+/g, ' '), title!.value);
    assert.equal(shown(date!), '27 /Nov/ 2014');
    assert.equal(shown(speaker!), 'Head Miller');
  });

  it('keeps the lines of a wrapped date in one block, also where text goes on in its line', () => {
    for (const byline of [
      'By Anna Berg, spoken at the weir, 22\nBahman 1393. Printed by the millers.\n\n',
      'By Anna Berg, spoken at the weir, 22\nBahman 1393. Dear friends, the wheel\nturns again and we are glad of it. ',
    ]) {
      const { transcript, shown } = read(`ON WHEELS\n\n${byline}${prose}`);
      assert.ok(transcript.dates.some(date => shown(date) === '22\nBahman 1393'));
      assert.equal(isoDate(transcript.date!.value), '2015-02-11');
      assert.ok(transcript.blocks.every(block => !/^(?:Bahman|turns)/.test(shown(block))));
    }
  });

  it('says where each fact was found', () => {
    const { title, date, speaker, place } = read(`The Wheel\nBy Anna Berg\nOston, 3 March 2015\n\n${prose}`).transcript;
    assert.deepEqual(
      [title, date, speaker, place].map(fact => fact?.from),
      ['title', 'dateline', 'byline', 'dateline'],
    );
  });

  it('finds a place only in the title of a speech', () => {
    const placeOf = (title: string): string | undefined => read(`${title}\n\n${prose}`).transcript.place?.value;
    assert.equal(placeOf('Address on the Mills in Norwick'), 'Norwick');
    assert.equal(placeOf("Anna Berg's Speech at Oston"), 'Oston');
    for (const title of [
      'Millers in Spring',
      'Bakers in Space',
      'The Brook in Winter',
      'Wheels at Rest',
      'Lecture on Trust in God',
      'Talk on the Mills in March',
    ])
      assert.equal(placeOf(title), undefined, title);
  });

  it('makes one block of the title with its date', () => {
    const { transcript, shown } = read(`${heads[1][1]}\n${prose}`);
    assert.deepEqual(
      transcript.blocks
        .filter(({ kind }) => kind === 'title')
        .map(block => shown(block).replace(/\s+/g, ' ').slice(-32)),
      ['ovinces, Norland - 24 /Feb/ 2024'],
    );
  });

  it('finds no title where a text begins with prose', () => {
    for (const text of [
      prose,
      `Dear friends,\n\n${prose}`,
      `In the Name of God, the Merciful\n\n${prose}`,
      `Mr. Speaker, members of the council:\n${prose}`,
      `THE PRESIDENT: Thank you all.\n\n${prose}`,
    ]) {
      assert.equal(read(text).transcript.title, undefined, text.slice(0, 30));
    }
  });

  it('reads the date in the introduction where the title has none', () => {
    const { transcript } = read(
      'The Wheel and the Brook\n\nThe following is the text of the speech delivered on November 27, 2014 by ' +
        'Anna Berg at the\nmill. It was written down by her pupils.\n',
    );
    assert.equal(isoDate(transcript.date!.value), '2014-11-27');
  });
});
