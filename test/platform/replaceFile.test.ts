import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { NotWritten } from '../../server/workspace/host';
import { diskFiles } from '../../server/platform/files';
import { Folder } from '../support/folder';

describe('diskFiles.replace', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const replace = (expected: string | undefined, text: string, name = 'corpus.json'): Promise<boolean> =>
    diskFiles.replace(folder.uriOf(name), expected, text, folder.uri);
  const bytes = (name = 'corpus.json'): Buffer => readFileSync(join(folder.path, name));
  /** The message with which a write is refused. */
  const refusalOf = async (work: Promise<unknown>): Promise<string> => {
    const error: unknown = await work.then(
      () => assert.fail('The file was written.'),
      (error: unknown) => error,
    );
    assert.ok(error instanceof NotWritten);
    return error.message;
  };

  it('creates the file if there is none, and leaves no other file', async () => {
    assert.equal(await replace(undefined, 'one'), true);
    assert.equal(await replace('one', 'two'), true);
    assert.equal(bytes().toString(), 'two');
    assert.deepEqual(readdirSync(folder.path), ['corpus.json']);
  });

  it('does nothing if the file has a different text meanwhile', async () => {
    folder.write('corpus.json', 'other');
    assert.deepEqual([await replace('one', 'two'), await replace(undefined, 'two')], [false, false]);
    assert.equal(await replace('gone', 'two', 'none.json'), false);
    assert.equal(bytes().toString(), 'other');
    assert.deepEqual(readdirSync(folder.path), ['corpus.json']);
  });

  it('keeps the encoding, the BOM and the permissions', async () => {
    const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const write of [
      (text: string) => Buffer.from(text),
      (text: string) => Buffer.from(`\ufeff${text}`),
      utf16,
      (text: string) => utf16(text).swap16(),
    ]) {
      folder.write('corpus.json', write('{"a": "é"}'));
      assert.equal(await replace('{"a": "é"}', '{"a": "آب"}'), true);
      assert.deepEqual(bytes(), write('{"a": "آب"}'));
    }
    chmodSync(join(folder.path, 'corpus.json'), 0o640);
    folder.write('corpus.json', 'one');
    await replace('one', 'two');
    assert.equal(statSync(join(folder.path, 'corpus.json')).mode & 0o777, 0o640);
  });

  it('refuses to lose characters or to write outside the folder, and says why', async () => {
    const outside = new Folder();
    outside.write('shared.json', '{}');
    symlinkSync(join(outside.path, 'shared.json'), join(folder.path, 'link.json'));
    assert.match(
      await refusalOf(replace('{}', 'x', 'link.json')),
      /because link\.json is a link to a place outside the folder\. Put/,
    );
    assert.equal(readFileSync(join(outside.path, 'shared.json'), 'utf8'), '{}');
    outside.remove();
    folder.write('old.json', Buffer.from('{"a": "caf\u00e9"}', 'latin1'));
    assert.match(
      await refusalOf(replace('{"a": "café"}', 'x', 'old.json')),
      /because old\.json is not UTF-8 but windows-1252\. Save it as UTF-8/,
    );
    folder.write('kept.json', '{}');
    chmodSync(join(folder.path, 'kept.json'), 0o444);
    assert.match(await refusalOf(replace('{}', 'x', 'kept.json')), /because kept\.json is read-only\. Allow/);
    assert.match(
      await refusalOf(replace(undefined, 'x', 'gone/corpus.json')),
      /^corpus\.json was not written and has not changed, because its folder does not exist/,
    );
    mkdirSync(join(folder.path, 'folder.json'));
    assert.match(await refusalOf(replace('x', 'y', 'folder.json')), /^folder\.json was not written/);
    assert.match(
      await refusalOf(diskFiles.replace('untitled:x', 'a', 'b', folder.uri)),
      /untitled:x is not a file on this machine/,
    );
    assert.deepEqual(readdirSync(folder.path).sort(), ['folder.json', 'kept.json', 'link.json', 'old.json']);
  });

  it('follows a link inside the folder and keeps it a link', async () => {
    folder.write('real.json', 'one');
    symlinkSync(join(folder.path, 'real.json'), join(folder.path, 'corpus.json'));
    assert.equal(await replace('one', 'two'), true);
    assert.deepEqual([bytes('real.json').toString(), bytes().toString()], ['two', 'two']);
  });

  it('is undone by diskFiles.remove, which removes a file only if it has the expected text', async () => {
    folder.write('corpus.json', 'mine');
    assert.equal(await diskFiles.remove(folder.uriOf('corpus.json'), 'other'), false);
    assert.equal(await diskFiles.remove(folder.uriOf('corpus.json'), 'mine'), true);
    assert.equal(await diskFiles.remove(folder.uriOf('corpus.json'), 'mine'), false);
    assert.deepEqual(readdirSync(folder.path), []);
  });
});
