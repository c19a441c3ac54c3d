import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { vscodeServer } from './vscode-server.mjs';

/** What a VS Code of our own starts with: no trust question, no telemetry, nothing fetched, nothing of chat or git in the way. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'npm.fetchOnlinePackageInfo': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'files.simpleDialog.enable': true,
};

/**
 * Serves VS Code on 127.0.0.1 to whoever knows the address, which holds a secret.
 * `data` is the folder for settings and extensions, `port` 0 any free one, `extra` more arguments.
 * Returns `origin` (http://127.0.0.1:PORT), `address(folder, payload)` to open in a browser, `ended` (a promise) and `stop()`.
 */
export async function serveVscode({ data, port = 0, extra = [] }) {
  const { program, env, sockets } = await prepare(data);
  const token = randomBytes(16).toString('hex');
  const server = spawn(
    process.execPath,
    [...program, '--host', '127.0.0.1', '--port', String(port), '--connection-token', token, ...extra],
    { env, detached: true },
  );
  const stop = () => {
    try {
      process.kill(process.platform === 'win32' ? server.pid : -server.pid);
    } catch {
      /* it has ended */
    }
    rmSync(sockets, { recursive: true, force: true });
  };
  const ended = new Promise(resolve => server.on('exit', resolve));
  try {
    const origin = `http://127.0.0.1:${await listening(server)}`;
    return { origin, ended, stop, address: (folder, payload) => address(origin, token, folder, payload) };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Installs a .vsix for the VS Code that is served with the folder `data`; returns where it was unpacked. */
export async function installExtension(data, vsix) {
  const { program, env, sockets } = await prepare(data);
  const installer = spawn(process.execPath, [...program, '--install-extension', vsix, '--force'], { env });
  const said = collect(installer);
  const code = await new Promise((resolve, reject) => installer.on('error', reject).on('close', resolve));
  rmSync(sockets, { recursive: true, force: true });
  if (!said().includes('successfully installed'))
    throw new Error(`The extension could not be installed (${code}): ${said()}`);
  const name = basename(vsix, '.vsix');
  return join(
    data,
    'extensions',
    readdirSync(join(data, 'extensions')).find(folder => folder.endsWith(name)),
  );
}

async function prepare(data) {
  const main = join(await vscodeServer(), 'out', 'server-main.js');
  writeSettings(join(data, 'user', 'User'));
  // The server leaves its sockets behind, and their paths have to be short: a folder of their own, which goes with it.
  const sockets = mkdtempSync(join(tmpdir(), 'cs-'));
  return {
    program: [
      main,
      '--accept-server-license-terms',
      '--disable-telemetry',
      '--server-data-dir',
      join(data, 'data'),
      '--user-data-dir',
      join(data, 'user'),
      '--extensions-dir',
      join(data, 'extensions'),
    ],
    // What the extension keeps goes with the data of this server, not into the user's cache.
    env: {
      ...process.env,
      CORPUS_STUDY_CACHE: join(data, 'cache'),
      NODE_OPTIONS: '',
      EXTENSIONS_GALLERY: '{}',
      TMPDIR: sockets,
      XDG_RUNTIME_DIR: sockets,
    },
    sockets,
  };
}

function writeSettings(folder) {
  const file = join(folder, 'settings.json');
  if (existsSync(file)) return; // the user's own by now
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(quietSettings, null, 2));
}

async function listening(server) {
  const said = collect(server);
  return new Promise((resolve, reject) => {
    const fail = reason => reject(new Error(`VS Code's server did not start: ${reason}. ${said()}`));
    const timer = setTimeout(() => fail('30 seconds have passed'), 30_000);
    const settle = () => clearTimeout(timer);
    server.stdout.on('data', () => {
      const port = /listening on (\d+)/.exec(said())?.[1];
      if (port) {
        settle();
        resolve(port);
      }
    });
    server.on('error', error => {
      settle();
      fail(error.message);
    });
    server.on('exit', code => {
      settle();
      fail(`it ended with ${code}`);
    });
  });
}

function collect(process) {
  let said = '';
  for (const stream of [process.stdout, process.stderr])
    stream.on('data', data => {
      said = (said + data).slice(-20_000);
    });
  return () => said;
}

/** Opens `folder`, if one is given, with a payload of pairs that the workbench understands (`openFile`, `skipWelcome` …). */
function address(origin, token, folder, payload = []) {
  const url = new URL(origin);
  url.searchParams.set('tkn', token);
  if (folder) url.searchParams.set('folder', folder.replaceAll('\\', '/'));
  if (payload.length) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
