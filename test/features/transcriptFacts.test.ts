import assert from 'node:assert/strict';
import { completeConfig } from '../../server/features/document/configCompletion';
import { hover } from '../../server/features/hover/hover';
import { withCursor } from '../support/marked';
import { corpusOf, type TestCorpus } from './fixture';

const prose = 'Dear friends, the weir is mended and we thank you for your help. It was a hard winter for all of us.\n';
const files = {
  '1963-weir.txt': `ON THE WEIR\n\n${prose}`,
  'byline.txt': `The Rope\nBy Ines Varga, 3 May 1965\n\n${prose}`,
  'dateline.txt': `The Rope Again\nMerrow, 3 May 1966\n\n${prose}`,
  'front.md': `---\nspeaker: Jon Stavik\ndate: 1998-03-04\nplace: Quay Hall\n---\n\n# The *Last* Rope\n\n${prose}`,
  'title.txt': `Ines Varga's Speech in Merrow - 4 May 1964\n\n${prose}`,
  '1996/05/12 weir.txt': `The Weir Again\n\n${prose}`,
  '1997/weir.txt': `The Weir Once More\n\n${prose}`,
  'none.txt': prose,
};
const config = '{"corpusStudy": 1, "transcripts": {"dateline.txt": {"speaker": "Ada Pell", "date": "1970"}}}';

describe('the hover of a title', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files, config);
  });
  const cases: readonly (readonly [file: string, title: string, expected: string])[] = [
    [
      '1963-weir.txt',
      'ON THE WEIR',
      '**On the Weir**\n\n- Date: 1963 (from the name of the file)\n- Speaker: not found\n- Place: not found',
    ],
    [
      'byline.txt',
      'The Rope',
      '**The Rope**\n\n- Date: 3 May 1965 (from the byline)\n- Speaker: Ines Varga (from the byline)\n- Place: not found',
    ],
    [
      'dateline.txt',
      'The Rope Again',
      '**The Rope Again**\n\n- Date: 1970 (from corpus.json)\n- Speaker: Ada Pell (from corpus.json)\n- Place: Merrow (from the dateline)',
    ],
    [
      'front.md',
      'Last',
      '**The \\*Last\\* Rope**\n\n- Date: 4 March 1998 (from the front matter)\n- Speaker: Jon Stavik (from the front matter)\n- Place: Quay Hall (from the front matter)',
    ],
    [
      'title.txt',
      'Speech in',
      "**Ines Varga's Speech in Merrow**\n\n- Date: 4 May 1964 (from the title)\n- Speaker: Ines Varga (from the title)\n- Place: Merrow (from the title)",
    ],
    [
      '1996/05/12 weir.txt',
      'The Weir Again',
      '**The Weir Again**\n\n- Date: 12 May 1996 (from the name of the file)\n- Speaker: not found\n- Place: not found',
    ],
    [
      '1997/weir.txt',
      'The Weir Once',
      '**The Weir Once More**\n\n- Date: 1997 (from the name of a folder)\n- Speaker: not found\n- Place: not found',
    ],
  ];
  for (const [file, title, expected] of cases)
    it(`names the sources of ${file}`, async () => {
      const answer = await hover(sample.corpus, sample.uri(file), sample.at(file, title), { commandLinks: false });
      assert.equal(answer?.markdown, expected);
      assert.ok(sample.slice(file, answer.span).includes(title));
    });

  it('names them below a date in the title, and nowhere else', async () => {
    const at = (file: string, piece: string): Promise<{ markdown: string } | undefined> =>
      hover(sample.corpus, sample.uri(file), sample.at(file, piece), { commandLinks: false });
    const inTitle = await at('title.txt', '4 May');
    assert.match(
      inTitle?.markdown ?? '',
      /^\*\*4 May 1964\*\* \(Gregorian\)[^]*\n\n- Date: 4 May 1964 \(from the title\)/,
    );
    assert.doesNotMatch((await at('byline.txt', '3 May'))?.markdown ?? '', /from the/);
    assert.doesNotMatch((await at('none.txt', 'weir'))?.markdown ?? '', /from the/);
  });
});

