/**
 * npm run release -- X.Y.Z [--dry-run]
 *
 * Checks that X.Y.Z can be released (a clean tree on main, its section in CHANGELOG.md, the same version everywhere), installs the
 * packages of the lock file, runs all fast and slow tests, packs the .vsix twice and tags the commit `vX.Y.Z`. Nothing is pushed or
 * published: what to do next is printed. With --dry-run there is no tag, and all problems of the first check are told without
 * stopping at them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isVersion, releaseProblems } from './release-checks.mjs';

const root = resolve(import.meta.dirname, '..');
const windows = process.platform === 'win32';

const { version, isDryRun } = readArguments();
const problems = releaseProblems(readState());
for (const problem of problems) console.error(problem);
if (problems.length > 0 && !isDryRun) process.exit(1);
for (const step of [
  ['ci'],
  ['test'],
  ['run', 'unit:slow'],
  ['run', 'unit:measured'],
  ['run', 'package'],
  ['run', 'reproduce'],
  ['run', 'licences'],
  ['run', 'audit'],
])
  run(step);
if (existsSync(join(root, '.git')) && git('status', '--porcelain').trim() !== '' && problems.length === 0)
  fail('The tests or the build have changed files of the repository.');
if (problems.length > 0) fail(`Version ${version} cannot be released yet: ${problems.length} problems, see above.`);
if (isDryRun) console.log(`Version ${version} could be released. Nothing was tagged.`);
else tag();

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    if (positionals.length !== 1 || !isVersion(positionals[0]))
      throw new Error('usage: npm run release -- X.Y.Z [--dry-run]');
    return { version: positionals[0], isDryRun: values['dry-run'] };
  } catch (error) {
    return fail(error.message, 2);
  }
}

function readState() {
  const read = name => readFileSync(join(root, name), 'utf8');
  return {
    version,
    branch: git('branch', '--show-current').trim(),
    status: git('status', '--porcelain'),
    tags: git('tag', '--list').split('\n'),
    manifest: read('package.json'),
    lock: read('package-lock.json'),
    changelog: read('CHANGELOG.md'),
  };
}

function tag() {
  git('tag', '--annotate', `v${version}`, '--message', `Corpus Study ${version}`);
  const file = `corpus-study-${version}.vsix`;
  console.log(`
Tagged v${version}. Next:
  git push origin main v${version}
  npx vsce publish --packagePath ${file}      (and: npx ovsx publish ${file})
  Attach ${file} to the release of the tag, with its section of CHANGELOG.md.
To take the tag back: git tag --delete v${version}`);
}

function git(...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' });
}

function run(args) {
  console.log(`\nnpm ${args.join(' ')}`);
  try {
    execFileSync(windows ? 'npm.cmd' : 'npm', args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: windows,
    });
  } catch {
    fail(`"npm ${args.join(' ')}" failed. Nothing was tagged.`);
  }
}

function fail(message, code = 1) {
  console.error(message);
  process.exit(code);
}
