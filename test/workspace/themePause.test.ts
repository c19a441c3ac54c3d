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
});
