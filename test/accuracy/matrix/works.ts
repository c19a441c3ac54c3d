import { digits } from './bible';
import { fill, onPage, type Cell } from './cells';
import { languages, type MatrixLanguage } from './languages';

interface WorkLanguage {
  /** Names of Nahj al-Balagha, of al-Kafi and of Bihar al-Anwar. */
  readonly nahj: readonly string[];
  readonly kafi: string;
  readonly bihar: string;
  /** `{n}` is the name, `{v}` the number or the volume, `{p}` the page. */
  readonly sermon: readonly string[];
  readonly letter: readonly string[];
  readonly saying: readonly string[];
  readonly volumePage: readonly string[];
  readonly pages: readonly string[];
}

/** Works with numbered parts, and books by volume and page. */
export function workCells(): Cell[] {
  return (Object.entries(works) as [MatrixLanguage, WorkLanguage][]).flatMap(([code, work]) => {
    const language = languages[code];
    const frames = [...language.brackets, language.prose[1], language.prose[0]];
    const cell = (column: string, written: readonly { text: string; want: string[] }[]): Cell => ({
      table: 'Works',
      row: code,
      column,
      sentences: written.flatMap(({ text, want }, index) =>
        [frames[0], frames[1 + (index % 3)]].map(frame => onPage(language, fill(frame, { '': text }), want)),
      ),
    });
    const numbered = (templates: readonly string[], kind: string, numbers: readonly number[]) =>
      templates.flatMap(template =>
        work.nahj.flatMap(n =>
          numbers.map(number => ({
            text: fill(template, { n, v: digits(code, number) }),
            want: [`nahj:${kind}:${number}`],
          })),
        ),
      );
    const paged = (templates: readonly string[]) =>
      templates.flatMap(template =>
        [
          [work.kafi, 'kafi', 2, 163],
          [work.bihar, 'bihar', 12, 40],
        ].map(([n, key, volume, page]) => ({
          text: fill(template, {
            n: String(n),
            v: digits(code, Number(volume)),
            p: digits(code, Number(page)),
            q: digits(code, Number(page) + 2),
          }),
          want: [`${String(key)}:${volume}:p${page}${template.includes('{q}') ? `-${Number(page) + 2}` : ''}`],
        })),
      );
    return [
      cell('Nahj, sermon', numbered(work.sermon, 'sermon', [27, 3])),
      cell('Nahj, letter', numbered(work.letter, 'letter', [53, 31])),
      cell('Nahj, saying', numbered(work.saying, 'saying', [47, 123])),
      cell('volume and page', paged(work.volumePage)),
      cell('pages', paged(work.pages)),
    ];
  });
}

