/**
 * VS Code as a server, out of the npm package code-server: no build of native modules and no download from anywhere but
 * the npm registry. It is kept in a cache folder and shared by `npm start` and the tests in the real editor.
 *
 *   node scripts/vscode-server.mjs          fetches it unless it is there, and prints its folder
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** The newest code-server that runs on Node 20; it is VS Code 1.100. */
const version = '4.100.3';
const ripgrepVersion = '1.18.0';
const windows = process.platform === 'win32';
const run = promisify(execFile);

/** The folder that the server is kept in; CORPUS_STUDY_CACHE overrides where. */
export function vscodeServerFolder() {
  const cache =
    process.env.CORPUS_STUDY_CACHE ?? join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'corpus-study');
  return join(cache, `vscode-server-${version}`);
}

/** True when nothing has to be fetched any more. */
export function haveVscodeServer() {
  return existsSync(join(vscodeServerFolder(), 'out', 'server-main.js'));
}

/** Fetches the server unless it is there. Returns its folder; rejects when the registry or the disk fails, leaving nothing half done. */
export async function vscodeServer(log = console.error) {
  const folder = vscodeServerFolder();
  if (haveVscodeServer()) return folder;
  log(
    `Fetching VS Code (code-server ${version} of the npm registry) into ${folder}. This is done once and takes a moment.`,
  );
  await mkdir(join(folder, '..'), { recursive: true });
  const work = await mkdtemp(folder + '-partial-');
  try {
    const made = await unpack(work);
    await npm(made, 'install', '--omit=dev', '--ignore-scripts');
    await addRipgrep(made, log);
    await replaceNativeModules(made);
    await putInPlace(made, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

async function unpack(work) {
  await npm(work, 'pack', `code-server@${version}`);
  const archive = (await readdir(work)).find(name => name.endsWith('.tgz'));
  const made = join(work, 'vscode');
  await mkdir(made);
  await run('tar', ['xzf', archive, '-C', 'vscode', '--strip-components=3', 'package/lib/vscode'], { cwd: work });
  return made;
}

/** Search in files and quick open by name need ripgrep, whose own package downloads from a site; the packages for one platform hold the program. */
async function addRipgrep(made, log) {
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  const program = windows ? 'rg.exe' : 'rg';
  const expected = join(made, 'node_modules', '@vscode', 'ripgrep', 'bin');
  if (existsSync(join(expected, program))) return;
  try {
    await npm(made, 'install', '--no-save', '--ignore-scripts', `${name}@${ripgrepVersion}`);
    await cp(join(made, 'node_modules', name, 'bin'), expected, { recursive: true });
  } catch {
    log(
      `There is no ripgrep for ${process.platform} ${process.arch}: VS Code's own search in files will not work; everything else does.`,
    );
  }
}

/** The two native modules that VS Code does not start or complains at length without: one would watch its parent, the other writes its log. */
async function replaceNativeModules(made) {
  const modules = join(made, 'node_modules');
  await symlink('node_modules', join(made, 'node_modules.asar'), 'dir').catch(() => {});
  for (const name of ['native-watchdog', '@vscode/native-watchdog']) {
    if (existsSync(join(modules, name)))
      await writeFile(join(modules, name, 'index.js'), 'exports.start = () => {};\n');
  }
  await writeFile(join(modules, '@vscode', 'spdlog', 'index.js'), plainLogger);
}

const plainLogger = `const { appendFile, mkdirSync } = require('fs');
const nothing = () => {};
class Logger {
  constructor(name, file) { this.file = file; try { mkdirSync(require('path').dirname(file), { recursive: true }); } catch {} }
  write(level, text) { appendFile(this.file, new Date().toISOString() + ' [' + level + '] ' + text + '\\n', nothing); }
  getLevel() { return 2; }
}
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) Logger.prototype[level] = function (text) { this.write(level, text); };
for (const name of ['setLevel', 'setPattern', 'clearFormatters', 'flush', 'drop']) Logger.prototype[name] = nothing;
const create = async (name, file) => new Logger(name, file);
exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.shutdown = nothing;
`; // one export a line: VS Code imports it as a module, and Node finds no names in an object

/** A rename is atomic: nobody sees half a server, and of two that fetch at once the first wins. */
async function putInPlace(made, folder) {
  try {
    await rename(made, folder);
  } catch (error) {
    if (!haveVscodeServer()) throw error;
  }
}

async function npm(cwd, ...args) {
  await run(windows ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    shell: windows,
    maxBuffer: 1 << 26,
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await vscodeServer());
