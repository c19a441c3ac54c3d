import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { methods, type CurateResult } from '../../server/protocol';
import { dist, needsBuild } from '../support/build';
import { answersOf } from './answers';
import { speech, writeTranscript } from './corpus';
import { ServerProcess } from './serverProcess';

describe('several processes on one corpus and one cache', function () {
  // Many starts of servers; the machine may be busy.
  this.timeout(600_000);
  let place: string;
  let folder: string;
  before(needsBuild);
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'corpus-study-several-'));
    folder = join(place, 'corpus');
    mkdirSync(folder);
    for (let i = 0; i < 6; i++) writeTranscript(folder, `speech-${i}.txt`, speech(i, 8));
    writeFileSync(join(folder, 'corpus.json'), '{ "corpusStudy": 1 }\n');
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  const start = async (cache: string): Promise<ServerProcess> => {
    const server = new ServerProcess({ program: join(dist, 'server.js'), folder, cache: join(place, cache) });
    await server.begin();
    return server;
  };

  /** What a server answers that has a process of its own; its storage folder is that of its cache. */
  const answers = async (cache: string): Promise<string> => {
    const server = await start(cache);
    const found = JSON.stringify(await answersOf(server.ask)).replaceAll(`/${cache}/`, '/cache/');
    await server.stop();
    assert.deepEqual(server.logged, []);
    return found;
  };

  async function printed(cache: string, ...args: string[]): Promise<string> {
    const child = spawn(process.execPath, [join(dist, 'cli.js'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CORPUS_STUDY_CACHE: join(place, cache) },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    assert.deepEqual(await once(child, 'close'), [0, null]);
    assert.equal(err, '');
    return out;
  }

  it('gives the answers of a process that is alone, from an empty cache and from a full one', async () => {
    const search = ['search', folder, '--query', 'common water', '--json'];
    const themes = ['themes', folder, '--json'];
    const alone = await answers('alone');
    const commands = [await printed('alone-too', ...search), await printed('alone-too', ...themes)];
    for (let time = 0; time < 2; time++) {
      const found = await Promise.all([
        answers('shared'),
        answers('shared'),
        printed('shared', ...search),
        printed('shared', ...themes),
      ]);
      assert.deepEqual(
        found.map((text, i) => text === [alone, alone, ...commands][i]),
        [true, true, true, true],
      );
      // All read one text that is new.
      if (time === 0) writeTranscript(folder, 'speech-0.txt', speech(0, 8), new Date('2021-01-01T00:00:00Z'));
    }
  });

  it('loses no curation where two servers curate at a time', async () => {
    const servers = await Promise.all([start('shared'), start('shared')]);
    const labels = servers.map((_, n) => Array.from({ length: 12 }, (__, i) => `Theme ${'AB'[n]} ${i}`));
    await Promise.all(
      servers.map(async (server, n) => {
        for (const label of labels[n]) {
          const curation = { action: 'makeTheme', label };
          const ask = (): Promise<CurateResult> => server.ask(methods.curate, { curation, confirmed: true });
          // On a slow machine a server may refuse in words, and has then written nothing: its user tries again.
          const { changed } = await ask().catch((error: unknown) => {
            assert.match(String(error), /Nothing was written, because another program/);
            return ask();
          });
          assert.ok(changed, label);
        }
      }),
    );
    await Promise.all(servers.map(server => server.stop()));
    const { themes } = parse(readFileSync(join(folder, 'corpus.json'), 'utf8')) as { themes: { label: string }[] };
    assert.deepEqual(themes.map(({ label }) => label).sort(), labels.flat().sort());
  });
});
