import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeFolder } from '../../server/platform/paths';
import { keyOfCode, packCode, readCode } from '../../server/platform/codeFile';
import { createScripts, type Scripts } from '../../server/platform/scripts';
import { Folder } from '../support/folder';

const source = `'use strict';
const path = require('node:path');
exports.sum = (a, b) => a + b;
exports.place = path.join(__dirname, 'x');
exports.fail = () => { throw new Error('failed'); };`;

describe('the scripts of the build', () => {
  let dist: Folder;
  let code: Folder;
  beforeEach(() => {
    dist = new Folder();
    code = new Folder();
    dist.write('program.js', source);
  });
  afterEach(() => {
    dist.remove();
    code.remove();
  });

  const folder = (): string => join(code.path, 'code');
  const open = (hash = 'first'): Scripts =>
    createScripts({ dist: dist.path, hashes: { program: hash }, folder: folder() });
  const load = (scripts: Scripts): { sum(a: number, b: number): number; place: string; fail(): void } =>
    scripts.load('program') as ReturnType<typeof load>;
  const stored = (): string[] => (existsSync(folder()) ? readdirSync(folder()).map(name => join(folder(), name)) : []);
  /** Stores the code, and returns its path. */
  async function store(): Promise<string> {
    const scripts = open();
    load(scripts).sum(1, 2);
    await scripts.keep();
    const [path] = stored();
    return path;
  }

  it('export what they export, once', () => {
    const scripts = open();
    assert.equal(load(scripts).sum(2, 3), 5);
    assert.equal(load(scripts).place, join(dist.path, 'x'));
    assert.equal(load(scripts), load(scripts));
    assert.throws(() => scripts.load('missing'), /missing\.js/);
  });

  it('keep their lines and columns in stack traces, with stored code too', async () => {
    await store();
    for (const scripts of [createScripts({ dist: dist.path }), open()]) {
      const error: unknown = (() => {
        try {
          load(scripts).fail();
        } catch (thrown) {
          return thrown;
        }
      })();
      assert.match((error as Error).stack!, /program\.js:5:30/);
    }
    dist.write('line.js', `exports.stack = new Error('x').stack;`);
    assert.match((createScripts({ dist: dist.path }).load('line') as { stack: string }).stack, /line\.js:1:17/);
  });

  it('are stored as files that only the user can read, and run from them', async () => {
    const path = await store();
    if (process.platform !== 'win32') {
      assert.equal(statSync(path).mode & 0o777, 0o600);
      assert.equal(statSync(folder()).mode & 0o777, 0o700);
    }
    // A script whose code was found is not stored again.
    const long = new Date(1e12);
    utimesSync(path, long, long);
    const scripts = open();
    assert.equal(load(scripts).sum(2, 3), 5);
    await scripts.keep();
    assert.deepEqual(stored(), [path]);
    assert.equal(statSync(path).mtimeMs, long.getTime());
  });

  it('are stored for each build', async () => {
    const path = await store();
    const scripts = open('second');
    load(scripts);
    await scripts.keep();
    assert.equal(stored().length, 2);
    assert.ok(stored().includes(path));
  });

  it('are compiled and stored again where what is stored is damaged', async () => {
    const path = await store();
    const bytes = readFileSync(path);
    const key = bytes.toString('latin1', 32, 96);
    for (const damaged of [
      Buffer.alloc(0),
      bytes.subarray(0, 50),
      bytes.subarray(0, -1),
      Buffer.concat([bytes, bytes]),
    ]) {
      writeFileSync(path, damaged);
      const scripts = open();
      assert.equal(load(scripts).sum(2, 3), 5);
      await scripts.keep();
      assert.notEqual(readCode(path, key), undefined);
    }
  });

  it('are stored again, when asked, where much more has run', async () => {
    const others = Array.from(
      { length: 50 },
      (_, i) => `exports.f${i} = x => x.map(y => y * ${i}).concat([x, 'f${i}']);`,
    );
    dist.write('program.js', `${source}\n${others.join('\n')}\n`);
    const path = await store();
    const first = readFileSync(path);
    const scripts = open();
    const program = load(scripts) as unknown as Record<string, (x: number[]) => unknown>;
    await scripts.keep({ again: true });
    assert.ok(readFileSync(path).equals(first), 'nothing more has run');
    for (let i = 0; i < 50; i++) program[`f${i}`]([1]);
    await scripts.keep();
    assert.ok(readFileSync(path).equals(first), 'nobody asked');
    await scripts.keep({ again: true });
    assert.ok(readFileSync(path).length > first.length);
  });

  it('are stored again where V8 does not accept the code', async () => {
    const path = await store();
    const key = readFileSync(path).toString('latin1', 32, 96);
    const foreign = packCode(Buffer.from('the code of another program, long enough for a header'), key);
    writeFileSync(path, foreign);
    // V8 has the code of the same text in memory, and does not look at what is stored then.
    dist.write('program.js', `${source}\n`);
    const scripts = open();
    assert.equal(load(scripts).sum(2, 3), 5);
    await scripts.keep();
    assert.ok(!readFileSync(path).equals(foreign));
  });

  it('run where nothing can be stored', async () => {
    writeFileSync(folder(), 'not a folder');
    const scripts = open();
    assert.equal(load(scripts).sum(2, 3), 5);
    await scripts.keep();
    assert.equal(readFileSync(folder(), 'utf8'), 'not a folder');
  });

  it('are not stored in a relative folder, nor without a hash', async () => {
    const here = process.cwd();
    process.chdir(code.path);
    try {
      for (const scripts of [
        createScripts({ dist: dist.path, hashes: { program: 'first' }, folder: 'code' }),
        createScripts({ dist: dist.path, hashes: { other: 'first' }, folder: folder() }),
      ]) {
        assert.equal(load(scripts).sum(2, 3), 5);
        await scripts.keep();
      }
    } finally {
      process.chdir(here);
    }
    assert.deepEqual(readdirSync(code.path), []);
  });

  it('of old builds are deleted, and what was left by interrupted writes', async () => {
    const path = await store();
    const old = new Date(1e12);
    for (let i = 0; i < 20; i++) utimesSync(code.write(`code/program-${i}`, 'x'), i + 1, i + 1);
    utimesSync(code.write('code/.program-1.abc.tmp', 'x'), old, old);
    code.write('code/.program-2.abc.tmp', 'being written');
    const scripts = open('second');
    load(scripts);
    await scripts.keep();
    const names = readdirSync(folder());
    assert.equal(names.filter(name => !name.endsWith('.tmp')).length, 16);
    assert.deepEqual(
      names.filter(name => name.endsWith('.tmp')),
      ['.program-2.abc.tmp'],
    );
    assert.ok(existsSync(path));
    assert.ok(names.includes('program-19') && !names.includes('program-0'));
  });
});

