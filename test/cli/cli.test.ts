import assert from 'node:assert/strict';
import { join } from 'node:path';
import { run, type Result } from '../../server/cli';
import { Folder } from '../support/folder';
import { bridge, library } from '../support/speeches';

const noInput = (): Promise<string> => Promise.resolve('');

describe('the command line', () => {
  const vow = 'we laid the first stone of the bridge at dawn while the river slept';
  const repeats: Record<string, string> = {
    'one.txt': `Hear me: ${vow}.`,
    'two.txt': `They know that ${vow.replace('first', 'last')}.`,
  };
  let folder: Folder;
  let elsewhere: Folder;
  before(() => {
    folder = new Folder();
    elsewhere = new Folder();
    folder.write('a/bridge.txt', bridge);
    for (const [name, text] of Object.entries(repeats)) elsewhere.write(`repeats/${name}`, text);
    folder.write('library.txt', library.replace('18: 3', '18: 3000'));
    folder.write('requirements.txt', 'numpy==1.26\n');
    folder.write('short.txt', 'One line that cites [The Holy Quran, 5: 54] and no more.');
  });
  after(() => {
    folder.remove();
    elsewhere.remove();
  });

  const call = (...args: string[]): Promise<Result> =>
    run(
      args.map(arg => arg.replace(/^@(?=repeats)/, elsewhere.path + '/').replace(/^@/, folder.path + '/')),
      noInput,
    );
  /** The JSON document of a command. Checks its exit code. */
  async function json<T>(status: number, ...args: string[]): Promise<T> {
    const result = await call(...args, '--json');
    assert.equal(result.status, status, result.err);
    return JSON.parse(result.out) as T;
  }
  interface Entry {
    file: string;
    start: number;
    end: number;
    text: string;
    kind: string;
    target?: string;
    problems?: { code: string; message: string }[];
  }

  it('prints annotations whose offsets select their text', async () => {
    const found = await json<Entry[]>(0, 'annotations', '@');
    assert.deepEqual([...new Set(found.map(({ file }) => file))], ['a/bridge.txt', 'library.txt', 'short.txt']);
    const texts: Record<string, string> = {
      'a/bridge.txt': bridge,
      'library.txt': library.replace('18: 3', '18: 3000'),
      'short.txt': 'One line that cites [The Holy Quran, 5: 54] and no more.',
    };
    for (const { file, start, end, text } of found) assert.equal(texts[file].slice(start, end), text);
    const targets = found
      .filter(({ file }) => file === 'a/bridge.txt')
      .map(({ kind, target }) => `${kind} ${target ?? ''}`.trim());
    for (const expected of [
      'citation quran:18:2',
      'citation quran:18:1-3',
      'note-mark note:1',
      'note note:1',
      'citation quran:18:3',
      'stage',
      'date date:2014-11-27',
    ]) {
      assert.ok(targets.includes(expected), `${expected} in ${targets.join(', ')}`);
    }
    assert.equal(found.find(({ target }) => target === 'quran:18:3000')?.problems?.[0].code, 'verse-missing');
  });

  it('names a file of the arguments by its base name, and always treats it as a transcript', async () => {
    const found = await json<Entry[]>(0, 'annotations', '@short.txt', '--kind', 'citation');
    assert.deepEqual(
      found.map(({ file, kind, target, text }) => ({ file, kind, target, text })),
      [{ file: 'short.txt', kind: 'citation', target: 'quran:5:54', text: '[The Holy Quran, 5: 54]' }],
    );
  });

  it('resolves texts of the arguments and lines of standard input', async () => {
    const [one] = await json<{ text: string; targets: string[]; problems: object[] }[]>(
      0,
      'resolve',
      'see [al-Kafi, Volume 2, page 163]',
    );
    assert.deepEqual(one, { text: 'see [al-Kafi, Volume 2, page 163]', targets: ['kafi:2:p163'], problems: [] });
    const lines = await run(['resolve', '--query', '--json'], () => Promise.resolve('2 255\r\nthe cow\n\n'));
    const found = JSON.parse(lines.out) as { text: string; targets: string[] }[];
    assert.deepEqual(
      found.map(({ text, targets }) => [text, ...targets]),
      [['2 255', 'quran:2:255'], ['the cow', 'quran:2'], ['']],
    );
  });

  it('prints themes, passages, concordance lines, formulas and problems as JSON', async () => {
    const { themes } = await json<{ themes: { label: string; count: number; occurrences: Entry[] }[] }>(
      0,
      'themes',
      '@',
      '--limit',
      '5',
    );
    assert.ok(themes.length <= 5 && themes.every(theme => theme.count === theme.occurrences.length));
    const frequent = await json<{ themes: { count: number }[] }>(0, 'themes', '@', '--sort', 'frequent');
    const counts = frequent.themes.map(theme => theme.count);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
    );
    const search = await json<{
      total: number;
      exact: boolean;
      hits: (Entry & { matches: { start: number; end: number; form: string }[] })[];
    }>(0, 'search', '@', '--query', '"common water"', '--limit', '2');
    assert.deepEqual([search.total, search.exact, search.hits.length], [3, true, 2]);
    for (const hit of search.hits)
      for (const match of hit.matches) assert.ok(match.start >= hit.start && match.end <= hit.end);
    const { total, lines } = await json<{
      total: number;
      lines: { node: string; left: string; right: string; date?: string }[];
    }>(0, 'concordance', '@', '--query', '"common water"', '--sort', 'date');
    assert.deepEqual(
      [total, lines.map(({ node, date }) => `${node} ${date}`)],
      [3, ['common water 2014-11-27', 'common water 2014-11-27', 'common water 2019-03-04']],
    );
    const [{ text, quotation, occurrences }] = await json<
      { text: string; quotation: boolean; occurrences: (Entry & { changes?: object[] })[] }[]
    >(0, 'formulas', '@repeats');
    assert.deepEqual([text, quotation], [vow, false]);
    assert.deepEqual(
      occurrences.map(({ file, start, end, changes }) => [file, repeats[file].slice(start, end), changes]),
      [
        ['one.txt', vow, undefined],
        ['two.txt', vow.replace('first', 'last'), [{ here: 'last', there: 'first' }]],
      ],
    );
    const problems = await json<{ file: string; code: string; severity: string }[]>(1, 'check', '@');
    assert.deepEqual(
      problems.map(({ file, code }) => `${file} ${code}`),
      ['library.txt verse-missing'],
    );
    assert.deepEqual(await json(0, 'check', '@a'), []);
  });

  it('uses a corpus.json next to a file, and checks it for errors', async () => {
    const other = new Folder();
    other.write('x.txt', library.replace('18: 3', '18: 3000'));
    other.write('corpus.json', '{"corpusStudy": 1, "silence": [{"code": "verse-missing"}]}');
    assert.equal((await run(['check', other.path], noInput)).status, 0);
    assert.equal((await run(['check', join(other.path, 'x.txt')], noInput)).status, 0);
    other.write('corpus.json', '{"corpusStudy": 1, "hidden": 3}');
    const result = await run(['check', other.path, '--json'], noInput);
    assert.equal(result.status, 1);
    assert.deepEqual(
      (JSON.parse(result.out) as { file: string; code: string }[]).map(({ file, code }) => `${file} ${code}`),
      ['corpus.json config-value', 'x.txt verse-missing'],
    );
    other.remove();
  });

  it('prints text for people', async () => {
    const annotations = await call('annotations', '@short.txt');
    assert.match(annotations.out, /^short\.txt:1:21 {2}citation {3}quran:5:54 {2}“\[The Holy Quran, 5: 54\]”\n$/);
    assert.match(
      (await call('search', '@', '--query', 'masons')).out,
      /^1 passage\na\/bridge\.txt:\d+:\d+\n {4}The patience/,
    );
    assert.match(
      (await call('concordance', '@', '--query', 'masons', '--csv')).out,
      /^file,start,end,date,left,node,right\r\n/,
    );
    assert.match(
      (await call('formulas', '@repeats')).out,
      /^2 times in 2 transcripts, 14 words: “we laid .* slept”\n {4}one\.txt:1:10\n {4}two\.txt:1:16 {2}\[last for first\]\n$/,
    );
    assert.equal((await call('formulas', '@short.txt')).out, 'No passage is repeated.\n');
    assert.match((await call('check', '@')).out, /^library\.txt:\d+:\d+ {2}error {2}.* \[verse-missing\]\n$/);
    assert.match((await run(['--help'], noInput)).out, /Usage: corpus-study COMMAND/);
    assert.match((await run(['search', '--help'], noInput)).out, /--query Q .*NEAR\/5.*year:.*theme:/);
    assert.match(
      (await call('search', '@', '--query', '"common water" in:body', '--sort', 'newest')).out,
      /^3 passages\nlibrary\.txt/,
    );
    assert.match((await call('search', '@', '--query', 'year:1950 water')).out, /^0 passages/);
  });

  const failures: [what: string, args: string[], message: RegExp][] = [
    ['no command', [], /No command was given/],
    ['an unknown command', ['serch', 'x'], /^corpus-study: Unknown command serch\. Did you mean search\?\n$/],
    ['the name of an object property', ['constructor'], /Unknown command constructor/],
    ['an unknown option', ['search', '@', '--qery', 'x'], /Unknown option --qery\. Did you mean --query\?/],
    ['a missing option', ['search', '@'], /--query is missing/],
    ['no path', ['themes'], /Name at least one file or folder/],
    ['a missing path', ['check', '@nowhere'], /There is no file or folder .*nowhere/],
    ['a limit that is not a count', ['themes', '@', '--limit', '0'], /--limit needs a whole number, 1 or greater/],
    [
      'an unknown order of themes',
      ['themes', '@', '--sort', 'sprea'],
      /--sort can be distinctive, .*Did you mean spread\?/,
    ],
    ['an unknown kind', ['annotations', '@', '--kind', 'citations'], /--kind can be .*Did you mean citation\?/],
    [
      'an unknown order of passages',
      ['search', '@', '--query', 'x', '--sort', 'newst'],
      /--sort can be relevance, newest, oldest.*Did you mean newest\?/,
    ],
    ['an unknown order', ['concordance', '@', '--query', 'x', '--sort', 'size'], /--sort can be/],
  ];
  for (const [what, args, message] of failures) {
    it(`exits with 2 and one line of text for ${what}`, async () => {
      const { status, out, err } = await call(...args);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, message);
      assert.equal(err.split('\n').length, 2);
    });
  }

  it('fails if a file of the arguments is too large, and leaves it out if it is in a folder', async () => {
    const other = new Folder();
    other.write('x.txt', library);
    other.write('big.txt', 'word '.repeat(300_000));
    const failed = await run(['annotations', join(other.path, 'big.txt'), '--max-file-size', '1'], noInput);
    assert.equal(failed.status, 2);
    assert.match(failed.err, /big\.txt is left out: it has 1\.5 MB, more than the 1 MB of the option --max-file-size/);
    const leftOut = await run(['search', other.path, '--query', 'library', '--max-file-size', '1'], noInput);
    assert.equal(leftOut.status, 0);
    assert.match(leftOut.err, /big\.txt is left out/);
    other.remove();
  });
});
