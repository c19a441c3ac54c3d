/**
 * What keeps a version from being released, as sentences; none if all is well. Knows no disk and no git: `state` has what was read.
 *
 * @typedef {object} State
 * @property {string} version     the version to release, as typed
 * @property {string} branch      the branch that is checked out
 * @property {string} status      what `git status --porcelain` prints
 * @property {string[]} tags      all tags of the repository
 * @property {string} manifest    package.json
 * @property {string} lock        package-lock.json
 * @property {string} changelog   CHANGELOG.md
 */
export function releaseProblems({ version, branch, status, tags, manifest, lock, changelog }) {
  if (!isVersion(version)) return [`"${version}" is no version such as 1.2.3.`];
  const changed = status.split('\n').filter(Boolean);
  return [
    branch === 'main' ? undefined : `The branch is "${branch}", not "main".`,
    changed.length === 0 ? undefined : `${changed.length} files are not committed: ${nameOf(changed[0])} …`,
    tags.includes(`v${version}`) ? `The tag v${version} is there already.` : undefined,
    versionProblem('package.json', JSON.parse(manifest).version, version),
    ...lockProblems(JSON.parse(lock), version),
    changelogProblem(changelog, version),
  ].filter(problem => problem !== undefined);
}

/** Numbers without leading zeros: a pre-release is no release. */
export function isVersion(text) {
  return /^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2}$/.test(text);
}

function nameOf(line) {
  return line.slice(3);
}

function versionProblem(file, found, wanted) {
  return found === wanted ? undefined : `${file} has version ${found}, not ${wanted}.`;
}

/** The lock tells the version of the project twice. */
function lockProblems(lock, version) {
  const found = new Set([lock.version, lock.packages[''].version]);
  return [...found].map(other => versionProblem('package-lock.json', other, version));
}

/** A section begins with `## 1.2.3 (2026-05-14)`. */
function changelogProblem(changelog, version) {
  const headings = changelog.split('\n').filter(line => line.startsWith('## '));
  const heading = headings.find(line => line === `## ${version}` || line.startsWith(`## ${version} `));
  if (heading === undefined) return `CHANGELOG.md has no section "## ${version} (YEAR-MONTH-DAY)".`;
  if (heading !== headings[0]) return `CHANGELOG.md has "${headings[0]}" above the section of ${version}.`;
  const date = /^ \((\d{4}-\d{2}-\d{2})\)$/.exec(heading.slice(`## ${version}`.length))?.[1];
  if (date === undefined || !isDay(date)) return `"${heading}" in CHANGELOG.md has no day such as (2026-05-14).`;
  return sectionOf(changelog, heading).trim() === ''
    ? `The section of ${version} in CHANGELOG.md is empty.`
    : undefined;
}

function isDay(date) {
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

function sectionOf(changelog, heading) {
  const start = changelog.indexOf(`${heading}\n`) + heading.length;
  const end = changelog.indexOf('\n## ', start);
  return changelog.slice(start, end < 0 ? undefined : end);
}
