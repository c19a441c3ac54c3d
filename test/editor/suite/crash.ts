import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { WorkspaceEdit, commands, workspace } from 'vscode';
import type { Api } from '../../../client/extension';
import type { ThemeNode } from '../../../client/themes/themeNodes';
import { runner } from './mocha';
import { at, file, hover, indexed, open, placeCursor, until } from './support';

/** The process of the server ends by itself, on a copy of test/editor/workspace. */
export const run = runner(__filename, () => {
  describe('a server that ends by itself', function () {
    this.timeout(240_000);
    let api: Api;
    before(async () => {
      api = await indexed();
    });

    it('is started again, and has the text that is not saved', async () => {
      const { document } = await open('2003-school.txt');
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, at(document, 'With hardship comes ease$0'), ' [The Holy Quran, 18: 10]');
      assert.ok(await workspace.applyEdit(edit));
      const text = document.getText();
      const citation = at(document, 'ease [The Holy Quran, $018: 10]');
      assert.match(await hover(document, citation), /Kahf/);
      const { found } = api.status()!;
      await killAndWait();
      await until('the hover names the surah again', async () =>
        /Kahf/.test(await hover(document, citation).catch(() => '')),
      );
      assert.ok(document.isDirty);
      assert.equal(document.getText(), text);
      await until('all is indexed again', () => api.status()?.found === api.status()?.indexed);
      assert.equal(api.status()!.found, found);
    });

    it('has the themes as they were edited', async () => {
      await commands.executeCommand('corpusStudy.themes.focus');
      const labels = async (): Promise<string[]> =>
        (await api.themes.getChildren())
          .filter((node): node is ThemeNode => node.kind === 'theme')
          .map(({ theme }) => theme.label);
      await until('the themes are listed', async () => (await labels()).includes('patience of carpenters'));
      const editor = await open('2001-bridge.txt');
      placeCursor(editor, 'the patience of car$0penters has');
      await commands.executeCommand('corpusStudy.renameTheme', { label: 'Steady hands' });
      const config = readFileSync(file('corpus.json').fsPath, 'utf8');
      assert.match(config, /Steady hands/);
      await killAndWait();
      await until('the theme has its name', async () =>
        (await labels().catch((): string[] => [])).includes('Steady hands'),
      );
      assert.ok(!(await labels()).includes('patience of carpenters'));
      assert.equal(readFileSync(file('corpus.json').fsPath, 'utf8'), config);
    });

    it('is not started again after the fifth time within three minutes, and commands say so', async () => {
      await killAndWait();
      await killAndWait();
      process.kill(serverId()!, 'SIGKILL');
      await until('the server is given up', () => !api.running() && api.status() === undefined);
      await assert.rejects(
        async () => commands.executeCommand('corpusStudy.read'),
        /Corpus Study has stopped\. Run “Corpus: Restart Language Server”/,
      );
      assert.equal(serverId(), undefined);
    });

    it('can be started again by the user, and has all as it was', async () => {
      await commands.executeCommand('corpusStudy.restart');
      await until('the server runs', () => api.running());
      const { document } = await open('2003-school.txt');
      assert.ok(document.isDirty);
      const citation = at(document, 'ease [The Holy Quran, $018: 10]');
      await until('the hover names the surah again', async () =>
        /Kahf/.test(await hover(document, citation).catch(() => '')),
      );
      assert.notEqual(serverId(), undefined);
      await document.save();
    });

    /** Ends the process of the server, and waits until another one runs. */
    async function killAndWait(): Promise<void> {
      const former = serverId();
      assert.ok(former !== undefined, 'the server has a process');
      process.kill(former, 'SIGKILL');
      await until('another server runs', () => ![undefined, former].includes(serverId()) && api.running());
    }
  });
});

/** The number of the process that this window has started as its server; undefined where there is none. */
function serverId(): number | undefined {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .find(id => isServer(id));
}

function isServer(id: number): boolean {
  try {
    const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
    // A process that has ended has no command line.
    return parent === process.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server.js');
  } catch {
    return false; // it has ended meanwhile
  }
}
