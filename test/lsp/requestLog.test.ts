import assert from 'node:assert/strict';
import { LSPErrorCodes, ResponseError, CancellationTokenSource } from 'vscode-languageserver';
import { Cancelled } from '../../server/base/slices';
import { createClientLog } from '../../server/lsp/clientLog';
import { RequestLog } from '../../server/lsp/requestLog';
import { respond } from '../../server/lsp/respond';

describe('the log of the client', () => {
  it('gets each level by its own type of message, on one line, and is counted', () => {
    const sent: string[] = [];
    const send = (type: string) => (line: string) => void sent.push(`${type} ${line}`);
    const console = { error: send('error'), warn: send('warn'), info: send('info'), debug: send('debug') };
    const log = createClientLog(() => console);
    log.write('a\nb');
    log.write('c', 'error');
    log.write('d', 'info');
    log.write('e', 'debug');
    assert.deepEqual(sent, ['warn a b', 'error c', 'info d', 'debug e']);
    assert.deepEqual(log.counts, { error: 1, warning: 1, info: 1, debug: 1 });
  });
});

describe('the times of requests', () => {
  /** Requests that take as many milliseconds as given, by a clock of our own. */
  function timed(...times: number[]): { log: RequestLog; lines: string[] } {
    const lines: string[] = [];
    let now = 0;
    const log = new RequestLog(
      (message, level) => lines.push(`${level} ${message}`),
      () => now,
    );
    for (const ms of times) {
      const answered = log.begin('corpus/search');
      now += ms;
      answered();
    }
    return { log, lines };
  }

  it('have a count, a median, a 95th percentile and a maximum, to about one percent', () => {
    const all = Array.from({ length: 1000 }, (_, i) => i + 1);
    const [{ method, count, median, p95, max }] = timed(...all).log.times();
    assert.deepEqual([method, count, max], ['corpus/search', 1000, 1000]);
    assert.ok(Math.abs(median - 500) < 10, `${median}`);
    assert.ok(Math.abs(p95 - 950) < 15, `${p95}`);
  });

  it('are never above the maximum, nor lost when they are short or long', () => {
    const [{ count, median, p95, max }] = timed(0, 0.004, 9e9).log.times();
    assert.equal(count, 3);
    assert.ok(median < 1 && p95 <= max && max === 9e9);
    const [single] = timed(3.3).log.times();
    assert.ok(single.median <= single.max && single.p95 <= 3.3);
  });

  it('are in the log where a request was slow', () => {
    assert.deepEqual(timed(1, 20_000).lines, ['debug corpus/search took 20,000 ms.']);
  });

  it('are kept of what was answered and what failed, not of what was cancelled; a failure names its file', async () => {
    const { log, lines } = timed();
    const { token } = new CancellationTokenSource();
    await respond('corpus/sites', () => 1, log)({}, token);
    const broken = respond('corpus/quote', () => Promise.reject(new Error('no\nmore')), log);
    const answer = await broken({ uri: 'file:///home/ann/a%20b.txt', range: {} }, token);
    assert.ok(answer instanceof ResponseError && answer.code !== LSPErrorCodes.RequestCancelled);
    await respond('corpus/marks', () => Promise.reject(new Cancelled()), log)({}, token);
    assert.deepEqual(
      log
        .times()
        .map(({ method }) => method)
        .sort(),
      ['corpus/quote', 'corpus/sites'],
    );
    assert.equal(lines.length, 1);
    assert.match(lines[0], /^error corpus\/quote failed \(a b\.txt\): no.more .*Please report this line/s);
    assert.doesNotMatch(lines[0], /home/);
  });
});
