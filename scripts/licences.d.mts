import type { Lock } from './bundled-packages.mjs';

export const allowedInPackage: readonly string[];
export const allowedForTools: readonly string[];
export const readByHand: Readonly<Record<string, { readonly declared: string; readonly stated: string }>>;
export function licenceProblems(lock: Lock, bundled: readonly string[]): string[];
export function licences(root: string, paths: readonly string[]): string;
