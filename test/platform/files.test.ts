import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { diskFiles } from '../../server/platform/files';
import { Cancelled } from '../../server/base/slices';
import { Folder } from '../support/folder';

const all = (): boolean => true;
const never = (): boolean => false;

describe('diskFiles', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  /** The expected result of reading a file that does not change meanwhile. */
  const textOf = async (uri: string, text: string, encoding = 'utf-8'): Promise<object> => ({
    text,
    encoding,
    stat: (await diskFiles.stat(uri))!,
  });
  const walk = async (wanted: (name: string) => boolean = all): Promise<string[]> =>
    (await diskFiles.walk(folder.uri, wanted, never)).files.map(({ name }) => name);

  it('finds files below a folder by their relative path, except in hidden folders and those of tools', async () => {
    for (const name of [
      'b.txt',
      'a.md',
      'x/y/z.txt',
      'node_modules/p/readme.md',
      '.git/notes.txt',
      'x/__pycache__/a.txt',
      'space in name.txt',
      'سخنرانی.txt',
    ])
      folder.write(name, name);
    assert.deepEqual(await walk(), ['a.md', 'b.txt', 'space in name.txt', 'x/y/z.txt', 'سخنرانی.txt']);
    assert.deepEqual(await walk(name => name.startsWith('x/')), ['x/y/z.txt']);
    const { files } = await diskFiles.walk(folder.uri, name => name.startsWith('space'), never);
    assert.deepEqual(await diskFiles.read(files[0].uri, 1000), await textOf(files[0].uri, 'space in name.txt'));
  });

  it('takes no file for a link that is moved while it is looked at', async () => {
    const seen = new Set<string>();
    for (let turns = 0; turns < 100; turns++) {
      folder.write('talks/a.txt', 'a');
      const standing = diskFiles.standing(folder.uriOf('talks/a.txt'), folder.uri);
      for (let turn = 0; turn < turns % 10; turn++) await new Promise(setImmediate);
      renameSync(join(folder.path, 'talks'), join(folder.path, 'other'));
      seen.add(await standing);
      rmSync(join(folder.path, 'other'), { recursive: true });
    }
    assert.ok(!seen.has('outside') && !seen.has('link'), [...seen].join());
  });

  it('does not follow links, in loops or to places outside the folder', async () => {
    const outside = new Folder();
    outside.write('secret.txt', 'not ours');
    folder.write('a/a.txt', 'a');
    symlinkSync(folder.path, join(folder.path, 'a', 'loop'));
    symlinkSync(join(folder.path, 'self'), join(folder.path, 'self'));
    symlinkSync(outside.path, join(folder.path, 'out'));
    symlinkSync(join(outside.path, 'secret.txt'), join(folder.path, 'secret.txt'));
    symlinkSync(join(folder.path, 'a/a.txt'), join(folder.path, 'again.txt'));
    const { files, skipped } = await diskFiles.walk(folder.uri, all, never);
    assert.deepEqual(
      files.map(({ name }) => name),
      ['a/a.txt'],
    );
    assert.deepEqual(
      skipped.map(({ reason }) => reason),
      [
        'out is left out: it is a link to a place outside the folder.',
        'secret.txt is left out: it is a link to a place outside the folder.',
      ],
    );
    outside.remove();
  });

  it('gives no text for missing files, folders and named pipes', async () => {
    mkdirSync(join(folder.path, 'folder.txt'));
    execFileSync('mkfifo', [join(folder.path, 'pipe.txt')]);
    assert.equal(await diskFiles.read(folder.uriOf('gone.txt'), 1000), undefined);
    assert.equal(await diskFiles.read(folder.uriOf('folder.txt'), 1000), undefined);
    assert.equal(await diskFiles.read(folder.uriOf('pipe.txt'), 1000), undefined);
    assert.equal(await diskFiles.stat(folder.uriOf('gone.txt')), undefined);
    assert.deepEqual(await walk(), []);
    rmSync(folder.path, { recursive: true });
    assert.deepEqual(await diskFiles.walk(folder.uri, all, never), { files: [], skipped: [] });
  });

  it('says that a file is too large or binary, and what to do', async () => {
    folder.write('large.txt', 'word '.repeat(500_000));
    folder.write(
      'picture.txt',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
    );
    const large = await diskFiles.read(folder.uriOf('large.txt'), 2_000_000);
    assert.deepEqual(large, {
      reason:
        'large.txt is left out: it has 2.5 MB, more than the 2 MB of the setting corpusStudy.maxFileSizeMB; ' +
        'split it into one file for each transcript, or raise the setting.',
      cause: 'too-large',
    });
    assert.deepEqual(await diskFiles.read(folder.uriOf('picture.txt'), 2_000_000), {
      reason: 'picture.txt is left out: it is not a text but binary data.',
      cause: 'binary',
    });
  });

  it('decodes other encodings, and any bytes', async () => {
    folder.write('utf16.txt', Buffer.from('\ufeffA speech about wells', 'utf16le'));
    folder.write('bom.txt', '\ufeffA speech');
    folder.write(
      'invalid.txt',
      Buffer.concat([
        Buffer.from('A café that was written '),
        Buffer.from([0xe9, 0x20, 0xff, 0xfe]),
        Buffer.from(' badly'),
      ]),
    );
    assert.deepEqual(
      await diskFiles.read(folder.uriOf('utf16.txt'), 1000),
      await textOf(folder.uriOf('utf16.txt'), 'A speech about wells', 'utf-16le'),
    );
    assert.deepEqual(
      await diskFiles.read(folder.uriOf('bom.txt'), 1000),
      await textOf(folder.uriOf('bom.txt'), 'A speech'),
    );
    assert.ok('text' in (await diskFiles.read(folder.uriOf('invalid.txt'), 1000))!);
  });

  it('gives each file one spelling of its URI', () => {
    const uri = folder.uriOf('a b (c).txt');
    assert.equal(diskFiles.canonical(uri.replace('(', '%28').replace(')', '%29')), uri);
    assert.equal(diskFiles.canonical('untitled:Untitled-1'), 'untitled:Untitled-1');
    assert.equal(diskFiles.canonical('file:///%E0%A4%A'), 'file:///%E0%A4%A');
  });

  it('writes a file only if its text changes', async () => {
    const uri = folder.uriOf('new/page.txt');
    await diskFiles.write(uri, 'one');
    const first = await diskFiles.stat(uri);
    await diskFiles.write(uri, 'one');
    assert.deepEqual(await diskFiles.stat(uri), first);
    await diskFiles.write(uri, 'two');
    assert.deepEqual(await diskFiles.read(uri, 100), await textOf(uri, 'two'));
    assert.equal(statSync(join(folder.path, 'new/page.txt')).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder.path, 'new')).mode & 0o777, 0o700);
  });

  it('stops walking when the caller cancels', async () => {
    await assert.rejects(diskFiles.walk(folder.uri, all, all), Cancelled);
  });
});
