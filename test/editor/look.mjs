import { join, resolve } from 'node:path';
import { mkdirSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { installExtension, serveVscode } from '../../scripts/serve-vscode.mjs';
import { launchBrowser } from './browser.mjs';
import { Workbench } from './ui/workbench.mjs';
const [folder, outDir, file] = process.argv.slice(2);
const out = resolve(outDir); mkdirSync(out, { recursive: true });
const data = join(out, 'data'); rmSync(data, { recursive: true, force: true });
await installExtension(data, resolve('corpus-study-0.1.0.vsix'));
const server = await serveVscode({ data });
const { context, close } = await launchBrowser({ width: Number(process.env.W ?? 1280), height: 800 });
const page = context.pages()[0] ?? (await context.newPage());
const w = new Workbench(page);
try {
  const payload = [['skipWelcome', 'true']];
  if (file) payload.push(['openFile', `vscode-remote://${new URL(server.origin).host}${join(folder, file)}`]);
  if (file) await w.open(server.address(folder, payload)); else { await page.goto(server.address(folder, payload)); await page.waitForTimeout(6000); }
  const { steps } = await import(pathToFileURL(resolve(process.env.STEPS)));
  for (const [name, run] of steps) { try { await run(w, page); } catch (e) { console.log('FAIL', name, String(e.message).slice(0, 300)); } await page.screenshot({ path: join(out, `${name}.png`) }); console.log(name); }
} finally { await close(); server.stop(); }
