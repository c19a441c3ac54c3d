import type { Plugin } from 'esbuild';

export function dataAsText(): Plugin;
