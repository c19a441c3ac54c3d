import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { NotWritten } from '../../server/workspace/host';
import { diskFiles } from '../../server/platform/files';
import { Folder } from '../support/folder';

describe('replacing a file', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const replace = (former: string | undefined, text: string, name = 'corpus.json'): Promise<boolean> =>
    diskFiles.replace(folder.uriOf(name), former, text, folder.uri);
  const bytes = (name = 'corpus.json'): Buffer => readFileSync(join(folder.path, name));
  const refused = async (work: Promise<unknown>): Promise<string> => {
    const error: unknown = await work.then(
      () => assert.fail('it was written'),
      (error: unknown) => error,
    );
    assert.ok(error instanceof NotWritten);
    return error.message;
  };

  it('makes it where there is none, and leaves nothing beside it', async () => {
    assert.equal(await replace(undefined, 'one'), true);
    assert.equal(await replace('one', 'two'), true);
    assert.equal(bytes().toString(), 'two');
    assert.deepEqual(readdirSync(folder.path), ['corpus.json']);
  });

  it('does nothing where it holds something else by now', async () => {
    folder.write('corpus.json', 'other');
    assert.deepEqual([await replace('one', 'two'), await replace(undefined, 'two')], [false, false]);
    assert.equal(await replace('gone', 'two', 'none.json'), false);
    assert.equal(bytes().toString(), 'other');
    assert.deepEqual(readdirSync(folder.path), ['corpus.json']);
  });

  it('keeps its encoding, its BOM and its rights', async () => {
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

  it('refuses what would lose letters or reach out of the folder, and says why', async () => {
    const outside = new Folder();
    outside.write('shared.json', '{}');
    symlinkSync(join(outside.path, 'shared.json'), join(folder.path, 'link.json'));
    assert.match(await refused(replace('{}', 'x', 'link.json')), /^link\.json is a link to a place outside the folder/);
    assert.equal(readFileSync(join(outside.path, 'shared.json'), 'utf8'), '{}');
    outside.remove();
    folder.write('old.json', Buffer.from('{"a": "caf\u00e9"}', 'latin1'));
    assert.match(
      await refused(replace('{"a": "café"}', 'x', 'old.json')),
      /^old\.json is not UTF-8 but windows-1252.*save it as UTF-8/,
    );
    folder.write('kept.json', '{}');
    chmodSync(join(folder.path, 'kept.json'), 0o444);
    assert.match(await refused(replace('{}', 'x', 'kept.json')), /^kept\.json is read-only/);
    assert.match(
      await refused(replace(undefined, 'x', 'gone/corpus.json')),
      /^corpus\.json was not written, and is as it was: its folder is gone/,
    );
    mkdirSync(join(folder.path, 'folder.json'));
    assert.match(await refused(replace('x', 'y', 'folder.json')), /^folder\.json was not written/);
    assert.match(await refused(diskFiles.replace('untitled:x', 'a', 'b', folder.uri)), /no place on this disk/);
    assert.deepEqual(readdirSync(folder.path).sort(), ['folder.json', 'kept.json', 'link.json', 'old.json']);
  });

  it('follows a link inside the folder, which stays a link', async () => {
    folder.write('real.json', 'one');
    symlinkSync(join(folder.path, 'real.json'), join(folder.path, 'corpus.json'));
    assert.equal(await replace('one', 'two'), true);
    assert.deepEqual([bytes('real.json').toString(), bytes().toString()], ['two', 'two']);
  });

  it('can be taken back: a file is removed only with the text that is meant', async () => {
    folder.write('corpus.json', 'mine');
    assert.equal(await diskFiles.remove(folder.uriOf('corpus.json'), 'other'), false);
    assert.equal(await diskFiles.remove(folder.uriOf('corpus.json'), 'mine'), true);
    assert.equal(await diskFiles.remove(folder.uriOf('corpus.json'), 'mine'), false);
    assert.deepEqual(readdirSync(folder.path), []);
  });
});
