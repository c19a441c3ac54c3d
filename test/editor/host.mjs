import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds that a suite may take, including the start of its window. */
const usualTime = 300_000;

/**
 * Runs one suite of test/editor/suite with mocha in VS Code's extension host, on the unpacked extension.
 *
 * - `server`: a result of serveVscode
 * - `folder`: the workspace folder, if any
 * - `file`: the file to open at the start, if any
 * - `timeLimit`: milliseconds that it may take, if more than usual
 *
 * Prints a line for each test. Resolves to the number of tests that `passed` and `failed`.
 */
export async function runSuite({ name, server, context, extension, out, folder, file, timeLimit = usualTime }) {
  const results = join(out, `${name}.jsonl`);
  rmSync(results, { force: true });
  const host = new URL(server.origin).host;
  const remote = path => `vscode-remote://${host}${path}`; // the authority of the page, or else a file would have two URIs
  const payload = [
    ['skipWelcome', 'true'],
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(join(out, 'suite', `${name}.js`))],
    ...(file ? [['openFile', remote(file)]] : []),
  ];
  const page = await context.newPage();
  try {
    await runUntilExit(page, server.address(folder, payload), timeLimit);
  } catch (error) {
    await page.screenshot({ path: join(out, `${name}-failed.png`) });
    return report(name, results, error.message);
  } finally {
    await page.close();
  }
  return report(name, results);
}

/** VS Code calls the function `codeAutomationExit` of the page when the tests have ended. */
async function runUntilExit(page, address, timeLimit) {
  const log = [];
  page.on('console', message => log.push(message.text()));
  let timer;
  const ended = new Promise((resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`not finished after ${timeLimit / 1000} s. ${log.slice(-8).join(' | ').slice(0, 2000)}`)),
      timeLimit,
    );
    void page.exposeFunction('codeAutomationLog', (type, args) => {
      if (process.env.DEBUG) console.log(type, ...args);
      else log.push(args.join(' '));
    });
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.goto(address);
  try {
    await ended;
  } finally {
    clearTimeout(timer);
  }
}

/** Reads the results, one line of JSON for each test. The suite has completed only if the last line says so. */
function report(name, file, problem) {
  const lines = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
    : [];
  const tests = lines.filter(line => line.title !== undefined);
  const done = lines.some(line => line.done);
  console.log(`  ${name}`);
  for (const { title, error, retried, ms } of tests) {
    if (retried !== undefined) console.log(`    again ${title}\n${indent(retried)}`);
    else console.log(error === undefined ? `    ok    ${title} (${ms} ms)` : `    FAIL  ${title}\n${indent(error)}`);
  }
  if (!done) console.log(`    FAIL  the suite did not end: ${problem ?? 'the extension host stopped'}`);
  const failed = tests.filter(test => test.error !== undefined).length;
  const passed = tests.filter(test => test.ms !== undefined).length;
  return { passed, failed: failed + (done ? 0 : 1) };
}

function indent(text) {
  return text
    .split('\n')
    .map(line => `          ${line}`)
    .join('\n');
}
