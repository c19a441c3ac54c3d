import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { removeLeftovers, writeAtomically } from '../../server/platform/writeAtomically';
import { Folder } from '../support/folder';

describe('writeAtomically', () => {
  let folder: Folder;
  let path: string;
  beforeEach(() => {
    folder = new Folder();
    path = join(folder.path, 'value');
  });
  afterEach(() => folder.remove());

  const content = (): string => readFileSync(path, 'utf8');

  it('creates and replaces a file with the given permissions, and leaves no other file', async () => {
    for (const [text, mode] of [
      ['one', 0o600],
      ['two', 0o664],
    ] as const) {
      assert.equal(await writeAtomically(path, text, { mode }), true);
      assert.equal(content(), text);
      if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, mode);
    }
    assert.equal(await writeAtomically(path, Uint8Array.of(97), { mode: 0o600, flush: false }), true);
    assert.equal(content(), 'a');
    assert.deepEqual(readdirSync(folder.path), ['value']);
  });

  it('decides after the content is written whether to replace the file', async () => {
    await writeAtomically(path, 'one', { mode: 0o600 });
    const seen: string[] = [];
    const shouldReplace = (): Promise<boolean> => {
      seen.push(content(), ...readdirSync(folder.path).map(name => readFileSync(join(folder.path, name), 'utf8')));
      return Promise.resolve(false);
    };
    assert.equal(await writeAtomically(path, 'two', { mode: 0o600, shouldReplace }), false);
    assert.deepEqual(seen.sort(), ['one', 'one', 'two']);
    assert.equal(content(), 'one');
    assert.deepEqual(readdirSync(folder.path), ['value']);
  });

  it('rejects and leaves everything unchanged if the file cannot be written or replaced', async () => {
    await assert.rejects(writeAtomically(join(folder.path, 'missing', 'value'), 'one', { mode: 0o600 }), /ENOENT/);
    mkdirSync(path);
    await assert.rejects(writeAtomically(path, 'one', { mode: 0o600 }));
    await assert.rejects(
      writeAtomically(join(folder.path, 'other'), 'one', {
        mode: 0o600,
        shouldReplace: () => Promise.reject(new Error('cannot compare')),
      }),
      /cannot compare/,
    );
    assert.deepEqual(readdirSync(folder.path), ['value']);
  });

  it('never shows a part of the content, with many writers and readers', async () => {
    const contents = ['a', 'b', 'c', 'd'].map(letter => letter.repeat(200_000));
    await writeAtomically(path, contents[0], { mode: 0o600 });
    const writes = contents.flatMap(text => [1, 2, 3].map(() => writeAtomically(path, text, { mode: 0o600 })));
    let finished = false;
    const all = Promise.all(writes).then(() => {
      finished = true;
    });
    do {
      assert.ok(contents.includes(content()));
      await new Promise(resolve => setImmediate(resolve));
    } while (!finished);
    await all;
    assert.ok(contents.includes(content()));
    assert.deepEqual(readdirSync(folder.path), ['value']);
  });

  it('removes what killed processes left behind, and nothing else', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const names = {
      left: `.value.${gone}-0123456789ab.tmp`,
      young: `.value.${gone}-ba9876543210.tmp`,
      running: `.value.${process.pid}-0123456789ab.tmp`,
      ofAnother: `.other.${gone}-0123456789ab.tmp`,
      ofTheUser: '.value.backup.tmp',
      former: '.value.0123456789ab.tmp',
    };
    const old = new Date(Date.now() - 3_600_000);
    for (const name of Object.values(names)) {
      folder.write(name, 'half');
      if (name !== names.young) utimesSync(join(folder.path, name), old, old);
    }
    folder.write('value', 'whole');
    await removeLeftovers(path);
    assert.deepEqual(
      readdirSync(folder.path).sort(),
      [...Object.values(names).filter(name => name !== names.left), 'value'].sort(),
    );
    await removeLeftovers(join(folder.path, 'nothing', 'value'));
  });

  it('names its temporary file after the process', async () => {
    let names: string[] = [];
    await writeAtomically(path, 'one', {
      mode: 0o600,
      shouldReplace: () => Promise.resolve((names = readdirSync(folder.path))).then(() => true),
    });
    assert.match(names.join(), new RegExp(`^\\.value\\.${process.pid}-[0-9a-f]{12}\\.tmp$`));
  });
});
