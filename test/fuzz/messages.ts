import assert from 'node:assert/strict';
import fc from 'fast-check';
import { methods, type SearchResult } from '../../server/protocol';
import { positionOf } from '../support/cursor';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';
import { oddLines, oddTexts } from './oddTexts';
import { jsonTarget } from './target';

const folder = 'file:///talks';
const uri = `${folder}/bridge.txt`;
const other = `${folder}/other.txt`;

function files(): MemoryFiles {
  const disk = new MemoryFiles();
  disk.put(uri, bridge);
  disk.put(`${folder}/library.txt`, library);
  return disk;
}

interface Message {
  readonly method: string;
  readonly params: unknown;
  readonly cancelled: boolean;
}

const number = fc.oneof(fc.nat({ max: 60 }), fc.integer(), fc.constantFrom(2 ** 31 - 1, 2 ** 31, 0.5, -1));
const anyUri = fc.constantFrom(
  uri,
  other,
  `${folder}/library.txt`,
  `${folder}/corpus.json`,
  `${folder}/none.txt`,
  folder,
  'file:///%zz',
  'untitled:a',
  'corpus-source:/quran/018',
  '',
  'x',
);
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const textDocument = fc.record({ uri: anyUri });
const at = fc.record({ textDocument, position });
const inRange = fc.record({ textDocument, range, context: fc.constant({ diagnostics: [] }) });
const query = fc.record({ query: oddLines, limit: number, offset: number });
const odd = fc.oneof(fc.constant(null), number, oddLines, fc.constant([]), fc.constant({}), fc.boolean());

/** Parameters that are right but for their values, or of any shape. */
const paramsOf: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'textDocument/didOpen': fc.record({
    textDocument: fc.record({
      uri: anyUri,
      languageId: fc.constant('plaintext'),
      version: number,
      text: fc.oneof(oddTexts, odd),
    }),
  }),
  'textDocument/didChange': fc.record({
    textDocument: fc.record({ uri: anyUri, version: number }),
    contentChanges: fc.array(fc.oneof(fc.record({ range, text: oddLines }), fc.record({ text: oddTexts })), {
      maxLength: 3,
    }),
  }),
  'textDocument/didClose': fc.record({ textDocument }),
  'workspace/didChangeWatchedFiles': fc.record({
    changes: fc.array(fc.record({ uri: anyUri, type: number }), { maxLength: 5 }),
  }),
  'workspace/didChangeConfiguration': fc.record({ settings: odd }),
  'workspace/didDeleteFiles': fc.record({ files: fc.array(textDocument, { maxLength: 3 }) }),
  'textDocument/hover': at,
  'textDocument/definition': at,
  'textDocument/references': fc.record({
    textDocument,
    position,
    context: fc.record({ includeDeclaration: fc.boolean() }),
  }),
  'textDocument/documentSymbol': at,
  'textDocument/selectionRange': fc.record({ textDocument, positions: fc.array(position, { maxLength: 4 }) }),
  'textDocument/codeAction': inRange,
  'textDocument/inlayHint': inRange,
  'textDocument/completion': at,
  'textDocument/semanticTokens/full': at,
  'textDocument/diagnostic': at,
  'workspace/symbol': query,
  [methods.search]: query,
  [methods.completeQuery]: query,
  [methods.themes]: fc.record({ limit: number, uri: anyUri, order: fc.constantFrom('frequent', 'best') }),
  [methods.formulas]: fc.record({ limit: number }),
  [methods.sites]: fc.record({ key: oddLines }),
  [methods.readingText]: fc.record({ uri: anyUri }),
  [methods.transcripts]: fc.record({
    root: anyUri,
    by: fc.constantFrom('year', 'speaker', 'folder', 'x'),
    limit: number,
  }),
  [methods.curate]: fc.record({
    curation: fc.record({ action: fc.constantFrom('hide', 'rename', 'x'), theme: oddLines, label: oddLines }),
    confirmed: fc.boolean(),
  }),
};
const message: fc.Arbitrary<Message> = fc.constantFrom(...Object.keys(paramsOf)).chain(method =>
  fc.record({
    method: fc.constant(method),
    params: fc.oneof({ weight: 5, arbitrary: paramsOf[method] }, odd),
    cancelled: fc.nat({ max: 9 }).map(n => n === 0),
  }),
);

