/**
 * npm run reproduce: builds and packs the sources once more in another folder, with other times and rights of files, in another time
 * zone and language, and fails unless that gives the bytes of the corpus-study-VERSION.vsix that `npm run package` has written.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const name = `corpus-study-${version}.vsix`;
const elsewhere = join(mkdtempSync(join(tmpdir(), 'corpus-study-reproduce-')), 'another name');
try {
  for (const file of sources()) copy(file);
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
  for (const script of ['build.mjs', 'package.mjs']) {
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' };
    execFileSync(process.execPath, [join('scripts', script)], {
      cwd: elsewhere,
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  }
  if (readFileSync(join(root, name)).equals(readFileSync(join(elsewhere, name))))
    console.log(`${name}: another folder gives the same bytes.`);
  else {
    console.error(`${name}: another folder gives other bytes.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(dirname(elsewhere), { recursive: true, force: true });
}

/** All files that git knows or would add. */
function sources() {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: root,
  });
  return list.toString().split('\0').filter(Boolean);
}

function copy(file) {
  const target = join(elsewhere, file);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(root, file), target);
  chmodSync(target, 0o660);
}