describe('stored code', () => {
  const key = keyOfCode(['script', 'version']);
  const code = Buffer.from('code that nobody may change');
  let folder: Folder;
  let path: string;
  beforeEach(() => {
    folder = new Folder();
    path = folder.write('code', packCode(code, key));
    chmodSync(path, 0o600);
  });
  afterEach(() => folder.remove());

  it('is what was stored', () => {
    assert.deepEqual(readCode(path, key), code);
    assert.equal(readCode(path + 'x', key), undefined);
    assert.equal(readCode(path, keyOfCode(['script', 'another version'])), undefined);
    assert.equal(readCode(folder.path, key), undefined);
  });

  it('is refused where any byte of its file is another', () => {
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] ^= 1 << (at % 8);
      writeFileSync(path, damaged);
      assert.equal(readCode(path, key), undefined, `byte ${at}`);
    }
  });

  it('is refused where its file is cut or longer', () => {
    const bytes = readFileSync(path);
    for (const other of [
      ...Array.from(bytes, (_, length) => bytes.subarray(0, length)),
      Buffer.concat([bytes, bytes]),
    ]) {
      writeFileSync(path, other);
      assert.equal(readCode(path, key), undefined);
    }
  });

  it('is refused where others may have written it', function () {
    if (process.getuid === undefined) return this.skip();
    for (const mode of [0o620, 0o602, 0o666]) {
      chmodSync(path, mode);
      assert.equal(readCode(path, key), undefined);
    }
    chmodSync(path, 0o600);
    symlinkSync(path, path + '-link');
    assert.equal(readCode(path + '-link', key), undefined);
    assert.deepEqual(readCode(path, key), code);
    // Only root can give files away.
    if (process.getuid() !== 0) return;
    chownSync(path, 12_345, 12_345);
    assert.equal(readCode(path, key), undefined);
  });

  it('lies in the cache folder of the user', () => {
    assert.equal(codeFolder(), join(process.env.CORPUS_STUDY_CACHE!, 'code'));
  });
});
