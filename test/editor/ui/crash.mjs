import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds that a new start of the server may take: the machine may be loaded. */
const patience = 60_000;
/** Milliseconds in which a server that runs answers its client. */
const startTime = 4_000;

/** What a reader sees when the server ends by itself again and again. It runs last, because it ends the server. */
export const crashSteps = [
  {
    name: 'a server that ends five times is told in plain words, and the message has a button that shows the log',
    async run(work, out) {
      // A second try of this step finds a server that was ended.
      for (let look = 0; look < 20 && serverId(out) === undefined; look++) await work.page.waitForTimeout(500);
      if (serverId(out) === undefined) await work.command('Corpus: Restart Language Server');
      for (let crash = 1; crash <= 5; crash++) {
        const id = await work.expect(
          `server ${crash} runs`,
          () => Promise.resolve(serverId(out)),
          found => typeof found === 'number',
          patience,
        );
        // Until it has answered its client: one that ends before that has never started.
        await work.page.waitForTimeout(startTime);
        process.kill(id, 'SIGKILL');
        await work.expect(
          `server ${crash} has ended`,
          () => Promise.resolve(serverId(out)),
          found => found !== id,
          patience,
        );
      }
      const message = work.page.locator('.notification-toast', { hasText: /stopped five times within three minutes/ });
      await message.waitFor({ timeout: patience });
      await work.picture(join(out, 'crash-message.png'));
      const all = await work.page.locator('.notification-toast').allInnerTexts();
      const technical = all.filter(text => /crashed|Connection to server|client:|See the output/i.test(text));
      if (technical.length > 0) throw new Error(`no other message is shown; got ${JSON.stringify(technical)}`);
      await message.getByRole('button', { name: 'Show Log' }).click();
      await work.page
        .locator('.output-view-container:visible, .output-view:visible')
        .first()
        .waitFor({ timeout: patience });
      // The log takes the focus a moment after it is visible, and would close the command palette.
      await work.page.waitForTimeout(2_000);
      await work.page.locator('.editor-group-container.active .view-line').first().click();
      await work.command('Corpus: Restart Language Server');
      await work.expect(
        'it runs again',
        () => Promise.resolve(serverId(out)),
        found => typeof found === 'number',
        patience,
      );
    },
  },
];

/** The number of the process of the server that was started from the extension in `out`. */
function serverId(out) {
  const extensions = join(out, 'ui', 'extensions');
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .find(id => {
      try {
        const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        return command.includes(extensions) && command.includes('dist/server.js');
      } catch {
        return false; // it has ended meanwhile
      }
    });
}
