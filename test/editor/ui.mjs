/* global document, window -- of the page */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installExtension, serveVscode } from '../../scripts/serve-vscode.mjs';
import { launchBrowser } from './browser.mjs';
import { Workbench } from './workbench.mjs';

const arabic = /[\u0600-\u06ff]{3}/;
const first = '1996-05-bridge-opening.txt';

/**
 * A reader's walk through the sample corpus, in VS Code as it is served to a browser, with the packed extension installed.
 * Each step ends with a picture in `out`; `shots` is a folder for those that the README shows. Returns `passed` and `failed`.
 */
export async function runUi({ root, vsix, out, shots }) {
  console.log('Through the user interface, on the sample corpus:');
  const folder = join(out, 'workspaces', 'ui');
  cpSync(join(root, 'corpus'), folder, { recursive: true });
  for (const pictures of [out, shots]) if (pictures) mkdirSync(pictures, { recursive: true });
  await installExtension(join(out, 'ui'), vsix);
  const server = await serveVscode({ data: join(out, 'ui') });
  const { context, close } = await launchBrowser({ width: 1200, height: 760 });
  const page = context.pages()[0] ?? (await context.newPage());
  const outside = watchRequests(page);
  const work = new Workbench(page);
  const totals = { passed: 0, failed: 0 };
  try {
    const file = `vscode-remote://${new URL(server.origin).host}${join(folder, first)}`;
    await work.open(
      server.address(folder, [
        ['skipWelcome', 'true'],
        ['openFile', file],
      ]),
    );
    for (const [number, [name, step, picture]] of steps.entries()) {
      const path = join(out, `${String(number + 1).padStart(2, '0')}-${picture ?? name.replaceAll(/\W+/g, '-')}.png`);
      await take(name, totals, async () => {
        try {
          await step(work);
        } finally {
          await work.picture(path);
        }
        if (picture && shots) publish(path, join(shots, `${picture}.png`));
      });
      await work.escape();
      await work.escape();
    }
    await take('asks nothing of any other machine', totals, () => assert.deepEqual([...outside], []));
    if (shots) await drawPlot(context, join(root, 'docs', 'search-growth.svg'), join(shots, 'search-growth.png'));
  } finally {
    await close();
    server.stop();
  }
  return totals;
}

/** A plot of the benchmark as a picture: the page of an extension shows no SVG. */
async function drawPlot(context, from, to) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 640, height: 360 });
  await page.goto(pathToFileURL(from).href);
  await page.screenshot({ path: to });
  await page.close();
}

/** Copies a picture for the README, with 256 colours where pngquant is installed: a third of the size. */
function publish(from, to) {
  cpSync(from, to);
  spawnSync('pngquant', ['--force', '--output', to, '256', from]);
}

