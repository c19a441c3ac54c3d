import assert from 'node:assert/strict';
import type { Work } from '../../server/citations/citation';
import { findBibliography } from '../../server/citations/bibliography';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { parseTranscript } from '../../server/transcript/parse';

const entries = `Brevik, Jonas. 1987. The Turning Mill. Oslo: Kornforlag.
Hallam, Edith W. 1978. The Far River: A Study of Banks and of the People who Lived by Them, with Maps. London: Reed.
Hallam, Edith W. 1981. Second River. London: Reed.
Osei, Kofi, and Jan Pell. 2001a. "On Bread." Journal of Ovens 4 (2): 12-45.
Osei, K. & Pell, J. (2001b). Salt and bread. Accra: Sea Press.
van der Berg, Anna (2003). Ovens. Gent: Steen.
O'Neill, Una. 1999. Ferries. Cork: Quay.
Al-Haddad, Samir. 1964. Wells of the South. Basra: Dar.
World Bank. 1990. Report on Mills. Washington.
Lund, Per. 1950. One. Oslo: Korn.
Lund, Per. 1950. Two. Oslo: Korn.

Sarr, Aminata. Millstones. Dakar: Rive, 1990.`;

function transcriptOf(paragraph: string, heading = 'References', list = entries): string {
  return `The Orient and the Mill\n\nLecture by Ilse Vandermeer, 3 May 1996\n\n${paragraph}\n\n${heading}\n\n${list}\n`;
}

function citedIn(text: string, works: readonly Work[] = []): string[] {
  const { transcript, view } = parseTranscript(text);
  return createCitationReader([...works, ...builtInWorks])
    .read(view, transcript)
    .map(({ start, end, key }) => `${text.slice(start, end)} → ${key}`);
}

function check(cases: readonly (readonly [string, ...string[]])[]): void {
  for (const [paragraph, ...expected] of cases) assert.deepEqual(citedIn(transcriptOf(paragraph)), expected, paragraph);
}

describe('the bibliography of a transcript', () => {
  it('has a key for each entry, but none for entries that no citation can tell apart', () => {
    const text = transcriptOf('Nothing is cited.');
    const { transcript, view } = parseTranscript(text);
    assert.deepEqual(
      findBibliography(view, transcript).map(({ key }) => key),
      [
        'bib:brevik1987',
        'bib:hallam1978',
        'bib:hallam1981',
        'bib:osei2001a',
        'bib:osei2001b',
        'bib:vanderberg2003',
        'bib:oneill1999',
        'bib:alhaddad1964',
        'bib:worldbank1990',
        'bib:sarr1990',
      ],
    );
  });

  it('is found below headings in several languages and in Markdown, also in a numbered list', () => {
    for (const heading of ['Works Cited', '## Bibliography', 'BIBLIOGRAPHY', '**References**', 'Literaturverzeichnis:'])
      assert.deepEqual(citedIn(transcriptOf('So it is (Brevik 1987, 3).', heading)), [
        '(Brevik 1987, 3) → bib:brevik1987:p3',
      ]);
    const list =
      '- Brevik, Jonas. 1987. The Turning Mill. Oslo: Kornforlag.\n- Sarr, Aminata. 1990. Millstones. Dakar: Rive.';
    assert.deepEqual(citedIn(transcriptOf('So it is (Sarr 1990).', 'References', list)), [
      '(Sarr 1990) → bib:sarr1990',
    ]);
  });
});

