import { fill, onPage, type Cell } from './cells';
import { languages, type MatrixLanguage } from './languages';

/** Resolutions of the United Nations. */
export function documentCells(): Cell[] {
  const council = [1417, 242];
  return (Object.entries(resolutions) as [MatrixLanguage, readonly string[]][]).flatMap(([code, templates]) => {
    const language = languages[code];
    const frames = [...language.brackets, ...language.prose];
    const cell = (column: string, written: readonly { text: string; want: string[] }[]): Cell => ({
      table: 'Documents',
      row: code,
      column,
      sentences: written.flatMap(({ text, want }, index) =>
        [frames[0], frames[1 + (index % (frames.length - 1))]].map(frame =>
          onPage(language, fill(frame, { '': text }), want),
        ),
      ),
    });
    const ofCouncil = (template: string, each: number): { text: string; want: string[] } => ({
      text: fill(template, { r: each }),
      want: [`un:sc:res:${each}`],
    });
    const church = churchWays.flatMap(way =>
      churchDocuments.map(([name, key]) => ({ text: fill(way, { n: name }), want: [`${key}:12`] })),
    );
    return [
      ...(language.comma || code === 'en' ? [cell('church document', church)] : []),
      cell('symbol', [
        ...council.flatMap(each => [ofCouncil('S/RES/{r}', each), ofCouncil('S/RES/{r} (2002)', each)]),
        { text: 'A/RES/51/171', want: ['un:a:res:51:171'] },
      ]),
      cell(
        'Security Council resolution',
        templates.flatMap(template => council.map(each => ofCouncil(template, each))),
      ),
    ];
  });
}

/** Documents of the Second Vatican Council. */
const churchDocuments = [
  ['Lumen gentium', 'lumen-gentium'],
  ['Gaudium et spes', 'gaudium-et-spes'],
  ['Dei Verbum', 'dei-verbum'],
] as const;
const churchWays = ['{n} 12', '{n}, 12', '{n}, n. 12', '{n}, § 12'];

const resolutions: Partial<Record<MatrixLanguage, readonly string[]>> = {
  en: [
    'Security Council resolution {r}',
    'Security Council resolution {r} (2002)',
    'resolution {r} (2002) of the Security Council',
    'UN Security Council Resolution No. {r}',
    'UNSC resolution {r}',
    'UNSCR {r}',
  ],
  de: [
    'Resolution {r} des Sicherheitsrats',
    'Resolution {r} (2002) des UN-Sicherheitsrates',
    'UN-Resolution {r} des Sicherheitsrates',
  ],
  fr: ['résolution {r} du Conseil de sécurité', 'résolution {r} (2002) du Conseil de sécurité des Nations unies'],
  es: [
    'resolución {r} del Consejo de Seguridad',
    'resolución {r} (2002) del Consejo de Seguridad de las Naciones Unidas',
  ],
  it: [
    'risoluzione {r} del Consiglio di sicurezza',
    'risoluzione n. {r} del Consiglio di Sicurezza delle Nazioni Unite',
  ],
  pt: ['resolução {r} do Conselho de Segurança', 'resolução {r} (2002) do Conselho de Segurança das Nações Unidas'],
  tr: ["Güvenlik Konseyi'nin {r} sayılı kararı", "BM Güvenlik Konseyi'nin {r} sayılı kararı"],
  id: ['resolusi {r} Dewan Keamanan', 'Resolusi Dewan Keamanan PBB Nomor {r}', 'resolusi Dewan Keamanan {r}'],
  fa: ['قطعنامه {r} شورای امنیت', 'قطعنامه شماره {r} شورای امنیت سازمان ملل'],
  ar: ['قرار مجلس الأمن {r}', 'قرار مجلس الأمن رقم {r}', 'القرار {r} الصادر عن مجلس الأمن'],
  ur: ['سلامتی کونسل کی قرارداد {r}', 'سلامتی کونسل کی قرارداد نمبر {r}'],
};
