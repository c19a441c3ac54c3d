import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unusedModelFiles } from '../../scripts/tagging-only.mjs';

const root = resolve(__dirname, '../..');

/** SHA-256, cut to 16 digits, of the files of the packages that server/platform/winkInternals.ts relies on. */
const expectedHashes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'wink-nlp': {
    'src/automaton.js': '6e9f529226e87c09',
    'src/cache.js': '68ad4ecb27f4e343',
    'src/compile-trex.js': 'fe35a873ebb75d7d',
    'src/constants.js': '5c1049149895383d',
    'src/dd-wrapper.js': '381a9a51e63adff9',
    'src/recursive-tokenizer.js': '33f6d990e5cf7167',
    'src/tokenizer.js': '05790f248f59ee73',
    'src/tokens-mappers.js': '2715b4f5589972d3',
    'src/wink-nlp.js': '2105a8aa37bd980e',
  },
  'wink-eng-lite-web-model': {
    'dist/feature.js': '170565a62db97681',
    'dist/load-core-model.js': '3e91e23419f93897',
    'dist/load-pos-model.js': 'e0e752163b6788f8',
    'dist/model.js': '822e9028e7c35850',
    'dist/pos-setter.js': '206188c9809af768',
    'dist/pos-transformers.js': '84d107442f66c4b3',
    'dist/pos-updater.js': '6f3bc47ab4ab274e',
    'dist/read-core-model.js': '46bbcde837c8a6ee',
    'dist/languages/cur/models/eng-core-web-model.json': '7ac527220a44091b',
    'dist/languages/cur/models/eng-pos-model.json': '42b738701491561c',
  },
};

describe('the internals of wink-nlp and its model', () => {
  for (const [name, hashes] of Object.entries(expectedHashes)) {
    it(`are those that winkInternals.ts was written for: ${name}`, () => {
      const folder = join(root, 'node_modules', name);
      const { version } = readJson<{ version: string }>(join(folder, 'package.json'));
      const actual = Object.fromEntries(Object.keys(hashes).map(file => [file, hashOf(join(folder, file))]));
      const changed = Object.keys(hashes).filter(file => actual[file] !== hashes[file]);
      assert.deepEqual(
        changed,
        [],
        `${name} ${version} differs from the version that server/platform/winkInternals.ts was written for, in: ` +
          `${changed.join(', ')}. Compare these files with those of the former version. Check that the types, the token ` +
          'layout, the constants and the two steps of tagging in winkInternals.ts, and the list in ' +
          'scripts/tagging-only.mjs, are still true. Run test/platform/tagger.slow.test.ts, which compares the tags with those ' +
          'of wink itself. Then put these hashes into this test: ' +
          JSON.stringify(actual),
      );
    });
  }

  it('cannot change by accident, because package.json pins the versions', () => {
    const { devDependencies } = readJson<{ devDependencies: Record<string, string> }>(join(root, 'package.json'));
    for (const name of Object.keys(expectedHashes)) {
      assert.match(
        devDependencies[name],
        /^\d+\.\d+\.\d+$/,
        `package.json should name one exact version of ${name}, because server/platform/winkInternals.ts uses its internals.`,
      );
    }
  });

  it('include all files that the build leaves out of the bundle of the tagger', () => {
    const missing = unusedModelFiles.filter(
      file => !existsSync(join(root, 'node_modules/wink-eng-lite-web-model/dist', file)),
    );
    assert.deepEqual(
      missing,
      [],
      'These files are not in wink-eng-lite-web-model any more, so the bundle of the tagger may hold unused parts of the ' +
        'model. Correct the list in scripts/tagging-only.mjs.',
    );
  });
});

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** Line ends do not count. A missing file has a hash of its own. */
function hashOf(path: string): string {
  if (!existsSync(path)) return 'missing';
  const text = readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
