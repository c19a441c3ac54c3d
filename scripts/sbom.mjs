import { npm } from './npm.mjs';
import { readByHand } from './licences.mjs';

/**
 * The software bill of materials (CycloneDX, JSON) of the packages that users get, as npm makes it. `built` is what
 * `builtPackages` returns, `manifest` our package.json. Throws if npm cannot make it.
 */
export function sbom(root, built, manifest) {
  const { status, stdout, stderr } = npm(root, 'sbom', '--sbom-format=cyclonedx', '--package-lock-only');
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr.trim().split('\n')[0]}`);
  return `${JSON.stringify(bundledOnly(JSON.parse(stdout), built, manifest), undefined, 1)}\n`;
}

/**
 * Of npm's bill only what is bundled, without what differs between two runs and two folders: number, time and name of the folder.
 * Throws if a bundled package is not in the bill.
 */
export function bundledOnly(full, { lock, bundled }, { name }) {
  const bill = without(full, 'serialNumber');
  const metadata = without(full.metadata, 'timestamp');
  const refs = new Set(
    bundled.map(path => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${lock.packages[path].version}`),
  );
  const components = bill.components.filter(component => refs.has(component['bom-ref']));
  const found = new Set(components.map(component => component['bom-ref']));
  const missing = [...refs].filter(ref => !found.has(ref));
  if (missing.length > 0) throw new Error(`npm sbom does not list ${missing.join(', ')}.`);
  const product = metadata.component['bom-ref'];
  return {
    ...bill,
    metadata: { ...metadata, lifecycles: [{ phase: 'build' }], component: { ...metadata.component, name } },
    components: components.map(withPlainFields).sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
    dependencies: bill.dependencies
      .filter(({ ref }) => ref === product || refs.has(ref))
      // The product contains all of them, also those that only another package asks for.
      .map(({ ref, dependsOn }) => ({
        ref,
        dependsOn: ref === product ? [...refs] : dependsOn.filter(on => refs.has(on)),
      })),
  };
}

/** What is bundled is required, and no tool; its licence is the one that was read. */
function withPlainFields(component) {
  const stated = readByHand[component.name]?.stated;
  const licences = stated?.startsWith('CC-') ? [{ license: { id: stated } }] : [{ license: { name: stated } }];
  return { ...without(component, 'properties'), scope: 'required', ...(stated ? { licenses: licences } : {}) };
}

function without(object, name) {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
