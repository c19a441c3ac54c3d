import type { DateMention } from '../transcript';
import { dateParts } from './calendars';

const germanDays =
  `ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften dreizehnten
  vierzehnten fünfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten einundzwanzigsten zweiundzwanzigsten
  dreiundzwanzigsten vierundzwanzigsten fünfundzwanzigsten sechsundzwanzigsten siebenundzwanzigsten achtundzwanzigsten
  neunundzwanzigsten dreißigsten einunddreißigsten`.split(/\s+/);
const frenchDays =
  `premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
  dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente
  trente-et-un`.split(/\s+/);
const spanishDays =
  `primero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
  dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve
  treinta`.split(/\s+/);
const italianDays =
  `primo due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette
  diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove trenta
  trentuno`.split(/\s+/);

interface Days {
  readonly before: string;
  readonly days: readonly string[];
  readonly between: string;
  /** From January to December. */
  readonly months: readonly string[];
  readonly year: string;
}

/** How days are spelled in each language: the words before a day, between it and its month, and before the year. */
const languages: readonly Days[] = [
  {
    before: 'am|vom|zum|seit dem|bis zum|den|der',
    days: germanDays,
    between: ' ',
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
    year: ' ',
  },
  {
    before: 'le|du|au|dès le|depuis le|avant le|après le',
    days: frenchDays,
    between: ' ',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    year: ' ',
  },
  {
    before: 'el|del|al|desde el|hasta el|el día',
    days: spanishDays,
    between: ' de ',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre'.split(
      ' ',
    ),
    year: ' de ',
  },
  {
    before: 'il|del|dal|al|nel',
    days: italianDays,
    between: ' ',
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
    year: ' ',
  },
];

const patterns: RegExp[] = [];

/** Compiled where it is first needed. */
function patternOf(language: number): RegExp {
  return (patterns[language] ??= datePattern(languages[language]));
}

function datePattern({ before, days, between, months, year }: Days): RegExp {
  // Longer words first: "dix-sept" before "dix".
  const longestFirst = [...days].sort((a, b) => b.length - a.length).join('|');
  return new RegExp(
    `(?<![\\p{L}-])(?:${before}) (${longestFirst})${between}(${months.join('|')})(?:${year}(1[0-9]\\d\\d|20\\d\\d))?(?![\\p{L}\\d-])`,
    'giu',
  );
}
/**
 * By language: the end of a day and a month, in lower case. Each text is searched for them first, since the expressions above
 * are slow. A long s is an s.
 */
const signs = languages.map(({ days, between, months }) => {
  const endings = new Set(days.map(day => day.slice(-2).toLowerCase()));
  const words = `(?:${[...endings].join('|')})${between}(?:${months.join('|').toLowerCase()})`;
  return new RegExp(`${words.replaceAll('s', '[sſ]')}(?![\\p{L}\\d-])`, 'u');
});

/**
 * A cheaper test for all languages in one pass: a month, and where its name is English as well, also the end of a German day.
 */
const mayHoldMonth = ((): RegExp => {
  const names = [...new Set(languages.flatMap(({ months }) => months.flatMap(each => each.toLowerCase().split('|'))))];
  const isEnglish = (name: string): boolean => /^(?:april|august|september|november)$/.test(name);
  const source = `en (?:${names.filter(isEnglish).join('|')})| (?:${names.filter(name => !isEnglish(name)).join('|')})`;
  return new RegExp(`(?:${source.replaceAll('s', '[sſ]').replaceAll('k', '[k\u212a]')})(?![a-z])`, 'i');
})();

/** Days in words of German, French, Spanish and Italian: "am dritten Mai 1962", "le trois mai". In text order. */
export function findSpelledEuropean(text: string): DateMention[] {
  if (!mayHoldMonth.test(text)) return [];
  const lower = text.toLowerCase();
  return languages
    .flatMap(({ days, months }, i) =>
      (signs[i].test(lower) ? [...text.matchAll(patternOf(i))] : []).flatMap(match => {
        const [whole, dayWord, monthWord, year] = match;
        const day = days.indexOf(dayWord.toLowerCase()) + 1;
        const month = months.findIndex(names => names.toLowerCase().split('|').includes(monthWord.toLowerCase())) + 1;
        if (day === 0 || month === 0) return [];
        const start = match.index + whole.indexOf(dayWord, whole.indexOf(' '));
        const parts = dateParts(year === undefined ? undefined : Number(year), month, day);
        return [{ start, end: match.index + whole.length, date: { calendar: 'gregorian' as const, ...parts } }];
      }),
    )
    .sort((a, b) => a.start - b.start);
}
