import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { uriOf } from '../../server/platform/uris';

/** A folder on disk for one test; `remove` takes it away. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'corpus-study-'));
  readonly uri = uriOf(this.path);

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  uriOf(name: string): string {
    return uriOf(join(this.path, name));
  }

  remove(): void {
    // A server that has just ended may still write into its cache.
    rmSync(this.path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
