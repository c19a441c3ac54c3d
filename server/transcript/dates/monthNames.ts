import { fold } from '../../text/fold';
import type { Calendar } from './calendars';

export interface Month {
  readonly calendar: Calendar;
  /** 1–12. */
  readonly number: number;
  /** The name is also a common word of its language. It is a month only where a year follows. */
  readonly needsYear: boolean;
  /** The name is of a language in which a day never follows its month. */
  readonly isAfterDay: boolean;
  /** The name is German and nothing else: "25. Juni" is a day also without a year. */
  readonly isGerman: boolean;
}

/** The month with this name. Words are separated by single spaces. */
export function monthNamed(words: string): Month | undefined {
  if (words.length > longestKnown) return findMonth(words);
  let month = known.get(words);
  if (month === undefined) {
    month = findMonth(words) ?? noMonth;
    if (known.size >= mostKnown) known.clear();
    known.set(words, month);
  }
  return month === noMonth ? undefined : month;
}

const noMonth = Symbol('no month');
/** The last answers: the same few words stand beside most numbers. Longer words could keep the text that they are part of. */
const known = new Map<string, Month | typeof noMonth>();
const longestKnown = 12;
const mostKnown = 1000;

function findMonth(words: string): Month | undefined {
  const key = fold(words.replace(/[ \u200c]/g, '-'));
  const month = byName.get(key) ?? byName.get(key.replace(/-/g, ''));
  if (month !== undefined && (words === 'mai' || words === 'mars'))
    return { ...month, needsYear: true, isAfterDay: true };
  if (month === undefined || (needCapital.has(key) && words[0] === words[0].toLowerCase())) return undefined;
  return isNameOfPerson(key, words) ? undefined : month;
}

/** Spanish months are written small: "Mayo" and "Julio" are names. */
function isNameOfPerson(key: string, words: string): boolean {
  return needSmall.has(key) && words[0] !== words[0].toLowerCase() && words !== words.toUpperCase();
}

/** Whether the word is the first of a month's name of two or more words. */
export function beginsMonth(word: string): boolean {
  return firstWords.has(fold(word));
}

