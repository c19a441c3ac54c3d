import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { vscodeServer } from './vscode-server.mjs';

/** Settings of the served VS Code: no question about workspace trust, no telemetry, no downloads, no chat, no git. */
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
 * Serves VS Code on 127.0.0.1. A secret token in the address protects it from other users of the machine.
 *
 * - `data`: folder for settings and extensions
 * - `port`: 0 for any free port
 * - `extra`: more arguments of the server
 * - `settings`: settings beside the quiet ones, or in their place, for a new folder `data`
 *
 * Resolves to `origin` (http://127.0.0.1:PORT), `address(folder, payload)` to open in a browser, `ended` (a promise
 * that settles when the server exits) and `stop()`. Rejects if the server does not start within 30 seconds.
 */
export async function serveVscode({ data, port = 0, extra = [], settings = {} }) {
  const { program, env, sockets } = await prepare(data, settings);
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
      // it has already exited
    }
    rmSync(sockets, { recursive: true, force: true });
  };
  const ended = new Promise(resolve => server.on('exit', resolve));
  try {
    const origin = `http://127.0.0.1:${await listeningPort(server)}`;
    return { origin, ended, stop, address: (folder, payload) => address(origin, token, folder, payload) };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Installs a .vsix into the VS Code that is served with the folder `data`. Resolves to the folder of the extension. */
export async function installExtension(data, vsix) {
  const { program, env, sockets } = await prepare(data);
  const installer = spawn(process.execPath, [...program, '--install-extension', vsix, '--force'], { env });
  const output = collectOutput(installer);
  const code = await new Promise((resolve, reject) => installer.on('error', reject).on('close', resolve));
  rmSync(sockets, { recursive: true, force: true });
  if (!output().includes('successfully installed'))
    throw new Error(`The extension could not be installed (${code}): ${output()}`);
  const name = basename(vsix, '.vsix');
  return join(
    data,
    'extensions',
    readdirSync(join(data, 'extensions')).find(folder => folder.endsWith(name)),
  );
}

async function prepare(data, settings = {}) {
  const main = join(await vscodeServer(), 'out', 'server-main.js');
  writeSettings(join(data, 'user', 'User'), settings);
  // The server does not delete its sockets, and their paths must be short. So they get a folder, which `stop` deletes.
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
    // Keeps the cache of the extension with the data of this server, out of the user's cache folder.
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

function writeSettings(folder, settings) {
  const file = join(folder, 'settings.json');
  if (existsSync(file)) return; // the user may have changed it
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

/** Resolves to the port of the server once it listens. */
async function listeningPort(server) {
  const output = collectOutput(server);
  return new Promise((resolve, reject) => {
    const fail = reason => reject(new Error(`VS Code's server did not start: ${reason}. ${output()}`));
    const timer = setTimeout(() => fail('it was not ready after 30 seconds'), 30_000);
    server.stdout.on('data', () => {
      const port = /listening on (\d+)/.exec(output())?.[1];
      if (port) {
        clearTimeout(timer);
        resolve(port);
      }
    });
    server.on('error', error => {
      clearTimeout(timer);
      fail(error.message);
    });
    server.on('exit', code => {
      clearTimeout(timer);
      fail(`it exited with code ${code}`);
    });
  });
}

/** Returns a function that gives the end of what a process has printed. */
function collectOutput(process) {
  let output = '';
  for (const stream of [process.stdout, process.stderr])
    stream.on('data', data => {
      output = (output + data).slice(-20_000);
    });
  return () => output;
}

/**
 * The URL that opens `folder`, if given. `payload` is a list of key and value pairs for the workbench (`openFile`,
 * `skipWelcome` …).
 */
function address(origin, token, folder, payload = []) {
  const url = new URL(origin);
  url.searchParams.set('tkn', token);
  if (folder) url.searchParams.set('folder', folder.replaceAll('\\', '/'));
  if (payload.length) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
