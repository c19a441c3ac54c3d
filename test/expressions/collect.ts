import { build, type Plugin } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import ts from 'typescript';

const root = resolve(__dirname, '../..');

/** A regular expression of the product. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** Where it is written or made: `server/text/words.ts:12`. */
  readonly place: string;
}

/** What `collectExpressions` found. */
export interface Collected {
  /** Each pair of source and flags once. */
  readonly expressions: readonly Expression[];
  /** Places with `new RegExp(…)` that made none while they were watched. */
  readonly silent: readonly string[];
}

/** Loaded modules by their path (`server/text/words`). */
type Modules = Readonly<Record<string, Record<string, unknown>>>;

/** Programs, which do something when they are loaded, and what needs an editor. */
const notLoaded = /^server\/(?:main|server|commandLine|cli|platform\/(?:worker|tagger))\.ts$/;
/** Files of the client that make expressions at run time; they need no editor. */
const loadedOfClient = ['client/search/queryFilters.ts'];

/**
 * All regular expressions of `server/` and `client/`: literals as they stand, and those that `new RegExp` makes while the modules of
 * the server are loaded and `use` does its work with them.
 */
export async function collectExpressions(use: (modules: Modules) => unknown): Promise<Collected> {
  const found = new Map<string, Expression>();
  const add = ({ source, flags }: RegExp, place: string): void => {
    const key = `/${source}/${flags}`;
    if (!found.has(key)) found.set(key, { source, flags, place });
  };
  const sites = new Set<string>();
  for (const file of sourceFiles())
    for (const node of expressionNodes(file)) {
      if (node.literal === undefined && file !== replaced) sites.add(node.place);
      else if (node.literal !== undefined) add(node.literal, node.place);
    }
  const spoke = new Set<string>();
  await use(
    await loadWatched((expression, place) => {
      spoke.add(place);
      add(expression, place);
    }),
  );
  return { expressions: [...found.values()], silent: [...sites].filter(place => !spoke.has(place)) };
}

function sourceFiles(): string[] {
  return ['server', 'client'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .map(file => join(folder, file).replaceAll('\\', '/')),
  );
}

interface ExpressionNode {
  readonly place: string;
  readonly start: number;
  readonly end: number;
  /** Undefined for `new RegExp(…)`. */
  readonly literal: RegExp | undefined;
}

function expressionNodes(file: string): ExpressionNode[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022, true);
  const nodes: ExpressionNode[] = [];
  const visit = (node: ts.Node): void => {
    const isMade = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
    if (isMade || ts.isRegularExpressionLiteral(node)) {
      const start = node.getStart();
      const place = `${file}:${source.getLineAndCharacterOfPosition(start).line + 1}`;
      nodes.push({ place, start, end: node.end, literal: isMade ? undefined : ofLiteral(node.getText()) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
}

function ofLiteral(text: string): RegExp {
  const end = text.lastIndexOf('/');
  return new RegExp(text.slice(1, end), text.slice(end + 1));
}

/** The modules, bundled so that `made` hears of each `new RegExp(…)`. */
async function loadWatched(made: (expression: RegExp, place: string) => void): Promise<Modules> {
  const files = [
    ...sourceFiles().filter(file => file.startsWith('server/') && !notLoaded.test(file)),
    ...loadedOfClient,
  ];
  const imports = files.map((file, index) => `import * as m${index} from './${file}';`);
  const names = files.map((file, index) => `${JSON.stringify(file.replace(/\.ts$/, ''))}: m${index}`);
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `${imports.join('\n')}\nexport default { ${names.join(', ')} };`,
      resolveDir: root,
      loader: 'ts',
    },
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    plugins: [watched],
  });
  const module: { exports: { default?: Modules } } = { exports: {} };
  const load = runInThisContext(`(function (module, exports, require, madeExpression) {${outputFiles[0].text}\n})`) as (
    ...values: unknown[]
  ) => void;
  load(module, module.exports, createRequire(__filename), (expression: RegExp, place: string) => {
    made(expression, place);
    return expression;
  });
  return module.exports.default!;
}

/** It compiles expressions late, some never. */
const replaced = 'server/transcript/shape.ts';

/** Tells of each `new RegExp(…)`, and compiles shapes at once. */
const watched: Plugin = {
  name: 'watched',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:server|client)[\\/].*\.ts$/ }, ({ path }) => {
      const file = relative(root, path).replaceAll('\\', '/');
      if (file === replaced) return { loader: 'ts', contents: "export { pattern as shape } from './pattern';" };
      let contents = readFileSync(path, 'utf8');
      const made = expressionNodes(file).filter(node => node.literal === undefined);
      for (const { place, start, end } of made.reverse())
        contents = `${contents.slice(0, start)}madeExpression(${contents.slice(start, end)}, ${JSON.stringify(place)})${contents.slice(end)}`;
      return { loader: 'ts', contents };
    });
  },
};
