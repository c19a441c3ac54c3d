import type { Plugin } from 'esbuild';

export function expressionsWhenUsed(root: string): Plugin;
export function makeWhenUsed(text: string): string;
