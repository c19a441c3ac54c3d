import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The commit of version 0.1.0, which figures are compared with. */
const commit = '7b88d30';

/**
 * The built server of version 0.1.0: a git worktree in the cache folder of the repository, installed and built when it is first
 * needed (a minute or two). Where that cannot be, the reason as a sentence. `onlyIfBuilt` does not begin to build it.
 */
export function formerServer(root: string, onlyIfBuilt: boolean): string | { readonly reason: string } {
  const folder = join(root, '.cache', 'bench', `corpus-study-${commit}`);
  const server = join(folder, 'dist', 'server.js');
  if (existsSync(server)) return server;
  if (onlyIfBuilt) return { reason: 'Version 0.1.0 is not built; a run without --quick builds it.' };
  console.log('Version 0.1.0 is installed and built, to compare with …');
  mkdirSync(dirname(folder), { recursive: true });
  const steps: readonly (readonly [string, string, readonly string[]])[] = [
    ['git', root, ['worktree', 'prune']],
    ['git', root, ['worktree', 'add', '--force', '--detach', folder, commit]],
    // The install scripts of packages are not needed for a build.
    ['npm', folder, ['ci', '--ignore-scripts', '--no-audit', '--no-fund']],
    ['npm', folder, ['run', 'build']],
  ];
  for (const [program, cwd, args] of steps) {
    // An earlier attempt may have ended after this step.
    if (args[1] === 'add' && existsSync(join(folder, 'package.json'))) continue;
    const { status, stderr, error } = spawnSync(program, args, {
      cwd,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status === 0) continue;
    const why = error?.message ?? lastLine(stderr);
    return { reason: `Version 0.1.0 cannot be compared: "${program} ${args.slice(0, 2).join(' ')}" failed (${why}).` };
  }
  return existsSync(server) ? server : { reason: 'Version 0.1.0 cannot be compared: its build made no server.' };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
