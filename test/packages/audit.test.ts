import assert from 'node:assert/strict';
import { judgeAudit } from '../../scripts/audit-report.mjs';

/** As npm prints it. */
function report(severity: string, nodes: string[]): string {
  const via = [{ title: 'Water runs out', url: 'https://example.org/1' }, 'other'];
  return JSON.stringify({ auditReportVersion: 2, vulnerabilities: { weir: { name: 'weir', severity, via, nodes } } });
}

describe('npm run audit', () => {
  const bundled = ['node_modules/weir', 'node_modules/gate/node_modules/weir'];

  it('fails for a serious vulnerability in what users get', () => {
    for (const severity of ['high', 'critical']) {
      const { passed, lines } = judgeAudit(report(severity, ['node_modules/gate/node_modules/weir']), bundled);
      assert.equal(passed, false);
      assert.deepEqual(lines, [
        `weir: ${severity}, in the package for users: Water runs out https://example.org/1`,
        '1 packages for users have vulnerabilities of level high or critical.',
      ]);
    }
  });

  it('tells of smaller ones, and of those of tools, and passes', () => {
    const moderate = judgeAudit(report('moderate', ['node_modules/weir']), bundled);
    assert.equal(moderate.passed, true);
    assert.match(moderate.lines[0], /^weir: moderate, in the package for users/);
    const tool = judgeAudit(report('critical', ['node_modules/tool/node_modules/weir']), bundled);
    assert.equal(tool.passed, true);
    assert.match(tool.lines[0], /^weir: critical, a tool/);
  });

  it('says that nothing was checked where the registry does not answer', () => {
    const answers = [JSON.stringify({ message: '405 Method Not Allowed' }), 'npm error code ENOTFOUND', ''];
    const told = answers.map(answer => judgeAudit(answer, bundled));
    assert.ok(told.every(({ passed }) => passed));
    assert.deepEqual(
      told.map(({ lines }) => lines[0]),
      ['405 Method Not Allowed', 'npm error code ENOTFOUND', 'no output'].map(
        reason => `The npm registry did not answer (${reason}). Nothing was checked.`,
      ),
    );
  });

  it('passes where nothing is known', () => {
    const { passed, lines } = judgeAudit(JSON.stringify({ vulnerabilities: {} }), bundled);
    assert.equal(passed, true);
    assert.deepEqual(lines, ['None of the 2 packages for users has a known vulnerability of level high or critical.']);
  });
});
