import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * The layers, lowest first: each imports only from itself and from those before it. Folders inside a layer are listed
 * where they have an order of their own.
 */
const order = [
  'server/base',
  'server/text',
  'server/study',
  'server/transcript',
  'server/citations',
  'server/themes',
  'server/search/bytes',
  'server/search/passages',
  'server/search/query',
  'server/search/segment',
  'server/search/postings',
  'server/search/writing',
  'server/search/spelling',
  'server/search/evaluation',
  'server/search',
  'server/config',
  'server/index',
  'server/features/shared',
  'server/features/sources',
  'server/features/document',
  'server/features/themes',
  'server/features/navigation',
  'server/features/hover',
  'server/features/search',
  'server/features/study',
  'server/features',
  'server/protocol',
  'server/protocol.ts',
  'server/workspace',
  'server/platform',
  'server/lsp',
  'server',
  'client',
];
/** Modules that only the layers from `server/workspace` on may use: the editor, the protocol and Node. */
const environment = /^(vscode|vscode-.*|node:.*|fs|path|os|child_process|worker_threads)$/;
const pure = order.slice(0, order.indexOf('server/protocol.ts'));
/** Layers that must not know the Language Server Protocol, although they may use Node. */
const withoutProtocol = ['server/workspace', 'server/platform'];
/** What the client may use of the server. */
const clientMayUse = ['server/protocol.ts', 'server/base', 'server/text', 'server/transcript'];

const root = resolve(__dirname, '..');

describe('layers', () => {
  it('import only from themselves and from lower layers', () => {
    const breaches = sourceFiles().flatMap(file =>
      imports(file)
        .filter(target => !allowed(layerOf(file), target))
        .map(target => `${file} imports ${target}`),
    );
    assert.deepEqual(breaches, []);
  });

  it('below the workspace use neither the protocol, nor the editor, nor Node', () => {
    assert.deepEqual(
      modulesUsed(pure).filter(({ name }) => environment.test(name)),
      [],
    );
  });

  it('of the workspace and the platform do not use the protocol', () => {
    assert.deepEqual(
      modulesUsed(withoutProtocol).filter(({ name }) => /^vscode/.test(name)),
      [],
    );
  });

  it('contain no import cycle between files, type imports included', () => {
    const seen = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (seen.get(file) === 'done') return;
      if (seen.get(file) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
        return;
      }
      seen.set(file, 'open');
      for (const next of imports(file)) visit(next, [...trail, file]);
      seen.set(file, 'done');
    };
    for (const file of sourceFiles()) visit(file, []);
    assert.deepEqual(cycles, []);
  });

  it('lists only folders that exist, and every folder belongs to a layer', () => {
    assert.deepEqual(
      order.filter(layer => !exists(join(root, layer))),
      [],
    );
    const folders = new Set(sourceFiles().map(file => dirname(file)));
    assert.deepEqual(
      [...folders].filter(folder => !order.some(layer => folder === layer || folder.startsWith(layer + '/'))),
      [],
    );
  });
});

function allowed(from: string, target: string): boolean {
  const to = layerOf(target);
  if (from === 'client') return to === 'client' || clientMayUse.includes(to);
  return order.indexOf(to) !== -1 && order.indexOf(to) <= order.indexOf(from);
}

/** The most specific layer that a file belongs to. */
function layerOf(file: string): string {
  const layers = order.filter(layer => file === layer || file.startsWith(layer + '/'));
  return layers.sort((a, b) => b.length - a.length)[0] ?? file;
}

function modulesUsed(layers: readonly string[]): { file: string; name: string }[] {
  return sourceFiles()
    .filter(file => layers.includes(layerOf(file)))
    .flatMap(file => modules(file).map(name => ({ file, name })));
}

const files = new Map<'all', string[]>();
function sourceFiles(): string[] {
  let all = files.get('all');
  if (all === undefined) {
    all = ['server', 'client']
      .flatMap(folder => walk(join(root, folder)))
      .map(file => relative(root, file).replaceAll('\\', '/'));
    files.set('all', all);
  }
  return all;
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : /\.ts$/.test(name) ? [path] : [];
  });
}

const modulesByFile = new Map<string, string[]>();
/** Module names that a file imports, exports from, or requires; type imports too. */
function modules(file: string): string[] {
  let names = modulesByFile.get(file);
  if (names === undefined) {
    const info = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
    names = info.importedFiles.map(({ fileName }) => fileName);
    modulesByFile.set(file, names);
  }
  return names;
}

/** Files of the project that a file imports. */
function imports(file: string): string[] {
  return modules(file)
    .filter(name => name.startsWith('.'))
    .map(name => {
      const base = resolve(root, dirname(file), name);
      const found = [base, base + '.ts', join(base, 'index.ts')].find(path => exists(path) && statSync(path).isFile());
      return relative(root, found ?? base).replaceAll('\\', '/');
    });
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