const works: Partial<Record<MatrixLanguage, WorkLanguage>> = {
  en: {
    nahj: ['Nahj al-Balagha', 'Nahjul Balagha'],
    kafi: 'al-Kafi',
    bihar: 'Bihar al-Anwar',
    sermon: ['{n}, Sermon {v}', '{n}, sermon no. {v}', 'Sermon {v} of {n}', '{n} (Sermon {v})'],
    letter: ['{n}, Letter {v}', 'Letter {v} of {n}'],
    saying: ['{n}, Saying {v}', '{n}, Hikmah {v}', 'Saying {v} in {n}'],
    volumePage: [
      '{n}, vol. {v}, p. {p}',
      '{n}, Volume {v}, Page {p}',
      '{n} {v}:{p}',
      '{n}, v. {v}, p. {p}',
      'page {p} of volume {v} of {n}',
    ],
    pages: ['{n}, vol. {v}, pp. {p}-{q}'],
  },
  de: {
    nahj: ['Nahdsch al-Balagha', 'Nahj al-Balagha'],
    kafi: 'al-Kafi',
    bihar: 'Bihar al-Anwar',
    sermon: ['{n}, Predigt {v}', '{n}, Predigt Nr. {v}', 'Predigt {v} in {n}'],
    letter: ['{n}, Brief {v}', 'Brief {v} in {n}'],
    saying: ['{n}, Ausspruch {v}', '{n}, Spruch {v}'],
    volumePage: ['{n}, Bd. {v}, S. {p}', '{n}, Band {v}, Seite {p}', '{n} {v}:{p}'],
    pages: ['{n}, Bd. {v}, S. {p}-{q}'],
  },
  fr: {
    nahj: ['Nahj al-Balagha', 'Nahj al-Balâgha'],
    kafi: 'al-Kafi',
    bihar: 'Bihar al-Anwar',
    sermon: ['{n}, sermon {v}', '{n}, sermon n° {v}', 'sermon {v} de {n}'],
    letter: ['{n}, lettre {v}', 'lettre {v} de {n}'],
    saying: ['{n}, maxime {v}', '{n}, sagesse {v}'],
    volumePage: ['{n}, t. {v}, p. {p}', '{n}, tome {v}, page {p}', '{n}, vol. {v}, p. {p}'],
    pages: ['{n}, t. {v}, pp. {p}-{q}', '{n}, vol. {v}, p. {p}-{q}'],
  },
  es: {
    nahj: ['Nahj al-Balagha', 'Nahyul Balaga'],
    kafi: 'al-Kafi',
    bihar: 'Bihar al-Anwar',
    sermon: ['{n}, sermón {v}', '{n}, sermón n.º {v}', 'sermón {v} de {n}'],
    letter: ['{n}, carta {v}', 'carta {v} de {n}'],
    saying: ['{n}, máxima {v}', '{n}, dicho {v}'],
    volumePage: ['{n}, t. {v}, p. {p}', '{n}, tomo {v}, página {p}', '{n}, vol. {v}, pág. {p}'],
    pages: ['{n}, t. {v}, pp. {p}-{q}', '{n}, vol. {v}, págs. {p}-{q}'],
  },
  it: {
    nahj: ['Nahj al-Balagha', 'Nahj al-Balāgha'],
    kafi: 'al-Kafi',
    bihar: 'Bihar al-Anwar',
    sermon: ['{n}, sermone {v}', 'sermone {v} di {n}'],
    letter: ['{n}, lettera {v}', 'lettera {v} di {n}'],
    saying: ['{n}, massima {v}', '{n}, detto {v}'],
    volumePage: ['{n}, vol. {v}, p. {p}', '{n}, volume {v}, pagina {p}', '{n}, tomo {v}, pag. {p}'],
    pages: ['{n}, vol. {v}, pp. {p}-{q}', '{n}, vol. {v}, pagg. {p}-{q}'],
  },
  pt: {
    nahj: ['Nahj al-Balagha', 'Nahjul Balagha'],
    kafi: 'al-Kafi',
    bihar: 'Bihar al-Anwar',
    sermon: ['{n}, sermão {v}', 'sermão {v} de {n}'],
    letter: ['{n}, carta {v}', 'carta {v} de {n}'],
    saying: ['{n}, máxima {v}', '{n}, dito {v}'],
    volumePage: ['{n}, v. {v}, p. {p}', '{n}, volume {v}, página {p}', '{n}, tomo {v}, pág. {p}'],
    pages: ['{n}, v. {v}, pp. {p}-{q}'],
  },
  tr: {
    nahj: ["Nehcü'l-Belağa", 'Nehcül Belaga'],
    kafi: 'el-Kâfi',
    bihar: "Biharü'l-Envar",
    sermon: ['{n}, {v}. Hutbe', '{n}, Hutbe {v}', '{n} {v}. hutbe'],
    letter: ['{n}, {v}. Mektup', '{n}, Mektup {v}'],
    saying: ['{n}, Hikmet {v}', '{n}, {v}. Hikmet', '{n}, Söz {v}'],
    volumePage: ['{n}, c. {v}, s. {p}', '{n}, cilt {v}, sayfa {p}', '{n}, C. {v}, S. {p}'],
    pages: ['{n}, c. {v}, s. {p}-{q}'],
  },
  id: {
    nahj: ['Nahjul Balaghah', 'Nahj al-Balaghah'],
    kafi: 'al-Kafi',
    bihar: 'Biharul Anwar',
    sermon: ['{n}, khotbah {v}', '{n}, khutbah ke-{v}', '{n}, Khotbah No. {v}'],
    letter: ['{n}, surat {v}', '{n}, surat ke-{v}'],
    saying: ['{n}, hikmah {v}', '{n}, ucapan {v}'],
    volumePage: ['{n}, jilid {v}, halaman {p}', '{n}, jil. {v}, hlm. {p}', '{n}, juz {v}, hal. {p}'],
    pages: ['{n}, jilid {v}, hlm. {p}-{q}'],
  },
  fa: {
    nahj: ['نهج البلاغه', 'نهج‌البلاغه'],
    kafi: 'کافی',
    bihar: 'بحارالانوار',
    sermon: ['{n}، خطبه {v}', 'خطبه {v} {n}', '{n}، خطبه‌ی {v}'],
    letter: ['{n}، نامه {v}', 'نامه {v} {n}'],
    saying: ['{n}، حکمت {v}', 'حکمت {v} {n}'],
    volumePage: ['{n}، ج {v}، ص {p}', '{n}، جلد {v}، صفحه {p}', '{n}، ج{v}، ص{p}'],
    pages: ['{n}، ج {v}، صص {p}-{q}', '{n}، ج {v}، ص {p} تا {q}'],
  },
  ar: {
    nahj: ['نهج البلاغة'],
    kafi: 'الكافي',
    bihar: 'بحار الأنوار',
    sermon: ['{n}، الخطبة {v}', '{n}، خطبة {v}', 'الخطبة {v} من {n}'],
    letter: ['{n}، الكتاب {v}', '{n}، الرسالة {v}'],
    saying: ['{n}، الحكمة {v}', 'الحكمة {v} من {n}'],
    volumePage: ['{n}، ج {v}، ص {p}', '{n}، الجزء {v}، الصفحة {p}', '{n}، ج{v} ص{p}', '{n}، المجلد {v}، ص {p}'],
    pages: ['{n}، ج {v}، ص {p}-{q}'],
  },
  ur: {
    nahj: ['نہج البلاغہ'],
    kafi: 'الکافی',
    bihar: 'بحار الانوار',
    sermon: ['{n}، خطبہ {v}', '{n}، خطبہ نمبر {v}'],
    letter: ['{n}، مکتوب {v}', '{n}، خط نمبر {v}'],
    saying: ['{n}، حکمت {v}', '{n}، قول {v}'],
    volumePage: ['{n}، جلد {v}، صفحہ {p}', '{n}، ج {v}، ص {p}'],
    pages: ['{n}، ج {v}، ص {p}-{q}'],
  },
};
