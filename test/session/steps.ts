import fc from 'fast-check';

/** When the server is told of a change on disk: at once, with the next group of events, or never. */
export type Told = 'now' | 'later' | 'never';

/**
 * A change of the folder, of an open document or of the settings. Files, texts and settings are numbers, so that a row of
 * steps can be made smaller and kept as JSON.
 */
export type Step =
  | { readonly kind: 'write'; readonly file: number; readonly text: number; readonly told: Told }
  | { readonly kind: 'remove'; readonly file: number; readonly told: Told }
  | { readonly kind: 'rename'; readonly file: number; readonly to: number; readonly told: Told }
  | { readonly kind: 'renameFolder'; readonly folder: number; readonly to: number; readonly told: Told }
  | { readonly kind: 'open'; readonly file: number }
  | { readonly kind: 'edit'; readonly file: number; readonly text: number }
  | { readonly kind: 'type'; readonly file: number; readonly at: number }
  | { readonly kind: 'save'; readonly file: number; readonly told: Told }
  | { readonly kind: 'close'; readonly file: number }
  | { readonly kind: 'settings'; readonly settings: number }
  | { readonly kind: 'config'; readonly text: number; readonly told: Told }
  | { readonly kind: 'openConfig' }
  | { readonly kind: 'editConfig'; readonly text: number }
  | { readonly kind: 'closeConfig' }
  | { readonly kind: 'bibliography'; readonly text: number; readonly told: Told }
  | { readonly kind: 'ownText'; readonly text: number; readonly told: Told }
  | { readonly kind: 'curate'; readonly edit: number }
  | { readonly kind: 'ask'; readonly question: number };

/** Names of files, in folders that can be renamed. The last ones are no transcripts by their names or texts. */
export const fileNames: readonly string[] = [
  'bridge.txt',
  'library.txt',
  'reading room.md',
  'talks/1962-Pell.txt',
  'talks/1963-Pell.txt',
  'talks/2001-Ruiz.txt',
  'talks/old/water.txt',
  'talks/old/mill.srt',
  'more/flood.txt',
  'more/سد.txt',
  'plain.txt',
  'list.log',
];
export const folderNames: readonly string[] = ['talks', 'talks/old', 'more', 'other', 'other/deep'];

const file = fc.nat({ max: fileNames.length - 1 });
const folder = fc.nat({ max: folderNames.length - 1 });
const text = fc.nat({ max: 79 });
const told: fc.Arbitrary<Told> = fc.constantFrom('now', 'now', 'later', 'never');
const few = fc.nat({ max: 9 });

function step<K extends Step['kind']>(
  kind: K,
  fields: { [F in Exclude<keyof Extract<Step, { kind: K }>, 'kind'>]: fc.Arbitrary<Extract<Step, { kind: K }>[F]> },
): fc.Arbitrary<Step> {
  return fc.record({ kind: fc.constant(kind), ...fields }) as unknown as fc.Arbitrary<Step>;
}

/** One step; changes of files come most often. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: step('write', { file, text, told }) },
  { weight: 3, arbitrary: step('remove', { file, told }) },
  { weight: 2, arbitrary: step('rename', { file, to: file, told }) },
  { weight: 2, arbitrary: step('renameFolder', { folder, to: folder, told }) },
  { weight: 4, arbitrary: step('open', { file }) },
  { weight: 4, arbitrary: step('edit', { file, text }) },
  { weight: 4, arbitrary: step('type', { file, at: fc.nat({ max: 600 }) }) },
  { weight: 2, arbitrary: step('save', { file, told }) },
  { weight: 3, arbitrary: step('close', { file }) },
  { weight: 3, arbitrary: step('settings', { settings: few }) },
  { weight: 2, arbitrary: step('config', { text: few, told }) },
  { weight: 1, arbitrary: step('openConfig', {}) },
  { weight: 1, arbitrary: step('editConfig', { text: few }) },
  { weight: 1, arbitrary: step('closeConfig', {}) },
  { weight: 1, arbitrary: step('bibliography', { text: few, told }) },
  { weight: 1, arbitrary: step('ownText', { text: few, told }) },
  { weight: 1, arbitrary: step('curate', { edit: few }) },
  { weight: 4, arbitrary: step('ask', { question: fc.nat({ max: 40 }) }) },
);

/** Rows of exactly so many steps, or of fewer while one that failed is made smaller. */
export function stepRows(length: number): fc.Arbitrary<Step[]> {
  return fc.array(anyStep, { minLength: 1, maxLength: length, size: 'max' });
}
