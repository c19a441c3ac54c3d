import assert from 'node:assert/strict';
import { isoDate } from '../../server/transcript/calendar';
import { read } from './support';

type Field = string | undefined;
type Fields = readonly [date?: Field, speaker?: Field, place?: Field];
const prose =
  'We mended the roof of the rope walk in the winter, when nobody had time for it, and we paid for the tiles with what the ' +
  'ropes had brought us in the autumn before.\n';
const persianProse =
  'آن سال سقف کارگاه را تعمیر کردیم و هیچ‌کس وقت نداشت، اما همه آمدند و تا شب ماندند و کار را با هم تمام کردیم و بعد ' +
  'از آن هر سال همین کار را کردیم.\n';

function fieldsOf(text: string): Fields {
  const { date, speaker, place } = read(text).transcript;
  return [date && isoDate(date.value), speaker?.value, place?.value];
}

const stated: readonly (readonly [string, string, Fields])[] = [
  [
    'labels below the parties of a court',
    `IN THE DISTRICT COURT\nMERROW COUNTY\n\nOSTON ROPES, LTD., Plaintiff,\n    vs.   No. 12-3\nA. VARGA, Defendant.\n\nDATE: May 8, 1999\nPLACE: Merrow, Ohio\n\n${prose}`,
    ['1999-05-08', undefined, 'Merrow, Ohio'],
  ],
  [
    'a dateline below the address of an office',
    `MISSION OF THE ROPE MAKERS\n12 Quay Street, Suite 4\nTel. (212) 555-0100\n\nSTATEMENT BY INES VARGA\nOBSERVER\n\nItem 4: Hemp\n\nMERROW, 2 OCTOBER 2001\n\n${prose}`,
    ['2001-10-02', 'INES VARGA', 'MERROW'],
  ],
  [
    'hours before the day',
    `RADIO OSTON\nTalks\n\n21.15-21.30   Sunday, 6th May 1951\n\nTHE LAST KNOT\nby Ines Varga\n\n(Disc no. 12)\n\n${prose}`,
    ['1951-05-06', 'Ines Varga'],
  ],
  [
    'the number of a record',
    `[Record Volume 12, Number 7 (Wednesday, April 9, 2003)]\n[Upper House]\n\n             ON THE ROPE WALK\n\n${prose}`,
    ['2003-04-09'],
  ],
  [
    'an event with its place and day',
    `KNOTS AND ROPES: A DISCUSSION\nSession 2 of the Forum on Old Trades, Merrow, 9 February 2012\n\nRoom 4\n\n${prose}`,
    ['2012-02-09', undefined, 'Merrow'],
  ],
  [
    'a German dateline and byline',
    `Stadt Oststadt – Presseamt –\nSperrfrist: Redebeginn.\n\nRede von Karla Brand\nzur Eröffnung der Seilerei\n\nOststadt, den 3. Mai 1998\n\n${prose}`,
    ['1998-05-03', 'Karla Brand', 'Oststadt'],
  ],
  [
    'Persian labels, the year without its century',
    `به نام خدا\nشماره: ۱۲/ف\n\nنشست‌های کارگاه - جلسه ۳\nسخنران: مریم بافنده\nمکان: کتابخانه بندر\nزمان: دوشنبه ۷۸/۲/۳ ساعت ۱۸\n\n${persianProse}`,
    ['1999-04-23', 'مریم بافنده', 'کتابخانه بندر'],
  ],
  [
    'a talk in the description of a recording',
    `Why Knots Slip\n1,203 views · Published on Jan 5, 2016\nTalk given by Per Alm at the Knot Fair, 14 November 2015. Slides: see link.\n\n${prose}`,
    ['2015-11-14', 'Per Alm'],
  ],
  [
    'a post in a forum about a talk',
    `Board index ‹ Talks\n\nRe: who was there?\nby knotty7 » Sat Mar 09, 2013 10:14 pm\nPosts: 12  Joined: May 2009\n\nInes Varga's talk at the Guild, 2 March 2013. I typed it.\n\n${prose}`,
    ['2013-03-02'],
  ],
];

const unstated: readonly (readonly [string, string])[] = [
  ['two days', `The Rope Walk\n\nRoom 4\n\nMerrow, 3 May 1996\n\nOston, 4 May 1996\n\n${prose}`],
  ['days of changes', `The Rope Walk\n\nUpdated 3 May 1996\n\n${prose}`],
  ['the day of a reprint', `The Rope Walk\n\nReprinted 3 May 1996\n\n${prose}`],
  ['the day of an upload', `The Rope Walk\n12 views · Published on Jan 5, 2016\n\n${prose}`],
  ['the day of a post', `Talks\n\nThe rope walk\nby knotty7 » Sat Mar 09, 2013 10:14 pm\n\n${prose}`],
  ['the day of a document', `The Rope Walk\n\nRoom 4\n\nFiled at the Session, Merrow, 3 May 1996\n\n${prose}`],
  ['a life', `The Rope Walk\n\nRoom 4\n\nBorn in Merrow, 3 May 1906\n\n${prose}`],
  ['a day in the text', `The Rope Walk\n\n${prose}\nMerrow, 3 May 1996\n\n${prose}`],
  ['a day that is none', `به نام خدا\nکارگاه\n\nزمان: ۷۸/۱۳/۳\n\n${persianProse}`],
  ['a short year that may be a day', `به نام خدا\nکارگاه\n\nزمان: ۰۳/۲/۱۲\n\n${persianProse}`],
  ['a talk about a thing', `The Rope Walk\n\nRoom 4\n\nA talk by the sea at night\n\n${prose}`],
  ['people by different lines', `The Rope Walk\n\nRoom 4\n\nby Ines Varga\n\nby Per Alm\n\n${prose}`],
];

describe('details that stand apart from the title', () => {
  for (const [name, text, fields] of stated)
    it(`reads ${name}`, () => {
      assert.deepEqual(fieldsOf(text), [...fields, undefined, undefined, undefined].slice(0, 3));
    });
  for (const [name, text] of unstated)
    it(`reads nothing of ${name}`, () => {
      assert.deepEqual(fieldsOf(text), [undefined, undefined, undefined]);
    });
});
