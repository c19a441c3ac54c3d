/** What the tests of failing disks use, as one bundle: it is loaded when the layer between it and the disk is in place. */
export { run } from '../../server/cli';
export { createHost } from '../../server/platform/host';
export { createDiskStore } from '../../server/platform/diskStore';
export { compactPacks } from '../../server/platform/packs/compaction';
export { createScripts } from '../../server/platform/scripts';
export { Editor } from '../support/editor';
