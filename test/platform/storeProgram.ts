/** What the programs of the test of killed processes use, as one bundle. */
export { createDiskStore, packsFolder } from '../../server/platform/diskStore';
export { compactPacks } from '../../server/platform/packs/compaction';
