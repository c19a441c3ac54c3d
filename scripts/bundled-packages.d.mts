/** What is read of package-lock.json. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string }>>;
}

/** One of esbuild's lists of inputs. */
export interface Inputs {
  readonly inputs: Readonly<Record<string, unknown>>;
}

export function bundledPackages(metafiles: readonly Inputs[]): string[];
export function builtPackages(root: string): { readonly lock: Lock; readonly bundled: readonly string[] };
