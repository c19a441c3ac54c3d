import { digits } from './bible';
import { fill, onPage, roman, type Cell } from './cells';
import { languages, type MatrixLanguage } from './languages';

/** How a language cites the Qur'an. In the ways: `{s}` the surah's name, `{c}` and `{v}` its number and the verse. */
interface QuranLanguage {
  readonly names: readonly string[];
  readonly ways: Readonly<Record<string, readonly string[]>>;
  /** A sentence that speaks of the Qur'an, then one that cites a surah by its bare name: `{}` is the citation. */
  readonly bare?: string;
}

/** Surahs and verses of all tables. */
const places = [
  [2, 255],
  [3, 16],
  [12, 4],
  [18, 10],
  [24, 35],
  [36, 12],
  [67, 3],
  [103, 3],
] as const;

/** Each way to cite the Qur'an, in brackets and in running text. */
export function quranCells(): Cell[] {
  return (Object.entries(quran) as [MatrixLanguage, QuranLanguage][]).flatMap(([code, { names, ways, bare }]) => {
    const language = languages[code];
    const frames = [...language.brackets, ...language.prose];
    const write = (template: string, index: number): { text: string; want: string[] } => {
      const [chapter, verse] = places[index];
      const next = verse + 1;
      const values = {
        s: names[index],
        c: digits(code, chapter),
        v: digits(code, verse),
        w: digits(code, next),
        r: roman(chapter),
      };
      const key = (locus: string | number): string => `quran:${chapter}:${locus}`;
      const isRange = /\{v\}.{1,12}\{w\}/u.test(template) && !template.includes('{v}, {w}');
      const want = template.includes('{w}')
        ? isRange && !/\{v\} (?:and|und|et|y|e|ve|dan|اور) |\{v\} و ?/u.test(template)
          ? [key(`${verse}-${next}`)]
          : [key(verse), key(next)]
        : template.includes('{v}')
          ? [key(verse)]
          : [`quran:${chapter}`];
      return { text: fill(template, values), want };
    };
    const exists = (template: string, index: number): boolean => !template.includes('{w}') || places[index][0] !== 103;
    return [
      ...Object.entries(ways).map(([column, templates]) => ({
        table: "Qur'an",
        row: code,
        column,
        sentences: templates.flatMap(template =>
          places.flatMap((_, index) => {
            if (!exists(template, index)) return [];
            const { text, want } = write(template, index);
            return [language.brackets[0], frames[(index + 1) % frames.length]].map(frame =>
              onPage(language, fill(frame, { '': text }), want),
            );
          }),
        ),
      })),
      ...(bare === undefined
        ? []
        : [
            {
              table: "Qur'an",
              row: code,
              column: 'bare name, of the Qur’an',
              // A name without its article is also a person's: "Yusuf, 4" is not read.
              sentences: places.flatMap((_, index) => {
                if (code === 'en' && !/^al-/i.test(names[index])) return [];
                const { text, want } = write(bareName(code), index);
                return onPage(language, fill(bare, { '': text }), want);
              }),
            },
          ]),
    ];
  });
}

/** The bare name and a verse, as a sentence has it. */
function bareName(code: MatrixLanguage): string {
  return code === 'tr' ? '{s}, {v}' : code === 'fa' || code === 'ar' || code === 'ur' ? '{s}: {v}' : '{s}, {v}';
}

const latinNames = ['al-Baqara', 'Al Imran', 'Yusuf', 'al-Kahf', 'an-Nur', 'Ya Sin', 'al-Mulk', 'al-Asr'];

