import assert from 'node:assert/strict';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { read } from '../transcript/support';
import { checkCited } from './fixture';

const citations = createCitationReader(builtInWorks);

/** The keys of the citations in a text that the real parser has read. */
function keysIn(text: string): string[] {
  const { transcript, view } = read(`${text}\n`);
  return citations.read(view, transcript).map(({ key }) => key);
}

describe('symbols of documents in a transcript', () => {
  const head = 'Council of the Harbour\n12 May 1996\n\n';

  it('are read where it speaks of the United Nations', () => {
    for (const [symbol, key] of [
      ['S/2011/714', 'un:s:2011:714'],
      ['S/PRST/2011/9', 'un:s:prst:2011:9'],
      ['A/66/L.21', 'un:a:66:l:21'],
      ['A/HRC/40/12', 'un:a:hrc:40:12'],
      ['E/CN.4/1992/Rev.1', 'un:e:cn:4:1992:rev:1'],
    ])
      assert.deepEqual(keysIn(`${head}The United Nations has the report ${symbol}. It is long.`), [key], symbol);
    assert.deepEqual(keysIn(`${head}United Nations members have before them document\nS/2011/714.\nThey read it.`), [
      'un:s:2011:714',
    ]);
  });

  it('are none of a meeting, in another text, in an address or in a heading', () => {
    for (const text of [
      `${head}The United Nations met, see S/PV.6714 for it.`,
      `${head}The drawer has the label A/51/L.9/Rev.2 on it.`,
      `${head}The United Nations has it at https://papers.example/S/2011/714 for you.`,
      `The United Nations and A/51/L.9/Rev.2\n12 May 1996\n\nGood evening to all of you.`,
    ])
      assert.deepEqual(keysIn(text), [], text);
  });
});

describe('articles of a law that the head or the subject of a text names', () => {
  it('are those of the constitution of the parliament, with sections as paragraphs', () => {
    assert.deepEqual(
      keysIn(
        'DÁIL ÉIREANN\n12 May 1961\n\nI come to Section 7 of this. Article 15, Section 4 of the Constitution is plain. The Bill is ' +
          'signed by the President under Article 25.',
      ),
      ['ireland-constitution:article:15:paragraph:4', 'ireland-constitution:article:25'],
    );
  });

  it('are none where another constitution may be meant', () => {
    assert.deepEqual(
      keysIn(
        'DÁIL ÉIREANN\n12 May 1961\n\nThe American Constitution is older. Article 15 of the Constitution is plain. I say it again.',
      ),
      [],
    );
    assert.deepEqual(keysIn('The Golf Club\n12 May 1961\n\nArticle 15, Section 4 of the Constitution bars dogs.'), []);
  });

  it('are those of the Covenant where the text speaks of the League and of peace', () => {
    checkCited([
      [
        'The League sat in Geneva. Article 10 of the Covenant was its heart.',
        'Article 10 of the Covenant → league-covenant:article:10',
      ],
      [
        'Nobody disarmed, though the League of Nations asked it in Article 8 of the Covenant. Article 16 was left.',
        'Article 8 of the Covenant → league-covenant:article:8',
        'Article 16 → league-covenant:article:16',
      ],
      ['The League was won by Leeds. Article 8 of the Covenant of the flats bars dogs.'],
      ['A League of shopkeepers met. Article 8 of the Covenant is about bread.'],
      ['The Football League had sanctions. Article 8 of the Covenant is strict.'],
      ['The League was strict about sanctions, as Moses was. Article 8 of the Covenant is read.'],
    ]);
  });

  it('are those of the Basic Law on a page about it', () => {
    const head =
      'Siebzig Jahre Grundgesetz\nVortrag am 12. Mai 2019\n\nIch beginne mit Art. 5 Abs. 1 GG und seiner Geschichte.\n\n';
    const first = 'german-basic-law:article:5:paragraph:1';
    assert.deepEqual(
      keysIn(`${head}Danach kommt etwas anderes.\n\nUns hat Art. 19 Abs. 4 geholfen, und er hilft noch.`),
      [first, 'german-basic-law:article:19:paragraph:4'],
    );
    for (const text of [
      'In der DDR hatte Art. 19 Abs. 4 einen anderen Sinn.',
      'Wir hatten einen anderen Artikel 1, da stand die Partei.',
      'Im Mietvertrag verbietet uns Art. 19 Abs. 4 den Hund.',
      'Die Weimarer Verfassung kannte das auch, Art. 118 war es.',
      'Die Satzung des Vereins sagt es, und Art. 12 gilt noch.',
    ])
      assert.deepEqual(keysIn(`${head}Danach kommt etwas anderes.\n\n${text}`), [first], text);
  });
});

