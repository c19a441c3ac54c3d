import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../support/bundle';
import { Folder } from '../support/folder';
import { bridge, library } from '../support/speeches';

describe('the command line as a program', () => {
  let program: string;
  let folder: Folder;
  before(async () => {
    program = await bundle('server/commandLine.ts');
    folder = new Folder();
    folder.write('library.txt', library.replace('18: 3', '18: 3000'));
  });
  after(() => folder.remove());

  it('writes its complete output to a pipe that is read slowly', async () => {
    folder.write(
      'many/long.txt',
      `${bridge.replace('Notes', '').slice(0, 900)}\n\n${'We were told of it at length [The Holy Quran, 5: 54].\n\n'.repeat(4000)}`,
    );
    const child = spawn(process.execPath, [program, 'annotations', join(folder.path, 'many'), '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8');
    for await (const part of child.stdout) {
      out += part as string;
      await new Promise(resolve => setImmediate(resolve));
    }
    assert.ok(out.length > 500_000);
    assert.ok((JSON.parse(out) as unknown[]).length > 4000);
  });

  it('says in one line that its output cannot be written, and fails', function () {
    if (!existsSync('/dev/full')) return this.skip();
    const full = openSync('/dev/full', 'w');
    try {
      const { status, stderr } = spawnSync(process.execPath, [program, 'transcripts', folder.path], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      assert.match(stderr, /^corpus-study: The output could not be written: ENOSPC[^\n]*\n$/);
      assert.equal(status, 2);
    } finally {
      closeSync(full);
    }
  });

  it('sets the exit code, and reads standard input', () => {
    const { status, stdout } = spawnSync(process.execPath, [program, 'resolve'], {
      input: 'Surah Al-Kahf, verse 2\n',
      encoding: 'utf8',
    });
    assert.equal(status, 0);
    assert.match(stdout, /quran:18:2/);
    assert.equal(spawnSync(process.execPath, [program, 'check', folder.path]).status, 1);
    const failed = spawnSync(process.execPath, [program, 'serve', '--stdoi'], { encoding: 'utf8' });
    assert.equal(failed.status, 2);
    assert.match(failed.stderr, /Did you mean --stdio/);
  });
});
