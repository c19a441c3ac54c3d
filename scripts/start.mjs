/**
 * npm start [-- [FOLDER] [--serve] [--port N]]
 *
 * Builds the extension and opens FOLDER with it (by default the sample corpus): in the installed VS Code, or, with
 * --serve or without an installed VS Code, in one that is served on this machine only and opened in a browser.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installExtension, serveVscode } from './serve-vscode.mjs';
import { vscodeServerFolder } from './vscode-server.mjs';

const root = resolve(import.meta.dirname, '..');
/** The oldest VS Code that the extension supports: major and minor version. */
const oldestVersion = [1, 100];
const editors = [
  'code',
  'code-insiders',
  'codium',
  'vscodium',
  'cursor',
  '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
];
const windows = process.platform === 'win32';

const { folder, serve, port } = readArguments();
const transcript = firstTranscript(folder);
const editor = serve ? undefined : editors.find(isRecentEnough);
if (editor) openInEditor(editor);
else await serveInBrowser();

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { serve: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
    });
    const folder = resolve(process.env.INIT_CWD ?? '.', positionals[0] ?? join(root, 'corpus'));
    if (positionals.length > 1 || !/^\d{1,5}$/.test(values.port))
      throw new Error('usage: npm start -- [FOLDER] [--serve] [--port N]');
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`);
    return { folder, serve: values.serve || values.port !== '0', port: Number(values.port) };
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

/** The first file that may be a transcript, to open it at the start. */
function firstTranscript(folder) {
  const name = readdirSync(folder)
    .sort()
    .find(name => /\.(txt|md)$/i.test(name) && !/^(readme|licen[cs]e|requirements)/i.test(name));
  return name && join(folder, name);
}

/** True if an editor is installed and recent enough. VS Code and its forks print their version on the first line. */
function isRecentEnough(command) {
  const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8', shell: windows });
  const [major, minor] = (stdout ?? '').split('.').map(Number);
  return status === 0 && (major > oldestVersion[0] || (major === oldestVersion[0] && minor >= oldestVersion[1]));
}

function openInEditor(command) {
  run('build');
  const files = [folder, ...(transcript ? ['--goto', transcript] : [])];
  const quoted = text => (windows ? `"${text}"` : text);
  spawn(
    command,
    ['--new-window', '--disable-workspace-trust', quoted(`--extensionDevelopmentPath=${root}`), ...files.map(quoted)],
    { stdio: 'inherit', shell: windows },
  );
  console.log(`Opened ${folder} in ${command}.`);
}

async function serveInBrowser() {
  run('package');
  const data = join(vscodeServerFolder(), '..', 'start');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await installExtension(data, join(root, `corpus-study-${version}.vsix`));
  const server = await serveVscode({ data, port });
  const host = new URL(server.origin).host;
  const address = server.address(folder, transcript ? [['openFile', `vscode-remote://${host}${transcript}`]] : []);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      server.stop();
      process.exit(0);
    });
  console.log(
    `\nVS Code with ${folder} is at\n\n  ${address}\n\nOpen it in a browser on this machine. Ctrl+C stops it.`,
  );
  showInBrowser(address);
  await server.ended;
  server.stop();
}

/** Opens the address in a browser if there is a desktop. */
function showInBrowser(address) {
  const opener =
    process.platform === 'darwin'
      ? 'open'
      : process.env.DISPLAY || process.env.WAYLAND_DISPLAY
        ? 'xdg-open'
        : undefined;
  if (opener)
    spawn(opener, [address], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
}

function run(script) {
  execFileSync(windows ? 'npm.cmd' : 'npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
}