/** A cheap test whether a text may hold such a word: one without signs and letters beyond ASCII shows it as it is. */
export function mayBeginMonth(text: string): boolean {
  return /[^ -&(-~]/.test(text) || /rabi|jumada|jamadi|dhu|zul|zil/i.test(text);
}

/** Spellings of each month, separated by spaces. A name of several words is written with hyphens. */
const gregorian = [
  'january jan janvier ژانویه يناير ینایر جانفي كانون-الثاني',
  'february feb février فوریه فبراير فبرایر فيفري شباط',
  'march mar mars مارس آذار',
  'april apr avril آوریل أبريل ابريل ابریل أفريل نيسان',
  'may mai مه می مايو مایو أيار',
  'june jun juin ژوئن يونيو یونیو جوان حزيران',
  'july jul juillet ژوئیه جولای يوليو یولیو جويلية تموز',
  'august aug août اوت آگوست أغسطس اغسطس آب',
  'september sept sep septembre سپتامبر سبتمبر أيلول ايلول',
  'october oct octobre اکتبر أكتوبر اكتوبر تشرين-الأول',
  'november nov novembre نوامبر نوفمبر تشرين-الثاني',
  'december dec décembre دسامبر ديسمبر دیسمبر كانون-الأول',
];
/** German, then Spanish, Italian and Portuguese names of the same months. In these languages a day stands before its month. */
const german = ['januar jänner', 'februar feber', 'märz', '', '', 'juni', 'juli', '', '', 'oktober', '', 'dezember'];
const romance = [
  'enero gennaio janeiro',
  'febrero febbraio fevereiro',
  'marzo março',
  'abril aprile',
  'mayo maggio maio',
  'junio giugno junho',
  'julio luglio julho',
  'agosto',
  'septiembre setiembre settembre setembro',
  'octubre ottobre outubro',
  'noviembre novembro',
  'diciembre dicembre dezembro',
];
/** Dutch names that are not German or English ones, and Russian names as they stand behind a day. */
const dutchAndRussian = [
  'januari января',
  'februari февраля',
  'maart марта',
  'апреля',
  'mei мая',
  'июня',
  'июля',
  'augustus августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
/** Turkish names: most are words, names of families or a month of the Jewish calendar, too. */
const turkish = 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık'.split(' ');
/** Irish names, as the records of the Dáil have them: some are words and feasts, too. */
const irish = [
  'eanáir',
  'feabhra',
  'márta',
  'aibreán',
  'bealtaine',
  'meitheamh',
  'iúil',
  'lúnasa',
  'meán-fómhair',
  'deireadh-fómhair',
  'samhain',
  'nollaig',
];
const persian = [
  'farvardin فروردین فروردين',
  'ordibehesht اردیبهشت ارديبهشت',
  'khordad خرداد',
  'tir تیر تير',
  'mordad amordad مرداد',
  'shahrivar شهریور شهريور',
  'mehr مهر',
  'aban abaan آبان ابان',
  'azar آذر اذر',
  'dey دی دي',
  'bahman بهمن',
  'esfand اسفند',
];
const islamic = [
  'muharram moharram محرم',
  'safar صفر',
  `
    rabi-al-awwal rabi-ul-awwal rabi-al-awal rabi-ol-avval rabiulawwal rabi-i ربیع‌الاول ربيع-الأول
    ربیع-الاول ربيع-الاول
  `,
  `
    rabi-al-thani rabi-ul-thani rabi-ath-thani rabi-al-akhir rabi-us-sani rabi-ol-sani rabi-al-akhar rabi-ii
    ربیع‌الثانی ربيع-الثاني ربیع-الثانی ربيع-الآخر
  `,
  `
    jumada-al-ula jumada-al-awwal jamadi-al-awwal jamadi-ul-awwal jumada-al-ulā jumada-i جمادی‌الاول
    جمادی-الاول جمادى-الأولى جمادی‌الاولی جمادی-الاولی
  `,
  `
    jumada-al-akhira jumada-al-thani jumada-al-thaniya jamadi-al-thani jamadi-al-akhir jamadi-us-sani
    jumada-ii جمادی‌الثانی جمادی-الثانی جمادى-الآخرة جمادى-الثانية جمادی‌الثانیه
  `,
  'rajab رجب',
  'shaban shabaan shabān شعبان',
  'ramadan ramazan ramadhan ramzan رمضان',
  'shawwal shavval shawal شوال',
  `
    dhu-al-qadah dhu-al-qada dhul-qadah dhul-qada dhu-l-qada zul-qadah dhu-al-qaadah zilqad zelqadeh ذیقعده
    ذی‌القعده ذي-القعدة ذو-القعدة ذی-القعده
  `,
  `
    dhu-al-hijjah dhu-al-hijja dhul-hijjah dhul-hijja dhu-l-hijja zul-hijjah zilhaj zil-hajj zelhajjeh ذیحجه
    ذی‌الحجه ذي-الحجة ذو-الحجة ذی-الحجه
  `,
];

/** Names that are also other words or abbreviations. They are months only with a capital letter. */
const needCapital = new Set([
  ...turkish.map(fold),
  'may',
  'mar',
  'march',
  'mai',
  'mars',
  'august',
  'sep',
  'dec',
  'jan',
  'jun',
  'nov',
  'oct',
  'apr',
  'aug',
  'tir',
  'mehr',
  'dey',
  'azar',
  'safar',
  'aban',
  'abaan',
  'dhu',
  'juni',
  'juli',
]);
/** Spanish months that are names of persons with a capital letter. */
const needSmall = new Set(['mayo', 'julio', 'marzo']);
/** The same in Arabic letters, which have no capitals: these are months only where a year follows. */
const needYear = new Set(
  ['مه', 'می', 'آب', 'تیر', 'دی', 'صفر', 'مهر', 'ماي', 'مايو', 'mayo', 'mei', 'augustus', ...turkish, ...irish].map(
    fold,
  ),
);

function entries(
  calendar: Calendar,
  names: readonly string[],
  language: { readonly isAfterDay?: boolean; readonly isGerman?: boolean } = {},
): [string, Month][] {
  const { isAfterDay = false, isGerman = false } = language;
  return names.flatMap((spellings, index) =>
    spellings
      .trim()
      .split(/\s+/)
      .filter(name => name !== '')
      .map((name): [string, Month] => {
        const key = fold(name.replace(/\u200c/g, '-'));
        return [key, { calendar, number: index + 1, needsYear: needYear.has(key), isAfterDay, isGerman }];
      }),
  );
}

const byName: ReadonlyMap<string, Month> = new Map([
  ...entries('gregorian', german, { isAfterDay: true, isGerman: true }),
  ...entries('gregorian', romance, { isAfterDay: true }),
  ...entries('gregorian', dutchAndRussian, { isAfterDay: true }),
  ...entries('gregorian', turkish, { isAfterDay: true }),
  ...entries('gregorian', irish, { isAfterDay: true }),
  ...entries('gregorian', gregorian),
  ...entries('persian', persian),
  ...entries('islamic', islamic),
]);
/** First words of the names of two or more words. */
const firstWords: ReadonlySet<string> = new Set(
  [
    'rabi',
    'jumada',
    'jamadi',
    'dhu',
    'zul',
    'zil',
    'ربیع',
    'جمادی',
    'ذی',
    'ذو',
    'ذي',
    'كانون',
    'تشرين',
    'meán',
    'deireadh',
  ].map(fold),
);
