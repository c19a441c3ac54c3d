import assert from 'node:assert/strict';
import { run, type Result } from '../../server/cli';
import { Folder } from '../support/folder';

const noInput = (): Promise<string> => Promise.resolve('');
const prose =
  'Dear friends, the weir is mended [The Holy Quran, 5: 54] and we thank you for your help.\n' +
  'It was a hard winter for all of us, and the water was high.\n';

describe('corpus-study transcripts', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
    folder.write('1963-weir.txt', prose);
    folder.write('1971/05-12 weir.txt', `The Weir, "Again"\nBy Ines Varga\n\n${prose.replace('5: 54', '5: 540')}`);
    folder.write(
      'front.md',
      `---\ntitle: "The Caf\\u00e9\n  at the Weir"\nspeakers: [Jon Stavik]\ndate: 1998-03\n---\n\n${prose}`,
    );
    folder.write('other.txt', `The Weir in Spring\nMerrow, 3 April 1982\n\n${prose}`);
    folder.write(
      'corpus.json',
      JSON.stringify({ corpusStudy: 1, transcripts: { 'other.txt': { speaker: 'Ada Pell' } } }),
    );
  });
  after(() => folder.remove());

  const call = (...args: string[]): Promise<Result> => run(args, noInput);

  it('lists the transcripts with the source of each value', async () => {
    const { status, out, err } = await call('transcripts', folder.path, '--json');
    assert.deepEqual([status, err], [0, '']);
    const rows = JSON.parse(out) as {
      file: string;
      words: number;
      citations: number;
      problems: number;
      language: string;
    }[];
    assert.deepEqual(
      rows.map(({ words, citations, problems, language, ...row }) => {
        assert.ok(words > 20 && citations === 1 && language === 'en');
        assert.equal(problems, row.file.startsWith('1971') ? 1 : 0);
        return row;
      }),
      [
        { file: '1963-weir.txt', title: '1963-weir', date: '1963', from: { title: 'file-name', date: 'file-name' } },
        {
          file: '1971/05-12 weir.txt',
          title: 'The Weir, "Again"',
          date: '1971-05-12',
          speaker: 'Ines Varga',
          from: { title: 'title', date: 'file-name', speaker: 'byline' },
        },
        {
          file: 'front.md',
          title: 'The Café at the Weir',
          date: '1998-03',
          speaker: 'Jon Stavik',
          from: { title: 'front-matter', date: 'front-matter', speaker: 'front-matter' },
        },
        {
          file: 'other.txt',
          title: 'The Weir in Spring',
          date: '1982-04-03',
          speaker: 'Ada Pell',
          place: 'Merrow',
          from: { title: 'title', date: 'dateline', speaker: 'corpus.json', place: 'dateline' },
        },
      ],
    );
  });

  it('prints a table as CSV, and text for people', async () => {
    const csv = (await call('transcripts', folder.path, '--csv')).out.split('\r\n');
    assert.equal(
      csv[0],
      'file,title,date,speaker,place,language,words,citations,problems,titleFrom,dateFrom,speakerFrom,placeFrom',
    );
    assert.match(
      csv[2],
      /^1971\/05-12 weir\.txt,"The Weir, ""Again""",1971-05-12,Ines Varga,,en,\d+,1,1,title,file-name,byline,$/,
    );
    const { out } = await call('transcripts', folder.path);
    assert.match(
      out,
      /^other\.txt {2}The Weir in Spring\n {4}date 1982-04-03 \(dateline\) · speaker Ada Pell \(corpus\.json\)/m,
    );
    assert.match(out, / · en · \d+ words, 1 citation, 0 problems\n/);
  });

  it('rejects --csv together with --json', async () => {
    const { status, err } = await call('transcripts', folder.path, '--csv', '--json');
    assert.deepEqual([status, err], [2, 'corpus-study: --csv and --json cannot be used together.\n']);
  });

  it('finds a title that only front matter has', async () => {
    const { out } = await call('search', folder.path, '--query', 'cafe in:title', '--json');
    const { hits } = JSON.parse(out) as { hits: { file: string; text: string }[] };
    assert.deepEqual(
      hits.map(({ file }) => file),
      ['front.md'],
    );
  });
});
