import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nameCuratedThemes } from '../../server/features/themes/curationNames';
import { readInput } from '../../server/cli/input';
import { createHost } from '../../server/platform/host';
import { dist, needsBuild } from '../support/build';
import { readCuration } from '../../server/themes/readCuration';
import { curate } from '../../server/config/curationEdits';
import { parseConfig } from '../../server/config/parseConfig';

const root = resolve(__dirname, '../..');
const folders = [
  { name: 'the sample corpus', folder: join(root, 'corpus') },
  { name: '../shared/corpus', folder: resolve(root, '../shared/corpus') },
];

describe('every theme that a corpus proposes', () => {
  before(needsBuild);
  for (const { name, folder } of folders) {
    it(`has a name that corpus.json can hold, in ${name}`, async function () {
      if (!existsSync(folder)) return this.skip();
      this.timeout(600_000);
      const host = createHost({ dist });
      const { corpus } = await readInput([folder], 20_000_000, host, { themes: true, search: false });
      const themes = await corpus.themes();
      const ranked = await themes.ranked(500);
      assert.ok(ranked.length > 5);
      for (const { key, label } of ranked) {
        const { curation } = nameCuratedThemes(themes, { action: 'hide', theme: key });
        const text = curate(undefined, curation);
        assert.ok(readCuration(parseConfig(text).curation).isHidden(key), `${label}: ${key}\n${text}`);
        const renamed = readCuration(
          parseConfig(
            curate(
              undefined,
              nameCuratedThemes(themes, { action: 'rename', theme: key, label: 'An invented name' }).curation,
            ),
          ).curation,
        );
        assert.equal(renamed.label(renamed.canonical(key)), 'An invented name', `${label}: ${key}`);
      }
      await host.analyser.dispose();
    });
  }
});
