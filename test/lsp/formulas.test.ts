import assert from 'node:assert/strict';
import type { Hover, Location } from 'vscode-languageserver-types';
import { methods, type FormulaAtResult, type FormulasResult } from '../../server/protocol';
import { positionOf, textIn } from '../support/cursor';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const [bridgeUri, libraryUri] = [`${folder}/bridge.txt`, `${folder}/library.txt`];
const vow = 'whoever crosses it owes a stone to those who come after him';
const texts: Record<string, string> = {
  [bridgeUri]: bridge.replace('for eleven years.', `for eleven years, and ${vow}.`),
  [libraryUri]: library.replace(
    'tells the others what it holds.',
    `tells the others what it holds, for ${vow.replace('stone', 'book')}.`,
  ),
};

describe('repeated passages, over LSP', () => {
  let editor: Editor;
  before(async () => {
    const files = new MemoryFiles();
    for (const [uri, text] of Object.entries(texts)) files.put(uri, text);
    editor = await Editor.start({
      host: memoryHost(files),
      folders: [folder],
      initializationOptions: { commandLinks: true },
    });
    await editor.open(bridgeUri, texts[bridgeUri]);
  });
  after(() => editor.stop());

  const at = { textDocument: { uri: bridgeUri }, position: positionOf(texts[bridgeUri], 'him.', 1) };
  const shown = (sites: readonly { uri: string; range: Location['range'] }[]): string[] =>
    sites.map(({ uri, range }) => textIn(texts[uri], range));

  it('are listed with their places', async () => {
    const { total, formulas } = await editor.request<FormulasResult>(methods.formulas, { limit: 10 });
    assert.equal(total, formulas.length);
    const formula = formulas.find(({ text }) => text === vow)!;
    assert.deepEqual([formula.words, formula.transcripts], [12, 2]);
    assert.deepEqual([formula.places, formula.exact], [2, false]);
    assert.deepEqual(shown([formula.first]), [vow]);
    const { uri, range } = formula.first;
    const { sites } = (await editor.request<FormulaAtResult>(methods.formulaAt, { uri, position: range.start }))!;
    assert.deepEqual(shown(sites), [vow, vow.replace('stone', 'book')]);
    assert.deepEqual(
      sites.map(({ exact }) => exact),
      [true, false],
    );
  });

  it('are apart from files that are the same speech', async () => {
    const files = new MemoryFiles();
    const copyUri = `${folder}/copy.txt`;
    const long =
      texts[bridgeUri] + [1, 2, 3].map(i => `\nStone ${'abcdefghij'.replace(/./g, ` w$&${i}`)} and water.\n`).join('');
    const all = { ...texts, [bridgeUri]: long, [copyUri]: long };
    for (const [uri, text] of Object.entries(all)) files.put(uri, text);
    const other = await Editor.start({ host: memoryHost(files), folders: [folder] });
    const { formulas, sameSpeeches } = await other.request<FormulasResult>(methods.formulas, { limit: 10 });
    await other.stop();
    assert.deepEqual(
      sameSpeeches.map(({ uris, share }) => [[...uris].sort(), share > 0.9]),
      [[[bridgeUri, copyUri], true]],
    );
    assert.deepEqual(formulas, []);
  });

  it('are found at a position, by references and by the link of a hover', async () => {
    const found = (await editor.request<FormulaAtResult>(methods.formulaAt, {
      uri: bridgeUri,
      position: at.position,
    }))!;
    assert.equal(textIn(texts[bridgeUri], found.sites[found.here].range), vow);
    const references = await editor.request<Location[]>('textDocument/references', {
      ...at,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      references.map(({ uri }) => uri),
      [bridgeUri, libraryUri],
    );
    const { contents } = await editor.request<Hover>('textDocument/hover', at);
    assert.match(
      (contents as { value: string }).value,
      /nearly the same 2 times[^]*“book” for “stone”[^]*command:corpusStudy\.showFormula/,
    );
    assert.equal(
      await editor.request(methods.formulaAt, { uri: bridgeUri, position: { line: 0, character: 0 } }),
      null,
    );
  });

  it('are updated after an edit of the open document', async () => {
    const edited = texts[bridgeUri].replace(vow, 'nobody said a word of it');
    const other = await Editor.start({ host: memoryHost(new MemoryFiles()), folders: [folder] });
    await other.open(bridgeUri, texts[bridgeUri]);
    await other.open(libraryUri, texts[libraryUri]);
    assert.notEqual(await other.request(methods.formulaAt, { uri: bridgeUri, position: at.position }), null);
    await other.close(bridgeUri);
    await other.open(bridgeUri, edited);
    assert.equal(
      await other.request(methods.formulaAt, { uri: libraryUri, position: positionOf(texts[libraryUri], 'him.', 1) }),
      null,
    );
    await other.stop();
  });
});