async function take(name, totals, step) {
  const start = Date.now();
  try {
    await step();
    totals.passed++;
    console.log(`    ok    ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    totals.failed++;
    console.log(`    FAIL  ${name}\n          ${String(error.message).split('\n').slice(0, 4).join('\n          ')}`);
  }
}

/** Name, what is done and expected, and the name of the picture where the README shows it. */
const steps = [
  [
    'citations stand out',
    async work => {
      const colours = async () => [
        await colourOf(work, 'Quran, 17: 34'),
        await colourOf(work, 'Good morning, and welcome'),
      ];
      await work.expect(
        'a citation has a colour of its own',
        colours,
        ([citation, prose]) => citation !== prose,
        30_000,
      );
    },
  ],
  [
    'a hover shows what is cited',
    async work => {
      const text = await work.hover('Quran, 18: 95', /Kahf(?!.*still being read)/s);
      assert.match(text, arabic);
      assert.match(text, /cited/i);
    },
    'hover',
  ],
  [
    'one key goes to the source',
    async work => {
      await work.click('Quran, 17: 34');
      await work.keys.press('F12');
      await work.expect(
        'the source is in front',
        () => work.activeTab(),
        name => /isra/i.test(name),
      );
      await work.expect(
        'it shows the verse',
        () => work.editorText(),
        text => arabic.test(text) && /\b34\b/.test(text),
      );
      await work.expect(
        'it says how often the verse is cited',
        () => work.page.locator('.codelens-decoration').allInnerTexts(),
        all => all.some(text => /cited/i.test(text)),
      );
    },
    'source',
  ],
  [
    'and back',
    async work => {
      await work.command('Go Back');
      await work.expect(
        'the transcript is in front',
        () => work.activeTab(),
        name => name === first,
      );
    },
  ],
  [
    'another key shows all that cite it',
    async work => {
      await work.goToLine(50); // further down
      await work.click('Quran, 94: 5-6');
      await work.keys.press('Shift+F12');
      await work.page.locator('.peekview-widget').waitFor({ timeout: 10_000 });
      await work.expect(
        'several places are listed',
        () => work.page.locator('.peekview-widget .ref-tree .monaco-list-row').count(),
        count => count >= 3,
      );
    },
    'references',
  ],
  [
    'a search finds passages while one types',
    async work => {
      await openSearch(work);
      await work.keys.type('care of common water', { delay: 25 });
      await work.expect(
        'passages are counted',
        () => work.quickTitle(),
        title => /passage/.test(title),
      );
      await work.expect(
        'matches are marked',
        () => work.rows(),
        rows => rows.some(row => /‹[^›]*water›/.test(row)),
      );
      await work.expect(
        'nothing more is awaited',
        () => work.page.locator('.quick-input-widget .monaco-progress-container.active').count(),
        count => count === 0,
      );
      await work.page.waitForTimeout(300); // a reader looks before moving on
      await work.keys.press('ArrowDown');
      await work.keys.press('ArrowDown');
      await work.expect(
        'the passage is previewed',
        () => work.activeTab(),
        name => name === '2001-03-water-councils.txt',
      );
    },
    'search',
  ],
  [
    'Escape leads back to where one was',
    async work => {
      await openSearch(work);
      await work.keys.type('school garden', { delay: 25 });
      await work.expect(
        'the passage is previewed',
        () => work.activeTab(),
        name => name !== first,
      );
      await work.escape();
      await work.expect(
        'the transcript is in front',
        () => work.activeTab(),
        name => name === first,
      );
      await work.expect(
        'no preview is left',
        () => work.tabs(),
        tabs => tabs.length <= 2,
      );
    },
  ],
  [
    'a palette that is opened at once after Escape stays open',
    async work => {
      await openSearch(work);
      await work.keys.type('school garden', { delay: 25 });
      await work.expect(
        'the passage is previewed',
        () => work.activeTab(),
        name => name !== first,
      );
      await work.escape();
      await work.keys.press('F1');
      await work.keys.type('Go to Line');
      await work.expect(
        'the transcript is in front',
        () => work.activeTab(),
        name => name === first,
      );
      await work.expect(
        'what was typed is there',
        () => work.quickInput().inputValue(),
        value => value === '>Go to Line',
      );
      await work.escape();
      await work.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor({ timeout: 5000 });
    },
  ],
  [
    'results are sorted, and each year has its heading',
    async work => {
      await openSearch(work);
      await work.keys.type('water', { delay: 25 });
      await work.expect(
        'passages are counted',
        () => work.quickTitle(),
        title => /passages$/.test(title),
      );
      await work.keys.press('Shift+Alt+S');
      await work.expect(
        'the title tells the order',
        () => work.quickTitle(),
        title => /newest first$/.test(title),
      );
      await work.expect(
        'years stand above passages',
        () => work.rows(),
        rows => /2024/.test(rows[0]),
      );
    },
  ],
  [
    'a passage is copied with its reference',
    async work => {
      await openSearch(work);
      await work.keys.type('care of common water', { delay: 25 });
      await work.expect(
        'passages are counted',
        () => work.quickTitle(),
        title => /passages?$/.test(title),
      );
      await work.keys.press('Shift+Alt+C');
      await work.expect(
        'the title says so',
        () => work.quickTitle(),
        title => /^Copied/.test(title),
      );
      await work.keys.press('Control+a');
      await work.keys.press('Control+v');
      await work.expect(
        'it is a quotation',
        () => work.quickInput().inputValue(),
        text => /^“.*” — .*\d{4}.*, ¶ \d+$/.test(text),
      );
    },
  ],
  [
    'a passage opens beside the editor',
    async work => {
      await openSearch(work);
      await work.keys.type('seed bank', { delay: 25 });
      await work.expect(
        'passages are counted',
        () => work.quickTitle(),
        title => /passages?$/.test(title),
      );
      await work.keys.press('Shift+Alt+B');
      await work.expect(
        'there are two groups',
        () => work.page.locator('.editor-group-container').count(),
        count => count === 2,
      );
      await work.command('View: Close All Editors in Group');
    },
  ],
  [
    'a filter is chosen by keys alone',
    async work => {
      await openSearch(work);
      await work.keys.type('water', { delay: 25 });
      await work.keys.press('Shift+Alt+F');
      await work.expect(
        'fields are offered',
        () => work.rows(),
        rows => rows.some(row => /^Year/.test(row)),
      );
      await work.picture(join(import.meta.dirname, 'out', 'filter.png'));
      await work.keys.press('Enter');
      await work.expect(
        'a value is asked for',
        () => work.quickTitle(),
        title => /Filter by Year/.test(title),
      );
      await work.keys.type('2001', { delay: 25 });
      await work.row(/2001/).waitFor({ timeout: 10_000 });
      await work.keys.press('Enter');
      await work.expect(
        'the search has it',
        () => work.quickInput().inputValue(),
        value => /^water year:2001/.test(value),
      );
    },
  ],
  [
    'all results open as a document with links',
    async work => {
      await openSearch(work);
      await work.keys.type('care of common water', { delay: 25 });
      await work.expect(
        'passages are counted',
        () => work.quickTitle(),
        title => /passages/.test(title),
      );
      await work.keys.press('Shift+Alt+O');
      await work.expect(
        'it is in front',
        () => work.activeTab(),
        name => name === 'care of common water.corpus-results',
      );
      await work.expect(
        'it has passages',
        () => work.editorText(),
        text => /¶ \d+ · [\w.-]+:\d+:1/.test(text),
      );
      await work.page.locator('.editor-group-container.active .detected-link').first().waitFor({ timeout: 10_000 });
    },
    'search-document',
  ],
  [
    'a result leads to its place',
    async work => {
      await work.goToLine(8);
      await work.keys.press('F12');
      await work.expect(
        'a transcript is in front',
        () => work.activeTab(),
        name => /\d{4}-.*\.(txt|md)$/.test(name),
      );
    },
  ],
  [
    'an empty box lists earlier searches',
    async work => {
      await openSearch(work);
      await work.row(/care of common water/).waitFor({ timeout: 10_000 });
      await work.picture(join(import.meta.dirname, 'out', 'history.png'));
      const before = (await work.rows()).length;
      await work.keys.press('ArrowDown');
      await work.keys.press('Shift+Delete');
      await work.expect(
        'one is forgotten',
        () => work.rows(),
        rows => rows.length === before - 1,
      );
      await work.keys.press('Enter');
      await work.expect(
        'another is made again',
        () => work.quickTitle(),
        title => /passage/.test(title),
      );
    },
  ],
  [
    'Enter goes to the passage',
    async work => {
      await openSearch(work);
      await work.keys.type('seed bank', { delay: 25 });
      // Each key has a preview of its own: the one that the whole query leads to.
      await work.expect(
        'the passage is previewed',
        () => work.activeTab(),
        name => name.includes('seed-bank'),
      );
      const name = await work.activeTab();
      await work.keys.press('Enter');
      await work.quickInput().waitFor({ state: 'hidden' });
      await work.expect(
        'it is in front',
        () => work.activeTab(),
        now => now === name,
      );
    },
  ],
  [
    'Ctrl+T finds transcripts and sources by name',
    async work => {
      await work.keys.press('Control+t');
      await work.quickInput().waitFor();
      await work.keys.type('bridge', { delay: 40 });
      await work.row(/Bridge/).waitFor({ timeout: 10_000 });
    },
  ],
  [
    'themes are ranked in a tree',
    async work => {
      await work.command('Explorer: Focus on Themes View');
      await work.expect(
        'themes are listed',
        () => work.themes(),
        rows => rows.length >= 5 && rows.some(row => /\d+ × in \d+/.test(row)),
        30_000,
      );
      await work.keys.press('Home');
      await work.keys.press('ArrowRight');
      await work.expect(
        'its transcripts are listed',
        () => work.themes(),
        rows => rows.some(row => /\d{4}-\d\d-\d\d\s*\d+ ×/.test(row)),
      );
      await work.keys.press('ArrowDown');
      await work.keys.press('ArrowRight');
      await work.expect(
        'its mentions are listed',
        () => work.themes(),
        rows => rows.some(row => !row.includes('×')),
      );
      await work.keys.press('ArrowDown');
      await work.expect(
        'the mention is chosen',
        () => work.page.locator('.monaco-list-row.focused[aria-label^="Line "]').count(),
        count => count === 1,
      );
      await work.keys.press('Enter');
      await work.expect(
        'the mention is selected',
        () => work.page.locator('.editor-group-container.active .selected-text').count(),
        count => count > 0,
      );
    },
    'themes',
  ],
  [
    'a theme opens its references',
    async work => {
      await work.command('Explorer: Focus on Themes View');
      await work.keys.press('Home');
      await work.keys.press('Enter');
      await work.page.locator('.peekview-widget').waitFor({ timeout: 10_000 });
      await work.expect(
        'several mentions are listed',
        () => work.page.locator('.peekview-widget .ref-tree .monaco-list-row').count(),
        count => count >= 2,
      );
    },
  ],
  [
    'themes are filtered while one types',
    async work => {
      await work.command('Corpus: Filter Themes');
      await work.quickInput().waitFor();
      await work.keys.type('water', { delay: 25 });
      await work.expect(
        'only those with the word are left',
        () => work.themes(),
        rows => rows.length > 0 && rows.filter(row => / × in /.test(row)).every(row => /water/i.test(row)),
      );
    },
  ],
  [
    'a theme is hidden, and shown again by undoing that',
    async work => {
      await work.command('Explorer: Focus on Themes View');
      const [name] = (
        await work.expect(
          'themes are listed',
          () => work.themes(),
          rows => rows.length >= 5,
        )
      ).map(row => row.split('\n')[0]);
      const row = work.page.locator('.pane:has(.pane-header[aria-label^="Themes"]) .monaco-list-row').first();
      await row.hover();
      await row.locator('[aria-label^="Hide Theme"]').click();
      await work.expect(
        'it is gone',
        () => work.themes(),
        rows => rows.length >= 5 && !rows.some(row => row.startsWith(name)),
      );
      await work.page.locator('.notification-toast', { hasText: 'is hidden' }).waitFor({ timeout: 10_000 });
      await work.picture(join(import.meta.dirname, 'out', 'hidden.png'));
      await work.command('Corpus: Undo Curation');
      await work.expect(
        'it is back',
        () => work.themes(),
        rows => rows.some(row => row.startsWith(name)),
      );
      await work.command('Notifications: Clear All Notifications');
    },
  ],
  [
    'a transcript has an outline',
    async work => {
      await work.command('Explorer: Focus on Outline View');
      await work.expect(
        'it lists paragraphs',
        () => work.page.locator('.outline-pane .monaco-list-row').count(),
        count => count >= 4,
      );
    },
  ],
  [
    'mistakes are listed',
    async work => {
      await work.file(first);
      await work.command('Problems: Focus on Problems View');
      await work.file('2022-03-uncorrected-proof.txt');
      await work.expect(
        'problems are listed',
        () => work.page.locator('.markers-panel .monaco-list-row').count(),
        count => count >= 3,
      );
    },
    'outline',
  ],
  [
    'a mistake can be mended where it is marked',
    async work => {
      await work.command('View: Hide Panel');
      await work.keys.press('F8');
      await work.page.locator('.peekview-widget, .marker-widget').first().waitFor({ timeout: 10_000 });
      await work.keys.press('Control+.');
      await work.expect(
        'fixes are offered',
        () => work.page.locator('.action-widget:visible').innerText(),
        text => /[a-z]{4}/i.test(text),
      );
    },
  ],
  [
    'a citation is completed while one types',
    async work => {
      await work.file('2024-03-thirty-years.txt');
      await work.keys.press('Control+End');
      await work.keys.type('\nA last word [Surah Baq', { delay: 40 });
      await work.keys.press('Control+Space');
      await work.page
        .locator('.suggest-widget:visible .monaco-list-row', { hasText: /Baqara/ })
        .first()
        .waitFor({ timeout: 10_000 });
    },
  ],
  [
    'the reading view wraps long lines',
    async work => {
      await work.file('2018-12-reservoir-report.txt');
      await work.command('Corpus: Reading View');
      await work.expect(
        'lines are wrapped',
        async () => widest(work),
        width => width < 1000,
      );
    },
  ],
  [
    'Persian is read from right to left',
    async work => {
      await work.file('2010-02-qanats-persian.txt');
      await work.expect(
        'its letters are shown',
        () => work.editorText(),
        text => arabic.test(text),
      );
    },
  ],
  [
    'a file in another encoding can be reopened',
    async work => {
      await work.file('2012-04-manuscripts-arabic.txt');
      const toast = work.page.locator('.notification-toast', { hasText: 'Reopen as windows-1256' });
      await toast.waitFor({ timeout: 10_000 });
      await work.picture(join(import.meta.dirname, 'out', 'encoding-before.png'));
      await toast.getByText('Reopen as windows-1256').click();
      await work.expect(
        'its letters are right',
        () => work.editorText(),
        text => arabic.test(text),
      );
    },
  ],
];

async function openSearch(work) {
  await work.command('Corpus: Search…');
  await work.expect(
    'the search is open',
    () => work.quickTitle(),
    title => /^Search the Corpus$/.test(title),
  );
}

/** The colour of a text of the editor, from what is drawn at its middle. */
async function colourOf(work, text) {
  const { x, y } = await work.place(text);
  return work.page.evaluate(at => window.getComputedStyle(document.elementFromPoint(at.x, at.y)).color, { x, y });
}

/** Pixels of the widest line. */
async function widest(work) {
  return work.page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('.editor-group-container.active .view-line > span')].map(
        span => span.getBoundingClientRect().width,
      ),
    ),
  );
}

function watchRequests(page) {
  const outside = new Set();
  page.on('request', request => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') outside.add(hostname);
  });
  return outside;
}
