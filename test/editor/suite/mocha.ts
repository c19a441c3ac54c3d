import { appendFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Mocha from 'mocha';

/**
 * Creates the entry point of a suite. Suites run in VS Code without a terminal, so each result is written as a line of
 * JSON to NAME.jsonl in the folder above the bundle, where test/editor/host.mjs reads it.
 */
export function runner(file: string, define: () => void): () => Promise<void> {
  const results = join(file, '../..', `${basename(file, '.js')}.jsonl`);
  const write = (line: object): void => appendFileSync(results, JSON.stringify(line) + '\n');
  return async () => {
    const mocha = new Mocha({ ui: 'bdd', timeout: 90_000, retries: 1, reporter: Mocha.reporters.Base });
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    define();
    await new Promise<void>(resolve => {
      mocha
        .run(() => resolve())
        .on('retry', (test: Mocha.Test, error: Error) => write({ title: test.fullTitle(), retried: error.message }))
        .on('pass', test => write({ title: test.fullTitle(), ms: test.duration }))
        .on('fail', (test, error) =>
          write({ title: test.fullTitle(), error: (error as Error).stack ?? String(error) }),
        );
    });
    write({ done: true });
  };
}
