import type { Plugin } from 'esbuild';

export const unusedModelFiles: readonly string[];
export function taggingOnly(): Plugin;
