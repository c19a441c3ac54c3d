import assert from 'node:assert/strict';
import type {
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import {
  methods,
  type CitationLevelsResult,
  type CompleteQueryResult,
  type NeighbourResult,
  type ReadingTextResult,
  type SearchResult,
  type SitesResult,
} from '../../server/protocol';
import { positionOf, textIn } from '../support/cursor';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const bridgeUri = `${folder}/bridge.txt`;
const libraryUri = `${folder}/library.txt`;

describe('the language server', () => {
  let editor: Editor;
  before(async () => {
    const files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    files.put(libraryUri, library);
    files.put(`${folder}/requirements.txt`, 'numpy==1.26\nscipy>=1.11\n');
    editor = await Editor.start({
      host: memoryHost(files),
      folders: [folder],
      initializationOptions: { commandLinks: true },
    });
    await editor.open(bridgeUri, bridge);
  });
  after(() => editor.stop());

  const at = (needle: string, plus = 0): object => ({
    textDocument: { uri: bridgeUri },
    position: positionOf(bridge, needle, plus),
  });
  const texts: Readonly<Record<string, string>> = { [bridgeUri]: bridge, [libraryUri]: library };
  const shown = (locations: readonly { uri: string; range: Location['range'] }[]): string[] =>
    locations.map(({ uri, range }) => `${uri.slice(folder.length + 1)} ${textIn(texts[uri], range)}`);

  it('gives a transcript as a text to read, with its themes when they are known', async () => {
    const read = (themes: boolean): Promise<ReadingTextResult> =>
      editor.request<ReadingTextResult>(methods.readingText, { uri: bridgeUri, themes });
    const [plain, withThemes] = [await read(false), await read(true)];
    assert.equal(plain?.blocks[0].kind, 'title');
    assert.equal(withThemes?.blocks.length, plain.blocks.length);
    const [line, character] = plain.blocks[0].runs[0].places.slice(1);
    assert.ok(bridge.split('\n')[line].slice(character).startsWith(plain.blocks[0].runs[0].text.slice(0, 10)));
    const other = { uri: `${folder}/requirements.txt` };
    assert.equal(await editor.request<ReadingTextResult>(methods.readingText, other), null);
  });

  it('reports its capabilities', () => {
    const { capabilities, serverInfo } = editor.result!;
    assert.equal(serverInfo?.name, 'Corpus Study');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.workspace?.textDocumentContent, { schemes: ['corpus-source'] });
  });

  it('shows the cited text in a hover over a citation', async () => {
    const hover = await editor.request<Hover>('textDocument/hover', at('18: 2', 4));
    assert.ok('value' in (hover.contents as object));
    const { value } = hover.contents as { value: string };
    assert.match(value, /al-Kahf/);
    assert.match(value, /Verse 2\./);
    assert.equal(textIn(bridge, hover.range!), '[The Holy Quran, 18: 2]');
  });

  it('has no hover in plain text, nor in a file that is not a transcript', async () => {
    assert.equal(await editor.request('textDocument/hover', at('the rain')), null);
    assert.equal(
      await editor.request('textDocument/hover', {
        textDocument: { uri: `${folder}/requirements.txt` },
        position: { line: 0, character: 0 },
      }),
      null,
    );
  });

  it('goes from a note mark to its note and back', async () => {
    const [note] = await editor.request<LocationLink[]>('textDocument/definition', at('(1)', 1));
    assert.match(textIn(bridge, note.targetRange), /^1\) The Holy Quran/);
    const [mark] = await editor.request<LocationLink[]>('textDocument/definition', at('1) The'));
    assert.equal(textIn(bridge, mark.targetRange), '(1)');
  });

  it('opens the source of a citation at its verse, and provides the page', async () => {
    const [link] = await editor.request<LocationLink[]>('textDocument/definition', at('18: 2', 4));
    assert.match(link.targetUri, /^corpus-source:\/quran\/018/);
    const { text } = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri: link.targetUri });
    assert.match(textIn(text, link.targetRange), /Verse 2\./);
    assert.doesNotMatch(textIn(text, link.targetRange), /Verse [13]\./);
  });

  it('finds all citations of the same or an overlapping place, the open file first', async () => {
    const found = await editor.request<Location[]>('textDocument/references', {
      ...at('18: 1-3', 5),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(shown(found), [
      'bridge.txt [The Holy Quran, 18: 2]',
      'bridge.txt [The Holy Quran, 18: 1-3]',
      'bridge.txt The Holy Quran, Surah Al-Kahf, Verse 3',
      'library.txt [The Holy Quran, 18: 3]',
    ]);
  });

  it('finds the citations of a verse from its source page', async () => {
    const [link] = await editor.request<LocationLink[]>('textDocument/definition', at('18: 2', 4));
    const uri = link.targetUri;
    const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    assert.equal(lenses.length, 4, 'the chapter and its three verses');
    assert.match(lenses[0].command!.title, /4 times in 2 transcripts/);
    assert.match(lenses[3].command!.title, /3 times in 2 transcripts/);
    assert.deepEqual(lenses[3].command!.arguments?.slice(0, 2), ['quran:18:3', uri]);
    const found = await editor.request<Location[]>('textDocument/references', {
      textDocument: { uri },
      position: link.targetRange.start,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(shown(found), ['bridge.txt [The Holy Quran, 18: 2]', 'bridge.txt [The Holy Quran, 18: 1-3]']);
    const sites = await editor.request<SitesResult>(methods.sites, { key: 'quran:18:2', uri });
    assert.deepEqual(shown(sites), shown(found));
  });

  it('names the levels at which citations can be listed, also on a source page', async () => {
    const levels = (params: object): Promise<CitationLevelsResult> => editor.request(methods.citationLevels, params);
    const position = positionOf(bridge, '18: 2', 4);
    assert.deepEqual(await levels({ uri: bridgeUri, position }), [
      { key: 'quran:18:2', name: 'this verse', title: "The Qur'an, 18 al-Kahf, verse 2", count: 2 },
      { key: 'quran:18', name: 'chapter', title: "The Qur'an, 18 al-Kahf", count: 4 },
      { key: 'quran', name: 'work', title: "The Qur'an", count: 4 },
    ]);
    assert.deepEqual(await levels({ uri: bridgeUri, position: positionOf(bridge, 'the rain') }), []);
    const [link] = await editor.request<LocationLink[]>('textDocument/definition', at('18: 2', 4));
    const onPage = await levels({ uri: link.targetUri, position: link.targetRange.start });
    assert.deepEqual(
      onPage.map(({ key }) => key),
      ['quran:18:2', 'quran:18', 'quran'],
    );
    const outline = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: link.targetUri },
    });
    assert.deepEqual(
      outline[0].children!.map(({ name, detail }) => [name, detail]),
      [
        ['18:1', 'cited once'],
        ['18:2', 'cited 2 times'],
        ['18:3', 'cited 3 times'],
      ],
    );
  });

  it('highlights the same source in the open file', async () => {
    const found = await editor.request<DocumentHighlight[]>('textDocument/documentHighlight', at('18: 2', 4));
    assert.deepEqual(
      found.map(({ range }) => textIn(bridge, range)),
      ['[The Holy Quran, 18: 2]', '[The Holy Quran, 18: 1-3]'],
    );
  });

  it('returns a nested and well-formed outline', async () => {
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: bridgeUri },
    });
    assert.ok(
      symbols.some(symbol => symbol.name.includes('Opening of the Bridge') || symbol.name.includes('Ilse Varanda')),
    );
    assert.ok(JSON.stringify(symbols).includes('Notes'));
    const check = (symbol: DocumentSymbol): void => {
      assert.ok(isInside(symbol.selectionRange, symbol.range), symbol.name);
      for (const child of symbol.children ?? []) {
        assert.ok(isInside(child.range, symbol.range), `${child.name} in ${symbol.name}`);
        check(child);
      }
    };
    symbols.forEach(check);
  });

  it('opens any verse by its name, cited or not, when it is chosen', async () => {
    const found = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'kahf' });
    const verse = found.find(({ name }) => name === "The Qur'an, 18 al-Kahf, verse 3");
    assert.equal(verse?.containerName, 'cited 3 times');
    assert.ok(!('range' in verse.location));
    const resolved = await editor.request<WorkspaceSymbol>('workspaceSymbol/resolve', verse);
    assert.ok('range' in resolved.location);
    const { text } = await editor.request<{ text: string }>('workspace/textDocumentContent', resolved.location);
    assert.match(textIn(text, resolved.location.range), /^18:3\n/);
  });

  it('offers what a search names beside the passages', async () => {
    const search = async (query: string): Promise<string[]> =>
      ((await editor.request<SearchResult>(methods.search, { query, limit: 5 })).destinations ?? []).map(
        ({ kind, name, detail, uri }) => `${kind} ${name}: ${detail} ${decodeURIComponent(uri)}`,
      );
    assert.deepEqual(await search('18:2'), [
      "source The Qur'an, 18 al-Kahf, verse 2: cited 2 times corpus-source:/quran/018 al-Kahf.txt",
    ]);
    assert.deepEqual(await search('kahf 1'), [
      "source The Qur'an, 18 al-Kahf, verse 1: cited once corpus-source:/quran/018 al-Kahf.txt",
    ]);
    assert.match((await search('opening of the bridge')).join(), /^transcript .*Bridge.*: 2014-11-27 /);
    for (const query of ['water', 'common water', 'the', '2014']) assert.deepEqual(await search(query), [], query);
  });

  it('finds symbols of the whole workspace', async () => {
    const found = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'bridge' });
    assert.ok(
      found.some(symbol => symbol.location.uri === bridgeUri),
      JSON.stringify(found),
    );
  });

  it('returns folding ranges, selection ranges, links and semantic tokens', async () => {
    const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri: bridgeUri },
    });
    assert.ok(folds.every(fold => fold.endLine > fold.startLine));
    const [selection] = await editor.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: bridgeUri },
      positions: [positionOf(bridge, 'patience')],
    });
    assert.equal(textIn(bridge, selection.range), 'patience');
    assert.ok(selection.parent !== undefined);
    assert.deepEqual(await editor.request('textDocument/documentLink', { textDocument: { uri: bridgeUri } }), []);
    const { data } = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri: bridgeUri },
    });
    assert.ok(data.length > 0 && data.length % 5 === 0);
    assert.ok(colours(data).includes('[The Holy Quran, 18: 2]'));
    const range = { start: positionOf(bridge, '[The audience'), end: positionOf(bridge, 'Let us keep') };
    const part = await editor.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri: bridgeUri },
      range,
    });
    assert.deepEqual(colours(part.data), ['[The audience applauds.]']);
  });

  it('shows inlay hints with the names of surahs', async () => {
    const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: bridgeUri },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });
    assert.ok(
      hints.some(hint => JSON.stringify(hint.label).includes('Kahf')),
      JSON.stringify(hints),
    );
  });

  it('completes a citation that is being typed', async () => {
    const typed = `${library}\nHe recalled [The Holy Quran, 1`;
    await editor.open(libraryUri, typed);
    const list = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: libraryUri },
      position: positionOf(typed, '[The Holy Quran, 1', 18, 0),
    });
    assert.ok(list === null || Array.isArray(list.items));
    await editor.close(libraryUri);
  });

  it('completes the values of transcripts in an open corpus.json', async () => {
    const uri = `${folder}/corpus.json`;
    const typed = '{"corpusStudy": 1, "transcripts": {"bridge.txt": {"date": "}}}';
    await editor.open(uri, typed);
    const list = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: positionOf(typed, '"date": "', 9, 0),
    });
    assert.deepEqual(
      list.items.map(({ label, detail, filterText }) => [label, detail, filterText]),
      [['2014-11-27', 'found in the title', '"2014-11-27"']],
    );
    await editor.close(uri);
  });

  it('searches passages with their matches', async () => {
    const result = await editor.request<SearchResult>(methods.search, { query: '"common water"', limit: 10 });
    assert.equal(result.total, 3);
    assert.equal(result.exact, true);
    for (const hit of result.hits) {
      assert.ok(hit.matches.length > 0);
      assert.match(hit.matches.map(({ start, end }) => hit.text.slice(start, end)).join(' '), /common.*water/);
      assert.match(hit.matchRanges.map(range => textIn(texts[hit.uri], range)).join(' '), /common.*water/);
    }
    assert.deepEqual([...new Set(result.hits.map(hit => hit.date))].sort(), ['2014-11-27', '2019-03-04']);
  });

  it('completes a query over all corpora of the window', async () => {
    const complete = (query: string) =>
      editor.request<CompleteQueryResult>(methods.completeQuery, { query, offset: query.length });
    assert.deepEqual(
      (await complete('water year:')).items.map(({ insert }) => insert),
      ['2019', '2014'],
    );
    assert.deepEqual(await complete('water ye'), {
      replace: { start: 6, end: 8 },
      items: [{ label: 'year:', insert: 'year:', detail: 'a year, 2014..2024, 2014.. or ..2024' }],
    });
    assert.deepEqual(
      (await complete('theme:"care')).items.map(({ insert }) => insert),
      ['"care of common water"'],
    );
    const { total } = await editor.request<SearchResult>(methods.search, {
      query: '"common water" year:2014',
      limit: 10,
    });
    assert.equal(total, 2);
  });

  it('goes from citation to citation, and from the last to the first', async () => {
    const next = (needle: string, direction: 'next' | 'previous'): Promise<NeighbourResult> =>
      editor.request(methods.neighbour, {
        uri: bridgeUri,
        position: positionOf(bridge, needle),
        kind: 'citation',
        direction,
      });
    assert.equal(textIn(bridge, (await next('My dear', 'next'))!.range), '[The Holy Quran, 18: 2]');
    assert.equal(textIn(bridge, (await next('My dear', 'previous'))!.range), 'The Holy Quran, Surah Al-Kahf, Verse 3');
    assert.equal(textIn(bridge, (await next('18: 1-3', 'next'))!.range), 'The Holy Quran, Surah Al-Kahf, Verse 3');
  });

  it('reports which files are indexed', async () => {
    const status = await editor.until(() =>
      editor.statuses.find(({ indexed, found }) => indexed === found && found > 0),
    );
    assert.deepEqual(status.skipped, []);
  });
});

function isInside(inner: Location['range'], outer: Location['range']): boolean {
  const before = (a: Location['range']['start'], b: Location['range']['start']): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}

/** The texts that semantic tokens colour. */
function colours(data: readonly number[]): string[] {
  const lines = bridge.split('\n');
  const found: string[] = [];
  for (let i = 0, line = 0, character = 0; i < data.length; i += 5) {
    character = data[i] === 0 ? character + data[i + 1] : data[i + 1];
    line += data[i];
    found.push(lines[line].slice(character, character + data[i + 2]));
  }
  return found;
}
