import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { createCorpus } from '../../server/index/createCorpus';
import { CorpusRoot } from '../../server/workspace/corpusRoot';
import { ThemeReading } from '../../server/workspace/themeReading';
import { readSettings } from '../../server/lsp/settings';
import { never } from '../support/cancellation';
import { memoryHost, MemoryFiles } from '../support/memoryHost';

const uri = 'file:///speeches';
const nothing = (): void => undefined;

describe('the reading of files for their themes, before it begins', () => {
  let asked: number;
  let reading: ThemeReading;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    asked = 0;
    const { analyser, sources } = memoryHost(new MemoryFiles());
    reading = new ThemeReading({
      root: new CorpusRoot(uri, 'folder', readSettings(undefined)),
      corpus: createCorpus(uri, { sources, readText: () => Promise.resolve('') }),
      analyser: {
        ...analyser,
        fileThemes: () => {
          asked++;
          return Promise.resolve({ reason: 'none' });
        },
      },
      isHeld: () => false,
      events: { progress: nothing, changed: nothing, fileChanged: nothing, failed: nothing },
    });
    reading.want(`${uri}/bridge.txt`, 'bridge.txt', 'hash');
    reading.resume();
  });
  afterEach(() => mock.timers.reset());

  const searchFor = (milliseconds: number): void => {
    for (let passed = 0; passed < milliseconds; passed += 100) {
      mock.timers.tick(100);
      reading.searched();
    }
  };

  it('waits half a second', () => {
    mock.timers.tick(499);
    assert.equal(asked, 0);
    mock.timers.tick(1);
    assert.equal(asked, 1);
  });

  it('waits for a pause in searching', () => {
    searchFor(2000);
    mock.timers.tick(499);
    assert.equal(asked, 0);
    mock.timers.tick(1);
    assert.equal(asked, 1);
  });

  it('does not wait for ever', () => {
    searchFor(4900);
    assert.equal(asked, 0);
    searchFor(100);
    assert.equal(asked, 1);
  });

  it('waits no longer when somebody asks for themes', () => {
    searchFor(1000);
    void reading.end(never);
    assert.equal(asked, 1);
  });

  it('goes on in a pause in searching, or at once for somebody who asks', async () => {
    for (let i = 0; i < 9; i++) reading.want(`${uri}/${i}.txt`, `${i}.txt`, 'hash');
    mock.timers.tick(500);
    assert.equal(asked, 2);
    reading.searched();
    await turns();
    assert.equal(asked, 2);
    assert.ok(reading.isReading);
    searchFor(1000);
    await turns();
    assert.equal(asked, 2);
    mock.timers.tick(500);
    await turns();
    assert.equal(asked, 10);
    assert.ok(!reading.isReading);
  });

  it('begins again after searches during its last file', async () => {
    mock.timers.tick(500);
    reading.searched();
    await turns();
    assert.ok(!reading.isReading);
    reading.want(`${uri}/mill.txt`, 'mill.txt', 'hash');
    reading.resume();
    mock.timers.tick(500);
    assert.equal(asked, 2);
  });

  it('is not held up by searches while somebody waits for it', async () => {
    for (let i = 0; i < 9; i++) reading.want(`${uri}/${i}.txt`, `${i}.txt`, 'hash');
    mock.timers.tick(500);
    reading.searched();
    const end = reading.end(never);
    reading.searched();
    await end;
    assert.equal(asked, 10);
  });
});

/** Lets all promises settle that wait for no timer. */
async function turns(): Promise<void> {
  for (let i = 0; i < 99; i++) await new Promise(resolve => setImmediate(resolve));
}
