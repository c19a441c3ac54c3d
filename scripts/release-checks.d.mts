export interface State {
  readonly version: string;
  readonly branch: string;
  readonly status: string;
  readonly tags: readonly string[];
  readonly manifest: string;
  readonly lock: string;
  readonly changelog: string;
}

export function isVersion(text: string): boolean;
export function releaseProblems(state: State): string[];
