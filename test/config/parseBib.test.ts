import assert from 'node:assert/strict';
import { createCitationReader } from '../../server/citations/recognise';
import { plainLatex } from '../../server/config/latex';
import { parseBib } from '../../server/config/parseBib';

const library = `% My library
@string{korn = "Kornforlag"}

@book{Brevik1987,
  author = {Brevik, Jonas and M{\\"u}ller, Jan},
  title = {The {Turning} Mill of the \\emph{North}},
  publisher = korn # ", Oslo",
  year = 1987
}

@article{hallam:1978, author = "Edith W. Hallam", title = {Banks}, journal = {River Studies}, date = {1978-05}}
`;

describe('parseBib', () => {
  it('reads entries, names of @string and LaTeX letters', () => {
    const { works, problems } = parseBib(library);
    assert.deepEqual(problems, []);
    assert.deepEqual(works, [
      {
        key: 'bib:brevik1987',
        title: 'The Turning Mill of the North',
        spellings: [],
        divisions: ['volume', 'page'],
        isExact: true,
        author: 'Brevik, Jonas and Müller, Jan',
        period: '1987',
        genre: 'book, Kornforlag, Oslo',
      },
      {
        key: 'bib:hallam-1978',
        title: 'Banks',
        spellings: [],
        divisions: ['volume', 'page'],
        isExact: true,
        isCitedByTitle: false,
        author: 'Edith W. Hallam',
        period: '1978',
        genre: 'article, River Studies',
      },
    ]);
  });

  it('knows where each entry is', () => {
    const { start, end } = parseBib(library).places.get('bib:hallam-1978')!;
    assert.match(library.slice(start, end), /^@article\{hallam:1978.*\}$/);
  });

  it('reports an entry that is no BibTeX, has no title or a key twice, and reads the others', () => {
    const bad =
      '@book{a, title = {One}, year = 1950\n@book{b, title = {Two}}\n@book{c, year = 1950}\n@book{b, title = {Three}}\n@comment{x}\n';
    const { works, problems } = parseBib(bad);
    assert.deepEqual(
      works.map(({ key }) => key),
      ['bib:b'],
    );
    assert.deepEqual(
      problems.map(({ start, end, code }) => [bad.slice(start, end), code]),
      [
        ['@book{a, title = {One}, year = 1950', 'config-bibliography'],
        ['@book{c, year = 1950}', 'config-bibliography'],
        ['@book{b, title = {Three}}', 'config-bibliography'],
      ],
    );
  });

  it('never throws, and reads nothing from other files', () => {
    for (const text of ['', 'hello @ you', '@', '@book{', '{"a": 1}', '@book{,}\n', '\u0000'])
      assert.deepEqual(parseBib(text).works, []);
  });

  it('gives works that author and year cite, and no short titles that are usual words', () => {
    const reader = createCitationReader(parseBib(library).works);
    assert.deepEqual(reader.resolve('(Brevik and Müller 1987, 45)').targets, ['bib:brevik1987:p45']);
    assert.deepEqual(reader.resolve('(Hallam 1978: 3)').targets, ['bib:hallam-1978:p3']);
    assert.deepEqual(reader.resolve('[The Turning Mill of the North, p. 9]').targets, ['bib:brevik1987:p9']);
    assert.deepEqual(reader.resolve('[Banks, p. 9]').targets, []);
    assert.deepEqual(reader.resolve('(Hallam 1979: 3) (June 1978, 45)').targets, []);
  });
});

describe('plainLatex', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['M{\\"u}ller', 'Müller'],
    ['M\\"{u}ller', 'Müller'],
    ["Andr\\'e", 'André'],
    ['Sa{\\"\\i}d', 'Saïd'],
    ['\\c{C}elik', 'Çelik'],
    ['Stra{\\ss}e', 'Straße'],
    ['Bj{\\o}rn', 'Bjørn'],
    ['{The} \\emph{Mill} \\& Co.', 'The Mill & Co.'],
    ['pp.~3--9', 'pp. 3–9'],
    ['{\\v Z}i{\\v z}ek', 'Žižek'],
    ['\\{a\\} \\textbraceleft{}b\\textbraceright{} \\textbackslash{}c \\textasciitilde{}d', '{a} {b} \\c ~d'],
    ['1--2, -{}-3, \\constructor x', '1–2, --3, x'],
  ];
  for (const [from, to] of cases) it(`reads ${from}`, () => assert.equal(plainLatex(from), to));
});
