import type { Lock } from './bundled-packages.mjs';

export interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly scope?: string;
  readonly hashes?: readonly unknown[];
  readonly licenses?: readonly unknown[];
}

/** CycloneDX, as far as it is read here. */
export interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Built {
  readonly lock: Lock;
  readonly bundled: readonly string[];
}

export function bundledOnly(full: Bill, built: Built, manifest: { readonly name: string }): Bill;
export function sbom(root: string, built: Built, manifest: { readonly name: string }): string;
