import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The order of the house, stated once: each layer imports only from itself and from those before it. */
const order = [
  'server/text',
  'server/transcript',
  'server/citations',
  'server/themes',
  'server/search',
  'server/index',
  'server/features',
  'server/protocol.ts',
  'server/lsp',
  'server/platform',
  'server',
  'client',
];
/** Modules that only the layers from lsp on may know. */
const outside = /^(vscode|vscode-.*|node:.*|fs|path|os|child_process|worker_threads)$/;
const pure = order.slice(0, order.indexOf('server/protocol.ts'));
/** The client may use these parts of the server: the protocol, and the pure recognition of transcripts. */
const clientMayUse = ['server/protocol.ts', 'server/text', 'server/transcript'];

const root = resolve(__dirname, '..');

describe('layers', () => {
  it('keep their order', () => {
    const breaches = sourceFiles().flatMap(file =>
      imports(file)
        .filter(target => !allowed(layerOf(file), target))
        .map(target => `${file} imports ${target}`),
    );
    assert.deepEqual(breaches, []);
  });

  it('above lsp know neither the protocol, nor the editor, nor node', () => {
    const breaches = sourceFiles()
      .filter(file => pure.includes(layerOf(file)))
      .flatMap(file =>
        modules(file)
          .filter(name => outside.test(name))
          .map(name => `${file} imports ${name}`),
      );
    assert.deepEqual(breaches, []);
  });

  it('hold no import cycle between files', () => {
    const seen = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (seen.get(file) === 'done') return;
      if (seen.get(file) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
        return;
      }
      seen.set(file, 'open');
      for (const next of imports(file, false)) visit(next, [...trail, file]);
      seen.set(file, 'done');
    };
    for (const file of sourceFiles()) visit(file, []);
    assert.deepEqual(cycles, []);
  });
});

function allowed(from: string, target: string): boolean {
  const to = layerOf(target);
  if (from === 'client') return to === 'client' || clientMayUse.includes(to);
  return order.indexOf(to) <= order.indexOf(from);
}

function layerOf(file: string): string {
  return (
    order.find(layer => file === layer || (layer !== 'server' && file.startsWith(layer + '/'))) ?? file.split('/')[0]
  );
}

function sourceFiles(): string[] {
  return ['server', 'client']
    .flatMap(folder => walk(join(root, folder)))
    .map(file => relative(root, file).replaceAll('\\', '/'));
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : /\.ts$/.test(name) ? [path] : [];
  });
}

/** Module names of a file's imports; `types` says whether `import type` counts. */
function modules(file: string, types = true): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|require\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...source.matchAll(statement)]
    .filter(match => types || match[1] === undefined)
    .map(match => match[2] ?? match[3] ?? match[4]);
}

/** Files of the project that a file imports. */
function imports(file: string, types = true): string[] {
  return modules(file, types)
    .filter(name => name.startsWith('.'))
    .map(name => {
      const base = resolve(root, dirname(file), name);
      const found = [base, base + '.ts', join(base, 'index.ts')].find(path => {
        try {
          return statSync(path).isFile();
        } catch {
          return false;
        }
      });
      return relative(root, found ?? base).replaceAll('\\', '/');
    });
}
