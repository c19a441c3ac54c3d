import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { StatusParams } from '../../server/protocol';
import { Editor } from '../support/editor';
import { Folder } from '../support/folder';
import { LiveSession } from './liveSession';
import { ClockedFolder, hostOn } from './machine';
import { askAll } from './questions';
import { inventedTranscript } from './inventedTexts';
import { fileNames, type Step } from './steps';

/** How long a status may take to become the right one, in milliseconds; it comes after 100 as a rule. */
const longestStatus = 30_000;

export interface SessionOptions {
  /** Script of a worker thread; without it files are analysed on this one. */
  readonly worker?: string;
  /** After how many steps the answers are compared, and again at the end. */
  readonly every?: number;
}

/**
 * A server goes through the steps. Then it must answer as a server that starts from nothing on the same folder and open
 * documents, and so must one that starts with what the first one stored.
 */
export async function checkSession(
  steps: readonly Step[],
  { worker, every = 100 }: SessionOptions = {},
): Promise<void> {
  const folder = new ClockedFolder();
  const cache = new Folder();
  try {
    for (const [index, name] of fileNames.slice(0, 9).entries()) folder.write(name, inventedTranscript(index));
    const host = hostOn(cache, worker);
    const editor = await Editor.start({ host, folders: [folder.uri] });
    const session = new LiveSession(editor, folder);
    for (const [index, step] of steps.entries()) {
      await session.take(step);
      if (index + 1 !== steps.length && (index + 1) % every === 0) await compareWithFresh(editor, session, folder);
    }
    await compareWithFresh(editor, session, folder);
    await editor.stop();
    await host.analyser.dispose();
    const [again, fresh] = [await startLike(session, folder, cache), await startLike(session, folder, new Folder())];
    await compare(again, fresh, folder, 'with what was stored');
    await again.stop();
    await fresh.stop();
  } finally {
    folder.clear();
    cache.remove();
  }
}

async function compareWithFresh(editor: Editor, session: LiveSession, folder: ClockedFolder): Promise<void> {
  await session.settle();
  const cache = new Folder();
  const fresh = await startLike(session, folder, cache);
  try {
    await compare(editor, fresh, folder, 'after all steps');
  } finally {
    await fresh.stop();
    cache.remove();
  }
}

/** A new server with the same folder, settings and open documents. */
async function startLike(session: LiveSession, folder: ClockedFolder, cache: Folder): Promise<Editor> {
  const { settings } = session;
  const editor = await Editor.start({ host: hostOn(cache), folders: [folder.uri], settings });
  for (const [name, text] of session.open) await editor.open(folder.uriOf(name), text);
  return editor;
}

async function compare(one: Editor, fresh: Editor, folder: ClockedFolder, when: string): Promise<void> {
  const names = [...new Set([...folder.names(), ...fileNames])].filter(name => !/\.(?:tsv|bib)$/.test(name));
  const expected = await askAll(fresh, folder, names);
  const actual = await askAll(one, folder, names);
  for (const question of Object.keys(expected))
    assert.deepEqual(actual[question], expected[question], `${when}: ${question}`);
  await sameStatus(one, fresh, when);
}

/** The state of indexing, whose notification comes a little later. */
async function sameStatus(one: Editor, fresh: Editor, when: string): Promise<void> {
  const isSame = (): true | undefined => isDeepStrictEqual(last(one), last(fresh)) || undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>(resolve => {
    timer = setTimeout(resolve, longestStatus);
  });
  await Promise.race([one.until(isSame), fresh.until(isSame), late]);
  clearTimeout(timer);
  assert.deepEqual(last(one), last(fresh), `${when}: status`);
}

function last(editor: Editor): unknown {
  const status: Partial<StatusParams> = editor.statuses.at(-1) ?? {};
  const sorted = <T extends { uri: string }>(list: readonly T[] = []): T[] =>
    [...list].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return { ...status, skipped: sorted(status.skipped), encodings: sorted(status.encodings) };
}
