import assert from 'node:assert/strict';
import { CancellationTokenSource, type CancellationToken } from 'vscode-languageserver-protocol';
import { LatestRequest } from '../../client/connection/latestRequest';

describe('LatestRequest', () => {
  let requests: LatestRequest<CancellationToken>;
  let events: string[];
  let endings: (() => void)[];

  beforeEach(() => {
    requests = new LatestRequest<CancellationToken>(() => new CancellationTokenSource());
    events = [];
    endings = [];
  });

  /** Runs a job that ends when its function in `endings` is called. */
  function run(name: string): void {
    requests.run(async token => {
      events.push(`${name} starts`);
      await new Promise<void>(resolve => endings.push(resolve));
      events.push(`${name} ${token.isCancellationRequested ? 'was cancelled' : 'ends'}`);
    });
  }

  it('cancels the running job and then runs only the newest of the pending ones', async () => {
    run('w');
    run('wa');
    run('wat');
    assert.deepEqual(events, ['w starts']);
    endings[0]();
    while (events.length < 3) await Promise.resolve();
    assert.deepEqual(events, ['w starts', 'w was cancelled', 'wat starts']);
    endings[1]();
    while (requests.busy) await Promise.resolve();
    assert.equal(events.at(-1), 'wat ends');
  });

  it('drops the pending job when cancelled', async () => {
    run('w');
    run('wa');
    requests.cancel();
    endings[0]();
    while (requests.busy) await Promise.resolve();
    assert.deepEqual(events, ['w starts', 'w was cancelled']);
  });
});
