import { checkDates } from './support';

/** Dates are marked `⟨…⟩`; behind them, their targets in text order. */
type Case = readonly [fixture: string, ...targets: string[]];

const groups: Readonly<Record<string, readonly Case[]>> = {
  'days in words of European languages': [
    ['Wir kamen am ⟨dritten Mai 1962⟩ an.', '1962-05-03'],
    ['Das Fest ist am ⟨einundzwanzigsten Juni⟩.', '--06-21'],
    ['Vom ⟨ersten März 1911⟩ an war die Mühle zu.', '1911-03-01'],
    ['Il est né le ⟨trois mai 1962⟩ à Lyon.', '1962-05-03'],
    ['Depuis le ⟨premier janvier⟩ tout est fermé.', '--01-01'],
    ['On attend le ⟨dix-sept juin⟩ avec impatience.', '--06-17'],
    ['Llegó el ⟨tres de mayo de 1962⟩ en barco.', '1962-05-03'],
    ['La feria es el ⟨veintiuno de junio⟩.', '--06-21'],
    ['Arrivò il ⟨tre maggio 1962⟩ in barca.', '1962-05-03'],
    ['La festa è il ⟨primo aprile⟩.', '--04-01'],
    ['Die ersten Mai-Kundgebungen waren klein.'],
    ['Les trois mai-tais étaient froids.'],
    ['Los tres de la mesa hablaron.'],
    ['I tre maggiori mulini sono chiusi.'],
    ['Die zweiten Augustiner kamen später.'],
  ],
  'French days with digits': [
    ['Lyon, le ⟨3 mai 1999⟩', '1999-05-03'],
    ['Le ⟨1er mars 2004⟩, nous avons ouvert.', '2004-03-01'],
    ['On ferme le ⟨5 mars⟩.', '--03-05'],
    ['Du ⟨2 mai⟩ au ⟨4 mai⟩ il pleut.', '--05-02', '--05-04'],
    ['We sold 5 mars bars and 3 mai tais.'],
  ],
  'months in Roman numbers': [
    ['Er kam am ⟨12.IV.1944⟩ zurück.', '1944-04-12'],
    ['Dated ⟨3-XI-1918⟩, in pencil.', '1918-11-03'],
    ['See 11.IV.3 of the code and 2.XV.1944.'],
  ],
  'East Asian days': [
    ['会議は⟨2017年10月12日⟩に開かれた。', '2017-10-12'],
    ['⟨平成29年10月12日⟩の講演', '2017-10-12'],
    ['강연은 ⟨1999년 5월 3일⟩ 에 있었다.', '1999-05-03'],
    ['我们⟨2017年⟩开始。', '2017'],
    ['3年の間、1999年度の予算、2017年13月。'],
  ],
  'Russian and Dutch days': [
    ['Он приехал ⟨13 сентября 1982⟩ года.', '1982-09-13'],
    ['Hij kwam op ⟨3 mei 1962⟩ aan.', '1962-05-03'],
    ['Op ⟨12 maart 1971⟩ ging de molen open.', '1971-03-12'],
    ['Mei Lin kept 3 Mei cups.'],
  ],
  'ranges with a short end': [
    ['He was mayor from ⟨1960 to 70⟩, and then he was not.', '1960/1970'],
    ['From ⟨1939 to 45⟩ we had no bread.', '1939/1945'],
    ['She wrote it in ⟨1963-4⟩.', '1963/1964'],
    ['The winter of ⟨1946/7⟩ was hard.', '1946/1947'],
    ['In ⟨1987/88⟩ the school had one pupil.', '1987/1988'],
    ['It rose from ⟨1960⟩ to 70 percent.', '1960'],
    ['See document 1987/88 and 1963/9.'],
    ['Read resolution 1987/88.'],
  ],
  'early years': [
    ['In ⟨AD 170⟩ the wall stood.', '0170'],
    ['It burned in ⟨A.D. 64⟩.', '0064'],
    ['He wrote it sometime in the ⟨170s⟩, in a tent.', '0170/0179'],
    ['The emperor died in the late ⟨170s⟩.', '0170/0179'],
    ['Temperatures were in the late 170s.'],
    ['He bowled in the 170s, sometime in the 300s of runs.'],
    ['The 300s bus is late; the ad 170 was dull.'],
  ],
  'a day and a year in words': [
    ['It was the ⟨third of May, nineteen sixty-two⟩.', '1962-05-03'],
    ['On the ⟨ninth of October, nineteen hundred and six⟩, it rained.', '1906-10-09'],
    ['On the ⟨third of May⟩, nineteen people came.', '--05-03'],
    ['On the ⟨third of May⟩, twenty of us left.', '--05-03'],
  ],
  'years in words with "hundred", and years that begin a sentence': [
    ['In this year of ⟨nineteen hundred and sixty-two⟩ we owe more than we own.', '1962'],
    [
      'The mill was sold in ⟨nineteen hundred seventy-two⟩, and again in ⟨eighteen hundred and ninety⟩.',
      '1972',
      '1890',
    ],
    ['By ⟨eighteen hundred fourteen⟩ the road was closed.', '1814'],
    ['Since ⟨nineteen hundred and thirty⟩ we have had a doctor.', '1930'],
    ['We are old. ⟨Nineteen hundred seventy-one⟩ is now behind us.', '1971'],
    ['⟨Nineteen forty-six⟩ brought the flood.', '1946'],
    ['Nobody knew. ⟨Nineteen thirty-eight⟩ was a dry year.', '1938'],
    ['⟨Nineteen hundred sixty-eight⟩ has been a hard year for the choir.', '1968'],
    ['A flock of nineteen hundred seventy sheep, and of nineteen hundred and sixty-two lambs.'],
    ['Nineteen thirty is the time of the concert, and nineteen forty of the speech.'],
    ['Nineteen fifty-year-olds had seats. Nineteen twenty-pound sacks were lost.'],
    ['It cost nineteen hundred seventy-two dollars. Nineteen hundred people had come.'],
  ],
  'the spirit of 1776': [
    ['The spirit of ’76 is not dead.'],
    ["They sang of the men of '76 and of the summer of ⟨'76⟩.", '1976'],
    ['The spirit of ⟨’68⟩ and the class of ⟨’76⟩ are old.', '1968', '1976'],
  ],
};

for (const [name, cases] of Object.entries(groups))
  describe(`dates: ${name}`, () => {
    for (const [fixture, ...targets] of cases) it(fixture, () => checkDates(fixture, targets));
  });