describe('citations by author and year', () => {
  it('are read in brackets', () =>
    check([
      ['Much has been said (Hallam 1978, 45).', '(Hallam 1978, 45) → bib:hallam1978:p45'],
      ['It was so (Hallam, 1978, p. 45).', '(Hallam, 1978, p. 45) → bib:hallam1978:p45'],
      ['It was so (Hallam 1978: 45–46).', '(Hallam 1978: 45–46) → bib:hallam1978:p45-46'],
      ['It was so [Hallam 1978].', '[Hallam 1978] → bib:hallam1978'],
      ['(see Hallam 1978, 1981: 5)', 'Hallam 1978 → bib:hallam1978', '1981: 5 → bib:hallam1981:p5'],
      [
        '(Osei and Pell 2001a, 12, 14; Brevik 1987)',
        'Osei and Pell 2001a, 12 → bib:osei2001a:p12',
        '14 → bib:osei2001a:p14',
        'Brevik 1987 → bib:brevik1987',
      ],
      ['(Osei & Pell 2001b)', '(Osei & Pell 2001b) → bib:osei2001b'],
      ['(Osei et al. 2001b: 7)', '(Osei et al. 2001b: 7) → bib:osei2001b:p7'],
      ['(van der Berg 2003, vol. 2, p. 5)', '(van der Berg 2003, vol. 2, p. 5) → bib:vanderberg2003:2:p5'],
      [
        "(O'Neill 1999, 3; Al-Haddad 1964, 8)",
        "O'Neill 1999, 3 → bib:oneill1999:p3",
        'Al-Haddad 1964, 8 → bib:alhaddad1964:p8',
      ],
      ['(World Bank 1990, 3)', '(World Bank 1990, 3) → bib:worldbank1990:p3'],
    ]));

  it('are read with the author in the sentence, and after “cf.”', () =>
    check([
      ['Brevik (1987: 16) adds that the mill turned.', 'Brevik (1987: 16) → bib:brevik1987:p16'],
      ["Hallam's (1978) book is long.", "Hallam's (1978) → bib:hallam1978"],
      ['As Sarr (1990, p. 3) says (ibid., 5).', 'Sarr (1990, p. 3) → bib:sarr1990:p3', '(ibid., 5) → bib:sarr1990:p5'],
      [
        'He says so, cf. Hallam 1978, pp. 45–6; Sarr 1990.',
        'Hallam 1978, pp. 45–6 → bib:hallam1978:p45-46',
        'Sarr 1990 → bib:sarr1990',
      ],
      ['Osei and Pell (2001a) baked.', 'Osei and Pell (2001a) → bib:osei2001a'],
    ]));

  it('are none where the bibliography does not name the work, names several, or something else is meant', () =>
    check([
      ['(Hallam 1979, 45)'],
      ['(Vandermeer 1978, 45)'],
      ['(June 1978, 45)'],
      ['(Mark 1978)'],
      ['(Room 1978, 45 seats)'],
      ['(Hallam 1978, 45 copies)'],
      ['Hallam 1978 was good, and Brevik 1987 better.'],
      ['(Osei and Pell 2001, 12)'],
      ['(Lund 1950)'],
      ['(Pell 2001a)'],
      ['In 1978 Hallam came; Hallam, 45, and Brevik, 19, left in 1987.'],
      ['(hallam 1978)'],
    ]));

  it('are none in a text without a bibliography', () => {
    const text =
      'A Talk on Mills\n\nLecture by Ilse Vandermeer, 3 May 1996\n\nIt was so (Hallam 1978, 45). Brevik (1987: 16) adds.\n';
    assert.deepEqual(citedIn(text), []);
    assert.deepEqual(
      citedIn(transcriptOf('It was so (Hallam 1978, 45).', 'Closing words', 'Hallam came in 1978. He sat.')),
      [],
    );
  });

  it('have the key of the user’s work with that author and year', () => {
    const river: Work = {
      key: 'bib:far-river',
      title: 'The Far River',
      author: 'Edith W. Hallam',
      period: '1978',
      spellings: [],
      divisions: [],
    };
    assert.deepEqual(citedIn(transcriptOf('It was so (Hallam 1978, 45).'), [river]), [
      '(Hallam 1978, 45) → bib:far-river:p45',
    ]);
    assert.deepEqual(createCitationReader([river]).resolve('(Hallam 1978, 45)').targets, ['bib:far-river:p45']);
    assert.deepEqual(createCitationReader([{ ...river, period: 'd. 1978' }]).resolve('(Hallam 1978)').targets, []);
    const twin = { ...river, key: 'bib:near-river' };
    assert.deepEqual(createCitationReader([river, twin]).resolve('(Hallam 1978)').targets, []);
  });
});
