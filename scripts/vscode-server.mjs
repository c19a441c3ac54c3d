/**
 * VS Code as a server, from the npm package code-server, without building native modules and without downloads from
 * anywhere but the npm registry. `npm start` and the editor tests share it in a cache folder.
 *
 *   node scripts/vscode-server.mjs          downloads it unless it is in the cache, and prints its folder
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** The newest code-server that runs on Node 20. It contains VS Code 1.100. */
const version = '4.100.3';
const ripgrepVersion = '1.18.0';
const windows = process.platform === 'win32';
const run = promisify(execFile);

/** The folder of the server. The environment variable CORPUS_STUDY_CACHE sets another cache folder. */
export function vscodeServerFolder() {
  const cache =
    process.env.CORPUS_STUDY_CACHE ?? join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'corpus-study');
  return join(cache, `vscode-server-${version}`);
}

/** True if the server is in the cache. */
export function haveVscodeServer() {
  return existsSync(join(vscodeServerFolder(), 'out', 'server-main.js'));
}

/**
 * Downloads the server unless it is in the cache. Resolves to its folder. Rejects, without leaving files, if a download
 * or the disk fails.
 */
export async function vscodeServer(log = console.error) {
  const folder = vscodeServerFolder();
  if (haveVscodeServer()) return folder;
  log(`Downloading VS Code (code-server ${version} from the npm registry) to ${folder}. This is done only once.`);
  await mkdir(join(folder, '..'), { recursive: true });
  const work = await mkdtemp(folder + '-partial-');
  try {
    const unpacked = await unpack(work);
    await npm(unpacked, 'install', '--omit=dev', '--ignore-scripts');
    await addRipgrep(unpacked, log);
    await replaceNativeModules(unpacked);
    await moveIntoPlace(unpacked, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

async function unpack(work) {
  await npm(work, 'pack', `code-server@${version}`);
  const archive = (await readdir(work)).find(name => name.endsWith('.tgz'));
  const folder = join(work, 'vscode');
  await mkdir(folder);
  await run('tar', ['xzf', archive, '-C', 'vscode', '--strip-components=3', 'package/lib/vscode'], { cwd: work });
  return folder;
}

/**
 * VS Code's search and Quick Open need ripgrep. Its main package downloads the program from a web site; the platform
 * packages contain it.
 */
async function addRipgrep(folder, log) {
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  const program = windows ? 'rg.exe' : 'rg';
  const expected = join(folder, 'node_modules', '@vscode', 'ripgrep', 'bin');
  if (existsSync(join(expected, program))) return;
  try {
    await npm(folder, 'install', '--no-save', '--ignore-scripts', `${name}@${ripgrepVersion}`);
    await cp(join(folder, 'node_modules', name, 'bin'), expected, { recursive: true });
  } catch {
    log(`No ripgrep package for ${process.platform} ${process.arch}: VS Code's own search in files will not work.`);
  }
}

/**
 * Replaces two native modules that are not built: native-watchdog, which ends VS Code when its parent process exits,
 * and spdlog, which writes the log. Without them VS Code does not start, or logs many errors.
 */
async function replaceNativeModules(folder) {
  const modules = join(folder, 'node_modules');
  await symlink('node_modules', join(folder, 'node_modules.asar'), 'dir').catch(() => {});
  for (const name of ['native-watchdog', '@vscode/native-watchdog']) {
    if (existsSync(join(modules, name)))
      await writeFile(join(modules, name, 'index.js'), 'exports.start = () => {};\n');
  }
  await writeFile(join(modules, '@vscode', 'spdlog', 'index.js'), plainLogger);
}

const plainLogger = `const { appendFile, mkdirSync } = require('fs');
const nothing = () => {};
class Logger {
  constructor(name, file) {
    this.file = file;
    try { mkdirSync(require('path').dirname(file), { recursive: true }); } catch {}
  }
  write(level, text) { appendFile(this.file, new Date().toISOString() + ' [' + level + '] ' + text + '\\n', nothing); }
  getLevel() { return 2; }
}
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical'])
  Logger.prototype[level] = function (text) { this.write(level, text); };
for (const name of ['setLevel', 'setPattern', 'clearFormatters', 'flush', 'drop']) Logger.prototype[name] = nothing;
const create = async (name, file) => new Logger(name, file);
exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.shutdown = nothing;
`; // One export per line: VS Code imports this as a module, and Node does not find export names in an object literal.

/** A rename is atomic: the cache never has half a server, and of two simultaneous downloads the first one is used. */
async function moveIntoPlace(unpacked, folder) {
  try {
    await rename(unpacked, folder);
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
