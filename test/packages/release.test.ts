import assert from 'node:assert/strict';
import { releaseProblems, type State } from '../../scripts/release-checks.mjs';

const version = (text: string): string => JSON.stringify({ version: text });
const lockOf = (top: string, own = top): string => JSON.stringify({ version: top, packages: { '': { version: own } } });

/** All is well. */
const ready: State = {
  version: '1.2.0',
  branch: 'main',
  status: '',
  tags: ['v1.1.0', 'v1.1.1'],
  manifest: version('1.2.0'),
  lock: lockOf('1.2.0'),
  changelog:
    '# Changelog\n\n## 1.2.0 (2026-05-14)\n\n- Weirs are found.\n\n## 1.1.1 (2026-01-02)\n\n- Sluices are found.\n',
};

describe('checks of a release', () => {
  const problems = (change: Partial<State>): string[] => releaseProblems({ ...ready, ...change });

  it('find nothing where all is well', () => {
    assert.deepEqual(problems({}), []);
    assert.deepEqual(problems({ changelog: '# Changelog\n\n## 1.2.0 (2026-05-14)\n\n- Weirs.' }), []);
  });

  it('want a version of three numbers', () => {
    for (const text of ['', '1.2', 'v1.2.0', '1.2.0-rc.1', '01.2.0', '1.2.0 ', '--dry-run'])
      assert.deepEqual(problems({ version: text }), [`"${text}" is no version such as 1.2.3.`]);
  });

  it('want a clean tree on main', () => {
    assert.deepEqual(problems({ branch: 'weirs' }), ['The branch is "weirs", not "main".']);
    assert.deepEqual(problems({ status: ' M README.md\n?? notes.txt\n' }), ['2 files are not committed: README.md …']);
  });

  it('want a tag that is not there', () => {
    assert.deepEqual(problems({ tags: ['v1.2.0'] }), ['The tag v1.2.0 is there already.']);
    assert.deepEqual(problems({ tags: ['v11.2.0', 'v1.2.0-rc.1'] }), []);
  });

  it('want the same version everywhere', () => {
    assert.deepEqual(problems({ manifest: version('1.1.1') }), ['package.json has version 1.1.1, not 1.2.0.']);
    assert.deepEqual(problems({ lock: lockOf('1.1.1') }), ['package-lock.json has version 1.1.1, not 1.2.0.']);
    assert.deepEqual(problems({ lock: lockOf('1.2.0', '1.1.1') }), ['package-lock.json has version 1.1.1, not 1.2.0.']);
  });

  it('want the section of the version, the first one, with a day and a text', () => {
    const changelog = (head: string): string => ready.changelog.replace('## 1.2.0 (2026-05-14)', head);
    const missing = 'CHANGELOG.md has no section "## 1.2.0 (YEAR-MONTH-DAY)".';
    assert.deepEqual(problems({ changelog: changelog('## Unreleased') }), [missing]);
    assert.deepEqual(problems({ changelog: changelog('## 1.2.01 (2026-05-14)') }), [missing]);
    assert.deepEqual(problems({ changelog: changelog('## Unreleased\n\n- More.\n\n## 1.2.0 (2026-05-14)') }), [
      'CHANGELOG.md has "## Unreleased" above the section of 1.2.0.',
    ]);
    for (const head of ['## 1.2.0', '## 1.2.0 (soon)', '## 1.2.0 (2026-02-30)', '## 1.2.0 (14 May 2026)'])
      assert.deepEqual(problems({ changelog: changelog(head) }), [
        `"${head}" in CHANGELOG.md has no day such as (2026-05-14).`,
      ]);
    assert.deepEqual(problems({ changelog: ready.changelog.replace('- Weirs are found.\n', '') }), [
      'The section of 1.2.0 in CHANGELOG.md is empty.',
    ]);
  });

  it('tell all problems at once', () => {
    assert.equal(problems({ branch: '', status: '?? a\n', manifest: version('0.1.0'), changelog: '' }).length, 4);
  });
});