describe('completion in corpus.json', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files, config);
  });
  /** The text with the first item inserted, and all items. */
  function complete(fixture: string, folder = ''): readonly [applied: string, items: readonly string[]] | undefined {
    const { text, cursor } = withCursor(fixture);
    const answer = completeConfig(sample.corpus, text, cursor, folder);
    if (answer === undefined) return undefined;
    const { replace, items } = answer;
    return [
      items.length === 0 ? text : text.slice(0, replace.start) + items[0].insert + text.slice(replace.end),
      items.map(({ label, detail }) => `${label} (${detail})`),
    ];
  }

  it('offers the value that is found, and names its source', () => {
    assert.deepEqual(complete('{"transcripts": {"byline.txt": {"speaker": $0}}}'), [
      '{"transcripts": {"byline.txt": {"speaker": "Ines Varga"}}}',
      ['Ines Varga (found in the byline)'],
    ]);
    assert.deepEqual(complete('{"transcripts": {"byline.txt": {"date": "19$0"}}}'), [
      '{"transcripts": {"byline.txt": {"date": "1965-05-03"}}}',
      ['1965-05-03 (found in the byline)'],
    ]);
    assert.deepEqual(complete('{ // c\n"transcripts": {\n  "./front.md": { "place": "$0", },\n } }')?.[1], [
      'Quay Hall (found in the front matter)',
    ]);
  });

  it('offers what is found without corpus.json', () => {
    assert.deepEqual(complete('{"transcripts": {"dateline.txt": {"date": "$0"}}}')?.[1], [
      '1966-05-03 (found in the dateline)',
    ]);
    assert.deepEqual(complete('{"transcripts": {"dateline.txt": {"speaker": "$0"}}}')?.[1], []);
  });

  it('offers the values of all transcripts of a pattern or folder, and of a file beside corpus.json', () => {
    assert.deepEqual(complete('{"transcripts": {"*.txt": {"speaker": $0}}}')?.[1], [
      'Ines Varga (found in the title or the byline, 2 transcripts)',
    ]);
    assert.deepEqual(complete('{"transcripts": {"1996": {"date": $0}}}')?.[1], [
      '1996-05-12 (found in the name of the file)',
    ]);
    assert.deepEqual(complete('{"transcripts": {"05/12 weir.txt": {"date": $0}}}', '1996/')?.[1], [
      '1996-05-12 (found in the name of the file)',
    ]);
  });

  it('offers fields with their values in place of a name', () => {
    assert.deepEqual(complete('{"transcripts": {"byline.txt": {"$0"}}}'), [
      '{"transcripts": {"byline.txt": {"date": "1965-05-03"}}}',
      ['date: 1965-05-03 (found in the byline)', 'speaker: Ines Varga (found in the byline)'],
    ]);
    assert.deepEqual(complete('{"transcripts": {"byline.txt": {"date": "1965", $0}}}')?.[1].length, 2);
    assert.equal(complete('{"transcripts": {"byline.txt": {"da$0te": "1965"}}}'), undefined);
  });

  it('replaces an open string only up to the cursor', () => {
    assert.equal(
      complete('{"transcripts": {"byline.txt": {"date": "19$0}}}')?.[0],
      '{"transcripts": {"byline.txt": {"date": "1965-05-03"}}}',
    );
  });

  it('offers nothing elsewhere', () => {
    for (const fixture of [
      '{"transcripts": {"$0"}}',
      '{"transcripts": {"byline.txt": {"title": "$0"}}}',
      '{"works": [{"title": "$0"}]}',
      '{"aliases": {"byline.txt": {"date": "$0"}}}',
      '$0',
      '{"transcripts": {"byline.txt": {"date": ["$0"]}}}',
    ])
      assert.equal(complete(fixture), undefined, fixture);
    assert.deepEqual(complete('{"transcripts": {"missing.txt": {"date": "$0"}}}')?.[1], []);
  });
});
