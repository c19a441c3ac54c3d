/* global document, getComputedStyle, NodeFilter, axe, innerHeight -- of the page */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const longTranscript = '2014-11-karsu-rebuilt.txt';
const persianTranscript = '2010-02-qanats-persian.txt';

/** The reading view: how it looks, its hovers, in step with the editor, and whether everybody can use it. */
export const readingViewSteps = [
  {
    name: 'the reading view opens beside the editor',
    async run(work) {
      await work.command('View: Close All Editors');
      await work.file(longTranscript);
      await work.page.locator('.editor-actions [aria-label^="Open Reading View"]').first().click({ timeout: 30_000 });
      const page = await work.readingPage('h1');
      assert.match(await page.locator('h1').innerText(), /^Speech of the Mayor of Karsu/);
      assert.match(await page.locator('.about').innerText(), /Tomas Brevik · 13 November 2014/);
      assert.equal(await work.activeTab(), longTranscript);
      await work.readingPage('.mark.theme');
    },
  },
  {
    name: 'the reading view has a comfortable measure',
    async run(work) {
      const page = await work.readingPage('.paragraph');
      const lines = (await page.evaluate(charactersOfLines)).sort((a, b) => a - b);
      const widest = lines[Math.floor(lines.length * 0.9)];
      assert.ok(widest >= 40 && widest <= 74, `nine of ten lines have at most ${widest} characters`);
      const ratio = await page.locator('.paragraph .text').first().evaluate(lineHeight);
      assert.ok(Math.abs(ratio - 1.6) < 0.05, String(ratio));
    },
  },
  {
    name: 'a citation in the reading view has its hover',
    async run(work) {
      const page = await work.readingPage('.mark.citation');
      const citation = page.locator('.mark.citation').first();
      await citation.hover();
      const card = page.locator('.card');
      await card.waitFor({ timeout: 45_000 });
      assert.match(await card.innerText(), /Isaiah 58:12[^]*Open Source/);
      await work.page.mouse.move(5, 5);
      await card.waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'the reading view can be used with the keyboard',
    async run(work) {
      const page = await work.readingPage('.mark.citation');
      await page.locator('.about').click();
      for (let i = 0; i < 40 && !(await page.locator('.citation:focus').count()); i++) {
        await work.keys.press('Tab');
        if (await page.locator('.card :focus').count()) await work.keys.press('Escape');
      }
      const card = page.locator('.card');
      await card.waitFor({ timeout: 45_000 });
      await work.keys.press('Tab');
      assert.equal(await page.locator('.card :focus').count(), 1);
      await work.keys.press('Escape');
      await card.waitFor({ state: 'hidden' });
      assert.equal(await page.locator('.citation:focus').count(), 1);
      await work.keys.press('Enter');
      await work.expect(
        'the source is open',
        () => work.editorText(),
        text => /58:12/.test(text),
      );
    },
  },
  {
    name: 'the reading view is in step with the editor',
    async run(work) {
      await work.command('View: Focus First Editor Group');
      await work.file(longTranscript);
      await work.goToLine(48);
      const page = await work.readingPage('[aria-current]');
      const current = page.locator('[aria-current]');
      await work.expect(
        'the last paragraph is marked',
        () => current.innerText(),
        text => text.startsWith('Mrs. Dastan, would you'),
      );
      const box = await current.evaluate(element => element.getBoundingClientRect().toJSON());
      const height = await page.evaluate(() => innerHeight);
      assert.ok(box.top >= 0 && box.bottom <= height, `${box.top} to ${box.bottom} of ${height}`);
      await page.locator('.text', { hasText: 'Two things I ask of you' }).click({ position: { x: 60, y: 10 } });
      await work.expect(
        'the editor shows its line',
        () => work.page.locator('.editor-group-container .line-numbers.active-line-number').first().innerText(),
        number => number === '44',
      );
    },
  },
  ...[
    ['Light Modern', 'reading-view'],
    ['Dark Modern', 'reading-view-dark'],
    ['Dark High Contrast', 'reading-view-high-contrast'],
    ['Light High Contrast', 'reading-view-high-contrast-light'],
  ].map(([theme, file]) => ({
    name: `the reading view is accessible in ${theme}`,
    ...(theme === 'Light Modern' && { picture: file }),
    async run(work, out) {
      await work.colourTheme(theme);
      await work.command('View: Focus First Editor Group');
      await work.goToLine(1);
      const page = await work.readingPage('.mark.citation');
      await work.page.mouse.move(5, 5);
      await page.locator('h1').scrollIntoViewIfNeeded();
      await page.locator('.card').waitFor({ state: 'hidden' });
      await page.locator('.mark.noteMark').first().hover();
      await page.locator('.card').waitFor({ timeout: 45_000 });
      if (theme !== 'Light Modern') await work.picture(join(out, `${file}.png`));
      expectNone(await violations(page));
    },
  })),
  {
    name: 'the reading view sets Persian from right to left',
    async run(work, out) {
      await work.colourTheme('Light Modern');
      await work.command('View: Focus First Editor Group');
      await work.file(persianTranscript);
      const page = await work.readingPage('.body[dir="rtl"] .citation');
      await work.picture(join(out, 'reading-view-persian.png'));
      const right = await page.evaluate(() =>
        [...document.querySelectorAll('.paragraph .body')].every(body => {
          const margin = body.parentElement.querySelector('.margin').getBoundingClientRect();
          return getComputedStyle(body).direction === 'rtl' && margin.left >= body.getBoundingClientRect().right;
        }),
      );
      assert.ok(right, 'numbers stand at the right of the text');
      expectNone(await violations(page));
    },
  },
  {
    name: 'the reading view comes back after a restart',
    async run(work) {
      // Without a file to open, VS Code opens what it has stored as open.
      await work.open(work.page.url().replace(/&payload=.*/, ''));
      const page = await work.readingPage('h1');
      const heading = (await page.locator('h1').innerText()).slice(0, 20);
      await work.expect(
        'the view shows the transcript of its tab',
        () => work.tabs(),
        tabs => tabs.some(tab => tab.includes(heading)),
      );
      await work.readingPage('.paragraph');
    },
  },
];

/** What axe-core finds. The content security policy of the page does not apply to scripts of the test. */
async function violations(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`);
}

function expectNone(found) {
  assert.equal(found.length, 0, found.join(' | ').replaceAll(/\s+/g, ' '));
}

/** Runs in the page: the number of characters of each line of the paragraphs, without their last lines. */
function charactersOfLines() {
  const counts = [];
  const range = document.createRange();
  for (const paragraph of [...document.querySelectorAll('.paragraph .text')].slice(0, 6)) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let right = Infinity;
    let count = 0;
    while (walker.nextNode()) {
      for (let i = 0; i < walker.currentNode.length; i++) {
        range.setStart(walker.currentNode, i);
        range.setEnd(walker.currentNode, i + 1);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        if (box.right < right - 100 && count > 0) {
          counts.push(count);
          count = 0;
        }
        right = box.right;
        count++;
      }
    }
  }
  return counts;
}

function lineHeight(element) {
  const style = getComputedStyle(element);
  return parseFloat(style.lineHeight) / parseFloat(style.fontSize);
}
