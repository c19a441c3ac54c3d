import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Result } from '../../server/cli';
import { Folder } from '../support/folder';

const noInput = (): Promise<string> => Promise.resolve('');
const hearing = `Hearing on the Weir
7 March 1988

THE CHAIR: The old weir is a weir of stone. Who built the weir [The Holy Quran, 5: 54]?

MR. PELL: I built the old weir, and I say that no stone of the old weir is loose.
`;

describe('corpus-study export', () => {
  let folder: Folder;
  let out: Folder;
  beforeEach(() => {
    folder = new Folder();
    out = new Folder();
    folder.write('hearing.txt', hearing);
    folder.write(
      'corpus.json',
      JSON.stringify({ corpusStudy: 1, sets: { chair: { speakers: ['Chair'] }, later: { from: '2050' } } }),
    );
  });
  afterEach(() => {
    folder.remove();
    out.remove();
  });

  const call = (...args: string[]): Promise<Result> => run(['export', folder.path, ...args], noInput);
  const target = (name: string): string => join(out.path, name);

  it('prints the lines of a query, or the cited sources', async () => {
    const lines = await call('--format', 'csv', '--query', 'weir', '--set', 'chair');
    assert.deepEqual([lines.status, lines.err], [0, '']);
    const rows = lines.out.split('\r\n');
    assert.equal(rows.length, 3 + 2);
    assert.match(rows[1], /^hearing\.txt,hearing\.txt:4:20,1988-03-07,THE CHAIR,The old ,weir," is a weir of stone\. /);
    assert.match(rows[1], /,weir,chair,\d{4}-\d\d-\d\d,Corpus Study [^,]+,[0-9a-f]{8}-[0-9a-f]{8}$/);
    const sources = await call('--format', 'bibtex', '--transcripts');
    assert.match(
      sources.out,
      /^% Exported: .*\n% Corpus: 1 transcript, fingerprint .*\n\n@book\{quran,\n[^]*@misc\{transcript:hearing,/,
    );
    const none = await call('--format', 'tsv', '--query', 'xylophone');
    assert.deepEqual([none.status, none.err], [0, 'corpus-study: No passage has “xylophone”.\n']);
  });

  it('writes the transcripts as TEI', async () => {
    const { status, out: xml } = await call('--format', 'tei');
    assert.equal(status, 0);
    assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<TEI /);
    assert.match(xml, /<p xml:id="p2" n="2">The old weir is a weir of stone\./);
    const ofChair = await call('--format', 'tei', '--set', 'chair', '--output', target('chair.xml'));
    assert.deepEqual([ofChair.status, ofChair.out], [0, `${target('chair.xml')}: 1 transcript\n`]);
    assert.match(ofChair.err, /Each transcript with a passage of the set is written as a whole\.\n/);
  });

  it('writes a file in one step, and says what it holds', async () => {
    const {
      status,
      out: said,
      err,
    } = await call('--format', 'jsonl', '--query', 'weir', '--output', target('weir.jsonl'));
    assert.deepEqual([status, said, err], [0, `${target('weir.jsonl')}: 6 lines\n`, '']);
    const printed = await call('--format', 'jsonl', '--query', 'weir');
    assert.equal(readFileSync(target('weir.jsonl'), 'utf8'), printed.out);
    assert.deepEqual(readdirSync(out.path), ['weir.jsonl']);
    assert.deepEqual(readdirSync(folder.path).sort(), ['corpus.json', 'hearing.txt']);
  });

  it('replaces a file only with --force, and keeps its rights and what links to it', async () => {
    const path = out.write('a.csv', 'mine');
    const refused = await call('--format', 'csv', '--output', path);
    assert.equal(refused.status, 2);
    assert.match(refused.err, /a\.csv exists already\. Choose another name, or add --force to replace it\.\n$/);
    assert.equal(readFileSync(path, 'utf8'), 'mine');
    chmodSync(path, 0o600);
    if (process.platform !== 'win32') symlinkSync(path, target('link.csv'));
    const name = process.platform === 'win32' ? path : target('link.csv');
    const { status, err } = await call('--format', 'csv', '--output', name, '--force');
    assert.deepEqual([status, err], [0, '']);
    assert.match(readFileSync(path, 'utf8'), /^\ufeffkey,/);
    if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600);
  });

  it('never replaces a file of the corpus, and warns of a new one in it', async () => {
    for (const name of ['hearing.txt', 'corpus.json']) {
      const path = join(folder.path, name);
      const before = readFileSync(path, 'utf8');
      const { status, err } = await call('--format', 'markdown', '--output', path, '--force');
      assert.equal(status, 2);
      assert.match(err, /is a file of the corpus and was not replaced/);
      assert.equal(readFileSync(path, 'utf8'), before);
    }
    const inside = await call('--format', 'markdown', '--output', join(folder.path, 'sources.md'));
    assert.equal(inside.status, 0);
    assert.match(inside.err, /sources\.md is in the folder of the corpus, so it may be read as a transcript/);
  });

  const failures: [what: string, args: () => string[], message: RegExp][] = [
    ['no format', () => [], /--format is missing\. Usage: corpus-study export/],
    ['an unknown format', () => ['--format', 'cvs'], /--format can be csv, .*but not "cvs"\. Did you mean csv\?/],
    ['the name of an object property', () => ['--format', 'constructor'], /--format can be csv, /],
    ['an empty query', () => ['--format', 'csv', '--query', ' '], /--query is empty/],
    [
      'a query for a bibliography',
      () => ['--format', 'bibtex', '--query', 'weir'],
      /bibtex cannot hold\. Choose csv, tsv, jsonl, markdown or html\./,
    ],
    [
      'a query for transcripts as TEI',
      () => ['--format', 'tei', '--query', 'weir'],
      /tei cannot hold\. Choose csv, tsv, jsonl, markdown or html\./,
    ],
    ['a set without a transcript', () => ['--format', 'tei', '--set', 'later'], /There is no transcript to export\./],
    [
      'transcripts in a table',
      () => ['--format', 'csv', '--transcripts'],
      /--transcripts adds items to a bibliography/,
    ],
    ['--force alone', () => ['--format', 'csv', '--force'], /--force needs --output/],
    [
      'an unknown set',
      () => ['--format', 'csv', '--set', 'sixties'],
      /no set called “sixties”\. The sets are: “chair”/,
    ],
    ['a folder as output', () => ['--format', 'csv', '--output', out.path, '--force'], /is a folder/],
    [
      'a missing folder',
      () => ['--format', 'csv', '--output', target('no/a.csv')],
      /because its folder does not exist/,
    ],
    ['an empty name', () => ['--format', 'csv', '--output', ''], /--output needs the name of a file/],
    ['JSON', () => ['--format', 'csv', '--json'], /Unknown option --json/],
  ];
  for (const [what, args, message] of failures)
    it(`fails for ${what}, with one line`, async () => {
      const { status, out: said, err } = await call(...args());
      assert.deepEqual([status, said], [2, '']);
      assert.match(err, message);
      assert.equal(err.split('\n').length, 2);
    });

  it('fails for a file that is read-only', async function () {
    if (process.platform === 'win32') this.skip();
    const path = out.write('a.csv', 'mine');
    chmodSync(path, 0o444);
    const { status, err } = await call('--format', 'csv', '--output', path, '--force');
    assert.equal(status, 2);
    assert.match(err, /a\.csv is read-only and was not replaced/);
    mkdirSync(target('x'));
    assert.match((await call('--format', 'csv', '--output', join(path, 'b.csv'))).err, /is no folder/);
  });
});
