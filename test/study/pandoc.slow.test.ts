import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { BibliographyItem } from '../../server/features/study/export/bibliographyItems';
import { bibtex } from '../../server/features/study/export/bibtex';
import { cslJson } from '../../server/features/study/export/cslJson';
import type { ExportHead } from '../../server/features/study/export/exportHead';
import { needsProgram } from '../support/programs';

const head: ExportHead = {
  exported: '2020-02-03',
  program: 'Corpus Study 0',
  transcripts: 2,
  corpus: '0000abcd-00000000',
};
/** Names, scripts and signs that readers of bibliographies are known to lose. */
const items: readonly BibliographyItem[] = [
  {
    id: 'far-river',
    key: 'bib:far-river',
    kind: 'work',
    entryType: 'book',
    title: 'The Far River & the 5% Bank_of_Reeds: $1 {and} ~2^3 #4',
    authors: [
      { family: 'Hallam', given: 'Edith W.' },
      { family: 'van der Rill', given: 'Jan' },
    ],
    date: '1978',
    note: 'Reed. Cited once.',
  },
  {
    id: 'ghazal',
    key: 'ghazal',
    kind: 'work',
    title: 'دیوان غزل‌های آب',
    authors: [{ literal: 'شاعر رودخانه' }],
    note: 'دیوان: Cited 3 times in 2 transcripts.',
  },
  {
    id: 'rasail',
    key: 'rasail',
    kind: 'work',
    title: 'Kitāb al-ʿAyn wa-l-ʾAlif -- “quoted”',
    authors: [{ literal: 'ʿAbd al-Mill, and Sons' }],
    date: '0950',
    note: 'Cited once.',
  },
  {
    id: 'speech:2018-04-04',
    key: 'speech:2018-04-04',
    kind: 'speech',
    title: 'Speech of 2018-04-04',
    authors: [],
    date: '2018-04-04',
    note: 'Cited once.',
  },
  {
    id: 'transcript:1993/mill',
    key: 'file:///1993/mill.txt',
    kind: 'transcript',
    title: 'At the Mill',
    authors: [{ literal: 'Ada Rill' }],
    date: '1993-05-03/1993-05-04',
    place: 'Upper Merrow',
    note: 'In the file 1993/mill.txt',
  },
];

interface CslItem {
  readonly id: string;
  readonly title: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly note?: string;
}

/** What pandoc reads, as CSL-JSON. */
function pandoc(from: 'biblatex' | 'csljson', text: string): string {
  const { status, stdout, stderr } = spawnSync('pandoc', ['-f', from, '-t', 'csljson'], {
    input: text,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

function read(csl: string): CslItem[] {
  return JSON.parse(csl) as CslItem[];
}

/** All that is written in the parts of a name, on one line. */
function nameOf(name: Readonly<Record<string, string>>): string {
  const { literal, given, family } = name;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  return literal ?? [given, particle, family].filter(part => part !== undefined).join(' ');
}

function expectedNames({ authors }: BibliographyItem): string[] {
  return authors.map(name => ('literal' in name ? name.literal : `${name.given} ${name.family}`));
}

/** Dates as lists of numbers. */
function expectedDate({ date }: BibliographyItem): number[][] | undefined {
  return date?.split('/').map(end => end.split('-').map(Number));
}

/** pandoc reads typographic signs of TeX: quotation marks and dashes are compared without their form. */
function plain(text: string): string {
  return text
    .replace(/<\/?(?:span|sup|sub|i|b)[^<>]{0,60}>/g, '')
    .replace(/[“”"]/g, '"')
    .replace(/\s+/g, ' ');
}

describe('bibliographies that pandoc reads', () => {
  before(function () {
    needsProgram(this, 'pandoc');
  });

  for (const [format, csl] of [
    ['BibTeX', () => pandoc('biblatex', bibtex(items, head))],
    ['CSL-JSON', () => pandoc('csljson', cslJson(items, head))],
  ] as const)
    it(`keep ids, titles, names, dates and notes as ${format}`, () => {
      const found = new Map(read(csl()).map(item => [item.id, item]));
      assert.deepEqual([...found.keys()].sort(), items.map(({ id }) => id).sort());
      for (const item of items) {
        const { title, author = [], issued, note } = found.get(item.id)!;
        assert.equal(plain(title), plain(item.title));
        assert.deepEqual(author.map(nameOf), expectedNames(item));
        assert.deepEqual(
          issued?.['date-parts'].map(part => part.map(Number)),
          expectedDate(item),
        );
        assert.equal(plain(note ?? '').replace(/^Note – /, ''), item.note);
      }
    });
});
