import assert from 'node:assert/strict';
import { run, type Result } from '../../server/cli';
import { Folder } from '../support/folder';

const noInput = (): Promise<string> => Promise.resolve('');
const hearing = `Hearing on the Weir
7 March 1988

[00:00:04] THE CHAIR: We are here to speak of the weir.

[00:01:10] MR. PELL (rising): I built the weir. I would build it again.

[00:02:31] THE CHAIR: Thank you.
`;

describe('speakers on the command line', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
    folder.write('hearing.txt', hearing);
  });
  after(() => folder.remove());

  async function json<T>(...args: string[]): Promise<T> {
    const { status, out, err }: Result = await run([...args, '--json'], noInput);
    assert.equal(status, 0, err);
    return JSON.parse(out) as T;
  }

  it('are annotations of a kind of their own', async () => {
    type Entry = { start: number; end: number; text: string; kind: string; target?: string };
    const found = await json<Entry[]>('annotations', folder.path, '--kind', 'speaker');
    assert.deepEqual(
      found.map(({ text, kind, target }) => [text, kind, target]),
      [
        ['THE CHAIR', 'speaker', 'speaker:the-chair'],
        ['MR. PELL', 'speaker', 'speaker:mr-pell'],
        ['THE CHAIR', 'speaker', 'speaker:the-chair'],
      ],
    );
    for (const { start, end, text } of found) assert.equal(hearing.slice(start, end), text);
    const stages = await json<Entry[]>('annotations', folder.path, '--kind', 'stage');
    assert.deepEqual(
      stages.map(({ text }) => text),
      ['(rising)'],
    );
  });

  it('are named in hits and lines', async () => {
    const { hits } = await json<{ hits: { text: string; speaker?: string }[] }>(
      ...['search', folder.path, '--query', 'build speaker:pell'],
    );
    assert.deepEqual(
      hits.map(({ text, speaker }) => [text, speaker]),
      [['I built the weir. I would build it again.', 'MR. PELL']],
    );
    const { lines } = await json<{ lines: { node: string; speaker?: string }[] }>(
      ...['concordance', folder.path, '--query', 'weir in:body'],
    );
    assert.deepEqual(
      lines.map(({ node, speaker }) => [node, speaker]),
      [
        ['weir', 'THE CHAIR'],
        ['weir', 'MR. PELL'],
      ],
    );
  });
});
