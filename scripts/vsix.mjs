import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';

/** The time of all files in the package: the first that a zip file can tell. Seconds since 1970. */
const fixedTime = '315532800';

/**
 * Packs the extension in `root` into the file `target`. Equal files give equal bytes, whatever their times, the rights on this
 * machine, the folder, the time zone and the language: vsce sorts the files and writes this time when SOURCE_DATE_EPOCH is set,
 * and packs copies that have plain rights.
 */
export async function packVsix(root, target) {
  Object.assign(process.env, { SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? fixedTime, TZ: 'UTC' });
  const staging = mkdtempSync(join(tmpdir(), 'corpus-study-package-'));
  try {
    // 2 is PackageManager.None: there are no dependencies to pack.
    for (const file of [...(await listFiles({ cwd: root, packageManager: 2 })), '.vscodeignore']) {
      const copy = join(staging, file);
      mkdirSync(dirname(copy), { recursive: true });
      copyFileSync(join(root, file), copy);
      chmodSync(copy, file === 'dist/cli.js' ? 0o755 : 0o644);
    }
    await quietly(() =>
      createVSIX({
        cwd: staging,
        packagePath: target,
        dependencies: false,
        allowMissingRepository: true,
        rewriteRelativeLinks: false,
      }),
    );
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** vsce prints what it does, with a list of files. Its warnings are shown. */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}
