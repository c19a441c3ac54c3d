/* global document, axe -- of the page */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const active = '.grid .row.active';

/** The concordance in the panel: its lines, keys, sorts and choices, and whether everybody can use it. */
export const concordanceSteps = [
  {
    name: 'the concordance of a word opens in the panel',
    async run(work) {
      await work.command('View: Close All Editors');
      await work.file('1996-05-bridge-opening.txt');
      const page = await showConcordance(work, 'water');
      assert.match(await page.locator('.summary').innerText(), /^\d+ lines in \d+ transcripts$/);
      const rows = await lines(page);
      assert.ok(rows.length >= 5);
      for (const { node } of rows) assert.match(node, /water/i);
    },
  },
  {
    name: 'the concordance shows the passage of its line in the editor, which gets no focus',
    async run(work) {
      const page = await showConcordance(work, 'water');
      await page.locator('.grid').focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await work.keys.press(key);
      await page.locator(`${active}[aria-rowindex="6"]`).waitFor();
      const title = await page.locator(`${active} .title`).innerText();
      const after = (await page.locator(`${active} .after`).innerText()).trim().split(' ').slice(0, 3).join(' ');
      await work.expect(
        `the editor shows “${after}” of ${title}`,
        () => work.editorText(),
        text => text.replaceAll(/\s+/g, ' ').includes(after),
      );
      assert.equal(await page.locator('.grid:focus').count(), 1);
      const id = await page.locator('.grid').getAttribute('aria-activedescendant');
      assert.equal(await page.locator(`#${id}.active`).count(), 1);
      await work.keys.press('Enter');
      await work.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    },
  },
  {
    name: 'the concordance is sorted by the words beside the match, and marks them',
    picture: 'concordance',
    async run(work) {
      const page = await showConcordance(work, 'water');
      const [first, second] = [page.locator('.sorts select').nth(0), page.locator('.sorts select').nth(1)];
      await first.selectOption('after1');
      await page.locator('.row .mark.sort0').first().waitFor();
      await second.selectOption('before1');
      await page.locator('.row .mark.sort1').first().waitFor();
      const words = (await page.locator('.after .mark.sort0').allInnerTexts()).map(word => word.toLowerCase());
      assert.deepEqual(words, [...words].sort());
      await page.locator('.grid').focus();
      await work.keys.press('ArrowDown');
      await page.locator(`${active}[aria-rowindex="3"]`).waitFor();
      await work.page.waitForTimeout(500);
    },
  },
  {
    name: 'a line of the concordance can be left out of exports and taken back',
    async run(work) {
      const page = await showConcordance(work, 'water');
      await page.locator('.grid').focus();
      await work.keys.press('Delete');
      await page.locator('.row.dropped').waitFor();
      assert.match(await page.locator('.summary').innerText(), /, 1 left out of exports/);
      await work.keys.press('Delete');
      await page.locator('.row.dropped').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'the concordance is grouped by form',
    async run(work, out) {
      const page = await showConcordance(work, 'garden OR gardens OR water');
      await page.locator('.check input').check();
      await page.locator('.heading').first().waitFor();
      const counts = (await page.locator('.heading .count').allInnerTexts()).map(text => parseInt(text, 10));
      assert.deepEqual(
        counts,
        [...counts].sort((a, b) => b - a),
      );
      await work.picture(join(out, 'concordance-grouped.png'));
      await page.locator('.check input').uncheck();
      await page.locator('.heading').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a sample of the concordance is shown, and says so',
    async run(work) {
      const page = await showConcordance(work, 'the');
      await page.getByRole('button', { name: 'All lines' }).click();
      await work.quickInput().waitFor();
      await work.quickInput().fill('12 3');
      await work.keys.press('Enter');
      await page.getByRole('button', { name: 'Sample of 12, seed 3' }).waitFor();
      assert.match(
        await page.locator('.summary').innerText(),
        /^12 of [\d,]+ lines in \d+ transcripts \(a sample, seed 3\)/,
      );
      assert.equal((await lines(page)).length, 12);
      await page.getByRole('button', { name: 'Sample of' }).click();
      await work.quickInput().waitFor();
      await work.quickInput().fill('');
      await work.keys.press('Enter');
      await page.getByRole('button', { name: 'All lines' }).waitFor();
    },
  },
  {
    name: 'the last line of a long concordance is reached with one key',
    async run(work) {
      const page = await showConcordance(work, 'the');
      const total = Number(/^([\d,]+) lines/.exec(await page.locator('.summary').innerText())[1].replaceAll(',', ''));
      assert.ok(total > 300, String(total));
      await page.locator('.grid').focus();
      await work.keys.press('End');
      const last = page.locator(`${active}[aria-rowindex="${total + 1}"]`);
      await last.waitFor();
      await work.expect(
        'the last line has its text',
        () => last.locator('.node').innerText(),
        text => /^the$/i.test(text.trim()),
      );
      assert.ok((await page.locator('.lines .row').count()) < 100, 'only the rows in sight are there');
    },
  },
  {
    name: 'the concordance is exported without the line that is left out',
    async run(work) {
      const page = await showConcordance(work, 'water');
      const total = Number(/^(\d+) lines/.exec(await page.locator('.summary').innerText())[1]);
      await page.locator('.grid').focus();
      await work.keys.press('Delete');
      await page.locator('.row.dropped').waitFor();
      const file = join(work.folder, 'concordance water.csv');
      rmSync(file, { force: true });
      await page.getByRole('button', { name: 'Export…' }).click();
      await work.choose('CSV');
      await work.expect(
        'a file is proposed',
        () => work.quickInput().inputValue(),
        value => value.endsWith('concordance water.csv'),
      );
      await work.keys.press('Enter');
      await work.expect('the file is written', async () => existsSync(file), Boolean);
      const [head, ...rows] = readFileSync(file, 'utf8').split('\r\n').slice(0, -1);
      rmSync(file);
      assert.match(head, /^\ufefffile,place,date,speaker,left,node,right,query,set,selection,/);
      assert.equal(rows.length, total - 1);
      for (const row of rows) assert.match(row, /1 line left out by hand; of \d+ lines/);
      await page.locator('.grid').focus();
      await work.keys.press('Delete');
      await page.locator('.row.dropped').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'the concordance of Persian is mirrored',
    async run(work, out) {
      const page = await showConcordance(work, 'آب');
      await page.locator('.text[dir="rtl"]').first().waitFor();
      await work.picture(join(out, 'concordance-persian.png'));
      const [before, node, after] = await Promise.all(
        ['before', 'node', 'after'].map(name => page.locator(`.lines [dir="rtl"] .${name}`).first().boundingBox()),
      );
      assert.ok(before.x > node.x && node.x > after.x, 'the text before the match is at its right');
      const [first, last] = await Promise.all(
        ['before', 'after'].map(name => page.locator(`.header .${name}`).boundingBox()),
      );
      assert.ok(first.x > last.x, 'and so are the titles of the columns');
    },
  },
  {
    name: 'the concordance has the number of mentions of its theme',
    async run(work) {
      await focusEditor(work);
      await work.command('Corpus: Focus on Themes View');
      const row = work.tree('Themes').first();
      await work.expect(
        'a theme is listed',
        () => row.innerText(),
        text => /\d+ × in \d+/.test(text),
      );
      const count = Number(/(\d+) × in/.exec(await row.innerText())[1]);
      await row.click({ button: 'right' });
      const item = work.page.locator('.monaco-menu .action-label', { hasText: 'Show Concordance of Theme' });
      await item.waitFor();
      await work.page.waitForTimeout(500); // VS Code takes no click just after the menu has opened
      await item.click();
      const page = await work.readingPage('.grid');
      await work.expect(
        `there are ${count} lines`,
        () => page.locator('.summary').innerText(),
        text => text.startsWith(`${count} lines in `),
      );
    },
  },
  ...['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'].map(theme => ({
    name: `the concordance is accessible in ${theme}`,
    async run(work) {
      await focusEditor(work);
      await work.colourTheme(theme);
      const page = await showConcordance(work, 'water');
      await page.locator('.grid').focus();
      await work.keys.press('Delete');
      await page.locator('.row.dropped').waitFor();
      await work.keys.press('ArrowDown');
      await page.locator(`${active}:not(.dropped)`).waitFor();
      const found = await violations(page);
      await work.keys.press('ArrowUp');
      await work.keys.press('Delete');
      assert.ok(found.length === 0, found.join(' | ').replaceAll('\n', ' '));
    },
  })),
  {
    name: 'the concordance comes back after a restart, with the line that is left out',
    async run(work) {
      await focusEditor(work);
      await work.colourTheme('Light Modern');
      const former = await showConcordance(work, 'garden');
      const summary = await former.locator('.summary').innerText();
      await former.locator('.grid').focus();
      await work.keys.press('Delete');
      await former.locator('.row.dropped').waitFor();
      await work.page.waitForTimeout(1500); // longer than the extension and VS Code wait before they store
      await work.open(work.page.url().replace(/&payload=.*/, ''));
      const page = await work.readingPage('.row.dropped');
      assert.equal(await page.locator('.query').inputValue(), 'garden');
      await work.expect(
        'all transcripts are read, and the lines are the same',
        () => page.locator('.summary').innerText(),
        text => text === `${summary}, 1 left out of exports`,
      );
    },
  },
  {
    name: 'the concordance follows an edit, and shows the line again that was left out of that transcript',
    async run(work) {
      const page = await work.readingPage('.row.dropped');
      const title = await page.locator('.row.dropped .title').getAttribute('title');
      await page.locator('.grid').focus();
      await work.keys.press('Enter');
      await work.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
      await work.keys.press('Control+Home');
      await work.keys.type('Garden ');
      await work.expect(
        `the lines of “${title}” are new`,
        () => page.locator('.summary').innerText(),
        text => /1 line that you left out is shown again, because the transcripts were changed/.test(text),
      );
      assert.equal(await page.locator('.row.dropped').count(), 0);
      for (let i = 0; i < 7; i++) await work.keys.press('Control+z');
      await work.command('File: Revert File');
    },
  },
];

/** Shows the lines of a query by the command, and gives the page once it has them. */
async function showConcordance(work, query) {
  // The lines that are there may be those of the same query.
  for (const frame of work.page.frames())
    await frame.evaluate(() => document.querySelector('.summary span')?.classList.add('former')).catch(() => {});
  await focusEditor(work);
  await work.command('Corpus: Show Concordance…');
  await work.expect(
    'the query is asked for',
    () => work.quickTitle(),
    title => title === 'Show Concordance',
  );
  await work.quickInput().fill(query);
  await work.keys.press('Enter');
  const page = await work.readingPage('.summary span:not(.former)');
  await work.expect(
    `the lines of ${query} are shown`,
    () => page.evaluate(() => [document.querySelector('.query').value, document.querySelector('.summary').innerText]),
    ([value, summary]) => value === query && /lines? in/.test(summary),
  );
  return page;
}

/** What is typed while the page has the focus may get lost on its way to VS Code. */
async function focusEditor(work) {
  await work.page.locator('.editor-group-container.active .tab.active .label-name').click();
  await work.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}

/** The rows with a line that are there. */
function lines(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.lines .row:not([hidden])')].map(row => ({
      before: row.querySelector('.before').innerText,
      node: row.querySelector('.node').innerText,
      after: row.querySelector('.after').innerText,
    })),
  );
}

/** What axe-core finds in the page. */
async function violations(page) {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await axe.run(document);
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 4)
          .map(({ html, failureSummary }) => `${html} ${failureSummary}`)
          .join(' ')}`,
    );
  });
}
