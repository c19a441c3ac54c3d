import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installExtension, serveVscode } from '../../../scripts/serve-vscode.mjs';
import { launchBrowser } from '../browser.mjs';
import { firstTranscript } from './checks.mjs';
import { citationSteps } from './citations.mjs';
import { concordanceSteps } from './concordance.mjs';
import { crashSteps } from './crash.mjs';
import { readingViewSteps } from './readingView.mjs';
import { listSteps } from './lists.mjs';
import { plotSteps } from './plots.mjs';
import { rightToLeftSteps } from './rightToLeft.mjs';
import { searchResultSteps } from './searchResults.mjs';
import { searchSteps } from './search.mjs';
import { themeSteps } from './themes.mjs';
import { transcriptSteps } from './transcripts.mjs';
import { Workbench } from './workbench.mjs';

/**
 * All steps in the order in which they run. Each has a `name`, a function `run(work, out)`, where `work` is the
 * Workbench and `out` a folder for extra screenshots, and for pictures in the README the `picture` without extension.
 * With ONLY=TEXT in the environment, only the steps run whose names contain TEXT.
 */
const steps = [
  ...citationSteps,
  ...searchSteps,
  ...searchResultSteps,
  ...listSteps,
  ...themeSteps,
  ...transcriptSteps,
  ...rightToLeftSteps,
  ...readingViewSteps,
  ...concordanceSteps,
  ...plotSteps,
  ...crashSteps,
].filter(({ name }) => process.env.ONLY === undefined || name.includes(process.env.ONLY));

/**
 * Walks through the sample corpus as a reader would, in VS Code served to a browser, with the packed extension
 * installed. Saves a screenshot of each step in the folder `out`. `shots` is a folder for the pictures of the README.
 * Resolves to the number of steps that `passed` and `failed`.
 */
export async function runUi({ root, vsix, out, shots }) {
  console.log('In the user interface, on the sample corpus:');
  const folder = join(out, 'workspaces', 'ui');
  cpSync(join(root, 'corpus'), folder, { recursive: true });
  for (const pictures of [out, shots]) if (pictures) mkdirSync(pictures, { recursive: true });
  await installExtension(join(out, 'ui'), vsix);
  const server = await serveVscode({ data: join(out, 'ui') });
  const { context, close } = await launchBrowser({ width: 1440, height: 860 });
  const page = context.pages()[0] ?? (await context.newPage());
  const otherHosts = recordOtherHosts(page);
  const work = new Workbench(page, folder);
  const totals = { passed: 0, failed: 0 };
  try {
    const file = `vscode-remote://${new URL(server.origin).host}${join(folder, firstTranscript)}`;
    await work.open(
      server.address(folder, [
        ['skipWelcome', 'true'],
        ['openFile', file],
      ]),
    );
    for (const [index, { name, run, picture }] of steps.entries()) {
      const number = String(index + 1).padStart(2, '0');
      const path = join(out, `${number}-${picture ?? name.replaceAll(/\W+/g, '-')}.png`);
      const leave = async () => {
        await work.escape();
        await work.escape();
      };
      const step = async () => {
        try {
          await run(work, out);
        } finally {
          await work.picture(path);
        }
        if (picture && shots) publish(path, join(shots, `${picture}.png`));
      };
      await runStep(name, totals, step, leave);
      await leave();
    }
    await runStep('no request goes to another machine', totals, async () => assert.deepEqual([...otherHosts], []));
    if (shots) await drawPlot(context, join(root, 'docs', 'search-growth.svg'), join(shots, 'search-growth.png'));
  } finally {
    await close();
    server.stop();
  }
  return totals;
}

/** A step that fails is tried once more, and says so: VS Code itself drops a key or a hover now and then. */
async function runStep(name, totals, run, again = async () => {}) {
  const start = Date.now();
  try {
    await run().catch(async error => {
      console.log(`    again ${name}\n          ${firstLines(error.message)}`);
      await again();
      await run();
    });
    totals.passed++;
    console.log(`    ok    ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    totals.failed++;
    console.log(`    FAIL  ${name}\n          ${firstLines(error.message)}`);
  }
}

function firstLines(message) {
  return String(message).split('\n').slice(0, 4).join('\n          ');
}

/** The plot of the benchmark as PNG, because VS Code does not show SVG in the README of an extension. */
async function drawPlot(context, from, to) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 640, height: 360 });
  await page.goto(pathToFileURL(from).href);
  await page.screenshot({ path: to });
  await page.close();
}

/** Copies a picture for the README. If pngquant is installed, it reduces it to 256 colours, a third of the size. */
function publish(from, to) {
  cpSync(from, to);
  spawnSync('pngquant', ['--force', '--output', to, '256', from]);
}

/** The files of a webview have such addresses; VS Code itself answers these requests, in the browser. */
const filesOfWebviews = /\.vscode-resource\.vscode-cdn\.net$/;

/** A set that collects the hosts other than 127.0.0.1 that the page sends requests to. */
function recordOtherHosts(page) {
  const hosts = new Set();
  page.on('request', request => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && !filesOfWebviews.test(hostname)) hosts.add(hostname);
  });
  return hosts;
}
