/**
 * npm run audit: asks the npm registry for known vulnerabilities. Fails for one of level high or critical in a package that users
 * get; tells the others. Where the registry does not answer, it says so and passes.
 *
 * `npm audit --omit=dev` would look at nothing: all packages are devDependencies, because users get bundles. Needs dist/.
 */
import { resolve } from 'node:path';
import { judgeAudit } from './audit-report.mjs';
import { builtPackages } from './bundled-packages.mjs';
import { npm } from './npm.mjs';

const root = resolve(import.meta.dirname, '..');
const { stdout, stderr } = npm(root, 'audit', '--json', '--package-lock-only', '--fetch-retries=1');
const { lines, passed } = judgeAudit(stdout || stderr, builtPackages(root).bundled);
for (const line of lines) console.log(line);
if (!passed) process.exitCode = 1;
