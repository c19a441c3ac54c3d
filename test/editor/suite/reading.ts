import assert from 'node:assert/strict';
import {
  Position,
  Range,
  Selection,
  commands,
  workspace,
  type CodeLens,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type SelectionRange,
  type SymbolInformation,
} from 'vscode';
import { runner } from './mocha';
import { at, definitions, hover, indexed, open, rangeOf, references, tokens } from './support';

/** Reading transcripts: hovers, navigation, outline and highlighting, on test/editor/workspace. */
export const run = runner(__filename, () => {
  before(indexed);

  describe('hover', () => {
    it('shows the cited verse with its translation, and how often it is cited', async () => {
      const { document } = await open('2001-bridge.txt');
      const text = await hover(document, at(document, '[The Holy Quran, 17$0: 34]'));
      assert.match(text, /Isra/);
      assert.match(text, /[\u0600-\u06ff]{3}/);
      assert.match(text, /covenant|orphan|commitment/i);
      assert.match(text, /2 times|twice|2 transcripts/);
    });

    it('shows the note of a note mark', async () => {
      const { document } = await open('2001-bridge.txt');
      assert.match(await hover(document, at(document, 'cut by hand ($01)')), /Nahj/);
    });

    it('shows a date in other calendars', async () => {
      const { document } = await open('2005-library.md');
      assert.match(await hover(document, at(document, 'Thursday, 3 Feb$0ruary 2005')), /1383/);
    });

    it('links only to commands of the extension', async () => {
      const { document } = await open('2001-bridge.txt');
      const text = await hover(document, at(document, '[The Holy Quran, 17$0: 34]'));
      const linked = [...text.matchAll(/command:([\w.]+)/g)].map(match => match[1]);
      assert.ok(linked.length > 0, 'a command link lists the places');
      assert.deepEqual(
        [...new Set(linked)].filter(name => !name.startsWith('corpusStudy.')),
        [],
      );
    });
  });

  describe('navigation', () => {
    it('opens the source at the cited verse', async () => {
      const { document } = await open('2001-bridge.txt');
      const [target] = await definitions(document, at(document, '[The Holy Quran, 94$0: 5-6]'));
      assert.equal(target.uri.scheme, 'corpus-source');
      const source = await workspace.openTextDocument(target.uri);
      assert.match(source.getText(new Range(target.range.start, new Position(target.range.end.line + 1, 200))), /5/);
      assert.match(source.getText(), /[\u0600-\u06ff]{3}/);
    });

    it('finds and counts all citations of a verse from its source', async () => {
      const { document } = await open('2001-bridge.txt');
      const [target] = await definitions(document, at(document, '[The Holy Quran, 94$0: 5-6]'));
      const source = (await open(target.uri)).document;
      const citing = await references(source, target.range.start);
      assert.deepEqual(citing.map(place => place.split(':')[0]).sort(), ['2001-bridge.txt', '2005-library.md']);
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', source.uri, 100);
      assert.ok(
        lenses.some(lens => lens.command?.command === 'corpusStudy.showSites' && /2/.test(lens.command.title)),
        'a code lens counts them',
      );
    });

    it('goes from a note mark to its note and back', async () => {
      const { document } = await open('2001-bridge.txt');
      const [note] = await definitions(document, at(document, 'cut by hand ($01)'));
      assert.equal(note.range.start.line, rangeOf(document, '(1) Compare').start.line);
      const [mark] = await definitions(document, at(document, '($01) Compare'));
      assert.equal(mark.range.start.line, rangeOf(document, 'cut by hand (1)').start.line);
    });

    it('finds overlapping citations in all notations', async () => {
      const { document } = await open('2001-bridge.txt');
      assert.deepEqual((await references(document, at(document, '[The Holy Quran, 94: $05-6]'))).sort(), [
        '2001-bridge.txt: [The Holy Quran, 94: 5-6]',
        '2003-school.txt: [Surah ash-Sharh, verse 6]',
        '2005-library.md: (Quran 94:5)',
      ]);
    });

    it('highlights the mentions of a theme in the open file', async () => {
      const { document } = await open('2001-bridge.txt');
      const found = await commands.executeCommand<DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        document.uri,
        at(document, 'the patience of car$0penters has'),
      );
      assert.equal(found.filter(({ range }) => /patience\s+of\s+carpenters/.test(document.getText(range))).length, 2);
    });

    it('lists the other mentions of a theme', async () => {
      const { document } = await open('2003-school.txt');
      const found = await references(document, at(document, 'the patience of car$0penters. Children'));
      assert.equal(found.length, 3);
    });

    it('moves to the next citation, and from the last to the first', async () => {
      const editor = await open('2001-bridge.txt');
      editor.selection = new Selection(0, 0, 0, 0);
      const seen: string[] = [];
      for (let i = 0; i < 5; i++) {
        await commands.executeCommand('corpusStudy.nextCitation');
        seen.push(
          editor.document
            .getText(editor.document.lineAt(editor.selection.active.line).range.with(editor.selection.active))
            .split(/[\].]/)[0],
        );
      }
      assert.deepEqual(seen, [
        '[The Holy Quran, 17: 34',
        '[The Holy Quran, 94: 5-6',
        '[The Holy Quran, 112: 9',
        'Nahj al-Balagha, Letter 53',
        '[The Holy Quran, 17: 34',
      ]);
      await commands.executeCommand('corpusStudy.previousCitation');
      assert.equal(editor.selection.active.line, rangeOf(editor.document, 'Nahj al-Balagha').start.line);
    });
  });

  describe('overview', () => {
    it('shows an outline', async () => {
      const { document } = await open('2001-bridge.txt');
      const symbols = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const names = symbols.flatMap(function names({ name, children }): string[] {
        return [name, ...children.flatMap(names)];
      });
      assert.ok(
        names.some(name => name.includes('Opening of the Footbridge')),
        names.join(' | '),
      );
      assert.ok(
        names.some(name => name.startsWith('Dear friends')),
        names.join(' | '),
      );
      assert.ok(
        names.some(name => name.includes('Nahj')),
        names.join(' | '),
      );
    });

    it('finds transcripts, sources and themes by name', async () => {
      const names = async (query: string): Promise<string[]> =>
        (await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)).map(
          ({ name }) => name,
        );
      assert.match((await names('footbridge')).join(), /Footbridge/);
      assert.match((await names('Nahj')).join(), /Nahj/);
      assert.match((await names('carpenters')).join(), /patience of carpenters/);
    });

    it('folds the notes', async () => {
      const { document } = await open('2001-bridge.txt');
      const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      assert.ok(
        folds.some(({ start }) => start === rangeOf(document, 'Notes\n').start.line),
        JSON.stringify(folds),
      );
    });

    it('highlights citations, stage directions, note marks and dates', async () => {
      const { document } = await open('2001-bridge.txt');
      const found = (await tokens(document)).map(({ type, text }) => `${type} ${text}`);
      for (const wanted of [
        'citation [The Holy Quran, 94: 5-6]',
        'stage [Applause]',
        'noteMark (1)',
        'date May 4, 2001',
      ]) {
        assert.ok(found.includes(wanted), `${wanted} is among ${found.join(', ')}`);
      }
    });

    it('expands the selection from the word to the sentence to the paragraph', async () => {
      const { document } = await open('2001-bridge.txt');
      const [range] = await commands.executeCommand<SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [at(document, 'The planks were c$0ut')],
      );
      const texts: string[] = [];
      for (let step: SelectionRange | undefined = range; step; step = step.parent)
        texts.push(document.getText(step.range));
      assert.ok(texts.includes('cut'));
      assert.ok(
        texts.some(text => text.startsWith('The planks') && text.endsWith('one of them.')),
        texts.join(' || '),
      );
      assert.ok(texts.some(text => text.startsWith('Dear friends') && text.endsWith('one of them.')));
    });

    it('shows the name of a surah after its number as an inlay hint', async () => {
      const { document } = await open('2001-bridge.txt');
      const hints = await commands.executeCommand<InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new Range(0, 0, document.lineCount, 0),
      );
      const labels = hints.map(({ label }) =>
        typeof label === 'string' ? label : label.map(part => part.value).join(''),
      );
      assert.ok(
        labels.some(label => /Isra/.test(label)),
        labels.join(),
      );
    });

    it('links only to URIs with safe schemes', async () => {
      const { document } = await open('2001-bridge.txt');
      const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
      for (const { target } of links) if (target) assert.match(target.scheme, /^(https?|file|corpus-source)$/);
    });
  });

  it('does not treat other files of the folder as transcripts', async () => {
    const { document } = await open('shelf/todo.txt');
    assert.deepEqual((await commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri)) ?? [], []);
  });
});
