import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const sources = ['server', 'client'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => join(folder, file)),
);

describe('SECURITY.md says rightly', () => {
  it('that no code of ours opens a network connection', () => {
    const network =
      /['"](?:node:)?(?:net|http|https|http2|tls|dgram|dns)['"]|\bfetch\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/;
    const found = sources.filter(file => network.test(readFileSync(join(root, file), 'utf8')));
    assert.ok(sources.length > 500);
    assert.deepEqual(found, []);
  });

  it('that code is not made from text', () => {
    const evaluation = /\beval\(|\bnew Function\(/;
    assert.deepEqual(
      sources.filter(file => evaluation.test(readFileSync(join(root, file), 'utf8'))),
      [],
    );
  });

  it('which settings are not used in Restricted Mode', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      capabilities: { untrustedWorkspaces: { supported: string; restrictedConfigurations: string[] } };
    };
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    const [, list] = /Restricted Mode\)[^(]*\(([^)]*)\)/.exec(readFileSync(join(root, 'SECURITY.md'), 'utf8'))!;
    const named = [...list.matchAll(/`(\w+)`/g)].map(([, name]) => `corpusStudy.${name}`);
    assert.deepEqual(restrictedConfigurations.sort(), named.sort());
  });
});