const quran: Partial<Record<MatrixLanguage, QuranLanguage>> = {
  en: {
    names: ['al-Baqarah', 'Al Imran', 'Yusuf', 'al-Kahf', 'al-Nur', 'Ya-Sin', 'al-Mulk', 'al-Asr'],
    ways: {
      'Qur’an, c:v': ['Qur’an {c}:{v}', 'Quran {c}: {v}', 'The Holy Quran, {c}:{v}', 'Koran {c}:{v}'],
      'short, c:v': ['Q {c}:{v}', 'Q. {c}:{v}', 'QS {c}:{v}'],
      'Qur’an, c.v': ['Quran {c}.{v}', 'Q. {c}.{v}'],
      'Roman chapter': ['Quran {r}, {v}', 'Koran {r}:{v}'],
      'surah name, verse': ['Surah {s}, verse {v}', 'Sura {s}, ayah {v}', 'Surat {s} verse {v}'],
      'surah name, number alone': ['Surah {s}, {v}', 'Surah {s}: {v}', 'Sura {s} ({c}), {v}', 'Surah {s} {c}:{v}'],
      'surah number, verse': ['Surah {c}, verse {v}', 'Sura {c}:{v}', 'Quran, chapter {c}, verse {v}'],
      'verse of surah': ['verse {v} of Surah {s}', 'ayah {v} of Sura {s}', 'verse {v} of chapter {c} of the Quran'],
      'c:v of the Qur’an': ['{c}:{v} of the Quran', '{c}:{v} of the Holy Qur’an'],
      range: ['Quran {c}:{v}-{w}', 'Surah {s}, verses {v}-{w}', 'Surah {s}, verses {v} to {w}'],
      list: ['Quran {c}:{v}, {w}', 'Surah {s}, verses {v} and {w}'],
      'whole surah': ['Surah {s}', 'Surah {c}'],
    },
    bare: 'The Quran speaks of this. It is the verse in {}, as the teacher said.',
  },
  de: {
    names: latinNames,
    ways: {
      'Qur’an, c:v': ['Koran {c}:{v}', 'Koran, {c}:{v}', 'Qurʾan {c}:{v}', 'Der Koran, {c}:{v}'],
      'Qur’an, c,v': ['Koran {c},{v}'],
      'surah name, verse': ['Sure {s}, Vers {v}', 'Sure „{s}“, Vers {v}', 'Sure {s} ({c}), Vers {v}'],
      'surah number, verse': ['Sure {c}, Vers {v}', 'Sure {c}:{v}', 'Koran, Sure {c}, Vers {v}', 'Sure {c},{v}'],
      'verse of surah': ['Vers {v} der Sure {s}', 'Vers {v} der Sure {c}', 'Vers {v} in Sure {s}'],
      'c:v of the Qur’an': ['{c}:{v} des Korans', '{c}:{v} im Koran'],
      range: ['Koran {c}:{v}-{w}', 'Sure {s}, Verse {v}-{w}', 'Sure {c}, Verse {v} bis {w}'],
      list: ['Koran {c}:{v}, {w}', 'Sure {s}, Verse {v} und {w}'],
      'whole surah': ['Sure {s}', 'Sure {c}'],
    },
  },
  fr: {
    names: ['al-Baqara', 'Al Imran', 'Youssouf', 'al-Kahf', 'an-Nour', 'Ya-Sin', 'al-Moulk', 'al-Asr'],
    ways: {
      'Qur’an, c:v': ['Coran {c}:{v}', 'Le Coran, {c}:{v}', 'Coran, {c} : {v}'],
      'Qur’an, c,v': ['Coran {c},{v}', 'Coran, {c}, {v}'],
      'Roman chapter': ['Coran {r}, {v}'],
      'surah name, verse': [
        'sourate {s}, verset {v}',
        'Sourate « {s} », verset {v}',
        'la sourate {s} ({c}), verset {v}',
      ],
      'surah number, verse': ['sourate {c}, verset {v}', 'Sourate {c}:{v}', 'Coran, sourate {c}, verset {v}'],
      'verse of surah': ['verset {v} de la sourate {s}', 'verset {v} de la sourate {c}'],
      'c:v of the Qur’an': ['{c}:{v} du Coran'],
      range: ['Coran {c}:{v}-{w}', 'sourate {s}, versets {v}-{w}', 'sourate {c}, versets {v} à {w}'],
      list: ['Coran {c}:{v}, {w}', 'sourate {s}, versets {v} et {w}'],
      'whole surah': ['sourate {s}', 'sourate {c}'],
    },
  },
  es: {
    names: latinNames,
    ways: {
      'Qur’an, c:v': ['Corán {c}:{v}', 'El Corán, {c}:{v}', 'Sagrado Corán, {c}:{v}'],
      'Qur’an, c,v': ['Corán {c},{v}'],
      'surah name, verse': ['sura {s}, aleya {v}', 'Sura {s}, versículo {v}', 'azora {s}, aleya {v}'],
      'surah number, verse': [
        'sura {c}, aleya {v}',
        'Sura {c}:{v}',
        'Corán, sura {c}, versículo {v}',
        'azora {c}, aleya {v}',
      ],
      'verse of surah': ['aleya {v} de la sura {s}', 'versículo {v} de la sura {c}'],
      'c:v of the Qur’an': ['{c}:{v} del Corán'],
      range: ['Corán {c}:{v}-{w}', 'sura {s}, aleyas {v}-{w}', 'sura {c}, versículos {v} a {w}'],
      list: ['Corán {c}:{v}, {w}', 'sura {s}, aleyas {v} y {w}'],
      'whole surah': ['sura {s}', 'sura {c}'],
    },
  },
  it: {
    names: latinNames,
    ways: {
      'Qur’an, c:v': ['Corano {c}:{v}', 'Il Corano, {c}:{v}'],
      'Qur’an, c,v': ['Corano {c},{v}', 'Corano, {c}, {v}'],
      'surah name, verse': ['sura {s}, versetto {v}', 'Sura {s}, versetto {v}'],
      'surah number, verse': ['sura {c}, versetto {v}', 'Sura {c}:{v}', 'Corano, sura {c}, versetto {v}'],
      'verse of surah': ['versetto {v} della sura {s}', 'versetto {v} della sura {c}'],
      'c:v of the Qur’an': ['{c}:{v} del Corano'],
      range: ['Corano {c}:{v}-{w}', 'sura {s}, versetti {v}-{w}'],
      list: ['Corano {c}:{v}, {w}', 'sura {s}, versetti {v} e {w}'],
      'whole surah': ['sura {s}', 'sura {c}'],
    },
  },
  pt: {
    names: latinNames,
    ways: {
      'Qur’an, c:v': ['Alcorão {c}:{v}', 'O Alcorão, {c}:{v}', 'Corão {c}:{v}'],
      'Qur’an, c,v': ['Alcorão {c},{v}'],
      'surah name, verse': ['surata {s}, versículo {v}', 'Sura {s}, versículo {v}'],
      'surah number, verse': ['surata {c}, versículo {v}', 'Sura {c}:{v}', 'Alcorão, surata {c}, versículo {v}'],
      'verse of surah': ['versículo {v} da surata {s}', 'versículo {v} da sura {c}'],
      'c:v of the Qur’an': ['{c}:{v} do Alcorão'],
      range: ['Alcorão {c}:{v}-{w}', 'surata {s}, versículos {v}-{w}', 'sura {c}, versículos {v} a {w}'],
      list: ['Alcorão {c}:{v}, {w}', 'surata {s}, versículos {v} e {w}'],
      'whole surah': ['surata {s}', 'surata {c}'],
    },
  },
  tr: {
    names: ['Bakara', 'Âl-i İmrân', 'Yûsuf', 'Kehf', 'Nûr', 'Yâsîn', 'Mülk', 'Asr'],
    ways: {
      'Qur’an, c:v': ["Kur'an {c}:{v}", "Kur'an-ı Kerim, {c}:{v}", 'Kuran {c}:{v}'],
      'Qur’an, c/v': ["Kur'an, {c}/{v}"],
      'surah name, verse': ['{s} Suresi, {v}. ayet', '{s} suresi {v}. ayet', '{s} Sûresi, ayet {v}'],
      'surah name, number alone': [
        '{s} Suresi, {v}',
        '{s} Sûresi {c}/{v}',
        '{s}, {c}/{v}',
        '{s} {c}/{v}',
        '{s} Suresi ({c}), {v}',
      ],
      'surah number, verse': ['{c}. sure, {v}. ayet', 'Sure {c}, ayet {v}'],
      'verse of surah': ['{s} suresinin {v}. ayeti', '{s} Suresinin {v}. ayetinde'],
      range: ["Kur'an {c}:{v}-{w}", '{s} Suresi, {v}-{w}'],
      list: ["Kur'an {c}:{v}, {w}", '{s} Suresi, {v} ve {w}'],
      'whole surah': ['{s} Suresi'],
    },
  },
  id: {
    names: ['Al-Baqarah', 'Ali Imran', 'Yusuf', 'Al-Kahfi', 'An-Nur', 'Yasin', 'Al-Mulk', 'Al-Asr'],
    ways: {
      'Qur’an, c:v': ["Al-Qur'an {c}:{v}", 'Alquran {c}:{v}', 'Quran {c}:{v}'],
      'short, c:v': ['QS {c}:{v}', 'Q.S. {c}:{v}', 'QS. {c}: {v}'],
      'short, name': ['QS {s}: {v}', 'QS. {s} [{c}]: {v}', 'Q.S. {s}: {v}', 'QS {s} {c}:{v}', 'QS. {s} ayat {v}'],
      'surah name, verse': [
        'surah {s} ayat {v}',
        'Surat {s}, ayat {v}',
        'surat {s} ayat {v}',
        'Surah {s} ({c}) ayat {v}',
      ],
      'surah number, verse': ['surah {c} ayat {v}', 'surat ke-{c} ayat {v}'],
      'verse of surah': ['ayat {v} surah {s}', 'ayat {v} dari surah {s}', 'ayat ke-{v} surat {s}'],
      range: ['QS {c}:{v}-{w}', 'surah {s} ayat {v}-{w}', 'surah {s} ayat {v} sampai {w}'],
      list: ['QS {c}:{v}, {w}', 'surah {s} ayat {v} dan {w}'],
      'whole surah': ['surah {s}'],
    },
  },
  fa: {
    names: ['بقره', 'آل عمران', 'یوسف', 'کهف', 'نور', 'یس', 'ملک', 'عصر'],
    ways: {
      'Qur’an, c:v': ['قرآن {c}:{v}', 'قرآن کریم، {c}:{v}', 'قرآن مجید {c}: {v}'],
      'surah name, verse': [
        'سوره {s}، آیه {v}',
        'سوره‌ی {s} آیه‌ی {v}',
        'قرآن کریم، سوره {s}، آیه {v}',
        'سورهٔ {s}، آیهٔ {v}',
      ],
      'surah name, number alone': ['سوره {s} ({c})، {v}', 'سوره {s}: {v}'],
      'surah number, verse': ['سوره {c}، آیه {v}'],
      'verse of surah': ['آیه {v} سوره {s}', 'آیه {v} از سوره {s}', 'آیه شریفه {v} سوره مبارکه {s}'],
      range: ['سوره {s}، آیات {v}-{w}', 'سوره {s} آیات {v} تا {w}'],
      list: ['سوره {s}، آیات {v} و {w}'],
      'whole surah': ['سوره {s}'],
    },
    bare: 'قرآن در این باره سخن گفته است ({}).',
  },
  ar: {
    names: ['البقرة', 'آل عمران', 'يوسف', 'الكهف', 'النور', 'يس', 'الملك', 'العصر'],
    ways: {
      'Qur’an, c:v': ['القرآن {c}:{v}', 'القرآن الكريم، {c}:{v}'],
      'surah name, verse': [
        'سورة {s}، الآية {v}',
        'سورة {s} الآية {v}',
        'سورة {s}، آية {v}',
        'القرآن الكريم، سورة {s}، الآية {v}',
      ],
      'surah name, number alone': ['سورة {s}: {v}', 'سورة {s}، {v}'],
      'surah number, verse': ['السورة {c}، الآية {v}', 'سورة {c}، آية {v}'],
      'verse of surah': ['الآية {v} من سورة {s}', 'آية {v} من سورة {s}'],
      range: ['سورة {s}، الآيات {v}-{w}', 'سورة {s} من الآية {v} إلى الآية {w}'],
      list: ['سورة {s}، الآيتان {v} و{w}'],
      'whole surah': ['سورة {s}'],
    },
    bare: 'وقد تحدث القرآن عن ذلك ({}).',
  },
  ur: {
    names: ['البقرہ', 'آل عمران', 'یوسف', 'الکہف', 'النور', 'یٰسین', 'الملک', 'العصر'],
    ways: {
      'Qur’an, c:v': ['قرآن {c}:{v}', 'قرآن مجید {c}:{v}', 'القرآن {c}:{v}', 'قرآن پاک، {c}:{v}'],
      'surah name, verse': ['سورہ {s}، آیت {v}', 'سورۃ {s} آیت {v}', 'سورۃ {s}، آیت نمبر {v}', 'سورۂ {s}، آیت {v}'],
      'surah name, number alone': ['سورۃ {s}: {v}', 'سورۃ {s}، {v}'],
      'surah number, verse': ['سورہ {c}، آیت {v}', 'سورہ نمبر {c} آیت نمبر {v}'],
      'verse of surah': ['سورۃ {s} کی آیت {v}', 'سورہ {s} کی آیت نمبر {v}'],
      range: ['سورۃ {s}، آیات {v}-{w}', 'سورۃ {s} آیات {v} تا {w}'],
      list: ['سورۃ {s}، آیات {v} اور {w}'],
      'whole surah': ['سورۃ {s}'],
    },
    bare: 'قرآن میں اس کا ذکر آیا ہے ({})۔',
  },
  he: {
    names: ['אל-בקרה', 'אאל עמראן', 'יוסף', 'אל-כהף', 'אל-נור', 'יא-סין', 'אל-מלכ', 'אל-עצר'],
    ways: {
      'Qur’an, c:v': ['קוראן {c}:{v}', 'הקוראן {c}:{v}'],
      'surah number, verse': ['סורה {c}, פסוק {v}', 'קוראן, סורה {c}, פסוק {v}'],
    },
  },
};
