import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  Position,
  Range,
  Selection,
  commands,
  extensions,
  window,
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
import { at, definitions, hover, indexed, open, placeCursor, rangeOf, references, tokens, until } from './support';
import { contrastOf, defaultTheme } from './themeColours';

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

    it('names the levels, the other places with their sentences, and the neighbours, as links', async () => {
      const { document } = await open('2001-bridge.txt');
      const text = await hover(document, at(document, '[The Holy Quran, 94$0: 5-6]'));
      assert.match(text, /· 94:5–6 ·/);
      assert.match(text, /\[‹ 94:4\]\(command:corpusStudy\.openSource.*\[94:7 ›\]\(command:corpusStudy\.openSource/);
      assert.match(text, /\[these verses 3\]\(command:corpusStudy\.showSites.*\[work \d+\]\(command/);
      assert.match(text, /- \[2003.*\]\(command:corpusStudy\.openPlace.*\): “.*ease/i);
      assert.match(text, /\[quran\.com\]\(https:\/\/quran\.com\/94\/5-6\)/);
      // VS Code draws hovers in a font that lacks the marks of recitation.
      if (process.platform === 'linux') assert.doesNotMatch(text, /\u0671|[\u06d6-\u06ed]/);
      const [, link] = /\(command:corpusStudy\.openPlace\?([^)]*)\)/.exec(text)!;
      await commands.executeCommand('corpusStudy.openPlace', ...(JSON.parse(decodeURIComponent(link)) as unknown[]));
      const { document: citing, selection } = window.activeTextEditor!;
      assert.match(citing.uri.path, /2003-school\.txt$/);
      assert.match(citing.getText(new Range(selection.active, selection.active.translate(0, 20))), /Surah ash-Sharh/);
    });

    it('shows the text of a problem once', async () => {
      const { document } = await open('2001-bridge.txt');
      const shown = (marked: string): Promise<string> => hover(document, at(document, marked));
      assert.match(await shown('[The Holy Qu$0ran, 112: 9]'), /⚠/);
      assert.doesNotMatch(await shown('[The Holy Quran, 112: $09]'), /⚠/, 'VS Code itself shows the problem here');
    });

    it('links to no web site when the user does not want it', async () => {
      const { document } = await open('2001-bridge.txt');
      const settings = workspace.getConfiguration('corpusStudy');
      await settings.update('hover.webLinks', false, ConfigurationTarget.Global);
      await until('there is no link', async () => !/https:/.test(await hover(document, at(document, '94$0: 5-6'))));
      await settings.update('hover.webLinks', undefined, ConfigurationTarget.Global);
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

    it('shows sources in a language of their own, with an outline of what is cited', async () => {
      const { document } = await open('2001-bridge.txt');
      const [target] = await definitions(document, at(document, '[The Holy Quran, 94$0: 5-6]'));
      const { document: opened } = await open(target.uri);
      const source = await until('it has its language', () =>
        workspace.textDocuments.find(
          ({ uri, languageId }) => uri.toString() === opened.uri.toString() && languageId === 'corpus-source',
        ),
      );
      const editor = workspace.getConfiguration('editor', { uri: source.uri, languageId: 'corpus-source' });
      assert.equal(editor.get('occurrencesHighlight'), 'off');
      assert.match(editor.get<string>('fontFamily')!, /Noto Naskh Arabic/);
      const [page] = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        source.uri,
      );
      assert.deepEqual(
        page.children.map(({ name, detail }) => `${name} ${detail}`),
        ['94:5 cited 2 times', '94:6 cited 2 times'],
      );
    });

    it('goes on with the next mention of a theme in the next transcript', async () => {
      const editor = await open('2001-bridge.txt');
      placeCursor(editor, 'and the patience of car$0penters has stayed');
      await commands.executeCommand('corpusStudy.nextMention');
      const next = await until('the next transcript is active', () =>
        /2003-school/.test(window.activeTextEditor?.document.uri.path ?? '') ? window.activeTextEditor : undefined,
      );
      const { active } = next.selection;
      assert.match(next.document.getText(new Range(active, active.translate(2))), /^patience\s+of\s+carpenters/);
      await commands.executeCommand('corpusStudy.previousMention');
      await until('the first transcript is active again', () =>
        /2001-bridge/.test(window.activeTextEditor?.document.uri.path ?? ''),
      );
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

    it('finds any verse by its name, cited or not', async () => {
      const found = await commands.executeCommand<SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'bakara',
      );
      const verse = found.find(({ name }) => name === "The Qur'an, 2 al-Baqarah, verse 255 (bakara 255)");
      assert.equal(verse?.containerName, 'not cited');
      assert.equal(verse.location.uri.scheme, 'corpus-source');
    });

    it('has colours with enough contrast in the default themes', async () => {
      const extension = extensions.getExtension('corpus-study.corpus-study')!;
      const { contributes } = extension.packageJSON as {
        contributes: { semanticTokenScopes: { scopes: Record<string, string[]> }[] };
      };
      const { scopes } = contributes.semanticTokenScopes[0];
      for (const name of ['dark_modern', 'light_modern', 'hc_black', 'hc_light']) {
        const theme = await defaultTheme(`${name}.json`);
        const comment = theme.colourOf(['comment']);
        assert.notEqual(theme.colourOf(scopes.editorial), comment, `${name}: editorial additions are no comments`);
        for (const [type, names] of Object.entries(scopes)) {
          const contrast = contrastOf(theme.colourOf(names) ?? theme.foreground, theme.background);
          assert.ok(contrast >= 4.5, `${name}: ${type} has a contrast of ${contrast}`);
        }
      }
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
