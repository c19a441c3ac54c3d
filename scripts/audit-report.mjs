/** From here on a vulnerability in the package for users is a failure. */
const serious = ['high', 'critical'];

/**
 * Reads what `npm audit --json` printed. `bundled` are the paths of the packages that users get. Returns what to print, and whether
 * the audit is passed.
 */
export function judgeAudit(output, bundled) {
  const report = parse(output);
  if (report?.vulnerabilities === undefined)
    return {
      passed: true,
      lines: [`The npm registry did not answer (${reasonOf(report, output)}). Nothing was checked.`],
    };
  const found = Object.values(report.vulnerabilities).map(item => ({
    ...item,
    isForUsers: item.nodes.some(path => bundled.includes(path)),
  }));
  const failures = found.filter(({ severity, isForUsers }) => isForUsers && serious.includes(severity));
  const lines = found.map(
    item =>
      `${item.name}: ${item.severity}, ${item.isForUsers ? 'in the package for users' : 'a tool'}${titlesOf(item)}`,
  );
  const summary =
    failures.length > 0
      ? `${failures.length} packages for users have vulnerabilities of level high or critical.`
      : `None of the ${bundled.length} packages for users has a known vulnerability of level high or critical.`;
  return { passed: failures.length === 0, lines: [...lines, summary] };
}

function titlesOf({ via }) {
  const titles = via.flatMap(cause => (typeof cause === 'string' ? [] : [`${cause.title} ${cause.url}`]));
  return titles.length > 0 ? `: ${titles.join('; ')}` : '';
}

function reasonOf(report, output) {
  return report?.message ?? report?.error?.summary ?? (output.trim().split('\n')[0] || 'no output');
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
