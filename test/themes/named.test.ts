import assert from 'node:assert/strict';
import { ThemeStore } from '../../server/themes/themeStore';
import type { StoredFile } from '../../server/themes/storedFile';
import type { ThemeIndex, ThemeSummary } from '../../server/themes/themeFacts';
import { comparableName } from '../../server/themes/themeNames';
import { indexOf, writerOf } from './support';

const texts = {
  a: 'They keep the Spirit of Patience. A spirit of quiet patience helps. The river patrol saw two lanterns.',
  b: 'The spirit of patience grows. The spirits of patience are many. A river patrol came, the river patrols left.',
  c: 'The lantern burns. A lantern fell. There were no lanterns. The river patrol’s lantern burns.',
};

/** As the index answers, by reading the names of all themes that are like the text. */
async function slowly(index: ThemeIndex, name: string, within: number): Promise<ThemeSummary | undefined> {
  const isNamed = (text: string): boolean => comparableName(text) === comparableName(name);
  if (isNamed('')) return undefined;
  return (await index.find(name, within)).find(
    ({ key, label }) => isNamed(label) || index.forms(key).some(({ text }) => isNamed(text)),
  );
}

describe('the theme that a text names', () => {
  it('is the one that is found among all themes', async () => {
    const index = indexOf(texts);
    const themes = await index.ranked(100);
    const names = themes.flatMap(({ key, label }) => [label, ...index.forms(key).map(({ text }) => text)]);
    assert.ok(new Set(names).size > themes.length, 'some themes have several forms');
    const typed = names.flatMap(name => [name, name.toUpperCase(), `“${name}”`, name.slice(0, -1), `${name} today`]);
    let found = 0;
    for (const name of ['', '…', 'zzyzx', ...typed]) {
      for (const within of [1, 10]) {
        const theme = await index.named(name, within);
        assert.equal(theme?.key, (await slowly(index, name, within))?.key, name);
        if (theme !== undefined) found++;
      }
    }
    assert.ok(found >= 5 * names.length, `only ${found} of ${names.length} names`);
  });

  it('is the label that the user gave', async () => {
    const writer = writerOf(texts);
    writer.curate({ themes: [{ label: 'Calm under strain', forms: ['spirit of patience'] }], aliases: {}, hidden: [] });
    const index = writer.snapshot();
    assert.equal((await index.named('calm under strain', 10))?.label, 'Calm under strain');
    for (const name of ['Spirit of patience', 'patience spirit'])
      assert.equal((await index.named(name, 10))?.key, (await slowly(index, name, 10))?.key, name);
  });

  it('is found without reading the names of the others, once they are known', async () => {
    const index = indexOf(texts);
    await index.named('lantern', 10);
    const filesOf: (this: ThemeStore, id: number) => StoredFile[] = Reflect.get(ThemeStore.prototype, 'filesOf');
    let reads = 0;
    ThemeStore.prototype.filesOf = function (id) {
      reads++;
      return filesOf.call(this, id);
    };
    try {
      for (const typed of ['la', 'lant', 'river pat', 'spirit of water', 'zzyzx']) {
        assert.equal(await index.named(typed, 10), undefined);
        assert.equal(reads, 0, typed);
      }
      await index.named('river patrol', 10);
      const first = reads;
      await index.named('river patrol', 10);
      assert.ok(reads - first <= 4, `${reads - first} lists of files`);
    } finally {
      ThemeStore.prototype.filesOf = filesOf;
    }
  });
});
