import { fold } from '../text/fold';

/** Large and old cities of the world whose names alone on a line are a place. Folded. */
const cities: ReadonlySet<string> = new Set(
  `
  aberdeen|accra|addis ababa|adelaide|aleppo|alexandria|algiers|amman|amsterdam|ankara|antwerp|athens|auckland|baghdad|baku
  bamako|bandung|bangkok|barcelona|basel|basle|basra|beijing|beirut|belfast|belgrade|bergen|berlin|bern|bilbao|birmingham
  bogota|bologna|bombay|bonn|bordeaux|boston|bradford|bratislava|bremen|brisbane|bristol|brno|brussels|bucharest|budapest
  buenos aires|cairo|calcutta|cambridge|canberra|cape town|caracas|cardiff|casablanca|chicago|christchurch|cincinnati|cleveland
  cologne|colombo|copenhagen|cracow|dakar|damascus|dar es salaam|delhi|denver|detroit|dhaka|dijon|dresden|dublin|dundee
  dunedin|durban|durham|dusseldorf|edinburgh|erfurt|exeter|florence|frankfurt|freiburg|galway|gdansk|geneva|genoa|ghent
  glasgow|gothenburg|granada|graz|hamburg|hanoi|hanover|harare|havana|heidelberg|helsinki|hiroshima|hong kong|innsbruck
  isfahan|islamabad|istanbul|jakarta|jena|jerusalem|johannesburg|kabul|kampala|karachi|kerbala|khartoum|kiev|kingston|kolkata
  krakow|kuala lumpur|kyiv|kyoto|lagos|lahore|lausanne|leeds|leicester|leiden|leipzig|lima|limerick|linz|lisbon|liverpool
  ljubljana|london|los angeles|lucerne|lusaka|lviv|lyon|madras|madrid|malaga|manchester|manila|marrakesh|marseille|mashhad|mecca
  medina|melbourne|mexico city|milan|minneapolis|montevideo|montreal|moscow|mumbai|munich|nairobi|najaf|naples|new delhi
  new york|newcastle|nicosia|norwich|nuremberg|osaka|oslo|ottawa|oxford|padua|palermo|paris|perth|philadelphia|pittsburgh
  plymouth|porto|prague|pretoria|quebec|quito|rabat|riga|rio de janeiro|riyadh|rome|rotterdam|salamanca|salzburg|samarkand
  san francisco|santiago|sao paulo|sarajevo|seattle|seoul|seville|shanghai|sheffield|shiraz|singapore|skopje|sofia|southampton
  stockholm|strasbourg|stuttgart|sydney|tabriz|tallinn|tashkent|tbilisi|tehran|tel aviv|the hague|thessaloniki|tokyo|toledo
  toronto|toulouse|trieste|tripoli|tunis|turin|uppsala|utrecht|valencia|vancouver|venice|vienna|vigo|vilnius|warsaw
  washington|washington, d.c.|wellington|wuppertal|yerevan|york|zagreb|zurich|isfahan|qom
`
    .trim()
    .split(/\s*[|\n]\s*/),
);

/** Whether words are the name of a large or old city: "New York", "GENEVA". */
export function isCity(words: string): boolean {
  return cities.has(fold(words));
}
