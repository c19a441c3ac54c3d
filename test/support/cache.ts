import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Tests keep what they find in a folder of their own, not in the user's. */
const folder = mkdtempSync(join(tmpdir(), 'corpus-study-cache-'));
process.env.CORPUS_STUDY_CACHE = folder;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
