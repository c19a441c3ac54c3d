import { appendFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Mocha from 'mocha';

/**
 * The suites run inside VS Code, far from a terminal: each test's result goes as a line of JSON into NAME.jsonl one folder
 * above the bundle, where the driver reads it.
 */
export function runner(file: string, define: () => void): () => Promise<void> {
  const results = join(file, '../..', `${basename(file, '.js')}.jsonl`);
  const write = (line: object): void => appendFileSync(results, JSON.stringify(line) + '\n');
  return async () => {
    const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Mocha.reporters.Base });
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    define();
    await new Promise<void>(resolve => {
      mocha
        .run(() => resolve())
        .on('pass', test => write({ title: test.fullTitle(), ms: test.duration }))
        .on('fail', (test, error) =>
          write({ title: test.fullTitle(), error: (error as Error).stack ?? String(error) }),
        );
    });
    write({ done: true });
  };
}