describe('ancient authors by their abbreviations', () => {
  const note = (text: string): string => `A word (1)\n1) ${text}`;

  it('are read with the abbreviation of a work', () => {
    checkCited([
      [note('Tac. Hist. 2.8.'), 'Tac. Hist. 2.8 → tacitus-histories:book:2:chapter:8'],
      [note('Tac. Agr. 30; cf. Holm.'), 'Tac. Agr. 30 → agricola:chapter:30'],
      [note('Caesar, B.G. 6.13.'), 'Caesar, B.G. 6.13 → gallic-war:book:6:chapter:13'],
      [note('Caes. BG 6.13.'), 'Caes. BG 6.13 → gallic-war:book:6:chapter:13'],
      [note('Caes., Gal. 1.3.'), 'Caes., Gal. 1.3 → gallic-war:book:1:chapter:3'],
      [note('Xen. Hell. 2.3.'), 'Xen. Hell. 2.3 → hellenica:book:2:chapter:3'],
      [note('Cic. Rep. 1.39.'), 'Cic. Rep. 1.39 → de-re-publica:book:1:section:39'],
      [
        'A (1) b (2)\n1) Tac. Hist. 2.8.\n2) Ibid., 3.19.',
        'Tac. Hist. 2.8 → tacitus-histories:book:2:chapter:8',
        'Ibid., 3.19 → tacitus-histories:book:3:chapter:19',
      ],
    ]);
  });

  it('are no books of the Bible', () => {
    for (const text of [
      'Hor. Ep. 2.1.',
      'Plin. Ep. 10.96.',
      'Plin., Ep. 10.96.',
      'Cic. Phil. 2.5.',
      'Clem. Rom. 12.1.',
    ])
      checkCited([[note(text)]]);
    checkCited([
      [note('Cf. Eph. 4:1.'), 'Eph. 4:1 → bible:eph:4:1'],
      [note('See Col. 3:2.'), 'Col. 3:2 → bible:col:3:2'],
    ]);
  });
});

describe('further places of a work or of the United Nations', () => {
  it('are read where the sentence points to them', () => {
    checkCited([
      [
        'Locke, in the Second Treatise, §§ 119–122 on consent and § 240 on the judge.',
        'Second Treatise, §§ 119–122 → second-treatise:section:119-122',
        '§ 240 → second-treatise:section:240',
      ],
      [
        'Hobbes has it in Leviathan, ch. 44. Nobody is born a king; that is in chapter 14.',
        'Leviathan, ch. 44 → leviathan:chapter:44',
        'chapter 14 → leviathan:chapter:14',
      ],
      [
        'The source is the Constitution of the Athenians 22. It is short.',
        'Constitution of the Athenians 22 → athenian-constitution:chapter:22',
      ],
      ['Marx wrote of it (Capital, Vol. I, ch. 10).', '(Capital, Vol. I, ch. 10) → capital-marx:1:chapter:10'],
      [
        'Security Council resolutions 1874 (2009) and, most recently, 2321, were read. Are there measures beyond those in 2321?',
        'Security Council resolutions 1874 (2009) → un:sc:res:1874',
        '2321 → un:sc:res:2321',
        '2321 → un:sc:res:2321',
      ],
    ]);
  });

  it('are none where another thing may be meant', () => {
    checkCited([
      [
        'Locke, in the Second Treatise, § 95. The Act of 1872, § 12, is other.',
        'Second Treatise, § 95 → second-treatise:section:95',
      ],
      [
        'Locke, in the Second Treatise, § 95, and the lease in § 12 of it.',
        'Second Treatise, § 95 → second-treatise:section:95',
      ],
      [
        'Hobbes has it in Leviathan, ch. 13. The lease is long; that is in chapter 22.',
        'Leviathan, ch. 13 → leviathan:chapter:13',
      ],
      [
        'Hobbes has it in Leviathan, ch. 13. Locke disagrees; that is in chapter 5.',
        'Leviathan, ch. 13 → leviathan:chapter:13',
      ],
      ['The Constitution of the Athenians 43 times changed its form. The Constitution of the Athenians 210, he said.'],
      [
        'Marx is named. The Capital Times, vol. 3, ch. 2. Piketty, Capital, Vol. I, ch. 2. (Capital, Vol. 9, ch. 3) (Capital, ch. 3)',
      ],
      ['Nobody is named (Capital, Vol. I, ch. 10).'],
      [
        'Security Council resolution 2087 (2013) and, most recently, 14 others.',
        'Security Council resolution 2087 (2013) → un:sc:res:2087',
      ],
      [
        'Security Council resolution 2087 (2013) and, lastly, 40 members left.',
        'Security Council resolution 2087 (2013) → un:sc:res:2087',
      ],
    ]);
  });
});
