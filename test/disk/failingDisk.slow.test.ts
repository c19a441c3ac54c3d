import assert from 'node:assert/strict';
import { needsBuild } from '../support/build';
import { diskError, watchDisk, type Operation } from './diskLayer';
import { config, Machine, same, type Session } from './machine';

const codes = ['ENOSPC', 'EROFS', 'EACCES', 'EIO'] as const;

/** How a disk fails: at one operation, each in turn; or from then on, tried for every third. */
const ways = ['once', 'from then on'] as const;
/** Each operation fails in turn; on a CI server every second one, and every third for good: that takes half the time. */
const steps = { once: process.env.CI === undefined ? 1 : 2, 'from then on': 3 } as const;

describe('a disk that fails', function () {
  // Many starts of servers; the machine may be busy.
  this.timeout(600_000);
  let machine: Machine;
  /** The answers without failures, of the texts at first and of those of a changed transcript. */
  let right: readonly string[];
  let hidden: string;
  let warm: string;

  before(needsBuild);
  before(async () => {
    machine = await Machine.start();
    const first = await machine.session();
    warm = machine.saveCache('warm');
    machine.reset({ changed: 1 });
    right = [first.answers, (await machine.session({ curates: true })).answers];
    hidden = machine.config;
    assert.notEqual(hidden, config);
  });
  after(() => (machine as Machine | undefined)?.remove());
  afterEach(() => watchDisk(undefined));

  /**
   * Fails at each operation in turn, until there are no more; `check` is called when the disk is well again. Returns how many
   * operations there are.
   */
  async function atEach<T>(
    way: (typeof ways)[number],
    counts: (operation: Operation) => boolean,
    { reset, run, check }: { reset: () => void; run: () => Promise<T>; check: (result: T) => Promise<void> },
  ): Promise<number> {
    const failures: string[] = [];
    for (let at = 1; ; at += steps[way]) {
      const code = codes[(at + ways.indexOf(way)) % codes.length];
      let operations = 0;
      let failed = '';
      reset();
      watchDisk(operation => {
        if (!counts(operation)) return;
        operations++;
        if (way === 'once' ? operations !== at : operations < at) return;
        if (failed === '') failed = `${operation.name} ${operation.path.replace(/^.*\/(?=corpus\b|cache\b)/, '')}`;
        throw diskError(code, operation);
      });
      try {
        const result = await run();
        watchDisk(undefined);
        await check(result);
      } catch (error) {
        failures.push(`${code} at operation ${at}, ${failed}: ${(error as Error).message.slice(0, 500)}`);
      } finally {
        watchDisk(undefined);
      }
      if (operations >= at) continue;
      assert.equal(failures.join('\n'), '');
      return operations;
    }
  }

  const inCache = ({ path }: Operation): boolean => path.startsWith(machine.cache);
  const inFolder = ({ path }: Operation): boolean => path.startsWith(machine.folder);

  /** Each sentence is said once, and is about what could not be stored or read. */
  function checkLog({ logged }: Session): void {
    assert.deepEqual([...new Set(logged)], logged, 'a sentence is said twice');
    for (const message of logged)
      assert.match(message, /cannot be saved|is built again|cannot be used \(|was not written/, message);
    assert.ok(logged.length <= 4, logged.join('\n'));
  }

  /** A session whose answers have to be right, and another one on what it has left. */
  const sessionWith = (
    reset: Parameters<Machine['reset']>[0],
    changed: number,
  ): { reset: () => void; run: () => Promise<Session>; check: (session: Session) => Promise<void> } => ({
    reset: () => machine.reset(reset),
    run: () => machine.session(),
    check: async session => {
      same(session.answers, right[changed]);
      checkLog(session);
      const next = await machine.session();
      same(next.answers, right[changed], 'the answers of the next start');
      checkLog(next);
      assert.deepEqual(machine.others(), ['corpus.json']);
      assert.equal(machine.config, config);
    },
  });

  for (const way of ways) {
    it(`while an index is stored, ${way}: right answers, now and at the next start`, async () => {
      const operations = await atEach(way, operation => operation.writes && inCache(operation), sessionWith({}, 0));
      assert.ok(operations > 20, `${operations} operations`);
    });

    it(`while a change is stored, ${way}: right answers, now and at the next start`, async () => {
      const session = sessionWith({ cache: warm, changed: 1 }, 1);
      const operations = await atEach(way, operation => operation.writes && inCache(operation), session);
      assert.ok(operations > 10, `${operations} operations`);
    });

    it(`while the cache is read, ${way}: right answers, now and at the next start`, async () => {
      const session = sessionWith({ cache: warm }, 0);
      const operations = await atEach(way, operation => !operation.writes && inCache(operation), session);
      assert.ok(operations > 10, `${operations} operations`);
    });

    it(`while corpus.json is written, ${way}: it is the old one or the new one, and a sentence says why`, async () => {
      let refusals = 0;
      const operations = await atEach(way, operation => operation.writes && inFolder(operation), {
        reset: () => machine.reset({ cache: warm }),
        run: () => machine.session({ curates: true }),
        check: ({ refused, answers }) => {
          same(answers, right[0]);
          assert.equal(machine.config, refused === undefined ? hidden : config);
          if (refused !== undefined) {
            refusals++;
            assert.match(refused, /corpus\.json was not written and has not changed, because /);
            assert.doesNotMatch(refused, /made for a test/, 'the reason is in plain words');
          }
          const others = machine.others();
          // Where nothing can be changed any more, not even the temporary file can be removed.
          if (way === 'once') assert.deepEqual(others, ['corpus.json']);
          else assert.ok(others.length <= 2);
          return Promise.resolve();
        },
      });
      assert.ok(operations >= 4 && refusals >= 2, `${operations} operations, ${refusals} refusals`);
    });

    it(`while the command line reads and stores, ${way}: it prints what it would without a cache`, async () => {
      for (const [args, caches] of [
        [
          ['search', machine.folder, '--query', 'common water', '--json'],
          [undefined, warm],
        ],
        [['themes', machine.folder, '--json'], [undefined]],
      ] as const) {
        machine.reset();
        const { out, err, status } = await machine.command(...args);
        assert.deepEqual([err, status], ['', 0]);
        for (const cache of caches) {
          const operations = await atEach(way, inCache, {
            reset: () => machine.reset(cache === undefined ? {} : { cache }),
            run: () => machine.command(...args),
            check: async found => {
              same(found.out, out, `What is printed (${found.err})`);
              assert.equal(found.status, 0);
              const remarks = found.err.split('\n').filter(line => line !== '');
              assert.ok(remarks.length <= 4, found.err);
              for (const remark of remarks) assert.match(remark, /cannot be saved|is built again|cannot be used \(/);
              same((await machine.command(...args)).out, out, 'What is printed next');
            },
          });
          assert.ok(operations > 5, `${operations} operations`);
        }
      }
    });
  }
});
