import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { needsBuild } from '../support/build';
import { Machine, same, type Session } from './machine';

describe('a damaged cache', function () {
  // Many starts of servers; the machine may be busy.
  this.timeout(600_000);
  let machine: Machine;
  let right: string;
  let printed: string;
  /** Caches of this corpus, of the same files with other texts, and of this corpus before one file was changed. */
  let whole: string;
  let ofOthers: string;

  before(needsBuild);
  before(async () => {
    machine = await Machine.start();
    machine.reset({ changed: 3 });
    const others = await machine.session();
    ofOthers = machine.saveCache('others');
    machine.reset({ changed: 1 });
    await machine.session();
    const before = machine.saveCache('before');
    machine.reset({ cache: before });
    // Two processes have written this one.
    right = (await machine.session()).answers;
    printed = (await machine.command(...search())).out;
    whole = machine.saveCache('whole');
    assert.notEqual(others.answers, right);
  });
  after(() => (machine as Machine | undefined)?.remove());

  const search = (): string[] => ['search', machine.folder, '--query', 'common water', '--json'];

  function filesOf(cache: string): string[] {
    return readdirSync(cache, { recursive: true, encoding: 'utf8' })
      .filter(name => statSync(join(cache, name)).isFile())
      .sort();
  }

  /** A few sentences at most, which say what is damaged, each once. */
  function checkLog(logged: readonly string[]): void {
    assert.deepEqual([...new Set(logged)], logged, 'a sentence is said twice');
    for (const message of logged)
      assert.match(
        message,
        /is built again|is damaged or belongs to another version|cannot be used \(|cannot be saved/,
      );
    assert.ok(logged.length <= 2, logged.join('\n'));
  }

  function check(session: Session): void {
    same(session.answers, right);
    checkLog(session.logged);
  }

  type Damage = (path: string, name: string) => void;
  const flip =
    (where: (size: number) => number): Damage =>
    path => {
      const bytes = readFileSync(path);
      bytes[Math.min(bytes.length - 1, where(bytes.length))] ^= 0x10;
      writeFileSync(path, bytes);
    };
  const damages: Readonly<Record<string, Damage>> = {
    'another first byte': flip(() => 0),
    'another version': flip(() => 4),
    'another byte at a third': flip(size => Math.floor(size / 3)),
    'another byte in the middle': flip(size => size >> 1),
    'another last byte': flip(size => size - 1),
    'only its half': path => truncateSync(path, statSync(path).size >> 1),
    'no content': path => truncateSync(path, 0),
    'the content of a file of other texts': (path, name) => {
      const other = filesOf(ofOthers).find(file => extname(file) === extname(name))!;
      cpSync(join(ofOthers, other), path);
    },
    'the content of another file of this cache': (path, name) => {
      const other = filesOf(whole).findLast(file => file !== name)!;
      cpSync(join(whole, other), path);
    },
    'a folder in its place': path => {
      rmSync(path);
      mkdirSync(path);
    },
  };
  for (const [what, damage] of Object.entries(damages)) {
    it(`is no matter: each file with ${what}`, async () => {
      const failures: string[] = [];
      for (const name of filesOf(whole)) {
        machine.reset({ cache: whole });
        damage(join(machine.cache, name), name);
        try {
          check(await machine.session());
          // On what the server has made of it.
          const { out, status } = await machine.command(...search());
          same(out, printed, 'what is printed');
          assert.equal(status, 0);
        } catch (error) {
          failures.push(`${name}: ${(error as Error).message.slice(0, 500)}`);
        }
      }
      assert.equal(failures.join('\n'), '');
    });
  }

  it('is no matter where two files of a kind are exchanged', async () => {
    const byKind = new Map<string, string[]>();
    for (const name of filesOf(whole)) byKind.set(extname(name), [...(byKind.get(extname(name)) ?? []), name]);
    let exchanged = 0;
    for (const [first, second] of byKind.values()) {
      if (second === undefined) continue;
      exchanged++;
      machine.reset({ cache: whole });
      const [a, b] = [join(machine.cache, first), join(machine.cache, second)];
      renameSync(a, `${a}.other`);
      renameSync(b, a);
      renameSync(`${a}.other`, b);
      check(await machine.session());
    }
    assert.ok(exchanged >= 2);
  });

  it('is no matter where the list of segments is that of another version, or of other texts', async () => {
    const list = filesOf(whole).find(name => name.endsWith('.json'))!;
    const text = readFileSync(join(whole, list), 'utf8').slice(65);
    const other = text.replace(/"version":"[^"]*"/, '"version":"another"');
    const ofOther = readFileSync(
      join(
        ofOthers,
        filesOf(ofOthers).find(name => name.endsWith('.json'))!,
      ),
      'utf8',
    );
    assert.notEqual(other, text);
    for (const content of [`${createHash('sha256').update(other).digest('hex')} ${other}`, ofOther]) {
      machine.reset({ cache: whole });
      for (const name of filesOf(ofOthers).filter(file => file.endsWith('.seg')))
        cpSync(join(ofOthers, name), join(machine.cache, name));
      writeFileSync(join(machine.cache, list), content);
      check(await machine.session());
      check(await machine.session());
    }
  });

  /** What may happen to the cache while a server runs. */
  const accidents: Readonly<Record<string, () => void>> = {
    'is removed': () => rmSync(machine.cache, { recursive: true }),
    'is replaced by a file': () => {
      rmSync(machine.cache, { recursive: true });
      writeFileSync(machine.cache, 'no folder');
    },
    'has empty files only': () => {
      for (const name of filesOf(machine.cache)) truncateSync(join(machine.cache, name), 0);
    },
    'has files with other bytes only': () => {
      for (const name of filesOf(machine.cache)) {
        const path = join(machine.cache, name);
        writeFileSync(
          path,
          readFileSync(path).map(byte => byte ^ 0x55),
        );
      }
    },
    'is that of other texts': () => {
      rmSync(machine.cache, { recursive: true });
      cpSync(ofOthers, machine.cache, { recursive: true });
    },
  };
  for (const [what, happens] of Object.entries(accidents)) {
    it(`is no matter: it ${what} while a server runs`, async () => {
      machine.reset({ cache: whole });
      check(await machine.session({ during: happens }));
      assert.ok(existsSync(machine.cache) || what === 'is removed');
      const next = await machine.session();
      same(next.answers, right);
      checkLog(next.logged);
      const { out, status } = await machine.command(...search());
      same(out, printed, 'what is printed');
      assert.equal(status, 0);
    });
  }
});
