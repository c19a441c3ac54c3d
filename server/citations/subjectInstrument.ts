import { pattern } from '../transcript/pattern';

/** What the head and the words of a transcript say about the law that its speakers mean without naming it. */
export interface LawOfPage {
  /** Key of the convention of the court or committee whose record it is: there "Article 3" alone is one of it. */
  readonly court: string | undefined;
  /** Key of the constitution of its country: "the Constitution" is that one where no other is named. */
  readonly constitution: string | undefined;
  /** Whether it is a record of a court of the United States, by its head or by the reports that it cites. */
  readonly isAmerican: boolean;
}

/** Finds the law that goes without saying: "the Convention" before the European Court of Human Rights. */
export function lawOfPage(view: string): LawOfPage {
  const head = view.slice(0, lengthOfHead);
  const lines = linesOf(head);
  const courts = keysOf(courtNames, lines);
  const parliaments = [...new Set([...keysOf(parliamentNames, lines), ...keysOfStates(lines)])];
  const countries = parliaments.length > 0 ? parliaments : keysOfPlaces(view);
  return {
    court: only(courts),
    constitution: only(countries),
    isAmerican: americanCourt.test(head) || new Set(view.match(americanReport)).size >= minReports,
  };
}

/** In UTF-16 units. Chosen by hand: a title page. */
const lengthOfHead = 1500;

/** The short lines of a head: a court in a paragraph of prose is only spoken of. */
function linesOf(head: string): string {
  return head
    .split('\n')
    .filter(line => line.replace(/ {2,}/g, ' ').length <= maxLine && !talkWords.test(line))
    .join('\n');
}

const maxLine = 90;
/** Words of a title that only speaks of a court: "My talk about the European Court of Human Rights". */
const talkWords = /(?<!\p{L})(?:about|my|our|talk|lecture|class|why|how|what|view of|report on|über|sobre)(?!\p{L})/iu;

/** The states whose names are lines of their own in a head that also names an office of the state. */
function keysOfStates(lines: string): readonly string[] {
  return officesOfState.test(lines) ? keysOf(stateNames, lines) : [];
}

const officesOfState = pattern('iu')`
  (?<!\p{L})(?:
    Parliament|President|Prime Minister|National Assembly|State House|Senate|Presidency|Chief Justice|Supreme Court
  )(?!\p{L})`;
/** "REPUBLIC OF KENYA" as a line of its own, the head of its records. */
const stateNames = (
  [
    ['kenya-constitution', 'Republic of Kenya'],
    ['south-africa-constitution', 'Republic of South Africa'],
    ['indian-constitution', 'Republic of India'],
    ['ireland-constitution', 'Republic of Ireland'],
    ['philippines-constitution', 'Republic of the Philippines'],
    ['indonesia-constitution', 'Republic of Indonesia'],
    ['pakistan-constitution', 'Islamic Republic of Pakistan'],
    ['iran-constitution', 'Islamic Republic of Iran'],
    ['poland-constitution', 'Republic of Poland'],
    ['turkey-constitution', 'Republic of T(?:ürkiye|urkey)'],
    ['iraq-constitution', 'Republic of Iraq'],
    ['egypt-constitution', 'Arab Republic of Egypt'],
  ] as const
).map(([key, name]): readonly [string, RegExp] => [key, new RegExp(`^[ \\t*#_]{0,20}${name}[ \\t*_.]{0,20}$`, 'imu')]);

function keysOf(names: readonly (readonly [key: string, names: RegExp])[], text: string): readonly string[] {
  return names.filter(([, expression]) => expression.test(text)).map(([key]) => key);
}

/** The countries of which a text has two different words that belong to no other. */
function keysOfPlaces(view: string): readonly string[] {
  return placesOf
    .filter(([, expression]) => new Set(view.match(expression)?.map(name => name.toLowerCase())).size >= minPlaces)
    .map(([key]) => key);
}

const minPlaces = 2;

const americanCourt = new RegExp(
  [
    '(?:UNITED STATES|U\\.S\\.) (?:DISTRICT|SUPREME) COURT|COURT OF APPEALS\\s+FOR THE \\p{Lu}+ CIRCUIT',
    'SUPERIOR COURT OF[^]{1,80}STATE OF \\p{Lu}',
  ].join('|'),
  'u',
);
/** "374 U.S. 398", "91 F. Supp. 2d 1204", "515 F.3d 414". */
const americanReport = /(?<![\p{L}\p{N}])\d{1,3} (?:U\.S\.|S\. Ct\.|F\.[23]d|F\. Supp\.(?: [23]d)?) \d{1,4}(?!\p{N})/gu;
const minReports = 2;

