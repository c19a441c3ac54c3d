/** npm run licences: fails if the licence of a package is not on the lists of licences.mjs. Needs dist/. */
import { resolve } from 'node:path';
import { builtPackages } from './bundled-packages.mjs';
import { licenceProblems } from './licences.mjs';

const { lock, bundled } = builtPackages(resolve(import.meta.dirname, '..'));
const problems = licenceProblems(lock, bundled);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else {
  const tools = Object.keys(lock.packages).length - 1 - bundled.length;
  console.log(`The licences of ${bundled.length} packages for users and of ${tools} tools are allowed.`);
}
