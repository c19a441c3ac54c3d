/* global document, axe -- of the page */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const transcript = '2014-11-karsu-rebuilt.txt';
const kinds = ['time', 'collocates', 'sources', 'matrix', 'together', 'dispersion'];

/** Plots: opened from a word, changed with the controls, walked through with the keyboard, and in all colour themes. */
export const plotSteps = [
  {
    name: 'plots are opened from the word at the cursor',
    picture: 'plot',
    async run(work) {
      await work.command('View: Close All Editors');
      await work.file(transcript);
      await work.goToLine(4);
      await work.keys.press('Home');
      await work.command('Corpus: Show Plot…');
      await work.choose('Places in each transcript');
      const page = await work.readingPage('.figure svg');
      assert.match(await page.locator('.chip bdi').first().innerText(), /^Speech$/);
      assert.ok((await page.locator('tbody tr').count()) > 5);
    },
  },
  {
    name: 'plots are changed with the controls, and lead to a passage with the keyboard',
    async run(work) {
      const page = await work.readingPage('.figure svg');
      for (const kind of kinds) {
        await page.locator('#choice-Plot').selectOption(kind);
        if (kind === 'collocates') {
          await page.locator('#text-Word-or-query').fill('water');
          await page.locator('#text-Word-or-query').press('Enter');
        }
        await work.expect(
          `the plot "${kind}" has a table`,
          () => page.locator('.status').innerText(),
          text => text === '',
        );
        assert.ok((await page.locator('tbody tr').count()) > 0, kind);
      }
      await page.locator('#subject').fill('water');
      await page.locator('#subject').press('Enter');
      await page.locator('.legend li').nth(1).waitFor({ timeout: 30_000 });
      await page.locator('.figure').focus();
      for (const key of ['ArrowRight', 'ArrowDown']) await work.keys.press(key);
      assert.match(await page.locator('.tip').innerText(), /1 of \d+, word [\d,]+ of [\d,]+/);
      await work.keys.press('Enter');
      await work.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor({ timeout: 30_000 });
    },
  },
  ...['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'].map(theme => ({
    name: `plots are accessible in ${theme}`,
    async run(work, out) {
      await work.colourTheme(theme);
      const page = await work.readingPage('.figure svg');
      await work.picture(join(out, `plots-${theme.toLowerCase().replaceAll(' ', '-')}.png`));
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`),
        [],
      );
    },
  })),
  {
    name: 'plots come back after a restart',
    async run(work) {
      await work.colourTheme('Light Modern');
      await work.open(work.page.url().replace(/&payload=.*/, ''));
      const page = await work.readingPage('.figure svg');
      assert.equal(await page.locator('.chip').count(), 2);
    },
  },
];
