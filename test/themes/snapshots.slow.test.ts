import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import type { ThemeCuration, ThemeIndex, ThemeIndexWriter } from '../../server/themes/themeFacts';
import { KeyTable } from '../../server/themes/keyTable';
import { SharedNames } from '../../server/themes/sharedNames';
import type { StoredFile } from '../../server/themes/storedFile';
import { createThemeIndex } from '../../server/themes/themeIndex';
import { ThemeStore } from '../../server/themes/themeStore';
import { themeFacts } from './support';

const sentences = fc.constantFrom(
  'The river patrol met the northern gate. ',
  'A patrol of the river sang. ',
  'Northern river patrols rest. ',
  'The Gate of wide rivers fell. ',
  'A spirit of quiet patience helps the Council. ',
  'The spirit of patience grows in the Water Council. ',
  'Gardens wait. ',
);
const texts = fc.array(sentences, { maxLength: 5 }).map(parts => parts.join(''));
const uris = fc.constantFrom('a', 'b', 'c', 'd');
const noCuration: ThemeCuration = { themes: [], aliases: {}, hidden: [] };
const curations = fc.constantFrom<ThemeCuration>(
  noCuration,
  { themes: [], aliases: { 'river patrol': ['northern gate'] }, hidden: [] },
  { themes: [{ label: 'Quiet', forms: ['spirit of patience'] }], aliases: {}, hidden: ['council'] },
  { themes: [], aliases: {}, hidden: ['river patrols'] },
);

/** `index` says which of the writers is changed. A fork adds a writer, which begins with a snapshot of that one. */
type Step = { readonly index: number } & (
  | { readonly type: 'set'; readonly uri: string; readonly text: string }
  | { readonly type: 'delete'; readonly uri: string }
  | { readonly type: 'curate'; readonly curation: ThemeCuration }
  | { readonly type: 'snapshot' }
  | { readonly type: 'fork' }
);

const index = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('set' as const), index, uri: uris, text: texts }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('delete' as const), index, uri: uris }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('curate' as const), index, curation: curations }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('snapshot' as const), index }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('fork' as const), index }) },
);

/** What a writer should contain. The files are in the order in which they were set. */
interface Content {
  readonly files: ReadonlyMap<string, string>;
  readonly curation: ThemeCuration;
}

interface Taken {
  readonly snapshot: ThemeIndex;
  readonly content: Content;
  /** What the snapshot answered when it was taken; undefined if it was not queried then. */
  readonly answers: unknown;
}

/** Runs the steps. Every second snapshot is queried immediately, so that others have no filled caches. */
async function run(steps: readonly Step[]): Promise<Taken[]> {
  const writers = [{ writer: createThemeIndex(), content: { files: new Map(), curation: noCuration } as Content }];
  const taken: Taken[] = [];
  const take = async (snapshot: ThemeIndex, content: Content): Promise<void> => {
    taken.push({
      snapshot,
      content,
      answers: taken.length % 2 === 0 ? await answersOf(snapshot, content) : undefined,
    });
  };
  for (const each of steps) {
    const target = writers[each.index % writers.length];
    if (each.type === 'snapshot' || each.type === 'fork') {
      const snapshot = target.writer.snapshot();
      assert.equal(target.writer.snapshot(), snapshot, 'one snapshot as long as nothing changes');
      await take(snapshot, target.content);
      if (each.type === 'fork') writers.push({ writer: createThemeIndex(snapshot), content: target.content });
    } else {
      change(target.writer, each);
      target.content = changed(target.content, each);
    }
  }
  for (const { writer, content } of writers) await take(writer.snapshot(), content);
  return taken;
}

type Change = Exclude<Step, { type: 'snapshot' | 'fork' }>;

function change(writer: ThemeIndexWriter, step: Change): void {
  if (step.type === 'set') writer.set(step.uri, themeFacts(step.text));
  else if (step.type === 'delete') writer.delete(step.uri);
  else writer.curate(step.curation);
}

function changed({ files, curation }: Content, step: Change): Content {
  if (step.type === 'curate') return { files, curation: step.curation };
  const copy = new Map(files);
  copy.delete(step.uri);
  if (step.type === 'set') copy.set(step.uri, step.text);
  return { files: copy, curation };
}

