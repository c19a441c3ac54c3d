import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { commands, workspace, type DocumentSymbol } from 'vscode';
import { runner } from './mocha';
import { definitions, hover, indexed, open, problems, tokens, until } from './support';

/** Tests for any folder of transcripts. They do not depend on its content. */
export const run = runner(__filename, () => {
  it('a folder of transcripts starts the server, which indexes all of them', async () => {
    const api = await indexed();
    assert.ok(api.status()!.indexed >= 3);
    assert.deepEqual(api.status()!.skipped, []);
  });

  it('every transcript has an outline, every citation a hover, and most citations a definition', async () => {
    const files = (await workspace.findFiles('**/*.{txt,md}')).sort((a, b) => (a.path < b.path ? -1 : 1));
    assert.ok(files.length >= 3);
    let checked = 0;
    const withoutDefinition: string[] = []; // such as speeches that are not in the folder
    for (const uri of files) {
      const { document } = await open(uri);
      const name = basename(uri.path);
      const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
      assert.ok(symbols?.length > 0, `${name} has an outline`);
      const citations = (await tokens(document)).filter(({ type }) => type === 'citation');
      for (const { range, text } of citations.slice(0, 12)) {
        const middle = document.positionAt(
          Math.floor((document.offsetAt(range.start) + document.offsetAt(range.end)) / 2),
        );
        assert.ok(await hover(document, middle), `${name}: “${text}” has a hover`);
        if ((await definitions(document, middle)).length === 0) withoutDefinition.push(`${name}: ${text}`);
        checked++;
      }
    }
    assert.ok(checked >= 10, `${checked} citations were checked`);
    assert.ok(withoutDefinition.length <= checked * 0.15, withoutDefinition.join(' | '));
  }).timeout(600_000);

  it('every problem has a code and a message', async () => {
    const files = await workspace.findFiles('**/*.{txt,md}');
    await until('diagnostics have arrived', async () => {
      await open(files[0]);
      return true;
    });
    for (const { code, diagnostic } of files.flatMap(problems)) {
      assert.match(code, /^[a-z]+(-[a-z]+)+$/);
      assert.match(diagnostic.message, /^.{12,}$/s);
    }
  });
});
