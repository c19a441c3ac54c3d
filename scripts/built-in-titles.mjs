import { loadModule } from './load-module.mjs';

/**
 * An esbuild plugin. Puts the names of the built-in works into the bundle as the text that `unpackTitleNames` of
 * server/citations/titleNames.ts reads, instead of the code that prepares them.
 */
export function builtInTitles(root) {
  return {
    name: 'built-in-titles',
    setup(build) {
      build.onLoad({ filter: /citations[\\/]builtInTitles\.ts$/ }, async () => ({
        loader: 'ts',
        contents: await prepare(root),
      }));
    },
  };
}

async function prepare(root) {
  const { builtInTitles, packTitleNames } = await loadModule(
    root,
    "export { builtInTitles } from './server/citations/builtInTitles';" +
      "export { packTitleNames } from './server/citations/titleNames';",
  );
  const names = JSON.stringify(packTitleNames(builtInTitles()));
  return `import { unpackTitleNames } from './titleNames';
export function builtInTitles() { return unpackTitleNames(${names}); }`;
}