/** All answers of an index, in a form that can be compared. */
async function answersOf(index: ThemeIndex, { files }: Content): Promise<unknown> {
  const ranked = await index.ranked(Infinity);
  return {
    ranked,
    rankedByFile: await Promise.all([...files.keys()].map(uri => index.ranked(Infinity, uri))),
    themes: ranked.map(({ key }) => [index.summary(key), index.sites(key), index.forms(key)]),
    touching: [...files].map(([uri, text]) => Array.from({ length: text.length + 1 }, (_, at) => index.at(uri, at))),
    notFiles: ['a', 'b', 'c', 'd'].filter(uri => !files.has(uri)).map(uri => index.at(uri, 5)),
    found: await Promise.all(['patrol', 'pat', 'gaet', 'zzz'].map(query => index.find(query, 5))),
  };
}

function built({ files, curation }: Content): ThemeIndex {
  const writer = createThemeIndex();
  for (const [uri, text] of files) writer.set(uri, themeFacts(text));
  writer.curate(curation);
  return writer.snapshot();
}

describe('snapshots of a theme index', () => {
  it('never change, and equal an index built from scratch, after any edits of the writer and of forks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 16 }), async steps => {
        for (const { snapshot, content, answers } of await run(steps)) {
          const now = await answersOf(snapshot, content);
          if (answers !== undefined) assert.deepEqual(now, answers);
          assert.deepEqual(now, await answersOf(built(content), content));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keep their answers when the numbers of deleted texts are reused', async function () {
    const names = new SharedNames();
    const store = new ThemeStore(names, new KeyTable(), [], 0).writer();
    const idsOf = (file: StoredFile | undefined): number[] => [...file!.keys];
    store.set('a', themeFacts('The river patrol came.'));
    const snapshot = store.snapshot();
    const keys = idsOf(snapshot.file('a')).map(id => snapshot.keyOf(id));
    // In a function of its own that ends in a later turn, so that no variable here keeps the file in memory.
    const setAndDelete = async (): Promise<number[]> => {
      store.set('a', themeFacts('The water council met.'));
      const ids = idsOf(store.snapshot().file('a'));
      store.delete('a');
      await new Promise(resolve => setImmediate(resolve));
      return ids;
    };
    const deleted = await setAndDelete();
    // When the numbers of a deleted file are free is up to the garbage collector.
    if (!(await untilTrue(() => names.keys.find('water council') === undefined))) return this.skip();
    store.set('b', themeFacts('The copper lantern burned.'));
    const newest = store.snapshot();
    assert.ok(idsOf(newest.file('b')).some(id => deleted.includes(id)));
    assert.deepEqual(
      idsOf(snapshot.file('a')).map(id => snapshot.keyOf(id)),
      keys,
    );
    assert.equal(snapshot.idOf('copper lantern'), undefined);
    assert.equal(snapshot.wordCount('lantern'), 0);
    assert.deepEqual([newest.idOf('river patrol'), newest.wordCount('river')], [undefined, 0]);
    assert.deepEqual(
      ['river patrol', 'copper lantern'].map(key => snapshot.idOf(key) !== undefined),
      [true, false],
    );
  });

  it('are the same object as long as nothing changes', () => {
    const writer = createThemeIndex();
    const unchanged = themeFacts('The river patrol came.');
    writer.set('a', unchanged);
    const snapshot = writer.snapshot();
    assert.equal(writer.snapshot(), snapshot);
    writer.delete('none');
    assert.equal(writer.snapshot(), snapshot, 'deleting an unknown file changes nothing');
    writer.set('b', unchanged);
    assert.notEqual(writer.snapshot(), snapshot);
    assert.equal(snapshot.summary('river patrol'), undefined);
    assert.equal(writer.snapshot().summary('river patrol')?.count, 2);
  });
});

/**
 * Runs the garbage collector, whose callbacks run in later turns of the event loop, until `isDone`. False if it was not
 * after many turns.
 */
async function untilTrue(isDone: () => boolean): Promise<boolean> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let turn = 0; turn < 80 && !isDone(); turn++) {
    collect();
    await new Promise(resolve => setTimeout(resolve, 1));
  }
  return isDone();
}
