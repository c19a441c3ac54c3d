import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { commands, workspace, type DocumentSymbol } from 'vscode';
import { runner } from './mocha';
import { definitions, hover, indexed, open, problems, tokens, until } from './support';

/** A whole folder of transcripts, whichever it is: nothing is known of them but that they are ones. */
export const run = runner(__filename, () => {
  it('a folder of transcripts starts the server, which reads all of them', async () => {
    const api = await indexed();
    assert.ok(api.status()!.indexed >= 3);
    assert.deepEqual(api.status()!.skipped, []);
  });

  it('every transcript has an outline, and every citation a hover and mostly a source', async () => {
    const files = (await workspace.findFiles('**/*.{txt,md}')).sort((a, b) => (a.path < b.path ? -1 : 1));
    assert.ok(files.length >= 3);
    let asked = 0;
    const nowhere: string[] = []; // a speech that the folder does not hold, an ibid. with nothing before it
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
        if ((await definitions(document, middle)).length === 0) nowhere.push(`${name}: ${text}`);
        asked++;
      }
    }
    assert.ok(asked >= 10, `${asked} citations were asked about`);
    assert.ok(nowhere.length <= asked * 0.15, nowhere.join(' | '));
  }).timeout(60_000);

  it('what is marked says why, with a code', async () => {
    const files = await workspace.findFiles('**/*.{txt,md}');
    await until('diagnostics have come', async () => {
      await open(files[0]);
      return true;
    });
    for (const { code, diagnostic } of files.flatMap(problems)) {
      assert.match(code, /^[a-z]+(-[a-z]+)+$/);
      assert.match(diagnostic.message, /^.{12,}$/s);
    }
  });
});
