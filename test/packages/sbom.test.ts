import assert from 'node:assert/strict';
import { bundledOnly, type Bill, type Component } from '../../scripts/sbom.mjs';

const component = (name: string, version: string): Component => ({
  'bom-ref': `${name}@${version}`,
  name,
  version,
  purl: `pkg:npm/${name}@${version}`,
  scope: 'optional',
  hashes: [{ alg: 'SHA-512', content: '00' }],
  licenses: [{ license: { id: 'MIT' } }],
});

/** A bill of npm with two versions of a package, and a tool. */
const full: Bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  serialNumber: 'urn:uuid:1',
  metadata: { timestamp: '2026-01-01T00:00:00Z', component: { ...component('product', '1.0.0'), name: 'some-folder' } },
  components: [
    component('weir', '2.0.0'),
    component('weir', '1.0.0'),
    component('quran-json', '3.1.2'),
    component('tool', '1.0.0'),
  ],
  dependencies: [
    { ref: 'product@1.0.0', dependsOn: ['weir@2.0.0', 'tool@1.0.0'] },
    { ref: 'weir@2.0.0', dependsOn: ['weir@1.0.0', 'tool@1.0.0'] },
    { ref: 'tool@1.0.0', dependsOn: [] },
  ],
};
const bundled = ['node_modules/quran-json', 'node_modules/weir', 'node_modules/weir/node_modules/weir'];
const lock = {
  packages: {
    'node_modules/quran-json': { version: '3.1.2' },
    'node_modules/weir': { version: '2.0.0' },
    'node_modules/weir/node_modules/weir': { version: '1.0.0' },
  },
};

describe('bill of materials', () => {
  const bill = bundledOnly(full, { lock, bundled }, { name: 'product' });

  it('lists each bundled version and no tool', () => {
    assert.deepEqual(
      bill.components.map(({ purl, scope }) => [purl, scope]),
      [
        ['pkg:npm/quran-json@3.1.2', 'required'],
        ['pkg:npm/weir@1.0.0', 'required'],
        ['pkg:npm/weir@2.0.0', 'required'],
      ],
    );
    assert.deepEqual(bill.dependencies, [
      { ref: 'product@1.0.0', dependsOn: ['quran-json@3.1.2', 'weir@2.0.0', 'weir@1.0.0'] },
      { ref: 'weir@2.0.0', dependsOn: ['weir@1.0.0'] },
    ]);
  });

  it('tells the licence that was read, where it is another one than the package declares', () => {
    assert.deepEqual(bill.components[0].licenses, [{ license: { id: 'CC-BY-SA-4.0' } }]);
    assert.deepEqual(bill.components[1].licenses, [{ license: { id: 'MIT' } }]);
  });

  it('has nothing that differs between two runs or folders', () => {
    assert.equal(bill.serialNumber, undefined);
    assert.equal(bill.metadata.timestamp, undefined);
    assert.equal(bill.metadata.component.name, 'product');
  });

  it('is not made if a bundled package is missing in it', () => {
    const without = { ...full, components: full.components.slice(1) };
    assert.throws(() => bundledOnly(without, { lock, bundled }, { name: 'product' }), /does not list weir@2\.0\.0/);
  });
});