/** After any messages the server answers as before, and ends when it is asked to. */
export const messageTarget = jsonTarget(
  'messages',
  fc.array(message, { maxLength: 30, size: 'max' }),
  async messages => {
    const editor = await Editor.start({ host: memoryHost(files()), folders: [folder] });
    const answers: Promise<unknown>[] = [];
    for (const { method, params, cancelled } of messages) {
      if (/\/did/.test(method)) await editor.notify(method, params as object);
      else {
        const { answer, cancel } = editor.cancellable(method, params as object);
        answers.push(answer.catch(failure));
        if (cancelled) cancel();
      }
    }
    await inTime(Promise.all(answers), 'the answers');
    const library = { textDocument: { uri: `${folder}/library.txt` } };
    await editor.notify('textDocument/didClose', library);
    assert.notEqual(await inTime(editor.request('textDocument/documentSymbol', library), 'the outline'), undefined);
    await inTime(editor.request(methods.themes, { limit: 5 }), 'the themes');
    await inTime(editor.stop(), 'the end');
  },
);

/** A refused or cancelled request is an answer; one that failed inside is not. */
function failure(error: { readonly code?: number; readonly message: string }): void {
  assert.doesNotMatch(error.message, /could not answer/);
}

const edits = fc.record({
  first: oddTexts,
  edits: fc.array(
    fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat({ max: 60 }), inserted: oddLines }),
    { minLength: 1, maxLength: 12, size: 'max' },
  ),
});

/** A document that was edited is answered for like one that was opened with its last text. */
export const editTarget = jsonTarget('edits', edits, async ({ first, edits: changes }) => {
  const editor = await Editor.start({ host: memoryHost(files()), folders: [folder] });
  await editor.open(other, bridge + first);
  await editor.request('textDocument/documentSymbol', { textDocument: { uri: other } });
  let text = bridge + first;
  for (const [i, { from, length, inserted }] of changes.entries()) {
    const start = Math.floor(from * text.length);
    text = text.slice(0, start) + inserted + text.slice(start + length);
    await editor.change(other, text);
    if (i % 3 === 0) await editor.request('textDocument/documentSymbol', { textDocument: { uri: other } });
  }
  const edited = await answersOf(editor);
  await editor.stop();
  const fresh = await Editor.start({ host: memoryHost(files()), folders: [folder] });
  await fresh.open(other, bridge + first);
  await fresh.request('textDocument/documentSymbol', { textDocument: { uri: other } });
  await fresh.change(other, text);
  assert.deepEqual(edited, await answersOf(fresh));
  await fresh.stop();
});

async function answersOf(editor: Editor): Promise<unknown[]> {
  await editor.settled();
  const about = { textDocument: { uri: other } };
  return [
    await editor.request('textDocument/documentSymbol', about),
    (await editor.request<{ data: number[] } | null>('textDocument/semanticTokens/full', about))?.data,
    await editor.request('textDocument/foldingRange', about),
    await editor.request('textDocument/references', {
      textDocument: { uri },
      position: positionOf(bridge, '1-3]'),
      context: { includeDeclaration: true },
    }),
    await searched(editor),
    await editor.request(methods.themes, { limit: 50 }),
    await editor.request(methods.formulas, { limit: 50 }),
  ];
}

/** Themes that a query names are looked up while they take no time: whether they are found depends on the machine. */
async function searched(editor: Editor): Promise<unknown> {
  const found = await editor.request<SearchResult>(methods.search, { query: 'water', limit: 50, finished: true });
  return { ...found, destinations: found.destinations?.filter(({ kind }) => kind !== 'theme') ?? [] };
}

async function inTime<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within five minutes`)), 300_000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
