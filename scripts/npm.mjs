import { spawnSync } from 'node:child_process';

const windows = process.platform === 'win32';

/** Runs npm in a folder. Returns its exit code and what it printed. */
export function npm(folder, ...args) {
  const { status, stdout, stderr, error } = spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: windows,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}