function only(keys: readonly string[]): string | undefined {
  return keys.length === 1 ? keys[0] : undefined;
}

const courtNames: readonly (readonly [string, RegExp])[] = [
  [
    'echr',
    pattern('iu')`
      European[ ]Court[ ]of[ ]Human[ ]Rights|Cour[ ]européenne[ ]des[ ]droits[ ]de[ ]l['’]homme
      |Europäische[rn]?[ ]Gerichtshofe?s?[ ]für[ ]Menschenrechte|Tribunal[ ]Europeo[ ]de[ ]Derechos[ ]Humanos
      |Corte[ ]europea[ ]dei[ ]diritti[ ]dell['’]uomo`,
  ],
  ['achr', /Inter-American Court of Human Rights|Corte Interamericana de Derechos Humanos/iu],
  [
    'african-charter',
    pattern('iu')`
      African[ ](?:Court|Commission)[ ]on[ ]Human[ ]and[ ]Peoples['’][ ]Rights
      |(?:Cour|Commission)[ ]africaine[ ]des[ ]droits[ ]de[ ]l['’]homme`,
  ],
  ['crc', /Committee on the Rights of the Child|Comité des droits de l['’]enfant/iu],
  ['cedaw', /Committee on the Elimination of Discrimination against Women/iu],
  ['cerd', /Committee on the Elimination of Racial Discrimination/iu],
  ['torture-convention', /Committee against Torture|Comité contre la torture/iu],
  ['crpd', /Committee on the Rights of Persons with Disabilities/iu],
  ['icescr', /Committee on Economic, Social and Cultural Rights/iu],
  ['rome-statute', /International Criminal Court|Cour pénale internationale/iu],
];

const parliamentNames: readonly (readonly [string, RegExp])[] = [
  [
    'us-constitution',
    pattern('u')`
      (?:^|\n)[\s#*_]{0,40}(?:IN[ ]THE[ ]|In[ ]the[ ])?(?:House[ ]of[ ]Representatives|HOUSE[ ]OF[ ]REPRESENTATIVES|Senate|SENATE|Congress
      |CONGRESS)(?=[*_.]{0,3}[,\n][^]{0,600}(?:Washington,[ ]D\.?[ ]?C\.?|WASHINGTON,[ ]D\.?[ ]?C\.?))
      |U\.[ ]?S\.[ ](?:Senate|House[ ]of[ ]Representatives|Congress|Supreme[ ]Court)
      |(?:Supreme[ ]Court|SUPREME[ ]COURT|Congress|CONGRESS|Senate|SENATE)[ ](?:of|OF)[ ](?:the|THE)[ ](?:United[ ]States|UNITED[ ]STATES)`,
  ],
  ['spain-constitution', /Congreso de los Diputados|Cortes Generales|Senado de España/iu],
  ['german-basic-law', /Deutscher? Bundestag|Deutschen Bundestages|Bundesverfassungsgericht|Grundgesetz/iu],
  ['italy-constitution', /Camera dei Deputati|Senato della Repubblica|Corte costituzionale italiana/iu],
  ['indian-constitution', /Lok Sabha|Rajya Sabha|Supreme Court of India/iu],
  ['ireland-constitution', /D[áa]il [ÉE]ireann|Seanad [ÉE]ireann|Oireachtas/iu],
  ['poland-constitution', /Sejm Rzeczypospolitej|Polish Sejm/iu],
  ['turkey-constitution', /Türkiye Büyük Millet Meclisi/iu],
  ['south-africa-constitution', /Constitutional Court of South Africa|Parliament of the Republic of South Africa/iu],
  ['kenya-constitution', /Parliament of Kenya|Supreme Court of Kenya|National Assembly of Kenya/iu],
  ['brazil-constitution', /Câmara dos Deputados[^]{0,400}Bras[ií]l|Supremo Tribunal Federal/iu],
];

const placesOf: readonly (readonly [string, RegExp])[] = [
  [
    'south-africa-constitution',
    pattern('giu')`
      (?<!\p{L})(?:South[ ]Africans?|isiXhosa|Xhosa|isiZulu|Mthatha|Johannesburg|Pretoria|Soweto|KwaZulu-Natal|Bloemfontein
      |Gauteng|Eastern[ ]Cape|Western[ ]Cape|Gqeberha|Khayelitsha)(?!\p{L})`,
  ],
];
